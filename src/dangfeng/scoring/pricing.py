"""Scales that price each record by itself: by a level, a case, a number, by how late it is (逐条计价)."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import ceil, floor

from dangfeng.fields import ChoiceShape, CountShape, DayShape, DecimalShape, FlagShape, field_named
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.quantity import divide_down, divide_half_up
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rounding
from dangfeng.scoring.conditions import compile_condition
from dangfeng.scoring.context import Context, days_of
from dangfeng.scoring.matching import amount_of
from dangfeng.scoring.operands import Other, Unfit, require, taker, typed, when_missing
from dangfeng.scoring.points import units

#: Least and most points; the most may have no bound.
Ends = tuple[int, int | None]
#: Least and most points of one record.
Price = Callable[[Record, Context], Ends]


def compile_price(scale: s.Scale, kind: type[Record], digits: int, rounding: Rounding = Rounding.HALF_UP) -> Price:
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
        case s.ByCase():
            return _by_case(scale, kind, digits)
        case s.ByNumber():
            return _by_number(scale, kind, digits, rounding)
        case s.ByDelay():
            return _by_delay(scale, kind, digits)
        case _:
            raise Unfit(f"{scale.FORM} gives no points to single records")


def span_of(scale: s.Priced, digits: int) -> Ends:
    """Least and most points that any record can have."""
    match scale:
        case s.ByLevel(levels=priced) | s.ByCase(cases=priced):
            found = [units(scale.otherwise, digits), *(units(each.points, digits) for each in priced)]
        case s.ByNumber(full=full, least=least, otherwise=otherwise):
            found = [units(each, digits) for each in (full, least, otherwise)]
        case s.ByDelay(late=late, absent=absent, per_day=per_day):
            return 0, None if per_day else max(units(late, digits), units(absent, digits))
    return min(found), max(found)


def _by_level(scale: s.ByLevel, kind: type[Record], digits: int) -> Price:
    row = field_named(kind, scale.field)
    if row is None or not isinstance(row.shape, ChoiceShape | FlagShape):
        raise Unfit(f"{kind.KIND} has no field {scale.field!r} with a closed list of values")
    prices = {typed(level.value, row.shape): units(level.points, digits) for level in scale.levels}
    rest, whole = units(scale.otherwise, digits), span_of(scale, digits)
    get, missing = taker(row), when_missing(row)

    def price(record: Record, context: Context) -> Ends:
        value = get(record)
        if value is None:
            return whole if missing(record) is None else (rest, rest)
        if isinstance(value, Other):
            return whole
        exact = prices.get(value, rest)
        return exact, exact

    return price


def _by_case(scale: s.ByCase, kind: type[Record], digits: int) -> Price:
    cases = [(compile_condition(case.where, kind), units(case.points, digits)) for case in scale.cases]
    rest = units(scale.otherwise, digits)

    def price(record: Record, context: Context) -> Ends:
        found = []
        for holds, points in cases:
            truth = holds(record, context)
            if truth is not False:
                found.append(points)
            if truth:
                break
        else:
            found.append(rest)
        return min(found), max(found)

    return price


def _by_number(scale: s.ByNumber, kind: type[Record], digits: int, rounding: Rounding) -> Price:
    (row,) = require(kind, CountShape | DecimalShape, scale.field)
    whole, rest = span_of(scale, digits), units(scale.otherwise, digits)
    full, least, lost = (units(each, digits) for each in (scale.full, scale.least, scale.points))
    side = 1 if scale.side is s.Side.ABOVE else -1
    # Numbers with decimals are kept in hundredths.
    each_is = 100 if isinstance(row.shape, DecimalShape) else 1
    get, missing = taker(row), when_missing(row)
    divide = divide_half_up if rounding is Rounding.HALF_UP else divide_down

    def points_of(number: int) -> int:
        steps = side * (Fraction(number, each_is) - scale.mark) / scale.step
        if steps <= 0:
            return full
        match scale.count:
            case s.Steps.BEGUN:
                off = ceil(steps) * lost
            case s.Steps.FULL:
                off = floor(steps) * lost
            case s.Steps.EXACT:
                off = divide(lost * steps.numerator, steps.denominator)
        return max(least, full - off)

    def price(record: Record, context: Context) -> Ends:
        value = get(record)
        if value is None:
            return whole if missing(record) is None else (rest, rest)
        low, high = amount_of(value)
        exact = points_of(low)
        if low == high:
            return exact, exact
        # Without bound, points fall to the least if they fall there, and stay full on the other side.
        other = points_of(high) if high is not None else least if side > 0 and lost else full
        return min(exact, other), max(exact, other)

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
        day, last_day = getattr(record, done_name), getattr(record, due_name) if due_name else None
        if type(day) is date and type(last_day) is date:
            exact = delayed((day - last_day).days - grace)
            return exact, exact
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
