"""YAML out of dicts, lists and words: one item a line, what looks like something else in quotation marks (写 YAML)."""

import re
from typing import assert_never

import yaml

from dangfeng.files.unstructuring import JSON, Word
from dangfeng.quantity import HAN

_DUMPER: type[yaml.BaseDumper] = getattr(yaml, "CBaseDumper", yaml.BaseDumper)
#: Texts that begin like a word; anything else might be a number, a day or a sign of YAML's own.
_BARE = re.compile(rf"[A-Za-z{HAN}《〈“‘〔（]")
_TAKEN = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})
_TEXT = "tag:yaml.org,2002:str"
#: No line is broken: a text stays on the line of its key.
_WIDTH = 2**30


def to_yaml(data: dict[str, JSON]) -> str:
    """The data as a YAML document; every text is read back letter by letter."""
    node = _node(data)
    text = yaml.serialize(node, Dumper=_DUMPER, allow_unicode=True, width=_WIDTH, indent=2)
    if "\\U" in text:
        # The quick dumper writes a rare character, 𠮷, as its number, which nobody can read.
        text = yaml.serialize(node, Dumper=yaml.BaseDumper, allow_unicode=True, width=_WIDTH, indent=2)
    return str(text)


def _node(data: JSON) -> yaml.Node:
    match data:
        case dict():
            pairs = [(_text(key), _node(value)) for key, value in data.items()]
            return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=not pairs)
        case list():
            items = [_node(value) for value in data]
            flat = all(isinstance(item, yaml.ScalarNode) for item in items)
            return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=flat)
        case None:
            return yaml.ScalarNode(_TEXT, "null")
        case bool():
            return yaml.ScalarNode(_TEXT, "true" if data else "false")
        case int():
            return yaml.ScalarNode(_TEXT, str(data))
        case Word() if data.isprintable():
            return yaml.ScalarNode(_TEXT, str(data))
        case str():
            return _text(data)
    assert_never(data)


def _text(text: str) -> yaml.ScalarNode:
    """A text: bare only if every reader of YAML takes it for one, and it stands on one line."""
    bare = _BARE.match(text) and text.isprintable() and text == text.strip() and text.lower() not in _TAKEN
    return yaml.ScalarNode(_TEXT, text, style=None if bare else '"')
