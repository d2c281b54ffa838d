"""What a total counts beyond the single records that lie in it (汇总数的余数).

A total becomes a *remainder*: the piece that is left of it beside the singles in its span, or several if figures for
subsets of it were given. Every measure then runs over one list and knows nothing of totals.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter

from dangfeng.fields import Absent, ChoiceShape, Field, FlagShape, ManyShape, NameShape, field_named, table
from dangfeng.model.ledger import KINDS
from dangfeng.model.record import Record, Subset, Total
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, highest, lowest
from dangfeng.scoring.context import Piece, Truth, days_of, within
from dangfeng.scoring.operands import Other, typed
from dangfeng.value import stated
from dangfeng.vocabulary import IncludesSingles, Unit

_COMMON = frozenset(row.name for row in table(Record))
#: Sets one field.
_Put = Callable[[Record, object], None]


def innermost_first(totals: list[Record]) -> list[Record]:
    """Totals ordered so that a part comes before its whole."""
    parents = {each.id: each.total.part_of for each in totals if each.total is not None}

    def depth(id: str) -> int:
        steps, seen = 0, {id}
        parent = parents.get(id)
        while parent is not None and parent not in seen:
            seen.add(parent)
            steps, parent = steps + 1, parents.get(parent)
        return steps

    return sorted(totals, key=lambda each: -depth(each.id))


def remainders(
    record: Record, unit: Unit, beside: list[Piece], period: Period, first: frozenset[str] = frozenset()
) -> list[tuple[Piece, int]]:
    """What a total counts beyond the pieces that lie in it: one piece, or one for each of its subsets and the rest.

    Beside each stands the least that its figure counts, whatever lies in it: where everything that the figure counts
    is looked at, there are at least so many. A total that is divided by several fields falls apart by one of those
    named in *first*: how its divisions lie across each other is not known.
    """
    total = record.total
    assert total is not None, "only totals leave a remainder"
    beside = [piece for piece in beside if _may_lie_in(piece[0].total, record.id, total)]
    count = total.count(unit)
    if record.verdict is not None and record.verdict.times is not None:
        count = record.verdict.times
    low, high = (0, None) if count is None else (lowest(count), highest(count))
    subsets = _split(record, total, unit, first)
    if not subsets:
        return [(_remainder(record, total, low, high, beside, period), low)]
    parts: list[tuple[Piece, int]] = []
    for subset in subsets:
        part, least = _having(record, subset), lowest(subset.count)
        parts.append((_remainder(part, total, least, _least_of(highest(subset.count), high), beside, period), least))
    most = [_least_of(highest(subset.count), high) for subset in subsets]
    rest_low = 0 if None in most else max(0, low - sum(each for each in most if each is not None))
    rest_high = None if high is None else max(0, high - sum(lowest(subset.count) for subset in subsets))
    parts.append((_remainder(_lacking(record, subsets), total, rest_low, rest_high, beside, period), rest_low))
    return parts


def _may_lie_in(inner: Total | None, id: str, total: Total) -> bool:
    """Whether a piece may be among what a total counts: a part of it, or a single that it may contain."""
    return total.includes_singles is not IncludesSingles.NO if inner is None else inner.part_of == id


def _split(record: Record, total: Total, unit: Unit, first: frozenset[str]) -> list[Subset]:
    """The subsets by which a total falls apart: those of one field, of which each thing has one value."""
    told = {each.field for each in total.subsets}
    for name in sorted(told, key=lambda name: (name not in first, name)):
        row = field_named(type(record), name)
        if row is not None and isinstance(row.shape, ChoiceShape | FlagShape):
            found = [each for each in total.subsets if each.field == name and each.unit is unit]
            if found:
                return found
    return []


def _least_of(left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return right if left is None else left
    return min(left, right)


def _having(record: Record, subset: Subset) -> Record:
    row = field_named(type(record), subset.field)
    part = _copy(record)
    if row is not None:
        value = _value(record.KIND, row.name, subset.value)
        object.__setattr__(part, row.name, (value,) if isinstance(row.shape, ManyShape) else value)
    return part


def _lacking(record: Record, subsets: list[Subset]) -> Record:
    row = field_named(type(record), subsets[0].field)
    rest = _copy(record)
    if row is not None and isinstance(row.shape, FlagShape):
        object.__setattr__(rest, row.name, not _value(record.KIND, row.name, subsets[0].value))
    elif row is not None and isinstance(row.shape, ChoiceShape) and len(subsets) == 1:
        word = _value(record.KIND, row.name, subsets[0].value)
        object.__setattr__(rest, row.name, Other(str(word.value) if isinstance(word, Enum) else subsets[0].value))
    return rest


@lru_cache(maxsize=1024)
def _value(kind: str, name: str, word: str) -> object:
    """The value of a field that a subset is about, from its word."""
    row = field_named(KINDS[kind], name)
    assert row is not None, "asked of fields that there are"
    return typed(word, row.shape)


def _copy(record: Record) -> Record:
    """A copy of a record, its fields set one by one: that takes half as long as by the protocol of `copy`."""
    kind: type = type(record)
    puts, values = _slots(kind)
    part = object.__new__(type(record))
    for put, value in zip(puts, values(record), strict=True):
        put(part, value)
    return part


@cache
def _slots(kind: type[Record]) -> tuple[tuple[_Put, ...], Callable[[Record], tuple[object, ...]]]:
    """What sets the fields, past the guard that keeps records frozen; and what reads them all."""
    names = tuple(stated(kind))
    return tuple(getattr(kind, name).__set__ for name in names), attrgetter(*names)


def _remainder(record: Record, total: Total, low: int, high: int | None, beside: list[Piece], period: Period) -> Piece:
    singles_low, singles_high = 0, 0
    parts_low, parts_high = 0, 0
    unbounded = False
    if not beside:
        return record, low, high
    rows = _telling(record)
    for other, least, most in beside:
        truth = _inside(other, record, total, rows, period)
        if truth is False:
            continue
        inner = other.total is not None
        if truth:
            singles_low, parts_low = (singles_low, parts_low + least) if inner else (singles_low + least, parts_low)
        if most is None:
            unbounded = True
        elif inner:
            parts_high += most
        else:
            singles_high += most
    include = total.includes_singles
    within_low = 0 if unbounded else max(0, low - singles_high - parts_high)
    # Whether singles are in the figure is not known: at most all of it stands beside them.
    taken = parts_low if include is IncludesSingles.UNKNOWN else parts_low + singles_low
    return record, within_low, None if high is None else max(0, high - taken)


def _telling(record: Record) -> list[Field]:
    """The fields by which a total says what it counts."""
    kind: type = type(record)
    return [row for row in _may_tell(kind) if getattr(record, row.name) not in (None, ())]


@cache
def _may_tell(kind: type[Record]) -> tuple[Field, ...]:
    shapes = ChoiceShape | FlagShape | NameShape | ManyShape
    return tuple(row for row in table(kind) if row.name not in _COMMON and isinstance(row.shape, shapes))


def _inside(other: Record, record: Record, total: Total, rows: list[Field], period: Period) -> Truth:
    """Whether a piece beside a total is among the things that it counts, or would count."""
    days = days_of(other, "on", period)
    result = True if other.total is not None or days is None else within(days, total.span)
    for row in rows:
        if result is False:
            return False
        truth = _agrees(getattr(record, row.name), getattr(other, row.name), row, other)
        result = False if truth is False else (None if truth is None else result)
    return result


def _agrees(wanted: object, value: object, row: Field, other: Record) -> Truth:
    if value is None or value == ():
        return None if row.absent is Absent.UNKNOWN or other.total is not None else False
    if isinstance(wanted, Other):
        return None if isinstance(value, Other) else str(getattr(value, "value", value)) != wanted.word
    if isinstance(wanted, Masked) or isinstance(value, Masked | Other | Bounded):
        return None
    if isinstance(wanted, tuple) and isinstance(value, tuple):
        if set(wanted) <= set(value):
            return True
        return None if any(isinstance(each, Masked) for each in (*wanted, *value)) else False
    return wanted == value
