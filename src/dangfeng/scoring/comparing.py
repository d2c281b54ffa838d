"""Conditions that hold one field against another, or against the ledger's today (两项比较)."""

from datetime import date, timedelta

from dangfeng.fields import CountShape, DayShape, DecimalShape
from dangfeng.model.record import Record
from dangfeng.period import months_after
from dangfeng.rubric.where import Lasted, NotAfter, NotLess, ShareOf
from dangfeng.scoring.context import Context, Truth, days_of
from dangfeng.scoring.kleene import Predicate
from dangfeng.scoring.operands import ends_of, require, taker, when_missing


def compile_not_after(condition: NotAfter, kind: type[Record]) -> Predicate:
    """One day is not later than another, by up to so many days of grace."""
    first, second = require(kind, DayShape, condition.field, condition.other)
    grace, missing_first, missing_second = condition.days, when_missing(first), when_missing(second)

    def not_after(record: Record, context: Context) -> Truth:
        done = days_of(record, first.name, context.period)
        if done is None:
            return missing_first(record)
        due = days_of(record, second.name, context.period)
        if due is None:
            return missing_second(record)
        if done[1].toordinal() <= due[0].toordinal() + grace:
            return True
        return None if done[0].toordinal() <= due[1].toordinal() + grace else False

    return not_after


def compile_lasted(condition: Lasted, kind: type[Record]) -> Predicate:
    """From one day to another, or to the ledger's today, it took at least so long."""
    (first,) = require(kind, DayShape, condition.field)
    second = None if condition.until is None else require(kind, DayShape, condition.until)[0]
    missing_first = when_missing(first)
    missing_second = None if second is None else when_missing(second)
    months, days = condition.months, timedelta(days=condition.days)

    def reached(begun: date) -> date:
        return months_after(begun, months) + days

    def lasted(record: Record, context: Context) -> Truth:
        begun = days_of(record, first.name, context.period)
        if begun is None:
            return missing_first(record)
        ended = None if second is None else days_of(record, second.name, context.period)
        today = context.today
        if ended is None and missing_second is not None and missing_second(record) is None:
            # It may have ended on any day, or be to end on one that is still to come.
            return None
        earliest, latest = ended or (today, today)
        if earliest >= reached(begun[1]):
            return True
        return None if latest >= reached(begun[0]) else False

    return lasted


def compile_not_less(condition: NotLess, kind: type[Record]) -> Predicate:
    """One number is not less than another and so many more."""
    part, other = require(kind, CountShape | DecimalShape, condition.field, condition.other)
    get_part, get_other = taker(part), taker(other)
    missing_part, missing_other = when_missing(part), when_missing(other)
    plus = condition.plus

    def not_less(record: Record, context: Context) -> Truth:
        some, held_against = get_part(record), get_other(record)
        if some is None:
            return missing_part(record)
        if held_against is None:
            return missing_other(record)
        (least, most), (fewest, highest) = ends_of(some), ends_of(held_against)
        if highest is not None and least >= highest + plus:
            return True
        return None if most is None or most >= fewest + plus else False

    return not_less


def compile_share_of(condition: ShareOf, kind: type[Record]) -> Predicate:
    """One number is at least such a share of another."""
    part, whole = require(kind, CountShape | DecimalShape, condition.field, condition.whole)
    share = condition.at_least
    get_part, get_whole = taker(part), taker(whole)
    missing_part, missing_whole = when_missing(part), when_missing(whole)

    def share_of(record: Record, context: Context) -> Truth:
        some, every = get_part(record), get_whole(record)
        if some is None:
            return missing_part(record)
        if every is None:
            return missing_whole(record)
        (least, most), (fewest, highest) = ends_of(some), ends_of(every)
        if highest is not None and least * share.denominator >= highest * share.numerator:
            return True
        reachable = most is None or most * share.denominator >= fewest * share.numerator
        return None if reachable else False

    return share_of
