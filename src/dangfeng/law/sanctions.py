"""How long a sanction takes effect, by the text in force on the day of the decision (处分影响期).

Sources: the disciplinary regulations (中国共产党纪律处分条例) of 2003, 2018 and 2023; the law on governmental sanctions
(公职人员政务处分法, 2020) and, before it, the rules on sanctions for civil servants (行政机关公务员处分条例, 2007).
Articles that were only inferred from their neighbours are left empty. For the 2015 text see `law.instruments`.
"""

from datetime import date

from attrs import frozen

from dangfeng.basis import Basis
from dangfeng.law.instruments import CIVIL_SERVANT_RULES_SINCE, discipline_text, governmental_law
from dangfeng.vocabulary import SanctionKind

#: The most that the periods of several governmental sanctions may add up to, in months (law of 2020, article 15).
COMBINED_CAP = 48
#: Effect of a serious warning given instead of removal to somebody without a Party post, in months.
INSTEAD_OF_REMOVAL = 24


@frozen(kw_only=True)
class Effect:
    """The effect of one kind of sanction under one text (影响期).

    Attributes:
        kind: The sanction.
        months: Lengths in months that the text itself gives; empty where the effect has no end.
        basis: The article that says so.
    """

    kind: SanctionKind
    months: tuple[int, ...]
    basis: Basis


_PARTY = frozenset(
    {
        SanctionKind.PARTY_WARNING,
        SanctionKind.PARTY_SERIOUS_WARNING,
        SanctionKind.PARTY_REMOVAL,
        SanctionKind.PARTY_PROBATION,
        SanctionKind.PARTY_EXPULSION,
    }
)


def is_party(kind: SanctionKind) -> bool:
    """Whether it is a Party sanction (党纪处分), not a governmental one (政务处分)."""
    return kind in _PARTY


def _party(year: int, articles: tuple[str, str, str, str], serious: int) -> tuple[Effect, ...]:
    warning, removal, probation, expulsion = (discipline_text(year, article) for article in articles)
    return (
        Effect(kind=SanctionKind.PARTY_WARNING, months=(12,), basis=warning),
        Effect(kind=SanctionKind.PARTY_SERIOUS_WARNING, months=(serious, INSTEAD_OF_REMOVAL), basis=warning),
        Effect(kind=SanctionKind.PARTY_REMOVAL, months=(24,), basis=removal),
        # A term of one or two years; both it and the two years after it are written in the column.
        Effect(kind=SanctionKind.PARTY_PROBATION, months=(12, 24), basis=probation),
        Effect(kind=SanctionKind.PARTY_EXPULSION, months=(60,), basis=expulsion),
    )


def _governmental(basis: Basis) -> tuple[Effect, ...]:
    lengths = {
        SanctionKind.GOV_WARNING: (6,),
        SanctionKind.GOV_DEMERIT: (12,),
        SanctionKind.GOV_MAJOR_DEMERIT: (18,),
        SanctionKind.GOV_DOWNGRADE: (24,),
        SanctionKind.GOV_REMOVAL: (24,),
        SanctionKind.GOV_DISMISSAL: (),
    }
    return tuple(Effect(kind=kind, months=months, basis=basis) for kind, months in lengths.items())


_CIVIL_SERVANTS = Basis(document="行政机关公务员处分条例", article="第六条、第七条", since=CIVIL_SERVANT_RULES_SINCE)

#: Every row, in order of time.
EFFECTS: tuple[Effect, ...] = (
    *_party(2003, ("第十二条", "第十三条", "第十四条", ""), serious=12),
    *_governmental(_CIVIL_SERVANTS),
    *_party(2018, ("第十条", "", "第十二条", "第十三条"), serious=18),
    *_governmental(governmental_law("第七条、第八条")),
    *_party(2023, ("第十条", "第十一条", "", ""), serious=18),
)


def effect_in_force(kind: SanctionKind, day: date) -> Effect | None:
    """The effect of a sanction decided on *day*; `None` where the text then in force is not confirmed.

    >>> effect_in_force(SanctionKind.PARTY_SERIOUS_WARNING, date(2021, 5, 20)).months
    (18, 24)
    """
    rows = (effect for effect in reversed(EFFECTS) if effect.kind is kind and effect.basis.in_force(day))
    return next(rows, None)
