"""What is certain about a record, in the few questions that checks ask (确定的事实)."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from dangfeng.model import Ledger, Record
from dangfeng.period import Period
from dangfeng.quantity import Amount, Bounded, Count, Day, Masked, Name, highest, looks_masked, lowest
from dangfeng.vocabulary import VerdictResult

R = TypeVar("R", bound=Record)
T = TypeVar("T", int, Decimal, date)

#: Shown where something was expected and nothing is there.
NOTHING = "—"


def accepted(record: Record) -> bool:
    """Whether no reviewer rejected the record."""
    return record.verdict is None or record.verdict.result is not VerdictResult.REJECTED


def singles(ledger: Ledger, cls: type[R]) -> Sequence[R]:
    """The accepted single records of a kind."""
    records = ledger.of(cls)
    if cls.KIND in ledger.plain_kinds:
        return records
    return [each for each in records if each.total is None and (each.verdict is None or accepted(each))]


def standing(ledger: Ledger, cls: type[R]) -> tuple[R, ...]:
    """The accepted records of a kind, singles and totals, that may belong to the ledger's period."""
    return tuple(record for record in ledger.of(cls) if accepted(record) and may_belong(ledger, record, ledger.period))


def certain(ledger: Ledger, cls: type[R]) -> tuple[R, ...]:
    """The accepted records of a kind, singles and totals, that belong to the ledger's period for certain."""
    return tuple(
        record for record in ledger.of(cls) if accepted(record) and surely_belongs(ledger, record, ledger.period)
    )


def exact(value: T | Bounded[T] | None) -> T | None:
    """The value if it is known exactly."""
    if isinstance(value, Bounded):
        return value.lower if value.lower == value.upper else None
    return value


def surely_after(day: Day | None, limit: date) -> bool:
    """Whether a day is given and lies after *limit* whatever it is."""
    if type(day) is date:
        return day > limit
    return day is not None and lowest(day) > limit


def surely_before(day: Day | None, limit: date) -> bool:
    """Whether a day is given and lies before *limit* whatever it is."""
    if day is None:
        return False
    last = highest(day)
    return last is not None and last < limit


def surely_precedes(first: Day | None, second: Day | None) -> bool:
    """Whether both days are given and the first lies before the second whatever they are."""
    if type(first) is date and type(second) is date:
        return first < second
    return second is not None and surely_before(first, lowest(second))


def surely_belongs(ledger: Ledger, record: Record, span: Period) -> bool:
    """Whether the record belongs to *span* whatever is unknown of it; without any day it belongs to its book."""
    named, days = record.belongs_to, record.day_bounds
    if named is not None and span.covers(named):
        return True
    if days is None:
        return named is None and span.covers(ledger.period)
    return span.covers(days) and (named is None or named.meets(span))


def may_belong(ledger: Ledger, record: Record, span: Period) -> bool:
    """Whether the record belongs to *span* for some value of what is unknown."""
    return span.meets(record.belongs_to or record.day_bounds or ledger.period)


def least_times(record: Record) -> int:
    """How many occurrences a single stands for, at the least."""
    if record.verdict is not None:
        if record.verdict.result is VerdictResult.REJECTED:
            return 0
        if record.verdict.times is not None:
            return lowest(record.verdict.times)
    return lowest(record.times)


def is_there(record: Record) -> bool:
    """Whether a record stands for at least one thing whatever is unknown of it."""
    if record.total is not None:
        return accepted(record) and any(lowest(entry.count) > 0 for entry in record.total.counts)
    return least_times(record) > 0


def least_sum(amounts: Iterable[Amount]) -> Decimal:
    """The least that amounts add up to."""
    return sum((lowest(amount) for amount in amounts), Decimal(0))


def most_sum(amounts: Iterable[Amount]) -> Decimal | None:
    """The most that amounts add up to; `None` if one of them has no bound."""
    total = Decimal(0)
    for amount in amounts:
        most = highest(amount)
        if most is None:
            return None
        total += most
    return total


def money(value: Amount) -> str:
    """An amount as text: as it was given if its digits are not known."""
    if isinstance(value, Bounded):
        return str(value)
    # 123600.00 is written 123600, but 100 is not written 1E+2.
    return f"{value.to_integral_value() if value == value.to_integral_value() else value.normalize():f}元"


def moneys(values: Iterable[Amount]) -> str:
    """Several amounts joined by a plus sign, so that no masked figure is added up into digits."""
    return " + ".join(money(value) for value in values)


def number(value: Count) -> str:
    """A count as text: as it was given if its digits are not known."""
    return str(value)


def is_clear(name: Name | None) -> bool:
    """Whether a name is given and no part of it is masked."""
    return isinstance(name, str) and not looks_masked(name)


def may_be(name: Name | None, other: str) -> bool:
    """Whether a name that is given may be *other*."""
    return name is not None and (isinstance(name, Masked) or looks_masked(name) or looks_masked(other) or name == other)
