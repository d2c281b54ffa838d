"""In which language a file has its keys, so that what is made of it has them too (键的语言)."""

from collections.abc import Iterator

from dangfeng.files.nodes import Node, Row, Table


def has_chinese_keys(root: Node) -> bool:
    """Whether most keys of a file are Chinese: those of its head, and of the first entry of each of its lists.

    The key of the schema, which is English in every file that the library writes, says nothing.
    """
    told = [not key.isascii() for key in _keys(root) if key != "schema"]
    return told.count(True) > told.count(False)


def _keys(root: Node) -> Iterator[str]:
    for key, node in root.entries if isinstance(root, Table) else ():
        yield key.text
        inner = node.items[0] if isinstance(node, Row) and node.items else node
        if isinstance(inner, Table):
            yield from (key.text for key, _ in inner.entries)
