"""The shipped examples, scored, and a small ledger with every kind of record."""

from pathlib import Path

import pytest

import dangfeng.catalogue
from dangfeng.files import load_ledger, load_marks, load_rubric
from dangfeng.model import Ledger
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.scoring import score

DATA = Path(dangfeng.catalogue.__file__).parent


@pytest.fixture(scope="session")
def rubric() -> Rubric:
    return load_rubric(DATA / "rubrics" / "responsibility-2021.yaml")


@pytest.fixture(scope="session")
def full(rubric: Rubric) -> tuple[Ledger, Scorecard]:
    ledger = load_ledger(DATA / "examples" / "bureau-2021-full.yaml")
    marks = load_marks(DATA / "examples" / "bureau-2021-full.marks.yaml")
    return ledger, score(ledger, rubric, marks=marks)


@pytest.fixture(scope="session")
def masked(rubric: Rubric) -> tuple[Ledger, Scorecard]:
    ledger = load_ledger(DATA / "examples" / "bureau-2021-masked.yaml")
    return ledger, score(ledger, rubric)
