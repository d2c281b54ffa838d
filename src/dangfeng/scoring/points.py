"""The points that scales give to what is known exactly (已知数的计分).

Points are integers of the smallest point and never negative here; whether they are added or taken off is the rule's.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from dangfeng.period import Period
from dangfeng.quantity import divide_down, divide_half_up, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding
from dangfeng.scoring.operands import Unfit
from dangfeng.scoring.terms import is_money
from dangfeng.working import define

#: Scales on whole numbers; and those on any number.
WholeScale = s.Enough | s.NoMoreThan | s.Each | s.Missing | s.BasePlus | s.CountSteps
NumberScale = WholeScale | s.Proportion
RatioScale = s.Share | s.RatioSteps | s.PerStep
#: Points of a number out of so many, or of a part of a whole.
PointsOf = Callable[[int, int], int]


def units(points: Decimal, digits: int) -> int:
    """Points as smallest points.

    Raises:
        Unfit: If they are finer.
    """
    try:
        return in_units(points, digits)
    except ValueError as error:
        raise Unfit(str(error)) from error


@define(eq=False)
class ExactPoints:
    """The points of what is known exactly.

    Attributes:
        of: Points of a number out of so many, or of a part of a whole; of how many must not be 0 for a part.
        none: Points where there is nothing to measure; `None` if the rule does not apply then.
    """

    of: PointsOf
    none: int | None


def exact_points(
    scale: NumberScale | RatioScale,
    measure: m.RubricMeasure,
    digits: int,
    rounding: Rounding,
    effect: Effect,
    cap: Decimal | None = None,
) -> ExactPoints:
    """The points that a scale gives to numbers or ratios that are known.

    Raises:
        Unfit: If the scale does not fit the measure, or its points are finer than the smallest point.
    """
    when = _when_none(measure)
    if isinstance(scale, RatioScale):
        of = _ratio_function(scale, digits, divide_half_up if rounding is Rounding.HALF_UP else divide_down)
        values = _values(scale, of, digits)
        if isinstance(scale, s.PerStep) and scale.side is s.Side.ABOVE:
            # Above its mark a ratio has no end: over nothing, the worst is what the rule's cap leaves of it.
            if cap is None and isinstance(measure, m.YearOverYear):
                raise Unfit("per-step above the year before needs a cap: growth from nothing has no end")
            values = 0, units(cap or Decimal(0), digits)
        return ExactPoints(of, _over_nothing(when, effect, values))
    if not isinstance(measure, m.Count | m.Distinct | m.Sum | m.Periods | m.Members | m.Checklist):
        raise Unfit(f"{scale.FORM} does not fit the measure {measure.FORM}")
    of_due = isinstance(measure, m.Periods | m.Members | m.Checklist)
    if not of_due and isinstance(scale, s.Missing) and scale.need is None:
        raise Unfit("missing needs the number needed: say need")
    if not of_due and isinstance(scale, s.Enough) and scale.at_least is None:
        raise Unfit("enough needs a number: say at_least")
    if isinstance(scale, s.Proportion):
        if not isinstance(measure, m.Sum):
            raise Unfit("proportion needs a sum: of a count, say each")
        return ExactPoints(_proportion(scale, measure, digits, rounding), None)
    of = _number_function(scale, digits)
    if is_money(measure):
        in_yuan = of

        def of(number: int, due: int) -> int:
            # Sums of money are kept in 分 and spoken of in whole 元, begun ones where there must not be more.
            return in_yuan(-(-number // 100) if isinstance(scale, s.NoMoreThan) else number // 100, due)

    return ExactPoints(of, _over_nothing(when, effect, (of(0, 1), of(1, 1))))


def _proportion(scale: s.Proportion, measure: m.Sum, digits: int, rounding: Rounding) -> PointsOf:
    divide = divide_half_up if rounding is Rounding.HALF_UP else divide_down
    # Sums with decimals are kept in hundredths.
    each, each_is = units(scale.points, digits), 100 if is_money(measure) else 1
    return lambda n, due: divide(n * each, each_is)


def _when_none(measure: m.RubricMeasure) -> m.WhenNone | m.WhenBaseZero:
    match measure:
        case m.Members() | m.Ratio() | m.SumRatio():
            return measure.when_none
        case m.YearOverYear():
            return measure.when_base_zero
        case _:
            return m.WhenNone.FULL


def _over_nothing(when: m.WhenNone | m.WhenBaseZero, effect: Effect, values: Sequence[int]) -> int | None:
    """What a rule over nothing gives: the worst or the best for the unit of all that its scale can give."""
    if when is m.WhenNone.NOT_APPLICABLE:
        return None
    full = when in (m.WhenNone.FULL, m.WhenBaseZero.FULL)
    return max(values) if full is (effect is Effect.AWARD) else min(values)


def _number_function(
    scale: s.Enough | s.NoMoreThan | s.Each | s.Missing | s.BasePlus | s.CountSteps, digits: int
) -> PointsOf:
    """Points of a number, and of how many it is."""
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            full, rest = units(points, digits), units(otherwise, digits)
            return lambda n, due: full if n >= (at_least or due) else rest
        case s.NoMoreThan(points=points, at_most=at_most, otherwise=otherwise):
            full, rest = units(points, digits), units(otherwise, digits)
            return lambda n, due: full if n <= at_most else rest
        case s.Each(points=points, most=most):
            each = units(points, digits)
            return lambda n, due: (n if most is None else min(n, most)) * each
        case s.Missing(points=points, need=need):
            each = units(points, digits)
            return lambda n, due: max(0, (need or due) - n) * each
        case s.BasePlus(need=need, base=base, extra=extra):
            whole, more = units(base, digits), units(extra, digits)
            return lambda n, due: whole + (n - need) * more if n >= need else 0
        case s.CountSteps(otherwise=otherwise):
            steps, rest = ladder(scale, digits), units(otherwise, digits)
            return lambda n, due: next((points for at_least, points in steps if n >= at_least), rest)
        case _:
            assert_never(scale)


def ladder(scale: s.CountSteps, digits: int) -> list[tuple[int, int]]:
    """The steps, highest first."""
    return sorted(((step.at_least, units(step.points, digits)) for step in scale.steps), reverse=True)


def _ratio_function(scale: RatioScale, digits: int, divide: Callable[[int, int], int]) -> PointsOf:
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
        case s.PerStep():
            return _per_step(scale, digits, divide)
        case _:
            assert_never(scale)


def _per_step(scale: s.PerStep, digits: int, divide: Callable[[int, int], int]) -> PointsOf:
    each, mark, step = units(scale.points, digits), scale.mark, scale.step
    side = 1 if scale.side is s.Side.ABOVE else -1

    def stepped(part: int, whole: int) -> int:
        # The distance from the mark over the step, in whole numbers.
        away = side * (part * mark.denominator - mark.numerator * whole) * step.denominator
        if away <= 0:
            return 0
        width = whole * mark.denominator * step.numerator
        match scale.count:
            case s.Steps.BEGUN:
                return -(-away // width) * each
            case s.Steps.FULL:
                return away // width * each
            case s.Steps.EXACT:
                return divide(away * each, width)

    return stepped


def _reaches(part: int, whole: int, share: Fraction) -> bool:
    return part * share.denominator >= whole * share.numerator


def _stays(part: int, whole: int, share: Fraction) -> bool:
    return part * share.denominator <= whole * share.numerator


def _values(scale: RatioScale, points_of: PointsOf, digits: int) -> tuple[int, ...]:
    """All points that a scale can give, or the least and most."""
    if not isinstance(scale, s.RatioSteps):
        return points_of(0, 1), points_of(1, 1)
    return units(scale.otherwise, digits), *(units(step.points, digits) for step in scale.steps)


def deadline_points(scale: s.Deadlines, digits: int) -> Callable[[int | None, Period], int]:
    """Points of a day as an ordinal, or of none."""
    steps = [(int(step.by[:2]), int(step.by[3:]), units(step.points, digits)) for step in scale.steps]
    later, never = units(scale.later, digits), units(scale.never, digits)

    def points_of(day: int | None, period: Period) -> int:
        if day is None:
            return never
        # Several steps may be met; the first in the order written counts.
        return next((points for month, on, points in steps if day <= period.on(month, on).toordinal()), later)

    return points_of
