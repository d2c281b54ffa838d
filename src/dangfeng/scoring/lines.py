"""The scorecard's lines, from what the nodes settled to (评分结果的行)."""

from collections.abc import Callable

from dangfeng.rubric.scorecard import Columns, Line, LineKind, Sentence
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.reasons import measured_text, reason, records_of
from dangfeng.scoring.rules import LOWER, NOTHING, RECORDED, UPPER, Five, Outcome, PreparedRule
from dangfeng.scoring.tree import Settled

#: Whether both ends of the line with this id are reached.
Tight = Callable[[str], bool]

_ZERO = Columns(0, 0, 0)


def columns(five: Five) -> Columns:
    """The three columns that are shown."""
    return Columns(five[LOWER], five[RECORDED], five[UPPER])


def line_of(settled: Settled, facts: Facts, digits: int, tight: Tight) -> Line:
    """The line of a node, with all lines below it."""
    node = settled.node
    if node.constant is settled and not facts.marks.marks:
        if node.line is None:
            node.line = _made(settled, facts, digits, tight)
        return node.line
    return _made(settled, facts, digits, tight)


def _made(settled: Settled, facts: Facts, digits: int, tight: Tight) -> Line:
    node = settled.node
    value = columns(settled.five)
    inner: tuple[Line, ...] = ()
    sentence = None
    if settled.absent is True:
        sentence = Sentence("not-applicable")
    else:
        inner = tuple(_inner(settled, facts, digits, tight))
    return Line(
        kind=node.kind,
        id=node.id,
        title=node.title,
        digits=digits,
        full_units=settled.full,
        value_units=value,
        contribution_units=value,
        tight=tight(node.id),
        applicable=settled.absent is not True,
        basis=node.basis,
        sentence=sentence,
        marks=facts.marks.on_target(node.id) if facts.marks.marks else (),
        lines=inner,
    )


def _inner(settled: Settled, facts: Facts, digits: int, tight: Tight) -> list[Line]:
    node, found = settled.node, []
    if node.start:
        found.append(_correction(LineKind.START, "start", (node.start,) * 5, node.id, digits))
    for rule, outcome in zip(node.rules, settled.outcomes, strict=True):
        found += _rule_lines(rule, outcome, facts, digits, tight)
    for child in settled.children:
        found.append(line_of(child, facts, digits, tight))
        if child.overflow is not NOTHING:
            found.append(_correction(LineKind.OVERFLOW, "overflow.in", child.overflow, child.node.id, digits))
    found += [_correction(kind, code, five, node.id, digits) for kind, code, five in settled.corrections]
    return found


def _rule_lines(rule: PreparedRule, outcome: Outcome, facts: Facts, digits: int, tight: Tight) -> list[Line]:
    noun = rule.rule
    absent = outcome.absent is True
    five = NOTHING if absent else (outcome.uncapped or outcome.five)
    value = columns(five)
    found = [
        Line(
            kind=LineKind.RULE,
            id=noun.id,
            title=noun.wording or "",
            digits=digits,
            value_units=value,
            contribution_units=value,
            tight=tight(noun.id),
            applicable=not absent,
            measured=measured_text(outcome.reading, money=rule.money),
            amount_units=rule.amount,
            basis=noun.basis,
            sentence=reason(rule, outcome, facts, digits),
            records=records_of(rule, outcome, facts),
            marks=facts.marks.on_target(noun.id) if facts.marks.marks else (),
        )
    ]
    if outcome.uncapped is not None and not absent:
        held = _less(outcome.five, outcome.uncapped)
        found.append(_correction(LineKind.CAP, "cap", held, noun.id, digits))
    return found


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


def _correction(kind: LineKind, code: str, five: Five, id: str, digits: int) -> Line:
    return Line(
        kind=kind,
        id=id,
        digits=digits,
        contribution_units=columns(five) if five is not NOTHING else _ZERO,
        sentence=Sentence(code),
    )
