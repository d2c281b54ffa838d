"""What is proved of a rubric holds of every ledger: ends are never passed, directions hold."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from random import Random

import pytest
from attrs import evolve
from tests.oracle import books, rubrics

from dangfeng.linting import Answer, RubricAnalysis, analyse_rubric, lint
from dangfeng.linting.analysis import proved_directions
from dangfeng.linting.bounds import Bound, bounds
from dangfeng.model import Ledger
from dangfeng.model.record import with_values
from dangfeng.problem import InvalidValue
from dangfeng.quantity import in_units
from dangfeng.rubric.measures import WhenNone
from dangfeng.rubric.rubric import Grade, Rubric, Rule
from dangfeng.rubric.scales import ZeroItem
from dangfeng.rubric.scorecard import Columns, LineKind, Scorecard
from dangfeng.scoring import prepare, score, score_totals

SEEDS = pytest.mark.parametrize("block", range(rubrics.examples(3)))
BLOCK = 60


def _every(block: int) -> Iterator[tuple[int, Random]]:
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        yield seed, Random(seed)


def _few(block: int) -> range:
    """Some seeds of a block: an analysis makes and scores many ledgers."""
    return range(block * BLOCK, block * BLOCK + 6)


@cache
def _analysed(seed: int) -> tuple[Rubric, RubricAnalysis]:
    rnd = Random(seed)
    rubric = rubrics.rubric(rnd, books.ledger(rnd))
    return rubric, analyse_rubric(rubric)


def _drawn(rnd: Random) -> tuple[Ledger, Rubric]:
    """A random ledger, some of it unknown, open or given as totals, and a random rubric."""
    book = books.with_totals(rnd, books.ledger(rnd), rnd.choice((0, 0, 1, 2)))
    book = books.with_open(rnd, books.blur(rnd, book, rnd.randint(0, 6), wide=True))
    return book, rubrics.rubric(rnd, book)


def _columns(card: Scorecard) -> dict[str, Columns]:
    """The three columns of each line; of a rule, after its cap."""
    found: dict[str, Columns] = {}
    rules: set[str] = set()
    for line in card.total.walk():
        if line.value_units is not None:
            found[line.id] = line.value_units
            rules |= {line.id} if line.kind is LineKind.RULE else set()
        elif line.kind is LineKind.CAP and line.id in rules:
            pairs = zip(found[line.id], line.contribution_units, strict=True)
            # What has no bound is held by its cap, which then says none either.
            found[line.id] = Columns(*(None if None in pair else sum(pair) for pair in pairs))
    return found


def _is_within(columns: Columns, bound: Bound) -> bool:
    low, _, high = columns
    least, greatest = bound.ends.least, bound.ends.greatest
    capped = isinstance(bound.noun, Rule) and bound.noun.cap is not None
    above = least is None or (capped if low is None else low >= least)
    return above and (greatest is None or (capped if high is None else high <= greatest))


@SEEDS
def test_no_column_of_any_ledger_passes_what_is_proved(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        columns = _columns(score(book, rubric))
        for line in bounds(rubric, book.period).walk():
            if line.id in columns:
                assert _is_within(columns[line.id], line), (seed, line.id, columns[line.id], line.ends)


def _not_applicable(rule: Rule) -> Rule:
    """The rule, which does not apply where there is nothing to measure, if it must say what comes of that."""
    changed = {
        name: evolve(part, when_none=WhenNone.NOT_APPLICABLE)
        for name, part in (("measure", rule.measure), ("scale", rule.scale))
        if getattr(part, "when_none", None) is not None
    }
    return evolve(rule, **changed)


@SEEDS
def test_what_does_not_apply_over_nothing_lies_within_what_is_proved(block):
    vanished = 0
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        rubric = _changed(rubric, _not_applicable)
        columns = _columns(score(evolve(book, records=book.records[: rnd.randint(0, 3)]), rubric))
        for line in bounds(rubric, book.period).walk():
            if line.kind in (LineKind.PART, LineKind.RULE) and line.id in columns:
                assert _is_within(columns[line.id], line), (seed, line.id, columns[line.id], line.ends)
                vanished += line.may_vanish

    assert vanished


@SEEDS
def test_an_end_that_is_said_to_be_reached_is_what_its_ledger_comes_to(block):
    for seed in _few(block):
        rubric, found = _analysed(seed)
        prepared = prepare(rubric)
        for line in (line for line in found.lines if line.kind.value != "rule"):
            for end, witness in ((line.least, line.least_by), (line.greatest, line.greatest_by)):
                if witness is not None:
                    own = score(witness.ledger, prepared, marks=witness.marks).line(line.id)
                    assert own is not None
                    assert (own.lower, own.upper) == (end, end) == (witness.points, witness.points), (seed, line.id)
        for grade in found.grades:
            if grade.reached_by is not None:
                card = score(grade.reached_by.ledger, prepared, marks=grade.reached_by.marks)
                assert card.grades == (grade.title,), seed


@SEEDS
def test_most_ends_are_reached(block):
    ends = reached = 0
    for seed in _few(block):
        for line in _analysed(seed)[1].lines:
            ends += (line.least is not None) + (line.greatest is not None)
            reached += (line.least_by is not None) + (line.greatest_by is not None)

    # What two rules want at odds is not decided.
    assert reached >= 0.8 * ends


@SEEDS
def test_a_further_record_never_does_what_is_proved_that_it_does_not(block):
    moved = 0
    for seed, rnd in _every(block):
        book = books.ledger(rnd)
        rubric = rubrics.rubric(rnd, book)
        lines = {line.id: line for line in bounds(rubric, book.period).rules if isinstance(line.noun, Rule)}
        further = rnd.choice(book.records)
        try:
            further = with_values(further, {"id": "Z9", "on": books.day(rnd)})
        except InvalidValue:
            continue
        before = _columns(score(book, rubric))
        after = _columns(score(evolve(book, records=(*book.records, further)), rubric))
        for id, line in lines.items():
            assert isinstance(line.noun, Rule)
            lowers, raises = proved_directions(line.noun, line, rubric)
            change = after[id].recorded - before[id].recorded
            moved += change != 0
            assert not (lowers and change < 0), (seed, id)
            assert not (raises and change > 0), (seed, id)

    assert moved


@SEEDS
def test_a_direction_that_is_refuted_is_refuted_by_its_two_ledgers(block):
    shown = 0
    for seed in _few(block):
        rubric, found = _analysed(seed)
        zeroing = {rule.rule.id for rule in prepare(rubric).rules() if isinstance(rule.rule.scale, ZeroItem)}
        # What zeroes an item has no points of its own.
        for direction in (each for each in found.directions if each.rule not in zeroing):
            pairs = (
                (direction.never_lowers, direction.lowered_by, -1),
                (direction.never_raises, direction.raised_by, 1),
            )
            for answer, pair, sign in pairs:
                assert (answer is Answer.REFUTED) is (pair is not None)
                if pair is not None:
                    first, second = pair
                    further = {record.id for record in second.ledger.records}
                    further -= {record.id for record in first.ledger.records}
                    points = [_columns(score(each.ledger, rubric))[direction.rule].recorded for each in pair]
                    assert len(further) == 1
                    assert points == [in_units(each.points, rubric.precision) for each in pair], (seed, direction)
                    assert (points[1] - points[0]) * sign > 0
                    shown += 1

    assert shown


def _without(rubric: Rubric, id: str) -> Rubric:
    """The rubric with one rule that gives and takes nothing."""
    return _changed(rubric, lambda rule: evolve(rule, cap=Decimal(0)) if rule.id == id else rule)


def _changed(rubric: Rubric, change: Callable[[Rule], Rule]) -> Rubric:
    """The rubric with each of its rules changed."""

    def changed(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(map(change, rules))

    sections = []
    for section in rubric.sections:
        items = []
        for item in section.items:
            parts = tuple(evolve(part, rules=changed(part.rules)) for part in item.parts)
            items.append(evolve(item, parts=parts, rules=changed(item.rules)))
        sections.append(evolve(section, items=tuple(items)))
    pools = {
        name: evolve(pool, rules=changed(pool.rules))
        for name, pool in (("bonus", rubric.bonus), ("deductions", rubric.deductions))
        if pool is not None
    }
    return evolve(rubric, sections=tuple(sections), **pools)


@pytest.mark.parametrize("block", range(rubrics.examples(4)))
def test_what_lint_proves_of_rules_and_grades_holds_of_ledgers(block):
    proved = 0
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        grades = (Grade(title="优", at_least=Decimal(rnd.choice((3, 8, 15)))), Grade(title="差", at_least=Decimal(0)))
        rubric = evolve(rubric, grades=grades)
        for problem in lint(rubric, period=book.period):
            proved += problem.code in ("lint.rule-without-effect", "lint.grade-out-of-reach")
            if problem.code == "lint.rule-without-effect":
                changed = _without(rubric, problem.place.record)
                assert score_totals(book, rubric).total == score_totals(book, changed).total, (seed, problem)
            elif problem.code == "lint.grade-out-of-reach":
                assert problem.param("grade") not in score(book, rubric).grades, seed

    assert proved
