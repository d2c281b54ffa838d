"""YAML as nodes with positions: every value stays the text that was written (读取 YAML).

The events of PyYAML are used, not its objects: so `012` keeps its zero, `0.1` is exact, and nothing is ever built that
a file asks for. What makes YAML surprising (anchors, tags, several documents) is refused.
"""

import re
from collections.abc import Callable, Iterator
from typing import NoReturn
from unicodedata import normalize

import yaml

from dangfeng.files.entries import add_entry
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.source import MOST_DEPTH, Source, refuse
from dangfeng.problem import Problem

_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN, _QUOTED = Style.PLAIN, Style.QUOTED
#: Asked for at each of ten thousand events: here they are found at once.
_SCALAR, _ENDS = yaml.ScalarEvent, yaml.CollectionEndEvent
_WIDE_COLON = r"^\s*(?:- )?\s*[^\s:#'\"][^:#'\"]*?(：)"
#: Between braces, with a key behind it.
_WIDE_COMMA = r"\{[^}#'\"]*?(，)[^，,}'\"]*:\s"


def parse_yaml(source: Source) -> tuple[Node, tuple[Problem, ...]]:
    """The one document of a YAML file, and the keys that are repeated in it (the first of each is kept).

    Raises:
        InvalidData: If it is not YAML, or uses what ledgers and rubrics have no need of.
    """
    try:
        reader = _Reader(source)
        root = reader.document()
    except yaml.MarkedYAMLError as error:
        _refuse_signs(source, error)
        mark = error.problem_mark or error.context_mark
        _explain(source, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, error.problem or "")
    except yaml.YAMLError as error:
        refuse("yaml.syntax", source.place(), found=str(error).splitlines()[0], expected="YAML")
    if root is None:
        refuse("file.empty", source.place(), found="an empty file", expected="a ledger, rubric or marks file")
    return root, tuple(reader.problems)


class _Reader:
    """Builds nodes out of parser events."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self._next: Callable[[], yaml.Event] = _LOADER(source.text).get_event

    def document(self) -> Node | None:
        """The one document; `None` if there is none."""
        root = None
        while not isinstance(event := self._next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    mark = event.start_mark
                    place = self.source.place(mark.line + 1, mark.column + 1) if mark else self.source.place()
                    refuse("yaml.several-documents", place, found="---", expected="one document")
                root = self._node(self._next(), 0)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        """The node that begins with an event."""
        mark = event.start_mark
        assert mark is not None, "only events that were made by hand have none"
        line, column = mark.line + 1, mark.column + 1
        # In order of frequency: most of a file is single values.
        if isinstance(event, _SCALAR):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marked(event, line, column)
            text = event.value
            if not text.isascii():
                text = normalize("NFC", text)
            return Scalar(text, _QUOTED if event.style else _PLAIN, line, column)
        if not isinstance(event, yaml.CollectionStartEvent):
            assert isinstance(event, yaml.AliasEvent)
            here = self.source.place(line, column)
            refuse("yaml.alias", here, found=f"*{event.anchor}", expected="the value itself")
        if event.anchor is not None or event.tag is not None:
            self._refuse_marked(event, line, column)
        if depth >= MOST_DEPTH:
            self._too_deep(line, column)
        if isinstance(event, yaml.MappingStartEvent):
            return Table(tuple(self._entries(depth + 1)), line, column)
        return Row(tuple(self._items(depth + 1)), line, column)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := self._next(), _ENDS):
            yield self._node(event, depth)

    def _entries(self, depth: int) -> list[tuple[Scalar, Node]]:
        entries: list[tuple[Scalar, Node]] = []
        next_event, node = self._next, self._node
        while not isinstance(event := next_event(), _ENDS):
            key = node(event, depth)
            if not isinstance(key, Scalar):
                place = self.source.place(key.line, key.column)
                refuse("yaml.key-not-text", place, found="a list or group as key", expected="a word as key")
            entries.append((key, node(next_event(), depth)))
        # Whether a key is repeated is asked once for each group: hardly any has one.
        return entries if len({key.text for key, _ in entries}) == len(entries) else self._each_once(entries)

    def _each_once(self, given: list[tuple[Scalar, Node]]) -> list[tuple[Scalar, Node]]:
        entries: list[tuple[Scalar, Node]] = []
        keys: dict[str, Scalar] = {}
        for key, node in given:
            self.problems.extend(add_entry(self.source, entries, keys, key, node))
        return entries

    def _refuse_marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int, column: int) -> NoReturn:
        here = self.source.place(line, column)
        if event.anchor is not None:
            refuse("yaml.alias", here, found=f"&{event.anchor}", expected="the value itself")
        refuse("yaml.tag", here, found=event.tag, expected="the value without a tag")

    def _too_deep(self, line: int, column: int) -> NoReturn:
        expected = f"at most {MOST_DEPTH} levels"
        refuse("file.too-deep", self.source.place(line, column), found="more", expected=expected, limit=MOST_DEPTH)


def _refuse_signs(source: Source, error: yaml.MarkedYAMLError) -> None:
    """A text that begins with a sign of YAML's own is read as a tag or anchor, and fails as one if it is Chinese."""
    mark, context = error.context_mark, error.context or ""
    if mark is None or not context.startswith(("while scanning a tag", "while scanning an a")):
        return
    place = source.place(mark.line + 1, mark.column + 1)
    found = place.text[mark.column : mark.column + 12]
    if context.startswith("while scanning a tag"):
        refuse("yaml.tag", place, found=found, expected="the value without a tag")
    refuse("yaml.alias", place, found=found, expected="the value itself")


def _explain(source: Source, line: int, column: int, problem: str) -> NoReturn:
    """Say what is really wrong: the parser meets the mistakes of Chinese input methods a line too late."""
    for number in (line - 1, line):
        text = source.lines[number - 1] if 0 < number <= len(source.lines) else ""
        wide = re.match(_WIDE_COLON, text)
        if wide:
            place = source.place(number, wide.start(1) + 1)
            refuse("yaml.full-width-colon", place, found="：", expected="an ASCII colon and a blank", problem=problem)
        comma = re.search(_WIDE_COMMA, text)
        if comma:
            place = source.place(number, comma.start(1) + 1)
            expected = "an ASCII comma and a blank"
            refuse("yaml.full-width-comma", place, found=comma.group(1), expected=expected, problem=problem)
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            place = source.place(number, indent.index("\t") + 1)
            refuse("yaml.tab", place, found="a tab", expected="blanks", problem=problem)
    refuse("yaml.syntax", source.place(line, column), found=problem, expected="YAML", problem=problem)
