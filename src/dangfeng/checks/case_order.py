"""Checks on cases: what comes first, and what must follow when (案件程序核对)."""

from collections.abc import Iterator
from itertools import pairwise

from dangfeng.checks.case_people import Person, decided, is_one, people
from dangfeng.checks.facts import NOTHING, exact, singles, surely_after, surely_precedes
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force, is_party
from dangfeng.model import Case, Ledger
from dangfeng.period import months_after
from dangfeng.problem import Problem
from dangfeng.quantity import Day, highest
from dangfeng.vocabulary import CaseMatter, Form, Measure

Pair = tuple[str, Day | None, str, Day | None]
#: Days of a case of which the first does not come after the second.
_STEPS = (
    ("acted_on", "on"),
    ("lead_on", "accepted_on"),
    ("accepted_on", "filed_on"),
    ("verified_on", "filed_on"),
    ("lead_on", "discipline_filed_on"),
    ("lead_on", "supervision_filed_on"),
    ("filed_on", "review_accepted_on"),
    ("review_accepted_on", "review_ended_on"),
    ("filed_on", "closed_on"),
    ("accepted_on", "concluded_on"),
    ("on", "executed_on"),
    ("executed_on", "execution_reported_on"),
    ("lead_on", "referred_on"),
)


def out_of_order(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Lead, filing, review, decision, effect, announcement, execution and report follow one another."""
    for case in singles(ledger, Case):
        for earlier, first, later, second in _pairs(case):
            if surely_precedes(second, first):
                yield contradiction(
                    "case.out-of-order", case, later, found=second, expected=f"≥ {first}", earlier=earlier
                )


def _pairs(case: Case) -> Iterator[Pair]:
    for earlier, later in _STEPS:
        second = getattr(case, later)
        if second is not None:
            yield earlier, getattr(case, earlier), later, second
    if case.approval is not None:
        yield "filed_on", case.filed_on, "approval.on", case.approval.on
    dated = [(index, each.on) for index, each in enumerate(case.measures_taken) if each.on is not None]
    for (index, first), (following, second) in pairwise(dated):
        yield f"measures_taken[{index}].on", first, f"measures_taken[{following}].on", second
    for path, person in case.concerned:
        yield from _of_sanctions(case, path, person)


def _of_sanctions(case: Case, path: str, person: Person) -> Iterator[Pair]:
    if person is not case:
        yield "lead_on", case.lead_on, f"{path}referred_on", person.referred_on
    for index, sanction in enumerate(person.sanctions):
        if sanction.decided_on is None and sanction.effective_on is None:
            continue
        name = f"{path}sanctions[{index}]"
        yield "lead_on", case.lead_on, f"{name}.decided_on", sanction.decided_on
        yield "filed_on", case.filed_on, f"{name}.decided_on", sanction.decided_on
        yield "filed_on", case.filed_on, f"{name}.effective_on", sanction.effective_on
        # With several sanctions the announcement may be that of another one.
        if person is case and len(case.sanctions) == 1:
            yield f"{name}.decided_on", sanction.decided_on, "announced_on", case.announced_on
            yield f"{name}.effective_on", sanction.effective_on, "announced_on", case.announced_on
            yield f"{name}.decided_on", sanction.decided_on, "executed_on", case.executed_on


def referral(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A Party sanction comes, in principle, before the hand-over to the judiciary; that needs a filed case."""
    for case, path, person in people(ledger):
        party = [sanction for sanction in person.sanctions if is_party(sanction.kind)]
        days = [sanction.decided_on for sanction in party if sanction.decided_on is not None]
        all_later = len(days) == len(party) and all(surely_precedes(person.referred_on, day) for day in days)
        sentenced_first = Measure.SENTENCED_THEN_EXPELLED in person.measures
        if person.referred_on is not None and days and all_later and not sentenced_first:
            day = exact(person.referred_on)
            basis = instrument_in_force("discipline/referral", day, settings.assuming) if day else None
            first = min(str(each) for each in days)
            yield oddity(
                "case.party-sanction-after-referral",
                case,
                f"{path}referred_on",
                found=person.referred_on,
                expected=f"≥ {first}",
                basis=basis,
            )
        handed_over = person.referred_on is not None or Measure.JUDICIAL_REFERRAL in person.measures
        if handed_over and case.filed_on is None and not person.sanctions:
            yield oddity("case.referral-without-filing", case, "filed_on", found=NOTHING, expected="filed_on")


#: What the name of a discipline organ holds, and that of a judicial one does not.
_DISCIPLINE_ORGAN = ("纪检监察组", "纪检组", "纪委", "监委", "纪律检查委员会", "监察委员会")


def referral_organ(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Handing a lead to the stationed group or a discipline organ is no referral to the judiciary."""
    for case in singles(ledger, Case):
        handed_over = case.referred_on is not None or Measure.JUDICIAL_REFERRAL in case.measures
        organ = "" if case.referral_organ is None else str(case.referral_organ)
        if handed_over and any(word in organ for word in _DISCIPLINE_ORGAN):
            yield oddity(
                "case.referral-to-discipline-organ",
                case,
                "referral_organ",
                found=organ,
                expected="judicial organ",
                expected_zh="司法机关",
            )


def filing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No sanction without a filed case."""
    for case in singles(ledger, Case):
        if case.sanctions and case.filed_on is None:
            day = decided(case)
            basis = instrument_in_force("discipline-work/filing", day) if day else None
            yield shortfall(
                "case.sanction-without-filing", case, "filed_on", found=NOTHING, expected="filed_on", basis=basis
            )


def exemption(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Whoever is exempted from a sanction had a case filed, is told so in writing, and gets none."""
    for case, path, person in people(ledger):
        if not person.exempted:
            continue
        day = decided(case)
        basis = instrument_in_force("discipline/exemption", day, settings.assuming) if day else None
        if person.sanctions and is_one(case, person):
            found = person.sanctions[0].kind
            yield contradiction(
                "case.exempted-with-sanction",
                case,
                f"{path}exempted",
                found=found.value,
                found_zh=found.zh,
                expected=NOTHING,
                basis=basis,
            )
        if not person.written_conclusion:
            place, expected = f"{path}written_conclusion", "true"
            yield shortfall(
                "case.exempted-without-conclusion", case, place, found=NOTHING, expected=expected, basis=basis
            )
        if case.filed_on is None:
            yield shortfall(
                "case.exempted-without-filing", case, "filed_on", found=NOTHING, expected="filed_on", basis=basis
            )


def execution(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A sanction is announced, and its execution reported, within the months set."""
    for case in singles(ledger, Case):
        day = decided(case)
        last = day if case.on is None else highest(case.on)
        if not case.sanctions or last is None:
            continue
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
        usual = case.sanction_usual or (case.sanction_usual is None and case.matter is CaseMatter.IMPROPER_BUSINESS)
        if case.form is Form.FIRST and usual and not case.sanctions and case.no_sanction_reason is None:
            day = decided(case)
            basis = instrument_in_force("governmental-sanctions/light-handling", day) if day else None
            yield shortfall(
                "case.no-reason-for-leniency", case, "no_sanction_reason", found=NOTHING, expected="≥ 1", basis=basis
            )
        if case.negative_list and case.consequence_applied is False:
            yield shortfall(
                "case.negative-list-not-applied", case, "consequence_applied", found="false", expected="true"
            )
