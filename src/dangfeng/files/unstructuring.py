"""From records to plain dicts, lists and words: what `to_dict` gives and what files are written from (转为通用结构).

Whatever equals its default is left out, so that a file says what its author said. What is not known exactly is written
as it was given, if reading that gives the same bounds, and in full otherwise.
"""

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeAlias, assert_never

import attrs
from attrs import frozen

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DecimalShape,
    Field,
    GroupShape,
    ManyShape,
    Shape,
    VariantShape,
    key_of,
    table,
)
from dangfeng.files import days, numbers, values
from dangfeng.files.keys import term_of
from dangfeng.files.misread import Misread
from dangfeng.model import Completeness, Record, UnitCount
from dangfeng.model.ledger import KINDS
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.rubric.measures import Selection
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.scales import ZeroItem
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
from dangfeng.vocabulary import Unit

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | bool | None"
COUNT = CountShape(bounded=True)


class Word(str):
    """A text that stands without quotation marks in YAML: a day, a number, a word of a closed list."""

    __slots__ = ()


@frozen
class Unstructurer:
    """Turns objects into dicts, with English keys and words or with Chinese ones."""

    chinese: bool = False

    def group(self, value: object) -> dict[str, JSON]:
        """An object as a group of its fields."""
        cls = type(value)
        found: dict[str, JSON] = {}
        for row in table(cls):
            held = getattr(value, row.name)
            if row.required or held != _default(cls, row.name):
                found[self.key(row)] = self.field(value, row, held)
        return found

    def field(self, owner: object, row: Field, held: object) -> JSON:
        """The value of one field."""
        if row.name == "extra" and isinstance(row.shape, ManyShape):
            return _extra(held)
        if isinstance(owner, Completeness | Selection) and row.name == "kind":
            return self.kind(str(held))
        return self.value(held, row.shape)

    def key(self, row: Field) -> str:
        """The key of a field."""
        return term_of(row.name, row.zh) if self.chinese else key_of(row.name)

    def kind(self, kind: str) -> JSON:
        """The word of a kind."""
        return Word(KINDS[kind].ZH if self.chinese and kind in KINDS else kind)

    def value(self, held: object, shape: Shape) -> JSON:
        """Any value of a field, as its shape says."""
        if held is None:
            return None
        match shape:
            case ManyShape(item=item):
                return self.many(held, item)
            case VariantShape():
                return self.variant(held)
            case GroupShape():
                return self.member(held)
        if isinstance(held, Bounded):
            return _bounds(held, shape)
        if isinstance(held, Enum):
            return Word(values.term(held) if self.chinese else held.value)
        if self.chinese and isinstance(held, Decimal) and isinstance(shape, DecimalShape) and shape.money:
            # A file with English keys has the bare number of 元, as programs like it.
            return Word(numbers.written_amount(held))
        return _single(held)

    def many(self, held: object, item: Shape) -> JSON:
        """Several values in order; figures by their units."""
        assert isinstance(held, tuple)
        if isinstance(item, GroupShape) and item.cls is UnitCount:
            return {str(self.value(each.unit, ChoiceShape(Unit))): self.value(each.count, COUNT) for each in held}
        return [self.value(each, item) for each in held]

    def variant(self, held: object) -> JSON:
        """One of several classes, with the tag that tells it from the others."""
        if isinstance(held, Record):
            return {"类别" if self.chinese else "kind": self.kind(held.KIND), **self.group(held)}
        if isinstance(held, Condition):
            return condition(held)
        return {"形式" if self.chinese else "form": Word(getattr(held, "FORM", "")), **self.group(held)}

    def member(self, held: object) -> JSON:
        """A nested object."""
        match held:
            case Selection() if held == Selection(kind=held.kind):
                return self.kind(held.kind)
            case Rule():
                return self.rule(held)
        return self.group(held)

    def rule(self, rule: Rule) -> dict[str, JSON]:
        """A rule: effect and scale together are `award`, `deduct` or `zero_item`."""
        fields = self.group(attrs.evolve(rule, scale=None))
        if rule.scale is None:
            return fields
        scale = self.variant(rule.scale)
        if isinstance(rule.scale, ZeroItem):
            key = "该项不得分" if self.chinese else "zero_item"
            scale = self.group(rule.scale)
        else:
            key = rule.effect.zh if self.chinese else str(rule.effect.value)
            fields.pop("加扣" if self.chinese else "effect", None)
        found: dict[str, JSON] = {}
        for name, held in fields.items():
            found[name] = held
            if name in ("measure", "度量"):
                found[key] = scale
        return found


def condition(held: Condition) -> dict[str, JSON]:
    """A condition as a group: one entry for each field that is asked about."""
    match held:
        case Is(field=field, values=words):
            return {field: _told(words[0]) if len(words) == 1 else [_told(word) for word in words]}
        case Between(field=field, at_least=low, at_most=high):
            ends = {"at_least": low, "at_most": high}
            given = {name: Word(end) for name, end in ends.items() if end is not None}
            return {field: dict(given) or {"at_least": None}}
        case Given(field=field):
            return {field: {"given": True}}
        case Not(condition=Given(field=field)):
            return {field: {"given": False}}
        case NotAfter(field=field, other=other, days=days_of_grace):
            return {field: {"not_after": other} | ({"days": days_of_grace} if days_of_grace else {})}
        case Contains(field=field, texts=texts):
            return {field: {"contains": texts[0] if len(texts) == 1 else list(texts)}}
        case NotLess(field=field, other=other, plus=plus):
            return {field: {"not_less": other} | ({"plus": plus} if plus else {})}
        case Lasted(field=field, until=until, months=months, days=days):
            asked: dict[str, JSON] = {"lasted_months": months} if months or not days else {}
            asked |= {"lasted_days": days} if days else {}
            return {field: asked | ({} if until is None else {"until": until})}
        case ShareOf(field=field, whole=whole, at_least=share):
            return {field: {"share_of": whole, "at_least": _single(share)}}
        case Holds(field=field, posts=posts):
            return {field: {"posts": [Word(post.value) for post in posts]}}
        case Not(condition=inner):
            return {"not": condition(inner)}
        case AnyOf(conditions=several):
            return {"any": [condition(each) for each in several]}
        case AllOf(conditions=several):
            return _all_of([condition(each) for each in several])
    assert_never(held)


def _told(word: str) -> JSON:
    """A value of a condition: yes and no as such, numbers and days without quotation marks."""
    if word in ("true", "false"):
        return word == "true"
    return Word(word) if re.fullmatch(r"[0-9][0-9.-]*", word) else word


def _all_of(groups: list[dict[str, JSON]]) -> dict[str, JSON]:
    """Conditions that all hold: side by side where no field is named twice, else listed under `all`."""
    joined: dict[str, JSON] = {}
    for group in groups:
        joined |= group
    # A group of one entry is that condition itself, and an empty one is lost among others.
    if len(groups) == 1 or len(joined) != len(groups) or any(len(group) != 1 for group in groups):
        return {"all": list[JSON](groups)} if groups else {}
    return joined


def _single(held: object) -> JSON:
    match held:
        case bool() | int():
            return held
        case Masked(shown=text):
            return text
        case Decimal():
            return Word(numbers.plain_decimal(held))
        case Fraction():
            return Word(_share(held))
        case date():
            return Word(held.isoformat())
        case Period():
            return Word(str(held))
    return str(held)


def _share(value: Fraction) -> str:
    if value.denominator == 1 and value > 1:
        return str(value.numerator)
    percent = value * 100
    for places in (1, 10, 100):
        if (percent * places).denominator == 1 and percent.numerator < 10**18:
            return f"{numbers.plain_decimal(Decimal(percent.numerator) / Decimal(percent.denominator))}%"
    return f"{value.numerator}/{value.denominator}"


def _bounds(held: Bounded[int] | Bounded[Decimal] | Bounded[date], shape: Shape) -> JSON:
    """Bounds as they were given, if reading that gives the same; else in full."""
    if _read_back(held.shown, shape) == held:
        return Word(held.shown) if held.shown else None
    found: dict[str, JSON] = {"at_least": _single(held.lower)}
    if held.upper is not None:
        found["at_most"] = _single(held.upper)
    if held.shown:
        found["shown"] = held.shown
    if held.why is not Why.PENDING:
        found["why"] = Word(held.why.value)
    return found


def _read_back(text: str, shape: Shape) -> object:
    try:
        match shape:
            case CountShape(least=least):
                return numbers.read_count(text, least=least, bounded=True)
            case DecimalShape():
                return numbers.read_amount(text, bounded=True)
            case _:
                return days.read_day(text, bounded=True)
    except Misread:
        return None


def _extra(held: object) -> JSON:
    """Free fields: a group, or a list of pairs where a name comes twice."""
    assert isinstance(held, tuple)
    names = [name for name, _ in held]
    if len(set(names)) == len(names):
        return dict(held)
    return [[name, text] for name, text in held]


def _default(cls: type, name: str) -> object:
    return getattr(attrs.fields_dict(cls)[name], "default", None)
