"""Which key stands for which field: the English name or the Chinese term of the field table (键名)."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dangfeng.fields import key_of, table
from dangfeng.files.misread import narrow
from dangfeng.files.nodes import Node, Scalar, Style, Table, shown
from dangfeng.files.reading import Refused, Spot
from dangfeng.files.values import close
from dangfeng.model import UnitCount

#: Chinese terms of fields whose term is not in the field table.
_TERMS = MappingProxyType(
    {
        "of": "统计对象",
        "where": "条件",
        "field": "字段",
        "base_field": "上年字段",
        "per": "按期",
        "part": "部分",
        "whole": "总数",
    }
)
#: The keys that tell variants apart, and what else is read for them.
KIND_KEYS = ("kind", "类别", "记录类别")
FORM_KEYS = ("form", "形式")
#: So many keys of a group are shown as an example.
_MOST_KEYS = 4


class Written:
    """A field as it is written: its key, its value, and what it is called in paths."""

    __slots__ = ("key", "node", "path")

    def __init__(self, key: Scalar, node: Node, path: str) -> None:
        self.key = key
        self.node = node
        self.path = path


class Fields(dict[str, Written]):
    """The fields of a group by name, and whether a key of the group was wrong."""

    defect: bool = False


def term_of(name: str, zh: str) -> str:
    """The Chinese key of a field."""
    return _TERMS.get(name, zh) if zh == name else zh


def keys(cls: type) -> Mapping[str, str]:
    """Every key that is read for a class, with the name of its field."""
    return _keys(cls)


@cache
def _keys(cls: type) -> Mapping[str, str]:
    found = {key_of(row.name): row.name for row in table(cls)}
    for row in table(cls):
        found.setdefault(_narrow_term(row.name, row.zh), row.name)
    return MappingProxyType(found)


@cache
def _narrow_term(name: str, zh: str) -> str:
    # Fields that all records have are asked for with each kind.
    return narrow(term_of(name, zh))


def as_table(spot: Spot, cls: type | None = None) -> Table:
    """The node as a group of keys and values, of a class whose keys a message may name.

    Raises:
        Refused: If it is something else; a full-width colon is a likely reason.
    """
    node = spot.node
    if isinstance(node, Table):
        return node
    if isinstance(node, Scalar) and "：" in node.text:
        raise spot.refuse("yaml.full-width-colon", found=shown(node), expected="an ASCII colon and a blank")
    example, example_zh = ("{name: …}", "{名称: …}") if cls is None else _example(cls)
    raise spot.refuse(
        "value.not-a-group", found=shown(node), expected="keys and values", example=example, example_zh=example_zh
    )


def _example(cls: type) -> tuple[str, str]:
    """The first keys of a class as they are written, in English and in Chinese; those that are needed come first."""
    if cls is UnitCount:
        return "{person-times: 36}", "{人次: 36}"
    rows = sorted(table(cls), key=lambda row: not row.required)[:_MOST_KEYS]
    english = ", ".join(f"{key_of(row.name)}: …" for row in rows)
    chinese = ", ".join(f"{term_of(row.name, row.zh)}: …" for row in rows)
    return f"{{{english}}}", f"{{{chinese}}}"


def tag_of(node: Table, tags: tuple[str, ...]) -> tuple[Scalar, Node] | None:
    """The key and value that tell a variant, the first of *tags* that is there."""
    for tag in tags:
        for key, value in node.entries:
            if key.text == tag:
                return key, value
    return None


def strictly_written(spot: Spot, node: Table, known: Mapping[str, str]) -> Fields:
    """The fields of a group by name.

    Raises:
        Refused: If keys are unknown or a field is written twice; all of them are noted.
    """
    found = written(spot, node, known)
    if found.defect:
        raise Refused("key.unknown")
    return found


def written(spot: Spot, node: Table, known: Mapping[str, str], passed: tuple[Scalar, ...] = ()) -> Fields:
    """The fields of a group by name; keys that are unknown or repeated are noted.

    Args:
        spot: Where the group stands.
        node: The group.
        known: Keys and the names of their fields.
        passed: Keys that were read already, such as the tag.
    """
    found = Fields()
    for key, value in node.entries:
        if key in passed:
            continue
        name = known.get(key.text) or known.get(narrow(key.text))
        if name == "id" and _swallows(value, known):
            spot.note("yaml.full-width-comma", found=shown(value), expected="an ASCII comma and a blank", at=value)
            found.defect = True
        if name is None:
            _note_unknown(spot, key, known)
            found.defect = True
        elif name in found:
            first = found[name].key
            spot.note("key.duplicate", found=key.text, expected=f"only {first.text}", at=key, first=first.line)
            found.defect = True
        else:
            found[name] = Written(key, value, key_of(name))
    return found


def _swallows(node: Node, known: Mapping[str, str]) -> bool:
    """Whether an id holds the next key as well, because the comma between them is full-width."""
    if not isinstance(node, Scalar) or node.style is not Style.PLAIN or "，" not in node.text:
        return False
    return any(narrow(each) in known for each in re.findall(r"，\s*([^，：:]+?)\s*[：:]", node.text))


def without_tag(spot: Spot, node: Table, tags: tuple[str, ...]) -> Refused | None:
    """The exception for a tag that is there, but runs into its value because the colon is full-width; it is noted."""
    for key, _ in node.entries:
        if key.text.partition("：")[0].strip() in tags and "：" in key.text:
            expected = "an ASCII colon and a blank"
            return spot.refuse("yaml.full-width-colon", found=shown(key), expected=expected, at=key)
    return None


def _note_unknown(spot: Spot, key: Scalar, known: Mapping[str, str]) -> None:
    names = tuple(known)
    if "：" in key.text:
        spot.note("yaml.full-width-colon", found=key.text, expected="an ASCII colon and a blank", at=key)
        return
    chinese = not key.text.isascii()
    listed = [name for name in names if name.isascii() is not chinese]
    spot.note("key.unknown", found=key.text, expected=" | ".join(listed), at=key, hint=close(narrow(key.text), names))
