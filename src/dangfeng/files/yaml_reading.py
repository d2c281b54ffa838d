"""YAML as nodes with positions: every value stays the text that was written (读取 YAML).

The events of PyYAML are used, not its objects: so `012` keeps its zero, `0.1` is exact, and nothing is ever built that
a file asks for. What makes YAML surprising (anchors, tags, several documents) is refused.
"""

import re
from typing import NoReturn
from unicodedata import normalize

import yaml

from dangfeng.files.entries import add_entry
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.source import MOST_DEPTH, Source, refuse
from dangfeng.problem import Problem

_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WIDE_COLON = r"^\s*(?:- )?\s*[^\s:#'\"][^:#'\"]*?(：)"
#: Between braces, with a key behind it.
_WIDE_COMMA = r"\{[^}#'\"]*?(，)[^，,}'\"]*:\s"


class _Open:
    """A table or row whose end has not been met yet."""

    __slots__ = ("column", "entries", "is_table", "items", "key", "keys", "line")

    def __init__(self, line: int, column: int, is_table: bool) -> None:
        self.line = line
        self.column = column
        self.is_table = is_table
        self.key: Scalar | None = None
        self.entries: list[tuple[Scalar, Node]] = []
        self.items: list[Node] = []
        self.keys: dict[str, Scalar] = {}

    def closed(self) -> Node:
        if self.is_table:
            return Table(tuple(self.entries), self.line, self.column)
        return Row(tuple(self.items), self.line, self.column)


def parse_yaml(source: Source) -> tuple[Node, tuple[Problem, ...]]:
    """The one document of a YAML file, and the keys that are repeated in it (the first of each is kept).

    Raises:
        InvalidData: If it is not YAML, or uses what ledgers and rubrics have no need of.
    """
    reader = _Reader(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        _refuse_signs(source, error)
        mark = error.problem_mark or error.context_mark
        _explain(source, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, error.problem or "")
    except yaml.YAMLError as error:
        refuse("yaml.syntax", source.place(), found=str(error).splitlines()[0], expected="YAML")
    if reader.root is None:
        refuse("file.empty", source.place(), found="an empty file", expected="a ledger, rubric or marks file")
    return reader.root, tuple(reader.problems)


class _Reader:
    """Builds nodes out of parser events, without recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._stack: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        # In order of frequency: most of a file is single values.
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marked(event, line, column)
            text = event.value if event.value.isascii() else normalize("NFC", event.value)
            self._put(Scalar(text, Style.QUOTED if event.style else Style.PLAIN, line, column))
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marked(event, line, column)
            if len(self._stack) >= MOST_DEPTH:
                self._too_deep(line, column)
            self._stack.append(_Open(line, column, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self._stack.pop().closed())
        elif isinstance(event, yaml.AliasEvent):
            here = self.source.place(line, column)
            refuse("yaml.alias", here, found=f"*{event.anchor}", expected="the value itself")
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            refuse("yaml.several-documents", self.source.place(line, column), found="---", expected="one document")

    def _refuse_marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int, column: int) -> NoReturn:
        here = self.source.place(line, column)
        if event.anchor is not None:
            refuse("yaml.alias", here, found=f"&{event.anchor}", expected="the value itself")
        refuse("yaml.tag", here, found=event.tag, expected="the value without a tag")

    def _too_deep(self, line: int, column: int) -> NoReturn:
        expected = f"at most {MOST_DEPTH} levels"
        refuse("file.too-deep", self.source.place(line, column), found="more", expected=expected, limit=MOST_DEPTH)

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        around = self._stack[-1]
        if not around.is_table:
            around.items.append(node)
        elif around.key is None:
            if not isinstance(node, Scalar):
                place = self.source.place(node.line, node.column)
                refuse("yaml.key-not-text", place, found="a list or group as key", expected="a word as key")
            around.key = node
        else:
            key, around.key = around.key, None
            repeated = add_entry(self.source, around.entries, around.keys, key, node)
            self.problems.extend(repeated)


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
