"""Conditions compiled into three-valued predicates (条件判定).

Each condition becomes one function of a record: certain, excluded, or possible (`None`). Connectives follow Kleene:
a conjunction is excluded as soon as one side is, certain only if both are.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import assert_never

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    ManyShape,
    NameShape,
    TextShape,
)
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, Masked, looks_masked
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
from dangfeng.scoring.comparing import compile_lasted, compile_not_after, compile_not_less, compile_share_of
from dangfeng.scoring.context import Context, Truth, days_of
from dangfeng.scoring.kleene import Predicate, all_of, any_of, not_
from dangfeng.scoring.operands import Other, Unfit, ends_of, row_of, taker, typed, when_missing
from dangfeng.vocabulary import Vocabulary


def compile_condition(condition: Condition, kind: type[Record]) -> Predicate:
    """The predicate of a condition on records of one kind.

    Raises:
        Unfit: If the kind has no such field, or the field cannot have such a value.
    """
    match condition:
        case Is():
            return _is(condition, row_of(kind, condition.field))
        case Between():
            return _between(condition, row_of(kind, condition.field))
        case Given(field=name):
            return _given(row_of(kind, name))
        case Contains():
            return _contains(condition, row_of(kind, condition.field))
        case NotAfter():
            return compile_not_after(condition, kind)
        case NotLess():
            return compile_not_less(condition, kind)
        case Lasted():
            return compile_lasted(condition, kind)
        case ShareOf():
            return compile_share_of(condition, kind)
        case Holds():
            return _holds(condition, row_of(kind, condition.field))
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
        case NotAfter(field=name, other=other) | NotLess(field=name, other=other) | ShareOf(field=name, whole=other):
            return frozenset({name, other})
        case Lasted(field=name, until=until):
            return frozenset({name} if until is None else {name, until})
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            return frozenset().union(*(fields_of(part) for part in parts))
        case Not(condition=inner):
            return fields_of(inner)
        case _:
            return frozenset({condition.field})


def _cost(condition: Condition) -> int:
    return 0 if isinstance(condition, Is) else 1


def _is(condition: Is, row: Field) -> Predicate:
    wanted = frozenset(typed(word, row.shape) for word in condition.values)
    get, missing = taker(row), when_missing(row)
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


def _contains(condition: Contains, row: Field) -> Predicate:
    shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
    if not isinstance(shape, TextShape | NameShape):
        raise Unfit(f"{row.name} is no text")
    texts = condition.texts
    get, missing = taker(row), when_missing(row)

    def contains(record: Record, context: Context) -> Truth:
        value = get(record)
        if value is None or value == ():
            return missing(record)
        masked = False
        for each in value if isinstance(value, tuple) else (value,):
            shown = each.shown if isinstance(each, Masked) else str(each)
            if any(text in shown for text in texts):
                return True
            masked = masked or looks_masked(shown)
        return None if masked else False

    return contains


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
    least = None if condition.at_least is None else ends_of(typed(condition.at_least, row.shape))[0]
    most = None if condition.at_most is None else ends_of(typed(condition.at_most, row.shape))[0]
    get, missing = taker(row), when_missing(row)

    def between(record: Record, context: Context) -> Truth:
        value = get(record)
        if value is None:
            return missing(record)
        low, high = ends_of(value)
        if (least is not None and high is not None and high < least) or (most is not None and low > most):
            return False
        inside = (least is None or low >= least) and (most is None or (high is not None and high <= most))
        return True if inside else None

    return between


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
    get, missing = taker(row), when_missing(row)

    def given(record: Record, context: Context) -> Truth:
        value = get(record)
        return missing(record) if value is None or value == () else True

    return given


def _holds(condition: Holds, row: Field) -> Predicate:
    if not isinstance(row.shape, NameShape | ManyShape):
        raise Unfit(f"{row.name} is no name")
    wanted = frozenset(condition.posts)
    get, missing = taker(row), when_missing(row)

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
