"""Small ledgers for the tests of gathering."""

from datetime import date

from dangfeng.model import Ledger, Total, UnitCount, UnitInfo
from dangfeng.period import Period
from dangfeng.vocabulary import Unit

YEAR = Period.year(2021)
QUARTERS = tuple(
    Period(date(2021, first, 1), date(2021, last, days))
    for first, last, days in ((1, 3, 31), (4, 6, 30), (7, 9, 30), (10, 12, 31))
)
FIRST_HALF, SECOND_HALF = Period(date(2021, 1, 1), date(2021, 6, 30)), Period(date(2021, 7, 1), date(2021, 12, 31))


def book(*records: object, period: Period = YEAR, **more: object) -> Ledger:
    return Ledger(unit=UnitInfo(name="某市司法局"), period=period, records=records, **more)


def total(span: Period, count: object, unit: Unit = Unit.PERSON_TIMES, **more: object) -> Total:
    return Total(span=span, counts=(UnitCount(unit=unit, count=count),), **more)


def codes(problems: object) -> list[str]:
    return sorted(problem.code for problem in problems)
