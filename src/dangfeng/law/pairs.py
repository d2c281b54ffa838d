"""Which Party and governmental sanctions go together (党纪政务处分匹配).

Source: an article of the discipline and supervision organs, by which the matches are usual and not binding, except that
removal from Party posts or probation cannot stand beside dismissal from public office.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache

from dangfeng.law.rows import document, rows
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import SanctionKind


class Fit(Enum):
    """How two sanctions of one person go together (匹配情况)."""

    FITS = "fits"  #: 匹配，或轻处分单独给予
    UNUSUAL = "unusual"  #: 轻重不常见，应核对
    MISSING = "missing"  #: 一般另有一类处分
    IMPOSSIBLE = "impossible"  #: 不能并用


@frozen(kw_only=True, eq=False, repr=False)
class Pairing(Value):
    """Whether a Party and a governmental sanction may stand side by side.

    Attributes:
        fit: How they go together.
        usual: What usually stands beside the Party sanction, or beside dismissal if there is no Party sanction.
    """

    fit: Fit
    usual: tuple[SanctionKind, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class _Pair(Value):
    usual: tuple[SanctionKind, ...]
    impossible: tuple[SanctionKind, ...]
    needs_other: bool


@cache
def _pairs() -> Mapping[SanctionKind, _Pair]:
    found = {}
    for row in rows(document("pairing")["pairs"]):
        usual, impossible = row.words("usual", SanctionKind), row.words("impossible", SanctionKind)
        pair = _Pair(usual=usual, impossible=impossible, needs_other=row.flag("needs_other"))
        found[row.word("party", SanctionKind)] = pair
    return found


def pairing(
    party: SanctionKind | None,
    governmental: SanctionKind | None,
    *,
    member: bool | None = None,
    official: bool | None = None,
    village_cadre: bool | None = None,
) -> Pairing:
    """Whether two sanctions of one person go together (党纪处分与政务处分是否匹配).

    Args:
        party: The Party sanction, if there is one.
        governmental: The governmental one, if there is one.
        member: Whether the person is a Party member; `None` if that is not known.
        official: Whether the person is a public official.
        village_cadre: Whether the person works in a village or residents' committee: there is no removal for them, so
            that a heavy Party sanction goes with an ordered resignation and nothing is missing.

    >>> pairing(SanctionKind.PARTY_REMOVAL, SanctionKind.GOV_DISMISSAL).fit.value
    'impossible'
    """
    return _pairing(party, governmental, member, official, village_cadre)


@cache
def _pairing(
    party: SanctionKind | None,
    governmental: SanctionKind | None,
    member: bool | None,
    official: bool | None,
    village_cadre: bool | None,
) -> Pairing:
    if party is None:
        dismissed = governmental is SanctionKind.GOV_DISMISSAL
        lacking = dismissed and member is True
        return Pairing(fit=Fit.MISSING, usual=(SanctionKind.PARTY_EXPULSION,)) if lacking else Pairing(fit=Fit.FITS)
    pair = _pairs()[party]
    if governmental is None:
        lacking = pair.needs_other and official is True and village_cadre is not True
        return Pairing(fit=Fit.MISSING if lacking else Fit.FITS, usual=pair.usual)
    if governmental in pair.impossible:
        return Pairing(fit=Fit.IMPOSSIBLE, usual=pair.usual)
    return Pairing(fit=Fit.FITS if governmental in pair.usual else Fit.UNUSUAL, usual=pair.usual)
