"""From a band of points, items at 0 and vetoes to a grade (分数段与等次)."""

from collections.abc import Iterator

from dangfeng.quantity import in_units
from dangfeng.rubric.rubric import Grade, Rubric, Veto, VetoEffect

#: The grades of a rubric, highest first, each with the least of the smallest points it takes.
Bands = list[tuple[int, Grade]]


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
                reached.add(grade_of(bands, band, number, [*certain, *extra]))
    return sorted(reached)


def bands_of(rubric: Rubric) -> Bands:
    """The grades of a rubric, highest first, each with the least of the smallest points it takes."""
    found = [(in_units(grade.at_least, rubric.precision), grade) for grade in rubric.grades]
    return sorted(found, key=lambda pair: -pair[0])


def band_at(bands: Bands, points: int | None) -> int:
    """The band of some points: the last where they have no bound below."""
    last = len(bands) - 1
    return last if points is None else next((i for i, (least, _) in enumerate(bands) if points >= least), last)


def grade_of(bands: Bands, reached: int, zeros: int, vetoes: list[Veto]) -> int:
    """The place of the grade, given the band reached, how many items stand at 0, and the vetoes that hold."""
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
