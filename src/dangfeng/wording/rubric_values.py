"""The settings of a rubric in words: any field of any line, whatever forms there are (细则设定的文字)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from dangfeng.fields import Field, Noun, field_named, key_of, table
from dangfeng.model import KINDS
from dangfeng.rubric.measures import Selection
from dangfeng.rubric.rubric import Rule
from dangfeng.scoring.terms import share_text
from dangfeng.wording.conditions import condition_text, end_text, is_condition
from dangfeng.wording.labels import field_label, kind_label, label, value_label
from dangfeng.wording.language import Words
from dangfeng.wording.rules import rule_words
from dangfeng.wording.values import day_text, points_phrase, points_text

#: Fields that their classes give no Chinese term, for they have none in files, and fields whose word says too little.
_TERMS = {
    "of": Words("统计对象", "records counted"),
    "where": Words("条件", "condition"),
    "part": Words("符合要求的条件", "what counts as done"),
    "whole": Words("总数字段", "field of the whole"),
    "field": Words("字段", "field"),
    "base_field": Words("上年数字段", "field of last year"),
    "per": Words("分期", "period"),
    "at_least": Words("至少", "at least"),
    "in_force_from": Words("施行日期", "in force from"),
    "in_force_until": Words("失效日期", "in force until"),
    "scored_by": Words("评分单位", "scored by"),
    "id": Words("编号", "id"),
}
#: What a thing without an id is known by.
KNOWN_BY = ("title", "kind", "value")
_POINTS = ("points", "cap")
_CLAUSES, _LISTED = Words("；", "; "), Words("、", ", ")
_YES, _NO = Words("是", "yes"), Words("否", "no")


def term_text(row: Field, language: str = "zh") -> str:
    """What a field of a rubric is called (字段名称)."""
    if row.zh != row.name and language != "en":
        return row.zh
    words = _TERMS.get(row.name)
    if words is not None:
        return words.in_(language)
    return key_of(row.name).replace("_", " ") if language == "en" else row.zh


def setting_text(held: object, row: Field | None = None, language: str = "zh", kind: str = "") -> str:
    """The value of a field of a rubric in words; empty for nothing (设定文字).

    Args:
        held: The value: a number, a word, a condition, a rule, a list of things.
        row: The field that holds it.
        language: `"zh"` or `"en"`.
        kind: Word of the kind of record that the rule looks at.
    """
    name = "" if row is None else row.name
    match held:
        case None | ():
            return ""
        case Enum():
            return label(held, language)
        case bool():
            return (_YES if held else _NO).in_(language)
        case Decimal():
            return points_phrase(held, language) if name in _POINTS else points_text(held)
        case Fraction():
            return share_text(held)
        case date():
            return day_text(held, language)
        case tuple():
            # Groups without a name are several clauses each.
            clauses = any(isinstance(each, Noun) and not known_by(each) for each in held)
            joint = _CLAUSES if clauses else _LISTED
            return joint.in_(language).join(setting_text(each, row, language, kind) for each in held)
        case str():
            return _word(held, name, language, kind)
        case Noun():
            return noun_text(held, language, kind)
    return condition_text(held, language, kind or None) if is_condition(held) else str(held)


def noun_text(noun: Noun, language: str = "zh", kind: str = "") -> str:
    """A line or group of settings in words: its name, then what is set (一组设定文字).

    >>> from dangfeng.rubric.scales import CountStep
    >>> noun_text(CountStep(at_least=2, points=Decimal("0.5")))
    '至少2，分值0.5分'
    """
    if isinstance(noun, Rule):
        return noun.wording or rule_words(noun, language)
    if isinstance(noun, Selection):
        where = condition_text(noun.where, language, noun.kind)
        aside = Words("（{x}）", " ({x})").in_(language).format(x=where) if where else ""
        return kind_label(noun.kind, language) + aside
    name = known_by(noun)
    given = [(row, getattr(noun, row.name)) for row in table(type(noun)) if row.name != name]
    told = [_told(row, held, language, kind) for row, held in given if held != row.default]
    rest = (", " if language == "en" else "，").join(told)
    if not name:
        return rest
    shown = setting_text(getattr(noun, name), field_named(type(noun), name), language, kind)
    return Words("{name}（{rest}）", "{name} ({rest})").in_(language).format(name=shown, rest=rest) if rest else shown


def known_by(noun: Noun) -> str:
    """The field that a thing without an id is known by; empty if there is none, or nothing is in it."""
    return next((name for name in KNOWN_BY if isinstance(getattr(noun, name, None), str)), "")


def _told(row: Field, held: object, language: str, kind: str) -> str:
    joint = " " if language == "en" else ""
    return f"{term_text(row, language)}{joint}{setting_text(held, row, language, kind)}"


def _word(text: str, name: str, language: str, kind: str) -> str:
    """A word of a rubric: a kind, a field of the kind, a value of a closed list, a day, or the office's own text."""
    if name == "kind":
        return kind_label(text, language)
    if name == "value":
        return value_label(text, language, kind)
    if kind in KINDS and field_named(KINDS[kind], text) is not None:
        return field_label(text, language, kind)
    return end_text(text, language)
