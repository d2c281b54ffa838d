"""What JSON Schemas are made of (模式的组成)."""

from dangfeng.problem import Gravity
from dangfeng.report.scorecard_json import JSON

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_POINTS = r"^-?\d+(\.\d+)?$"
Node = dict[str, JSON]


def schema_of(title: str, properties: dict[str, Node], defined: dict[str, JSON]) -> dict[str, JSON]:
    """A schema whose top is an object with exactly these keys."""
    return {"$schema": _DRAFT, "title": title, **object_of(properties), "$defs": defined}


def object_of(properties: dict[str, Node], about: str = "") -> Node:
    """An object that has exactly these keys."""
    inner: dict[str, JSON] = {**properties}
    required: list[JSON] = [*properties]
    found: Node = {"type": "object", "properties": inner, "required": required, "additionalProperties": False}
    return {"description": about, **found} if about else found


def many(item: Node, about: str) -> Node:
    """A list."""
    return {"type": "array", "items": item, "description": about}


def text(about: str) -> Node:
    """A text."""
    return {"type": "string", "description": about}


def flag(about: str) -> Node:
    """Yes or no."""
    return {"type": "boolean", "description": about}


def whole(about: str) -> Node:
    """A whole number, not negative."""
    return {"type": "integer", "minimum": 0, "description": about}


def day(about: str) -> Node:
    """A day."""
    return {"type": "string", "format": "date", "description": about}


def points(about: str) -> Node:
    """Points, as a text."""
    return {"type": "string", "pattern": _POINTS, "description": about}


def nullable(node: Node) -> Node:
    """The same, or null."""
    return {**node, "type": [node["type"], "null"]}


def choice(values: list[JSON], about: str) -> Node:
    """One of a closed list."""
    return {"enum": values, "description": about}


def ref(name: str) -> Node:
    """One of the shapes defined beside."""
    return {"$ref": f"#/$defs/{name}"}


def problem() -> Node:
    """A problem as `problems_to_dict` gives it."""
    place = {
        "file": text("File as the user named it; empty for objects made in Python."),
        "line": whole("Line, from 1; 0 if unknown."),
        "column": whole("Column in characters, from 1; 0 if unknown."),
        "cell": text("Cell of a workbook."),
        "record": text("Id of the record."),
        "field": text("Path of the field."),
    }
    return object_of(
        {
            "code": text("Stable name of the problem."),
            "gravity": choice([gravity.value for gravity in Gravity], "How it is to be taken."),
            "place": object_of(place),
            "params": {"type": "object", "additionalProperties": {"type": "string"}},
            "basis": nullable(text("The rule that says so.")),
            "zh": text("The problem in Chinese."),
            "en": text("The problem in English."),
        }
    )
