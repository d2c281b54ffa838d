"""Days and periods as offices write them (日期、期间).

| written | read |
|---|---|
| `2021-09-18`, `2021年9月18日`, `2021.9.18`, `2021/9/18`, `20210918` | that day |
| `9月18日` | that day of the ledger's period |
| `2021-09`, `2021年9月`, `2021年`, `9月` | one of its days, approximate |
| `2021年上半年`, `2021-H1`, `2021年第三季度`, `2021-Q3`, `上半年`, `一季度` | one of its days, approximate |
| `2021年1—7月`, `1月至7月`; `2021年3月上旬`, `5月初`, `6月底` | one of its days, approximate |
| `2021-09-01..2021-09-05` | one of these days, approximate |
| `201X`, `2021年X月`, `2021年9月X日`, `XX` | one of the days it may be, redacted |

As a period, `2021`, a quarter, a half-year, one or several months are all of their days; `2020-12-01..2021-11-30`
names both ends, and `全年` in a record is the period of the ledger, if that is a year.
"""

import re
from datetime import date

from dangfeng.files.misread import Misread, narrow
from dangfeng.files.numbers import chinese_numeral
from dangfeng.period import FIRST_YEAR, LAST_YEAR, Per, Period, days_in
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Bounded, Why

_DAYS_OF_YEAR = 365
_EXPECTED_DAY = "a day such as 2021-09-18"
_EXPECTED_PERIOD = "a period such as 2021 or 2021-01-01..2021-06-30"
_DAY = r"(\d{4})(?:-|\.|/|年)(\d{1,2})(?:-|\.|/|月)(\d{1,2})日?|(\d{4})(\d{2})(\d{2})"
_DAY_OF_YEAR = r"(\d{1,2})月(\d{1,2})日"
_MONTH = r"(?:(\d{4})(?:-|\.|/|年))?(\d{1,2})月?"
_MONTHS = r"(?:(\d{4})年)?(\d{1,2})月?(?:—+|–|-|~|至|到)(\d{1,2})月"
_PART_OF_MONTH = r"(.*月)(?:(上旬|初)|(中旬|中)|(?:下旬|底|末))"
_YEAR = r"(\d{4})年?度?"
_HALF = r"(?i)(?:(\d{4})年?度?)?(?:-?H([12])|(上|下)半年)"
_QUARTER = r"(?i)(?:(\d{4})年?度?)?(?:-?Q([1-4])|第?([1-4一二三四])季度?)"
_RANGE = r"(.+?)(?:\.\.|—+|–|~|至|到)(.+)"
_MASKED = r"([\dX]{4})(?:(?:年|-|\.|/)(?:([\dX]{1,2})(?:(?:月|-|\.|/)(?:([\dX]{1,2})日?)?)?)?)?"
_MASKED_DAY_OF_YEAR = r"([\dX]{1,2})月(?:([\dX]{1,2})日)?"


def read_day(text: str, *, period: Period | None = None, bounded: bool = False) -> date | Bounded[date]:
    """A day, or the days it may be.

    Args:
        text: As written.
        period: The period that gives a year to a day without one.
        bounded: Whether the field may hold a day that is known to a month or year only.

    Raises:
        Misread: If it is no day, does not exist, or is not exact where it must be.
    """
    bare = narrow(text)
    day = exact_day(bare, period)
    if day is not None:
        return day
    span, why = _days_it_may_be(bare, period)
    if not bounded:
        raise Misread("day-not-exact", _EXPECTED_DAY)
    return Bounded(lower=span.start, upper=span.end, shown=text, why=why)


def exact_day(bare: str, period: Period | None = None) -> date | None:
    """The day that a narrow text names, or `None` if it names none.

    Raises:
        Misread: If there is no such day.
    """
    # Nearly all days of files are written this way.
    if len(bare) == 10 and bare[4] == bare[7] == "-" and (bare[:4] + bare[5:7] + bare[8:]).isdecimal():
        return existing(int(bare[:4]), int(bare[5:7]), int(bare[8:]))
    full = re.fullmatch(_DAY, bare)
    if full:
        year, month, day = (int(part) for part in full.groups() if part is not None)
        return existing(year, month, day)
    short = re.fullmatch(_DAY_OF_YEAR, bare)
    if short is None:
        return None
    if period is None:
        raise _no_year()
    month, day = int(short.group(1)), int(short.group(2))
    year = period.start.year if (month, day) >= (period.start.month, period.start.day) else period.start.year + 1
    return existing(year, month, day)


def existing(year: int, month: int, day: int) -> date:
    """The day, if there is one, in a year that a record may have.

    Raises:
        Misread: If there is none, such as 2021-02-30, or its year is none of these, such as 9150.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misread("unlikely-year", f"a year from {FIRST_YEAR} to {LAST_YEAR}")
    try:
        return date(year, month, day)
    except ValueError:
        raise Misread("no-such-day", "a day of the calendar") from None


def read_period(text: str, *, whole: Period | None = None) -> Period:
    """A period: a year, half-year, quarter, month, or two days with `..` or 至 between them.

    Args:
        text: As written.
        whole: The period that 全年 stands for, if it is a year.

    Raises:
        Misread: If it is no period.
    """
    bare = narrow(text)
    if bare == "全年":
        if whole is None or (whole.end - whole.start).days < _DAYS_OF_YEAR - 1:
            raise Misread("no-year", "a period with its year, such as 2021")
        return whole
    try:
        span = _named_span(bare, None)
    except Misread as misread:
        expected = "a period with its year, such as 2021-Q3" if misread.code == "no-year" else misread.expected
        raise Misread(misread.code, expected) from None
    if span is not None:
        return span
    ends = re.fullmatch(_RANGE, bare)
    first, last = (_named_or_day(part) for part in ends.groups()) if ends else (None, None)
    if first is None or last is None:
        raise Misread("not-a-period", _EXPECTED_PERIOD)
    return _between(first.start, last.end)


def _between(first: date, last: date) -> Period:
    try:
        return Period(first, last)
    except InvalidValue:
        raise Misread("ends-reversed", "the earlier day first") from None


def _named_or_day(part: str) -> Period | None:
    day = exact_day(part)
    return _named_span(part, None) if day is None else Period(day, day)


def _days_it_may_be(bare: str, period: Period | None) -> tuple[Period, Why]:
    if not bare:
        raise Misread("not-a-day", _EXPECTED_DAY)
    span = _named_span(bare, period)
    if span is not None:
        return span, Why.APPROXIMATE
    ends = re.fullmatch(_RANGE, bare)
    if ends:
        first, last = exact_day(ends.group(1), period), exact_day(ends.group(2), period)
        if first is not None and last is not None:
            return _between(first, last), Why.APPROXIMATE
    return _masked_span(re.sub("[x×*＊]", "X", bare), period), Why.REDACTED


def _named_span(bare: str, period: Period | None) -> Period | None:
    """The year, half-year, quarter, months or part of a month named; one without year is cut from *period*."""
    if match := re.fullmatch(_YEAR, bare):
        return _months(int(match.group(1)), 1, 12)
    if match := re.fullmatch(_HALF, bare):
        number = int(match.group(2) or {"上": 1, "下": 2}[match.group(3)])
        return _cut_or_months(match.group(1), Per.HALF_YEAR, number, period)
    if match := re.fullmatch(_QUARTER, bare):
        word = match.group(2) or match.group(3)
        number = int(word) if word.isdigit() else chinese_numeral(word) or 0
        return _cut_or_months(match.group(1), Per.QUARTER, number, period)
    if match := re.fullmatch(_MONTHS, bare):
        year = f"{match.group(1)}年" if match.group(1) else ""
        first, last = (_named_span(f"{year}{month}月", period) for month in match.groups()[1:])
        return None if first is None or last is None else _between(first.start, last.end)
    if match := re.fullmatch(_PART_OF_MONTH, bare):
        return _ten_days(_named_span(match.group(1), period), match)
    return _named_month(bare, period)


def _ten_days(month: Period | None, match: re.Match[str]) -> Period | None:
    """The first ten days of a month, the next ten, or the others."""
    if month is None or month.start.month != month.end.month:
        return None
    first = 1 if match.group(2) else 11 if match.group(3) else 21
    return Period(month.start.replace(day=first), month.end if first == 21 else month.start.replace(day=first + 9))


def _named_month(bare: str, period: Period | None) -> Period | None:
    """The month that is named, if the text is no bare number."""
    match = re.fullmatch(_MONTH, bare)
    if match is None or not (match.group(1) or bare.endswith("月")):
        return None
    year, month = match.group(1), int(match.group(2))
    if year is None and period is None:
        raise _no_year()
    if year is not None:
        return _months(int(year), month, month)
    first = exact_day(f"{month}月1日", period)
    if period is not None and first is not None and period.start.day > 1 and period.start.month == month:
        first = existing(period.start.year, month, 1)
    return None if first is None else _months(first.year, month, month)


def _cut_or_months(year: str | None, per: Per, number: int, period: Period | None) -> Period:
    if year is not None:
        return _months(int(year), (number - 1) * per.months + 1, number * per.months)
    if period is None:
        raise _no_year()
    # In a ledger of one quarter the second quarter is still that of the calendar; in a year from December on, its own.
    one_year = period.start.year == period.end.year
    parts = (Period.year(period.start.year) if one_year else period).cut(per)
    if number > len(parts) or not parts[number - 1].meets(period):
        raise Misread("outside-period", f"a part of {period}")
    return parts[number - 1]


def _months(year: int, first: int, last: int) -> Period:
    start = existing(year, first, 1)
    if not 1 <= last <= 12:
        raise Misread("no-such-day", "a day of the calendar")
    return Period(start, date(year, last, days_in(year, last)))


def _masked_span(bare: str, period: Period | None) -> Period:
    """The days that a text with masked digits may be."""
    if re.fullmatch("X+", bare):
        return Period(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
    full = re.fullmatch(_MASKED, bare)
    if full is None:
        short = re.fullmatch(_MASKED_DAY_OF_YEAR, bare)
        if short is None or "X" not in bare:
            raise Misread("not-a-day", _EXPECTED_DAY)
        if period is None:
            raise _no_year()
        spans = [_possible(str(year), *short.groups()) for year in range(period.start.year, period.end.year + 1)]
        inside = [span for span in spans if span.meets(period)]
        if not inside:
            return Period(spans[0].start, spans[-1].end)
        return Period(max(inside[0].start, period.start), min(inside[-1].end, period.end))
    if "X" not in bare:
        raise Misread("not-a-day", _EXPECTED_DAY)
    return _possible(*full.groups())


def _possible(year: str, month: str | None, day: str | None) -> Period:
    years = _choices(year, FIRST_YEAR, LAST_YEAR)
    months = _choices(month or "XX", 1, 12)
    days = _choices(day or "XX", 1, 31)
    start = existing(years[0], months[0], days[0])
    longest = days_in(years[-1], months[-1])
    end = date(years[-1], months[-1], min(days[-1], longest))
    return Period(start, end)


def _choices(pattern: str, least: int, most: int) -> list[int]:
    expression = re.compile("0?" * (most < 100) + pattern.replace("X", r"\d"))
    loose = pattern in ("X", "XX")
    found = [number for number in range(least, most + 1) if loose or expression.fullmatch(str(number))]
    found = found or [number for number in range(least, most + 1) if expression.fullmatch(f"{number:02d}")]
    if not found:
        raise Misread("no-such-day", "a day of the calendar")
    return found


def _no_year() -> Misread:
    return Misread("no-year", "a day with its year, such as 2021-09-18")
