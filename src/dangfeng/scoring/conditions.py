"""Conditions compiled into three-valued predicates (条件判定).

Each condition becomes one function of a record: certain, excluded, or possible (`None`). Connectives follow Kleene:
a conjunction is excluded as soon as one side is, certain only if both are.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from operator import attrgetter
from types import UnionType
from typing import assert_never

from attrs import frozen

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
from dangfeng.quantity import Bounded, Masked
from dangfeng.rubric.where import AllOf, AnyOf, Between, Condition, Given, Holds, Is, Not, NotAfter, ShareOf
from dangfeng.scoring.context import Context, Truth, days_of
from dangfeng.scoring.kleene import Predicate, all_of, any_of, not_
from dangfeng.vocabulary import Vocabulary

_COMMON = frozenset(row.name for row in table(Record))


class Unfit(ValueError):
    """A condition that does not fit the kind of record it is asked of."""


@frozen
class Other:
    """Stands in a record for "anything but this word": the rest of a total beside its subset."""

    word: str


def compile_condition(condition: Condition, kind: type[Record]) -> Predicate:
    """The predicate of a condition on records of one kind.

    Raises:
        Unfit: If the kind has no such field, or the field cannot have such a value.
    """
    match condition:
        case Is():
            return _is(condition, _row(kind, condition.field))
        case Between():
            return _between(condition, _row(kind, condition.field))
        case Given(field=name):
            return _given(_row(kind, name))
        case NotAfter():
            return _not_after(condition, kind)
        case ShareOf():
            return _share_of(condition, kind)
        case Holds():
            return _holds(condition, _row(kind, condition.field))
        case AllOf(conditions=parts):
            # What is quickly told goes first; the order changes nothing else.
            return all_of([compile_condition(part, kind) for part in sorted(parts, key=_cost)])
        case AnyOf(conditions=parts):
            return any_of([compile_condition(part, kind) for part in parts])
        case Not(condition=inner):
            return not_(compile_condition(inner, kind))
        case _:
            assert_never(condition)


def fields_of(condition: Condition) -> frozenset[str]:
    """Names of the fields that a condition looks at."""
    match condition:
        case NotAfter(field=name, other=other) | ShareOf(field=name, whole=other):
            return frozenset({name, other})
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            return frozenset().union(*(fields_of(part) for part in parts))
        case Not(condition=inner):
            return fields_of(inner)
        case _:
            return frozenset({condition.field})


def _cost(condition: Condition) -> int:
    return 0 if isinstance(condition, Is) else 1


def _taker(row: Field) -> Callable[[Record], object]:
    """A function that takes the value of a field; of a total, what stands there by default was not given."""
    get: Callable[[Record], object] = attrgetter(row.name)
    if row.name in _COMMON or row.default in (None, ()):
        return get
    default = row.default

    def take(record: Record) -> object:
        value = get(record)
        return None if record.total is not None and value == default else value

    return take


def _row(kind: type[Record], name: str) -> Field:
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
    rows = [_row(kind, name) for name in names]
    for row in rows:
        if not isinstance(row.shape, shape):
            raise Unfit(f"{row.name} of {kind.KIND} does not hold what is measured")
    return rows


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


def _is(condition: Is, row: Field) -> Predicate:
    wanted = frozenset(typed(word, row.shape) for word in condition.values)
    get, missing = _taker(row), when_missing(row)
    if isinstance(row.shape, ChoiceShape | FlagShape):
        return _is_word(wanted, get, missing)

    def is_one(record: Record, context: Context) -> Truth:
        value = get(record)
        if value is None:
            return missing(record)
        if isinstance(value, Bounded):
            hit = any(_holds_value(value, each) for each in wanted)
            return None if hit else False
        if isinstance(value, Masked):
            return None
        return value in wanted

    def has_one(record: Record, context: Context) -> Truth:
        values = get(record)
        if not isinstance(values, tuple) or not values:
            return missing(record)
        masked = False
        for value in values:
            if value in wanted:
                return True
            masked = masked or type(value) is Masked
        return None if masked else False

    return has_one if isinstance(row.shape, ManyShape) else is_one


def _is_word(
    wanted: frozenset[object], get: Callable[[Record], object], missing: Callable[[Record], Truth]
) -> Predicate:
    words = {_word(each) for each in wanted}

    def is_word(record: Record, context: Context) -> Truth:
        value = get(record)
        if value in wanted:
            return True
        if value is None:
            return missing(record)
        if type(value) is Other:
            return None if words - {value.word} else False
        return False

    return is_word


def _word(value: object) -> str:
    if isinstance(value, Vocabulary):
        return str(value.value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _holds_value(bounded: "Bounded[int] | Bounded[Decimal] | Bounded[date]", value: object) -> bool:
    low, high = bounded.lower, bounded.upper
    if isinstance(value, int) and isinstance(low, int):
        return low <= value and (not isinstance(high, int) or value <= high)
    if isinstance(value, Decimal) and isinstance(low, Decimal):
        return low <= value and (not isinstance(high, Decimal) or value <= high)
    return isinstance(value, date) and isinstance(low, date) and isinstance(high, date) and low <= value <= high


def _between(condition: Between, row: Field) -> Predicate:
    if isinstance(row.shape, DayShape):
        return _between_days(condition, row)
    if not isinstance(row.shape, CountShape | DecimalShape):
        raise Unfit(f"{row.name} is no number, amount or day")
    least = None if condition.at_least is None else _ends(typed(condition.at_least, row.shape))[0]
    most = None if condition.at_most is None else _ends(typed(condition.at_most, row.shape))[0]
    get, missing = _taker(row), when_missing(row)

    def between(record: Record, context: Context) -> Truth:
        value = get(record)
        if value is None:
            return missing(record)
        low, high = _ends(value)
        if (least is not None and high is not None and high < least) or (most is not None and low > most):
            return False
        inside = (least is None or low >= least) and (most is None or (high is not None and high <= most))
        return True if inside else None

    return between


def _ends(value: object) -> tuple[int | Decimal, int | Decimal | None]:
    """Least and most of a number or amount."""
    if isinstance(value, Bounded):
        return value.lower, value.upper
    assert isinstance(value, int | Decimal), "checked by the shape of the field"
    return value, value


def day_in(word: str, context: Context) -> date:
    """A day from its word in a rubric: `start`, `end`, `as-of`, `MM-DD` of the period, or a full date."""
    if word == "start":
        return context.period.start
    if word == "end":
        return context.period.end
    if word == "as-of":
        return context.today
    if len(word) == 5:
        return context.period.on(int(word[:2]), int(word[3:]))
    return date.fromisoformat(word)


def _checked_day(word: str | None) -> None:
    if word is None or word in ("start", "end", "as-of"):
        return
    try:
        date.fromisoformat(f"2020-{word}" if len(word) == 5 else word)
    except ValueError as error:
        raise Unfit(f"{word!r} is no day: write 2021-03-27, 03-31, start, end or as-of") from error


def _between_days(condition: Between, row: Field) -> Predicate:
    name, first, last, missing = row.name, condition.at_least, condition.at_most, when_missing(row)
    _checked_day(first)
    _checked_day(last)

    def between_days(record: Record, context: Context) -> Truth:
        days = days_of(record, name, context.period)
        if days is None:
            return missing(record)
        least = date.min if first is None else day_in(first, context)
        most = date.max if last is None else day_in(last, context)
        if days[1] < least or days[0] > most:
            return False
        return True if least <= days[0] and days[1] <= most else None

    return between_days


def _given(row: Field) -> Predicate:
    get, missing = _taker(row), when_missing(row)

    def given(record: Record, context: Context) -> Truth:
        value = get(record)
        return missing(record) if value is None or value == () else True

    return given


def _not_after(condition: NotAfter, kind: type[Record]) -> Predicate:
    first, second = _row(kind, condition.field), _row(kind, condition.other)
    if not (isinstance(first.shape, DayShape) and isinstance(second.shape, DayShape)):
        raise Unfit(f"{first.name} and {second.name} must both be days")
    grace, missing_first, missing_second = condition.days, when_missing(first), when_missing(second)

    def not_after(record: Record, context: Context) -> Truth:
        done = days_of(record, first.name, context.period)
        if done is None:
            return missing_first(record)
        due = days_of(record, second.name, context.period)
        if due is None:
            return missing_second(record)
        if done[1].toordinal() <= due[0].toordinal() + grace:
            return True
        return None if done[0].toordinal() <= due[1].toordinal() + grace else False

    return not_after


def _share_of(condition: ShareOf, kind: type[Record]) -> Predicate:
    part, whole = require(kind, CountShape | DecimalShape, condition.field, condition.whole)
    share: Fraction = condition.at_least
    get_part, get_whole = _taker(part), _taker(whole)
    missing_part, missing_whole = when_missing(part), when_missing(whole)

    def share_of(record: Record, context: Context) -> Truth:
        some, every = get_part(record), get_whole(record)
        if some is None:
            return missing_part(record)
        if every is None:
            return missing_whole(record)
        (least, most), (fewest, highest) = _ends(some), _ends(every)
        if highest is not None and least * share.denominator >= highest * share.numerator:
            return True
        reachable = most is None or most * share.denominator >= fewest * share.numerator
        return None if reachable else False

    return share_of


def _holds(condition: Holds, row: Field) -> Predicate:
    if not isinstance(row.shape, NameShape | ManyShape):
        raise Unfit(f"{row.name} is no name")
    wanted = frozenset(condition.posts)
    get, missing = _taker(row), when_missing(row)

    def holds(record: Record, context: Context) -> Truth:
        value = get(record)
        names = value if isinstance(value, tuple) else () if value is None else (value,)
        days = days_of(record, "on", context.period)
        assert days is not None, "a record has a day, if only its period's"
        truth = False if names else missing(record)
        for name in names:
            held = None if isinstance(name, Masked) else context.holds(name, wanted, days)
            if held:
                return True
            truth = truth if held is False else None
        # A name that is not known may be a holder's, if the roster has one.
        if truth is None and not any(member.post in wanted for member in context.roster):
            return False
        return truth

    return holds
