"""Sections, items and parts, prepared; and what each comes to (节点)."""

from collections.abc import Iterator

from dangfeng.rubric.rubric import Above, Below
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.scoring.rules import NOTHING, Five, Outcome, PreparedRule
from dangfeng.working import define


@define(eq=False)
class Node:
    """A section, item, part, bonus pool, deduction list or the whole, prepared.

    Attributes:
        kind: What it is.
        id: Id in the rubric.
        title: Title in the rubric.
        full: Full points in smallest points; `None` where there are none.
        start: Points it starts from.
        below: What happens under 0.
        above: What happens over the full points.
        cap: Most that it may come to, of a bonus pool.
        rescale: Whether what does not apply is made up for.
        may_not_apply: Whether the ledger may say that it does not apply.
        classes: Classes of unit that it applies to; none means all.
        children: Nodes below.
        rules: Rules below.
        basis: Its source.
        start_line: The line of its start, once made.
        blank: Its line as far as it is the same on every scorecard, once made.
    """

    kind: LineKind
    id: str
    title: str
    full: int | None
    start: int = 0
    below: Below = Below.STOP
    above: Above = Above.STOP
    cap: int | None = None
    rescale: bool = False
    may_not_apply: bool = False
    classes: frozenset[str] = frozenset()
    children: "tuple[Node, ...]" = ()
    rules: tuple[PreparedRule, ...] = ()
    basis: str | None = None
    start_line: Line | None = None
    blank: Line | None = None
    _stays: bool | None = None

    @property
    def stays(self) -> bool:
        """Whether this node and all below apply to every ledger."""
        if self._stays is None:
            own = not self.classes and not self.may_not_apply and not any(rule.may_vanish for rule in self.rules)
            self._stays = own and all(child.stays for child in self.children)
        return self._stays

    def walk(self) -> "Iterator[Node]":
        """This node and all below."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all_rules(self) -> Iterator[PreparedRule]:
        """All rules at and below this node, in order."""
        yield from self.rules
        for child in self.children:
            yield from child.all_rules()


@define(eq=False)
class Settled:
    """What a node comes to.

    Attributes:
        node: The node.
        five: Its value in five columns.
        full: Full points of what applies.
        absent: `True` if it does not apply for certain, `None` if possibly not.
        outcomes: Of its rules, in order.
        children: Of the nodes below, in order.
        corrections: What corrects the sum, in order, each in five columns.
        overflow: What is deducted from the node above.
        fires: In which columns a rule below zeroes the item above.
        loose: Whether the ends are bounds that need not be reached.
        exact: Whether it and all below are known to be the same number in every column.
        least_full: Full points of what applies for certain; `None` if that is all.
    """

    node: Node
    five: Five
    full: int | None
    absent: bool | None
    outcomes: list[Outcome]
    children: "list[Settled]"
    corrections: list[tuple[LineKind, str, Five]]
    overflow: Five = NOTHING
    fires: tuple[bool, bool, bool, bool, bool] | None = None
    loose: bool = False
    exact: bool = False
    least_full: int | None = None

    def walk(self) -> "Iterator[Settled]":
        """This and all below."""
        yield self
        for child in self.children:
            yield from child.walk()

    def unsettled(self) -> "Iterator[Settled]":
        """This and all below that some fact can move."""
        if not self.is_settled:
            yield self
            for child in self.children:
                if not child.is_settled:
                    yield from child.unsettled()

    @property
    def is_settled(self) -> bool:
        """Whether no fact can move it or anything below: it is known or taken out."""
        return self.exact or self.absent is True
