"""What a rule over nothing gives: the best or the worst for the unit of what its scale can give."""

from decimal import Decimal
from math import ceil

from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rule


def is_full(when: m.WhenNone | m.WhenBaseZero) -> bool:
    return when in (m.WhenNone.FULL, m.WhenBaseZero.FULL)


def over_nothing(rule: Rule, *, full: bool) -> Decimal:
    """The amount where there is nothing to take a ratio of, nobody due, or no base."""
    values = _values(rule.scale)
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


def _values(scale: s.Scale) -> list[Decimal]:
    match scale:
        case s.RatioSteps(steps=steps, otherwise=otherwise):
            return [otherwise, *(step.points for step in steps)]
        case s.Share(points=points):
            return [Decimal(0), points]
        case s.PerStepBelow(points=points, mark=mark, step=step):
            return [ceil(max(0, mark - share) / step) * points for share in (0, 1)]
    return [_of_number(scale, number) for number in (0, 1)]


def _of_number(scale: s.Scale, number: int) -> Decimal:
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            return points if number >= (at_least or 1) else otherwise
        case s.Each(points=points):
            return number * points
        case s.Missing(points=points, need=need):
            return max(0, (need or 1) - number) * points
        case s.BasePlus(need=need, base=base, extra=extra):
            return base + (number - need) * extra if number >= need else Decimal(0)
        case s.CountSteps(steps=steps, otherwise=otherwise):
            reached = [step for step in steps if number >= step.at_least]
            return max(reached, key=lambda step: step.at_least).points if reached else otherwise
    raise TypeError(scale)
