"""Audits as JSON for other programs (自评核对 JSON); points are texts, exact to the smallest point of the audit."""

from collections.abc import Mapping
from decimal import Decimal

from dangfeng.auditing import Account, Audit, Bin, Claimed, Reason, Statement
from dangfeng.report.caution import CAUTION
from dangfeng.report.scorecard_json import JSON
from dangfeng.rubric.scorecard import Sentence
from dangfeng.wording.language import LANGUAGES
from dangfeng.wording.limits import limited_sentences
from dangfeng.wording.persons import Mask, masked_data, masker, unmasked
from dangfeng.wording.sentences import sentence_text

AUDIT = "dangfeng.audit/1"
#: The sentences of the rules by their id.
Sentences = Mapping[str, Sentence]


def audit_to_dict(audit: Audit, *, show_names: bool = False, mask: Mask | None = None) -> dict[str, JSON]:
    """An audit as JSON data of the schema `dangfeng.audit/1` (自评核对转为字典).

    Args:
        audit: The audit.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.
    """
    card, sentences = audit.card, limited_sentences(audit.card)
    data: dict[str, JSON] = {
        "schema": AUDIT,
        "notice": CAUTION.zh,
        "unit": audit.unit,
        "period": str(audit.period),
        "as_of": audit.as_of.isoformat(),
        "rubric": {"title": card.rubric, "version": card.rubric_version, "notice": card.notice},
        "contradictions": len(card.problems),
        "claimed": f"{audit.claimed:f}",
        "bins": _bins(audit.bins),
        "earned_unclaimed": f"{audit.earned_unclaimed:f}",
        "claims": [_claim(claim, sentences) for claim in audit.claims],
        "unclaimed": [_account(each, sentences) for each in audit.unclaimed],
        "mismatches": [
            {"target": each.target, "stated": f"{each.stated:f}", "parts": f"{each.parts:f}"}
            for each in audit.mismatches
        ],
        "statements": [_statement(each) for each in audit.statements],
    }
    return masked_data(data, unmasked if show_names else mask or masker(audit.ledger, card=audit.card))


def _bins(bins: dict[Bin, Decimal]) -> JSON:
    return {each.value: f"{points:f}" for each, points in bins.items()}


def _claim(claim: Claimed, sentences: Sentences) -> JSON:
    return {
        "target": claim.target,
        "stated": f"{claim.stated:f}",
        "points": f"{claim.points:f}",
        "bins": _bins(claim.bins),
        "earned_unclaimed": f"{claim.unclaimed:f}",
        "words": claim.words,
        "account": _account(claim.account, sentences),
        "items": [_account(item, sentences) for item in claim.items],
    }


def _account(account: Account, sentences: Sentences) -> JSON:
    ends = (account.full, account.lower, account.recorded, account.upper)
    columns: dict[str, JSON] = {
        name: None if points is None else f"{points:f}"
        for name, points in zip(("full", "lower", "recorded", "upper"), ends, strict=True)
    }
    return {
        "id": account.id,
        "title": account.title,
        **columns,
        "certain": f"{account.certain:f}",
        "behind": _bins(account.behind),
        "records": list(account.records),
        "reasons": [_reason(reason, sentences) for reason in account.reasons],
    }


def _reason(reason: Reason, sentences: Sentences) -> JSON:
    sentence = sentences.get(reason.rule, reason.sentence)
    worded: dict[str, JSON] = {
        language: "" if sentence is None else sentence_text(sentence, language, show_names=True)
        for language in LANGUAGES
    }
    return {
        "cause": reason.cause.value,
        "rule": reason.rule,
        "wording": reason.wording,
        "kind": reason.kind,
        "records": list(reason.records),
        "papers": list(reason.papers),
        "unknown": [{"record": fact.record, "field": fact.field, "shown": fact.shown} for fact in reason.facts],
        "sentence": worded,
    }


def _statement(statement: Statement) -> JSON:
    return {
        "words": statement.words,
        "source": statement.source,
        "says": statement.says,
        "finding": statement.finding.value,
        "why": statement.why,
        "records": list(statement.records),
        "kind": statement.kind,
        "unknown": list(statement.unknown),
    }
