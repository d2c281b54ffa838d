"""How checks are run: extra ones, local rules, lost records, names."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from dangfeng.checks import CHECKS, CONTRADICTIONS, DEFAULT, Settings, check, contradictions
from dangfeng.checks.facts import money
from dangfeng.model import (
    Claim,
    Completeness,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Pledge,
    RectificationItem,
    ResponsibilityItem,
    SupervisionLetter,
    Talk,
    UnitInfo,
)
from dangfeng.period import Per, Period
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.report import problems_to_dict
from dangfeng.vocabulary import CompletenessState, ExpenseItem, MeetingBody
from dangfeng.wording import render_problem

from .books import book, total


def no_talks(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    if not ledger.of(Talk):
        yield Problem(code="mine.no-talks", gravity=Gravity.ODDITY, place=Place(), params={"found": 0, "expected": 1})


def test_checks_of_ones_own_run_beside_ours() -> None:
    empty = book()

    assert {each.code for each in check(empty, extra=[no_talks])} == {each.code for each in check(empty)} | {
        "mine.no-talks"
    }
    assert [each.code for each in check(empty, checks=[no_talks])] == ["mine.no-talks"]
    assert no_talks not in CHECKS


def test_problems_come_gravest_first_and_once() -> None:
    ledger = book(Lecture(id="L1", on=date(2022, 5, 1)))

    found = check(ledger, checks=(*CHECKS, *CHECKS))

    assert found == check(ledger)
    assert [each.gravity.rank for each in found] == sorted(each.gravity.rank for each in found)


def test_the_leading_body_is_called_by_its_name() -> None:
    def said(name: str) -> str:
        unit = UnitInfo(name="某单位", party_group=name)
        found = check(evolve(book(), unit=unit))
        return next(render_problem(each) for each in found if each.code == "meeting.governance-missing")

    assert "党组没有专题研究" in said("中共某市司法局党组")
    assert "党委没有专题研究" in said("中共某镇委员会")
    assert "党工委没有专题研究" in said("中共某街道工作委员会")


def test_contradictions_are_those_of_all_checks() -> None:
    ledger = book(Lecture(id="L1", on=date(2022, 5, 1)), Talk(id="T1", total=total(3)), Talk(id="T2", total=total(4)))

    grave = tuple(each for each in check(ledger) if each.gravity is Gravity.CONTRADICTION)

    assert contradictions(ledger) == grave
    assert {each.code for each in grave} == {"record.after-as-of", "total.overlap"}
    assert set(CONTRADICTIONS) <= set(CHECKS)


def test_local_rules_can_be_replaced() -> None:
    thin = book(Meeting(id="M1", on=date(2021, 4, 1), body=MeetingBody.STUDY_GROUP, expected=20, attended=9))
    lenient = Settings(study_group_quorum=Fraction(1, 3), study_group_per=Per.YEAR, governance_per=Per.MONTH)

    assert "meeting.study-group-thin" in {each.code for each in check(thin)}
    found = {each.code: each for each in check(thin, settings=lenient)}
    assert "meeting.study-group-thin" not in found
    assert "meeting.study-group-missing" not in found
    assert found["meeting.governance-missing"].param("parts_zh").startswith("第1个月")
    assert Settings() == DEFAULT


def test_nothing_is_said_of_what_depends_on_lost_records() -> None:
    ledger = book(IssuedRule(id="R1", title="办法", on=date(2021, 5, 1), adopted_by="M9"))

    all_codes = {each.code for each in check(ledger)}
    after_loss = {
        each.code
        for each in check(
            ledger, lost=frozenset({"M9"}), lost_kinds=frozenset({"meeting", "lecture", "responsibility-list"})
        )
    }

    gone = {"reference.unknown", "meeting.study-group-missing", "meeting.governance-missing"}
    gone |= {"lecture.none-by-secretary", "list.missing"}
    assert all_codes - after_loss == gone
    assert after_loss < all_codes


def test_nothing_is_missing_where_a_record_of_unknown_kind_was_lost() -> None:
    ledger = book(Expenditure(id="E1", spent=Decimal(1)), roster=(), claims=(Claim(target="total", points=Decimal(9)),))

    found = {each.code for each in check(ledger)}
    lost = {each.code for each in check(ledger, lost_kinds=frozenset({""}))}
    roster = {each.code for each in check(ledger, lost_kinds=frozenset({"roster"}))}

    assert found - lost == {
        "record.no-evidence",
        "list.missing",
        "meeting.study-group-missing",
        "meeting.governance-missing",
        "life-meeting.missing",
        "duty-report.missing",
    }
    assert found - roster == {"roster.empty"}


def test_nothing_is_overdue_where_the_day_of_the_book_was_lost() -> None:
    letter = SupervisionLetter(id="J1", on=date(2021, 5, 1), reply_due=date(2021, 6, 1))
    ledger = book(letter, Pledge(id="Q1", on=date(2021, 5, 1), due=2, signed=1))

    found = {each.code for each in check(ledger)}
    lost = {each.code for each in check(ledger, lost_kinds=frozenset({"as_of"}))}

    assert {"letter.not-replied", "pledge.not-all-signed"} <= found
    assert "letter.not-replied" not in lost
    assert "pledge.not-all-signed" in lost


def test_what_only_an_open_kind_lacks_is_marked_so() -> None:
    def marked(*completeness: Completeness) -> str:
        found = {each.code: each for each in check(book(completeness=completeness))}
        return found["meeting.study-group-missing"].param("open")

    def meetings(state: CompletenessState) -> Completeness:
        return Completeness(kind="meeting", state=state)

    assert marked() == "meeting"
    assert marked(meetings(CompletenessState.COMPLETE)) == ""
    assert marked(meetings(CompletenessState.COMPLETE), meetings(CompletenessState.OPEN)) == "meeting"
    open_list = next(each for each in check(book()) if each.code == "list.missing")
    assert "说明：责任清单、责任清单条目尚未申报报齐，以上按已录入的记录" in render_problem(open_list)
    assert "by what has been entered so far" in render_problem(open_list, "en")


def test_the_year_before_is_compared_item_by_item() -> None:
    def spent(id: str, amount: int, **more: object) -> Expenditure:
        return Expenditure(id=id, item=ExpenseItem.RECEPTION, spent=Decimal(amount), **more)

    this = book(spent("E1", 9, last_year=Decimal(10)))

    def found(*records: Expenditure, ledger: Ledger = this) -> set[str]:
        prior = book(*records, period=Period.year(2020), as_of=None)
        return {each.code for each in check(ledger, prior=prior) if each.code.startswith("expenditure.last")}

    assert found(spent("E1", 4), spent("E2", 6)) == set()
    assert found(spent("E1", 4), spent("E2", 7)) == {"expenditure.last-year-differs"}
    assert found(Expenditure(id="E1", item=ExpenseItem.RECEPTION)) == set()
    assert found(Expenditure(id="E1", item=ExpenseItem.TRAINING)) == set()
    assert found(Expenditure(id="E1")) == set()
    assert found(spent("E1", 7), ledger=book(spent("E1", 9, last_year=Decimal(5)), spent("E2", 1))) == set()


def test_names_are_masked_in_words_and_kept_for_those_who_ask() -> None:
    ledger = book(
        ResponsibilityItem(id="I1", leader="王小明", section="办公室"),
        RectificationItem(id="Z1", owner="王小明", closed_on=date(2021, 5, 1), verified_by="王小明"),
    )

    found = {each.code: each for each in check(ledger)}

    for code in ("list-item.leader-not-on-roster", "rectification.verified-by-owner", "lecture.none-by-secretary"):
        for language in ("zh", "en"):
            shown = render_problem(found[code], language)
            assert "王小明" not in shown
            assert "张明远" not in shown
            assert "某" in shown
        assert re.search("王小明|张明远", render_problem(found[code], show_names=True))
    data = json.dumps(problems_to_dict(tuple(found.values())), ensure_ascii=False)
    assert not re.search("王小明|张明远|李思齐", data)


def test_amounts_are_written_as_people_do() -> None:
    assert money(Decimal("123600.00")) == "123600元"
    assert money(Decimal("0.50")) == "0.5元"
    assert money(Decimal("1E+2")) == "100元"
