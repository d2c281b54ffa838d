"""From dicts, lists and words: what `to_dict` gives, or a program read with `json` (从字典读取)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, overload
from unicodedata import normalize

from dangfeng.files.ledger_reading import LedgerReader
from dangfeng.files.loading import marks_of, reading_of, whole
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.rubric_reading import RubricReader
from dangfeng.files.source import MOST_DEPTH, Source, refuse
from dangfeng.model import Ledger
from dangfeng.problem import UnknownName
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric

_PLAIN = "dict, list, str, int, bool or None"


@overload
def from_dict(data: Mapping[str, object], kind: Literal["ledger"]) -> Ledger: ...
@overload
def from_dict(data: Mapping[str, object], kind: Literal["rubric"]) -> Rubric: ...
@overload
def from_dict(data: Mapping[str, object], kind: Literal["marks"]) -> Marks: ...
def from_dict(data: Mapping[str, object], kind: str) -> Ledger | Rubric | Marks:
    """A ledger, rubric or marks from dicts, lists and words (从字典读取).

    Args:
        data: As `to_dict` gives it; what a file may say may be said here too, such as Chinese keys.
        kind: `ledger`, `rubric` or `marks`.

    Raises:
        InvalidData: If anything is wrong with the data; all problems are in it, without lines.
        UnknownName: If *kind* is none of the three.
    """
    node = _node(data, 0)
    source = Source()
    if kind == "ledger":
        return whole(reading_of(node, source, kind, LedgerReader().ledger))
    if kind == "rubric":
        return whole(reading_of(node, source, kind, RubricReader().rubric))
    if kind == "marks":
        return whole(reading_of(node, source, kind, marks_of))
    raise UnknownName(kind, ("ledger", "rubric", "marks"))


def _node(data: object, depth: int) -> Node:
    if depth > MOST_DEPTH:
        expected = f"at most {MOST_DEPTH} levels"
        refuse("file.too-deep", Source().place(), found="more", expected=expected, limit=MOST_DEPTH)
    match data:
        case Mapping():
            return Table(tuple((_key(key), _node(value, depth + 1)) for key, value in data.items()))
        case list() | tuple():
            return Row(tuple(_node(value, depth + 1) for value in data))
    return _scalar(data)


def _scalar(data: object) -> Scalar:
    match data:
        case None:
            return Scalar("", Style.NULL)
        case bool():
            return Scalar("true" if data else "false", Style.FLAG)
        case str():
            return Scalar(normalize("NFC", data), Style.QUOTED)
        case date():
            return Scalar(data.isoformat(), Style.QUOTED)
    if not isinstance(data, int | float | Decimal):
        refuse("value.not-plain", Source().place(), found=type(data).__name__, expected=_PLAIN)
    return Scalar(_digits(data), Style.NUMBER)


def _key(key: object) -> Scalar:
    if not isinstance(key, str):
        refuse("value.not-plain", Source().place(), found=type(key).__name__, expected="str")
    return Scalar(normalize("NFC", key), Style.QUOTED)


def _digits(number: int | Decimal | float) -> str:
    """The number as it was written: of a float, the shortest text that stands for it."""
    exact = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    return f"{exact:f}" if exact.is_finite() and abs(exact.adjusted()) < 100 else str(exact)
