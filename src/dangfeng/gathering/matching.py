"""Which record of one book is which of another: by number, day, person and title (逐条核对)."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from attrs import define, frozen

from dangfeng.gathering.clues import Likeness, clues_of, exact_day, likeness, plain
from dangfeng.model import Record

#: So many days two books may differ over the day of one act.
_SLIP = 10
#: More records than these that are alike in a clue are not matched by it.
_CROWD = 40
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
    free_own, free_other = {each.id: each for each in own}, {each.id: each for each in other}
    pairs: list[Pair] = []
    for step in _STEPS:
        ours: dict[str, list[str]] = {}
        theirs: dict[str, list[str]] = {}
        for mine, yours in _links(step, free_own.values(), free_other.values()):
            ours.setdefault(mine, []).append(yours)
            theirs.setdefault(yours, []).append(mine)
        for mine, candidates in ours.items():
            if len(candidates) == 1 and len(theirs[candidates[0]]) == 1:
                pairs.append(Pair(free_own.pop(mine), free_other.pop(candidates[0]), step))
    return Matching(pairs, list(free_own.values()), list(free_other.values()))


def undecided(other: Sequence[Record], own: Sequence[Record]) -> Iterator[Undecided]:
    """Records left on the other side that may be one of those left on ours: nothing keeps them apart."""
    by_day: dict[date, list[Record]] = {}
    undated: list[Record] = []
    for each in own:
        day = exact_day(each)
        (undated if day is None else by_day.setdefault(day, [])).append(each)
    for record in other:
        day = exact_day(record)
        # Two records of different days are two, unless a day may be a slip.
        days = by_day if day is None else [day + timedelta(step) for step in range(-_SLIP, _SLIP + 1)]
        near = chain(undated, *(by_day.get(each, ()) for each in days))
        candidates = tuple(each for each in near if _may_be(likeness(each, record)) or _days_slipped(each, record))
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


def _links(step: str, own: Iterable[Record], other: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Pairs that have the clues of one step in common, and nothing against each other."""
    shelves: dict[Hashable, list[Record]] = {}
    for record in own:
        for key in _keys(step, record):
            shelves.setdefault(key, []).append(record)
    for record in other:
        shelf = {each.id: each for key in _keys(step, record) for each in shelves.get(key, ())}
        # Of so many that are alike nobody can tell which one it is.
        if len(shelf) <= _CROWD:
            yield from ((each.id, record.id) for each in shelf.values() if _may_be(likeness(each, record)))


def _keys(step: str, record: Record) -> set[Hashable]:
    """What a record is looked up by at one step; nothing if one of its clues is not known."""
    clues, day = clues_of(type(record)), exact_day(record)
    names = {"number": clues.numbers, "title": clues.titles, "person": clues.persons}
    found: set[Hashable] = {()}
    for clue in step.split("-and-"):
        told = {day} - {None} if clue == "day" else _texts(record, names[clue])
        found = {(key, each) for key in found for each in told}
    return found


def _texts(record: Record, names: tuple[str, ...]) -> set[Hashable]:
    held = (getattr(record, name) for name in names)
    several = chain.from_iterable(each if isinstance(each, tuple) else (each,) for each in held)
    return {plain(each) for each in several if isinstance(each, str)}
