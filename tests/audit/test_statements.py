"""Statements in words against the records: supported, contradicted, or not to be decided."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from tests.audit.books import RUBRIC, book, claim, meeting

from dangfeng.auditing import Statement, audit
from dangfeng.model import Assertion, Case, Expenditure, Ledger, Pledge, RectificationItem
from dangfeng.period import Period
from dangfeng.quantity import Bounded
from dangfeng.vocabulary import ClaimKind, ExpenseItem, ItemStatus

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
        (ClaimKind.OTHER, {"about": "meeting"}, ("undecided", "not-measured", ())),
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
