"""Checks on reports and registers that leading cadres owe, and on pledges (报告登记、责任书核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import is_clear, singles, surely_after
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Disclosure, Ledger, Pledge
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import DisclosureFinding, DisclosureKind, Rank

_WRONG = (DisclosureFinding.OMISSION, DisclosureFinding.CONCEALMENT)
#: Ranks below those that report on personal matters.
_BELOW = frozenset({Rank.SECTION_TIER, Rank.SECTION_LEVEL, Rank.DEPUTY_SECTION_LEVEL, Rank.STAFF, Rank.VILLAGE})


def nil_with_content(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A return that nothing occurred names nothing that occurred."""
    for each in singles(ledger, Disclosure):
        if not each.nil_return:
            continue
        found = each.found is not None and lowest(each.found) > 0
        if each.case_number is not None or each.finding in _WRONG or found:
            yield contradiction("disclosure.nil-with-content", each, "nil_return", found="true", expected="false")


def personal_matters(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Everybody who owes a report on personal matters gives it, in January, and nobody else is asked for one."""
    due = ledger.period.on(*settings.personal_matters_due)
    basis = instrument_in_force("personal-matters", ledger.period.end)
    for each in singles(ledger, Disclosure):
        if each.disclosure_kind is not DisclosureKind.PERSONAL_MATTERS:
            continue
        if each.obliged is not None and each.reported is not None:
            most = highest(each.reported)
            if most is not None and most < lowest(each.obliged):
                yield shortfall(
                    "disclosure.not-all-reported",
                    each,
                    "reported",
                    found=each.reported,
                    expected=f"≥ {each.obliged}",
                    basis=basis,
                )
        if each.obliged is not None and ledger.period.holds(due) and surely_after(each.on, due):
            yield oddity("disclosure.return-late", each, "on", found=each.on, expected=f"≤ {due}", basis=basis)
        if each.rank in _BELOW and each.finding is None:
            assert each.rank is not None
            yield oddity(
                "disclosure.rank-below",
                each,
                "rank",
                found=each.rank.value,
                found_zh=each.rank.zh,
                expected=Rank.DEPUTY_COUNTY_LEVEL.value,
                expected_zh=f"{Rank.DEPUTY_COUNTY_LEVEL.zh}以上",
            )


def dealt_with(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What a check of the reports found is dealt with."""
    # No basis is quoted: the rules on reporting do not say how findings are handled, those on findings are not held.
    for each in singles(ledger, Disclosure):
        if each.finding in _WRONG and each.dealt_with is False:
            assert each.finding is not None
            yield shortfall(
                "disclosure.not-dealt-with",
                each,
                "dealt_with",
                found="false",
                expected="true",
                finding=each.finding.value,
                finding_zh=each.finding.zh,
            )


def signed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Not more names stand under a pledge than are said to have signed it."""
    for pledge in singles(ledger, Pledge):
        most = highest(pledge.signed) if pledge.signed is not None else None
        names = len({name for name in pledge.signed_by if is_clear(name)})
        if most is not None and names > most:
            yield contradiction(
                "pledge.more-names-than-signed", pledge, "signed_by", found=names, expected=f"≤ {pledge.signed}"
            )


def all_signed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Everybody signs who should."""
    for pledge in singles(ledger, Pledge):
        if pledge.signed is None or pledge.due is None:
            continue
        most = highest(pledge.signed)
        if most is not None and most < lowest(pledge.due):
            yield shortfall("pledge.not-all-signed", pledge, "signed", found=pledge.signed, expected=f"≥ {pledge.due}")
