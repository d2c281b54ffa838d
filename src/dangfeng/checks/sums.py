"""A total beside its parts: whether they add up, and whose decimal point may have slipped if not (合计与分项)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.checks.facts import exact, least_sum, money, moneys, most_sum
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.model import Expenditure
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, highest, lowest

#: Figures of an item that add up like what was spent.
COLUMNS = ("spent", "budget", "last_year")
#: Places by which a decimal point slips: one, two or three, or four where 万 was left out.
_SLIPS = (-4, -3, -2, -1, 1, 2, 3, 4)


def compared(
    whole: Expenditure, column: str, parts: list[tuple[Expenditure, Amount]], complete: bool, tolerance: Decimal
) -> Iterator[Problem]:
    """A contradiction if the parts of a column cannot make up its total, with the figure that may have slipped.

    Args:
        whole: The record of the total.
        column: The field compared.
        parts: The records of the parts with what they give in that field.
        complete: Whether these are all parts, each with its figure.
        tolerance: Difference that rounding may leave.
    """
    total: Amount | None = getattr(whole, column)
    if total is None or not parts:
        return
    amounts = [amount for _, amount in parts]
    most_total, most_parts = highest(total), most_sum(amounts) if complete else None
    too_much = most_total is not None and least_sum(amounts) > most_total + tolerance
    too_little = most_parts is not None and most_parts + tolerance < lowest(total)
    if too_much or too_little:
        ids = "、".join(record.id for record, _ in parts)
        yield contradiction(
            "expenditure.parts-differ", whole, column, found=money(total), expected=moneys(amounts), parts=ids
        )
        if complete:
            yield from _slipped(whole, column, total, parts, tolerance)


def _slipped(
    whole: Expenditure, column: str, total: Amount, parts: list[tuple[Expenditure, Amount]], tolerance: Decimal
) -> Iterator[Problem]:
    """A figure that would make the sum right if its decimal point stood elsewhere."""
    stated = exact(total)
    known = [(record, sure) for record, amount in parts if (sure := exact(amount)) is not None]
    if stated is None or len(known) < len(parts):
        return
    together = sum((amount for _, amount in known), Decimal(0))
    candidates = [(whole, stated, together)]
    candidates += [(record, amount, stated - (together - amount)) for record, amount in known]
    for record, amount, right in candidates:
        if any(_moved(amount, right, places, tolerance) for places in _SLIPS):
            yield oddity(
                "expenditure.sum-decimal-point",
                record,
                column,
                found=money(amount),
                expected=money(right),
                whole=whole.id,
            )


def _moved(amount: Decimal, right: Decimal, places: int, tolerance: Decimal) -> bool:
    return right > tolerance and amount > tolerance and abs(amount.scaleb(places) - right) <= tolerance
