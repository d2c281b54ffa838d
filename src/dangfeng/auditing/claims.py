"""Which claim speaks for which lines, so that no point is audited twice (自评层级).

A unit may claim for the whole, for sections and for items at once. Each line is audited at the lowest claim above it: a
claim is audited for what it holds beyond the claims below it.
"""

from collections.abc import Iterator

from attrs import frozen

from dangfeng.auditing.nouns import Mismatch
from dangfeng.model import Claim, Ledger
from dangfeng.quantity import as_points, in_units
from dangfeng.rubric.scorecard import Line, LineKind

WHOLE = "total"
_LEVELS = (LineKind.TOTAL, LineKind.SECTION)


@frozen(kw_only=True)
class Scope:
    """What one claim speaks for.

    Attributes:
        claim: The claim.
        line: The line of the scorecard; `None` if there is none.
        inner: The nearest lines below that are claimed by themselves.
        stated: What is claimed for the line, in smallest points.
        units: What is claimed beyond the claims below.
    """

    claim: Claim
    line: Line | None
    inner: tuple[Line, ...]
    stated: int
    units: int


class Claims:
    """The claims of a ledger, sorted by the lines of a scorecard.

    Args:
        ledger: The ledger that claims.
        total: The total line of its scorecard.
        digits: Decimal places that hold every claim.
    """

    def __init__(self, ledger: Ledger, total: Line, digits: int) -> None:
        self.total, self.digits = total, digits
        # Of two claims for one line, which contradict each other if they differ, the first is taken.
        self.by_target = {claim.target: claim for claim in reversed(ledger.claims)}
        self.order = tuple(dict.fromkeys(claim.target for claim in ledger.claims))
        self.lines: dict[str, Line] = {}
        self.above: dict[str, str | None] = {}
        self._place(total, None)
        whole = WHOLE if WHOLE in self.by_target else None
        for target in self.order:
            # What the rubric does not have is claimed of the whole all the same.
            self.above.setdefault(target, whole)

    def _place(self, line: Line, above: str | None) -> None:
        id = WHOLE if line.kind is LineKind.TOTAL else line.id
        if id in self.by_target and id not in self.lines:
            self.lines[id] = line
            self.above[id] = above
            above = id
        for each in _values(line):
            self._place(each, above)

    def below(self, target: str) -> tuple[str, ...]:
        """The claims whose nearest claim above is this one."""
        return tuple(other for other in self.order if self.above[other] == target)

    def scopes(self) -> Iterator[Scope]:
        """Each claim with what it speaks for, in the order of the ledger; without those that others say in full."""
        for target in self.order:
            below = self.below(target)
            stated = self._stated(target)
            rest = stated - sum(self.amount(other) for other in below)
            if below and rest <= 0:
                continue
            inner = tuple(self.lines[other] for other in below if other in self.lines)
            line = self.lines.get(target)
            yield Scope(claim=self.by_target[target], line=line, inner=inner, stated=stated, units=rest)

    def mismatches(self) -> Iterator[Mismatch]:
        """Claims that are lower than the sum of the claims below them."""
        for target in self.order:
            stated, parts = self._stated(target), sum(self.amount(other) for other in self.below(target))
            if self.below(target) and parts > stated:
                yield Mismatch(
                    target=target, stated=as_points(stated, self.digits), parts=as_points(parts, self.digits)
                )

    def amount(self, target: str) -> int:
        """What is claimed for a line and all below it: the claim itself, or its parts where they claim more."""
        below = self.below(target)
        stated = self._stated(target)
        return max(stated, sum(self.amount(other) for other in below)) if below else stated

    def unclaimed(self) -> Iterator[Line]:
        """The highest lines that neither are claimed nor have a claim above or below them."""
        yield from () if WHOLE in self.by_target else self._unclaimed(self.total)

    def _unclaimed(self, line: Line) -> Iterator[Line]:
        for each in _values(line):
            if each.id in self.lines:
                continue
            if any(inner.id in self.lines for inner in each.walk()):
                yield from self._unclaimed(each)
            else:
                yield each

    def _stated(self, target: str) -> int:
        return in_units(self.by_target[target].points, self.digits)


def items_of(line: Line, inner: tuple[Line, ...]) -> Iterator[Line]:
    """The items of a line, without those that are claimed by themselves; a line that is no section is its own."""
    if line.kind not in _LEVELS:
        yield line
        return
    for each in _values(line):
        if each not in inner:
            yield from items_of(each, inner)


def _values(line: Line) -> Iterator[Line]:
    return (each for each in line.lines if not each.kind.is_correction)
