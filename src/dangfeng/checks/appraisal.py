"""Checks on duty-and-integrity reports and ballots (述责述廉、民主测评核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import by_the_day
from dangfeng.checks.facts import exact, is_clear, singles, standing
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.people import named_sanctions
from dangfeng.checks.settings import Settings
from dangfeng.law import Assumptions, effect_in_force, instrument_in_force
from dangfeng.model import Case, DemocraticAppraisal, DutyIntegrityReport, Ledger, Sanction
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Day, highest, lowest


def votes(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The votes for the options of a question add up to the valid ballots."""
    for ballot in singles(ledger, DemocraticAppraisal):
        if ballot.valid is None:
            continue
        for index, question in enumerate(ballot.questions):
            given = [each.votes for each in question.options]
            shown = " + ".join(str(each) for each in given)
            most, valid = [highest(each) for each in given], highest(ballot.valid)
            if valid is not None and sum(lowest(each) for each in given) > valid:
                yield contradiction(
                    "appraisal.votes-exceed",
                    ballot,
                    f"questions[{index}].options",
                    found=shown,
                    expected=f"≤ {ballot.valid}",
                    number=index + 1,
                )
            elif given and None not in most and sum(each or 0 for each in most) < lowest(ballot.valid):
                yield oddity(
                    "appraisal.votes-short",
                    ballot,
                    f"questions[{index}].options",
                    found=shown,
                    expected=f"≥ {ballot.valid}",
                    number=index + 1,
                )


def returned(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Half of those entitled hand in a ballot."""
    share = settings.appraisal_return
    for ballot in singles(ledger, DemocraticAppraisal):
        if ballot.eligible is None or ballot.returned is None:
            continue
        most = highest(ballot.returned)
        if most is not None and most * share.denominator < lowest(ballot.eligible) * share.numerator:
            yield oddity(
                "appraisal.thin", ballot, "returned", found=ballot.returned, expected=f"≥ {ballot.eligible} × {share}"
            )


def reported_up(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The result of a ballot goes above by the day set."""
    for ballot in singles(ledger, DemocraticAppraisal):
        yield from by_the_day(
            ledger,
            ballot,
            "reported_up_on",
            ballot.report_due,
            "appraisal.not-reported-up",
            "appraisal.reported-late",
        )


def reports(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """There are reports on duty and integrity in every year that is over, and each is appraised."""
    basis = instrument_in_force("oversight", ledger.period.end)
    whole_year = ledger.period.end >= months_after(ledger.period.start, 11)
    if whole_year and ledger.today >= ledger.period.end and not standing(ledger, DutyIntegrityReport):
        yield shortfall("duty-report.missing", None, "records", found=0, expected="≥ 1", basis=basis)
    for report in singles(ledger, DutyIntegrityReport):
        if report.appraised is False:
            yield shortfall(
                "duty-report.not-appraised", report, "appraised", found="false", expected="true", basis=basis
            )


def sanctions_mentioned(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Whoever reports while a sanction is in effect speaks of it."""
    sanctioned: dict[str, list[Sanction]] = {}
    for case in singles(ledger, Case):
        for name, sanctions in named_sanctions(case):
            sanctioned.setdefault(name, []).extend(sanctions)
    for report in singles(ledger, DutyIntegrityReport) if sanctioned else ():
        if report.mentions_sanction is not False or report.on is None or not is_clear(report.reporter):
            continue
        for sanction in sanctioned.get(str(report.reporter), ()):
            if _in_effect(sanction, report.on, settings.assuming):
                yield oddity(
                    "duty-report.sanction-not-mentioned",
                    report,
                    "mentions_sanction",
                    found="false",
                    expected="true",
                    member=report.reporter,
                    sanction=sanction.kind.value,
                    sanction_zh=sanction.kind.zh,
                )
                break


def _in_effect(sanction: Sanction, day: Day, assuming: Assumptions) -> bool:
    """Whether a sanction takes effect on a day, whatever is unknown of it."""
    decided = exact(sanction.decided_on)
    start = exact(sanction.effective_on) or decided
    last = highest(day)
    if decided is None or start is None or last is None:
        return False
    months = sanction.months
    if months is None:
        effect = effect_in_force(sanction.kind, decided, assuming)
        months = None if effect is None else effect.months
    return months is not None and start <= lowest(day) and last < months_after(start, months)
