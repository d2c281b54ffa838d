"""Whom a case is about, one by one, for the checks on cases (涉案人员逐一核对)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache

from dangfeng.checks.facts import exact, singles
from dangfeng.checks.settings import Settings
from dangfeng.law import Subject
from dangfeng.model import Case, CasePerson, Ledger, Sanction
from dangfeng.problem import Problem
from dangfeng.vocabulary import CaseSubject, Measure, SanctionKind

Person = Case | CasePerson
Check = Callable[[Ledger, Settings], Iterable[Problem]]


def people(ledger: Ledger) -> list[tuple[Case, str, Person]]:
    """Each person of each accepted single case, with the path to what is said of them."""
    return [(case, path, person) for case in singles(ledger, Case) for path, person in case.concerned]


def sanctioned(ledger: Ledger) -> list[tuple[Case, str, Person]]:
    """Each person who was given a sanction."""
    cases = [case for case in singles(ledger, Case) if case.sanctions or case.persons]
    return [(case, path, person) for case in cases for path, person in case.concerned if person.sanctions]


def of_sanctioned(*checks: Callable[[Case, str, Person, Settings], Iterable[Problem]]) -> Check:
    """One check of several that look at each person who was given a sanction."""

    def of_persons(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
        for case, path, person in sanctioned(ledger):
            for check in checks:
                yield from check(case, path, person, settings)

    return of_persons


def is_one(case: Case, person: Person) -> bool:
    """Whether what is said is said of one person, not of several who were handled alike."""
    return person is not case or case.headcount == 1


def decided(case: Case) -> date | None:
    """The day of the decision, if it is known: that of the case, or else of its last sanction."""
    if case.on is not None:
        return exact(case.on)
    days = [exact(sanction.decided_on) for sanction in case.sanctions]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def decision_day(case: Case, sanction: Sanction) -> date | None:
    """The day on which a sanction was decided, if it is known."""
    return exact(case.on if sanction.decided_on is None else sanction.decided_on)


def subject_of(case: Case, person: Person) -> Subject:
    """Who is to be sanctioned, as far as it is known."""
    return _subject(
        person.is_member,
        person.is_official,
        person.is_probationary,
        person.is_retired,
        person.is_village_cadre,
        case.subject is CaseSubject.ORGANISATION,
    )


# There are few sorts of persons.
@cache
def _subject(
    member: bool | None,
    official: bool | None,
    probationary: bool | None,
    retired: bool | None,
    village_cadre: bool | None,
    organisation: bool,
) -> Subject:
    return Subject(
        member=member,
        official=official,
        probationary=probationary,
        retired=retired,
        village_cadre=village_cadre,
        organisation=organisation,
    )


def handlings(person: Person) -> list[Measure | SanctionKind]:
    """What was done about somebody: measures, sanctions, hand-over to the judiciary."""
    given: list[Measure | SanctionKind] = [*person.measures, *(sanction.kind for sanction in person.sanctions)]
    if person.referred_on is not None:
        given.append(Measure.JUDICIAL_REFERRAL)
    return given
