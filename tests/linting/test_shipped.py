"""The shipped rubric: nothing doubtful, and everything that is said of it is shown."""

import pytest
from attrs import evolve

from dangfeng import analyse_rubric, lint, load_rubric, score
from dangfeng.catalogue import rubric_names, rubric_path
from dangfeng.files import read_rubric
from dangfeng.linting import Answer


@pytest.mark.parametrize("name", rubric_names())
def test_nothing_is_doubtful_that_it_does_not_say_itself(name: str) -> None:
    reading = read_rubric(rubric_path(name))
    assert reading.value is not None

    assert lint(reading.value, places=reading.places) == ()


def test_what_it_says_of_itself_is_there() -> None:
    rubric = evolve(load_rubric("responsibility-2021"), known=())

    codes = {problem.code for problem in lint(rubric)}

    assert {"lint.no-basis", "lint.filled-by-silence"} <= codes


def test_every_line_with_bounds_reaches_both() -> None:
    rubric = load_rubric("responsibility-2021")

    found = analyse_rubric(rubric)

    total = found.line("total")
    assert total is not None
    assert (total.least, total.greatest) == (0, 100)
    assert [line.id for line in found.lines if not line.is_exact] == []
    assert [grade.never_reached for grade in found.grades] == [Answer.REFUTED] * 4
    witness = total.greatest_by
    assert witness is not None
    card = score(witness.ledger, rubric, marks=witness.marks)
    assert card.total.lower == card.total.upper == 100
    assert card.grades == ("优秀",)
