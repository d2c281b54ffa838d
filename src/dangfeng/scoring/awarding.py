"""Scales compiled into functions of a reading: the least and the most points it gives (计分).

Points are integers of the smallest point and never negative here; whether they are added or taken off is the rule's.
`open_` asks for the ends if any number of further records may exist; `None` is no bound.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import assert_never

from dangfeng.model.record import Record
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rounding, Rule
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.operands import Unfit
from dangfeng.scoring.points import (
    ExactPoints,
    NumberScale,
    PointsOf,
    RatioScale,
    deadline_points,
    exact_points,
    ladder,
    units,
)
from dangfeng.scoring.readings import MANY, Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.terms import is_money

#: Less than any two ratios of real numbers differ by.
_HAIR = Fraction(1, 10**30)
#: Least and most points; the most may have no bound.
Ends = tuple[int, int | None]
Award = Callable[[Reading, Facts, bool], Ends]


def compile_scale(rule: Rule, scale: s.Scale, kind: type[Record], digits: int, rounding: Rounding) -> Award:
    """The function that turns readings of a rule's measure into points.

    Raises:
        Unfit: If the scale does not fit the measure, or its points are finer than the smallest point.
    """
    measure, effect = rule.measure, rule.effect
    if isinstance(scale, s.Priced):
        if not isinstance(measure, m.Count):
            raise Unfit(f"{scale.FORM} needs the measure count")
        from dangfeng.scoring.events import compile_events

        return compile_events(scale, kind, digits, rounding, effect)
    if isinstance(scale, s.Deadlines):
        if not isinstance(measure, m.Earliest):
            raise Unfit("deadlines need the measure earliest")
        return _deadlines(scale, digits)
    if isinstance(scale, s.ZeroItem):
        raise Unfit("zero-item has no points")
    points = exact_points(scale, measure, digits, rounding, effect, rule.cap)
    if isinstance(scale, RatioScale):
        return _on_ratio(scale, measure, points, digits)
    return _on_number(scale, measure, points, digits)


def spread(values: Iterable[int | None]) -> Ends:
    """Least and most of several values; `None` among them is no bound above."""
    known, unbounded = [], False
    for value in values:
        if value is None:
            unbounded = True
        else:
            known.append(value)
    return min(known, default=0), None if unbounded else max(known, default=0)


# -- on numbers --------------------------------------------------------------------------------------------------------


def _on_number(scale: NumberScale, measure: m.RubricMeasure, points: ExactPoints, digits: int) -> Award:
    points_of, none = points.of, points.none or 0
    each_is = 100 if is_money(measure) else 1
    turns, limit = _course(scale, digits)
    # A number that must not be passed is passed by the least more.
    turns = tuple((turn - 1) * each_is + 1 if isinstance(scale, s.NoMoreThan) else turn * each_is for turn in turns)

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Number)
        low, high, due = reading.low, reading.high, reading.due
        if due == 0:
            return none, none
        if open_:
            high = reading.open_high
        if low == high:
            exact = points_of(low, due or 0)
            return exact, exact
        last = limit if high is None else points_of(high, due or 0)
        between = []
        for turn in turns or ((due,) if due else ()):
            if low < turn and (high is None or turn <= high):
                between += [points_of(turn - 1, due or 0), points_of(turn, due or 0)]
        return spread([points_of(low, due or 0), last, *between])

    return award


def _course(scale: NumberScale, digits: int) -> tuple[tuple[int, ...], int | None]:
    """Where the points of a number turn, and what they tend to without bound."""
    match scale:
        case s.Enough(points=points, at_least=at_least):
            return () if at_least is None else (at_least,), units(points, digits)
        case s.NoMoreThan(at_most=at_most, otherwise=otherwise):
            return (at_most + 1,), units(otherwise, digits)
        case s.Each(points=points, most=most):
            return (), most * units(points, digits) if most is not None else None if points else 0
        case s.Proportion(points=points):
            return (), None if points else 0
        case s.Missing():
            return (), 0
        case s.BasePlus(need=need, base=base, extra=extra):
            return (need,), None if extra else units(base, digits)
        case s.CountSteps():
            steps = ladder(scale, digits)
            return tuple(at_least for at_least, _ in steps), steps[0][1]
        case _:
            assert_never(scale)


# -- on ratios ---------------------------------------------------------------------------------------------------------


def _on_ratio(scale: RatioScale, measure: m.RubricMeasure, points: ExactPoints, digits: int) -> Award:
    match measure:
        case m.Ratio() | m.SumRatio():
            return _of_ratio(points, _turns(scale, points.of, digits))
        case m.Members() | m.Periods() | m.Checklist():
            return _of_due(points)
        case m.YearOverYear():
            return _of_years(points, _turns(scale, points.of, digits))
        case _:
            raise Unfit(f"{scale.FORM} does not fit the measure {measure.FORM}")


def _turns(scale: RatioScale, points_of: PointsOf, digits: int) -> tuple[Fraction, ...]:
    """The ratios between which points rise and fall; none where they only rise or only fall: then the ends decide."""
    if not isinstance(scale, s.RatioSteps):
        return ()
    marks = sorted({mark for step in scale.steps for mark in (step.at_least, step.at_most) if mark is not None})
    turns = tuple(near for mark in marks for near in (mark - _HAIR, mark, mark + _HAIR) if near >= 0)
    course = [points_of(turn.numerator, turn.denominator) for turn in turns]
    return () if course in (sorted(course), sorted(course, reverse=True)) else turns


def _of_ratio(points: ExactPoints, turns: tuple[Fraction, ...]) -> Award:
    points_of = points.of

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Ratio)
        worst, best = (reading.open_worst, reading.open_best) if open_ else (reading.worst, reading.best)
        if not open_ and not reading.may_be_none and worst == best:
            exact = points_of(*worst)
            return exact, exact
        pairs = [pair for pair in (worst, best) if pair[1]]
        found = [points_of(*pair) for pair in pairs]
        if turns and len(pairs) == 2:
            low, high = sorted(Fraction(*pair) for pair in pairs)
            found += [points_of(turn.numerator, turn.denominator) for turn in turns if low <= turn <= high]
        if reading.may_be_none:
            found += () if points.none is None else (points.none,)
        return spread(found or [0])

    return award


def _of_due(points: ExactPoints) -> Award:
    points_of, none = points.of, points.none or 0

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Number)
        due = reading.due or 0
        if due == 0:
            return none, none
        low, high = reading.low, reading.open_high if open_ else reading.high
        if low == high:
            exact = points_of(low, due)
            return exact, exact
        return spread(points_of(number, due) for number in range(low, (due if high is None else high) + 1))

    return award


def _of_years(points: ExactPoints, turns: tuple[Fraction, ...]) -> Award:
    points_of, none = points.of, points.none or 0

    def compare(now: int, base: int) -> int:
        # Nothing against nothing is neither above nor below: comparisons multiply across.
        return points_of(now, base) if base or not now else none

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Years)
        now, base = reading.now, reading.open_base if open_ else reading.base
        if not open_ and now[0] == now[1] and base[0] == base[1]:
            exact = compare(now[0], base[0])
            return exact, exact
        top = None if open_ else now[1]
        nows = {now[0], MANY * MANY if top is None else top}
        bases = {base[0], MANY * MANY if base[1] is None else base[1]}
        if base[0] == 0 and len(bases) > 1:
            bases.add(1)
        if now[0] == 0 and len(nows) > 1:
            nows.add(1)
        found = [compare(each, other) for each in nows for other in bases]
        real = sorted(base for base in bases if base)
        if turns and real:
            low, high = Fraction(min(nows), real[-1]), Fraction(max(nows), real[0])
            found += [points_of(turn.numerator, turn.denominator) for turn in turns if low <= turn <= high]
        return spread(found)

    return award


# -- on days -----------------------------------------------------------------------------------------------------------


def _deadlines(scale: s.Deadlines, digits: int) -> Award:
    points_of = deadline_points(scale, digits)
    edges = [(int(step.by[:2]), int(step.by[3:])) for step in scale.steps]

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Earliest)
        period = facts.context.period
        best, worst = reading.best, reading.worst
        if open_:
            best = reading.first if best is None else min(best, reading.first)
        found = [points_of(best, period)]
        if best is not None and best != worst:
            found.append(points_of(worst, period))
            last = period.end.toordinal() + 1 if worst is None else worst
            days = [period.on(month, on).toordinal() + 1 for month, on in edges]
            found += [points_of(day, period) for day in days if best < day <= last]
        return spread(found)

    return award
