"""Checks on major matters: who decided them, who was told, what was reported (重大事项核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import by_the_day
from dangfeng.checks.facts import NOTHING, singles, surely_precedes
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Ledger, MajorMatter, Meeting
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import MatterKind

#: 三重一大: what is decided by a meeting; a report upward is no decision.
_DECIDED = frozenset(MatterKind) - {MatterKind.REPORT}


def collective(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A major matter is decided by a meeting, where the leader speaks last and what is said is put down."""
    duties = (
        ("major-matter.decided-alone", "decided_by_meeting"),
        ("major-matter.leader-not-last", "leader_spoke_last"),
        ("major-matter.opinions-not-recorded", "opinions_recorded"),
    )
    for matter in singles(ledger, MajorMatter):
        for code, name in duties:
            if matter.matter_kind in _DECIDED and getattr(matter, name) is False:
                yield shortfall(code, matter, name, found="false", expected="true")


def quorum(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """More than half are present at a decision, two thirds at one on an appointment."""
    basis = instrument_in_force("party-group-work", ledger.period.end)
    for matter in singles(ledger, MajorMatter):
        if matter.matter_kind not in _DECIDED or matter.expected is None or matter.attended is None:
            continue
        there, due = highest(matter.attended), lowest(matter.expected)
        appointment = matter.matter_kind is MatterKind.KEY_APPOINTMENT
        if there is None:
            continue
        if there * 2 <= due or (appointment and there * 3 < due * 2):
            expected = f"≥ {matter.expected} × 2/3" if appointment else f"> {matter.expected} × 1/2"
            yield shortfall(
                "major-matter.no-quorum", matter, "attended", found=matter.attended, expected=expected, basis=basis
            )


def told(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The stationed group is told of a major decision, or was at the meeting."""
    meetings: dict[str, Meeting] | None = None
    for matter in singles(ledger, MajorMatter):
        if matter.matter_kind not in _DECIDED or matter.stationed_group_told_on is not None:
            continue
        if matter.meeting is not None:
            if meetings is None:
                meetings = {each.id: each for each in ledger.of(Meeting)}
            meeting = meetings.get(matter.meeting)
            if meeting is None or meeting.stationed_group_invited is not False or meeting.stationed_group_present:
                continue
        yield shortfall(
            "major-matter.stationed-group-not-told",
            matter,
            "stationed_group_told_on",
            found=NOTHING,
            expected="≥ 1",
        )


def opinion_first(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The opinion on integrity is asked for before an appointment is decided."""
    for matter in singles(ledger, MajorMatter):
        if matter.matter_kind is MatterKind.KEY_APPOINTMENT and surely_precedes(matter.on, matter.integrity_opinion_on):
            yield oddity(
                "major-matter.opinion-afterwards",
                matter,
                "integrity_opinion_on",
                found=matter.integrity_opinion_on,
                expected=f"≤ {matter.on}",
            )


def reported(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What has to be reported above is reported by its day."""
    for matter in singles(ledger, MajorMatter):
        yield from by_the_day(
            ledger,
            matter,
            "reported_up_on",
            matter.report_due,
            "major-matter.not-reported",
            "major-matter.reported-late",
        )
