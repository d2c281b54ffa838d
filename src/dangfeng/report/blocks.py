"""The neutral blocks a report is made of (版块): what it says, not how Markdown or a page writes it."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar, cast

import attrs
from attrs import frozen

from dangfeng.quantity import Masked


@frozen
class Span:
    """A run of text, possibly pointing to another place of the report.

    Attributes:
        text: The words, never markup.
        target: Anchor that it points to; empty for plain text.
        strong: Whether it is set off.
    """

    text: str
    target: str = ""
    strong: bool = False


#: Text in a block: runs one after the other.
Inline = tuple[Span, ...]


@frozen(kw_only=True)
class Heading:
    """A heading (标题); level 1 is the title of the report."""

    level: int
    text: str
    anchor: str = ""


@frozen(kw_only=True)
class Paragraph:
    """A paragraph (段落).

    Attributes:
        content: The words.
        number: Its number as the genre has it, such as `（一）`.
        lead: The opening phrase that says what it is about.
        style: `text`, `form` for the line under the title, `sign` for signature and date.
    """

    content: Inline
    number: str = ""
    lead: str = ""
    style: str = "text"


@frozen(kw_only=True)
class Bullets:
    """A list of points (条目); *ordered* if their order means something."""

    items: tuple[Inline, ...]
    ordered: bool = False


@frozen(kw_only=True)
class Row:
    """A row of a table; *anchor* makes it a place to point to."""

    cells: tuple[Inline, ...]
    anchor: str = ""


@frozen(kw_only=True)
class Table:
    """A table (表格).

    Attributes:
        caption: What it shows.
        head: Names of the columns.
        rows: Rows with as many cells as there are columns.
        numeric: Indexes of the columns that hold figures.
        anchor: Place to point to.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()
    anchor: str = ""


@frozen(kw_only=True)
class Cell:
    """A cell of a sheet, over so many rows and columns (单元格).

    Attributes:
        lines: Its lines, one under the other.
        rows: Rows that it stands over.
        columns: Columns that it stands over.
        style: `plain`, `band` for a heading over the whole width, `name` for what names the cells beside it.
    """

    lines: tuple[Inline, ...] = ()
    rows: int = 1
    columns: int = 1
    style: str = "plain"


@frozen(kw_only=True)
class Sheet:
    """A table with merged cells, as offices print them (合并单元格的表格).

    Attributes:
        head: Names of the columns.
        widths: Shares of the columns in the width.
        rows: Rows; a cell that stands over several is given in the first of them.
        numeric: Indexes of the columns that hold figures.
        blank: Indexes of the columns that are filled in by hand.
    """

    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: tuple[int, ...] = ()
    blank: tuple[int, ...] = ()

    def laid(self) -> "tuple[tuple[Cell | None, ...], ...]":
        """The cells by row and column, `None` where one reaches in from the left or from above."""
        taken: set[tuple[int, int]] = set()
        found: list[list[Cell | None]] = [[None] * len(self.head) for _ in self.rows]
        for y, row in enumerate(self.rows):
            x = 0
            for cell in row:
                while (y, x) in taken:
                    x += 1
                found[y][x] = cell
                taken |= {(y + down, x + right) for down in range(cell.rows) for right in range(cell.columns)}
        return tuple(tuple(row) for row in found)


@frozen(kw_only=True)
class Note:
    """A remark set apart from the text (说明); *tone* is `plain` or `caution`."""

    content: Inline
    tone: str = "plain"


@frozen(kw_only=True)
class Bar:
    """A range of points on a scale from 0 to the full points (得分区间条).

    Attributes:
        label: What is scored.
        text: The three columns in words; a reader needs nothing but this.
        lower: Left end in percent of the scale.
        recorded: The recorded points in percent of the scale.
        upper: Right end in percent of the scale.
        level: 0 for the total, 1 for a section, 2 for an item.
        scaled: Whether there is a scale to draw it on.
    """

    label: Inline
    text: str
    lower: Decimal
    recorded: Decimal
    upper: Decimal
    level: int = 1
    scaled: bool = True


@frozen(kw_only=True)
class Bars:
    """Ranges one under the other (得分一览)."""

    caption: str
    legend: str
    bars: tuple[Bar, ...]


@frozen(kw_only=True)
class Reason:
    """Why one line of the scorecard has its points (得分理由).

    Attributes:
        label: The rule in the office's own wording, or the part's title.
        points: Its points in words.
        sentence: Why.
        records: The records that moved it.
        depth: 0 for a part, 1 for a rule, 2 for a correction.
        anchor: Place to point to.
    """

    label: str
    points: str
    sentence: Inline
    records: Inline = ()
    depth: int = 1
    anchor: str = ""


@frozen(kw_only=True)
class ScoredItem:
    """An item of the scorecard with its reasons (指标得分说明); without a title, what stands at the section itself."""

    anchor: str
    title: str
    bar: Bar
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class Facts:
    """One record with its fields and values (记录)."""

    anchor: str
    title: str
    pairs: tuple[tuple[str, Inline], ...]


@frozen(kw_only=True)
class Signature:
    """Who signs, and when (落款)."""

    body: str
    day: str


Block = Heading | Paragraph | Bullets | Table | Sheet | Note | Bars | ScoredItem | Facts | Signature

T = TypeVar("T")

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


def anchor(kind: str, id: str) -> str:
    """The place of a thing in the report: letters, digits and hyphens as they are, anything else as its code.

    >>> anchor("record", "M01"), anchor("record", "会 1")
    ('record-M01', 'record-_4f1a__20_1')
    """
    return f"{kind}-" + _UNSAFE.sub(lambda found: f"_{ord(found.group()):x}_", id)


def plain(*texts: str | Masked) -> Inline:
    """Text without links."""
    return tuple(Span(str(text)) for text in texts if str(text))


def link(text: str, target: str) -> Inline:
    """Text that points to a place."""
    return (Span(text, target),)


def joined(runs: tuple[Inline, ...] | list[Inline], separator: str) -> Inline:
    """Several texts with a separator between them."""
    spans: list[Span] = []
    for run in runs:
        if spans and run:
            spans.append(Span(separator))
        spans.extend(run)
    return tuple(spans)


def text_of(content: Inline) -> str:
    """The words alone."""
    return "".join(span.text for span in content)


def texts(block: object) -> tuple[str, ...]:
    """Every text of a block, in order, without anchors: what a reader sees."""
    if isinstance(block, str):
        return (block,)
    if isinstance(block, tuple):
        return tuple(text for each in block for text in texts(each))
    cls = type(block)
    if not attrs.has(cls):
        return ()
    names = [attribute.name for attribute in attrs.fields(cls) if attribute.name not in HIDDEN]
    return tuple(text for name in names for text in texts(getattr(block, name)))


def changed(value: T, change: Callable[[str], str]) -> T:
    """The same block with every text that a reader sees put through *change*; anchors stay."""
    if isinstance(value, str):
        return cast(T, change(value))
    if isinstance(value, tuple):
        return cast(T, tuple(changed(each, change) for each in value))
    cls = type(value)
    if not attrs.has(cls):
        return value
    names = [attribute.name for attribute in attrs.fields(cls)]
    given = {name: getattr(value, name) for name in names}
    return cast(T, cls(**{name: each if name in HIDDEN else changed(each, change) for name, each in given.items()}))


def places(value: object) -> frozenset[str]:
    """Every place of blocks that can be pointed to."""
    if isinstance(value, tuple):
        return frozenset().union(*(places(each) for each in value))
    cls = type(value)
    if not attrs.has(cls):
        return frozenset()
    own = {getattr(value, "anchor", "")} - {""}
    return frozenset(own).union(*(places(getattr(value, attribute.name)) for attribute in attrs.fields(cls)))


def led(value: T, known: frozenset[str]) -> T:
    """The same block with links to places that are not there turned into plain text."""
    if isinstance(value, tuple):
        return cast(T, tuple(led(each, known) for each in value))
    if isinstance(value, Span):
        return cast(T, value if value.target in known else Span(value.text, strong=value.strong))
    cls = type(value)
    if not attrs.has(cls):
        return value
    return cast(T, cls(**{each.name: led(getattr(value, each.name), known) for each in attrs.fields(cls)}))


#: Fields of blocks that hold no words for readers.
HIDDEN = frozenset({"anchor", "target", "tone", "style"})
