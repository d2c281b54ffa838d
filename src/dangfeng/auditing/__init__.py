"""Auditing: what carries a claimed point, and which paper proves which record (自评核对、佐证材料目录)."""

from dangfeng.auditing.audit import audit
from dangfeng.auditing.nouns import Account, Audit, Bin, Cause, Claimed, Finding, Mismatch, Reason, Statement, Steps

__all__ = [
    "Account",
    "Audit",
    "Bin",
    "Cause",
    "Claimed",
    "Finding",
    "Mismatch",
    "Reason",
    "Statement",
    "Steps",
    "audit",
]
