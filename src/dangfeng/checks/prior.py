"""Checks of this year's book against the book of the year before (与上年台账核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import least_sum, money, moneys, most_sum, singles
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.model import Expenditure, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, highest, lowest
from dangfeng.vocabulary import ExpenseItem, Scope


def against_prior(ledger: Ledger, prior: Ledger) -> Iterator[Problem]:
    """The prior book is of the same unit and an earlier period, and bears out this year's last-year figures."""
    if prior.period.end >= ledger.period.start:
        yield contradiction("prior.not-before", None, "prior", found=prior.period, expected=f"< {ledger.period.start}")
    if prior.unit.name != ledger.unit.name:
        yield oddity("prior.other-unit", None, "prior", found=prior.unit.name, expected=ledger.unit.name)
    earlier: dict[tuple[ExpenseItem, Scope], list[Expenditure]] = {}
    for record in sorted(singles(prior, Expenditure), key=lambda each: each.id):
        if record.item is not None:
            earlier.setdefault((record.item, record.scope), []).append(record)
    for record in singles(ledger, Expenditure):
        before = earlier.get((record.item, record.scope)) if record.item is not None else None
        if not before:
            continue
        if record.coverage and any(each.coverage and each.coverage != record.coverage for each in before):
            found = "、".join(sorted({each.coverage for each in before if each.coverage}))
            yield oddity("expenditure.coverage-changed", record, "coverage", found=record.coverage, expected=found)
        elif record.last_year is not None:
            yield from _last_year(ledger, record, record.last_year, before)


def _last_year(ledger: Ledger, record: Expenditure, own: Amount, before: list[Expenditure]) -> Iterator[Problem]:
    same = [each for each in ledger.of(Expenditure) if (each.item, each.scope) == (record.item, record.scope)]
    known = [each.spent for each in before if each.spent is not None]
    # Several entries of one item each bear a share of last year's figure.
    if len(same) > 1 or len(known) < len(before):
        return
    most_own, least, most = highest(own), least_sum(known), most_sum(known)
    if (most_own is not None and most_own < least) or (most is not None and lowest(own) > most):
        yield contradiction(
            "expenditure.last-year-differs", record, "last_year", found=money(own), expected=moneys(known)
        )
