"""Conditions of rules in words: which records are looked at (条件的文字)."""

import json
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeGuard

from dangfeng.fields import field_named
from dangfeng.files.unstructuring import Unstructurer
from dangfeng.model import KINDS
from dangfeng.rubric.where import (
    AllOf,
    AnyOf,
    Between,
    Condition,
    Contains,
    Given,
    Holds,
    Is,
    Lasted,
    Not,
    NotAfter,
    NotLess,
    ShareOf,
)
from dangfeng.scoring.terms import share_text
from dangfeng.shapes import DayShape, DecimalShape, FlagShape, ManyShape
from dangfeng.value import Value
from dangfeng.wording.labels import field_label, label, value_labels
from dangfeng.wording.language import Words
from dangfeng.wording.values import day_text, money_text

_IS, _ONE_OF = (
    Words("{field}为{value}", "{field} is {value}"),
    Words("{field}为{value}之一", "{field} is one of {value}"),
)
_HAS = Words("{field}含{value}", "{field} include {value}")
_HAS_ONE_OF = Words("{field}含{value}之一", "{field} include one of {value}")
_YES, _NO = Words("“{field}”为是", "{field}: yes"), Words("“{field}”为否", "{field}: no")
_AT_LEAST, _AT_MOST = Words("{field}不少于{end}", "{field} at least {end}"), Words("不多于{end}", "at most {end}")
_FROM, _UNTIL = Words("{field}不早于{end}", "{field} not before {end}"), Words("不晚于{end}", "not after {end}")
_GIVEN, _NOT_GIVEN = Words("已填{field}", "{field} given"), Words("未填{field}", "{field} not given")
_NOT_AFTER = Words("{field}不晚于{other}", "{field} not after {other}")
_GRACE = Words("（宽限{days}天）", " ({days} days of grace)")
_CONTAINS = Words("{field}写有{value}", "{field} contains {value}")
_CONTAINS_ONE_OF = Words("{field}写有{value}之一", "{field} contains one of {value}")
_LASTED = Words("{field}至{until}满{span}", "{field} to {until}: {span} or more")
_LASTED_ON = Words("{field}起满{span}", "{field}: {span} or more since")
_MONTHS, _DAYS = Words("{n}个月", "{n} month(s)"), Words("{n}天", "{n} day(s)")
_NOT_LESS, _BY_MORE = Words("{field}不少于{other}", "{field} at least {other}"), Words("加{plus}", " and {plus} more")
_SHARE = Words("{field}达到{whole}的{share}", "{field} at least {share} of {whole}")
_HOLDS = Words("{field}是{posts}", "{field} is {posts}")
_NOT, _AND, _OR = Words("不属于（{inner}）", "not ({inner})"), Words("、", " and "), Words("，或", ", or ")
_EDGES = {
    "start": Words("考核期第一天", "the first day of the period"),
    "end": Words("考核期最后一天", "the last day of the period"),
    "as-of": Words("台账截止日", "the ledger's own today"),
}


def condition_text(condition: Condition, language: str = "zh", kind: str | None = None) -> str:
    """What a condition asks of a record, in words (条件文字).

    Args:
        condition: The condition; one that everything meets gives an empty text.
        language: `"zh"` or `"en"`.
        kind: Word of the kind of record, which says what its fields and their values are called.

    Returns:
        A clause without a full stop; a form without words of its own is given as it is written in files.

    >>> condition_text(AllOf((Is("body", ("party-group",)), Given("topics"))), "zh", "meeting")
    '会议类型为“党组会议”、已填议题'
    """
    return _Speaker(language, kind or "").said(condition)


class _Speaker:
    def __init__(self, language: str, kind: str) -> None:
        self.language, self.kind = language, kind

    def say(self, words: Words, **values: object) -> str:
        return words.in_(self.language).format(**values)

    def field(self, name: str) -> str:
        return field_label(name, self.language, self.kind or None)

    def said(self, condition: Value) -> str:
        match condition:
            case Is(field=field, values=values):
                return self._is(field, values)
            case Between(field=field, at_least=low, at_most=high):
                return self._between(field, low, high)
            case Given(field=field):
                return self.say(_GIVEN, field=self.field(field))
            case Not(condition=Given(field=field)):
                return self.say(_NOT_GIVEN, field=self.field(field))
            case NotAfter(field=field, other=other, days=days):
                grace = self.say(_GRACE, days=days) if days else ""
                return self.say(_NOT_AFTER, field=self.field(field), other=self.field(other)) + grace
            case Contains(field=field, texts=texts):
                words = _CONTAINS if len(texts) == 1 else _CONTAINS_ONE_OF
                return self.say(words, field=self.field(field), value=self._listed(list(texts)))
            case Lasted(field=field, until=until, months=months, days=days):
                return self._lasted(field, until, months, days)
            case NotLess(field=field, other=other, plus=plus):
                more = self.say(_BY_MORE, plus=plus) if plus else ""
                return self.say(_NOT_LESS, field=self.field(field), other=self.field(other)) + more
            case ShareOf(field=field, whole=whole, at_least=share):
                names = {"field": self.field(field), "whole": self.field(whole)}
                return self.say(_SHARE, share=share_text(share), **names)
            case Holds(field=field, posts=posts):
                named = self._listed([label(post, self.language) for post in posts])
                return self.say(_HOLDS, field=self.field(field), posts=named)
            case Not(condition=inner):
                return self.say(_NOT, inner=self.said(inner))
            case AllOf(conditions=several):
                return self.say(_AND).join(self._inner(each) for each in several)
            case AnyOf(conditions=several):
                return self.say(_OR).join(self._inner(each) for each in several)
            case _:
                return json.dumps(Unstructurer().variant(condition), ensure_ascii=False)

    def _lasted(self, field: str, until: str | None, months: int, days: int) -> str:
        parts = [self.say(words, n=n) for words, n in ((_MONTHS, months), (_DAYS, days)) if n]
        span = Words("", " ").in_(self.language).join(parts) or self.say(_DAYS, n=0)
        if until is None:
            return self.say(_LASTED_ON, field=self.field(field), span=span)
        return self.say(_LASTED, field=self.field(field), until=self.field(until), span=span)

    def _inner(self, condition: Value) -> str:
        """One of several conditions; several in one are set apart."""
        text = self.said(condition)
        several = isinstance(condition, AllOf | AnyOf) and len(condition.conditions) > 1
        return self.say(Words("（{text}）", "({text})"), text=text) if several else text

    def _is(self, field: str, values: tuple[str, ...]) -> str:
        if self._shape(field) is FlagShape and len(values) == 1:
            return self.say(_YES if values[0] == "true" else _NO, field=self.field(field))
        named = self._listed(value_labels(values, self.language, self.kind, field))
        one, several = (_HAS, _HAS_ONE_OF) if self._shape(field) is ManyShape else (_IS, _ONE_OF)
        return self.say(one if len(values) == 1 else several, field=self.field(field), value=named)

    def _between(self, field: str, low: str | None, high: str | None) -> str:
        days = self._shape(field) is DayShape
        first, last = (_FROM, _UNTIL) if days else (_AT_LEAST, _AT_MOST)
        texts = [] if low is None else [self.say(first, field=self.field(field), end=self._end(field, low))]
        if high is not None:
            until = self.say(last, end=self._end(field, high))
            joint = Words("", " ").in_(self.language)
            texts.append(until if texts else f"{self.field(field)}{joint}{until}")
        return self.say(Words("且", ", ")).join(texts) if texts else self.say(_GIVEN, field=self.field(field))

    def _end(self, field: str, end: str) -> str:
        if end in _EDGES:
            return self.say(_EDGES[end])
        shape = field_named(KINDS[self.kind], field) if self.kind in KINDS else None
        if shape is not None and isinstance(shape.shape, DecimalShape) and shape.shape.money:
            try:
                return money_text(Decimal(end), self.language)
            except InvalidOperation:
                return end
        return end_text(end, self.language)

    def _shape(self, field: str) -> type | None:
        row = field_named(KINDS[self.kind], field) if self.kind in KINDS else None
        return None if row is None else type(row.shape)

    def _listed(self, words: list[str]) -> str:
        return ", ".join(words) if self.language == "en" else "".join(map(quoted, words))


def is_condition(held: object) -> TypeGuard[Condition]:
    """Whether a value of a rule is a condition on records; measures and scales are nouns, conditions are none."""
    return isinstance(held, Value) and type(held).__module__ == Is.__module__


def quoted(text: str) -> str:
    """A text in Chinese quotation marks; those inside it become single ones."""
    return f"“{text.translate(_INNER)}”"


_INNER = str.maketrans("“”", "‘’")


def end_text(end: str, language: str = "zh") -> str:
    """A day of a rubric: one of the calendar, or `MM-DD` of any year; anything else as it stands (日期文字).

    >>> end_text("03-31"), end_text("2021-03-27")
    ('3月31日', '2021年3月27日')
    """
    if re.fullmatch(r"\d\d-\d\d", end):
        month, number = map(int, end.split("-"))
        return f"{number} {date(2000, month, 1):%B}" if language == "en" else f"{month}月{number}日"
    try:
        return day_text(date.fromisoformat(end), language) if "-" in end else end
    except ValueError:
        return end
