"""The checks that find contradictions, and running them alone (矛盾).

A score asks for these and for no others: what finds shortfalls is not loaded for it.
"""

from collections.abc import Callable, Iterable

from attrs import evolve

from dangfeng.checks import (
    accumulated,
    actions,
    appraisal,
    attendance,
    book,
    case_days,
    case_forms,
    case_order,
    case_sanctions,
    case_subjects,
    case_terms,
    claims,
    disclosures,
    documents,
    education,
    everyone,
    figures,
    inspections,
    inspections_received,
    letters,
    life_meeting,
    money,
    public_money,
    references,
    totals,
    totals_beside,
)
from dangfeng.checks.case_people import of_sanctioned
from dangfeng.checks.prior import against_prior
from dangfeng.checks.settings import DEFAULT, Settings
from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Problem

#: A check looks at a ledger and the local rules, and says what it found; it changes nothing.
Check = Callable[[Ledger, Settings], Iterable[Problem]]

#: Checks that find contradictions, some of them oddities or shortfalls beside.
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
    case_days.after_as_of,
    case_order.out_of_order,
    case_order.exemption,
    case_forms.form_agrees,
    case_forms.form_of_persons,
    case_forms.sanctions_of_persons,
    of_sanctioned(
        case_subjects.subject,
        case_subjects.not_yet_there,
        case_sanctions.duration,
        case_sanctions.two_of_a_kind,
        case_sanctions.two_families,
        case_sanctions.pairs,
        case_terms.probation,
    ),
    money.sums,
    money.counts,
    references.known,
    attendance.speakers,
    attendance.absent,
    attendance.first_topic,
    actions.closing_disagrees,
    actions.open_inside,
    education.listed,
    life_meeting.steps_run_back,
    appraisal.votes,
    inspections.recused,
    inspections_received.figures,
    letters.closed,
    disclosures.nil_with_content,
    disclosures.signed,
    figures.changes,
    public_money.three_public,
    public_money.last_month,
)


def contradictions(ledger: Ledger, prior: Ledger | None = None) -> tuple[Problem, ...]:
    """The contradictions of a ledger alone: what a scorecard carries beside its points (矛盾)."""
    found = [problem for each in CONTRADICTIONS for problem in each(ledger, DEFAULT)]
    if prior is not None:
        found += against_prior(ledger, prior)
    grave = (problem for problem in found if problem.gravity is Gravity.CONTRADICTION)
    return in_order(of_its_body(problem, ledger) for problem in grave)


def of_its_body(problem: Problem, ledger: Ledger) -> Problem:
    """The problem with the unit's leading Party body, where that is no 党组: its sentence is to call it by its name."""
    body = ledger.unit.leading_body
    return problem if body == "党组" else evolve(problem, params=(*problem.params, ("body", body)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once: gravest first, then by place."""

    def key(problem: Problem) -> tuple[object, ...]:
        return (*problem.sort_key, problem.params)

    return tuple(sorted(dict.fromkeys(problems), key=key))
