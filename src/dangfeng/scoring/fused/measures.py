"""Measures and scales as source text, for facts that are known exactly (度量与计分方式的源码形式).

A measure is written in three places: what it starts from, what one matching record adds to it, and, after all records,
the points that its scale makes of it. Records whose every value is known take the short way, where a field is read in
place; totals and records that are dated, weighed or placed otherwise take helpers, which raise `Unfused` unless there
is one answer.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import assert_never

from attrs import frozen

from dangfeng.fields import Absent, CountShape, Field, ManyShape
from dangfeng.model.ledger import KINDS
from dangfeng.period import Per
from dangfeng.quantity import divide_down, divide_half_up, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rounding, Rule
from dangfeng.rubric.where import Condition
from dangfeng.scoring.conditions import typed
from dangfeng.scoring.fused.conditions import Conditions, Source, is_loose, row_of
from dangfeng.scoring.fused.scales import expression_of
from dangfeng.scoring.terms import is_money

#: Writes what one matching record `r` of weight `w` adds; told whether the record is out of the ordinary.
Adding = Callable[[bool], None]


@frozen(eq=False)
class Task:
    """What is to be done with the records that meet the condition of one selection."""

    of: m.Selection
    add: Adding


class RuleWriter:
    """Writes one rule over records: the start, the task, the points `p<number>`, zero or more."""

    def __init__(self, source: Source, rule: Rule, number: int, digits: int, rounding: Rounding) -> None:
        measure = rule.measure
        assert not isinstance(measure, m.Judged | m.PendingKind), "a rule over records"
        self.measure = measure
        self.source, self.rule, self.number, self.digits = source, rule, number, digits
        self.of = measure.of
        self.kind = KINDS[measure.of.kind]
        self.divide = divide_half_up if (rule.rounding or rounding) is Rounding.HALF_UP else divide_down
        self.conditions: Conditions  # of the kind; set before tasks are written

    def units(self, points: Decimal) -> int:
        """Points as smallest points."""
        return in_units(points, self.digits)

    def name(self, letter: str) -> str:
        """A local name of this rule."""
        return f"{letter}{self.number}"

    # -- measures ----------------------------------------------------------------------------------------------------

    def task(self, group: str | None = None) -> Task:
        """Write what the measure starts from; what each record adds."""
        measure, put, n = self.measure, self.source.put, self.name("n")
        match measure:
            case m.Count():
                return Task(self.of, self._counting(group))
            case m.Sum(field=name):
                put(f"{n} = 0")
                return Task(self.of, self._summing(n, name))
            case m.Periods():
                return Task(self.of, self._periods(measure))
            case m.Members():
                return Task(self.of, self._members(measure))
            case m.Checklist():
                return Task(self.of, self._checklist(measure))
            case m.Ratio():
                put(f"{n} = {self.name('whole')} = 0")
                return Task(self.of, self._sharing(measure.part))
            case m.SumRatio(part=part, whole=whole):
                put(f"{n} = {self.name('whole')} = 0")
                return Task(self.of, self._both(self._summing(n, part), self._summing(self.name("whole"), whole)))
            case m.YearOverYear(field=now, base_field=base):
                put(f"{n} = {self.name('whole')} = {self.name('seen')} = 0")
                both = self._both(self._summing(n, now), self._summing(self.name("whole"), base))
                return Task(self.of, self._both(both, lambda odd: put(f"{self.name('seen')} = 1")))
            case m.Earliest(field=name):
                put(f"{n} = None")
                return Task(self.of, self._earliest(name))
            case _:
                assert_never(measure)

    @staticmethod
    def _both(first: Adding, second: Adding) -> Adding:
        def add(odd: bool) -> None:
            first(odd)
            second(odd)

        return add

    def _counting(self, group: str | None) -> Adding:
        scale, n = self.rule.scale, self.name("n")
        priced = group is not None or isinstance(scale, s.ByLevel | s.ByDelay)
        price = self._price(scale) if priced else ""
        if group is None:
            self.source.put(f"{n} = 0")

        def add(odd: bool) -> None:
            if group is not None:
                self.source.put(f"{group}.append((r, {self.number}, w * {price}))")
            else:
                self.source.put(f"{n} += w * {price}" if priced else f"{n} += w")

        return add

    def _price(self, scale: s.Scale | None) -> str:
        """The expression of the points of one record `r`."""
        bind = self.source.bind
        match scale:
            case s.Each(points=points):
                return bind(self.units(points))
            case s.ByLevel(field=name, levels=levels, otherwise=otherwise):
                row = row_of(self.kind, name)
                prices = {typed(level.value, row.shape): self.units(level.points) for level in levels}
                unknown = row.absent is Absent.UNKNOWN
                return f"level_price(r, {row.name!r}, {bind(prices)}, {bind(self.units(otherwise))}, {unknown})"
            case s.ByDelay(done=done, due=due, due_on=due_on, days=days):
                amounts = tuple(self.units(each) for each in (scale.late, scale.per_day, scale.absent))
                name = "None" if due is None else repr(row_of(self.kind, due).name)
                day = "None" if due_on is None else self.source.day(due_on)
                return f"delay_price(r, {row_of(self.kind, done).name!r}, {name}, {day}, {days}, {amounts}, context)"
            case _:
                raise AssertionError("checked when the rubric was prepared")

    def _summing(self, total: str, name: str) -> Adding:
        row = row_of(self.kind, name)
        field, plain = row.name, is_plain_number(row)

        def add(odd: bool) -> None:
            value = self.conditions.value(field)
            self.source.put(f"{total} += w * {value if plain and not odd else f'exact_amount({value})'}")

        return add

    def _sharing(self, part: Condition) -> Adding:
        def add(odd: bool) -> None:
            self.source.put(f"{self.name('whole')} += w")
            self.test(part, odd, f"{self.name('n')} += w")

        return add

    def test(self, condition: Condition, odd: bool, then: str) -> None:
        """Write what is done if the record meets a further condition."""
        put, block = self.source.put, self.source.block
        if odd:
            put(f"t = {self.source.predicate(condition, self.kind)}(r, context)")
            with block("if t is not False:"):
                put("if t is None: return False")
                put(then)
            return
        pair = self.conditions.pair(condition)
        with block(f"if {pair.possible}:"):
            if pair.possible != pair.certain:
                put(f"if not {pair.certain}: return False")
            put(then)

    def _checklist(self, measure: m.Checklist) -> Adding:
        found = self._found(len(measure.entries))
        self.source.put(f"{' = '.join(found)} = 0")

        def add(odd: bool) -> None:
            with self.source.block("if w:"):
                for name, entry in zip(found, measure.entries, strict=True):
                    self.test(entry.where, odd, f"{name} = 1")

        return add

    def _day(self, name: str, odd: bool) -> str:
        """The expression of the day of a record, `None` if it has none."""
        row_of(self.kind, name)
        return f"exact_day(r, {name!r}, period)" if odd else self.conditions.value(name)

    def _put_cell(self, cells: str, key: str, at_least: int) -> None:
        if at_least == 1:
            self.source.put(f"{cells}.add({key})")
        else:
            self.source.put(f"{cells}[{key}] = {cells}.get({key}, 0) + w")

    def _starts(self, per: Per) -> str:
        return self.source.once("starts", per, f"[part.start for part in period.cut({self.source.bind(per)})]")

    def _into_cell(self, name: str, per: Per, odd: bool, then: Callable[[], None]) -> None:
        """Write what is done with the part `i` of the period into which the record falls."""
        put, block, starts = self.source.put, self.source.block, self._starts(per)
        if odd:
            put(f"i = cell_of(r, {row_of(self.kind, name).name!r}, period, {starts})")
        else:
            put(f"d = {self.conditions.value(name)}")
            put(f"i = bisect_right({starts}, d) - 1 if d is not None and start <= d <= end else None")
        with block("if w and i is not None:"):
            then()

    def _periods(self, measure: m.Periods) -> Adding:
        n, name, at_least = self.name("n"), self.of.dated or "on", measure.at_least
        self.source.put(f"{n} = set()" if at_least == 1 else f"{n} = {{}}")

        def add(odd: bool) -> None:
            self._into_cell(name, measure.per, odd, lambda: self._put_cell(n, "i", at_least))

        return add

    def _members(self, measure: m.Members) -> Adding:
        n, row, at_least, per = self.name("n"), row_of(self.kind, measure.field), measure.at_least, measure.per
        self.source.put(f"{n} = set()" if at_least == 1 else f"{n} = {{}}")
        unknown = row.absent is Absent.UNKNOWN

        def each_name(odd: bool, key: str) -> None:
            value = self.conditions.value(row.name)
            if odd or at_least != 1:
                names = f"exact_names(r, {row.name!r}, {unknown})"
            else:
                names = value if isinstance(row.shape, ManyShape) else f"({value},)"
            with self.source.block(f"for x in {names}:"):
                self._put_cell(n, key, at_least)

        def add(odd: bool) -> None:
            if per is None:
                with self.source.block("if w:"):
                    each_name(odd, "x")
            else:
                self._into_cell(self.of.dated or "on", per, odd, lambda: each_name(odd, "(x, i)"))

        return add

    def _earliest(self, name: str) -> Adding:
        n = self.name("n")

        def add(odd: bool) -> None:
            with self.source.block("if w:"):
                self.source.put(f"d = {self._day(name, odd)}")
                self.source.put(f"if d is not None and ({n} is None or d < {n}): {n} = d")

        return add

    # -- from the measure to points ------------------------------------------------------------------------------------

    def points(self) -> None:
        """Write the points `p<number>` from what was measured, the rule's cap included."""
        scale, p, put = self.rule.scale, self.name("p"), self.source.put
        if isinstance(scale, s.ByLevel | s.ByDelay):
            put(f"{p} = {self.name('n')}")
        else:
            self.reading()
            if is_money(self.rule.measure) and isinstance(self.rule.measure, m.Sum):
                put("n //= 100")
            expression = expression_of(scale, self.source, self.units, self.divide)
            match self.rule.measure:
                case m.Members(when_none=when) | m.Ratio(when_none=when) | m.SumRatio(when_none=when):
                    put(f"if due: {p} = {expression}")
                    self._otherwise(when, expression)
                case m.YearOverYear(when_base_zero=when_base):
                    # Without a record there is nothing now, and no figure of the year before: it may be anything.
                    found = {self.source.worth(expression, {"n": 0, "due": due}) for due in (0, 1)}
                    with self.source.block(f"if not {self.name('seen')}:"):
                        put(f"{p} = {found.pop()}" if len(found) == 1 else "return False")
                    put(f"elif due or not n: {p} = {expression}")
                    self._otherwise(when_base, expression)
                case _:
                    put(f"{p} = {expression}")
        self.cap()

    def cap(self) -> None:
        """Write the rule's cap."""
        if self.rule.cap is not None:
            cap, p = self.units(self.rule.cap), self.name("p")
            self.source.put(f"if {p} > {cap}: {p} = {cap}")

    def _otherwise(self, when: m.WhenNone | m.WhenBaseZero, expression: str) -> None:
        """Write what a rule over nothing gives: the worst or the best for the unit of what its scale can give."""
        if when is m.WhenNone.NOT_APPLICABLE:
            self.source.put("else: return False")
            return
        scale = self.rule.scale
        if isinstance(scale, s.RatioSteps):
            values = [self.units(points) for points in (scale.otherwise, *(step.points for step in scale.steps))]
        else:
            values = [self.source.worth(expression, {"n": n, "due": 1}) for n in (0, 1)]
        full = when in (m.WhenNone.FULL, m.WhenBaseZero.FULL)
        best = full is (self.rule.effect is Effect.AWARD)
        self.source.put(f"else: {self.name('p')} = {max(values) if best else min(values)}")

    def reading(self) -> None:
        """Write the number `n` and of how many it is, `due`; or a part `n` of a whole `due`."""
        put, n, bind, measure = self.source.put, self.name("n"), self.source.bind, self.measure
        match measure:
            case m.Count() | m.Sum():
                put(f"n = {n}; due = 0")
            case m.Periods(per=per, at_least=at_least):
                reached = f"len({n})" if at_least == 1 else f"sum([x >= {at_least} for x in {n}.values()])"
                put(f"n = {reached}; due = len({self._starts(per)})")
            case m.Members(posts=posts, least_months=months, per=per, at_least=at_least):
                members = self.source.once("tenures", months, f"tenures(context, {months})")
                parts = "None" if per is None else f"period.cut({bind(per)})"
                due = self.source.once("obliged", (posts, months, per), f"obliged({members}, {bind(posts)}, {parts})")
                has = (
                    f"map({n}.__contains__, {due})"
                    if at_least == 1
                    else f"[{n}.get(x, 0) >= {at_least} for x in {due}]"
                )
                put(f"n = sum({has}); due = len({due})")
            case m.Checklist(entries=entries):
                put(f"n = {' + '.join(self._found(len(entries)))}; due = {len(entries)}")
            case m.Ratio() | m.SumRatio() | m.YearOverYear():
                put(f"n = {n}; due = {self.name('whole')}")
            case m.Earliest():
                put(f"n = {n}")
            case _:
                assert_never(measure)

    def _found(self, number: int) -> list[str]:
        return [f"{self.name('e')}_{place}" for place in range(number)]

    def fires(self, scale: s.ZeroItem) -> None:
        """Write `z<number>`: whether the rule zeroes its item."""
        self.reading()
        sign, least = (">=", scale.at_least) if scale.fewer_than is None else ("<", scale.fewer_than)
        each_is = 100 if is_money(self.rule.measure) else 1
        self.source.put(f"{self.name('z')} = n {sign} {(least or 0) * each_is}")


def is_plain_number(row: Field) -> bool:
    """Whether a field of a record that is not out of the ordinary always holds a number of things."""
    given = not row.optional or (row.absent is Absent.UNKNOWN and is_loose(row))
    return isinstance(row.shape, CountShape) and given
