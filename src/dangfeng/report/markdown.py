"""The report as Markdown (报告的 Markdown 形式). Every text is escaped: a title never becomes markup."""

import re
from typing import NamedTuple

from dangfeng.report.blocks import (
    Bars,
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Inline,
    Note,
    Paragraph,
    Reason,
    Row,
    ScoredItem,
    Sheet,
    Signature,
    Table,
)
from dangfeng.wording.numbers import no_numbers

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!$@])")
#: What would make a list, a quotation, a heading or a rule of the beginning of a line.
_LEADING = re.compile(r"^(\s*)(?:([-+=>])|(\d+)([.)]))")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data)(:)|\b(www)(\.)")


def escape(text: str) -> str:
    r"""A text that Markdown prints as it is, on one line.

    >>> escape("a|b <script> *c*")
    'a\\|b &lt;script&gt; \\*c\\*'
    """
    line = " ".join(text.split("\n")).replace("\r", " ")
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LINK.sub(_unlinked, _SPECIAL.sub(r"\\\1", line))


def _unlinked(found: "re.Match[str]") -> str:
    scheme, _, www, _ = found.groups()
    return f"{scheme}\\:" if scheme else f"{www}\\."


def _started(text: str) -> str:
    """An escaped text at the beginning of a line."""
    return _LEADING.sub(lambda hit: f"{hit[1]}\\{hit[2]}" if hit[2] else f"{hit[1]}{hit[3]}\\{hit[4]}", text)


class _Marks(NamedTuple):
    """The stops of one language."""

    colon: str
    left: str
    right: str


_ZH, _EN = _Marks("：", "〔", "〕"), _Marks(": ", " [", "]")


def to_markdown(blocks: tuple[Block, ...], *, language: str = "zh") -> str:
    """The blocks as one Markdown text, with places to point to.

    Args:
        blocks: What `outline` gives.
        language: `"zh"` or `"en"`: whose stops stand between a name and what is said of it.
    """
    marks = _EN if language == "en" else _ZH
    return no_numbers("\n\n".join(_written(block, marks) for block in blocks) + "\n")


def _written(block: Block, marks: _Marks) -> str:
    match block:
        case Heading():
            return f"{_place(block.anchor)}{'#' * block.level} {escape(block.text)}"
        case Paragraph():
            lead = f"**{escape(block.lead)}**" if block.lead else ""
            return _started(f"{escape(block.number)}{lead}{_inline(block.content)}")
        case Bullets():
            return "\n".join(
                f"{f'{number}.' if block.ordered else '-'} {_started(_inline(item))}"
                for number, item in enumerate(block.items, 1)
            )
        case Table():
            return _table(block)
        case Sheet():
            return _sheet(block)
        case Note():
            return f"> {_started(_inline(block.content))}"
        case Bars():
            return _bars(block, marks)
        case ScoredItem():
            return _scored(block, marks)
        case Facts():
            pairs = "\n".join(f"- {_started(escape(name))}{marks.colon}{_inline(value)}" for name, value in block.pairs)
            return f"{_place(block.anchor)}#### {escape(block.title)}\n\n{pairs}".rstrip()
        case Signature():
            return f"{_started(escape(block.body))}\n\n{_started(escape(block.day))}"


def _place(anchor: str) -> str:
    return f'<a id="{anchor}"></a>\n\n' if anchor else ""


def _inline(content: Inline) -> str:
    runs = []
    for span in content:
        text = escape(span.text)
        if span.strong and text:
            text = f"**{text}**"
        runs.append(f"[{text}](#{span.target})" if span.target else text)
    return "".join(runs)


def _table(table: Table) -> str:
    rule = "|".join("---:" if index in table.numeric else "---" for index in range(len(table.head)))
    lines = [f"{_place(table.anchor)}**{escape(table.caption)}**", ""]
    lines += [f"| {' | '.join(escape(name) for name in table.head)} |", f"|{rule}|"]
    return "\n".join([*lines, *(_row(row) for row in table.rows)])


def _row(row: Row) -> str:
    first = f'<a id="{row.anchor}"></a>' if row.anchor else ""
    return f"| {first}{' | '.join(_inline(cell) for cell in row.cells)} |"


def _sheet(sheet: Sheet) -> str:
    """Markdown merges no cells: one that stands over several is given in the first."""
    rule = "|".join("---:" if index in sheet.numeric else "---" for index in range(len(sheet.head)))
    lines = [f"| {' | '.join(escape(name) for name in sheet.head)} |", f"|{rule}|"]
    return "\n".join([*lines, *(f"| {' | '.join(map(_cell, row))} |" for row in sheet.laid())])


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    text = "<br>".join(_inline(line) for line in cell.lines)
    return f"**{text}**" if cell.style == "band" and text else text


def _bars(bars: Bars, marks: _Marks) -> str:
    lines = [f"**{escape(bars.caption)}**", ""]
    lines += [f"{'  ' * bar.level}- {_inline(bar.label)}{marks.colon}{escape(bar.text)}" for bar in bars.bars]
    return "\n".join([*lines, "", escape(bars.legend)])


def _scored(item: ScoredItem, marks: _Marks) -> str:
    reasons = "\n".join(_reason(reason, marks) for reason in item.reasons)
    if not item.title:
        return reasons
    return f"{_place(item.anchor)}#### {escape(item.title)}\n\n{escape(item.bar.text)}\n\n{reasons}".rstrip()


#: Depth of a correction, whose words are its own.
_CORRECTION = 2


def _reason(reason: Reason, marks: _Marks) -> str:
    indent = "  " * max(0, reason.depth)
    place = f'<a id="{reason.anchor}"></a>' if reason.anchor else ""
    label = f"{escape(reason.label)} " if reason.depth == _CORRECTION else f"**{escape(reason.label)}** "
    label = label if reason.label else ""
    points = f"{escape(reason.points)}{marks.colon if reason.sentence else ''}" if reason.points else ""
    records = f"{marks.left}{_inline(reason.records)}{marks.right}" if reason.records else ""
    return f"{indent}- {place}{label}{points}{_inline(reason.sentence)}{records}"
