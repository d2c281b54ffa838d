"""Small choices that generated records are made of: days at the edges, shares at the marks, verdicts, totals."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from dangfeng.model import (
    Record,
    Total,
    UnitCount,
    Verdict,
)
from dangfeng.period import Per, Period
from dangfeng.vocabulary import (
    IncludesSingles,
    Unit,
    VerdictResult,
    Vocabulary,
)

YEAR = Period.year(2021)
NAMES = ("安若谷", "白知行", "程望舒", "杜怀瑾", "方既明", "顾长风", "贺清源", "江临川", "孔令远", "梁思齐")
#: Days at which something turns, and their neighbours.
EDGES = tuple(
    date(2021, month, day) + timedelta(days=shift)
    for month, day in ((1, 1), (3, 27), (3, 31), (7, 1), (10, 1), (12, 31))
    for shift in (-1, 0, 1)
)


class Drawing:
    """Draws what records have in common; how good and how full a year it is, is drawn first."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.fullness = random.choice((0.1, 0.5, 1.0, 1.5, 2.0))
        self.goodness = random.choice((0.3, 0.7, 0.9, 0.97, 1.0))
        self.names = random.sample(NAMES, random.randint(3, 8))
        self.next_id = 0

    def some(self, write: Callable[[], Record], most: int) -> list[Record]:
        """Up to so many records."""
        return [write() for _ in range(round(self.random.uniform(0, most) * self.fullness))]

    def good(self) -> bool:
        """Whether something is as it should be."""
        return self.random.random() < self.goodness

    def rarely(self, chance: float = 0.1) -> bool:
        """Whether something happens that seldom does."""
        return self.random.random() < chance

    def nearly_always(self) -> bool:
        """Whether something is given that hardly anybody forgets."""
        return self.good() or self.rarely(0.9)

    def day(self) -> date:
        """Mostly a day of the year; sometimes one at an edge, or one of another year."""
        if self.rarely():
            return self.random.choice(EDGES)
        if self.rarely(0.04):
            return date(self.random.choice((2019, 2020, 2022)), self.random.randint(1, 12), 15)
        return date(2021, 1, 1) + timedelta(days=self.random.randrange(365))

    def topics(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """One to three subjects."""
        return tuple(self.random.sample(known, self.random.choice((1, 1, 2, 3))))

    def several(self, members: type[Vocabulary], most: int = 3) -> tuple[Vocabulary, ...]:
        """Some members of a closed list, in an order of their own."""
        known = list(members)
        return tuple(self.random.sample(known, min(len(known), self.random.randint(1, most))))

    def part_of(self, whole: int) -> int:
        """A number not above another: mostly near it, at times at a mark."""
        if self.good():
            return whole - self.random.choice((0, 0, whole // 20, whole // 10))
        return self.random.choice((whole * 4 // 5, whole * 3 // 5, 0))

    def before(self, day: date) -> date | None:
        """A day in time before another, on it, after it, or none."""
        shifts = (0, 1, 9) if self.good() else (-1, None)
        shift = self.random.choice(shifts)
        return None if shift is None else day - timedelta(days=shift)

    def by(self, day: date, days: int) -> date | None:
        """A day well in time, at the limit, one day later, or not yet."""
        if self.good():
            return day + timedelta(days=self.random.choice((0, days // 2, days)))
        return self.random.choice((None, day + timedelta(days=days + 1)))

    def common(self, *, day: date | None = None) -> dict[str, object]:
        """The fields that every single has."""
        self.next_id += 1
        values: dict[str, object] = {"id": f"R{self.next_id:03d}", "on": day or self.day()}
        if self.rarely(0.04):
            values["belongs_to"] = Period.year(self.random.choice((2020, 2021, 2021, 2022)))
        if self.rarely(0.05):
            values["verdict"] = self.verdict()
        return values

    def countable(self) -> dict[str, object]:
        """The fields of a single that may stand for several."""
        return {**self.common(), "times": self.random.choice((1, 1, 1, 1, 1, 2, 3))}

    def verdict(self) -> Verdict:
        """What a reviewer held."""
        result = self.random.choice(list(VerdictResult))
        if result is VerdictResult.REJECTED:
            return Verdict(result=result, reason="佐证材料与记录不符")
        return Verdict(result=result, times=1 if result is VerdictResult.PARTLY_TRUE else None)

    def total(self, per: Per, *units: Unit) -> dict[str, object]:
        """The fields that every total has: exact, beside the singles, in one part of the year."""
        self.next_id += 1
        least = self.random.randint(1, 12)
        counts = tuple(UnitCount(unit=unit, count=least * (i + 1)) for i, unit in enumerate(units))
        span = self.random.choice(YEAR.cut(per))
        values: dict[str, object] = {"id": f"R{self.next_id:03d}"}
        values["total"] = Total(span=span, counts=counts, includes_singles=IncludesSingles.NO)
        return values
