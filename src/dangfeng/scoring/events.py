"""What comes of the prices of several records: their sum, the highest, the lowest, the mean (逐条计分的合并)."""

from collections.abc import Iterator
from typing import assert_never

from dangfeng.model.record import Record
from dangfeng.quantity import divide_down, divide_half_up
from dangfeng.rubric import scales as s
from dangfeng.rubric.measures import WhenNone
from dangfeng.rubric.rubric import Effect, Rounding
from dangfeng.scoring.awarding import Award, spread
from dangfeng.scoring.context import Context
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.means import Weighed, greatest_mean, least_mean
from dangfeng.scoring.pricing import Ends, Price, compile_price, span_of
from dangfeng.scoring.readings import Number, Reading


def compile_events(scale: s.Priced, kind: type[Record], digits: int, rounding: Rounding, effect: Effect) -> Award:
    """The function that puts together the prices of what was counted."""
    price, span = compile_price(scale, kind, digits, rounding), span_of(scale, digits)
    combine = s.Combine.SUM if isinstance(scale, s.ByDelay) else scale.combine
    none = None if isinstance(scale, s.ByDelay) else _nothing(scale.when_none, effect, span)
    match combine:
        case s.Combine.SUM:
            return _sum(price, span)
        case s.Combine.HIGHEST:
            return _highest(price, span)
        case s.Combine.LOWEST:
            return _lowest(price, span, none)
        case s.Combine.MEAN:
            return _mean(price, span, none, rounding)
        case _:
            assert_never(combine)


def _nothing(when: WhenNone | None, effect: Effect, span: Ends) -> int | None:
    """What a rule over no record gives: the worst or the best for the unit; `None` if the rule does not apply then."""
    if when is None or when is WhenNone.NOT_APPLICABLE:
        return None
    return span[1] if (when is WhenNone.FULL) is (effect is Effect.AWARD) else span[0]


def _sum(price: Price, span: Ends) -> Award:
    dear = span[1] != 0

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        low, high, bounded = 0, 0, not (open_ and dear)
        for least, most, cheap, costly in _priced(reading, price, facts.context):
            low += least * cheap
            if costly == 0:
                continue
            if costly is None or most is None:
                bounded = False
            else:
                high += most * costly
        return low, high if bounded else None

    return award


def _highest(price: Price, span: Ends) -> Award:
    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        low, high = 0, span[1] if open_ else 0
        for least, _, cheap, costly in _priced(reading, price, facts.context):
            low = max(low, cheap) if least else low
            high = None if high is None or costly is None else max(high, costly)
        return low, high

    return award


def _lowest(price: Price, span: Ends, none: int | None) -> Award:
    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        priced = list(_priced(reading, price, facts.context))
        sure = [costly for least, _, _, costly in priced if least]
        floor = [cheap for _, _, cheap, _ in priced] + ([span[0]] if open_ else [])
        if sure:
            return min(floor), min(each for each in sure if each is not None)
        # Where there may be nothing, one record alone may stand, or none.
        found = [*floor, *(costly for _, _, _, costly in priced), *([span[1]] if open_ else [])]
        return spread([*found, none] if none is not None else found)

    return award


def _mean(price: Price, span: Ends, none: int | None, rounding: Rounding) -> Award:
    divide = divide_half_up if rounding is Rounding.HALF_UP else divide_down
    top = span[1] or 0

    def award(reading: Reading, facts: Facts, open_: bool) -> Ends:
        priced = list(_priced(reading, price, facts.context))
        low: list[Weighed] = [(least, most, cheap) for least, most, cheap, _ in priced]
        high: list[Weighed] = [(least, most, costly or 0) for least, most, _, costly in priced]
        if open_:
            low.append((0, None, span[0]))
            high.append((0, None, top))
        means = [mean for mean in (least_mean(low), greatest_mean(high)) if mean is not None]
        found: list[int | None] = [divide(*mean) for mean in means]
        if none is not None and not any(least for least, *_ in priced):
            found.append(none)
        return spread(found)

    return award


def _priced(reading: Reading, price: Price, context: Context) -> Iterator[tuple[int, int | None, int, int | None]]:
    """Of each piece that may count: the least and most it counts, and its least and most points."""
    assert isinstance(reading, Number)
    for pieces, sure in ((reading.certain, True), (reading.possible, False)):
        for record, least, most in pieces:
            if most != 0:
                yield (least if sure else 0, most, *price(record, context))
