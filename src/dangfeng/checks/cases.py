"""All checks on cases (案件核对): those that find contradictions, and the others."""

from collections.abc import Callable, Iterable

from dangfeng.checks import case_approval, case_days, case_forms, case_order, case_sanctions, case_subjects, case_terms
from dangfeng.checks.case_people import of_sanctioned
from dangfeng.checks.settings import Settings
from dangfeng.model import Ledger
from dangfeng.problem import Problem

_Checks = tuple[Callable[[Ledger, Settings], Iterable[Problem]], ...]

#: Checks that find contradictions, some of them oddities or shortfalls beside.
CONTRADICTIONS: _Checks = (
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
)
#: Checks that find what falls short or looks odd.
OTHERS: _Checks = (
    case_order.referral,
    case_order.referral_organ,
    case_order.filing,
    case_order.execution,
    case_order.consequences,
    case_approval.expulsion,
    case_approval.older_act,
    case_forms.form_empty,
    case_forms.concealment,
    case_subjects.measures,
    case_subjects.basis_in_force,
    case_terms.advancement,
)
