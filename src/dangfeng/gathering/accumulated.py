"""Totals that run from the beginning of the year, joined with those of the periods they contain (累计数)."""

from collections.abc import Iterator

from attrs import evolve

from dangfeng.fields import table
from dangfeng.gathering.parts import Part, remark
from dangfeng.model import Record, Total
from dangfeng.model.ledger import AnyRecord
from dangfeng.model.record import with_values
from dangfeng.problem import Problem

_SHARED = frozenset(row.name for row in table(Record))
Whole = tuple[Record, Total]


def with_parts_marked(
    records: tuple[AnyRecord, ...], parts: dict[str, Part], found: list[Problem]
) -> tuple[AnyRecord, ...]:
    """The records, with the totals of earlier periods marked as part of a later one that runs over them (累计数).

    A total is cumulative if its span begins before the period of the ledger it came in: 1 January to 30 June in the
    ledger of the second quarter. What it contains is then not counted twice, and no figure is lost or changed.

    Args:
        records: The joined records.
        parts: The part that each record came with, by the id of the record.
        found: Where each marking is noted.
    """
    running = [whole for whole in _totals(records) if _is_cumulative(whole, parts[whole[0].id])]
    running.sort(key=lambda whole: (whole[1].span.end, whole[0].id))
    marked: dict[str, str] = {}
    for record, total in _totals(records):
        holder = next((each for each in running if _holds(each, (record, total), parts)), None)
        if holder is not None:
            marked[record.id] = holder[0].id
            found.append(_noted(record, total, holder, parts[record.id]))
    return tuple(_marked(record, marked) for record in records)


def _totals(records: tuple[AnyRecord, ...]) -> Iterator[Whole]:
    return ((record, record.total) for record in records if record.total is not None)


def _is_cumulative(whole: Whole, part: Part) -> bool:
    span, period = whole[1].span, part.ledger.period
    return span.start < period.start and span.end >= period.start


def _holds(holder: Whole, inner: Whole, parts: dict[str, Part]) -> bool:
    """Whether a cumulative total runs over another one of the same things, which came with an earlier period."""
    record, total = inner
    return (
        holder[0].id != record.id
        and type(holder[0]) is type(record)
        and parts[record.id].ledger.period.end < parts[holder[0].id].ledger.period.start
        and total.part_of is None
        and holder[1].span != total.span
        and holder[1].span.covers(total.span)
        and _things(holder[0]) == _things(record)
    )


def _things(record: Record) -> list[object]:
    """What a total counts, beside how many."""
    return [getattr(record, row.name) for row in table(type(record)) if row.name not in _SHARED]


def _marked(record: AnyRecord, marked: dict[str, str]) -> AnyRecord:
    if record.total is None or record.id not in marked:
        return record
    return with_values(record, {"total": evolve(record.total, part_of=marked[record.id])})


def _noted(record: Record, total: Total, holder: Whole, part: Part) -> Problem:
    return remark(
        "merge.cumulative",
        part.place(record.id, "total.span"),
        found=total.span,
        other_id=holder[0].id,
        other_span=holder[1].span,
        kind=record.KIND,
        kind_zh=record.ZH,
    )
