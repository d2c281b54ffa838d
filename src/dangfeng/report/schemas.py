"""JSON Schemas of what leaves the library as JSON: scorecards and problems (JSON 模式), draft 2020-12."""

from dangfeng.report.schema_nodes import (
    Node,
    choice,
    day,
    flag,
    many,
    nullable,
    object_of,
    points,
    problem,
    ref,
    schema_of,
    text,
)
from dangfeng.report.scorecard_json import JSON, PROBLEMS, SCORECARD
from dangfeng.rubric.scorecard import LineKind
from dangfeng.vocabulary import Stage


def scorecard_schema() -> dict[str, JSON]:
    """The schema of `scorecard_to_dict` (评分结果模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": SCORECARD},
        "notice": text("What every printed score says of itself."),
        "unit": text("Name of the unit."),
        "period": text("Period scored: a year, or two days joined by two dots."),
        "as_of": day("Day up to which the ledger speaks."),
        "rubric": object_of(
            {
                "title": text("Title."),
                "version": text("Version."),
                "notice": nullable(text("What it says of itself.")),
            }
        ),
        "total": object_of({**_columns(), "tight": flag("Whether both ends are reached.")}),
        "grades": many(text("Grade in reach."), "Grades that the range may reach, highest first."),
        "grade_recorded": nullable(text("Grade of the recorded column.")),
        "vetoes": many(text("Id."), "Vetoes that hold for certain."),
        "vetoes_possible": many(text("Id."), "Vetoes that are not excluded."),
        "problems": many(ref("problem"), "Contradictions in the ledger."),
        "undeclared": many(_undeclared(), "Points of the recorded column that rest on silence."),
        "unknowns": many(_unknown(), "What is not known, and the points it can move."),
        "lines": many(ref("line"), "Sections, bonus, deductions and corrections of the total."),
    }
    return schema_of("Scorecard (评分结果)", tops, {"line": _line(), "problem": problem()})


def problems_schema() -> dict[str, JSON]:
    """The schema of `problems_to_dict` (问题模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": PROBLEMS},
        "problems": many(ref("problem"), "The problems, in order."),
    }
    return schema_of("Problems (问题)", tops, {"problem": problem()})


def _columns() -> dict[str, Node]:
    return {
        "full": nullable(points("Full points; null where there are none.")),
        "lower": nullable(points("Lower end of the range; null without bound, and on corrections.")),
        "recorded": nullable(points("Points by the records as they stand.")),
        "upper": nullable(points("Upper end of the range; null without bound, and on corrections.")),
    }


def _line() -> Node:
    column = nullable(points("What the line adds to the one above; null without bound."))
    return object_of(
        {
            "kind": choice([kind.value for kind in LineKind if kind is not LineKind.TOTAL], "What the line is."),
            "id": text("Id in the rubric; of a correction, the id of the line that it corrects."),
            "title": text("Title or wording in the rubric."),
            **_columns(),
            "tight": flag("Whether both ends are reached by some completion of what is unknown."),
            "applicable": flag("False if the line was taken out as not applicable."),
            "contribution": object_of({"lower": column, "recorded": column, "upper": column}),
            "measured": nullable(text("What was measured.")),
            "amount": nullable(points("Points for each one.")),
            "basis": nullable(text("Source of the rule.")),
            "sentence": {"anyOf": [{"type": "null"}, _sentence()]},
            "records": many(text("Id."), "Records that moved the line."),
            "marks": many(_mark(), "Marks given on the line."),
            "lines": many(ref("line"), "The lines below; in each column their contributions sum to this line."),
        }
    )


def _sentence() -> Node:
    value: Node = {"type": ["string", "integer", "null"]}
    return object_of(
        {
            "code": text("What is said."),
            "params": {"type": "object", "additionalProperties": value},
            "zh": text("The sentence in Chinese."),
            "en": text("The sentence in English."),
        },
        "Why.",
    )


def _mark() -> Node:
    return object_of(
        {
            "points": points("Points given."),
            "stage": choice([stage.value for stage in Stage], "Stage at which it was given."),
            "reason": text("Why."),
            "by": nullable(text("By whom.")),
            "on": nullable(day("When.")),
        }
    )


def _undeclared() -> Node:
    return object_of(
        {
            "kinds": many(text("Word of a kind."), "Kinds with no record and no declaration."),
            "points": points("Points that rest on them."),
            "parts": many(text("Id."), "Parts concerned."),
        }
    )


def _unknown() -> Node:
    return object_of(
        {
            "record": text("Id of the record."),
            "field": text("Path of the field in it."),
            "shown": text("The value as it was given."),
            "why": choice(["redacted", "pending", "approximate"], "Why it is not known."),
            "points": points("Most points that it can move."),
            "rules": many(text("Id."), "Rules that look at it."),
        }
    )
