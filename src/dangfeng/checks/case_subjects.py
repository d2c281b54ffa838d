"""Checks on cases: whom a sanction fits, and which there was on the day (处分对象与种类核对)."""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from dangfeng.checks.case_people import Person, decision_day, people, sanctioned, subject_of
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.settings import Settings
from dangfeng.law import Bar, Barred, Only, barred, families_of, family_since, only_for, outdated
from dangfeng.model import Case, Ledger, Sanction
from dangfeng.problem import Problem
from dangfeng.vocabulary import SanctionFamily


def subject(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """A sanction fits the person: members, officials, probationary members, the retired, village cadres, bodies."""
    who = subject_of(case, person)
    for index, sanction in enumerate(person.sanctions):
        found = barred(sanction.kind, who, decision_day(case, sanction), sanction.family)
        if found is not None:
            yield _barred(case, f"{path}sanctions[{index}].kind", sanction, found)


def _barred(case: Case, place: str, sanction: Sanction, why: Barred) -> Problem:
    kind = sanction.kind
    words = {"found": kind.value, "found_zh": kind.zh}
    match why.bar:
        case Bar.NON_MEMBER:
            code, expected = "case.party-sanction-of-non-member", "is_member = true"
        case Bar.NON_OFFICIAL:
            code, expected = "case.governmental-sanction-of-non-official", "is_official = true"
        case Bar.PROBATIONARY:
            code, expected = "case.sanction-of-probationary-member", "is_probationary = false"
            words["expected_zh"] = "不是预备党员"
        case Bar.RETIRED:
            code, expected = "case.sanction-of-retired", "is_retired = false"
            words["expected_zh"] = "未退休"
        case Bar.VILLAGE_CADRE:
            code, expected = "case.sanction-of-village-cadre", " | ".join(each.value for each in why.allowed)
            words["expected_zh"] = "、".join(each.zh for each in why.allowed)
        case Bar.ORGANISATION:
            code, expected = "case.sanction-of-organisation", "subject = person"
            words["expected_zh"] = "个人"
    return contradiction(code, case, place, expected=expected, basis=why.basis, **words)


def measures(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A measure is taken against those it is for: criticism at a life meeting against Party members, and so on."""
    for case, path, person in people(ledger):
        if not person.measures:
            continue
        who = subject_of(case, person)
        for index, measure in enumerate(person.measures):
            only = only_for(measure, who)
            if only is not None:
                yield oddity(
                    "case.measure-for-others",
                    case,
                    f"{path}measures[{index}]",
                    found=measure.value,
                    found_zh=measure.zh,
                    expected=only.value,
                    expected_zh=_FOR[only],
                )


_FOR = MappingProxyType(
    {
        Only.MEMBER: "中共党员",
        Only.PROBATIONARY: "预备党员",
        Only.RETIRED: "退休人员",
        Only.ORGANISATION: "党组织",
    }
)


def not_yet_there(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """A sanction is of a kind that there was on the day of its decision."""
    for index, sanction in enumerate(person.sanctions):
        day = decision_day(case, sanction)
        family = sanction.family or families_of(sanction.kind)[0]
        since, basis = family_since(family)
        if day is None or day >= since:
            continue
        place, words = f"{path}sanctions[{index}].kind", _named(sanction, family, day, since)
        if sanction.family is SanctionFamily.GOVERNMENTAL:
            yield contradiction("sanction.not-yet-there", case, place, basis=basis, **words)
        else:
            # Before the first confirmed text there were others; and a demerit may be the unit's own.
            yield oddity("sanction.no-text-known", case, place, basis=basis, **words)


def _named(sanction: Sanction, family: SanctionFamily, day: date, since: date) -> dict[str, object]:
    return {
        "found": day,
        "expected": f"≥ {since}",
        "kind": sanction.kind.value,
        "kind_zh": sanction.kind.zh,
        "family": family.value,
        "family_zh": family.zh,
    }


def basis_in_force(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What a decision is based on was in force on its day."""
    for case, path, person in sanctioned(ledger):
        for index, sanction in enumerate(person.sanctions):
            day = decision_day(case, sanction)
            if day is None or sanction.basis is None:
                continue
            for each in outdated(sanction.basis, day, day, settings.assuming):
                yield oddity(
                    "sanction.basis-not-in-force",
                    case,
                    f"{path}sanctions[{index}].basis",
                    found=day,
                    expected=f"{'≥' if each.younger else '<'} {each.day}",
                    document=each.named,
                )
