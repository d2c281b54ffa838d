"""Days, numbers, money and points as text (日期、数量、金额、分值)."""

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from dangfeng.files.numbers import has_unit
from dangfeng.period import Per, Period
from dangfeng.quantity import Bounded, Why
from dangfeng.vocabulary import Unit
from dangfeng.wording.language import Words

#: Counting words: Chinese, English for one, English for more.
_COUNTERS = {
    Unit.TIMES: ("次", "time", "times"),
    Unit.SESSIONS: ("场", "session", "sessions"),
    Unit.TERMS: ("期", "term", "terms"),
    Unit.BATCHES: ("批", "batch", "batches"),
    Unit.PIECES: ("件", "piece", "pieces"),
    Unit.ITEMS: ("项", "item", "items"),
    Unit.PERSONS: ("人", "person", "persons"),
    Unit.PERSON_TIMES: ("人次", "person-time", "person-times"),
    Unit.COPIES: ("份", "copy", "copies"),
    Unit.ENTRIES: ("条", "entry", "entries"),
}
_NOT_SHOWN = {
    Why.REDACTED: Words("（隐去）", "(redacted)"),
    Why.PENDING: Words("（待核实）", "(to be entered)"),
}
_QUARTERS = (
    Words("{year}年第一季度", "first quarter of {year}"),
    Words("{year}年第二季度", "second quarter of {year}"),
    Words("{year}年第三季度", "third quarter of {year}"),
    Words("{year}年第四季度", "fourth quarter of {year}"),
)
_HALVES = (Words("{year}年上半年", "first half of {year}"), Words("{year}年下半年", "second half of {year}"))


def day_text(value: date | Bounded[date] | None, language: str = "zh") -> str:
    """A day as text; of a day known by bounds only, the text as it was given.

    >>> day_text(date(2021, 9, 8)), day_text(date(2021, 9, 8), "en")
    ('2021年9月8日', '8 September 2021')
    """
    if value is None:
        return ""
    if isinstance(value, Bounded):
        return _shown(value, language) or f"{day_text(value.lower, language)}–{day_text(value.upper, language)}"
    if language != "en":
        # A Chinese date has no names to look up: Babel, which loads slowly, is asked for English months alone.
        return f"{value.year}年{value.month}月{value.day}日"
    from babel.dates import format_date

    return format_date(value, "d MMMM y", locale="en")


def period_text(period: Period, language: str = "zh") -> str:
    """A period as text: 2021年, 2021年上半年, 2021年第三季度, or its two days.

    >>> period_text(Period(date(2021, 7, 1), date(2021, 9, 30)))
    '2021年第三季度'
    """
    for per in (Per.YEAR, Per.HALF_YEAR, Per.QUARTER, Per.MONTH):
        parts = Period.year(period.start.year).cut(per)
        if period in parts:
            return _part_text(per, parts.index(period), period.start, language)
    joint = " to " if language == "en" else "至"
    return f"{day_text(period.start, language)}{joint}{day_text(period.end, language)}"


def _part_text(per: Per, index: int, start: date, language: str) -> str:
    """A year, or the half-year, quarter or month of a year that has this place in it."""
    if per is Per.MONTH:
        return _month_text(start, language)
    words = {Per.YEAR: (Words("{year}年", "{year}"),), Per.HALF_YEAR: _HALVES, Per.QUARTER: _QUARTERS}[per]
    return words[index].in_(language).format(year=start.year)


def _month_text(start: date, language: str) -> str:
    if language != "en":
        return f"{start.year}年{start.month}月"
    from babel.dates import format_date

    return format_date(start, "MMMM y", locale="en")


def count_text(value: int | Bounded[int] | None, unit: Unit | str | None = None, language: str = "zh") -> str:
    """A number with its unit of counting; of a number known by bounds only, the text as it was given.

    >>> count_text(36, Unit.PERSON_TIMES), count_text(Bounded(lower=1, shown="XX余", why=Why.REDACTED), Unit.TIMES)
    ('36人次', 'XX余次')
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{number_text(Decimal(value), language)}{counter(unit, language, one=value == 1)}"
    if value.shown:
        # What was written with a counting word, whichever it is, needs no other: 300多名, 110万余件.
        return value.shown if has_unit(value.shown) else f"{value.shown}{counter(unit, language)}"
    hidden = _shown(value, language)
    if hidden:
        return hidden
    upper = "" if value.upper is None else str(value.upper)
    return f"{span_text(str(value.lower), upper, language)}{counter(unit, language)}"


def counter(unit: Unit | str | None, language: str, *, one: bool = False) -> str:
    """The counting word as it follows a number: `人次`, ` person-times`; a word of the user's own as it stands."""
    known = next((each for each in Unit if unit is each or unit in (each.value, each.zh)), None)
    if known is None:
        word = unit if isinstance(unit, str) else ""
        return f" {word}" if word and language == "en" else word
    zh, single, many = _COUNTERS[known]
    return f" {single if one else many}" if language == "en" else zh


def money_text(value: Decimal | Bounded[Decimal] | None, language: str = "zh") -> str:
    """An amount as text, exact: in 万元 from 10000元 upward, below that in 元; a masked amount as it was given.

    >>> money_text(Decimal("125000")), money_text(Decimal("12345.67")), money_text(Decimal("980.50"))
    ('12.5万元', '1.234567万元', '980.5元')
    """
    if value is None:
        return ""
    if isinstance(value, Bounded):
        upper = "" if value.upper is None else money_text(value.upper, language)
        return _shown(value, language) or span_text(money_text(value.lower, language), upper, language)
    if language == "en":
        return f"{number_text(value, language)} yuan"
    if abs(value) < 10_000:
        return f"{number_text(value, language)}元"
    return f"{number_text(value.scaleb(-4), language)}万元"


def number_text(value: Decimal, language: str = "zh") -> str:
    """A number with its thousands parted, exact, without idle zeros."""
    if abs(value) < 1000:
        return points_text(value)
    from babel.numbers import format_decimal

    # Without a pattern as long as the number, Babel would round it.
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return format_decimal(value, f"#,##0.{'#' * places}" if places else "#,##0", locale=_locale(language))


def points_text(points: Decimal, places: int | None = None) -> str:
    """Points as text: without idle zeros, or with so many *places* as tables have them.

    >>> points_text(Decimal("2.50")), points_text(Decimal("2.00")), points_text(Decimal("2.5"), 2)
    ('2.5', '2', '2.50')
    """
    if places is not None:
        return f"{points:.{places}f}"
    text = f"{points:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def points_phrase(points: Decimal, language: str = "zh", *, signed: bool = False) -> str:
    """Points with their word, with a sign if asked: `2.5分`, `1 point`, `+2 points`."""
    text = signed_text(points) if signed else points_text(points)
    return f"{text} point{'' if abs(points) == 1 else 's'}" if language == "en" else f"{text}分"


def signed_text(points: Decimal) -> str:
    """Points with their sign, as contributions are written: `+2.5`, `-1`, `0`."""
    return f"+{points_text(points)}" if points > 0 else points_text(points)


def range_text(
    lower: Decimal | None, upper: Decimal | None, language: str = "zh", *, unit: bool = True, places: int | None = None
) -> str:
    """A range of points; one figure if both ends are equal.

    Args:
        lower: Lower end; `None` if nothing bounds it.
        upper: Upper end; `None` if nothing bounds it.
        language: `"zh"` or `"en"`.
        unit: Whether 分 (points) follows.
        places: Decimal places to show; left out, without idle zeros.

    >>> range_text(Decimal("82.50"), Decimal("91.00")), range_text(Decimal(3), None)
    ('82.5–91分', '3分起，不设上限')
    """
    word = (" points" if language == "en" else "分") if unit else ""
    low = None if lower is None else points_text(lower, places)
    high = None if upper is None else points_text(upper, places)
    if low is None or high is None:
        return _open_range(low, high, word, language)
    if low == high:
        return f"{low}{word.removesuffix('s') if low == '1' else word}"
    # A dash before a minus sign cannot be read.
    joint = "–" if not low.startswith("-") and not high.startswith("-") else Words("至", " to ").in_(language)
    return f"{low}{joint}{high}{word}"


def _open_range(low: str | None, high: str | None, word: str, language: str) -> str:
    if low is not None:
        return Words(f"{low}{word}起，不设上限", f"{low}{word} or more, no bound").in_(language)
    if high is not None:
        return Words(f"不高于{high}{word}，不设下限", f"at most {high}{word}, no lower bound").in_(language)
    return Words("不设上下限", "no bound").in_(language)


def span_text(low: str, high: str, language: str = "zh") -> str:
    """Two ends given as texts: one figure if they are equal, "at least" if *high* is empty."""
    if low == high:
        return low
    if not high:
        return Words(f"至少{low}", f"at least {low}").in_(language)
    return Words(f"{low}至{high}", f"{low} to {high}").in_(language)


def _shown(value: Bounded[int] | Bounded[Decimal] | Bounded[date], language: str) -> str:
    """What is printed for a value that is not known; empty if only its bounds can be said.

    A masked value never becomes a digit, also where its text was lost.
    """
    if value.shown:
        return value.shown
    if value.why is Why.REDACTED or (value.why is Why.PENDING and value.upper is None):
        return _NOT_SHOWN[value.why].in_(language)
    return ""


@lru_cache(maxsize=2)
def _locale(language: str) -> str:
    return "en" if language == "en" else "zh_CN"


def decimal_of(text: str) -> Decimal | None:
    """The number that a text is, if it is one."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def plain_points(text: str) -> str:
    """Points as they are printed: `0.50` as `0.5`; what is no number as it stands."""
    value = decimal_of(text)
    return text if value is None else points_text(value)
