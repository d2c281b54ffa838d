"""Faults of grades and dates: holes, overlaps, what cannot be reached, what is not in force (等次与施行日期)."""

from decimal import Decimal

from dangfeng.linting.finding import Findings, Subject, finding
from dangfeng.linting.grades import grades_in_reach
from dangfeng.quantity import as_points
from dangfeng.rubric.rubric import Grade
from dangfeng.scoring.terms import plain


def bands(subject: Subject) -> Findings:
    """Bands with holes or overlaps, or not in order; grades are read as "at least"."""
    grades = subject.rubric.grades
    places = {id(grade): f"grades[{index}]" for index, grade in enumerate(grades)}
    for index in range(1, len(grades)):
        if grades[index].at_least > grades[index - 1].at_least:
            found, expected = plain(grades[index].at_least), f"≤ {plain(grades[index - 1].at_least)}"
            field = f"grades[{index}].at_least"
            yield finding("lint.bands-out-of-order", None, field, found=found, expected=expected)
    ordered = sorted(grades, key=lambda grade: -grade.at_least)
    for place, grade in enumerate(ordered):
        above = ordered[place - 1] if place else None
        yield from _beside(subject, grade, above, places[id(grade)])
    if ordered:
        yield from _lowest(subject, ordered[-1], places[id(ordered[-1])])


def _beside(subject: Subject, grade: Grade, above: Grade | None, path: str) -> Findings:
    """What is wrong between a band and the one above it."""
    named = {"grade": grade.title, "other": above.title if above is not None else ""}
    if above is not None and above.at_least == grade.at_least:
        yield finding("lint.band-overlap", None, f"{path}.at_least", found=plain(grade.at_least), expected="—", **named)
    if grade.at_most is None:
        return
    field, end = f"{path}.at_most", plain(grade.at_most)
    if grade.at_most < grade.at_least or (above is not None and grade.at_most >= above.at_least):
        limit = plain(grade.at_least) if above is None else plain(above.at_least)
        expected = f"≥ {plain(grade.at_least)}" if grade.at_most < grade.at_least else f"< {limit}"
        yield finding("lint.band-overlap", None, field, found=end, expected=expected, **named)
        return
    top = _highest(subject) if above is None else above.at_least - subject.smallest
    if top is not None and grade.at_most < top:
        first = plain(grade.at_most + subject.smallest)
        gap = f"{first}–{plain(top)}" if first != plain(top) else first
        yield finding("lint.band-hole", None, field, found=gap, expected="—", **named)


def _highest(subject: Subject) -> Decimal | None:
    end = subject.whole.ends.greatest
    return None if end is None else as_points(end, subject.rubric.precision)


def _lowest(subject: Subject, grade: Grade, path: str) -> Findings:
    least = subject.whole.ends.least
    bottom = None if least is None else as_points(least, subject.rubric.precision)
    if bottom is not None and bottom < grade.at_least:
        last = plain(grade.at_least - subject.smallest)
        gap = f"{plain(bottom)}–{last}" if plain(bottom) != last else last
        yield finding("lint.band-hole", None, f"{path}.at_least", found=gap, expected="—", grade=grade.title, other="")


def grades(subject: Subject) -> Findings:
    """Grades that nothing reaches: proved from the ends of the total, zero items and vetoes."""
    within = grades_in_reach(subject.rubric, subject.whole)
    ends = subject.whole.ends
    found = f"{subject.text(ends.least) or '…'}–{subject.text(ends.greatest) or '…'}"
    levels = [grade.at_least for grade in subject.rubric.grades]
    for index, grade in enumerate(subject.rubric.grades):
        # Of two grades with one least, the overlap is said.
        if grade.title not in within and levels.count(grade.at_least) == 1:
            expected = f"≥ {plain(grade.at_least)}"
            yield finding(
                "lint.grade-out-of-reach", None, f"grades[{index}]", found=found, expected=expected, grade=grade.title
            )


def in_force(subject: Subject) -> Findings:
    """A rubric that is never in force, or not in the period of a ledger."""
    start, end = subject.rubric.in_force_from, subject.rubric.in_force_until
    if start is not None and end is not None and end < start:
        yield finding("lint.dates-reversed", None, "in_force_until", found=end, expected=f"≥ {start}")
        return
    for ledger in subject.ledgers:
        period = ledger.period
        early, late = start is not None and period.start < start, end is not None and period.end > end
        if early or late:
            field = "in_force_from" if early else "in_force_until"
            expected = f"{start or ''}..{end or ''}"
            yield finding("lint.not-in-force", None, field, found=period, expected=expected, unit=ledger.unit.name)
