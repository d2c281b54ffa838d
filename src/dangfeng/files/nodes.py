"""What is written in a file, before anything is known of its meaning: texts with their positions (节点).

Their classes are plain: there are thousands of nodes in a file, and nothing that attrs would add is asked of them.
"""

from enum import Enum


class Style(Enum):
    """How a single value is written."""

    PLAIN = "plain"  #: bare word of a YAML file: its field decides what it is
    QUOTED = "quoted"  #: in quotation marks: a text, though a number in quotation marks is still read
    NUMBER = "number"  #: a JSON number, kept as its text
    FLAG = "flag"  #: JSON true or false
    NULL = "null"  #: JSON null


_PLAIN, _NULL = Style.PLAIN, Style.NULL
#: What says without quotation marks that there is no value.
_NO_VALUE = ("", "~", "null")


class Scalar:
    """A single value as its text, with line and column counted from 1 (0: not from a file)."""

    __slots__ = ("column", "line", "style", "text")

    def __init__(self, text: str, style: Style = Style.PLAIN, line: int = 0, column: int = 0) -> None:
        self.text = text
        self.style = style
        self.line = line
        self.column = column

    @property
    def is_null(self) -> bool:
        """Whether it says that there is no value: nothing, `null` or `~` without quotation marks."""
        return self.style is _NULL or (self.style is _PLAIN and self.text in _NO_VALUE)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to be read in it, in quotation marks or not."""
        # Asked for nearly every value: the usual answer comes first.
        text = self.text
        return not text or text.isspace() or self.style is _NULL or (text in _NO_VALUE and self.style is _PLAIN)


class Table:
    """Keys and their values, in the order written; keys are not repeated."""

    __slots__ = ("column", "entries", "line")

    def __init__(self, entries: "tuple[tuple[Scalar, Node], ...]", line: int = 0, column: int = 0) -> None:
        self.entries = entries
        self.line = line
        self.column = column


class Row:
    """Values in order."""

    __slots__ = ("column", "items", "line")

    def __init__(self, items: "tuple[Node, ...]", line: int = 0, column: int = 0) -> None:
        self.items = items
        self.line = line
        self.column = column


Node = Scalar | Table | Row


def shown(node: Node) -> str:
    """What a message says was found."""
    match node:
        case Scalar(text=text):
            return text[:80]
        case Table(entries=entries):
            return "{" + ", ".join(f"{key.text[:20]}: …" for key, _ in entries[:3]) + "}"
        case Row(items=items):
            return f"[{len(items)}]"
