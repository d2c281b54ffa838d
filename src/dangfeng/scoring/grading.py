"""Grades of what was scored: bands, zero items, vetoes (等次)."""

from dangfeng.rubric.rubric import Veto
from dangfeng.scoring.bands import band_at, grade_of, reachable
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.nodes import Settled
from dangfeng.scoring.prepare import Prepared
from dangfeng.scoring.readings import Number
from dangfeng.scoring.rules import LOWER, RECORDED, UPPER
from dangfeng.working import define


@define(eq=False)
class Grading:
    """What the range may reach, highest first, and what the recorded column comes to."""

    grades: tuple[str, ...]
    recorded: str | None
    certain_vetoes: tuple[str, ...]
    possible_vetoes: tuple[str, ...]


def grade(prepared: Prepared, settled: Settled, facts: Facts) -> Grading:
    """The grades that a scored ledger may have."""
    certain, unknown, open_ = _vetoes(prepared, facts)
    possible = unknown + open_
    ids = tuple(veto.id for veto in certain), tuple(veto.id for veto in possible)
    rubric = prepared.rubric
    if not rubric.grades or settled.absent is True:
        return Grading((), None, *ids)
    bands = prepared.bands
    least_zero, most_zero, zero_recorded = _zero_items(settled)
    low, high = settled.five[LOWER], settled.five[UPPER]
    reached = reachable(bands, (low, high), {least_zero, most_zero}, certain, possible)
    # In the recorded column what is not known is at its worst, and further records do not exist.
    recorded = grade_of(bands, band_at(bands, settled.five[RECORDED]), zero_recorded, [*certain, *unknown])
    titles = [band.title for _, band in bands]
    return Grading(tuple(titles[index] for index in reached), titles[recorded], *ids)


def _zero_items(settled: Settled) -> tuple[int, int, int]:
    """Least, most and recorded number of items that stand at 0 or less."""
    least = most = recorded = 0
    for each in (item for section in settled.children for item in section.children):
        if each.absent is True or not each.full:
            continue
        lower, upper, now = each.five[LOWER], each.five[UPPER], each.five[RECORDED]
        most += lower is None or lower <= 0
        least += each.absent is False and upper is not None and upper <= 0
        recorded += now is None or now <= 0
    return least, most, recorded


def _vetoes(prepared: Prepared, facts: Facts) -> tuple[list[Veto], list[Veto], list[Veto]]:
    """Vetoes that hold for certain, if something unknown is so, and if there are further records."""
    certain: list[Veto] = []
    unknown: list[Veto] = []
    further: list[Veto] = []
    for each in prepared.vetoes:
        if each.measure is None:
            mark = facts.mark(each.veto.id)
            # A finding is somebody's, never a check's: without a mark there is none.
            if mark is not None and mark.points > 0:
                certain.append(each.veto)
            continue
        reading = each.measure(facts)
        assert isinstance(reading, Number)
        if reading.low:
            certain.append(each.veto)
        elif reading.high != 0:
            unknown.append(each.veto)
        elif facts.is_open(each.kind):
            further.append(each.veto)
    return certain, unknown, further
