"""Grades: bands, zero items, vetoes (等次)."""

from collections.abc import Iterator

from attrs import define

from dangfeng.quantity import in_units
from dangfeng.rubric.rubric import Grade, Rubric, Veto, VetoEffect
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.prepare import Prepared
from dangfeng.scoring.readings import Number
from dangfeng.scoring.rules import LOWER, RECORDED, UPPER
from dangfeng.scoring.tree import Settled

Bands = list[tuple[int, Grade]]


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
    bands = bands_of(rubric)
    least_zero, most_zero, zero_recorded = _zero_items(settled)
    low, high = settled.five[LOWER], settled.five[UPPER]
    reached = reachable(bands, (low, high), {least_zero, most_zero}, certain, possible)
    # In the recorded column what is not known is at its worst, and further records do not exist.
    recorded = _grade(bands, band_at(bands, settled.five[RECORDED]), zero_recorded, [*certain, *unknown])
    titles = [band.title for _, band in bands]
    return Grading(tuple(titles[index] for index in reached), titles[recorded], *ids)


def _choices(possible: list[Veto]) -> Iterator[list[Veto]]:
    """Sets of possible vetoes that differ in what they do: so many drops, one cap or none, the lowest or not."""
    drops = [veto for veto in possible if veto.effect is VetoEffect.DROP]
    caps = {veto.grade: veto for veto in possible if veto.effect is VetoEffect.CAP}
    lowest = next(([veto] for veto in possible if veto.effect is VetoEffect.LOWEST), None)
    for number in range(len(drops) + 1):
        for cap in [[], *([veto] for veto in caps.values())]:
            yield [*drops[:number], *cap]
    if lowest is not None:
        yield lowest


def reachable(
    bands: Bands, ends: tuple[int | None, int | None], zeros: set[int], certain: list[Veto], possible: list[Veto]
) -> list[int]:
    """Places of the grades that a range of points may reach, highest first.

    Of the numbers of zero items the fewest and the most decide: only whether there are too many matters.
    """
    low, high = ends
    first, last = 0 if high is None else band_at(bands, high), band_at(bands, low)
    reached: set[int] = set()
    for band in range(first, last + 1):
        for number in zeros:
            for extra in _choices(possible):
                reached.add(_grade(bands, band, number, [*certain, *extra]))
    return sorted(reached)


def bands_of(rubric: Rubric) -> Bands:
    """The grades of a rubric, highest first, each with the least of the smallest points it takes."""
    found = [(in_units(grade.at_least, rubric.precision), grade) for grade in rubric.grades]
    return sorted(found, key=lambda pair: -pair[0])


def band_at(bands: Bands, points: int | None) -> int:
    """The band of some points: the last where they have no bound below."""
    last = len(bands) - 1
    return last if points is None else next((i for i, (least, _) in enumerate(bands) if points >= least), last)


def _grade(bands: Bands, reached: int, zeros: int, vetoes: list[Veto]) -> int:
    last = len(bands) - 1
    allowed = bands[reached][1].zero_items
    if allowed is not None and zeros > allowed:
        # The next grade down, and no further.
        reached = min(reached + 1, last)
    titles = [band.title for _, band in bands]
    for veto in vetoes:
        if veto.effect is VetoEffect.DROP:
            reached = min(reached + 1, last)
    for veto in vetoes:
        if veto.effect is VetoEffect.LOWEST:
            reached = last
        elif veto.effect is VetoEffect.CAP and veto.grade in titles:
            reached = max(reached, titles.index(veto.grade))
    return reached


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
