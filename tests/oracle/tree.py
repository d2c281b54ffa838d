"""Stops and zero-items above the rules, from their contributions: enough of the tree to check a part or an item."""

from tests.oracle.sql import Columns

from dangfeng.rubric import measures as m
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Above, Below, Effect, Rubric, Start


def values(rubric: Rubric, added: dict[str, Columns], marks: Marks) -> dict[str, Columns]:
    """The columns of rules, parts, items, sections and of `total`, as far as sums and stops make them."""

    def units(points) -> int:
        return int(points * 10**rubric.precision)

    def rule_value(rule) -> Columns:
        if rule.id not in added:
            low, high = 0, units(rule.measure.points)
            if isinstance(rule.measure, m.Judged):
                mark = marks.latest(rule.id)
                low, high = (units(rule.measure.least), high) if mark is None else (units(mark.points),) * 2
            added[rule.id] = (low, low, high) if rule.effect is Effect.AWARD else (-high, -high, -low)
        return added[rule.id]

    def settle(line, full: int, columns: list[Columns], start: int) -> tuple[Columns, Columns]:
        stopped, over = [], []
        for column, ends in enumerate(zip(*columns, strict=True)):
            # Where a rule has no bound, the stop is what counts.
            value = (10**15 if column == 2 else -(10**15)) if None in ends else start + sum(ends)
            low = value if line.below is Below.KEEP else max(value, 0)
            over.append(min(value, 0) if line.below is Below.OVERFLOW else 0)
            stopped.append(min(low, full) if line.above is Above.STOP else low)
        return tuple(stopped), tuple(over)

    found: dict[str, Columns] = added

    def put(line, full: int, columns: list[Columns], start: int = 0) -> list[Columns]:
        value, over = settle(line, full, columns, start)
        found[line.id] = value
        return [value, over]

    whole: list[Columns] = []
    for section in rubric.sections:
        inside: list[Columns] = []
        for item in section.items:
            columns = [rule_value(rule) for rule in item.rules]
            for part in item.parts:
                start = units(part.points) if part.start is Start.FULL else 0
                columns += put(part, units(part.points), [rule_value(rule) for rule in part.rules], start)
            points = item.points if item.points is not None else sum(part.points for part in item.parts)
            inside += put(item, units(points), columns, units(points) if item.start is Start.FULL else 0)
        whole += put(section, units(section.points), inside)
    full = sum(units(section.points) for section in rubric.sections)
    found["total"] = settle(rubric, full, whole, 0)[0]
    return found
