"""What reading a file gives: the well-formed part, all problems, and where everything stands (读取结果)."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

import attrs
from attrs import frozen

from dangfeng.files.misread import Misread
from dangfeng.files.nodes import Node
from dangfeng.files.source import Source, unreadable
from dangfeng.period import Period
from dangfeng.problem import Place, Problem, nearest
from dangfeng.problem import Places as Places

V = TypeVar("V")
#: A record id ("" outside records) and the path of a field inside it.
Key = tuple[str, str]


class KeptPlaces(Mapping[Key, Place]):
    """Where everything of a file stands; a place is made when it is asked for, which few are.

    Attributes:
        session: The reading of the file.
    """

    __slots__ = ("session",)

    def __init__(self, session: "Session") -> None:
        self.session = session

    def __getitem__(self, key: Key) -> Place:
        line, column = self.session.marks[key]
        return self.session.source.place(line, column, record=key[0], field=key[1])

    def __iter__(self) -> Iterator[Key]:
        return iter(self.session.marks)

    def __len__(self) -> int:
        return len(self.session.marks)


@frozen(kw_only=True)
class Reading(Generic[V]):
    """What could be read of a file (读取结果).

    Attributes:
        value: The well-formed part: a ledger without the records, members, claims and declarations that are not
            well-formed; `None` if not even that can be made, and for a rubric as soon as anything is wrong with it.
        problems: All problems, in order of place.
        places: Where each record and field stands.
        lost: Ids of the records that were left out; what refers to them is not to be judged.
        lost_kinds: Kinds of which a record was left out; "" among them if the kind itself could not be read, and
            the names of other fields of the ledger that are not whole, such as `roster` or `as_of`.
        chinese_keys: Whether most keys of the file are Chinese, so that what is made of it is written so too.
    """

    value: V | None
    problems: tuple[Problem, ...] = ()
    places: Places = attrs.field(factory=lambda: MappingProxyType({}), eq=False, repr=False)
    lost: frozenset[str] = frozenset()
    lost_kinds: frozenset[str] = frozenset()
    chinese_keys: bool = False


def locate(problem: Problem, places: Places) -> Problem:
    """The problem with file, line and column, if its record or field was read from a file.

    Args:
        problem: A problem whose place names a record and field.
        places: `Reading.places` of the file.

    Returns:
        The problem at its field; at the nearest field or record around it if the field itself was not written; the
        problem unchanged if it has a line already or nothing is known of its record.
    """
    here = problem.place
    if here.line or here.cell:
        return problem
    found = nearest(places, here.record, here.field)
    if found is None:
        return problem
    place = attrs.evolve(here, file=found.file, line=found.line, column=found.column, text=found.text)
    return attrs.evolve(problem, place=place)


class Session:
    """One reading of one file: its text, and what was found so far.

    Attributes:
        source: The text.
        problems: What is wrong with it.
        period: The period of the ledger, once it is read.
        period_lost: Whether it could not be read, so that days without year are not blamed as well.
        lost: Ids of the records that were left out.
        lost_kinds: Their kinds.
        kept: Record, path, line and column of everything whose place is kept, in order of reading. Tuples of words and
            numbers: the spots themselves would hold all that was read of the file, and be looked through time and again
            by the collector of garbage.
    """

    def __init__(self, source: Source, problems: Iterable[Problem] = ()) -> None:
        self.source = source
        self.problems = list(problems)
        self.period: Period | None = None
        self.period_lost = False
        self.lost: set[str] = set()
        self.lost_kinds: set[str] = set()
        self.kept: list[tuple[str, str, int, int]] = []
        self._marks: dict[Key, tuple[int, int]] = {}
        self._marked = 0

    @property
    def marks(self) -> Mapping[Key, tuple[int, int]]:
        """Line and column of each record and field, made when they are asked for: most files have nothing wrong."""
        # Threads that ask at once do the same work twice, and none sees less than all.
        kept = self.kept
        for record, path, line, column in kept[self._marked :]:
            self._marks.setdefault((record, path), (line, column))
        self._marked = len(kept)
        return self._marks


class Refused(Exception):
    """A value that could not be read; why was noted in the session."""


class Spot:
    """A node and where it stands: what the readers are given.

    Attributes:
        node: What is written.
        session: The reading it belongs to.
        record: Id of the record around it, or "".
        path: Path of the field inside the record, or inside the file.
        kind: In a rubric, the kind of record that is spoken of, or "".
    """

    __slots__ = ("kind", "node", "path", "record", "session")

    def __init__(self, node: Node, session: Session, record: str = "", path: str = "", kind: str = "") -> None:
        self.node = node
        self.session = session
        self.record = record
        self.path = path
        self.kind = kind

    def with_node(self, node: Node) -> "Spot":
        """The same spot, where something else is written."""
        return Spot(node, self.session, self.record, self.path, self.kind)

    def inner(self, node: Node, name: str) -> "Spot":
        """The spot of a field."""
        return Spot(node, self.session, self.record, f"{self.path}.{name}" if self.path else name, self.kind)

    def entry(self, node: Node, index: int) -> "Spot":
        """The spot of an entry of a list."""
        return Spot(node, self.session, self.record, f"{self.path}[{index}]", self.kind)

    def in_record(self, record: str) -> "Spot":
        """The same spot, as the record with this id."""
        return Spot(self.node, self.session, record, "")

    def about_kind(self, kind: str) -> "Spot":
        """The same spot, where records of *kind* are spoken of."""
        return Spot(self.node, self.session, self.record, self.path, kind)

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        node = self.node
        return self.session.source.place(node.line, node.column, record=self.record, field=self.path)

    def keep_place(self) -> None:
        """Note where it stands, for problems that are found later."""
        node = self.node
        self.session.kept.append((self.record, self.path, node.line, node.column))

    def note(self, code: str, *, found: object, expected: object, at: Node | None = None, **params: object) -> None:
        """Note a problem here, or at a node inside, such as a key."""
        self.session.problems.append(unreadable(code, self.at(at), found=found, expected=expected, **params))

    def misread(self, misread: Misread, found: str, at: Node | None = None) -> Refused:
        """Note that a text is not what its field asks for, and the exception that leaves it out."""
        place = self.at(at)
        params: dict[str, object] = {"found": found[:80] or "nothing", "expected": misread.expected, **misread.params}
        self.session.problems.append(unreadable(f"value.{misread.code}", place, **params))
        return Refused(misread.code)

    def at(self, node: Node | None) -> Place:
        """The place of this spot, at the line and column of a node inside."""
        if node is None:
            return self.place
        there = self.session.source.place(node.line, node.column)
        return attrs.evolve(self.place, line=there.line, column=there.column, text=there.text)

    def refuse(
        self, code: str, *, found: object, expected: object, at: Node | None = None, **params: object
    ) -> Refused:
        """Note a problem, and the exception that leaves this value out."""
        self.note(code, found=found, expected=expected, at=at, **params)
        return Refused(code)
