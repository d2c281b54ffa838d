"""A table for kinds of record that need none of their own: numbers, amounts and properties by sort (通用统计表)."""

from collections.abc import Sequence

from attrs import frozen

from dangfeng.fields import CountShape, DecimalShape, FlagShape, Shape, field_named, table
from dangfeng.model.record import Record
from dangfeng.quantity import Amount
from dangfeng.report.blocks import Inline, Row, Table, anchor, plain
from dangfeng.report.figures import (
    amount_in,
    beside_its_counts,
    counted,
    grouped,
    having,
    singles,
    sum_over,
    tally,
    totals,
    weight,
)
from dangfeng.report.view import HEADS, View
from dangfeng.vocabulary import Unit, Vocabulary
from dangfeng.wording.labels import kind_label, label
from dangfeng.wording.language import Words

RECORDS = Words("记录", "Records")
_ENTRIES = Words("记录条数", "Number of records")
_TOTAL = Words("（汇总）", " (total)")
#: More columns than this cannot be read on paper; the records annex has every field.
_MOST_COLUMNS = 6
#: Numbers of persons that stand at one where the record is about no person.
_IDLE = frozenset({("major-matter", "headcount"), ("disclosure", "headcount")})
_COMMON = frozenset(row.name for row in table(Record))


@frozen
class _Column:
    """A column: its head, the field that fills it, and the units in which totals say the same."""

    head: str
    field: str = ""
    shape: Shape | None = None
    units: tuple[Unit, ...] = ()


def figures_of_kind(view: View, records: Sequence[Record], sort: str) -> Table | None:
    """The figures of one kind, a row for each term of the field that sorts it.

    Args:
        view: The report in the making.
        records: The records that count.
        sort: Name of a closed field; empty if nothing sorts the kind.
    """
    if not records:
        return None
    cls = type(records[0])
    columns = (*_unit_columns(view, cls, records), *_field_columns(view, cls, records))
    groups = grouped(records, lambda record: _sort(view, record, sort))
    row = field_named(cls, sort)
    names = (label(row, view.language) if row else "", *(column.head for column in columns), view.say(RECORDS))
    head = tuple(map(_headed, names))
    rows = [
        Row(cells=(plain(name), *(_cell(view, each, column) for column in columns), view.ids(one.id for one in each)))
        for name, each in groups.items()
    ]
    return Table(
        caption=_headed(kind_label(cls.KIND, view.language, plural=True)),
        head=head if row else head[1:],
        rows=tuple(rows if row else (Row(cells=each.cells[1:]) for each in rows)),
        numeric=tuple(range(bool(row), len(columns) + bool(row))),
        anchor=anchor("kind", cls.KIND),
    )


def _headed(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sort(view: View, record: Record, field: str) -> str:
    value: object = getattr(record, field) if field else None
    return view.term(value if isinstance(value, Vocabulary) else None)


def _unit_columns(view: View, cls: type[Record], records: Sequence[Record]) -> list[_Column]:
    """A column for each field that says how many, with every unit in which totals may say the same."""
    units: dict[str, list[Unit]] = {}
    for unit, field in cls.UNITS:
        units.setdefault(field, []).append(unit)
    if not units:
        return [_Column(view.say(_ENTRIES))]
    said = {field: same for field, same in units.items() if _is_said(records, field, same)}
    return [_Column(view.say(HEADS[same[0]]), field, units=tuple(same)) for field, same in said.items()]


def _is_said(records: Sequence[Record], field: str, units: Sequence[Unit]) -> bool:
    """Whether a number is given at all; one person where the kind need not be about persons is nobody."""
    idle = 1 if (records[0].KIND, field) in _IDLE else None
    entered = [getattr(record, field) for record in singles(records)]
    return any(value is not None and value != idle for value in entered) or any(
        total.count(unit) is not None or beside_its_counts(record, field) is not None
        for record, total in totals(records)
        for unit in units
    )


def _field_columns(view: View, cls: type[Record], records: Sequence[Record]) -> list[_Column]:
    """Columns for the numbers, amounts and properties that at least one record gives, those asked for first."""
    told = {field for _, field in cls.UNITS} | _COMMON
    rows = [row for row in table(cls) if row.name not in told and _is_figure(row.shape)]
    given = [row for row in rows if any(getattr(record, row.name) is not None for record in _asked(records, row.shape))]
    chosen = sorted(given, key=lambda row: not row.hint)[:_MOST_COLUMNS]
    return [_Column(label(row, view.language), row.name, row.shape) for row in given if row in chosen]


def _asked(records: Sequence[Record], shape: Shape) -> Sequence[Record]:
    """The records whose value a column shows: of properties, those that stand one by one."""
    return singles(records) if isinstance(shape, FlagShape) else [record for record in records if counted(record)]


def _is_figure(shape: Shape) -> bool:
    return isinstance(shape, CountShape | FlagShape) or (isinstance(shape, DecimalShape) and shape.money)


def _cell(view: View, records: Sequence[Record], column: _Column) -> Inline:
    if column.units:
        said = _is_said(records, column.field, column.units)
        if not said:
            return plain("—")
        cell = amount_cell(view, records, *column.units)
        return _with_totals(view, records, column, [] if cell == "—" else [cell])
    match column.shape:
        case None:
            return plain(str(len(records)))
        case FlagShape():
            units = records[0].UNITS
            return plain(having_cell(view, records, column.field, units[0][0] if units else Unit.ITEMS))
        case CountShape():
            single = [view.sum(sum_over(records, column.field))] if _entered(records, column) else []
            return _with_totals(view, records, column, single)
    single = [view.amounts(_entered(records, column))] if _entered(records, column) else []
    return _with_totals(view, records, column, single)


def _with_totals(view: View, records: Sequence[Record], column: _Column, single: Sequence[str]) -> Inline:
    """A figure of singles, then those of totals as given."""
    mark, given = view.say(_TOTAL), [record for record, _ in totals(records)]
    if isinstance(column.shape, DecimalShape):
        amounts = [getattr(record, column.field) for record in given]
        shown = [view.money(each) + mark for each in amounts if each is not None]
    else:
        unit = column.units[0] if column.units else None
        counts = [beside_its_counts(record, column.field) for record in given]
        shown = [view.count(each, unit) + mark for each in counts if each is not None]
    return plain(view.listing.join([*single, *shown]) or "—")


def _entered(records: Sequence[Record], column: _Column) -> list[Amount]:
    """What single records say in a field, without those that say nothing."""
    values: list[Amount] = [getattr(record, column.field) for record in singles(records)]
    return [value for value in values if value is not None]


def amount_cell(view: View, records: Sequence[Record], *units: Unit) -> str:
    """The figure of a group: singles in the first of *units*, then totals as given in any of them."""
    unit = units[0]
    entered = [amount_in(record, unit) for record in singles(records)]
    known = [amount for amount in entered if amount is not None]
    parts = [view.sum(tally(known), unit)] if known else []
    if known and len(known) < len(entered):
        blank = len(entered) - len(known)
        parts.append(view.say(Words("{n}条未填", "not entered in {n}"), n=blank))
    given = [(each, total.count(each)) for _, total in totals(records) for each in units]
    mark = view.say(_TOTAL)
    return view.listing.join([*parts, *(view.count(n, each) + mark for each, n in given if n is not None)]) or "—"


def having_cell(view: View, records: Sequence[Record], field: str, unit: Unit) -> str:
    """How many singles have a property, and how many of totals are said to."""
    single = having(records, field)
    blank = tally(weight(record) for record in singles(records) if getattr(record, field) is None)
    parts = [view.sum(single, unit)] if single or (singles(records) and not blank) else []
    if blank:
        parts.append(view.say(Words("{n}未填", "{n} not entered"), n=view.sum(blank, unit)))
    for _, total in totals(records):
        parts += [
            view.count(each.count, each.unit) + view.say(_TOTAL)
            for each in total.subsets
            if each.field == field and each.value == "true"
        ]
    return view.listing.join(parts) or "—"
