"""Checks on totals beside the single records and beside other totals (汇总数与逐条记录、与其他汇总数核对)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator
from datetime import date
from functools import cache
from itertools import combinations, combinations_with_replacement
from operator import attrgetter

from dangfeng.checks.facts import accepted, exact, least_times, surely_belongs
from dangfeng.checks.finding import contradiction
from dangfeng.checks.totals import Whole, most
from dangfeng.fields import table
from dangfeng.model import KINDS, Ledger, Record, Total
from dangfeng.period import Period
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Masked, lowest
from dangfeng.vocabulary import IncludesSingles, Unit
from dangfeng.working import define

#: Fields that every kind has; they keep no two totals of a kind apart.
_SHARED = frozenset(row.name for row in table(Record))
#: Fields of figures that say how many, not what: a total gives its figures as counts.
_FIGURES = frozenset({"expected", "attended", "headcount", "minutes"})
_UNKNOWN = (Masked, Bounded)
#: So few totals of a kind are held against each other one by one, before anything is sorted.
_FEW = 4


def singles_exceed(ledger: Ledger, totals: list[Whole]) -> Iterator[Problem]:
    """A total that contains the single records is not smaller than they are."""
    wholes = [pair for pair in totals if pair[1].includes_singles is IncludesSingles.YES]
    if not wholes:
        return
    singles = [each for each in ledger.of_kind(wholes[0][0].KIND) if each.total is None and accepted(each)]
    if not singles:
        return
    shelves: dict[tuple[str, ...], dict[tuple[Hashable, ...], _Shelf]] = {}
    for record, total in wholes:
        given = _given(record)
        names = tuple(sorted(given))
        if names not in shelves:
            shelves[names] = _shelved(singles, names)
        shelf = shelves[names].get(tuple(given[name] for name in names))
        if shelf is not None:
            inside = [each for each in shelf.near(total.span) if surely_belongs(ledger, each, total.span)]
            yield from _too_small(record, total, inside)


@define(eq=False)
class _Shelf:
    """Single records that are alike in some fields: those of a known day in order, the others apart."""

    days: list[date]
    dated: list[Record]
    others: list[Record]

    def near(self, span: Period) -> list[Record]:
        """The records that may lie in *span*, without looking at those of other days."""
        return [*self.dated[bisect_left(self.days, span.start) : bisect_right(self.days, span.end)], *self.others]


def _shelved(singles: list[Record], names: tuple[str, ...]) -> dict[tuple[Hashable, ...], _Shelf]:
    alike: dict[tuple[Hashable, ...], list[Record]] = {}
    for single in singles:
        values = tuple(_comparable(getattr(single, name)) for name in names)
        if None not in values and () not in values:
            alike.setdefault(values, []).append(single)
    shelves = {}
    for key, records in alike.items():
        by_day = [(day, each.id, each) for each in records if (day := _own_day(each)) is not None]
        by_day.sort(key=lambda entry: entry[:2])
        others = [each for each in records if _own_day(each) is None]
        shelves[key] = _Shelf([day for day, _, _ in by_day], [each for _, _, each in by_day], others)
    return shelves


def _own_day(record: Record) -> date | None:
    """The day that alone decides where a record lies; `None` if it is not known or a period is named."""
    return exact(record.on) if record.belongs_to is None else None


def _too_small(record: Record, total: Total, inside: list[Record]) -> Iterator[Problem]:
    for unit, name in type(record).UNITS:
        limit = most(total.count(unit))
        # One person may stand in several records, so persons are not added up.
        if limit is None or unit is Unit.PERSONS:
            continue
        least = sum(_least_count(each, name) for each in inside)
        if least > limit:
            yield contradiction(
                "total.singles-exceed",
                record,
                "total.counts",
                found=f"≥ {least}",
                expected=f"≤ {total.count(unit)}",
                unit=unit.value,
                unit_zh=unit.zh,
                records=len(inside),
            )


def _least_count(single: Record, name: str) -> int:
    times = least_times(single)
    if name == "times":
        return times
    value = getattr(single, name)
    return 0 if value is None or not times else lowest(value)


def overlapping(ledger: Ledger, wholes: list[Whole]) -> Iterator[Problem]:
    """Two totals do not count the same days twice unless one is part of the other, or both divide one whole."""
    if len(wholes) < 2:
        return
    given = {record.id: _given(record) for record, _ in wholes}
    if len(wholes) <= _FEW and not any(_may_clash(one, two, given) for one, two in combinations(wholes, 2)):
        return
    by_id = {record.id: (record, total) for record, total in wholes}
    groups: dict[tuple[str, ...], list[Whole]] = {}
    for record, total in wholes:
        groups.setdefault(tuple(sorted(given[record.id])), []).append((record, total))
    told: set[str] = set()
    for first, second in combinations_with_replacement(sorted(groups), 2):
        common = sorted(set(first) & set(second))
        shelves: dict[tuple[Hashable, ...], list[Whole]] = {}
        for pair in groups[first] if first == second else [*groups[first], *groups[second]]:
            values = given[pair[0].id]
            shelves.setdefault(tuple(values[name] for name in common), []).append(pair)
        # Those that give the same fields were held against each other by all of them.
        one_group = frozenset() if first == second else frozenset(pair[0].id for pair in groups[first])
        for shelf in shelves.values():
            yield from _sweep(shelf, by_id, one_group, told)


def _may_clash(one: Whole, two: Whole, given: dict[str, dict[str, Hashable]]) -> bool:
    """Whether two totals have days in common, and no field that both give keeps them apart."""
    if not one[1].span.meets(two[1].span):
        return False
    first, second = given[one[0].id], given[two[0].id]
    return all(first[name] == second[name] for name in first.keys() & second.keys())


def _sweep(shelf: list[Whole], by_id: dict[str, Whole], one_group: frozenset[str], told: set[str]) -> Iterator[Problem]:
    """Totals that no field keeps apart, in order of time: each is held against those still running.

    Of two groups, a total of one is held against those of the other alone.
    """
    running: list[Whole] = []
    for pair in sorted(shelf, key=_longest_first):
        record, total = pair
        running = [each for each in running if each[1].span.end >= total.span.start]
        others = (each for each in running if not one_group or (record.id in one_group) != (each[0].id in one_group))
        rival = next((each for each in others if not _related(pair, each, by_id, bool(one_group))), None)
        if rival is not None and record.id not in told:
            told.add(record.id)
            yield contradiction(
                "total.overlap",
                record,
                "total.span",
                found=total.span,
                expected=f"part_of: {rival[0].id}",
                other=rival[0].id,
                other_span=rival[1].span,
            )
        if rival is None:
            running.append(pair)


def _longest_first(pair: Whole) -> tuple[int, int, str]:
    """Order of time; of two that begin together the one that may contain the other first."""
    span = pair[1].span
    return (span.start.toordinal(), -span.end.toordinal(), pair[0].id)


def _related(one: Whole, two: Whole, by_id: dict[str, Whole], divided_otherwise: bool) -> bool:
    """Whether two totals may count the same and nothing be counted twice.

    One is part of the other; or they have no unit in common; or each divides one whole in a way of its own, as letters
    are told by the way they came and by the rank complained of; or they are what two sections count of one whole.
    """
    if not {each.unit for each in one[1].counts} & {each.unit for each in two[1].counts}:
        return True
    first, second = _above(one[0].id, by_id), _above(two[0].id, by_id)
    if two[0].id in first or one[0].id in second:
        return True
    return (divided_otherwise or _of_two_sections(one[0], two[0])) and not first.isdisjoint(second)


def _of_two_sections(one: Record, two: Record) -> bool:
    return bool(one.filed_by and two.filed_by) and one.filed_by != two.filed_by


def _above(name: str, by_id: dict[str, Whole]) -> set[str]:
    """The totals that a total is part of, directly or through others."""
    found: set[str] = set()
    following = by_id[name][1].part_of
    while following is not None and following in by_id and following not in found:
        found.add(following)
        following = by_id[following][1].part_of
    return found


def _given(record: Record) -> dict[str, Hashable]:
    """The fields of its kind that a record gives."""
    names, values = _own_fields(record.KIND)
    given = zip(names, values(record), strict=True)
    return {name: _comparable(value) for name, value in given if value is not None and value != ()}


@cache
def _own_fields(kind: str) -> tuple[tuple[str, ...], Callable[[Record], tuple[Hashable, ...]]]:
    """The fields of a kind that say what its records are, and a function that takes all of them."""
    names = [row.name for row in table(KINDS[kind]) if row.name not in _SHARED and row.name not in _FIGURES]
    if len(names) > 1:
        return tuple(names), attrgetter(*names)
    return tuple(names), lambda record: tuple(getattr(record, name) for name in names)


def _comparable(value: Hashable) -> Hashable:
    """The value itself; what is not known exactly may differ from anything, so it equals nothing."""
    if isinstance(value, tuple):
        return object() if any(isinstance(each, _UNKNOWN) for each in value) else value
    return object() if isinstance(value, _UNKNOWN) else value
