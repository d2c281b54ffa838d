"""Shapes: what a field may hold, and what a value has against it (字段取值)."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from dangfeng.period import FIRST_YEAR, LAST_YEAR, Period
from dangfeng.problem import Fault
from dangfeng.quantity import MOST_COUNT, MOST_MONEY, Bounded, Masked, is_finer, looks_masked
from dangfeng.value import Value, frozen
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

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value, which stands at *where*; nothing if it fits."""
        if not isinstance(value, str):
            return (_mistyped(where, "not-a-text", value, "a text"),)
        if self.min_length and (not value or value.isspace()):
            return (_blank(where, value),)
        found: Sequence[Fault] = ()
        if len(value) > self.max_length or not value.isprintable():
            found = _long_or_unprintable(value, self.max_length, where)
        if self.pattern and not re.fullmatch(self.pattern.regex, value):
            return (*found, _fault(where, "wrong-form", value, f"a text such as {self.pattern.example}"))
        return found


@frozen(eq=False, repr=False)
class NameShape(Value):
    """A name of a person or body, possibly masked (姓名、名称)."""

    max_length: int = 200

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        masked = isinstance(value, Masked)
        name = value.shown if isinstance(value, Masked) else value
        if not isinstance(name, str):
            return (_mistyped(where, "not-a-text", name, "a text"),)
        found: Sequence[Fault] = ()
        # A name is masked or it is not: otherwise saving and loading would change what it is.
        if looks_masked(name) is not masked:
            expected = "Masked(...) for a name with a masked part, else a plain text"
            found = (_fault(where, "mask-unclear", name, expected),)
        if not name or name.isspace():
            return (*found, _blank(where, name))
        return (*found, *_long_or_unprintable(name, self.max_length, where))


@frozen(eq=False, repr=False)
class FlagShape(Value):
    """Yes or no (是否)."""

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        return () if type(value) is bool else (_mistyped(where, "not-a-flag", value, "true or false"),)


@frozen(eq=False, repr=False)
class CountShape(Value):
    """A number of things; *bounded* if it may be known by bounds only (数量)."""

    least: int = 0
    most: int = MOST_COUNT
    bounded: bool = False

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if self.bounded and isinstance(value, Bounded):
            return _end_faults(self, value, where)
        # bool is an int to Python, but no number to an office.
        if type(value) is not int:
            return (_mistyped(where, "not-a-number", value, "a whole number"),)
        return _range_faults(self, value, where)


@frozen(eq=False, repr=False)
class DecimalShape(Value):
    """An exact decimal: 元 with two places if *money*, a signed rate if *percent*, else points (金额、比率、分值)."""

    least: Decimal = Decimal(0)
    most: Decimal = MOST_MONEY
    places: int = 2
    money: bool = False
    bounded: bool = False
    percent: bool = False

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if self.bounded and isinstance(value, Bounded):
            return _end_faults(self, value, where)
        # A Decimal may be NaN, which is no number to an office.
        if type(value) is not Decimal or not value.is_finite():
            return (_mistyped(where, "not-a-number", value, "an exact decimal"),)
        wrong = _range_faults(self, value, where)
        if not wrong and is_finer(value, self.places):
            return (_fault(where, "too-fine", value, f"at most {self.places} decimal places"),)
        return wrong


@frozen(eq=False, repr=False)
class ShareShape(Value):
    """An exact share, written `95%` or `2/3` (比例)."""

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        fits = type(value) is Fraction and value >= 0
        return () if fits else (_mistyped(where, "not-a-share", value, "a share such as 95% or 2/3"),)


@frozen(eq=False, repr=False)
class DayShape(Value):
    """A day; *bounded* if it may be known to a month or year only (日期)."""

    bounded: bool = False

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if self.bounded and isinstance(value, Bounded):
            low, high = value.lower, value.upper
            if type(low) is not date or type(high) is not date:
                return (_fault(where, "not-a-day", value, "a first and a last day"),)
            return _year_faults(high, where) or _year_faults(low, where)
        if type(value) is not date:
            return (_mistyped(where, "not-a-day", value, "a day such as 2021-09-18"),)
        return _year_faults(value, where)


@frozen(eq=False, repr=False)
class PeriodShape(Value):
    """A span of days (期间)."""

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        expected = "a period such as 2021 or 2021-01-01..2021-06-30"
        return () if isinstance(value, Period) else (_mistyped(where, "not-a-period", value, expected),)


@frozen(eq=False, repr=False)
class ChoiceShape(Value):
    """One of a closed list (选项)."""

    options: type[Enum]

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if isinstance(value, self.options):
            return ()
        expected = " | ".join(str(option.value) for option in self.options)
        return (_mistyped(where, "not-a-choice", value, expected),)


@frozen(eq=False, repr=False)
class ManyShape(Value):
    """Several values in order (多项)."""

    item: "Shape"
    min_length: int = 0

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if not isinstance(value, tuple):
            return (_mistyped(where, "not-a-tuple", value, "a tuple"),)
        found: list[Fault] = []
        if len(value) < self.min_length:
            found.append(_fault(where, "too-few", len(value), f"at least {self.min_length}"))
        for index, each in enumerate(value):
            found += self.item.faults(each, f"{where}[{index}]")
        return found


@frozen(eq=False, repr=False)
class GroupShape(Value):
    """A nested object with fields of its own (分组)."""

    cls: type

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        return () if isinstance(value, self.cls) else (_mistyped(where, "wrong-type", value, self.cls.__name__),)


@frozen(eq=False, repr=False)
class VariantShape(Value):
    """One of several classes, told apart in files by a tag (变体)."""

    classes: tuple[type, ...]

    def faults(self, value: object, where: str) -> Sequence[Fault]:
        """What the shape has against a value."""
        if isinstance(value, self.classes):
            return ()
        return (_mistyped(where, "wrong-type", value, " | ".join(cls.__name__ for cls in self.classes)),)


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


def _long_or_unprintable(text: str, most: int, where: str) -> Sequence[Fault]:
    found = []
    if len(text) > most:
        found.append(_fault(where, "too-long", f"{len(text)} characters", f"at most {most} characters"))
    if not text.isprintable() and re.search(_CONTROL, text):
        found.append(_fault(where, "control-character", repr(text), "a text without control characters"))
    return found


def _end_faults(shape: CountShape | DecimalShape, value: Bounded[int], where: str) -> Sequence[Fault]:
    """What a shape has against the ends that a number is known by."""
    ends = [end for end in (value.lower, value.upper) if end is not None]
    return [fault for end in ends for fault in shape.faults(end, where)]


def _range_faults(shape: CountShape | DecimalShape, value: int | Decimal, where: str) -> Sequence[Fault]:
    if value < shape.least:
        return (_fault(where, "too-small", value, f"{shape.least} or more"),)
    if value > shape.most:
        return (_fault(where, "too-large", value, f"at most {shape.most}"),)
    return ()


def _year_faults(day: date, where: str) -> Sequence[Fault]:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return ()
    return (_fault(where, "unlikely-year", day, f"a year from {FIRST_YEAR} to {LAST_YEAR}"),)


def _blank(where: str, text: str) -> Fault:
    return _fault(where, "blank", text, "a text that is not blank")


def _mistyped(where: str, code: str, found: object, expected: str) -> Fault:
    """A fault of a value that is not even of the right type: shown with its type, so that `'5'` and `5` look apart."""
    return _fault(where, code, f"{type(found).__name__} {found!r}", expected)


def _fault(where: str, code: str, found: object, expected: str) -> Fault:
    text = str(found.value) if isinstance(found, Vocabulary) else str(found)
    return Fault(field=where, code=code, found=text[:80], expected=expected)
