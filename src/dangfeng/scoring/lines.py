"""The scorecard's lines, from what the nodes settled to (评分结果的行)."""

from functools import lru_cache

from attrs import evolve

from dangfeng.rubric.scorecard import NO_POINTS, Columns, Line, LineKind, Sentence
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.nodes import Node, Settled
from dangfeng.scoring.reasons import records_of, told
from dangfeng.scoring.rules import NOTHING, Five, Outcome, PreparedRule


@lru_cache(maxsize=4096)
def columns(five: Five) -> Columns:
    """The three columns that are shown."""
    lower, recorded, _, _, upper = five
    return Columns(lower, recorded, upper)


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
        self.marks = {target: tuple(marks) for target, marks in facts.marks.items()}

    def line(self, settled: Settled) -> Line:
        """The line of a node, with all lines below it."""
        node = settled.node
        if node.blank is None:
            node.blank = Line(kind=node.kind, id=node.id, title=node.title, digits=self.digits, basis=node.basis)
        tight, marks = node.id not in self.loose, self.marks.get(node.id, ())
        if settled.absent is True:
            line = node.blank.of_node(columns(settled.five), tight, settled.full, marks, ())
            return evolve(line, applicable=False, sentence=Sentence("not-applicable"))
        below = tuple(self._below(settled, node))
        return node.blank.of_node(columns(settled.five), tight, settled.full, marks, below)

    def _below(self, settled: Settled, node: Node) -> list[Line]:
        found: list[Line] = []
        if node.start:
            if node.start_line is None:
                node.start_line = self._correction(LineKind.START, "start", (node.start,) * 5, node.id)
            found.append(node.start_line)
        records, given = self.facts.records, self.marks
        for rule, outcome in zip(node.rules, settled.outcomes, strict=True):
            ids, marks = records.get(rule.id), given.get(rule.id, ())
            if ids is None:
                line, ids = self._rule(rule, outcome), records_of(rule, outcome, self.facts)
            else:
                # The outcome is kept for whoever has the same numbers, and so is its line.
                line = outcome.line = outcome.line or self._rule(rule, outcome)
            found.append(line.moved_by(tuple(ids), marks) if ids or marks else line)
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
        if rule.blank is None:
            noun = rule.rule
            rule.blank = Line(
                kind=LineKind.RULE,
                id=noun.id,
                title=noun.wording or "",
                digits=self.digits,
                amount_units=rule.amount,
                basis=noun.basis,
            )
        absent = outcome.absent is True
        measured, sentence = told(rule, outcome, self.facts, self.digits)
        value = NO_POINTS if absent else columns(outcome.uncapped or outcome.five)
        line = rule.blank.of_rule(value, rule.id not in self.loose, measured, sentence)
        return evolve(line, applicable=False) if absent else line

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
