"""JSON Schemas of what leaves the library as JSON: scorecards and problems (JSON 模式), draft 2020-12."""

from dangfeng.problem import Gravity
from dangfeng.report.scorecard_json import JSON, PROBLEMS, SCORECARD
from dangfeng.rubric.scorecard import LineKind
from dangfeng.vocabulary import Stage

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_POINTS = r"^-?\d+(\.\d+)?$"


def scorecard_schema() -> dict[str, JSON]:
    """The schema of `scorecard_to_dict` (评分结果模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": SCORECARD},
        "notice": _text("What every printed score says of itself."),
        "unit": _text("Name of the unit."),
        "period": _text("Period scored: a year, or two days joined by two dots."),
        "as_of": _day("Day up to which the ledger speaks."),
        "rubric": _object(
            {
                "title": _text("Title."),
                "version": _text("Version."),
                "notice": _or_null(_text("What it says of itself.")),
            }
        ),
        "total": _object({**_columns(), "tight": _flag("Whether both ends are reached.")}),
        "grades": _many(_text("Grade in reach."), "Grades that the range may reach, highest first."),
        "grade_recorded": _or_null(_text("Grade of the recorded column.")),
        "vetoes": _many(_text("Id."), "Vetoes that hold for certain."),
        "vetoes_possible": _many(_text("Id."), "Vetoes that are not excluded."),
        "problems": _many(_ref("problem"), "Contradictions in the ledger."),
        "undeclared": _many(_undeclared(), "Points of the recorded column that rest on silence."),
        "unknowns": _many(_unknown(), "What is not known, and the points it can move."),
        "lines": _many(_ref("line"), "Sections, bonus, deductions and corrections of the total."),
    }
    return _schema("Scorecard (评分结果)", tops, {"line": _line(), "problem": _problem()})


def problems_schema() -> dict[str, JSON]:
    """The schema of `problems_to_dict` (问题模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": PROBLEMS},
        "problems": _many(_ref("problem"), "The problems, in order."),
    }
    return _schema("Problems (问题)", tops, {"problem": _problem()})


Node = dict[str, JSON]


def _schema(title: str, properties: dict[str, Node], defined: dict[str, JSON]) -> dict[str, JSON]:
    return {"$schema": _DRAFT, "title": title, **_object(properties), "$defs": defined}


def _object(properties: dict[str, Node], about: str = "") -> Node:
    """An object that has exactly these keys."""
    inner: dict[str, JSON] = {**properties}
    required: list[JSON] = [*properties]
    found: Node = {"type": "object", "properties": inner, "required": required, "additionalProperties": False}
    return {"description": about, **found} if about else found


def _many(item: Node, about: str) -> Node:
    return {"type": "array", "items": item, "description": about}


def _text(about: str) -> Node:
    return {"type": "string", "description": about}


def _flag(about: str) -> Node:
    return {"type": "boolean", "description": about}


def _whole(about: str) -> Node:
    return {"type": "integer", "minimum": 0, "description": about}


def _day(about: str) -> Node:
    return {"type": "string", "format": "date", "description": about}


def _points(about: str) -> Node:
    return {"type": "string", "pattern": _POINTS, "description": about}


def _or_null(node: Node) -> Node:
    return {**node, "type": [node["type"], "null"]}


def _choice(values: list[JSON], about: str) -> Node:
    return {"enum": values, "description": about}


def _ref(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}


def _columns() -> dict[str, Node]:
    return {
        "full": _or_null(_points("Full points; null where there are none.")),
        "lower": _or_null(_points("Lower end of the range; null without bound, and on corrections.")),
        "recorded": _or_null(_points("Points by the records as they stand.")),
        "upper": _or_null(_points("Upper end of the range; null without bound, and on corrections.")),
    }


def _line() -> Node:
    column = _or_null(_points("What the line adds to the one above; null without bound."))
    return _object(
        {
            "kind": _choice([kind.value for kind in LineKind if kind is not LineKind.TOTAL], "What the line is."),
            "id": _text("Id in the rubric; of a correction, the id of the line that it corrects."),
            "title": _text("Title or wording in the rubric."),
            **_columns(),
            "tight": _flag("Whether both ends are reached by some completion of what is unknown."),
            "applicable": _flag("False if the line was taken out as not applicable."),
            "contribution": _object({"lower": column, "recorded": column, "upper": column}),
            "measured": _or_null(_text("What was measured.")),
            "amount": _or_null(_points("Points for each one.")),
            "basis": _or_null(_text("Source of the rule.")),
            "sentence": {"anyOf": [{"type": "null"}, _sentence()]},
            "records": _many(_text("Id."), "Records that moved the line."),
            "marks": _many(_mark(), "Marks given on the line."),
            "lines": _many(_ref("line"), "The lines below; in each column their contributions sum to this line."),
        }
    )


def _sentence() -> Node:
    value: Node = {"type": ["string", "integer", "null"]}
    return _object(
        {
            "code": _text("What is said."),
            "params": {"type": "object", "additionalProperties": value},
            "zh": _text("The sentence in Chinese."),
            "en": _text("The sentence in English."),
        },
        "Why.",
    )


def _mark() -> Node:
    return _object(
        {
            "points": _points("Points given."),
            "stage": _choice([stage.value for stage in Stage], "Stage at which it was given."),
            "reason": _text("Why."),
            "by": _or_null(_text("By whom.")),
            "on": _or_null(_day("When.")),
        }
    )


def _undeclared() -> Node:
    return _object(
        {
            "kinds": _many(_text("Word of a kind."), "Kinds with no record and no declaration."),
            "points": _points("Points that rest on them."),
            "parts": _many(_text("Id."), "Parts concerned."),
        }
    )


def _unknown() -> Node:
    return _object(
        {
            "record": _text("Id of the record."),
            "field": _text("Path of the field in it."),
            "shown": _text("The value as it was given."),
            "why": _choice(["redacted", "pending", "approximate"], "Why it is not known."),
            "points": _points("Most points that it can move."),
            "rules": _many(_text("Id."), "Rules that look at it."),
        }
    )


def _problem() -> Node:
    place = {
        "file": _text("File as the user named it; empty for objects made in Python."),
        "line": _whole("Line, from 1; 0 if unknown."),
        "column": _whole("Column in characters, from 1; 0 if unknown."),
        "cell": _text("Cell of a workbook."),
        "record": _text("Id of the record."),
        "field": _text("Path of the field."),
    }
    return _object(
        {
            "code": _text("Stable name of the problem."),
            "gravity": _choice([gravity.value for gravity in Gravity], "How it is to be taken."),
            "place": _object(place),
            "params": {"type": "object", "additionalProperties": {"type": "string"}},
            "basis": _or_null(_text("The rule that says so.")),
            "zh": _text("The problem in Chinese."),
            "en": _text("The problem in English."),
        }
    )
