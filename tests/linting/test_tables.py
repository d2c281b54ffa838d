"""Every form of measure and scale has its line in the tables that proofs are made from."""

from typing import get_args

from dangfeng.linting.forms import MEASURES, SCALES
from dangfeng.linting.samples import SAMPLES
from dangfeng.rubric.measures import RubricMeasure
from dangfeng.rubric.scales import Scale


def test_every_measure_says_what_it_can_come_to() -> None:
    assert set(MEASURES) == set(get_args(RubricMeasure))


def test_every_measure_is_taken_from_one_end_to_the_other() -> None:
    assert set(SAMPLES) == set(get_args(RubricMeasure))


def test_every_scale_says_where_its_points_turn() -> None:
    assert set(SCALES) == set(get_args(Scale))
