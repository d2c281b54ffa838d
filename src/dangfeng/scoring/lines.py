"""The scorecard's lines, from what the nodes settled to (评分结果的行)."""

from dangfeng.rubric.scorecard import Columns, Line, LineKind, Sentence
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.reasons import measured_text, reason, records_of
from dangfeng.scoring.rules import LOWER, NOTHING, RECORDED, UPPER, Five, Outcome, PreparedRule
from dangfeng.scoring.tree import Settled

_ZERO = Columns(0, 0, 0)


def columns(five: Five) -> Columns:
    """The three columns that are shown."""
    return Columns(five[LOWER], five[RECORDED], five[UPPER])


class LineMaker:
    """Makes the lines of one scorecard.

    Args:
        facts: What was scored.
        digits: Decimal places of a point.
        loose: Ids of the lines that are not tight.
    """

    def __init__(self, facts: Facts, digits: int, loose: set[str]) -> None:
        self.facts = facts
        self.digits = digits
        self.loose = loose
        self.marked = facts.marks.keys()

    def line(self, settled: Settled) -> Line:
        """The line of a node, with all lines below it."""
        node = settled.node
        # What comes to the same for every ledger looks the same on every scorecard, unless somebody marked it.
        if node.constant is not settled or not self.marked.isdisjoint(node.ids()):
            return self._made(settled)
        if node.line is None:
            node.line = self._made(settled)
        return node.line

    def _made(self, settled: Settled) -> Line:
        node = settled.node
        value = columns(settled.five)
        absent = settled.absent is True
        return Line(
            kind=node.kind,
            id=node.id,
            title=node.title,
            digits=self.digits,
            full_units=settled.full,
            value_units=value,
            contribution_units=value,
            tight=node.id not in self.loose,
            applicable=not absent,
            basis=node.basis,
            sentence=Sentence("not-applicable") if absent else None,
            marks=tuple(self.facts.marks.get(node.id, ())),
            lines=() if absent else tuple(self._below(settled)),
        )

    def _below(self, settled: Settled) -> list[Line]:
        node, found = settled.node, []
        if node.start:
            if node.start_line is None:
                node.start_line = self._correction(LineKind.START, "start", (node.start,) * 5, node.id)
            found.append(node.start_line)
        for rule, outcome in zip(node.rules, settled.outcomes, strict=True):
            found.append(self._rule(rule, outcome))
            if outcome.uncapped is not None and outcome.absent is not True:
                held = _less(outcome.five, outcome.uncapped)
                found.append(self._correction(LineKind.CAP, "cap", held, rule.rule.id))
        for child in settled.children:
            found.append(self.line(child))
            if child.overflow is not NOTHING:
                found.append(self._correction(LineKind.OVERFLOW, "overflow.in", child.overflow, child.node.id))
        for kind, code, five in settled.corrections:
            found.append(self._correction(kind, code, five, node.id))
        return found

    def _rule(self, rule: PreparedRule, outcome: Outcome) -> Line:
        noun = rule.rule
        absent = outcome.absent is True
        value = _ZERO if absent else columns(outcome.uncapped or outcome.five)
        return Line(
            kind=LineKind.RULE,
            id=noun.id,
            title=noun.wording or "",
            digits=self.digits,
            value_units=value,
            contribution_units=value,
            tight=noun.id not in self.loose,
            applicable=not absent,
            measured=measured_text(outcome.reading, money=rule.money),
            amount_units=rule.amount,
            basis=noun.basis,
            sentence=reason(rule, outcome, self.facts, self.digits),
            records=records_of(rule, outcome, self.facts),
            marks=tuple(self.facts.marks.get(noun.id, ())),
        )

    def _correction(self, kind: LineKind, code: str, five: Five, id: str) -> Line:
        return Line(kind=kind, id=id, digits=self.digits, contribution_units=columns(five), sentence=Sentence(code))


def _less(after: Five, before: Five) -> Five:
    """What a cap changed; without bound where there was none before."""
    return (
        _minus(after[0], before[0]),
        _minus(after[1], before[1]),
        _minus(after[2], before[2]),
        _minus(after[3], before[3]),
        _minus(after[4], before[4]),
    )


def _minus(after: int | None, before: int | None) -> int | None:
    return None if after is None or before is None else after - before
