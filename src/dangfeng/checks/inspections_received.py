"""Checks on inspections and audits that the unit is subject to (接受巡视巡察、审计核对)."""

from collections.abc import Iterator

from dangfeng.basis import Basis
from dangfeng.checks.due import by_the_day, months_on
from dangfeng.checks.facts import exact, singles
from dangfeng.checks.finding import contradiction
from dangfeng.checks.life_meeting_people import INSPECTIONS
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import InspectionReceived, Ledger
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import ReceivedKind


def figures(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What is put right, wholly or in the main, is not more than was found; and nothing is closed with points left."""
    for each in singles(ledger, InspectionReceived):
        if each.problems is None or each.fixed is None:
            continue
        most, basically = highest(each.problems), each.basically_fixed
        if most is not None and basically is not None and lowest(each.fixed) + lowest(basically) > most:
            yield contradiction(
                "inspection.more-fixed-than-found",
                each,
                "basically_fixed",
                found=f"{each.fixed} + {basically}",
                expected=f"≤ {each.problems}",
            )
        fixed = highest(each.fixed)
        if each.closed_on is not None and fixed is not None and fixed < lowest(each.problems):
            yield contradiction(
                "inspection.closed-with-points-left",
                each,
                "closed_on",
                found=each.fixed,
                expected=f"≥ {each.problems}",
                day=each.closed_on,
            )


def reported(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The report on what was put right, and after an inspection the principal leader's own, follow in time."""
    reports = (
        ("reported_on", "inspection.not-reported", "inspection.reported-late"),
        ("leader_reported_on", "inspection.leader-not-reported", "inspection.leader-reported-late"),
    )
    for each in singles(ledger, InspectionReceived):
        inspection = each.received_kind in INSPECTIONS
        term = months_on(each.on, settings.inspection_report_months) if inspection else None
        due = each.report_due if each.report_due is not None else term
        for field, missing, late in reports if inspection else reports[:1]:
            # A report that was due in an earlier year and is not entered now is a matter of that year's book.
            if due is not None and (getattr(each, field) is not None or lowest(due) >= ledger.period.start):
                yield from by_the_day(ledger, each, field, due, missing, late, _basis(each))


def _basis(each: InspectionReceived) -> Basis | None:
    """The article on the term, where one is confirmed: for inspections of the centre and the provinces until 2017."""
    day = exact(each.on)
    if day is None or each.received_kind is not ReceivedKind.PROVINCIAL_INSPECTION:
        return None
    basis = instrument_in_force("inspection/report", day)
    return basis if basis is not None and basis.article else None
