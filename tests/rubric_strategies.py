"""Generators of rubrics whose rules fit the kinds they speak of: `rubrics()`, `conditions(kind)`."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from dangfeng.fields import (
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
    table,
)
from dangfeng.files.rubric_fit import FITTING
from dangfeng.model import KINDS
from dangfeng.period import FIRST_YEAR, LAST_YEAR
from dangfeng.rubric.measures import (
    Checklist,
    Count,
    Distinct,
    Earliest,
    Entry,
    Judged,
    Members,
    Periods,
    Ratio,
    Selection,
    Sum,
    SumRatio,
    WhenNone,
    YearOverYear,
)
from dangfeng.rubric.rubric import Confirmation, Effect, Item, Part, Rubric, Rule, Section, Veto
from dangfeng.rubric.scales import (
    ByCase,
    ByDelay,
    ByLevel,
    ByNumber,
    Combine,
    Level,
    PricedCase,
    RatioStep,
    RatioSteps,
    ZeroItem,
)
from dangfeng.rubric.where import (
    EVERYTHING,
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
from dangfeng.vocabulary import Post, Vocabulary
from strategies import formed, instances, texts, values

#: Days of the years that a record may have.
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def fields(kind: str, *shapes: type) -> list[Field]:
    """The fields of a kind with one of these shapes, or with several of them."""
    return [row for row in table(KINDS[kind]) if isinstance(row.shape, shapes)]


def several(kind: str, *shapes: type) -> list[Field]:
    """As `fields`, fields with several values included."""
    many = [
        row for row in table(KINDS[kind]) if isinstance(row.shape, ManyShape) and isinstance(row.shape.item, shapes)
    ]
    return [*fields(kind, *shapes), *many]


def word(value: object) -> str:
    """A value as conditions keep it."""
    if isinstance(value, Vocabulary):
        return str(value.value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def told(shape: Shape) -> st.SearchStrategy[str]:
    """The values that a condition may name for a field."""
    item = shape.item if isinstance(shape, ManyShape) else shape
    if isinstance(item, FlagShape | ChoiceShape):
        return values(item).map(word)
    if isinstance(item, TextShape | NameShape):
        return texts(TextShape(min_length=1, max_length=20))
    if isinstance(item, CountShape):
        return st.integers(0, 99).map(str)
    if isinstance(item, DayShape):
        return DAYS.map(str)
    return st.integers(0, 10**6).map(str)


@st.composite
def leaves(draw: st.DrawFn, kind: str) -> Condition:
    """A condition on one field of a kind."""
    flat = several(kind, TextShape, NameShape, FlagShape, ChoiceShape, CountShape, DayShape, DecimalShape)
    row = draw(st.sampled_from(flat))
    day = draw(st.sampled_from(fields(kind, DayShape)))
    number = draw(st.sampled_from(fields(kind, CountShape, DecimalShape)))
    named = several(kind, NameShape)
    end = st.none() | DAYS.map(str) | st.sampled_from(["start", "end", "as-of", "03-27", "12-31"])
    choices: list[Condition] = [
        Is(row.name, tuple(draw(st.lists(told(row.shape), max_size=3)))),
        Given(row.name),
        Not(Given(row.name)),
        Between(field=day.name, at_least=draw(end), at_most=draw(end)),
        Between(field=number.name, at_least=draw(st.none() | told(number.shape)), at_most=draw(told(number.shape))),
        NotAfter(day.name, draw(st.sampled_from(fields(kind, DayShape))).name, draw(st.integers(-9, 99))),
        ShareOf(field=number.name, whole=number.name, at_least=draw(st.fractions(min_value=0))),
        NotLess(number.name, number.name, draw(st.integers(-9, 9))),
        Lasted(field=day.name, until=draw(st.none() | st.just(day.name)), months=draw(st.integers(0, 9)), days=1),
    ]
    worded = several(kind, TextShape, NameShape)
    if worded:
        some = draw(st.lists(texts(TextShape(min_length=1, max_length=20)), min_size=1, max_size=2))
        choices.append(Contains(draw(st.sampled_from(worded)).name, tuple(some)))
    if named:
        choices.append(
            Holds(draw(st.sampled_from(named)).name, tuple(draw(st.lists(st.sampled_from(Post), max_size=2))))
        )
    return draw(st.sampled_from(choices))


def conditions(kind: str) -> st.SearchStrategy[Condition]:
    """Conditions on the records of a kind, nested in any way."""
    return st.recursive(
        st.just(EVERYTHING) | leaves(kind),
        lambda inner: st.lists(inner, max_size=3).flatmap(
            lambda found: st.sampled_from([AllOf(tuple(found)), AnyOf(tuple(found)), *map(Not, found)])
        ),
        max_leaves=5,
    )


@st.composite
def selections(draw: st.DrawFn, kind: str) -> Selection:
    """What a measure may look at."""
    units = [unit for unit, _ in KINDS[kind].UNITS]
    return Selection(
        kind=kind,
        where=draw(conditions(kind)),
        unit=draw(st.sampled_from([None, *units])),
        dated=draw(st.sampled_from([None, *(row.name for row in fields(kind, DayShape))])),
    )


@st.composite
def rules(draw: st.DrawFn, name: str) -> Rule:
    """A rule with any measure and a scale that fits it."""
    kind = draw(st.sampled_from([kind for kind in KINDS if several(kind, NameShape)]))
    number = st.sampled_from(
        [row.name for row in fields(kind, CountShape, DecimalShape) if not getattr(row.shape, "percent", False)]
    )
    day = st.sampled_from([row.name for row in fields(kind, DayShape)])
    person = st.sampled_from([row.name for row in several(kind, NameShape)])
    of = selections(kind)
    entry = st.builds(Entry, title=texts(TextShape(min_length=1)), where=conditions(kind))
    given: dict[type, dict[str, st.SearchStrategy[object]]] = {
        Count: {},
        Distinct: {"field": st.sampled_from([row.name for row in several(kind, ChoiceShape, NameShape, DayShape)])},
        Sum: {"field": number},
        Periods: {},
        Members: {"field": person},
        Checklist: {"entries": st.lists(entry, min_size=1, max_size=2).map(tuple)},
        Ratio: {"part": conditions(kind)},
        SumRatio: {"part": number, "whole": number},
        YearOverYear: {"field": number, "base_field": number},
        Earliest: {"field": day},
    }
    cls = draw(st.sampled_from([*given, Judged]))
    measure = draw(instances(cls, of=of, **given[cls]) if cls in given else instances(cls))
    effect = draw(st.sampled_from(Effect))
    if not FITTING[cls]:
        return Rule(id=name, measure=measure, effect=effect)
    scale = draw(scales(kind, draw(st.sampled_from(FITTING[cls])), cls))
    return draw(
        instances(
            Rule,
            id=st.just(name),
            measure=st.just(measure),
            effect=st.just(effect),
            scale=st.just(scale),
            group=st.none(),
        )
    )


def scales(kind: str, cls: type, measure: type) -> st.SearchStrategy[object]:
    """A scale of one class, as it fits the measure."""
    counted = measure in (Periods, Members, Checklist)
    points = values(DecimalShape(places=4))
    if cls is ByLevel:
        row = fields(kind, ChoiceShape)[0]
        levels = st.builds(Level, value=told(row.shape), points=points)
        return together(ByLevel, field=st.just(row.name), levels=st.lists(levels, min_size=1, max_size=3).map(tuple))
    if cls is ByCase:
        case = st.builds(
            PricedCase, title=texts(TextShape(min_length=1, max_length=20)), where=conditions(kind), points=points
        )
        return together(ByCase, cases=st.lists(case, min_size=1, max_size=3).map(tuple))
    if cls is ByNumber:
        number = st.sampled_from([row.name for row in fields(kind, CountShape, DecimalShape)])
        step = st.fractions(min_value=Fraction(1, 9))
        return together(ByNumber, field=number, step=step, full=points, least=st.just(Decimal(0)))
    if cls is ByDelay:
        day = st.sampled_from([row.name for row in fields(kind, DayShape)])
        return instances(ByDelay, done=day, due=day, due_on=st.none())
    if cls is ZeroItem:
        return st.integers(1, 9).map(
            lambda number: ZeroItem(at_least=number) if number % 2 else ZeroItem(fewer_than=number)
        )
    if cls is RatioSteps:
        step = st.builds(
            lambda share, least, given: RatioStep(**{least: share}, points=given),
            st.fractions(min_value=0),
            st.sampled_from(["at_least", "at_most"]),
            points,
        )
        return instances(RatioSteps, steps=st.lists(step, min_size=1, max_size=3).map(tuple))
    names = {row.name for row in table(cls)}
    needed = {
        name: st.integers(1, 9) | (st.none() if counted else st.nothing())
        for name in ("need", "at_least")
        if name in names
    }
    return instances(cls, **needed)


def together(cls: type, **given: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A scale that prices records one by one, with what comes of several of them."""
    plain = instances(cls, combine=st.sampled_from([Combine.SUM, Combine.HIGHEST]), when_none=st.none(), **given)
    answered = st.sampled_from(WhenNone)
    return plain | instances(cls, combine=st.sampled_from([Combine.LOWEST, Combine.MEAN]), when_none=answered, **given)


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """Rubrics of one section with an item of each sort."""
    first = tuple(draw(rules(f"A01-{index}")) for index in range(draw(st.integers(1, 2))))
    part = draw(instances(Part, id=st.just("A02-1"), rules=st.just((draw(rules("A02-1-1")),))))
    plain = draw(
        instances(
            Item, id=st.just("A01"), points=values(DecimalShape(places=4)), parts=st.just(()), rules=st.just(first)
        )
    )
    parted = draw(instances(Item, id=st.just("A02"), parts=st.just((part,)), rules=st.just(())))
    section = draw(instances(Section, id=st.just("A"), items=st.just((plain, parted))))
    count = st.builds(Count, of=selections("case"))
    veto = instances(Veto, id=st.just("V1"), measure=count, grade=st.none())
    confirmed = instances(Confirmation, kind=st.sampled_from(list(KINDS)))
    held = draw(
        st.fixed_dictionaries(
            {
                "title": texts(TextShape(min_length=1)),
                "version": texts(TextShape(min_length=1, max_length=64)),
                "precision": st.just(4),
                "sections": st.just((section,)),
                "vetoes": st.lists(veto, max_size=1).map(tuple),
                "confirmed_by": st.lists(confirmed, max_size=1).map(tuple),
            }
        )
    )
    found = formed(Rubric, held)
    assert isinstance(found, Rubric)
    return found
