"""Checks on education and on the publicity month (教育活动、宣教月核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, singles, surely_before
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import EducationActivity, Ledger, PublicityMonth
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import EducationSubject


def described(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Warning education says in which form it was held and what was shown or read."""
    for activity in singles(ledger, EducationActivity):
        if EducationSubject.WARNING not in activity.subjects:
            continue
        if activity.form is None:
            yield shortfall("education.no-form", activity, "form", found=NOTHING, expected="≥ 1")
        if activity.title is None and not activity.materials:
            yield shortfall("education.no-title", activity, "title", found=NOTHING, expected="≥ 1")


def listed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The activities listed under the publicity month are as many as it says were held."""
    for month in singles(ledger, PublicityMonth):
        if month.activities_held is None or not month.activities:
            continue
        most, found = highest(month.activities_held), len(month.activities)
        if most is not None and found > most:
            yield contradiction(
                "publicity-month.more-listed-than-held",
                month,
                "activities",
                found=found,
                expected=f"≤ {month.activities_held}",
            )
        elif found < lowest(month.activities_held):
            yield oddity(
                "publicity-month.fewer-listed-than-held",
                month,
                "activities",
                found=found,
                expected=f"≥ {month.activities_held}",
            )


def carried_out(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """When the month is over, all activities of its plan have been held."""
    for month in singles(ledger, PublicityMonth):
        over = surely_before(month.ended_on, ledger.today) or surely_before(month.summary_on, ledger.today)
        if not over or month.activities_planned is None or month.activities_held is None:
            continue
        most = highest(month.activities_held)
        if most is not None and most < lowest(month.activities_planned):
            yield shortfall(
                "publicity-month.not-all-held",
                month,
                "activities_held",
                found=month.activities_held,
                expected=f"≥ {month.activities_planned}",
            )
