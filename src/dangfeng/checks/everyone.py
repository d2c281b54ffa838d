"""Checks on what every kind of record has: days, references, evidence, double entries (通用核对)."""

from collections.abc import Callable, Iterator
from datetime import date
from types import MappingProxyType

from dangfeng.checks.facts import NOTHING, accepted, exact, singles, surely_after, surely_before, surely_precedes
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    KINDS,
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
from dangfeng.problem import Problem
from dangfeng.quantity import Masked
from dangfeng.vocabulary import ItemStatus, MeetingBody, Source

#: Days of a record, beside `on`, on which something has happened; deadlines and days of entry into force may lie ahead.
_HAPPENED = MappingProxyType(
    {
        ResponsibilityItem.KIND: ("done_on",),
        Talk.KIND: ("follow_up_on",),
        IssuedRule.KIND: ("adopted_on",),
        Case.KIND: ("lead_on", "filed_on", "referred_on", "announced_on", "executed_on", "execution_reported_on"),
        RectificationItem.KIND: ("put_right_on", "closed_on"),
    }
)


def after_as_of(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nothing is recorded that happened after the day up to which the book says it speaks."""
    if ledger.as_of is None:
        return
    for kind in KINDS:
        names = ("on", *_HAPPENED.get(kind, ()))
        for record in ledger.of_kind(kind):
            for name in names:
                if surely_after(getattr(record, name), ledger.as_of):
                    found = getattr(record, name)
                    yield contradiction("record.after-as-of", record, name, found=found, expected=f"≤ {ledger.as_of}")
            if record.total is not None and record.total.span.start > ledger.as_of:
                found = record.total.span
                yield contradiction(
                    "record.after-as-of", record, "total.span", found=found, expected=f"≤ {ledger.as_of}"
                )


def sanctions_after_as_of(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No sanction was decided after the day up to which the book says it speaks."""
    for case in ledger.of(Case) if ledger.as_of is not None else ():
        for index, sanction in enumerate(case.sanctions):
            if ledger.as_of is not None and surely_after(sanction.decided_on, ledger.as_of):
                place = f"sanctions[{index}].decided_on"
                yield contradiction(
                    "record.after-as-of", case, place, found=sanction.decided_on, expected=f"≤ {ledger.as_of}"
                )


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
    # What is still to be done has nothing to show yet, and a document with a number is its own evidence.
    if isinstance(record, ResponsibilityItem | RectificationItem):
        return False
    return not (isinstance(record, IssuedRule | ResponsibilityList) and record.number)


def adopted_by(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A list or rule that names the meeting that adopted it names one that is in the book, and is not older."""
    meetings: dict[str, Record] | None = None
    adopted: tuple[ResponsibilityList | IssuedRule, ...] = (*ledger.of(ResponsibilityList), *ledger.of(IssuedRule))
    for record in adopted:
        if record.adopted_by is None:
            continue
        if meetings is None:
            meetings = {each.id: each for each in ledger.all_records()}
        meeting = meetings.get(record.adopted_by)
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


def looks_duplicate(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """One fact is entered once: the same kind, day and description twice is worth a look."""
    for kind, describe in _DESCRIBE.items():
        first: dict[object, str] = {}
        for record in sorted(ledger.of_kind(kind), key=lambda each: each.id):
            day = exact(record.on)
            if day is None or record.total is not None or not accepted(record):
                continue
            description = describe(record)
            if description is None:
                continue
            other = first.setdefault((day, description), record.id)
            if other != record.id:
                yield oddity("record.looks-duplicate", record, "on", found=day, expected=NOTHING, other=other)


def _meeting(record: Record) -> object:
    assert isinstance(record, Meeting)
    if record.title or record.topics or record.number:
        return (record.body, record.title, record.topics, record.number)
    # Two sessions of one body on one day are worth a look even if nothing else is said of them.
    return (record.body,) if record.body not in (None, MeetingBody.OTHER, MeetingBody.BRANCH) else None


def _lecture(record: Record) -> object:
    assert isinstance(record, Lecture)
    return (record.title, record.lecturer) if record.title else None


def _talk(record: Record) -> object:
    assert isinstance(record, Talk)
    clear = record.persons and not any(isinstance(name, Masked) for name in record.persons)
    return (record.talkers, record.persons, record.talk_kind) if clear else None


def _rule(record: Record) -> object:
    assert isinstance(record, IssuedRule)
    return record.title


def _case(record: Record) -> object:
    assert isinstance(record, Case)
    clear = record.person is None or not isinstance(record.person, Masked)
    return (record.case_number, record.person) if record.case_number and clear else None


def _expenditure(record: Record) -> object:
    assert isinstance(record, Expenditure)
    spent = exact(record.spent)
    return None if spent is None or record.item is None else (record.item, spent, record.coverage, record.scope)


def _rectification(record: Record) -> object:
    assert isinstance(record, RectificationItem)
    return (record.problem, record.section) if record.problem else None


_DESCRIBE: MappingProxyType[str, Callable[[Record], object]] = MappingProxyType(
    {
        Meeting.KIND: _meeting,
        Lecture.KIND: _lecture,
        Talk.KIND: _talk,
        IssuedRule.KIND: _rule,
        Case.KIND: _case,
        Expenditure.KIND: _expenditure,
        RectificationItem.KIND: _rectification,
    }
)


def closing_disagrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An entry or point with a day of completion is not at the same time still open."""
    for item in singles(ledger, ResponsibilityItem):
        if item.done_on is not None and item.status in (ItemStatus.OPEN, ItemStatus.IN_PROGRESS):
            assert item.status is not None
            yield contradiction(
                "list-item.done-but-open",
                item,
                "status",
                found=item.status.value,
                expected=ItemStatus.DONE.value,
                day=item.done_on,
                found_zh=item.status.zh,
            )
    for point in singles(ledger, RectificationItem):
        if point.closed_on is not None and point.status in (ItemStatus.OPEN, ItemStatus.IN_PROGRESS):
            assert point.status is not None
            yield contradiction(
                "rectification.closed-but-open",
                point,
                "status",
                found=point.status.value,
                expected=ItemStatus.DONE.value,
                day=point.closed_on,
                found_zh=point.status.zh,
            )
