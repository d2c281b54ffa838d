"""What is written in a file, before anything is known of its meaning: texts with their positions (节点)."""

from enum import Enum

from attrs import define


class Style(Enum):
    """How a single value is written."""

    PLAIN = "plain"  #: bare word of a YAML file: its field decides what it is
    QUOTED = "quoted"  #: in quotation marks: a text, though a number in quotation marks is still read
    NUMBER = "number"  #: a JSON number, kept as its text
    FLAG = "flag"  #: JSON true or false
    NULL = "null"  #: JSON null


_PLAIN, _NULL = Style.PLAIN, Style.NULL


@define(eq=False)
class Scalar:
    """A single value as its text, with line and column counted from 1 (0: not from a file)."""

    text: str
    style: Style = Style.PLAIN
    line: int = 0
    column: int = 0

    @property
    def is_null(self) -> bool:
        """Whether it says that there is no value: nothing, `null` or `~` without quotation marks."""
        return self.style is _NULL or (self.style is _PLAIN and self.text in ("", "~", "null"))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to be read in it, in quotation marks or not."""
        # Asked for nearly every value: the usual answer comes first.
        text = self.text
        return not text or text.isspace() or self.is_null


@define(eq=False)
class Table:
    """Keys and their values, in the order written; keys are not repeated."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    line: int = 0
    column: int = 0


@define(eq=False)
class Row:
    """Values in order."""

    items: "tuple[Node, ...]"
    line: int = 0
    column: int = 0


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
