"""From what a rule measured to its points, as source text (计分的源码形式).

The points themselves come from the functions of `scoring.points`, which the general engine asks as well.
"""

from dangfeng.quantity import in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rounding, Rule
from dangfeng.scoring.fused.measures import Adding, RuleWriter
from dangfeng.scoring.fused.source import Source
from dangfeng.scoring.points import ExactPoints, deadline_points, exact_points
from dangfeng.scoring.pricing import compile_price
from dangfeng.scoring.rules import PreparedRule
from dangfeng.scoring.terms import is_money


class PointsWriter(RuleWriter):
    """Writes one rule over records: the points `p<number>`, zero or more, or whether it zeroes its item.

    Args:
        source: Where it is written.
        rule: The rule.
        number: Its number, for names.
        digits: Decimal places of a point.
        rounding: How the rubric rounds.
        prepared: The rule as the general engine has it; vetoes have none.
        group: Name of the list of the events of its group, if it has one.
    """

    def __init__(
        self,
        source: Source,
        rule: Rule,
        number: int,
        digits: int,
        rounding: Rounding,
        prepared: PreparedRule | None = None,
        group: str | None = None,
    ) -> None:
        super().__init__(source, rule, number)
        self.prepared = prepared
        self.digits, self.rounding, self.group = digits, rule.rounding or rounding, group

    def counting(self) -> Adding:
        """Write what a count starts from; what one record adds: itself, its price, or an event of the group."""
        if self.group is None and not self.is_priced:
            return super().counting()
        return self.pricing()

    @property
    def is_priced(self) -> bool:
        """Whether each record has a price of its own."""
        return isinstance(self.rule.scale, s.Priced)

    @property
    def adds_up(self) -> bool:
        """Whether the prices of several records, if they have any, are added up."""
        return getattr(self.rule.scale, "combine", s.Combine.SUM) is s.Combine.SUM

    def pricing(self) -> Adding:
        """Write what the sum of prices starts from; what one record adds: its price, or an event of the group."""
        scale, p, put = self.rule.scale, self.name("p"), self.source.put
        assert scale is not None, "what is counted for a group has a price"
        if not self.adds_up:
            # Seldom asked: the general engine is.
            put(f"{p} = 0")
            return self.asking()
        price = self.source.bind(compile_price(scale, self.kind, self.digits, self.rounding))
        if self.group is None:
            put(f"{p} = 0")

        def add(odd: bool) -> None:
            put(f"low, high = {price}(r, context)")
            put(f"if low != high: {self.doubt}")
            put(f"{p} += w * low" if self.group is None else f"{self.group}.append((r, {self.number}, w * low))")

        return add

    def points(self) -> None:
        """Write the points `p<number>` from what was measured, the rule's cap included."""
        self.uncapped()
        put, bind = self.source.put, self.source.bind
        put(f"if {self.number} in doubts: {self.name('p')} = frame.points({bind(self.prepared)})")
        self.cap()

    def uncapped(self) -> None:
        """Write the points `p<number>` from what was measured, before the rule's cap; prices are added up already."""
        scale, p, put, bind = self.rule.scale, self.name("p"), self.source.put, self.source.bind
        if isinstance(scale, s.Deadlines):
            day = f"{self.name('n')} and {self.name('n')}.toordinal()"
            put(f"{p} = {bind(deadline_points(scale, self.digits))}({day}, period)")
        elif not isinstance(scale, s.Priced):
            assert scale is not None, "checked when the rubric was prepared"
            assert not isinstance(scale, s.ZeroItem), "a zero-item has no points"
            self.reading()
            self._scaled(exact_points(scale, self.measure, self.digits, self.rounding, self.rule.effect, self.rule.cap))

    @property
    def doubt(self) -> str:
        """The statement for where the rule is not known exactly; groups, vetoes and zeroes need all to be known."""
        alone = self.group is None and self.rule.scale is not None and not isinstance(self.rule.scale, s.ZeroItem)
        return super().doubt if alone else "return False"

    def _scaled(self, points: ExactPoints) -> None:
        """Write the points of a number `n` out of `due`, or of a part `n` of a whole `due`."""
        put, of, p = self.source.put, self.source.bind(points.of), self.name("p")
        nothing = self.doubt if points.none is None else f"{p} = {points.none}"
        match self.measure:
            case m.Members() | m.Ratio() | m.SumRatio():
                put(f"if due: {p} = {of}(n, due)")
                put(f"else: {nothing}")
            case m.YearOverYear():
                # Without a record there is nothing now, and no figure of the year before: it may be anything.
                found = {points.of(0, due) for due in (0, 1)}
                with self.source.block(f"if not {self.name('seen')}:"):
                    put(f"{p} = {found.pop()}" if len(found) == 1 else self.doubt)
                put(f"elif due or not n: {p} = {of}(n, due)")
                put(f"else: {nothing}")
            case _:
                put(f"{p} = {of}(n, due)")

    def cap(self) -> None:
        """Write the rule's cap."""
        if self.rule.cap is not None:
            cap, p = in_units(self.rule.cap, self.digits), self.name("p")
            self.source.put(f"if {p} > {cap}: {p} = {cap}")

    def fires(self, scale: s.ZeroItem) -> None:
        """Write `z<number>`: whether the rule zeroes its item."""
        self.reading()
        sign, least = (">=", scale.at_least) if scale.fewer_than is None else ("<", scale.fewer_than)
        each_is = 100 if is_money(self.measure) else 1
        self.source.put(f"{self.name('z')} = n {sign} {(least or 0) * each_is}")

    def reading(self) -> None:
        """Write the number `n` and of how many it is, `due`; or a part `n` of a whole `due`."""
        put, n, measure = self.source.put, self.name("n"), self.measure
        match measure:
            case m.Periods(per=per, at_least=at_least):
                reached = f"len({n})" if at_least == 1 else f"sum([x >= {at_least} for x in {n}.values()])"
                put(f"n = {reached}; due = len({self.starts(per)})")
            case m.Members(at_least=at_least):
                due = self.obliged(measure)
                has = f"map({n}.__contains__, {due})"
                if at_least != 1:
                    has = f"[{n}.get(x, 0) >= {at_least} for x in {due}]"
                put(f"n = sum({has}); due = len({due})")
            case m.Checklist(entries=entries):
                found = " + ".join(f"({name} != [])" for name in self.found())
                put(f"n = {found}; due = {len(entries)}")
            case m.Ratio() | m.SumRatio() | m.YearOverYear():
                put(f"n = {n}; due = {self.name('whole')}")
            case _:
                put(f"n = {n}; due = 0")
