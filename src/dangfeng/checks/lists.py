"""Checks on responsibility lists and their entries (责任清单核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import (
    NOTHING,
    certain,
    is_clear,
    may_be,
    singles,
    standing,
    surely_after,
    surely_before,
)
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.near_names import looks_like
from dangfeng.checks.progress import is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Ledger, Meeting, Member, ResponsibilityItem, ResponsibilityList
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Name, looks_masked
from dangfeng.vocabulary import ItemStatus, ListOwner, MeetingBody

_ON_TIME = (ListOwner.PARTY_GROUP, ListOwner.SECRETARY, ListOwner.MEMBER)


def missing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The year has a responsibility list, and a list has entries."""
    lists = standing(ledger, ResponsibilityList)
    if not lists and not standing(ledger, ResponsibilityItem):
        basis = instrument_in_force("responsibility-system", ledger.period.end)
        yield shortfall("list.missing", None, "records", found=0, expected="≥ 1", basis=basis)
    loose = ledger.of(ResponsibilityItem)
    for each in certain(ledger, ResponsibilityList):
        if not each.items and not loose:
            yield shortfall("list.empty", each, "items", found=0, expected="≥ 1")


def adoption(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The lists are adopted early in the year, that of the Party group by the group itself."""
    due = ledger.period.on(*settings.list_due)
    meetings = {meeting.id: meeting for meeting in ledger.of(Meeting)}
    for each in certain(ledger, ResponsibilityList):
        if each.owner in _ON_TIME and ledger.period.holds(due) and surely_after(each.on, due):
            yield shortfall("list.adopted-late", each, "on", found=each.on, expected=f"≤ {due}")
        if each.owner is not ListOwner.PARTY_GROUP:
            continue
        if each.adopted_by is None:
            yield shortfall(
                "list.adopted-by-nobody", each, "adopted_by", found=NOTHING, expected=MeetingBody.PARTY_GROUP.value
            )
            continue
        meeting = meetings.get(each.adopted_by)
        if meeting is not None and meeting.body not in (None, MeetingBody.PARTY_GROUP):
            assert meeting.body is not None
            yield shortfall(
                "list.adopted-by-other-body",
                each,
                "adopted_by",
                found=meeting.body.value,
                expected=MeetingBody.PARTY_GROUP.value,
                found_zh=meeting.body.zh,
                meeting=meeting.id,
            )


def answerable(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Every entry names the leader who answers for it and the section that carries it out."""
    known = [member.name for member in ledger.roster]
    clear_roster = bool(known) and not any(looks_masked(name) for name in known)
    for item in singles(ledger, ResponsibilityItem):
        if item.leader is None:
            yield shortfall("list-item.no-leader", item, "leader", found=NOTHING, expected="≥ 1")
        elif clear_roster and is_clear(item.leader) and not any(_is_or_nearly(item.leader, each) for each in known):
            yield oddity("list-item.leader-not-on-roster", item, "leader", found=item.leader, expected="roster")
        if item.section is None:
            yield shortfall("list-item.no-section", item, "section", found=NOTHING, expected="≥ 1")


def _is_or_nearly(name: Name, member: str) -> bool:
    """Whether a name is a member's, or so near to it that another check asks about it."""
    return name == member or looks_like(str(name), member)


def leads_nothing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Every member who has been in post for some months leads at least one entry (一岗双责)."""
    items = standing(ledger, ResponsibilityItem)
    if not certain(ledger, ResponsibilityItem) or any(item.total is not None for item in items):
        return
    leaders = {item.leader for item in items if item.leader is not None}
    # A leader who is not on the roster by that name may be any of its members.
    known = {member.name for member in ledger.roster}
    if any(not is_clear(leader) or leader not in known for leader in leaders):
        return
    basis = instrument_in_force("principal-responsibility", ledger.period.end)
    for index, member in enumerate(ledger.roster):
        if _settled(ledger, member, settings) and not any(may_be(leader, member.name) for leader in leaders):
            yield shortfall(
                "list.member-leads-nothing",
                None,
                f"roster[{index}]",
                found=0,
                expected="≥ 1",
                basis=basis,
                member=member.name,
            )


def _settled(ledger: Ledger, member: Member, settings: Settings) -> bool:
    tenure = member.tenure(ledger.period)
    return tenure is not None and months_after(tenure.start, settings.least_months_in_post) <= tenure.end


def progress(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An entry that is done says when and shows it; one that is not done is not past its time."""
    for item in singles(ledger, ResponsibilityItem):
        if item.status is ItemStatus.DONE:
            if item.done_on is None:
                yield shortfall(
                    "list-item.done-without-day", item, "done_on", found=NOTHING, expected=f"≤ {ledger.today}"
                )
            if not item.evidence:
                yield shortfall("list-item.done-without-evidence", item, "evidence", found=0, expected="≥ 1")
        elif is_waiting(item.status) and item.done_on is None and surely_before(item.deadline, ledger.today):
            yield shortfall(
                "list-item.overdue",
                item,
                "deadline",
                found=item.status.value,
                expected=ItemStatus.DONE.value,
                day=item.deadline,
                found_zh=item.status.zh,
            )
