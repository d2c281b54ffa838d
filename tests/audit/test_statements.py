"""Statements in words against the records: supported, contradicted, or not to be decided."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from tests.audit.books import RUBRIC, book, claim, meeting

from dangfeng.auditing import Statement, audit
from dangfeng.model import (
    Assertion,
    Case,
    DocumentMeetingCount,
    Expenditure,
    Ledger,
    Meeting,
    Pledge,
    RectificationItem,
    SupervisionLetter,
    Total,
    UnitCount,
)
from dangfeng.period import Period
from dangfeng.quantity import Bounded
from dangfeng.vocabulary import ClaimKind, CountedThing, ExpenseItem, ItemStatus, MeetingBody, Unit

CLOSED = RectificationItem(id="Z1", closed_on=date(2021, 8, 1))
RECEPTION = Expenditure(id="J1", item=ExpenseItem.RECEPTION, spent=Decimal(3), last_year=Decimal(5))


def said(words: str, *records, still_open=(), prior: Ledger | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    ledger = book(*records, claims=(claim("total", "1", words),), still_open=still_open)
    found: tuple[Statement, ...] = audit(ledger, RUBRIC, prior=prior).statements
    return [(each.finding.value, each.why, each.records) for each in found]


@pytest.mark.parametrize(
    ("records", "still_open", "expected"),
    [
        ((CLOSED,), (), ("supported", "all-closed", ("Z1",))),
        ((CLOSED,), ("rectification-item",), ("undecided", "not-complete", ("Z1",))),
        ((CLOSED, RectificationItem(id="Z2")), (), ("undecided", "state-not-known", ("Z2",))),
        ((CLOSED, RectificationItem(id="Z2", status=ItemStatus.OPEN)), (), ("contradicted", "still-open", ("Z2",))),
        ((), (), ("undecided", "no-record", ())),
    ],
)
def test_all_put_right(records, still_open, expected):
    assert said("反馈问题已全部整改到位", *records, still_open=still_open) == [expected]


@pytest.mark.parametrize(
    "words",
    ["反馈问题尚未全部整改到位", "整改率不足100%", "参会率未达到100%", "廉政谈话没有实现全覆盖", "签订率比百分之百低"],
)
def test_that_not_all_is_done_is_no_claim_that_all_is(words):
    assert said(words, RectificationItem(id="Z2", status=ItemStatus.OPEN)) == []


def _year(start: int, spent: object, before: object) -> Ledger:
    record = Expenditure(id="P1", item=ExpenseItem.RECEPTION, spent=spent, last_year=before)
    return evolve(book(record), period=Period.year(start), as_of=None)


@pytest.mark.parametrize(
    ("words", "record", "prior", "expected"),
    [
        ("公务接待费下降", RECEPTION, None, ("supported", "fell")),
        ("公务接待费下降", evolve(RECEPTION, last_year=Decimal(2)), None, ("contradicted", "did-not-fall")),
        ("公务接待费下降", evolve(RECEPTION, last_year=None), None, ("undecided", "one-year")),
        (
            "公务接待费下降",
            evolve(RECEPTION, last_year=Bounded(lower=Decimal(2), upper=Decimal(4))),
            None,
            ("undecided", "not-exact"),
        ),
        ("公务接待费逐年下降", RECEPTION, None, ("undecided", "years-missing")),
        ("公务接待费逐年下降", RECEPTION, _year(2020, Decimal(5), Decimal(8)), ("supported", "fell")),
        ("公务接待费逐年下降", RECEPTION, _year(2020, Decimal(5), Decimal(4)), ("contradicted", "did-not-fall")),
    ],
)
def test_a_fall_needs_the_figures_of_every_year(words, record, prior, expected):
    assert said(words, record, prior=prior) == [(*expected, ("J1",))]


def test_a_fall_of_what_no_record_names():
    assert said("信访量下降") == [("undecided", "not-measured", ())]
    assert said("会议费下降") == [("undecided", "no-record", ())]
    assert said("会议费没有下降") == []


@pytest.mark.parametrize(
    ("records", "still_open", "expected"),
    [
        ((meeting("M1", expected=5, attended=5),), (), ("supported", "all", ("M1",))),
        ((meeting("M1", expected=5, attended=4),), (), ("contradicted", "not-all", ("M1",))),
        ((meeting("M1", expected=5),), (), ("undecided", "not-exact", ("M1",))),
        ((meeting("M1", expected=5, attended=5),), ("meeting",), ("undecided", "not-complete", ("M1",))),
        ((), (), ("undecided", "no-record", ())),
    ],
)
def test_a_full_rate_of_attendance(records, still_open, expected):
    assert said("会议到会率100%", *records, still_open=still_open) == [expected]


DOCUMENTS = DocumentMeetingCount(id="W1", counted=CountedThing.DOCUMENTS, number=90, last_year=100)
MEETINGS = DocumentMeetingCount(id="W2", counted=CountedThing.MEETINGS, number=12, last_year=10)


@pytest.mark.parametrize(
    ("words", "records", "expected"),
    [
        ("全年发文减少10%", (DOCUMENTS, MEETINGS), ("supported", "fell", ("W1",))),
        ("会议数量比上年下降", (DOCUMENTS, MEETINGS), ("contradicted", "did-not-fall", ("W2",))),
        ("文件会议数量均下降", (DOCUMENTS, MEETINGS), ("contradicted", "did-not-fall", ("W2",))),
        ("文件逐年减少", (DOCUMENTS,), ("undecided", "years-missing", ("W1",))),
        ("文件减少", (evolve(DOCUMENTS, last_year=None),), ("undecided", "one-year", ("W1",))),
        (
            "文件减少",
            (evolve(DOCUMENTS, number=Bounded(lower=1, shown="XX件")),),
            ("undecided", "not-exact", ("W1",)),
        ),
        ("文件减少", (evolve(DOCUMENTS, number=Bounded(lower=10, upper=20)),), ("supported", "fell", ("W1",))),
        ("文件减少", (), ("undecided", "no-record", ())),
        ("检查发现的问题减少", (DOCUMENTS,), ("undecided", "not-measured", ())),
    ],
)
def test_a_fall_of_papers_and_meetings_is_held_against_their_counts(words, records, expected):
    assert said(words, *records) == [expected]


def test_a_fall_of_papers_over_years_takes_the_ledger_before():
    before = evolve(book(evolve(DOCUMENTS, number=100, last_year=110)), period=Period.year(2020), as_of=None)

    assert said("文件逐年减少", DOCUMENTS, prior=before) == [("supported", "fell", ("W1",))]


def test_an_assertion_of_papers_and_meetings_that_names_neither_speaks_of_both():
    sea = Assertion(id="CS1", claim=ClaimKind.FALLING, words="全部根治", about="document-meeting-count")
    found = audit(book(sea, DOCUMENTS, MEETINGS), RUBRIC).statements

    assert [(each.why, each.records, each.kind) for each in found] == [
        ("did-not-fall", ("W2",), "document-meeting-count")
    ]


LETTER = SupervisionLetter(id="L1", reply_due=date(2021, 5, 1), replied_on=date(2021, 4, 30))


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (LETTER, ("supported", "all")),
        (evolve(LETTER, replied_on=None), ("contradicted", "not-all")),
        (evolve(LETTER, replied_on=None, reply_due=None), ("undecided", "not-exact")),
        (evolve(LETTER, replied_on=None, reply_due=date(2022, 1, 5)), ("undecided", "not-exact")),
    ],
)
def test_a_full_rate_of_letters_answered(letter, expected):
    rate = Assertion(id="CS1", claim=ClaimKind.FULL_RATE, words="监察建议回复率100%", about="supervision-letter")
    found = audit(book(rate, letter), RUBRIC).statements

    assert [(each.finding.value, each.why) for each in found] == [expected]


def test_what_is_not_known_of_the_records_a_statement_speaks_of_is_named():
    first = Assertion(id="CS1", claim=ClaimKind.OTHER, words="列为党组会议第一议题", about="meeting", topic="第一议题")
    council = meeting("M1", body=MeetingBody.PARTY_GROUP)
    found = audit(book(first, council, meeting("M2")), RUBRIC).statements

    assert [(each.why, each.records, each.kind) for each in found] == [("not-filled", ("M1",), "meeting")]
    assert "first_topic" in found[0].unknown


def test_totals_do_not_tell_how_each_was():
    total = Total(span=Period.year(2021), counts=(UnitCount(unit=Unit.TIMES, count=4),))
    kept = Assertion(id="CS1", claim=ClaimKind.OTHER, words="落实民主集中制", about="meeting")
    found = audit(book(kept, Meeting(id="M0", total=total)), RUBRIC).statements

    assert [(each.why, each.records) for each in found] == [("totals-only", ("M0",))]


def test_a_full_rate_that_no_kind_measures():
    assert said("普法知晓率100%") == [("undecided", "not-measured", ())]


def test_a_full_rate_of_pledges_signed():
    assert said("责任书签订率100%", Pledge(id="C1", signed=6, due=6)) == [("supported", "all", ("C1",))]
    assert said("责任书签订率100%", Pledge(id="C1", signed=5, due=6)) == [("contradicted", "not-all", ("C1",))]


@pytest.mark.parametrize(
    ("claim", "given", "expected"),
    [
        (ClaimKind.ALL_RECTIFIED, {"about": "rectification-item"}, ("contradicted", "still-open", ("Z2",))),
        (ClaimKind.FULL_RATE, {"about": "rectification-item"}, ("contradicted", "still-open", ("Z2",))),
        (ClaimKind.FULL_RATE, {"about": "lecture"}, ("undecided", "no-record", ())),
        (ClaimKind.FALLING, {"words": "“三公”经费总体下降"}, ("supported", "fell", ("J1",))),
        (ClaimKind.FALLING, {"topic": "三公经费"}, ("undecided", "years-missing", ("J1",))),
        (ClaimKind.FALLING, {"words": "接待费逐年下降"}, ("undecided", "years-missing", ("J1",))),
        (ClaimKind.FALLING, {"words": "总体下降"}, ("undecided", "not-measured", ())),
        (ClaimKind.NONE_OCCURRED, {"about": "case"}, ("supported", "declared", ())),
        (ClaimKind.NONE_OCCURRED, {}, ("undecided", "not-measured", ())),
        (ClaimKind.OTHER, {"about": "meeting"}, ("undecided", "no-record", ())),
        (ClaimKind.OTHER, {"about": "整改事项"}, ("undecided", "needs-reading", ("Z2",))),
        (ClaimKind.FULL_RATE, {"about": "expenditure"}, ("undecided", "needs-reading", ("J1",))),
        (ClaimKind.ALL_RECTIFIED, {"about": "expenditure"}, ("undecided", "needs-reading", ("J1",))),
        (ClaimKind.OTHER, {}, ("undecided", "not-measured", ())),
        (None, {"words": "效果良好"}, ("undecided", "not-measured", ())),
    ],
)
def test_assertions_on_record(claim, given, expected):
    point = RectificationItem(id="Z2", status=ItemStatus.OPEN)
    found = audit(book(Assertion(id="CS1", claim=claim, **given), point, RECEPTION), RUBRIC).statements

    assert [(each.source, each.finding.value, each.why, each.records) for each in found] == [("CS1", *expected)]


@pytest.mark.parametrize(
    ("records", "still_open", "expected"),
    [
        ((), (), ("supported", "declared", ())),
        ((), ("case",), ("undecided", "not-declared", ())),
        ((Case(id="C1", filed_on=date(2021, 3, 1)),), (), ("contradicted", "occurred", ("C1",))),
        ((Case(id="C1", times=Bounded(lower=0, upper=2)),), (), ("undecided", "not-exact", ("C1",))),
    ],
)
def test_nothing_occurred(records, still_open, expected):
    assert said("全年未发生违纪违法案件", *records, still_open=still_open) == [expected]
