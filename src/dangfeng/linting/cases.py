"""A condition taken apart into cases, and which of them nothing can meet (条件拆分).

Each case asks several things at once of a record. A condition that falls into too many cases is left undecided.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import product

from attrs import define

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    NameShape,
    TextShape,
    field_named,
)
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.rubric.where import (
    AllOf,
    AnyOf,
    Between,
    Condition,
    Contains,
    Given,
    Holds,
    Is,
    Lasted,
    Not,
    NotAfter,
    NotLess,
    ShareOf,
)
from dangfeng.scoring.operands import Unfit, typed

#: Cases that a condition may fall into.
MOST_CASES = 64
Leaf = Is | Contains | Between | Given | NotAfter | NotLess | Lasted | ShareOf | Holds
#: What is asked of one record: leaves, each to hold or not.
Case = tuple[tuple[Leaf, bool], ...]


def cases(condition: Condition, *, holds: bool = True) -> tuple[Case, ...] | None:
    """The cases in which a condition holds (or does not); `None` if there are too many."""
    match condition:
        case Not(condition=inner):
            return cases(inner, holds=not holds)
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            split = [cases(part, holds=holds) for part in parts]
            known = [each for each in split if each is not None]
            if len(known) < len(split):
                return None
            if isinstance(condition, AllOf) is holds:
                return _both(known)
            found = tuple(case for each in known for case in each)
            return found if len(found) <= MOST_CASES else None
        case _:
            return (((condition, holds),),)


def _both(split: list[tuple[Case, ...]]) -> tuple[Case, ...] | None:
    number = 1
    for each in split:
        number *= len(each)
    if number > MOST_CASES:
        return None
    return tuple(tuple(leaf for case in chosen for leaf in case) for chosen in product(*split))


def fields_of_leaf(leaf: Leaf) -> tuple[str, ...]:
    """The fields that a leaf looks at."""
    match leaf:
        case NotAfter(field=name, other=other) | NotLess(field=name, other=other) | ShareOf(field=name, whole=other):
            return (name, other)
        case _:
            return (leaf.field,)


def never_holds(condition: Condition, kind: type[Record], period: Period) -> bool:
    """Whether it is proved that no record of a kind meets a condition."""
    found = cases(condition)
    return found is not None and all(is_contradictory(case, kind, period) for case in found)


@define
class _Asked:
    """What one case asks of one field."""

    allowed: frozenset[str] | None = None
    barred: frozenset[str] = frozenset()
    given: bool = False
    missing: bool = False
    low: object = None
    high: object = None

    def is_impossible(self) -> bool:
        if self.given and self.missing:
            return True
        if self.allowed is not None and not self.allowed - self.barred:
            return True
        return _above(self.low, self.high)


def is_contradictory(case: Case, kind: type[Record], period: Period) -> bool:
    """Whether it is proved that no record meets a case."""
    asked: dict[str, _Asked] = {}
    for leaf, holds in case:
        names = fields_of_leaf(leaf)
        for name in names:
            field = asked.setdefault(name, _Asked())
            # What has no day of its own is looked at as if it were of any day of the period.
            if holds and (name != "on" or isinstance(leaf, Given | Is)):
                field.given = True
            elif isinstance(leaf, Given):
                field.missing = True
        _narrow(asked[names[0]], leaf, kind, period, holds=holds)
    return any(field.is_impossible() for field in asked.values())


def _narrow(field: _Asked, leaf: Leaf, kind: type[Record], period: Period, *, holds: bool) -> None:
    row = field_named(kind, leaf.field)
    if row is None:
        return
    match leaf:
        case Is(values=values) if isinstance(row.shape, ChoiceShape | FlagShape | TextShape | NameShape):
            words = frozenset(_words(values, row.shape))
            if not holds:
                field.barred |= words
            else:
                field.allowed = words if field.allowed is None else field.allowed & words
        case Is(values=()) | Contains(texts=()) if holds:
            field.allowed = frozenset()
        case Between() if holds and isinstance(row.shape, CountShape | DecimalShape | DayShape):
            least, most = ends_of(leaf, row.shape, period)
            field.low = least if field.low is None or _above(least, field.low) else field.low
            field.high = most if field.high is None or _above(field.high, most) else field.high
        case _:
            pass


def _words(values: Iterable[str], shape: ChoiceShape | FlagShape | TextShape | NameShape) -> Iterator[str]:
    """Values by one word each: a condition may name them by their Chinese term."""
    for value in values:
        try:
            known = typed(value, shape)
        except Unfit:
            continue
        yield str(getattr(known, "value", known))


def ends_of(leaf: Between, shape: CountShape | DecimalShape | DayShape, period: Period) -> tuple[object, object]:
    """The two ends of a condition, as values; `None` where it has none, or where it is the ledger's to say."""
    if not isinstance(shape, DayShape):
        return _number(leaf.at_least), _number(leaf.at_most)
    return _day(leaf.at_least, period), _day(leaf.at_most, period)


def _number(word: str | None) -> Decimal | None:
    try:
        return None if word is None else Decimal(word)
    except InvalidOperation:
        return None


def _day(word: str | None, period: Period) -> int | None:
    from datetime import date

    match word:
        case None | "as-of":
            return None
        case "start":
            return period.start.toordinal()
        case "end":
            return period.end.toordinal()
    try:
        if len(word) == 5:
            return period.on(int(word[:2]), int(word[3:])).toordinal()
        return date.fromisoformat(word).toordinal()
    except ValueError:
        return None


def _above(low: object, high: object) -> bool:
    if isinstance(low, int) and isinstance(high, int):
        return low > high
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low > high
