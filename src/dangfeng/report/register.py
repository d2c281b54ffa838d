"""The records annex: every record with what is written in it (记录明细)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs

from dangfeng.fields import Field, table
from dangfeng.model import KINDS, ResponsibilityItem, ResponsibilityList, Total
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.report.blocks import Block, Facts, Heading, Inline, anchor, plain
from dangfeng.report.sentences import parts_of
from dangfeng.report.view import View
from dangfeng.shapes import DecimalShape, ManyShape, Shape
from dangfeng.vocabulary import Vocabulary
from dangfeng.wording.labels import label
from dangfeng.wording.language import Words
from dangfeng.wording.values import count_text, day_text, money_text, period_text, points_text

#: Fields that the heading of a record says, or that its own entries say.
_ELSEWHERE = frozenset({"id", "on", "items", "extra"})


def register(view: View) -> Iterator[Block]:
    """All records in the ledger's order, entries of lists after their list."""
    yield Heading(level=2, text=view.say(Words("附件3　记录明细", "Annex 3. Records")), anchor="records")
    for record in view.ledger.all_records():
        yield Facts(anchor=anchor("record", record.id), title=_title(view, record), pairs=tuple(_pairs(view, record)))


def _title(view: View, record: Record) -> str:
    when = view.day(record.on) if record.on is not None else ""
    return view.gap.join(part for part in (record.id, view.kind(record.KIND), when) if part)


def _pairs(view: View, record: Record) -> Iterator[tuple[str, Inline]]:
    for row in table(type(record)):
        value: object = getattr(record, row.name)
        if row.name in _ELSEWHERE or _is_default(record, row, value):
            continue
        yield label(row, view.language), plain(_text(view, record, row, value))
    if isinstance(record, ResponsibilityList) and record.items:
        yield view.say(Words("清单条目", "entries")), view.ids(item.id for item in record.items)
    for name, text in record.extra:
        yield name, plain(text)
    blank = [row for row in table(type(record)) if row.hint and getattr(record, row.name) in (None, ())]
    # An entry of a list has the list's day; a total has a span instead.
    undated = isinstance(record, ResponsibilityItem)
    missing = [
        label(row, view.language) for row in blank if record.total is None and not (undated and row.name == "on")
    ]
    if missing:
        yield view.say(Words("未填", "not entered")), plain(view.listing.join(missing))


def _text(view: View, record: Record, row: Field, value: object) -> str:
    if isinstance(value, Total):
        return _total_text(view, record, value)
    # A statement names the kind it speaks of by its word in files.
    return view.kind(value) if isinstance(value, str) and value in KINDS else value_text(view, row.shape, value)


def _is_default(record: object, row: Field, value: object) -> bool:
    """Whether a field says nothing beyond what is taken for granted."""
    if value is None or value == ():
        return True
    cls = type(record)
    return attrs.has(cls) and attrs.fields_dict(cls)[row.name].default == value


def value_text(view: View, shape: Shape, value: object) -> str:
    """A value as people write it; what is masked as it was given."""
    if isinstance(shape, ManyShape) and isinstance(value, tuple):
        joint = view.say(Words("；", "; ")) if any(attrs.has(type(each)) for each in value) else view.listing
        return joint.join(value_text(view, shape.item, each) for each in value)
    if isinstance(value, Bounded):
        return _bounded_text(view, shape, value)
    match value:
        case bool():
            return view.say(Words("是", "yes") if value else Words("否", "no"))
        case Vocabulary():
            return view.term(value)
        case int():
            return count_text(value, None, view.language)
        case Decimal():
            money = isinstance(shape, DecimalShape) and shape.money
            return money_text(value, view.language) if money else points_text(value)
        case date():
            return day_text(value, view.language)
        case Period():
            return period_text(value, view.language)
        case str() | Masked() | Fraction():
            return str(value)
        case _:
            return _group_text(view, value)


def _bounded_text(view: View, shape: Shape, value: Bounded[int] | Bounded[Decimal] | Bounded[date]) -> str:
    """The text as given; bounds only where a number was approximate, never where it was masked."""
    if value.shown:
        return value.shown
    if value.why is not Why.APPROXIMATE:
        return label(value.why, view.language)
    ends = [value_text(view, shape, end) for end in (value.lower, value.upper) if end is not None]
    return view.say(Words("至", " to ")).join(ends)


def _total_text(view: View, record: Record, total: Total) -> str:
    said = [period_text(total.span, view.language)]
    said += [view.count(each.count, each.unit) for each in total.counts]
    if total.subsets:
        said.append(view.say(Words("其中{x}", "of which {x}"), x=parts_of(view, record, total)))
    contains = Words("含逐条记录：{x}", "contains single records: {x}")
    said.append(view.say(contains, x=label(total.includes_singles, view.language)))
    if total.part_of:
        said.append(view.say(Words("属于{x}", "part of {x}"), x=total.part_of))
    if total.taken_from:
        said.append(view.say(Words("数据来源：{x}", "source: {x}"), x=total.taken_from))
    return view.comma.join(said)


def _group_text(view: View, value: object) -> str:
    """A nested object, such as a piece of evidence or a sanction."""
    said = []
    for row in table(type(value)):
        each: object = getattr(value, row.name)
        if not _is_default(value, row, each):
            text = value_text(view, row.shape, each)
            said.append(
                text if row.name in ("kind", "title", "result") else f"{label(row, view.language)}{view.colon}{text}"
            )
    return view.comma.join(said)
