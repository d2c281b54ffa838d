"""A check accuses nobody of what a mask, a bound or a blank leaves open."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from dangfeng.checks import check
from dangfeng.model import (
    Case,
    Claim,
    Completeness,
    DocumentMeetingCount,
    Expenditure,
    IssuedRule,
    Lecture,
    Meeting,
    Member,
    OwnProblem,
    Record,
    RectificationItem,
    ResponsibilityItem,
    Sanction,
    Subset,
    Talk,
    Verdict,
)
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.vocabulary import (
    CompletenessState,
    CountedThing,
    ExpenseItem,
    Form,
    IncludesSingles,
    ItemStatus,
    Measure,
    MeetingBody,
    Post,
    Rank,
    SanctionFamily,
    SanctionKind,
    TalkKind,
    Unit,
    VerdictResult,
)

from .books import ROSTER, book, codes, total

SOME = Bounded(lower=1, upper=None, shown="XX", why=Why.REDACTED)
SOME_MONEY = Bounded(lower=Decimal("0.01"), upper=None, shown="XX万元", why=Why.REDACTED)
IN_2021 = Bounded(lower=date(2021, 1, 1), upper=date(2021, 12, 31), shown="2021年")
FIRST, SECOND = Period(date(2021, 1, 1), date(2021, 6, 30)), Period(date(2021, 7, 1), date(2021, 12, 31))
REJECTED = Verdict(result=VerdictResult.REJECTED, reason="不属实")


def lecture(id: str, **more: object) -> Lecture:
    return Lecture(id=id, **({"on": date(2021, 6, 1), "lecturer": "张明远", "title": f"题目{id}"} | more))


def case(*sanctions: Sanction, **more: object) -> Case:
    return Case(id="C1", **({"on": date(2021, 5, 20), "filed_on": date(2021, 3, 1), "sanctions": sanctions} | more))


def test_a_masked_lecturer_may_be_the_secretary() -> None:
    assert "lecture.none-by-secretary" in codes(lecture("L1", lecturer="李思齐"))
    assert "lecture.none-by-secretary" not in codes(lecture("L1", lecturer=Masked("XX")))
    assert "lecture.none-by-secretary" not in codes(lecture("L1", lecturer=None))
    masked = (Member(name="张××", post=Post.SECRETARY),)
    assert "lecture.none-by-secretary" not in codes(lecture("L1", lecturer="李思齐"), roster=masked)


def test_a_rejected_lecture_is_none() -> None:
    assert "lecture.none-by-secretary" not in codes(lecture("L1"))
    assert "lecture.none-by-secretary" in codes(lecture("L1", verdict=REJECTED))


def test_a_masked_secretary_may_be_the_other_one() -> None:
    twice = (Member(name="张××", post=Post.SECRETARY), *ROSTER)

    assert "roster.two-secretaries" not in codes(roster=twice)
    assert "roster.two-secretaries" in codes(roster=(evolve(twice[0], name="赵立新"), *ROSTER))
    left = evolve(twice[0], name="赵立新", until=date(2020, 5, 1))
    assert "roster.two-secretaries" not in codes(roster=(left, *ROSTER))


def test_nothing_is_missing_without_a_secretary_to_miss_it() -> None:
    assert "lecture.none-by-secretary" not in codes(roster=(Member(name="李思齐", post=Post.MEMBER),))


def test_a_meeting_known_to_the_year_only_fills_one_quarter() -> None:
    meeting = Meeting(id="M1", body=MeetingBody.STUDY_GROUP, on=date(2021, 3, 1))

    def gap(*more: Meeting) -> str:
        found = check(book(meeting, *more))
        return next((each.param("parts_zh") for each in found if each.code == "meeting.study-group-missing"), "")

    some = "第二季度、第三季度、第四季度"
    assert gap() == some
    assert gap(evolve(meeting, id="M2", on=IN_2021)) == f"{some}中至少有2个"
    assert gap(evolve(meeting, id="M2", on=None, times=2)) == f"{some}中至少有1个"
    assert gap(evolve(meeting, id="M2", on=None, times=3)) == ""
    assert gap(evolve(meeting, id="M2", on=None, total=total(SOME))) == ""
    assert gap(evolve(meeting, id="M2", on=None, total=total(2))) == f"{some}中至少有1个"
    assert gap(evolve(meeting, id="M2", on=None, total=total(90, unit=Unit.PERSON_TIMES))) == ""
    assert gap(evolve(meeting, id="M2", on=None, total=total(9, span=FIRST))) == f"{some}中至少有2个"
    assert gap(evolve(meeting, id="M2", on=None, belongs_to=Period(date(2021, 4, 1), date(2021, 6, 30)))) == some[5:]


def test_quarters_to_come_are_not_missed() -> None:
    meeting = Meeting(id="M1", body=MeetingBody.STUDY_GROUP, on=date(2021, 3, 1))

    assert "meeting.study-group-missing" not in codes(meeting, as_of=date(2021, 5, 1))


def test_an_unnamed_body_or_a_silent_total_may_have_taken_up_the_subject() -> None:
    silent = Meeting(id="M1", body=MeetingBody.PARTY_GROUP, total=total(SOME))

    assert "meeting.governance-missing" not in codes(silent)
    assert "meeting.governance-missing" not in codes(Meeting(id="M1", title="研究党风廉政建设工作", times=2))


@pytest.mark.parametrize("attended", [4, Bounded(lower=3, upper=4, shown="3..4")])
def test_the_quorum_is_missed_whatever_the_number(attended: object) -> None:
    meeting = Meeting(id="M1", on=date(2021, 4, 1), body=MeetingBody.PARTY_GROUP, expected=8, attended=attended)

    assert "meeting.no-quorum" in codes(meeting)


@pytest.mark.parametrize("attended", [5, SOME, Bounded(lower=3, upper=5, shown="3..5"), None])
def test_the_quorum_may_have_been_met(attended: object) -> None:
    meeting = Meeting(id="M1", on=date(2021, 4, 1), body=MeetingBody.PARTY_GROUP, expected=8, attended=attended)

    assert "meeting.no-quorum" not in codes(meeting)


def test_a_masked_total_may_hold_any_number_of_singles() -> None:
    singles = (lecture("L1"), lecture("L2"))
    whole = Lecture(id="T1", total=total(1, includes=IncludesSingles.YES))

    assert "total.singles-exceed" in codes(whole, *singles)
    assert "total.singles-exceed" not in codes(evolve(whole, total=total(SOME, includes=IncludesSingles.YES)), *singles)
    assert "total.singles-exceed" not in codes(evolve(whole, total=total(1)), *singles)
    assert "total.singles-exceed" not in codes(evolve(whole, lecturer="李思齐"), *singles)
    assert "total.singles-exceed" not in codes(whole, singles[0], evolve(singles[1], verdict=REJECTED))
    assert "total.singles-exceed" not in codes(
        evolve(whole, total=total(1, span=SECOND, includes=IncludesSingles.YES)), *singles
    )


def test_a_single_without_a_day_lies_in_the_year_but_in_no_half_of_it_for_certain() -> None:
    year = Lecture(id="T1", total=total(0, includes=IncludesSingles.YES))
    half = Lecture(id="T1", total=total(0, span=FIRST, includes=IncludesSingles.YES))

    def found(whole: Lecture, **more: object) -> bool:
        return "total.singles-exceed" in codes(whole, lecture("L1", **more))

    assert found(year, on=None)
    assert not found(half, on=None)
    assert found(half, on=None, belongs_to=FIRST)
    assert not found(half, on=None, belongs_to=SECOND)
    assert found(half, on=date(2021, 3, 1), belongs_to=Period.year(2021))
    assert not found(half, on=date(2021, 3, 1), belongs_to=Period.year(2020))
    assert not found(half, on=IN_2021)


def test_singles_count_as_often_as_they_happened() -> None:
    whole = Lecture(id="T1", total=total(3, includes=IncludesSingles.YES))
    partly = Verdict(result=VerdictResult.PARTLY_TRUE, times=1)

    assert "total.singles-exceed" in codes(whole, lecture("L1", times=4))
    assert "total.singles-exceed" not in codes(whole, lecture("L1", times=4, verdict=partly))


def test_persons_of_several_records_may_be_the_same() -> None:
    whole = Talk(id="T1", total=total(1, unit=Unit.PERSONS, includes=IncludesSingles.YES))
    talks = (Talk(id="A", on=date(2021, 1, 5)), Talk(id="B", on=date(2021, 2, 5)))

    assert "total.singles-exceed" not in codes(whole, *talks)
    assert "total.singles-exceed" in codes(
        evolve(whole, total=total(1, unit=Unit.PERSON_TIMES, includes=IncludesSingles.YES)), *talks
    )


def test_totals_kept_apart_by_a_field_or_by_time_do_not_overlap() -> None:
    reminder = Talk(id="T1", talk_kind=TalkKind.REMINDER, total=total(20))
    warning = Talk(id="T2", talk_kind=TalkKind.WARNING, total=total(10))

    assert "total.overlap" not in codes(reminder, warning)
    assert "total.overlap" in codes(reminder, evolve(warning, talk_kind=None))
    assert "total.overlap" in codes(reminder, evolve(warning, talk_kind=None, talkers=("张明远",)))
    assert "total.overlap" not in codes(
        evolve(reminder, total=total(20, span=FIRST)), evolve(warning, talk_kind=None, total=total(9, span=SECOND))
    )


def test_totals_that_divide_one_whole_in_ways_of_their_own_do_not_overlap() -> None:
    whole = Talk(id="T1", total=total(20))
    parts = [
        Talk(id="T2", talk_kind=TalkKind.REMINDER, total=total(12, part_of="T1")),
        Talk(id="T3", talk_kind=TalkKind.WARNING, total=total(8, part_of="T1")),
        Talk(id="T4", rank=Rank.STAFF, total=total(15, part_of="T1")),
    ]
    twice = Talk(id="T5", rank=Rank.STAFF, total=total(9, part_of="T1"))

    assert "total.overlap" not in codes(whole, *parts)
    assert "total.overlap" in codes(whole, *parts, twice)
    assert "total.overlap" in codes(parts[0], evolve(parts[2], total=total(15)))


def test_figures_of_two_sections_overlap_unless_one_whole_holds_both() -> None:
    own = [Talk(id=id, filed_by=by, total=total(12)) for id, by in (("T1", "办公室"), ("T2", "机关纪委"))]
    whole = Talk(id="T0", total=total(24))
    parts = [evolve(each, total=total(12, part_of="T0")) for each in own]

    assert "total.overlap" in codes(*own)
    assert "total.overlap" in codes(whole, *own)
    assert "total.overlap" not in codes(whole, *parts)
    assert "total.overlap" in codes(whole, *(evolve(each, filed_by="办公室") for each in parts))


def test_totals_in_different_units_do_not_overlap() -> None:
    talks = Talk(id="T1", total=total(20))

    assert "total.overlap" in codes(talks, Talk(id="T2", total=total(30)))
    assert "total.overlap" not in codes(talks, Talk(id="T2", total=total(30, unit=Unit.PERSONS)))


def test_a_part_of_a_part_belongs_to_the_whole() -> None:
    whole = Talk(id="T1", total=total(20))
    half = Talk(id="T2", total=total(10, span=FIRST, part_of="T1"))
    quarter = Talk(id="T3", total=total(5, span=Period(date(2021, 1, 1), date(2021, 3, 31)), part_of="T2"))

    assert not {code for code in codes(whole, half, quarter) if code.startswith("total.")}


def test_totals_in_a_circle_are_parts_of_nothing() -> None:
    one = Talk(id="T1", total=total(20, part_of="T2"))
    two = Talk(id="T2", total=total(20, part_of="T1"))
    three = Talk(id="T3", total=total(20, part_of="T1"))

    assert "total.part-of-nothing" in codes(one, two)
    assert "total.part-of-nothing" in codes(one, two, three)


def test_parts_that_overlap_or_count_persons_do_not_add_up() -> None:
    whole = Talk(id="T1", total=total(20, unit=Unit.PERSONS))
    halves = (
        Talk(id="T2", total=total(15, unit=Unit.PERSONS, span=FIRST, part_of="T1")),
        Talk(id="T3", total=total(15, unit=Unit.PERSONS, span=SECOND, part_of="T1")),
    )

    assert not {code for code in codes(whole, *halves) if code.startswith("total.")}
    assert "total.parts-exceed-whole" not in codes(evolve(whole, total=total(SOME)), *halves)


def test_subsets_of_different_fields_may_be_the_same_talks() -> None:
    counts = total(10, unit=Unit.PERSON_TIMES)
    kinds = Subset(field="talk_kind", value="reminder", unit=Unit.PERSON_TIMES, count=8)
    record = Subset(field="written_record", value="true", unit=Unit.PERSON_TIMES, count=8)
    other = Subset(field="talk_kind", value="warning", unit=Unit.PERSON_TIMES, count=8)

    assert "total.subset-exceeds" not in codes(Talk(id="T1", total=evolve(counts, subsets=(kinds, record))))
    assert "total.subset-exceeds" in codes(Talk(id="T1", total=evolve(counts, subsets=(kinds, other))))
    assert "talk.no-record" in codes(Talk(id="T1", total=evolve(counts, subsets=(record,))))
    without = evolve(record, value="false")
    assert "talk.no-record" in codes(Talk(id="T1", total=evolve(counts, subsets=(without,))))
    assert "total.subset-exceeds" not in codes(
        Talk(id="T1", total=evolve(total(SOME, unit=Unit.PERSON_TIMES), subsets=(kinds, other)))
    )


def test_a_record_that_may_be_of_another_year_does_not_break_a_nil() -> None:
    nil = (Completeness(kind="lecture", state=CompletenessState.NIL),)
    perhaps = Bounded(lower=date(2020, 1, 1), upper=date(2021, 12, 31), shown="201X年")

    assert "completeness.nil-with-records" in codes(lecture("L1"), completeness=nil)
    assert "completeness.nil-with-records" not in codes(lecture("L1", on=perhaps), completeness=nil)
    assert "completeness.nil-with-records" not in codes(lecture("L1", verdict=REJECTED), completeness=nil)
    assert "completeness.nil-with-records" not in codes(
        Lecture(id="T1", total=total(Bounded(lower=0, upper=None, shown=""))), completeness=nil
    )
    assert "completeness.nil-with-records" in codes(Lecture(id="T1", total=total(SOME)), completeness=nil)


def test_states_of_spans_that_follow_one_another_agree() -> None:
    entries = (
        Completeness(kind="talk", state=CompletenessState.NIL, span=FIRST),
        Completeness(kind="talk", state=CompletenessState.OPEN, span=SECOND),
    )

    assert not {code for code in codes(completeness=entries) if code.startswith("completeness.")}


def test_a_book_that_does_not_say_its_day_may_hold_a_later_meeting() -> None:
    meeting = Meeting(id="M1", on=date(2022, 1, 14), belongs_to=Period.year(2021), title="民主生活会")

    assert "record.after-as-of" not in codes(meeting, as_of=None)
    assert "record.outside-period" not in codes(meeting, as_of=None)
    assert "record.after-as-of" in codes(meeting)
    late = Sanction(kind=SanctionKind.PARTY_WARNING, decided_on=date(2022, 2, 1))
    assert "record.after-as-of" in codes(case(late))
    assert "record.after-as-of" not in codes(case(late), as_of=None)
    assert "record.after-as-of" in codes(Talk(id="T1", total=total(3, span=Period.year(2022))))


def test_what_is_still_in_force_or_open_may_be_older() -> None:
    old = date(2019, 5, 1)

    assert "record.outside-period" not in codes(IssuedRule(id="R1", on=old, title="办法"))
    assert "record.outside-period" in codes(IssuedRule(id="R1", on=old, title="办法", repealed_on=date(2020, 1, 1)))
    assert "record.outside-period" not in codes(RectificationItem(id="Z1", on=old))
    assert "record.outside-period" in codes(Case(id="C1", on=old))
    assert "record.outside-period" in codes(Talk(id="T1", total=total(3, span=Period.year(2020))))


def test_a_deadline_known_to_the_year_is_not_past() -> None:
    item = ResponsibilityItem(id="I1", leader="张明远", section="办公室", status=ItemStatus.OPEN, deadline=IN_2021)
    point = RectificationItem(id="Z1", section="办公室", status=ItemStatus.OPEN, deadline=IN_2021)

    assert "list-item.overdue" not in codes(item)
    assert "rectification.overdue" not in codes(point)
    assert "list-item.overdue" in codes(evolve(item, deadline=date(2021, 11, 1)))
    assert "list-item.overdue" not in codes(evolve(item, deadline=date(2021, 11, 1), status=None))


def test_a_leader_unknown_to_the_roster_may_be_any_member() -> None:
    item = ResponsibilityItem(id="I1", leader="张明远", section="办公室")

    assert "list.member-leads-nothing" in codes(item)
    assert "list.member-leads-nothing" not in codes(item, evolve(item, id="I2", leader="局主要负责人"))
    assert "list.member-leads-nothing" not in codes(item, evolve(item, id="I2", leader=Masked("李××")))
    assert "list.member-leads-nothing" not in codes(item, ResponsibilityItem(id="I2", total=total(3, unit=Unit.ITEMS)))
    newcomer = Member(name="李思齐", post=Post.MEMBER, since=date(2021, 11, 1))
    assert "list.member-leads-nothing" not in codes(item, roster=(ROSTER[0], newcomer))


def test_nothing_is_missing_of_a_kind_that_does_not_apply() -> None:
    none = Completeness(kind="lecture", state=CompletenessState.NOT_APPLICABLE, reason="由上级统一组织")

    assert "lecture.none-by-secretary" in codes()
    assert "lecture.none-by-secretary" not in codes(completeness=(none,))
    assert "lecture.none-by-secretary" in codes(completeness=(evolve(none, span=FIRST),))


def test_amounts_that_may_agree_do_not_differ() -> None:
    whole = Expenditure(id="E1", item=ExpenseItem.VEHICLES, spent=Decimal(200000))
    bought = Expenditure(id="E2", item=ExpenseItem.VEHICLE_PURCHASE, spent=Decimal(0))
    run = Expenditure(id="E3", item=ExpenseItem.VEHICLE_OPERATION, spent=Decimal(180000))

    assert "expenditure.parts-differ" in codes(whole, bought, run)
    assert "expenditure.parts-differ" not in codes(whole, bought)
    assert "expenditure.parts-differ" not in codes(whole, bought, evolve(run, spent=SOME_MONEY))
    assert "expenditure.parts-differ" not in codes(whole, bought, evolve(run, spent=None))
    assert "expenditure.parts-differ" not in codes(whole, bought, evolve(run, coverage="全系统"))
    assert "expenditure.parts-differ" not in codes(whole, bought, evolve(run, spent=Decimal(199950)))
    assert "expenditure.parts-differ" in codes(whole, bought, evolve(run, spent=Decimal(300000)))


def test_a_masked_amount_is_printed_as_given() -> None:
    whole = Expenditure(id="E1", item=ExpenseItem.VEHICLES, spent=Decimal(100))
    run = Expenditure(id="E2", item=ExpenseItem.VEHICLE_OPERATION, spent=evolve(SOME_MONEY, lower=Decimal(5000)))

    problem = next(each for each in check(book(whole, run)) if each.code == "expenditure.parts-differ")

    assert problem.expected == "XX万元"


def test_spending_that_may_keep_to_its_limits_does() -> None:
    spent = Expenditure(id="E1", item=ExpenseItem.RECEPTION, spent=SOME_MONEY, budget=Decimal(5), last_year=SOME_MONEY)

    assert not {code for code in codes(spent) if code.startswith("expenditure.")}
    claim = (Claim(target="C", points=Decimal(30), words="公务接待费下降"),)
    assert "claim.decline-not-borne-out" not in codes(spent, claims=claim)
    rose = evolve(spent, spent=Decimal(13), last_year=Decimal(12))
    assert "claim.decline-not-borne-out" in codes(rose, claims=claim)
    modest = (Claim(target="C", points=Decimal(30), words="公务接待费未下降，会议费下降"),)
    assert "claim.decline-not-borne-out" not in codes(rose, claims=modest)


def test_a_claim_of_fewer_papers_is_held_against_their_count() -> None:
    papers = DocumentMeetingCount(id="W1", counted=CountedThing.DOCUMENTS, number=120, last_year=118)
    fell = evolve(papers, number=100)

    def claimed(words: str) -> tuple[Claim, ...]:
        return (Claim(target="C", points=Decimal(30), words=words),)

    assert "claim.decline-not-borne-out" in codes(papers, claims=claimed("全年发文比上年减少"))
    assert "claim.decline-not-borne-out" not in codes(fell, claims=claimed("全年发文比上年减少"))
    assert "claim.decline-not-borne-out" not in codes(papers, claims=claimed("会议比上年减少"))
    assert "claim.decline-not-borne-out" not in codes(papers, claims=claimed("文件中的问题减少"))


def test_words_need_claims_and_figures() -> None:
    def claimed(words: str | None, points: int = 30) -> tuple[Claim, ...]:
        return (Claim(target="C", points=Decimal(points), words=words),)

    no_figures = Expenditure(id="E1", item=ExpenseItem.RECEPTION)
    assert "claim.decline-not-borne-out" not in codes(no_figures, claims=claimed("接待费下降"))
    assert "claim.full-marks" not in codes(RectificationItem(id="Z1", status=ItemStatus.OPEN), claims=claimed(None))
    assert "claim.full-marks" in codes(RectificationItem(id="Z1", status=ItemStatus.OPEN), claims=claimed(None, 100))
    assert "claim.full-marks" not in codes(claims=claimed(None, 100))
    parts = tuple(Claim(target=target, points=Decimal(50)) for target in ("A1", "A1-3", "A12"))
    whole = Claim(target="total", points=Decimal(100))
    named = OwnProblem(id="P1", problem="督促不够经常")
    assert not {code for code in codes(named, claims=(*parts, whole)) if code.startswith("claim.")}


def test_a_count_without_an_amount_says_nothing() -> None:
    reception = Expenditure(
        id="E1", item=ExpenseItem.RECEPTION, batches=3, persons=Bounded(lower=1, upper=None, shown="XX")
    )

    assert not {code for code in codes(reception) if code.startswith("expenditure.")}
    assert "expenditure.count-and-money-disagree" in codes(evolve(reception, spent=Decimal(0)))


def test_december_needs_days_to_be_seen() -> None:
    june = Expenditure(id="E1", on=date(2021, 6, 1), item=ExpenseItem.TRAINING, spent=Decimal(100))
    late = evolve(june, id="E2", on=date(2021, 12, 1), spent=Decimal(99))

    assert "expenditure.december-rush" in codes(june, late)
    assert "expenditure.december-rush" not in codes(late)
    assert "expenditure.december-rush" not in codes(june, late, evolve(june, id="E3", on=None))


def test_several_persons_may_have_several_sanctions() -> None:
    both = (Sanction(kind=SanctionKind.PARTY_WARNING), Sanction(kind=SanctionKind.PARTY_REMOVAL))

    assert "case.two-sanctions-of-a-kind" in codes(case(*both))
    assert "case.two-sanctions-of-a-kind" not in codes(case(*both, headcount=2))
    assert "case.two-sanctions-of-a-kind" not in codes(case(*both, headcount=SOME))
    apart = (evolve(both[0], decided_on=date(2021, 5, 20)), evolve(both[1], decided_on=date(2021, 9, 20)))
    assert "case.two-sanctions-of-a-kind" not in codes(case(*apart))


def test_a_sentence_before_expulsion_may_be_the_fourth_form() -> None:
    expelled = case(Sanction(kind=SanctionKind.PARTY_EXPULSION), form=Form.FOURTH)

    assert "case.fourth-form-unproven" in codes(expelled)
    assert "case.fourth-form-without-referral" not in codes(expelled)
    assert not codes(evolve(expelled, referred_on=date(2021, 8, 1))) & {
        "case.fourth-form-unproven",
        "case.form-too-low",
    }


def test_before_2024_a_filed_case_may_be_of_the_fourth_form() -> None:
    filed = case(form=Form.FOURTH, measures=(Measure.REMOVE_FROM_POST,))

    assert "case.fourth-form-unproven" in codes(filed)
    later = evolve(filed, on=date(2024, 5, 20), filed_on=date(2024, 3, 1))
    year = Period.year(2024)
    assert "case.fourth-form-without-referral" in codes(later, period=year, as_of=date(2024, 12, 31))


def test_months_follow_the_text_of_the_day_of_decision() -> None:
    def found(kind: SanctionKind, months: int, day: date) -> set[str]:
        family = SanctionFamily.PARTY if kind.is_party else SanctionFamily.APPOINTING_UNIT
        one = case(Sanction(kind=kind, family=family, months=months), on=day, filed_on=None)
        return {code for code in codes(one, period=Period.year(day.year), as_of=None) if code.startswith("sanction.")}

    assert found(SanctionKind.PARTY_SERIOUS_WARNING, 12, date(2010, 5, 1)) == set()
    assert found(SanctionKind.PARTY_SERIOUS_WARNING, 12, date(2021, 5, 1)) == {"sanction.months-differ"}
    assert found(SanctionKind.PARTY_SERIOUS_WARNING, 24, date(2021, 5, 1)) == set()
    assert found(SanctionKind.PARTY_SERIOUS_WARNING, 12, date(2017, 5, 1)) == set()
    assert found(SanctionKind.PARTY_PROBATION, 18, date(2021, 5, 1)) == {"sanction.months-differ"}
    assert found(SanctionKind.GOV_DEMERIT, 12, date(2015, 5, 1)) == set()


def test_pairs_that_go_together_are_left_alone() -> None:
    usual = (Sanction(kind=SanctionKind.PARTY_WARNING), Sanction(kind=SanctionKind.GOV_DEMERIT))

    assert not {code for code in codes(case(*usual)) if "pairing" in code}
    dismissed = Sanction(kind=SanctionKind.GOV_DISMISSAL)
    assert "case.pairing-missing" in codes(case(dismissed, is_member=True))
    assert "case.pairing-missing" not in codes(case(dismissed))
    assert not {code for code in codes(case(*usual, dismissed, dismissed)) if "pairing" in code}


def test_a_masked_number_or_title_is_not_compared() -> None:
    one = IssuedRule(id="R1", on=date(2021, 3, 1), title="甲办法", number="某司党〔20XX〕X号")

    found = codes(one, evolve(one, id="R2", title="乙办法"))

    assert not {code for code in found if code.startswith("issued-rule.")}


def test_only_what_says_the_same_of_one_day_looks_double() -> None:
    talk = Talk(id="T1", on=date(2021, 3, 1), persons=("王小川",))
    twins: tuple[tuple[Record, Record], ...] = (
        (talk, evolve(talk, id="T2")),
        (case(case_number="1"), evolve(case(case_number="1"), id="C2")),
        (
            Expenditure(id="E1", on=date(2021, 3, 1), item=ExpenseItem.TRAINING, spent=Decimal(5)),
            Expenditure(id="E2", on=date(2021, 3, 1), item=ExpenseItem.TRAINING, spent=Decimal(5)),
        ),
        (
            Meeting(id="M1", on=date(2021, 3, 1), body=MeetingBody.PARTY_GROUP),
            Meeting(id="M2", on=date(2021, 3, 1), body=MeetingBody.PARTY_GROUP),
        ),
        (
            RectificationItem(id="Z1", on=date(2021, 3, 1), problem="台账不全"),
            RectificationItem(id="Z2", on=date(2021, 3, 1), problem="台账不全"),
        ),
    )
    for one, two in twins:
        assert "record.looks-duplicate" in codes(one, two)
        assert "record.looks-duplicate" not in codes(one, evolve(two, on=date(2021, 3, 2)))
        assert "record.looks-duplicate" not in codes(one, evolve(two, verdict=REJECTED))
    masked = evolve(talk, persons=(Masked("王××"),))
    assert "record.looks-duplicate" not in codes(masked, evolve(masked, id="T2"))
    assert "record.looks-duplicate" not in codes(
        Meeting(id="M1", on=date(2021, 3, 1)), Meeting(id="M2", on=date(2021, 3, 1))
    )


def test_evidence_is_asked_of_what_the_unit_itself_reports() -> None:
    from dangfeng.vocabulary import Source

    assert "record.no-evidence" in codes(lecture("L1"))
    assert "record.no-evidence" not in codes(lecture("L1", source=Source.ASSESSORS))
    assert "record.no-evidence" not in codes(IssuedRule(id="R1", title="办法", number="某司党〔2021〕3号"))
    assert "record.no-evidence" in codes(*(lecture(f"L{index}") for index in range(7)))
