"""The table of a rubric as JSON for other programs, and its schema (考核评分表 JSON)."""

from decimal import Decimal

from dangfeng.report.caution import CAUTION
from dangfeng.report.rubric_lines import RubricTable, Score, TableLine, mask_of
from dangfeng.report.schema_nodes import Node, day, many, nullable, object_of, points, ref, schema_of, text
from dangfeng.report.scorecard_json import JSON
from dangfeng.wording.language import Words
from dangfeng.wording.persons import Mask, masked_data

RUBRIC_TABLE = "dangfeng.rubric-table/1"


def rubric_table_to_dict(table: RubricTable, mask: Mask | None = None) -> dict[str, JSON]:
    """The table as JSON data of the schema `dangfeng.rubric-table/1` (考核评分表转为字典).

    Args:
        table: What `rubric_table` gives; the rubric itself, which can be read back, is written with `save_rubric`.
        mask: What masks names, as `masker` makes it; left out, those that the scorecard itself names are masked.
    """
    rubric, card = table.rubric, table.card
    start, end = rubric.in_force_from, rubric.in_force_until
    data: dict[str, JSON] = {
        "schema": RUBRIC_TABLE,
        "title": rubric.title,
        "version": rubric.version,
        "notice": rubric.notice,
        "in_force_from": None if start is None else start.isoformat(),
        "in_force_until": None if end is None else end.isoformat(),
        "basis": [*rubric.basis],
        "full": str(table.full),
        "unit": None if card is None else card.unit,
        "period": None if card is None else str(card.period),
        "caution": None if card is None else CAUTION.zh,
        "score": _score(table.score),
        "lines": [_line(line) for line in table.lines],
        "remarks": [_words(words) for words in table.remarks],
    }
    return masked_data(data, mask_of(table, mask))


def _line(line: TableLine) -> JSON:
    return {
        "kind": line.kind,
        "id": line.id,
        "title": line.title,
        "points": _text(line.points),
        "wording": line.wording,
        "words": None if line.words is None else _words(line.words),
        "method": line.method,
        "evidence": line.evidence,
        "scored_by": line.scored_by,
        "basis": line.basis,
        "note": line.note,
        "settings": [_words(words) for words in line.settings],
        "score": _score(line.score),
        "reason": None if line.reason is None else _words(line.reason),
        "lines": [_line(each) for each in line.lines],
    }


def _score(score: Score | None) -> JSON:
    if score is None:
        return None
    return {
        "full": _text(score.full),
        "lower": _text(score.lower),
        "recorded": _text(score.recorded),
        "upper": _text(score.upper),
        "own": _text(score.own),
        "group": _text(score.group),
        "group_reason": score.group_reason,
    }


def _text(value: Decimal | None) -> JSON:
    return None if value is None else str(value)


def _words(words: Words) -> JSON:
    return {"zh": words.zh, "en": words.en}


def rubric_table_schema() -> dict[str, JSON]:
    """The schema of `rubric_table_to_dict` (考核评分表模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": RUBRIC_TABLE},
        "title": text("Title of the rubric."),
        "version": text("Its version."),
        "notice": nullable(text("What the rubric says of itself.")),
        "in_force_from": nullable(day("First day in force.")),
        "in_force_until": nullable(day("Last day in force.")),
        "basis": many(text("Title."), "What it rests on."),
        "full": points("Sum of the points of the sections."),
        "unit": nullable(text("Whose score fills the table; null of a blank one.")),
        "period": nullable(text("Period scored: a year, or two days joined by two dots.")),
        "caution": nullable(text("What every printed score says.")),
        "score": _or_null("score"),
        "lines": many(ref("line"), "Sections, then bonus and deductions from the total."),
        "remarks": many(ref("words"), "Grades, vetoes, one fact one score, who must confirm."),
    }
    return schema_of(
        "Rubric table (考核评分表)", tops, {"line": _line_node(), "score": _score_node(), "words": _said()}
    )


def _line_node() -> Node:
    return object_of(
        {
            "kind": text("section, item, part, rule, bonus, deductions."),
            "id": text("Id."),
            "title": text("Title; empty of a rule."),
            "points": nullable(points("Points; of a line without its own, the sum of those inside.")),
            "wording": text("The office's own wording; may be empty."),
            "words": _or_null("words"),
            "method": text("How it is checked."),
            "evidence": text("The evidence expected."),
            "scored_by": text("Who scores it."),
            "basis": text("What it rests on."),
            "note": text("What the file notes beside it."),
            "settings": many(ref("words"), "What else is set and not as usual."),
            "score": _or_null("score"),
            "reason": _or_null("words"),
            "lines": many(ref("line"), "The lines inside."),
        }
    )


def _score_node() -> Node:
    ends = {name: nullable(points("Points; null without bound.")) for name in ("full", "lower", "recorded", "upper")}
    marks: dict[str, Node] = {
        "own": nullable(points("The unit's own mark.")),
        "group": nullable(points("The latest mark of the assessing side.")),
        "group_reason": text("Its reason."),
    }
    return object_of({**ends, **marks})


def _said() -> Node:
    return object_of({"zh": text("In Chinese."), "en": text("In English.")})


def _or_null(name: str) -> Node:
    return {"anyOf": [ref(name), {"type": "null"}]}
