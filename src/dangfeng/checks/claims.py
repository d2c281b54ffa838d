"""Checks on what the unit claims for itself, as far as no rubric is needed (自评核对)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from dangfeng.checks.facts import certain, is_there, money, singles, standing
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.progress import is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.model import Case, Claim, Expenditure, Ledger, OwnProblem, RectificationItem
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import ExpenseItem

#: The claim for the whole.
WHOLE = "total"
# Expressions are compiled when they are first used: most ledgers claim nothing in words.
CLAUSE = r"[。；;，,！!\n]"
FALL = r"下降|减少|压减|降低|负增长"
NOT = r"未|没有|不"
EVERY_YEAR = r"逐年|连年|连续[两二三四五多几\d]+年"
ALL_DONE = r"(全部|均已|100[%％]|百分之百)[^。；;]*?(整改|销号)|(整改|销号)[^。；;]*?(全部|均已|100[%％]|百分之百)"
ITEM_WORDS = MappingProxyType(
    {
        ExpenseItem.OVERSEAS_TRAVEL: r"因公出国",
        ExpenseItem.VEHICLE_PURCHASE: r"(公务用车|公车|车辆)购置费(?!及|和|、)",
        ExpenseItem.VEHICLE_OPERATION: r"(公务用车|公车|车辆)运行",
        ExpenseItem.VEHICLES: r"(公务用车|公车)(购置及运行|费用|支出|经费)",
        ExpenseItem.RECEPTION: r"接待费|公务接待",
        ExpenseItem.MEETINGS: r"会议费",
        ExpenseItem.TRAINING: r"培训费(?<!会议培训费)(?<!会议、培训费)(?<!会议和培训费)",
        ExpenseItem.MEETINGS_AND_TRAINING: r"会议培训费|会议、培训费",
        ExpenseItem.THREE_PUBLIC: r"三公[”’\"']?(经费|支出|费用)",
    }
)


def _parts(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims that no other claim is the head of: A stands above A01, and the whole above all."""
    others = [claim for claim in claims if claim.target != WHOLE]
    targets = {claim.target for claim in others}
    return [claim for claim in others if not any(head in targets for head in _heads(claim.target))]


def _heads(target: str) -> Iterator[str]:
    """What may stand above a target: A above A01, A01 above A01-2, but not A1 above A12."""
    for end in range(1, len(target)):
        if not (target[end - 1].isdigit() and target[end].isdigit()):
            yield target[:end]


def claimed_twice(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """One target is claimed once."""
    seen: dict[str, Decimal] = {}
    for index, claim in enumerate(ledger.claims):
        first = seen.setdefault(claim.target, claim.points)
        if first != claim.points:
            yield contradiction(
                "claim.twice",
                None,
                f"claims[{index}].points",
                found=f"{claim.points:f}",
                expected=f"{first:f}",
                target=claim.target,
            )


def sum_differs(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The claims for the parts add up to the claim for the whole."""
    whole = next((claim for claim in ledger.claims if claim.target == WHOLE), None)
    parts = [] if whole is None else _parts(ledger.claims)
    if whole is None or len(parts) < 2:
        return
    found = sum((claim.points for claim in parts), Decimal(0))
    place = f"claims[{ledger.claims.index(whole)}].points"
    shown = " + ".join(f"{claim.points:f}" for claim in parts)
    if found > whole.points:
        yield contradiction(
            "claim.sum-exceeds", None, place, found=f"{whole.points:f}", expected=f"{shown} = {found:f}"
        )
    elif found < whole.points:
        yield oddity("claim.sum-short", None, place, found=f"{whole.points:f}", expected=f"{shown} = {found:f}")


def full_marks(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Full marks beside a case, or a point that is still open, are worth a look."""
    points = _claimed(ledger)
    if points < settings.full_points:
        return
    cases = sum(1 for case in certain(ledger, Case) if is_there(case))
    still_open = sum(1 for point in singles(ledger, RectificationItem) if _is_open(point))
    if cases or still_open:
        yield oddity(
            "claim.full-marks",
            None,
            "claims",
            found=f"{points:f}",
            expected=f"< {settings.full_points:f}",
            cases=cases,
            open=still_open,
        )


def no_problem_named(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Full marks in a year for which the unit names no problem of its own are worth a look."""
    points = _claimed(ledger)
    if points >= settings.full_points and not standing(ledger, OwnProblem):
        yield oddity(
            "claim.no-problem-named",
            None,
            "claims",
            found=f"{points:f}",
            expected=f"< {settings.full_points:f}",
        )


def _claimed(ledger: Ledger) -> Decimal:
    """The points claimed for the whole, or for the parts together."""
    whole = next((claim.points for claim in ledger.claims if claim.target == WHOLE), None)
    return whole if whole is not None else sum((claim.points for claim in _parts(ledger.claims)), Decimal(0))


def _is_open(point: RectificationItem) -> bool:
    return is_waiting(point.status) and point.closed_on is None and point.put_right_on is None


def decline_claimed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A decline that is claimed for an item agrees with the figures of that item."""
    for index, claim in enumerate(ledger.claims):
        for clause in re.split(CLAUSE, claim.words) if claim.words else ():
            if not re.search(FALL, clause) or re.search(NOT, clause):
                continue
            named = {item for item, words in ITEM_WORDS.items() if re.search(words, clause)}
            for record in singles(ledger, Expenditure):
                if record.item in named and _did_not_fall(record):
                    assert record.spent is not None
                    assert record.last_year is not None
                    assert record.item is not None
                    yield contradiction(
                        "claim.decline-not-borne-out",
                        None,
                        f"claims[{index}].words",
                        found=money(record.spent),
                        expected=f"< {money(record.last_year)}",
                        record_id=record.id,
                        item=record.item.value,
                        item_zh=record.item.zh,
                    )


def _did_not_fall(record: Expenditure) -> bool:
    if record.spent is None or record.last_year is None:
        return False
    base = highest(record.last_year)
    return base is not None and lowest(record.spent) >= base


def words_without_data(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Words such as 全部整改到位 and 逐年下降 need data behind them."""
    undone = [point for point in singles(ledger, RectificationItem) if _is_open(point)]
    for index, claim in enumerate(ledger.claims):
        place = f"claims[{index}].words"
        if undone and re.search(ALL_DONE, claim.words or ""):
            first = min(point.id for point in undone)
            yield oddity("claim.all-rectified-but-open", None, place, found=len(undone), expected=0, record_id=first)
        for clause in re.split(CLAUSE, claim.words or ""):
            if re.search(EVERY_YEAR, clause) and re.search(FALL, clause):
                # The book holds this year and the year before; a fall over years needs the years before those.
                yield oddity("claim.every-year-unproven", None, place, found=2, expected="≥ 3")
                break
