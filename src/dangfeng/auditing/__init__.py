"""Auditing: what carries a claimed point, and which paper proves which record (自评核对、佐证材料目录)."""

from dangfeng.auditing.audit import audit
from dangfeng.auditing.index import Entry, EvidenceIndex, Gap, Oddity, Repeat, Shelf, Timing, evidence_index
from dangfeng.auditing.nouns import Account, Audit, Bin, Cause, Claimed, Finding, Mismatch, Reason, Statement, Steps
from dangfeng.auditing.papers import Paper

__all__ = [
    "Account",
    "Audit",
    "Bin",
    "Cause",
    "Claimed",
    "Entry",
    "EvidenceIndex",
    "Finding",
    "Gap",
    "Mismatch",
    "Oddity",
    "Paper",
    "Reason",
    "Repeat",
    "Shelf",
    "Statement",
    "Steps",
    "Timing",
    "audit",
    "evidence_index",
]
