"""What can be said of small rubrics, worked out by hand."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from dangfeng.linting import Answer, analyse_rubric, lint
from dangfeng.model import UnitInfo
from dangfeng.model.ledger import Ledger
from dangfeng.period import Per, Period
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import (
    Above,
    Below,
    Bonus,
    Effect,
    Grade,
    Item,
    Known,
    Part,
    Rubric,
    Rule,
    Section,
    Start,
    Veto,
)

MEETINGS = m.Count(of=m.Selection(kind="meeting"))
CASES = m.Count(of=m.Selection(kind="case"))


def rubric(*rules: Rule, points: str = "5", **rest: object) -> Rubric:
    """A rubric of one item."""
    whole = Decimal(points)
    start = rest.pop("start", Start.ZERO)
    below, above = rest.pop("below", Below.STOP), rest.pop("above", Above.STOP)
    item = Item(
        id="A01", title="甲", points=whole, start=start, below=below, above=above, rules=rules, basis="《示例》"
    )
    section = Section(id="A", title="甲", points=whole, items=(item,), below=below, above=above)
    return Rubric(title="示例", version="1", sections=(section,), below=below, above=above, **rest)


def award(measure: object, scale: object, **rest: object) -> Rule:
    return Rule(id="R1", measure=measure, scale=scale, **rest)


def deduct(measure: object, scale: object, **rest: object) -> Rule:
    return Rule(id="R1", measure=measure, scale=scale, effect=Effect.DEDUCT, **rest)


def each(points: str, most: int | None = None) -> s.Each:
    return s.Each(points=Decimal(points), most=most)


MEMBERS = m.Members(of=m.Selection(kind="lecture"), field="lecturer", when_none=m.WhenNone.FULL)
QUARTERS = m.Periods(of=m.Selection(kind="meeting"), per=Per.QUARTER)
DONE = m.Ratio(
    of=m.Selection(kind="rectification-item"), part=w.Given("closed_on"), when_none=m.WhenNone.NOT_APPLICABLE
)
SPENT = m.YearOverYear(
    of=m.Selection(kind="expenditure"),
    field="spent",
    base_field="last_year",
    when_base_zero=m.WhenBaseZero.ZERO,
)
STEPS = s.RatioSteps(steps=(s.RatioStep(at_most=Fraction(1), points=Decimal(3)),), otherwise=Decimal(1))
EARLY = s.Deadlines(steps=(s.Deadline(by="03-31", points=Decimal(2)),), later=Decimal(1))
FIRST = m.Earliest(of=m.Selection(kind="issued-rule"))
BY_LEVEL = s.ByLevel(field="found_by", levels=(s.Level(value="superior", points=Decimal(2)),))
BY_ROLE = s.ByCase(
    cases=(s.PricedCase(title="班子成员", where=w.Is("role", "team-member"), points=Decimal(3)),),
    otherwise=Decimal(1),
    combine=s.Combine.LOWEST,
    when_none=m.WhenNone.NOT_APPLICABLE,
)
LATE = s.ByDelay(done="closed_on", due="deadline", late=Decimal(1), absent=Decimal(2))
TODO = m.Count(of=m.Selection(kind="rectification-item"))
LAWS = m.Checklist(
    of=m.Selection(kind="lecture"),
    entries=(m.Entry(title="甲", where=w.Is("texts", "甲")), m.Entry(title="乙", where=w.Is("texts", "乙"))),
)


@pytest.mark.parametrize(
    ("rule", "least", "greatest"),
    [
        (award(MEETINGS, s.Enough(points=Decimal(3), at_least=4)), "0", "3"),
        (award(MEETINGS, each("0.5", 4)), "0", "2"),
        (award(MEETINGS, each("0.5")), "0", None),
        (award(MEETINGS, each("0.5"), cap=Decimal(3)), "0", "3"),
        (deduct(MEETINGS, s.Missing(points=Decimal("0.5"), need=6)), "-3", "0"),
        (deduct(CASES, each("2")), None, "0"),
        (award(MEETINGS, s.BasePlus(need=2, base=Decimal(1), extra=Decimal(0))), "0", "1"),
        (award(QUARTERS, each("0.5")), "0", "2"),
        (award(QUARTERS, s.Share(points=Decimal(3))), "0", "3"),
        (deduct(MEMBERS, s.Missing(points=Decimal(1))), None, "0"),
        (award(MEMBERS, s.Enough(points=Decimal(1), at_least=None)), "0", "1"),
        (deduct(LAWS, s.Missing(points=Decimal(1))), "-2", "0"),
        (award(DONE, s.Share(points=Decimal(4))), "0", "4"),
        (deduct(DONE, s.PerStep(points=Decimal("0.5"), mark=Fraction(9, 10))), "-4.5", "0"),
        (award(SPENT, STEPS), "1", "3"),
        (award(FIRST, EARLY), "0", "2"),
        (deduct(CASES, BY_LEVEL), None, "0"),
        (deduct(TODO, LATE), None, "0"),
        (award(CASES, s.NoMoreThan(points=Decimal(2), at_most=1, otherwise=Decimal("0.5"))), "0.5", "2"),
        (award(CASES, BY_ROLE), "0", "3"),
        (deduct(CASES, BY_ROLE), "-3", "0"),
        (Rule(id="R1", measure=m.Judged(points=Decimal(2), least=Decimal("0.5"))), "0.5", "2"),
        (Rule(id="R1", measure=m.Judged(points=Decimal(2)), effect=Effect.DEDUCT), "-2", "0"),
    ],
    ids=lambda value: (
        f"{value.measure.FORM}-{value.scale.FORM if value.scale else 'none'}" if isinstance(value, Rule) else ""
    ),
)
def test_what_a_rule_comes_to(rule: Rule, least: str | None, greatest: str | None) -> None:
    found = analyse_rubric(rubric(rule, below=Below.KEEP, above=Above.KEEP)).line("R1")

    assert found is not None
    assert found.least == (None if least is None else Decimal(least))
    assert found.greatest == (None if greatest is None else Decimal(greatest))
    assert found.is_exact


PROVED, REFUTED = Answer.PROVED, Answer.REFUTED


@pytest.mark.parametrize(
    ("rule", "never_lowers", "never_raises"),
    [
        (award(MEETINGS, each("0.5")), PROVED, REFUTED),
        (deduct(CASES, each("2")), REFUTED, PROVED),
        (deduct(MEETINGS, s.Missing(points=Decimal("0.5"), need=6)), PROVED, REFUTED),
        (award(DONE, s.Share(points=Decimal(4))), REFUTED, REFUTED),
        (award(FIRST, EARLY), PROVED, REFUTED),
        (award(MEMBERS, s.Enough(points=Decimal(1), at_least=None)), PROVED, REFUTED),
        (award(QUARTERS, s.Enough(points=Decimal(1), at_least=None)), PROVED, REFUTED),
        (award(MEETINGS, each("0")), PROVED, PROVED),
        (award(SPENT, STEPS), REFUTED, REFUTED),
        (award(MEETINGS, s.ZeroItem(fewer_than=2)), PROVED, REFUTED),
        (award(CASES, s.ZeroItem(at_least=1)), REFUTED, PROVED),
    ],
    ids=lambda value: f"{value.measure.FORM}-{value.scale.FORM}" if isinstance(value, Rule) else "",
)
def test_what_a_further_record_does(rule: Rule, never_lowers: Answer, never_raises: Answer) -> None:
    found = analyse_rubric(rubric(rule, below=Below.KEEP, above=Above.KEEP)).direction("R1")

    assert found is not None
    assert (found.never_lowers, found.never_raises) == (never_lowers, never_raises)


def test_judged_points_look_at_no_record():
    found = analyse_rubric(rubric(Rule(id="R1", measure=m.Judged(points=Decimal(2)))))

    assert found.directions == ()


def test_under_a_key_a_further_record_may_take_a_fact_from_another_rule():
    from dangfeng.rubric.rubric import Group

    groups = (Group(id="g", key="case_number"),)
    first = award(CASES, each("1"), group="g")
    second = evolve(first, id="R2", measure=m.Count(of=m.Selection(kind="case", where=w.Is("eight_point", "true"))))

    found = analyse_rubric(rubric(first, second, groups=groups)).direction("R1")

    assert found is not None
    assert found.never_lowers is not PROVED


def grade(title: str, at_least: str) -> Grade:
    return Grade(title=title, at_least=Decimal(at_least))


def test_a_grade_is_out_of_reach_or_shown_by_a_ledger():
    grades = (grade("优", "6"), grade("良", "3"), grade("中", "0.3"), grade("差", "0"))
    found = analyse_rubric(rubric(award(MEETINGS, each("1", 5)), grades=grades))

    answers = {each.title: each.never_reached for each in found.grades}
    assert answers == {"优": PROVED, "良": REFUTED, "中": REFUTED, "差": REFUTED}
    assert found.grade("优").reached_by is None
    assert found.grade("良").reached_by.points >= 3


def test_what_lies_between_two_possible_totals_is_not_decided():
    grades = (grade("优", "4"), grade("良", "2"), grade("差", "0"))
    found = analyse_rubric(rubric(award(MEETINGS, s.Enough(points=Decimal(5), at_least=2)), grades=grades))

    assert found.grade("良").never_reached is Answer.UNDECIDED


def test_a_veto_reaches_the_lowest_grade():
    veto = Veto(id="V1", title="立案", measure=CASES)
    rule = Rule(id="R1", measure=m.Judged(points=Decimal(5), least=Decimal(5)))
    grades = (grade("优", "4"), grade("差", "0"))

    without, with_veto = (
        analyse_rubric(rubric(rule, grades=grades, vetoes=vetoes)).grade("差") for vetoes in ((), (veto,))
    )

    assert without.never_reached is PROVED
    assert with_veto.never_reached is not PROVED


@pytest.mark.parametrize(
    ("below", "part", "item"),
    [
        (Below.STOP, ("0", "5"), ("0", "5")),
        (Below.KEEP, ("-4", "5"), ("0", "5")),
        (Below.OVERFLOW, ("0", "5"), ("0", "5")),
    ],
)
def test_stops_hold_what_is_added_up(below: Below, part: tuple[str, str], item: tuple[str, str]) -> None:
    rules = (
        deduct(m.Count(of=m.Selection(kind="case")), each("3", 3)),
        evolve(award(MEETINGS, each("1", 2)), id="R2"),
    )
    parted = Item(
        id="A01",
        title="甲",
        parts=(
            Part(id="P1", points=Decimal(5), start=Start.FULL, below=below, rules=rules[:1]),
            Part(id="P2", points=Decimal(2), rules=rules[1:]),
        ),
    )
    section = Section(id="A", title="甲", points=Decimal(7), items=(parted,))

    found = analyse_rubric(Rubric(title="示例", version="1", sections=(section,)))

    assert (found.line("P1").least, found.line("P1").greatest) == tuple(map(Decimal, part))
    assert (found.line("A01").least, found.line("A01").greatest) == (Decimal(item[0]), Decimal(7))


def test_a_bonus_is_held_by_its_cap_and_the_total_by_its_full_points():
    bonus = Bonus(cap=Decimal(2), rules=(evolve(award(MEETINGS, each("1")), id="J1"),))
    found = analyse_rubric(rubric(award(MEETINGS, each("1", 5)), bonus=bonus))

    assert found.line("bonus").greatest == 2
    assert found.line("total").greatest == 5


def test_the_period_decides_how_many_quarters_there_are():
    rule = award(QUARTERS, each("1"))
    half = Period(date(2021, 1, 1), date(2021, 6, 30))

    year, shorter = (analyse_rubric(rubric(rule), period=period).line("R1") for period in (None, half))

    assert (year.greatest, shorter.greatest) == (4, 2)


def codes(noun: Rubric, **rest: object) -> list[str]:
    return [problem.code for problem in lint(noun, **rest)]


def test_a_known_fault_is_not_said_again_below_its_line():
    noun = rubric(award(MEETINGS, s.Enough(points=Decimal(4), at_least=2)))
    known = (Known(code="lint.points-out-of-reach", reason="原文如此"),)
    section = evolve(noun.sections[0], known=known)

    assert codes(noun) == ["lint.points-out-of-reach"]
    assert codes(evolve(noun, known=known)) == []
    assert codes(evolve(noun, sections=(section,))) == []


def test_codes_of_others_may_be_known():
    noun = rubric(award(MEETINGS, s.Enough(points=Decimal(5), at_least=2)))

    assert codes(evolve(noun, known=(Known(code="incentive.more-is-better", reason="原文如此"),))) == []


def test_what_does_not_fit_together_is_said_first():
    noun = rubric(Rule(id="R1", measure=MEETINGS))

    assert codes(noun) == ["rubric.unfit"]


def test_a_floor_is_said_by_the_wording_by_another_policy_or_by_a_cap():
    rule = deduct(MEETINGS, s.Missing(points=Decimal(1), need=6))
    said = evolve(rule, wording="每缺1次扣1分，扣完为止")

    assert codes(rubric(rule, start=Start.FULL)) == ["lint.no-floor"]
    assert codes(rubric(said, start=Start.FULL)) == []
    assert codes(rubric(rule, start=Start.FULL, below=Below.KEEP)) == []
    assert codes(rubric(evolve(rule, cap=Decimal(5)), start=Start.FULL)) == []


def ledger(**rest: object) -> Ledger:
    return Ledger(unit=UnitInfo(name="某单位"), period=Period.year(2021), **rest)


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ({"in_force_from": date(2021, 1, 1), "in_force_until": date(2021, 12, 31)}, []),
        ({"in_force_from": date(2020, 1, 1)}, []),
        ({"in_force_from": date(2021, 2, 1)}, ["lint.not-in-force"]),
        ({"in_force_until": date(2021, 11, 30)}, ["lint.not-in-force"]),
        ({}, []),
    ],
)
def test_the_period_of_a_ledger_lies_within_the_rubrics(dates: Mapping[str, date], found: list[str]) -> None:
    noun = rubric(award(MEETINGS, s.Enough(points=Decimal(5), at_least=2)), **dates)

    assert codes(noun) == []
    assert codes(noun, ledgers=[ledger()]) == found


def test_two_duties_of_one_record_are_two_faults():
    def rule(id: str, field: str) -> Rule:
        of = m.Selection(kind="rectification-item", where=w.Not(w.Given(field)))
        return Rule(id=id, measure=m.Count(of=of), scale=each("1"), effect=Effect.DEDUCT, wording="扣完为止")

    known = (Known(code="lint.filled-by-silence", reason="示例"),)
    apart = rubric(rule("R1", "closed_on"), rule("R2", "verified_by"), start=Start.FULL, known=known)
    same = rubric(rule("R1", "closed_on"), rule("R2", "closed_on"), start=Start.FULL, known=known)

    assert codes(apart) == []
    assert codes(same) == ["lint.counted-twice"]


def test_what_others_found_may_cost_points():
    def cost(where: w.Condition) -> Rubric:
        measure = m.Count(of=m.Selection(kind="case", where=where))
        rule = deduct(measure, each("1"), wording="扣完为止")
        return rubric(rule, start=Start.FULL, known=(Known(code="lint.filled-by-silence", reason="示例"),))

    assert codes(cost(w.Is("found_by", "superior"))) == []
    assert codes(cost(w.Is("differs_from_decision", "true"))) == []
    assert codes(cost(w.Is("eight_point", "true"))) == ["lint.reward-for-not-recording"]


def test_a_rule_swallowed_by_its_line_never_counts():
    # The judged points fill the item by themselves.
    judged = Rule(id="R0", measure=m.Judged(points=Decimal(5), least=Decimal(5)))
    more = award(MEETINGS, each("1", 2))

    found = lint(rubric(judged, more))

    assert [(each.code, each.place.record) for each in found] == [
        ("lint.always-the-same", "R0"),
        ("lint.rule-without-effect", "R1"),
    ]


def test_a_rule_that_decides_whether_its_item_applies_counts_whatever_its_points():
    swallowed = award(DONE, s.Share(points=Decimal(4)))

    found = lint(rubric(swallowed, start=Start.FULL))

    assert "lint.rule-without-effect" not in {each.code for each in found}


def test_answers_print_as_people_read_them():
    found = analyse_rubric(rubric(award(MEETINGS, each("1", 5)), grades=(grade("优", "6"), grade("差", "0"))))

    assert repr(found) == "RubricAnalysis(示例, 2021: 4 lines)"
    assert repr(found.line("R1")) == "LineReach(rule R1: 0.00..5.00)"
    assert repr(found.line("R1").greatest_by) == "Witness(5 records: 5.00)"
    assert repr(found.direction("R1")) == "Direction(R1 meeting: never lowers proved, never raises refuted)"
    assert repr(found.grade("优")) == "GradeReach(优: never reached proved)"
    assert found.line("R9") is found.direction("R9") is found.grade("良") is None


def test_what_overflows_is_taken_from_the_line_around():
    over = deduct(MEETINGS, s.Missing(points=Decimal(2), need=5), wording="扣完为止")
    parts = (
        Part(id="P1", points=Decimal(5), start=Start.FULL, below=Below.OVERFLOW, rules=(over,)),
        Part(id="P2", points=Decimal(2), rules=(Rule(id="R2", measure=m.Judged(points=Decimal(2))),)),
    )
    item = Item(id="A01", title="甲", parts=parts, below=Below.KEEP)
    section = Section(id="A", title="甲", points=Decimal(7), below=Below.KEEP, items=(item,))

    found = analyse_rubric(Rubric(title="示例", version="1", below=Below.KEEP, sections=(section,)))

    assert [(each.id, each.least) for each in found.lines[:4]] == [("total", -5), ("A", -5), ("A01", -5), ("P1", 0)]
    assert all(each.is_exact for each in found.lines)


def test_a_section_that_is_scaled_up_stays_within_its_points():
    def item(id: str, **rest: object) -> Item:
        rule = evolve(award(MEETINGS, each("1", 5)), id=f"{id}-1")
        return Item(id=id, title="甲", points=Decimal(5), rules=(rule,), **rest)

    items = (item("A01"), item("A02", may_not_apply=True))
    section = Section(id="A", title="甲", points=Decimal(10), rescale=True, items=items)

    found = analyse_rubric(Rubric(title="示例", version="1", sections=(section,))).line("A")

    assert (found.least, found.greatest) == (0, 10)
