"""What may be done with a prepared rubric, completions and marks beside scoring itself."""

import pickle
from datetime import date
from decimal import Decimal

import pytest

from dangfeng import Bounded, InvalidData, Ledger, Mark, Marks, Meeting, Period, UnitInfo, prepare, score, score_totals
from dangfeng.catalogue import example_ledger, example_marks, load_rubric
from dangfeng.problem import InvalidValue, UnknownName
from dangfeng.scoring import completed

RUBRIC = load_rubric("responsibility-2021")


def test_a_prepared_rubric_travels_between_processes():
    there = pickle.loads(pickle.dumps(prepare(RUBRIC)))
    book, marks = example_ledger("bureau-2021-full"), example_marks("bureau-2021-full")
    assert score(book, there, marks=marks) == score(book, RUBRIC, marks=marks)
    assert score_totals(book, there, marks=marks).total == score_totals(book, RUBRIC, marks=marks).total


def test_completed_ledgers_come_to_the_ends_of_a_tight_line():
    book, rubric = example_ledger("bureau-2021-masked"), prepare(RUBRIC)
    card = score(book, rubric)
    tight = [
        line
        for line in card.total.walk()
        if line.kind.value == "part" and line.tight and line.lower == line.recorded != line.upper
    ]
    reached = 0
    for line in tight[:: max(1, len(tight) // 8)]:
        found = completed(book, rubric, line.id)
        if found is not None:
            low, high = (score(each, rubric).line(line.id) for each in found)
            assert (low.recorded, high.recorded) == (line.lower, line.upper), line.id
            reached += low.recorded != high.recorded
    assert reached


def test_there_is_no_completion_of_a_line_that_is_not_there():
    with pytest.raises(UnknownName):
        completed(example_ledger("bureau-2021-full"), RUBRIC, "Z99")


@pytest.mark.parametrize("points", ["1.5", "0.25", "0.1234"])
def test_marks_outside_their_bounds_and_steps_are_refused(points):
    marks = Marks(marks=(Mark(target="B04-3-1", points=Decimal(points), reason="依据"),))
    with pytest.raises(InvalidData) as raised:
        score(example_ledger("bureau-2021-full"), RUBRIC, marks=marks)
    assert [problem.code for problem in raised.value.problems] == ["mark.out-of-bounds"]


def test_marks_on_nothing_are_refused():
    marks = Marks(marks=(Mark(target="B99", points=Decimal(1), reason="依据"),))
    with pytest.raises(InvalidData, match=r"mark\.unknown-target"):
        score(example_ledger("bureau-2021-full"), RUBRIC, marks=marks)


def test_a_constructor_says_the_type_of_what_it_refuses():
    with pytest.raises(InvalidValue) as raised:
        Meeting(id="M1", on="2021-09-18", body="study-group")
    assert [fault.found for fault in raised.value.faults] == ["str '2021-09-18'", "str 'study-group'"]


def test_a_ledger_does_not_end_before_it_begins():
    with pytest.raises(InvalidValue, match="as_of"):
        Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021), as_of=date(2020, 12, 31))


def test_two_ends_are_of_one_kind():
    with pytest.raises(InvalidValue):
        Bounded(lower=1, upper=date(2021, 1, 1))
