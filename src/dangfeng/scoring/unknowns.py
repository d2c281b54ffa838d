"""What is not known, and the points that it can move (未知事项)."""

from datetime import date

from dangfeng.fields import table
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, Masked, Why, as_points
from dangfeng.rubric.scorecard import UnknownFact
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.reasons import looked_at, pieces_of
from dangfeng.scoring.rules import BEST, RECORDED
from dangfeng.scoring.tree import Settled


def unknown_facts(settled: Settled, facts: Facts, digits: int) -> tuple[UnknownFact, ...]:
    """Each unknown value that a rule looks at, with the most points it can move, most first.

    The points are those between the ends of the parts whose rules look at it, the book as it stands; where several
    unknowns meet in one part, each can move all of them.
    """
    points: dict[tuple[str, str], int] = {}
    rules: dict[tuple[str, str], list[str]] = {}
    records: dict[str, Record] = {}
    for each in settled.walk():
        if each.absent is True:
            continue
        worst, best = each.five[RECORDED], each.five[BEST]
        for rule, outcome in zip(each.node.rules, each.outcomes, strict=True):
            if outcome.five[RECORDED] == outcome.five[BEST] and outcome.fires is None:
                continue
            for record, _, _ in pieces_of(outcome.reading):
                for name in looked_at(record, rule):
                    key = (record.id, name)
                    records[record.id] = record
                    if rule.rule.id in rules.setdefault(key, []):
                        continue
                    rules[key].append(rule.rule.id)
                    # Two rules of one part that look at it move the same points.
                    if sum(id in {r.rule.id for r in each.node.rules} for id in rules[key]) == 1:
                        points[key] = points.get(key, 0) + (0 if worst is None or best is None else best - worst)
    order = sorted(points, key=lambda key: (-points[key], key))
    found = []
    for id, name in order:
        for field, shown, why in _shown(records[id], name):
            found.append(
                UnknownFact(
                    record=id,
                    field=field,
                    shown=shown,
                    why=why.value,
                    points=as_points(points[(id, name)], digits),
                    rules=tuple(rules[(id, name)]),
                )
            )
    return tuple(found)


def _shown(record: Record, name: str) -> list[tuple[str, str, Why]]:
    """Each unknown value inside a field: its path, its text and why it is not known."""
    value = getattr(record, name)
    if name == "total" and record.total is not None:
        figures = [(each.unit, each.count) for each in record.total.counts]
        figures += [(each.unit, each.count) for each in record.total.subsets]
        counts = [
            (f"total.counts.{unit.value}", str(count), count.why) for unit, count in figures if isinstance(count, Bounded)
        ]
        blank = [row for row in table(type(record)) if row.name in record.unknowns and row.name != "total"]
        return counts or [("total", "、".join(row.zh for row in blank[:3]), Why.PENDING)]
    if isinstance(value, Bounded):
        return [(name, str(value), value.why)]
    if isinstance(value, Masked):
        return [(name, value.shown, Why.REDACTED)]
    if isinstance(value, tuple):
        masked = [each.shown for each in value if isinstance(each, Masked)]
        return [(name, "、".join(masked), Why.REDACTED if masked else Why.PENDING)]
    assert value is None or not isinstance(value, date)
    return [(name, "", Why.PENDING)]
