"""Numbers, amounts, points and shares as offices write them (数字、金额、比例).

| written | read |
|---|---|
| `12`, `１２`, `1,234`, `12次`, `十二` | that number |
| `X`, `XX`, `XX次`, `XX余` | 1 or more, redacted |
| `30余`, `300多` | 31–39, 301–399 |
| `近30` | 20–29 |
| `十余`, `数十`, `多次`, `若干` | 11–19, 20–99, 2 or more, 1 or more |
| `1.2万人次`; `3万余`, `3余万`; `35万余元` | 12000; 30001–39999; 350000.01–359999.99 元 |
| `不少于3`, `≥3`, `3以上`; `不超过5`, `≤5` | 3 or more; 5 or fewer |
| `3..5`, `3—5`, `3至5` | 3–5 |
| `10万元..12万元`, `10..12万元` | 100000–120000 元 |
| `约30`, `30左右` | refused: the bounds are to be said |
"""

import re
from decimal import Decimal
from fractions import Fraction

from dangfeng.files.misread import Misread, narrow
from dangfeng.quantity import FEN, Bounded, Why

#: Digits beyond which a number is not looked at any more.
MOST_DIGITS = 40
_UNITS = "个方面|方面|人次|人|次|场|期|批|件|项|名|位|个|类|份|本|册|分钟|辆|条|篇|起|宗|户|家|种|部|轮"
_UNIT = rf"(?<=.)(?:{_UNITS})$"
_MASK = r"[XxＸ×*＊]+"
_DIGITS = r"\d+(?:,\d{3})*"
_EXACT = rf"[+-]?(?:\d+|{_DIGITS})(?:\.\d+)?"
_NUMERAL = r"[一二两三四五六七八九十]{1,3}"
_AMOUNT = r"(.*?)(万|亿)?元?"
#: 万余 stands for 余万, behind the same number.
_SCALED_OVER = r"(?<=.)(万|亿)([余多])"
_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_ROUGH = r"约|大概|左右|上下|大约|^近百|^上百|几"
_RANGE = r"(.+?)(?:\.\.|—+|–|-|~|至|到)(.+)"
_LEAST = r"(?:不少于|不低于|至少|≥|>=)(.+)|(.+?)(?:及以上|以上)"
_MOST = r"(?:不超过|不多于|至多|≤|<=)(.+)|(.+?)(?:及以下|以内)"
_CHINESE = dict(zip("一二三四五六七八九", range(1, 10), strict=True)) | {"两": 2}

#: Words for numbers that are not exact: the least and the most.
_KNOWN: dict[str, tuple[int, int | None]] = {
    "多": (2, None),
    "若干": (1, None),
    "数十": (20, 99),
    "几十": (20, 99),
    "数百": (200, 999),
    "百余": (101, 199),
    "百多": (101, 199),
    "数千": (2000, 9999),
    "千余": (1001, 1999),
    "千多": (1001, 1999),
    "万余": (10_001, 19_999),
    "万多": (10_001, 19_999),
}
_NOT_FINITE = ("nan", "inf", "+inf", "-inf", "infinity", "-infinity", ".nan", ".inf", "-.inf")
#: A change in words, and its sign: 下降18.5%.
_CHANGE = r"(?:(?P<fallen>下降|减少|降低)|上升|增长|增加|提高)了?(?P<rate>\d[\d.]*%?)"
#: Least and most of a text that is not exact, and why; the most is `None` if there is none.
Ends = tuple[Decimal, Decimal | None, Why]


def chinese_numeral(text: str) -> int | None:
    """The number that 一 to 九十九 stand for, or `None`."""
    if text in _CHINESE:
        return _CHINESE[text]
    tens, ten, ones = text.partition("十")
    if not ten or (tens and tens not in _CHINESE) or (ones and ones not in _CHINESE):
        return None
    return (_CHINESE[tens] if tens else 1) * 10 + (_CHINESE[ones] if ones else 0)


def exact(text: str) -> Decimal | None:
    """The number a narrow text stands for, or `None` if it is no plain number."""
    if re.fullmatch(_EXACT, text):
        bare = text.replace(",", "")
        if len(bare) > MOST_DIGITS or ("," in text and not re.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", text)):
            raise Misread("not-a-number" if "," in text else "too-large", "a number of a few digits")
        return Decimal(bare)
    numeral = chinese_numeral(text)
    return None if numeral is None else Decimal(numeral)


def has_unit(text: str) -> bool:
    """Whether a number was written with a counting word behind it: `300多名`, not `300多`."""
    return re.search(_UNIT, narrow(text)) is not None


def read_count(text: str, *, least: int = 0, bounded: bool = False, units: tuple[str, ...] = ()) -> int | Bounded[int]:
    """A whole number, or the bounds of one.

    Args:
        text: As written, full-width or not, with or without its unit.
        least: The least that the field may hold: what nothing at all, or a mask, stands for at least.
        bounded: Whether the field may be known by bounds only.
        units: The words for what is counted in, if a unit in the text is to be one of them.

    Raises:
        Misread: If it is no number, or a vague one whose bounds are to be said.
    """
    if not text.strip():
        return _if_bounded(Bounded(lower=least, shown="", why=Why.PENDING), bounded)
    bare, scale = narrow(text), Decimal(1)
    number = exact(bare)
    if number is None:
        ending = re.search(_UNIT, bare)
        if ending and units and ending.group() not in units:
            raise Misread("wrong-unit", units[0])
        bare, scale = _unscaled(re.sub(_UNIT, "", bare))
        number = exact(bare)
        number = None if number is None else number * scale
    if number is not None:
        return _whole(number)
    lower, upper, why = _ends(bare, scale, Decimal(1))
    first = max(_whole(lower), least)
    last = None if upper is None else _whole(upper)
    if last is not None and last < first:
        raise Misread("ends-reversed", "the smaller number first")
    return _if_bounded(Bounded(lower=first, upper=last, shown=text, why=why), bounded)


def read_decimal(text: str) -> Decimal:
    """An exact decimal, such as points: `0.5`, `０.５`, `0.5分`."""
    bare = narrow(text)
    number = exact(bare.removesuffix("分"))
    if number is None:
        # No bounds will do here, so none are offered.
        raise Misread("not-finite" if bare.lower() in _NOT_FINITE else "not-a-decimal", "a number such as 0.5")
    return number


def read_percent(text: str) -> Decimal:
    """A rate or change in percent, signed: `-18.5`, `-18.5%`, `－18.5％`, `100%`, `下降18.5%`, `上升3%`.

    Raises:
        Misread: If it is no number.
    """
    bare = narrow(text).replace("−", "-")
    change = re.fullmatch(_CHANGE, bare)
    rate = read_decimal((change["rate"] if change else bare).removesuffix("%"))
    return -rate if change and change["fallen"] else rate


def read_amount(text: str, *, bounded: bool = False) -> Decimal | Bounded[Decimal]:
    """An amount of money in 元: `12.5万元`, `1.2亿元`, `12500元`; a bare number is 元.

    Raises:
        Misread: If it is no amount, or a vague one whose bounds are to be said.
    """
    if not text.strip():
        return _amount_bounds(Bounded(lower=Decimal(0), shown="", why=Why.PENDING), bounded)
    bare = narrow(text).removeprefix("¥").removeprefix("￥").removeprefix("人民币")
    plain = _plain_amount(bare)
    if plain is not None:
        return plain
    bare = re.sub(rf"{_SCALED_OVER}(元?)$", r"\2\1\3", bare)
    match = re.fullmatch(_AMOUNT, bare)
    assert match is not None, "the expression matches every text"
    scale = _SCALE.get(match.group(2) or "", Decimal(1))
    if re.fullmatch(rf"{_MASK}[余多]?", match.group(1)):
        return _amount_bounds(Bounded(lower=FEN, shown=text, why=Why.REDACTED), bounded)
    try:
        lower, upper, why = _two_amounts(bare) or _ends(match.group(1), scale, FEN if scale != 1 else Decimal(1))
    except Misread as misread:
        raise _about_money(misread, (match.group(2) or "") + "元") from None
    if upper is not None and upper < lower:
        raise Misread("ends-reversed", "the smaller amount first")
    return _amount_bounds(Bounded(lower=lower, upper=upper, shown=text, why=why), bounded)


def _two_amounts(bare: str) -> Ends | None:
    """The ends of `10万元..12万元` or `9000元—1.2万元`; `None` if the first has no unit of its own."""
    between = re.fullmatch(_RANGE, bare)
    if between is None or not between.group(1).endswith(("元", "万", "亿")):
        return None
    first, last = _plain_amount(between.group(1)), _plain_amount(between.group(2))
    return None if first is None or last is None else (first, last, Why.APPROXIMATE)


def _plain_amount(text: str) -> Decimal | None:
    match = re.fullmatch(_AMOUNT, text)
    number = exact(match.group(1)) if match else None
    return None if match is None or number is None else number * _SCALE.get(match.group(2) or "", Decimal(1))


def _about_money(misread: Misread, unit: str) -> Misread:
    """The same against an amount: bounds in the unit that is written, advice for money."""
    bounds = misread.params.get("bounds", "")
    if bounds:
        bounds = "..".join(f"{end}{unit}" for end in bounds.split(".."))
        return Misread("vague", bounds, bounds=bounds)
    if misread.code == "not-a-number":
        return Misread("not-an-amount", "an amount such as 12.5万元")
    return misread


def plain_decimal(value: Decimal) -> str:
    """A decimal without exponent and without zeros at its end: `12.5`, `125000`."""
    text = f"{value:f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def written_amount(value: Decimal) -> str:
    """An exact amount as an office writes it: in 万元 where that takes two decimal places at most, else in 元.

    >>> written_amount(Decimal(125000)), written_amount(Decimal("980.5")), written_amount(Decimal("12345.67"))
    ('12.5万元', '980.5元', '12345.67元')
    """
    short = abs(value) >= _SCALE["万"] and not value % 100
    return f"{plain_decimal(value.scaleb(-4))}万元" if short else f"{plain_decimal(value)}元"


def read_share(text: str) -> Fraction:
    """An exact share: `95%`, `2/3`, `0.95`, `1`."""
    bare = narrow(text).replace("⁄", "/")
    parts = re.fullmatch(r"(\d{1,2000})/(\d{1,2000})", bare) if "/" in bare else None
    if parts and int(parts.group(2)):
        return Fraction(int(parts.group(1)), int(parts.group(2)))
    number = exact(bare.removeprefix("百分之").removesuffix("%"))
    if number is None:
        raise _vague_or("not-a-share", bare, "a share such as 95% or 2/3")
    return Fraction(number) / (100 if bare.endswith("%") or bare.startswith("百分之") else 1)


def _unscaled(bare: str) -> tuple[str, Decimal]:
    """A number of 万 or 亿 apart from its scale: of `3万余` and `3余万`, `3余` and 10000."""
    turned = re.sub(rf"{_SCALED_OVER}$", r"\2\1", bare)
    scale = _SCALE.get(turned[-1:]) if len(turned) > 1 else None
    return (bare, Decimal(1)) if scale is None else (turned[:-1], scale)


def _ends(bare: str, scale: Decimal, fine: Decimal) -> Ends:
    """The bounds a vague text stands for, times *scale*; *fine* is the least by which two numbers differ."""
    if re.fullmatch(rf"{_MASK}[余多]?", bare):
        return Decimal(1), None, Why.REDACTED
    if bare in _KNOWN:
        low, high = _KNOWN[bare]
        return low * scale, None if high is None else (high + 1) * scale - fine, Why.APPROXIMATE
    over = re.fullmatch(rf"({_DIGITS}(?:\.\d+)?|{_NUMERAL})[余多]", bare)
    if over:
        base, width = _round_number(over.group(1), as_it_stands=scale != 1)
        return base * scale + fine, (base + width) * scale - fine, Why.APPROXIMATE
    near = re.fullmatch(rf"近({_DIGITS}|{_NUMERAL})", bare)
    if near:
        base, width = _round_number(near.group(1))
        return (base - width) * scale, base * scale - fine, Why.APPROXIMATE
    return _said_ends(bare, scale)


def _said_ends(bare: str, scale: Decimal) -> Ends:
    for expression, is_least in ((_LEAST, True), (_MOST, False)):
        match = re.fullmatch(expression, bare)
        number = exact(_stripped(match.group(1) or match.group(2))) if match else None
        if number is not None:
            low, high = (number, None) if is_least else (Decimal(0), number)
            return low * scale, None if high is None else high * scale, Why.APPROXIMATE
    between = re.fullmatch(_RANGE, bare)
    if between:
        first, last = exact(_stripped(between.group(1))), exact(_stripped(between.group(2)))
        if first is not None and last is not None:
            return first * scale, last * scale, Why.APPROXIMATE
    raise _vague_or("not-a-number", bare, "a number such as 12")


def _stripped(part: str) -> str:
    return re.sub(_UNIT, "", part)


def _round_number(text: str, *, as_it_stands: bool = False) -> tuple[Decimal, Decimal]:
    """A number and the size of its last place that is not 0: of 300, one hundred; of 35万 and 1.2万, as they stand."""
    number = exact(text)
    if number is None:
        raise Misread("not-a-number", "a number such as 12")
    places = len(text.partition(".")[2])
    if as_it_stands and (places or number % 10):
        return number, Decimal(1).scaleb(-places)
    whole = _whole(number)
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    if zeros == 0:
        raise Misread("vague", f"{whole}..{whole + 9}", bounds=f"{whole}..{whole + 9}")
    return number, Decimal(10) ** zeros


def _vague_or(code: str, bare: str, expected: str) -> Misread:
    """`约30` gets the remedy that names bounds; anything else is simply no number."""
    rough = re.search(_ROUGH, bare)
    digits = re.search(r"\d{1,9}", bare)
    if rough and digits:
        number = int(digits.group())
        margin = max(1, number // 6)
        bounds = f"{max(0, number - margin)}..{number + margin}"
        return Misread("vague", bounds, bounds=bounds)
    if bare.lower() in _NOT_FINITE:
        return Misread("not-finite", expected)
    return Misread(code, expected)


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value():
        raise Misread("not-whole", "a whole number")
    return int(number)


def _if_bounded(value: Bounded[int], bounded: bool) -> Bounded[int]:
    if not bounded:
        raise Misread("not-exact", "an exact number")
    return value


def _amount_bounds(value: Bounded[Decimal], bounded: bool) -> Bounded[Decimal]:
    if not bounded:
        raise Misread("not-exact", "an exact amount")
    return value
