"""Measures as source text, for facts that are known exactly (度量的源码形式).

A measure is written in three places: what it starts from, what one matching record adds to it, and, after all records,
what comes of it: points, or a reading. Records whose every value is known take the short way, where a field is read in
place; totals and records that are dated, weighed or placed otherwise take helpers, which raise `Unfused` unless there
is one answer.
"""

from collections.abc import Callable
from typing import assert_never

from attrs import frozen

from dangfeng.fields import Absent, CountShape, ManyShape
from dangfeng.model.ledger import KINDS
from dangfeng.period import Per
from dangfeng.rubric import measures as m
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.where import Condition
from dangfeng.scoring.fused.conditions import Conditions, row_of
from dangfeng.scoring.fused.source import Source

#: Writes what one matching record `r` of weight `w` adds; told whether the record is out of the ordinary.
Adding = Callable[[bool], None]


@frozen(eq=False)
class Task:
    """What is to be done with the records that meet the condition of one selection.

    Attributes:
        of: The selection.
        add: Writes what one record adds.
        doubt: The statement for where that is not known exactly.
    """

    of: m.Selection
    add: Adding
    doubt: str


class RuleWriter:
    """Writes one rule over records: what it starts from, and what each matching record adds to it.

    Args:
        source: Where it is written.
        rule: The rule.
        number: Its number, for names.
    """

    def __init__(self, source: Source, rule: Rule, number: int) -> None:
        measure = rule.measure
        assert not isinstance(measure, m.Judged), "a rule over records"
        self.measure = measure
        self.source, self.rule, self.number = source, rule, number
        self.of = measure.of
        self.kind = KINDS[measure.of.kind]
        self.conditions: Conditions  # of the kind; set before tasks are written

    def name(self, letter: str) -> str:
        """A local name of this rule."""
        return f"{letter}{self.number}"

    def task(self) -> Task:
        """Write what the measure starts from; what each record adds."""
        return Task(self.of, self.adding(), self.doubt)

    @property
    def doubt(self) -> str:
        """The statement for where the rule is not known exactly: the general engine is asked about it."""
        return f"doubts.add({self.number})"

    def adding(self) -> Adding:
        """Write what the measure starts from; what adds one record to it."""
        measure, put, n = self.measure, self.source.put, self.name("n")
        match measure:
            case m.Count():
                return self.counting()
            case m.Distinct():
                put(f"{n} = 0")
                return self.asking()
            case m.Sum(field=name):
                put(f"{n} = 0")
                return self._summing(n, name)
            case m.Periods():
                return self._periods(measure)
            case m.Members():
                return self._members(measure)
            case m.Checklist():
                return self._checklist(measure)
            case m.Ratio():
                put(f"{n} = {self.name('whole')} = 0")
                return self._sharing(measure.part)
            case m.SumRatio(part=part, whole=whole):
                put(f"{n} = {self.name('whole')} = 0")
                return both(self._summing(n, part), self._summing(self.name("whole"), whole))
            case m.YearOverYear(field=now, base_field=base):
                put(f"{n} = {self.name('whole')} = {self.name('seen')} = 0")
                now_and_base = both(self._summing(n, now), self._summing(self.name("whole"), base))
                return both(now_and_base, lambda odd: put(f"{self.name('seen')} = 1"))
            case m.Earliest(field=name):
                put(f"{n} = None")
                return self._earliest(name)
            case _:
                assert_never(measure)

    def counting(self) -> Adding:
        """Write what a count starts from; what adds one record to it."""
        n = self.name("n")
        self.source.put(f"{n} = 0")
        return lambda odd: self.source.put(f"{n} += w")

    def asking(self) -> Adding:
        """Write that the general engine is asked, whatever the records are."""
        self.source.put(self.doubt)
        return lambda odd: self.source.put("pass")

    def _summing(self, total: str, name: str) -> Adding:
        row, put = row_of(self.kind, name), self.source.put
        amount = "v" if isinstance(row.shape, CountShape) else "exact_amount(v)"

        def add(odd: bool) -> None:
            put(f"v = r.{row.name}")
            if odd:
                put(f"{total} += w * exact_amount(v)")
            else:
                # Whoever does not sum it up is not in doubt of it.
                put(f"if v is None or type(v) is Bounded: {self.doubt}")
                put(f"else: {total} += w * {amount}")

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
                put(f"if t: {then}")
                put(f"else: {self.doubt}")
            return
        pair = self.conditions.first_asked(condition)
        with block(f"if {pair.possible}:"):
            if pair.possible == pair.certain:
                put(then)
            else:
                put(f"if {pair.certain}: {then}")
                put(f"else: {self.doubt}")

    def _checklist(self, measure: m.Checklist) -> Adding:
        entries = list(zip(self.found(), measure.entries, strict=True))
        for name, _ in entries:
            self.source.put(f"{name} = []")

        def add(odd: bool) -> None:
            with self.source.block("if w:"):
                for name, entry in entries:
                    self.test(entry.where, odd, f"{name}.append(r.id)")

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

    def _into_cell(self, name: str, per: Per, odd: bool, then: Callable[[], None]) -> None:
        """Write what is done with the part `i` of the period into which the record falls."""
        put, block, starts = self.source.put, self.source.block, self.starts(per)
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
        unknown, day = row.absent is Absent.UNKNOWN, self.of.dated or "on"

        exact = f"exact_names(r, {row.name!r}, {unknown})"

        def each_name(names: str, key: str) -> None:
            with self.source.block(f"for x in {names}:"):
                self._put_cell(n, key, at_least)

        def add(odd: bool) -> None:
            value = self.conditions.value(row.name)
            names = value if isinstance(row.shape, ManyShape) else f"({value},)"
            if odd or at_least != 1:
                names = exact
            if per is None:
                with self.source.block("if w:"):
                    each_name(names, "x")
            elif odd:
                # Where nobody obliged is named, the day makes no difference.
                due = self.obliged(measure)
                obliged = self.source.once("named", due, f"{{x[0] for x in {due}}}")
                self.source.put(f"names = {exact}")
                with self.source.block(f"if not {obliged}.isdisjoint(names):"):
                    self._into_cell(day, per, odd, lambda: each_name("names", "(x, i)"))
            else:
                self._into_cell(day, per, odd, lambda: each_name(names, "(x, i)"))

        return add

    def _earliest(self, name: str) -> Adding:
        n = self.name("n")

        def add(odd: bool) -> None:
            with self.source.block("if w:"):
                self.source.put(f"d = {self._day(name, odd)}")
                self.source.put(f"if d is not None and ({n} is None or d < {n}): {n} = d")

        return add

    def kept(self) -> list[str]:
        """Names of the lists of ids that must stand in the order of the records."""
        return []

    # -- names that measures leave behind ------------------------------------------------------------------------------

    def found(self) -> list[str]:
        """The names of the ids found for each entry of a checklist."""
        entries = self.measure.entries if isinstance(self.measure, m.Checklist) else ()
        return [f"{self.name('e')}_{place}" for place in range(len(entries))]

    def starts(self, per: Per) -> str:
        """The name of the first days of the parts of the period."""
        return self.source.once("starts", per, f"[part.start for part in period.cut({self.source.bind(per)})]")

    def obliged(self, measure: m.Members) -> str:
        """The name of the members obliged, with the parts of the period that are due."""
        posts, months, per = measure.posts, measure.least_months, measure.per
        members = self.source.once("tenures", months, f"tenures(context, {months})")
        parts = "None" if per is None else f"period.cut({self.source.bind(per)})"
        expression = f"obliged({members}, {self.source.bind(posts)}, {parts})"
        return self.source.once("obliged", (posts, months, per), expression)


def both(first: Adding, second: Adding) -> Adding:
    """One after the other."""

    def add(odd: bool) -> None:
        first(odd)
        second(odd)

    return add
