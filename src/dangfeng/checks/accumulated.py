"""Checks on figures of one thing over several periods: parts above the whole, figures to date (本期数与累计数核对)."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from dangfeng.checks.facts import accepted, exact, least_times, money, surely_belongs
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.settings import Settings
from dangfeng.fields import table
from dangfeng.model import KINDS, DocumentMeetingCount, Expenditure, Ledger, Record
from dangfeng.period import Period
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Masked, highest, lowest
from dangfeng.vocabulary import Unit
from dangfeng.working import define

_SHARED = frozenset(row.name for row in table(Record))
#: Of kinds without totals, the field with the figure of the period, and those that say what is counted.
_FIGURES: MappingProxyType[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        Expenditure.KIND: ("spent", ("item", "scope", "coverage")),
        DocumentMeetingCount.KIND: ("number", ("counted", "scope", "coverage")),
    }
)
#: So many periods in a row have to rise before that alone is worth a look, and the last to so many times the first.
_LEAST_PERIODS, _LEAST_RISE = 3, 2
_A_DAY = timedelta(days=1)


@define(eq=False)
class _Figure:
    """A figure for a span, known by its ends; `unit` is that of a total."""

    record: Record
    field: str
    span: Period
    low: Decimal
    high: Decimal | None
    unit: Unit | None
    shown: str

    @property
    def exact(self) -> Decimal | None:
        return self.low if self.low == self.high else None


def part_exceeds_whole(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What was spent or counted in a month is not more than what was in the year that contains it."""
    # Totals say so by `part_of`, and are held against each other there. Where all are of the year, none is a part.
    kinds = [kind for kind in _FIGURES if any(each.belongs_to is not None for each in ledger.of_kind(kind))]
    for figures in _alike(ledger, kinds).values():
        for part in figures:
            whole = next((each for each in figures if _contains(each, part) and _above(part, each)), None)
            if whole is not None:
                yield contradiction(
                    "figure.part-exceeds-whole",
                    part.record,
                    part.field,
                    found=part.shown,
                    expected=f"≤ {whole.shown}",
                    span=part.span,
                    other=whole.record.id,
                    other_span=whole.span,
                )


def _contains(whole: _Figure, part: _Figure) -> bool:
    return whole.span != part.span and whole.span.covers(part.span)


def _above(part: _Figure, whole: _Figure) -> bool:
    return whole.high is not None and part.low > whole.high


def looks_cumulative(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The figures of periods in a row are those of each period, not each time that of the year to date.

    Three patterns are worth a look: the last one is the year's figure, though the others add to more; or the single
    records of the year to date, and not those of the period, make the figure; or three and more figures rise every
    time, to twice the first.
    """
    for figures in _alike(ledger).values():
        for row in _rows(figures):
            yield from _like_the_year(row, figures)
            yield from _like_singles(ledger, row)
            yield from _rising(row)


def _alike(ledger: Ledger, kinds: Iterable[str] = KINDS) -> dict[Hashable, list[_Figure]]:
    """The figures of the book of some kinds, those of one thing together and in order of time."""
    found: dict[Hashable, list[_Figure]] = {}
    for kind in kinds:
        for record in ledger.of_kind(kind):
            if not accepted(record):
                continue
            for key, figure in _of_total(record) if record.total is not None else _of_field(ledger, record):
                found.setdefault((kind, key), []).append(figure)
    for figures in found.values():
        figures.sort(key=lambda each: (each.span, each.record.id))
    return {key: figures for key, figures in found.items() if len(figures) > 1}


def _of_total(record: Record) -> Iterator[tuple[Hashable, _Figure]]:
    total = record.total
    assert total is not None, "asked for totals alone"
    things = tuple(_known(getattr(record, row.name)) for row in table(type(record)) if row.name not in _SHARED)
    for entry in total.counts:
        most = highest(entry.count)
        figure = _Figure(
            record,
            "total.counts",
            total.span,
            Decimal(lowest(entry.count)),
            None if most is None else Decimal(most),
            entry.unit,
            str(entry.count),
        )
        yield (entry.unit, record.scope, things), figure


def _of_field(ledger: Ledger, record: Record) -> Iterator[tuple[Hashable, _Figure]]:
    if record.KIND not in _FIGURES:
        return
    name, things = _FIGURES[record.KIND]
    value = getattr(record, name)
    if value is None:
        return
    most = highest(value)
    shown = money(value) if isinstance(record, Expenditure) else str(value)
    ends = Decimal(lowest(value)), None if most is None else Decimal(most)
    span = record.belongs_to or ledger.period
    key = tuple(_known(getattr(record, thing)) for thing in things)
    yield key, _Figure(record, name, span, *ends, None, shown)


def _known(value: Hashable) -> Hashable:
    """The value itself; what is masked equals nothing."""
    several = value if isinstance(value, tuple) else (value,)
    return object() if any(isinstance(each, Masked | Bounded) for each in several) else value


def _rows(figures: list[_Figure]) -> Iterator[list[_Figure]]:
    """Runs of exactly known figures whose periods lie side by side, one after the other."""
    row: list[_Figure] = []
    for figure in (each for each in figures if each.exact is not None):
        if row and figure.span.start == row[-1].span.end + _A_DAY:
            row.append(figure)
            continue
        if row and figure.span.meets(row[-1].span) and figure.span.covers(row[-1].span):
            continue
        if len(row) > 1:
            yield row
        row = [figure]
    if len(row) > 1:
        yield row


def _told(code: str, row: list[_Figure], *, other: str = "", own: int = 0, to_date: int = 0) -> Problem:
    last = row[-1]
    return oddity(
        code,
        last.record,
        last.field,
        found=" → ".join(each.shown for each in row),
        expected="—",
        ids="、".join(each.record.id for each in row),
        span=Period(row[0].span.start, last.span.end),
        unit=last.unit.value if last.unit else "",
        unit_zh=last.unit.zh if last.unit else "",
        other=other,
        own=own,
        to_date=to_date,
    )


def _like_the_year(row: list[_Figure], figures: list[_Figure]) -> Iterator[Problem]:
    whole = Period(row[0].span.start, row[-1].span.end)
    for each in figures:
        same = each.span == whole and each.exact is not None and each.exact == row[-1].exact
        if same and sum(part.low for part in row) > each.low:
            yield _told("figure.last-is-the-whole", row, other=each.record.id)
            return


def _like_singles(ledger: Ledger, row: list[_Figure]) -> Iterator[Problem]:
    first = row[0]
    unit = first.unit
    name = dict(type(first.record).UNITS).get(unit) if unit is not None else None
    if name != "times":
        return
    singles = [each for each in ledger.of_kind(first.record.KIND) if each.total is None and accepted(each)]
    for figure in row[1:]:
        to_date = Period(first.span.start, figure.span.end)
        inside = _counted(ledger, singles, figure.span)
        all_of_them = _counted(ledger, singles, to_date)
        if inside < all_of_them == figure.low:
            yield _told("figure.singles-make-it-to-date", row[: row.index(figure) + 1], own=inside, to_date=all_of_them)
            return


def _counted(ledger: Ledger, singles: list[Record], span: Period) -> int:
    return sum(least_times(each) for each in singles if exact(each.on) and surely_belongs(ledger, each, span))


def _rising(row: list[_Figure]) -> Iterator[Problem]:
    rises = all(one.low < two.low for one, two in pairwise(row))
    if rises and len(row) >= _LEAST_PERIODS and 0 < _LEAST_RISE * row[0].low <= row[-1].low:
        yield _told("figure.rises-like-to-date", row)
