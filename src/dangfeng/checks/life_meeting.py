"""Checks on democratic-life meetings: steps, presence, papers, what follows (民主生活会核对)."""

from collections.abc import Iterator
from datetime import date

from dangfeng.basis import Basis
from dangfeng.checks.due import by_the_day, days_on, months_on
from dangfeng.checks.facts import NOTHING, singles, standing, surely_before
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import DemocraticLifeMeeting, Ledger, RectificationItem
from dangfeng.model.life_meeting import DAY_OF_STEP
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Day, highest, lowest
from dangfeng.vocabulary import ItemStatus, LifeMeetingStep, RectificationSource

#: Steps that follow the meeting, and are not missed as soon as it is over.
_AFTER = frozenset({LifeMeetingStep.FIX_PLAN, LifeMeetingStep.REPORT_UP})
#: What a life meeting or a campaign brings to light gets a term for being put right.
_WITH_TERM = (RectificationSource.LIFE_MEETING, RectificationSource.CAMPAIGN)


def basis_of(ledger: Ledger) -> Basis | None:
    """The rules on life meetings that were in force at the end of the period."""
    return instrument_in_force("life-meeting", ledger.period.end)


def steps_run_back(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The days of the steps follow the order of the steps."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        before: tuple[Day, LifeMeetingStep] | None = None
        for step, name in DAY_OF_STEP.items():
            day: Day | None = getattr(meeting, name)
            if day is None:
                continue
            if before is not None and surely_before(day, lowest(before[0])):
                yield contradiction(
                    "life-meeting.steps-run-back",
                    meeting,
                    name,
                    found=day,
                    expected=f"≥ {before[0]}",
                    step=step.value,
                    step_zh=step.zh,
                    earlier=DAY_OF_STEP[before[1]],
                )
            if before is None or lowest(day) > lowest(before[0]):
                before = (day, step)


def steps_missing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """All steps were carried out: those before the meeting when it is held, the others some time after it."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        wrapped_up = surely_before(months_on(meeting.on, settings.life_meeting_wrap_up_months), ledger.today)
        if not surely_before(meeting.on, ledger.today):
            continue
        left_out = [
            step for step in LifeMeetingStep if step not in meeting.steps and (wrapped_up or step not in _AFTER)
        ]
        if left_out:
            yield shortfall(
                "life-meeting.steps-missing",
                meeting,
                "steps",
                found=" | ".join(step.value for step in left_out),
                found_zh="、".join(step.zh for step in left_out),
                expected=NOTHING,
                basis=basis_of(ledger),
            )


def attendance(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Two thirds of those expected are there."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        if meeting.expected is None or meeting.attended is None:
            continue
        there = highest(meeting.attended)
        if there is not None and there * 3 < lowest(meeting.expected) * 2:
            yield shortfall(
                "life-meeting.no-two-thirds",
                meeting,
                "attended",
                found=meeting.attended,
                expected=f"≥ {meeting.expected} × 2/3",
                basis=basis_of(ledger),
            )


def season(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The yearly meeting is held towards the end of the year, or with the superior's consent at another time."""
    first, last = settings.life_meeting_months
    yearly = [each for each in standing(ledger, DemocraticLifeMeeting) if each.additional is not True]
    only_one = len(yearly) == 1 and _year_is_over(ledger)
    for meeting in singles(ledger, DemocraticLifeMeeting):
        if meeting.on is None or meeting.additional is True or meeting.consent_on is not None:
            continue
        # One that is not said to be the yearly one is taken for it where no other can be.
        if meeting.additional is None and not only_one:
            continue
        start, end = lowest(meeting.on), highest(meeting.on)
        if end is not None and not _may_fall(start, end, first, last):
            yield oddity(
                "life-meeting.early-or-late",
                meeting,
                "on",
                found=meeting.on,
                expected=NOTHING,
                first=first,
                last=last,
                basis=basis_of(ledger),
            )


def _may_fall(start: date, end: date, first: int, last: int) -> bool:
    """Whether a day between two days may lie in the months from *first* to *last*."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return any(first <= (start.month + step - 1) % 12 + 1 <= last for step in range(min(months, 11) + 1))


def yearly(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """There is a life meeting in every year that is over."""
    if not _year_is_over(ledger):
        return
    if not any(each.additional is not True for each in standing(ledger, DemocraticLifeMeeting)):
        yield shortfall("life-meeting.missing", None, "records", found=0, expected="≥ 1", basis=basis_of(ledger))


def _year_is_over(ledger: Ledger) -> bool:
    first, last = ledger.period.start, ledger.period.end
    return months_after(first, 12) > last >= months_after(first, 11) and ledger.today >= last


def spoke_for_team(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The secretary speaks for the team first."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        if meeting.spoke_for_team is False:
            yield shortfall(
                "life-meeting.secretary-silent",
                meeting,
                "spoke_for_team",
                found="false",
                expected="true",
                basis=basis_of(ledger),
            )


def explained(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Whoever was asked about a lead in the year explains it."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        if meeting.asked is None or meeting.explained is None:
            continue
        most = highest(meeting.explained)
        if most is not None and most < lowest(meeting.asked):
            yield shortfall(
                "life-meeting.not-explained",
                meeting,
                "explained",
                found=meeting.explained,
                expected=f"≥ {meeting.asked}",
                basis=basis_of(ledger),
            )


def measures(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """There are as many measures as problems, at the least."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        if meeting.problems is None or meeting.measures is None:
            continue
        most = highest(meeting.measures)
        if most is not None and most < lowest(meeting.problems):
            yield oddity(
                "life-meeting.fewer-measures-than-problems",
                meeting,
                "measures",
                found=meeting.measures,
                expected=f"≥ {meeting.problems}",
            )


def reported(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where a place sets a term for the report above, it is kept."""
    days = settings.life_meeting_report_days
    if days is None:
        return
    for meeting in singles(ledger, DemocraticLifeMeeting):
        due = days_on(meeting.on, days)
        yield from by_the_day(
            ledger, meeting, "reported_up_on", due, "life-meeting.not-reported", "life-meeting.reported-late"
        )


def without_term(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What a life meeting or a campaign brought to light is to be put right by a day."""
    for point in singles(ledger, RectificationItem):
        waits = point.closed_on is None and point.put_right_on is None
        settled = point.status in (ItemStatus.DONE, ItemStatus.LONG_TERM)
        if point.source_kind in _WITH_TERM and point.deadline is None and waits and not settled:
            termed = point.actions and all(action.deadline is not None for action in point.actions)
            if not termed:
                yield shortfall("rectification.no-deadline", point, "deadline", found=NOTHING, expected="≥ 1")
