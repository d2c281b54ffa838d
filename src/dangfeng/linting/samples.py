"""Records that take what a rule measures from one end to the other (构造样本).

One table, a line for each form of measure. The samples prove nothing by themselves: ledgers of them are scored.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from dangfeng.fields import field_named
from dangfeng.linting.courses import Course, days, numbers, ratios
from dangfeng.linting.forms import OfDay, OfEach, OfNumber, OfRatio, Zeroing
from dangfeng.linting.maker import Maker
from dangfeng.model.ledger import KINDS
from dangfeng.model.record import Record
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.where import AnyOf, Between, Condition, Given, Is, Not, NotAfter

Sample = tuple[Record, ...]
#: Of the records of a sample, the most.
_MOST = 400


def samples(rule: Rule, course: Course, maker: Maker) -> Iterator[Sample]:
    """Records that take what a rule measures from one end to the other."""
    sampling = SAMPLES[type(rule.measure)]
    for found in sampling(rule, rule.measure, course, maker):
        if found is not None:
            yield found


def _several(record: Record | None, number: int, maker: Maker) -> Sample | None:
    return None if record is None else tuple(maker.again(record) for _ in range(min(number, _MOST)))


def _wanted(course: Course) -> list[int]:
    """Numbers worth a try: where points turn, and many."""
    match course.form:
        case OfNumber():
            found = [number for number in numbers(course.form, course.domain) if number]
            return [*found, course.many] if course.greatest is None or course.form.grows else found
        case Zeroing(from_=least, below=below):
            return [each for each in (least, below) if each]
        case _:
            return [1, course.many]


def _count(rule: Rule, measure: m.Count, course: Course, maker: Maker) -> Iterator[Sample | None]:
    if isinstance(course.form, OfEach):
        for condition in _prices(rule.scale):
            dear = maker.record(measure.of, condition)
            yield _several(dear, 1, maker)
            yield _several(dear, course.many, maker)
    record = maker.record(measure.of)
    for number in _wanted(course):
        yield _several(record, number, maker)


def _prices(scale: s.Scale | None) -> Iterator[Condition]:
    match scale:
        case s.ByLevel(field=name, levels=levels):
            yield from (Is(name, level.value) for level in levels)
            yield Not(Is(name, tuple(level.value for level in levels)))
        case s.ByCase(cases=cases):
            yield from (case.where for case in cases)
            yield Not(AnyOf(tuple(case.where for case in cases)))
        case s.ByNumber(field=name, mark=mark):
            for number in (0, int(mark), int(mark) + 1000):
                yield Between(field=name, at_least=str(number), at_most=str(number))
        case s.ByDelay(done=done, due=due):
            yield Not(Given(done))
            yield Given(done) if due is None else Not(NotAfter(done, due))


def _distinct(rule: Rule, measure: m.Distinct, course: Course, maker: Maker) -> Iterator[Sample | None]:
    shape = getattr(field_named(KINDS[measure.of.kind], measure.field), "shape", None)
    options = tuple(getattr(getattr(shape, "item", shape), "options", ()))
    found = list[Record]()
    for option in options:
        one = maker.record(measure.of, Is(measure.field, option))
        if one is not None:
            found.append(one)
            yield tuple(found)
    if not options:
        yield _several(maker.record(measure.of, Given(measure.field)), 1, maker)


def _sum(rule: Rule, measure: m.Sum, course: Course, maker: Maker) -> Iterator[Sample | None]:
    for number in (*_wanted(course), 10**6):
        exact = Between(field=measure.field, at_least=str(number), at_most=str(number))
        yield _several(maker.record(measure.of, exact), 1, maker)


def _periods(rule: Rule, measure: m.Periods, course: Course, maker: Maker) -> Iterator[Sample | None]:
    name, found = measure.of.dated or "on", list[Record]()
    for part in maker.period.cut(measure.per):
        day = Between(field=name, at_least=str(part.start), at_most=str(part.end))
        one = _several(maker.record(measure.of, day), measure.at_least, maker)
        if one is None:
            return
        found += one
        yield tuple(found)


def _members(rule: Rule, measure: m.Members, course: Course, maker: Maker) -> Iterator[Sample | None]:
    parts = (maker.period,) if measure.per is None else maker.period.cut(measure.per)
    found = list[Record]()
    for member in maker.roster:
        if measure.posts and member.post not in measure.posts:
            continue
        for part in parts:
            day = Between(field=measure.of.dated or "on", at_least=str(part.start), at_most=str(part.end))
            one = _several(maker.record(measure.of, Is(measure.field, member.name), day), measure.at_least, maker)
            if one is None:
                return
            found += one
        yield tuple(found)


def _checklist(rule: Rule, measure: m.Checklist, course: Course, maker: Maker) -> Iterator[Sample | None]:
    found = list[Record]()
    for entry in measure.entries:
        one = maker.record(measure.of, entry.where)
        if one is not None:
            found.append(one)
            yield tuple(found)


def _ratio(rule: Rule, measure: m.Ratio, course: Course, maker: Maker) -> Iterator[Sample | None]:
    good, bad = maker.record(measure.of, measure.part), maker.record(measure.of, Not(measure.part))
    yield _several(good, 1, maker)
    yield _several(bad, 1, maker)
    if good is None or bad is None or not isinstance(course.form, OfRatio):
        return
    for mark in course.form.marks:
        near = Fraction(mark).limit_denominator(100)
        if 0 < near < 1:
            done, all_ = near.numerator, near.denominator
            yield (*(_several(good, done, maker) or ()), *(_several(bad, all_ - done, maker) or ()))


def _pairs(course: Course) -> Iterator[tuple[int, int]]:
    """Parts and wholes at which the points of a ratio turn."""
    assert isinstance(course.form, OfRatio)
    seen: set[tuple[int, int]] = set()
    for share in ratios(course.form, course.domain):
        near = share.limit_denominator(1000)
        for part in (near.numerator, near.numerator - 1, near.numerator + 1):
            pair = (min(max(part, 0), 10**6), near.denominator)
            if pair not in seen:
                seen.add(pair)
                yield pair


def _of_two(of: m.Selection, names: tuple[str, str], course: Course, maker: Maker) -> Iterator[Sample | None]:
    for part, whole in _pairs(course):
        ends = [
            Between(field=name, at_least=str(value), at_most=str(value))
            for name, value in zip(names, (part, whole), strict=True)
        ]
        yield _several(maker.record(of, *ends), 1, maker)


def _sum_ratio(rule: Rule, measure: m.SumRatio, course: Course, maker: Maker) -> Iterator[Sample | None]:
    yield from _of_two(measure.of, (measure.part, measure.whole), course, maker)


def _year_over_year(rule: Rule, measure: m.YearOverYear, course: Course, maker: Maker) -> Iterator[Sample | None]:
    yield from _of_two(measure.of, (measure.field, measure.base_field), course, maker)


def _earliest(rule: Rule, measure: m.Earliest, course: Course, maker: Maker) -> Iterator[Sample | None]:
    edges = course.form.edges if isinstance(course.form, OfDay) else ()
    for day in days(edges, maker.period):
        if day is not None:
            when = str(date.fromordinal(day))
            yield _several(
                maker.record(measure.of, Between(field=measure.field, at_least=when, at_most=when)), 1, maker
            )


def _judged(rule: Rule, measure: m.Judged, course: Course, maker: Maker) -> Iterator[Sample | None]:
    # Points that a person gives stand in marks, not in records.
    return iter(())


#: How each measure is taken from one end to the other.
SAMPLES: Mapping[type, Callable[..., Iterator[Sample | None]]] = MappingProxyType(
    {
        m.Count: _count,
        m.Distinct: _distinct,
        m.Sum: _sum,
        m.Periods: _periods,
        m.Members: _members,
        m.Checklist: _checklist,
        m.Ratio: _ratio,
        m.SumRatio: _sum_ratio,
        m.YearOverYear: _year_over_year,
        m.Earliest: _earliest,
        m.Judged: _judged,
    }
)
