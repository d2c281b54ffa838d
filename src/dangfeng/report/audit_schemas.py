"""JSON Schemas of audits and evidence indexes (自评核对、佐证材料目录 JSON 模式)."""

from dangfeng.auditing import Bin, Cause, Finding, Oddity
from dangfeng.report.audit_json import AUDIT
from dangfeng.report.evidence_pages import EVIDENCE
from dangfeng.report.schema_nodes import (
    Node,
    choice,
    day,
    flag,
    many,
    nullable,
    object_of,
    points,
    ref,
    schema_of,
    text,
    whole,
)
from dangfeng.report.scorecard_json import JSON

_IDS = many(text("Id."), "Ids of records.")


def audit_schema() -> dict[str, JSON]:
    """The schema of `audit_to_dict` (自评核对模式)."""
    tops: dict[str, Node] = {
        "schema": {"const": AUDIT},
        "notice": text("What every printed score says of itself."),
        **_whose(),
        "rubric": object_of(
            {
                "title": text("Title."),
                "version": text("Version."),
                "notice": nullable(text("What it says of itself.")),
            }
        ),
        "contradictions": whole("Contradictions in the ledger, which the audit may rest on."),
        "claimed": points("All that is claimed, each point once; the bins sum to it."),
        "bins": _bins("All claimed points in bins."),
        "earned_unclaimed": points("Points that the records give for certain and nobody claims."),
        "claims": many(_claim(), "Each claim that is audited."),
        "unclaimed": many(ref("account"), "Lines that nothing is claimed for."),
        "mismatches": many(
            object_of(
                {
                    "target": text("Id of the whole."),
                    "stated": points("What is claimed for it."),
                    "parts": points("What is claimed for its parts."),
                }
            ),
            "Claims that do not fit together.",
        ),
        "statements": many(_statement(), "Statements in words, held against the records."),
    }
    return schema_of("Audit (自评核对)", tops, {"account": _account()})


def evidence_schema() -> dict[str, JSON]:
    """The schema of `evidence_to_dict` (佐证材料目录模式)."""
    named = many(text("Id."), "Ids of items.")
    tops: dict[str, Node] = {
        "schema": {"const": EVIDENCE},
        **_whose(),
        "items": many(_shelf(), "The items of the rubric that have papers or gaps."),
        "shared": many(object_of({**_paper(), "items": named}), "Papers that stand for several items."),
        "loose": many(object_of({**_paper(), "records": _IDS}), "Papers that stand for no item."),
        "without_evidence": {
            "type": "object",
            "additionalProperties": _IDS,
            "description": "Records without evidence, by the word of their kind.",
        },
        "dates": many(
            object_of(
                {
                    "code": choice([each.value for each in Oddity], "What does not fit."),
                    "record": text("Id of the record."),
                    "paper": text("What the paper is called."),
                    "made": text("Its day, or the day on which it was received."),
                    "act": day("The day that it is held against."),
                }
            ),
            "Papers whose dates do not fit.",
        ),
        "repeated": many(
            object_of({**_paper(), "records": _IDS, "before": _IDS}), "Files that stand in both years' ledgers."
        ),
    }
    return schema_of("Evidence index (佐证材料目录)", tops, {})


def _whose() -> dict[str, Node]:
    return {
        "unit": text("Name of the unit."),
        "period": text("Period: a year, or two days joined by two dots."),
        "as_of": day("Day up to which the ledger speaks."),
    }


def _bins(about: str) -> Node:
    return object_of({each.value: points(f"{each.zh}.") for each in Bin}, about)


def _claim() -> Node:
    return object_of(
        {
            "target": text("Id of the line that the unit claims for; total for the whole."),
            "stated": points("What the unit claims for it."),
            "points": points("What of it no claim below speaks for; the bins sum to it."),
            "bins": _bins("These points in bins."),
            "earned_unclaimed": points("What the line has for certain beyond them."),
            "words": nullable(text("The words around the claim.")),
            "account": ref("account"),
            "items": many(ref("account"), "What stands behind, item by item."),
        }
    )


def _account() -> Node:
    return object_of(
        {
            "id": text("Id in the rubric."),
            "title": text("Title in the rubric."),
            "full": nullable(points("Full points; null where there are none.")),
            "lower": nullable(points("Lower end of the range; null without bound.")),
            "recorded": nullable(points("Points by the records as they stand.")),
            "upper": nullable(points("Upper end of the range; null without bound.")),
            "certain": points("What the line has for certain; never below zero."),
            "behind": _bins("What stands behind the full points, were all of them claimed."),
            "records": _IDS,
            "reasons": many(_reason(), "Why they are not all supported."),
        }
    )


def _reason() -> Node:
    unknown = object_of(
        {"record": text("Id."), "field": text("Path of the field."), "shown": text("The value as it was given.")}
    )
    return object_of(
        {
            "cause": choice([each.value for each in Cause], "Why."),
            "rule": text("Id of the rule; empty where the whole line is meant."),
            "wording": text("The rule in the office's own wording."),
            "kind": text("Word of the kind concerned, or empty."),
            "records": _IDS,
            "papers": many(text("Paper."), "Papers concerned."),
            "unknown": many(unknown, "Values that are not known."),
            "sentence": object_of({"zh": text("In Chinese."), "en": text("In English.")}, "What the scorecard says."),
        }
    )


def _statement() -> Node:
    return object_of(
        {
            "words": text("The words."),
            "source": text("Target of the claim, or id of the record, in which they stand."),
            "says": text("What they say, as a code."),
            "finding": choice([each.value for each in Finding], "What the records say of it."),
            "why": text("Code of the reason."),
            "records": _IDS,
            "kind": text("Kind of record that it was held against, or empty."),
            "unknown": many(text("Name."), "Fields of these records that would tell, and are not known."),
        }
    )


def _shelf() -> Node:
    gap = object_of(
        {
            "rule": text("Id of the rule."),
            "wording": text("The rule in the office's own wording."),
            "expected": text("Evidence that the rubric asks for; may be empty."),
            "records": _IDS,
            "none": flag("Whether no record of the rule has evidence."),
        }
    )
    paper = object_of({**_paper(), "records": _IDS, "also_for": many(text("Id."), "Other items that it stands for.")})
    return object_of(
        {
            "id": text("Id of the item."),
            "title": text("Its title."),
            "papers": many(paper, "Its papers, in the order of their numbers."),
            "gaps": many(gap, "Rules with records that have no evidence."),
        }
    )


def _paper() -> dict[str, Node]:
    return {
        "number": text("Number in the evidence file; may be empty."),
        "title": text("Title; may be empty."),
        "document_number": text("Number of the paper itself; may be empty."),
        "dated": many(text("Day."), "Its own date, as entered."),
        "received": many(text("Day."), "When it was received, as entered."),
        "kept_at": text("Box and page; may be empty."),
        "sha256": text("Hash of the file; may be empty."),
    }
