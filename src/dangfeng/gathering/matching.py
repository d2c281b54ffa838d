"""Which record of one book is which of another: by number, day, person and title (逐条核对)."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import chain

from attrs import define, frozen

from dangfeng.gathering.clues import Likeness, clues_of, exact_day, likeness, plain
from dangfeng.model import Record

#: So many days two books may differ over the day of one act.
_SLIP = 10
#: By what two records were matched, surest first.
_STEPS = ("number", "day-and-person", "day-and-title", "day", "person", "title")


@frozen
class Pair:
    """Two records that are the same act, and by what they were known to be (对上的记录)."""

    own: Record
    other: Record
    by: str


@frozen
class Undecided:
    """A record of the other book that may be any of several of ours, or none (不能确定的记录)."""

    other: Record
    candidates: tuple[Record, ...]


@define(eq=False)
class Matching:
    """What was matched, and what was left on each side."""

    pairs: list[Pair]
    own: list[Record]
    other: list[Record]


def matched(own: Sequence[Record], other: Sequence[Record]) -> Matching:
    """Match the records of two books, all of one kind: only what fits one record and no other is matched."""
    links = _links(own, other)
    free_own, free_other = {each.id: each for each in own}, {each.id: each for each in other}
    pairs: list[Pair] = []
    for step in _STEPS:
        ours: dict[str, list[str]] = {}
        theirs: dict[str, list[str]] = {}
        for (mine, yours), known in links.items():
            if step in known and mine in free_own and yours in free_other:
                ours.setdefault(mine, []).append(yours)
                theirs.setdefault(yours, []).append(mine)
        for mine, candidates in ours.items():
            if len(candidates) == 1 and len(theirs[candidates[0]]) == 1:
                pairs.append(Pair(free_own.pop(mine), free_other.pop(candidates[0]), step))
    return Matching(pairs, list(free_own.values()), list(free_other.values()))


def undecided(other: Sequence[Record], own: Sequence[Record]) -> Iterator[Undecided]:
    """Records left on the other side that may be one of those left on ours: nothing keeps them apart."""
    for record in other:
        candidates = tuple(each for each in own if _may_be(likeness(each, record)) or _days_slipped(each, record))
        if candidates:
            yield Undecided(record, candidates)


def _may_be(found: Likeness) -> bool:
    return not found.apart or (found.number is True and found.sort is not False)


def _days_slipped(one: Record, two: Record) -> bool:
    """Whether two records are called the same and lie a few days apart: one of the days may be a slip."""
    found, first, second = likeness(one, two), exact_day(one), exact_day(two)
    if not found.title or found.apart > 1 or first is None or second is None:
        return False
    return abs((first - second).days) <= _SLIP


def _links(own: Sequence[Record], other: Sequence[Record]) -> dict[tuple[str, str], frozenset[str]]:
    """Pairs that have something in common, with the steps at which they are matched."""
    shelves: dict[Hashable, list[Record]] = {}
    for record in own:
        for key in _keys(record):
            shelves.setdefault(key, []).append(record)
    found: dict[tuple[str, str], frozenset[str]] = {}
    for record in other:
        near = {each.id: each for each in chain.from_iterable(shelves.get(key, ()) for key in _keys(record))}
        for mine in near.values():
            known = _known_by(likeness(mine, record))
            if known:
                found[(mine.id, record.id)] = known
    return found


def _known_by(found: Likeness) -> frozenset[str]:
    if not _may_be(found):
        return frozenset()
    clues = {"number": found.number, "day": found.day, "person": found.person, "title": found.title}
    known = {name for name, agrees in clues.items() if agrees}
    joint = {f"day-and-{name}" for name in ("person", "title") if {"day", name} <= known}
    return frozenset(known | joint)


def _keys(record: Record) -> Iterator[Hashable]:
    clues = clues_of(type(record))
    for name in (*clues.numbers, *clues.titles):
        text = getattr(record, name)
        if text:
            yield plain(text)
    for name in clues.persons:
        held = getattr(record, name)
        yield from (each for each in (held if isinstance(held, tuple) else (held,)) if isinstance(each, str))
    day = exact_day(record)
    if day is not None:
        yield day
