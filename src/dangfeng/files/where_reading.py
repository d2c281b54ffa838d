"""Conditions out of nodes: a group of fields and what is asked of each (读取条件)."""

import re
from collections.abc import Callable
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    FlagShape,
    ManyShape,
    NameShape,
    Shape,
    ShareShape,
    TextShape,
    field_named,
)
from dangfeng.files import numbers
from dangfeng.files.days import existing
from dangfeng.files.keys import Written, as_table, strictly_written
from dangfeng.files.kinds import field_of, is_comparable, plain_word, read_field_name, stored
from dangfeng.files.misread import Misread, narrow
from dangfeng.files.nodes import Row, Scalar, Table
from dangfeng.files.reading import Refused, Spot
from dangfeng.files.structuring import rows, single
from dangfeng.model import KINDS
from dangfeng.rubric.where import (
    EVERYTHING,
    MOST_LASTED,
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
from dangfeng.vocabulary import Post

T = TypeVar("T")
#: Words that join conditions instead of naming a field.
_ALL, _ANY, _NOT = ("all", "全部满足"), ("any", "任一满足"), ("not", "不满足")
_OPERATORS = MappingProxyType(
    {
        "at_least": "at_least",
        "不低于": "at_least",
        "at_most": "at_most",
        "不高于": "at_most",
        "given": "given",
        "已填写": "given",
        "not_after": "not_after",
        "不晚于": "not_after",
        "days": "days",
        "宽限天数": "days",
        "share_of": "share_of",
        "占": "share_of",
        "posts": "posts",
        "适用职务": "posts",
        "contains": "contains",
        "包含": "contains",
        "not_less": "not_less",
        "不少于": "not_less",
        "plus": "plus",
        "加": "plus",
        "lasted_months": "lasted_months",
        "历时满月数": "lasted_months",
        "lasted_days": "lasted_days",
        "历时满天数": "lasted_days",
        "until": "until",
        "截至": "until",
    }
)
#: Days that a period has of itself.
_EDGES = MappingProxyType(
    {"start": "start", "期初": "start", "end": "end", "期末": "end", "as-of": "as-of", "截止日": "as-of"}
)
_EXPECTED = (
    "a value, a list of values, or one of: at_least, at_most, given, contains, not_after, not_less, lasted_months,"
    " lasted_days, share_of, posts"
)


def is_number(shape: Shape) -> bool:
    """Whether a field holds one number or amount."""
    return isinstance(shape, CountShape | DecimalShape)


def is_summable(shape: Shape) -> bool:
    """Whether a field holds one number or amount that can be added up; rates of change cannot."""
    return is_number(shape) and not (isinstance(shape, DecimalShape) and shape.percent)


def is_day(shape: Shape) -> bool:
    """Whether a field holds one day."""
    return isinstance(shape, DayShape)


def is_text(shape: Shape) -> bool:
    """Whether a field holds texts or names."""
    return isinstance(shape.item if isinstance(shape, ManyShape) else shape, TextShape | NameShape)


def is_name(shape: Shape) -> bool:
    """Whether a field holds one name or several."""
    return isinstance(shape.item if isinstance(shape, ManyShape) else shape, NameShape)


def read_where(spot: Spot) -> Condition:
    """A condition on the records of the kind that is spoken of.

    Raises:
        Refused: If a field, value or operator is none of that kind's; all of them are noted.
    """
    if not spot.kind:
        raise Refused("the kind itself is unknown, which was noted")
    found: list[Condition] = []
    defect = False
    for key, node in as_table(spot).entries:
        try:
            found.append(_entry(spot, key, Spot(node, spot.session, spot.record, _path(spot, key), spot.kind)))
        except Refused:
            defect = True
    if defect:
        raise Refused("where")
    if not found:
        return EVERYTHING
    return found[0] if len(found) == 1 else AllOf(tuple(found))


def _path(spot: Spot, key: Scalar) -> str:
    return f"{spot.path}.{key.text}" if spot.path else key.text


def _entry(spot: Spot, key: Scalar, inner: Spot) -> Condition:
    word = narrow(key.text)
    if word in _ALL:
        return AllOf(_several(inner))
    if word in _ANY:
        return AnyOf(_several(inner))
    if word in _NOT:
        return Not(read_where(inner))
    name = field_of(spot, spot.kind, key.text, at=key)
    row = field_named(KINDS[spot.kind], name)
    assert row is not None
    if isinstance(inner.node, Table):
        return _asked(inner, name, row.shape)
    if not is_comparable(row.shape):
        expected = "a field with single values, or given: true"
        raise spot.refuse("rubric.wrong-field", found=key.text, expected=expected, at=key, kind=KINDS[spot.kind].ZH)
    return Is(name, _values(inner, row.shape))


def _several(spot: Spot) -> tuple[Condition, ...]:
    return _each(spot, read_where)


def _values(spot: Spot, shape: Shape) -> tuple[str, ...]:
    if not isinstance(spot.node, Row):
        return (stored(spot, shape),)
    return _each(spot, lambda inner: stored(inner, shape))


def _each(spot: Spot, read: Callable[[Spot], T]) -> tuple[T, ...]:
    """The entries of a list; all are read before a wrong one is refused."""
    found = []
    defect = False
    for inner in rows(spot):
        try:
            found.append(read(inner))
        except Refused:
            defect = True
    if defect:
        raise Refused("list")
    return tuple(found)


def _asked(spot: Spot, name: str, shape: Shape) -> Condition:
    """What is asked of a field by operators."""
    given = strictly_written(spot, as_table(spot), _OPERATORS)
    names = frozenset(given)
    if names == {"given"}:
        entry = given["given"]
        condition = Given(name)
        return condition if _flag(spot.inner(entry.node, "given")) else Not(condition)
    if names and names <= {"at_least", "at_most"}:
        return _between(spot, name, shape, given)
    if "not_after" in names and names <= {"not_after", "days"}:
        _admit(spot, name, is_day(shape), "a field with a day")
        other = read_field_name(spot.inner(given["not_after"].node, "not_after"), is_day, "a field with a day")
        return NotAfter(name, other, _whole(spot, given, "days"))
    if names == {"contains"}:
        _admit(spot, name, is_text(shape), "a field with a text")
        return Contains(name, _texts(spot.inner(given["contains"].node, "contains")))
    if "not_less" in names and names <= {"not_less", "plus"}:
        _admit(spot, name, is_number(shape), "a field with a number")
        other = read_field_name(spot.inner(given["not_less"].node, "not_less"), is_number, "a field with a number")
        return NotLess(name, other, _whole(spot, given, "plus"))
    if names & {"lasted_months", "lasted_days"} and names <= {"lasted_months", "lasted_days", "until"}:
        return _lasted(spot, name, shape, given)
    if names == {"share_of", "at_least"}:
        _admit(spot, name, is_number(shape), "a field with a number")
        whole = read_field_name(spot.inner(given["share_of"].node, "share_of"), is_number, "a field with a number")
        share = single(spot.inner(given["at_least"].node, "at_least"), ShareShape())
        return ShareOf(field=name, whole=whole, at_least=_fraction(share))
    if names == {"posts"}:
        _admit(spot, name, is_name(shape), "a field with names")
        return Holds(name, _posts(spot.inner(given["posts"].node, "posts")))
    raise spot.refuse("rubric.wrong-condition", found=" + ".join(sorted(names)) or "nothing", expected=_EXPECTED)


def _admit(spot: Spot, name: str, fits: bool, expected: str) -> None:
    if not fits:
        raise spot.refuse("rubric.wrong-field", found=name, expected=expected, kind=KINDS[spot.kind].ZH)


def _flag(spot: Spot) -> bool:
    return single(spot, FlagShape()) is True


def _fraction(value: object) -> Fraction:
    assert isinstance(value, Fraction)
    return value


def _posts(spot: Spot) -> tuple[Post, ...]:
    def post(inner: Spot) -> Post:
        found = single(inner, ChoiceShape(Post))
        assert isinstance(found, Post)
        return found

    return _each(spot, post)


def _texts(spot: Spot) -> tuple[str, ...]:
    if not isinstance(spot.node, Row):
        return (plain_word(spot),)
    return _each(spot, plain_word)


def _lasted(spot: Spot, name: str, shape: Shape, given: dict[str, Written]) -> Lasted:
    _admit(spot, name, is_day(shape), "a field with a day")
    until = given.get("until")
    other = None if until is None else read_field_name(spot.inner(until.node, "until"), is_day, "a field with a day")
    months, days = _span(spot, given, "lasted_months"), _span(spot, given, "lasted_days")
    return Lasted(field=name, until=other, months=months, days=days)


def _span(spot: Spot, given: dict[str, Written], name: str) -> int:
    """So many months or days; what lasts longer than the calendar goes on cannot be counted."""
    number = _whole(spot, given, name)
    if 0 <= number <= MOST_LASTED:
        return number
    inner = spot.inner(given[name].node, name)
    code, expected = ("value.too-large", f"at most {MOST_LASTED}") if number > 0 else ("value.too-small", "at least 0")
    raise inner.refuse(code, found=number, expected=expected)


def _whole(spot: Spot, given: dict[str, Written], name: str) -> int:
    """A whole number beside an operator; 0 if there is none."""
    entry = given.get(name)
    if entry is None:
        return 0
    inner = spot.inner(entry.node, name)
    word = plain_word(inner)
    try:
        number = numbers.exact(narrow(word))
    except Misread:
        number = None
    if number is None or number != number.to_integral_value():
        raise inner.refuse("value.not-a-number", found=word, expected="a whole number")
    return int(number)


def _between(spot: Spot, name: str, shape: Shape, given: dict[str, Written]) -> Between:
    _admit(spot, name, is_number(shape) or is_day(shape), "a field with a number, an amount or a day")
    ends = {key: _end(spot.inner(entry.node, key), shape) for key, entry in given.items()}
    return Between(field=name, at_least=ends.get("at_least"), at_most=ends.get("at_most"))


def _end(spot: Spot, shape: Shape) -> str | None:
    node = spot.node
    if isinstance(node, Scalar) and node.is_blank:
        return None
    word = narrow(plain_word(spot))
    if not is_day(shape):
        return stored(spot, shape)
    if word in _EDGES:
        return _EDGES[word]
    short = re.fullmatch(r"(\d{1,2})-(\d{1,2})|(\d{1,2})月(\d{1,2})日", word)
    if short is None:
        return stored(spot, shape)
    month, day = (int(part) for part in short.groups() if part)
    try:
        existing(2020, month, day)
    except Misread as misread:
        raise spot.refuse(f"value.{misread.code}", found=word, expected=misread.expected) from None
    return f"{month:02d}-{day:02d}"
