"""The verb: everything that is doubtful about a rubric, all at once (核查细则)."""

from collections.abc import Callable, Iterable, Iterator

from dangfeng.linting import bands, contradictions, points, records, words
from dangfeng.linting.analysis import period_of
from dangfeng.linting.bounds import Bound, bounds
from dangfeng.linting.finding import GRAVITIES, Finding, Subject, finding
from dangfeng.model.ledger import Ledger
from dangfeng.period import Period
from dangfeng.problem import InvalidRubric, Places, Problem
from dangfeng.rubric.rubric import Rubric
from dangfeng.scoring import prepare

#: What looks for faults, in the order in which they are listed at one place.
CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    points.sums,
    points.out_of_reach,
    points.floors,
    contradictions.contradictions,
    points.without_effect,
    points.tiers,
    bands.bands,
    bands.grades,
    bands.in_force,
    records.bases,
    records.doubles,
    records.silences,
    records.rewards,
    words.unknown_words,
)


def lint(
    rubric: Rubric,
    *,
    ledgers: Iterable[Ledger] = (),
    period: Period | None = None,
    places: Places | None = None,
) -> tuple[Problem, ...]:
    """Everything that is doubtful about a rubric, all at once (核查细则).

    What can be decided is decided exactly: a rule said to have no effect, a step, grade or points said to be out of
    reach are proved so; a record said to be counted twice, or to be better left out, was made up and held against the
    rules. What a rubric says of itself under `known` is not said again.

    Args:
        rubric: The rubric.
        ledgers: Ledgers that it is meant for: their periods and words are held against it.
        period: The period to look at; left out, the calendar year from which the rubric is in force.
        places: What is written in its file, as `read_rubric` gives it: a policy that is written out is seen even where
            it is what holds anyway.

    Returns:
        The problems, in the order of the rubric; of a rubric whose parts do not fit together, what does not fit.
    """
    try:
        prepare(rubric)
    except InvalidRubric as error:
        return error.problems
    looked_at = period or period_of(rubric)
    whole = bounds(rubric, looked_at)
    subject = Subject(rubric, whole, looked_at, tuple(ledgers), places)
    found = [each for check in CHECKS for each in check(subject)]
    left = [each for each in found if not _is_known(each, whole)]
    left += _stale(found, whole)
    order = {line.id: place for place, line in enumerate(whole.walk())}
    left.sort(key=lambda each: -1 if each.line is None else order[each.line.id])
    return tuple(each.problem() for each in left)


def _is_known(found: Finding, whole: Bound) -> bool:
    """Whether a fault is acknowledged beside its line, or beside one around it."""
    around = (whole,) if found.line is None else tuple(found.line.owners)
    return any(known.code == found.code for line in around for known in line.noun.known)


def _stale(found: list[Finding], whole: Bound) -> Iterator[Finding]:
    """What is acknowledged and not there, of the faults that are looked for here."""
    for line in whole.walk():
        for index, known in enumerate(line.noun.known):
            if not known.code.startswith("lint."):
                continue
            there = any(each.code == known.code and _covers(line, each, whole) for each in found)
            if known.code not in GRAVITIES or not there:
                at = None if line is whole else line
                yield finding("lint.known-not-found", at, f"known[{index}]", found=known.code, expected="—")


def _covers(line: Bound, found: Finding, whole: Bound) -> bool:
    return line is whole or (found.line is not None and line in tuple(found.line.owners))
