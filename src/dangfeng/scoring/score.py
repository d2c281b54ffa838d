"""The verb: score a ledger by a rubric (评分)."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial

from attrs import field, frozen

from dangfeng.checks import contradictions
from dangfeng.model.ledger import Ledger, with_records
from dangfeng.problem import Gravity, InvalidData, Place, Problem, UnknownName
from dangfeng.quantity import as_points, is_finer
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Columns, Points, Scorecard
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.grading import grade
from dangfeng.scoring.lines import LineMaker, columns
from dangfeng.scoring.nodes import Settled
from dangfeng.scoring.prepare import Prepared, prepare
from dangfeng.scoring.rules import Outcome
from dangfeng.scoring.silence import undeclared
from dangfeng.scoring.tightness import loose_ids, witnesses
from dangfeng.scoring.tree import settle
from dangfeng.scoring.unknowns import unknown_facts


@frozen(kw_only=True)
class Totals:
    """Points alone, without reasons (合计).

    Attributes:
        digits: Decimal places of a point.
        total: The three columns of the total, in smallest points.
        grades: Grades that the range may reach, highest first.
    """

    digits: int
    total: Columns
    grades: tuple[str, ...]
    _lines: Callable[[], dict[str, Columns]] = field(repr=False, eq=False, alias="lines")

    def lines(self) -> dict[str, Columns]:
        """The three columns of each section, item and part, in smallest points, by id."""
        return self._lines()

    def points(self, id: str) -> Points:
        """The three columns of one line as exact points.

        Raises:
            KeyError: If there is no such line.
        """
        return Points(*(None if units is None else as_points(units, self.digits) for units in self.lines()[id]))


def score(
    ledger: Ledger, rubric: Rubric | Prepared, *, marks: Marks | None = None, prior: Ledger | None = None
) -> Scorecard:
    """Score a ledger by a rubric (按细则评分).

    A ledger with contradictions is scored all the same; the scorecard carries them.

    Args:
        ledger: The year to score.
        rubric: The rubric, or what `prepare` made of it; prepare once to score many ledgers.
        marks: Judgements, and scores of others.
        prior: The ledger of the period before, for comparisons with last year.

    Returns:
        The tree of lines, with grades, what rests on silence, and what is unknown.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
        InvalidData: If a mark names nothing in the rubric or lies outside its bounds.
    """
    prepared, facts, settled = _settled(ledger, rubric, marks, prior)
    graded = grade(prepared, settled, facts)
    loose = loose_ids(prepared, settled, facts)
    noun = prepared.rubric
    return Scorecard(
        unit=ledger.unit.name,
        period=ledger.period,
        as_of=ledger.today,
        rubric=noun.title,
        rubric_version=noun.version,
        notice=noun.notice,
        total=LineMaker(facts, noun.precision, loose).line(settled),
        grades=graded.grades,
        grade_recorded=graded.recorded,
        vetoes=graded.certain_vetoes,
        vetoes_possible=graded.possible_vetoes,
        problems=contradictions(ledger, prior=prior),
        undeclared=undeclared(settled, facts, noun.precision) if facts.has_silence else (),
        unknowns=unknown_facts(settled, facts, noun.precision),
    )


def score_totals(
    ledger: Ledger, rubric: Rubric | Prepared, *, marks: Marks | None = None, prior: Ledger | None = None
) -> Totals:
    """The points of a ledger without reasons or checks: for many units (只算分).

    Args:
        ledger: The year to score.
        rubric: The rubric, or what `prepare` made of it.
        marks: Judgements, and scores of others.
        prior: The ledger of the period before.

    Returns:
        The columns of the total and of each section, item and part; the same points as `score` gives.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
        InvalidData: If a mark names nothing in the rubric or lies outside its bounds.
    """
    prepared = _prepared(rubric, marks)
    digits = prepared.rubric.precision
    # Where nothing is unknown, one function written for the rubric gives the same; for one ledger that does not pay.
    lane = prepared.lane() if prior is None and isinstance(rubric, Prepared) else None
    fused = None if lane is None else lane.score(ledger, marks)
    if fused is not None:
        return Totals(digits=digits, total=fused.total, grades=fused.grades, lines=fused.lines)
    prepared, facts, settled = _settled(ledger, prepared, marks, prior)
    grades = grade(prepared, settled, facts).grades
    return Totals(digits=digits, total=columns(settled.five), grades=grades, lines=partial(_columns, settled))


def _columns(settled: Settled) -> dict[str, Columns]:
    return {each.node.id: columns(each.five) for each in settled.walk()}


def completed(
    ledger: Ledger,
    rubric: Rubric | Prepared,
    line: str = "total",
    *,
    marks: Marks | None = None,
    prior: Ledger | None = None,
) -> tuple[Ledger, Ledger] | None:
    """Two completions of a ledger, at which a tight line comes to its lower and its upper end (可达的补全台账).

    Args:
        ledger: The year with its unknowns.
        rubric: The rubric, or what `prepare` made of it.
        line: Id of a section, item or part; `total` for the whole.
        marks: Judgements, and scores of others.
        prior: The ledger of the period before.

    Returns:
        The two ledgers, each with the unknowns that the line looks at filled in; `None` if the line is not tight, or an
        end is reached only by further records of a kind that is not declared complete, or by a judgement.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
        LookupError: If the rubric has no such line.
    """
    prepared, facts, settled = _settled(ledger, rubric, marks, prior)
    found = next((each for each in settled.walk() if each.node.id == line), None)
    if found is None:
        known = tuple(each.node.id for each in settled.walk())
        raise UnknownName(line, known)
    reached = witnesses(prepared, found, facts)
    return None if reached is None else (with_records(ledger, reached[0]), with_records(ledger, reached[1]))


def _settled(
    ledger: Ledger, rubric: Rubric | Prepared, marks: Marks | None, prior: Ledger | None
) -> tuple[Prepared, Facts, Settled]:
    prepared = _prepared(rubric, marks)
    noun = prepared.rubric
    earlier = None if prior is None else Facts(prior, confirmations=noun.confirmed_by)
    facts = Facts(ledger, confirmations=noun.confirmed_by, marks=marks, prior=earlier)
    # What is known exactly is measured by one function written for the rubric; for one ledger that does not pay.
    meter = prepared.meter() if prior is None and isinstance(rubric, Prepared) else None
    outcomes: dict[str, Outcome] = {}
    if meter is not None:
        known = meter.known(ledger, facts)
        facts.readings, facts.records, outcomes = known.readings, known.records, known.outcomes
    return prepared, facts, settle(prepared.root, facts, prepared.plan.fresh(), noun.rounding, outcomes)


def _prepared(rubric: Rubric | Prepared, marks: Marks | None) -> Prepared:
    prepared = rubric if isinstance(rubric, Prepared) else prepare(rubric)
    if marks is not None:
        _check_marks(prepared, marks)
    return prepared


def _check_marks(prepared: Prepared, marks: Marks) -> None:
    """Refuse marks that name nothing, or that lie outside what may be judged."""
    problems = []
    for mark in marks.marks:
        measure = prepared.judged.get(mark.target)
        if mark.target not in prepared.targets:
            params = {"found": mark.target, "expected": "the id of a line of the rubric"}
            problems.append(_refused(mark, "mark.unknown-target", params))
        elif measure is not None and not _allowed(
            mark.points, measure.least, measure.points, measure.step, prepared.rubric.precision
        ):
            step = "" if measure.step is None else f", {measure.step}"
            params = {"found": str(mark.points), "expected": f"{measure.least}–{measure.points}{step}"}
            problems.append(_refused(mark, "mark.out-of-bounds", params))
    if problems:
        raise InvalidData(problems)


def _refused(mark: Mark, code: str, params: dict[str, str]) -> Problem:
    place = Place(record=mark.target, field="points")
    return Problem(code=code, gravity=Gravity.UNREADABLE, place=place, params=params)


@lru_cache(maxsize=1024)
def _allowed(points: Decimal, least: Decimal, most: Decimal, step: Decimal | None, digits: int) -> bool:
    if is_finer(points, digits) or not least <= points <= most:
        return False
    return step is None or (Fraction(points) - Fraction(least)) % Fraction(step) == 0
