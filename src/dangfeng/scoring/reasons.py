"""Why a rule came to its points, as code and parameters; words are made elsewhere (理由)."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from dangfeng.model.record import Record
from dangfeng.quantity import as_points
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Param, Sentence
from dangfeng.scoring.context import Piece
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.readings import MANY, Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.rules import BEST, RECORDED, Outcome, PreparedRule
from dangfeng.scoring.terms import percent, plain

Params = tuple[tuple[str, Param], ...]


def measured_text(reading: Reading | None, *, money: bool) -> str | None:
    """What was measured, in short: a number, a range, a part of a whole, a day."""
    match reading:
        case None:
            return None
        case Number():
            number = _range(reading.low, reading.high, money)
            return number if reading.due is None else f"{number}/{reading.due}"
        case Ratio():
            return f"{_range(*reading.part, money)}/{_range(*reading.whole, money)}"
        case Years():
            return f"{_range(*reading.now, money)}/{_range(*reading.base, money)}"
        case Earliest(best=best, worst=worst):
            return _day(best) if best == worst else f"{_day(best)}–{_day(worst)}"


@lru_cache(maxsize=4096)
def _range(low: int, high: int | None, money: bool) -> str:
    least = _number(low, money=money)
    if low == high:
        return least
    return f"≥{least}" if high is None else f"{least}–{_number(high, money=money)}"


def _number(value: int, *, money: bool) -> str:
    return plain(Decimal(value).scaleb(-2)) if money else str(value)


def pieces_of(reading: Reading | None) -> list[Piece]:
    """Everything that was looked at and counted, or might count."""
    return [] if reading is None else reading.pieces


def records_of(rule: PreparedRule, outcome: Outcome, facts: Facts) -> tuple[str, ...]:
    """Ids of the records that moved a rule, each once: of those that are priced one by one, those that cost or earn."""
    price = rule.price
    pieces = pieces_of(outcome.reading)
    if price is None:
        ids = [piece[0].id for piece in pieces]
    else:
        ids = [piece[0].id for piece in pieces if price(piece[0], facts.context)[1] != 0]
    # Only a total can be there more than once, in parts.
    return tuple(ids) if facts.is_plain(rule.kind) else tuple(dict.fromkeys(ids))


def reason(rule: PreparedRule, outcome: Outcome, facts: Facts, digits: int) -> Sentence:
    """The sentence of a rule as code and parameters."""
    if not rule.kind:
        mark = facts.mark(rule.rule.id)
        return Sentence(rule.code, rule.said) if mark is None else _judged(rule, mark)
    five = outcome.five
    params = rule.said + _found(outcome.reading, rule) + _result(five[RECORDED], five[BEST], digits)
    return Sentence(rule.code, (*params, ("open", "true")) if facts.is_open(rule.kind) else params)


@lru_cache(maxsize=4096)
def _result(low: int | None, high: int | None, digits: int) -> Params:
    """Points as people write them, `2.5`, `-1`, at both ends."""
    least, most = ("" if units is None else plain(as_points(units, digits)) for units in (low, high))
    return ("result_low", least), ("result_high", most)


def _judged(rule: PreparedRule, mark: Mark) -> Sentence:
    given: list[tuple[str, Param]] = [
        ("points_mark", plain(mark.points)),
        ("reason", mark.reason),
        ("stage", mark.stage.value),
    ]
    if mark.by:
        given.append(("by", mark.by))
    return Sentence("judged.mark", (*rule.said, *given))


def _found(reading: Reading | None, rule: PreparedRule) -> Params:
    money = rule.money
    match reading:
        case None:
            return ()
        case Number(due=due):
            number = _ends("n", reading.low, reading.high, money)
            if due is None:
                return number
            if reading.lacking and rule.lacking:
                return (*number, ("due", due), (rule.lacking, "、".join(reading.lacking)))
            return (*number, ("due", due))
        case Ratio(worst=worst, best=best):
            none = "certain" if reading.must_be_none else "possible" if reading.may_be_none else "no"
            return (
                *_ends("part", *reading.part, money),
                *_ends("whole", *reading.whole, money),
                ("ratio_low", percent(*worst) if worst[1] < MANY else "0%"),
                ("ratio_high", percent(*best) if best[0] < MANY or best[1] >= MANY else ""),
                ("none", none),
            )
        case Years():
            return _ends("now", *reading.now, money) + _ends("base", *reading.base, money)
        case Earliest():
            return ("day_low", _day(reading.best)), ("day_high", _day(reading.worst))


def _day(ordinal: int | None) -> str:
    return "" if ordinal is None else date.fromordinal(ordinal).isoformat()


@lru_cache(maxsize=4096)
def _ends(name: str, low: int, high: int | None, money: bool) -> Params:
    least = _number(low, money=money)
    most = least if low == high else "" if high is None else _number(high, money=money)
    return (name + "_low", least), (name + "_high", most)


def looked_at(record: Record, rule: PreparedRule) -> tuple[str, ...]:
    """Fields of a record that a rule looks at and whose value is not known."""
    dated = record.on is not None  # a day known by its month may lie in the period or not: every rule looks at it
    return tuple(name for name in record.unknowns if name in rule.looks_at or (name == "on" and dated))
