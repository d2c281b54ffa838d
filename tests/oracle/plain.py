"""The score of a ledger in which everything is known: straightforward Python, no ranges, no totals, no open kinds."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil, floor

from tests.oracle.nothing import even, is_full, over_nothing
from tests.oracle.prices import FINE, span
from tests.oracle.sql import rules

from dangfeng import fields as f
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.period import months_after
from dangfeng.quantity import Bounded, Masked
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import Above, Below, Effect, Policy, Rounding, Rubric, Rule, Start
from dangfeng.vocabulary import VerdictResult


def _of_nothing(when: m.WhenNone | m.WhenBaseZero) -> tuple[str, bool]:
    """Stands for a ratio over nothing."""
    return "nothing", is_full(when)


class NotKnown(Exception):
    """The rubric looks at something that the ledger does not know: it is no completed ledger."""


def evaluate(ledger: Ledger, rubric: Rubric) -> dict[str, int]:
    """The value of each rule, part, item, section and of `total`, in smallest points."""
    return _Score(ledger, rubric).lines


class _Score:
    def __init__(self, ledger: Ledger, rubric: Rubric) -> None:
        self.ledger, self.rubric, self.lines = ledger, rubric, {}
        self.grouped = self._grouped()
        total = sum(self._section(section) for section in rubric.sections)
        if rubric.deductions:
            total += self._set(rubric.deductions.id, sum(self._rule(rule) for rule in rubric.deductions.rules))
        if rubric.bonus:
            earned = sum(self._rule(rule) for rule in rubric.bonus.rules)
            cap = earned if rubric.bonus.cap is None else self._units(rubric.bonus.cap)
            total += self._set(rubric.bonus.id, min(earned, cap))
        full = sum(self._units(section.points) for section in rubric.sections)
        self._set("total", self._stop(total, full, rubric.below, rubric.above)[0])

    def _set(self, line: str, value: int) -> int:
        self.lines[line] = value
        return value

    def _units(self, points: Decimal) -> int:
        return int(points * 10**self.rubric.precision)

    def _stop(self, value: int, full: int, below: Below, above: Above) -> tuple[int, int]:
        """The value as stopped, and what overflows into the line above."""
        if above is Above.STOP and value > full:
            return full, 0
        if value < 0 and below is not Below.KEEP:
            return 0, value if below is Below.OVERFLOW else 0
        return value, 0

    def _section(self, section) -> int:
        value, over = self._stop(
            sum(self._item(item) for item in section.items), self._units(section.points), section.below, section.above
        )
        return self._set(section.id, value) + over

    def _item(self, item) -> int:
        rules = [*item.rules, *(rule for part in item.parts for rule in part.rules)]
        points = item.points if item.points is not None else sum((part.points for part in item.parts), Decimal(0))
        full = self._units(points)
        value = full if item.start is Start.FULL and item.rules else 0
        value += sum(self._rule(rule) for rule in item.rules) + sum(self._part(part) for part in item.parts)
        if any(self._zeroes(rule) for rule in rules):
            value = min(value, 0)
        value, over = self._stop(value, full, item.below, item.above)
        return self._set(item.id, value) + over

    def _part(self, part) -> int:
        full = self._units(part.points)
        value = (full if part.start is Start.FULL else 0) + sum(self._rule(rule) for rule in part.rules)
        value, over = self._stop(value, full, part.below, part.above)
        return self._set(part.id, value) + over

    def _zeroes(self, rule: Rule) -> bool:
        if not isinstance(rule.scale, s.ZeroItem):
            return False
        number, few, many = self._measured(rule)[0], rule.scale.fewer_than, rule.scale.at_least
        return (few is not None and number < few) or (many is not None and number >= many)

    def _rule(self, rule: Rule) -> int:
        if isinstance(rule.scale, s.ZeroItem):
            return self._set(rule.id, 0)
        amount = self.grouped[rule.id] if rule.group else self._amount(rule)
        if rule.cap is not None:
            amount = min(amount, Fraction(rule.cap))
        scaled = amount * 10**self.rubric.precision
        down = (rule.rounding or self.rubric.rounding) is Rounding.DOWN
        units = int(scaled) if down else int(scaled + Fraction(1, 2))
        return self._set(rule.id, units if rule.effect is Effect.AWARD else -units)

    # -- amounts -----------------------------------------------------------------------------------------------------

    def _amount(self, rule: Rule) -> Fraction:
        scale = rule.scale
        if isinstance(scale, s.Priced):
            return self._combined(rule)
        value, out_of = self._measured(rule)
        if value == "nothing":
            return Fraction(over_nothing(rule, full=out_of))
        if value == "even":
            return Fraction(even(scale))
        return Fraction(_AMOUNTS[type(scale)](scale, value, out_of, self.ledger.period))

    def _combined(self, rule: Rule) -> Fraction:
        scale, of = rule.scale, rule.measure.of
        found = [price for r in self._selected(of) for price in [self._price(r, rule)] * self._weight(r, of)]
        combine = getattr(scale, "combine", s.Combine.SUM)
        if not found and combine in (s.Combine.LOWEST, s.Combine.MEAN):
            full = (scale.when_none is m.WhenNone.FULL) is (rule.effect is Effect.AWARD)
            every = [Fraction(each, 10**FINE) for each in span(scale)]
            return max(every) if full else min(every)
        return {
            s.Combine.SUM: lambda: sum(found, Fraction(0)),
            s.Combine.HIGHEST: lambda: max(found, default=Fraction(0)),
            s.Combine.LOWEST: lambda: min(found),
            s.Combine.MEAN: lambda: sum(found) / len(found),
        }[combine]()

    def _price(self, record: Record, rule: Rule) -> Fraction:
        scale = rule.scale
        match scale:
            case s.ByLevel():
                return self._level(record, scale)
            case s.ByDelay():
                return self._delay(record, scale)
            case s.ByCase():
                return Fraction(next((c.points for c in scale.cases if self._holds(c.where, record)), scale.otherwise))
        number = _value(record, scale.field)
        if number is None:
            return Fraction(scale.otherwise)
        away = (Fraction(number) - scale.mark) * (1 if scale.side is s.Side.ABOVE else -1) / scale.step
        whole = {s.Steps.BEGUN: ceil, s.Steps.FULL: floor, s.Steps.EXACT: Fraction}[scale.count]
        off = self._rounded(Fraction(scale.points) * whole(max(away, Fraction(0))), rule)
        return max(Fraction(scale.least), Fraction(scale.full) - off)

    def _rounded(self, amount: Fraction, rule: Rule) -> Fraction:
        unit, down = 10**self.rubric.precision, (rule.rounding or self.rubric.rounding) is Rounding.DOWN
        return Fraction(floor(amount * unit if down else amount * unit + Fraction(1, 2)), unit)

    def _level(self, record: Record, scale: s.ByLevel) -> Fraction:
        words = _words(record, scale.field)
        return Fraction(next((level.points for level in scale.levels if level.value in words), scale.otherwise))

    def _delay(self, record: Record, scale: s.ByDelay) -> Fraction:
        period = self.ledger.period
        due = _value(record, scale.due) if scale.due else period.on(*map(int, scale.due_on.split("-")))
        if due is None:
            return Fraction(0)
        due += timedelta(scale.days)
        done = _value(record, scale.done)
        late = ((done or self.ledger.today) - due).days
        if late <= 0:
            return Fraction(0)
        return Fraction(scale.absent if done is None else scale.late) + late * Fraction(scale.per_day)

    def _grouped(self) -> dict[str, Fraction]:
        """Amounts of the rules in groups, one fact counted once."""
        amounts: dict[str, Fraction] = {}
        for group in self.rubric.groups:
            members = [rule for rule in rules(self.rubric) if rule.group == group.id]
            amounts |= {rule.id: Fraction(0) for rule in members}
            found = []
            for place, rule in enumerate(members):
                for record in self._selected(rule.measure.of):
                    points = (
                        self._level(record, rule.scale)
                        if isinstance(rule.scale, s.ByLevel)
                        else Fraction(rule.scale.points)
                    )
                    amount = points * self._weight(record, rule.measure.of)
                    key = record.id if group.key is None else _value(record, group.key) or record.id
                    found.append((-amount, place, record.on or date.min, record.id, key, rule.id))
            seen = set()
            for amount, _, _, _, key, rule_id in sorted(found, key=lambda each: each[:4]):
                share = {Policy.SUM: Fraction(1), Policy.HIGHEST_THEN_SHARE: group.share}.get(group.policy, Fraction(0))
                amounts[rule_id] -= amount * (share if key in seen else 1)
                seen.add(key)
        return amounts

    # -- measures ----------------------------------------------------------------------------------------------------

    def _selected(self, of: m.Selection) -> list[Record]:
        return [
            record
            for record in self.ledger.of_kind(of.kind)
            if self._in_time(record, of) and self._holds(of.where, record)
        ]

    def _in_time(self, record: Record, of: m.Selection) -> bool:
        if record.verdict and record.verdict.result is VerdictResult.REJECTED:
            return False
        period, between = self.ledger.period, KINDS[of.kind].OPEN_BETWEEN
        if of.reach is m.Reach.DURING and between:
            start, end = _value(record, between[0]) or record.on, _value(record, between[1])
            return start <= period.end and (end is None or end >= period.start)
        if of.dated:
            day = _value(record, of.dated)
            return day is not None and period.holds(day)
        return period.covers(record.belongs_to) if record.belongs_to else period.holds(_known(record.on))

    def _weight(self, record: Record, of: m.Selection) -> int:
        times = record.verdict.times if record.verdict and record.verdict.times is not None else record.times
        field = next((field for unit, field in KINDS[of.kind].UNITS if unit is of.unit), "times")
        return _known(times) * (1 if field == "times" else _value(record, field))

    def _tally(self, records: list[Record], of: m.Selection) -> int:
        return sum(self._weight(record, of) for record in records)

    def _measured(self, rule: Rule) -> tuple[object, object]:
        return getattr(self, "_" + type(rule.measure).__name__.lower())(rule.measure)

    def _sum_of(self, records: list[Record], of: m.Selection, field: str) -> Fraction:
        return sum((Fraction(_value(record, field) or 0) * self._weight(record, of) for record in records), Fraction(0))

    def _count(self, measure: m.Count) -> tuple[object, object]:
        return self._tally(self._selected(measure.of), measure.of), None

    def _sum(self, measure: m.Sum) -> tuple[object, object]:
        return self._sum_of(self._selected(measure.of), measure.of, measure.field), None

    def _distinct(self, measure: m.Distinct) -> tuple[object, object]:
        records = [record for record in self._selected(measure.of) if self._weight(record, measure.of) >= 1]
        return len(set().union(*(_words(record, measure.field) for record in records))), None

    def _periods(self, measure: m.Periods) -> tuple[object, object]:
        cells = self.ledger.period.cut(measure.per)
        return self._reached(
            [lambda r, c=cell: c.holds(_value(r, measure.of.dated or "on")) for cell in cells], measure
        )

    def _members(self, measure: m.Members) -> tuple[object, object]:
        tests, period = [], self.ledger.period
        for member in self.ledger.roster:
            tenure = member.tenure(period)
            if tenure is None or (measure.posts and member.post not in measure.posts):
                continue
            if measure.least_months and months_after(tenure.start, measure.least_months) - timedelta(1) > tenure.end:
                continue

            def names(record: Record, name: str = member.name) -> bool:
                return name in _words(record, measure.field)

            if measure.per is None:
                tests.append(names)
            else:
                due = [cell for cell in period.cut(measure.per) if tenure.covers(cell)]
                tests += [lambda r, c=cell, n=names: c.holds(_known(r.on)) and n(r) for cell in due]
        return self._reached(tests, measure) if tests else _of_nothing(measure.when_none)

    def _reached(self, tests: list[Callable[[Record], bool]], measure) -> tuple[int, int]:
        records = self._selected(measure.of)
        met = [self._tally([r for r in records if test(r)], measure.of) >= measure.at_least for test in tests]
        return sum(met), len(met)

    def _checklist(self, measure: m.Checklist) -> tuple[object, object]:
        records = [record for record in self._selected(measure.of) if self._weight(record, measure.of) >= 1]
        found = [any(self._holds(entry.where, record) for record in records) for entry in measure.entries]
        return sum(found), len(found)

    def _ratio(self, measure: m.Ratio) -> tuple[object, object]:
        records = self._selected(measure.of)
        whole = self._tally(records, measure.of)
        return (
            (self._tally([r for r in records if self._holds(measure.part, r)], measure.of), whole)
            if whole
            else _of_nothing(measure.when_none)
        )

    def _sumratio(self, measure: m.SumRatio) -> tuple[object, object]:
        records = self._selected(measure.of)
        whole = self._sum_of(records, measure.of, measure.whole)
        return (self._sum_of(records, measure.of, measure.part), whole) if whole else _of_nothing(measure.when_none)

    def _yearoveryear(self, measure: m.YearOverYear) -> tuple[object, object]:
        records = self._selected(measure.of)
        now, base = (self._sum_of(records, measure.of, field) for field in (measure.field, measure.base_field))
        if base == 0:
            return ("even", None) if now == 0 else _of_nothing(measure.when_base_zero)
        return now, base

    def _earliest(self, measure: m.Earliest) -> tuple[object, object]:
        records = [record for record in self._selected(measure.of) if self._weight(record, measure.of) >= 1]
        return min((day for r in records if (day := _value(r, measure.field))), default=None), None

    # -- conditions --------------------------------------------------------------------------------------------------

    def _holds(self, where: w.Condition, record: Record) -> bool:
        match where:
            case w.AllOf(conditions=inner):
                return all(self._holds(each, record) for each in inner)
            case w.AnyOf(conditions=inner):
                return any(self._holds(each, record) for each in inner)
            case w.Not(condition=inner):
                return not self._holds(inner, record)
            case w.Is(field=field, values=values):
                return bool(_words(record, field) & set(values))
            case w.Holds(field=field, posts=posts):
                day = _known(record.on)
                return any(
                    member.post in posts
                    and member.name in _words(record, field)
                    and (day is None or (member.since or day) <= day <= (member.until or day))
                    for member in self.ledger.roster
                )
            case w.Given(field=field):
                return _value(record, field) not in (None, ())
            case w.Between(field=field, at_least=low, at_most=high):
                value = _value(record, field)
                if value is None:
                    return False
                ends = [None if end is None else self._end(end, value) for end in (low, high)]
                return (ends[0] is None or ends[0] <= value) and (ends[1] is None or value <= ends[1])
            case w.NotAfter(field=first, other=second, days=days):
                one, two = _value(record, first), _value(record, second)
                return one is not None and two is not None and one <= two + timedelta(days)
            case w.Contains(field=field, texts=texts):
                return any(text in each for text in texts for each in _words(record, field))
            case w.NotLess(field=first, other=second, plus=plus):
                one, two = _value(record, first), _value(record, second)
                return one is not None and two is not None and one >= two + plus
            case w.Lasted(field=first, until=second, months=months, days=days):
                one = _value(record, first)
                two = (_value(record, second) if second else None) or self.ledger.today
                return one is not None and months_after(one, months) + timedelta(days) <= two
            case w.ShareOf(field=part, whole=whole, at_least=share):
                one, two = _value(record, part), _value(record, whole)
                return one is not None and two is not None and Fraction(one) >= share * Fraction(two)
        raise TypeError(where)

    def _end(self, text: str, value: object) -> object:
        if not isinstance(value, date):
            return Decimal(text)
        period = self.ledger.period
        named = {"start": period.start, "end": period.end, "as-of": self.ledger.today}
        return named.get(text) or (
            period.on(*map(int, text.split("-"))) if len(text) == 5 else date.fromisoformat(text)
        )


def _known(value):
    if isinstance(value, Bounded | Masked):
        raise NotKnown(value)
    return value


def _value(record: Record, field: str):
    value = getattr(record, field)
    row = f.field_named(type(record), field)
    if value in (None, ()) and (field == "on" or row.absent is f.Absent.UNKNOWN):
        raise NotKnown(field)
    return _known(value)


def _words(record: Record, field: str) -> set[str]:
    value = _value(record, field)
    many = value if isinstance(value, tuple) else () if value is None else (value,)
    return {_word(_known(each)) for each in many}


def _word(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _steps_of(scale, value, out_of) -> Decimal:
    for step in scale.steps:
        reached = value >= step.at_least * out_of if step.at_least is not None else value <= step.at_most * out_of
        if reached:
            return step.points
    return scale.otherwise


def _stepped(scale: s.PerStep, ratio: Fraction) -> Fraction:
    away = max((ratio - scale.mark) * (1 if scale.side is s.Side.ABOVE else -1) / scale.step, Fraction(0))
    return Fraction({s.Steps.BEGUN: ceil, s.Steps.FULL: floor, s.Steps.EXACT: Fraction}[scale.count](away))


def _deadline(scale: s.Deadlines, day, period) -> Decimal:
    if day is None:
        return scale.never
    met = [(period.on(*map(int, step.by.split("-"))), step.points) for step in scale.steps]
    return next((points for last, points in sorted(met) if day <= last), scale.later)


_AMOUNTS = {
    s.Enough: lambda a, n, due, _: a.points if n >= (due if a.at_least is None else a.at_least) else a.otherwise,
    s.Each: lambda a, n, due, _: Fraction(a.points) * (n if a.most is None else min(n, a.most)),
    s.Missing: lambda a, n, due, _: Fraction(a.points) * max(0, (due if a.need is None else a.need) - n),
    s.BasePlus: lambda a, n, due, _: Fraction(a.base) + Fraction(a.extra) * (n - a.need) if n >= a.need else 0,
    s.CountSteps: lambda a, n, due, _: max(
        ((step.at_least, step.points) for step in a.steps if n >= step.at_least), default=(0, a.otherwise)
    )[1],
    s.Share: lambda a, n, due, _: Fraction(a.points) * min(Fraction(n) / due, 1),
    s.RatioSteps: lambda a, n, due, _: _steps_of(a, n, due),
    s.Proportion: lambda a, n, due, _: Fraction(a.points) * Fraction(n),
    s.NoMoreThan: lambda a, n, due, _: a.points if n <= a.at_most else a.otherwise,
    s.PerStep: lambda a, n, due, _: Fraction(a.points) * _stepped(a, Fraction(n) / due),
    s.Deadlines: lambda a, n, due, period: _deadline(a, n, period),
}
