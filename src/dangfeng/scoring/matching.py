"""Pieces that meet a condition, and what they weigh together (匹配与合计)."""

from collections.abc import Callable
from decimal import Decimal

from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, in_fen
from dangfeng.scoring.conditions import Predicate
from dangfeng.scoring.facts import Facts, Key, Piece


def matched(facts: Facts, key: Key, where: Predicate) -> tuple[list[Piece], list[Piece]]:
    """Pieces that certainly, and pieces that possibly, are in the period and meet the condition."""
    inside, perhaps = facts.selected(key)
    context = facts.context
    certain: list[Piece] = []
    possible: list[Piece] = []
    for piece in inside:
        truth = where(piece[0], context)
        if truth:
            certain.append(piece)
        elif truth is None:
            possible.append(piece)
    if perhaps:
        possible.extend([piece for piece in perhaps if where(piece[0], context) is not False])
    return certain, possible


def total_weight(certain: list[Piece], possible: list[Piece]) -> tuple[int, int | None]:
    """Least and most that the pieces count together."""
    low, high, bounded = 0, 0, True
    for _, least, most in certain:
        low += least
        if most is None:
            bounded = False
        else:
            high += most
    for _, _, most in possible:
        if most is None:
            bounded = False
        else:
            high += most
    return low, high if bounded else None


def amount_of(value: object) -> tuple[int, int | None]:
    """Least and most of a number or amount, amounts in 分; a value that is not given may be anything."""
    if isinstance(value, Bounded):
        return _whole(value.lower), None if value.upper is None else _whole(value.upper)
    if value is None:
        return 0, None
    exact = _whole(value)
    return exact, exact


def _whole(value: object) -> int:
    if isinstance(value, Decimal):
        return in_fen(value)
    assert isinstance(value, int), "only numbers and amounts are summed"
    return value


def summed(certain: list[Piece], possible: list[Piece], get: Callable[[Record], object]) -> tuple[int, int | None]:
    """Least and most of the sum of a field over pieces."""
    low, high, bounded = 0, 0, True
    for pieces, sure in ((certain, True), (possible, False)):
        for record, least, most in pieces:
            small, large = amount_of(get(record))
            if sure:
                low += least * small
            if most == 0 or large == 0:
                continue
            if most is None or large is None:
                bounded = False
            else:
                high += most * large
    return low, high if bounded else None
