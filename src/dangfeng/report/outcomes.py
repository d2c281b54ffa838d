"""Paragraphs on what came of it: points put right, cases (整改与处置语句)."""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from dangfeng.model import RectificationItem
from dangfeng.model.record import Record
from dangfeng.report.figures import Tally, singles, singles_of, sum_over, surely_before, tally, weight
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import ItemStatus, ProblemLevel, Unit
from dangfeng.wording.language import Words

#: What problems are counted in at each level of a feedback.
_LEVELS = {
    ProblemLevel.ASPECT: Words("个方面", " aspects"),
    ProblemLevel.CATEGORY: Words("类", " categories"),
    ProblemLevel.ITEM: Words("项", " items"),
    ProblemLevel.POINT: Words("个", " points"),
}


class State(Enum):
    """How far a point is put right, as its record says (整改状态)."""

    CLOSED = Words("已销号", "closed")
    PUT_RIGHT = Words("整改到位、待销号", "put right, not yet closed")
    BASICALLY_DONE = Words("基本完成", "basically done")
    LONG_TERM = Words("长期坚持", "kept up for good")
    ON_SCHEDULE = Words("按序时进度推进", "on schedule")
    IN_PROGRESS = Words("推进中", "in progress")
    MEASURES_SET = Words("已制定措施", "measures set")
    OPEN = Words("未完成", "open")
    UNKNOWN = Words("状态待核实", "state not entered")


def state_of(item: RectificationItem) -> State:
    """How far one point is put right."""
    if item.closed_on is not None:
        return State.CLOSED
    if item.put_right_on is not None or item.status is ItemStatus.DONE:
        return State.PUT_RIGHT
    # What is kept up for good or only basically done is neither closed nor open.
    return State.UNKNOWN if item.status is None else State[item.status.name]


def is_late(view: View, item: RectificationItem) -> bool:
    """Whether a point not yet put right is past its date for certain, on the ledger's own today.

    What is kept up for good never ends, and so is never late.
    """
    settled = state_of(item) in (State.CLOSED, State.PUT_RIGHT, State.LONG_TERM)
    return not settled and surely_before(item.deadline, view.ledger.today)


def rectification(view: View, records: Sequence[Record]) -> list[str]:
    """Points to be put right, by source and state."""
    items = list(singles_of(records, RectificationItem))
    sentences = []
    for (source, level), points in _by_source(view, items).items():
        words = Words("{source}问题{n}：{states}", "Points from {source}: {n} ({states})")
        unit = _LEVELS[level] if level else Unit.ITEMS
        number = view.sum(_times(points), unit)
        sentences.append(view.say(words, source=source, n=number, states=states(view, points, unit)))
    carried = [item for item in items if item.carried_over_from or not view.of_period(item)]
    if carried:
        words = Words("其中以前年度结转{n}", "Carried over from earlier years: {n}")
        sentences.append(view.say(words, n=view.sum(_times(carried), Unit.ITEMS)))
    late = [item for item in items if is_late(view, item)]
    if late:
        words = Words("截至{day}逾期未办结{n}", "Past their date and not put right by {day}: {n}")
        sentences.append(view.say(words, day=view.day(view.ledger.today), n=view.sum(_times(late), Unit.ITEMS)))
    sentences += _measures(view, items)
    handled = sum_over(items, "persons_handled")
    if handled:
        words = Words("因整改事项处理{n}", "Dealt with over these points: {n}")
        sentences.append(view.say(words, n=view.sum(handled, Unit.PERSONS)))
    return sentences + total_sentences(view, records, lambda record: _what(view, record))


def _what(view: View, record: Record) -> str:
    """What a total of points counts: where they come from, and the level at which they are counted."""
    what = view.say(Words("{source}问题", "points from {source}"), source=_source(view, record))
    level = record.level if isinstance(record, RectificationItem) else None
    return what if level is None else what + view.say(Words("（按{x}计）", " (counted by {x})"), x=view.term(level))


def _by_source(
    view: View, items: Sequence[RectificationItem]
) -> dict[tuple[str, ProblemLevel | None], list[RectificationItem]]:
    """Points by source and by the level at which they are counted: 4个方面 and 31个 are never added up."""
    groups: dict[tuple[str, ProblemLevel | None], list[RectificationItem]] = {}
    for item in items:
        groups.setdefault((_source(view, item), item.level), []).append(item)
    return groups


def _measures(view: View, items: Sequence[RectificationItem]) -> list[str]:
    """Measures with an owner and a deadline of their own, and how many of them are done."""
    actions = [action for item in items for action in item.actions]
    if not actions:
        return []
    done = [action for action in actions if action.closed_on or action.done_on or action.status is ItemStatus.DONE]
    words = Words("分解整改措施{n}，已完成{done}", "Measures of their own: {n}, done: {done}")
    count = partial(view.count, unit=Unit.ITEMS)
    return [view.say(words, n=count(len(actions)), done=count(len(done)))]


def _times(records: Sequence[Record]) -> Tally:
    return tally(weight(record) for record in singles(records))


def _source(view: View, record: Record) -> str:
    kind = record.source_kind if isinstance(record, RectificationItem) else None
    return view.say(Words("来源待核实的", "an unnamed source")) if kind is None else view.term(kind)


def states(view: View, items: Sequence[RectificationItem], unit: Unit | Words = Unit.ITEMS) -> str:
    """How many points stand in each state."""
    parts = []
    for state in State:
        number = _times([item for item in items if state_of(item) is state])
        if number:
            parts.append(view.say(Words("{x}{n}", "{x} {n}"), x=view.say(state.value), n=view.sum(number, unit)))
    return view.listing.join(parts)
