"""One fact entered twice: records of one kind and day that say the same (重复登记)."""

from collections.abc import Hashable, Iterator
from types import MappingProxyType

from dangfeng.checks.facts import NOTHING, accepted, exact
from dangfeng.checks.finding import oddity
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    Case,
    DemocraticAppraisal,
    DemocraticLifeMeeting,
    Disclosure,
    DoubleRandomInspection,
    EducationActivity,
    Expenditure,
    FieldInspection,
    Honour,
    InspectionReceived,
    IssuedRule,
    LeadTransfer,
    Lecture,
    Ledger,
    MajorMatter,
    Meeting,
    Petition,
    Reception,
    Record,
    RectificationItem,
    SpecialCampaign,
    SupervisionLetter,
    Talk,
)
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Masked
from dangfeng.vocabulary import MeetingBody

#: What makes two records of one day look like one fact, by kind: fields that both must give, and exactly; fields that
#: must agree beside, given or not.
_Likeness = tuple[tuple[str, ...], tuple[str, ...]]
_ALIKE: MappingProxyType[str, _Likeness] = MappingProxyType(
    {
        MajorMatter.KIND: (("title",), ("matter_kind", "persons", "amount")),
        DemocraticLifeMeeting.KIND: ((), ("topic", "additional")),
        Lecture.KIND: (("title",), ("lecturer", "place")),
        EducationActivity.KIND: (("title", "form"), ("audiences", "place", "attended")),
        Talk.KIND: (("persons",), ("talkers", "talk_kind")),
        FieldInspection.KIND: (("target", "inspection_kind"), ("leaders", "team", "themes")),
        DoubleRandomInspection.KIND: (("area", "targets"), ("inspectors",)),
        SpecialCampaign.KIND: (("name",), ()),
        IssuedRule.KIND: ((), ("title", "number")),
        DemocraticAppraisal.KIND: (("issued", "returned"), ("objects", "subjects")),
        SupervisionLetter.KIND: (("number",), ("sender",)),
        InspectionReceived.KIND: (("received_kind",), ("inspector", "reference")),
        RectificationItem.KIND: (("problem",), ("section",)),
        LeadTransfer.KIND: (("number",), ()),
        Case.KIND: (("case_number",), ("person", "person_number")),
        Disclosure.KIND: (("disclosure_kind", "case_number"), ()),
        Petition.KIND: (("number",), ()),
        Expenditure.KIND: (("item", "spent"), ("coverage", "scope")),
        Reception.KIND: (("guests_from", "guests", "amount"), ()),
        Honour.KIND: (("title",), ("organ", "number")),
    }
)


def looks_duplicate(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """One fact is entered once: the same kind, day and description twice is worth a look."""
    for kind in (Meeting.KIND, *_ALIKE):
        same: dict[Hashable, list[Record]] = {}
        for record in ledger.of_kind(kind):
            day = exact(record.on)
            if day is not None and record.total is None and accepted(record):
                description = _meeting(record) if isinstance(record, Meeting) else _described(record, _ALIKE[kind])
                if description is not None:
                    same.setdefault((day, description), []).append(record)
        for alike in same.values():
            if len(alike) > 1:
                first, *others = sorted(alike, key=lambda each: each.id)
                for record in others:
                    yield oddity(
                        "record.looks-duplicate", record, "on", found=record.on, expected=NOTHING, other=first.id
                    )


def _described(record: Record, likeness: _Likeness) -> Hashable:
    """What a record says of itself; `None` if it says too little, or not exactly."""
    needs, agree = likeness
    needed = tuple(getattr(record, name) for name in needs)
    beside = tuple(getattr(record, name) for name in agree)
    if any(value in (None, ()) for value in needed) or all(value in (None, ()) for value in (*needed, *beside)):
        return None
    return (*needed, *beside) if all(map(_is_exact, (*needed, *beside))) else None


def _is_exact(value: object) -> bool:
    several = value if isinstance(value, tuple) else (value,)
    return not any(isinstance(each, Masked | Bounded) for each in several)


def _meeting(record: Meeting) -> Hashable:
    if record.title or record.topics or record.number:
        return (record.body, record.title, record.topics, record.number)
    # Two sessions of one body on one day are worth a look even if nothing else is said of them.
    return (record.body,) if record.body not in (None, MeetingBody.OTHER, MeetingBody.BRANCH) else None
