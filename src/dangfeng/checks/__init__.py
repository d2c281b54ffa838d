"""Checks: contradictions, shortfalls and oddities of a ledger, one function for each (核对)."""

from typing import TYPE_CHECKING

from dangfeng.checks.contradicting import CONTRADICTIONS, Check, contradictions
from dangfeng.checks.settings import DEFAULT, Settings

if TYPE_CHECKING:
    from dangfeng.checks.running import CHECKS, check

__all__ = ["CHECKS", "CONTRADICTIONS", "DEFAULT", "Check", "Settings", "check", "contradictions"]


def __getattr__(name: str) -> object:
    """Load what runs all checks when it is asked for: a score asks for contradictions alone."""
    if name not in ("CHECKS", "check"):
        raise AttributeError(f"module 'dangfeng.checks' has no attribute {name!r}")
    from dangfeng.checks import running

    return globals().setdefault(name, getattr(running, name))
