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
#: What was measured, in short, and as parameters.
Told = tuple[str | None, Params]
#: Least and most of a number; and a part of a whole.
Range = tuple[int, int | None]
Pair = tuple[int, int]


def pieces_of(reading: Reading | None) -> list[Piece]:
    """Everything that was looked at and counted, or might count."""
    return [] if reading is None else reading.pieces


def records_of(rule: PreparedRule, outcome: Outcome, facts: Facts) -> tuple[str, ...]:
    """Ids of the records that moved a rule, each once: of those that are priced one by one, those that cost or earn."""
    if outcome.reading is None:
        return ()
    price, pieces = rule.price, outcome.reading.pieces
    if price is None:
        ids = [record.id for record, _, _ in pieces]
    else:
        ids = [record.id for record, _, _ in pieces if price(record, facts.context)[1] != 0]
    # Only a total can be there more than once, in parts.
    return tuple(ids) if len(ids) < 2 or facts.is_plain(rule.kind) else tuple(dict.fromkeys(ids))


def told(rule: PreparedRule, outcome: Outcome, facts: Facts, digits: int) -> tuple[str | None, Sentence]:
    """What a rule measured, in short, and its sentence as code and parameters."""
    if not rule.kind:
        mark = facts.mark(rule.rule.id)
        return None, Sentence(rule.code, rule.said) if mark is None else _judged(rule, mark)
    five = outcome.five
    measured, found = _found(outcome.reading, rule)
    params = rule.said + found + _result(five[RECORDED], five[BEST], digits)
    return measured, Sentence(rule.code, params + _open(rule.kind, facts))


def _open(kind: str, facts: Facts) -> Params:
    """That further records may exist; of a kind that is declared, that nobody has confirmed it who must."""
    if not facts.is_open(kind):
        return ()
    said = facts.unconfirmed(kind)
    if said is None:
        return (("open", "true"),)
    declared, by = said
    return ("open", "true"), ("declared", declared.value), ("unconfirmed_by", "、".join(by))


def _found(reading: Reading | None, rule: PreparedRule) -> Told:
    """What was measured, in short and as parameters."""
    match reading:
        case None:
            return None, ()
        case Number():
            measured, params = _number(reading.low, reading.high, reading.due, rule.money)
            if reading.lacking and rule.lacking:
                params = (*params, (rule.lacking, "、".join(reading.lacking)))
            return measured, params
        case Ratio():
            none = "certain" if reading.must_be_none else "possible" if reading.may_be_none else "no"
            return _ratio(reading.part, reading.whole, reading.worst, reading.best, none, rule.money)
        case Years():
            return _years(reading.now, reading.base, rule.money)
        case Earliest():
            return _earliest(reading.best, reading.worst)


# The same small numbers come up for one unit after another, and in rule after rule: each is put into words once.


@lru_cache(maxsize=4096)
def _number(low: int, high: int | None, due: int | None, money: bool) -> Told:
    number, params = _range(low, high, money), _ends("n", low, high, money)
    return (number, params) if due is None else (f"{number}/{due}", (*params, ("due", due)))


@lru_cache(maxsize=4096)
def _ratio(part: Range, whole: Range, worst: Pair, best: Pair, none: str, money: bool) -> Told:
    least = percent(*worst) if worst[1] < MANY else "0%"
    most = percent(*best) if best[0] < MANY or best[1] >= MANY else ""
    return f"{_range(*part, money)}/{_range(*whole, money)}", (
        *_ends("part", *part, money),
        *_ends("whole", *whole, money),
        ("ratio_low", least),
        ("ratio_high", most),
        ("none", none),
    )


@lru_cache(maxsize=4096)
def _years(now: Range, base: Range, money: bool) -> Told:
    text = f"{_range(*now, money)}/{_range(*base, money)}"
    return text, (*_ends("now", *now, money), *_ends("base", *base, money))


@lru_cache(maxsize=4096)
def _earliest(best: int | None, worst: int | None) -> Told:
    first, last = _day(best), _day(worst)
    return first if best == worst else f"{first}–{last}", (("day_low", first), ("day_high", last))


def _day(ordinal: int | None) -> str:
    return "" if ordinal is None else date.fromordinal(ordinal).isoformat()


def _ends(name: str, low: int, high: int | None, money: bool) -> Params:
    least = _shown(low, money=money)
    most = least if low == high else "" if high is None else _shown(high, money=money)
    return (name + "_low", least), (name + "_high", most)


def _range(low: int, high: int | None, money: bool) -> str:
    least = _shown(low, money=money)
    if low == high:
        return least
    return f"≥{least}" if high is None else f"{least}–{_shown(high, money=money)}"


def _shown(value: int, *, money: bool) -> str:
    return plain(Decimal(value).scaleb(-2)) if money else str(value)


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


def looked_at(record: Record, rule: PreparedRule) -> tuple[str, ...]:
    """Fields of a record that a rule looks at and whose value is not known."""
    dated = record.on is not None  # a day known by its month may lie in the period or not: every rule looks at it
    return tuple(name for name in record.unknowns if name in rule.looks_at or (name == "on" and dated))
