"""Checks on who was at a meeting, and on its first topic (会议出席、第一议题核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, is_clear, singles
from dangfeng.checks.finding import contradiction, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import Ledger, Meeting
from dangfeng.problem import Problem
from dangfeng.quantity import Name, highest, lowest


def speakers(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Of those who attended nobody spoke who was not there; who sat in may speak and is not counted among them."""
    for meeting in singles(ledger, Meeting):
        there = highest(meeting.attended) if meeting.attended is not None else None
        if there is None or not meeting.speakers:
            continue
        sat_in = {name for name in meeting.sitting_in if is_clear(name)}
        # Whoever is masked among those sitting in may be any of the speakers.
        unclear = len(meeting.sitting_in) - len(sat_in)
        spoke = len({name for name in meeting.speakers if is_clear(name)} - sat_in) - unclear
        if spoke > there:
            yield contradiction(
                "meeting.more-speakers-than-present", meeting, "speakers", found=spoke, expected=f"≤ {meeting.attended}"
            )


def absent(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nobody is away and there at once; those away and those there are not more than were expected."""
    for meeting in singles(ledger, Meeting):
        if not meeting.absences:
            continue
        away = [each.person for each in meeting.absences if is_clear(each.person)]
        for field in ("speakers", "sitting_in"):
            there: tuple[Name, ...] = getattr(meeting, field)
            both = sorted({str(name) for name in away} & {str(name) for name in there})
            if both:
                yield contradiction(
                    "meeting.absent-but-present", meeting, field, found="、".join(both), expected=NOTHING
                )
        if meeting.expected is not None and meeting.attended is not None:
            most = highest(meeting.expected)
            if most is not None and lowest(meeting.attended) + len(meeting.absences) > most:
                yield contradiction(
                    "meeting.absences-exceed",
                    meeting,
                    "absences",
                    found=len(meeting.absences),
                    expected=f"≤ {meeting.expected} − {meeting.attended}",
                )


def reasons(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Whoever was away says why."""
    for meeting in singles(ledger, Meeting):
        for index, each in enumerate(meeting.absences):
            if each.reason is None:
                yield shortfall(
                    "meeting.absent-without-reason",
                    meeting,
                    f"absences[{index}].reason",
                    found=NOTHING,
                    expected="≥ 1",
                    member=each.person,
                )


def first_topic(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Whether there was a first topic, and how many items it had, say the same."""
    for meeting in singles(ledger, Meeting):
        items = meeting.first_topic_items
        if items is None or meeting.first_topic is None:
            continue
        none_there = highest(items) == 0 and meeting.first_topic
        some_there = lowest(items) > 0 and not meeting.first_topic
        if none_there or some_there:
            expected = "≥ 1" if meeting.first_topic else 0
            yield contradiction(
                "meeting.first-topic-disagrees", meeting, "first_topic_items", found=items, expected=expected
            )
