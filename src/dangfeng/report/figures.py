"""Counting what the records say without ever turning a mask into a digit (数字汇总)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from attrs import frozen

from dangfeng.fields import field_named
from dangfeng.model.record import Record, Total
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Count, Day, highest, lowest
from dangfeng.vocabulary import IncludesSingles, Unit, VerdictResult

R = TypeVar("R", bound=Record)


@frozen(kw_only=True)
class Tally:
    """A sum that keeps apart what is known and what is not (合计).

    Attributes:
        exact: Sum of what is known.
        unsure: What is masked, approximate or still to be filled in, one by one.
    """

    exact: int = 0
    unsure: tuple[Bounded[int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.exact or self.unsure)

    def plus(self, count: Count) -> "Tally":
        """The sum with one more entry."""
        if isinstance(count, Bounded):
            return Tally(exact=self.exact, unsure=(*self.unsure, count))
        return Tally(exact=self.exact + count, unsure=self.unsure)


def tally(counts: Iterable[Count]) -> Tally:
    """The sum of several entries."""
    found = Tally()
    for count in counts:
        found = found.plus(count)
    return found


def counted(record: Record) -> bool:
    """Whether a record counts at all: what was not recognised (不予认定) does not."""
    return record.verdict is None or record.verdict.result is not VerdictResult.REJECTED


def weight(record: Record) -> Count:
    """How often a single record counts in its kind's base unit."""
    if record.verdict is not None and record.verdict.times is not None:
        return record.verdict.times
    return record.times


def amount_in(record: Record, unit: Unit) -> Count | None:
    """How much a single record is in *unit*, or `None` if it does not say."""
    name = next((field for each, field in record.UNITS if each is unit), None)
    return None if name is None else amount_of(record, name)


def amount_of(record: Record, field: str) -> Count | None:
    """How much a single record says in one of its number fields, for all the times it stands for."""
    if field == "times":
        return weight(record)
    each: object = getattr(record, field)
    if not isinstance(each, int | Bounded):
        return None
    times = weight(record)
    if isinstance(each, Bounded) or isinstance(times, Bounded):
        return each if times == 1 or isinstance(each, Bounded) else times
    return each * times


def beside_its_counts(record: Record, field: str) -> Count | None:
    """What a total says in a number field of its own, where its counts do not say it: 80 signed, of 80 letters."""
    row, total = field_named(type(record), field), record.total
    value: object = getattr(record, field)
    if row is None or total is None or value == row.default or not isinstance(value, int | Bounded):
        return None
    return None if any(total.count(unit) is not None for unit, name in record.UNITS if name == field) else value


def singles(records: Iterable[Record]) -> tuple[Record, ...]:
    """Those that stand one by one and count."""
    return tuple(record for record in records if record.total is None and counted(record))


def singles_of(records: Iterable[Record], cls: type[R]) -> tuple[R, ...]:
    """Those of one kind that stand one by one and count."""
    return tuple(record for record in singles(records) if isinstance(record, cls))


def totals(records: Iterable[Record]) -> tuple[tuple[Record, Total], ...]:
    """Those that are figures for a span and count."""
    return tuple((record, record.total) for record in records if record.total is not None and counted(record))


def sum_of(records: Iterable[Record], unit: Unit) -> Tally:
    """The sum of single records in *unit*."""
    amounts = [amount_in(record, unit) for record in singles(records)]
    return tally(amount for amount in amounts if amount is not None)


def sum_over(records: Iterable[Record], field: str) -> Tally:
    """The sum of what single records say in one of their number fields."""
    amounts = [amount_of(record, field) for record in singles(records)]
    return tally(amount for amount in amounts if amount is not None)


def says(value: object) -> bool:
    """Whether a field says that there is such a thing: yes, a day, a text, a name."""
    return value is not None and value is not False and value != ()


def having(records: Iterable[Record], field: str) -> Tally:
    """How many of the single records have something: a property that holds, a day, a text."""
    return tally(weight(record) for record in singles(records) if says(getattr(record, field, None)))


def contains_singles(found: Sequence[tuple[Record, Total]]) -> IncludesSingles:
    """Whether the totals of a group contain its singles, as far as all of them say the same."""
    said = {total.includes_singles for _, total in found}
    return said.pop() if len(said) == 1 else IncludesSingles.UNKNOWN


def belongs(record: Record, period: Period) -> bool:
    """Whether a record is of the period reported; one without a day is taken to be."""
    if record.belongs_to is not None:
        return period.covers(record.belongs_to)
    days = record.day_bounds
    return days is None or period.meets(days)


def exact_days(days: Iterable[Day | None]) -> tuple[date, ...] | None:
    """The days in order if all are known exactly, else `None`."""
    known = list(days)
    if any(day is None or isinstance(day, Bounded) for day in known):
        return None
    return tuple(sorted(day for day in known if day is not None and not isinstance(day, Bounded)))


def grouped(records: Iterable[Record], key: Callable[[Record], str]) -> dict[str, list[Record]]:
    """Records by a key, in the order in which the keys first come."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


def surely_before(day: Day | None, other: Day) -> bool:
    """Whether one day lies before another for certain."""
    if day is None:
        return False
    latest = highest(day)
    return latest is not None and latest < lowest(other)
