"""What can be said of a rubric as JSON for other programs, and its schema (细则分析 JSON)."""

from decimal import Decimal

from dangfeng.files import to_dict
from dangfeng.linting import Answer, Direction, GradeReach, LineReach, RubricAnalysis, Witness
from dangfeng.report.caution import CAUTION
from dangfeng.report.schema_nodes import Node, choice, flag, many, nullable, object_of, points, ref, schema_of, text
from dangfeng.report.scorecard_json import JSON
from dangfeng.rubric.scorecard import LineKind

RUBRIC_ANALYSIS = "dangfeng.rubric-analysis/1"


def rubric_analysis_to_dict(found: RubricAnalysis) -> dict[str, JSON]:
    """An analysis as JSON data of the schema `dangfeng.rubric-analysis/1` (细则分析转为字典).

    Args:
        found: What `dangfeng.analyse_rubric` gives.
    """
    return {
        "schema": RUBRIC_ANALYSIS,
        "rubric": found.rubric,
        "period": str(found.period),
        "lines": [_line(each) for each in found.lines],
        "directions": [_direction(each) for each in found.directions],
        "grades": [_grade(each) for each in found.grades],
        "caution": CAUTION.zh,
    }


def _line(line: LineReach) -> JSON:
    return {
        "kind": line.kind.value,
        "id": line.id,
        "title": line.title,
        "least": _points(line.least),
        "greatest": _points(line.greatest),
        "least_reached": line.least_by is not None,
        "greatest_reached": line.greatest_by is not None,
    }


def _direction(direction: Direction) -> JSON:
    return {
        "rule": direction.rule,
        "kind": direction.record_kind,
        "never_lowers": direction.never_lowers.value,
        "never_raises": direction.never_raises.value,
        "lowered_by": _pair(direction.lowered_by),
        "raised_by": _pair(direction.raised_by),
    }


def _pair(pair: tuple[Witness, Witness] | None) -> JSON:
    return None if pair is None else {"before": _witness(pair[0]), "after": _witness(pair[1])}


def _grade(grade: GradeReach) -> JSON:
    shown = None if grade.reached_by is None else _witness(grade.reached_by)
    return {"title": grade.title, "never_reached": grade.never_reached.value, "reached_by": shown}


def _witness(witness: Witness) -> JSON:
    records = to_dict(witness.ledger).get("records", [])
    given = to_dict(witness.marks).get("marks", [])
    return {"points": str(witness.points), "records": records, "marks": given}


def _points(value: Decimal | None) -> JSON:
    return None if value is None else str(value)


def rubric_analysis_schema() -> dict[str, JSON]:
    """The schema of `rubric_analysis_to_dict` (细则分析模式)."""
    answers: list[JSON] = [answer.value for answer in Answer]
    line = object_of(
        {
            "kind": choice([kind.value for kind in LineKind if not kind.is_correction], "What the line is."),
            "id": text("Id."),
            "title": text("Title; of a rule the office's wording."),
            "least": nullable(points("The least it comes to, proved; null without bound.")),
            "greatest": nullable(points("The most it comes to, proved; null without bound.")),
            "least_reached": flag("Whether a ledger comes to the least; if not, it is not decided."),
            "greatest_reached": flag("Whether a ledger comes to the most."),
        }
    )
    witness = object_of(
        {
            "points": points("What the line in question comes to."),
            "records": many({"type": "object"}, "Records as in a ledger file; all kinds are complete."),
            "marks": many({"type": "object"}, "Marks as in a file of marks."),
        },
        "A made-up ledger.",
    )
    pair = object_of(
        {"before": ref("witness"), "after": ref("witness")}, "A ledger, and the same with one more record."
    )
    direction = object_of(
        {
            "rule": text("Id of the rule."),
            "kind": text("Kind of record."),
            "never_lowers": choice(answers, "Whether one more record never lowers the points."),
            "never_raises": choice(answers, "Whether it never raises them."),
            "lowered_by": {"anyOf": [ref("pair"), {"type": "null"}]},
            "raised_by": {"anyOf": [ref("pair"), {"type": "null"}]},
        }
    )
    grade = object_of(
        {
            "title": text("Grade."),
            "never_reached": choice(answers, "Whether nothing reaches it."),
            "reached_by": {"anyOf": [ref("witness"), {"type": "null"}]},
        }
    )
    tops: dict[str, Node] = {
        "schema": {"const": RUBRIC_ANALYSIS},
        "rubric": text("Title of the rubric."),
        "period": text("Period it was looked at for: a year, or two days joined by two dots."),
        "lines": many(ref("line"), "The total, then all lines in order."),
        "directions": many(ref("direction"), "What one more record does to each rule that looks at records."),
        "grades": many(ref("grade"), "Highest first."),
        "caution": text("What every printed score says."),
    }
    defined: dict[str, JSON] = {"line": line, "witness": witness, "pair": pair, "direction": direction, "grade": grade}
    return schema_of("Rubric analysis (细则分析)", tops, defined)
