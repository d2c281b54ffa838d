"""Checks on figures beside the change that is stated of them, and on yearly counts (数字与所述增减核对)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.checks.facts import certain, least_times, money, number, singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import DocumentMeetingCount, Expenditure, IssuedRule, Ledger, Petition
from dangfeng.problem import Problem
from dangfeng.quantity import Amount, Bounded, Count, highest, lowest
from dangfeng.vocabulary import CountedThing, Scope, Unit


def changes(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A change that is stated in percent agrees with the two figures that it is about."""
    for record in singles(ledger, Expenditure):
        for field, base in (("stated_change", record.last_year), ("stated_budget_change", record.budget)):
            stated: Decimal | None = getattr(record, field)
            if stated is None or record.spent is None or base is None:
                continue
            if _disagrees(stated, record.spent, base):
                shown = f"{money(base)} → {money(record.spent)}"
                yield contradiction(
                    "expenditure.stated-change-differs", record, field, found=f"{stated:f}%", expected=shown
                )
    for count in singles(ledger, DocumentMeetingCount):
        if count.stated_change is None or count.number is None or count.last_year is None:
            continue
        if _disagrees(count.stated_change, count.number, count.last_year):
            yield contradiction(
                "document-count.stated-change-differs",
                count,
                "stated_change",
                found=f"{count.stated_change:f}%",
                expected=f"{number(count.last_year)} → {number(count.number)}",
            )
    yield from _changes_of_petitions(ledger)


def _changes_of_petitions(ledger: Ledger) -> Iterator[Problem]:
    """The same of totals of petitions, which have the figure of the year before beside their own."""
    for petition in certain(ledger, Petition):
        now = petition.total.count(Unit.PIECES) if petition.total is not None else None
        if petition.stated_change is None or petition.last_year is None or now is None:
            continue
        if _disagrees(petition.stated_change, now, petition.last_year):
            yield contradiction(
                "petition.stated-change-differs",
                petition,
                "stated_change",
                found=f"{petition.stated_change:f}%",
                expected=f"{number(petition.last_year)} → {number(now)}",
            )


def _disagrees(stated: Decimal, now: Amount | Count, before: Amount | Count) -> bool:
    """Whether a change in percent cannot be that from *before* to *now*, rounded or cut as it may be."""
    exponent = stated.as_tuple().exponent
    assert isinstance(exponent, int), "a finite number"
    # One step of the last place that is given: 18.5 % may be rounded or cut.
    step = Decimal(1).scaleb(min(exponent, 0))
    (least, most), (base_least, base_most) = _ends(now), _ends(before)
    too_small = base_most is not None and least * 100 > (100 + stated + step) * base_most
    too_large = most is not None and most * 100 < (100 + stated - step) * base_least
    return too_small or too_large


def _ends(value: Amount | Count) -> tuple[Decimal, Decimal | None]:
    if isinstance(value, Bounded):
        return Decimal(value.lower), None if value.upper is None else Decimal(value.upper)
    return Decimal(value), Decimal(value)


def counts(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A count of papers or meetings that rises says why, and is not smaller than what the book itself holds."""
    held: dict[Scope, int] | None = None
    for count in singles(ledger, DocumentMeetingCount):
        if count.number is None:
            continue
        before = highest(count.last_year) if count.last_year is not None else None
        if before is not None and lowest(count.number) > before and count.rise_reason is None:
            yield shortfall(
                "document-count.rise-without-reason",
                count,
                "rise_reason",
                found=number(count.number),
                expected=f"≤ {number(count.last_year or 0)}",
            )
        most = highest(count.number)
        # Which meetings such a count takes in differs from place to place; documents with a number are all of them.
        if count.counted is not CountedThing.DOCUMENTS or most is None or count.belongs_to not in (None, ledger.period):
            continue
        if held is None:
            held = _documents(ledger)
        if held.get(count.scope, 0) > most:
            yield oddity(
                "document-count.below-records",
                count,
                "number",
                found=number(count.number),
                expected=f"≥ {held[count.scope]}",
            )


def _documents(ledger: Ledger) -> dict[Scope, int]:
    """How many documents of each scope the book holds for certain: the singles together, or the largest total."""
    entered: dict[Scope, int] = {}
    totals: dict[Scope, int] = {}
    for rule in certain(ledger, IssuedRule):
        if rule.total is None:
            entered[rule.scope] = entered.get(rule.scope, 0) + least_times(rule)
        elif (held := rule.total.count(Unit.PIECES)) is not None:
            totals[rule.scope] = max(totals.get(rule.scope, 0), lowest(held))
    return {scope: max(entered.get(scope, 0), totals.get(scope, 0)) for scope in entered.keys() | totals.keys()}
