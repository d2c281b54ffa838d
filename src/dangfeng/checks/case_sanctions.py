"""Checks on cases: whom a sanction fits, how long it lasts, what stands beside it (处分核对)."""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from dangfeng.checks.facts import NOTHING, exact, singles
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.settings import Settings
from dangfeng.law import COMBINED_CAP, Effect, effect_in_force, instrument_in_force, is_party
from dangfeng.model import Case, Ledger, Sanction
from dangfeng.problem import Problem
from dangfeng.vocabulary import SanctionKind

_PAIRS = MappingProxyType(
    {
        SanctionKind.PARTY_WARNING: (SanctionKind.GOV_DEMERIT,),
        SanctionKind.PARTY_SERIOUS_WARNING: (SanctionKind.GOV_MAJOR_DEMERIT, SanctionKind.GOV_DOWNGRADE),
        SanctionKind.PARTY_REMOVAL: (SanctionKind.GOV_REMOVAL,),
        SanctionKind.PARTY_PROBATION: (SanctionKind.GOV_REMOVAL,),
        SanctionKind.PARTY_EXPULSION: (SanctionKind.GOV_REMOVAL, SanctionKind.GOV_DISMISSAL),
    }
)
Kinds = tuple[SanctionKind, ...]
_HEAVY = (SanctionKind.PARTY_REMOVAL, SanctionKind.PARTY_PROBATION, SanctionKind.PARTY_EXPULSION)


def _day(case: Case, sanction: Sanction) -> date | None:
    return exact(case.on if sanction.decided_on is None else sanction.decided_on)


def subject(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A Party sanction is for Party members, a governmental one for public officials."""
    for case in singles(ledger, Case):
        for index, sanction in enumerate(case.sanctions):
            place, kind, day = f"sanctions[{index}].kind", sanction.kind, _day(case, sanction)
            if is_party(kind) and case.is_member is False:
                basis = instrument_in_force("discipline", day) if day else None
                yield contradiction(
                    "case.party-sanction-of-non-member",
                    case,
                    place,
                    found=kind.value,
                    expected="is_member = true",
                    basis=basis,
                    found_zh=kind.zh,
                )
            if not is_party(kind) and case.is_official is False:
                basis = instrument_in_force("governmental-sanctions", day) if day else None
                yield contradiction(
                    "case.governmental-sanction-of-non-official",
                    case,
                    place,
                    found=kind.value,
                    expected="is_official = true",
                    basis=basis,
                    found_zh=kind.zh,
                )


def duration(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The effect of a sanction is not shorter than the text in force on the day of the decision says."""
    for case in singles(ledger, Case):
        for index, sanction in enumerate(case.sanctions):
            day = _day(case, sanction)
            effect = effect_in_force(sanction.kind, day) if day and sanction.months is not None else None
            if effect is not None and sanction.months not in effect.lengths:
                assert sanction.months is not None
                yield from _duration(case, f"sanctions[{index}].months", sanction.kind, sanction.months, effect)


def _duration(case: Case, place: str, kind: SanctionKind, months: int, effect: Effect) -> Iterator[Problem]:
    stated = " | ".join(str(each) for each in effect.lengths) or NOTHING
    if not effect.lengths:
        yield contradiction(
            "sanction.months-without-end",
            case,
            place,
            found=months,
            expected=stated,
            basis=effect.basis,
            kind_zh=kind.zh,
            kind=kind.value,
        )
    elif months < min(effect.lengths) or kind is SanctionKind.PARTY_PROBATION:
        yield contradiction(
            "sanction.months-differ",
            case,
            place,
            found=months,
            expected=stated,
            basis=effect.basis,
            kind_zh=kind.zh,
            kind=kind.value,
        )
    elif not is_party(kind) and months > COMBINED_CAP:
        basis = (
            instrument_in_force("governmental-sanctions/merging", effect.basis.since) if effect.basis.since else None
        )
        yield contradiction(
            "sanction.months-above-cap",
            case,
            place,
            found=months,
            expected=f"≤ {COMBINED_CAP}",
            basis=basis,
            kind_zh=kind.zh,
            kind=kind.value,
        )
    else:
        # Several violations, or an earlier sanction still running, make a period longer.
        yield oddity(
            "sanction.months-long",
            case,
            place,
            found=months,
            expected=stated,
            basis=effect.basis,
            kind_zh=kind.zh,
            kind=kind.value,
        )


def two_of_a_kind(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """One decision about one person gives one Party sanction and one governmental sanction at most."""
    for case in singles(ledger, Case):
        if len(case.sanctions) < 2 or case.headcount != 1:
            continue
        seen: set[tuple[bool, object]] = set()
        for index, sanction in enumerate(case.sanctions):
            party, day = is_party(sanction.kind), _day(case, sanction)
            key = (party, day if day is not None else sanction.decided_on)
            if key in seen:
                rule = "discipline/merging" if party else "governmental-sanctions/merging"
                yield contradiction(
                    "case.two-sanctions-of-a-kind",
                    case,
                    f"sanctions[{index}].kind",
                    found=sanction.kind.value,
                    expected=NOTHING,
                    found_zh=sanction.kind.zh,
                    basis=instrument_in_force(rule, day) if day else None,
                )
            seen.add(key)


def pairing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Party and governmental sanctions of one person match in weight."""
    for case in singles(ledger, Case):
        if not case.sanctions or case.headcount != 1:
            continue
        party = [each.kind for each in case.sanctions if is_party(each.kind)]
        public = [each.kind for each in case.sanctions if not is_party(each.kind)]
        if len(party) > 1 or len(public) > 1:
            continue
        yield from _pair(case, party[0] if party else None, public[0] if public else None)


def _pair(case: Case, party: SanctionKind | None, public: SanctionKind | None) -> Iterator[Problem]:
    dismissed = public is SanctionKind.GOV_DISMISSAL
    if party is not None and public is not None:
        if dismissed and party is not SanctionKind.PARTY_EXPULSION:
            expected, expected_zh = _words(_PAIRS[party], " | ", "或")
            found, found_zh = _words((party, public), " + ", "、")
            yield contradiction(
                "case.pairing-impossible",
                case,
                "sanctions",
                found=found,
                found_zh=found_zh,
                expected=expected,
                expected_zh=expected_zh,
            )
        elif public not in _PAIRS[party]:
            yield _odd_pair("case.pairing-unusual", case, (party, public), _PAIRS[party])
    elif party is not None and party in _HEAVY and case.is_official:
        yield _odd_pair("case.pairing-missing", case, (party,), _PAIRS[party])
    elif public is not None and dismissed and case.is_member:
        yield _odd_pair("case.pairing-missing", case, (public,), (SanctionKind.PARTY_EXPULSION,))


def _odd_pair(code: str, case: Case, given: Kinds, usual: Kinds) -> Problem:
    found, found_zh = _words(given, " + ", "、")
    expected, expected_zh = _words(usual, " | ", "或")
    return oddity(code, case, "sanctions", found=found, found_zh=found_zh, expected=expected, expected_zh=expected_zh)


def _words(kinds: Kinds, joint: str, joint_zh: str) -> tuple[str, str]:
    return joint.join(kind.value for kind in kinds), joint_zh.join(kind.zh for kind in kinds)
