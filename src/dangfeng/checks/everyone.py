"""Checks on what every kind of record has: days, references, evidence (通用核对)."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from dangfeng.checks.facts import accepted, surely_after, surely_before, surely_precedes
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.progress import is_unfinished
from dangfeng.checks.settings import Settings
from dangfeng.fields import DayShape, table
from dangfeng.model import (
    KINDS,
    Assertion,
    IssuedRule,
    Ledger,
    Meeting,
    OwnProblem,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    SupervisionLetter,
)
from dangfeng.problem import Problem
from dangfeng.vocabulary import ItemStatus, Source

#: Days that may lie ahead of the book: terms, entry into force, the end of something that has one.
_AHEAD = frozenset(
    {"deadline", "reply_due", "report_due", "effective_on", "repealed_on", "valid_until", "ended_on", "cut_off"}
)


@cache
def _happened(kind: str) -> tuple[str, ...]:
    """The fields of a kind that hold days on which something has happened."""
    return tuple(row.name for row in table(KINDS[kind]) if isinstance(row.shape, DayShape) and row.name not in _AHEAD)


def after_as_of(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nothing is recorded that happened after the day up to which the book says it speaks."""
    last = ledger.as_of
    if last is None:
        return
    for kind in KINDS:
        names = _happened(kind)
        for record in ledger.of_kind(kind):
            for name in names:
                day = getattr(record, name)
                if day is not None and (day > last if type(day) is date else surely_after(day, last)):
                    yield contradiction("record.after-as-of", record, name, found=day, expected=f"≤ {last}")
            if record.total is not None and record.total.span.start > last:
                found = record.total.span
                yield contradiction("record.after-as-of", record, "total.span", found=found, expected=f"≤ {last}")


def outside_period(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A record lies in the period, or says to which it belongs; what is still in force or open may be older."""
    for record in ledger.all_records():
        days = record.day_bounds
        if days is None or record.belongs_to is not None:
            continue
        if not ledger.period.meets(days):
            if not _reaches_into(record, ledger.period.start):
                field = "on" if record.total is None else "total.span"
                found = days if record.total is not None else record.on
                yield oddity("record.outside-period", record, field, found=found, expected=ledger.period)
        elif record.total is not None and not ledger.period.covers(days):
            yield oddity("total.crosses-period", record, "total.span", found=days, expected=ledger.period)


def _reaches_into(record: Record, start: date) -> bool:
    """Whether a record older than the period may still be in force or open in it."""
    if record.OPEN_BETWEEN is None or not surely_before(record.on, start):
        return False
    return not surely_before(getattr(record, record.OPEN_BETWEEN[1]), start)


def no_evidence(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What the unit reports of itself has papers behind it: said once for each kind."""
    for kind, cls in KINDS.items():
        bare = sorted(record.id for record in ledger.of_kind(kind) if _lacks_evidence(record))
        if bare:
            ids = "、".join(bare[:5]) + ("…" if len(bare) > 5 else "")
            yield shortfall(
                "record.no-evidence", None, "records", found=len(bare), expected=0, kind=kind, kind_zh=cls.ZH, ids=ids
            )


def _lacks_evidence(record: Record) -> bool:
    if record.evidence or record.source is not Source.SELF_REPORTED or not accepted(record):
        return False
    # What is still to be done, or wanting, has nothing to show yet; a statement stands there because nothing behind it
    # does; and a document with a number is its own evidence.
    if isinstance(record, ResponsibilityItem | RectificationItem | OwnProblem | Assertion):
        return False
    return not (isinstance(record, IssuedRule | ResponsibilityList | SupervisionLetter) and record.number)


def adopted_by(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A list or rule that names the meeting that adopted it names one that is in the book, and is not older."""
    meetings: dict[str, Record] = {}
    others: dict[str, Record] = {}
    adopted: tuple[ResponsibilityList | IssuedRule, ...] = (*ledger.of(ResponsibilityList), *ledger.of(IssuedRule))
    for record in adopted:
        if record.adopted_by is None:
            continue
        meetings = meetings or {each.id: each for each in ledger.of(Meeting)}
        meeting = meetings.get(record.adopted_by)
        if meeting is None:
            others = others or {each.id: each for each in ledger.all_records()}
            meeting = others.get(record.adopted_by)
        if meeting is None:
            yield contradiction(
                "reference.unknown", record, "adopted_by", found=record.adopted_by, expected=Meeting.KIND
            )
        elif not isinstance(meeting, Meeting):
            yield contradiction(
                "reference.not-a-meeting",
                record,
                "adopted_by",
                found=record.adopted_by,
                expected=Meeting.KIND,
                kind_zh=meeting.ZH,
            )
        else:
            yield from _after_adoption(record, meeting)


def _after_adoption(record: ResponsibilityList | IssuedRule, meeting: Meeting) -> Iterator[Problem]:
    if surely_precedes(record.on, meeting.on):
        yield contradiction(
            "record.before-its-meeting", record, "on", found=record.on, expected=f"≥ {meeting.on}", meeting=meeting.id
        )
    if isinstance(record, IssuedRule) and record.adopted_on is not None:
        differ = surely_precedes(record.adopted_on, meeting.on) or surely_precedes(meeting.on, record.adopted_on)
        if differ:
            yield contradiction(
                "issued-rule.adoption-day-differs",
                record,
                "adopted_on",
                found=record.adopted_on,
                expected=meeting.on,
                meeting=meeting.id,
            )


def closing_disagrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An entry or point with a day of completion is not at the same time still open."""
    for item in ledger.of(ResponsibilityItem):
        if item.done_on is not None and is_unfinished(item.status) and _is_single(item):
            yield contradiction(
                "list-item.done-but-open",
                item,
                "status",
                found=item.status.value,
                expected=ItemStatus.DONE.value,
                day=item.done_on,
                found_zh=item.status.zh,
            )
    for point in ledger.of(RectificationItem):
        if point.closed_on is not None and is_unfinished(point.status) and _is_single(point):
            yield contradiction(
                "rectification.closed-but-open",
                point,
                "status",
                found=point.status.value,
                expected=ItemStatus.DONE.value,
                day=point.closed_on,
                found_zh=point.status.zh,
            )


def _is_single(record: Record) -> bool:
    return record.total is None and accepted(record)
