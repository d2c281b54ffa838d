"""Records of several parts, joined: equal ones once, two of one id both, references after a new id (记录合并)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from attrs import define, evolve, frozen

from dangfeng.fields import GroupShape, ManyShape, table
from dangfeng.gathering.clues import likeness, said, said_zh, same
from dangfeng.gathering.parts import Part, remark
from dangfeng.model import Record
from dangfeng.model.ledger import AnyRecord
from dangfeng.model.record import with_values
from dangfeng.period import Period
from dangfeng.problem import Problem
from dangfeng.shapes import ChoiceShape

#: Fields that hold the id of another record of the book; `part_of` of a total is one more.
REFERENCES = frozenset({"adopted_by", "meeting", "campaign"})
#: What two sections may well write differently of one thing.
_BESIDE = frozenset({"evidence", "extra", "filed_by"})
_LONGEST_ID = 64
_LONGEST_SECTIONS = 200
#: Between the sections that filed one record.
_AND = "、"


@frozen(kw_only=True)
class Renamed:
    """A record that had to give up its id (改编号): another of that id came before it.

    Attributes:
        part: Name of the part it came with.
        old: Its id there.
        new: Its id in the joined ledger.
    """

    part: str
    old: str
    new: str


@define(eq=False)
class Kept:
    """A record of the joined ledger: as its part has it, and under the id it has here."""

    id: str
    part: Part
    record: Record
    #: Ids here of the records inside it, by the field they stand in.
    inner: dict[str, list[str]]


@define(eq=False)
class Joiner:
    """Takes records part by part and keeps what is new."""

    whole: Period
    taken: set[str]
    kept: dict[str, Kept]
    #: The records met under one id, in order.
    variants: dict[str, list[Kept]]
    #: For each part, ids there and here, where the two differ.
    renamed: dict[str, dict[str, str]]
    problems: list[Problem]
    top: list[str]

    @classmethod
    def of(cls, parts: Iterable[Part], whole: Period) -> "Joiner":
        """A joiner for these parts, which has taken nothing yet."""
        ids = {record.id for part in parts for record in part.ledger.all_records()}
        return cls(whole, ids, {}, {}, {}, [], [])

    def take(self, part: Part) -> None:
        """Take the records of one part."""
        for record in part.ledger.records:
            self._put(record, part, self.top)

    def _put(self, record: Record, part: Part, shelf: list[str]) -> None:
        """Find the record its place: the same one that is there already, a new one, or one beside another of its id."""
        head = _head(_dated(record, part, self.whole))
        met = self.variants.setdefault(record.id, [])
        kept = next((each for each in met if each.record == head), None)
        if kept is None:
            kept = next((each for each in met if self._adds(each, head, part) or self._goes_on(each, head, part)), None)
        if kept is None:
            kept = self._new(head, part, met[0] if met else None)
            met.append(kept)
            shelf.append(kept.id)
        if kept.id != record.id:
            self.renamed.setdefault(part.name, {})[record.id] = kept.id
        for name in nested(type(record)):
            for each in getattr(record, name):
                self._put(each, part, kept.inner.setdefault(name, []))

    def _new(self, head: Record, part: Part, first: Kept | None) -> Kept:
        id = head.id if first is None else self._free(head.id)
        self.taken.add(id)
        kept = self.kept[id] = Kept(id, part, head, {})
        if first is not None:
            self.problems += _clash(first, kept)
        return kept

    def _free(self, id: str) -> str:
        """An id made from one that is taken: `M01-2`."""
        number = 2
        while True:
            tail = f"-{number}"
            found = f"{id[: _LONGEST_ID - len(tail)]}{tail}"
            if found not in self.taken:
                return found
            number += 1

    def _adds(self, kept: Kept, other: Record, part: Part) -> bool:
        """Whether another record only adds who filed it or what proves it; then the one kept has both.

        That a second section signs the same act makes no second act of it; what both say they filed is told. A figure
        that two sections sign is another matter: each may have counted its own.
        """
        mine = kept.record
        if type(mine) is not type(other):
            return False
        both = {name: (getattr(mine, name), getattr(other, name)) for name in _differing(mine, other)}
        sections = both.pop("filed_by", (mine.filed_by, mine.filed_by))
        filed_by = _both_sections(*sections)
        differ = all(sections) and sections[0] != sections[1]
        if differ and (mine.total is not None or len(filed_by or "") > _LONGEST_SECTIONS):
            return False
        if not all(name in _BESIDE and (not one or not two) for name, (one, two) in both.items()):
            return False
        if differ and filed_by != mine.filed_by:
            self.problems.append(_told("merge.filed-twice", kept, Kept(kept.id, part, other, {}), "filed_by"))
        filled = {name: one or two for name, (one, two) in both.items()}
        kept.record = with_values(mine, {"filed_by": filed_by, **filled})
        return True

    def _goes_on(self, earlier: Kept, later: Record, part: Part) -> bool:
        """Whether a record of a later period is the same thing further on, such as a point meanwhile closed.

        Then the later entry stands for both, and what the earlier one said is told.
        """
        old = earlier.record
        apart = part.ledger.period.start > earlier.part.ledger.period.end
        if not apart or type(old) is not type(later) or old.OPEN_BETWEEN is None or old.total is not None:
            return False
        changed = [name for name in _differing(old, later) if name != "belongs_to"]
        if not all(_moved_on(old, later, name) for name in changed):
            return False
        for name in changed:
            self.problems.append(_told("merge.carried-on", earlier, Kept(earlier.id, part, later, {}), name))
        earlier.record, earlier.part = evolve(later, belongs_to=old.belongs_to), part
        return True

    def joined(self) -> tuple[AnyRecord, ...]:
        """The records of the joined ledger, in the order in which they were met."""
        built = (self._built(id) for id in self.top)
        return tuple(record for record in built if isinstance(record, AnyRecord))

    def _built(self, id: str) -> Record:
        kept = self.kept[id]
        values: dict[str, object] = {
            name: tuple(self._built(inner) for inner in kept.inner.get(name, ())) for name in nested(type(kept.record))
        }
        values |= _followed(kept.record, self.renamed.get(kept.part.name, {}))
        if kept.id != kept.record.id:
            values["id"] = kept.id
        return with_values(kept.record, values) if values else kept.record

    def renamings(self) -> tuple[Renamed, ...]:
        """Every id that was changed."""
        return tuple(
            Renamed(part=part, old=old, new=new) for part, names in self.renamed.items() for old, new in names.items()
        )


def nested(cls: type) -> tuple[str, ...]:
    """The fields of a kind that hold records of their own, such as the entries of a list."""
    return _nested(cls)


@cache
def _nested(cls: type) -> tuple[str, ...]:
    return tuple(
        row.name
        for row in table(cls)
        if isinstance(row.shape, ManyShape)
        and isinstance(row.shape.item, GroupShape)
        and issubclass(row.shape.item.cls, Record)
    )


def _head(record: Record) -> Record:
    """A record without the records inside it, which are taken one by one."""
    names = nested(type(record))
    return with_values(record, dict.fromkeys(names, ())) if names else record


def _dated(record: Record, part: Part, whole: Period) -> Record:
    """The record of a quarter that says no day belongs to that quarter, which the joined year would not know."""
    period = part.ledger.period
    if period == whole or record.on is not None or record.total is not None or record.belongs_to is not None:
        return record
    return with_values(record, {"belongs_to": period})


def _followed(record: Record, names: Mapping[str, str]) -> dict[str, object]:
    """What refers to records of the same part, under the ids that these have now."""
    found: dict[str, object] = {}
    for row in table(type(record)) if names else ():
        held = getattr(record, row.name)
        if row.name in REFERENCES and isinstance(held, str) and held in names:
            found[row.name] = names[held]
        elif row.name in REFERENCES and isinstance(held, tuple) and any(each in names for each in held):
            found[row.name] = tuple(names.get(each, each) for each in held)
    whole = None if record.total is None else record.total.part_of
    if record.total is not None and whole is not None and whole in names:
        found["total"] = evolve(record.total, part_of=names[whole])
    return found


def _differing(one: Record, two: Record) -> list[str]:
    inner = {"id", *nested(type(one))}
    return [
        row.name
        for row in table(type(one))
        if row.name not in inner and getattr(one, row.name) != getattr(two, row.name)
    ]


def _both_sections(one: str | None, two: str | None) -> str | None:
    """Who filed a record that two parts have, each section once."""
    if not one or not two or one == two:
        return one or two
    return _AND.join(dict.fromkeys([*one.split(_AND), *two.split(_AND)]))


def _moved_on(old: Record, new: Record, name: str) -> bool:
    """Whether a field of a running thing was only filled in or brought up to date."""
    before, after = getattr(old, name), getattr(new, name)
    row = next(row for row in table(type(old)) if row.name == name)
    # Who signs for it may change from one quarter to the next.
    if before is None or before == () or name == "filed_by":
        return True
    if isinstance(before, tuple) and isinstance(after, tuple):
        return set(before) <= set(after)
    return isinstance(row.shape, ChoiceShape) and name.endswith("status")


def _clash(first: Kept, second: Kept) -> Iterator[Problem]:
    """Two records of one id: one thing told in two ways, field by field, or two things under one number."""
    one, two = first.record, second.record
    if type(one) is not type(two) or _two_things(one, two, first.part, second.part):
        yield remark(
            "merge.id-reused",
            second.part.place(two.id),
            found=two.id,
            other=first.part.position(one.id),
            new=second.id,
            kind=two.KIND,
            kind_zh=two.ZH,
        )
        return
    names = _differing(one, two)
    if names == ["filed_by"] and two.total is not None:
        yield _told("merge.figure-twice", first, second, "filed_by")
        return
    # That each section signs its own, or that one has papers, is said only where nothing else differs.
    told = [name for name in names if not (name == "filed_by" or (name in _BESIDE and _one_side(one, two, name)))]
    for name in told or names:
        sure = name not in _BESIDE and same(getattr(one, name), getattr(two, name)) is False
        yield _told("merge.conflict" if sure else "merge.differs", first, second, name)


def _one_side(one: Record, two: Record, name: str) -> bool:
    """Whether only one of two records gives a field."""
    return not (getattr(one, name) and getattr(two, name))


def _two_things(one: Record, two: Record, part: Part, other: Part) -> bool:
    """Whether two records of a kind are surely not one: two clues keep them apart and none holds them together."""
    if one.belongs_to != two.belongs_to and one.on is None and two.on is None:
        return not part.ledger.period.meets(other.ledger.period)
    found = likeness(one, two)
    return found.apart > 1 and not found.together


def _told(code: str, first: Kept, second: Kept, name: str) -> Problem:
    """Both values of a field, and where each stands."""
    row = next(row for row in table(type(first.record)) if row.name == name)
    mine, theirs = getattr(first.record, name), getattr(second.record, name)
    return remark(
        code,
        second.part.place(second.record.id, name),
        found=said(theirs),
        found_zh=said_zh(theirs),
        other_value=said(mine),
        other_value_zh=said_zh(mine),
        other=first.part.position(first.record.id, name),
        new=second.id,
        kind=second.record.KIND,
        kind_zh=second.record.ZH,
        field_zh=row.zh,
    )
