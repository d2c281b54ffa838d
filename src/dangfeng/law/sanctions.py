"""Sanctions by date: which there were, and how long each takes effect (处分种类与影响期).

The rows stand in `data/sanctions.json`. Articles that were only inferred from their neighbours are left empty.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from dangfeng.basis import Basis
from dangfeng.law.instruments import CONFIRMED, Assumptions, quoted
from dangfeng.law.rows import document, rows
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import SanctionFamily, SanctionKind

#: The most that the periods of several governmental sanctions may add up to, in months (law of 2020, article 15).
COMBINED_CAP = 48
_PARTY = frozenset(kind for kind in SanctionKind if kind.is_party)


@frozen(kw_only=True, eq=False, repr=False)
class Effect(Value):
    """The effect of one kind of sanction under one text (影响期).

    Attributes:
        kind: The sanction.
        months: Length in months; `None` where the effect has no end. Of probation within the Party it is counted from
            the day on which rights are restored.
        terms: Lengths that the term of probation itself may have (留党察看期限); empty for others.
        instead_of_removal: Length for a serious warning given to somebody who would be removed from Party posts and
            holds none; `None` for others, and where that is not confirmed.
        basis: The article that says so.
        source: Where the row was taken from.
        checked_on: The day on which it was held against the source.
    """

    kind: SanctionKind
    months: int | None
    terms: tuple[int, ...]
    instead_of_removal: int | None
    basis: Basis
    source: str
    checked_on: date

    @property
    def lengths(self) -> tuple[int, ...]:
        """Every length in months that an office may write beside the sanction, shortest first."""
        given = (*self.terms, self.months, self.instead_of_removal)
        return tuple(sorted({each for each in given if each is not None}))


@frozen(kw_only=True, eq=False, repr=False)
class _Row(Value):
    kind: SanctionKind
    text: str
    article: str
    months: int | None
    terms: tuple[int, ...]
    instead_of_removal: int | None
    source: str
    checked_on: date


@cache
def _effects() -> Mapping[SanctionKind, tuple[_Row, ...]]:
    found: dict[SanctionKind, tuple[_Row, ...]] = dict.fromkeys(SanctionKind, ())
    for row in rows(document("sanctions")["effects"]):
        kind = row.word("kind", SanctionKind)
        made = _Row(
            kind=kind,
            text=row.text("text"),
            article=row.text("article"),
            months=row.number("months"),
            terms=row.numbers("terms"),
            instead_of_removal=row.number("instead_of_removal"),
            source=row.source,
            checked_on=row.checked_on,
        )
        found[kind] = (*found[kind], made)
    return found


@cache
def _since() -> Mapping[SanctionFamily, tuple[date, str]]:
    found = {}
    for row in rows(document("sanctions")["families"]):
        since = row.day("since")
        assert since is not None
        found[row.word("family", SanctionFamily)] = (since, row.text("text"))
    return found


def is_party(kind: SanctionKind) -> bool:
    """Whether it is a Party sanction (党纪处分), not a governmental one (政务处分)."""
    return kind in _PARTY


def families_of(kind: SanctionKind) -> tuple[SanctionFamily, ...]:
    """The families that a sanction may belong to (处分类别): 警告 may be the supervision organ's or the unit's."""
    if is_party(kind):
        return (SanctionFamily.PARTY,)
    return (SanctionFamily.GOVERNMENTAL, SanctionFamily.APPOINTING_UNIT)


def family_since(family: SanctionFamily) -> tuple[date, Basis]:
    """The first day on which a confirmed text knows a family of sanctions, and that text.

    The Party's: regulations of 31 December 2003. Governmental ones (政务处分): the Supervision Law of 2018; before it
    the same six were administrative sanctions of the appointing organ (行政处分), by the rules of 2007.
    """
    return _family_since(family)


@cache
def _family_since(family: SanctionFamily) -> tuple[date, Basis]:
    since, text = _since()[family]
    basis = quoted(text, "", since)
    assert basis is not None, "the text of a family is in force on its first day"
    return since, basis


def sanctions_on(day: date, family: SanctionFamily | None = None) -> tuple[SanctionKind, ...]:
    """The sanctions that a confirmed text knew on a day (当日已有的处分种类), lightest first, the Party's first.

    Args:
        day: The day of the decision.
        family: Only those of this family; left out, those of any.

    >>> len(sanctions_on(date(2021, 5, 20))), sanctions_on(date(2018, 3, 19), SanctionFamily.GOVERNMENTAL)
    (11, ())
    """
    there = {each for each in ((family,) if family else SanctionFamily) if _since()[each][0] <= day}
    return tuple(kind for kind in SanctionKind if there.intersection(families_of(kind)))


def effect_in_force(kind: SanctionKind, day: date, assuming: Assumptions = CONFIRMED) -> Effect | None:
    """The effect of a sanction decided on *day* (当日规定的影响期).

    Args:
        kind: The sanction.
        day: The day of the decision.
        assuming: First days of texts that are not confirmed: without one for the text of 2015 of the disciplinary
            regulations, nothing is known of Party sanctions from 18 October 2015 to 30 September 2018.

    Returns:
        What the text in force on that day says; `None` where no confirmed text was.

    >>> effect_in_force(SanctionKind.PARTY_SERIOUS_WARNING, date(2015, 1, 1)).months
    12
    >>> effect_in_force(SanctionKind.PARTY_SERIOUS_WARNING, date(2021, 5, 20)).months
    18
    """
    return _effect(kind, day, assuming)


@lru_cache(maxsize=4096)
def _effect(kind: SanctionKind, day: date, assuming: Assumptions) -> Effect | None:
    for row in reversed(_effects()[kind]):
        basis = quoted(row.text, row.article, day, assuming)
        if basis is not None:
            return Effect(
                kind=kind,
                months=row.months,
                terms=row.terms,
                instead_of_removal=row.instead_of_removal,
                basis=basis,
                source=row.source,
                checked_on=row.checked_on,
            )
    return None
