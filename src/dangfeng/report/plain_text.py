"""Blocks as plain text for a terminal (终端文字): Chinese characters take two columns, lines break at its width."""

from dangfeng.report.blocks import Block, Bullets, Heading, Inline, Note, Paragraph, Sheet, text_of
from dangfeng.report.grid import grid
from dangfeng.wording.numbers import no_numbers
from dangfeng.wording.width import pad, printable, width, wrapped


def to_text(blocks: tuple[Block, ...], columns: int, *, language: str = "zh") -> str:
    """Headings, paragraphs, lists and sheets as text (转为文字).

    Args:
        blocks: What `rubric_blocks` gives.
        columns: Columns of the terminal.
        language: `"zh"` or `"en"`: whose stops stand between a name and what is said of it.

    Returns:
        The text, without a final line break; it cannot move the cursor.

    Raises:
        TypeError: If there is a block that a terminal is not given.
    """
    parts = ["\n".join(printable(line).rstrip() for line in _lines(block, columns, language)) for block in blocks]
    return no_numbers("\n\n".join(part for part in parts if part))


def _lines(block: Block, columns: int, language: str) -> list[str]:
    match block:
        case Heading(level=1, text=text):
            return [pad(line, (columns + width(line)) // 2, right=True) for line in wrapped(text, columns)]
        case Heading(text=text):
            return wrapped(text, columns)
        case Paragraph(content=content) | Note(content=content):
            return wrapped(text_of(content), columns)
        case Bullets(items=items):
            return [line for item in items for line in wrapped(f"· {text_of(item)}", columns)]
        case Sheet():
            return grid(block, columns) or _list(block, columns, ": " if language == "en" else "：")
        case _:
            raise TypeError(f"no text for {type(block).__name__}")


def _list(sheet: Sheet, columns: int, colon: str) -> list[str]:
    """A sheet that is too wide for the terminal: what stands in a row, one under the other."""
    lines: list[str] = []
    for row in sheet.laid():
        for index, cell in enumerate(row):
            if cell is None or not any(cell.lines):
                continue
            text = _joined(cell.lines)
            if cell.style == "plain":
                lines += wrapped(f"· {sheet.head[index]}{colon}{text}", columns, "  ")
            else:
                lines += [*([""] if lines else []), *wrapped(text, columns)]
    return lines


def _joined(lines: tuple[Inline, ...]) -> str:
    return " ".join(text_of(line) for line in lines)
