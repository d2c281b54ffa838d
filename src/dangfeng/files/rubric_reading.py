"""Rubrics out of nodes: each rule is checked against the kind of record it speaks of (读取评分细则)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, partial
from types import MappingProxyType

from dangfeng.fields import (
    ChoiceShape,
    FlagShape,
    ManyShape,
    Shape,
    TextShape,
    VariantShape,
    field_named,
)
from dangfeng.files.keys import FORM_KEYS, Fields, Written, as_table, keys, tag_of, written
from dangfeng.files.kinds import KIND_WORDS, is_comparable, plain_word, read_field_name, read_kind, stored
from dangfeng.files.misread import narrow
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.reading import Refused, Spot
from dangfeng.files.rubric_fit import Met, fit_item, fit_rubric, fit_rule
from dangfeng.files.structuring import Structurer
from dangfeng.files.values import close
from dangfeng.files.where_reading import is_day, is_name, is_number, is_summable, read_where
from dangfeng.model import KINDS
from dangfeng.rubric.measures import Distinct, Earliest, Members, Selection, Sum, SumRatio, YearOverYear
from dangfeng.rubric.rubric import Confirmation, Item, Rubric, Rule
from dangfeng.rubric.scales import ByDelay, ByLevel, ByNumber, ZeroItem

#: How a rule may say what it gives or takes: the key, and the effect that the key stands for.
_SCALE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "award": "award",
        "得分": "award",
        "deduct": "deduct",
        "扣分": "deduct",
        "zero_item": "zero_item",
        "该项不得分": "zero_item",
    }
)
Admits = Callable[[Shape], bool]


def _is_levelled(shape: Shape) -> bool:
    item = shape.item if isinstance(shape, ManyShape) else shape
    return isinstance(item, ChoiceShape | FlagShape | TextShape)


_NUMBER: tuple[Admits, str] = (is_number, "a field with a number or amount")
_SUM: tuple[Admits, str] = (is_summable, "a field with a number or amount that can be added up")
_DAY: tuple[Admits, str] = (is_day, "a field with a day")
_NAME: tuple[Admits, str] = (is_name, "a field with names")
_LEVEL: tuple[Admits, str] = (_is_levelled, "a field with a list of values, yes/no or a text")
_VALUE: tuple[Admits, str] = (is_comparable, "a field whose values can be told apart")
#: Fields of measures and scales that name a field of the kind, and which fields will do.
_FIELD_WORDS: Mapping[type, Mapping[str, tuple[Admits, str]]] = MappingProxyType(
    {
        Selection: {"dated": _DAY},
        Distinct: {"field": _VALUE},
        Sum: {"field": _SUM},
        Members: {"field": _NAME},
        SumRatio: {"part": _SUM, "whole": _SUM},
        YearOverYear: {"field": _SUM, "base_field": _SUM},
        Earliest: {"field": _DAY},
        ByLevel: {"field": _LEVEL},
        ByNumber: {"field": _NUMBER},
        ByDelay: {"done": _DAY, "due": _DAY},
    }
)


class RubricReader(Structurer):
    """Reads one rubric."""

    def __init__(self) -> None:
        super().__init__()
        self.met = Met()
        for cls in _FIELD_WORDS:
            self.readers[cls] = self.with_fields
        self.readers[Rule] = self.rule
        self.readers[Item] = self.item
        self.readers[Confirmation] = self.confirmation
        for cls, name in ((Rule, "measure"), (Rule, "scale")):
            classes = variants_of(cls, name)
            self.variants[classes] = partial(self.tagged, classes)
        self.variants[variants_of(Selection, "where")] = read_where

    def rubric(self, spot: Spot, schema: Scalar | None) -> Rubric | None:
        """A rubric, or `None` as soon as anything is wrong with it."""
        node = without(as_table(spot), schema)
        found = None
        try:
            found = self.read(Spot(node, spot.session), Rubric)
        finally:
            fit_rubric(self.met)
        return None if spot.session.problems else found

    def value(self, spot: Spot, shape: Shape) -> object:
        """What a node says; points are remembered, to be held against the precision."""
        found = super().value(spot, shape)
        if isinstance(found, Decimal):
            self.met.points.append((spot, found))
        return found

    def formed(self, spot: Spot, cls: type, given: Fields) -> object:
        """An instance out of its fields; ids are remembered, to be held against one another."""
        self.met.remember(spot, cls, given)
        return super().formed(spot, cls, given)

    def tagged(self, classes: tuple[type, ...], spot: Spot) -> object:
        """A measure or scale of the form that its tag names."""
        if isinstance(spot.node, Scalar):
            raise spot.refuse("rubric.missing-form", found=spot.node.text, expected=_forms(classes))
        node = as_table(spot)
        tag = tag_of(node, FORM_KEYS)
        if tag is None:
            raise spot.refuse("rubric.missing-form", found="nothing", expected=_forms(classes))
        inner = spot.inner(tag[1], "form")
        word = plain_word(inner)
        cls = _by_form(classes).get(narrow(word))
        if cls is None:
            hint = close(word, tuple(map(_form, classes)))
            raise inner.refuse("rubric.unknown-form", found=word, expected=_forms(classes), hint=hint)
        kind = spot.kind or kind_in(node)
        return self.read(Spot(without(node, tag[0]), spot.session, spot.record, spot.path, kind), cls)

    def with_fields(self, spot: Spot, cls: type) -> object:
        """A measure or scale with fields that name a field of the kind it speaks of."""
        if cls is Selection:
            spot = _as_selection(spot)
        given = written(spot, as_table(spot), keys(cls))
        defect = False
        for name, (admits, expected) in _FIELD_WORDS[cls].items():
            entry = given.get(name)
            if entry is None or not spot.kind or (isinstance(entry.node, Scalar) and entry.node.is_blank):
                continue
            try:
                word = read_field_name(spot.inner(entry.node, entry.path), admits, expected)
                given[name] = Written(entry.key, _renamed(entry.node, word), entry.path)
                if cls is ByLevel and "levels" in given:
                    given["levels"] = _with_levels(spot, given["levels"], word)
            except Refused:
                defect = True
        found = self.selection(spot, given) if cls is Selection else self.formed(spot, cls, given)
        if defect:
            raise Refused(cls.__name__)
        return found

    def selection(self, spot: Spot, given: Fields) -> object:
        """The records a measure looks at: the kind is one of ours."""
        entry = given.get("kind")
        if entry is not None and not (isinstance(entry.node, Scalar) and entry.node.is_blank):
            try:
                kind = read_kind(spot.inner(entry.node, "kind"))
                given["kind"] = Written(entry.key, _renamed(entry.node, kind), "kind")
            except Refused:
                given.pop("where", None)
                self.formed(spot, Selection, given)
                raise
        found = self.formed(spot, Selection, given)
        assert isinstance(found, Selection)
        units = {unit for unit, _ in KINDS[found.kind].UNITS}
        if found.unit is not None and found.unit not in units:
            expected = " | ".join(unit.value for unit, _ in KINDS[found.kind].UNITS) or "no unit"
            place = spot.inner(given["unit"].node, "unit")
            raise place.refuse("value.wrong-unit", found=found.unit.value, expected=expected)
        return found

    def confirmation(self, spot: Spot, cls: type) -> object:
        """Who must confirm a kind; kinds still to come are free words."""
        given = written(spot, as_table(spot), keys(cls))
        entry = given.get("kind")
        if entry is not None and isinstance(entry.node, Scalar):
            word = KIND_WORDS.get(narrow(entry.node.text), entry.node.text)
            given["kind"] = Written(entry.key, _renamed(entry.node, word), "kind")
        return self.formed(spot, cls, given)

    def item(self, spot: Spot, cls: type) -> object:
        """An item: it has parts, or rules and points of its own."""
        found = self.instance(spot, cls)
        assert isinstance(found, Item)
        fit_item(spot, found)
        return found

    def rule(self, spot: Spot, cls: type) -> object:
        """A rule: what it gives or takes stands under `award`, `deduct` or `zero_item`."""
        node = as_table(spot)
        given = written(spot, node, _rule_keys())
        measure = given.get("measure")
        spot = spot.about_kind(kind_in(measure.node) if measure is not None else "")
        scales = [name for name in ("award", "deduct", "zero_item") if name in given]
        effect = given.get("effect")
        if len(scales) > 1 or (effect is not None and scales and scales[0] != "zero_item"):
            second = given[scales[1]] if len(scales) > 1 else effect
            assert second is not None
            found = " + ".join([*scales, *(["effect"] if effect else [])])
            spot.note("rubric.two-scales", found=found, expected="award | deduct | zero_item", at=second.key)
            raise Refused("rubric.two-scales")
        if scales:
            _unfold(given, scales[0])
        rule = self.formed(spot, Rule, given)
        assert isinstance(rule, Rule)
        fit_rule(spot, rule, given)
        return rule


@cache
def _rule_keys() -> Mapping[str, str]:
    known = {key: name for key, name in keys(Rule).items() if name != "scale"}
    return MappingProxyType(known | dict(_SCALE_KEYS))


def _unfold(given: Fields, name: str) -> None:
    """Turn `award: {...}` into what the class has: an effect and a scale."""
    entry = given.pop(name)
    node = entry.node
    if name == "zero_item":
        if isinstance(node, Table) and tag_of(node, FORM_KEYS) is None:
            tag = Scalar("form", Style.PLAIN, node.line, node.column)
            form = Scalar(ZeroItem.FORM, Style.QUOTED, node.line, node.column)
            node = Table(((tag, form), *node.entries), node.line, node.column)
    else:
        given["effect"] = Written(entry.key, Scalar(name, Style.QUOTED, entry.key.line, entry.key.column), name)
    given["scale"] = Written(entry.key, node, name)


def _as_selection(spot: Spot) -> Spot:
    """The selection in full: a word alone is its kind."""
    node = spot.node
    if not isinstance(node, Scalar) or node.is_blank:
        return spot
    table = Table(((Scalar("kind", Style.PLAIN, node.line, node.column), node),), node.line, node.column)
    return spot.with_node(table)


def _with_levels(spot: Spot, entry: Written, name: str) -> Written:
    """The levels of a scale with their values in the form that records keep."""
    row = field_named(KINDS[spot.kind], name)
    assert row is not None
    if not isinstance(entry.node, Row):
        return entry
    inner = spot.inner(entry.node, entry.path)
    levels = []
    for index, level in enumerate(entry.node.items):
        at = inner.entry(level, index)
        levels.append(_with_value(at, row.shape) if isinstance(level, Table) else level)
    return Written(entry.key, Row(tuple(levels), entry.node.line, entry.node.column), entry.path)


def _with_value(spot: Spot, shape: Shape) -> Table:
    node = as_table(spot)
    entries: list[tuple[Scalar, Node]] = []
    for key, value in node.entries:
        if key.text.strip() in ("value", "取值") and isinstance(value, Scalar) and not value.is_blank:
            entries.append((key, _renamed(value, stored(spot.inner(value, "value"), shape))))
        else:
            entries.append((key, value))
    return Table(tuple(entries), node.line, node.column)


def kind_in(node: Node) -> str:
    """The kind that a measure speaks of, or "" if it speaks of none that is known."""
    if not isinstance(node, Table):
        return ""
    of = tag_of(node, ("of", "统计对象"))
    word = of[1] if of else None
    if isinstance(word, Table):
        kind = tag_of(word, ("kind", "类别"))
        word = kind[1] if kind else None
    return KIND_WORDS.get(narrow(word.text), "") if isinstance(word, Scalar) else ""


def variants_of(cls: type, name: str) -> tuple[type, ...]:
    """The classes that a field of *cls* may hold."""
    row = field_named(cls, name)
    assert row is not None
    assert isinstance(row.shape, VariantShape)
    return row.shape.classes


def without(node: Table, key: Scalar | None) -> Table:
    """The group without one of its keys."""
    return Table(tuple(pair for pair in node.entries if pair[0] is not key), node.line, node.column)


def _form(cls: type) -> str:
    form = getattr(cls, "FORM", "")
    return str(form)


@cache
def _by_form(classes: tuple[type, ...]) -> Mapping[str, type]:
    return MappingProxyType({_form(cls): cls for cls in classes})


def _forms(classes: tuple[type, ...]) -> str:
    return " | ".join(map(_form, classes))


def _renamed(node: Node, text: str) -> Scalar:
    return Scalar(text, Style.QUOTED, node.line, node.column)
