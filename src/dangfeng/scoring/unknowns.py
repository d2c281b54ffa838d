"""What is not known, and the points that it can move (未知事项)."""

from datetime import date

from dangfeng.fields import table
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, Masked, Why, as_points
from dangfeng.rubric.scorecard import UnknownFact
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.nodes import Settled
from dangfeng.scoring.reasons import looked_at, pieces_of
from dangfeng.scoring.rules import BEST, RECORDED, Five

#: Stands for points without bound, in smallest points.
_BOUNDLESS = 10**6


def unknown_facts(settled: Settled, facts: Facts, digits: int) -> tuple[UnknownFact, ...]:
    """Each unknown value that a rule looks at, with the most points it can move, most first.

    The points are those between the ends of the rules that look at it, the book as it stands, and no more than their
    part has; where several unknowns meet in one rule, each can move all of them.
    """
    points: dict[tuple[str, str], int] = {}
    rules: dict[tuple[str, str], list[str]] = {}
    records: dict[str, Record] = {}
    asked: dict[tuple[str, str], set[str]] = {}  # fields and units that the rules ask of it
    for each in settled.unsettled():
        if not each.outcomes:
            continue
        here: dict[tuple[str, str], int] = {}
        room = _room(each.five)
        for rule, outcome in zip(each.node.rules, each.outcomes, strict=True):
            fires = outcome.fires
            # What zeroes its item for certain, or for certain does not, is moved by nothing.
            zeroes = fires is not None and fires[RECORDED] != fires[BEST]
            moves = room if zeroes else min(room, _room(outcome.five))
            if not moves:
                continue
            for record, _, _ in pieces_of(outcome.reading):
                for name in looked_at(record, rule):
                    key = (record.id, name)
                    records[record.id] = record
                    asked.setdefault(key, set()).update(rule.looks_at, {str(dict(rule.said).get("unit"))})
                    if rule.rule.id not in rules.setdefault(key, []):
                        rules[key].append(rule.rule.id)
                        # Rules of one part cannot move more than the part.
                        here[key] = min(room, here.get(key, 0) + moves)
        for key, moved in here.items():
            points[key] = points.get(key, 0) + moved
    order = sorted(points, key=lambda key: (-points[key], key))
    found = []
    for id, name in order:
        for field, shown, why in _shown(records[id], name, asked[(id, name)]):
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


def _room(five: Five) -> int:
    """Points between the ends, the book as it stands; more than any part has where an end has no bound."""
    worst, best = five[RECORDED], five[BEST]
    return _BOUNDLESS if worst is None or best is None else best - worst


def _shown(record: Record, name: str, asked: set[str]) -> list[tuple[str, str, Why]]:
    """Each unknown value inside a field: its path, its text and why it is not known."""
    value = getattr(record, name)
    if name == "total" and record.total is not None:
        counted, subsets = record.total.counts, record.total.subsets
        # Where the unit asked for was not given, the figures that were given say most.
        fitting = [each for each in counted if each.unit.value in asked] or counted
        figures = [(f"total.counts.{each.unit.value}", each.count) for each in fitting]
        figures += [(f"total.subsets.{each.field}", each.count) for each in subsets if each.field in asked]
        counts = [(path, count.shown, count.why) for path, count in figures if isinstance(count, Bounded)]
        blank = [row for row in table(type(record)) if row.name in record.unknowns and row.name != "total"]
        return counts or [("total", "、".join(row.zh for row in blank[:3]), Why.PENDING)]
    if isinstance(value, Bounded):
        return [(name, value.shown, value.why)]
    if isinstance(value, Masked):
        return [(name, value.shown, Why.REDACTED)]
    if isinstance(value, tuple):
        masked = [each.shown for each in value if isinstance(each, Masked)]
        return [(name, "、".join(masked), Why.REDACTED if masked else Why.PENDING)]
    assert value is None or not isinstance(value, date)
    return [(name, "", Why.PENDING)]
