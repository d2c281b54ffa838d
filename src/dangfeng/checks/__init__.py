"""Checks: contradictions, shortfalls and oddities of a ledger, one function for each (核对)."""

from dangfeng.checks.running import CHECKS, CONTRADICTIONS, Check, check, contradictions
from dangfeng.checks.settings import DEFAULT, Settings

__all__ = ["CHECKS", "CONTRADICTIONS", "DEFAULT", "Check", "Settings", "check", "contradictions"]
