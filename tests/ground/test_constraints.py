"""Constraints are read by whoever reads annotated-types."""

from typing import Annotated

import annotated_types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangfeng import constraints
from dangfeng.constraints import Ge, Le, MaxLen, MinLen


@pytest.mark.parametrize("name", ["Ge", "Gt", "Le", "MinLen", "MaxLen"])
def test_each_is_a_group_of_the_one_of_the_same_name(name: str) -> None:
    ours, theirs = getattr(constraints, name)(3), getattr(annotated_types, name)(3)

    assert isinstance(ours, annotated_types.GroupedMetadata)
    assert list(ours) == [theirs]
    assert repr(ours) == f"{name}(3)"


@given(st.from_type(Annotated[int, Ge(3), Le(5)]))
def test_hypothesis_keeps_numbers_within_them(number: int) -> None:
    assert 3 <= number <= 5


@given(st.from_type(Annotated[str, MinLen(1), MaxLen(2)]))
def test_hypothesis_keeps_texts_within_them(text: str) -> None:
    assert 1 <= len(text) <= 2
