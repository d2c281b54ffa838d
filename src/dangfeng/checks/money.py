"""Checks on expenditure (经费核对)."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from dangfeng.checks.facts import exact, money, number, singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.checks.sums import COLUMNS, compared
from dangfeng.model import Expenditure, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, Bounded, Count, highest, lowest
from dangfeng.vocabulary import ExpenseItem, Scope

_COMBINED = MappingProxyType(
    {
        ExpenseItem.VEHICLES: (ExpenseItem.VEHICLE_PURCHASE, ExpenseItem.VEHICLE_OPERATION),
        ExpenseItem.MEETINGS_AND_TRAINING: (ExpenseItem.MEETINGS, ExpenseItem.TRAINING),
    }
)
#: The count that goes with the money of an item.
_COUNTS = MappingProxyType(
    {
        ExpenseItem.OVERSEAS_TRAVEL: "groups",
        ExpenseItem.VEHICLE_PURCHASE: "vehicles_bought",
        ExpenseItem.RECEPTION: "batches",
    }
)
Coverage = tuple[Scope, str | None, Hashable]


def coverage_of(record: Expenditure) -> Coverage:
    """What makes amounts comparable: the same scope, funds and period."""
    return (record.scope, record.coverage, record.belongs_to)


def sums(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A combined item is the sum of its two parts, where both are recorded."""
    found: dict[tuple[Coverage, ExpenseItem], list[Expenditure]] = {}
    for record in sorted(singles(ledger, Expenditure), key=lambda each: each.id):
        if record.item is not None:
            found.setdefault((coverage_of(record), record.item), []).append(record)
    for (coverage, item), wholes in found.items():
        parts = [each for part in _COMBINED.get(item, ()) for each in found.get((coverage, part), ())]
        complete = all((coverage, part) in found for part in _COMBINED.get(item, ()))
        if len(wholes) == 1 and parts:
            for column in COLUMNS:
                given = [(part, amount) for part in parts if (amount := getattr(part, column)) is not None]
                every = complete and len(given) == len(parts)
                yield from compared(wholes[0], column, given, every, settings.sum_tolerance)


def _exceeds(amount: Amount | None, limit: Amount | None) -> bool:
    """Whether an amount lies above another whatever is unknown of them."""
    if amount is None or limit is None:
        return False
    most = highest(limit)
    return most is not None and lowest(amount) > most


def within_bounds(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Spending keeps to the budget; a rise over the year before has its reason."""
    for record in singles(ledger, Expenditure):
        if _exceeds(record.spent, record.budget):
            assert record.spent is not None
            assert record.budget is not None
            yield shortfall(
                "expenditure.above-budget",
                record,
                "spent",
                found=money(record.spent),
                expected=f"≤ {money(record.budget)}",
            )
        if _exceeds(record.spent, record.last_year) and record.rise_reason is None:
            assert record.spent is not None
            assert record.last_year is not None
            yield shortfall(
                "expenditure.rise-without-reason",
                record,
                "rise_reason",
                found=money(record.spent),
                expected=f"≤ {money(record.last_year)}",
            )


def counts(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Money goes with groups, vehicles and batches, and each batch has at least one guest."""
    for record in singles(ledger, Expenditure):
        if record.item is ExpenseItem.RECEPTION and record.persons is not None and record.batches is not None:
            most = highest(record.persons)
            if most is not None and most < lowest(record.batches):
                yield contradiction(
                    "expenditure.fewer-persons-than-batches",
                    record,
                    "persons",
                    found=number(record.persons),
                    expected=f"≥ {number(record.batches)}",
                )
        name = _COUNTS.get(record.item) if record.item is not None else None
        count: Count | None = getattr(record, name) if name else None
        if name is None or count is None or record.spent is None:
            continue
        if (_is_zero(count) and lowest(record.spent) > 0) or (_is_zero(record.spent) and lowest(count) > 0):
            yield oddity(
                "expenditure.count-and-money-disagree", record, name, found=number(count), expected=money(record.spent)
            )


def _is_zero(value: Count | Amount) -> bool:
    return value.upper == 0 if isinstance(value, Bounded) else value == 0


def slipped_point(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An amount that is ten, a hundred or ten thousand times another may have lost its decimal point or its 万."""
    for record in singles(ledger, Expenditure):
        spent = exact(record.spent)
        for column in ("last_year", "budget"):
            other = exact(getattr(record, column))
            if spent and other and _near_power_of_ten(spent, other, settings.decimal_slip):
                yield oddity(
                    "expenditure.decimal-point",
                    record,
                    "spent",
                    found=money(spent),
                    expected=money(other),
                    column=column,
                )
                break


def _near_power_of_ten(one: Decimal, two: Decimal, slip: Fraction) -> bool:
    part, whole = slip.numerator, slip.denominator
    small, large = min(one, two), max(one, two) * whole
    return any((whole - part) * 10**k * small <= large <= (whole + part) * 10**k * small for k in range(1, 6))


def december(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where an item is booked by days, December does not take an undue share of it."""
    dated: dict[tuple[Coverage, ExpenseItem], list[Expenditure]] = {}
    for record in singles(ledger, Expenditure):
        if record.item is not None:
            dated.setdefault((coverage_of(record), record.item), []).append(record)
    for (_, item), records in dated.items():
        amounts = [(exact(each.on), exact(each.spent)) for each in records]
        known = [(day, spent) for day, spent in amounts if day is not None and spent is not None]
        if len(known) < len(amounts) or all(day.month == 12 for day, _ in known):
            continue
        year = sum((spent for _, spent in known), Decimal(0))
        late = sum((spent for day, spent in known if day.month == 12), Decimal(0))
        if late * settings.december_share.denominator > year * settings.december_share.numerator:
            first = min(each.id for each in records)
            yield oddity(
                "expenditure.december-rush",
                None,
                "records",
                found=money(late),
                record_id=first,
                expected=f"≤ {money(year)} × {settings.december_share}",
                item=item.value,
                item_zh=item.zh,
            )
