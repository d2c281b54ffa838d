"""Days, numbers, money and points as offices write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangfeng.period import Period
from dangfeng.quantity import Bounded, Why
from dangfeng.vocabulary import Unit
from dangfeng.wording import (
    chinese_number,
    chinese_year,
    count_text,
    day_text,
    money_text,
    number_text,
    period_text,
    points_phrase,
    points_text,
    range_text,
)

MASKED_COUNT: Bounded[int] = Bounded(lower=1, shown="XX余", why=Why.REDACTED)


def test_days_have_no_leading_zero() -> None:
    assert day_text(date(2021, 9, 8)) == "2021年9月8日"
    assert day_text(date(2021, 9, 8), "en") == "8 September 2021"
    assert day_text(None) == ""


def test_a_partial_day_is_printed_as_given() -> None:
    half = Bounded(lower=date(2021, 1, 1), upper=date(2021, 6, 30), shown="2021年上半年", why=Why.APPROXIMATE)
    bare = Bounded(lower=date(2021, 1, 1), upper=date(2021, 1, 2), why=Why.APPROXIMATE)

    assert day_text(half) == "2021年上半年"
    assert day_text(bare) == "2021年1月1日–2021年1月2日"


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        (date(2021, 1, 1), date(2021, 12, 31), "2021年", "2021"),
        (date(2021, 7, 1), date(2021, 12, 31), "2021年下半年", "second half of 2021"),
        (date(2021, 7, 1), date(2021, 9, 30), "2021年第三季度", "third quarter of 2021"),
        (date(2021, 2, 1), date(2021, 2, 28), "2021年2月", "February 2021"),
        (date(2020, 12, 1), date(2021, 11, 30), "2020年12月1日至2021年11月30日", "1 December 2020 to 30 November 2021"),
    ],
)
def test_periods(start: date, end: date, zh: str, en: str) -> None:
    assert period_text(Period(start, end)) == zh
    assert period_text(Period(start, end), "en") == en


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        (36, Unit.PERSON_TIMES, "36人次", "36 person-times"),
        (1, Unit.TIMES, "1次", "1 time"),
        (12000, "persons", "12,000人", "12,000 persons"),
        (3, "份", "3份", "3 copies"),
        (3, "台", "3台", "3 台"),
        (3, None, "3", "3"),
        (None, Unit.TIMES, "", ""),
        (MASKED_COUNT, Unit.TIMES, "XX余次", "XX余 times"),
        (Bounded(lower=1, shown="XX人次", why=Why.REDACTED), Unit.PERSON_TIMES, "XX人次", "XX人次"),
        (Bounded(lower=301, upper=399, shown="300多名", why=Why.APPROXIMATE), Unit.PERSON_TIMES, "300多名", "300多名"),
        (Bounded(lower=1, why=Why.REDACTED), Unit.TIMES, "（隐去）", "(redacted)"),
        (Bounded(lower=0, why=Why.PENDING), Unit.TIMES, "（待核实）", "(to be entered)"),
        (Bounded(lower=25, upper=35, why=Why.APPROXIMATE), Unit.TIMES, "25至35次", "25 to 35 times"),
        (Bounded(lower=3, upper=None, why=Why.APPROXIMATE), Unit.TIMES, "至少3次", "at least 3 times"),
    ],
)
def test_counts(value: int | Bounded[int] | None, unit: Unit | str | None, zh: str, en: str) -> None:
    assert count_text(value, unit) == zh
    assert count_text(value, unit, "en") == en


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        ("125000", "12.5万元", "125,000 yuan"),
        ("12345.67", "1.234567万元", "12,345.67 yuan"),
        ("123456789.01", "12,345.678901万元", "123,456,789.01 yuan"),
        ("9999.99", "9,999.99元", "9,999.99 yuan"),
        ("10000.00", "1万元", "10,000 yuan"),
        ("0", "0元", "0 yuan"),
    ],
)
def test_money_is_exact(amount: str, zh: str, en: str) -> None:
    assert money_text(Decimal(amount)) == zh
    assert money_text(Decimal(amount), "en") == en


def test_money_that_is_not_known_is_printed_as_given() -> None:
    assert money_text(Bounded(lower=Decimal("0.01"), shown="XX万元", why=Why.REDACTED)) == "XX万元"
    assert money_text(Bounded(lower=Decimal(1), upper=Decimal(20000), why=Why.APPROXIMATE)) == "1元至2万元"
    assert money_text(Bounded(lower=Decimal("0.01"), why=Why.REDACTED), "en") == "(redacted)"
    assert money_text(None) == ""


@given(st.integers(0, 10**15))
def test_no_digit_of_an_amount_is_lost(fen: int) -> None:
    amount = Decimal(fen).scaleb(-2)

    text = money_text(amount)

    number = Decimal(text.replace(",", "").removesuffix("元").removesuffix("万"))
    assert (number.scaleb(4) if "万" in text else number) == amount
    assert Decimal(number_text(amount, "en").replace(",", "")) == amount


@given(st.integers(1, 10**9), st.sampled_from(["", "XX", "若干", "XX余"]), st.sampled_from(["zh", "en"]))
def test_a_masked_number_is_never_a_digit(lower: int, shown: str, language: str) -> None:
    count: Bounded[int] = Bounded(lower=lower, shown=shown, why=Why.REDACTED)
    money: Bounded[Decimal] = Bounded(lower=Decimal(lower), shown=shown, why=Why.REDACTED)

    assert not any(c.isdigit() for c in count_text(count, Unit.TIMES, language) + money_text(money, language))


@pytest.mark.parametrize(
    ("points", "places", "text"),
    [("2.50", None, "2.5"), ("2.00", None, "2"), ("100", None, "100"), ("-0.00", None, "0"), ("2.5", 2, "2.50")],
)
def test_points(points: str, places: int | None, text: str) -> None:
    assert points_text(Decimal(points), places) == text


def test_points_have_their_word() -> None:
    assert points_phrase(Decimal("1.00"), "en") == "1 point"
    assert points_phrase(Decimal(2), signed=True) == "+2分"
    assert points_phrase(Decimal("-0.5"), "en", signed=True) == "-0.5 points"


@pytest.mark.parametrize(
    ("lower", "upper", "zh", "en"),
    [
        ("82.50", "91.00", "82.5–91分", "82.5–91 points"),
        ("91", "91.00", "91分", "91 points"),
        ("1", "1", "1分", "1 point"),
        ("-2", "0", "-2至0分", "-2 to 0 points"),
        ("3", None, "3分起，不设上限", "3 points or more, no bound"),
        (None, "0", "不高于0分，不设下限", "at most 0 points, no lower bound"),
        (None, None, "不设上下限", "no bound"),
    ],
)
def test_ranges(lower: str | None, upper: str | None, zh: str, en: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]

    assert range_text(*ends) == zh
    assert range_text(*ends, "en") == en


def test_ranges_in_tables() -> None:
    assert range_text(Decimal(1), Decimal("2.5"), unit=False, places=2) == "1.00–2.50"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (10000, "一万"),
        (10010, "一万零一十"),
        (100000, "十万"),
        (120345, "十二万零三百四十五"),
        (20002000, "二千万二千"),
    ],
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text


def test_chinese_numbers_end_somewhere() -> None:
    with pytest.raises(ValueError, match="not between"):
        chinese_number(-1)
    assert chinese_year(2021) == "二〇二一"
