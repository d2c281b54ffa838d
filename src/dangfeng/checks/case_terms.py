"""Checks on cases: probation within the Party, and what its effect stands against (留党察看与影响期核对)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dangfeng.checks.case_people import Person, decision_day, is_one, people
from dangfeng.checks.facts import NOTHING, exact, surely_before
from dangfeng.checks.finding import contradiction, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import effect_in_force, effect_period, extended_term, instrument_in_force, is_party
from dangfeng.model import Case, Ledger, Sanction
from dangfeng.period import months_after
from dangfeng.problem import InvalidValue, Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import Advancement, SanctionKind

#: What the law knows of terms whichever text was in force: every one of them says one year or two.
_TERMS = (12, 24)


def probation(case: Case, path: str, person: Person, settings: Settings) -> Iterator[Problem]:
    """A term of probation is one year or two, extended once from one to two, and rights return only after it."""
    for index, sanction in enumerate(person.sanctions):
        if sanction.kind is SanctionKind.PARTY_PROBATION:
            yield from _probation(case, f"{path}sanctions[{index}]", sanction, settings)


def _probation(case: Case, path: str, sanction: Sanction, settings: Settings) -> Iterator[Problem]:
    day = decision_day(case, sanction)
    basis = instrument_in_force("discipline/probation", day, settings.assuming) if day else None
    term, extended = sanction.term_months, sanction.extended_to_months
    if term is not None and term not in _TERMS:
        expected = " | ".join(map(str, _TERMS))
        yield contradiction(
            "sanction.probation-term",
            case,
            f"{path}.term_months",
            found=term,
            expected=expected,
            expected_zh="12个月或24个月",
            basis=basis,
        )
    elif extended is not None and not extended_term(term if term is not None else _TERMS[0], extended):
        yield contradiction(
            "sanction.probation-extension",
            case,
            f"{path}.extended_to_months",
            found=extended,
            expected=_TERMS[1] if term in (None, _TERMS[0]) else NOTHING,
            term=term if term is not None else _TERMS[0],
            basis=basis,
        )
    else:
        yield from _restored(case, path, sanction)


def _restored(case: Case, path: str, sanction: Sanction) -> Iterator[Problem]:
    start = sanction.effective_on or sanction.decided_on or case.on
    if start is None or sanction.rights_restored_on is None:
        return
    term = sanction.extended_to_months or sanction.term_months or _TERMS[0]
    # A day of grace: whether the first day counts is for the office to know.
    due = months_after(lowest(start), term) - timedelta(days=1)
    if surely_before(sanction.rights_restored_on, due):
        yield contradiction(
            "sanction.rights-restored-early",
            case,
            f"{path}.rights_restored_on",
            found=sanction.rights_restored_on,
            expected=f"≥ {due}",
            term=term,
        )


def advancement(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nobody is promoted, awarded or graded excellent while a sanction takes effect, or against the negative list."""
    for case, path, person in people(ledger):
        if not is_one(case, person) or not person.advancements:
            continue
        for index, given in enumerate(person.advancements):
            day = exact(given.on)
            if day is None:
                continue
            place = f"{path}advancements[{index}].on"
            words = {"found": day, "what": given.kind.value, "what_zh": given.kind.zh}
            until = _barred_until(case, person, day, settings) if given.kind in settings.advancements_barred else None
            if until is not None:
                sanction, last = until
                rule = None if is_party(sanction.kind) else "governmental-sanctions/bars"
                yield shortfall(
                    "case.advancement-in-effect-period",
                    case,
                    place,
                    expected=f"> {last}",
                    kind=sanction.kind.value,
                    kind_zh=sanction.kind.zh,
                    basis=instrument_in_force(rule, day) if rule else None,
                    **words,
                )
            if case.negative_list and _in_its_year(ledger, case, day) and given.kind in _TIED_TO_LIST:
                yield shortfall(
                    "case.advancement-despite-negative-list", case, place, expected=f"> {ledger.period.end}", **words
                )


_TIED_TO_LIST = (Advancement.PROMOTION, Advancement.RANK_RISE, Advancement.BONUS)


def _in_its_year(ledger: Ledger, case: Case, day: date) -> bool:
    """Whether something lies in the period of the hit, and not before it, whatever the day of the hit."""
    hit = highest(case.on) if case.on is not None else None
    return ledger.period.holds(day) and hit is not None and hit <= day


def _barred_until(case: Case, person: Person, day: date, settings: Settings) -> tuple[Sanction, date] | None:
    """The sanction in whose effect a day lies, and the last day of that effect."""
    for sanction in person.sanctions:
        decided = decision_day(case, sanction)
        if decided is None or day < decided:
            continue
        last = _effect_ends(sanction, decided, settings)
        if last is not None and day <= last:
            return sanction, last
    return None


def _effect_ends(sanction: Sanction, decided: date, settings: Settings) -> date | None:
    """The last day of an effect, by the months that are entered or else by the text in force."""
    effect = effect_in_force(sanction.kind, decided, settings.assuming)
    if sanction.months is not None and (effect is None or not effect.terms):
        start = exact(sanction.effective_on) or decided
        return months_after(start, sanction.months) - timedelta(days=1)
    try:
        period = effect_period(
            sanction.kind,
            decided,
            effective_on=exact(sanction.effective_on),
            deserved=sanction.deserved_kind,
            term=sanction.extended_to_months or sanction.term_months,
            rights_restored_on=exact(sanction.rights_restored_on),
            assuming=settings.assuming,
        )
    except InvalidValue:
        # A term that cannot be is said by another check.
        return None
    return period.end if period else None
