"""Ranges against everything that a small ledger may turn out to be."""

from itertools import islice
from random import Random

import pytest
from attrs import evolve
from tests.oracle import books, brute, plain, rubrics
from tests.scoring.test_sql_agrees import settled

from dangfeng.model import Ledger
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import LineKind
from dangfeng.scoring import prepare, score

KINDS = {
    LineKind.TOTAL,
    LineKind.SECTION,
    LineKind.ITEM,
    LineKind.PART,
    LineKind.RULE,
    LineKind.BONUS,
    LineKind.DEDUCTIONS,
}
BLOCK = 25


def _drawn(seed: int):
    rnd = Random(seed)
    while True:
        book = books.blur(rnd, books.ledger(rnd, most=5), rnd.randint(1, 4))
        if rnd.random() < 0.2:
            book = books.with_totals(rnd, book, 1, most=2)
        if brute.size(book) <= 64 and not any(_is_loose(record) for record in book.records):
            # What must be confirmed is open while it is not: then further records may exist, which are not told here.
            return book, evolve(rubrics.rubric(rnd, book), confirmed_by=()), rnd


def _is_loose(record) -> bool:
    """A total whose figure has no upper bound, or that is split: its completions are not told one by one."""
    return record.total is not None and (
        record.total.subsets or getattr(record.total.counts[0].count, "upper", 0) is None
    )


def _looking(book: Ledger, rubric: Rubric) -> list[str]:
    """Rules that look at something unknown."""
    kinds = {record.id: record.KIND for record in book.records}
    unknown = {(kinds[id], name) for id, name in books.unknown_spots(book)}
    totals = {record.KIND for record in book.records if record.total is not None}
    return [
        rule.rule.id
        for rule in prepare(rubric).rules()
        if rule.kind in totals or any((rule.kind, name) in unknown for name in rule.looks_at)
    ]


def _capped(rubric: Rubric) -> set[str]:
    return {rule.id for rule in plain.rules(rubric) if rule.cap is not None}


@pytest.mark.parametrize("block", range(rubrics.examples(4)))
def test_ranges_hold_all_completions_and_tight_ones_no_more(block):
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        book, rubric, rnd = _drawn(seed)
        card = score(book, rubric)
        lines = {line.id: line for line in card.total.walk() if line.kind in KINDS}
        after_cap = settled(card.total)
        found: dict[str, list[int]] = {}
        for filled in brute.completions(book, rnd):
            for id, value in plain.evaluate(filled, rubric).items():
                found.setdefault(id, []).append(value)
        told = all(record.total is None for record in book.records)
        for id, values in found.items():
            line, capped = lines[id], id in _capped(rubric)
            columns = after_cap[id] if capped else line.value_units
            if columns is None:
                continue
            low, _, high = columns
            assert low is None or low <= min(values), f"seed {seed}: {id} {line} reaches {min(values)}"
            assert high is None or high >= max(values), f"seed {seed}: {id} {line} reaches {max(values)}"
            if line.tight and told and not capped:
                assert (low, high) == (min(values), max(values)), (
                    f"seed {seed}: {id} {line} is {min(values)}..{max(values)}"
                )


def test_most_rules_that_look_at_an_unknown_are_tight():
    tight = []
    for seed in range(rubrics.examples(4) * BLOCK):
        book, rubric, _ = _drawn(seed)
        card = score(book, rubric)
        tight += [card.line(id).tight for id in _looking(book, rubric)]
    assert len(tight) > BLOCK
    assert sum(tight) >= 0.9 * len(tight)


@pytest.mark.parametrize("block", range(rubrics.examples(4)))
def test_what_is_known_scores_as_plain_python_has_it(block):
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        book, rubric, rnd = _drawn(seed)
        for filled in islice(brute.completions(book, rnd), 3):
            card = score(filled, rubric)
            lines = {line.id: line for line in card.total.walk() if line.kind in KINDS}
            after_cap = settled(card.total)
            for id, value in plain.evaluate(filled, rubric).items():
                assert after_cap.get(id, lines[id].value_units) == (value,) * 3, f"seed {seed}: {id}"
                assert lines[id].tight, f"seed {seed}: {id}"
