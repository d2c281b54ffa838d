"""What a rule over nothing gives: the best or the worst for the unit of what its scale can give."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rule


def is_full(when: m.WhenNone | m.WhenBaseZero) -> bool:
    return when in (m.WhenNone.FULL, m.WhenBaseZero.FULL)


def over_nothing(rule: Rule, *, full: bool) -> Decimal:
    """The amount where there is nothing to take a ratio of, nobody due, or no base."""
    values = _values(rule.scale, rule.cap)
    return max(values) if full is (rule.effect is Effect.AWARD) else min(values)


def even(scale: s.Scale) -> Decimal:
    """The amount where nothing is compared with nothing: it is neither above nor below."""
    match scale:
        case s.RatioSteps(steps=steps):
            return steps[0].points
        case s.Share(points=points):
            return points
        case _:
            return Decimal(0)


def _values(scale: s.Scale, cap: Decimal | None) -> list[Decimal]:
    match scale:
        case s.RatioSteps(steps=steps, otherwise=otherwise):
            return [otherwise, *(step.points for step in steps)]
        case s.Share(points=points):
            return [Decimal(0), points]
        case s.PerStep(side=s.Side.ABOVE):
            return [Decimal(0), cap or Decimal(0)]
        case s.PerStep(points=points, mark=mark, step=step, count=count):
            steps = [max(0, mark - share) / step for share in (0, 1)]
            whole = {s.Steps.BEGUN: ceil, s.Steps.FULL: floor, s.Steps.EXACT: Fraction}[count]
            return [Fraction(points) * whole(each) for each in steps]
    return [_of_number(scale, number) for number in (0, 1)]


def _of_number(scale: s.Scale, number: int) -> Decimal:
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            return points if number >= (at_least or 1) else otherwise
        case s.NoMoreThan(points=points, at_most=at_most, otherwise=otherwise):
            return points if number <= at_most else otherwise
        case s.Each(points=points) | s.Proportion(points=points):
            return number * points
        case s.Missing(points=points, need=need):
            return max(0, (need or 1) - number) * points
        case s.BasePlus(need=need, base=base, extra=extra):
            return base + (number - need) * extra if number >= need else Decimal(0)
        case s.CountSteps(steps=steps, otherwise=otherwise):
            reached = [step for step in steps if number >= step.at_least]
            return max(reached, key=lambda step: step.at_least).points if reached else otherwise
    raise TypeError(scale)
