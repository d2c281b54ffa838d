"""Life meetings: what is certain is found, what a mask or a blank leaves open is not."""

from datetime import date

import pytest
from attrs import evolve

from dangfeng.checks import Settings, check
from dangfeng.model import (
    Action,
    Case,
    DemocraticLifeMeeting,
    InspectionReceived,
    Member,
    RectificationItem,
)
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.vocabulary import ItemStatus, LifeMeetingStep, Post, ReceivedKind, RectificationSource

from .books import ROSTER, YEAR, book, codes

SOME = Bounded(lower=1, upper=None, shown="XX", why=Why.REDACTED)
IN_NOVEMBER = Bounded(lower=date(2021, 11, 1), upper=date(2021, 11, 30), shown="2021年11月")
NEXT_YEAR = date(2022, 3, 31)


def meeting(**more: object) -> DemocraticLifeMeeting:
    return DemocraticLifeMeeting(id="S1", **({"on": date(2021, 11, 20)} | more))


def found(*records: object, **more: object) -> set[str]:
    return {code for code in codes(*records, **more) if code.startswith("life-meeting.")}


def test_steps_known_to_the_month_may_be_in_order() -> None:
    assert "life-meeting.steps-run-back" not in found(meeting(study_on=IN_NOVEMBER, opinions_on=date(2021, 11, 5)))
    assert "life-meeting.steps-run-back" in found(meeting(study_on=IN_NOVEMBER, opinions_on=date(2021, 10, 31)))


def test_a_step_is_held_against_the_latest_before_it() -> None:
    back = meeting(study_on=date(2021, 11, 10), opinions_on=date(2021, 10, 5), talks_on=date(2021, 11, 1))

    places = [each.place.field for each in check(book(back)) if each.code == "life-meeting.steps-run-back"]

    assert places == ["opinions_on", "talks_on"]


def test_what_follows_the_meeting_is_not_missed_at_once() -> None:
    before = (LifeMeetingStep.PLAN, LifeMeetingStep.STUDY, LifeMeetingStep.OPINIONS, LifeMeetingStep.TALKS)
    held = meeting(on=date(2021, 12, 20), steps=(*before, LifeMeetingStep.PAPERS))

    assert "life-meeting.steps-missing" not in found(held)
    assert "life-meeting.steps-missing" in found(held, as_of=NEXT_YEAR)
    assert "life-meeting.steps-missing" in found(evolve(held, steps=before))
    assert "life-meeting.steps-missing" not in found(evolve(held, on=None, steps=before))


@pytest.mark.parametrize(("expected", "attended", "short"), [(7, 4, True), (6, 4, False), (7, SOME, False)])
def test_two_thirds_are_counted_with_what_is_known(expected: int, attended: object, short: bool) -> None:
    assert ("life-meeting.no-two-thirds" in found(meeting(expected=expected, attended=attended))) is short


def test_the_year_has_one_meeting_when_it_is_over() -> None:
    further = meeting(additional=True)

    assert "life-meeting.missing" in found(further)
    assert "life-meeting.missing" not in found(meeting())
    assert "life-meeting.missing" not in found(evolve(further, additional=None))
    assert "life-meeting.missing" not in found(further, as_of=date(2021, 12, 30))
    half = Period(date(2021, 1, 1), date(2021, 6, 30))
    assert "life-meeting.missing" not in found(period=half, as_of=half.end)
    later = meeting(on=date(2022, 1, 10), belongs_to=YEAR)
    assert "life-meeting.missing" not in found(later, as_of=NEXT_YEAR)


@pytest.mark.parametrize(
    ("day", "early"),
    [
        (date(2021, 9, 30), True),
        (date(2021, 10, 1), False),
        (Bounded(lower=date(2021, 9, 1), upper=date(2021, 10, 3)), False),
        (Bounded(lower=date(2021, 1, 1), upper=date(2021, 9, 3)), True),
        (Bounded(lower=date(2020, 1, 1), upper=date(2021, 9, 3)), False),
        (None, False),
    ],
)
def test_the_season_is_the_last_quarter(day: object, early: bool) -> None:
    assert ("life-meeting.early-or-late" in found(meeting(on=day, additional=False))) is early


def test_consent_or_a_special_meeting_excuses_another_season() -> None:
    spring = meeting(on=date(2021, 4, 1), additional=False)

    assert "life-meeting.early-or-late" in found(spring)
    assert "life-meeting.early-or-late" not in found(evolve(spring, additional=True))
    assert "life-meeting.early-or-late" not in found(evolve(spring, consent_on=date(2021, 3, 1)))


def test_the_meeting_that_counts_as_the_yearly_one_has_its_season() -> None:
    spring = meeting(on=date(2021, 4, 1))
    other = evolve(spring, id="S2", on=date(2021, 5, 1))

    assert "life-meeting.missing" not in found(spring)
    assert "life-meeting.early-or-late" in found(spring)
    assert "life-meeting.early-or-late" not in found(spring, other)
    assert "life-meeting.early-or-late" in found(spring, evolve(other, additional=True))
    assert "life-meeting.early-or-late" not in found(spring, as_of=date(2021, 6, 30))


def test_papers_are_missed_by_clear_names_alone() -> None:
    one = meeting(papers_by=("张明远",))

    assert "life-meeting.paper-missing" in found(one)
    assert "life-meeting.paper-missing" not in found(meeting())
    assert "life-meeting.paper-missing" not in found(meeting(papers_by=("张明远", "李思齐")))
    assert "life-meeting.paper-missing" not in found(meeting(papers_by=("张明远", Masked("李××"))))
    assert "life-meeting.paper-missing" not in found(meeting(papers_by=("张明远", "李思琪")))
    assert "life-meeting.paper-missing" not in found(one, roster=(ROSTER[0], Member(name="李××", post=Post.MEMBER)))
    gone = evolve(ROSTER[1], until=date(2021, 11, 10))
    assert "life-meeting.paper-missing" not in found(one, roster=(ROSTER[0], gone))
    assert "life-meeting.paper-missing" not in found(evolve(one, on=None))


def test_who_was_away_criticised_nobody() -> None:
    silent = meeting(criticised_by=("张明远",), expected=2)

    assert "life-meeting.member-silent" in found(evolve(silent, attended=2))
    assert "life-meeting.member-silent" not in found(evolve(silent, attended=1))
    assert "life-meeting.member-silent" not in found(silent)
    assert "life-meeting.member-silent" not in found(evolve(silent, expected=SOME, attended=2))


def test_what_was_asked_is_explained_as_far_as_is_known() -> None:
    assert "life-meeting.not-explained" not in found(meeting(asked=SOME, explained=1))
    assert "life-meeting.not-explained" not in found(meeting(asked=2, explained=SOME))
    assert "life-meeting.fewer-measures-than-problems" not in found(meeting(problems=9, measures=SOME))


def test_an_inspection_or_a_members_case_calls_for_a_further_meeting() -> None:
    feedback = InspectionReceived(id="X1", on=date(2021, 3, 1), received_kind=ReceivedKind.CITY_INSPECTION)
    yearly = meeting(additional=False)

    assert "life-meeting.additional-missing" in found(feedback, yearly)
    assert "life-meeting.additional-missing" not in found(feedback, meeting())
    assert "life-meeting.additional-missing" not in found(evolve(feedback, received_kind=ReceivedKind.AUDIT), yearly)
    assert "life-meeting.additional-missing" not in found(evolve(feedback, on=date(2021, 11, 1)), yearly)
    case = Case(id="A1", on=date(2021, 3, 1), person="李思齐")
    assert "life-meeting.additional-missing" in found(case, yearly)
    assert "life-meeting.additional-missing" not in found(evolve(case, person="王小川"), yearly)
    assert "life-meeting.additional-missing" not in found(evolve(case, person=Masked("李××")), yearly)


def test_the_term_for_the_report_is_a_setting() -> None:
    late = book(meeting(reported_up_on=date(2022, 1, 20)), as_of=NEXT_YEAR)

    def reported(settings: Settings) -> set[str]:
        return {each.code for each in check(late, settings=settings) if "report" in each.code}

    assert "life-meeting.reported-late" not in reported(Settings())
    assert "life-meeting.reported-late" in reported(Settings(life_meeting_report_days=15))


def test_a_point_of_a_life_meeting_has_a_term_itself_or_in_its_measures() -> None:
    point = RectificationItem(id="Z1", problem="调研不深", owner="李思齐", source_kind=RectificationSource.LIFE_MEETING)

    def missed(item: RectificationItem) -> bool:
        return "rectification.no-deadline" in codes(item)

    assert missed(point)
    assert not missed(evolve(point, deadline=date(2022, 6, 30)))
    assert not missed(evolve(point, status=ItemStatus.LONG_TERM))
    assert not missed(evolve(point, closed_on=date(2021, 12, 1)))
    assert not missed(evolve(point, source_kind=RectificationSource.SELF_CHECK))
    measure = Action(task="每季度调研", owner="李思齐", deadline=date(2022, 6, 30))
    assert not missed(evolve(point, actions=(measure,)))
    assert missed(evolve(point, actions=(measure, evolve(measure, deadline=None))))
