"""One rule, prepared: from the facts to points in five columns (规则求值)."""

from collections.abc import Callable

from dangfeng.model.ledger import KINDS
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rule
from dangfeng.rubric.scorecard import Line, Param
from dangfeng.scoring.awarding import Award, Ends, compile_scale
from dangfeng.scoring.conditions import fields_of
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.matching import Questions
from dangfeng.scoring.measuring import Measuring, compile_measure
from dangfeng.scoring.operands import Unfit
from dangfeng.scoring.points import units
from dangfeng.scoring.pricing import Price, compile_price
from dangfeng.scoring.readings import Number, Ratio, Reading
from dangfeng.scoring.terms import code_of, is_money, said
from dangfeng.working import define, field

#: Points with the book open (worst), as it stands (worst), open only where nobody said anything (worst), as it stands
#: (best), open (best). `None` is no bound: below in the first three, above in the last two.
Five = tuple[int | None, int | None, int | None, int | None, int | None]
LOWER, RECORDED, SILENT, BEST, UPPER = range(5)
WORST = (LOWER, RECORDED, SILENT)
NOTHING: Five = (0, 0, 0, 0, 0)


@define(eq=False)
class Outcome:
    """What a rule comes to.

    Attributes:
        five: Signed points in five columns.
        reading: What was measured; `None` for judged and pending rules.
        absent: `True` if the rule does not apply for certain, `None` if possibly not.
        fires: Of a rule that zeroes its item: in which columns it does.
        uncapped: The points before the rule's cap, if the cap changed them.
        exact: Whether all columns are known to be the same number.
        line: Its line without the ids of records, once made, of an outcome that is kept.
    """

    five: Five
    reading: Reading | None = None
    absent: bool | None = False
    fires: tuple[bool, bool, bool, bool, bool] | None = None
    uncapped: Five | None = None
    exact: bool = False
    line: Line | None = None


@define(eq=False)
class PreparedRule:
    """A rule whose measure and scale are compiled.

    Attributes:
        rule: The rule as written.
        kind: Kind of record that it looks at, or empty.
        looks_at: Fields that it looks at; the day among them.
        evaluate: From the facts to the outcome.
        measure: The compiled measure, where there is one.
        come_to: From what it measured to the outcome, where there is a measure.
        price: Price of a single record, for rules that price each by itself and for rules of a group.
        cap: Cap in smallest points.
        id: Its id.
        code: Code of its sentence.
        said: What it says of itself, whatever the facts.
        money: Whether it measures money.
        lacking: Name of the parameter that lists what is not there.
        amount: Points for each, in smallest points, where there is one amount.
        may_vanish: Whether it does not apply where there is nothing to measure.
        blank: Its line as far as it is the same on every scorecard, once made.
    """

    rule: Rule
    kind: str
    looks_at: frozenset[str]
    evaluate: Callable[[Facts], Outcome]
    measure: Measuring | None = None
    come_to: "Callable[[Reading, Facts], Outcome] | None" = None
    price: Price | None = None
    cap: int | None = None
    amount: int | None = None
    id: str = field(init=False)
    code: str = field(init=False)
    said: tuple[tuple[str, Param], ...] = field(init=False)
    money: bool = field(init=False)
    lacking: str | None = field(init=False)
    may_vanish: bool = field(init=False)
    blank: Line | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        measure = self.rule.measure
        self.id = self.rule.id
        self.code, self.said, self.money = code_of(self.rule), said(self.rule), is_money(measure)
        self.may_vanish = _may_vanish(self.rule)
        self.lacking = {m.Checklist: "missing_titles", m.Members: "members_missing"}.get(type(measure))


def prepare_rule(rule: Rule, digits: int, rounding: Rounding, questions: Questions) -> PreparedRule:
    """Compile a rule.

    Raises:
        Unfit: If its parts do not fit together.
    """
    measure = rule.measure
    if isinstance(measure, m.Judged):
        return PreparedRule(rule, "", frozenset(), _judged(rule, measure, digits))
    if rule.scale is None:
        raise Unfit("a rule over records needs a scale: award, deduct or zero_item")
    kind = measure.of.kind
    if kind not in KINDS:
        raise Unfit(f"unknown kind {kind!r}; known: {', '.join(KINDS)}")
    measuring = compile_measure(rule.id, measure, questions)
    looks = _looks_at(measure, rule.scale)
    if isinstance(rule.scale, s.ZeroItem):
        zeroing = _zeroing(measure, rule.scale)
        return PreparedRule(rule, kind, looks, _evaluating(measuring, zeroing), measuring, zeroing)
    award = compile_scale(rule, rule.scale, KINDS[kind], digits, rule.rounding or rounding)
    cap = None if rule.cap is None else units(rule.cap, digits)
    by_record = rule.group is not None or isinstance(rule.scale, s.Priced)
    price = compile_price(rule.scale, KINDS[kind], digits, rule.rounding or rounding) if by_record else None
    come_to = _awarding(rule, award, kind, cap)
    amount = units(rule.scale.points, digits) if isinstance(rule.scale, s.Each | s.Missing | s.PerStep) else None
    return PreparedRule(rule, kind, looks, _evaluating(measuring, come_to), measuring, come_to, price, cap, amount)


def _may_vanish(rule: Rule) -> bool:
    """Whether a rule does not apply where there is nothing to measure."""
    return any(getattr(part, "when_none", None) is m.WhenNone.NOT_APPLICABLE for part in (rule.measure, rule.scale))


def _looks_at(measure: m.RubricMeasure, scale: s.Scale) -> frozenset[str]:
    assert not isinstance(measure, m.Judged)
    found = set(fields_of(measure.of.where)) | {"belongs_to", "times", "total", "verdict"}
    if measure.of.dated:
        found.add(measure.of.dated)
    if measure.of.reach is m.Reach.DURING:
        found.update(KINDS[measure.of.kind].OPEN_BETWEEN or ())
    if measure.of.unit is not None:
        found.add(dict(KINDS[measure.of.kind].UNITS).get(measure.of.unit, "times"))
    if isinstance(measure, m.Periods) or (isinstance(measure, m.Members) and measure.per is not None):
        found.add(measure.of.dated or "on")
    match measure:
        case m.Ratio(part=part):
            found |= fields_of(part)
        case m.Checklist(entries=entries):
            found = found.union(*(fields_of(entry.where) for entry in entries))
        case m.SumRatio(part=numerator, whole=denominator):
            found |= {numerator, denominator}
        case m.YearOverYear(field=field, base_field=base):
            found |= {field, base}
        case m.Sum(field=field) | m.Distinct(field=field) | m.Members(field=field) | m.Earliest(field=field):
            found.add(field)
        case _:
            pass
    match scale:
        case s.ByLevel(field=name) | s.ByNumber(field=name):
            found.add(name)
        case s.ByCase(cases=cases):
            found = found.union(*(fields_of(case.where) for case in cases))
        case s.ByDelay(done=done, due=due):
            found |= {done} if due is None else {done, due}
        case _:
            pass
    return frozenset(found)


def signed(closed: Ends, open_: Ends, effect: Effect, *, silent: bool) -> Five:
    """Five columns from least and most points, with the book as it stands and open."""
    if effect is Effect.AWARD:
        lower, recorded, best, upper = open_[0], closed[0], closed[1], open_[1]
        return lower, recorded, lower if silent else recorded, best, upper
    lowest = None if open_[1] is None else -open_[1]
    least = None if closed[1] is None else -closed[1]
    return lowest, least, lowest if silent else least, -closed[0], -open_[0]


def capped(five: Five, cap: int | None, effect: Effect) -> Five:
    """Five columns, none of them beyond the cap."""
    if cap is None:
        return five
    if effect is Effect.AWARD:
        return by_column(five, lambda each: cap if each is None else min(each, cap))
    return by_column(five, lambda each: -cap if each is None else max(each, -cap))


def by_column(five: Five, change: Callable[[int | None], int | None]) -> Five:
    """Five columns, each changed alike."""
    return change(five[0]), change(five[1]), change(five[2]), change(five[3]), change(five[4])


def of_points(points: int, reading: Reading, effect: Effect, cap: int | None) -> Outcome:
    """The outcome of a rule whose points are known."""
    sign = 1 if effect is Effect.AWARD else -1
    exact, held = sign * points, sign * (points if cap is None else min(points, cap))
    uncapped = None if held == exact else (exact, exact, exact, exact, exact)
    return Outcome((held, held, held, held, held), reading, False, None, uncapped, True)


def _evaluating(measure: Measuring, come_to: Callable[[Reading, Facts], Outcome]) -> Callable[[Facts], Outcome]:
    return lambda facts: come_to(measure(facts), facts)


def _awarding(rule: Rule, award: Award, kind: str, cap: int | None) -> Callable[[Reading, Facts], Outcome]:
    effect, may_vanish = rule.effect, _may_vanish(rule)

    def come_to(reading: Reading, facts: Facts) -> Outcome:
        closed = award(reading, facts, False)
        open_ = facts.is_open(kind)
        absent = _absence(reading, open_) if may_vanish else False
        if not open_ and absent is False and closed[0] == closed[1]:
            return of_points(closed[0], reading, effect, cap)
        if absent is True:
            return Outcome(NOTHING, reading, True)
        open_ends = award(reading, facts, True) if open_ else closed
        five = signed(closed, open_ends, effect, silent=open_ and facts.is_silent(kind))
        if absent is None:
            five = _or_nothing(five)
        held = capped(five, cap, effect)
        return Outcome(held, reading, absent, None, five if held != five else None)

    return come_to


def _or_nothing(five: Five) -> Five:
    """The hull of some points and of none."""
    low, recorded, silent, best, high = five
    return (
        None if low is None else min(low, 0),
        None if recorded is None else min(recorded, 0),
        None if silent is None else min(silent, 0),
        None if best is None else max(best, 0),
        None if high is None else max(high, 0),
    )


def _absence(reading: Reading, open_: bool) -> bool | None:
    """Whether there is nothing to take a ratio of: for certain, possibly, or not."""
    if isinstance(reading, Ratio):
        if reading.must_be_none:
            return None if open_ else True
        return None if reading.may_be_none else False
    if isinstance(reading, Number) and reading.due is None:
        if reading.high == 0:
            return None if open_ else True
        return None if reading.low == 0 else False
    return isinstance(reading, Number) and reading.due == 0


def _zeroing(noun: m.RubricMeasure, scale: s.ZeroItem) -> Callable[[Reading, Facts], Outcome]:
    if not isinstance(noun, m.Count | m.Distinct | m.Sum | m.Periods | m.Members | m.Checklist):
        raise Unfit("zero-item needs a number")
    kind, each_is = noun.of.kind, 100 if is_money(noun) else 1
    if (scale.fewer_than is None) is (scale.at_least is None):
        raise Unfit("zero-item needs either fewer_than or at_least")

    def fires(low: int, high: int | None) -> tuple[bool, bool]:
        """Whether it possibly, and whether it certainly, happened."""
        if scale.fewer_than is not None:
            needed = scale.fewer_than * each_is
            return low < needed, high is not None and high < needed
        needed = (scale.at_least or 0) * each_is
        return high is None or high >= needed, low >= needed

    def come_to(reading: Reading, facts: Facts) -> Outcome:
        assert isinstance(reading, Number), "checked when prepared"
        possible, certain = fires(reading.low, reading.high)
        if facts.is_open(kind):
            open_possible, open_certain = fires(reading.low, reading.open_high)
            silent = open_possible if facts.is_silent(kind) else possible
            return Outcome(NOTHING, reading, False, (open_possible, possible, silent, certain, open_certain))
        # What zeroes nothing for certain leaves its item as it is.
        fires_in = (possible, possible, possible, certain, certain)
        return Outcome(NOTHING, reading, False, fires_in, None, exact=not possible)

    return come_to


def _judged(rule: Rule, measure: m.Judged, digits: int) -> Callable[[Facts], Outcome]:
    least, most = units(measure.least, digits), units(measure.points, digits)
    if least > most or measure.step == 0:
        raise Unfit("judged points need a least that is not above the most, and a step above 0")

    def evaluate(facts: Facts) -> Outcome:
        mark = facts.mark(rule.id)
        if mark is None:
            return Outcome(signed((least, most), (least, most), rule.effect, silent=False))
        given = min(max(units(mark.points, digits), least), most)
        return Outcome(signed((given, given), (given, given), rule.effect, silent=False), exact=True)

    return evaluate
