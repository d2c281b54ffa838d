"""From what a rule measured to its reading and outcome, with the pieces that count, as source text (读数的源码形式)."""

from typing import assert_never

from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect
from dangfeng.scoring.fused.measures import Adding, RuleWriter, Task, both
from dangfeng.scoring.fused.points import PointsWriter
from dangfeng.scoring.points import units


class AnswerWriter(PointsWriter):
    """Writes one rule or veto over records: its reading; and its outcome, unless it zeroes an item."""

    @property
    def doubt(self) -> str:
        """The statement for where the rule is not known exactly: it alone is left to the general engine."""
        return f"doubts.add({self.number})"

    def task(self) -> Task:
        """Write what the measure starts from; what each record adds, the pieces among it."""
        if isinstance(self.measure, m.Checklist):
            return super().task()
        (kept,) = self.kept()
        self.source.put(f"{kept} = []")
        return Task(self.of, both(self.adding(), lambda odd: self.source.put(f"{kept}.append(piece)")), self.doubt)

    def counting(self) -> Adding:
        """Write what a count starts from; what one record adds: itself, and its price."""
        counted = RuleWriter.counting(self)
        return both(counted, self.pricing()) if self.is_priced or self.group is not None else counted

    def kept(self) -> list[str]:
        """Names of the lists of pieces."""
        return self.found() or [self.name("s")]

    def answer(self) -> None:
        """Write the reading, and the outcome if no group shares it out."""
        scale = self.rule.scale
        with self.source.block(f"if {self.number} not in doubts:"):
            self.source.put(f"{self.name('r')} = readings[{self.source.bind(self.rule.id)}] = {self._reading()}")
            if scale is not None and self.group is None and not isinstance(scale, s.ZeroItem):
                self.uncapped()
                self.outcome()

    def outcome(self) -> None:
        """Write what comes of the points `p<number>`, if they are known exactly and no cap changes them."""
        p, cap = self.name("p"), self.rule.cap
        within = "" if cap is None else f" and {p} <= {units(cap, self.digits)}"
        with self.source.block(f"if {self.number} not in doubts{within}:"):
            self.source.put(f"x = {p if self.rule.effect is Effect.AWARD else f'-{p}'}")
            known = f"Outcome((x, x, x, x, x), {self.name('r')}, False, None, None, True)"
            self.source.put(f"outcomes[{self.source.bind(self.rule.id)}] = {known}")

    def reading(self) -> None:
        """Write the number `n` and of how many it is, `due`, where the reading did not do so."""
        if isinstance(self.measure, m.Checklist):
            self.source.put(f"n, due = {self.name('r')}.low, {self.name('r')}.due")
        elif not isinstance(self.measure, m.Periods | m.Members):
            super().reading()

    def _reading(self) -> str:
        """The expression of the reading, after what it needs."""
        put, n, whole, measure = self.source.put, self.name("n"), self.name("whole"), self.measure
        kept = ", ".join(self.kept())
        match measure:
            case m.Count() | m.Distinct() | m.Sum():
                return f"Number({n}, {n}, None, {kept})"
            case m.Checklist(entries=entries):
                return f"listed({self.source.bind(tuple(entry.title for entry in entries))}, ({kept},))"
            case m.Ratio() | m.SumRatio():
                return f"known_ratio({n}, {whole}, {kept})"
            case m.YearOverYear():
                return f"known_years({n}, {whole}, {kept})"
            case m.Earliest():
                return f"known_day({n}, start, {kept})"
            case m.Periods(per=per, at_least=at_least):
                starts = self.starts(per)
                put(f"due = len({starts})")
                put(f"lacking = [str(x + 1) for x in range(due) if {self._lacks(at_least)}]")
            case m.Members(per=per, at_least=at_least):
                due = self.obliged(measure)
                put(f"due = len({due})")
                put(f"lacking = [{'x' if per is None else 'x[0]'} for x in {due} if {self._lacks(at_least)}]")
            case _:
                assert_never(measure)
        put("n = due - len(lacking)")
        return f"Number(n, n, due, {kept}, [], tuple(dict.fromkeys(lacking)))"

    def _lacks(self, at_least: int) -> str:
        n = self.name("n")
        return f"x not in {n}" if at_least == 1 else f"{n}.get(x, 0) < {at_least}"
