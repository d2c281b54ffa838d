"""Shapes: what a field may hold, and what a value has against it (字段取值)."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from attrs import frozen

from dangfeng.period import FIRST_YEAR, LAST_YEAR, Period
from dangfeng.problem import Fault
from dangfeng.quantity import MOST_COUNT, MOST_MONEY, Bounded, Masked, is_finer, looks_masked
from dangfeng.value import Value
from dangfeng.vocabulary import Vocabulary

#: Characters that neither Word nor Excel accepts in a text.
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"


@frozen(eq=False, repr=False)
class Pattern(Value):
    """A text must match this whole regular expression.

    Attributes:
        regex: The expression.
        example: A text that matches, shown in messages.
    """

    regex: str
    example: str


@frozen(eq=False, repr=False)
class TextShape(Value):
    """A text (文字)."""

    min_length: int = 0
    max_length: int = 2000
    pattern: Pattern | None = None


@frozen(eq=False, repr=False)
class NameShape(Value):
    """A name of a person or body, possibly masked (姓名、名称)."""

    max_length: int = 200


@frozen(eq=False, repr=False)
class FlagShape(Value):
    """Yes or no (是否)."""


@frozen(eq=False, repr=False)
class CountShape(Value):
    """A number of things; *bounded* if it may be known by bounds only (数量)."""

    least: int = 0
    most: int = MOST_COUNT
    bounded: bool = False


@frozen(eq=False, repr=False)
class DecimalShape(Value):
    """An exact decimal: money in 元 with two places if *money*, points or a share otherwise (金额、分值)."""

    least: Decimal = Decimal(0)
    most: Decimal = MOST_MONEY
    places: int = 2
    money: bool = False
    bounded: bool = False


@frozen(eq=False, repr=False)
class ShareShape(Value):
    """An exact share, written `95%` or `2/3` (比例)."""


@frozen(eq=False, repr=False)
class DayShape(Value):
    """A day; *bounded* if it may be known to a month or year only (日期)."""

    bounded: bool = False


@frozen(eq=False, repr=False)
class PeriodShape(Value):
    """A span of days (期间)."""


@frozen(eq=False, repr=False)
class ChoiceShape(Value):
    """One of a closed list (选项)."""

    options: type[Enum]


@frozen(eq=False, repr=False)
class ManyShape(Value):
    """Several values in order (多项)."""

    item: "Shape"
    min_length: int = 0


@frozen(eq=False, repr=False)
class GroupShape(Value):
    """A nested object with fields of its own (分组)."""

    cls: type


@frozen(eq=False, repr=False)
class VariantShape(Value):
    """One of several classes, told apart in files by a tag (变体)."""

    classes: tuple[type, ...]


Shape = (
    TextShape
    | NameShape
    | FlagShape
    | CountShape
    | DecimalShape
    | ShareShape
    | DayShape
    | PeriodShape
    | ChoiceShape
    | ManyShape
    | GroupShape
    | VariantShape
)


def faults(shape: Shape, value: object, where: str) -> Sequence[Fault]:
    """What *shape* has against *value*; nothing if it fits."""
    # Every value of a file passes here twice: what fits costs no more than the question.
    match shape:
        case TextShape() | NameShape():
            return _text_faults(shape, value, where)
        case ChoiceShape(options=options):
            fits, code = isinstance(value, options), "not-a-choice"
        case DayShape():
            return _day_faults(shape, value, where)
        case CountShape():
            return _number_faults(shape, value, where, int)
        case DecimalShape():
            return _number_faults(shape, value, where, Decimal)
        case FlagShape():
            fits, code = type(value) is bool, "not-a-flag"
        case ManyShape():
            return _many_faults(shape, value, where)
        case GroupShape(cls=cls):
            fits, code = isinstance(value, cls), "wrong-type"
        case VariantShape(classes=classes):
            fits, code = isinstance(value, classes), "wrong-type"
        case PeriodShape():
            fits, code = isinstance(value, Period), "not-a-period"
        case ShareShape():
            fits, code = type(value) is Fraction and value >= 0, "not-a-share"
    return () if fits else (_mistyped(where, code, value, _expected(shape)),)


def _expected(shape: Shape) -> str:
    """What a message asks for where a value is of another type."""
    match shape:
        case ChoiceShape(options=options):
            return " | ".join(str(option.value) for option in options)
        case GroupShape(cls=cls):
            return cls.__name__
        case VariantShape(classes=classes):
            return " | ".join(cls.__name__ for cls in classes)
        case FlagShape():
            return "true or false"
        case PeriodShape():
            return "a period such as 2021 or 2021-01-01..2021-06-30"
        case ShareShape():
            return "a share such as 95% or 2/3"
    raise AssertionError(f"{shape} is asked for in words of its own")


def _text_faults(shape: TextShape | NameShape, value: object, where: str) -> Sequence[Fault]:
    found = []
    if isinstance(shape, NameShape):
        masked = isinstance(value, Masked)
        value = value.shown if isinstance(value, Masked) else value
        # A name is masked or it is not: otherwise saving and loading would change what it is.
        if isinstance(value, str) and looks_masked(value) is not masked:
            expected = "Masked(...) for a name with a masked part, else a plain text"
            found.append(_fault(where, "mask-unclear", value, expected))
    if not isinstance(value, str):
        return (*found, _mistyped(where, "not-a-text", value, "a text"))
    if (isinstance(shape, NameShape) or shape.min_length) and not value.strip():
        return (*found, _fault(where, "blank", value, "a text that is not blank"))
    if len(value) > shape.max_length:
        expected = f"at most {shape.max_length} characters"
        found.append(_fault(where, "too-long", f"{len(value)} characters", expected))
    if not value.isprintable() and re.search(_CONTROL, value):
        found.append(_fault(where, "control-character", repr(value), "a text without control characters"))
    if isinstance(shape, TextShape) and shape.pattern and not re.fullmatch(shape.pattern.regex, value):
        found.append(_fault(where, "wrong-form", value, f"a text such as {shape.pattern.example}"))
    return found


def _many_faults(shape: ManyShape, value: object, where: str) -> Sequence[Fault]:
    if not isinstance(value, tuple):
        return (_mistyped(where, "not-a-tuple", value, "a tuple"),)
    found = []
    if len(value) < shape.min_length:
        found.append(_fault(where, "too-few", len(value), f"at least {shape.min_length}"))
    for index, each in enumerate(value):
        found.extend(faults(shape.item, each, f"{where}[{index}]"))
    return found


def _number_faults(
    shape: CountShape | DecimalShape, value: object, where: str, kind: type[int] | type[Decimal]
) -> Sequence[Fault]:
    if shape.bounded and isinstance(value, Bounded):
        ends = [end for end in (value.lower, value.upper) if end is not None]
        return [fault for end in ends for fault in _number_faults(shape, end, where, kind)]
    # bool is an int to Python, and a Decimal may be NaN: neither is a number to an office.
    if type(value) is not kind or (isinstance(value, Decimal) and not value.is_finite()):
        return (_mistyped(where, "not-a-number", value, "a whole number" if kind is int else "an exact decimal"),)
    assert isinstance(value, int | Decimal)
    if value < shape.least:
        return (_fault(where, "too-small", value, f"{shape.least} or more"),)
    if value > shape.most:
        return (_fault(where, "too-large", value, f"at most {shape.most}"),)
    if isinstance(value, Decimal) and isinstance(shape, DecimalShape) and is_finer(value, shape.places):
        return (_fault(where, "too-fine", value, f"at most {shape.places} decimal places"),)
    return ()


def _day_faults(shape: DayShape, value: object, where: str) -> Sequence[Fault]:
    if shape.bounded and isinstance(value, Bounded):
        low, high = value.lower, value.upper
        if type(low) is not date or type(high) is not date:
            return (_fault(where, "not-a-day", value, "a first and a last day"),)
        if not FIRST_YEAR <= high.year <= LAST_YEAR:
            return (_fault(where, "unlikely-year", high, f"a year from {FIRST_YEAR} to {LAST_YEAR}"),)
        value = low
    if type(value) is not date:
        return (_mistyped(where, "not-a-day", value, "a day such as 2021-09-18"),)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return (_fault(where, "unlikely-year", value, f"a year from {FIRST_YEAR} to {LAST_YEAR}"),)
    return ()


def _mistyped(where: str, code: str, found: object, expected: str) -> Fault:
    """A fault of a value that is not even of the right type: shown with its type, so that `'5'` and `5` look apart."""
    return _fault(where, code, f"{type(found).__name__} {found!r}", expected)


def _fault(where: str, code: str, found: object, expected: str) -> Fault:
    text = str(found.value) if isinstance(found, Vocabulary) else str(found)
    return Fault(field=where, code=code, found=text[:80], expected=expected)
