"""The course of a rule: all the points that its measure and scale can give, in order (得分走势).

Two tables, one line for each form of measure and of scale, say where points turn and whether they grow without bound;
everything that is proved of a rubric is proved from them. A form without a line is refused here, and by a test.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from dangfeng.fields import DecimalShape, field_named
from dangfeng.model.ledger import KINDS
from dangfeng.period import Period
from dangfeng.quantity import in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rule
from dangfeng.scoring.distinct import number_of_values
from dangfeng.scoring.points import NumberScale, RatioScale, deadline_points, exact_points
from dangfeng.scoring.terms import is_money

#: Less than any two ratios of real numbers differ by; and more than any of them.
_HAIR, _HUGE = Fraction(1, 10**30), Fraction(10**12)


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
        signed: Whether they may lie below 0.
    """

    most: int | None = None
    due: int | None = None
    of_members: bool = False
    signed: bool = False


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
    row = field_named(KINDS[measure.of.kind], measure.field)
    signed = row is not None and isinstance(row.shape, DecimalShape) and row.shape.percent
    return Measured(Numbers(signed=signed), Move.EITHER if signed else Move.RISES)


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


# -- courses -----------------------------------------------------------------------------------------------------------


@frozen
class Course:
    """The points of a rule, of zero or more, in smallest points; `None` is without bound.

    Attributes:
        points: In the order of what is measured, from nothing upward; between neighbours they only rise or only fall.
        none: Where there is nothing to measure, if that may be.
        move: What a further record does to what is measured.
        form: The scale's line of the table; `None` where a person says the points.
        domain: What the measure can come to.
    """

    points: tuple[int | None, ...]
    none: tuple[int, ...] = ()
    move: Move = Move.NONE
    form: ScaleForm | None = None
    domain: Domain = Numbers()

    @property
    def least(self) -> int:
        """The least points."""
        return min((each for each in (*self.points, *self.none) if each is not None), default=0)

    @property
    def greatest(self) -> int | None:
        """The most points."""
        return greatest((*self.points, *self.none))

    @property
    def rises(self) -> bool:
        """Whether points never fall as what is measured rises."""
        return all(_not_above(low, high) for low, high in zip(self.points, self.points[1:], strict=False))

    @property
    def falls(self) -> bool:
        """Whether points never rise as what is measured rises."""
        return all(_not_above(high, low) for low, high in zip(self.points, self.points[1:], strict=False))


def greatest(values: Iterable[int | None]) -> int | None:
    """The greatest of several; `None` among them is without bound."""
    found = tuple(values)
    known = [each for each in found if each is not None]
    return max(known, default=0) if len(known) == len(found) else None


def _not_above(low: int | None, high: int | None) -> bool:
    return high is None or (low is not None and low <= high)


def course_of(rule: Rule, digits: int, rounding: Rounding, period: Period) -> Course:
    """The course of a rule whose parts fit together.

    Args:
        rule: The rule.
        digits: Decimal places of a point.
        rounding: How the rubric rounds.
        period: The period that months, quarters and half-years are cut from.

    Raises:
        KeyError: If the form of its measure or scale stands in no table.
    """
    measure, scale = rule.measure, rule.scale
    measured: Measured = MEASURES[type(measure)](measure, period)
    domain = measured.domain
    if isinstance(domain, Stated) or scale is None:
        ends = (domain.least, domain.greatest) if isinstance(domain, Stated) else (Decimal(0), Decimal(0))
        return Course(tuple(in_units(end, digits) for end in ends), (), measured.move, None, domain)
    form: ScaleForm = SCALES[type(scale)](scale)
    found = Course((0,), (), measured.move, form, domain)
    match form:
        case Zeroing():
            return found
        case OfEach():
            return _along_prices(form, scale, rule.effect, digits, measured)
        case OfDay(edges=edges):
            assert isinstance(scale, s.Deadlines)
            points_on = deadline_points(scale, digits)
            return Course(tuple(points_on(day, period) for day in days(edges, period)), (), measured.move, form, domain)
    assert isinstance(scale, NumberScale | RatioScale)
    exact = exact_points(scale, measure, digits, rule.rounding or rounding, rule.effect, rule.cap)
    none = () if not measured.may_be_none or exact.none is None else (exact.none,)
    if isinstance(form, OfRatio):
        shares: tuple[int | None, ...] = tuple(
            exact.of(each.numerator, each.denominator) for each in ratios(form, domain)
        )
        if form.grows and isinstance(domain, Ratios) and domain.most is None:
            shares = (*shares, None)
        return Course(shares, none, measured.move, form, domain)
    assert isinstance(form, OfNumber)
    return Course(_along_numbers(form, domain, exact.of, money=is_money(measure)), none, measured.move, form, domain)


def _along_prices(form: OfEach, scale: s.Scale, effect: Effect, digits: int, measured: Measured) -> Course:
    """The points of records that are priced one by one: those of none, then those of more and more."""
    prices = sorted(in_units(price, digits) for price in form.prices)
    domain = measured.domain
    if form.combine is s.Combine.SUM:
        return Course((0, None) if any(prices) else (0,), (), measured.move, form, domain)
    if form.combine is s.Combine.HIGHEST:
        return Course((0, *prices), (), measured.move, form, domain)
    when = getattr(scale, "when_none", None)
    full = (when is m.WhenNone.FULL) is (effect is Effect.AWARD)
    none = () if when is m.WhenNone.NOT_APPLICABLE else (prices[-1] if full else prices[0],)
    # One record more may raise or lower the least of them and the mean.
    return Course(tuple(prices), none, Move.EITHER, form, domain)


def numbers(form: OfNumber, domain: Domain) -> Iterator[int]:
    """Numbers in order, enough of them to see every turn of a scale that a measure can reach."""
    most = domain.most if isinstance(domain, Numbers) else None
    due = 1 if not isinstance(domain, Numbers) or domain.due is None else domain.due
    turns = sorted({due if turn is None else turn for turn in form.turns})
    found = {0, most or 0, (turns[-1] if turns else 0) + 1, *turns, *(turn - 1 for turn in turns)}
    yield from (number for number in sorted(found) if number >= 0 and (most is None or number <= most))


def _along_numbers(
    form: OfNumber, domain: Domain, points_of: Callable[[int, int], int], *, money: bool
) -> tuple[int | None, ...]:
    each_is, due = (100 if money else 1), 1
    if isinstance(domain, Numbers) and domain.due is not None:
        due = domain.due
    found: list[int | None] = [points_of(number * each_is, due) for number in numbers(form, domain)]
    bounded = isinstance(domain, Numbers) and domain.most is not None
    if form.owes and isinstance(domain, Numbers) and domain.of_members:
        found.insert(0, None)
    if form.grows and not bounded:
        found.append(None)
    return tuple(found)


def ratios(form: OfRatio, domain: Domain) -> Iterator[Fraction]:
    """Shares in order, enough of them to see every turn of a scale that a measure can reach."""
    if isinstance(domain, Numbers) and domain.due is not None:
        yield from (Fraction(number, domain.due) for number in range(domain.due + 1))
        return
    most = domain.most if isinstance(domain, Ratios) else Fraction(1)
    top = _HUGE if most is None else most
    found = {Fraction(0), top}
    for mark in form.marks:
        found |= {near for near in (mark - _HAIR, mark, mark + _HAIR) if 0 <= near <= top}
    yield from sorted(found)


def days(edges: Iterable[tuple[int, int]], period: Period) -> Iterator[int | None]:
    """None, then days from late to early, enough of them to see every turn of a scale."""
    yield None
    marks = {period.on(month, day).toordinal() for month, day in edges}
    yield from sorted({near for mark in marks for near in (mark, mark + 1)}, reverse=True)


def steps_reached(scale: s.CountSteps | s.RatioSteps | s.Deadlines, course: Course, period: Period) -> set[int]:
    """Places of the steps of a scale that some reading comes to."""
    reached: set[int] = set()
    match scale:
        case s.CountSteps(steps=steps):
            assert isinstance(course.form, OfNumber)
            order = sorted(range(len(steps)), key=lambda place: -steps[place].at_least)
            for number in numbers(course.form, course.domain):
                reached |= set(next(((place,) for place in order if number >= steps[place].at_least), ()))
        case s.RatioSteps(steps=shares):
            assert isinstance(course.form, OfRatio)
            for share in ratios(course.form, course.domain):
                reached |= set(next(((place,) for place, step in enumerate(shares) if _meets(step, share)), ()))
        case s.Deadlines(steps=edges):
            assert isinstance(course.form, OfDay)
            ends = [period.on(*edge).toordinal() for edge in course.form.edges]
            for day in days(course.form.edges, period):
                if day is not None:
                    reached |= set(next(((place,) for place in range(len(edges)) if day <= ends[place]), ()))
    return reached


def _meets(step: s.RatioStep, share: Fraction) -> bool:
    above = step.at_least is None or share >= step.at_least
    return above and (step.at_most is None or share <= step.at_most)
