"""What of the recorded points rests on silence: no record and no declaration (无记录且未申报)."""

from dangfeng.quantity import as_points
from dangfeng.rubric.scorecard import Undeclared
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.rules import RECORDED, SILENT
from dangfeng.scoring.tree import Settled


def undeclared(settled: Settled, facts: Facts, digits: int) -> tuple[Undeclared, ...]:
    """The points that would not stand if the silent kinds were taken at their worst, by kinds, most first."""
    points: dict[tuple[str, ...], int] = {}
    parts: dict[tuple[str, ...], list[str]] = {}
    for each in settled.walk():
        if not each.node.rules or each.absent is True:
            continue
        recorded, silent = each.five[RECORDED], each.five[SILENT]
        if recorded is None or recorded == silent:
            continue
        kinds = tuple(sorted({rule.kind for rule in each.node.rules if rule.kind and facts.is_silent(rule.kind)}))
        points[kinds] = points.get(kinds, 0) + recorded - (silent or 0)
        parts.setdefault(kinds, []).append(each.node.id)
    order = sorted(points, key=lambda kinds: (-points[kinds], kinds))
    return tuple(
        Undeclared(kinds=kinds, points=as_points(points[kinds], digits), parts=tuple(parts[kinds])) for kinds in order
    )
