"""Laws of every scorecard, on random ledgers under random rubrics."""

from collections.abc import Iterator
from random import Random

import pytest
from attrs import evolve
from tests.oracle import books, rubrics

from dangfeng.model import Ledger, assume_complete
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Columns, Line, Scorecard
from dangfeng.scoring import score, score_totals

SEEDS = pytest.mark.parametrize("block", range(rubrics.examples(4)))
BLOCK = 100


def _drawn(rnd: Random) -> tuple[Ledger, Rubric]:
    book = books.with_totals(rnd, books.ledger(rnd), rnd.choice((0, 0, 1, 2)))
    book = books.with_open(rnd, books.blur(rnd, book, rnd.randint(0, 6), wide=True))
    return book, rubrics.rubric(rnd, book)


def _every(block: int) -> Iterator[tuple[int, Random]]:
    """The seeds of a block, each with its random numbers."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        yield seed, Random(seed)


def _values(card: Scorecard) -> list[tuple[object, ...]]:
    return [(line.kind, line.id, line.value_units, line.contribution_units, line.tight) for line in card.total.walk()]


def _columns(card: Scorecard) -> dict[str, Columns]:
    return {line.id: line.value_units for line in card.total.walk() if line.value_units is not None}


def _adds_up(line: Line) -> None:
    """In each column the lines below sum to the line, unless one of them has no bound and a stop holds it."""
    if not line.lines:
        return
    for column in range(3):
        inner = [each.contribution_units[column] for each in line.lines]
        if None not in inner:
            assert sum(inner) == line.contribution_units[column], (line, column)
        elif line.contribution_units[column] is not None:
            held = [each for each in line.lines if each.kind.is_correction and each.contribution_units[column] is None]
            assert held, (line, column)


@SEEDS
def test_contributions_sum_to_parents_in_each_column(block):
    for _, rnd in _every(block):
        for line in score(*_drawn(rnd)).total.walk():
            _adds_up(line)


@SEEDS
def test_lower_recorded_and_upper_stand_in_order(block):
    for seed, rnd in _every(block):
        for line in score(*_drawn(rnd)).total.walk():
            if line.value_units is not None:
                low, recorded, high = line.value_units
                # Without bound is below everything in a deduction, above everything in an award.
                assert low is None or recorded is None or low <= recorded, seed
                assert high is None or recorded is None or recorded <= high, seed
                assert low is None or high is None or low <= high, seed


@SEEDS
def test_the_order_of_records_does_not_matter(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        shuffled = evolve(book, records=tuple(rnd.sample(book.records, len(book.records))))
        assert _values(score(book, rubric)) == _values(score(shuffled, rubric)), seed


@SEEDS
def test_knowing_less_never_narrows_a_range(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        less = books.blur(rnd, book, rnd.randint(1, 3), wide=rnd.random() < 0.5)
        before, after = (_columns(score(each, rubric)) for each in (book, less))
        for name, (low, _, high) in before.items():
            lower, _, upper = after[name]
            assert lower is None or (low is not None and lower <= low), (seed, name)
            assert upper is None or (high is not None and high <= upper), (seed, name)


@SEEDS
def test_recorded_is_the_book_taken_as_complete(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        rubric = evolve(rubric, confirmed_by=())
        closed = _columns(score(assume_complete(book), rubric))
        for name, (_, recorded, _) in _columns(score(book, rubric)).items():
            assert recorded == closed[name].recorded, (seed, name)


@SEEDS
def test_totals_alone_are_the_same_points(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        card, totals = score(book, rubric), score_totals(book, rubric)
        assert totals.total == card.total.value_units, seed
        assert {id: columns for id, columns in totals.lines().items() if id != card.total.id} == {
            id: columns for id, columns in _columns(card).items() if id in totals.lines() and id != card.total.id
        }, seed


@SEEDS
def test_a_stop_holds_what_has_no_bound(block):
    for seed, rnd in _every(block):
        book, rubric = _drawn(rnd)
        card = score(book, rubric)
        for part in (part for section in rubric.sections for item in section.items for part in item.parts):
            line = card.line(part.id)
            if part.above.value == "stop":
                assert line.upper is not None, seed
                assert line.upper <= part.points, seed
            if part.below.value != "keep":
                assert line.lower >= 0, seed
