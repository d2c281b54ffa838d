"""Exact numbers, and what is known of them: known, or bounded on one or two sides (数量).

No float is accepted anywhere: counts are `int`, amounts of money are `Decimal` in 元 (yuan).
"""

import re
from datetime import date
from decimal import Context, Decimal
from enum import Enum
from typing import Generic, TypeVar

from dangfeng.problem import Fault, InvalidValue
from dangfeng.value import Value, frozen

T = TypeVar("T", int, Decimal, date)

#: The largest count a record may hold; far above any real one, far below what a database integer holds.
MOST_COUNT = 10**9
#: The largest amount of money a record may hold, in 元.
MOST_MONEY = Decimal(10) ** 13
_EXACT = Context(prec=100)
#: The smallest amount of money, in 元.
FEN = Decimal("0.01")


class Why(Enum):
    """Why a value is not known exactly; each asks for a different remedy."""

    REDACTED = "redacted"  #: 隐去: published with a mask; ask for the original
    PENDING = "pending"  #: 待核实: not yet entered; fill it in
    APPROXIMATE = "approximate"  #: 约数: count it

    @property
    def zh(self) -> str:
        """The Chinese term."""
        return {"redacted": "隐去", "pending": "待核实", "approximate": "约数"}[self.value]


@frozen(kw_only=True, eq=False, repr=False)
class Bounded(Value, Generic[T]):
    """A number, amount or date of which only bounds are known (取值范围).

    Attributes:
        lower: The least it can be.
        upper: The most it can be; `None` if nothing bounds it.
        shown: The text as it was given; printed back instead of any digit.
        why: Why it is not known.
    """

    lower: T
    upper: T | None = None
    shown: str = ""
    why: Why = Why.PENDING

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.why, Why) or (self.upper is not None and type(self.upper) is not type(self.lower)):
            fault = Fault(field="upper", code="wrong-type", found=str(self.upper), expected="two ends of one kind")
            raise InvalidValue("Bounded", (fault,))
        if self.upper is not None and self.upper < self.lower:
            fault = Fault(field="upper", code="too-small", found=str(self.upper), expected=f"{self.lower} or more")
            raise InvalidValue("Bounded", (fault,))

    def __str__(self) -> str:
        if self.shown:
            return self.shown
        return f"{self.lower}..{'' if self.upper is None else self.upper}"

    def __repr__(self) -> str:
        upper = "" if self.upper is None else self.upper
        return f"Bounded({self.lower}..{upper}, shown={self.shown!r}, why={self.why.value})"


@frozen(eq=False, repr=False)
class Masked(Value):
    """A name or text of which a part is masked (隐去): it may equal, or differ from, any other.

    Attributes:
        shown: The text as it was given, such as `XX纪检监察组`.
    """

    shown: str

    def __str__(self) -> str:
        return self.shown


#: What counts as a Han character, inside the brackets of an expression: 〇, every block of them to the last extension
#: (𠮷 stands far above 龟), those kept for compatibility, and those of private use that stand in for rare ones.
HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\ue000-\ufaff\U00020000-\U0003ffff"
_SIGNS = frozenset("XＸ×*＊")
_MASK = rf"(?<![A-Za-z0-9])[{''.join(sorted(_SIGNS))}]+(?![A-Za-z0-9])"


def looks_masked(text: str) -> bool:
    """Whether a name has a masked part: `XX`, `张×`, `XX纪检监察组`; not the X of a Latin word."""
    # Most names have none of the signs, and the expression takes long to compile.
    return not _SIGNS.isdisjoint(text) and re.search(_MASK, text) is not None


Count = int | Bounded[int]
Amount = Decimal | Bounded[Decimal]
Day = date | Bounded[date]
Name = str | Masked


def lowest(value: T | Bounded[T]) -> T:
    """The least a value can be."""
    return value.lower if isinstance(value, Bounded) else value


def highest(value: T | Bounded[T]) -> T | None:
    """The most a value can be; `None` if nothing bounds it."""
    return value.upper if isinstance(value, Bounded) else value


def divide_half_up(numerator: int, denominator: int) -> int:
    """The quotient of two integers, the denominator positive, rounded half away from zero."""
    quotient, rest = divmod(abs(numerator), denominator)
    rounded = quotient + (2 * rest >= denominator)
    return rounded if numerator >= 0 else -rounded


def divide_down(numerator: int, denominator: int) -> int:
    """The quotient of two integers, the denominator positive, cut towards zero."""
    quotient = abs(numerator) // denominator
    return quotient if numerator >= 0 else -quotient


def in_units(points: Decimal, digits: int) -> int:
    """Points as a number of the smallest points of *digits* decimal places.

    Raises:
        ValueError: If *points* is finer than that.
    """
    # As a ratio: arithmetic on decimals rounds to the precision that the caller's context happens to have.
    numerator, denominator = points.as_integer_ratio()
    scale: int = 10**digits
    units, rest = divmod(numerator * scale, denominator)
    if rest:
        raise ValueError(f"{points} has more than {digits} decimal places")
    return units


def is_finer(value: Decimal, places: int) -> bool:
    """Whether a number has more decimal places than that."""
    try:
        in_units(value, places)
    except ValueError:
        return True
    return False


def as_points(units: int, digits: int) -> Decimal:
    """A number of smallest points as an exact decimal with *digits* places, such as `Decimal("2.50")`."""
    return Decimal(units).scaleb(-digits, _EXACT)


def in_fen(amount: Decimal) -> int:
    """An amount in 元 as a number of 分."""
    return in_units(amount, 2)
