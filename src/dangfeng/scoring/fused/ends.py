"""Both ends of a node while it is written: sums, their bounds, and where they stop (两端).

With every kind complete there are two ends: what is pending, or not judged yet, at its worst and at its best.
"""

from typing import NamedTuple

from dangfeng.rubric.rubric import Above
from dangfeng.scoring.nodes import Node


class Ends:
    """Worst and best end of a node while it is written: terms and a constant each.

    Attributes:
        may_fall: Whether an end may lie under 0.
        most: Most that the ends can come to, if that is known.
    """

    def __init__(self, start: int) -> None:
        self.terms: tuple[list[str], list[str]] = ([], [])
        self.fixed = [start, start]
        self.may_fall = False
        self.most: int | None = start

    def add(self, pair: tuple[str, str], sign: str = "+", *, may_fall: bool = False, most: int | None = None) -> None:
        """Add something, or take it off."""
        self.may_fall = self.may_fall or may_fall or sign == "-"
        self.most = None if self.most is None or (most is None and sign == "+") else self.most + (most or 0)
        for end, value in enumerate(pair):
            number = number_in(value)
            if number is None:
                self.terms[end].append(f"{sign} {value}")
            else:
                self.fixed[end] += number if sign == "+" else -number

    def texts(self) -> list[str]:
        """Both as expressions; one where they are the same."""
        texts = []
        for fixed, terms in zip(self.fixed, self.terms, strict=True):
            text = " ".join([str(fixed), *terms] if fixed or not terms else terms)
            texts.append(text.removeprefix("+ "))
        return texts[:1] if texts[0] == texts[1] else texts


class Written(NamedTuple):
    """What is known of a node when it is written.

    Attributes:
        ends: Expressions of its worst and best end.
        over: Expressions of what overflows at each.
        fires: Expressions of what zeroes the item above.
        may_fall: Whether an end may lie under 0.
        most: Most that the ends can come to, if that is known.
    """

    ends: tuple[str, str]
    over: tuple[str, str]
    fires: list[str]
    may_fall: bool
    most: int | None


def limit_of(node: Node) -> int | None:
    """Most that a node may come to."""
    if node.cap is not None:
        return node.cap
    return None if node.above is Above.KEEP else node.full


def number_in(text: str) -> int | None:
    """The number that an expression is, if it is one."""
    return int(text) if text.removeprefix("-").isdigit() else None
