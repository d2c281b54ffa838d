"""Checks on points to be put right (整改事项核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, is_clear, singles, surely_before
from dangfeng.checks.finding import shortfall
from dangfeng.checks.progress import is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.model import Ledger, RectificationItem
from dangfeng.problem import Problem
from dangfeng.vocabulary import ItemStatus


def closing(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A point that is closed has papers and somebody other than its owner who confirmed it."""
    for point in singles(ledger, RectificationItem):
        if point.closed_on is None:
            if point.status is ItemStatus.DONE and point.put_right_on is None:
                yield shortfall(
                    "rectification.done-without-day", point, "put_right_on", found=NOTHING, expected=f"≤ {ledger.today}"
                )
            continue
        if not point.evidence:
            yield shortfall("rectification.closed-without-evidence", point, "evidence", found=0, expected="≥ 1")
        if point.verified_by is None:
            yield shortfall(
                "rectification.closed-without-verifier", point, "verified_by", found=NOTHING, expected="≥ 1"
            )
        elif is_clear(point.verified_by) and point.verified_by == point.owner:
            found = point.verified_by
            yield shortfall("rectification.verified-by-owner", point, "verified_by", found=found, expected="≠ owner")


def pending(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A point has somebody who answers for it, and is not open past its time."""
    for point in singles(ledger, RectificationItem):
        # A leading unit answers for a point as a section does.
        if point.owner is None and point.section is None and point.lead_unit is None:
            yield shortfall("rectification.no-owner", point, "owner", found=NOTHING, expected="≥ 1")
        waits = point.closed_on is None and point.put_right_on is None
        if is_waiting(point.status) and waits and surely_before(point.deadline, ledger.today):
            yield shortfall(
                "rectification.overdue",
                point,
                "deadline",
                found=point.status.value,
                expected=ItemStatus.DONE.value,
                day=point.deadline,
                found_zh=point.status.zh,
            )
