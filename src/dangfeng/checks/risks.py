"""Checks on the register of integrity risks and on petitions (廉政风险点、信访核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import by_the_day
from dangfeng.checks.facts import NOTHING, singles
from dangfeng.checks.finding import shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import IntegrityRisk, Ledger, Petition
from dangfeng.problem import Problem


def described(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A risk that stands in the register has a grade, a measure against it, and somebody who answers for it."""
    for risk in singles(ledger, IntegrityRisk):
        if risk.removed_on is not None:
            continue
        if risk.grade is None:
            yield shortfall("risk.no-grade", risk, "grade", found=NOTHING, expected="≥ 1")
        if not risk.measures:
            yield shortfall("risk.no-measure", risk, "measures", found=0, expected="≥ 1")
        if risk.owner is None and risk.leader is None:
            yield shortfall("risk.no-owner", risk, "owner", found=NOTHING, expected="≥ 1")


def petitions(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A petition is concluded by its day."""
    for petition in singles(ledger, Petition):
        yield from by_the_day(
            ledger,
            petition,
            "concluded_on",
            petition.deadline,
            "petition.not-concluded",
            "petition.concluded-late",
        )
