"""How far something is that has to be done: what counts as done, as waiting, as never due (办理状态)."""

from typing import TypeGuard

from dangfeng.vocabulary import ItemStatus

#: Work that has not come to its end: a day of completion beside it contradicts it.
UNFINISHED = frozenset({ItemStatus.OPEN, ItemStatus.MEASURES_SET, ItemStatus.IN_PROGRESS, ItemStatus.ON_SCHEDULE})
#: What a deadline still asks for: 基本完成 is not 完成; what is kept up for good (长期坚持) has no end to be late for.
WAITING = UNFINISHED | {ItemStatus.BASICALLY_DONE}


def is_unfinished(status: ItemStatus | None) -> TypeGuard[ItemStatus]:
    """Whether work is said to be under way, or not begun."""
    return status in UNFINISHED


def is_waiting(status: ItemStatus | None) -> TypeGuard[ItemStatus]:
    """Whether something is said to be still to be done, wholly or in part."""
    return status in WAITING
