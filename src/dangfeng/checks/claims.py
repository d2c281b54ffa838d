"""Checks on what the unit claims for itself, as far as no rubric is needed (自评核对)."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from dangfeng.checks.facts import certain, is_there, money, singles, standing
from dangfeng.checks.finding import contradiction, oddity
from dangfeng.checks.progress import is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    Case,
    Claim,
    DocumentMeetingCount,
    Expenditure,
    Ledger,
    OwnProblem,
    RectificationItem,
)
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, highest, lowest
from dangfeng.vocabulary import CountedThing, ExpenseItem

T = TypeVar("T", int, Decimal, date)

#: The claim for the whole.
WHOLE = "total"
# Expressions are compiled when they are first used: most ledgers claim nothing in words.
CLAUSE = r"[。；;，,！!\n]"
FALL = r"下降|减少|压减|降低|负增长"
NOT = r"未|没有|不"
EVERY_YEAR = r"逐年|连年|连续[两二三四五多几\d]+年"
ALL_DONE = r"(全部|均已|100[%％]|百分之百)[^。；;]*?(整改|销号)|(整改|销号)[^。；;]*?(全部|均已|100[%％]|百分之百)"
#: What takes back that all is done, or that it is a hundred per cent: 尚未全部整改, 不足100%, 比100%低.
NOT_ALL = r"(未|没|不足|不到|低于|比)[^，。；]{0,4}(全部|均已|全覆盖|100[%％]|百分之百)"
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

#: Words for what a yearly count of papers and meetings counts.
COUNTED_WORDS = MappingProxyType(
    {
        CountedThing.DOCUMENTS: r"文件|发文|公文|文山",
        CountedThing.MEETINGS: r"会议(?!费|培训费|、培训费)|会海",
        CountedThing.BRIEFINGS: r"简报",
        CountedThing.INSPECTIONS: r"督查|检查|考核",
        CountedThing.APPS: r"程序|工作群|APP",
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
            for id, thing, now, before in _figures(ledger, clause):
                yield contradiction(
                    "claim.decline-not-borne-out",
                    None,
                    f"claims[{index}].words",
                    found=now,
                    expected=f"< {before}",
                    record_id=id,
                    item=thing.value,
                    item_zh=thing.zh,
                )


def _figures(ledger: Ledger, clause: str) -> Iterator[tuple[str, ExpenseItem | CountedThing, str, str]]:
    """Figures that a clause names and that did not fall: record, thing, this year and the year before as text."""
    items = {item for item, words in ITEM_WORDS.items() if re.search(words, clause)}
    for each in singles(ledger, Expenditure) if items else ():
        now, before = each.spent, each.last_year
        if each.item in items and now is not None and before is not None and _did_not_fall(now, before):
            yield each.id, each.item, money(now), money(before)
    # What is found at inspections is no number of inspections.
    found = re.search(r"问题|线索|案件", clause)
    things = {thing for thing, words in COUNTED_WORDS.items() if not found and re.search(words, clause)}
    for count in singles(ledger, DocumentMeetingCount) if things else ():
        number, base = count.number, count.last_year
        if count.counted in things and number is not None and base is not None and _did_not_fall(number, base):
            yield count.id, count.counted, str(number), str(base)


def _did_not_fall(now: T | Bounded[T], before: T | Bounded[T]) -> bool:
    base = highest(before)
    return base is not None and lowest(now) >= base


def words_without_data(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Words such as 全部整改到位 and 逐年下降 need data behind them."""
    undone = [point for point in singles(ledger, RectificationItem) if _is_open(point)]
    for index, claim in enumerate(ledger.claims):
        place = f"claims[{index}].words"
        if undone and re.search(ALL_DONE, claim.words or "") and not re.search(NOT_ALL, claim.words or ""):
            first = min(point.id for point in undone)
            yield oddity("claim.all-rectified-but-open", None, place, found=len(undone), expected=0, record_id=first)
        for clause in re.split(CLAUSE, claim.words or ""):
            if re.search(EVERY_YEAR, clause) and re.search(FALL, clause):
                # The book holds this year and the year before; a fall over years needs the years before those.
                yield oddity("claim.every-year-unproven", None, place, found=2, expected="≥ 3")
                break
