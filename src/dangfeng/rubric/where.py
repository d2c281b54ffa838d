"""Conditions on a record: what a rule looks at (条件). Closed; never free code."""

from fractions import Fraction

from dangfeng.about import Annotated
from dangfeng.constraints import MaxLen, MinLen
from dangfeng.value import Value, frozen
from dangfeng.value import field as own_field
from dangfeng.vocabulary import Post, Vocabulary

FieldName = Annotated[str, MinLen(1), MaxLen(64)]
#: Months, or days, that a file may ask something to have lasted: beyond them calendars end.
MOST_LASTED = 36_600


def _words(values: object) -> tuple[str, ...]:
    """Values as they are written in files: enum members by their word, yes and no as true and false."""
    many = tuple(values) if isinstance(values, list | tuple | set | frozenset) else (values,)
    return tuple(_word(value) for value in many)


def _word(value: object) -> str:
    if isinstance(value, Vocabulary):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


@frozen(eq=False, repr=False)
class Is(Value):
    """The field equals one of the values; of a field with several values, one of them does."""

    field: FieldName
    values: tuple[str, ...] = own_field(converter=_words)


@frozen(kw_only=True, eq=False, repr=False)
class Between(Value):
    """A number, amount or day lies between two ends, both included.

    Ends are written as the field's values are; of days, `MM-DD` is that day of the period scored, and `start`, `end`
    and `as-of` are the period's edges and the ledger's own today.
    """

    field: FieldName
    at_least: str | None = None
    at_most: str | None = None


@frozen(eq=False, repr=False)
class Given(Value):
    """The field is given: there is such a thing."""

    field: FieldName


@frozen(eq=False, repr=False)
class NotAfter(Value):
    """Both days are given and the first is not later than the second, by up to so many days of grace."""

    field: FieldName
    other: FieldName
    days: int = 0


@frozen(eq=False, repr=False)
class Contains(Value):
    """The text of the field contains one of these words (文字包含); of several texts, one of them does."""

    field: FieldName
    texts: tuple[str, ...] = own_field(converter=_words)


@frozen(kw_only=True, eq=False, repr=False)
class Lasted(Value):
    """From one day to another it took at least so many months and days (历时不少于).

    What has no last day, or none that is named, goes on to the ledger's own today.
    """

    field: FieldName
    until: FieldName | None = None
    months: int = 0
    days: int = 0


@frozen(eq=False, repr=False)
class NotLess(Value):
    """Both numbers are given and the first is not less than the second and so many more (不少于另一项)."""

    field: FieldName
    other: FieldName
    plus: int = 0


@frozen(kw_only=True, eq=False, repr=False)
class ShareOf(Value):
    """One number of the record is at least this share of another."""

    field: FieldName
    whole: FieldName
    at_least: Fraction


@frozen(eq=False, repr=False)
class Holds(Value):
    """A name in the field is that of a member of the leadership with one of these posts."""

    field: FieldName
    posts: tuple[Post, ...]


@frozen(eq=False, repr=False)
class AllOf(Value):
    """All conditions hold; with none, everything matches."""

    conditions: "tuple[Condition, ...]" = ()


@frozen(eq=False, repr=False)
class AnyOf(Value):
    """At least one condition holds."""

    conditions: "tuple[Condition, ...]"


@frozen(eq=False, repr=False)
class Not(Value):
    """The condition does not hold."""

    condition: "Condition"


Condition = Is | Contains | Between | Given | NotAfter | NotLess | Lasted | ShareOf | Holds | AllOf | AnyOf | Not

EVERYTHING = AllOf(())
