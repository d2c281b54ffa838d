"""Rubrics whose parts do not fit together are refused when they are prepared, all problems at once."""

from decimal import Decimal

import pytest

from dangfeng.problem import InvalidRubric
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import Bonus, Effect, Grade, Group, Item, Rubric, Rule, Section, Veto, VetoEffect
from dangfeng.scoring import prepare
from dangfeng.vocabulary import Post, Unit

ONE = Decimal(1)
EACH = s.Each(points=ONE)
ENOUGH = s.Enough(points=ONE)
SHARE = s.Share(points=ONE)


def of(kind="meeting", where=w.EVERYTHING, **more):
    return m.Selection(kind=kind, where=where, **more)


def count(where=w.EVERYTHING, kind="meeting", **more):
    return m.Count(of=of(kind, where, **more))


def rubric(*rules, **more):
    item = Item(id="I", title="指标", points=ONE, rules=rules)
    return Rubric(
        title="细则", version="1", sections=(Section(id="S", title="部分", points=ONE, items=(item,)),), **more
    )


def rule(measure, scale=EACH, **more):
    return Rule(id="R", measure=measure, scale=scale, **more)


UNFIT = [
    rule(count(kind="banquet")),
    rule(count(unit=Unit.PERSONS)),
    rule(count(dated="title")),
    rule(count(dated="nowhere")),
    rule(count(w.Is("nowhere", "x"))),
    rule(count(w.Is("body", "banquet"))),
    rule(count(w.Is("minutes", "maybe"))),
    rule(count(w.Is("expected", "many"))),
    rule(count(w.Is("belongs_to", "2021"))),
    rule(count(w.Between(field="title", at_least="1"))),
    rule(count(w.Between(field="on", at_least="31-31"))),
    rule(count(w.Between(field="on", at_least="soon"))),
    rule(count(w.NotAfter("on", "title"))),
    rule(count(w.ShareOf(field="title", whole="expected", at_least=1))),
    rule(count(w.Holds("title", (Post.SECRETARY,)))),
    rule(m.Sum(of=of(), field="title")),
    rule(m.Sum(of=of(), field="nowhere")),
    rule(m.SumRatio(of=of(), part="attended", whole="title", when_none=m.WhenNone.ZERO), SHARE),
    rule(
        m.YearOverYear(of=of(), field="title", base_field="expected", when_base_zero=m.WhenBaseZero.ZERO),
        SHARE,
    ),
    rule(m.Earliest(of=of(), field="title"), s.Deadlines(steps=(s.Deadline(by="03-31", points=ONE),))),
    rule(m.Members(of=of(), field="minutes", when_none=m.WhenNone.ZERO)),
    rule(count(), s.Missing(points=ONE)),
    rule(count(), s.Enough(points=ONE, at_least=None)),
    rule(count(), SHARE),
    rule(count(), s.Deadlines(steps=(s.Deadline(by="03-31", points=ONE),))),
    rule(m.Sum(of=m.Selection(kind="petition"), field="stated_change"), s.Each(points=ONE)),
    rule(m.Sum(of=of(), field="expected"), s.ByLevel(field="body", levels=(s.Level(value="on-site", points=ONE),))),
    rule(m.Earliest(of=of()), EACH),
    rule(m.Ratio(of=of(), part=w.Is("minutes", True), when_none=m.WhenNone.ZERO), EACH),
    rule(m.Ratio(of=of(), part=w.Is("minutes", True), when_none=m.WhenNone.ZERO), s.ZeroItem(at_least=1)),
    rule(count(), s.ByLevel(field="title", levels=(s.Level(value="x", points=ONE),))),
    rule(count(), s.ByLevel(field="body", levels=(s.Level(value="x", points=ONE),))),
    rule(count(), s.ByDelay(done="title", due="on", late=ONE, absent=ONE)),
    rule(count(), s.ByDelay(done="on", late=ONE, absent=ONE)),
    rule(count(), s.ZeroItem()),
    rule(count(), None),
    rule(count(), s.Each(points=Decimal("0.001"))),
    rule(m.Judged(points=ONE, least=Decimal(2)), None),
    rule(m.Judged(points=ONE, step=Decimal(0)), None),
]


@pytest.mark.parametrize("unfit", UNFIT, ids=range(len(UNFIT)))
def test_what_does_not_fit_is_refused_at_its_rule(unfit):
    with pytest.raises(InvalidRubric) as raised:
        prepare(rubric(unfit))
    assert [(problem.code, problem.place.record) for problem in raised.value.problems] == [("rubric.unfit", "R")]
    assert raised.value.problems[0].found


def codes(broken: Rubric) -> list[str]:
    with pytest.raises(InvalidRubric) as raised:
        prepare(broken)
    return sorted(problem.code for problem in raised.value.problems)


def test_ids_are_given_once():
    assert codes(rubric(rule(count()), rule(count()))) == ["rubric.duplicate-id"]


def test_groups_are_known_count_and_have_their_key():
    twice = rule(count(), group="g")
    assert codes(rubric(twice)) == ["rubric.unknown-group"]
    assert codes(rubric(twice, groups=(Group(id="g", key="nowhere"),))) == ["rubric.unfit"]
    capped = rule(count(), s.Each(points=ONE, most=2), group="g")
    assert codes(rubric(capped, groups=(Group(id="g"),))) == ["rubric.unfit"]
    levels = (s.Level(value="party-group", points=ONE),)
    highest = rule(count(), s.ByLevel(field="body", levels=levels, combine=s.Combine.HIGHEST), group="g")
    assert codes(rubric(highest, groups=(Group(id="g"),))) == ["rubric.unfit"]
    summed = rule(m.Sum(of=of(), field="expected"), group="g")
    assert codes(rubric(summed, groups=(Group(id="g"),))) == ["rubric.group-measure"]


def test_a_group_prices_single_records():
    tiers = s.CountSteps(steps=(s.CountStep(at_least=1, points=ONE),))
    assert codes(rubric(rule(count(), tiers, group="g"), groups=(Group(id="g"),))) == ["rubric.unfit"]


def test_an_item_has_rules_and_points():
    empty = Item(id="I", title="指标")
    section = Section(id="S", title="部分", points=ONE, items=(empty,))
    assert codes(Rubric(title="细则", version="1", sections=(section,))) == ["rubric.empty-item", "rubric.no-points"]


def test_only_items_can_be_zeroed():
    pool = Bonus(rules=(Rule(id="B", measure=count(), scale=s.ZeroItem(at_least=1)),))
    assert codes(rubric(rule(count()), bonus=pool)) == ["rubric.unfit"]


def test_vetoes_count_records_and_name_grades_that_there_are():
    grades = (Grade(title="好", at_least=ONE), Grade(title="差", at_least=Decimal(0)))
    veto = Veto(id="V", title="否决", measure=count(), effect=VetoEffect.CAP, grade="一般")
    assert codes(rubric(rule(count()), grades=grades, vetoes=(veto,))) == ["rubric.unknown-grade"]
    summed = Veto(id="V", title="否决", measure=m.Sum(of=of(), field="expected"))
    assert codes(rubric(rule(count()), grades=grades, vetoes=(summed,))) == ["rubric.veto-measure"]


def test_what_fits_is_prepared():
    deduct = rule(count(w.Not(w.Given("title"))), effect=Effect.DEDUCT)
    assert [each.rule.id for each in prepare(rubric(deduct)).rules()] == ["R"]
