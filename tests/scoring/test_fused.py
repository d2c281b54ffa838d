"""The function written for a rubric gives what the general engine gives, or leaves the ledger to it."""

import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from gc import collect
from importlib import import_module
from pathlib import Path
from random import Random
from types import ModuleType
from typing import get_args
from weakref import ref

import pytest
from attrs import evolve
from tests.oracle import books, rubrics

from dangfeng.catalogue import example_ledger, example_marks, load_rubric
from dangfeng.model import (
    KINDS,
    Case,
    Completeness,
    Ledger,
    Meeting,
    Member,
    Record,
    RectificationItem,
    Subset,
    Talk,
    Total,
    UnitCount,
    UnitInfo,
    Verdict,
)
from dangfeng.period import Per, Period
from dangfeng.quantity import Bounded, Masked
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.rubric.rubric import (
    Below,
    Bonus,
    Effect,
    Grade,
    Group,
    Item,
    Part,
    Policy,
    Rubric,
    Rule,
    Section,
    Start,
    Veto,
    VetoEffect,
)
from dangfeng.rubric.where import AllOf, AnyOf, Between, Given, Holds, Is, Not
from dangfeng.scoring import prepare, score, score_totals
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.fused import Lane, fuse, kept
from dangfeng.scoring.fused.lane import Frame
from dangfeng.scoring.readings import Number
from dangfeng.scoring.reasons import records_of
from dangfeng.scoring.rules import PreparedRule
from dangfeng.vocabulary import (
    CaseRole,
    CompletenessState,
    Form,
    FoundBy,
    IncludesSingles,
    MeetingBody,
    OrganLevel,
    Post,
    Unit,
    VerdictResult,
)

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
YEAR = Period.year(2021)
ONE, HALF = Decimal(1), Decimal("0.5")
HALF_OF = Fraction(1, 2)


def lane_of(rubric: Rubric) -> Lane | None:
    return prepare(rubric).lane()


def taken(rubric: Rubric, book: Ledger, marks: Marks | None = None) -> bool:
    """Whether the written functions answered; what they answer is what the general engine says, line by line."""
    prepared = prepare(rubric)
    # A rubric that is not prepared goes the general way.
    assert score(book, prepared, marks=marks) == score(book, rubric, marks=marks)
    lane = prepared.lane()
    found = None if lane is None else lane.score(book, marks)
    if found is None:
        return False
    general = score_totals(book, rubric, marks=marks)
    assert found.total == general.total
    assert found.lines() == general.lines()
    assert found.grades == general.grades
    return True


# -- random rubrics and ledgers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("block", range(4))
def test_known_facts(block: int) -> None:
    number = rubrics.examples(60)
    answered = 0
    for seed in range(block * number, (block + 1) * number):
        rnd = Random(seed)
        book = books.ledger(rnd)
        answered += taken(rubrics.rubric(rnd, book), book)
    assert answered >= number * 0.9


@pytest.mark.parametrize("how", ["totals", "unknowns", "open kinds", "all"])
def test_whatever_is_answered_is_right(how: str) -> None:
    number = rubrics.examples(100)
    answered = 0
    for seed in range(number):
        rnd = Random(f"{how} {seed}")
        book = books.ledger(rnd)
        if how in ("totals", "all"):
            book = books.with_totals(rnd, book, 2)
        if how in ("unknowns", "all"):
            book = books.blur(rnd, book, 2)
        if how in ("open kinds", "all"):
            book = books.with_open(rnd, book)
        answered += taken(rubrics.rubric(rnd, book), book)
    assert answered


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return import_module("generate")
    finally:
        sys.path.remove(str(BENCHMARKS))


def test_the_shipped_rubric(generate: ModuleType) -> None:
    rubric = load_rubric("responsibility-2021")
    for seed in range(rubrics.examples(25)):
        assert taken(rubric, generate.ledger(seed), generate.marks(seed)), seed


def test_the_shipped_ledgers() -> None:
    rubric = load_rubric("responsibility-2021")
    full, masked = example_ledger("bureau-2021-full"), example_ledger("bureau-2021-masked")

    assert taken(rubric, full, example_marks("bureau-2021-full"))
    assert taken(rubric, full)
    assert not taken(rubric, masked)


def test_a_total_divided_in_two_ways_is_answered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    book = example_ledger("bureau-2021-full")
    assert any(len({each.field for each in talk.total.subsets}) > 1 for talk in book.of(Talk) if talk.total)

    def asked(frame: Frame, rule: PreparedRule) -> int:
        raise AssertionError(f"{rule.rule.id} is left to the general engine")

    monkeypatch.setattr(Frame, "points", asked)
    assert lane_of(load_rubric("responsibility-2021")).score(book, example_marks("bureau-2021-full"))


def test_totals_by_either_way_print_and_answer_alike() -> None:
    rubric, book = load_rubric("responsibility-2021"), example_ledger("bureau-2021-full")
    quick, general = score_totals(book, prepare(rubric)), score_totals(book, rubric)

    assert quick == general
    assert repr(quick) == repr(general)
    assert quick.points("A03") == general.points("A03")
    with pytest.raises(KeyError):
        quick.points("Z99")


# -- all forms ---------------------------------------------------------------------------------------------------------

MEETINGS, CASES = m.Selection(kind="meeting"), m.Selection(kind="case")
COUNT = m.Count(of=MEETINGS)
QUARTERS = m.Periods(of=MEETINGS, per=Per.QUARTER)
RATIO = m.Ratio(of=MEETINGS, part=Is("body", "party-group"), when_none=m.WhenNone.ZERO)
STUDY = Is("body", "study-group")
FULL = s.Enough(points=ONE, at_least=2)
#: A rule of each measure and each scale; those without a scale are in points already.
FORMS: tuple[tuple[m.RubricMeasure, s.Scale | None], ...] = (
    (COUNT, FULL),
    (m.Count(of=evolve(MEETINGS, unit=Unit.PERSON_TIMES)), s.Each(points=HALF, most=4)),
    (COUNT, s.Missing(points=HALF, need=4)),
    (COUNT, s.BasePlus(need=2, base=ONE, extra=HALF)),
    (COUNT, s.CountSteps(steps=(s.CountStep(at_least=3, points=ONE), s.CountStep(at_least=1, points=HALF)))),
    (COUNT, s.ZeroItem(fewer_than=2)),
    (m.Count(of=evolve(MEETINGS, where=Between(field="on", at_most="as-of"))), s.ZeroItem(at_least=3)),
    (m.Sum(of=MEETINGS, field="attended"), s.Enough(points=ONE, at_least=9)),
    (m.Sum(of=m.Selection(kind="expenditure"), field="spent"), s.Each(points=Decimal("0.01"))),
    (m.Sum(of=m.Selection(kind="expenditure"), field="spent"), s.ZeroItem(at_least=5)),
    (QUARTERS, s.Missing(points=HALF)),
    (evolve(QUARTERS, at_least=2), s.Share(points=ONE)),
    (m.Checklist(of=MEETINGS, entries=(m.Entry(title="学习", where=STUDY),)), s.Each(points=ONE)),
    (m.Members(of=m.Selection(kind="talk"), field="talkers", when_none=m.WhenNone.FULL), s.Missing(points=HALF)),
    (
        m.Members(
            of=m.Selection(kind="talk"),
            field="talkers",
            per=Per.HALF_YEAR,
            at_least=2,
            posts=(Post.MEMBER,),
            least_months=6,
            when_none=m.WhenNone.ZERO,
        ),
        s.Share(points=ONE),
    ),
    (m.Periods(of=evolve(CASES, dated="filed_on"), per=Per.QUARTER), s.Each(points=ONE)),
    (m.Periods(of=m.Selection(kind="rectification-item", reach=m.Reach.DURING), per=Per.MONTH), s.Each(points=ONE)),
    (m.Count(of=m.Selection(kind="issued-rule", reach=m.Reach.DURING, where=Is("topics", "甲"))), s.Each(points=ONE)),
    (evolve(RATIO, when_none=m.WhenNone.NOT_APPLICABLE), s.Share(points=ONE)),
    (RATIO, s.Share(points=ONE)),
    (RATIO, s.RatioSteps(steps=(s.RatioStep(at_least=Fraction(1, 2), points=ONE),))),
    (RATIO, s.PerStep(points=HALF)),
    (
        m.SumRatio(of=MEETINGS, part="attended", whole="expected", when_none=m.WhenNone.FULL),
        s.RatioSteps(
            steps=(s.RatioStep(at_most=HALF_OF, points=HALF), s.RatioStep(at_least=Fraction(2, 3), points=ONE))
        ),
    ),
    *(
        (
            m.YearOverYear(
                of=m.Selection(kind="expenditure"), field="spent", base_field="last_year", when_base_zero=when
            ),
            scale,
        )
        for when in m.WhenBaseZero
        for scale in (s.RatioSteps(steps=(s.RatioStep(at_most=Fraction(1), points=ONE),)), s.PerStep(points=HALF))
    ),
    (m.Earliest(of=MEETINGS), s.Deadlines(steps=(s.Deadline(by="03-31", points=ONE),), later=HALF)),
    (m.Count(of=CASES), s.ByLevel(field="role", levels=(s.Level(value="other", points=ONE),), otherwise=HALF)),
    (m.Count(of=CASES), s.NoMoreThan(points=ONE, at_most=2, otherwise=HALF)),
    (m.Sum(of=m.Selection(kind="expenditure"), field="spent"), s.Proportion(points=HALF)),
    (m.Distinct(of=CASES, field="role"), s.Each(points=HALF)),
    (
        m.Count(of=CASES),
        s.ByCase(cases=(s.PricedCase(title="甲", where=Is("role", "other"), points=ONE),), otherwise=HALF),
    ),
    *(
        (
            m.Count(of=MEETINGS),
            s.ByNumber(
                field="attended",
                mark=Fraction(3),
                full=ONE,
                points=HALF,
                combine=combine,
                when_none=m.WhenNone.ZERO if combine in (s.Combine.LOWEST, s.Combine.MEAN) else None,
            ),
        )
        for combine in s.Combine
    ),
    (m.Count(of=CASES), s.ByDelay(done="announced_on", due="on", days=3, late=HALF, per_day=HALF, absent=ONE)),
    (m.Count(of=CASES), s.ByDelay(done="filed_on", due_on="03-31", late=HALF, absent=ONE)),
    (m.Judged(points=ONE, least=Decimal("0.5")), None),
)


def rubric_of(*rules: Rule, **more: object) -> Rubric:
    part = Part(
        id="P", points=Decimal(9), start=more.pop("start", Start.ZERO), below=more.pop("below", Below.STOP), rules=rules
    )
    item = Item(id="I", title="指标", parts=(part,))
    grades = (Grade(title="好", at_least=ONE, zero_items=0), Grade(title="差", at_least=Decimal(0)))
    section = Section(id="S", title="部分", points=Decimal(9), items=(item,))
    return Rubric(title="细则", version="1", sections=(section,), **{"grades": grades, **more})


@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize(("measure", "scale"), FORMS)
def test_each_form_is_written(measure: m.RubricMeasure, scale: s.Scale | None, effect: Effect) -> None:
    rubric = rubric_of(
        Rule(id="R", measure=measure, scale=scale, effect=effect, cap=Decimal(2) if scale else None),
        start=Start.FULL,
        below=Below.OVERFLOW,
    )

    assert lane_of(rubric) is not None
    answered = [
        taken(rubric, known(Random(seed)), mark) for seed in range(12) for mark in (None, MARK)[: 1 + (scale is None)]
    ]
    # Without a record, a figure of the year before is not known, and what does not apply is no matter of points alone.
    rare = isinstance(measure, m.YearOverYear) or getattr(measure, "when_none", None) is m.WhenNone.NOT_APPLICABLE
    assert sum(answered) >= len(answered) / (4 if rare else 1)


@pytest.mark.parametrize(("measure", "scale"), FORMS)
def test_each_form_over_records_out_of_the_ordinary(measure: m.RubricMeasure, scale: s.Scale | None) -> None:
    """Totals, verdicts, other periods, no days, unknowns: whatever is answered is right."""
    rubric = rubric_of(Rule(id="R", measure=measure, scale=scale))
    for seed in range(rubrics.examples(12)):
        rnd = Random(seed)
        book = known(rnd)
        records = tuple(odd(rnd, each, n) for n, each in enumerate(book.records))
        taken(rubric, evolve(book, records=records))
        taken(rubric, books.blur(rnd, books.with_totals(rnd, book, 2), 1))


def odd(rnd: Random, record: Record, number: int) -> Record:
    """The record, or one without a day or in another period, or a total like it."""
    chance = rnd.random()
    if chance < 0.1:
        return evolve(record, on=None)
    if chance < 0.2:
        return evolve(record, belongs_to=rnd.choice((YEAR, Period.year(2020))))
    if chance < 0.6 or not record.UNITS:
        return record
    unit = rnd.choice([unit for unit, _ in record.UNITS])
    subsets = (Subset(field="form", value="first", unit=unit, count=1),) if isinstance(record, Case) else ()
    figure = Total(
        span=rnd.choice(YEAR.cut(rnd.choice(list(Per)))),
        counts=(UnitCount(unit=unit, count=rnd.randint(1, 5)),),
        subsets=subsets if rnd.random() < 0.5 else (),
        includes_singles=IncludesSingles.NO,
    )
    return evolve(record, id=f"T{number}", on=None, times=1, verdict=None, belongs_to=None, total=figure)


#: A mark on the rule, as far as it is judged.
MARK = Marks(marks=(Mark(target="R", points=ONE, reason="考核组评定"),))


def test_no_form_is_left_out() -> None:
    assert {type(measure) for measure, _ in FORMS} == set(get_args(m.RubricMeasure))
    assert {type(scale) for _, scale in FORMS if scale is not None} == set(get_args(s.Scale))


def known(rnd: Random) -> Ledger:
    """A ledger over all kinds that the forms look at, everything known."""
    found = [
        books.single(rnd, cls, f"N{n}")
        for n, cls in enumerate([*(Meeting, Talk, Case), *KINDS.values()] * 2)
        if cls in SINGLES
    ]
    book = books.ledger(rnd)
    return evolve(book, records=tuple(rnd.sample(found, rnd.randint(0, len(found)))))


SINGLES = tuple(cls for cls in KINDS.values() if not cls.KIND.startswith("responsibility"))


# -- groups ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("key", [None, "case_number"])
def test_groups(policy: Policy, key: str | None) -> None:
    level = s.ByLevel(field="role", levels=(s.Level(value="team-member", points=ONE),), otherwise=HALF)
    per_head = m.Count(of=evolve(CASES, unit=Unit.PERSONS, where=Is("found_by", "superior")))
    rules = (
        Rule(id="R1", measure=m.Count(of=CASES), scale=s.Each(points=HALF), effect=Effect.DEDUCT, group="g"),
        Rule(id="R2", measure=per_head, scale=level, effect=Effect.DEDUCT, group="g", cap=Decimal(2)),
    )
    rubric = rubric_of(*rules, start=Start.FULL, groups=(Group(id="g", policy=policy, key=key, share=Fraction(1, 3)),))
    for seed in range(30):
        rnd = Random(seed)
        cases = tuple(
            Case(
                id=f"C{n}",
                on=date(2021, rnd.randint(1, 3), 1),
                case_number=rnd.choice((None, "甲", "乙")),
                headcount=rnd.randint(1, 3),
                role=rnd.choice((CaseRole.TEAM_MEMBER, CaseRole.OTHER)),
                found_by=rnd.choice(list(FoundBy)),
                times=rnd.choice((0, 1, 1, 2)),
            )
            for n in range(rnd.randint(0, 5))
        )
        assert taken(rubric, book_of(*cases)), seed


# -- what is left to the general engine --------------------------------------------------------------------------------


def book_of(*records: object, **more: object) -> Ledger:
    complete = tuple(Completeness(kind=kind, state=CompletenessState.COMPLETE) for kind in KINDS)
    return Ledger(
        **{"unit": UnitInfo(name="某市司法局"), "period": YEAR, "completeness": complete, "records": records, **more}
    )


MEETING = Meeting(id="M1", on=date(2021, 3, 1), body=MeetingBody.STUDY_GROUP, topics=("甲",))
SOME = rubric_of(Rule(id="R", measure=m.Count(of=evolve(MEETINGS, where=STUDY)), scale=s.Each(points=HALF)))


@pytest.mark.parametrize(
    "changed",
    [
        {"body": None},
        {"on": Bounded(lower=date(2020, 12, 31), upper=date(2021, 1, 2))},
        {"times": Bounded(lower=1, upper=2)},
        {"belongs_to": Period(date(2020, 12, 1), date(2021, 11, 30))},
    ],
)
def test_what_is_not_known(changed: dict[str, object]) -> None:
    assert taken(SOME, book_of(MEETING))
    assert not taken(SOME, book_of(evolve(MEETING, **changed)))


@pytest.mark.parametrize("changed", [{"title": None}, {"minutes": None}, {"host": Masked("XX")}, {"on": None}])
def test_what_no_rule_looks_at(changed: dict[str, object]) -> None:
    assert taken(SOME, book_of(evolve(MEETING, **changed)))


def test_what_is_excluded_anyway() -> None:
    """A condition that certainly fails settles the matter, whatever another would have come to."""
    where = (STUDY, Is("minutes", "true"), Between(field="attended", at_least="3"))
    rubric = rubric_of(
        Rule(
            id="R",
            measure=m.Ratio(of=MEETINGS, part=AnyOf((Not(where[0]), where[1])), when_none=m.WhenNone.ZERO),
            scale=s.Share(points=ONE),
        )
    )

    assert taken(rubric, book_of(evolve(MEETING, body=MeetingBody.PARTY_GROUP)))
    assert taken(rubric, book_of(evolve(MEETING, minutes=False)))
    assert not taken(rubric, book_of(MEETING))


@pytest.mark.parametrize("state", [CompletenessState.OPEN, CompletenessState.NOT_APPLICABLE])
def test_a_kind_that_is_not_complete(state: CompletenessState) -> None:
    said = Completeness(kind="meeting", state=state, reason="无此类工作")

    assert not taken(SOME, book_of(MEETING, completeness=(said,)))
    assert not taken(SOME, book_of(MEETING, completeness=()))
    assert not taken(
        SOME,
        book_of(MEETING, completeness=(evolve(said, state=CompletenessState.COMPLETE, cut_off=date(2021, 6, 30)),)),
    )


def test_a_total_beside_the_singles_is_known_and_another_is_not() -> None:
    figure = Total(span=YEAR, counts=(UnitCount(unit=Unit.TIMES, count=3),), includes_singles=IncludesSingles.NO)
    total = Meeting(id="T1", total=figure, body=MeetingBody.STUDY_GROUP)

    assert taken(SOME, book_of(MEETING, total))
    assert not taken(
        SOME, book_of(MEETING, evolve(total, total=evolve(figure, includes_singles=IncludesSingles.UNKNOWN)))
    )
    assert not taken(SOME, book_of(MEETING, evolve(total, body=None)))


def test_the_day_decides_who_held_a_post() -> None:
    where = Holds("host", (Post.SECRETARY,))
    rubric = rubric_of(Rule(id="R", measure=m.Count(of=evolve(MEETINGS, where=where)), scale=s.Each(points=ONE)))
    roster = (
        Member(name="张明远", post=Post.SECRETARY, until=date(2021, 6, 30)),
        Member(name="李清", post=Post.MEMBER),
    )
    for host, day in (
        ("张明远", date(2021, 6, 30)),
        ("张明远", date(2021, 7, 1)),
        ("李清", date(2021, 1, 1)),
        (None, None),
    ):
        assert taken(rubric, book_of(evolve(MEETING, host=host, on=day or MEETING.on), roster=roster))


def test_a_class_of_unit() -> None:
    item = SOME.sections[0].items[0]
    rubric = evolve(SOME, sections=(evolve(SOME.sections[0], items=(evolve(item, unit_classes=("city-bureau",)),)),))

    assert taken(rubric, book_of(MEETING, unit=UnitInfo(name="某市司法局", class_="city-bureau")))
    assert not taken(rubric, book_of(MEETING))


def test_vetoes_and_bonus() -> None:
    rubric = evolve(
        SOME,
        bonus=Bonus(cap=ONE, rules=(Rule(id="X", measure=COUNT, scale=s.Each(points=ONE)),)),
        vetoes=(
            Veto(
                id="V1", title="案件", measure=m.Count(of=evolve(CASES, where=Is("form", "fourth"), dated="filed_on"))
            ),
            Veto(id="V2", title="瞒报", measure=m.Judged(points=ONE), effect=VetoEffect.DROP),
        ),
    )
    mark = Marks(marks=(Mark(target="V2", points=ONE, reason="考核组认定"),))
    case = Case(id="C1", on=date(2021, 5, 1), filed_on=date(2021, 3, 1), form=Form.FOURTH, notice_level=OrganLevel.CITY)
    for records in ((), (case,), (evolve(case, filed_on=date(2020, 3, 1)),), (MEETING,), (MEETING, case)):
        for given in (None, mark):
            assert taken(rubric, book_of(*records), given)


def test_facts_of_a_group_that_are_not_told_apart() -> None:
    rule = Rule(id="R1", measure=m.Count(of=CASES), scale=s.Each(points=HALF), group="g")
    by_person = rubric_of(rule, groups=(Group(id="g", key="person"),))
    by_number = rubric_of(rule, groups=(Group(id="g", key="case_number"),))
    case = Case(id="C1", on=date(2021, 5, 1), person="某甲")
    half = Subset(field="form", value="first", unit=Unit.PIECES, count=1)
    figure = Total(
        span=YEAR, counts=(UnitCount(unit=Unit.PIECES, count=2),), subsets=(half,), includes_singles=IncludesSingles.NO
    )

    assert taken(by_person, book_of(case))
    assert not taken(by_person, book_of(evolve(case, person=Masked("某×"))))
    assert not taken(by_number, book_of(Case(id="C1", total=figure, case_number="甲")))


def test_days_that_a_total_leaves_out() -> None:
    scale = s.ByDelay(done="closed_on", due="deadline", late=HALF, absent=ONE)
    rubric = rubric_of(Rule(id="R", measure=m.Count(of=m.Selection(kind="rectification-item")), scale=scale))
    figure = Total(span=YEAR, counts=(UnitCount(unit=Unit.ITEMS, count=2),), includes_singles=IncludesSingles.NO)
    item = RectificationItem(id="Z1", total=figure, deadline=date(2021, 6, 30), closed_on=date(2021, 7, 1))

    assert taken(rubric, book_of(item))
    assert not taken(rubric, book_of(evolve(item, closed_on=None)))


def test_a_prior_ledger_goes_the_general_way() -> None:
    measure = m.YearOverYear(
        of=m.Selection(kind="expenditure"), field="spent", base_field="last_year", when_base_zero=m.WhenBaseZero.ZERO
    )
    rubric = rubric_of(
        Rule(id="R", measure=measure, scale=s.RatioSteps(steps=(s.RatioStep(at_most=Fraction(1), points=ONE),)))
    )
    rnd = Random(5)
    now, prior = known(rnd), evolve(known(rnd), period=Period.year(2020), as_of=None)

    assert score_totals(now, prepare(rubric), prior=prior) == score_totals(now, rubric, prior=prior)


# -- the text ----------------------------------------------------------------------------------------------------------


def test_no_words_of_a_rubric_enter_the_text() -> None:
    evil = "x') or exit(1) #"
    where = AnyOf(
        (Is("topics", evil), Is("topics", (evil, "别的")), Is("title", evil), Given("title"), Is("title", (evil, "乙")))
    )
    id = "x')or_exit(1)#"
    rubric = rubric_of(
        Rule(id=id, wording=evil, measure=m.Count(of=evolve(MEETINGS, where=where)), scale=s.Each(points=ONE)),
        Rule(id=f"{id}2", measure=m.Judged(points=ONE)),
        Rule(id="G", measure=m.Count(of=CASES), scale=s.Each(points=ONE), group=id),
        groups=(Group(id=id),),
        vetoes=(Veto(id=f"{id}3", title=evil, measure=m.Judged(points=ONE)),),
    )
    lane = lane_of(rubric)

    assert lane is not None
    assert "exit" not in lane.function.text
    assert taken(rubric, book_of(evolve(MEETING, topics=(evil,))))


def test_a_rubric_is_written_once() -> None:
    prepared = prepare(SOME)

    assert prepared.lane() is prepared.lane()
    assert prepared.meter() is prepared.meter()
    assert fuse(prepared.rubric, prepared.root) is not prepared.lane()


def test_what_is_known_is_what_the_general_engine_says() -> None:
    """Of the shipped year nearly every rule is told by the written function; what it leaves out is asked for."""
    rubric, book = load_rubric("responsibility-2021"), example_ledger("bureau-2021-full")
    prepared = prepare(rubric)
    meter, facts = prepared.meter(), Facts(book, confirmations=rubric.confirmed_by)
    assert meter is not None
    known, plan = meter.known(book, facts), prepared.plan.fresh()
    rules = [rule for rule in prepared.rules() if rule.measure is not None]

    assert len(known.outcomes) >= 0.95 * len(rules)
    assert any(rule.rule.group for rule in rules if rule.id in known.outcomes)
    for rule in rules:
        if rule.id in known.outcomes:
            general = plan.outcome(rule, facts)
            assert known.outcomes[rule.id].five == general.five, rule.id
            assert tuple(known.records[rule.id]) == records_of(rule, general, facts), rule.id
    for veto in prepared.vetoes:
        if veto.measure is not None:
            told, general = known.readings[veto.veto.id], veto.measure(facts)
            assert isinstance(told, Number)
            assert isinstance(general, Number)
            assert (told.low, told.high) == (general.low, general.high)


def test_what_comes_of_the_same_numbers_is_kept_and_names_are_not() -> None:
    """Of two units with the same numbers, the outcomes are one; who lacks a talk is said of each, and kept of none."""
    talks = m.Members(of=m.Selection(kind="talk"), field="talkers", when_none=m.WhenNone.FULL)
    prepared = prepare(
        rubric_of(
            Rule(id="R", measure=COUNT, scale=s.Each(points=ONE)),
            Rule(id="T", measure=talks, scale=s.Missing(points=HALF), effect=Effect.DEDUCT),
        )
    )
    meter = prepared.meter()
    assert meter is not None
    roster = [(Member(name=name, post=Post.SECRETARY),) for name in ("张明远", "李清")]
    one, other = (book_of(evolve(MEETING, id=f"M{n}"), roster=each) for n, each in enumerate(roster))
    told = [meter.known(book, Facts(book)).outcomes for book in (one, other)]

    assert told[0]["R"] is told[1]["R"]
    cards = [score(book, prepared) for book in (one, other)]
    assert [card.line("R").records for card in cards] == [("M0",), ("M1",)]
    assert [card.line("T").sentence.param("members_missing") for card in cards] == ["张明远", "李清"]
    assert cards[0].line("R").sentence is cards[1].line("R").sentence


def test_neither_what_is_kept_nor_a_scorecard_holds_a_ledger() -> None:
    talks = m.Members(of=m.Selection(kind="talk"), field="talkers", when_none=m.WhenNone.FULL)
    prepared = prepare(
        rubric_of(*(Rule(id=f"R{n}", measure=each, scale=FULL) for n, each in enumerate((COUNT, QUARTERS, talks))))
    )
    book = book_of(evolve(MEETING, id="M"), roster=(Member(name="张明远", post=Post.SECRETARY),))
    card, record = score(book, prepared), ref(book.records[0])
    del book
    collect()

    assert card.line("R0").records == ("M",)
    assert record() is None


def test_no_more_outcomes_are_kept_than_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_KEPT", 3)
    rubric = rubric_of(Rule(id="R", measure=COUNT, scale=s.Each(points=ONE)))
    rule = next(prepare(rubric).rules())
    answers, facts = kept.keep(rule, by_points=False), Facts(book_of())
    for number in range(8):
        assert answers.ask((number,), facts).five == rule.come_to(Number(number, number), facts).five
        assert len(answers.found) <= 3


def test_what_zeroes_nothing_for_certain_is_moved_by_nothing() -> None:
    minutes = Is("minutes", "true")
    either = m.Count(of=evolve(MEETINGS, where=AnyOf((STUDY, minutes))))
    rubric = rubric_of(
        Rule(id="Z", measure=either, scale=s.ZeroItem(fewer_than=1)),
        Rule(id="R", measure=m.Count(of=evolve(MEETINGS, where=minutes)), scale=s.Each(points=ONE)),
    )

    for given in (rubric, prepare(rubric)):
        assert [(fact.field, fact.rules) for fact in score(book_of(MEETING), given).unknowns] == [("minutes", ("R",))]


def test_records_out_of_the_ordinary_keep_their_place() -> None:
    late = Verdict(result=VerdictResult.PARTLY_TRUE, times=1)
    meetings = [evolve(MEETING, id=f"M{n}", verdict=late if n == 1 else None) for n in range(4)]
    card = score(book_of(*meetings), prepare(rubric_of(Rule(id="R", measure=COUNT, scale=s.Each(points=ONE)))))

    assert card.line("R").records == ("M0", "M1", "M2", "M3")


def test_of_kinds_that_are_open_nothing_is_said() -> None:
    rubric = rubric_of(
        Rule(id="R", measure=COUNT, scale=s.Each(points=ONE)),
        Rule(id="C", measure=m.Count(of=CASES), scale=s.Each(points=ONE)),
    )
    book = book_of(MEETING)
    half = evolve(book, completeness=tuple(each for each in book.completeness if each.kind != "case"))
    meter = prepare(rubric).meter()

    assert meter is not None
    assert meter.known(book, Facts(book)).outcomes.keys() == {"R", "C"}
    assert meter.known(half, Facts(half)).outcomes.keys() == {"R"}
    assert not taken(rubric, half)


def test_conditions_nested_deeper_than_python_reads() -> None:
    where = AllOf(tuple(Is("topics", f"主题{n}") for n in range(150)))
    rubric = rubric_of(Rule(id="R", measure=m.Count(of=evolve(MEETINGS, where=where)), scale=s.Each(points=ONE)))
    book = book_of(evolve(MEETING, topics=tuple(f"主题{n}" for n in range(150))))

    assert lane_of(rubric) is None
    assert score_totals(book, prepare(rubric)) == score_totals(book, rubric)
    assert score_totals(book, rubric).total.lower == 100
