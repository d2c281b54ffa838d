"""Checks on cases: the recorded form against measures and sanctions (运用形态核对)."""

from collections import Counter
from collections.abc import Iterator

from dangfeng.checks.case_people import Person, decided, handlings, people
from dangfeng.checks.facts import NOTHING, singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import FormAgreement, depth, form_agreement, heaviest, instrument_in_force
from dangfeng.model import Case, Ledger
from dangfeng.problem import Problem
from dangfeng.vocabulary import CaseMatter, Form, ReferralOutcome


def form_agrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The recorded form is that of the heaviest measure or sanction, by the version in force on the day."""
    for case, path, person in people(ledger):
        if person.form is None:
            continue
        given = handlings(person)
        reached = Form.FOURTH if _convicted(case, person) else heaviest(given)
        if reached is None or reached is person.form:
            continue
        field, day = f"{path}form", decided(case)
        basis = instrument_in_force("discipline/forms", day, settings.assuming) if day else None
        words = {
            "found": person.form.value,
            "found_zh": person.form.zh,
            "expected": reached.value,
            "expected_zh": reached.zh,
        }
        match form_agreement(person.form, given, day, filed=case.filed_on is not None, done=_convicted(case, person)):
            case FormAgreement.TOO_LOW:
                yield contradiction("case.form-too-low", case, field, basis=basis, **words)
            case FormAgreement.NOT_REACHED:
                yield contradiction("case.form-not-reached", case, field, basis=basis, **words)
            case FormAgreement.FOURTH_UNPROVEN:
                yield oddity("case.fourth-form-unproven", case, field, basis=basis, **words)
            case FormAgreement.FOURTH_WITHOUT_REFERRAL:
                yield contradiction("case.fourth-form-without-referral", case, field, basis=basis, **words)


def _convicted(case: Case, person: Person) -> bool:
    return person is case and case.referral_outcome is ReferralOutcome.CONVICTED


def form_of_persons(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The form of a case of several persons is the heaviest of theirs."""
    for case in singles(ledger, Case):
        forms = [person.form for person in case.persons if person.form is not None]
        if case.form is None or not forms or len(forms) < len(case.persons):
            continue
        reached = max(forms, key=depth)
        # Whoever is not listed may have been handled under a heavier form.
        all_listed = case.headcount == len(case.persons)
        if depth(reached) > depth(case.form) or (all_listed and reached is not case.form):
            yield contradiction(
                "case.form-of-persons-differs",
                case,
                "form",
                found=case.form.value,
                found_zh=case.form.zh,
                expected=reached.value,
                expected_zh=reached.zh,
            )


def sanctions_of_persons(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The sanctions of a case of several persons are those of its persons together."""
    for case in singles(ledger, Case):
        if not case.persons:
            continue
        whole = Counter(sanction.kind for sanction in case.sanctions)
        theirs = Counter(sanction.kind for person in case.persons for sanction in person.sanctions)
        # Whoever is not listed may have been given the others.
        all_listed = case.headcount == len(case.persons)
        if theirs - whole or (all_listed and whole - theirs):
            yield contradiction(
                "case.sanctions-of-persons-differ",
                case,
                "sanctions",
                found=" + ".join(kind.value for kind in whole.elements()),
                found_zh="、".join(kind.zh for kind in whole.elements()),
                expected=" + ".join(kind.value for kind in theirs.elements()) or NOTHING,
                expected_zh="、".join(kind.zh for kind in theirs.elements()) or "没有处分",
            )


def form_empty(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A case with a form says what was done."""
    for case, path, person in people(ledger):
        if person.form is not None and not handlings(person) and not person.exempted:
            yield shortfall(
                "case.form-without-measure",
                case,
                f"{path}measures",
                found=0,
                expected="≥ 1",
                form=person.form.value,
                form_zh=person.form.zh,
            )


def concealment(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Serious concealment of personal matters is not dealt with by a talk alone."""
    for case, path, person in people(ledger):
        grave = case.matter is CaseMatter.CONCEALMENT and case.serious is True
        given = handlings(person)
        if grave and given and not person.exempted and heaviest(given) is Form.FIRST:
            day = decided(case)
            basis = instrument_in_force("governmental-sanctions/concealment", day) if day else None
            found = person.measures[-1]
            yield oddity(
                "case.concealment-taken-lightly",
                case,
                f"{path}measures",
                found=found.value,
                found_zh=found.zh,
                expected=Form.SECOND.value,
                expected_zh=Form.SECOND.zh,
                basis=basis,
            )
