"""The grades that a range of points, zero items and vetoes may reach (等次可达)."""

from dangfeng.linting.bounds import Bound
from dangfeng.rubric.rubric import Rubric
from dangfeng.scoring.bands import bands_of, reachable


def grades_in_reach(rubric: Rubric, whole: Bound) -> tuple[str, ...]:
    """Titles of the grades that nothing excludes; every other one is proved to be out of reach."""
    if not rubric.grades:
        return ()
    bands = bands_of(rubric)
    items = sum(len(section.items) for section in rubric.sections)
    ends = (whole.ends.least, whole.ends.greatest)
    places = reachable(bands, ends, {0, items}, [], list(rubric.vetoes))
    return tuple(bands[place][1].title for place in places)
