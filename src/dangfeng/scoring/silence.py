"""What of the recorded points rests on silence: no record and no declaration (无记录且未申报)."""

from collections.abc import Iterator

from dangfeng.quantity import as_points
from dangfeng.rubric.scorecard import LineKind, Undeclared
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.nodes import Settled
from dangfeng.scoring.rules import RECORDED, SILENT


def undeclared(settled: Settled, facts: Facts, digits: int) -> tuple[Undeclared, ...]:
    """The points that would not stand if the silent kinds were taken at their worst, by kinds, most first."""
    points: dict[tuple[str, ...], int] = {}
    parts: dict[tuple[str, ...], list[str]] = {}
    for each in _settling(settled):
        recorded, silent = each.five[RECORDED], each.five[SILENT]
        if recorded is None or recorded == silent:
            continue
        kinds = tuple(sorted({rule.kind for rule in each.node.all_rules() if facts.is_silent(rule.kind)}))
        # Where silence has no bound below, all that is recorded rests on it.
        points[kinds] = points.get(kinds, 0) + (max(recorded, 0) if silent is None else recorded - silent)
        parts.setdefault(kinds, []).append(each.node.id)
    order = sorted(points, key=lambda kinds: (-points[kinds], kinds))
    return tuple(
        Undeclared(kinds=kinds, points=as_points(points[kinds], digits), parts=tuple(parts[kinds])) for kinds in order
    )


def _settling(settled: Settled) -> Iterator[Settled]:
    """The smallest nodes whose points reach the total unchanged: parts, or items that correct the sum of theirs."""
    if settled.is_settled:
        return
    corrects = bool(settled.corrections) and settled.node.kind not in (LineKind.TOTAL, LineKind.SECTION)
    if corrects or not settled.children:
        yield settled
        return
    for child in settled.children:
        yield from _settling(child)
