"""Checks on cases: how long a sanction lasts, what stands beside it (处分期限与匹配核对)."""

from collections.abc import Iterator

from dangfeng.checks.case_people import Person, decision_day, is_one
from dangfeng.checks.facts import NOTHING
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.settings import Settings
from dangfeng.law import COMBINED_CAP, Effect, Fit, effect_in_force, instrument_in_force, is_party, pairing
from dangfeng.model import Case, Sanction
from dangfeng.problem import Problem
from dangfeng.vocabulary import SanctionFamily, SanctionKind

Kinds = tuple[SanctionKind, ...]


def duration(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """The effect of a sanction is not shorter than the text in force on the day of the decision says."""
    for index, sanction in enumerate(person.sanctions):
        day = decision_day(case, sanction)
        if sanction.months is None or day is None:
            continue
        effect = effect_in_force(sanction.kind, day, settings.assuming)
        if effect is not None and sanction.months not in _lengths(sanction, effect):
            yield from _duration(case, f"{path}sanctions[{index}].months", sanction, sanction.months, effect)


def _lengths(sanction: Sanction, effect: Effect) -> tuple[int, ...]:
    """What may stand there: of a serious warning instead of removal only the longer effect."""
    instead = effect.instead_of_removal
    if sanction.deserved_kind is SanctionKind.PARTY_REMOVAL and instead is not None:
        return (instead,)
    return effect.lengths


def _duration(case: Case, place: str, sanction: Sanction, months: int, effect: Effect) -> Iterator[Problem]:
    kind, lengths = sanction.kind, _lengths(sanction, effect)
    stated = " | ".join(str(each) for each in lengths) or NOTHING
    words = {"found": months, "kind_zh": kind.zh, "kind": kind.value}
    if not lengths:
        yield contradiction("sanction.months-without-end", case, place, expected=stated, basis=effect.basis, **words)
    elif months < min(lengths) or kind is SanctionKind.PARTY_PROBATION:
        yield contradiction("sanction.months-differ", case, place, expected=stated, basis=effect.basis, **words)
    elif not is_party(kind) and months > COMBINED_CAP:
        day = effect.basis.since
        basis = instrument_in_force("governmental-sanctions/merging", day) if day else None
        limit = f"≤ {COMBINED_CAP}"
        yield contradiction("sanction.months-above-cap", case, place, expected=limit, basis=basis, **words)
    else:
        # Several violations, or an earlier sanction still running, make a period longer.
        yield oddity("sanction.months-long", case, place, expected=stated, basis=effect.basis, **words)


def two_of_a_kind(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """One decision about one person gives one Party sanction and one governmental sanction at most."""
    if len(person.sanctions) < 2 or not is_one(case, person):
        return
    seen: set[object] = set()
    for index, sanction in enumerate(person.sanctions):
        party, day = is_party(sanction.kind), decision_day(case, sanction)
        own = sanction.family is SanctionFamily.APPOINTING_UNIT
        key = (party, own, day if day is not None else sanction.decided_on)
        if key in seen:
            rule = "discipline/merging" if party else "governmental-sanctions/merging"
            yield contradiction(
                "case.two-sanctions-of-a-kind",
                case,
                f"{path}sanctions[{index}].kind",
                found=sanction.kind.value,
                expected=NOTHING,
                found_zh=sanction.kind.zh,
                basis=instrument_in_force(rule, day, settings.assuming) if day else None,
            )
        seen.add(key)


def two_families(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """For one act the supervision organ and the appointing unit do not both give a sanction."""
    if not is_one(case, person):
        return
    families = [sanction.family for sanction in person.sanctions]
    if SanctionFamily.GOVERNMENTAL in families and SanctionFamily.APPOINTING_UNIT in families:
        index = families.index(SanctionFamily.APPOINTING_UNIT)
        sanction = person.sanctions[index]
        day = decision_day(case, sanction)
        yield contradiction(
            "case.two-families-for-one-act",
            case,
            f"{path}sanctions[{index}].family",
            found=SanctionFamily.APPOINTING_UNIT.value,
            found_zh=SanctionFamily.APPOINTING_UNIT.zh,
            expected=NOTHING,
            basis=instrument_in_force("governmental-sanctions/one-family", day) if day else None,
        )


def pairs(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """Party and governmental sanctions of one person match in weight."""
    if not is_one(case, person):
        return
    party = [each.kind for each in person.sanctions if is_party(each.kind)]
    public = [each.kind for each in person.sanctions if not is_party(each.kind)]
    if len(party) <= 1 and len(public) <= 1:
        place = f"{path}sanctions"
        yield from _pair(case, place, person, party[0] if party else None, public[0] if public else None)


def _pair(
    case: Case, place: str, person: Person, party: SanctionKind | None, public: SanctionKind | None
) -> Iterator[Problem]:
    match = pairing(
        party,
        public,
        member=person.is_member,
        official=person.is_official,
        village_cadre=person.is_village_cadre,
    )
    if match.fit is Fit.FITS:
        return
    given = tuple(kind for kind in (party, public) if kind is not None)
    words = {**_words("found", given, " + ", "、"), **_words("expected", match.usual, " | ", "或")}
    if match.fit is Fit.IMPOSSIBLE:
        yield contradiction("case.pairing-impossible", case, place, basis=None, **words)
    elif match.fit is Fit.UNUSUAL:
        yield oddity("case.pairing-unusual", case, place, basis=None, **words)
    elif match.fit is Fit.MISSING and person.is_retired is not True:
        yield oddity("case.pairing-missing", case, place, basis=None, **words)


def _words(name: str, kinds: Kinds, joint: str, joint_zh: str) -> dict[str, str]:
    return {name: joint.join(kind.value for kind in kinds), f"{name}_zh": joint_zh.join(kind.zh for kind in kinds)}
