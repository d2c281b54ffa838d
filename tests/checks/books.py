"""Small books for the tests of checks."""

from datetime import date

from dangfeng.checks import check
from dangfeng.model import Claim, Completeness, Ledger, Member, Record, Total, UnitCount, UnitInfo
from dangfeng.period import Period
from dangfeng.quantity import Count
from dangfeng.vocabulary import IncludesSingles, Post, Unit

YEAR = Period.year(2021)
ROSTER = (Member(name="张明远", post=Post.SECRETARY), Member(name="李思齐", post=Post.MEMBER))


def book(
    *records: Record,
    as_of: date | None = date(2021, 12, 31),
    roster: tuple[Member, ...] = ROSTER,
    completeness: tuple[Completeness, ...] = (),
    claims: tuple[Claim, ...] = (),
    period: Period = YEAR,
    name: str = "某市司法局",
) -> Ledger:
    """A ledger of 2021."""
    return Ledger(
        unit=UnitInfo(name=name),
        period=period,
        as_of=as_of,
        roster=roster,
        completeness=completeness,
        claims=claims,
        records=records,
    )


def codes(*records: Record, **more: object) -> set[str]:
    """The codes of the problems that the checks find in a book of these records."""
    return {problem.code for problem in check(book(*records, **more))}


def total(
    count: Count,
    unit: Unit = Unit.TIMES,
    span: Period = YEAR,
    part_of: str | None = None,
    includes: IncludesSingles = IncludesSingles.UNKNOWN,
) -> Total:
    """A total of one count."""
    return Total(span=span, counts=(UnitCount(unit=unit, count=count),), part_of=part_of, includes_singles=includes)
