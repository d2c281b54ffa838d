"""How many different values a field has over records (不重复计数)."""

from collections.abc import Callable
from enum import Enum

from dangfeng.fields import ChoiceShape, Field, FlagShape, ManyShape, Shape
from dangfeng.quantity import Bounded, Masked
from dangfeng.scoring.context import Piece
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.matching import Question, matched
from dangfeng.scoring.operands import Other, Unfit, taker, when_missing
from dangfeng.scoring.readings import Number
from dangfeng.shapes import CountShape, DayShape, DecimalShape, NameShape, TextShape

_COMPARABLE = ChoiceShape | FlagShape | TextShape | NameShape | DayShape | CountShape | DecimalShape


def distinct(question: Question, row: Field) -> Callable[[Facts], Number]:
    """How many different values a field has.

    What is masked or not entered may be one of the others or one of its own; a thing that only possibly counts may
    bring its value or not.

    Raises:
        Unfit: If the values of the field cannot be told apart.
    """
    shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
    if not isinstance(shape, _COMPARABLE):
        raise Unfit(f"{row.name} has no values that can be told apart")
    there_are = number_of_values(shape)
    several = isinstance(row.shape, ManyShape)
    always = row.name == "on"  # whatever happened did so on some day, if nobody says on which
    get, missing = taker(row), when_missing(row)

    def values_of(piece: Piece) -> tuple[tuple[object, ...], int | None]:
        """The values that a record has, and how many further ones there may be: a total may have one for each thing."""
        record, _, most = piece
        value = get(record)
        if (value is None or value == ()) and not always:
            if missing(record) is False:
                return (), 0
            # Of a field that may have several values there is no telling how many were not entered.
            return (), None if several else 1 if record.total is None else most
        many = value if isinstance(value, tuple) else (value,)
        known = tuple(each for each in many if not isinstance(each, Bounded | Masked | Other | None))
        unknown = len(many) - len(known)
        return known, unknown if record.total is None or not unknown else None if most is None else unknown * most

    def count(facts: Facts) -> Number:
        certain, possible = matched(facts, question)
        sure: set[object] = set()
        perhaps: set[object] = set()
        further: int | None = 0
        some = 0
        for pieces, counts in ((certain, True), (possible, False)):
            for piece in pieces:
                if piece[2] == 0:
                    continue
                known, more = values_of(piece)
                (sure if counts and piece[1] else perhaps).update(known)
                further = None if further is None or more is None else further + more
                if counts and piece[1] and more != 0 and (always or get(piece[0]) not in (None, ())):
                    some = 1
        low = max(len(sure), some)
        most = there_are if further is None else _least(len(sure | perhaps) + further, there_are)
        return Number(low, most, None, certain, possible, (), there_are)

    return count


def number_of_values(shape: Shape) -> int | None:
    """How many values a field can have at all; `None` if there is no end to them."""
    match shape.item if isinstance(shape, ManyShape) else shape:
        case FlagShape():
            return 2
        case ChoiceShape(options=options):
            return len(tuple[Enum, ...](options))
        case _:
            return None


def _least(number: int, limit: int | None) -> int:
    return number if limit is None else min(number, limit)
