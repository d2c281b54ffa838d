"""Running the checks: all of them, or the contradictions alone (运行核对)."""

from collections.abc import Callable, Iterable

from attrs import evolve

from dangfeng.checks import (
    accumulated,
    book,
    cases,
    claims,
    documents,
    duplicates,
    everyone,
    lists,
    meetings,
    money,
    near_names,
    placeholders,
    rectification,
    totals,
    totals_beside,
    year,
)
from dangfeng.checks.absence import is_void, provisional
from dangfeng.checks.prior import against_prior
from dangfeng.checks.settings import DEFAULT, Settings
from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Problem

#: A check looks at a ledger and the local rules, and says what it found; it changes nothing.
Check = Callable[[Ledger, Settings], Iterable[Problem]]

#: Checks that find contradictions, some of them oddities beside.
CONTRADICTIONS: tuple[Check, ...] = (
    everyone.after_as_of,
    everyone.adopted_by,
    everyone.closing_disagrees,
    totals.of_each_kind(
        totals.inner_figures, totals.belonging, totals_beside.singles_exceed, totals_beside.overlapping
    ),
    accumulated.part_exceeds_whole,
    book.declared_empty,
    book.cut_off_passed,
    book.states_disagree,
    book.two_secretaries,
    claims.claimed_twice,
    claims.sum_differs,
    claims.decline_claimed,
    documents.same_number,
    *cases.CONTRADICTIONS,
    money.sums,
    money.counts,
    *year.CONTRADICTIONS,
)

#: Every check there is for the kinds of record there are.
CHECKS: tuple[Check, ...] = (
    *CONTRADICTIONS,
    everyone.outside_period,
    everyone.no_evidence,
    duplicates.looks_duplicate,
    accumulated.looks_cumulative,
    near_names.near_roster,
    placeholders.untouched,
    book.complete_but_empty,
    book.roster,
    claims.full_marks,
    claims.no_problem_named,
    claims.words_without_data,
    lists.missing,
    lists.adoption,
    lists.answerable,
    lists.leads_nothing,
    lists.progress,
    meetings.quorum,
    meetings.conduct,
    meetings.study_group,
    meetings.governance,
    meetings.secretary_lectures,
    meetings.lecture_described,
    meetings.talk_recorded,
    documents.described,
    *cases.OTHERS,
    money.within_bounds,
    money.slipped_point,
    money.december,
    rectification.closing,
    rectification.pending,
    *year.OTHERS,
)


def check(
    ledger: Ledger,
    *,
    settings: Settings = DEFAULT,
    extra: Iterable[Check] = (),
    checks: Iterable[Check] = CHECKS,
    prior: Ledger | None = None,
    lost: frozenset[str] = frozenset(),
    lost_kinds: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """What contradicts itself, falls short or looks odd in a ledger (核对).

    Args:
        ledger: The book; it is not changed.
        settings: The local rules to go by.
        extra: Checks of one's own, run beside ours.
        checks: The checks to run instead of all of ours.
        prior: The book of the year before, if there is one.
        lost: Ids of records of the file that could not be read: nothing is said of what refers to them.
        lost_kinds: Kinds of which records could not be read, and fields of the ledger (`roster`, `claims`,
            `completeness`, `as_of`) of which something could not be read; "" if a record of some kind or other was
            lost. Nothing is said to be missing among them.

    Returns:
        The problems, gravest first, then by place; the order of the records makes no difference.
    """
    found = [problem for each in (*checks, *extra) for problem in each(ledger, settings)]
    if prior is not None:
        found += against_prior(ledger, prior)
    kept = (problem for problem in found if not is_void(problem, ledger, lost, lost_kinds))
    return _in_order(_of_its_body(provisional(problem, ledger), ledger) for problem in kept)


def _of_its_body(problem: Problem, ledger: Ledger) -> Problem:
    """The problem with the unit's leading Party body, where that is no 党组: its sentence is to call it by its name."""
    body = ledger.unit.leading_body
    return problem if body == "党组" else evolve(problem, params=(*problem.params, ("body", body)))


def contradictions(ledger: Ledger, prior: Ledger | None = None) -> tuple[Problem, ...]:
    """The contradictions of a ledger alone: what a scorecard carries beside its points (矛盾)."""
    found = [problem for each in CONTRADICTIONS for problem in each(ledger, DEFAULT)]
    if prior is not None:
        found += against_prior(ledger, prior)
    grave = (problem for problem in found if problem.gravity is Gravity.CONTRADICTION)
    return _in_order(_of_its_body(problem, ledger) for problem in grave)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    def key(problem: Problem) -> tuple[object, ...]:
        return (*problem.sort_key, problem.params)

    return tuple(sorted(dict.fromkeys(problems), key=key))
