"""The table of cases: what a person with a pencil gets, Python and SQL get."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.oracle import build, sql, tree

import dangfeng
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.scoring import score

ROWS = build.rows(Path(__file__).with_name("cases.yaml"))
IN_SQL = [row for row in ROWS if row.get("sql") is not False]


def _parts(row):
    prior = build.ledger(row["prior"]) if "prior" in row else None
    return build.ledger(row["ledger"]), build.rubric(row), build.marks(row.get("marks", [])), prior


def _card(row):
    ledger, rubric, marks, prior = _parts(row)
    return score(ledger, rubric, marks=marks, prior=prior)


def _line(card, name: str) -> Line:
    return card.total if name == "total" else card.line(name)


def _expected(row, digits: int) -> tuple[Decimal | None, ...]:
    return tuple(
        None if each is None else Decimal(str(each)).quantize(Decimal(1).scaleb(-digits)) for each in row["expect"]
    )


def test_the_table_has_its_size_and_each_row_its_name():
    assert len(ROWS) >= 60
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_python(row):
    card = _card(row)
    line = _line(card, row["line"])
    assert line.applicable is row.get("applicable", True)
    if line.applicable:
        assert (line.lower, line.recorded, line.upper) == _expected(row, line.digits)
    if line.applicable and row.get("tight") != "unclaimed":
        assert line.tight is row.get("tight", True)
    if "grades" in row:
        assert list(card.grades) == row["grades"]
    if "silent" in row:
        assert sum(each.points for each in card.undeclared) == Decimal(str(row["silent"]))


@pytest.mark.parametrize("row", IN_SQL, ids=lambda row: row["id"])
def test_sql(row):
    ledger, rubric, marks, prior = _parts(row)
    added = sql.contributions(ledger, rubric, prior)
    lines = tree.values(rubric, added, marks)
    found = tuple(None if each is None else Decimal(each).scaleb(-rubric.precision) for each in lines[row["line"]])
    assert found == _expected(row, rubric.precision)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_line_is_explained(row):
    card = _card(row)
    text = dangfeng.explain(card, language="zh")
    for line in card.total.walk():
        if line.kind is LineKind.RULE and line.applicable:
            assert line.sentence is not None
    assert dangfeng.explain(card, language="en").strip()
    assert "自动测算，仅供核对，不作考核结论" in text


def test_rows_build_whole_rubrics():
    assert all(isinstance(build.rubric(row), Rubric) for row in ROWS)
