"""What was due by a day: not done although the day is past, or done after it (期限核对)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dangfeng.basis import Basis
from dangfeng.checks.facts import NOTHING, surely_before, surely_precedes
from dangfeng.checks.finding import shortfall
from dangfeng.model import Record
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Day, highest, lowest


def by_the_day(
    record: Record, field: str, due: Day | None, today: date, missing: str, late: str, basis: Basis | None = None
) -> Iterator[Problem]:
    """A shortfall if the day in *field* is missing although *due* is past, or lies after it, whatever is unknown.

    Args:
        record: The record.
        field: The field with the day on which it was done.
        due: The day by which it was due; nothing is said without it.
        today: The day up to which the book speaks.
        missing: Code if it was not done.
        late: Code if it was done late.
        basis: The rule that sets the day.
    """
    done: Day | None = getattr(record, field)
    if due is None:
        return
    if done is None and surely_before(due, today):
        yield shortfall(missing, record, field, found=NOTHING, expected=f"≤ {due}", basis=basis, day=due)
    elif surely_precedes(due, done):
        yield shortfall(late, record, field, found=done, expected=f"≤ {due}", basis=basis, day=due)


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
