"""Checks on life meetings that look at the members one by one, or at what called for a meeting (民主生活会成员核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import months_on
from dangfeng.checks.facts import certain, is_clear, singles, standing, surely_before
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.life_meeting import basis_of
from dangfeng.checks.people import named_sanctions
from dangfeng.checks.settings import Settings
from dangfeng.model import Case, DemocraticLifeMeeting, InspectionReceived, Ledger, Record
from dangfeng.problem import Problem
from dangfeng.quantity import Name, highest, looks_masked, lowest
from dangfeng.vocabulary import ReceivedKind

#: Inspections after whose feedback a life meeting is held on what they found.
INSPECTIONS = (ReceivedKind.PROVINCIAL_INSPECTION, ReceivedKind.CITY_INSPECTION, ReceivedKind.LOOK_BACK)


def papers(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Each member hands in a paper, whoever is absent in writing."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        missing = _not_among(ledger, meeting, meeting.papers_by)
        if missing:
            yield shortfall(
                "life-meeting.paper-missing",
                meeting,
                "papers_by",
                found=len(meeting.papers_by),
                expected=f"≥ {len(meeting.papers_by) + len(missing)}",
                members="、".join(missing),
                basis=basis_of(ledger),
            )


def criticism(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Each member who was there criticised at least one other."""
    for meeting in singles(ledger, DemocraticLifeMeeting):
        silent = _not_among(ledger, meeting, meeting.criticised_by)
        if not silent or meeting.expected is None or meeting.attended is None:
            continue
        expected = highest(meeting.expected)
        # Whoever was away criticised nobody.
        if expected is not None and len(silent) > expected - lowest(meeting.attended):
            yield shortfall(
                "life-meeting.member-silent",
                meeting,
                "criticised_by",
                found=len(meeting.criticised_by),
                expected=f"≥ {len(meeting.criticised_by) + len(silent)}",
                members="、".join(silent),
                basis=basis_of(ledger),
            )


def _not_among(ledger: Ledger, meeting: DemocraticLifeMeeting, names: tuple[Name, ...]) -> tuple[str, ...]:
    """The members in post at the time whose names are missing for certain; none if a name is not clear."""
    days = meeting.day_bounds
    known = {member.name for member in ledger.roster}
    if not names or days is None or any(looks_masked(name) for name in known):
        return ()
    # A name that is not on the roster may be a member's in another spelling.
    if any(not is_clear(name) or name not in known for name in names):
        return ()
    in_post = [
        member.name
        for member in ledger.roster
        if (member.since is None or member.since <= days.start) and (member.until is None or days.end <= member.until)
    ]
    return tuple(sorted(set(in_post) - {str(name) for name in names}))


def called_for(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """After the feedback of an inspection, or a case of a member, a further life meeting is held."""
    if any(each.additional is not False for each in standing(ledger, DemocraticLifeMeeting)):
        return
    known = {member.name for member in ledger.roster}
    reasons: list[Record] = [each for each in certain(ledger, InspectionReceived) if each.received_kind in INSPECTIONS]
    reasons += [each for each in certain(ledger, Case) if any(name in known for name, _ in named_sanctions(each))]
    for reason in reasons:
        if surely_before(months_on(reason.on, settings.additional_meeting_months), ledger.today):
            yield oddity(
                "life-meeting.additional-missing",
                reason,
                "on",
                found=0,
                expected="≥ 1",
                day=reason.on,
                kind_zh=reason.ZH,
                basis=basis_of(ledger),
            )
