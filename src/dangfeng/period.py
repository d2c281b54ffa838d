"""Periods of assessment and the parts they are cut into (考核期, 季度, 半年, 月)."""

from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from attrs import frozen

from dangfeng.problem import Fault, InvalidValue

#: Years that a day of a record, and so a period, may have.
FIRST_YEAR, LAST_YEAR = 1949, 2199


class Per(Enum):
    """How a period is cut."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"

    # Members are singletons: identity hashing spares every look-up a call into Python code.
    __hash__ = object.__hash__

    @property
    def months(self) -> int:
        """Length in months."""
        return {"month": 1, "quarter": 3, "half-year": 6, "year": 12}[self.value]

    @property
    def zh(self) -> str:
        """The Chinese term."""
        return {"month": "月", "quarter": "季度", "half-year": "半年", "year": "年"}[self.value]


@frozen(order=True, repr=False)
class Period:
    """A span of days, both ends included (期间).

    Attributes:
        start: First day.
        end: Last day, not before the first.
    """

    start: date
    end: date

    def __attrs_post_init__(self) -> None:
        for name, day in (("start", self.start), ("end", self.end)):
            if type(day) is not date:
                fault = Fault(field=name, code="not-a-day", found=str(day), expected="a day such as 2021-09-18")
                raise InvalidValue("Period", (fault,))
            if not FIRST_YEAR <= day.year <= LAST_YEAR:
                expected = f"a year from {FIRST_YEAR} to {LAST_YEAR}"
                raise InvalidValue(
                    "Period", (Fault(field=name, code="unlikely-year", found=str(day), expected=expected),)
                )
        if self.end < self.start:
            fault = Fault(field="end", code="too-early", found=str(self.end), expected=f"{self.start} or later")
            raise InvalidValue("Period", (fault,))

    @classmethod
    def year(cls, year: int) -> "Period":
        """The calendar year *year*."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    def holds(self, day: date) -> bool:
        """Whether *day* lies in the period."""
        return self.start <= day <= self.end

    def covers(self, other: "Period") -> bool:
        """Whether *other* lies wholly in the period."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Period") -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def cut(self, per: Per) -> tuple["Period", ...]:
        """The months, quarters or half-years of the period, counted from its first day; the last may be shorter."""
        return _cut(self, per)

    def on(self, month: int, day: int) -> date:
        """The first such day of a year on or after the period's first day; 29 February becomes the month's last day."""
        year = self.start.year
        candidate = date(year, month, min(day, days_in(year, month)))
        if candidate >= self.start:
            return candidate
        return date(year + 1, month, min(day, days_in(year + 1, month)))

    def __str__(self) -> str:
        edges = (self.start.month, self.start.day, self.end.month, self.end.day)
        if edges == (1, 1, 12, 31) and self.start.year == self.end.year:
            return f"{self.start.year:04d}"
        return f"{self.start}..{self.end}"

    def __repr__(self) -> str:
        return f"Period({self})"


def days_in(year: int, month: int) -> int:
    """How many days a month has; the calendar of the standard library has all languages with it, and takes longer."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months_after(day: date, months: int) -> date:
    """The day *months* later; the last day of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


@lru_cache(maxsize=256)
def _cut(period: Period, per: Per) -> tuple[Period, ...]:
    parts: list[Period] = []
    start, step = period.start, 0
    while start <= period.end:
        step += per.months
        following = months_after(period.start, step)
        parts.append(Period(start, min(period.end, following - timedelta(days=1))))
        start = following
    return tuple(parts)
