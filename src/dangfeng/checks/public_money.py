"""Checks on the three public expenses together, on the last month, and on disclosure (“三公”经费、末月、公开核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import by_the_day, days_on
from dangfeng.checks.facts import exact, money, singles
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.money import Coverage, coverage_of
from dangfeng.checks.settings import Settings
from dangfeng.checks.sums import COLUMNS, compared
from dangfeng.law import instrument_in_force
from dangfeng.model import Expenditure, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, highest, lowest
from dangfeng.vocabulary import ExpenseItem

#: The parts of the three public expenses, each with what it may be made up of itself.
_PARTS = (
    (ExpenseItem.OVERSEAS_TRAVEL, ()),
    (ExpenseItem.VEHICLES, (ExpenseItem.VEHICLE_PURCHASE, ExpenseItem.VEHICLE_OPERATION)),
    (ExpenseItem.RECEPTION, ()),
)
Shelf = dict[ExpenseItem, list[Expenditure]]


def three_public(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The three public expenses add up to their total."""
    shelves: dict[Coverage, Shelf] = {}
    for record in sorted(singles(ledger, Expenditure), key=lambda each: each.id):
        if record.item is not None:
            shelves.setdefault(coverage_of(record), {}).setdefault(record.item, []).append(record)
    for shelf in shelves.values():
        wholes = shelf.get(ExpenseItem.THREE_PUBLIC, [])
        if len(wholes) == 1:
            for column in COLUMNS:
                parts, complete = _amounts(shelf, column)
                yield from compared(wholes[0], column, parts, complete, settings.sum_tolerance)


def _amounts(shelf: Shelf, column: str) -> tuple[list[tuple[Expenditure, Amount]], bool]:
    """The amounts of the parts in a column, and whether every part is there."""
    found: list[tuple[Expenditure, Amount]] = []
    complete = True
    for item, inner in _PARTS:
        given = _column(shelf, item, column)
        if given is None and inner:
            halves = [_column(shelf, half, column) for half in inner]
            given = [pair for half in halves for pair in half or ()]
            complete = complete and None not in halves
        elif given is None:
            complete = False
        found += given or []
    return found, complete


def _column(shelf: Shelf, item: ExpenseItem, column: str) -> list[tuple[Expenditure, Amount]] | None:
    """The amounts of an item; `None` if it is not recorded, or one of its entries leaves the column blank."""
    records = shelf.get(item)
    if not records:
        return None
    given = [(record, amount) for record in records if (amount := getattr(record, column)) is not None]
    return given if len(given) == len(records) else None


def last_month(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The last month's figure is not larger than that of the whole period."""
    for record in singles(ledger, Expenditure):
        if record.last_month is None or record.spent is None:
            continue
        most = highest(record.spent)
        if most is not None and lowest(record.last_month) > most:
            yield contradiction(
                "expenditure.month-exceeds-year",
                record,
                "last_month",
                found=money(record.last_month),
                expected=f"≤ {money(record.spent)}",
            )


def rush(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The last month does not take an undue share of the period's spending (突击花钱)."""
    share = settings.december_share
    for record in singles(ledger, Expenditure):
        if record.last_month is None or record.spent is None:
            continue
        year = highest(record.spent)
        if year is None or not lowest(record.last_month) * share.denominator > year * share.numerator:
            continue
        yield oddity(
            "expenditure.last-month-rush",
            record,
            "last_month",
            found=money(record.last_month),
            expected=f"≤ {money(record.spent)} × {share}",
        )


def disclosed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Accounts are made public within the days that the budget law sets after their approval."""
    for record in singles(ledger, Expenditure):
        day = exact(record.approved_on)
        yield from by_the_day(
            ledger,
            record,
            "disclosed_on",
            days_on(record.approved_on, settings.disclosure_days),
            "expenditure.not-disclosed",
            "expenditure.disclosed-late",
            None if day is None else instrument_in_force("budget-law/disclosure", day),
        )
