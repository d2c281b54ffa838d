"""Checks on cases: the recorded form against measures and sanctions (运用形态核对)."""

from collections.abc import Iterator

from dangfeng.checks.case_order import decided
from dangfeng.checks.facts import singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import FormAgreement, form_agreement, heaviest, instrument_in_force
from dangfeng.model import Case, Ledger
from dangfeng.problem import Problem
from dangfeng.vocabulary import Measure, SanctionKind


def _handlings(case: Case) -> list[Measure | SanctionKind]:
    given: list[Measure | SanctionKind] = [*case.measures, *(sanction.kind for sanction in case.sanctions)]
    if case.referred_on is not None:
        given.append(Measure.JUDICIAL_REFERRAL)
    return given


def form_agrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The recorded form is that of the heaviest measure or sanction, by the version in force on the day."""
    for case in singles(ledger, Case):
        given, day = _handlings(case), decided(case)
        reached = heaviest(given)
        if case.form is None or reached is None:
            continue
        basis = instrument_in_force("discipline/forms", day) if day else None
        words = {
            "found": case.form.value,
            "found_zh": case.form.zh,
            "expected": reached.value,
            "expected_zh": reached.zh,
        }
        match form_agreement(case.form, given, day, filed=case.filed_on is not None):
            case FormAgreement.TOO_LOW:
                yield contradiction("case.form-too-low", case, "form", basis=basis, **words)
            case FormAgreement.NOT_REACHED:
                yield contradiction("case.form-not-reached", case, "form", basis=basis, **words)
            case FormAgreement.FOURTH_UNPROVEN:
                yield oddity("case.fourth-form-unproven", case, "form", basis=basis, **words)
            case FormAgreement.FOURTH_WITHOUT_REFERRAL:
                yield contradiction("case.fourth-form-without-referral", case, "form", basis=basis, **words)


def form_empty(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A case with a form says what was done."""
    for case in singles(ledger, Case):
        if case.form is not None and not _handlings(case):
            yield shortfall(
                "case.form-without-measure",
                case,
                "measures",
                found=0,
                expected="≥ 1",
                form=case.form.value,
                form_zh=case.form.zh,
            )
