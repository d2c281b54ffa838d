"""JSON Schemas of what joining, comparing and telling ledgers apart prints (台账归集 JSON 模式)."""

from dangfeng.report.gathering_json import COMPARISON, DIFFERENCE, MERGE
from dangfeng.report.schema_nodes import (
    Node,
    choice,
    flag,
    many,
    nullable,
    object_of,
    problem,
    ref,
    schema_of,
    text,
    whole,
)
from dangfeng.report.scorecard_json import JSON

_IDS = many(text("Id."), "Ids of records.")
_ANY: Node = {"description": "As it stands in a ledger file."}


def merge_schema() -> dict[str, JSON]:
    """The schema of `merge_to_dict` (合并情况模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": MERGE},
        "unit": text("Name of the unit."),
        "period": text("Period of the joined ledger: a year, or two days joined by two dots."),
        "records": whole("How many records the joined ledger holds, entries of lists among them."),
        "files": many(text("File."), "Files that were written."),
        "renamed": many(
            object_of({"part": text("Part it came with."), "old": text("Id there."), "new": text("Id now.")}),
            "Records whose id was taken.",
        ),
        "problems": many(ref("problem"), "Conflicts, likely duplicates and the like, gravest first."),
    }
    return schema_of("Merge (台账合并)", tops, {"problem": problem()})


def comparison_schema() -> dict[str, JSON]:
    """The schema of `comparison_to_dict` (台账对照模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": COMPARISON},
        "unit": text("Name of the unit."),
        "period": text("Period compared."),
        "other": text("What the other side is called; may be empty."),
        "agrees": flag("Whether nothing in the two books contradicts each other."),
        "kinds": many(_kind(), "The kinds of which the other book says anything."),
        "problems": many(ref("problem"), "Where the two disagree, and what nobody can decide, gravest first."),
    }
    return schema_of("Comparison (台账对照)", tops, {"problem": problem()})


def _kind() -> Node:
    ends = object_of({"lower": whole("The least."), "upper": nullable(whole("The most; null without bound."))})
    steps: list[JSON] = ["number", "day-and-person", "day-and-title", "day", "person", "title"]
    return object_of(
        {
            "kind": text("Word of the kind."),
            "figures": many(
                object_of(
                    {"unit": nullable(text("Unit of counting; null: records.")), "own": ends, "other": ends},
                ),
                "What the two books count.",
            ),
            "pairs": many(
                object_of(
                    {"own": text("Id."), "other": text("Id."), "by": choice(steps, "By what they were matched.")}
                ),
                "Records that are the same act.",
            ),
            "only_own": _IDS,
            "only_other": _IDS,
            "undecided": many(object_of({"other": text("Id."), "candidates": _IDS}), "Theirs that may be one of ours."),
            "in_totals": _IDS,
            "own_closed": flag("Whether our book is declared complete or nil for the kind."),
            "other_closed": flag("Whether theirs is."),
        }
    )


def difference_schema() -> dict[str, JSON]:
    """The schema of `difference_to_dict` (台账变动模式)."""
    change = object_of(
        {"field": text("Name of the field."), "zh": text("Its Chinese term."), "old": _ANY, "new": _ANY},
        "A field that has another value.",
    )
    changes = object_of(
        {
            "added": many(_ANY, "What is new."),
            "removed": many(_ANY, "What is gone."),
            "changed": many(object_of({"entry": _ANY, "fields": many(ref("change"), "Fields.")}), "What differs."),
        }
    )
    tops: dict[str, Node] = {
        "schema": {"const": DIFFERENCE},
        "differs": flag("Whether the two say anything different."),
        "head": many(ref("change"), "Unit, period and the day up to which the book speaks."),
        "records": ref("changes"),
        "renumbered": many(
            object_of({"kind": text("Word of the kind."), "old": text("Id before."), "new": text("Id now.")}),
            "Records that are the same but for their id.",
        ),
        **{name: ref("changes") for name in ("roster", "completeness", "claims", "attachments")},
    }
    return schema_of("Difference (台账变动)", tops, {"change": change, "changes": changes})
