"""What if: the same ledger and rubric, where records without evidence prove nothing, or other periods count (假设).

An audit scores four times and compares. Each supposition is written as a rubric and a ledger of the ordinary kind, so
that points are never computed anywhere but in scoring.
"""

from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve

from dangfeng.model import Evidence, Ledger
from dangfeng.model.ledger import with_records
from dangfeng.model.record import Record, with_values
from dangfeng.period import Period
from dangfeng.quantity import Day, highest, lowest
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.measures import (
    Judged,
    Members,
    Periods,
    Ratio,
    Reach,
    RubricMeasure,
    SumRatio,
    YearOverYear,
)
from dangfeng.rubric.rubric import Effect, Rubric, Rule
from dangfeng.rubric.scales import CountSteps, Deadlines, Each, Enough, RatioSteps, Share, ZeroItem
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.rubric.where import AllOf, Given
from dangfeng.vocabulary import CompletenessState

_PROVEN = Given("evidence")
#: Stands on a record for "there is evidence", whatever it is.
_PAPER = (Evidence(number="1"),)


def proving(rule: Rule, line: Line, proven: frozenset[str]) -> Rule:
    """The rule, for which a record counts only if it has evidence; of a ratio, counts as one that meets the condition.

    Figures that are held against each other (a sum over a sum, this year against last) do not become worse with fewer
    records; where they add points and a record is not proven, they are taken as a judgement that nobody has made, and
    so as nothing for certain.
    """
    measure = rule.measure
    match measure:
        case Judged():
            return rule
        case Ratio():
            changed: RubricMeasure = evolve(measure, part=AllOf((measure.part, _PROVEN)))
        case SumRatio() | YearOverYear():
            if rule.effect is not Effect.AWARD or not line.upper or line.upper <= 0 or proven.issuperset(line.records):
                return rule
            return evolve(rule, measure=Judged(points=line.upper), scale=None, cap=None, group=None)
        case _:
            if isinstance(rule.scale, ZeroItem):
                return rule
            where = AllOf((measure.of.where, _PROVEN))
            changed = evolve(measure, of=evolve(measure.of, where=where))
    return evolve(rule, measure=changed)


def at_worst(rule: Rule, line: Line) -> Rule:
    """The rule, for which no record proves anything.

    Of figures that are held against each other, what they spare the unit rests on them as well: where there are any,
    they are taken as a judgement that nobody has made.
    """
    if isinstance(rule.measure, SumRatio | YearOverYear) and rule.effect is Effect.DEDUCT and line.records:
        most = most_of(rule)
        if most is not None:
            return evolve(rule, measure=Judged(points=most), scale=None, cap=None, group=None)
    return proving(rule, line, frozenset())


def most_of(rule: Rule) -> Decimal | None:
    """The most that a rule can give or take, where its scale says so."""
    match rule.scale:
        case Enough(points=points, otherwise=otherwise):
            most = max(points, otherwise)
        case Each(points=points, most=times) if times is not None:
            most = points * times
        case CountSteps(steps=steps, otherwise=otherwise) | RatioSteps(steps=steps, otherwise=otherwise):
            most = max(otherwise, *(step.points for step in steps))
        case Share(points=points):
            most = points
        case Deadlines(steps=steps, later=later, never=never):
            most = max(later, never, *(step.points for step in steps))
        case _:
            return rule.cap
    return most if rule.cap is None else min(most, rule.cap)


def with_rules(rubric: Rubric, changed: Mapping[str, Rule]) -> Rubric:
    """The rubric with some rules replaced."""

    def rules(old: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(changed.get(rule.id, rule) for rule in old)

    sections = tuple(
        evolve(
            section,
            items=tuple(
                evolve(
                    item,
                    rules=rules(item.rules),
                    parts=tuple(evolve(part, rules=rules(part.rules)) for part in item.parts),
                )
                for item in section.items
            ),
        )
        for section in rubric.sections
    )
    bonus = rubric.bonus and evolve(rubric.bonus, rules=rules(rubric.bonus.rules))
    deductions = rubric.deductions and evolve(rubric.deductions, rules=rules(rubric.deductions.rules))
    return evolve(rubric, sections=sections, bonus=bonus, deductions=deductions)


def all_rules(rubric: Rubric) -> dict[str, Rule]:
    """Every rule that gives or takes points, by its id, in the order of the rubric."""
    found: dict[str, Rule] = {}
    for section in rubric.sections:
        for item in section.items:
            for rule in (*item.rules, *(rule for part in item.parts for rule in part.rules)):
                found[rule.id] = rule
    for pool in (rubric.deductions, rubric.bonus):
        found |= {rule.id: rule for rule in (pool.rules if pool else ())}
    return found


def lost(before: Line, after: Line) -> frozenset[str]:
    """Ids of the rules that are certain of less in the second of two scorecards."""
    old, new = _certain(before), _certain(after)
    return frozenset(id for id, units in old.items() if _less(new.get(id, units), units))


def _certain(total: Line) -> dict[str, int | None]:
    rules = (line for line in total.walk() if line.kind is LineKind.RULE)
    return {rule.id: rule.contribution_units.lower for rule in rules}


def _less(new: int | None, old: int | None) -> bool:
    """Whether one lower end is below another; no end at all is below every end."""
    if new is None or old is None:
        return new is None and old is not None
    return new < old


def with_marked_papers(ledger: Ledger, proven: frozenset[str]) -> Ledger:
    """The ledger in which exactly these records have evidence."""
    changed: dict[str, Record] = {}
    for record in ledger.all_records():
        wanted = _PAPER if record.id in proven else ()
        if record.evidence != wanted:
            changed[record.id] = with_values(record, {"evidence": wanted})
    return with_records(ledger, changed) if changed else ledger


def without_declarations(ledger: Ledger) -> Ledger:
    """The ledger in which no kind is declared complete or nil (已报齐, 零报告)."""
    kept = tuple(each for each in ledger.completeness if each.state is CompletenessState.NOT_APPLICABLE)
    return evolve(ledger, completeness=kept)


def without_marks(marks: Marks | None, rules: frozenset[str]) -> Marks | None:
    """The marks that are on none of these rules."""
    if marks is None:
        return None
    return evolve(marks, marks=tuple(mark for mark in marks.marks if mark.target not in rules))


def of_other_periods(ledger: Ledger) -> dict[str, Record]:
    """The records that for certain belong to another period than the ledger's."""
    return {record.id: record for record in ledger.all_records() if _is_elsewhere(record, ledger.period)}


def _is_elsewhere(record: Record, period: Period) -> bool:
    days = record.belongs_to or record.day_bounds
    return days is not None and not period.meets(days)


def with_all_counted(ledger: Ledger, elsewhere: Mapping[str, Record]) -> Ledger:
    """The ledger in which these records belong to its period."""
    moved = {id: with_values(record, {"belongs_to": ledger.period}) for id, record in elsewhere.items()}
    return with_records(ledger, moved) if moved else ledger


def with_any_date(rubric: Rubric, ledger: Ledger) -> Rubric:
    """The rubric whose rules that place records by a day of theirs count them whatever year that day is of.

    Only rules with a record of another year are changed; per quarter or half-year such a day lies in none.
    """
    changed: dict[str, Rule] = {}
    for rule in all_rules(rubric).values():
        measure = rule.measure
        if isinstance(measure, Judged | Periods) or (isinstance(measure, Members) and measure.per is not None):
            continue
        dated = measure.of.dated
        if (
            dated is not None
            and measure.of.reach is Reach.BELONGS
            and _is_dated_elsewhere(ledger, measure.of.kind, dated)
        ):
            where = AllOf((measure.of.where, Given(dated)))
            changed[rule.id] = evolve(rule, measure=evolve(measure, of=evolve(measure.of, where=where, dated=None)))
    return with_rules(rubric, changed) if changed else rubric


def _is_dated_elsewhere(ledger: Ledger, kind: str, dated: str) -> bool:
    """Whether of some record of a kind this day lies outside the period for certain."""
    days: list[Day] = [day for day in (getattr(record, dated) for record in ledger.of_kind(kind)) if day is not None]
    ends = ((lowest(day), highest(day) or lowest(day)) for day in days)
    return any(not ledger.period.meets(Period(first, last)) for first, last in ends)


def least_places(*points: Decimal) -> int:
    """Decimal places that hold all of these numbers exactly."""
    return max((max(0, -int(value.as_tuple().exponent)) for value in points), default=0)
