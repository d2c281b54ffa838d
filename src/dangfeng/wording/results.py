"""What a rule gives, said at the end of its sentence (得分、扣分)."""

from collections.abc import Mapping
from decimal import Decimal

from dangfeng.wording.language import Words
from dangfeng.wording.values import decimal_of, points_phrase, points_text, span_text

#: What stops at its points.
_LIMITED = {
    "item": Words("本项", "this item"),
    "part": Words("本分项", "this part"),
    "": Words("本部分", "this section"),
}


def result_text(given: Mapping[str, str], language: str, *, deducts: bool) -> str:
    """What a rule gives with the book as it stands, in the words of its effect: 扣0至1分.

    Args:
        given: The parameters of the sentence: `result_low`, `result_high`; `limit` and `limit_of` where the part or
            item of the rule stops.
        language: `"zh"` or `"en"`.
        deducts: Whether the rule takes points off.
    """
    low, high = decimal_of(given.get("result_low", "")), decimal_of(given.get("result_high", ""))
    if low is None and high is None:
        return ""
    taken = deducts if low == high == 0 else high is not None and high <= 0
    if taken:
        # A deduction of -3 to -1 is read as 1 to 3 taken off.
        low, high = (None if high is None else -high), (None if low is None else -low)
    return _Result(given, language, taken=taken).text(low, high)


class _Result:
    """Words for points given or taken off."""

    def __init__(self, given: Mapping[str, str], language: str, *, taken: bool) -> None:
        self.given, self.language, self.taken = given, language, taken
        self.verb, self.tail = ("扣", " off") if taken else ("得", "")

    def text(self, low: Decimal | None, high: Decimal | None) -> str:
        if low == high == 0:
            return self._say(f"不{self.verb}分", "nothing off" if self.taken else "no points")
        limit = self._limit()
        if low is None or high is None:
            return self._open(low, high, limit)
        span = span_text(points_text(low), points_text(high), self.language)
        should = "应" if limit else ""
        point = "point" if span == "1" else "points"
        return self._say(f"{should}{self.verb}{span}分", f"{span} {point}{self.tail}") + limit

    def _limit(self) -> str:
        """What the part or item of the rule takes off, or gives, at most; empty where it does not stop."""
        value = decimal_of(self.given.get("limit", ""))
        if value is None:
            return ""
        word = _LIMITED.get(self.given.get("limit_of", ""), _LIMITED[""]).in_(self.language)
        most = points_phrase(value, self.language)
        return self._say(f"，{word}最多{self.verb}{most}", f", at most {most}{self.tail} in {word}")

    def _open(self, low: Decimal | None, high: Decimal | None, limit: str) -> str:
        bound = limit or self._say("，不设上限", ", no bound")
        if low == 0:
            return self._say(f"可能{self.verb}分", f"perhaps points{self.tail}") + bound
        if low is not None:
            text = points_text(low)
            return self._say(f"{self.verb}{text}分以上", f"{text} points{self.tail} or more") + bound
        text = points_text(high or Decimal(0))
        return self._say(f"{self.verb}分不高于{text}分", f"at most {text} points{self.tail}") + limit

    def _say(self, zh: str, en: str) -> str:
        return Words(zh, en).in_(self.language)
