"""Checks on matters decided and on measures that have an owner and a term of their own (议定事项、逐项措施核对)."""

from collections.abc import Iterator

from dangfeng.checks.facts import NOTHING, is_clear, singles, surely_before
from dangfeng.checks.finding import contradiction, shortfall
from dangfeng.checks.progress import is_unfinished, is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.model import Ledger, Meeting, Record, RectificationItem, ResponsibilityItem
from dangfeng.model.action import Action
from dangfeng.problem import Problem
from dangfeng.vocabulary import ItemStatus


def _all(ledger: Ledger) -> Iterator[tuple[Record, str, Action]]:
    """Every action with the record it stands in and its place there."""
    for meeting in singles(ledger, Meeting):
        if meeting.decisions:
            for index, action in enumerate(meeting.decisions):
                yield meeting, f"decisions[{index}]", action
    items: tuple[ResponsibilityItem | RectificationItem, ...] = (
        *singles(ledger, ResponsibilityItem),
        *singles(ledger, RectificationItem),
    )
    for item in items:
        if item.actions:
            for index, action in enumerate(item.actions):
                yield item, f"actions[{index}]", action


def closing_disagrees(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """What has a day of completion or closing is not at the same time still open."""
    for record, place, action in _all(ledger):
        day = action.closed_on if action.closed_on is not None else action.done_on
        if day is not None and is_unfinished(action.status):
            yield contradiction(
                "action.closed-but-open",
                record,
                f"{place}.status",
                found=action.status.value,
                expected=ItemStatus.DONE.value,
                found_zh=action.status.zh,
                day=day,
            )


def open_inside(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A point is not closed, and an entry not done, while a measure inside it is still open."""
    for point in singles(ledger, RectificationItem):
        if point.closed_on is not None:
            yield from _still_open(point, point.actions)
    for item in singles(ledger, ResponsibilityItem):
        if item.status is ItemStatus.DONE:
            yield from _still_open(item, item.actions)


def _still_open(record: Record, actions: tuple[Action, ...]) -> Iterator[Problem]:
    for index, action in enumerate(actions):
        if is_unfinished(action.status) and action.done_on is None and action.closed_on is None:
            yield contradiction(
                "action.open-inside-closed",
                record,
                f"actions[{index}].status",
                found=action.status.value,
                expected=ItemStatus.DONE.value,
                found_zh=action.status.zh,
                number=index + 1,
            )


def pending(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Somebody answers for each, it is not past its time, and what is done says when."""
    for record, place, action in _all(ledger):
        ended = action.done_on is not None or action.closed_on is not None
        if action.owner is None and action.section is None:
            yield shortfall(
                "action.no-owner", record, f"{place}.owner", found=NOTHING, expected="≥ 1", task=action.task
            )
        if is_waiting(action.status) and not ended and surely_before(action.deadline, ledger.today):
            yield shortfall(
                "action.overdue",
                record,
                f"{place}.deadline",
                found=action.status.value,
                expected=ItemStatus.DONE.value,
                found_zh=action.status.zh,
                day=action.deadline,
                task=action.task,
            )
        if action.status is ItemStatus.DONE and not ended:
            yield shortfall(
                "action.done-without-day",
                record,
                f"{place}.done_on",
                found=NOTHING,
                expected=f"≤ {ledger.today}",
                task=action.task,
            )


def closed_by_owner(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Somebody other than its owner closes a measure."""
    for record, place, action in _all(ledger):
        if is_clear(action.closed_by) and action.closed_by == action.owner:
            yield shortfall(
                "action.closed-by-owner",
                record,
                f"{place}.closed_by",
                found=action.closed_by,
                expected="≠ owner",
                member=action.closed_by,
                task=action.task,
            )
