"""The scorecard's lines, from what the nodes settled to (评分结果的行)."""

from attrs import evolve

from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import NO_POINTS, Columns, Line, LineKind, Sentence, alike
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.reasons import measured_text, reason, records_of
from dangfeng.scoring.rules import NOTHING, Five, Outcome, PreparedRule
from dangfeng.scoring.tree import Settled


def columns(five: Five) -> Columns:
    """The three columns that are shown."""
    lower, recorded, _, _, upper = five
    if lower == recorded == upper and lower is not None:
        return alike(lower)
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
        self.marked = facts.marks.keys()

    def line(self, settled: Settled) -> Line:
        """The line of a node, with all lines below it."""
        node = settled.node
        if node.blank is None:
            node.blank = Line(kind=node.kind, id=node.id, title=node.title, digits=self.digits, basis=node.basis)
        line = node.blank.filled(
            columns(settled.five),
            tight=node.id not in self.loose,
            full=settled.full,
            marks=self._marks(node.id),
            lines=() if settled.absent is True else self._below(settled),
        )
        if settled.absent is True:
            return evolve(line, applicable=False, sentence=Sentence("not-applicable"))
        return line

    def _marks(self, id: str) -> tuple[Mark, ...]:
        return tuple(self.facts.marks[id]) if id in self.marked else ()

    def _below(self, settled: Settled) -> tuple[Line, ...]:
        node, found = settled.node, list[Line]()
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
        return tuple(found)

    def _rule(self, rule: PreparedRule, outcome: Outcome) -> Line:
        noun = rule.rule
        if rule.blank is None:
            rule.blank = Line(
                kind=LineKind.RULE,
                id=noun.id,
                title=noun.wording or "",
                digits=self.digits,
                amount_units=rule.amount,
                basis=noun.basis,
            )
        absent = outcome.absent is True
        line = rule.blank.filled(
            NO_POINTS if absent else columns(outcome.uncapped or outcome.five),
            tight=noun.id not in self.loose,
            measured=measured_text(outcome.reading, money=rule.money),
            sentence=reason(rule, outcome, self.facts, self.digits),
            records=records_of(rule, outcome, self.facts),
            marks=self._marks(noun.id),
        )
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
