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
def scoring() -> ModuleType:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return import_module("scoring")
    finally:
        sys.path.remove(str(BENCHMARKS))


@pytest.mark.parametrize("start", range(5000, 5060, 10))
def test_generated_ledgers(scoring: ModuleType, prepared: Prepared, start: int) -> None:
    for seed in range(start, start + 10):
        ledger, marks = scoring.generate.ledger(seed), scoring.generate.marks(seed)
        assert scoring.differences(ledger, marks, prepared, lines=True) == [], f"seed {seed}"


def test_shipped_example(scoring: ModuleType, prepared: Prepared) -> None:
    ledger, marks = example_ledger("bureau-2021-full"), example_marks("bureau-2021-full")
    assert scoring.differences(ledger, marks, prepared, lines=True) == []


def test_same_seed_same_ledger(scoring: ModuleType) -> None:
    assert scoring.generate.ledger(7) == scoring.generate.ledger(7)
    assert scoring.generate.marks(7) == scoring.generate.marks(7)
