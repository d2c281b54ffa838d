"""What conditions and measures take of a record: the value of a field, and what it means if there is none (取值)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from operator import attrgetter
from types import UnionType

from dangfeng.fields import (
    Absent,
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    ManyShape,
    NameShape,
    Shape,
    TextShape,
    field_named,
    table,
)
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded
from dangfeng.scoring.context import Truth
from dangfeng.value import Value, frozen

_COMMON = frozenset(row.name for row in table(Record))


class Unfit(ValueError):
    """A condition that does not fit the kind of record it is asked of."""


@frozen(eq=False, repr=False)
class Other(Value):
    """Stands in a record for "anything but this word": the rest of a total beside its subset."""

    word: str


def taker(row: Field) -> Callable[[Record], object]:
    """A function that takes the value of a field; of a total, what stands there by default was not given."""
    get: Callable[[Record], object] = attrgetter(row.name)
    if row.name in _COMMON or row.default in (None, ()):
        return get
    default = row.default

    def take(record: Record) -> object:
        value = get(record)
        return None if record.total is not None and value == default else value

    return take


def row_of(kind: type[Record], name: str) -> Field:
    """The row of a field of a kind.

    Raises:
        Unfit: If the kind has no such field.
    """
    row = field_named(kind, name)
    if row is None:
        known = ", ".join(each.name for each in table(kind))
        raise Unfit(f"{kind.KIND} has no field {name!r}; its fields are {known}")
    return row


def require(kind: type[Record], shape: UnionType | type, *names: str) -> list[Field]:
    """The rows of fields that a measure needs, each of the right shape.

    Raises:
        Unfit: If the kind has no such field, or the field holds something else.
    """
    rows = [row_of(kind, name) for name in names]
    for row in rows:
        if not isinstance(row.shape, shape):
            raise Unfit(f"{row.name} of {kind.KIND} does not hold what is measured")
    return rows


def require_amounts(kind: type[Record], *names: str) -> None:
    """See that fields hold numbers or amounts that can be added up: a rate of change cannot.

    Raises:
        Unfit: If one does not.
    """
    for row in require(kind, CountShape | DecimalShape, *names):
        if isinstance(row.shape, DecimalShape) and row.shape.percent:
            raise Unfit(f"{row.name} of {kind.KIND} is a rate of change, which cannot be added up")


def typed(word: str, shape: Shape) -> object:
    """A value of a field from its word in a condition.

    Raises:
        Unfit: If the field cannot have such a value.
    """
    try:
        match shape:
            case ChoiceShape(options=options):
                for option in options:
                    if word in (option.value, getattr(option, "zh", None)):
                        return option
                raise Unfit(f"{word!r} is not one of {', '.join(str(option.value) for option in options)}")
            case FlagShape():
                return {"true": True, "false": False}[word]
            case CountShape():
                return int(word)
            case DecimalShape():
                return Decimal(word)
            case DayShape():
                return date.fromisoformat(word)
            case TextShape() | NameShape():
                return word
            case ManyShape(item=item):
                return typed(word, item)
            case _:
                raise Unfit(f"a condition cannot compare this field with {word!r}")
    except (KeyError, InvalidOperation, ValueError) as error:
        if isinstance(error, Unfit):
            raise
        raise Unfit(f"{word!r} is no value of this field") from error


def when_missing(row: Field) -> Callable[[Record], Truth]:
    """What a condition on a field that is not given comes to."""
    if row.absent is Absent.UNKNOWN:
        return lambda record: None
    if row.name in _COMMON:
        return lambda record: False
    # A total says nothing of the fields it leaves out: each thing counted may have them or not.
    return lambda record: False if record.total is None else None


def ends_of(value: object) -> tuple[int | Decimal, int | Decimal | None]:
    """Least and most of a number or amount."""
    if isinstance(value, Bounded):
        return value.lower, value.upper
    assert isinstance(value, int | Decimal), "checked by the shape of the field"
    return value, value
