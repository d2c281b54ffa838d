"""What a part or item takes off, or gives, at most: said beside what its rules come to (本项最多扣分).

A rule explains what it comes to by itself; the part it stands in stops at 0 and at its full points.
"""

from collections.abc import Iterator

from attrs import evolve

from dangfeng.quantity import as_points
from dangfeng.rubric.scorecard import Line, LineKind, Scorecard, Sentence


def with_limits(card: Scorecard) -> Scorecard:
    """The scorecard whose sentences say where a part stops, if it stops by the records: 应扣3分，本项最多扣2分."""
    return evolve(card, total=_limited(card.total))


def limited_sentences(card: Scorecard) -> dict[str, Sentence]:
    """The sentences of all rules by their id, saying where the part of the rule stops."""
    total = _limited(card.total)
    return {line.id: line.sentence for line in total.walk() if line.kind is LineKind.RULE and line.sentence}


def _limited(line: Line) -> Line:
    if not line.lines:
        return line
    lines = tuple(_limited(each) for each in line.lines)
    for stop in lines:
        if stop.kind is LineKind.STOP and stop.contribution_units.recorded != 0:
            lines = tuple(_stopped(line, lines, stop))
            break
    return line if all(new is old for new, old in zip(lines, line.lines, strict=True)) else evolve(line, lines=lines)


def _stopped(above: Line, lines: tuple[Line, ...], stop: Line) -> Iterator[Line]:
    """The lines below, those that are held by the stop with what it lets through."""
    off = stop.sentence is not None and stop.sentence.code == "stop.zero"
    most = _most(above, lines, off=off)
    for line in lines:
        units = line.contribution_units.recorded
        moves = units is None or (units < 0 if off else units > 0)
        if line.kind is LineKind.RULE and line.sentence is not None and moves and most is not None:
            text = f"{as_points(most, line.digits):f}"
            params = (*line.sentence.params, ("limit", text), ("limit_of", above.kind.value))
            yield evolve(line, sentence=Sentence(line.sentence.code, params))
        else:
            yield line


def _most(above: Line, lines: tuple[Line, ...], *, off: bool) -> int | None:
    """The most that may be taken off: what else the part adds up to; or be given: its full points."""
    if not off:
        return above.full_units
    given = [line.contribution_units.recorded for line in lines if line.kind is not LineKind.STOP]
    return sum(units for units in given if units is not None and units > 0)
