"""How many of a kind a ledger holds in one unit of counting, at the least and at the most (数量合计)."""

from attrs import frozen

from dangfeng.checks.facts import accepted, may_belong, surely_belongs
from dangfeng.gathering.clues import clues_of, same
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.period import Period
from dangfeng.quantity import Count, highest, lowest
from dangfeng.vocabulary import IncludesSingles, Unit


@frozen
class Range:
    """A number known by its ends (数量区间).

    Attributes:
        lower: The least it can be.
        upper: The most it can be; `None` if nothing bounds it.
    """

    lower: int = 0
    upper: int | None = 0

    def __add__(self, other: "Range") -> "Range":
        both = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Range(self.lower + other.lower, both)


def figure(ledger: Ledger, kind: str, unit: Unit | None, period: Period) -> Range:
    """What a ledger says of a kind in one unit: its singles, and what its totals count beside them.

    Args:
        ledger: The book.
        kind: Word of the kind.
        unit: Unit of counting; `None` for a kind that is not countable: then its records are counted.
        period: The period that is asked about.

    Returns:
        The ends. Persons may be the same ones from record to record, so they make at least the largest figure.
    """
    records = [each for each in ledger.of_kind(kind) if accepted(each) and may_belong(ledger, each, period)]
    singles = [each for each in records if each.total is None]
    weighed = [(each, _weight(ledger, each, kind, unit, period)) for each in singles]
    own = _together([weight for _, weight in weighed], unit)
    ids = {each.id for each in records}
    for whole in records:
        if whole.total is not None and (whole.total.part_of is None or whole.total.part_of not in ids):
            own = _beside(own, ledger, whole, unit, weighed, period)
    return own


def _together(weights: list[Range], unit: Unit | None) -> Range:
    summed = sum(weights, Range())
    if unit is not Unit.PERSONS:
        return summed
    return Range(max((weight.lower for weight in weights), default=0), summed.upper)


def _weight(ledger: Ledger, record: Record, kind: str, unit: Unit | None, period: Period) -> Range:
    """How many a single record stands for; none at the least if it may belong to another period."""
    times: Count = record.times
    if record.verdict is not None and record.verdict.times is not None:
        times = record.verdict.times
    name = dict(KINDS[kind].UNITS).get(unit, "times") if unit is not None else "times"
    each: Count | None = 1 if name == "times" else getattr(record, name)
    found = Range(lowest(times), highest(times))
    if each is None:
        found = Range(0, None)
    elif name != "times":
        most, many = highest(each), found.upper
        found = Range(found.lower * lowest(each), None if most is None or many is None else most * many)
    return found if surely_belongs(ledger, record, period) else Range(0, found.upper)


def _beside(
    own: Range,
    ledger: Ledger,
    whole: Record,
    unit: Unit | None,
    weighed: list[tuple[Record, Range]],
    period: Period,
) -> Range:
    """The figure with a total beside the singles: as much more as the total does not say it contains."""
    total = whole.total
    assert total is not None, "only totals stand beside the singles"
    count = None if unit is None else total.count(unit)
    low, high = (0, None) if count is None else (lowest(count), highest(count))
    if not surely_belongs(ledger, whole, period):
        low = 0
    if total.includes_singles is IncludesSingles.NO:
        return own + Range(low, high)
    inside = [(each, weight) for each, weight in weighed if _may_contain(ledger, whole, each)]
    most = _together([weight for _, weight in inside], unit).upper
    sure = total.includes_singles is IncludesSingles.YES
    surely = [
        weight for each, weight in inside if surely_belongs(ledger, each, total.span) and _given_alike(whole, each)
    ]
    least = _together(surely, unit).lower if sure else 0
    return own + Range(
        0 if most is None else max(0, low - most),
        None if high is None else max(0, high - least),
    )


def _may_contain(ledger: Ledger, whole: Record, single: Record) -> bool:
    """Whether a total may count a single record: its span meets the day, and nothing it says speaks against it."""
    assert whole.total is not None, "only totals contain records"
    names = _told_by(whole)
    return may_belong(ledger, single, whole.total.span) and all(
        same(getattr(whole, name), getattr(single, name)) is not False for name in names
    )


def _given_alike(whole: Record, single: Record) -> bool:
    return all(same(getattr(whole, name), getattr(single, name)) is True for name in _told_by(whole))


def _told_by(whole: Record) -> list[str]:
    clues = clues_of(type(whole))
    return [name for name in (*clues.persons, *clues.sorts) if getattr(whole, name) not in (None, ())]
