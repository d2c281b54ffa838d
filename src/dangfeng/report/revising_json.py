"""Two versions of a rubric as JSON for other programs, and its schema (细则修订对照 JSON)."""

from decimal import Decimal

from dangfeng.fields import Noun, Shape
from dangfeng.files.unstructuring import Unstructurer
from dangfeng.report.caution import CAUTION
from dangfeng.report.gathering_json import plain
from dangfeng.report.schema_nodes import Node, choice, flag, many, nullable, object_of, points, ref, schema_of, text
from dangfeng.report.scorecard_json import JSON
from dangfeng.revising import Aspect, Move, Rescored, Rescoring, Revised, RubricDifference, Setting, State
from dangfeng.rubric.nodes import id_of
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import LineKind, Points, Scorecard
from dangfeng.shapes import ManyShape
from dangfeng.wording.language import LANGUAGES
from dangfeng.wording.revising import Speaker

RUBRIC_DIFFERENCE = "dangfeng.rubric-difference/1"
_ANY: Node = {"description": "As it stands in a rubric file; null if there is none."}


def rubric_difference_to_dict(found: RubricDifference, effects: Rescoring | None = None) -> dict[str, JSON]:
    """What changed as JSON data of the schema `dangfeng.rubric-difference/1` (细则修订对照转为字典).

    Args:
        found: What `compare_rubrics` found.
        effects: What `rescore` found; left out, `effects` is null.
    """
    return {
        "schema": RUBRIC_DIFFERENCE,
        "old": {"title": found.old.title, "version": found.old.version},
        "new": {"title": found.new.title, "version": found.new.version},
        "differs": bool(found),
        "scores": found.scores,
        "head": [_setting(each, found.new) for each in found.head],
        "lines": [_line(each) for each in found.lines],
        "effects": None if effects is None else _effects(effects),
    }


def _line(line: Revised) -> JSON:
    return {
        "state": line.state.value,
        "kind": line.kind,
        "id": line.id,
        "old_id": None if line.old is None else id_of(line.old),
        "title": str(getattr(line.noun, "title", None) or ""),
        "owners": [id_of(owner) for owner in line.owners],
        "was_in": None if line.was_in is None else id_of(line.was_in),
        "scores": line.scores,
        "changes": [_setting(each, line.noun) for each in line.changes],
        **{language: Speaker(language).line(line) for language in LANGUAGES},
    }


def _setting(change: Setting, line: Noun | Rubric) -> JSON:
    shape = change.steps[-1].row.shape
    return {
        "path": change.path,
        "aspect": str(change.aspect.value),
        "old": _held(change.old, shape),
        "new": _held(change.new, shape),
        **{language: Speaker(language).setting(change, line) for language in LANGUAGES},
    }


def _held(held: object, shape: Shape) -> JSON:
    """A value as it stands in a file; an entry of a list by itself."""
    inner = shape.item if isinstance(shape, ManyShape) and not isinstance(held, tuple) else shape
    return plain(Unstructurer().value(held, inner))


def _effects(effects: Rescoring) -> JSON:
    return {
        "caution": CAUTION.zh,
        "ledgers": [_ledger(each) for each in effects.ledgers],
        "not_recorded": [
            {"kind": fact.kind, "field": fact.field or None, "rules": [*fact.rules], "before": fact.before}
            for fact in effects.not_recorded
        ],
    }


def _ledger(each: Rescored) -> JSON:
    return {
        "name": each.name,
        "unit": each.ledger.unit.name,
        "period": str(each.ledger.period),
        "moved": each.moved,
        "grade_changed": each.grade_changed,
        "old": _card(each.old),
        "new": _card(each.new),
        "change": _points(each.change),
        "moves": [_move(move) for move in each.moves],
    }


def _card(card: Scorecard) -> JSON:
    total = Points(card.total.lower, card.total.recorded, card.total.upper)
    return {"total": _points(total), "grade_recorded": card.grade_recorded, "grades": [*card.grades]}


def _move(move: Move) -> JSON:
    ends = {"old": _points(move.old), "new": _points(move.new), "change": _points(move.change)}
    return {"kind": move.kind.value, "id": move.id, "title": move.title, **ends}


def _points(columns: Points) -> JSON:
    return {name: _text(value) for name, value in columns._asdict().items()}


def _text(value: Decimal | None) -> JSON:
    return None if value is None else str(value)


def rubric_difference_schema() -> dict[str, JSON]:
    """The schema of `rubric_difference_to_dict` (细则修订对照模式)."""
    version = object_of({"title": text("Title."), "version": text("Version.")})
    tops: dict[str, Node] = {
        "schema": {"const": RUBRIC_DIFFERENCE},
        "old": version,
        "new": version,
        "differs": flag("Whether anything changed."),
        "scores": flag("Whether a score or grade can change by it."),
        "head": many(ref("setting"), "Fields of the rubric itself."),
        "lines": many(ref("line"), "Sections, items, parts, rules, pools, groups and vetoes."),
        "effects": {"anyOf": [ref("effects"), {"type": "null"}]},
    }
    defined: dict[str, JSON] = {
        "setting": _setting_node(),
        "line": _line_node(),
        "points": object_of({name: nullable(points("Null without bound.")) for name in Points._fields}),
        "card": _card_node(),
        "effects": _effects_node(),
    }
    return schema_of("Difference of two rubrics (细则修订对照)", tops, defined)


def _said() -> dict[str, Node]:
    return {"zh": text("In Chinese."), "en": text("In English.")}


def _setting_node() -> Node:
    aspects: list[JSON] = [str(each.value) for each in Aspect]
    return object_of(
        {
            "path": text("The way to the value, entries of lists by name or place."),
            "aspect": choice(aspects, "What the change is about."),
            "old": _ANY,
            "new": _ANY,
            **_said(),
        }
    )


def _line_node() -> Node:
    states: list[JSON] = [each.value for each in State]
    return object_of(
        {
            "state": choice(states, "What became of it."),
            "kind": text("section, item, part, rule, bonus, deductions, group, veto."),
            "id": text("Its id now, or its last one."),
            "old_id": nullable(text("Its id before; null if it came.")),
            "title": text("Its title; may be empty."),
            "owners": many(text("Id."), "The lines around it, outermost first."),
            "was_in": nullable(text("The line that it was in before, if it moved.")),
            "scores": flag("Whether a score or grade can change by it."),
            "changes": many(ref("setting"), "Its own fields."),
            **_said(),
        }
    )


def _card_node() -> Node:
    grades = many(text("Grade."), "Grades within reach, highest first.")
    return object_of(
        {"total": ref("points"), "grade_recorded": nullable(text("Grade by the records.")), "grades": grades}
    )


def _effects_node() -> Node:
    kinds: list[JSON] = [each.value for each in LineKind]
    ends = {name: ref("points") for name in ("old", "new", "change")}
    move = object_of({"kind": choice(kinds, "What it is."), "id": text("Id."), "title": text("Title."), **ends})
    ledger: dict[str, Node] = {
        "name": text("What the ledger is called."),
        "unit": text("Name of the unit."),
        "period": text("Period scored."),
        "moved": flag("Whether the total is another one."),
        "grade_changed": flag("Whether the grade, or those within reach, are others."),
        "old": ref("card"),
        "new": ref("card"),
        "change": ref("points"),
        "moves": many(move, "Rules and corrections that add something else now; they sum to the change."),
    }
    fact: dict[str, Node] = {
        "kind": text("Word of the kind."),
        "field": nullable(text("Field; null where the whole kind is missing.")),
        "rules": many(text("Id."), "Rules and vetoes that look at it."),
        "before": flag("Whether the version before looked at it too."),
    }
    return object_of(
        {
            "caution": text("What every printed score says."),
            "ledgers": many(object_of(ledger), "Each ledger under both versions."),
            "not_recorded": many(object_of(fact), "What the new version looks at and no ledger holds."),
        }
    )
