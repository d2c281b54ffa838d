"""Checks on inspections the unit makes: double random checks and campaigns (双随机抽查、专项治理核对)."""

from collections.abc import Iterator

from dangfeng.checks.due import by_the_day, days_on
from dangfeng.checks.facts import certain, is_clear, least_times, singles, surely_before
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import DoubleRandomInspection, Ledger, SpecialCampaign
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest


def recused(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nobody inspects who is recused."""
    for check in singles(ledger, DoubleRandomInspection):
        recusals = {str(name) for name in check.recusals if is_clear(name)}
        both = sorted(recusals & {str(name) for name in check.inspectors})
        if both:
            yield contradiction(
                "double-random.recused-inspector", check, "inspectors", found="、".join(both), expected="≠ recusals"
            )


def inspects_own(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nobody inspects what they are head of."""
    for check in singles(ledger, DoubleRandomInspection):
        if is_clear(check.target_owner) and check.target_owner in check.inspectors:
            yield shortfall(
                "double-random.inspects-own",
                check,
                "inspectors",
                found=check.target_owner,
                expected="≠ target_owner",
            )


def inspectors(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nobody inspects alone, or with fewer others than the place asks."""
    for check in singles(ledger, DoubleRandomInspection):
        if 0 < len(check.inspectors) < settings.least_inspectors:
            yield oddity(
                "double-random.few-inspectors",
                check,
                "inspectors",
                found=len(check.inspectors),
                expected=f"≥ {settings.least_inspectors}",
            )


def published(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The result of a random check is made public soon."""
    for check in singles(ledger, DoubleRandomInspection):
        yield from by_the_day(
            ledger,
            check,
            "published_on",
            days_on(check.on, settings.publish_days),
            "double-random.not-published",
            "double-random.published-late",
        )


def sampling(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Of what may be drawn, the share that the place sets is drawn."""
    rate = settings.sampling_rate
    if rate is None:
        return
    for check in singles(ledger, DoubleRandomInspection):
        if check.sampled is None or check.population is None:
            continue
        most = highest(check.sampled)
        if most is not None and most * rate.denominator < lowest(check.population) * rate.numerator:
            yield oddity(
                "double-random.rate-low",
                check,
                "sampled",
                found=check.sampled,
                expected=f"≥ {check.population} × {rate}",
            )


def too_often(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No target is drawn more often in a year than the place allows."""
    drawn: dict[str, list[DoubleRandomInspection]] = {}
    for check in certain(ledger, DoubleRandomInspection):
        if check.total is None:
            for target in {str(name) for name in check.targets if is_clear(name)}:
                drawn.setdefault(target, []).append(check)
    for target, checks in drawn.items():
        times = sum(least_times(check) for check in checks)
        if times > settings.most_checks_of_target:
            yield oddity(
                "double-random.target-too-often",
                None,
                "records",
                found=times,
                expected=f"≤ {settings.most_checks_of_target}",
                names=target,
                ids="、".join(sorted(check.id for check in checks)),
            )


def campaign(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """When a campaign is over it has reached every target, and what it found has been put right."""
    pairs = (
        ("campaign.targets-left-out", "targets_reached", "targets"),
        ("campaign.problems-left", "fixed", "problems"),
    )
    for each in singles(ledger, SpecialCampaign):
        if not (surely_before(each.ended_on, ledger.today) or surely_before(each.summary_on, ledger.today)):
            continue
        for code, done, whole in pairs:
            part, due = getattr(each, done), getattr(each, whole)
            most = highest(part) if part is not None else None
            if most is not None and due is not None and most < lowest(due):
                yield shortfall(code, each, done, found=part, expected=f"≥ {due}")
