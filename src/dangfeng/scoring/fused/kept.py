"""Outcomes of what is known exactly, kept by the numbers that were measured (按度量数保存的结果).

What a rule comes to, and what its line says, follow from a few small numbers that come up again for one unit after
another. The general engine is asked about each of them once.
"""

from collections.abc import Callable
from typing import assert_never

from dangfeng.rubric import measures as m
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.readings import Earliest, Number, Ratio, Reading, Years
from dangfeng.scoring.rules import Outcome, PreparedRule, of_points
from dangfeng.working import define, field

#: How many outcomes of one rule are kept: sums of money differ from unit to unit.
MOST_KEPT = 256
#: What a measure found, as numbers; where points are told record by record, they come first.
Numbers = tuple[int | None, ...]


@define(eq=False)
class Kept:
    """The outcomes of one rule.

    Attributes:
        rule: The rule.
        read: From what was measured to the reading.
        by_points: Whether points come first: prices are added up, and shared out, record by record.
        found: The outcomes by what was measured.
    """

    rule: PreparedRule
    read: Callable[..., Reading]
    by_points: bool
    found: dict[Numbers, Outcome] = field(factory=dict)

    def ask(self, numbers: Numbers, facts: Facts) -> Outcome | None:
        """What the rule comes to; `None` if that is not the same in every column: then its records matter too."""
        rule = self.rule
        assert rule.come_to is not None, "a rule over records"
        if self.by_points:
            points, *measured = numbers
            outcome = of_points(points or 0, self.read(*measured), rule.rule.effect, rule.cap)
        else:
            outcome = rule.come_to(self.read(*numbers), facts)
        if outcome.absent is None or len({*outcome.five}) > 1 or len({*(outcome.fires or ())}) > 1:
            return None
        if len(self.found) >= MOST_KEPT:
            self.found.clear()
        self.found[numbers] = outcome
        return outcome


def keep(rule: PreparedRule, *, by_points: bool) -> Kept:
    """A rule of which nothing is known yet."""
    return Kept(rule, _reader(rule.rule.measure), by_points)


def naming(outcome: Outcome, names: list[str]) -> Outcome:
    """The outcome of a rule over members with the names of those who lack something: names are not kept."""
    reading = outcome.reading
    assert isinstance(reading, Number), "members are a number"
    named = Number(reading.low, reading.high, reading.due, lacking=tuple(dict.fromkeys(names)))
    return Outcome(outcome.five, named, outcome.absent, outcome.fires, outcome.uncapped, outcome.exact)


def _reader(measure: m.RubricMeasure) -> Callable[..., Reading]:
    """From what was measured to the reading; which records were counted is told beside it."""
    match measure:
        case m.Judged():
            raise TypeError(f"{measure.FORM} looks at no record")
        case m.Count() | m.Distinct() | m.Sum():
            return lambda number: Number(number, number)
        case m.Periods() | m.Members():
            return lambda number, due: Number(number, number, due)
        case m.Checklist(entries=entries):
            return lambda *there: _listed([entry.title for entry in entries], there)
        case m.Ratio() | m.SumRatio():
            return _ratio
        case m.YearOverYear():
            return _years
        case m.Earliest():
            return lambda day, first, last: Earliest(day, day, first)
        case _:
            assert_never(measure)


def _listed(titles: list[str], there: tuple[bool, ...]) -> Number:
    lacking = [title for title, found in zip(titles, there, strict=True) if not found]
    number = len(titles) - len(lacking)
    return Number(number, number, len(titles), lacking=lacking)


def _ratio(part: int, whole: int) -> Ratio:
    both, none = (part, whole), whole == 0
    return Ratio(both, both, both, both, none, none, (part, part), (whole, whole))


def _years(now: int, base: int, seen: int) -> Years:
    """A sum now and in the year before; without a record, that may have been anything."""
    most = base if seen else None
    return Years((now, now), (base, most), (base, None))
