"""A unit's year as plain slotted objects, for `by_hand`: converted once from a ledger whose facts are all known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from dangfeng.model import (
    Case,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Talk,
)
from dangfeng.vocabulary import Unit, VerdictResult, Vocabulary

START, END = date(2021, 1, 1), date(2021, 12, 31)
R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Entry:
    """What all records have. A total stands on the last day of its span, an undated record at the end of the year.

    Attributes:
        id: Id of the record.
        on: Day.
        counts_on: A day of the period that it belongs to.
        times: How often.
    """

    id: str
    on: date
    counts_on: date
    times: int


@dataclass(slots=True)
class MeetingEntry(Entry):
    """A meeting."""

    body: str | None
    topics: tuple[str, ...]
    speakers: tuple[str, ...]
    expected: int | None
    attended: int | None
    first_topic: bool | None
    discussion: bool | None
    personnel_item: bool | None
    leader_spoke_last: bool | None
    group_invited: bool | None
    group_present: bool | None


@dataclass(slots=True)
class LectureEntry(Entry):
    """A lecture."""

    lecturer: str | None
    texts: tuple[str, ...]


@dataclass(slots=True)
class TalkEntry(Entry):
    """A talk; `person_times` is how many were talked with."""

    talkers: tuple[str, ...]
    person_times: int
    written_record: bool | None


@dataclass(slots=True)
class DocumentEntry(Entry):
    """An issued rule or document; in force from one day to another."""

    document_type: str | None
    topics: tuple[str, ...]
    in_force_from: date
    repealed_on: date | None


@dataclass(slots=True)
class ListEntry(Entry):
    """A responsibility list."""

    owner: str | None
    adopted_by: str | None


@dataclass(slots=True)
class ItemEntry(Entry):
    """An entry of a responsibility list."""

    goal: str | None
    measure: str | None
    leader: str | None
    section: str | None
    assigned_unit: str | None


@dataclass(slots=True)
class CaseEntry(Entry):
    """A case; `persons` is how many it is about."""

    persons: int
    role: str | None
    form: str | None
    eight_point: bool | None
    notice_level: str | None
    found_by: str | None
    reported_up: bool | None
    sanctioned: bool
    announced_on: date | None
    executed_on: date | None
    reported_on: date | None
    differs_from_decision: bool | None
    talk_record: bool | None
    written_self_criticism: bool | None
    sanction_usual: bool | None
    no_sanction_reason: str | None
    opinion_followed: bool | None
    departure_reason: str | None
    negative_list: bool | None
    consequence_applied: bool | None


@dataclass(slots=True)
class ExpenseEntry(Entry):
    """An item of expenditure, amounts in 分."""

    item: str | None
    spent: int
    budget: int
    last_year: int


@dataclass(slots=True)
class PointEntry(Entry):
    """A point to be put right."""

    source: str | None
    deadline: date | None
    closed_on: date | None
    verified_by: str | None


@dataclass(slots=True)
class Leader:
    """A member of the leadership, with the days of the year in post."""

    name: str
    post: str
    first: date
    last: date


@dataclass(slots=True)
class Year:
    """One unit's year."""

    today: date
    leaders: list[Leader]
    meetings: list[MeetingEntry]
    lectures: list[LectureEntry]
    talks: list[TalkEntry]
    documents: list[DocumentEntry]
    lists: list[ListEntry]
    items: list[ItemEntry]
    cases: list[CaseEntry]
    expenses: list[ExpenseEntry]
    points: list[PointEntry]

    @classmethod
    def of(cls, ledger: Ledger) -> "Year":
        """The year of a ledger whose facts are all known."""
        return cls(
            ledger.today,
            [_leader(m.name, m.post.value, m.since, m.until) for m in ledger.roster],
            [_meeting(r) for r in _held(ledger.of(Meeting))],
            [LectureEntry(*_common(r), r.lecturer, r.texts) for r in _held(ledger.of(Lecture))],
            [_talk(r) for r in _held(ledger.of(Talk))],
            [_document(r) for r in _held(ledger.of(IssuedRule))],
            [ListEntry(*_common(r), _word(r.owner), r.adopted_by) for r in _held(ledger.of(ResponsibilityList))],
            [_item(r) for r in _held(ledger.of(ResponsibilityItem))],
            [_case(r) for r in _held(ledger.of(Case))],
            [_expense(r) for r in _held(ledger.of(Expenditure))],
            [_point(r) for r in _held(ledger.of(RectificationItem))],
        )


def _held(records: tuple[R, ...]) -> list[R]:
    """The records that no reviewer rejected."""
    return [r for r in records if r.verdict is None or r.verdict.result is not VerdictResult.REJECTED]


def _times(record: Record) -> int:
    if record.total is not None:
        return record.total.count(type(record).UNITS[0][0])
    return record.times if record.verdict is None or record.verdict.times is None else record.verdict.times


def _common(record: Record) -> tuple[str, date, date, int]:
    on = record.total.span.end if record.total is not None else record.on or END
    return record.id, on, on if record.belongs_to is None else record.belongs_to.start, _times(record)


def _word(member: Vocabulary | None) -> str | None:
    return None if member is None else member.value


def _fen(amount: Decimal) -> int:
    return int(amount * 100)


def _leader(name: str, post: str, since: date | None, until: date | None) -> Leader:
    return Leader(name, post, max(since or START, START), min(until or END, END))


def _meeting(r: Meeting) -> MeetingEntry:
    return MeetingEntry(
        *_common(r), _word(r.body), r.topics, r.speakers, r.expected, r.attended, r.first_topic, r.discussion,
        r.personnel_item, r.leader_spoke_last, r.stationed_group_invited, r.stationed_group_present,
    )  # fmt: skip


def _talk(r: Talk) -> TalkEntry:
    number = _times(r) * r.headcount if r.total is None else r.total.count(Unit.PERSON_TIMES)
    return TalkEntry(*_common(r), r.talkers, number, r.written_record)


def _document(r: IssuedRule) -> DocumentEntry:
    return DocumentEntry(*_common(r), _word(r.document_type), r.topics, r.effective_on or r.on, r.repealed_on)


def _item(r: ResponsibilityItem) -> ItemEntry:
    return ItemEntry(*_common(r), r.goal, r.measure, r.leader, r.section, r.assigned_unit)


def _case(r: Case) -> CaseEntry:
    return CaseEntry(
        *_common(r), _times(r) * r.headcount, _word(r.role), _word(r.form), r.eight_point, _word(r.notice_level),
        _word(r.found_by), r.reported_up, bool(r.sanctions), r.announced_on, r.executed_on, r.execution_reported_on,
        r.differs_from_decision, r.talk_record, r.written_self_criticism, r.sanction_usual, r.no_sanction_reason,
        r.review_opinion_followed, r.departure_reason, r.negative_list, r.consequence_applied,
    )  # fmt: skip


def _expense(r: Expenditure) -> ExpenseEntry:
    return ExpenseEntry(*_common(r), _word(r.item), _fen(r.spent), _fen(r.budget), _fen(r.last_year))


def _point(r: RectificationItem) -> PointEntry:
    return PointEntry(*_common(r), _word(r.source_kind), r.deadline, r.closed_on, r.verified_by)
