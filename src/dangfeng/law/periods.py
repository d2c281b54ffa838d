"""When the effect of a sanction ends (影响期起止): merged violations, a new sanction in an old period, probation."""

from collections.abc import Iterable
from datetime import date, timedelta

from dangfeng.basis import Basis
from dangfeng.law.instruments import CONFIRMED, Assumptions, instrument_in_force
from dangfeng.law.sanctions import COMBINED_CAP, Effect, effect_in_force, is_party
from dangfeng.period import months_after
from dangfeng.problem import Fault, InvalidValue
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import SanctionKind

_PARTY_LADDER = tuple(kind for kind in SanctionKind if is_party(kind))


@frozen(kw_only=True, eq=False, repr=False)
class EffectPeriod(Value):
    """From when until when a sanction takes effect (影响期).

    Attributes:
        kind: The sanction.
        months: Length in months by the text; `None` where the effect has no end.
        start: First day: of the decision taking effect, or for probation of rights being restored.
        end: Last day; `None` where the effect has no end.
        term_end: Last day of the term of probation within the Party (留党察看期满日); `None` for others.
        basis: The articles it follows from.
    """

    kind: SanctionKind
    months: int | None
    start: date
    end: date | None
    term_end: date | None = None
    basis: tuple[Basis, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the sanction takes effect on *day*, or the term of probation before it runs."""
        return day >= self.start and (self.end is None or day <= self.end)


def effect_period(
    kind: SanctionKind,
    decided_on: date,
    *,
    effective_on: date | None = None,
    deserved: SanctionKind | None = None,
    earlier_until: date | None = None,
    term: int | None = None,
    rights_restored_on: date | None = None,
    assuming: Assumptions = CONFIRMED,
) -> EffectPeriod | None:
    """The effect of a sanction and when it ends (影响期及期满日).

    The first day counts: twelve months from 20 May 2021 end on 19 May 2022. Article 8 of the law of 2020 counts
    governmental periods from the decision; a Party sanction is counted from the day on which it takes effect.

    Args:
        kind: The sanction.
        decided_on: The day of the decision: the text in force on it is applied.
        effective_on: The day on which the decision takes effect, if it is another one.
        deserved: What would have been given had the person held a Party post: a serious warning instead of removal
            has an effect of 24 months (本应撤销党内职务).
        earlier_until: Last day of the effect of an earlier sanction. If it still runs, what is left of it is added:
            regulations of 2023, article 21; before, guidance of 2016 applied the same sum. Governmental periods are
            added as by article 10 of the rules of 2007, 48 months at the most.
        term: Term of probation within the Party in months, an extension included; of the lengths of the text.
        rights_restored_on: The day on which rights were restored; left out, the day after the term.
        assuming: First days of texts that are not confirmed.

    Returns:
        The period; `None` where no confirmed text says how long the sanction lasts.

    Raises:
        InvalidValue: For a term that the text does not know, or that a sanction without term is given, and for rights
            restored before the term ends.

    >>> effect_period(SanctionKind.GOV_DEMERIT, date(2021, 5, 20)).end
    datetime.date(2022, 5, 19)
    """
    effect = effect_in_force(kind, decided_on, assuming)
    if effect is None:
        return None
    start = effective_on if is_party(kind) and effective_on is not None else decided_on
    term_end = None
    if effect.terms:
        term_end = _last_day(start, _term(effect, term))
        start = _restored(rights_restored_on, term_end)
    elif term is not None:
        raise _refused("term", "not-allowed", term, "no term")
    if effect.months is None:
        return EffectPeriod(kind=kind, months=None, start=start, end=None, basis=(effect.basis,))
    instead = effect.instead_of_removal if deserved is SanctionKind.PARTY_REMOVAL else None
    months = effect.months if instead is None else instead
    end, more = _with_earlier(kind, decided_on, start, months, earlier_until)
    return EffectPeriod(kind=kind, months=months, start=start, end=end, term_end=term_end, basis=(effect.basis, *more))


def _term(effect: Effect, term: int | None) -> int:
    if term is None:
        return effect.terms[0]
    if term not in effect.terms:
        raise _refused("term", "not-a-choice", term, " | ".join(map(str, effect.terms)))
    return term


def _restored(day: date | None, term_end: date) -> date:
    first = term_end + timedelta(days=1)
    if day is None:
        return first
    if day <= term_end:
        raise _refused("rights_restored_on", "too-early", day, f"{first} or later")
    return day


def _with_earlier(
    kind: SanctionKind, decided_on: date, start: date, months: int, earlier_until: date | None
) -> tuple[date, tuple[Basis, ...]]:
    """The last day of an effect, with what is left of an earlier one; and the article that adds it."""
    end = _last_day(start, months)
    if earlier_until is None or earlier_until < start:
        return end, ()
    end = _last_day(earlier_until + timedelta(days=1), months)
    if is_party(kind):
        basis = instrument_in_force("discipline/new-sanction", decided_on)
    else:
        basis = instrument_in_force("civil-servant-sanctions/new-sanction", decided_on)
        end = min(end, _last_day(start, COMBINED_CAP))
    return end, (basis,) if basis else ()


def _last_day(start: date, months: int) -> date:
    """The last day of so many months, the first day counted; where the month has no such day, the month's last."""
    following = months_after(start, months)
    return following if following.day < start.day else following - timedelta(days=1)


def _refused(name: str, code: str, found: object, expected: str) -> InvalidValue:
    return InvalidValue("effect_period", (Fault(field=name, code=code, found=str(found), expected=expected),))


def extended_term(term: int, extended_to: int) -> bool:
    """Whether a term of probation may be extended so: once, from 12 months to 24 (留党察看期延长).

    >>> extended_term(12, 24), extended_term(24, 36)
    (True, False)
    """
    return (term, extended_to) == (12, 24)


@frozen(kw_only=True, eq=False, repr=False)
class Merged(Value):
    """One sanction for several violations (合并处理).

    Attributes:
        kind: The sanction to be given.
        least: Least length in months; `None` where the effect has no end or no confirmed text gives a length.
        most: Greatest length in months.
        basis: The article it follows from.
    """

    kind: SanctionKind
    least: int | None
    most: int | None
    basis: Basis | None


def merged(deserved: Iterable[SanctionKind], decided_on: date, assuming: Assumptions = CONFIRMED) -> Merged:
    """The one sanction for several violations that each deserve one (数种违纪违法行为的合并).

    Party sanctions: the heaviest deserved, raised by one grade; any expulsion is expulsion (regulations of 2018,
    article 23). Governmental ones: of different kinds the heaviest; of one kind below dismissal one period, longer than
    a single one if need be, of the sum or 48 months at the most (law of 2020, article 15).

    Args:
        deserved: What each violation deserves, at least two, of one family.
        decided_on: The day of the decision.
        assuming: First days of texts that are not confirmed.

    Raises:
        InvalidValue: If there are fewer than two, or Party and governmental sanctions are mixed.

    >>> merged([SanctionKind.GOV_DEMERIT, SanctionKind.GOV_DEMERIT], date(2021, 5, 20)).most
    24
    """
    kinds = sorted(deserved, key=list(SanctionKind).index)
    if len(kinds) < 2 or len({is_party(kind) for kind in kinds}) > 1:
        fault = Fault(field="deserved", code="not-allowed", found=str(len(kinds)), expected="two or more of one family")
        raise InvalidValue("merged", (fault,))
    heaviest = kinds[-1]
    if is_party(heaviest):
        grade = min(_PARTY_LADDER.index(heaviest) + 1, len(_PARTY_LADDER) - 1)
        return _merged(_PARTY_LADDER[grade], 1, decided_on, "discipline/merging", assuming)
    alike = kinds.count(heaviest) if len(set(kinds)) == 1 else 1
    return _merged(heaviest, alike, decided_on, "governmental-sanctions/merging", assuming)


def _merged(kind: SanctionKind, times: int, day: date, rule: str, assuming: Assumptions) -> Merged:
    effect = effect_in_force(kind, day, assuming)
    least = None if effect is None else effect.months
    most = None if least is None else max(least, min(least * times, COMBINED_CAP)) if times > 1 else least
    return Merged(kind=kind, least=least, most=most, basis=instrument_in_force(rule, day, assuming))
