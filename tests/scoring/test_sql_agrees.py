"""Random ledgers under random rubrics: Python and SQL give the same integers."""

from random import Random

import pytest
from tests.oracle import books, rubrics, sql

from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.scoring import score

BLOCK = 20


def drawn(rnd: Random):
    """A ledger with unknowns, totals and open kinds, a rubric, and sometimes the ledger of the year before."""
    book = books.with_totals(rnd, books.ledger(rnd), rnd.choice((0, 0, 1, 2)))
    book = books.with_open(rnd, books.blur(rnd, book, rnd.randint(0, 6), wide=True))
    prior = books.with_open(rnd, books.ledger(rnd)) if rnd.random() < 0.2 else None
    return book, rubrics.rubric(rnd, book), prior


def settled(total: Line) -> dict[str, tuple[int | None, ...] | None]:
    """What each rule adds after its cap; `None` where a cap holds what has no bound."""
    found: dict[str, tuple[int | None, ...] | None] = {}
    for line in total.walk():
        if line.kind is LineKind.RULE:
            found[line.id] = tuple(line.value_units)
        elif line.kind is LineKind.CAP and found.get(line.id):
            pairs = list(zip(found[line.id], line.contribution_units, strict=True))
            found[line.id] = None if any(None in pair for pair in pairs) else tuple(a + b for a, b in pairs)
    return found


@pytest.mark.parametrize("block", range(rubrics.examples(5)))
def test_python_and_sql_give_the_same_points(block):
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        book, rubric, prior = drawn(Random(seed))
        python = settled(score(book, rubric, prior=prior).total)
        for rule_id, columns in sql.contributions(book, rubric, prior).items():
            # A cap takes back what a rule gives without bound: then there is nothing to add up.
            if python[rule_id] is not None:
                assert python[rule_id] == columns, f"seed {seed}: {rule_id}"
