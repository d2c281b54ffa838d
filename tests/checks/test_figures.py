"""Figures against figures, and words against figures: sums, changes, receptions, statements."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from attrs import evolve

from dangfeng.checks import check
from dangfeng.model import (
    Assertion,
    Disclosure,
    DocumentMeetingCount,
    Evidence,
    Expenditure,
    InspectionReceived,
    IssuedRule,
    Meeting,
    Petition,
    Pledge,
    Reception,
    Record,
    RectificationItem,
    ResponsibilityItem,
    SupervisionLetter,
)
from dangfeng.quantity import Bounded, Why
from dangfeng.vocabulary import (
    ClaimKind,
    CountedThing,
    ExpenseItem,
    ItemStatus,
    Scope,
    Unit,
)

from .books import book, codes, total

SOME = Bounded(lower=1, upper=None, shown="XX", why=Why.REDACTED)
SOME_MONEY = Bounded(lower=Decimal("0.01"), upper=None, shown="XX万元", why=Why.REDACTED)
DAY = date(2021, 6, 10)


def spent(id: str, item: ExpenseItem, amount: object, **more: object) -> Expenditure:
    money = Decimal(amount) if isinstance(amount, int) else amount
    return Expenditure(id=id, item=item, spent=money, **more)


# The three public expenses


def three(whole: object, travel: object, vehicles: object, reception: object) -> set[str]:
    found = codes(
        spent("E1", ExpenseItem.THREE_PUBLIC, whole),
        spent("E2", ExpenseItem.OVERSEAS_TRAVEL, travel),
        spent("E3", ExpenseItem.VEHICLES, vehicles),
        spent("E4", ExpenseItem.RECEPTION, reception),
    )
    return found & {"expenditure.parts-differ", "expenditure.sum-decimal-point"}


def test_the_three_public_expenses_add_up_within_a_hundredth_of_ten_thousand() -> None:
    assert three(143_400, 0, 123_400, 20_000) == set()
    assert three(143_500, 0, 123_400, 20_000) == set()
    assert three(143_600, 0, 123_400, 20_000) == {"expenditure.parts-differ"}
    assert three(143_200, 0, 123_400, 20_000) == {"expenditure.parts-differ"}


def test_a_masked_part_may_make_up_the_rest() -> None:
    assert three(143_400, SOME_MONEY, 100_000, 20_000) == set()
    assert three(143_400, SOME_MONEY, 143_600, 20_000) == {"expenditure.parts-differ"}
    assert three(SOME_MONEY, 0, 100_000, 20_000) == set()


@pytest.mark.parametrize("places", [1, 2, 3, 4])
def test_a_slipped_decimal_point_is_named(places: int) -> None:
    slipped = 123_400 * 10**places

    assert three(143_400, 0, slipped, 20_000) == {"expenditure.parts-differ", "expenditure.sum-decimal-point"}
    assert three(143_400 * 10**places, 0, 123_400, 20_000) == {
        "expenditure.parts-differ",
        "expenditure.sum-decimal-point",
    }


def test_purchase_and_operation_stand_for_vehicles() -> None:
    whole = spent("E1", ExpenseItem.THREE_PUBLIC, 300)
    parts = (
        spent("E2", ExpenseItem.OVERSEAS_TRAVEL, 0),
        spent("E3", ExpenseItem.VEHICLE_OPERATION, 100),
        spent("E4", ExpenseItem.RECEPTION, 50),
    )

    def differ(*records: Expenditure) -> bool:
        return "expenditure.parts-differ" in codes(*records)

    assert not differ(whole, *parts)
    purchase = spent("E5", ExpenseItem.VEHICLE_PURCHASE, 10)
    assert differ(whole, *parts, purchase)
    assert not differ(whole, *parts, evolve(purchase, spent=Decimal(150)))
    assert not differ(whole, *parts, evolve(purchase, coverage="另一口径"))
    assert not differ(whole, evolve(whole, id="E9"), *parts, purchase)
    assert not differ(whole, *parts, purchase, spent("E6", ExpenseItem.RECEPTION, None))


def test_a_month_is_not_more_than_the_year() -> None:
    year = spent("E1", ExpenseItem.TRAINING, 300)

    def odd(month: object) -> set[str]:
        return {code for code in codes(evolve(year, last_month=month)) if "month" in code}

    assert odd(Decimal(100)) == set()
    assert odd(Decimal(101)) == {"expenditure.last-month-rush"}
    assert odd(Decimal(301)) == {"expenditure.last-month-rush", "expenditure.month-exceeds-year"}
    assert odd(SOME_MONEY) == set()


def test_disclosure_is_due_twenty_days_after_approval() -> None:
    approved = spent("E1", ExpenseItem.THREE_PUBLIC, 300, approved_on=date(2021, 8, 20))

    def disclosed(**more: object) -> set[str]:
        return {code for code in codes(evolve(approved, **more)) if "disclosed" in code}

    assert disclosed() == {"expenditure.not-disclosed"}
    assert disclosed(disclosed_on=date(2021, 9, 9)) == set()
    assert disclosed(disclosed_on=date(2021, 9, 10)) == {"expenditure.disclosed-late"}
    assert disclosed(approved_on=None) == set()
    assert disclosed(approved_on=date(2021, 12, 15)) == set()


# Changes in percent


@pytest.mark.parametrize("now", range(0, 60, 7))
def test_a_change_that_is_rounded_or_cut_agrees(now: int) -> None:
    for before, digits in product(range(1, 60, 9), (0, 1, 2)):
        exact = (Decimal(now) - before) * 100 / before
        for rounding in ("ROUND_HALF_UP", "ROUND_DOWN", "ROUND_FLOOR"):
            stated = exact.quantize(Decimal(1).scaleb(-digits), rounding=rounding)
            count = DocumentMeetingCount(id="V1", number=now, last_year=before, stated_change=stated)
            assert "document-count.stated-change-differs" not in codes(count)
            off = evolve(count, stated_change=stated + 3)
            assert "document-count.stated-change-differs" in codes(off)


def test_a_change_of_masked_figures_is_not_contradicted() -> None:
    stated = spent("E1", ExpenseItem.RECEPTION, 90, last_year=Decimal(100), stated_change=Decimal(-20))

    def differs(**more: object) -> bool:
        return "expenditure.stated-change-differs" in codes(evolve(stated, **more))

    assert differs()
    assert not differs(spent=SOME_MONEY)
    assert not differs(last_year=SOME_MONEY)
    assert differs(spent=Bounded(lower=Decimal(85), upper=Decimal(95)))
    assert not differs(spent=Bounded(lower=Decimal(75), upper=Decimal(95)))
    assert differs(stated_change=None, budget=Decimal(100), stated_budget_change=Decimal(10))
    assert not differs(spent=Decimal(0), last_year=Decimal(0))
    assert differs(last_year=Decimal(0))


def test_counts_of_papers_hold_what_the_book_holds() -> None:
    papers = DocumentMeetingCount(id="V1", counted=CountedThing.DOCUMENTS, number=1)
    rules = [IssuedRule(id=f"N{index}", on=DAY, title=str(index)) for index in range(2)]

    def below(*records: Record) -> bool:
        return "document-count.below-records" in codes(*records)

    assert below(papers, *rules)
    assert not below(evolve(papers, number=SOME), *rules)
    assert not below(evolve(papers, number=None), *rules)
    assert not below(evolve(papers, scope=Scope.WHOLE_SYSTEM), *rules)
    assert not below(evolve(papers, counted=CountedThing.MEETINGS), *rules)
    assert not below(papers, rules[0], evolve(rules[1], on=date(2019, 1, 1)))
    assert below(papers, IssuedRule(id="N9", total=total(2, unit=Unit.PIECES)))
    assert not below(papers, IssuedRule(id="N9", total=total(9, unit=Unit.COPIES)))


def test_a_rise_needs_a_reason_where_it_is_certain() -> None:
    rose = DocumentMeetingCount(id="V1", number=30, last_year=25)

    assert "document-count.rise-without-reason" in codes(rose)
    assert "document-count.rise-without-reason" not in codes(evolve(rose, rise_reason="专项工作"))
    assert "document-count.rise-without-reason" not in codes(evolve(rose, last_year=SOME))


# Receptions


@pytest.mark.parametrize(
    ("guests", "companions", "many"),
    [(10, 3, False), (10, 4, True), (1, 3, False), (11, 3, False), (11, 4, True), (12, 4, False), (12, 5, True)],
)
def test_companions_go_by_the_guests(guests: int, companions: int, many: bool) -> None:
    one = Reception(id="O1", on=DAY, guests=guests, companions=companions)

    assert ("reception.many-companions" in codes(one)) is many
    assert "reception.many-companions" not in codes(evolve(one, guests=SOME))
    assert "reception.many-companions" not in codes(evolve(one, times=2))


def test_the_letter_is_quoted_from_the_rule_of_the_day() -> None:
    def basis(year: int) -> str:
        one = Reception(id="O1", on=date(year, 6, 10), official_letter=False)
        found = check(book(one, as_of=None))
        return next(str(each.basis) for each in found if each.code == "reception.no-letter")

    assert basis(2021) == "《党政机关国内公务接待管理规定》"
    assert basis(2026) == "《党政机关厉行节约反对浪费条例》第二十二条"
    undated = check(book(Reception(id="O1", official_letter=False)))
    assert [each.basis for each in undated if each.code == "reception.no-letter"] == [None]


def test_receptions_one_by_one_are_not_more_than_all_together() -> None:
    whole = Expenditure(id="E1", item=ExpenseItem.RECEPTION, batches=1, persons=5, spent=Decimal(500))
    two = [Reception(id=f"O{index}", on=DAY, guests=3, amount=Decimal(300)) for index in range(2)]

    def fields(*records: Record) -> list[str]:
        found = check(book(*records))
        return [each.place.field for each in found if each.code == "expenditure.less-than-receptions"]

    assert fields(whole, *two) == ["batches", "persons", "spent"]
    assert fields(whole, two[0]) == []
    assert fields(evolve(whole, batches=SOME, persons=SOME, spent=SOME_MONEY), *two) == []
    assert fields(whole, evolve(whole, id="E2"), *two) == []
    assert fields(evolve(whole, on=date(2019, 1, 1)), *two) == []
    assert fields(evolve(whole, scope=Scope.WHOLE_SYSTEM), *two) == []


# Statements


def said(claim: ClaimKind, **more: object) -> Assertion:
    return Assertion(id="U1", claim=claim, **more)


def against(*records: Record) -> set[str]:
    return {code for code in codes(*records) if code.startswith("assertion.")}


OPEN = RectificationItem(id="Z1", on=DAY, problem="台账不全", theme="党建", status=ItemStatus.IN_PROGRESS)
ALL_DONE = said(ClaimKind.ALL_RECTIFIED)


def test_all_is_put_right_unless_a_point_is_open_for_certain() -> None:
    found = {"assertion.all-rectified-but-open"}

    assert against(ALL_DONE, OPEN) == found
    assert against(ALL_DONE, evolve(OPEN, status=ItemStatus.BASICALLY_DONE)) == found
    assert against(ALL_DONE, evolve(OPEN, status=ItemStatus.LONG_TERM)) == set()
    assert against(ALL_DONE, evolve(OPEN, status=None)) == set()
    assert against(ALL_DONE, evolve(OPEN, closed_on=DAY, status=ItemStatus.DONE)) == set()
    assert against(ALL_DONE, evolve(OPEN, on=date(2019, 3, 1))) == set()
    assert against(evolve(ALL_DONE, topic="党建"), OPEN) == found
    assert against(evolve(ALL_DONE, topic="作风"), OPEN) == set()
    assert against(evolve(ALL_DONE, about="inspection-received"), OPEN) == set()
    assert against(ALL_DONE, SupervisionLetter(id="J1", on=DAY, points=3, points_closed=2)) == found
    assert against(ALL_DONE, InspectionReceived(id="X1", on=DAY, problems=SOME, fixed=2)) == set()


def test_many_records_against_a_statement_are_counted_and_some_named() -> None:
    points = [evolve(OPEN, id=f"Z{index}") for index in range(7)]

    found = next(each for each in check(book(ALL_DONE, *points)) if each.code.startswith("assertion."))

    assert (found.found, found.param("ids")) == ("7", "Z0、Z1、Z2、Z3、Z4…")


def test_a_full_rate_is_held_against_what_it_is_about() -> None:
    found = {"assertion.full-rate-not-reached"}
    pledge = Pledge(id="Q1", on=DAY, due=12, signed=11)
    full = said(ClaimKind.FULL_RATE, about="pledge", words="签订率100%")

    assert against(full, pledge) == found
    assert against(evolve(full, rate=Decimal(100)), pledge) == found
    assert against(evolve(full, rate=Decimal(90)), pledge) == set()
    assert against(evolve(full, about=None), pledge) == set()
    assert against(full, evolve(pledge, signed=SOME)) == set()
    assert against(full, evolve(pledge, signed=None)) == set()
    item = ResponsibilityItem(id="I1", on=DAY, status=ItemStatus.IN_PROGRESS)
    assert against(said(ClaimKind.FULL_RATE, about="responsibility-item"), item) == found
    assert against(said(ClaimKind.FULL_RATE, about="responsibility-item"), evolve(item, done_on=DAY)) == set()


def test_a_rate_of_attendance_is_meant_only_where_it_is_said() -> None:
    thin = Meeting(id="M1", on=DAY, expected=8, attended=7)

    assert against(said(ClaimKind.FULL_RATE, about="meeting", words="第一议题落实率100%"), thin) == set()
    assert against(said(ClaimKind.FULL_RATE, about="meeting", words="参会率100%"), thin) == {
        "assertion.full-rate-not-reached"
    }


def test_what_did_not_occur_has_no_record() -> None:
    none = said(ClaimKind.NONE_OCCURRED, about="petition")
    found = {"assertion.none-occurred-but-recorded"}

    assert against(none, Petition(id="F1", on=DAY)) == found
    assert against(none, Petition(id="F1", on=DAY, times=Bounded(lower=0, upper=2))) == set()
    assert against(none, Petition(id="F1", total=total(0, unit=Unit.PIECES))) == set()
    assert against(none, Petition(id="F1", total=total(2, unit=Unit.PIECES))) == found
    assert against(evolve(none, about=None), Petition(id="F1", on=DAY)) == set()
    interference = evolve(none, about="disclosure")
    assert against(interference, Disclosure(id="H1", on=DAY, nil_return=True)) == set()
    assert against(interference, Disclosure(id="H1", on=DAY)) == set()
    assert against(interference, Disclosure(id="H1", on=DAY, nil_return=False)) == found
    assert against(evolve(none, about="信访"), Petition(id="F1", on=DAY)) == found
    assert against(evolve(none, about="群众来信")) == {"assertion.unknown-kind"}


def test_what_falls_does_not_rise() -> None:
    rose = spent("E1", ExpenseItem.RECEPTION, 13, last_year=Decimal(12))
    papers = DocumentMeetingCount(id="V1", counted=CountedThing.DOCUMENTS, number=30, last_year=25)
    found = {"assertion.falling-but-risen"}

    def falling(**more: object) -> Assertion:
        return said(ClaimKind.FALLING, **more)

    assert against(falling(words="接待费下降"), rose) == found
    assert against(falling(words="会议费下降"), rose) == set()
    assert against(falling(words="支出下降"), rose) == set()
    assert against(falling(words="支出下降", about="expenditure"), rose) == found
    assert against(falling(words="接待费下降"), evolve(rose, last_year=SOME_MONEY)) == set()
    assert against(falling(words="接待费下降"), evolve(rose, last_year=None)) == set()
    assert against(falling(words="文件减少"), papers) == found
    assert against(falling(words="会议减少"), papers) == set()
    assert against(falling(words="明显减少", about="document-meeting-count"), papers) == found
    assert against(falling(words="文件减少", about="expenditure"), papers) == set()


def test_a_fall_of_every_year_needs_papers() -> None:
    words = said(ClaimKind.FALLING, words="经费逐年下降")

    assert against(words) == {"assertion.every-year-unproven"}
    assert against(evolve(words, evidence=(Evidence(title="近三年决算"),))) == set()
    assert against(evolve(words, words="经费下降")) == set()
