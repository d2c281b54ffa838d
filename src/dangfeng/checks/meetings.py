"""Checks on meetings, lectures and talks (会议、党课、谈话核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, may_be, singles, standing
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.gaps import gap_in
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Lecture, Ledger, Meeting, Talk
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import MeetingBody, Post, Unit


def quorum(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The Party group decides with more than half present; on appointments and sanctions with two thirds."""
    basis = instrument_in_force("party-group-work", ledger.period.end)
    for meeting in singles(ledger, Meeting):
        if meeting.expected is None or meeting.attended is None:
            continue
        there, due = highest(meeting.attended), lowest(meeting.expected)
        if there is None:
            continue
        found, of = meeting.attended, meeting.expected
        if meeting.body is MeetingBody.PARTY_GROUP:
            # Two thirds are more than half, so on persons the higher mark is the one to be named.
            if meeting.personnel_item and there * 3 < due * 2:
                yield shortfall(
                    "meeting.no-two-thirds", meeting, "attended", found=found, expected=f"≥ {of} × 2/3", basis=basis
                )
            elif not meeting.personnel_item and there * 2 <= due:
                yield shortfall(
                    "meeting.no-quorum", meeting, "attended", found=found, expected=f"> {of} × 1/2", basis=basis
                )
        elif meeting.body is MeetingBody.STUDY_GROUP:
            share = settings.study_group_quorum
            if there * share.denominator < due * share.numerator:
                yield oddity("meeting.study-group-thin", meeting, "attended", found=found, expected=f"≥ {of} × {share}")


def conduct(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A meeting of the Party group begins with the first topic; the leader speaks last; the stationed group is told."""
    for meeting in singles(ledger, Meeting):
        if meeting.body is not MeetingBody.PARTY_GROUP:
            continue
        if meeting.first_topic is False:
            yield shortfall("meeting.no-first-topic", meeting, "first_topic", found="false", expected="true")
        if meeting.leader_spoke_last is False:
            yield shortfall("meeting.leader-not-last", meeting, "leader_spoke_last", found="false", expected="true")
        told = meeting.stationed_group_invited is not False or meeting.stationed_group_present
        if meeting.personnel_item and not told:
            yield shortfall(
                "meeting.stationed-group-not-told", meeting, "stationed_group_invited", found="false", expected="true"
            )


def study_group(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The theory-study group meets in every quarter that is over."""
    sessions = [each for each in standing(ledger, Meeting) if each.body in (None, MeetingBody.STUDY_GROUP)]
    gap = gap_in(ledger, sessions, settings.study_group_per)
    if gap is not None:
        yield shortfall(
            "meeting.study-group-missing",
            None,
            "records",
            found=0,
            expected="≥ 1",
            parts=gap.numbers,
            parts_zh=gap.names,
            spans=gap.spans,
            per=gap.per.value,
        )


def governance(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The Party group takes up strict Party governance in every half-year that is over."""
    special = [each for each in standing(ledger, Meeting) if _may_be_special(each, settings)]
    gap = gap_in(ledger, special, settings.governance_per)
    if gap is not None:
        basis = instrument_in_force("principal-responsibility", ledger.period.end)
        yield shortfall(
            "meeting.governance-missing",
            None,
            "records",
            found=0,
            expected="≥ 1",
            basis=basis,
            parts=gap.numbers,
            parts_zh=gap.names,
            spans=gap.spans,
            per=gap.per.value,
        )


def _may_be_special(meeting: Meeting, settings: Settings) -> bool:
    if meeting.body not in (None, MeetingBody.PARTY_GROUP):
        return False
    said = (*meeting.topics, meeting.title or "")
    # A total that names no topics may hold any.
    silent = meeting.total is not None and not meeting.topics
    return silent or any(word in text for word in settings.governance_topics for text in said)


def secretary_lectures(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The secretary gave at least one lecture in the year."""
    names = [member.name for member in ledger.roster if member.post is Post.SECRETARY and member.tenure(ledger.period)]
    if not names:
        return
    for lecture in standing(ledger, Lecture):
        if lecture.lecturer is None or any(may_be(lecture.lecturer, name) for name in names):
            return
    yield shortfall("lecture.none-by-secretary", None, "records", found=0, expected="≥ 1", member=names[0])


def lecture_described(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A lecture says who gave it and on what."""
    for lecture in singles(ledger, Lecture):
        if lecture.lecturer is None:
            yield shortfall("lecture.no-lecturer", lecture, "lecturer", found=NOTHING, expected="≥ 1")
        if lecture.title is None and not lecture.topics:
            yield shortfall("lecture.no-subject", lecture, "title", found=NOTHING, expected="≥ 1")


def talk_recorded(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A talk is put on record; of a total, each one."""
    for talk in singles(ledger, Talk):
        if talk.written_record is False:
            yield _unrecorded(talk, "written_record", str(talk.times), Unit.TIMES)
    for talk in standing(ledger, Talk):
        for index, subset in enumerate(talk.total.subsets if talk.total else ()):
            place = f"total.subsets[{index}]"
            if (subset.field, subset.value) == ("written_record", "false") and lowest(subset.count) > 0:
                yield _unrecorded(talk, place, str(subset.count), subset.unit)
            if (subset.field, subset.value) == ("written_record", "true"):
                whole = talk.total.count(subset.unit) if talk.total else None
                most = highest(subset.count)
                if whole is not None and most is not None and lowest(whole) > most:
                    yield _unrecorded(talk, place, f"{whole} − {subset.count}", subset.unit)


def _unrecorded(talk: Talk, place: str, found: str, unit: Unit) -> Problem:
    return shortfall("talk.no-record", talk, place, found=found, expected=0, unit=unit.value, unit_zh=unit.zh)
