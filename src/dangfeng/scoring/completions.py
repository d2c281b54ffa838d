"""Values that an unknown may turn out to have: those at which a rule can change its mind (可能取值)."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice, product

from attrs import evolve

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    ManyShape,
    NameShape,
    field_named,
)
from dangfeng.model.record import Record, Total, UnitCount, Verdict, with_values
from dangfeng.period import Per, Period
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Bounded, Masked
from dangfeng.rubric.measures import Checklist, Judged, Ratio
from dangfeng.rubric.where import AllOf, AnyOf, Between, Condition, Is, Not
from dangfeng.scoring.conditions import day_in
from dangfeng.scoring.context import Context
from dangfeng.scoring.operands import Unfit, typed
from dangfeng.scoring.rules import PreparedRule
from dangfeng.vocabulary import IncludesSingles

#: More than any rule asks for; stands for "as many as you like".
PLENTY = 10**6
#: Completions tried of one record.
MOST_COMPLETIONS = 96
STRANGER = "某某"


def completions(record: Record, rule: PreparedRule, context: Context) -> list[Record]:
    """Completions of a record in the fields that a rule looks at; enough to reach what the rule can reach."""
    choices: list[tuple[str, list[object]]] = []
    for name in sorted(rule.looks_at | {"on"}):
        row = field_named(type(record), name)
        options = [] if row is None else list(_values(record, row, rule, context))
        if options:
            choices.append((name, options))
    found = []
    for combination in islice(product(*(options for _, options in choices)), MOST_COMPLETIONS):
        values = {name: value for (name, _), value in zip(choices, combination, strict=True)}
        completed = complete_with(record, values)
        if completed is not None:
            found.append(completed)
    return found


def complete_with(record: Record, values: Mapping[str, object]) -> Record | None:
    """The record with some fields filled in; `None` if its class refuses that: then it cannot turn out so."""
    try:
        return with_values(record, values)
    except InvalidValue:
        return None


def _values(record: Record, row: Field, rule: PreparedRule, context: Context) -> Iterator[object]:
    value = getattr(record, row.name)
    if isinstance(value, Total):
        yield from _totals(value, context)
    elif isinstance(value, Verdict):
        if isinstance(value.times, Bounded):
            yield from (evolve(value, times=times) for times in _numbers(value.times) if isinstance(times, int))
    elif isinstance(value, Masked):
        yield from _names(rule, row, context)
    elif isinstance(value, tuple) and any(isinstance(each, Masked) for each in value):
        for name in _names(rule, row, context):
            yield tuple(name if isinstance(each, Masked) else each for each in value)
    elif isinstance(value, Bounded):
        yield from _bounded(value, rule, row, context)
    elif value is None or value == ():
        open_in_total = record.total is not None and row.name not in ("on", "belongs_to", "verdict")
        if row.name in rule.looks_at and (row.name in record.unknowns or open_in_total):
            yield from _anything(row, rule, context)


def _bounded(value: object, rule: PreparedRule, row: Field, context: Context) -> Iterator[object]:
    assert isinstance(value, Bounded)
    low, high = value.lower, value.upper
    if isinstance(low, date) and isinstance(high, date):
        yield from _days(Period(low, high), rule, row, context)
        return
    yield from _numbers(value)
    for word in _words(rule, row.name):
        try:
            edge = typed(word, row.shape)
        except Unfit:
            continue
        for step in (-1, 0, 1):
            near = edge + step if isinstance(edge, int | Decimal) else edge
            if isinstance(near, int | Decimal) and low <= near and (high is None or near <= high):
                yield near


def _numbers(value: object) -> Iterator[object]:
    assert isinstance(value, Bounded)
    yield value.lower
    if value.upper is not None:
        yield value.upper
    elif isinstance(value.lower, int | Decimal):
        yield value.lower + PLENTY


def _days(span: Period, rule: PreparedRule, row: Field, context: Context) -> Iterator[date]:
    found = {span.start, span.end}
    edges = [edge for part in context.period.cut(Per.MONTH) for edge in (part.start, part.end)]
    for word in _words(rule, row.name):
        try:
            edges.append(day_in(word, context))
        except ValueError:
            continue
    for edge in edges:
        found |= {edge + timedelta(days=step) for step in (-1, 0, 1)}
    yield from sorted(day for day in found if span.holds(day))


def _names(rule: PreparedRule, row: Field, context: Context) -> Iterator[str]:
    yield STRANGER
    yield from (member.name for member in context.roster)
    yield from _words(rule, row.name)


def _anything(row: Field, rule: PreparedRule, context: Context) -> Iterator[object]:
    """Values of a field of which nothing is known."""
    match row.shape:
        case FlagShape():
            yield from (False, True)
        case ChoiceShape(options=options):
            yield from options
        case CountShape(least=least):
            yield from (least, least + PLENTY)
        case DecimalShape():
            yield from (Decimal(0), Decimal("0.01"), Decimal(PLENTY))
        case DayShape():
            yield from _days(context.period, rule, row, context)
        case NameShape():
            yield from _names(rule, row, context)
        case ManyShape(item=item):
            values = _names(rule, row, context) if isinstance(item, NameShape) else iter(_words(rule, row.name))
            yield from ((value,) for value in values)
        case _:
            yield from _words(rule, row.name)


def _totals(total: Total, context: Context) -> Iterator[Total]:
    includes = [total.includes_singles]
    if total.includes_singles is IncludesSingles.UNKNOWN:
        includes = [IncludesSingles.NO, IncludesSingles.YES]
    spans = [total.span, Period(total.span.start, total.span.start)]
    counts = [[(each.unit, value) for value in _counts(each)] for each in total.counts]
    for include, span, combination in product(includes, spans, product(*counts)):
        chosen = tuple(UnitCount(unit=unit, count=value) for unit, value in combination)
        yield evolve(total, includes_singles=include, span=span, counts=chosen)


def _counts(each: UnitCount) -> list[int]:
    if isinstance(each.count, Bounded):
        return [value for value in _numbers(each.count) if isinstance(value, int)]
    return [each.count]


def _words(rule: PreparedRule, name: str) -> list[str]:
    """The words with which the conditions of a rule compare a field."""
    measure = rule.rule.measure
    if isinstance(measure, Judged):
        return []
    conditions: list[Condition] = [measure.of.where]
    if isinstance(measure, Ratio):
        conditions.append(measure.part)
    if isinstance(measure, Checklist):
        conditions += [entry.where for entry in measure.entries]
    found: list[str] = []
    for condition in conditions:
        found += _compared(condition, name)
    return list(dict.fromkeys(found))


def _compared(condition: Condition, name: str) -> list[str]:
    match condition:
        case Is(field=field, values=values) if field == name:
            return list(values)
        case Between(field=field, at_least=least, at_most=most) if field == name:
            return [word for word in (least, most) if word is not None]
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            return [word for part in parts for word in _compared(part, name)]
        case Not(condition=inner):
            return _compared(inner, name)
        case _:
            return []
