"""One act filed by two sections under two ids: likely the same, or the same on two days (疑似重复)."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from dangfeng.gathering.clues import Clues, clues_of, exact_day, likeness, plain, said
from dangfeng.gathering.parts import remark
from dangfeng.gathering.records import Kept
from dangfeng.model import Record
from dangfeng.problem import Problem
from dangfeng.quantity import Masked

#: So many records of one number, day or title are each held against the first of them only.
_CROWD = 12


def likely_duplicates(kept: Iterable[Kept]) -> Iterator[Problem]:
    """Pairs of records from different parts that are likely one act; both stay in the ledger."""
    shelves: dict[tuple[Hashable, ...], list[Kept]] = {}
    titles: Counter[Hashable] = Counter()
    for each in kept:
        keys = list(_keys(each.record))
        titles.update((each.part.name, key) for key in keys if key[1] == "title")
        for key in keys:
            shelves.setdefault(key, []).append(each)
    told: set[tuple[str, str]] = set()
    for key, shelf in shelves.items():
        for first, second in _pairs(shelf):
            pair = (first.id, second.id)
            if pair in told or first.part.name == second.part.name or first.record.id == second.record.id:
                continue
            alone = all(titles[each.part.name, key] == 1 for each in (first, second))
            problem = _compared(first, second, unique_title=alone)
            if problem is not None:
                told.add(pair)
                yield problem


def _pairs(shelf: list[Kept]) -> Iterator[tuple[Kept, Kept]]:
    for index, second in enumerate(shelf[1:], 1):
        for first in shelf[: index if len(shelf) <= _CROWD else 1]:
            yield first, second


def _keys(record: Record) -> Iterator[tuple[Hashable, ...]]:
    """What a record is looked up by: its numbers, its titles, its day; of a total its figures."""
    if record.total is not None:
        counts = tuple((each.unit, str(each.count)) for each in record.total.counts)
        yield (record.KIND, "total", record.total.span, counts)
        return
    clues: Clues = clues_of(type(record))
    for sort, names in (("number", clues.numbers), ("title", clues.titles)):
        texts = (getattr(record, name) for name in names)
        yield from ((record.KIND, sort, plain(text)) for text in texts if text)
    day = exact_day(record)
    if day is not None:
        yield (record.KIND, "day", day)


def _compared(first: Kept, second: Kept, *, unique_title: bool) -> Problem | None:
    one, two = first.record, second.record
    if one.total is not None or two.total is not None:
        same_things = _given(one) == _given(two)
        return _told("merge.looks-duplicate", first, second, "total.counts") if same_things else None
    found = likeness(one, two)
    if found.sort is False or found.number is False or found.person is False:
        return None
    if found.number and found.day is False:
        return _told("merge.days-differ", first, second, "on")
    if found.number or (found.day and found.title is not False and _described(found.title, found.person, found.sort)):
        return _told("merge.looks-duplicate", first, second, "on")
    if found.title and found.day is False and unique_title:
        return _told("merge.days-unsure", first, second, "on")
    if found.title and found.person and found.day is None:
        return _told("merge.looks-duplicate", first, second, "on")
    return None


def _described(title: bool | None, person: bool | None, sort: bool | None) -> bool:
    """Whether two records of one day have more in common than the day."""
    return bool(title or person or sort)


def _given(record: Record) -> dict[str, object]:
    """The clues that a total gives; what is masked equals nothing."""
    clues = clues_of(type(record))
    names = (*clues.titles, *clues.persons, *clues.sorts)
    values = {name: getattr(record, name) for name in names}
    return {name: object() if isinstance(value, Masked) else value for name, value in values.items()}


def _told(code: str, first: Kept, second: Kept, field: str) -> Problem:
    one, two = first.record, second.record
    mine, theirs = (one.on, two.on) if field == "on" else (one.total and one.total.span, two.total and two.total.span)
    return remark(
        code,
        second.part.place(two.id, field),
        found=said(theirs),
        other_value=said(mine),
        other=first.part.position(one.id, field),
        other_id=first.id,
        kind=two.KIND,
        kind_zh=two.ZH,
    )
