"""An audit as text, letter and data."""

import json
import re
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from attrs import evolve
from tests.audit.books import RUBRIC, book, claim, meeting, paper, talk

from dangfeng.auditing import Audit, audit, evidence_index
from dangfeng.catalogue import example_ledger_path, load_rubric
from dangfeng.files import load_ledger
from dangfeng.model import Case, Expenditure
from dangfeng.report import (
    audit_schema,
    audit_to_dict,
    evidence_schema,
    evidence_to_dict,
    letter,
    scorecard_to_dict,
    to_html,
    to_markdown,
)
from dangfeng.rubric.rubric import Confirmation
from dangfeng.scoring import score
from dangfeng.vocabulary import ExpenseItem
from dangfeng.wording import explain
from dangfeng.wording.audit import audit_text

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


@pytest.fixture(scope="module")
def found() -> Audit:
    """An audit with something in every bin."""
    records = (
        meeting("M1", paper("1")),
        meeting("M0", paper("9"), on=date(2020, 12, 1)),
        talk("T1", paper("1")),
        talk("T2"),
        Case(id="C1"),
        Expenditure(id="J1", item=ExpenseItem.RECEPTION, spent=Decimal(3)),
    )
    words = "公务接待费逐年下降"
    claims = (claim("A", "4"), claim("B", "1", words), claim("C", "1"), claim("total", "5"))
    return audit(book(*records, claims=claims, still_open=("case",)), RUBRIC)


def test_every_bin_of_what_records_say_holds_something(found):
    held = {each.value: f"{points:f}" for each, points in found.bins.items() if points}
    assert held == {
        "supported": "1.00",
        "evidence-used-twice": "1.00",
        "no-evidence": "1.00",
        "not-this-period": "1.00",
        "undecidable": "1.00",
        "over-claimed": "1.00",
    }


def test_points_that_rest_on_no_record_are_called_so_in_every_output():
    found = audit(book(claims=(claim("B01", "4"),)), RUBRIC)
    page = to_markdown(letter(found, language="zh"))

    assert "B01 案件  出自申报4" in audit_text(found)
    assert "出自评定、申报或细则的规定，请核对所据：B01 案件（出自申报4）" in page
    assert "有记录和佐证支撑" not in page
    assert audit_to_dict(found)["bins"]["declared"] == "4.00"


@LANGUAGES
def test_the_text_says_what_and_why(found, language):
    text = audit_text(found, language)

    for said in ("A01", "A02", "M0", "T2", "1.00", "6.00", "C1", "J1"):
        assert said in text
    assert ("多报" in text) is (language == "zh")
    assert max(map(len, text.splitlines())) <= 100


@LANGUAGES
def test_items_for_which_no_record_counts_are_named(language):
    claimed = book(meeting("M0", paper("9"), on=date(2020, 12, 1)), claims=(claim("A", "4"),))
    text = " ".join(audit_text(audit(claimed, RUBRIC), language).split())

    assert ("没有一条记录计入的指标" if language == "zh" else "items for which no record counts") in text


@LANGUAGES
def test_the_letter_leaves_room_for_an_answer_to_each_item_that_is_not_supported(found, language):
    blocks = letter(found, language=language)
    page = to_markdown(blocks, language=language)

    answers = "单位说明：" if language == "zh" else "Answer of the unit: "
    assert page.count(answers) == 4
    assert "某市司法局" in page
    assert "T2" in to_html(blocks, language=language)


def test_the_letter_asks_for_nothing_that_was_made_afterwards(found):
    page = to_markdown(letter(found, language="zh"))

    assert "不得补造、倒签材料" in page
    assert "自动测算，仅供核对，不作考核结论" in page


def test_what_is_supported_needs_no_answer():
    ledger = book(meeting("M1", paper("1")), meeting("M2", paper("2")), claims=(claim("A01", "2"),))
    page = to_markdown(letter(audit(ledger, RUBRIC), language="zh"))

    assert "单位说明：" not in page
    assert "A01 中心组学习" in page


def test_a_claim_below_full_points_is_shown_with_its_own_bins():
    ledger = book(meeting("M1", paper("1")), claims=(claim("A01", "1.5"),))
    page = to_markdown(letter(audit(ledger, RUBRIC), language="zh"))

    assert "自评：1.5分" in page
    assert "归类：有记录支撑1，多报0.5" in page


@LANGUAGES
def test_nothing_claimed_is_said(language):
    found = audit(book(), RUBRIC)

    assert ("台账没有填自评得分" in audit_text(found, language)) is (language == "zh")
    assert letter(found, language=language)


@LANGUAGES
def test_contradictions_in_the_ledger_are_counted(language):
    twice = audit(book(claims=(claim("A", "1"), claim("A", "2"))), RUBRIC)

    for text in (audit_text(twice, language), to_markdown(letter(twice, language=language))):
        assert (
            "台账有1处矛盾" if language == "zh" else "Contradictions in the ledger, which the audit may rest on: 1"
        ) in text
    assert audit_to_dict(twice)["contradictions"] == 1


@LANGUAGES
def test_claims_that_do_not_fit_together_are_named(language):
    found = audit(book(claims=(claim("A", "1"), claim("A01", "2"), claim("total", "1"))), RUBRIC)

    for text in (audit_text(found, language), to_markdown(letter(found, language=language))):
        assert ("其下各项自评合计2分" if language == "zh" else "its parts 2 points") in text


def test_data_follows_the_schema(found):
    data = json.loads(json.dumps(audit_to_dict(found)))
    jsonschema.Draft202012Validator(audit_schema()).validate(data)

    assert data["schema"] == "dangfeng.audit/1"
    assert sum(map(Decimal, data["bins"].values())) == Decimal(data["claimed"]) == 6


@pytest.mark.parametrize("name", ["bureau-2021-masked", "bureau-2021-full"])
def test_data_of_the_examples_follows_the_schemas(name):
    ledger, rubric = load_ledger(example_ledger_path(name)), load_rubric("responsibility-2021")
    found = audit(ledger, rubric)
    jsonschema.Draft202012Validator(audit_schema()).validate(audit_to_dict(found))
    jsonschema.Draft202012Validator(evidence_schema()).validate(evidence_to_dict(evidence_index(ledger, rubric)))

    assert found.claimed == sum(found.bins.values()) > 90


def test_nobody_is_said_to_have_fallen_short_where_that_is_not_known():
    ledger, rubric = load_ledger(example_ledger_path("bureau-2021-masked")), load_rubric("responsibility-2021")
    found = audit(ledger, rubric)

    for text in (audit_text(found), to_markdown(letter(found, language="zh"))):
        assert "未达标的有" not in text
        assert "待核实的有局党组书记" in text.replace("\n", "").replace(" ", "")


THREE_CASES = tuple(Case(id=f"C{number}", filed_on=date(2021, 4, number)) for number in (1, 2, 3))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_deduction_beyond_its_item_says_what_is_cut_off(count):
    found = audit(book(*THREE_CASES[:count], claims=(claim("B01", "4"),)), RUBRIC)
    text = "应扣6分，本项最多扣4分" if count == 3 else f"扣{2 * count}分"
    data = json.dumps([audit_to_dict(found), scorecard_to_dict(found.card)], ensure_ascii=False)

    for said in (audit_text(found), to_markdown(letter(found, language="zh")), explain(found.card)):
        said = re.sub(r"\s", "", said)
        assert text in said
        assert ("本项最多" in said) is (count == 3)
    assert data.count("本项最多扣4分") == (3 if count == 3 else 0)


def test_points_beyond_the_full_ones_of_an_item_are_said():
    meetings = tuple(meeting(f"M{number}", paper(f"{number}")) for number in (1, 2, 3))

    assert "应得3分，本项最多得2分" in explain(audit(book(*meetings), RUBRIC).card)


@LANGUAGES
def test_the_summary_has_recorded_points_beside_the_range_of_each_section_and_item(language):
    ledger = book(meeting("M1", paper("1")), claims=(claim("A", "4"),), still_open=("meeting", "case"))
    found = audit(ledger, RUBRIC)
    text = audit_text(found, language)
    page = to_markdown(letter(found, language=language), language=language)
    recorded = "按现有记录计" if language == "zh" else "By the records"

    rows = [line.split() for line in text.splitlines()]
    assert ["A", "学习", "4.00", "1.00–2.00", "1.00", "4.00"] in rows
    assert ["A01", "中心组学习", "1.00–2.00", "1.00", "2.00"] in rows
    assert ["A02", "谈话", "0.00", "0.00", "2.00"] in rows
    assert ["B", "案件", "0.00–4.00", "4.00", "4.00"] in rows
    assert ["总分" if language == "zh" else "Total", "4.00", "1.00–6.00", "5.00", "8.00"] in rows
    assert recorded in text
    assert f"| {recorded} |" in page
    assert "| A01 中心组学习 |  | 1.00–2.00 | 1.00 | 2.00 |" in page


def test_what_happened_costs_points_and_what_is_missing_falls_short():
    ledger = book(Case(id="C1", filed_on=date(2021, 4, 1)), claims=(claim("B", "4"), claim("A01", "2")))
    page = to_markdown(letter(audit(ledger, RUBRIC), language="zh"))

    assert "B01-1 按记录应予扣分（记录：C1）" in page
    assert "需要提供：对事实有不同意见的，附当时形成的材料说明" in page
    assert "A01-1 按记录未达要求。" in page


def test_the_letter_names_each_rule_by_its_wording():
    ledger, rubric = load_ledger(example_ledger_path("bureau-2021-full")), load_rubric("responsibility-2021")
    page = to_markdown(letter(audit(ledger, rubric), language="zh"))

    assert "- 原因：A02-1-1 3月31日前印发年度学习计划得1分，逾期印发得0.5分，未印发不得分：按记录未达要求" in page
    assert "- 按台账：满分2，按现有记录计1.5" in page


def test_a_kind_declared_and_not_confirmed_is_told_from_one_that_is_not_declared():
    confirmed = evolve(RUBRIC, confirmed_by=(Confirmation(kind="case", by=("派驻纪检监察组", "机关纪委")),))
    ledger = book(claims=(claim("B01", "4"),))
    missing = "已报齐，但未经派驻纪检监察组或机关纪委核对"

    assert f"该类{missing}，可能还有记录。" in "".join(explain(score(ledger, confirmed), language="zh").split())
    assert "该类未报齐" not in explain(score(ledger, confirmed), language="zh")
    page = to_markdown(letter(audit(ledger, confirmed), language="zh"))
    assert f"案件{missing}" in page
    assert "请派驻纪检监察组或机关纪委核对" in page
    nothing_said = score(book(still_open=("case",)), confirmed)
    assert "该类未报齐，可能还有记录。" in "".join(explain(nothing_said, language="zh").split())
