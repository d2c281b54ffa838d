"""Scales as source text (计分方式的源码形式)."""

from collections.abc import Callable
from decimal import Decimal
from typing import assert_never

from dangfeng.rubric import scales as s
from dangfeng.scoring.fused.conditions import Source


def expression_of(
    scale: s.Scale | None, source: Source, units: Callable[[Decimal], int], divide: Callable[[int, int], int]
) -> str:
    """The points of a number `n` out of `due`, of a part `n` of a whole `due`, or of a day `n`.

    *units* gives points as smallest points; *divide* divides and rounds.
    """
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            return f"{units(points)} if n >= {'due' if at_least is None else at_least} else {units(otherwise)}"
        case s.Each(points=points, most=most):
            return f"{units(points)} * {'n' if most is None else f'min(n, {most})'}"
        case s.Missing(points=points, need=need):
            return f"{units(points)} * max(0, {'due' if need is None else need} - n)"
        case s.BasePlus(need=need, base=base, extra=extra):
            return f"{units(base)} + (n - {need}) * {units(extra)} if n >= {need} else 0"
        case s.CountSteps(steps=steps, otherwise=otherwise):
            ladder = sorted(((step.at_least, units(step.points)) for step in steps), reverse=True)
            return "".join(f"{points} if n >= {least} else " for least, points in ladder) + f"{units(otherwise)}"
        case s.Share(points=points):
            full = units(points)
            return f"{full} if n >= due else {source.bind(divide)}({full} * n, due)"
        case s.RatioSteps(steps=marks, otherwise=otherwise):
            return "".join(f"{units(step.points)} if {_met(step)} else " for step in marks) + f"{units(otherwise)}"
        case s.PerStepBelow(points=points, mark=mark, step=step):
            short = f"{mark.numerator} * due - n * {mark.denominator}"
            begun = f"-(-({short}) * {step.denominator} // (due * {mark.denominator * step.numerator}))"
            return f"{begun} * {units(points)} if {short} > 0 else 0"
        case s.Deadlines(steps=days, later=later, never=never):
            tests = "".join(f"{units(each.points)} if n <= {source.day(each.by)} else " for each in days)
            return f"{units(never)} if n is None else {tests}{units(later)}"
        case s.ByLevel() | s.ByDelay() | s.ZeroItem() | None:
            raise AssertionError("priced record by record, or without points")
        case _:
            assert_never(scale)


def _met(step: s.RatioStep) -> str:
    tests = []
    if step.at_least is not None:
        tests.append(f"n * {step.at_least.denominator} >= due * {step.at_least.numerator}")
    if step.at_most is not None:
        tests.append(f"n * {step.at_most.denominator} <= due * {step.at_most.numerator}")
    return " and ".join(tests) or "True"
