"""What a written function calls: what is too long to stand in its text (直接计分的辅助函数).

Each gives one answer, or raises `Unfused` where there may be several.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from dangfeng.model.ledger import Member
from dangfeng.model.record import Record
from dangfeng.period import Period, months_after
from dangfeng.quantity import Bounded, Count, in_fen, in_units, lowest
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Group, Policy
from dangfeng.scoring.conditions import day_in
from dangfeng.scoring.context import Context, days_of
from dangfeng.scoring.fused.kept import naming
from dangfeng.scoring.fused.source import Unfused
from dangfeng.scoring.groups import fact_of
from dangfeng.scoring.readings import Number
from dangfeng.vocabulary import Post, VerdictResult

_A_DAY = timedelta(days=1)


def exact_amount(value: object) -> int:
    """A number, or an amount in 分, that is known."""
    if isinstance(value, Decimal):
        return in_fen(value)
    if isinstance(value, int):
        return value
    raise Unfused("an amount that is not known")


def held_times(record: Record) -> Count | None:
    """How often a record counts by what a reviewer held of it; `None` if not at all."""
    verdict = record.verdict
    assert verdict is not None, "asked of records that were looked at"
    if verdict.result is VerdictResult.REJECTED:
        return None
    return record.times if verdict.times is None else verdict.times


def lies_in(record: Record, period: Period) -> bool:
    """Whether the period that a record names is the one scored."""
    own = record.belongs_to
    assert own is not None, "asked of records that name one"
    if period.covers(own):
        return True
    if period.meets(own):
        raise Unfused("a period that may be another")
    return False


def exact_day(record: Record, name: str, period: Period) -> date | None:
    """A day that is known, or `None` if there is none."""
    value: object = getattr(record, name)
    if type(value) is date:
        return value
    days = days_of(record, name, period)
    if days is None or days[0] == days[1]:
        return None if days is None else days[0]
    raise Unfused("a day that is not known")


def cell_of(record: Record, name: str, period: Period, starts: list[date]) -> int | None:
    """The part of the period in which a record lies with all its days; `None` if in none."""
    days = days_of(record, name, period)
    if days is None or days[1] < period.start or days[0] > period.end:
        return None
    first = bisect_right(starts, days[0]) - 1
    if first != bisect_right(starts, days[1]) - 1 or days[0] < period.start or days[1] > period.end:
        raise Unfused("a day in one of several parts")
    return first


def exact_names(record: Record, name: str, unknown: bool) -> list[str]:
    """The names in a field, all of them known."""
    value: object = getattr(record, name)
    if value is None or value == ():
        if unknown or record.total is not None:
            raise Unfused("names that were not entered")
        return []
    many: tuple[object, ...] = value if isinstance(value, tuple) else (value,)
    names = [each for each in many if isinstance(each, str)]
    if len(names) < len(many):
        raise Unfused("masked names")
    return list(dict.fromkeys(names))


#: A member with the first and last day in post, within the period.
Tenure = tuple[Member, date, date]


def tenures(context: Context, months: int) -> list[Tenure]:
    """The members in post during the period, for so many months of it."""
    period = context.period
    begun = {period.start: _reaching(period.start, months)}
    found = []
    for member in context.roster:
        start, end = period.start, period.end
        if member.since is not None and member.since > start:
            start = member.since
        if member.until is not None and member.until < end:
            end = member.until
        least = begun.get(start) or _reaching(start, months)
        if start <= end and least <= end:
            found.append((member, start, end))
    return found


def _reaching(start: date, months: int) -> date:
    """The last day of so many months from a day on."""
    return months_after(start, months) - _A_DAY if months else start


def obliged(members: list[Tenure], posts: tuple[Post, ...], parts: Sequence[Period] | None) -> list[object]:
    """The members obliged, by name; with *parts* of the period, each with the number of each part that is due."""
    chosen = [each for each in members if not posts or each[0].post in posts]
    if parts is None:
        return [member.name for member, _, _ in chosen]
    cells = list(enumerate(parts))
    return [
        (member.name, i)
        for member, start, end in chosen
        for i, part in cells
        if start <= part.start and part.end <= end
    ]


def is_found(marks: Marks, id: str) -> bool:
    """Whether somebody found what a veto names."""
    mark = marks.latest(id)
    return mark is not None and mark.points > 0


def judged(marks: Marks, id: str, least: int, most: int, digits: int) -> tuple[int, int]:
    """Least and most points of a judged rule: those of its mark, if it has one."""
    mark = marks.latest(id)
    if mark is None:
        return least, most
    given = min(max(in_units(mark.points, digits), least), most)
    return given, given


def shared_out(
    events: list[tuple[Record, int, int]], group: Group, numbers: Sequence[int], divide: Callable[[int, int], int]
) -> dict[int, int]:
    """What each rule of a group wins, from all events: the record, the rule, the points."""
    won, rest = dict.fromkeys(numbers, 0), dict.fromkeys(numbers, 0)
    facts: dict[object, list[tuple[int, int, date, str]]] = {}
    for record, number, points in events:
        fact = fact_of(group, record)
        if fact is None:
            raise Unfused("what may be any fact")
        day = date.max if record.on is None else lowest(record.on)
        facts.setdefault(fact, []).append((-points, number, day, record.id))
    for same in facts.values():
        same.sort()
        if len(same) > 1 and same[0] == same[1] and same[0][0] and group.policy is not Policy.SUM:
            raise Unfused("two parts of one record come to the same")
        for place, (points, number, _, _) in enumerate(same):
            (rest if place and group.policy is not Policy.SUM else won)[number] -= points
    if group.policy is Policy.HIGHEST_THEN_SHARE:
        for number in numbers:
            won[number] += divide(rest[number] * group.share.numerator, group.share.denominator)
    return won


def in_order(records: Sequence[Record], odd: Sequence[Record], lists: Sequence[list[str]]) -> None:
    """Put ids into the order of the records, totals last, each once, where some out of the ordinary came later."""
    late = {record.id for record in odd if record.total is None}
    if any(record.total is not None and record.total.subsets for record in odd):
        for ids in lists:
            if len(ids) > 1:
                ids[:] = dict.fromkeys(ids)
    if not late:
        return
    places = {record.id: place for place, record in enumerate(records) if record.total is None}
    for ids in lists:
        if len(ids) > 1 and not late.isdisjoint(ids):
            ids.sort(key=lambda each: places.get(each, len(records)))


#: All that the text may call, by name.
CALLED: dict[str, object] = {
    each.__name__: each
    for each in (
        *(Bounded, Number, Unfused, bisect_right, cell_of, day_in, exact_amount, exact_day, exact_names, held_times),
        *(in_order, is_found, judged, lies_in, naming, obliged, shared_out, tenures),
    )
}
