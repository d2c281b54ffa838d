"""Checks on issued rules and documents (制度文件核对)."""

import re
from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, exact, singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import IssuedRule, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import looks_masked

_NUMBER = r"〔(\d{4})〕\s*\d+号"
_MASK_IN_NUMBER = r"[XＸ×*＊]"


def described(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A document has a title, and its number is written as documents are numbered."""
    basis = instrument_in_force("document-format", ledger.period.end)
    for rule in singles(ledger, IssuedRule):
        if rule.title is None:
            yield shortfall("issued-rule.no-title", rule, "title", found=NOTHING, expected="《…》")
        elif rule.title.count("《") != rule.title.count("》"):
            yield oddity("issued-rule.title-marks", rule, "title", found=rule.title, expected="《…》", basis=basis)
        if rule.number is None or re.search(_MASK_IN_NUMBER, rule.number):
            continue
        number, day = re.search(_NUMBER, rule.number), exact(rule.on)
        if number is None:
            yield oddity(
                "issued-rule.number-form", rule, "number", found=rule.number, expected="〔YYYY〕N号", basis=basis
            )
        elif day is not None and int(number.group(1)) != day.year:
            yield oddity("issued-rule.number-year", rule, "number", found=rule.number, expected=f"〔{day.year}〕")


def same_number(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A number belongs to one document."""
    numbered = [rule for rule in singles(ledger, IssuedRule) if rule.number is not None]
    if len({rule.number for rule in numbered}) == len(numbered):
        return
    first: dict[str, IssuedRule] = {}
    for rule in sorted(numbered, key=lambda each: each.id):
        if rule.number is None or re.search(_MASK_IN_NUMBER, rule.number):
            continue
        other = first.setdefault(rule.number, rule)
        named = rule.title and other.title and not looks_masked(rule.title) and not looks_masked(other.title)
        if other is not rule and named and rule.title != other.title:
            yield contradiction(
                "issued-rule.same-number", rule, "number", found=rule.number, expected=NOTHING, other=other.id
            )
