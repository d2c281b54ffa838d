"""Scales that price each record by itself: by the level of a field, by how late it is (逐条计分)."""

from collections.abc import Callable
from datetime import date
from operator import attrgetter

from dangfeng.fields import ChoiceShape, DayShape, field_named
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.rubric import scales as s
from dangfeng.scoring.awarding import Award, Ends, spread
from dangfeng.scoring.conditions import Other, Unfit, typed, when_missing
from dangfeng.scoring.context import Context, days_of
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.points import units
from dangfeng.scoring.readings import Number, Reading

#: Least and most points of one record.
Price = Callable[[Record, Context], Ends]


def compile_price(scale: s.Scale, kind: type[Record], digits: int) -> Price:
    """The function that prices one record.

    Raises:
        Unfit: If the scale gives no points to single records, or the kind has no such field.
    """
    match scale:
        case s.Each(points=points):
            each = units(points, digits)
            return lambda record, context: (each, each)
        case s.ByLevel():
            return _by_level(scale, kind, digits)
        case s.ByDelay():
            return _by_delay(scale, kind, digits)
        case _:
            raise Unfit(f"{scale.FORM} gives no points to single records")


def compile_events(scale: s.ByLevel | s.ByDelay, kind: type[Record], digits: int) -> Award:
    """The function that adds up the prices of what was counted."""
    price = compile_price(scale, kind, digits)
    most_levels = (
        [level.points for level in scale.levels]
        if isinstance(scale, s.ByLevel)
        else [scale.late, scale.absent, scale.per_day]
    )
    dear = any(most_levels) or (isinstance(scale, s.ByLevel) and bool(scale.otherwise))

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        assert isinstance(reading, Number)
        context = facts.context
        low, high, bounded = 0, 0, not (open_ and dear)
        for pieces, sure in ((reading.certain, True), (reading.possible, False)):
            for record, least, most in pieces:
                cheap, costly = price(record, context)
                if sure:
                    low += least * cheap
                if costly == 0 or most == 0:
                    continue
                if costly is None or most is None:
                    bounded = False
                else:
                    high += most * costly
        return low, high if bounded else None

    return award


def _by_level(scale: s.ByLevel, kind: type[Record], digits: int) -> Price:
    row = field_named(kind, scale.field)
    if row is None or not isinstance(row.shape, ChoiceShape):
        raise Unfit(f"{kind.KIND} has no field {scale.field!r} with a closed list of values")
    prices = {typed(level.value, row.shape): units(level.points, digits) for level in scale.levels}
    rest = units(scale.otherwise, digits)
    whole = spread([rest, *prices.values()])
    get, missing = attrgetter(row.name), when_missing(row)

    def price(record: Record, context: Context) -> Ends:
        value = get(record)
        if value is None:
            return whole if missing(record) is None else (rest, rest)
        if isinstance(value, Other):
            return whole
        exact = prices.get(value, rest)
        return exact, exact

    return price


def _by_delay(scale: s.ByDelay, kind: type[Record], digits: int) -> Price:
    for name in (scale.done, scale.due):
        row = None if name is None else field_named(kind, name)
        if name is not None and (row is None or not isinstance(row.shape, DayShape)):
            raise Unfit(f"{kind.KIND} has no date field {name!r}")
    if (scale.due is None) is (scale.due_on is None):
        raise Unfit("by-delay needs either due or due_on")
    late, daily, absent = (units(each, digits) for each in (scale.late, scale.per_day, scale.absent))
    done_name, due_name, due_on, grace = scale.done, scale.due, scale.due_on, scale.days

    def delayed(days: int) -> int:
        return late + daily * days if days > 0 else 0

    def price(record: Record, context: Context) -> Ends:
        period = context.period
        due = days_of(record, due_name, period) if due_name else _on(due_on, period)
        if due is None:
            return 0, (None if daily else max(late, absent)) if record.total is not None else 0
        first, last = due[0].toordinal() + grace, due[1].toordinal() + grace
        done = days_of(record, done_name, period)
        if done is None:
            if record.total is not None:
                return 0, None if daily else max(late, absent)
            today = context.today.toordinal()
            found = {absent + daily * (today - day) if today > day else 0 for day in (first, last)}
            return min(found), max(found)
        found = {delayed(done[0].toordinal() - last), delayed(done[1].toordinal() - first)}
        return min(found), max(found)

    return price


def _on(due_on: str | None, period: Period) -> tuple[date, date]:
    assert due_on is not None, "checked when compiled"
    day = period.on(int(due_on[:2]), int(due_on[3:]))
    return day, day
