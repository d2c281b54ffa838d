"""Months without the calendar of the standard library."""

from calendar import monthrange

from dangfeng.period import days_in


def test_months_have_the_days_that_the_calendar_gives_them() -> None:
    for year in (1949, 1999, 2000, 2020, 2021, 2100):
        assert [days_in(year, month) for month in range(1, 13)] == [
            monthrange(year, month)[1] for month in range(1, 13)
        ]
