"""Why a rule came to its points, as code and parameters; words are made elsewhere (理由)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from dangfeng.model.ledger import KINDS
from dangfeng.model.record import Record
from dangfeng.quantity import as_points, divide_half_up
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.scorecard import Param, Sentence
from dangfeng.scoring.facts import Facts, Piece
from dangfeng.scoring.readings import MANY, Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.rules import BEST, RECORDED, Outcome, PreparedRule

Pairs = Iterator[tuple[str, Param]]


def plain(value: Decimal) -> str:
    """An exact number without trailing zeros: `2.5`, `2`, `100`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(part: int, whole: int) -> str:
    """A share as a percentage with at most two decimals, rounded half up."""
    return plain(Decimal(divide_half_up(part * 10000, whole)).scaleb(-2)) + "%" if whole else ""


def share_text(share: Fraction) -> str:
    """A share as it is written in rubrics: `95%` where it comes out even, else `2/3`."""
    hundredfold = share * 10000
    return percent(share.numerator, share.denominator) if hundredfold.denominator == 1 else str(share)


def measured_text(reading: Reading | None, measure: m.RubricMeasure) -> str | None:
    """What was measured, in short: a number, a range, a part of a whole, a day."""
    match reading:
        case Number(low=low, high=high, due=due):
            number = _range(_number(low, measure), None if high is None else _number(high, measure))
            return number if due is None else f"{number}/{due}"
        case Ratio(part=part, whole=whole):
            return f"{_range(*_texts(part, measure))}/{_range(*_texts(whole, measure))}"
        case Years(now=now, base=base):
            return f"{_range(*_texts(now, measure))}/{_range(*_texts(base, measure))}"
        case Earliest(best=best, worst=worst):
            if best is None:
                return ""
            first = date.fromordinal(best).isoformat()
            return first if best == worst else f"{first}–{'' if worst is None else date.fromordinal(worst).isoformat()}"
        case _:
            return None


def _range(low: str, high: str | None) -> str:
    if high is None:
        return f"≥{low}"
    return low if low == high else f"{low}–{high}"


def _texts(ends: tuple[int, int | None], measure: m.RubricMeasure) -> tuple[str, str | None]:
    return _number(ends[0], measure), None if ends[1] is None else _number(ends[1], measure)


def _number(value: int, measure: m.RubricMeasure) -> str:
    return plain(Decimal(value).scaleb(-2)) if _is_money(measure) else str(value)


def _is_money(measure: m.RubricMeasure) -> bool:
    from dangfeng.fields import DecimalShape, field_named

    match measure:
        case m.Sum(of=of, field=name) | m.SumRatio(of=of, part=name) | m.YearOverYear(of=of, field=name):
            row = field_named(KINDS[of.kind], name)
            return row is not None and isinstance(row.shape, DecimalShape)
        case _:
            return False


def pieces_of(reading: Reading | None) -> list[Piece]:
    """Everything that was looked at and counted, or might count."""
    match reading:
        case None:
            return []
        case Number(certain=certain, possible=possible):
            return certain + possible if possible else certain
        case _:
            return reading.pieces


def records_of(reading: Reading | None) -> tuple[str, ...]:
    """Ids of the records that moved a rule, each once."""
    ids = [piece[0].id for piece in pieces_of(reading)]
    return tuple(dict.fromkeys(ids))


def reason(rule: PreparedRule, outcome: Outcome, facts: Facts, digits: int) -> Sentence:
    """The sentence of a rule as code and parameters."""
    measure, scale = rule.rule.measure, rule.rule.scale
    if isinstance(measure, m.Judged):
        return _judged(rule, measure, facts)
    if isinstance(measure, m.PendingKind):
        params = (("kinds", "、".join(measure.kinds)), ("points", plain(measure.points)))
        return Sentence("pending-kind.none", params)
    assert scale is not None
    pairs: list[tuple[str, Param]] = [("effect", rule.rule.effect.value), ("kind", rule.kind)]
    pairs += _measure(measure)
    pairs += _reading(outcome.reading, measure)
    pairs += _scale(scale)
    if rule.rule.cap is not None:
        pairs.append(("cap", plain(rule.rule.cap)))
    low, high = outcome.five[RECORDED], outcome.five[BEST]
    pairs.append(("result_low", "" if low is None else plain(as_points(low, digits))))
    pairs.append(("result_high", "" if high is None else plain(as_points(high, digits))))
    if facts.is_open(rule.kind):
        pairs.append(("open", "true"))
    return Sentence(f"{measure.FORM}.{scale.FORM}", tuple(pairs))


def _judged(rule: PreparedRule, measure: m.Judged, facts: Facts) -> Sentence:
    bounds: list[tuple[str, Param]] = [("least", plain(measure.least)), ("most_points", plain(measure.points))]
    mark = facts.marks.latest(rule.rule.id)
    if mark is None:
        return Sentence("judged.none", tuple(bounds))
    given: list[tuple[str, Param]] = [("points_mark", plain(mark.points)), ("reason", mark.reason), ("stage", mark.stage.value)]
    if mark.by:
        given.append(("by", mark.by))
    return Sentence("judged.mark", (*bounds, *given))


def _measure(measure: m.RubricMeasure) -> Pairs:
    assert not isinstance(measure, m.Judged | m.PendingKind)
    units = KINDS[measure.of.kind].UNITS
    unit = measure.of.unit or (units[0][0] if units else None)
    if unit is not None:
        yield "unit", unit.value
    match measure:
        case m.Periods(per=per, at_least=at_least):
            yield "per", per.value
            yield "at_least", at_least
        case m.Members(per=per, at_least=at_least):
            if per is not None:
                yield "per", per.value
            yield "at_least", at_least
        case _:
            pass


def _reading(reading: Reading | None, measure: m.RubricMeasure) -> Pairs:
    match reading:
        case Number():
            yield from _ends("n", (reading.low, reading.high), measure)
            if reading.due is not None:
                yield "due", reading.due
            if reading.lacking and isinstance(measure, m.Checklist):
                yield "missing_titles", "、".join(reading.lacking)
            if reading.lacking and isinstance(measure, m.Members):
                yield "members_missing", "、".join(reading.lacking)
        case Ratio():
            yield from _ends("part", reading.part, measure)
            yield from _ends("whole", reading.whole, measure)
            low = percent(*reading.worst) if reading.worst[1] < MANY else "0%"
            yield "ratio_low", low
            yield "ratio_high", percent(*reading.best)
            yield "none", "certain" if reading.must_be_none else "possible" if reading.may_be_none else "no"
        case Years():
            yield from _ends("now", reading.now, measure)
            yield from _ends("base", reading.base, measure)
        case Earliest():
            yield "day_low", "" if reading.best is None else date.fromordinal(reading.best).isoformat()
            yield "day_high", "" if reading.worst is None else date.fromordinal(reading.worst).isoformat()
        case None:
            pass


def _ends(name: str, ends: tuple[int, int | None], measure: m.RubricMeasure) -> Pairs:
    yield f"{name}_low", _number(ends[0], measure)
    yield f"{name}_high", "" if ends[1] is None else _number(ends[1], measure)


def _scale(scale: s.Scale) -> Pairs:
    match scale:
        case s.Enough(points=points, at_least=at_least, otherwise=otherwise):
            yield "points", plain(points)
            if at_least is not None:
                yield "need", at_least
            yield "otherwise", plain(otherwise)
        case s.Each(points=points, most=most):
            yield "points", plain(points)
            if most is not None:
                yield "most", most
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
        case s.PerStepBelow(points=points, mark=mark, step=step):
            yield from (("points", plain(points)), ("mark", share_text(mark)), ("step", share_text(step)))
        case s.Deadlines(steps=steps, later=later, never=never):
            yield "steps", "; ".join(f"{step.by}:{plain(step.points)}" for step in steps)
            yield from (("later", plain(later)), ("never", plain(never)))
        case s.ByLevel(levels=levels, otherwise=otherwise):
            yield "steps", "; ".join(f"{level.value}:{plain(level.points)}" for level in levels)
            yield "otherwise", plain(otherwise)
        case s.ByDelay(late=late, per_day=per_day, absent=absent):
            yield from (("late", plain(late)), ("per_day", plain(per_day)), ("absent", plain(absent)))
        case s.ZeroItem(fewer_than=fewer_than, at_least=at_least):
            if fewer_than is not None:
                yield "fewer_than", fewer_than
            if at_least is not None:
                yield "at_least", at_least


def _step(step: s.RatioStep) -> str:
    sign, share = ("≥", step.at_least) if step.at_least is not None else ("≤", step.at_most)
    return f"{sign}{share_text(share or Fraction(0))}:{plain(step.points)}"


def looked_at(record: Record, rule: PreparedRule) -> tuple[str, ...]:
    """Fields of a record that a rule looks at and whose value is not known."""
    dated = record.on is not None  # a day known by its month may lie in the period or not: every rule looks at it
    return tuple(name for name in record.unknowns if name in rule.looks_at or (name == "on" and dated))
