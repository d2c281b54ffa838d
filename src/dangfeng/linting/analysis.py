"""The verb: what can be said of a rubric before any ledger is scored by it (分析细则)."""

from collections.abc import Iterator

from attrs import evolve

from dangfeng.linting.answers import Answer, Direction, GradeReach, LineReach, RubricAnalysis, Witness
from dangfeng.linting.bounds import Bound, bounds
from dangfeng.linting.forms import Move, OfEach, Zeroing
from dangfeng.linting.grades import grades_in_reach
from dangfeng.linting.maker import Maker
from dangfeng.linting.samples import Sample, samples
from dangfeng.linting.trials import Trial, Trials
from dangfeng.linting.wishes import wishes
from dangfeng.period import Period
from dangfeng.quantity import as_points, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric.rubric import Effect, Rubric, Rule
from dangfeng.scoring import prepare
from dangfeng.scoring.prepare import Prepared

#: The year that a rubric is looked at for if it does not say from when it is in force.
_SOME_YEAR = 2021


def analyse_rubric(rubric: Rubric | Prepared, *, period: Period | None = None) -> RubricAnalysis:
    """What can be said of a rubric before any ledger is scored by it (分析细则).

    The ends of every line are proved by arithmetic with ends; whether they are reached, which grades can be reached,
    and that a direction does not hold, is shown by small ledgers that are made up and scored.

    Args:
        rubric: The rubric, or what `prepare` made of it.
        period: The period to look at; left out, the calendar year from which the rubric is in force.

    Returns:
        Reach of each line, direction of each rule, grades in reach.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
    """
    prepared = rubric if isinstance(rubric, Prepared) else prepare(rubric)
    return _Analysis(prepared, period or period_of(prepared.rubric)).found()


def period_of(rubric: Rubric) -> Period:
    """The calendar year that a rubric is looked at for."""
    return Period.year(_SOME_YEAR if rubric.in_force_from is None else rubric.in_force_from.year)


class _Analysis:
    def __init__(self, prepared: Prepared, period: Period) -> None:
        self.prepared, self.period = prepared, period
        self.rubric = prepared.rubric
        self.whole = bounds(self.rubric, period)
        self.maker = Maker(period, _class_of(self.rubric), self.rubric.confirmed_by)
        self.trials = Trials(prepared, self.maker, self.whole)
        self.samples: dict[str, list[Sample]] = {}

    def found(self) -> RubricAnalysis:
        self._explore()
        digits = self.rubric.precision
        return RubricAnalysis(
            rubric=self.rubric.title,
            period=self.period,
            lines=tuple(self._line(bound, digits) for bound in self.whole.walk()),
            directions=tuple(self._directions()),
            grades=tuple(self._grades()),
        )

    def _explore(self) -> None:
        """Take each rule, then each line, from one end to the other."""
        for high in (False, True):
            maker = self.maker.wishing(wishes(self.whole, self.rubric, high=high))
            ranked = dict[str, list[Sample]]()
            for bound in self.whole.rules:
                rule = bound.noun
                assert isinstance(rule, Rule)
                assert bound.course is not None
                course = evolve(bound.course, many=_enough(bound, self.rubric.precision))
                tried = [self.trials.of_rule(rule, each, high=high) for each in ((), *samples(rule, course, maker))]
                self.samples.setdefault(rule.id, []).extend(each.records for each in tried)
                ordered = sorted(tried, key=lambda trial: trial.points[rule.id], reverse=high)
                ranked[rule.id] = [each.records for each in ordered if each.records]
            self.trials.climb(self.whole, ranked, high=high)
        self.trials.step_down(self.whole, grades_in_reach(self.rubric, self.whole))

    def _line(self, bound: Bound, digits: int) -> LineReach:
        least, greatest = bound.ends.least, bound.ends.greatest
        low, high = self.trials.extremes.get(bound.id, (None, None))
        return LineReach(
            kind=bound.kind,
            id=bound.id,
            title=(bound.noun.wording if isinstance(bound.noun, Rule) else bound.noun.title) or "",
            least=None if least is None else as_points(least, digits),
            greatest=None if greatest is None else as_points(greatest, digits),
            least_by=self._shown(low, bound.id) if low is not None and low.points[bound.id] == least else None,
            greatest_by=self._shown(high, bound.id) if high is not None and high.points[bound.id] == greatest else None,
        )

    def _shown(self, trial: Trial, id: str) -> Witness:
        points = as_points(trial.points[id], self.rubric.precision)
        return Witness(ledger=trial.ledger, marks=trial.marks, points=points)

    def _grades(self) -> Iterator[GradeReach]:
        within = grades_in_reach(self.rubric, self.whole)
        for grade in sorted(self.rubric.grades, key=lambda each: -each.at_least):
            trial = self.trials.grades.get(grade.title)
            if trial is not None:
                yield GradeReach(
                    title=grade.title, never_reached=Answer.REFUTED, reached_by=self._shown(trial, self.whole.id)
                )
            else:
                answer = Answer.UNDECIDED if grade.title in within else Answer.PROVED
                yield GradeReach(title=grade.title, never_reached=answer)

    def _directions(self) -> Iterator[Direction]:
        for bound in self.whole.rules:
            rule = bound.noun
            if isinstance(rule, Rule) and not isinstance(rule.measure, m.Judged):
                yield self._direction(rule, bound)

    def _direction(self, rule: Rule, bound: Bound) -> Direction:
        lowers, raises = proved_directions(rule, bound, self.rubric)
        kind = "" if isinstance(rule.measure, m.Judged) else rule.measure.of.kind
        found = Direction(
            rule=rule.id,
            record_kind=kind,
            never_lowers=Answer.PROVED if lowers else Answer.UNDECIDED,
            never_raises=Answer.PROVED if raises else Answer.UNDECIDED,
        )
        if not lowers:
            pair = self._pair(rule, -1)
            found = found if pair is None else evolve(found, never_lowers=Answer.REFUTED, lowered_by=pair)
        if not raises:
            pair = self._pair(rule, 1)
            found = found if pair is None else evolve(found, never_raises=Answer.REFUTED, raised_by=pair)
        return found

    def _pair(self, rule: Rule, sign: int) -> tuple[Witness, Witness] | None:
        """A ledger and the same with one more record, between which the rule's points rise (1) or fall (-1)."""
        tried = list(dict.fromkeys(self.samples[rule.id]))
        singles = [sample[0] for sample in tried if len(sample) == 1] or [sample[-1] for sample in tried if sample][:2]
        steps = [(sample[:-1], sample[-1]) for sample in tried if 1 < len(sample) <= _SEVERAL]
        steps += [(sample, single) for sample in tried if len(sample) <= _FEW for single in singles]
        for sample, further in sorted(steps, key=lambda step: len(step[0])):
            before = self.trials.of_rule(rule, sample)
            after = self.trials.of_rule(rule, (*sample, self.maker.again(further)))
            known = rule.id in before.known and rule.id in after.known
            if known and (after.points[rule.id] - before.points[rule.id]) * sign > 0:
                return self._shown(before, rule.id), self._shown(after, rule.id)
        return None


def _enough(bound: Bound, digits: int) -> int:
    """How many records take the line around a rule from one end to the other, by its smallest points."""
    course, around = bound.course, bound.around
    full = _SOME * 10**digits if around is None or around.full is None else around.full
    known = [each for each in (() if course is None else course.points) if each]
    if course is not None and isinstance(course.form, OfEach):
        known = [in_units(price, digits) for price in course.form.prices if price]
    return min(-(-full // min(known)) + 1 if known else 1, _MOST_RECORDS)


#: Points that are as good as without end, and records that no ledger passes.
_SOME, _MOST_RECORDS = 10, 400
#: Records of the ledgers that one more is added to.
_FEW, _SEVERAL = 12, 60


def proved_directions(rule: Rule, bound: Bound, rubric: Rubric) -> tuple[bool, bool]:
    """Whether it is proved that a further record never lowers, and never raises, what a rule gives."""
    course = bound.course
    if course is not None and isinstance(course.form, Zeroing):
        # It has no points of its own: it is the item's that more records can only save, or only cost.
        return course.form.below is not None, course.form.from_ is not None
    if course is None or course.move is not Move.RISES or _shares(rule, rubric):
        return course is not None and _is_flat(bound), course is not None and _is_flat(bound)
    if rule.effect is Effect.DEDUCT:
        return course.falls, course.rises
    return course.rises, course.falls


def _is_flat(bound: Bound) -> bool:
    return bound.ends.least is not None and bound.ends.least == bound.ends.greatest


def _shares(rule: Rule, rubric: Rubric) -> bool:
    """Whether a record under one rule of a group may take a fact from another."""
    return any(group.id == rule.group and group.key is not None for group in rubric.groups)


def _class_of(rubric: Rubric) -> str | None:
    """A class of unit that some item is for, so that it applies."""
    classes = (name for section in rubric.sections for item in section.items for name in item.unit_classes)
    return next(classes, None)
