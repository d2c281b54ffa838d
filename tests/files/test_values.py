"""Numbers, amounts, days and periods as offices write them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from dangfeng.files.days import read_day, read_period
from dangfeng.files.misread import Misread
from dangfeng.files.numbers import (
    chinese_numeral,
    read_amount,
    read_count,
    read_decimal,
    read_percent,
    read_share,
)
from dangfeng.files.values import close, read_choice, read_flag
from dangfeng.period import Period
from dangfeng.quantity import Why
from dangfeng.rubric.measures import Reach, WhenNone
from dangfeng.vocabulary import MeetingBody, Post, TalkKind, Unit, Vocabulary

YEAR = Period.year(2021)
LATE_YEAR = Period(date(2020, 12, 1), date(2021, 11, 30))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("1,234", 1234),
        ("１，２３４ 次", 1234),
        ("012", 12),
        ("36人次", 36),
        ("十二", 12),
        ("两次", 2),
        ("九十九", 99),
        ("3万", 30000),
        ("1.2万人次", 12000),
        ("18位", 18),
        ("4个方面", 4),
    ],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert read_count(text) == number


@pytest.mark.parametrize(
    ("text", "lower", "upper", "why"),
    [
        ("X", 1, None, Why.REDACTED),
        ("XX", 1, None, Why.REDACTED),
        ("XX次", 1, None, Why.REDACTED),
        ("××", 1, None, Why.REDACTED),
        ("XX余", 1, None, Why.REDACTED),
        ("30余", 31, 39, Why.APPROXIMATE),
        ("300余", 301, 399, Why.APPROXIMATE),
        ("30多人次", 31, 39, Why.APPROXIMATE),
        ("近30", 20, 29, Why.APPROXIMATE),
        ("十余", 11, 19, Why.APPROXIMATE),
        ("三十余", 31, 39, Why.APPROXIMATE),
        ("数十", 20, 99, Why.APPROXIMATE),
        ("3万余人次", 30001, 39999, Why.APPROXIMATE),
        ("3余万", 30001, 39999, Why.APPROXIMATE),
        ("1.2万余", 12001, 12999, Why.APPROXIMATE),
        ("35万多", 350001, 359999, Why.APPROXIMATE),
        ("280余万人次", 2800001, 2899999, Why.APPROXIMATE),
        ("千余", 1001, 1999, Why.APPROXIMATE),
        ("万余人", 10001, 19999, Why.APPROXIMATE),
        ("XX万人次", 1, None, Why.REDACTED),
        ("多次", 2, None, Why.APPROXIMATE),
        ("若干", 1, None, Why.APPROXIMATE),
        ("不少于3", 3, None, Why.APPROXIMATE),
        ("≥3", 3, None, Why.APPROXIMATE),
        ("3人以上", 3, None, Why.APPROXIMATE),
        ("不超过5次", 0, 5, Why.APPROXIMATE),
        ("3..5", 3, 5, Why.APPROXIMATE),
        ("3—5", 3, 5, Why.APPROXIMATE),
        ("３至５次", 3, 5, Why.APPROXIMATE),
        ("", 0, None, Why.PENDING),
        ("  ", 0, None, Why.PENDING),
    ],
)
def test_a_number_that_is_not_exact_has_bounds(text: str, lower: int, upper: int | None, why: Why) -> None:
    found = read_count(text, bounded=True)

    assert (found.lower, found.upper, found.why) == (lower, upper, why)
    assert found.shown == text.strip()


def test_what_is_masked_or_blank_is_not_less_than_the_field_may_hold() -> None:
    assert read_count("", least=1, bounded=True).lower == 1
    assert read_count("≤5", least=1, bounded=True).lower == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("约30", "vague"), ("30左右", "vague"), ("大约30人", "vague"), ("36余", "vague")),
        *(
            ("NaN", "not-finite"),
            ("-inf", "not-finite"),
            (".nan", "not-finite"),
            ("1.5", "not-whole"),
            ("5..3", "ends-reversed"),
        ),
        *(
            ("1e3", "not-a-number"),
            ("12,34", "not-a-number"),
            ("abc", "not-a-number"),
            ("很多", "not-a-number"),
            ("近十几", "not-a-number"),
        ),
        *(
            ("1" * 41, "too-large"),
            ("0x1F", "not-a-number"),
            ("1_000", "not-a-number"),
            ("二零", "not-a-number"),
            ("十十", "not-a-number"),
        ),
    ],
)
def test_what_is_no_number_is_refused(text: str, code: str) -> None:
    with pytest.raises(Misread) as caught:
        read_count(text, bounded=True)

    assert caught.value.code == code


def test_a_vague_number_is_refused_with_its_bounds() -> None:
    with pytest.raises(Misread) as caught:
        read_count("约30", bounded=True)

    assert caught.value.params == {"bounds": "25..35"}


def test_a_unit_is_the_one_that_is_counted() -> None:
    assert read_count("36人次", units=("人次",)) == 36
    with pytest.raises(Misread) as caught:
        read_count("36人", units=("人次",))

    assert caught.value.code == "wrong-unit"


def test_an_exact_number_is_asked_for_where_bounds_will_not_do() -> None:
    for read in (read_count, read_amount):
        with pytest.raises(Misread) as caught:
            read("XX")
        assert caught.value.code == "not-exact"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12500", "12500"),
        ("12500元", "12500"),
        ("12.5万元", "125000"),
        ("１２．５万", "125000"),
        ("1.2亿元", "120000000"),
        ("¥1,200.50", "1200.50"),
        ("0.01", "0.01"),
        ("人民币3元", "3"),
    ],
)
def test_an_amount_is_read_in_yuan(text: str, amount: str) -> None:
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("XX万元", "0.01", None),
        ("XX余万元", "0.01", None),
        ("", "0", None),
        ("30余万元", "300000.01", "399999.99"),
        ("近30万元", "200000", "299999.99"),
        ("3..5万元", "30000", "50000"),
        ("10万元..12万元", "100000", "120000"),
        ("9000元至1.2万元", "9000", "12000"),
        ("不少于3万元", "30000", None),
        ("不超过3万元", "0", "30000"),
        ("数十万元", "200000", "999999.99"),
    ],
)
def test_an_amount_that_is_not_exact_has_bounds(text: str, lower: str, upper: str | None) -> None:
    found = read_amount(text, bounded=True)

    assert (found.lower, found.upper) == (Decimal(lower), None if upper is None else Decimal(upper))
    assert found.shown == text


@pytest.mark.parametrize(
    ("text", "code"),
    [("约3万元", "vague"), ("5..3万元", "ends-reversed"), ("很多", "not-an-amount"), ("NaN", "not-finite")],
)
def test_what_is_no_amount_is_refused(text: str, code: str) -> None:
    with pytest.raises(Misread) as caught:
        read_amount(text, bounded=True)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("约12万元", "10万元..14万元"),
        ("约12元", "10元..14元"),
        ("36余元", "36元..45元"),
        ("约0.5万元", "0万元..1万元"),
    ],
)
def test_a_vague_amount_is_refused_with_its_bounds_in_its_unit(text: str, bounds: str) -> None:
    with pytest.raises(Misread) as caught:
        read_amount(text, bounded=True)

    assert caught.value.params == {"bounds": bounds}
    assert read_amount(bounds, bounded=True).upper is not None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("95%", Fraction(19, 20)),
        ("９５％", Fraction(19, 20)),
        ("2/3", Fraction(2, 3)),
        ("0.95", Fraction(19, 20)),
        ("百分之九十", Fraction(9, 10)),
        ("1", Fraction(1)),
    ],
)
def test_a_share_is_exact(text: str, share: Fraction) -> None:
    assert read_share(text) == share


def test_points_are_read_with_or_without_their_word() -> None:
    assert read_decimal("０.５分") == Decimal("0.5")
    with pytest.raises(Misread):
        read_decimal("半分")
    with pytest.raises(Misread):
        read_share("1/0")


@pytest.mark.parametrize(
    "text", ["2021-09-18", "2021年9月18日", "2021.9.18", "2021/9/18", "20210918", "２０２１年９月１８日", "9月18日"]
)
def test_a_day_is_read(text: str) -> None:
    assert read_day(text, period=YEAR) == date(2021, 9, 18)


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("2021-09", (2021, 9, 1), (2021, 9, 30), Why.APPROXIMATE),
        ("2021年9月", (2021, 9, 1), (2021, 9, 30), Why.APPROXIMATE),
        ("9月", (2021, 9, 1), (2021, 9, 30), Why.APPROXIMATE),
        ("2021年", (2021, 1, 1), (2021, 12, 31), Why.APPROXIMATE),
        ("2021年上半年", (2021, 1, 1), (2021, 6, 30), Why.APPROXIMATE),
        ("下半年", (2021, 7, 1), (2021, 12, 31), Why.APPROXIMATE),
        ("一季度", (2021, 1, 1), (2021, 3, 31), Why.APPROXIMATE),
        ("2021年第三季度", (2021, 7, 1), (2021, 9, 30), Why.APPROXIMATE),
        ("2021-Q3", (2021, 7, 1), (2021, 9, 30), Why.APPROXIMATE),
        ("2021-H1", (2021, 1, 1), (2021, 6, 30), Why.APPROXIMATE),
        ("2021-09-01..2021-09-05", (2021, 9, 1), (2021, 9, 5), Why.APPROXIMATE),
        ("2021年1—7月", (2021, 1, 1), (2021, 7, 31), Why.APPROXIMATE),
        ("5月至11月", (2021, 5, 1), (2021, 11, 30), Why.APPROXIMATE),
        ("2021年3月上旬", (2021, 3, 1), (2021, 3, 10), Why.APPROXIMATE),
        ("3月中旬", (2021, 3, 11), (2021, 3, 20), Why.APPROXIMATE),
        ("2月底", (2021, 2, 21), (2021, 2, 28), Why.APPROXIMATE),
        ("201X", (2010, 1, 1), (2019, 12, 31), Why.REDACTED),
        ("201X年", (2010, 1, 1), (2019, 12, 31), Why.REDACTED),
        ("2021年X月", (2021, 1, 1), (2021, 12, 31), Why.REDACTED),
        ("2021年9月X日", (2021, 9, 1), (2021, 9, 30), Why.REDACTED),
        ("2021年1X月", (2021, 10, 1), (2021, 12, 31), Why.REDACTED),
        ("2021-02-2X", (2021, 2, 20), (2021, 2, 28), Why.REDACTED),
        ("9月XX日", (2021, 9, 1), (2021, 9, 30), Why.REDACTED),
        ("XX", (1949, 1, 1), (2199, 12, 31), Why.REDACTED),
    ],
)
def test_a_day_that_is_not_exact_may_be_several(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], why: Why
) -> None:
    found = read_day(text, period=YEAR, bounded=True)

    assert (found.lower, found.upper, found.why, found.shown) == (date(*first), date(*last), why, text)


def test_a_year_is_taken_from_a_period_over_two_years() -> None:
    assert read_day("12月5日", period=LATE_YEAR) == date(2020, 12, 5)
    assert read_day("11月5日", period=LATE_YEAR) == date(2021, 11, 5)
    assert read_day("12月", period=LATE_YEAR, bounded=True).lower == date(2020, 12, 1)
    assert read_day("12月X日", period=LATE_YEAR, bounded=True).upper == date(2020, 12, 31)
    assert read_day("一季度", period=LATE_YEAR, bounded=True).upper == date(2021, 2, 28)
    assert read_day("2月", period=Period(date(2021, 2, 10), date(2021, 12, 31)), bounded=True).lower == date(2021, 2, 1)


def test_a_quarter_without_year_is_that_of_the_calendar_in_a_ledger_of_part_of_a_year() -> None:
    second = Period(date(2021, 4, 1), date(2021, 6, 30))
    later_half = Period(date(2021, 7, 1), date(2021, 12, 31))

    assert read_day("第二季度", period=second, bounded=True).lower == date(2021, 4, 1)
    assert read_day("下半年", period=later_half, bounded=True).lower == date(2021, 7, 1)
    assert read_day("四季度", period=later_half, bounded=True).lower == date(2021, 10, 1)
    for text, period in (("第一季度", second), ("上半年", later_half)):
        with pytest.raises(Misread):
            read_day(text, period=period, bounded=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            ("2021-02-30", "no-such-day"),
            ("2021-13", "no-such-day"),
            ("20211301", "no-such-day"),
            ("2021年X月32日", "no-such-day"),
        ),
        *(
            ("四季度", "outside-period"),
            ("年底", "not-a-day"),
            ("", "not-a-day"),
            ("2021-9-", "not-a-day"),
            ("每月", "not-a-day"),
            ("5月至3月", "ends-reversed"),
        ),
        *(("2021-09-05..2021-09-01", "ends-reversed"), ("X", "day-not-exact")),
    ],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    half_year = Period(date(2021, 1, 1), date(2021, 6, 30))

    with pytest.raises(Misread) as caught:
        read_day(text, period=half_year, bounded=code != "day-not-exact")

    assert caught.value.code == code


@pytest.mark.parametrize("text", ["9月18日", "9月", "上半年", "一季度", "9月X日"])
def test_a_day_without_year_needs_a_period(text: str) -> None:
    with pytest.raises(Misread) as caught:
        read_day(text, bounded=True)

    assert caught.value.code == "no-year"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2021", "2021"),
        ("2021年度", "2021"),
        ("2021-H1", "2021-01-01..2021-06-30"),
        ("2021年上半年", "2021-01-01..2021-06-30"),
        ("2021-Q3", "2021-07-01..2021-09-30"),
        ("2021年第三季度", "2021-07-01..2021-09-30"),
        ("2021年9月", "2021-09-01..2021-09-30"),
        ("2020-12-01..2021-11-30", "2020-12-01..2021-11-30"),
        ("2020年12月1日至2021年11月30日", "2020-12-01..2021-11-30"),
        ("2020-12..2021-11", "2020-12-01..2021-11-30"),
    ],
)
def test_a_period_is_read(text: str, span: str) -> None:
    assert str(read_period(text)) == span


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("今年", "not-a-period"),
        ("2021-11-30..2020-12-01", "ends-reversed"),
        ("上半年", "no-year"),
        ("甲至乙", "not-a-period"),
    ],
)
def test_what_is_no_period_is_refused(text: str, code: str) -> None:
    with pytest.raises(Misread) as caught:
        read_period(text)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("true", True),
        ("YES", True),
        ("是", True),
        ("有", True),
        ("false", False),
        ("No", False),
        ("否", False),
        ("无", False),
    ],
)
def test_yes_and_no(text: str, flag: bool) -> None:
    assert read_flag(text) is flag


@pytest.mark.parametrize("text", ["study-group", "Study-Group", " 党组理论学习中心组 "])
def test_a_choice_is_read_by_its_word_or_its_term(text: str) -> None:
    assert read_choice(text, MeetingBody) is MeetingBody.STUDY_GROUP
    assert read_choice("人次", Unit) is Unit.PERSON_TIMES
    assert read_choice("不涉及", WhenNone) is WhenNone.NOT_APPLICABLE
    assert read_choice("期间有效", Reach) is Reach.DURING


@pytest.mark.parametrize(
    ("text", "options", "member"),
    [
        ("党委会议", MeetingBody, MeetingBody.PARTY_GROUP),
        ("局长办公会议", MeetingBody, MeetingBody.OFFICE),
        ("提醒约谈", TalkKind, TalkKind.REMINDER),
        ("党委书记", Post, Post.SECRETARY),
        ("起", Unit, Unit.PIECES),
    ],
)
def test_what_other_offices_call_the_same_is_read(text: str, options: type[Vocabulary], member: Vocabulary) -> None:
    assert read_choice(text, options) is member


def test_no_word_stands_for_two_members_of_a_list() -> None:
    for options in Vocabulary.__subclasses__():
        words = [word for member in options for word in (member.value, member.zh, *member.also)]
        assert len(words) == len(set(words)), options


def test_short_chinese_words_are_suggested() -> None:
    assert close("会义", ("会议", "党课", "谈话")) == "会议"
    assert close("meting", ("meeting", "lecture")) == "meeting"


def test_chinese_numerals_reach_to_ninety_nine() -> None:
    assert [chinese_numeral(text) for text in ("一", "十", "十一", "二十", "九十九", "百", "十百")] == [
        1,
        10,
        11,
        20,
        99,
        None,
        None,
    ]


@pytest.mark.parametrize("text", ["9150", "1009", "0003年", "9001.5", "1250年上半年"])
def test_a_year_that_no_record_may_have_is_named(text: str) -> None:
    for read in (lambda: read_period(text), lambda: read_day(text, period=YEAR, bounded=True)):
        with pytest.raises(Misread) as caught:
            read()

        assert caught.value.code == "unlikely-year"


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        *(("-18.5", "-18.5"), ("-18.5%", "-18.5"), ("－18.5％", "-18.5"), ("−3%", "-3"), ("100%", "100")),
        *(("下降18.5%", "-18.5"), ("下降了3", "-3"), ("减少 2％", "-2"), ("上升3%", "3"), ("增长0.5%", "0.5")),
    ],
)
def test_a_rate_of_change_is_read_with_its_sign(text: str, rate: str) -> None:
    assert read_percent(text) == Decimal(rate)


@pytest.mark.parametrize("text", ["下降-3%", "下降", "约下降3%", "30余", "nan%"])
def test_what_is_no_exact_rate_is_refused_without_offering_bounds(text: str) -> None:
    with pytest.raises(Misread) as caught:
        read_percent(text)

    assert caught.value.code in ("not-a-decimal", "not-finite")


def test_the_whole_year_is_the_period_of_the_ledger_if_that_is_a_year() -> None:
    assert read_period("全年", whole=YEAR) == YEAR
    for whole in (None, Period(YEAR.start, YEAR.start.replace(month=6, day=30))):
        with pytest.raises(Misread) as caught:
            read_period("全年", whole=whole)
        assert caught.value.code == "no-year"
