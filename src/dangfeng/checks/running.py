"""Running all checks (运行核对)."""

from collections.abc import Iterable

from dangfeng.checks.absence import is_void, provisional
from dangfeng.checks.contradicting import CONTRADICTIONS, Check, in_order, of_its_body
from dangfeng.checks.prior import against_prior
from dangfeng.checks.settings import DEFAULT, Settings
from dangfeng.checks.shortfalls import SHORTFALLS
from dangfeng.model import Ledger
from dangfeng.problem import Problem

#: Every check there is for the kinds of record there are.
CHECKS: tuple[Check, ...] = (*CONTRADICTIONS, *SHORTFALLS)


def check(
    ledger: Ledger,
    *,
    settings: Settings = DEFAULT,
    extra: Iterable[Check] = (),
    checks: Iterable[Check] = CHECKS,
    prior: Ledger | None = None,
    lost: frozenset[str] = frozenset(),
    lost_kinds: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """What contradicts itself, falls short or looks odd in a ledger (核对).

    Args:
        ledger: The book; it is not changed.
        settings: The local rules to go by.
        extra: Checks of one's own, run beside ours.
        checks: The checks to run instead of all of ours.
        prior: The book of the year before, if there is one.
        lost: Ids of records of the file that could not be read: nothing is said of what refers to them.
        lost_kinds: Kinds of which records could not be read, and fields of the ledger (`roster`, `claims`,
            `completeness`, `as_of`) of which something could not be read; "" if a record of some kind or other was
            lost. Nothing is said to be missing among them.

    Returns:
        The problems, gravest first, then by place; the order of the records makes no difference.
    """
    found = [problem for each in (*checks, *extra) for problem in each(ledger, settings)]
    if prior is not None:
        found += against_prior(ledger, prior)
    kept = (problem for problem in found if not is_void(problem, ledger, lost, lost_kinds))
    return in_order(of_its_body(provisional(problem, ledger), ledger) for problem in kept)
