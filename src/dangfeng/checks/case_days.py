"""Checks on cases: days inside a case against the day up to which the book speaks (案件内日期核对)."""

from collections.abc import Iterator
from datetime import date

from dangfeng.checks.facts import surely_after
from dangfeng.checks.finding import contradiction
from dangfeng.checks.settings import Settings
from dangfeng.model import Case, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import Day


def after_as_of(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No sanction was decided, and nothing else of a case done, after the day up to which the book says it speaks."""
    last: date | None = ledger.as_of
    for case in ledger.of(Case) if last is not None else ():
        for place, day in _days(case):
            if last is not None and surely_after(day, last):
                yield contradiction("record.after-as-of", case, place, found=day, expected=f"≤ {last}")


def _days(case: Case) -> Iterator[tuple[str, Day | None]]:
    for path, person in case.concerned:
        for index, sanction in enumerate(person.sanctions):
            yield f"{path}sanctions[{index}].decided_on", sanction.decided_on
        for index, given in enumerate(person.advancements):
            yield f"{path}advancements[{index}].on", given.on
        if person is not case:
            yield f"{path}referred_on", person.referred_on
    if case.approval is not None:
        yield "approval.on", case.approval.on
    for index, taken in enumerate(case.measures_taken):
        yield f"measures_taken[{index}].on", taken.on
    for index, money in enumerate(case.money):
        yield f"money[{index}].on", money.on
    for index, handled in enumerate(case.internal_handling):
        yield f"internal_handling[{index}].on", handled.on
