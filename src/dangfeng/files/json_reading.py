"""JSON as nodes with positions: numbers stay the text that was written (读取 JSON)."""

import json
import re
from bisect import bisect_right
from typing import NoReturn
from unicodedata import normalize

from dangfeng.files.entries import add_entry
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.source import MOST_DEPTH, Source, refuse
from dangfeng.problem import Problem

_BLANK = re.compile(r"[ \t\r\n]*")
_WORD = re.compile(r"[^\s,\]}]+")
_WORDS = {"true": Style.FLAG, "false": Style.FLAG, "null": Style.NULL}
_STRINGS = json.JSONDecoder()
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def parse_json(source: Source) -> tuple[Node, tuple[Problem, ...]]:
    """The value of a JSON file, and the keys that are repeated in it (the first of each is kept).

    Raises:
        InvalidData: If it is not JSON, or holds `NaN` or `Infinity`.
    """
    try:
        # The numbers are read below, as text: turning 5,000 digits into an int is refused by Python.
        json.loads(source.text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        place = source.place(error.lineno, error.colno)
        refuse("json.syntax", place, found=error.msg, expected="JSON", problem=error.msg)
    except RecursionError:
        _too_deep(source, 0, 0)
    reader = _Reader(source)
    return reader.value(0, 0)[0], tuple(reader.problems)


def _too_deep(source: Source, line: int, column: int) -> NoReturn:
    place = source.place(line, column)
    refuse("file.too-deep", place, found="more", expected=f"at most {MOST_DEPTH} levels", limit=MOST_DEPTH)


class _Reader:
    """Walks over text that is known to be JSON."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.problems: list[Problem] = []
        self._starts = [0, *(hit.end() for hit in re.finditer("\n", source.text))]

    def value(self, index: int, depth: int) -> tuple[Node, int]:
        """The value that starts at *index* or after blanks, and the index behind it."""
        index = self._skip(index)
        line, column = self._position(index)
        if depth > MOST_DEPTH:
            _too_deep(self.source, line, column)
        match self.text[index]:
            case "{":
                return self._table(index + 1, depth, line, column)
            case "[":
                return self._row(index + 1, depth, line, column)
            case '"':
                return self._string(index)
        word = _WORD.match(self.text, index)
        assert word is not None, "the text was read as JSON before"
        if word.group() in ("NaN", "Infinity", "-Infinity"):
            place = self.source.place(line, column)
            refuse("json.not-a-number", place, found=word.group(), expected="a number or null")
        return Scalar(word.group(), _WORDS.get(word.group(), Style.NUMBER), line, column), word.end()

    def _string(self, index: int) -> tuple[Scalar, int]:
        line, column = self._position(index)
        text, end = _STRINGS.raw_decode(self.text, index)
        if _SURROGATE.search(text):
            refuse("file.control-character", self.source.place(line, column), found="half a character", expected="text")
        return Scalar(normalize("NFC", text), Style.QUOTED, line, column), end

    def _table(self, index: int, depth: int, line: int, column: int) -> tuple[Table, int]:
        entries: list[tuple[Scalar, Node]] = []
        keys: dict[str, Scalar] = {}
        index = self._skip(index)
        while self.text[index] != "}":
            key, index = self._string(index)
            node, index = self.value(self._skip(index) + 1, depth + 1)
            self.problems.extend(add_entry(self.source, entries, keys, key, node))
            index = self._next(index)
        return Table(tuple(entries), line, column), index + 1

    def _row(self, index: int, depth: int, line: int, column: int) -> tuple[Row, int]:
        items: list[Node] = []
        index = self._skip(index)
        while self.text[index] != "]":
            node, index = self.value(index, depth + 1)
            items.append(node)
            index = self._next(index)
        return Row(tuple(items), line, column), index + 1

    def _next(self, index: int) -> int:
        """The start of what follows a comma, or the closing bracket."""
        index = self._skip(index)
        return self._skip(index + 1) if self.text[index] == "," else index

    def _skip(self, index: int) -> int:
        blank = _BLANK.match(self.text, index)
        return blank.end() if blank else index

    def _position(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
