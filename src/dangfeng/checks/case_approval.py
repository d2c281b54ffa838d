"""Checks on cases: who approved an expulsion, and by which law an older act is judged (审批与新旧法核对)."""

from collections.abc import Iterator
from datetime import date

from dangfeng.checks.case_people import Person, decision_day, sanctioned
from dangfeng.checks.facts import NOTHING, surely_before
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force, is_party
from dangfeng.model import Case, Ledger
from dangfeng.problem import Problem
from dangfeng.vocabulary import OrganKind, OrganLevel, SanctionFamily, SanctionKind

#: First day of the law on governmental sanctions, which judges older acts by the rules of their day.
_LAW_OF_2020 = date(2020, 7, 1)
_DISCIPLINE = (OrganKind.DISCIPLINE, None)


def expulsion(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An expulsion from the Party is approved by a discipline commission of county level or above."""
    for case, _, person in sanctioned(ledger):
        index = _expulsion(person)
        if index is None or _approved(case):
            continue
        sanction = person.sanctions[index]
        if sanction.organ_kind is OrganKind.DISCIPLINE:
            continue
        day = decision_day(case, sanction)
        yield shortfall(
            "case.expulsion-not-approved",
            case,
            "approval",
            expected="discipline, county or above",
            expected_zh="县级以上纪委批准",
            basis=instrument_in_force("constitution/expulsion", day) if day else None,
            **_approver(case),
        )


def _expulsion(person: Person) -> int | None:
    kinds = [sanction.kind for sanction in person.sanctions]
    return kinds.index(SanctionKind.PARTY_EXPULSION) if SanctionKind.PARTY_EXPULSION in kinds else None


def _approved(case: Case) -> bool:
    """Whether an approval is entered that may be that of a discipline commission of county level or above."""
    given = case.approval
    return given is not None and given.organ_kind in _DISCIPLINE and given.level is not OrganLevel.UNIT


def _approver(case: Case) -> dict[str, str]:
    """Who approved it, as far as that is entered, in words of files and in Chinese."""
    given = case.approval
    known = () if given is None else tuple(each for each in (given.level, given.organ_kind) if each is not None)
    if not known:
        return {"found": NOTHING}
    return {"found": ", ".join(str(each.value) for each in known), "found_zh": "、".join(each.zh for each in known)}


def older_act(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """An act before 1 July 2020 in a case then open is judged by the rules of its day, unless the law is lighter."""
    for case, path, person in sanctioned(ledger):
        opened = case.filed_on if case.filed_on is not None else case.lead_on
        if not (surely_before(case.acted_on, _LAW_OF_2020) and surely_before(opened, _LAW_OF_2020)):
            continue
        for index, sanction in enumerate(person.sanctions):
            day = decision_day(case, sanction)
            unit_sanction = sanction.family is SanctionFamily.APPOINTING_UNIT
            if day is None or day < _LAW_OF_2020 or is_party(sanction.kind) or unit_sanction or sanction.basis:
                continue
            yield oddity(
                "case.older-rule-for-older-act",
                case,
                f"{path}sanctions[{index}].basis",
                found=case.acted_on,
                expected=f"≥ {_LAW_OF_2020}",
                kind=sanction.kind.value,
                kind_zh=sanction.kind.zh,
                basis=instrument_in_force("governmental-sanctions/old-acts", day),
            )
