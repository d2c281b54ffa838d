"""From what a rule measured to its reading with the pieces that count, as source text (读数的源码形式)."""

from typing import assert_never

from dangfeng.rubric import measures as m
from dangfeng.scoring.fused.measures import RuleWriter, Task, both


class ReadingWriter(RuleWriter):
    """Writes one rule or veto over records: its reading."""

    def task(self) -> Task:
        """Write what the measure starts from; what each record adds, the pieces among it."""
        if isinstance(self.measure, m.Checklist):
            return super().task()
        (kept,) = self.kept()
        self.source.put(f"{kept} = []")
        return Task(self.of, both(self.adding(), lambda odd: self.source.put(f"{kept}.append(piece)")), self.doubt)

    def kept(self) -> list[str]:
        """Names of the lists of pieces."""
        return self.found() or [self.name("s")]

    def answer(self) -> str:
        """The expression of the reading, after what it needs."""
        put, n, whole, measure = self.source.put, self.name("n"), self.name("whole"), self.measure
        kept = ", ".join(self.kept())
        match measure:
            case m.Count() | m.Sum():
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
