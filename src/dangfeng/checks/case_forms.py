"""Checks on cases: the recorded form against measures and sanctions (运用形态核对)."""

from collections.abc import Iterator

from dangfeng.checks.case_order import decided
from dangfeng.checks.facts import singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import depth, heaviest, instrument_in_force
from dangfeng.law.instruments import DISCIPLINE_TEXTS
from dangfeng.model import Case, Ledger
from dangfeng.problem import Problem
from dangfeng.vocabulary import Form, Measure, SanctionKind

_ENDS_CAREER = (SanctionKind.PARTY_EXPULSION, SanctionKind.GOV_DISMISSAL)
#: First day of the text by which the fourth form asks for a crime, not for a suspected unlawful act.
_CRIME_SINCE = DISCIPLINE_TEXTS[2023][0]


def _handlings(case: Case) -> list[Measure | SanctionKind]:
    given: list[Measure | SanctionKind] = [*case.measures, *(sanction.kind for sanction in case.sanctions)]
    if case.referred_on is not None:
        given.append(Measure.JUDICIAL_REFERRAL)
    return given


def form_agrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The recorded form is that of the heaviest measure or sanction."""
    for case in singles(ledger, Case):
        given = _handlings(case)
        reached = heaviest(given)
        if case.form is None or reached is None or reached is case.form:
            continue
        day = decided(case)
        basis = instrument_in_force("discipline/forms", day) if day else None
        words = {
            "found": case.form.value,
            "found_zh": case.form.zh,
            "expected": reached.value,
            "expected_zh": reached.zh,
        }
        if depth(reached) > depth(case.form):
            yield contradiction("case.form-too-low", case, "form", basis=basis, **words)
        elif case.form is not Form.FOURTH:
            yield contradiction("case.form-not-reached", case, "form", basis=basis, **words)
        elif _may_be_fourth(case, given):
            yield oddity("case.fourth-form-unproven", case, "form", basis=basis, **words)
        else:
            yield contradiction("case.fourth-form-without-referral", case, "form", basis=basis, **words)


def _may_be_fourth(case: Case, given: list[Measure | SanctionKind]) -> bool:
    """Without a hand-over: sentenced first and then expelled, or, before 2024, filed for a suspected unlawful act."""
    if any(kind in given for kind in _ENDS_CAREER):
        return True
    day = decided(case)
    return case.filed_on is not None and (day is None or day < _CRIME_SINCE)


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
