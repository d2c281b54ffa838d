"""From nodes to records: the field table says what the fields of each class may hold (结构化).

Nothing is coerced: every reader notes what is wrong in the session, with its place, and goes on, so that one run finds
all defects of a file. What cannot be formed is left out by the nearest list that may do without it.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

import attrs

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    ShareShape,
    TextShape,
    VariantShape,
    field_named,
    fields_by_name,
    key_of,
    of_checked,
    table,
)
from dangfeng.files import days, numbers, values
from dangfeng.files.keys import Fields, Written, as_table, keys, strictly_written, written
from dangfeng.files.misread import Misread, narrow
from dangfeng.files.names import bare_name, several
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table, shown
from dangfeng.files.reading import Refused, Spot
from dangfeng.model import Record
from dangfeng.problem import Fault, InvalidValue
from dangfeng.quantity import Bounded, Masked, Why, looks_masked

T = TypeVar("T")
Hook = Callable[[Spot, type], object]
_LONGEST_SHOWN = 10**6
#: How no text is written.
_NO_TEXT = (Style.NUMBER, Style.FLAG)
_WORDS = (TextShape, NameShape)
#: What stands between several words that are written as one text.
_BETWEEN_CHOICES = r"\s*[、，,；;]\s*"
_BETWEEN_TEXTS = "、；;"
_NUMBERS = (CountShape, DecimalShape)
_MEASURED = (CountShape, DecimalShape, DayShape)
_BOUND_KEYS = {"at_least": "at_least", "不少于": "at_least", "at_most": "at_most", "不多于": "at_most"} | {
    "shown": "shown",
    "原文": "shown",
    "why": "why",
    "原因": "why",
}


class Structurer:
    """Reads nodes as instances of our classes.

    Attributes:
        readers: Readers of the classes that have a way of their own of being written.
    """

    def __init__(self) -> None:
        self.readers: dict[type, Hook] = {}
        self.variants: dict[tuple[type, ...], Callable[[Spot], object]] = {}
        self.lists: dict[type, Callable[[Spot], tuple[object, ...]]] = {}

    def read(self, spot: Spot, cls: type[T]) -> T:
        """An instance of *cls*.

        Raises:
            Refused: If it cannot be formed; what is wrong was noted.
        """
        found = self.readers.get(cls, self.instance)(spot, cls)
        assert isinstance(found, cls)
        return found

    def instance(self, spot: Spot, cls: type) -> object:
        """An instance of a class that is written as a group of its fields."""
        return self.formed(spot, cls, written(spot, as_table(spot, cls), keys(cls)))

    def formed(self, spot: Spot, cls: type, given: Fields) -> object:
        """An instance out of the fields that are written."""
        found: dict[str, object] = {}
        bad: set[str] = set()
        lacking = False
        for row in _due(cls, given):
            try:
                self.field(spot, row, given.get(row.name), found)
            except Refused:
                bad.add(row.name)
                lacking |= row.required
        if not lacking:
            # With a field left out there may still be something to say about the others.
            checked = found.keys().isdisjoint(_pairs_of(cls))
            formed: object = construct(spot, cls, found, frozenset(bad), checked=checked)
            if not bad and not given.defect:
                return formed
        raise Refused(cls.__name__)

    def field(self, spot: Spot, row: Field, entry: Written | None, found: dict[str, object]) -> None:
        """Read one field into *found*; a field that is not given is left to its default."""
        shape = row.shape
        if entry is None or (_is_nothing(entry.node, shape) and not _may_be_pending(shape)):
            if row.required:
                at, key = entry.key if entry else None, key_of(row.name)
                inner = spot.inner(spot.node, key)
                raise inner.refuse("field.missing", found="nothing", expected=key, at=at, zh=row.zh)
            if entry is not None and row.optional:
                # Said to be nothing, where leaving it out may mean something else.
                found[row.name] = None
            return
        inner = spot.inner(entry.node, entry.path)
        inner.keep_place()
        found[row.name] = self.value(inner, shape)

    def value(self, spot: Spot, shape: Shape) -> object:
        """What a node says, read as *shape*."""
        if isinstance(shape, ManyShape):
            return self.many(spot, shape)
        if isinstance(shape, GroupShape):
            return self.read(spot, shape.cls)
        if isinstance(shape, VariantShape):
            return self.variants[shape.classes](spot)
        return single(spot, shape)

    def many(self, spot: Spot, shape: ManyShape) -> tuple[object, ...]:
        """The entries of a list; all are read before a wrong one is refused."""
        if isinstance(shape.item, GroupShape) and shape.item.cls in self.lists:
            return self.lists[shape.item.cls](spot)
        if _is_pairs(shape):
            return pairs(spot)
        found, defect = self.entries(spot, shape.item)
        if defect:
            raise Refused("list")
        if len(found) < shape.min_length:
            raise spot.refuse("value.too-few", found=len(found), expected=f"at least {shape.min_length}")
        return found

    def entries(self, spot: Spot, item: Shape) -> tuple[tuple[object, ...], bool]:
        """The well-formed entries of a list, and whether any was not."""
        found = []
        defect = False
        if isinstance(spot.node, Scalar):
            spot = spot.with_node(_as_row(spot.node, item))
        if isinstance(item, NameShape):
            spot, defect = _one_name_each(spot)
        for inner in rows(spot):
            try:
                if isinstance(inner.node, Scalar) and inner.node.is_blank and not _is_text(inner.node, item):
                    raise inner.refuse("value.blank", found="nothing", expected="a value")
                inner.keep_place()
                found.append(self.value(inner, item))
            except Refused:
                defect = True
        return tuple(found), defect


def _due(cls: type, given: Fields) -> list[Field]:
    """The fields that are written, and those that must be."""
    known = fields_by_name(cls)
    return [known[name] for name in given] + [row for row in _required(cls) if row.name not in given]


@cache
def _required(cls: type) -> tuple[Field, ...]:
    return tuple(row for row in table(cls) if row.required)


def _as_row(node: Scalar, item: Shape) -> Node:
    """A single word where a list of words is due: a list of that one; what may well be several is left as it is.

    Names are told apart later, as those of any entry are. A text with 、 or ； in it may be one title or several.
    A word in place of groups is held against the keys that are due there.
    """
    if node.style in _NO_TEXT or node.is_blank or "\n" in node.text:
        return node
    match item:
        case NameShape() | GroupShape():
            words = [node.text]
        case ChoiceShape(options=options) if narrow(node.text) in values.choices(options):
            # Some words have a 、 of their own.
            words = [node.text]
        case ChoiceShape():
            words = re.split(_BETWEEN_CHOICES, node.text)
        case TextShape() if not any(sign in node.text for sign in _BETWEEN_TEXTS):
            words = [node.text]
        case _:
            return node
    return Row(tuple(Scalar(word, node.style, node.line, node.column) for word in words), node.line, node.column)


def _one_name_each(spot: Spot) -> tuple[Spot, bool]:
    """A list of names with one name in each entry, and whether an entry cannot be brought to that."""
    if not isinstance(spot.node, Row):
        return spot, False
    items: list[Node] = []
    defect = False
    for index, node in enumerate(spot.node.items):
        if not isinstance(node, Scalar) or node.style in _NO_TEXT or node.is_blank:
            items.append(node)
            continue
        try:
            items += [Scalar(name, node.style, node.line, node.column) for name in several(node.text)]
        except Misread as misread:
            spot.entry(node, index).misread(misread, node.text)
            defect = True
    return spot.with_node(Row(tuple(items), spot.node.line, spot.node.column)), defect


def rows(spot: Spot) -> Iterable[Spot]:
    """The spots of the entries of a list; nothing at all is an empty list."""
    node = spot.node
    if isinstance(node, Scalar) and node.is_null:
        return ()
    if not isinstance(node, Row):
        raise spot.refuse("value.not-a-list", found=shown(node), expected="a list, each entry with a dash before it")
    return tuple(spot.entry(entry, index) for index, entry in enumerate(node.items))


def pairs(spot: Spot) -> tuple[tuple[str, str], ...]:
    """Names and texts: a group, or a list of pairs where a name comes twice."""
    node = spot.node
    if isinstance(node, Table):
        found = [(key.text, spot.inner(value, key.text)) for key, value in node.entries]
    else:
        found = []
        for inner in rows(spot):
            pair = inner.node
            if not (isinstance(pair, Row) and len(pair.items) == 2 and isinstance(pair.items[0], Scalar)):
                raise inner.refuse("value.not-a-group", found=shown(pair), expected="keys and values")
            found.append((pair.items[0].text, Spot(pair.items[1], inner.session, inner.record, inner.path)))
    return tuple((name, _any_text(inner)) for name, inner in found)


def _any_text(spot: Spot) -> str:
    if not isinstance(spot.node, Scalar):
        raise spot.refuse("value.not-single", found=shown(spot.node), expected="a text")
    return "" if spot.node.is_null else spot.node.text


@cache
def _pairs_of(cls: type) -> frozenset[str]:
    """The fields that hold names and texts: the only ones that are not held against their shapes when they are read."""
    return frozenset(row.name for row in table(cls) if _is_pairs(row.shape))


def _is_pairs(shape: Shape) -> bool:
    return isinstance(shape, ManyShape) and isinstance(shape.item, ManyShape)


def construct(
    spot: Spot, cls: type[T], found: dict[str, object], bad: frozenset[str] = frozenset(), *, checked: bool = False
) -> T:
    """Call the constructor; what it has against the values together is noted at the fields, except at *bad* ones.

    Values that are *checked* were held against the shapes of their fields already.
    """
    try:
        return of_checked(cls, found) if checked else cls(**found)
    except InvalidValue as error:
        marks = spot.session.marks
        for fault in error.faults:
            if fault.field.partition(".")[0] in bad:
                continue
            path = f"{spot.path}.{fault.field}" if spot.path else fault.field
            mark = marks.get((spot.record, path)) or marks.get((spot.record, path.rpartition(".")[0]))
            inner = spot.inner(spot.node, fault.field)
            at = None if mark is None else Scalar("", line=mark[0], column=mark[1])
            row = field_named(cls, fault.field)
            zh = "" if row is None else row.zh
            kind = cls.KIND if issubclass(cls, Record) else ""
            inner.note(_code(fault), found=fault.found, expected=fault.expected, at=at, zh=zh, kind=kind)
        raise Refused(cls.__name__) from None


def _code(fault: Fault) -> str:
    """The code of what a constructor has against fields together; persons are not advised on money."""
    if fault.code == "too-large" and fault.expected.startswith("at most ") and fault.expected.endswith(")"):
        return "value.part-exceeds-whole"
    if fault.code == "too-small" and fault.field == "headcount":
        return "value.fewer-than-names"
    return f"value.{fault.code}"


def single(spot: Spot, shape: Shape) -> object:
    """A value that is not made of others: text, number, day, choice."""
    node = spot.node
    if isinstance(node, Scalar):
        value = _from_text(spot, node, shape)
    elif isinstance(node, Table) and _is_bounded(shape):
        value = _long_bounds(spot, node, shape)
    else:
        raise spot.refuse("value.not-single", found=shown(node), expected="a single value")
    wrong = shape.faults(value, spot.path)
    if wrong:
        # A number is said as it was typed, not as it was computed: 123456789亿元, not 1.2E+16.
        typed = shown(node) if isinstance(shape, _NUMBERS) and isinstance(node, Scalar) else ""
        for fault in wrong:
            spot.note(f"value.{fault.code}", found=typed or fault.found, expected=fault.expected)
        raise Refused("value")
    return value


def _from_text(spot: Spot, node: Scalar, shape: Shape) -> object:
    if isinstance(shape, _WORDS):
        if node.style in _NO_TEXT:
            raise spot.refuse("value.not-a-text", found=node.text, expected="a text in quotation marks")
        if not isinstance(shape, NameShape):
            return node.text
        name = bare_name(node.text)
        return Masked(name) if looks_masked(name) else name
    if node.style is Style.FLAG and not isinstance(shape, FlagShape):
        raise spot.refuse("value.not-single", found=node.text, expected="a text or number")
    try:
        return _parsed(spot, node.text if not node.is_null else "", shape)
    except Misread as misread:
        if misread.code == "no-year" and spot.session.period_lost:
            raise Refused("no-year") from None
        raise spot.misread(misread, node.text) from None


def _parsed(spot: Spot, text: str, shape: Shape) -> object:
    # In order of frequency.
    match shape:
        case ChoiceShape(options=options):
            return values.read_choice(text, options)
        case DayShape(bounded=bounded):
            return days.read_day(text, period=spot.session.period, bounded=bounded)
        case CountShape(least=least, bounded=bounded):
            return numbers.read_count(text, least=least, bounded=bounded)
        case DecimalShape(money=True, bounded=bounded):
            return numbers.read_amount(text, bounded=bounded)
        case DecimalShape(percent=True):
            return numbers.read_percent(text)
        case DecimalShape():
            return numbers.read_decimal(text)
        case FlagShape():
            return values.read_flag(text)
        case ShareShape():
            return numbers.read_share(text)
        case PeriodShape():
            return days.read_period(text, whole=spot.session.period)
    raise AssertionError(f"{shape} is not read from a text")


def _long_bounds(spot: Spot, node: Table, shape: Shape) -> Bounded[int]:
    """Bounds in full: `{at_least: 3, at_most: 5, shown: 三五次, why: approximate}`."""
    given = strictly_written(spot, node, _BOUND_KEYS)
    exact = _exact(shape)
    ends: dict[str, object] = {}
    for name in ("at_least", "at_most"):
        entry = given.get(name)
        if entry is not None and not _is_nothing(entry.node, exact):
            ends[name] = single(spot.inner(entry.node, name), exact)
    if "at_least" not in ends or (isinstance(shape, DayShape) and "at_most" not in ends):
        raise spot.refuse("value.no-bounds", found=shown(node), expected="at_least, and at_most for a day")
    words = given.get("shown")
    why = given.get("why")
    text = "" if words is None else str(single(spot.inner(words.node, "shown"), TextShape(max_length=_LONGEST_SHOWN)))
    reason = Why.PENDING if why is None else single(spot.inner(why.node, "why"), ChoiceShape(Why))
    lower, upper = ends["at_least"], ends.get("at_most")
    return construct(spot, Bounded, {"lower": lower, "upper": upper, "shown": text, "why": reason})


def _exact(shape: Shape) -> Shape:
    match shape:
        case CountShape() | DecimalShape() | DayShape():
            return attrs.evolve(shape, bounded=False)
    raise AssertionError(f"{shape} has no bounds")


def _is_bounded(shape: Shape) -> bool:
    return isinstance(shape, _MEASURED) and shape.bounded


def _may_be_pending(shape: Shape) -> bool:
    """Whether nothing at all stands for a number that is still to be entered."""
    return isinstance(shape, _NUMBERS) and shape.bounded


def _is_nothing(node: Node, shape: Shape) -> bool:
    return isinstance(node, Scalar) and node.is_blank and not _is_text(node, shape)


def _is_text(node: Scalar, shape: Shape) -> bool:
    """Whether an empty pair of quotation marks is a text here."""
    return isinstance(shape, TextShape) and shape.min_length == 0 and shape.pattern is None and not node.is_null
