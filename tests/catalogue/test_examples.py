"""The points worked out by hand are the points that the library gives."""

import re
from datetime import date
from decimal import Decimal

import pytest

from dangfeng.catalogue import example_ledger, example_ledger_path, example_marks, example_names, shipped_rubric
from dangfeng.checks import check
from dangfeng.model import KINDS
from dangfeng.period import Period
from dangfeng.problem import Gravity
from dangfeng.quantity import Why
from dangfeng.scoring import score
from dangfeng.vocabulary import CompletenessState, VerdictResult

from . import worked as by_hand

RUBRIC = shipped_rubric("responsibility-2021")
WORKED = {name: by_hand.read(name) for name in example_names()}
CARDS = {name: score(example_ledger(name), RUBRIC, marks=example_marks(name)) for name in example_names()}
FULL, MASKED = "bureau-2021-full", "bureau-2021-masked"


def columns(line):
    return line.lower, line.recorded, line.upper


@pytest.mark.parametrize("name", example_names())
def test_the_figures_by_hand_add_up(name):
    worked = WORKED[name]
    parts = by_hand.parts(worked)
    items = {id: by_hand.three(value) for id, value in worked["items"].items()}
    for id, value in items.items():
        assert by_hand.added([each for part, each in parts.items() if part.split("-")[0] == id]) == value, id
    for id, value in worked["sections"].items():
        assert by_hand.added([each for item, each in items.items() if item[0] == id]) == by_hand.three(value), id


@pytest.mark.parametrize("name", example_names())
def test_every_part_is_worked_by_hand(name):
    parts = [part.id for section in RUBRIC.sections for item in section.items for part in (item.parts or (item,))]
    assert sorted(parts) == sorted(by_hand.parts(WORKED[name]))


@pytest.mark.parametrize(
    ("name", "id", "expected"),
    [(name, id, value) for name in example_names() for id, value in by_hand.every_line(WORKED[name]).items()],
)
def test_points_are_those_worked_by_hand(name, id, expected):
    line = CARDS[name].line(id)
    assert line is not None
    assert columns(line) == expected


@pytest.mark.parametrize("name", example_names())
def test_the_total_is_that_worked_by_hand(name):
    assert columns(CARDS[name].total) == by_hand.three(WORKED[name]["total"])


@pytest.mark.parametrize("name", example_names())
def test_examples_do_not_contradict_themselves(name):
    found = [problem for problem in check(example_ledger(name)) if problem.gravity is Gravity.CONTRADICTION]
    assert found == []
    assert CARDS[name].problems == ()


# -- the full year -----------------------------------------------------------------------------------------------------


def test_the_full_year_is_complete_and_leaves_nothing_open():
    ledger = example_ledger(FULL)
    said = {CompletenessState.COMPLETE, CompletenessState.NIL}
    assert {entry.kind for entry in ledger.completeness if entry.state in said} == set(KINDS)
    assert 200 <= len(list(ledger.all_records())) <= 250
    assert CARDS[FULL].unknowns == CARDS[FULL].undeclared == ()
    assert {record.KIND for record in ledger.all_records()} == set(KINDS)


def test_the_full_year_is_a_good_one_with_losses_in_many_places():
    total = CARDS[FULL].total
    assert 80 <= total.lower == total.recorded == total.upper <= 95
    parts = [part for section in RUBRIC.sections for item in section.items for part in (item.parts or (item,))]
    short = {part.id for part in parts if by_hand.parts(WORKED[FULL])[part.id][0] < part.points}
    assert len({part.split("-")[0] for part in short}) >= 15


def test_the_full_year_keeps_facts_in_every_shape():
    records = list(example_ledger(FULL).all_records())
    totals = [record for record in records if record.total is not None]
    assert len(totals) >= 15
    assert any(len(record.total.counts) > 1 for record in totals)
    assert any(record.total.subsets for record in totals)
    assert {record.verdict.result for record in records if record.verdict} >= {
        VerdictResult.REJECTED,
        VerdictResult.PARTLY_TRUE,
    }
    after = [record for record in records if isinstance(record.on, date) and record.on.year == 2022]
    assert after
    assert all(record.belongs_to == Period.year(2021) for record in after)


def test_most_of_the_full_year_has_papers_that_can_be_found():
    papers = [paper for record in example_ledger(FULL).all_records() for paper in record.evidence]
    numbers = [paper.number for paper in papers]
    assert None not in numbers
    assert len(numbers) == len(set(numbers))
    for field in ("title", "dated", "kept_at"):
        given = sum(getattr(paper, field) is not None for paper in papers)
        assert len(papers) * 3 <= given * 4, field


def test_the_full_year_has_shortfalls():
    codes = {problem.code for problem in check(example_ledger(FULL)) if problem.gravity is Gravity.SHORTFALL}
    assert len(codes) >= 8


def test_workings_name_records_that_exist():
    ids = {record.id for record in example_ledger(FULL).all_records()}
    prefixes = "|".join(sorted({re.sub(r"[\d-]+$", "", id) for id in ids} - {"XC"}, key=len, reverse=True))
    named = re.compile(rf"(?<![A-Z])(?:{prefixes})\d\d(?:-\d\d)?(?!\d)|XC2019-\d|XC\d\d(?!\d)")
    for id, value in WORKED[FULL]["parts"].items():
        found = set(named.findall(value["working"]))
        assert found <= ids, id
        assert found or "评分意见" in value["working"], id


def test_no_member_joins_or_leaves_without_effect():
    # One who came in June is due for the second half-year alone, one who left in March for nothing.
    rubric_part = CARDS[FULL].line("A08-1")
    assert rubric_part is not None
    assert rubric_part.recorded == Decimal("1.00")


# -- the masked report -------------------------------------------------------------------------------------------------


def test_the_masked_report_declares_nothing_and_claims_everything():
    ledger = example_ledger(MASKED)
    assert ledger.completeness == ()
    assert {claim.target: claim.points for claim in ledger.claims} == {"A": 25, "B": 45, "C": 30, "total": 100}
    assert all("自评得" in claim.words for claim in ledger.claims)


def test_each_unknown_is_named_with_the_points_it_can_move():
    named = {(each.record, each.field): each for each in CARDS[MASKED].unknowns}
    expected = {(each["record"], each["field"]): each for each in WORKED[MASKED]["unknowns"]}
    assert set(named) == set(expected)
    for key, each in expected.items():
        assert sum(Decimal(points) for points in each["parts"].values()) == Decimal(each["points"])
        # The library says "at most": never less than what it moves on its own.
        assert named[key].points >= Decimal(each["points"]), key
        assert {rule.rsplit("-", 1)[0] for rule in named[key].rules} == set(each["parts"]), key


def test_a_mask_is_shown_as_it_was_given():
    redacted = {(each.record, each.shown) for each in CARDS[MASKED].unknowns if each.why == Why.REDACTED.value}
    masks = {"XX次", "XX余人次", "XX余次", "XX万元", "XX期", "XX件", "X次", "X个", "X", "XX", "X人", "201X年"}
    assert {shown for _, shown in redacted} == masks
    # Of a masked year the office published the decade; nothing else has a digit.
    digits = [shown for _, shown in redacted if any(character.isdigit() for character in shown)]
    assert set(digits) == {"201X年"}
    for each in WORKED[MASKED]["unknowns"]:
        if each["shown"]:
            assert (each["record"], each["shown"]) in redacted


def test_masks_stand_in_the_file_as_in_the_report():
    text = example_ledger_path(MASKED).read_text(encoding="utf-8")
    for mask in ("XX次", "XX余人次", "XX万元", "X人", "201X年", "XX市司法局", "XX纪检监察组"):
        assert mask in text
