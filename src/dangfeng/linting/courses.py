"""The course of a rule: all the points that its measure and scale can give, in order (得分走势)."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from dangfeng.linting.forms import (
    MEASURES,
    SCALES,
    Domain,
    Measured,
    Move,
    Numbers,
    OfDay,
    OfEach,
    OfNumber,
    OfRatio,
    Ratios,
    ScaleForm,
    Stated,
    Zeroing,
)
from dangfeng.period import Period
from dangfeng.quantity import in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rule
from dangfeng.scoring.points import NumberScale, RatioScale, deadline_points, exact_points
from dangfeng.scoring.terms import is_money

#: Less than any two ratios of real numbers differ by; and more than any of them.
_HAIR, _HUGE = Fraction(1, 10**30), Fraction(10**12)


@frozen
class Course:
    """The points of a rule, of zero or more, in smallest points; `None` is without bound.

    Attributes:
        points: In the order of what is measured, from nothing upward; between neighbours they only rise or only fall.
        none: Where there is nothing to measure, if that may be.
        move: What a further record does to what is measured.
        form: The scale's line of the table; `None` where a person says the points.
        domain: What the measure can come to.
        many: How many records take the line around from one end to the other.
    """

    points: tuple[int | None, ...]
    none: tuple[int, ...]
    move: Move
    form: ScaleForm | None
    domain: Domain
    many: int = 60

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
        shares: list[int | None] = [exact.of(each.numerator, each.denominator) for each in ratios(form, domain)]
        if form.grows and isinstance(domain, Ratios) and domain.most is None:
            shares.append(None)
        return Course(tuple(shares), none, measured.move, form, domain)
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
