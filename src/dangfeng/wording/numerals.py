"""Chinese numerals for headings and years (汉字数字)."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def chinese_number(number: int) -> str:
    """A number from 0 to 99999999 in Chinese numerals, as headings have them.

    Raises:
        ValueError: If the number is outside that range.

    >>> [chinese_number(n) for n in (1, 10, 12, 21, 105, 2021)]
    ['一', '十', '十二', '二十一', '一百零五', '二千零二十一']
    """
    if not 0 <= number < 10**8:
        raise ValueError(f"{number} is not between 0 and 99999999")
    high, low = divmod(number, 10_000)
    if not high:
        text = _below_ten_thousand(low) or _DIGITS[0]
    else:
        gap = _DIGITS[0] if 0 < low < 1000 else ""
        text = f"{_below_ten_thousand(high)}万{gap}{_below_ten_thousand(low)}"
    # 一十二 is read 十二 at the head of a number, and only there.
    return text[1:] if text.startswith("一十") else text


def _below_ten_thousand(number: int) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += (_DIGITS[0] if gap and text else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return text


def chinese_year(year: int) -> str:
    """A year digit by digit, as official papers write it.

    >>> chinese_year(2021)
    '二〇二一'
    """
    return "".join("〇" if digit == "0" else _DIGITS[int(digit)] for digit in str(year))
