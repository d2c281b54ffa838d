"""What is found only because something is absent: void if it was lost, provisional if its kind is open (缺失核对)."""

from types import MappingProxyType

from attrs import evolve

from dangfeng.model import KINDS, Ledger
from dangfeng.problem import Problem
from dangfeng.vocabulary import CompletenessState

#: What is found because something is absent, with the kinds of record that could supply it.
_BY_ABSENCE: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "list.missing": frozenset({"responsibility-list", "responsibility-item"}),
        "list.empty": frozenset({"responsibility-item"}),
        "list.member-leads-nothing": frozenset({"responsibility-list", "responsibility-item"}),
        "meeting.study-group-missing": frozenset({"meeting"}),
        "meeting.governance-missing": frozenset({"meeting"}),
        "lecture.none-by-secretary": frozenset({"lecture"}),
        "life-meeting.missing": frozenset({"democratic-life-meeting"}),
        "life-meeting.additional-missing": frozenset({"democratic-life-meeting"}),
        "duty-report.missing": frozenset({"duty-report"}),
        "claim.no-problem-named": frozenset({"own-problem"}),
    }
)
#: What else rests on all of something being there: kinds of record, or fields of the ledger.
_BY_WHOLE: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "list.missing": frozenset({"completeness"}),
        "list.member-leads-nothing": frozenset({"completeness"}),
        "meeting.study-group-missing": frozenset({"completeness", "as_of"}),
        "meeting.governance-missing": frozenset({"completeness", "as_of"}),
        "lecture.none-by-secretary": frozenset({"completeness", "roster"}),
        "roster.empty": frozenset({"roster"}),
        "roster.no-secretary": frozenset({"roster"}),
        "list-item.leader-not-on-roster": frozenset({"roster"}),
        "record.name-near-roster": frozenset({"roster"}),
        "list-item.overdue": frozenset({"as_of"}),
        "rectification.overdue": frozenset({"as_of"}),
        "case.not-announced": frozenset({"as_of"}),
        "case.execution-not-reported": frozenset({"as_of"}),
        "completeness.cut-off-early": frozenset({"as_of"}),
        "claim.sum-exceeds": frozenset({"claims"}),
        "claim.sum-short": frozenset({"claims"}),
        "claim.full-marks": frozenset({"claims"}),
        "expenditure.parts-differ": frozenset({"expenditure"}),
        "expenditure.last-year-differs": frozenset({"expenditure"}),
        "expenditure.december-rush": frozenset({"expenditure"}),
        "expenditure.sum-decimal-point": frozenset({"expenditure"}),
        "expenditure.less-than-receptions": frozenset({"expenditure"}),
        "life-meeting.missing": frozenset({"completeness", "as_of"}),
        "life-meeting.additional-missing": frozenset({"completeness", "as_of", "roster"}),
        "life-meeting.paper-missing": frozenset({"roster"}),
        "life-meeting.member-silent": frozenset({"roster"}),
        "duty-report.missing": frozenset({"completeness", "as_of"}),
        "claim.no-problem-named": frozenset({"completeness", "claims"}),
    }
)
#: What rests on the day up to which the book speaks.
_BY_TODAY = frozenset(
    {
        "action.overdue",
        "appraisal.not-reported-up",
        "campaign.problems-left",
        "campaign.targets-left-out",
        "double-random.not-published",
        "expenditure.not-disclosed",
        "inspection.leader-not-reported",
        "inspection.not-reported",
        "letter.not-replied",
        "life-meeting.not-reported",
        "life-meeting.steps-missing",
        "major-matter.not-reported",
        "petition.not-concluded",
        "publicity-month.not-all-held",
    }
)
#: What rests on all records being there of the kind that it speaks of.
_BY_OWN_KIND = frozenset({"completeness.complete-but-empty", "record.no-evidence"})
_BY_REFERENCE = frozenset({"reference.unknown", "total.part-of-nothing"})


def _not_applicable(ledger: Ledger) -> frozenset[str]:
    """Kinds that by the ledger do not apply in the whole period: nothing is missing among them."""
    entries = (entry for entry in ledger.completeness if entry.state is CompletenessState.NOT_APPLICABLE)
    return frozenset(entry.kind for entry in entries if entry.span is None)


def is_void(problem: Problem, ledger: Ledger, lost: frozenset[str], lost_kinds: frozenset[str]) -> bool:
    """Whether a problem may come only from what was lost, or misses what does not apply.

    Args:
        problem: The problem.
        ledger: The book, as far as it could be read.
        lost: Ids of records that could not be read.
        lost_kinds: Kinds of which records could not be read, and fields of the ledger; "" if a record of some kind or
            other is among them.
    """
    if _BY_ABSENCE.get(problem.code, frozenset()) & _not_applicable(ledger):
        return True
    if problem.code in _BY_REFERENCE:
        return problem.found in lost
    if problem.code == "total.overlap" and lost:
        # The total that both are part of may be among the lost.
        return True
    if problem.code in _BY_TODAY and "as_of" in lost_kinds:
        return True
    needed = _BY_ABSENCE.get(problem.code, frozenset()) | _BY_WHOLE.get(problem.code, frozenset())
    if problem.code in _BY_OWN_KIND:
        needed = frozenset({problem.param("kind")})
    return bool(needed & lost_kinds) or ("" in lost_kinds and any(kind in KINDS for kind in needed))


def provisional(problem: Problem, ledger: Ledger) -> Problem:
    """The problem, marked with the kinds that are still open if only what is entered so far makes it one (未报齐)."""
    needed = _BY_ABSENCE.get(problem.code, frozenset())
    said = {(entry.kind, entry.state is CompletenessState.OPEN) for entry in ledger.completeness}
    still_open = [kind for kind in KINDS if kind in needed and ((kind, True) in said or (kind, False) not in said)]
    return evolve(problem, params=(*problem.params, ("open", " | ".join(still_open)))) if still_open else problem
