"""The engine gives the points of the hand-written rubric on generated ledgers; the benchmarks ask of many more."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from dangfeng.catalogue import example_ledger, example_marks, load_rubric
from dangfeng.scoring import prepare
from dangfeng.scoring.prepare import Prepared

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare(load_rubric("responsibility-2021"))


@pytest.fixture(scope="module")
def score_cost() -> ModuleType:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return import_module("score_cost")
    finally:
        sys.path.remove(str(BENCHMARKS))


@pytest.mark.parametrize("start", range(5000, 5060, 10))
def test_generated_ledgers(score_cost: ModuleType, prepared: Prepared, start: int) -> None:
    for seed in range(start, start + 10):
        ledger, marks = score_cost.generate.ledger(seed), score_cost.generate.marks(seed)
        assert score_cost.differences(ledger, marks, prepared, lines=True) == [], f"seed {seed}"


def test_shipped_example(score_cost: ModuleType, prepared: Prepared) -> None:
    ledger, marks = example_ledger("bureau-2021-full"), example_marks("bureau-2021-full")
    assert score_cost.differences(ledger, marks, prepared, lines=True) == []


def test_same_seed_same_ledger(score_cost: ModuleType) -> None:
    assert score_cost.generate.ledger(7) == score_cost.generate.ledger(7)
    assert score_cost.generate.marks(7) == score_cost.generate.marks(7)
