"""How many columns a text takes on a terminal (显示宽度): Chinese characters take two."""

import re
import unicodedata

#: Columns of a terminal that a text is laid out for.
COLUMNS = 92
#: What would move the cursor or hide text on a terminal.
_UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


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
    # Most texts do without the expression, which takes longer to compile than a page to look through.
    if text.isprintable():
        return text
    return re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


#: What is kept on one line: a word or number with its counting word, with the brackets and stops that lean on it.
_WHOLE = r"[（《〔“\[(]*(?:[!-'*-Z^-~–]+[分年月日次人件项期条份]?|[^\s])[，。；：、）》〕”\])\"';:,.]*\s*|\s+"


def wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    """*text* in lines of at most so many columns, each after *indent*; words and numbers stay whole.

    The further lines of a text that begins with `· ` or a number such as `1. ` stand under its first word.
    """
    taken = width(indent)
    if taken + width(text.rstrip()) <= columns:
        return [indent + text.rstrip()] if text.strip() else []
    lines: list[str] = []
    line = ""
    lead = re.match(r"· |\d+\. ", text)
    hanging = indent + " " * max(2, width(lead.group())) if lead else indent
    for piece in re.findall(_WHOLE, text):
        needed = width(piece.rstrip())
        if line and taken + needed > columns:
            lines.append((hanging if lines else indent) + line.rstrip())
            line, taken = "", width(hanging)
        line += piece
        taken += width(piece)
    return [*lines, (hanging if lines else indent) + line.rstrip()] if line.strip() else lines


def spread(left: str, right: str, columns: int, indent: str = "") -> list[str]:
    """Two texts at the two edges of a line; the right one on a line of its own where they do not fit."""
    lines = wrapped(left, columns, indent) or [indent]
    gap = columns - width(lines[-1]) - width(right)
    if gap >= 2:
        return [*lines[:-1], lines[-1] + " " * gap + right]
    return [*lines, pad(right, columns, right=True)]
