"""Each room of the year: the certain is found, the possible is not."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from dangfeng.checks import Settings, check
from dangfeng.model import (
    Absence,
    Action,
    Assertion,
    BallotQuestion,
    Case,
    CasePerson,
    DemocraticAppraisal,
    Disclosure,
    DoubleRandomInspection,
    DutyIntegrityReport,
    EducationActivity,
    FieldInspection,
    InspectionReceived,
    IntegrityRisk,
    MajorMatter,
    Meeting,
    Member,
    OptionVotes,
    Pledge,
    PublicityMonth,
    RectificationItem,
    ResponsibilityItem,
    Sanction,
    SpecialCampaign,
    SupervisionLetter,
)
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.vocabulary import (
    Addressee,
    DisclosureFinding,
    DisclosureKind,
    EducationSubject,
    ItemStatus,
    LetterKind,
    MatterKind,
    MeetingBody,
    Post,
    Rank,
    ReceivedKind,
    SanctionKind,
)

from .books import ROSTER, YEAR, book, codes

SOME = Bounded(lower=1, upper=None, shown="XX", why=Why.REDACTED)
IN_2021 = Bounded(lower=YEAR.start, upper=YEAR.end, shown="2021年")
DAY = date(2021, 6, 10)


# Who was at a meeting


def meeting(**more: object) -> Meeting:
    return Meeting(id="M1", on=DAY, body=MeetingBody.PARTY_GROUP, **more)


def test_who_sits_in_may_speak() -> None:
    spoke = meeting(attended=1, speakers=("张明远", "李思齐"))

    assert "meeting.more-speakers-than-present" in codes(spoke)
    assert "meeting.more-speakers-than-present" not in codes(evolve(spoke, sitting_in=("李思齐",)))
    assert "meeting.more-speakers-than-present" not in codes(evolve(spoke, sitting_in=(Masked("XX"),)))
    assert "meeting.more-speakers-than-present" not in codes(evolve(spoke, attended=SOME))
    assert "meeting.more-speakers-than-present" not in codes(evolve(spoke, speakers=("张明远", Masked("李××"))))


def test_a_masked_absentee_may_be_anybody() -> None:
    away = meeting(absences=(Absence(person="李思齐", reason="出差"),), sitting_in=("李思齐",))

    assert "meeting.absent-but-present" in codes(away)
    masked = evolve(away, absences=(Absence(person=Masked("李××"), reason="出差"),))
    assert "meeting.absent-but-present" not in codes(masked)


def test_those_away_fit_beside_those_there() -> None:
    away = meeting(absences=(Absence(person="李思齐", reason="出差"),), expected=7)

    assert "meeting.absences-exceed" in codes(evolve(away, attended=7))
    assert "meeting.absences-exceed" not in codes(evolve(away, attended=6))
    assert "meeting.absences-exceed" not in codes(evolve(away, attended=5))
    assert "meeting.absences-exceed" not in codes(evolve(away, expected=SOME, attended=7))


def test_first_topic_and_its_items_agree() -> None:
    def disagrees(first_topic: bool | None, items: object) -> bool:
        return "meeting.first-topic-disagrees" in codes(meeting(first_topic=first_topic, first_topic_items=items))

    assert disagrees(True, 0)
    assert disagrees(False, 2)
    assert disagrees(False, SOME)
    assert not disagrees(True, SOME)
    assert not disagrees(None, 0)
    assert not disagrees(True, Bounded(lower=0, upper=2))


# Work to be done


@pytest.mark.parametrize("status", list(ItemStatus))
def test_what_is_overdue_is_what_is_still_to_be_done(status: ItemStatus) -> None:
    late = status not in (ItemStatus.DONE, ItemStatus.LONG_TERM)
    past = date(2021, 6, 30)
    item = ResponsibilityItem(id="I1", task="学习", leader="李思齐", section="办公室", status=status, deadline=past)
    point = RectificationItem(id="Z1", problem="台账不全", section="办公室", status=status, deadline=past)
    decided = meeting(decisions=(Action(task="修订规则", owner="李思齐", status=status, deadline=past),))

    assert ("list-item.overdue" in codes(item)) is late
    assert ("rectification.overdue" in codes(point)) is late
    assert ("action.overdue" in codes(decided)) is late
    assert "action.overdue" not in codes(decided, as_of=past)


@pytest.mark.parametrize("status", list(ItemStatus))
def test_a_day_of_completion_contradicts_what_is_not_finished(status: ItemStatus) -> None:
    open_ = status in (ItemStatus.OPEN, ItemStatus.MEASURES_SET, ItemStatus.IN_PROGRESS, ItemStatus.ON_SCHEDULE)
    day = date(2021, 6, 30)
    item = ResponsibilityItem(id="I1", status=status, done_on=day)
    point = RectificationItem(id="Z1", status=status, closed_on=day)
    decided = meeting(decisions=(Action(task="修订规则", owner="李思齐", status=status, closed_on=day),))

    assert ("list-item.done-but-open" in codes(item)) is open_
    assert ("rectification.closed-but-open" in codes(point)) is open_
    assert ("action.closed-but-open" in codes(decided)) is open_


def test_an_entry_is_not_done_with_a_measure_open() -> None:
    open_ = Action(task="学习", owner="李思齐", status=ItemStatus.ON_SCHEDULE)
    item = ResponsibilityItem(id="I1", status=ItemStatus.DONE, actions=(open_,))

    assert "action.open-inside-closed" in codes(item)
    assert "action.open-inside-closed" not in codes(evolve(item, status=ItemStatus.BASICALLY_DONE))
    assert "action.open-inside-closed" not in codes(evolve(item, actions=(evolve(open_, status=None),)))


# Education


def test_warning_education_alone_must_say_what_it_was() -> None:
    bare = EducationActivity(id="E1", on=DAY, subjects=(EducationSubject.WARNING,))

    assert {"education.no-form", "education.no-title"} <= codes(bare)
    assert "education.no-title" not in codes(evolve(bare, materials=("《镜鉴》",)))
    assert not {"education.no-form", "education.no-title"} & codes(evolve(bare, subjects=(EducationSubject.POLITICAL,)))


def test_a_month_is_held_against_its_plan_when_it_is_over() -> None:
    month = PublicityMonth(id="P1", on=date(2021, 9, 1), activities_planned=5, activities_held=4)

    assert "publicity-month.not-all-held" not in codes(month)
    assert "publicity-month.not-all-held" in codes(evolve(month, ended_on=date(2021, 9, 30)))
    assert "publicity-month.not-all-held" not in codes(evolve(month, ended_on=date(2021, 9, 30), activities_held=SOME))
    listed = evolve(month, activities=("党课", "庭审"))
    assert "publicity-month.fewer-listed-than-held" in codes(listed)
    assert not {each for each in codes(evolve(listed, activities_held=2)) if "listed" in each}


# Reports on duty, ballots


def ballot(*votes: object, valid: object = 57) -> DemocraticAppraisal:
    options = tuple(OptionVotes(option=str(index), votes=count) for index, count in enumerate(votes))
    return DemocraticAppraisal(id="B1", on=DAY, valid=valid, questions=(BallotQuestion(options=options),))


def test_votes_add_up_whatever_is_unknown() -> None:
    def odd(one: DemocraticAppraisal) -> set[str]:
        return {code for code in codes(one) if code.startswith("appraisal.votes")}

    assert odd(ballot(50, 7)) == set()
    assert odd(ballot(50, 8)) == {"appraisal.votes-exceed"}
    assert odd(ballot(50, 6)) == {"appraisal.votes-short"}
    assert odd(ballot(50, SOME)) == set()
    assert odd(ballot(57, SOME)) == {"appraisal.votes-exceed"}
    assert odd(ballot(57, SOME, valid=SOME)) == set()
    assert odd(ballot()) == set()
    assert odd(ballot(5, valid=None)) == set()


def test_reports_are_missed_when_the_year_is_over() -> None:
    assert "duty-report.missing" in codes()
    assert "duty-report.missing" not in codes(as_of=date(2021, 11, 30))
    assert "duty-report.missing" not in codes(DutyIntegrityReport(id="D1", on=None))


def test_a_sanction_in_effect_is_mentioned() -> None:
    report = DutyIntegrityReport(id="D1", on=date(2021, 12, 10), reporter="李思齐", mentions_sanction=False)
    warning = Sanction(kind=SanctionKind.PARTY_WARNING, decided_on=date(2021, 5, 20))
    case = Case(id="A1", on=date(2021, 5, 20), person="李思齐", sanctions=(warning,))

    def silent(one: DutyIntegrityReport, of: Case) -> bool:
        return "duty-report.sanction-not-mentioned" in codes(one, of)

    assert silent(report, case)
    assert silent(report, Case(id="A1", on=case.on, persons=(CasePerson(name="李思齐", sanctions=(warning,)),)))
    assert not silent(evolve(report, mentions_sanction=None), case)
    assert not silent(evolve(report, reporter=Masked("李××")), case)
    assert not silent(report, evolve(case, person=Masked("李××")))
    old = evolve(warning, decided_on=date(2020, 12, 10))
    assert not silent(report, evolve(case, sanctions=(old,)))
    assert silent(report, evolve(case, sanctions=(evolve(old, months=13),)))
    assert not silent(report, evolve(case, sanctions=(evolve(warning, decided_on=None),)))
    assert not silent(evolve(report, on=IN_2021), case)


# Inspections, campaigns, letters


def drawn(id: str = "C1", **more: object) -> DoubleRandomInspection:
    return DoubleRandomInspection(id=id, **({"on": DAY} | more))


def test_inspectors_by_clear_names() -> None:
    own = drawn(inspectors=("赵立新", "钱文"), target_owner="钱文")

    assert "double-random.inspects-own" in codes(own)
    assert "double-random.inspects-own" not in codes(evolve(own, inspectors=("赵立新", Masked("钱×"))))
    assert "double-random.few-inspectors" not in codes(drawn())
    assert "double-random.few-inspectors" in codes(drawn(inspectors=(Masked("XX"),)))


def test_the_share_drawn_is_a_setting() -> None:
    few = book(drawn(sampled=20, population=40))

    def low(settings: Settings) -> bool:
        return "double-random.rate-low" in {each.code for each in check(few, settings=settings)}

    assert not low(Settings())
    assert low(Settings(sampling_rate=Fraction(7, 10)))
    assert not low(Settings(sampling_rate=Fraction(1, 2)))


def test_a_target_drawn_too_often_is_counted_by_what_surely_lies_in_the_year() -> None:
    three = [drawn(f"C{index}", targets=("城东公证处",)) for index in range(3)]

    assert "double-random.target-too-often" in codes(*three)
    assert "double-random.target-too-often" not in codes(*three[:2])
    assert "double-random.target-too-often" in codes(evolve(three[0], times=3))
    around = Bounded(lower=date(2020, 12, 1), upper=date(2021, 1, 31), shown="2020年底")
    assert "double-random.target-too-often" not in codes(*three[:2], evolve(three[2], on=around))


def test_publication_is_due_some_days_later() -> None:
    def kinds(**more: object) -> set[str]:
        return {code for code in codes(drawn(**more)) if "publish" in code}

    assert kinds() == {"double-random.not-published"}
    assert kinds(on=IN_2021) == set()
    assert kinds(on=date(2021, 12, 29)) == set()
    assert kinds(published_on=date(2021, 6, 15)) == set()
    assert kinds(published_on=date(2021, 6, 16)) == {"double-random.published-late"}
    june = Bounded(lower=date(2021, 6, 1), upper=date(2021, 6, 30), shown="2021年6月")
    assert kinds(on=june, published_on=date(2021, 7, 5)) == set()
    assert kinds(on=june, published_on=date(2021, 7, 6)) == {"double-random.published-late"}


def test_a_campaign_that_is_not_over_may_still_reach_all() -> None:
    under_way = SpecialCampaign(id="G1", on=DAY, targets=7, targets_reached=6, problems=9, fixed=8)
    both = {"campaign.targets-left-out", "campaign.problems-left"}

    assert not both & codes(under_way)
    assert both <= codes(evolve(under_way, summary_on=date(2021, 11, 1)))
    assert not both & codes(evolve(under_way, ended_on=date(2021, 11, 1), targets_reached=SOME, fixed=SOME))


def inspected(**more: object) -> InspectionReceived:
    return InspectionReceived(id="X1", **({"on": date(2021, 3, 10)} | more))


def test_the_reports_on_an_inspection_have_their_term() -> None:
    def kinds(**more: object) -> set[str]:
        return {code for code in codes(inspected(**more)) if "reported" in code}

    city = {"received_kind": ReceivedKind.CITY_INSPECTION}
    assert kinds(**city) == {"inspection.not-reported", "inspection.leader-not-reported"}
    assert kinds(received_kind=ReceivedKind.AUDIT) == set()
    assert kinds(received_kind=ReceivedKind.AUDIT, report_due=date(2021, 5, 1)) == {"inspection.not-reported"}
    assert kinds(**city, report_due=date(2022, 5, 1)) == set()
    assert kinds(**city, reported_on=date(2021, 5, 11)) == {
        "inspection.reported-late",
        "inspection.leader-not-reported",
    }
    assert kinds(on=date(2021, 11, 1), **city) == set()
    assert kinds(on=date(2019, 11, 1), **city) == set()
    assert kinds(on=date(2019, 11, 1), reported_on=date(2020, 5, 1), **city) == set()
    assert kinds(on=date(2020, 10, 1), reported_on=date(2021, 1, 4), **city) == {"inspection.reported-late"}


def test_a_term_is_quoted_where_its_article_is_confirmed() -> None:
    def basis(year: int, kind: ReceivedKind) -> str:
        one = inspected(on=date(year, 3, 10), received_kind=kind)
        found = check(book(one, period=Period.year(year), as_of=date(2026, 1, 1)))
        return next(str(each.basis or "") for each in found if each.code == "inspection.not-reported")

    assert basis(2016, ReceivedKind.PROVINCIAL_INSPECTION) == "《中国共产党巡视工作条例》第二十七条"
    assert basis(2021, ReceivedKind.PROVINCIAL_INSPECTION) == ""
    assert basis(2016, ReceivedKind.CITY_INSPECTION) == ""


def test_what_is_put_right_fits_into_what_was_found() -> None:
    assert "inspection.more-fixed-than-found" in codes(inspected(problems=9, fixed=8, basically_fixed=2))
    assert "inspection.more-fixed-than-found" not in codes(inspected(problems=SOME, fixed=8, basically_fixed=2))
    assert "inspection.more-fixed-than-found" not in codes(inspected(problems=9, fixed=8))
    closed = inspected(problems=9, fixed=8, closed_on=date(2021, 9, 1))
    assert "inspection.closed-with-points-left" in codes(closed)
    assert "inspection.closed-with-points-left" not in codes(evolve(closed, fixed=SOME))


def test_a_term_known_by_its_bounds_is_said_by_its_last_day() -> None:
    spring = Bounded(lower=date(2021, 2, 1), upper=date(2021, 3, 31), shown="2021年初")
    one = inspected(on=spring, received_kind=ReceivedKind.CITY_INSPECTION)

    assert {each.expected for each in check(book(one)) if "reported" in each.code} == {"≤ 2021-05-31"}


def letter(**more: object) -> SupervisionLetter:
    return SupervisionLetter(id="J1", on=DAY, **more)


def test_an_opinion_that_is_not_known_is_not_missed() -> None:
    signs = {"letter.not-signed", "letter.no-leader", "letter.no-section"}

    assert codes(letter()) & signs == set()
    assert codes(letter(signed_by_principal=False)) & signs == {"letter.not-signed"}
    assert codes(letter(signed_by_principal=True)) & signs == {"letter.no-leader", "letter.no-section"}
    assert "letter.closed-with-points-left" not in codes(letter(points=SOME, points_closed=1, closed_on=DAY))


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("to", list(Addressee))
def test_suggestions_have_their_addressees(kind: LetterKind, to: Addressee) -> None:
    unusual = (kind, to) in {
        (LetterKind.SUPERVISORY, Addressee.PARTY_ORGANISATION),
        (LetterKind.DISCIPLINE_INSPECTION, Addressee.UNIT),
    }

    assert ("letter.addressee-unusual" in codes(letter(letter_kind=kind, addressee=to))) is unusual


# Decisions, disclosures, pledges, risks


def matter(**more: object) -> MajorMatter:
    return MajorMatter(id="W1", on=DAY, **({"matter_kind": MatterKind.LARGE_FUNDS} | more))


def test_a_report_upward_is_no_decision() -> None:
    alone = matter(decided_by_meeting=False, expected=8, attended=4)
    duties = {"major-matter.decided-alone", "major-matter.no-quorum", "major-matter.stationed-group-not-told"}

    assert duties <= codes(alone)
    assert not duties & codes(evolve(alone, matter_kind=MatterKind.REPORT))
    assert not duties & codes(evolve(alone, matter_kind=None))


def test_appointments_need_two_thirds() -> None:
    five = matter(expected=8, attended=5)

    assert "major-matter.no-quorum" not in codes(five)
    assert "major-matter.no-quorum" in codes(evolve(five, matter_kind=MatterKind.KEY_APPOINTMENT))
    assert "major-matter.no-quorum" not in codes(
        evolve(five, matter_kind=MatterKind.KEY_APPOINTMENT, attended=Bounded(lower=5, upper=6))
    )
    assert "major-matter.no-quorum" not in codes(evolve(five, attended=SOME))


def test_the_stationed_group_may_have_been_at_the_meeting() -> None:
    decided = matter(meeting="M1")

    def untold(**more: object) -> bool:
        return "major-matter.stationed-group-not-told" in codes(decided, meeting(**more))

    assert untold(stationed_group_invited=False)
    assert not untold()
    assert not untold(stationed_group_invited=False, stationed_group_present=True)
    assert "major-matter.stationed-group-not-told" not in codes(evolve(decided, meeting="M9"))
    assert "major-matter.stationed-group-not-told" not in codes(matter(stationed_group_told_on=DAY))


def test_personal_matters_are_owed_by_some_ranks_and_not_returned_by_the_way() -> None:
    def kinds(**more: object) -> set[str]:
        personal = Disclosure(id="H1", **({"on": date(2021, 5, 1)} | more))
        return {code for code in codes(personal) if code.startswith("disclosure.")}

    own = {"disclosure_kind": DisclosureKind.PERSONAL_MATTERS}
    assert kinds(**own) == set()
    assert kinds(**own, obliged=5, reported=5) == {"disclosure.return-late"}
    assert kinds(**own, on=date(2021, 1, 31), obliged=5, reported=SOME) == set()
    assert kinds(**own, rank=Rank.STAFF) == {"disclosure.rank-below"}
    assert kinds(**own, rank=Rank.DEPUTY_COUNTY_LEVEL) == set()
    assert kinds(rank=Rank.STAFF, obliged=5, reported=4) == set()
    assert kinds(nil_return=True, found=SOME) == {"disclosure.nil-with-content"}
    assert kinds(nil_return=True, found=0) == set()


def test_names_under_a_pledge_are_counted_once() -> None:
    assert "pledge.more-names-than-signed" in codes(Pledge(id="Q1", on=DAY, signed=1, signed_by=("甲", "乙")))
    assert "pledge.more-names-than-signed" not in codes(
        Pledge(id="Q1", on=DAY, signed=1, signed_by=("甲", Masked("XX")))
    )
    assert "pledge.not-all-signed" not in codes(Pledge(id="Q1", on=DAY, due=12, signed=SOME))


def test_a_risk_that_was_removed_owes_nothing() -> None:
    bare = IntegrityRisk(id="K1", on=date(2020, 3, 1), point="审批")
    owed = {"risk.no-grade", "risk.no-measure", "risk.no-owner"}

    assert owed <= codes(bare)
    assert not owed & codes(evolve(bare, removed_on=date(2020, 12, 1)))


# References and names


def test_references_name_what_is_in_the_book() -> None:
    campaign = SpecialCampaign(id="G1", on=DAY, name="专项治理")
    visit = FieldInspection(id="F1", on=DAY, campaign="G1")

    def wrong(*records: object) -> set[str]:
        return {code for code in codes(*records) if code.startswith("reference.")}

    assert wrong(visit, campaign) == set()
    assert wrong(visit) == {"reference.unknown"}
    assert wrong(visit, meeting(), evolve(campaign, id="G2")) == {"reference.unknown"}
    assert wrong(visit, Meeting(id="G1", on=DAY)) == {"reference.other-kind"}


def test_a_slip_in_a_members_name_is_asked_about_wherever_members_are_named() -> None:
    roster = (*ROSTER, Member(name="欧阳清源", post=Post.MEMBER))

    def asked(*records: object) -> list[str]:
        found = check(book(*records, roster=roster))
        return [each.place.field for each in found if each.code == "record.name-near-roster"]

    assert asked(FieldInspection(id="F1", on=DAY, leaders=("张明远", "欧阳清原"))) == ["leaders[1]"]
    assert asked(letter(leader="欧阳清原")) == ["leader"]
    assert asked(letter(leader="王小川")) == []


# What is asked of whom


def test_a_leading_unit_answers_for_a_point() -> None:
    assert "rectification.no-owner" in codes(RectificationItem(id="Z1"))
    assert "rectification.no-owner" not in codes(RectificationItem(id="Z1", lead_unit="局办公室"))


def test_no_papers_are_asked_for_a_statement_without_papers() -> None:
    assert "record.no-evidence" in codes(Meeting(id="M1", on=DAY))
    assert "record.no-evidence" not in codes(Assertion(id="U1", words="全部整改到位"))


def test_the_rule_on_reporting_is_not_quoted_for_how_a_finding_is_handled() -> None:
    left = Disclosure(
        id="H1",
        on=DAY,
        disclosure_kind=DisclosureKind.PERSONAL_MATTERS,
        finding=DisclosureFinding.OMISSION,
        dealt_with=False,
    )

    (problem,) = [each for each in check(book(left)) if each.code == "disclosure.not-dealt-with"]
    assert problem.basis is None


@pytest.mark.parametrize(("about", "known"), [("整改", True), ("整改事项", True), ("整改工作", False), ("廉政", False)])
def test_a_kind_may_be_named_by_how_its_term_alone_begins(about: str, known: bool) -> None:
    assert ("assertion.unknown-kind" in codes(Assertion(id="U1", words="到位", about=about))) is not known
