"""JSON Schemas of ledger, rubric and marks files, out of the field table (JSON Schema).

They describe what `save_…` writes: English keys, points and amounts as texts, days as `2021-09-18`. Reading is more
tolerant, and looks at more than a schema can say.
"""

from collections.abc import Iterable, Mapping

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
    key_of,
    table,
)
from dangfeng.files.loading import VERSION
from dangfeng.files.unstructuring import JSON
from dangfeng.model import KINDS, Completeness, Ledger, Record, UnitCount
from dangfeng.problem import UnknownName
from dangfeng.quantity import Why
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.measures import Selection
from dangfeng.rubric.rubric import Rubric, Rule
from dangfeng.rubric.scales import ZeroItem
from dangfeng.rubric.where import MOST_LASTED, AllOf
from dangfeng.vocabulary import Post, Unit

Schema = dict[str, JSON]
_ROOTS: Mapping[str, type] = {"ledger": Ledger, "rubric": Rubric, "marks": Marks}
_DAY = r"\d{4}-\d{2}-\d{2}"
_SCALAR: Schema = {"type": ["string", "integer", "boolean"]}
_TEXT: Schema = {"type": "string"}
_NULL: Schema = {"type": "null"}


def json_schema(kind: str) -> Schema:
    """The JSON Schema (draft 2020-12) of a kind of file.

    Args:
        kind: `ledger`, `rubric` or `marks`.

    Raises:
        UnknownName: If *kind* is none of them.
    """
    root = _ROOTS.get(kind)
    if root is None:
        raise UnknownName(kind, tuple(_ROOTS))
    builder = _Builder()
    body = builder.group(root, {"schema": {"const": f"dangfeng.{kind}/{VERSION}"}}, ["schema"])
    head: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"dangfeng.{kind}/{VERSION}"}
    return head | body | {"$defs": dict(sorted(builder.found.items()))}


class _Builder:
    """Collects the definitions that a schema refers to."""

    def __init__(self) -> None:
        self.found: Schema = {}

    def group(self, cls: type, first: Schema | None = None, needed: Iterable[str] = ()) -> Schema:
        """An object with the fields of a class, and others before them."""
        properties: Schema = dict(first or {})
        for row in table(cls):
            properties[key_of(row.name)] = self.field(cls, row)
        required = [*needed, *(key_of(row.name) for row in table(cls) if row.required)]
        schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
        return schema | ({"required": list[JSON](required)} if required else {})

    def field(self, cls: type, row: Field) -> Schema:
        """What may stand under a key."""
        title: Schema = {} if row.zh == row.name else {"title": row.zh}
        if row.name == "extra" and isinstance(row.shape, ManyShape):
            pair: Schema = {"type": "array", "prefixItems": [_TEXT, _TEXT], "minItems": 2, "items": False}
            return title | {
                "anyOf": [{"type": "object", "additionalProperties": _TEXT}, {"type": "array", "items": pair}]
            }
        if row.name == "kind" and cls in (Completeness, Selection):
            return title | {"enum": list[JSON](KINDS)}
        schema = self.value(row.shape)
        # Saying "nothing" is only needed where leaving the field out means something else.
        if row.optional and attrs.fields_dict(cls)[row.name].default is not None:
            schema = {"anyOf": [schema, _NULL]}
        return title | schema

    def value(self, shape: Shape) -> Schema:
        """What a shape looks like in JSON."""
        match shape:
            case ManyShape(item=GroupShape(cls=cls)) if cls is UnitCount:
                count = self.value(CountShape(bounded=True))
                properties: Schema = {str(unit.value): count for unit in Unit}
                return {"type": "object", "additionalProperties": False, "properties": properties, "minProperties": 1}
            case ManyShape(item=item, min_length=least):
                many: Schema = {"type": "array", "items": self.value(item)}
                return many | ({"minItems": least} if least else {})
            case GroupShape(cls=cls):
                return self.reference(cls)
            case VariantShape(classes=classes):
                return self.variants(classes)
        return _single(shape)

    def reference(self, cls: type) -> Schema:
        """A reference to the definition of a class, which is made if there is none yet."""
        reference: Schema = {"$ref": f"#/$defs/{cls.__name__}"}
        if cls.__name__ not in self.found:
            self.found[cls.__name__] = {}
            self.found[cls.__name__] = self.definition(cls)
        if cls is Selection:
            return {"anyOf": [{"enum": list[JSON](KINDS)}, reference]}
        return reference

    def definition(self, cls: type) -> Schema:
        """The definition of a class."""
        if cls is Rule:
            return self.rule()
        if issubclass(cls, Record):
            return self.group(cls, {"kind": {"const": cls.KIND, "title": cls.ZH}})
        form = getattr(cls, "FORM", None)
        return self.group(cls) if form is None else self.group(cls, {"form": {"const": form}})

    def variants(self, classes: tuple[type, ...]) -> Schema:
        """One of several classes, each with its tag; or a condition."""
        if AllOf in classes:
            return self.condition()
        tag = "kind" if issubclass(classes[0], Record) else "form"
        needed: Schema = {"required": [tag]}
        return {"oneOf": [{"allOf": [self.reference(cls), needed]} for cls in classes]}

    def condition(self) -> Schema:
        """A condition: fields of any kind, and what is asked of each."""
        reference: Schema = {"$ref": "#/$defs/Condition"}
        if "Condition" in self.found:
            return reference
        several: Schema = {"type": "array", "items": reference}
        asked: Schema = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}, *_operators()]}
        names = sorted({key_of(row.name) for cls in KINDS.values() for row in table(cls)})
        self.found["Asked"] = asked
        properties: Schema = {"all": several, "any": several, "not": reference}
        properties |= {name: {"$ref": "#/$defs/Asked"} for name in names}
        self.found["Condition"] = {"type": "object", "additionalProperties": False, "properties": properties}
        return reference

    def rule(self) -> Schema:
        """A rule: effect and scale together are `award`, `deduct` or `zero_item`."""
        schema = self.group(Rule)
        properties = schema["properties"]
        assert isinstance(properties, dict)
        scale = properties.pop("scale")
        properties |= {"award": scale, "deduct": scale, "zero_item": self.reference(ZeroItem)}
        pairs = [("award", "deduct"), ("award", "zero_item"), ("deduct", "zero_item")]
        pairs += [("effect", "award"), ("effect", "deduct")]
        return schema | {"not": {"anyOf": [{"required": list[JSON](pair)} for pair in pairs]}}


def _operators() -> list[JSON]:
    """What may be asked of a field by operators."""
    end: Schema = {"type": ["string", "null"]}
    share = _single(ShareShape())
    days: Schema = {"type": "integer"}
    span: Schema = {"type": "integer", "minimum": 0, "maximum": MOST_LASTED}
    texts: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    posts: Schema = {"type": "array", "items": {"enum": [post.value for post in Post]}}
    return [
        _exactly({"given": {"type": "boolean"}}, ["given"]),
        _exactly({"at_least": end, "at_most": end}, []) | {"minProperties": 1},
        _exactly({"not_after": _TEXT, "days": days}, ["not_after"]),
        _exactly({"share_of": _TEXT, "at_least": share}, ["share_of", "at_least"]),
        _exactly({"posts": posts}, ["posts"]),
        _exactly({"contains": texts}, ["contains"]),
        _exactly({"not_less": _TEXT, "plus": days}, ["not_less"]),
        _exactly({"lasted_months": span, "lasted_days": span, "until": _TEXT}, ["lasted_months"]),
        _exactly({"lasted_days": span, "until": _TEXT}, ["lasted_days"]),
    ]


def _exactly(properties: Schema, required: list[str]) -> Schema:
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return schema | {"required": list[JSON](required)}


def _single(shape: Shape) -> Schema:
    match shape:
        case TextShape(min_length=least, max_length=most, pattern=pattern):
            schema: Schema = {"type": "string", "minLength": least, "maxLength": most}
            return schema | ({"pattern": f"^(?:{pattern.regex})$"} if pattern else {})
        case NameShape(max_length=most):
            return {"type": "string", "minLength": 1, "maxLength": most}
        case FlagShape():
            return {"type": "boolean"}
        case CountShape(least=least, most=most, bounded=bounded):
            number: Schema = {"type": "integer", "minimum": least, "maximum": most}
            return _or_bounds(number, number, needs_end=False) if bounded else number
        case DecimalShape(places=places, bounded=bounded, percent=percent):
            sign = "-?" if percent else ""
            amount: Schema = {"type": "string", "pattern": rf"^{sign}\d+(?:\.\d{{1,{places}}})?$"}
            return _or_bounds(amount, amount, needs_end=False) if bounded else amount
        case ShareShape():
            return {"type": "string", "pattern": r"^(?:\d+(?:\.\d+)?%|\d+/\d+|\d+)$"}
        case DayShape(bounded=bounded):
            day: Schema = {"type": "string", "pattern": f"^{_DAY}$"}
            return _or_bounds(day, day, needs_end=True) if bounded else day
        case PeriodShape():
            return {"type": "string", "pattern": rf"^(?:\d{{4}}|{_DAY}\.\.{_DAY})$"}
        case ChoiceShape(options=options):
            return {"enum": [option.value for option in options]}
    raise AssertionError(f"{shape} is not a single value")


def _or_bounds(exact: Schema, end: Schema, *, needs_end: bool) -> Schema:
    """An exact value, the text of one that is not exact (`XX`, `30余`), nothing yet, or bounds in full."""
    why: Schema = {"enum": [why.value for why in Why]}
    properties: Schema = {"at_least": end, "at_most": end, "shown": _TEXT, "why": why}
    full = _exactly(properties, ["at_least", "at_most"] if needs_end else ["at_least"])
    return {"anyOf": [exact, _TEXT, *([] if needs_end else [_NULL]), full]}
