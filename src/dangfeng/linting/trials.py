"""Made-up ledgers that are scored, and what they come to (试算).

Every ledger is complete and known, so that its three columns are one. A trial is kept where it is the lowest or
highest that a line, or the first that a grade, was seen at.
"""

from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve, frozen

from dangfeng.linting.bounds import Bound
from dangfeng.linting.forms import Stated
from dangfeng.linting.maker import Maker
from dangfeng.linting.samples import Sample
from dangfeng.model.ledger import Ledger
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.rubric.rubric import Above, Below, Effect, Item, Part, Rubric, Rule, Section
from dangfeng.rubric.scorecard import Columns
from dangfeng.scoring import prepare, score_totals
from dangfeng.scoring.prepare import Prepared
from dangfeng.vocabulary import Stage


@frozen
class Trial:
    """A ledger that was scored.

    Attributes:
        records: Its records.
        ledger: The ledger.
        marks: What people give.
        points: Points of each line in the recorded column, in smallest points.
        known: Lines whose three columns are one: nothing that they look at was left out of the records.
    """

    records: Sample
    ledger: Ledger
    marks: Marks
    points: Mapping[str, int]
    known: frozenset[str]


class Trials:
    """Scores ledgers and keeps those that show most.

    Attributes:
        extremes: Of each line, the trials at which it came to the least and the most.
        grades: Of each grade, the first trial that came to it.
    """

    def __init__(self, prepared: Prepared, maker: Maker, whole: Bound) -> None:
        self.prepared, self.maker, self.whole = prepared, maker, whole
        self.extremes: dict[str, tuple[Trial, Trial]] = {}
        self.grades: dict[str, Trial] = {}
        self._marks = {high: Marks(marks=tuple(self._given(whole, high=high))) for high in (False, True)}
        self._alone: dict[str, Prepared] = {}

    def of_rule(self, rule: Rule, records: Sample, *, high: bool = True) -> Trial:
        """What a ledger of these records comes to under one rule alone, with nothing to stop it.

        Of a rule that zeroes its item it is what is left of an item of one point.
        """
        alone = self._alone.get(rule.id)
        if alone is None:
            alone = self._alone[rule.id] = prepare(_alone(rule, self.prepared.rubric))
        marks = Marks(marks=tuple(mark for mark in self._marks[high].marks if mark.target == rule.id))
        ledger = self.maker.ledger(records)
        lines = score_totals(ledger, alone, marks=marks).lines()
        self._keep(_trial(records, ledger, marks, {rule.id: lines[_PART]}))
        read = _ITEM if isinstance(rule.scale, s.ZeroItem) else _PART
        return _trial(records, ledger, marks, {rule.id: lines[read]})

    def of(self, records: Sample, *, high: bool = True) -> Trial:
        """What a ledger of these records comes to, what is judged at its best or worst."""
        marks, ledger = self._marks[high], self.maker.ledger(records)
        totals = score_totals(ledger, self.prepared, marks=marks)
        lines = {**totals.lines(), self.whole.id: totals.total}
        trial = _trial(records, ledger, marks, lines)
        self._keep(trial)
        if len(totals.grades) == 1:
            self.grades.setdefault(totals.grades[0], trial)
        return trial

    def _keep(self, trial: Trial) -> None:
        for id in trial.known:
            value = trial.points[id]
            low, high = self.extremes.get(id, (trial, trial))
            low, high = trial if value < low.points[id] else low, trial if value > high.points[id] else high
            self.extremes[id] = low, high

    def climb(self, bound: Bound, samples: Mapping[str, list[Sample]], *, high: bool) -> Sample:
        """The records at which a line was seen highest (or lowest), found from those of the lines below it.

        Args:
            bound: The line.
            samples: Of each rule, records worth a try, those that move it furthest first.
            high: Whether up, or down.
        """
        inner = [each for each in bound.inner if each.course is None]
        start = tuple(record for each in inner for record in self.climb(each, samples, high=high))
        end = bound.ends.greatest if high else bound.ends.least

        def height(trial: Trial) -> int:
            return trial.points[bound.id] if high else -trial.points[bound.id]

        reached = max((self.of(each, high=high) for each in ((), self._again(start))), key=height)
        for rule in bound.rules:
            for sample in samples.get(rule.id, ()):
                if reached.points[bound.id] == end:
                    return reached.records
                trial = self.of((*reached.records, *self._again(sample)), high=high)
                if height(trial) > height(reached):
                    reached = trial
                    break
        return reached.records

    def step_down(self, whole: Bound, grades: tuple[str, ...]) -> None:
        """Look between the highest ledger and the empty one for grades that were not met yet."""
        if whole.id not in self.extremes:
            return
        top = self.extremes[whole.id][1]
        for number in range(len(top.records), 0, -1):
            if all(grade in self.grades for grade in grades):
                return
            for high in (True, False):
                self.of(top.records[:number], high=high)

    def _again(self, sample: Sample) -> Sample:
        return tuple(self.maker.again(record) for record in sample)

    @staticmethod
    def _given(whole: Bound, *, high: bool) -> "list[Mark]":
        """A mark for each rule whose points people give: the best for the unit, or the worst."""
        found = []
        for bound in whole.rules:
            rule = bound.noun
            if isinstance(rule, Rule) and bound.course is not None and isinstance(bound.course.domain, Stated):
                domain = bound.course.domain
                points = _most(rule.measure, domain) if high is (rule.effect is Effect.AWARD) else domain.least
                found.append(Mark(target=rule.id, points=points, stage=Stage.FINAL, reason="示例"))
        return found


def _most(measure: m.RubricMeasure, domain: Stated) -> Decimal:
    """The most that a person can give: in whole steps from the least."""
    step = measure.step if isinstance(measure, m.Judged) else None
    return domain.greatest if step is None else domain.least + (domain.greatest - domain.least) // step * step


_PART, _ITEM = "alone", "alone-item"


def _trial(records: Sample, ledger: Ledger, marks: Marks, lines: Mapping[str, Columns]) -> Trial:
    points = {id: columns.recorded for id, columns in lines.items() if columns.recorded is not None}
    known = frozenset(id for id, columns in lines.items() if columns.lower == columns.upper is not None)
    return Trial(records, ledger, marks, points, known)


def _alone(rule: Rule, rubric: Rubric) -> Rubric:
    """A rubric of one rule, with nothing to stop it."""
    kept = evolve(rule, known=())
    part = Part(id=_PART, points=Decimal(0), below=Below.KEEP, above=Above.KEEP, rules=(kept,))
    one = Decimal(1)
    given = Rule(id="alone-given", measure=m.Judged(points=one, least=one))
    # What a rule zeroes needs points.
    beside = (Part(id="alone-beside", points=one, rules=(given,)),) if isinstance(rule.scale, s.ZeroItem) else ()
    item = Item(id=_ITEM, title=rule.id, points=one, parts=(part, *beside), below=Below.KEEP, above=Above.KEEP)
    section = Section(id="alone-section", title=rule.id, points=Decimal(0), items=(item,))
    return Rubric(
        title=rule.id,
        version="1",
        precision=rubric.precision,
        rounding=rubric.rounding,
        sections=(section,),
        groups=rubric.groups,
        confirmed_by=rubric.confirmed_by,
    )
