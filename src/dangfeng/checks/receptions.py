"""Checks on official receptions: their papers, their companions, their approval (公务接待核对)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.basis import Basis
from dangfeng.checks.facts import (
    exact,
    least_sum,
    least_times,
    money,
    number,
    singles,
    surely_belongs,
    surely_precedes,
)
from dangfeng.checks.finding import oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Expenditure, Ledger, Reception
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, highest, lowest
from dangfeng.vocabulary import ExpenseItem


def papers(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A reception has its official letter, its invoice and its list."""
    duties = (
        ("reception.no-letter", "official_letter"),
        ("reception.no-invoice", "invoice"),
        ("reception.no-list", "guest_list"),
    )
    for reception in singles(ledger, Reception):
        for code, name in duties:
            if getattr(reception, name) is False:
                yield shortfall(code, reception, name, found="false", expected="true", basis=_basis(reception, name))


def _basis(reception: Reception, name: str) -> Basis | None:
    day = exact(reception.on)
    if day is None:
        return None
    of_letter = instrument_in_force("frugality/reception", day) if name == "official_letter" else None
    return of_letter or instrument_in_force("reception", day)


def companions(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Few companions sit with few guests, a share of the guests with more."""
    for reception in singles(ledger, Reception):
        if exact(reception.times) != 1 or reception.guests is None or reception.companions is None:
            continue
        guests = highest(reception.guests)
        if guests is None:
            continue
        share = settings.companions_share
        many = guests * share.numerator // share.denominator if guests > settings.few_guests else 0
        limit = max(settings.few_companions, many)
        if lowest(reception.companions) > limit:
            yield shortfall(
                "reception.many-companions",
                reception,
                "companions",
                found=number(reception.companions),
                expected=f"≤ {limit}",
                guests=number(reception.guests),
                basis=_basis(reception, "companions"),
            )


def approved_first(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A reception is approved before it takes place."""
    for reception in singles(ledger, Reception):
        if surely_precedes(reception.on, reception.approved_on):
            yield shortfall(
                "reception.approved-afterwards",
                reception,
                "approved_on",
                found=reception.approved_on,
                expected=f"≤ {reception.on}",
            )


def against_spending(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The money, batches and guests of receptions are not less than those of the receptions entered one by one."""
    spending = [each for each in singles(ledger, Expenditure) if each.item is ExpenseItem.RECEPTION]
    if len(spending) != 1 or not surely_belongs(ledger, spending[0], ledger.period):
        return
    whole = spending[0]
    held = [
        each
        for each in singles(ledger, Reception)
        if each.scope is whole.scope and surely_belongs(ledger, each, whole.belongs_to or ledger.period)
    ]
    batches = sum(least_times(each) for each in held)
    guests = sum(lowest(each.guests) for each in held if each.guests is not None and least_times(each))
    spent = least_sum(each.amount for each in held if each.amount is not None and least_times(each))
    for field, count in (("batches", batches), ("persons", guests)):
        stated = getattr(whole, field)
        most = highest(stated) if stated is not None else None
        if most is not None and count > most:
            yield oddity("expenditure.less-than-receptions", whole, field, found=number(stated), expected=f"≥ {count}")
    yield from _spent(whole, whole.spent, spent)


def _spent(whole: Expenditure, stated: Amount | None, spent: Decimal) -> Iterator[Problem]:
    most = highest(stated) if stated is not None else None
    if stated is not None and most is not None and spent > most:
        yield oddity(
            "expenditure.less-than-receptions", whole, "spent", found=money(stated), expected=f"≥ {money(spent)}"
        )
