"""What a measure reads off the facts: numbers, ratios, days, each as a range with its pieces (读数)."""

from collections.abc import Sequence

from dangfeng.scoring.context import Piece
from dangfeng.working import define, field

#: So many further records stand for "any number": enough to decide every ratio that real numbers can reach.
MANY = 10**40


@define(eq=False)
class Number:
    """A whole number, or an amount in 分.

    Attributes:
        low: Least it can be with the book as it stands.
        high: Most; `None` is no bound.
        due: Of how many, for periods, members and checklists.
        certain: Pieces that count for certain.
        possible: Pieces that may count.
        lacking: Names of periods, members or entries not certainly there.
        open_high: Most if any number of further records may exist.
    """

    low: int
    high: int | None
    due: int | None = None
    certain: list[Piece] = field(factory=list)
    possible: list[Piece] = field(factory=list)
    lacking: Sequence[str] = ()
    open_high: int | None = None

    @property
    def pieces(self) -> list[Piece]:
        """Everything that counts or may count."""
        return self.certain + self.possible if self.possible else self.certain


@define(eq=False)
class Ratio:
    """A part of a whole, as two pairs of whole numbers; the whole of a pair may be 0 if there is nothing.

    Attributes:
        worst: Least part of the whole with the book as it stands.
        best: Greatest part of the whole.
        open_worst: The same if any number of further records may exist.
        open_best: The same.
        may_be_none: Whether the whole may be 0.
        must_be_none: Whether the whole is 0 for certain.
        part: Least and most of the part, for people.
        whole: Least and most of the whole, for people.
        pieces: Pieces looked at.
    """

    worst: tuple[int, int]
    best: tuple[int, int]
    open_worst: tuple[int, int]
    open_best: tuple[int, int]
    may_be_none: bool
    must_be_none: bool
    part: tuple[int, int | None]
    whole: tuple[int, int | None]
    pieces: list[Piece] = field(factory=list)


@define(eq=False)
class Years:
    """A sum now and in the period before, each from least to most; `None` is no bound.

    Attributes:
        now: The sum of the period scored.
        base: That of the period before.
        open_base: The base if any number of further records may exist.
        pieces: Pieces looked at.
    """

    now: tuple[int, int | None]
    base: tuple[int, int | None]
    open_base: tuple[int, int | None]
    pieces: list[Piece] = field(factory=list)


@define(eq=False)
class Earliest:
    """The earliest day as an ordinal.

    Attributes:
        best: The earliest that it can be; `None` if there is none.
        worst: The latest that it can be; `None` if there may be none.
        first: First day of the period: what a further record could reach.
        pieces: Pieces looked at.
    """

    best: int | None
    worst: int | None
    first: int
    pieces: list[Piece] = field(factory=list)


Reading = Number | Ratio | Years | Earliest
