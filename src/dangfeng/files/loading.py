"""Reading ledgers, rubrics and marks from files (读取台账、评分细则、评分表)."""

from collections.abc import Callable
from os import PathLike
from typing import TypeVar

from dangfeng.fields import ManyShape, table
from dangfeng.files.key_language import has_chinese_keys
from dangfeng.files.keys import as_table, keys, tag_of, written
from dangfeng.files.ledger_reading import LedgerReader
from dangfeng.files.nodes import Node, Scalar, shown
from dangfeng.files.reading import KeptPlaces, Reading, Refused, Session, Spot
from dangfeng.files.source import Format, Source, read_source
from dangfeng.files.structuring import Structurer, construct
from dangfeng.files.values import close
from dangfeng.model import Ledger
from dangfeng.problem import InvalidData, Problem
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric

V = TypeVar("V")
Path = str | PathLike[str]
#: What makes a value out of the root of a file; the scalar is the key of the schema.
Maker = Callable[[Spot, Scalar | None], V | None]
SCHEMA_KEYS = ("schema", "格式")
VERSION = 1


def read_ledger(path: Path) -> Reading[Ledger]:
    """The well-formed part of a ledger file, and everything that is wrong with it.

    Args:
        path: A `.yaml`, `.yml` or `.json` file.

    Returns:
        The reading; its value is `None` if the file cannot be read at all, or has no unit or period.
    """
    return _read(path, "ledger", LedgerReader().ledger)


def load_ledger(path: Path) -> Ledger:
    """A ledger from a file (读取台账).

    Raises:
        InvalidData: If anything is wrong with the file; all problems are in it.
    """
    return whole(read_ledger(path))


def read_rubric(path: Path) -> Reading[Rubric]:
    """The rubric in a file, and everything that is wrong with it; with anything wrong, its value is `None`.

    Args:
        path: A `.yaml`, `.yml` or `.json` file.
    """
    # Shipped rubrics are had without it.
    from dangfeng.files.rubric_reading import RubricReader

    return _read(path, "rubric", RubricReader().rubric)


def load_rubric(path: Path) -> Rubric:
    """A rubric from a file (读取评分细则).

    Raises:
        InvalidData: If anything is wrong with the file; all problems are in it.
    """
    return whole(read_rubric(path))


def read_marks(path: Path) -> Reading[Marks]:
    """The well-formed marks of a file, and everything that is wrong with it.

    Args:
        path: A `.yaml`, `.yml` or `.json` file.
    """
    return _read(path, "marks", marks_of)


def load_marks(path: Path) -> Marks:
    """Marks from a file (读取评分表).

    Raises:
        InvalidData: If anything is wrong with the file; all problems are in it.
    """
    return whole(read_marks(path))


def marks_of(spot: Spot, schema: Scalar | None) -> Marks:
    """The well-formed marks of a file."""
    structurer = Structurer()
    given = written(spot, as_table(spot), keys(Marks), () if schema is None else (schema,))
    found: dict[str, object] = {}
    for row in table(Marks):
        entry = given.get(row.name)
        try:
            if entry is not None and isinstance(row.shape, ManyShape):
                found[row.name] = structurer.entries(spot.inner(entry.node, entry.path), row.shape.item)[0]
            else:
                structurer.field(spot, row, entry, found)
        except Refused:
            continue
    return construct(spot, Marks, found)


def whole(reading: Reading[V]) -> V:
    """The value of a reading without problems.

    Raises:
        InvalidData: With the problems, if there are any.
    """
    if reading.problems or reading.value is None:
        raise InvalidData(reading.problems)
    return reading.value


def _read(path: Path, kind: str, make: Maker[V]) -> Reading[V]:
    try:
        source = read_source(path)
        root, problems = parse(source)
    except InvalidData as error:
        return Reading(value=None, problems=error.problems, lost_kinds=frozenset({""}))
    return reading_of(root, source, kind, make, problems)


def parse(source: Source) -> tuple[Node, tuple[Problem, ...]]:
    """The nodes of a file in its format, and the keys that are repeated in it.

    Raises:
        InvalidData: If it is not of that format.
    """
    # One format is read at a time: the parser of the other is not loaded.
    if source.format is Format.JSON:
        from dangfeng.files.json_reading import parse_json

        return parse_json(source)
    from dangfeng.files.yaml_reading import parse_yaml

    return parse_yaml(source)


def reading_of(root: Node, source: Source, kind: str, make: Maker[V], problems: tuple[Problem, ...] = ()) -> Reading[V]:
    """The reading of a node as a ledger, rubric or marks file."""
    session = Session(source, problems)
    spot = Spot(root, session)
    value = None
    try:
        value = make(spot, check_schema(spot, kind))
    except Refused:
        session.lost_kinds.add("")
    found = InvalidData(session.problems).problems
    return Reading(
        value=value,
        problems=found,
        places=KeptPlaces(session),
        lost=frozenset(session.lost),
        lost_kinds=frozenset(session.lost_kinds),
        chinese_keys=has_chinese_keys(root),
    )


def check_schema(spot: Spot, kind: str) -> Scalar | None:
    """The key that says what the file is, and in which version; a file without it is read all the same.

    Raises:
        Refused: If it is another kind of file, or of a version this library does not know.
    """
    expected = f"dangfeng.{kind}/{VERSION}"
    tag = tag_of(as_table(spot), SCHEMA_KEYS)
    if tag is None:
        spot.note("schema.missing", found="nothing", expected=expected)
        return None
    key, node = tag
    if isinstance(node, Scalar) and node.text.strip() == expected:
        return key
    inner = spot.inner(node, "schema")
    word = shown(node)
    if word.startswith(f"dangfeng.{kind}/"):
        raise inner.refuse("schema.other-version", found=word, expected=expected)
    if word.startswith("dangfeng."):
        raise inner.refuse("schema.other-kind", found=word, expected=expected)
    raise inner.refuse("schema.unknown", found=word, expected=expected, hint=close(word, (expected,)))
