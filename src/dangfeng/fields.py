"""The field table: what each field of each class may hold (字段表).

A class states its constraints once, as `Annotated` types. This module reads them into *shapes*; constructors, file
hooks, JSON Schemas and generators all work from the shapes, so that none of them can disagree with another.
"""

import types
import typing
from collections.abc import Hashable, Iterable, Mapping
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import TypeVar, Union, get_args, get_origin

import attrs

from dangfeng.about import About, Absent, Annotated, Said
from dangfeng.constraints import Ge, Gt, Le, MaxLen, MinLen
from dangfeng.period import Period
from dangfeng.problem import Fault, InvalidValue
from dangfeng.quantity import MOST_COUNT, MOST_MONEY, Bounded, Masked
from dangfeng.shapes import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    Pattern,
    PeriodShape,
    Shape,
    ShareShape,
    TextShape,
    VariantShape,
)
from dangfeng.value import Stated, Value, frozen, made_here, stated
from dangfeng.vocabulary import Vocabulary

__all__ = [
    "About",
    "Absent",
    "Annotated",
    "ChoiceShape",
    "CountShape",
    "DayShape",
    "DecimalShape",
    "Field",
    "FlagShape",
    "GroupShape",
    "ManyShape",
    "NameShape",
    "Noun",
    "Pattern",
    "PeriodShape",
    "Shape",
    "ShareShape",
    "TextShape",
    "VariantShape",
    "field_named",
    "fields_by_name",
    "key_of",
    "of_checked",
    "readable",
    "table",
]

T = TypeVar("T")


@frozen(kw_only=True, eq=False, repr=False)
class Field(Value):
    """One row of the field table.

    Attributes:
        name: Name in Python and in files.
        zh: The Chinese term.
        shape: What it may hold.
        required: Whether it must be given.
        optional: Whether `None` stands for "not given".
        absent: What it means if it is not given.
        default: What it is if it is not given.
        hint: Whether blank forms ask for it first.
    """

    name: str
    zh: str
    shape: Shape
    required: bool
    optional: bool
    absent: Absent
    default: object
    hint: bool


#: Whether the values of the noun that is made next were held against their shapes already.
_CHECKED: ContextVar[bool] = ContextVar("checked", default=False)


class Noun(Value):
    """What the nouns have in common: they refuse nonsense, compare by their fields, and print as people write.

    One table of fields drives it, so a class is its fields and their constraints, written once.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        found: list[Fault] = []
        if _CHECKED.get():
            # What is made on the way, such as a part of this, was not.
            _CHECKED.set(False)
        else:
            for row in table(type(self)):
                value = getattr(self, row.name)
                if value is not row.default and not (value is None and row.optional):
                    found += row.shape.faults(value, row.name)
        if not found:
            found += self.nonsense()
        if found:
            raise InvalidValue(type(self).__name__, tuple(found))

    def nonsense(self) -> Iterable[Fault]:
        """What cannot be although each field by itself may."""
        return ()

    def __repr__(self) -> str:
        values = [(row, getattr(self, row.name)) for row in table(type(self))]
        given = [f"{row.name}={readable(value)}" for row, value in values if value != row.default]
        return f"{type(self).__name__}({', '.join(given)})"


def of_checked(cls: type[T], values: Mapping[str, object]) -> T:
    """A noun of values that were each held against the shape of their field, as whoever reads files does.

    Raises:
        InvalidValue: If it is nonsense although each field by itself may be.
    """
    token = _CHECKED.set(True)
    try:
        return cls(**values)
    finally:
        _CHECKED.reset(token)


def readable(value: object) -> str:
    """A value as people write it: `2021-09-18`, `2.50`, `study-group`; texts in quotes."""
    if isinstance(value, Vocabulary):
        return str(value.value)
    if isinstance(value, tuple):
        return f"({', '.join(readable(each) for each in value)})"
    if isinstance(value, date | Decimal | Fraction | Bounded | Masked | Period):
        return str(value)
    return repr(value)


def key_of(name: str) -> str:
    """The key of a field in files: trailing underscores, which avoid Python's own words, are left out."""
    return name.rstrip("_")


def table(cls: type) -> tuple[Field, ...]:
    """The field table of a class, in order of definition.

    Raises:
        TypeError: If a field has an annotation that no shape is known for.
    """
    return _table(cls)


@cache
def _table(cls: type) -> tuple[Field, ...]:
    if not made_here(cls):
        raise TypeError(f"{cls.__name__} is no class of fields: it is made by dangfeng.value.frozen")
    # What a class inherits is read once, with the class that states it.
    above = {name: (row, base) for base in cls.__mro__[:0:-1] for name, row in stated(base).items()}
    found = []
    for name, row in stated(cls).items():
        inherited, base = above.get(name, (None, cls))
        if row.init:
            found.append(_named(base)[name] if inherited is row else _row(row))
    return tuple(found)


def _row(said: Stated) -> Field:
    annotation, about = said.annotation, None
    if isinstance(annotation, Said):
        about = annotation.about
        shape, optional = _read(annotation.held, annotation.more)
    else:
        shape, optional = _read(annotation)
    return Field(
        name=said.name,
        zh=about.zh if about else said.name,
        shape=shape,
        required=said.default is attrs.NOTHING,
        optional=optional,
        absent=about.absent if about else Absent.NONE,
        default=said.default,
        hint=about.mandatory_hint if about else False,
    )


def field_named(cls: type, name: str) -> Field | None:
    """The row of one field, or `None`."""
    return fields_by_name(cls).get(name)


def fields_by_name(cls: type) -> Mapping[str, Field]:
    """The rows of a class by the names of their fields."""
    return _named(cls)


@cache
def _named(cls: type) -> Mapping[str, Field]:
    return MappingProxyType({row.name: row for row in table(cls)})


@cache
def _read(annotation: Hashable, extras: tuple[object, ...] = ()) -> tuple[Shape, bool]:
    """The shape of an annotation and whether it admits `None`."""
    origin = get_origin(annotation)
    if origin is typing.Annotated:
        inner, *more = get_args(annotation)
        return _read(inner, (*extras, *more))
    if origin in (Union, types.UnionType):
        members = get_args(annotation)
        optional = types.NoneType in members
        rest = [member for member in members if member is not types.NoneType]
        if len(rest) == 1:
            return _read(rest[0], extras)[0], optional
        return _union(rest, extras), optional
    return _single(annotation, extras), False


def _union(members: list[object], extras: tuple[object, ...]) -> Shape:
    plain = [member for member in members if get_origin(member) is not Bounded and member is not Masked]
    if len(plain) == 1 and len(members) == 2:
        return _single(plain[0], extras, loose=True)
    if all(isinstance(member, type) and issubclass(member, Value) for member in members):
        return VariantShape(tuple(member for member in members if isinstance(member, type)))
    raise TypeError(f"no shape for {members}")


def _single(annotation: object, extras: tuple[object, ...], *, loose: bool = False) -> Shape:
    if annotation is str:
        if loose:
            return NameShape(_longest(extras, 200))
        pattern = next((extra for extra in extras if isinstance(extra, Pattern)), None)
        return TextShape(_shortest(extras), _longest(extras, 2000), pattern)
    if annotation is bool:
        return FlagShape()
    if annotation is int:
        return _count(extras, loose)
    if annotation is Decimal:
        return _decimal(extras, loose)
    if annotation is Fraction:
        return ShareShape()
    if annotation is date:
        return DayShape(loose)
    if annotation is Period:
        return PeriodShape()
    if get_origin(annotation) is tuple:
        return ManyShape(_read(get_args(annotation)[0])[0], _shortest(extras))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return ChoiceShape(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return GroupShape(annotation)
    raise TypeError(f"no shape for {annotation}")


def _count(extras: tuple[object, ...], loose: bool) -> CountShape:
    least, most = _ends(extras)
    low = 0 if least is None else least.bound + isinstance(least, Gt)
    return CountShape(low, MOST_COUNT if most is None else most.bound, loose)


def _decimal(extras: tuple[object, ...], loose: bool) -> DecimalShape:
    least, most = _ends(extras)
    low = Decimal(least.bound if isinstance(least, Ge) else 0)
    high = MOST_MONEY if most is None else Decimal(most.bound)
    # Points and amounts are never below nothing: a number that may be is a rate of change.
    return DecimalShape(low, high, 2 if loose else 4, money=loose, bounded=loose, percent=low < 0)


def _ends(extras: tuple[object, ...]) -> tuple[Ge | Gt | None, Le | None]:
    least = next((extra for extra in extras if isinstance(extra, Ge | Gt)), None)
    return least, next((extra for extra in extras if isinstance(extra, Le)), None)


def _shortest(extras: Iterable[object]) -> int:
    return next((extra.bound for extra in extras if isinstance(extra, MinLen)), 0)


def _longest(extras: Iterable[object], default: int) -> int:
    return next((extra.bound for extra in extras if isinstance(extra, MaxLen)), default)
