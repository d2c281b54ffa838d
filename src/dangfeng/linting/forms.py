"""What each form of measure can come to, and where the points of each form of scale turn (形式表).

Two tables, one line for each form; everything that is proved of a rubric is proved from them. A form without a line is
refused by the courses, and by a test.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from dangfeng.fields import field_named
from dangfeng.model.ledger import KINDS
from dangfeng.period import Period
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.scoring.distinct import number_of_values


class Move(Enum):
    """What one further record that matches does to what is measured."""

    RISES = "rises"  #: it rises or stays
    EITHER = "either"  #: it may do both
    NONE = "none"  #: nothing: no record is looked at


@frozen
class Numbers:
    """A measure gives whole numbers from 0.

    Attributes:
        most: The most there can be; `None` is no bound.
        due: Out of how many; `None` if that is not the rubric's to say.
        of_members: Whether so many are due as there are members obliged.
    """

    most: int | None = None
    due: int | None = None
    of_members: bool = False


@frozen
class Ratios:
    """A measure gives shares from 0.

    Attributes:
        most: The greatest share; `None` is no bound.
    """

    most: Fraction | None = Fraction(1)


@frozen
class Days:
    """A measure gives a day, or none."""


@frozen
class Stated:
    """A person says the points, between two ends."""

    least: Decimal
    greatest: Decimal


Domain = Numbers | Ratios | Days | Stated


@frozen
class Measured:
    """What a measure can come to, and what further records do to it."""

    domain: Domain
    move: Move = Move.EITHER
    #: Whether it may come to nothing that can be measured: a ratio over no records.
    may_be_none: bool = False


@frozen
class OfNumber:
    """A scale on numbers.

    Attributes:
        turns: Numbers at which the points turn; `None` is the number due.
        grows: Whether the points grow without bound with the number.
        owes: Whether they grow without bound with the number due.
    """

    turns: tuple[int | None, ...] = ()
    grows: bool = False
    owes: bool = False


@frozen
class OfRatio:
    """A scale on shares, which turns at some of them.

    Attributes:
        marks: Where points turn.
        grows: Whether they grow without bound with the share.
    """

    marks: tuple[Fraction, ...] = ()
    grows: bool = False


@frozen
class OfDay:
    """A scale on days of the period, which turns at some of them, month and day."""

    edges: tuple[tuple[int, int], ...]


@frozen
class OfEach:
    """A scale that prices each record by itself, at one of some prices.

    Attributes:
        prices: The prices.
        combine: What comes of several records.
    """

    prices: tuple[Decimal, ...]
    combine: s.Combine = s.Combine.SUM


@frozen
class Zeroing:
    """A scale without points that zeroes the item: at so many or more, or below so many."""

    from_: int | None = None
    below: int | None = None


ScaleForm = OfNumber | OfRatio | OfDay | OfEach | Zeroing


# -- the table of measures ---------------------------------------------------------------------------------------------


def _count(measure: m.Count, period: Period) -> Measured:
    return Measured(Numbers(), Move.RISES)


def _distinct(measure: m.Distinct, period: Period) -> Measured:
    row = field_named(KINDS[measure.of.kind], measure.field)
    return Measured(Numbers(None if row is None else number_of_values(row.shape)), Move.RISES)


def _sum(measure: m.Sum, period: Period) -> Measured:
    return Measured(Numbers(), Move.RISES)


def _periods(measure: m.Periods, period: Period) -> Measured:
    number = len(period.cut(measure.per))
    return Measured(Numbers(number, number), Move.RISES)


def _members(measure: m.Members, period: Period) -> Measured:
    return Measured(Numbers(of_members=True), Move.RISES, may_be_none=True)


def _checklist(measure: m.Checklist, period: Period) -> Measured:
    number = len(measure.entries)
    return Measured(Numbers(number, number), Move.RISES)


def _ratio(measure: m.Ratio, period: Period) -> Measured:
    return Measured(Ratios(), may_be_none=True)


def _sum_ratio(measure: m.SumRatio, period: Period) -> Measured:
    within = (measure.part, measure.whole) in KINDS[measure.of.kind].PART_OF or measure.part == measure.whole
    return Measured(Ratios(Fraction(1) if within else None), may_be_none=True)


def _year_over_year(measure: m.YearOverYear, period: Period) -> Measured:
    # A further record brings its own figure of the year before as well.
    return Measured(Ratios(None), may_be_none=True)


def _earliest(measure: m.Earliest, period: Period) -> Measured:
    return Measured(Days(), Move.RISES)


def _judged(measure: m.Judged, period: Period) -> Measured:
    return Measured(Stated(measure.least, measure.points), Move.NONE)


#: What each measure can come to. A new measure needs a line here, and one in `samples.SAMPLES`.
MEASURES: Mapping[type, Callable[..., Measured]] = MappingProxyType(
    {
        m.Count: _count,
        m.Distinct: _distinct,
        m.Sum: _sum,
        m.Periods: _periods,
        m.Members: _members,
        m.Checklist: _checklist,
        m.Ratio: _ratio,
        m.SumRatio: _sum_ratio,
        m.YearOverYear: _year_over_year,
        m.Earliest: _earliest,
        m.Judged: _judged,
    }
)


# -- the table of scales -----------------------------------------------------------------------------------------------


def _enough(scale: s.Enough) -> ScaleForm:
    return OfNumber((scale.at_least,))


def _no_more_than(scale: s.NoMoreThan) -> ScaleForm:
    return OfNumber((scale.at_most + 1,))


def _each(scale: s.Each) -> ScaleForm:
    return OfNumber(() if scale.most is None else (scale.most,), grows=scale.most is None and scale.points > 0)


def _proportion(scale: s.Proportion) -> ScaleForm:
    return OfNumber((), grows=scale.points > 0)


def _missing(scale: s.Missing) -> ScaleForm:
    return OfNumber((scale.need,), owes=scale.need is None and scale.points > 0)


def _base_plus(scale: s.BasePlus) -> ScaleForm:
    return OfNumber((scale.need,), grows=scale.extra > 0)


def _count_steps(scale: s.CountSteps) -> ScaleForm:
    return OfNumber(tuple(step.at_least for step in scale.steps))


def _share(scale: s.Share) -> ScaleForm:
    return OfRatio((Fraction(1),))


def _ratio_steps(scale: s.RatioSteps) -> ScaleForm:
    return OfRatio(tuple(mark for step in scale.steps for mark in (step.at_least, step.at_most) if mark is not None))


def _per_step(scale: s.PerStep) -> ScaleForm:
    return OfRatio((scale.mark,), grows=scale.side is s.Side.ABOVE and scale.points > 0)


def _deadlines(scale: s.Deadlines) -> ScaleForm:
    return OfDay(tuple((int(step.by[:2]), int(step.by[3:])) for step in scale.steps))


def _by_level(scale: s.ByLevel) -> ScaleForm:
    return OfEach((scale.otherwise, *(level.points for level in scale.levels)), scale.combine)


def _by_case(scale: s.ByCase) -> ScaleForm:
    return OfEach((scale.otherwise, *(case.points for case in scale.cases)), scale.combine)


def _by_number(scale: s.ByNumber) -> ScaleForm:
    return OfEach((scale.otherwise, scale.least, scale.full), scale.combine)


def _by_delay(scale: s.ByDelay) -> ScaleForm:
    return OfEach((Decimal(0), scale.late, scale.absent, scale.per_day))


def _zero_item(scale: s.ZeroItem) -> ScaleForm:
    return Zeroing(scale.at_least, scale.fewer_than)


#: Where the points of each scale turn. A new scale needs a line here.
SCALES: Mapping[type, Callable[..., ScaleForm]] = MappingProxyType(
    {
        s.Enough: _enough,
        s.NoMoreThan: _no_more_than,
        s.Each: _each,
        s.Proportion: _proportion,
        s.Missing: _missing,
        s.BasePlus: _base_plus,
        s.CountSteps: _count_steps,
        s.Share: _share,
        s.RatioSteps: _ratio_steps,
        s.PerStep: _per_step,
        s.Deadlines: _deadlines,
        s.ByLevel: _by_level,
        s.ByCase: _by_case,
        s.ByNumber: _by_number,
        s.ByDelay: _by_delay,
        s.ZeroItem: _zero_item,
    }
)
