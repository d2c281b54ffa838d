"""How many columns a text takes on a terminal (显示宽度): Chinese characters take two."""

import re
import unicodedata

#: What would move the cursor or hide text on a terminal.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def width(text: str) -> int:
    """Columns that *text* takes; combining marks take none.

    >>> width("党风abc")
    7
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """*text* filled with blanks to so many columns; with *right*, pushed to the right edge."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def printable(text: str) -> str:
    """*text* with tabs as one blank and other control characters as `�`, each still one character."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


def wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    """*text* in lines of at most so many columns, each after *indent*; Latin words and numbers stay whole."""
    lines, line = [], ""
    for piece in re.findall(r"[\w.,:%+/<>=\-–]*[\x21-\x7e–]\s*|\s+|.", text, re.ASCII):
        # Chinese closing punctuation never begins a line.
        if line and width(indent + line + piece.rstrip()) > columns and piece not in "，。；：、）》〕”":
            lines.append(indent + line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, indent + line.rstrip()] if line.strip() else lines
