"""Records are made up to meet conditions; what is said to be impossible is met by nothing."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle import rubrics

from dangfeng.linting.cases import cases, never_holds
from dangfeng.linting.maker import Maker
from dangfeng.model import KINDS
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.rubric.measures import Reach, Selection
from dangfeng.rubric.where import AllOf, AnyOf, Between, Condition, Contains, Given, Holds, Is, Not, NotAfter, ShareOf
from dangfeng.scoring.conditions import compile_condition
from dangfeng.vocabulary import Post, Unit
from rubric_strategies import conditions
from strategies import instances

YEAR = Period.year(2021)
SCORED = [kind for kind, cls in KINDS.items() if cls.SCORED]


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, Condition]:
    kind = draw(st.sampled_from(SCORED))
    return kind, draw(conditions(kind))


@settings(max_examples=rubrics.examples(60), deadline=None)
@given(asked())
def test_whatever_is_made_meets_what_was_asked(drawn: tuple[str, Condition]) -> None:
    kind, condition = drawn
    maker = Maker(YEAR)

    found = maker.record(Selection(kind=kind, where=condition))

    if found is not None:
        assert compile_condition(condition, KINDS[kind])(found, maker.context) is True
        assert maker.ledger([found]).of_kind(kind) == (found,)


@settings(max_examples=rubrics.examples(60), deadline=None)
@given(asked(), st.data())
def test_what_is_said_to_be_impossible_is_met_by_nothing(drawn: tuple[str, Condition], data: st.DataObject) -> None:
    kind, condition = drawn
    record = data.draw(instances(KINDS[kind]))
    assert isinstance(record, Record)
    maker = Maker(YEAR)

    if never_holds(condition, KINDS[kind], YEAR):
        assert maker.record(Selection(kind=kind, where=condition)) is None
        assert compile_condition(condition, KINDS[kind])(record, maker.context) is not True


@pytest.mark.parametrize("kind", SCORED)
def test_every_field_can_be_given(kind: str) -> None:
    from dangfeng.fields import table

    maker = Maker(YEAR)
    left = [
        row.name
        for row in table(KINDS[kind])
        if row.name not in ("id", "verdict", "total", "extra", "items")
        and maker.record(Selection(kind=kind, where=Given(row.name))) is None
    ]

    assert left == []


def meeting(*conditions: Condition, **rest: object) -> Selection:
    return Selection(kind="meeting", where=AllOf(conditions), **rest)


@pytest.mark.parametrize(
    "selection",
    [
        meeting(Is("body", "study-group"), Not(Is("topics", "甲")), Is("topics", "乙")),
        meeting(Is("topics", "甲"), Is("topics", "乙")),
        meeting(Between(field="on", at_least="03-27", at_most="04-02")),
        meeting(Between(field="on", at_least="2021-11-30", at_most="end")),
        meeting(ShareOf(field="attended", whole="expected", at_least=Fraction(2, 3))),
        meeting(Not(ShareOf(field="attended", whole="expected", at_least=Fraction(2, 3))), Given("attended")),
        meeting(Holds("host", (Post.SECRETARY,))),
        meeting(Not(Holds("host", (Post.SECRETARY,)))),
        meeting(AnyOf((Is("minutes", "true"), Is("first_topic", "true"))), Not(Is("minutes", "true"))),
        Selection(kind="rectification-item", where=NotAfter("closed_on", "deadline", 5), reach=Reach.DURING),
        Selection(kind="rectification-item", where=AllOf((Given("closed_on"), Not(NotAfter("closed_on", "deadline"))))),
        Selection(kind="case", where=Given("sanctions"), unit=Unit.PERSONS, dated="filed_on"),
        Selection(kind="expenditure", where=Between(field="spent", at_least="1.02")),
    ],
    ids=str,
)
def test_what_rubrics_ask_for_can_be_made(selection: Selection) -> None:
    assert Maker(YEAR).record(selection) is not None


def case(*conditions: Condition) -> Condition:
    return AllOf(conditions)


@pytest.mark.parametrize(
    "condition",
    [
        case(Is("found_by", "superior"), Is("found_by", "own-unit")),
        case(Is("found_by", "superior"), Not(Is("found_by", ("superior", "own-unit")))),
        case(Is("found_by", ())),
        case(Contains("filed_by", ())),
        case(Given("filed_on"), Not(Given("filed_on"))),
        case(Not(Given("filed_on")), NotAfter("filed_on", "on")),
        case(Between(field="headcount", at_least="5"), Between(field="headcount", at_most="4")),
        case(Between(field="on", at_least="06-30"), Between(field="on", at_most="start")),
        case(AnyOf((Is("form", "first"), Is("form", "second"))), Is("form", "third")),
        Not(AnyOf((Is("form", "first"), Not(Is("form", "first"))))),
    ],
    ids=str,
)
def test_what_contradicts_itself_is_told(condition: Condition) -> None:
    assert never_holds(condition, KINDS["case"], YEAR)


@pytest.mark.parametrize(
    "condition",
    [
        case(Is("measures", "admonition"), Is("measures", "reminder-talk")),
        case(Is("found_by", "上级机关"), Is("found_by", "superior")),
        case(Between(field="on", at_least="as-of"), Between(field="on", at_most="start")),
        case(Not(Is("form", "first")), Not(Is("form", "second"))),
        # What has no day happened on some day of the period.
        case(Not(Given("on")), Between(field="on", at_least="start", at_most="end")),
    ],
    ids=str,
)
def test_what_may_be_is_not_said_to_be_impossible(condition: Condition) -> None:
    assert not never_holds(condition, KINDS["case"], YEAR)


def test_a_condition_of_too_many_cases_is_left_undecided():
    half = AnyOf((Is("form", "first"), Is("form", "second")))

    assert cases(AllOf((half,) * 7)) is None
    assert not never_holds(AllOf((half,) * 7), KINDS["case"], YEAR)
    assert Maker(YEAR).record(Selection(kind="case", where=AllOf((half,) * 7))) is None


def test_records_of_one_sort_have_ids_of_their_own():
    maker = Maker(YEAR)
    first, second = maker.record(meeting()), maker.wishing({}).record(meeting())

    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert evolve(first, id=second.id) == second


def test_a_maker_follows_wishes_as_far_as_they_go_together():
    wishes = {"meeting": (Is("minutes", "true"), Is("body", "special"), Between(field="attended", at_least="3"))}
    found = Maker(YEAR, wishes=wishes).record(meeting(Is("body", "study-group")))

    assert found is not None
    assert (found.minutes, found.body.value, found.attended) == (True, "study-group", 3)
    assert found.on is not None
    assert isinstance(found.on, date)
    assert Decimal(found.attended) >= 3


def test_the_same_is_asked_of_every_kind_apart():
    maker = Maker(YEAR)

    assert [maker.record(Selection(kind=kind)).KIND for kind in ("meeting", "lecture")] == ["meeting", "lecture"]
