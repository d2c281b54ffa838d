"""What a rule says of itself, whatever the facts: the fixed parameters of its sentence (规则用语)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from dangfeng.fields import DecimalShape, field_named
from dangfeng.model.ledger import KINDS
from dangfeng.quantity import divide_half_up
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.scorecard import Param

Pairs = Iterator[tuple[str, Param]]


def said(rule: Rule) -> tuple[tuple[str, Param], ...]:
    """The fixed parameters of a rule over records."""
    measure, scale = rule.measure, rule.scale
    if isinstance(measure, m.Judged):
        return (("least", plain(measure.least)), ("most_points", plain(measure.points)))
    assert scale is not None, "only judged rules have no scale"
    pairs: list[tuple[str, Param]] = [("effect", rule.effect.value), ("kind", measure.of.kind)]
    pairs += _measure(measure)
    pairs += _scale(scale)
    if rule.cap is not None:
        pairs.append(("cap", plain(rule.cap)))
    return tuple(pairs)


def code_of(rule: Rule) -> str:
    """The code of a rule's sentence: measure and scale."""
    return f"{rule.measure.FORM}.{'none' if rule.scale is None else rule.scale.FORM}"


def plain(value: Decimal) -> str:
    """An exact number without trailing zeros: `2.5`, `2`, `100`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=4096)
def percent(part: int, whole: int) -> str:
    """A share as a percentage with at most two decimals, rounded half up."""
    return plain(Decimal(divide_half_up(part * 10000, whole)).scaleb(-2)) + "%" if whole else ""


def share_text(share: Fraction) -> str:
    """A share as it is written in rubrics: `95%` where it comes out even, else `2/3`."""
    hundredfold = share * 10000
    return percent(share.numerator, share.denominator) if hundredfold.denominator == 1 else str(share)


def number_text(value: Fraction) -> str:
    """A number of a rubric as it is written: `90`, `87.5`, `1/3`."""
    hundredfold = value * 100
    exact = hundredfold.denominator == 1
    return plain(Decimal(hundredfold.numerator).scaleb(-2)) if exact else str(value)


def is_money(measure: m.RubricMeasure) -> bool:
    """Whether a measure adds up amounts of money."""
    match measure:
        case m.Sum(of=of, field=name) | m.SumRatio(of=of, part=name) | m.YearOverYear(of=of, field=name):
            row = field_named(KINDS[of.kind], name)
            return row is not None and isinstance(row.shape, DecimalShape)
        case _:
            return False


def _measure(measure: m.RubricMeasure) -> Pairs:
    assert not isinstance(measure, m.Judged)
    units = KINDS[measure.of.kind].UNITS
    unit = measure.of.unit or (units[0][0] if units else None)
    if unit is not None:
        yield "unit", unit.value
    match measure:
        case m.Sum(field=name) | m.Distinct(field=name) | m.YearOverYear(field=name) | m.SumRatio(part=name):
            yield "field", name
        case m.Periods(per=per, at_least=at_least):
            yield "per", per.value
            yield "at_least", at_least
        case m.Members(per=per, at_least=at_least):
            if per is not None:
                yield "per", per.value
            yield "at_least", at_least
        case _:
            pass


def _scale(scale: s.Scale) -> Pairs:
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            yield "points", plain(points)
            if at_least is not None:
                yield "need", at_least
            yield "otherwise", plain(otherwise)
        case s.NoMoreThan(points=points, at_most=at_most, otherwise=otherwise):
            yield from (("points", plain(points)), ("at_most", at_most), ("otherwise", plain(otherwise)))
        case s.Each(points=points, most=most):
            yield "points", plain(points)
            if most is not None:
                yield "most", most
        case s.Proportion(points=points):
            yield "points", plain(points)
        case s.Missing(points=points, need=need):
            yield "points", plain(points)
            if need is not None:
                yield "need", need
        case s.BasePlus(need=need, base=base, extra=extra):
            yield from (("need", need), ("base", plain(base)), ("extra", plain(extra)))
        case s.CountSteps(steps=steps, otherwise=otherwise):
            yield "steps", "; ".join(f"≥{step.at_least}:{plain(step.points)}" for step in steps)
            yield "otherwise", plain(otherwise)
        case s.Share(points=points):
            yield "points", plain(points)
        case s.RatioSteps(steps=steps, otherwise=otherwise):
            yield "steps", "; ".join(_step(step) for step in steps)
            yield "otherwise", plain(otherwise)
        case s.PerStep(points=points, mark=mark, step=step, side=side, count=count):
            yield from (("points", plain(points)), ("mark", share_text(mark)), ("step", share_text(step)))
            yield from (("side", side.value), ("count", count.value))
        case s.Deadlines(steps=steps, later=later, never=never):
            yield "steps", "; ".join(f"{step.by}:{plain(step.points)}" for step in steps)
            yield from (("later", plain(later)), ("never", plain(never)))
        case s.ByLevel(field=name, levels=levels, otherwise=otherwise):
            yield "field", name
            yield "steps", "; ".join(f"{level.value}:{plain(level.points)}" for level in levels)
            yield "otherwise", plain(otherwise)
            yield from _combined(scale)
        case s.ByCase(cases=cases, otherwise=otherwise):
            yield "steps", "; ".join(f"{case.title.replace(';', '；')}:{plain(case.points)}" for case in cases)
            yield "otherwise", plain(otherwise)
            yield from _combined(scale)
        case s.ByNumber(field=name, mark=mark, full=full, points=points, step=step, least=least):
            yield from (("field", name), ("mark", number_text(mark)), ("full", plain(full)), ("points", plain(points)))
            yield from (("step", number_text(step)), ("side", scale.side.value), ("count", scale.count.value))
            yield from (("least_points", plain(least)), ("otherwise", plain(scale.otherwise)))
            yield from _combined(scale)
        case s.ByDelay(late=late, per_day=per_day, absent=absent):
            yield from (("late", plain(late)), ("per_day", plain(per_day)), ("absent", plain(absent)))
        case s.ZeroItem(fewer_than=fewer_than, at_least=at_least):
            if fewer_than is not None:
                yield "fewer_than", fewer_than
            if at_least is not None:
                yield "at_least", at_least


def _combined(scale: s.ByLevel | s.ByCase | s.ByNumber) -> Pairs:
    if scale.combine is not s.Combine.SUM:
        yield "combine", scale.combine.value


def _step(step: s.RatioStep) -> str:
    sign, share = ("≥", step.at_least) if step.at_least is not None else ("≤", step.at_most)
    return f"{sign}{share_text(share or Fraction(0))}:{plain(step.points)}"
