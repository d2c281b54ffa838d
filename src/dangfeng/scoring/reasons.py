"""Why a rule came to its points, as code and parameters; words are made elsewhere (理由)."""

from datetime import date
from decimal import Decimal
from functools import cache

from dangfeng.model.record import Record
from dangfeng.quantity import as_points
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Param, Sentence
from dangfeng.scoring.context import Piece
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.readings import MANY, Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.rules import BEST, RECORDED, Outcome, PreparedRule
from dangfeng.scoring.terms import percent, plain


def measured_text(reading: Reading | None, *, money: bool) -> str | None:
    """What was measured, in short: a number, a range, a part of a whole, a day."""
    match reading:
        case Number(low=low, high=high, due=due):
            number = _range((low, high), money=money)
            return number if due is None else f"{number}/{due}"
        case Ratio(part=part, whole=whole) | Years(now=part, base=whole):
            return f"{_range(part, money=money)}/{_range(whole, money=money)}"
        case Earliest(best=best, worst=worst):
            return _day(best) if best == worst else f"{_day(best)}–{_day(worst)}"
        case None:
            return None


def _range(ends: tuple[int, int | None], *, money: bool) -> str:
    low, high = ends
    least = _number(low, money=money)
    if low == high:
        return least
    return f"≥{least}" if high is None else f"{least}–{_number(high, money=money)}"


def _number(value: int, *, money: bool) -> str:
    return plain(Decimal(value).scaleb(-2)) if money else str(value)


def pieces_of(reading: Reading | None) -> list[Piece]:
    """Everything that was looked at and counted, or might count."""
    match reading:
        case None:
            return []
        case Number(certain=certain, possible=possible):
            return certain + possible if possible else certain
        case _:
            return reading.pieces


def records_of(rule: PreparedRule, outcome: Outcome, facts: Facts) -> tuple[str, ...]:
    """Ids of the records that moved a rule, each once: of those that are priced one by one, those that cost or earn."""
    price = rule.price
    pieces = pieces_of(outcome.reading)
    if not pieces:
        return ()
    if price is None:
        return tuple(dict.fromkeys([piece[0].id for piece in pieces]))
    return tuple(dict.fromkeys([piece[0].id for piece in pieces if price(piece[0], facts)[1] != 0]))


def reason(rule: PreparedRule, outcome: Outcome, facts: Facts, digits: int) -> Sentence:
    """The sentence of a rule as code and parameters."""
    if not rule.kind:
        mark = facts.mark(rule.rule.id)
        return Sentence(rule.code, rule.said) if mark is None else _judged(rule, mark)
    low, high = outcome.five[RECORDED], outcome.five[BEST]
    result = (
        ("result_low", "" if low is None else points_text(low, digits)),
        ("result_high", "" if high is None else points_text(high, digits)),
    )
    open_ = (("open", "true"),) if facts.is_open(rule.kind) else ()
    return Sentence(rule.code, (*rule.said, *_reading(outcome.reading, rule), *result, *open_))


@cache
def points_text(units: int, digits: int) -> str:
    """Points as people write them: `2.5`, `-1`."""
    return plain(as_points(units, digits))


def _judged(rule: PreparedRule, mark: Mark) -> Sentence:
    given: list[tuple[str, Param]] = [
        ("points_mark", plain(mark.points)),
        ("reason", mark.reason),
        ("stage", mark.stage.value),
    ]
    if mark.by:
        given.append(("by", mark.by))
    return Sentence("judged.mark", (*rule.said, *given))


def _reading(reading: Reading | None, rule: PreparedRule) -> list[tuple[str, Param]]:
    match reading:
        case Number():
            pairs = _ends("n", (reading.low, reading.high), rule)
            if reading.due is not None:
                pairs.append(("due", reading.due))
                if reading.lacking and rule.lacking:
                    pairs.append((rule.lacking, "、".join(reading.lacking)))
            return pairs
        case Ratio():
            none = "certain" if reading.must_be_none else "possible" if reading.may_be_none else "no"
            return [
                *_ends("part", reading.part, rule),
                *_ends("whole", reading.whole, rule),
                ("ratio_low", percent(*reading.worst) if reading.worst[1] < MANY else "0%"),
                ("ratio_high", percent(*reading.best) if reading.best[0] < MANY or reading.best[1] >= MANY else ""),
                ("none", none),
            ]
        case Years():
            return _ends("now", reading.now, rule) + _ends("base", reading.base, rule)
        case Earliest():
            return [("day_low", _day(reading.best)), ("day_high", _day(reading.worst))]
        case None:
            return []


def _day(ordinal: int | None) -> str:
    return "" if ordinal is None else date.fromordinal(ordinal).isoformat()


def _ends(name: str, ends: tuple[int, int | None], rule: PreparedRule) -> list[tuple[str, Param]]:
    low, high = ends
    least = _number(low, money=rule.money)
    most = least if low == high else "" if high is None else _number(high, money=rule.money)
    return [(name + "_low", least), (name + "_high", most)]


def looked_at(record: Record, rule: PreparedRule) -> tuple[str, ...]:
    """Fields of a record that a rule looks at and whose value is not known."""
    dated = record.on is not None  # a day known by its month may lie in the period or not: every rule looks at it
    return tuple(name for name in record.unknowns if name in rule.looks_at or (name == "on" and dated))
