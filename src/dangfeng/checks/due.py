"""What was due by a day: not done although the day is past, or done after it (期限核对)."""

from collections.abc import Iterator
from datetime import timedelta

from dangfeng.basis import Basis
from dangfeng.checks.facts import NOTHING, surely_before, surely_precedes
from dangfeng.checks.finding import shortfall
from dangfeng.model import Ledger, Record
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Day, highest, lowest


def by_the_day(
    ledger: Ledger, record: Record, field: str, due: Day | None, missing: str, late: str, basis: Basis | None = None
) -> Iterator[Problem]:
    """A shortfall if the day in *field* is missing although *due* is past, or lies after it, whatever is unknown.

    What was late in an earlier year is a matter of that year's book; what is still missing is one of this year's.

    Args:
        ledger: The book, with its period and the day up to which it speaks.
        record: The record.
        field: The field with the day on which it was done.
        due: The day by which it was due; nothing is said without it.
        missing: Code if it was not done.
        late: Code if it was done late.
        basis: The rule that sets the day.
    """
    done: Day | None = getattr(record, field)
    if due is None:
        return
    shown = due if not isinstance(due, Bounded) or due.shown else highest(due)
    if done is None and surely_before(due, ledger.today):
        yield shortfall(missing, record, field, found=NOTHING, expected=f"≤ {shown}", basis=basis, day=shown)
    elif done is not None and lowest(done) >= ledger.period.start and surely_precedes(due, done):
        yield shortfall(late, record, field, found=done, expected=f"≤ {shown}", basis=basis, day=shown)


def months_on(day: Day | None, months: int) -> Day | None:
    """The day some months after a day that may be known by its bounds only."""
    return _moved(day, months=months)


def days_on(day: Day | None, days: int) -> Day | None:
    """The day some days after a day that may be known by its bounds only."""
    return _moved(day, days=days)


def _moved(day: Day | None, months: int = 0, days: int = 0) -> Day | None:
    if day is None:
        return None
    ends = [months_after(end, months) + timedelta(days=days) for end in (lowest(day), highest(day)) if end is not None]
    return ends[0] if ends[0] == ends[-1] else Bounded(lower=ends[0], upper=ends[-1])
