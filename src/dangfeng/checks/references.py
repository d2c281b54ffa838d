"""Checks on what a record refers to by its id: a meeting, a campaign (引用核对)."""

from collections.abc import Iterator

from dangfeng.checks.finding import contradiction
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    KINDS,
    DutyIntegrityReport,
    FieldInspection,
    Ledger,
    MajorMatter,
    Meeting,
    Record,
    SpecialCampaign,
)
from dangfeng.problem import Problem

#: Kind, field with an id, kind that the id belongs to; what adopts lists and rules is looked at with their days.
_REFERENCES: tuple[tuple[type[Record], str, type[Record]], ...] = (
    (MajorMatter, "meeting", Meeting),
    (DutyIntegrityReport, "meeting", Meeting),
    (FieldInspection, "campaign", SpecialCampaign),
)


def known(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What a record refers to is in the book, and of the kind that is meant."""
    for cls, field, meant in _REFERENCES:
        records = ledger.of(cls)
        there = {each.id for each in ledger.of(meant)} if records else set()
        for record in records:
            id: str | None = getattr(record, field)
            if id is None or id in there:
                continue
            kind = next((each.KIND for each in ledger.all_records() if each.id == id), None)
            if kind is None:
                yield contradiction("reference.unknown", record, field, found=id, expected=meant.KIND)
            else:
                yield contradiction(
                    "reference.other-kind", record, field, found=id, expected=meant.KIND, kind_zh=KINDS[kind].ZH
                )
