"""A key is written once in a table: the same rule for YAML and JSON (重复的键)."""

from dangfeng.files.nodes import Node, Scalar
from dangfeng.files.source import Source, unreadable
from dangfeng.problem import Problem


def add_entry(
    source: Source, entries: list[tuple[Scalar, Node]], keys: dict[str, Scalar], key: Scalar, node: Node
) -> tuple[Problem, ...]:
    """Add a key and its value to a table, unless the key is there already: then a problem says where."""
    first = keys.setdefault(key.text, key)
    if first is key:
        entries.append((key, node))
        return ()
    place = source.place(key.line, key.column, field=key.text)
    return (unreadable("key.duplicate", place, found=key.text, expected="each key once", first=first.line),)
