"""Scales compiled into functions of a reading: the least and the most points it gives (计分).

Points are integers of the smallest point and never negative here; whether they are added or taken off is the rule's.
`open_` asks for the ends if any number of further records may exist; `None` is no bound.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from attrs import define

from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.quantity import divide_down, divide_half_up, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding
from dangfeng.scoring.conditions import Unfit
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.readings import MANY, Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.terms import is_money

#: Less than any two ratios of real numbers differ by.
_HAIR = Fraction(1, 10**30)
#: Least and most points; the most may have no bound.
Ends = tuple[int, int | None]
Award = Callable[[Reading, Facts, bool], Ends]


def compile_scale(
    scale: s.Scale, measure: m.RubricMeasure, kind: type[Record], digits: int, rounding: Rounding, effect: Effect
) -> Award:
    """The function that turns readings of a measure into points.

    Raises:
        Unfit: If the scale does not fit the measure, or its points are finer than the smallest point.
    """
    if isinstance(scale, s.ByLevel | s.ByDelay):
        if not isinstance(measure, m.Count):
            raise Unfit(f"{scale.FORM} needs the measure count")
        from dangfeng.scoring.events import compile_events

        return compile_events(scale, kind, digits)
    if isinstance(scale, s.Deadlines):
        if not isinstance(measure, m.Earliest):
            raise Unfit("deadlines need the measure earliest")
        return _deadlines(scale, digits)
    if isinstance(scale, s.ZeroItem):
        raise Unfit("zero-item has no points")
    if isinstance(scale, s.Share | s.RatioSteps | s.PerStepBelow):
        return _on_ratio(scale, measure, digits, rounding, effect)
    if isinstance(measure, m.Count | m.Sum | m.Periods | m.Members | m.Checklist):
        # Sums of money are kept in 分 and spoken of in whole 元.
        each_is = 100 if is_money(measure) else 1
        of_due = isinstance(measure, m.Periods | m.Members | m.Checklist)
        when_none = measure.when_none if isinstance(measure, m.Members) else m.WhenNone.FULL
        return _on_number(scale, digits, each_is, _Nothing(when_none, effect), of_due=of_due)
    raise Unfit(f"{scale.FORM} does not fit the measure {measure.FORM}")


def units(points: Decimal, digits: int) -> int:
    """Points as smallest points.

    Raises:
        Unfit: If they are finer.
    """
    try:
        return in_units(points, digits)
    except ValueError as error:
        raise Unfit(str(error)) from error


def spread(values: Iterable[int | None]) -> Ends:
    """Least and most of several values; `None` among them is no bound above."""
    known, unbounded = [], False
    for value in values:
        if value is None:
            unbounded = True
        else:
            known.append(value)
    return min(known, default=0), None if unbounded else max(known)


@define
class _Nothing:
    """What a rule over nothing gives: the worst or the best for the unit of what its scale can give.

    Attributes:
        when: What the rubric says.
        effect: Whether the points are added or taken off.
    """

    when: m.WhenNone | m.WhenBaseZero
    effect: Effect

    def points(self, values: Sequence[int]) -> int | None:
        """The points among all that the scale can give; `None` if the rule does not apply then."""
        if self.when is m.WhenNone.NOT_APPLICABLE:
            return None
        full = self.when in (m.WhenNone.FULL, m.WhenBaseZero.FULL)
        return max(values) if full is (self.effect is Effect.AWARD) else min(values)


# -- on numbers --------------------------------------------------------------------------------------------------------


def _on_number(
    scale: s.Enough | s.Each | s.Missing | s.BasePlus | s.CountSteps,
    digits: int,
    each_is: int,
    nothing: _Nothing,
    *,
    of_due: bool,
) -> Award:
    points_of, turns, limit = _number_function(scale, digits)
    if each_is != 1:
        by_one, turns = points_of, tuple(turn * each_is for turn in turns)

        def points_of(number: int, due: int) -> int:
            return by_one(number // each_is, due)

    if not of_due and isinstance(scale, s.Missing) and scale.need is None:
        raise Unfit("missing needs the number needed: say need")
    if not of_due and isinstance(scale, s.Enough) and scale.at_least is None:
        raise Unfit("enough needs a number: say at_least")

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Number)
        low, high, due = reading.low, reading.high, reading.due
        if due == 0:
            exact = nothing.points((points_of(0, 1), points_of(1, 1))) or 0
            return exact, exact
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


def _number_function(
    scale: s.Enough | s.Each | s.Missing | s.BasePlus | s.CountSteps, digits: int
) -> tuple[Callable[[int, int], int], tuple[int, ...], int | None]:
    """Points of a number (and of how many it is), where the function turns, and where it tends without bound."""
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            full, rest = units(points, digits), units(otherwise, digits)
            turns = () if at_least is None else (at_least,)
            return lambda n, due: full if n >= (at_least or due) else rest, turns, full
        case s.Each(points=points, most=most):
            each = units(points, digits)
            if most is None:
                return lambda n, due: n * each, (), None if each else 0
            top = most
            return lambda n, due: min(n, top) * each, (), top * each
        case s.Missing(points=points, need=need):
            each = units(points, digits)
            return lambda n, due: max(0, (need or due) - n) * each, (), 0
        case s.BasePlus(need=need, base=base, extra=extra):
            whole, more = units(base, digits), units(extra, digits)
            return lambda n, due: whole + (n - need) * more if n >= need else 0, (need,), None if more else whole
        case s.CountSteps(steps=steps, otherwise=otherwise):
            ladder = sorted(((step.at_least, units(step.points, digits)) for step in steps), reverse=True)
            rest = units(otherwise, digits)

            def step_of(n: int, due: int) -> int:
                return next((points for at_least, points in ladder if n >= at_least), rest)

            return step_of, tuple(at_least for at_least, _ in ladder), ladder[0][1]
        case _:
            assert_never(scale)


# -- on ratios ---------------------------------------------------------------------------------------------------------


def _on_ratio(
    scale: s.Share | s.RatioSteps | s.PerStepBelow,
    measure: m.RubricMeasure,
    digits: int,
    rounding: Rounding,
    effect: Effect,
) -> Award:
    points_of = _ratio_function(scale, digits, divide_half_up if rounding is Rounding.HALF_UP else divide_down)
    values, turns = _reach(scale, points_of, digits)
    match measure:
        case m.Ratio(when_none=when) | m.SumRatio(when_none=when):
            return _of_ratio(points_of, turns, values, _Nothing(when, effect))
        case m.Members(when_none=when):
            return _of_due(points_of, values, _Nothing(when, effect))
        case m.Periods() | m.Checklist():
            return _of_due(points_of, values, _Nothing(m.WhenNone.FULL, effect))
        case m.YearOverYear(when_base_zero=when_base):
            return _of_years(points_of, turns, values, _Nothing(when_base, effect))
        case _:
            raise Unfit(f"{scale.FORM} does not fit the measure {measure.FORM}")


def _reach(
    scale: s.Share | s.RatioSteps | s.PerStepBelow, points_of: "RatioPoints", digits: int
) -> tuple[tuple[int, ...], tuple[Fraction, ...]]:
    """All points that a scale can give (or the least and most), and the ratios between which they rise and fall.

    No ratios where the points only rise or only fall: then the ends of a range decide.
    """
    if not isinstance(scale, s.RatioSteps):
        return (points_of(0, 1), points_of(1, 1)), ()
    values = (units(scale.otherwise, digits), *(units(step.points, digits) for step in scale.steps))
    marks = sorted({mark for step in scale.steps for mark in (step.at_least, step.at_most) if mark is not None})
    turns = tuple(near for mark in marks for near in (mark - _HAIR, mark, mark + _HAIR) if near >= 0)
    course = [points_of(turn.numerator, turn.denominator) for turn in turns]
    return values, () if course in (sorted(course), sorted(course, reverse=True)) else turns


RatioPoints = Callable[[int, int], int]


def _ratio_function(
    scale: s.Share | s.RatioSteps | s.PerStepBelow, digits: int, divide: Callable[[int, int], int]
) -> RatioPoints:
    """Points of a part of a whole, the whole above 0. Comparisons multiply across; only the share divides."""
    match scale:
        case s.Share(points=points):
            full = units(points, digits)
            return lambda part, whole: full if part >= whole else divide(full * part, whole)
        case s.RatioSteps(steps=steps, otherwise=otherwise):
            ladder = [(step.at_least, step.at_most, units(step.points, digits)) for step in steps]
            rest = units(otherwise, digits)

            def step_of(part: int, whole: int) -> int:
                for least, most, points in ladder:
                    if (least is None or _reaches(part, whole, least)) and (most is None or _stays(part, whole, most)):
                        return points
                return rest

            return step_of
        case s.PerStepBelow(points=points, mark=mark, step=step):
            each = units(points, digits)

            def begun(part: int, whole: int) -> int:
                short = mark.numerator * whole - part * mark.denominator
                if short <= 0:
                    return 0
                # Steps begun: the shortfall over the step, rounded up, in whole numbers.
                return -(-short * step.denominator // (whole * mark.denominator * step.numerator)) * each

            return begun
        case _:
            assert_never(scale)


def _reaches(part: int, whole: int, share: Fraction) -> bool:
    return part * share.denominator >= whole * share.numerator


def _stays(part: int, whole: int, share: Fraction) -> bool:
    return part * share.denominator <= whole * share.numerator


def _of_ratio(points_of: RatioPoints, turns: tuple[Fraction, ...], values: Sequence[int], nothing: _Nothing) -> Award:
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
            none = nothing.points(values)
            found += () if none is None else (none,)
        return spread(found or [0])

    return award


def _of_due(points_of: RatioPoints, values: Sequence[int], nothing: _Nothing) -> Award:
    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Number)
        due = reading.due or 0
        if due == 0:
            exact = nothing.points(values) or 0
            return exact, exact
        high = reading.open_high if open_ else reading.high
        return spread(points_of(number, due) for number in range(reading.low, (due if high is None else high) + 1))

    return award


def _of_years(points_of: RatioPoints, turns: tuple[Fraction, ...], values: Sequence[int], nothing: _Nothing) -> Award:
    def compare(now: int, base: int) -> int:
        # Nothing against nothing is neither above nor below: comparisons multiply across.
        return points_of(now, base) if base or not now else nothing.points(values) or 0

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Years)
        now, base = reading.now, reading.open_base if open_ else reading.base
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
    steps = [(int(step.by[:2]), int(step.by[3:]), units(step.points, digits)) for step in scale.steps]
    later, never = units(scale.later, digits), units(scale.never, digits)

    def points_of(day: int, period: Period) -> int:
        # Several steps may be met; the first in the order written counts.
        return next((points for month, on, points in steps if day <= period.on(month, on).toordinal()), later)

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Earliest)
        period = facts.context.period
        best = reading.best
        if open_:
            best = reading.first if best is None else min(best, reading.first)
        if best is None:
            return never, never
        found = [points_of(best, period)]
        if reading.worst is None:
            found.append(never)
            last = period.end.toordinal() + 1
        else:
            last = reading.worst
            found.append(points_of(last, period))
        if best != last:
            edges = [period.on(month, on).toordinal() + 1 for month, on, _ in steps]
            found += [points_of(edge, period) for edge in edges if best < edge <= last]
        return spread(found)

    return award
