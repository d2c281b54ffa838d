"""Joined, compared and changed ledgers as JSON for other programs (台账归集 JSON)."""

from dangfeng.fields import Noun
from dangfeng.files.unstructuring import Unstructurer
from dangfeng.gathering import Change, Changes, Comparison, Difference, KindComparison, Merged, Range
from dangfeng.model import Claim, Completeness, Member, Record
from dangfeng.problem import Problem
from dangfeng.report.scorecard_json import JSON, problems_to_dict
from dangfeng.wording.persons import Mask, masked_data, masked_problem

MERGE = "dangfeng.merge/1"
COMPARISON = "dangfeng.comparison/1"
DIFFERENCE = "dangfeng.difference/1"


def merge_to_dict(merged: Merged, files: tuple[str, ...], mask: Mask) -> dict[str, JSON]:
    """What joining ledgers found, as JSON data of the schema `dangfeng.merge/1` (合并情况转为字典).

    Args:
        merged: What `merge` gave; the ledger itself is written with `save_ledger`.
        files: The files that were written.
        mask: What masks names, as `masker` makes it.
    """
    data: dict[str, JSON] = {
        "schema": MERGE,
        "unit": merged.ledger.unit.name,
        "period": str(merged.ledger.period),
        "records": len(tuple(merged.ledger.all_records())),
        "files": list(files),
        "renamed": [{"part": each.part, "old": each.old, "new": each.new} for each in merged.renamed],
    }
    return masked_data(data, mask) | {"problems": _problems(merged.problems, mask)}


def comparison_to_dict(comparison: Comparison, mask: Mask) -> dict[str, JSON]:
    """A comparison as JSON data of the schema `dangfeng.comparison/1` (台账对照转为字典).

    Args:
        comparison: What `compare` gave.
        mask: What masks names, as `masker` makes it.
    """
    data: dict[str, JSON] = {
        "schema": COMPARISON,
        "unit": comparison.unit,
        "period": str(comparison.period),
        "other": comparison.other,
        "agrees": comparison.agrees,
        "kinds": [_kind(each) for each in comparison.kinds],
    }
    return masked_data(data, mask) | {"problems": _problems(comparison.problems, mask)}


def _problems(problems: tuple[Problem, ...], mask: Mask) -> JSON:
    # What is left to be shown was masked before.
    return problems_to_dict(tuple(masked_problem(each, mask) for each in problems), show_names=True)["problems"]


def _kind(each: KindComparison) -> JSON:
    return {
        "kind": each.kind,
        "figures": [
            {
                "unit": None if figures.unit is None else str(figures.unit.value),
                "own": _range(figures.own),
                "other": _range(figures.other),
            }
            for figures in each.figures
        ],
        "pairs": [{"own": pair.own.id, "other": pair.other.id, "by": pair.by} for pair in each.pairs],
        "only_own": [record.id for record in each.only_own],
        "only_other": [record.id for record in each.only_other],
        "undecided": [
            {"other": question.other.id, "candidates": [record.id for record in question.candidates]}
            for question in each.undecided
        ],
        "in_totals": [record.id for record in each.in_totals],
        "own_closed": each.own_closed,
        "other_closed": each.other_closed,
    }


def _range(ends: Range) -> JSON:
    return {"lower": ends.lower, "upper": ends.upper}


def difference_to_dict(found: Difference, mask: Mask) -> dict[str, JSON]:
    """A difference as JSON data of the schema `dangfeng.difference/1` (台账变动转为字典).

    Args:
        found: What `difference` gave.
        mask: What masks names, as `masker` makes it.
    """
    data: dict[str, JSON] = {
        "schema": DIFFERENCE,
        "differs": bool(found),
        "head": [_change(each) for each in found.head],
        "records": _changes(found.records),
        "renumbered": [{"kind": old.KIND, "old": old.id, "new": new.id} for old, new in found.renumbered],
        "roster": _changes(found.roster),
        "completeness": _changes(found.completeness),
        "claims": _changes(found.claims),
        "attachments": _changes(found.attachments),
    }
    return masked_data(data, mask)


def _changes(changes: Changes) -> JSON:
    return {
        "added": [_entry(each) for each in changes.added],
        "removed": [_entry(each) for each in changes.removed],
        "changed": [
            {"entry": _known_by(each.old), "fields": [_change(change) for change in each.changes]}
            for each in changes.changed
        ],
    }


def _entry(entry: Noun) -> JSON:
    """An entry as it stands in a file, with the kind of a record."""
    shown = Unstructurer()
    return plain(shown.variant(entry) if isinstance(entry, Record) else shown.group(entry))


def _known_by(entry: Noun) -> JSON:
    """What a changed entry is known by."""
    match entry:
        case Record():
            return {"kind": entry.KIND, "id": entry.id}
        case Member():
            return {"name": entry.name, "since": None if entry.since is None else entry.since.isoformat()}
        case Completeness():
            return {"kind": entry.kind, "span": None if entry.span is None else str(entry.span)}
        case Claim():
            return {"target": entry.target}
    return _entry(entry)


def _change(change: Change) -> JSON:
    shown = Unstructurer()
    old, new = (plain(shown.value(held, change.shape)) for held in (change.old, change.new))
    return {"field": change.field, "zh": change.zh, "old": old, "new": new}


def plain(data: object) -> JSON:
    """Data of a file as JSON alone: words are texts."""
    match data:
        case dict():
            return {str(key): plain(value) for key, value in data.items()}
        case list():
            return [plain(each) for each in data]
        case bool() | int() | None:
            return data
    return str(data)
