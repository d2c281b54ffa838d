"""Checks on cases: what comes first, and what must follow when (案件程序核对)."""

from collections.abc import Iterator
from datetime import date

from dangfeng.checks.facts import NOTHING, exact, singles, surely_after, surely_precedes
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force, is_party
from dangfeng.model import Case, Ledger
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Day, highest
from dangfeng.vocabulary import Form, Measure


def decided(case: Case) -> date | None:
    """The day of the decision, if it is known."""
    return exact(case.on)


def out_of_order(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Lead, filing, decision, effect, announcement, execution and report follow one another."""
    for case in singles(ledger, Case):
        chain: list[tuple[str, Day | None, str, Day | None]] = [
            ("on", case.on, "executed_on", case.executed_on),
            ("executed_on", case.executed_on, "execution_reported_on", case.execution_reported_on),
            ("lead_on", case.lead_on, "referred_on", case.referred_on),
        ]
        for index, sanction in enumerate(case.sanctions):
            name = f"sanctions[{index}]"
            chain += [
                ("lead_on", case.lead_on, f"{name}.decided_on", sanction.decided_on),
                ("filed_on", case.filed_on, f"{name}.decided_on", sanction.decided_on),
                ("filed_on", case.filed_on, f"{name}.effective_on", sanction.effective_on),
            ]
            # With several sanctions the announcement may be that of another one.
            if len(case.sanctions) == 1:
                chain += [
                    (f"{name}.decided_on", sanction.decided_on, "announced_on", case.announced_on),
                    (f"{name}.effective_on", sanction.effective_on, "announced_on", case.announced_on),
                    (f"{name}.decided_on", sanction.decided_on, "executed_on", case.executed_on),
                ]
        for earlier, first, later, second in chain:
            if surely_precedes(second, first):
                yield contradiction(
                    "case.out-of-order", case, later, found=second, expected=f"≥ {first}", earlier=earlier
                )


def referral(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A Party sanction comes, in principle, before the hand-over to the judiciary; that needs a filed case."""
    for case in singles(ledger, Case):
        party = [sanction for sanction in case.sanctions if is_party(sanction.kind)]
        days = [sanction.decided_on for sanction in party if sanction.decided_on is not None]
        all_later = len(days) == len(party) and all(surely_precedes(case.referred_on, day) for day in days)
        if case.referred_on is not None and days and all_later:
            day = exact(case.referred_on)
            basis = instrument_in_force("discipline/referral", day) if day else None
            first = min(str(each) for each in days)
            yield oddity(
                "case.party-sanction-after-referral",
                case,
                "referred_on",
                found=case.referred_on,
                expected=f"≥ {first}",
                basis=basis,
            )
        handed_over = case.referred_on is not None or Measure.JUDICIAL_REFERRAL in case.measures
        if handed_over and case.filed_on is None and not case.sanctions:
            yield oddity("case.referral-without-filing", case, "filed_on", found=NOTHING, expected="filed_on")


def filing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No sanction without a filed case."""
    for case in singles(ledger, Case):
        if case.sanctions and case.filed_on is None:
            day = decided(case)
            basis = instrument_in_force("discipline-work/filing", day) if day else None
            yield shortfall(
                "case.sanction-without-filing", case, "filed_on", found=NOTHING, expected="filed_on", basis=basis
            )


def execution(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A sanction is announced, and its execution reported, within the months set."""
    for case in singles(ledger, Case):
        last = None if case.on is None else highest(case.on)
        if not case.sanctions or last is None:
            continue
        day = decided(case)
        basis = instrument_in_force("discipline/execution", day) if day else None
        announce = months_after(last, settings.announce_months)
        report = months_after(last, settings.execution_report_months)
        if surely_after(case.announced_on, announce):
            yield shortfall(
                "case.announced-late",
                case,
                "announced_on",
                found=case.announced_on,
                expected=f"≤ {announce}",
                basis=basis,
            )
        elif case.announced_on is None and announce < ledger.today:
            yield shortfall(
                "case.not-announced", case, "announced_on", found=NOTHING, expected=f"≤ {announce}", basis=basis
            )
        if surely_after(case.execution_reported_on, report):
            yield shortfall(
                "case.execution-reported-late",
                case,
                "execution_reported_on",
                found=case.execution_reported_on,
                expected=f"≤ {report}",
                basis=basis,
            )
        elif case.execution_reported_on is None and report < ledger.today:
            yield shortfall(
                "case.execution-not-reported",
                case,
                "execution_reported_on",
                found=NOTHING,
                expected=f"≤ {report}",
                basis=basis,
            )


def consequences(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where a sanction is usual and none is given the reason is written down; the negative list has its effect."""
    for case in singles(ledger, Case):
        if case.form is Form.FIRST and case.sanction_usual and not case.sanctions and case.no_sanction_reason is None:
            day = decided(case)
            basis = instrument_in_force("governmental-sanctions/light-handling", day) if day else None
            yield shortfall(
                "case.no-reason-for-leniency", case, "no_sanction_reason", found=NOTHING, expected="≥ 1", basis=basis
            )
        if case.negative_list and case.consequence_applied is False:
            yield shortfall(
                "case.negative-list-not-applied", case, "consequence_applied", found="false", expected="true"
            )
