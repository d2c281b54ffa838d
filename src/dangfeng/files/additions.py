"""Small files of records to be added to a ledger: a list of them, or a ledger (追加文件)."""

import re
from collections import Counter
from collections.abc import Iterator
from os import PathLike

from dangfeng.files.keys import KIND_KEYS, keys, tag_of
from dangfeng.files.kinds import KIND_WORDS
from dangfeng.files.ledger_reading import LedgerReader
from dangfeng.files.loading import SCHEMA_KEYS, VERSION, parse, reading_of
from dangfeng.files.misread import narrow
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.reading import Reading
from dangfeng.files.source import read_source
from dangfeng.model import Ledger, Record
from dangfeng.problem import InvalidData

_RECORDS = ("records", "记录")
_ITEMS = ("items", "清单条目")
_NUMBERED = re.compile(r"(.*?)(\d+)")


def read_additions(path: str | PathLike[str], ledger: Ledger) -> Reading[Ledger]:
    """The records in a small file, as a ledger of the same unit and period (读取追加文件).

    Args:
        path: A `.yaml`, `.yml` or `.json` file: a list of records, one record, a group with `records`, or a ledger.
        ledger: The ledger they are meant for: it gives what the file leaves out, and the ids that are free.

    Returns:
        The reading. A record without an id has the next one that is free among its kind.
    """
    try:
        source = read_source(path)
        root, problems = parse(source)
    except InvalidData as error:
        return Reading(value=None, problems=error.problems, lost_kinds=frozenset({""}))
    return reading_of(_as_ledger(root, ledger), source, "ledger", LedgerReader().ledger, problems)


def _as_ledger(root: Node, ledger: Ledger) -> Node:
    """The file as a whole ledger: a list of records is put into one, and records without an id are given one."""
    if isinstance(root, Table) and tag_of(root, KIND_KEYS) is not None and _records_of(root) is None:
        root = Row((root,), root.line, root.column)
    if isinstance(root, Row):
        root = Table(((_word("records"), root),), root.line, root.column)
    if not isinstance(root, Table):
        return root
    known = keys(Ledger)
    given = {known.get(narrow(key.text.strip())) for key, _ in root.entries}
    added: list[tuple[Scalar, Node]] = []
    if tag_of(root, SCHEMA_KEYS) is None:
        added.append((_word("schema"), _word(f"dangfeng.ledger/{VERSION}")))
    if "unit" not in given:
        added.append((_word("unit"), Table(((_word("name"), _word(ledger.unit.name)),))))
    if "period" not in given:
        added.append((_word("period"), _word(str(ledger.period))))
    numbers = FreeIds(ledger, root)
    entries = tuple((key, numbers.given(node) if key.text.strip() in _RECORDS else node) for key, node in root.entries)
    return Table((*added, *entries), root.line, root.column)


def _records_of(root: Table) -> Node | None:
    found = tag_of(root, _RECORDS)
    return None if found is None else found[1]


def _word(text: str) -> Scalar:
    return Scalar(text, Style.QUOTED)


class FreeIds:
    """The next free id of each kind: `M04` after M01 to M03, in the way in which the ledger numbers them."""

    def __init__(self, ledger: Ledger, root: Table) -> None:
        self._ids: dict[str, list[str]] = {}
        for record in ledger.all_records():
            self._ids.setdefault(record.KIND, []).append(record.id)
        self._taken = {record.id for record in ledger.all_records()} | set(_ids_in(root))

    def given(self, records: Node) -> Node:
        """The records, each with an id."""
        if not isinstance(records, Row):
            return records
        return Row(tuple(self._with_id(each) for each in records.items), records.line, records.column)

    def _with_id(self, node: Node) -> Node:
        tag = tag_of(node, KIND_KEYS) if isinstance(node, Table) else None
        if not isinstance(node, Table) or tag is None or not isinstance(tag[1], Scalar):
            return node
        kind = KIND_WORDS.get(narrow(tag[1].text))
        if kind is None:
            return node
        name = _id_of(node) or self.following(kind)
        entries = tuple(
            (key, self._inner(value, name) if key.text.strip() in _ITEMS else value) for key, value in node.entries
        )
        return _identified(Table(entries, node.line, node.column), name)

    def _inner(self, items: Node, around: str) -> Node:
        """The entries of a list, numbered after it: `QD01-01`."""
        if not isinstance(items, Row):
            return items
        return Row(tuple(self._entry(each, around) for each in items.items), items.line, items.column)

    def _entry(self, node: Node, around: str) -> Node:
        if not isinstance(node, Table) or _id_of(node) is not None:
            return node
        return _identified(node, self._free(f"{around}-", 1, 2))

    def following(self, kind: str) -> str:
        """The next id of a kind."""
        numbered = [match.groups() for id in self._ids.get(kind, ()) if (match := _NUMBERED.fullmatch(id))]
        if not numbered:
            return self._free("".join(word[0] for word in kind.split("-")).upper(), 1, 2)
        prefix = Counter(prefix for prefix, _ in numbered).most_common(1)[0][0]
        digits = [number for each, number in numbered if each == prefix]
        return self._free(prefix, max(map(int, digits)) + 1, max(map(len, digits)))

    def _free(self, prefix: str, number: int, width: int) -> str:
        while f"{prefix}{number:0{width}d}" in self._taken:
            number += 1
        found = f"{prefix}{number:0{width}d}"
        self._taken.add(found)
        return found


def _identified(node: Table, name: str) -> Table:
    if _id_of(node) is not None:
        return node
    return Table(
        ((_word("id"), Scalar(name, Style.QUOTED, node.line, node.column)), *node.entries), node.line, node.column
    )


def _id_of(node: Table) -> str | None:
    known = keys(Record)
    for key, value in node.entries:
        if known.get(key.text.strip()) == "id" and isinstance(value, Scalar) and not value.is_blank:
            return value.text
    return None


def _ids_in(node: Node) -> Iterator[str]:
    if isinstance(node, Row):
        for each in node.items:
            yield from _ids_in(each)
    elif isinstance(node, Table):
        name = _id_of(node)
        if name is not None:
            yield name
        for _, value in node.entries:
            yield from _ids_in(value)
