"""From what a rule measured to its outcome, with the ids of the records that count, as source text (结果的源码形式)."""

from typing import assert_never

from dangfeng.rubric import measures as m
from dangfeng.rubric.rubric import Rounding
from dangfeng.scoring.fused.kept import keep
from dangfeng.scoring.fused.measures import Adding, RuleWriter, Task, both
from dangfeng.scoring.fused.points import PointsWriter
from dangfeng.scoring.fused.source import Source
from dangfeng.scoring.rules import PreparedRule


class AnswerWriter(PointsWriter):
    """Writes one rule over records: its outcome, and the ids of the records that moved it.

    Args:
        source: Where it is written.
        prepared: The rule.
        number: Its number, for names.
        digits: Decimal places of a point.
        rounding: How the rubric rounds.
        group: Name of the list of the events of its group, if it has one.
    """

    def __init__(
        self, source: Source, prepared: PreparedRule, number: int, digits: int, rounding: Rounding, group: str | None
    ) -> None:
        super().__init__(source, prepared.rule, number, digits, rounding, prepared, group)
        self.kept_by = keep(prepared, by_points=self.has_prices)

    @property
    def doubt(self) -> str:
        """The statement for where the rule is not known exactly: it alone is left to the general engine."""
        return f"doubts.add({self.number})"

    @property
    def has_prices(self) -> bool:
        """Whether each record has points of its own, which are added up."""
        return self.adds_up and (self.is_priced or self.group is not None)

    def task(self) -> Task:
        """Write what the measure starts from; what each record adds, its id among it."""
        if isinstance(self.measure, m.Checklist):
            return super().task()
        (ids,) = self.kept()
        self.source.put(f"{ids} = []")
        # Of those that have points of their own, those that cost or earn.
        moved = f"if low: {ids}.append(r.id)" if self.has_prices else f"{ids}.append(r.id)"
        return Task(self.of, both(self.adding(), lambda odd: self.source.put(moved)), self.doubt)

    def counting(self) -> Adding:
        """Write what a count starts from; what one record adds: itself, and its price."""
        counted = RuleWriter.counting(self)
        return both(counted, self.pricing()) if self.is_priced or self.group is not None else counted

    def kept(self) -> list[str]:
        """Names of the lists of ids."""
        return self.found() or [self.name("s")]

    def answer(self) -> None:
        """Write the outcome and the ids, if the rule is known exactly."""
        put, bind, kept = self.source.put, self.source.bind, self.kept_by
        with self.source.block(f"if {self.number} not in doubts:"):
            put(f"x = {self._numbers()}")
            put(f"x = {bind(kept.found)}.get(x) or {bind(kept.ask)}(x, frame.facts)")
            if isinstance(self.measure, m.Members):
                put("if x and lacking: x = naming(x, lacking)")
            id = bind(self.rule.id)
            put(f"if x: outcomes[{id}] = x; records[{id}] = {self._ids()}")

    def _ids(self) -> str:
        """The expression of the ids, each once."""
        ids = self.kept()
        return ids[0] if len(ids) == 1 else f"list(dict.fromkeys([{', '.join(f'*{each}' for each in ids)}]))"

    def _numbers(self) -> str:
        """The expression of what was measured, after what it needs."""
        put, n, whole, measure = self.source.put, self.name("n"), self.name("whole"), self.measure
        match measure:
            case m.Count() | m.Distinct() | m.Sum():
                return f"({self.name('p')}, {n})" if self.has_prices else f"({n},)"
            case m.Checklist():
                return f"({', '.join(f'{each} != []' for each in self.found())},)"
            case m.Ratio() | m.SumRatio():
                return f"({n}, {whole})"
            case m.YearOverYear():
                return f"({n}, {whole}, {self.name('seen')})"
            case m.Earliest():
                first, last = (self.source.once(each, "", f"{each}.toordinal()") for each in ("start", "end"))
                return f"({n} and {n}.toordinal(), {first}, {last})"
            case m.Periods():
                self.reading()
                return "(n, due)"
            case m.Members(per=per, at_least=at_least):
                due = self.obliged(measure)
                lacks = f"x not in {n}" if at_least == 1 else f"{n}.get(x, 0) < {at_least}"
                put(f"lacking = [{'x' if per is None else 'x[0]'} for x in {due} if {lacks}]")
                return f"(len({due}) - len(lacking), len({due}))"
            case _:
                assert_never(measure)
