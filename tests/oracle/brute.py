"""Everything that a small ledger may turn out to be: its unknowns filled in, its totals told one by one."""

from collections.abc import Iterator
from itertools import combinations_with_replacement, islice, product
from random import Random

from attrs import evolve
from tests.oracle import books
from tests.oracle.tables import COMMON

from dangfeng.model import Ledger, Record
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Bounded
from dangfeng.vocabulary import IncludesSingles, VerdictResult


def size(book: Ledger) -> int:
    """How many completions of the unknowns there are, totals apart."""
    number = 1
    for id, name in books.unknown_spots(book):
        number *= len(books.values(book, id, name))
    return number


def completions(book: Ledger, rnd: Random, most: int = 400) -> Iterator[Ledger]:
    """Ledgers of single records in which everything is known; what classes refuse is no completion."""
    spots = books.unknown_spots(book)
    for chosen in product(*(books.values(book, id, name) for id, name in spots)):
        filled = _filled(book, dict(zip(spots, chosen, strict=True)))
        if filled is not None:
            yield from islice(_told(filled, rnd), most)


def _filled(book: Ledger, chosen: dict[tuple[str, str], object]) -> Ledger | None:
    records = []
    for record in book.records:
        values = {name: value for (id, name), value in chosen.items() if id == record.id}
        try:
            records.append(evolve(record, **values) if values else record)
        except InvalidValue:
            return None
    return evolve(book, records=tuple(records))


def _told(book: Ledger, rnd: Random) -> Iterator[Ledger]:
    """The ledger with each total replaced by as many single records as it may count beyond those there are."""
    totals = [record for record in book.records if record.total is not None]
    singles = tuple(record for record in book.records if record.total is None)
    for added in product(*(list(_tellings(total, singles, rnd)) for total in totals)):
        yield evolve(book, records=(*singles, *(record for each in added for record in each)))


def _tellings(record: Record, singles: tuple[Record, ...], rnd: Random) -> Iterator[tuple[Record, ...]]:
    total = record.total
    count = total.counts[0].count
    counts = range(count.lower, count.upper + 1) if isinstance(count, Bounded) else (count,)
    there = sum(_times(single) for single in singles if _inside(record, single))
    for number in counts:
        least, most = {
            IncludesSingles.YES: (number - there, number - there),
            IncludesSingles.NO: (number, number),
            IncludesSingles.UNKNOWN: (max(0, number - there), number),
        }[total.includes_singles]
        # A few sorts of thing that may have happened are enough to look for a range that is too narrow.
        sorts = [_one(record, rnd) for _ in range(3)]
        for further in range(least, most + 1) if least >= 0 else ():
            for chosen in combinations_with_replacement(sorts, further):
                yield tuple(evolve(each, id=f"{record.id}-{place}") for place, each in enumerate(chosen))


def _one(record: Record, rnd: Random) -> Record:
    """A single record that the total may count."""
    own = {name: value for name in _given(record) if (value := getattr(record, name)) is not None}
    while True:
        made = evolve(books.single(rnd, type(record), "X"), times=1, verdict=None, belongs_to=None, **own)
        if record.total.span.holds(made.on):
            return made


def _given(record: Record) -> list[str]:
    return [name for name in ("body",) if name not in COMMON and hasattr(record, name)]


def _inside(record: Record, single: Record) -> bool:
    same = type(single) is type(record) and all(
        getattr(record, name) in (None, getattr(single, name)) for name in _given(record)
    )
    return same and record.total.span.holds(single.on)


def _times(record: Record) -> int:
    if record.verdict is None:
        return record.times
    if record.verdict.result is VerdictResult.REJECTED:
        return 0
    return record.verdict.times if record.verdict.times is not None else record.times
