"""Checks on totals: what they count among themselves, and what they are part of (汇总数核对)."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from dangfeng.checks.facts import accepted
from dangfeng.checks.finding import contradiction
from dangfeng.checks.settings import Settings
from dangfeng.model import KINDS, Ledger, Record, Talk, Total
from dangfeng.problem import Problem
from dangfeng.quantity import Count, highest, lowest
from dangfeng.vocabulary import Unit

Whole = tuple[Record, Total]
Check = Callable[[Ledger, Settings], Iterable[Problem]]


def of_each_kind(*checks: Callable[[Ledger, list[Whole]], Iterable[Problem]]) -> Check:
    """One check of several that look at the accepted totals of one kind, in order of their ids."""

    def of_totals(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
        plain = ledger.plain_kinds
        for kind in KINDS:
            records = () if kind in plain else ledger.totals_of(kind)
            found = [(each, each.total) for each in records if each.total is not None and accepted(each)]
            if len(found) > 1:
                found.sort(key=lambda pair: pair[0].id)
            for check in checks if found else ():
                yield from check(ledger, found)

    return of_totals


def most(count: Count | None) -> int | None:
    """The most a count can be; `None` if it is not given or has no bound."""
    return None if count is None else highest(count)


def inner_figures(ledger: Ledger, totals: list[Whole]) -> Iterator[Problem]:
    """What a total counts among itself (其中) is not more than the total, and units agree with each other."""
    for record, total in totals:
        if total.subsets:
            yield from _subsets(record, total)
        # Nobody is talked with less than once; a meeting or lecture may be counted without its audience.
        if record.KIND == Talk.KIND:
            yield from _units(record, total)


def _subsets(record: Record, total: Total) -> Iterator[Problem]:
    sums: dict[tuple[str, Unit], int] = {}
    wholes = {each.unit: each.count for each in total.counts}
    for index, subset in enumerate(total.subsets):
        key = (subset.field, subset.unit)
        sums[key] = sums.get(key, 0) + lowest(subset.count)
        whole = wholes.get(subset.unit)
        limit = most(whole)
        # A thing has one value in a field, so what has one value and what has another do not overlap.
        if limit is not None and sums[key] > limit:
            yield contradiction(
                "total.subset-exceeds",
                record,
                f"total.subsets[{index}]",
                found=subset.count,
                expected=f"≤ {whole}",
                unit=subset.unit.value,
                unit_zh=subset.unit.zh,
            )


def _units(record: Record, total: Total) -> Iterator[Problem]:
    person_times = total.count(Unit.PERSON_TIMES)
    limit = most(person_times)
    if limit is None:
        return
    for unit in (Unit.PERSONS, Unit.TIMES):
        count = total.count(unit)
        if count is not None and lowest(count) > limit:
            yield contradiction(
                "total.units-disagree",
                record,
                "total.counts",
                found=count,
                expected=f"≤ {person_times}",
                unit=unit.value,
                unit_zh=unit.zh,
            )


def belonging(ledger: Ledger, totals: list[Whole]) -> Iterator[Problem]:
    """A total marked as part of another names a total of its kind that it fits into."""
    if all(total.part_of is None for _, total in totals):
        return
    wholes = {record.id: (record, total) for record, total in totals}
    parts: dict[str, list[Whole]] = {}
    for record, total in wholes.values():
        if total.part_of is None:
            continue
        whole = wholes.get(total.part_of)
        if whole is None or _returns(record.id, wholes):
            yield contradiction(
                "total.part-of-nothing", record, "total.part_of", found=total.part_of, expected=record.KIND
            )
        elif not whole[1].span.covers(total.span):
            yield contradiction(
                "total.part-outside-whole",
                record,
                "total.span",
                found=total.span,
                expected=whole[1].span,
                whole=total.part_of,
            )
        else:
            parts.setdefault(total.part_of, []).append((record, total))
    for name, members in sorted(parts.items()):
        yield from _parts_exceed(wholes[name], members)


def _returns(start: str, wholes: dict[str, Whole]) -> bool:
    """Whether following `part_of` from a total leads in a circle."""
    seen = {start}
    following = wholes[start][1].part_of
    while following is not None and following in wholes:
        if following in seen:
            return True
        seen.add(following)
        following = wholes[following][1].part_of
    return False


def _parts_exceed(whole: Whole, members: list[Whole]) -> Iterator[Problem]:
    record, total = whole
    members = sorted(members, key=lambda pair: (pair[1].span, pair[0].id))
    for entry in total.counts:
        limit = most(entry.count)
        if limit is None:
            continue
        units = [(part, each.count(entry.unit), each.span) for part, each in members]
        known = [(part, count, span) for part, count, span in units if count is not None]
        for part, count, _ in known:
            if lowest(count) > limit:
                yield contradiction(
                    "total.part-exceeds-whole",
                    part,
                    "total.counts",
                    found=count,
                    expected=f"≤ {entry.count}",
                    whole=record.id,
                    unit=entry.unit.value,
                    unit_zh=entry.unit.zh,
                )
        apart = all(not one[2].meets(two[2]) for one, two in pairwise(known))
        # Different persons of each quarter may be the same ones, so persons do not add up.
        summable = apart and entry.unit is not Unit.PERSONS and len(known) > 1
        if summable and sum(lowest(count) for _, count, _ in known) > limit:
            yield contradiction(
                "total.parts-exceed-whole",
                record,
                "total.counts",
                expected=f"≤ {entry.count}",
                found=" + ".join(str(count) for _, count, _ in known),
                parts="、".join(part.id for part, _, _ in known),
                unit=entry.unit.value,
                unit_zh=entry.unit.zh,
            )
