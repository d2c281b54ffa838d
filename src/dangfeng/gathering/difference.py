"""What changed from one ledger to another (台账变动): as data, to be worded elsewhere."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from dangfeng.fields import Noun, table
from dangfeng.gathering.records import nested
from dangfeng.model import Completeness, Ledger, Record
from dangfeng.model.record import with_values
from dangfeng.shapes import Shape

N = TypeVar("N", bound=Noun)
#: Of a record that says almost nothing nobody can tell that it is the same under another id.
_LEAST_SAID = 2


@frozen(kw_only=True, eq=False)
class Change:
    """A field that has another value (字段变动).

    Attributes:
        field: Name of the field.
        zh: Its Chinese term.
        shape: What it may hold.
        old: The value before.
        new: The value after.
    """

    field: str
    zh: str
    shape: Shape
    old: object
    new: object


@frozen(kw_only=True, eq=False)
class Changed:
    """A record, member or declaration that is in both ledgers and differs (变动).

    Attributes:
        old: As it was.
        new: As it is.
        changes: Field by field.
    """

    old: Noun
    new: Noun
    changes: tuple[Change, ...]


@frozen(kw_only=True, eq=False)
class Changes:
    """One list of a ledger before and after (增减变动).

    Attributes:
        added: What is new.
        removed: What is gone.
        changed: What is in both and differs.
    """

    added: tuple[Noun, ...] = ()
    removed: tuple[Noun, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@frozen(kw_only=True, eq=False)
class Difference:
    """What changed from one ledger to another (台账变动).

    Attributes:
        head: Fields of the unit, the period and the day up to which the book speaks.
        records: Records, entries of lists among them; one is known by its id and kind.
        renumbered: Records that are the same but for their id: old and new.
        roster: Members, known by name and first day in post.
        completeness: Declarations, known by kind and span.
        claims: Claims, known by target.
        attachments: Papers; one that changed is a new one.
    """

    head: tuple[Change, ...] = ()
    records: Changes = Changes()
    renumbered: tuple[tuple[Record, Record], ...] = ()
    roster: Changes = Changes()
    completeness: Changes = Changes()
    claims: Changes = Changes()
    attachments: Changes = Changes()

    def __bool__(self) -> bool:
        lists = (self.records, self.roster, self.completeness, self.claims, self.attachments)
        return bool(self.head or self.renumbered or any(lists))


def difference(old: Ledger, new: Ledger) -> Difference:
    """What changed from one ledger to another (台账变动).

    The order of entries makes no difference. A record is the same if its kind and id are; one that is gone while the
    same content is there under a new id was renumbered.

    Args:
        old: The book before.
        new: The book after.
    """
    before, after = _records(old), _records(new)
    renumbered = tuple(_renumbered(before, after))
    for gone, come in renumbered:
        del before[(gone.KIND, gone.id)], after[(come.KIND, come.id)]
    return Difference(
        head=tuple(_head(old, new)),
        records=_changes(before, after),
        renumbered=renumbered,
        roster=_changes(*(_keyed(((each.name, each.since), each) for each in book.roster) for book in (old, new))),
        completeness=_changes(*(_keyed((_said_of(each), each) for each in book.completeness) for book in (old, new))),
        claims=_changes(*(_keyed((each.target, each) for each in book.claims) for book in (old, new))),
        attachments=_changes(*(_keyed((each, each) for each in book.attachments) for book in (old, new))),
    )


def _head(old: Ledger, new: Ledger) -> Iterator[Change]:
    yield from changed_fields(old.unit, new.unit)
    names = ("period", "as_of")
    yield from (change for change in changed_fields(old, new, names))


def _records(ledger: Ledger) -> dict[Hashable, Record]:
    """Every record by kind and id; those inside others stand for themselves."""
    found: dict[Hashable, Record] = {}
    for record in ledger.all_records():
        names = nested(type(record))
        found[(record.KIND, record.id)] = with_values(record, dict.fromkeys(names, ())) if names else record
    return found


def _renumbered(before: Mapping[Hashable, Record], after: Mapping[Hashable, Record]) -> Iterator[tuple[Record, Record]]:
    """Records gone and come that say the same, if there is one such pair and no more."""
    gone = _by_content(record for key, record in before.items() if key not in after)
    come = _by_content(record for key, record in after.items() if key not in before)
    for content, records in gone.items():
        others = come.get(content, [])
        if len(records) == len(others) == 1 and len(content) > _LEAST_SAID:
            yield records[0], others[0]


def _by_content(records: Iterable[Record]) -> dict[tuple[Hashable, ...], list[Record]]:
    found: dict[tuple[Hashable, ...], list[Record]] = {}
    for record in records:
        rows = table(type(record))
        given = ((row, getattr(record, row.name)) for row in rows if row.name != "id")
        told = [(row.name, value) for row, value in given if value != row.default]
        found.setdefault((record.KIND, *told), []).append(record)
    return found


def _said_of(entry: Completeness) -> Hashable:
    return (entry.kind, entry.span)


def _keyed(pairs: Iterable[tuple[Hashable, N]]) -> dict[Hashable, N]:
    """Entries by what they are known by; a second one of the same is told apart by its place among them."""
    found: dict[Hashable, N] = {}
    met: Counter[Hashable] = Counter()
    for key, entry in pairs:
        found[(key, met[key])] = entry
        met[key] += 1
    return found


def _changes(before: Mapping[Hashable, Noun], after: Mapping[Hashable, Noun]) -> Changes:
    both = [(entry, after[key]) for key, entry in before.items() if key in after and entry != after[key]]
    return Changes(
        added=tuple(entry for key, entry in after.items() if key not in before),
        removed=tuple(entry for key, entry in before.items() if key not in after),
        changed=tuple(Changed(old=old, new=new, changes=tuple(changed_fields(old, new))) for old, new in both),
    )


def changed_fields(old: Noun, new: Noun, names: tuple[str, ...] = ()) -> Iterator[Change]:
    """The fields of two things of one class that have other values; of *names* alone if there are any."""
    for row in table(type(old)):
        before, after = getattr(old, row.name), getattr(new, row.name)
        if before != after and (not names or row.name in names):
            yield Change(field=row.name, zh=row.zh, shape=row.shape, old=before, new=after)
