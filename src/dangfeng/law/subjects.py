"""What applies to whom (适用对象): members, officials, probationers, the retired, village cadres, organisations."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache

from dangfeng.basis import Basis
from dangfeng.law.instruments import instrument_in_force
from dangfeng.law.rows import document, rows
from dangfeng.law.sanctions import families_of, sanctions_on
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import Measure, SanctionFamily, SanctionKind


class Bar(Enum):
    """Why a sanction cannot be given to somebody (不适用的原因)."""

    NON_MEMBER = "non-member"  #: 不是中共党员
    PROBATIONARY = "probationary"  #: 预备党员
    ORGANISATION = "organisation"  #: 对象是组织
    NON_OFFICIAL = "non-official"  #: 不是公职人员
    RETIRED = "retired"  #: 已退休，只调整待遇
    VILLAGE_CADRE = "village-cadre"  #: 基层群众性自治组织人员


@frozen(kw_only=True, eq=False, repr=False)
class Subject(Value):
    """Who is to be sanctioned, as far as it is known; `None` where it is not (处分对象).

    Attributes:
        member: A Party member, probationary ones included.
        official: A public official (公职人员).
        probationary: A probationary member (预备党员).
        retired: Retired from public office.
        village_cadre: Works in a village or residents' committee.
        organisation: An organisation, not a person.
    """

    member: bool | None = None
    official: bool | None = None
    probationary: bool | None = None
    retired: bool | None = None
    village_cadre: bool | None = None
    organisation: bool = False

    def falls_under(self, bar: Bar) -> bool:
        """Whether a bar is for somebody like that, for certain."""
        match bar:
            case Bar.NON_MEMBER:
                return self.member is False
            case Bar.NON_OFFICIAL:
                # The retired have been officials: another bar speaks of them.
                return self.official is False and self.retired is not True
            case Bar.PROBATIONARY:
                return self.probationary is True
            case Bar.RETIRED:
                return self.retired is True
            case Bar.VILLAGE_CADRE:
                return self.village_cadre is True
            case Bar.ORGANISATION:
                return self.organisation


@frozen(kw_only=True, eq=False, repr=False)
class Barred(Value):
    """That a sanction cannot be given to a subject.

    Attributes:
        bar: Why.
        allowed: What can be given to such a subject instead, of the same family.
        basis: The article that says so, if one was in force on the day.
    """

    bar: Bar
    allowed: tuple[SanctionKind, ...]
    basis: Basis | None


@frozen(kw_only=True, eq=False, repr=False)
class _Rule(Value):
    bar: Bar
    families: tuple[SanctionFamily, ...]
    allowed: tuple[SanctionKind, ...]
    rule: str


@cache
def _bars() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            bar=Bar(row.text("bar")),
            families=row.words("families", SanctionFamily),
            allowed=row.words("allowed", SanctionKind),
            rule=row.text("rule"),
        )
        for row in rows(document("subjects")["bars"])
    )


@cache
def _bars_of(family: SanctionFamily) -> tuple[_Rule, ...]:
    return tuple(rule for rule in _bars() if family in rule.families)


class Only(Enum):
    """The one kind of subject that a measure is for (只适用的对象)."""

    MEMBER = "member"  #: 中共党员
    PROBATIONARY = "probationary"  #: 预备党员
    RETIRED = "retired"  #: 退休人员
    ORGANISATION = "organisation"  #: 组织


@cache
def _measures() -> Mapping[Measure, Only]:
    return {row.word("measure", Measure): Only(row.text("only")) for row in rows(document("subjects")["measures"])}


def only_for(measure: Measure, subject: Subject) -> Only | None:
    """The kind of subject that a measure is for, if this one is of another kind for certain (措施只适用于何种对象).

    Criticism at a democratic-life meeting is for Party members; a longer probationary period and its cancelling for
    probationary members; a lower pension for the retired; reorganising and dissolving for Party organisations.

    >>> only_for(Measure.LIFE_MEETING_CRITICISM, Subject(member=False)).value
    'member'
    """
    only = _measures().get(measure)
    match only:
        case Only.MEMBER:
            wrong = subject.member is False
        case Only.PROBATIONARY:
            wrong = subject.probationary is False or subject.member is False
        case Only.RETIRED:
            wrong = subject.retired is False
        case Only.ORGANISATION:
            wrong = not subject.organisation
        case None:
            wrong = False
    return only if wrong else None


#: Bars that one article made: before it was in force nothing is known of them.
_BY_ARTICLE = frozenset({Bar.RETIRED, Bar.VILLAGE_CADRE})


def barred(
    kind: SanctionKind, subject: Subject, day: date | None = None, family: SanctionFamily | None = None
) -> Barred | None:
    """Why a sanction cannot be given to a subject; `None` if nothing speaks against it (处分是否适用于该对象).

    Legal basis: a Party sanction is for Party members; the five do not fit probationary members (regulations of 2015,
    article 35) or organisations. Law of 2020: article 27 for the retired, article 22 for village and residents'
    committees, each for decisions from 1 July 2020 on.

    Args:
        kind: The sanction.
        subject: Who it is for.
        day: The day of the decision; `None` if it is not known: rules that only one text has are then passed over.
        family: Whose sanction it is; left out, that of the organ that gives it as a rule.

    >>> barred(SanctionKind.PARTY_WARNING, Subject(member=False)).bar.value
    'non-member'
    """
    of = family if family is not None else families_of(kind)[0]
    for rule in _bars_of(of):
        if kind in rule.allowed or not subject.falls_under(rule.bar):
            continue
        basis = None if day is None else instrument_in_force(rule.rule, day)
        if basis is not None or rule.bar not in _BY_ARTICLE:
            return Barred(bar=rule.bar, allowed=rule.allowed, basis=basis)
    return None


def allowed(subject: Subject, day: date, family: SanctionFamily) -> tuple[SanctionKind, ...]:
    """The sanctions of a family that may be given to a subject by a decision of that day (可以给予的处分).

    >>> [kind.zh for kind in allowed(Subject(village_cadre=True), date(2021, 5, 20), SanctionFamily.GOVERNMENTAL)]
    ['政务警告', '政务记过', '政务记大过']
    """
    return tuple(kind for kind in sanctions_on(day, family) if barred(kind, subject, day, family) is None)
