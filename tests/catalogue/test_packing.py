"""Shipped rubrics are packed: the same rubrics, put together faster."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from tests.rubric_strategies import rubrics

from dangfeng import files
from dangfeng.catalogue import read_rubric, rubric_names, shipped_rubric_path
from dangfeng.catalogue.packing import packed_path, packed_text, unpacked_rubric
from dangfeng.files.packing import packed, unpacked
from dangfeng.rubric.rubric import Rubric


@given(rubrics())
def test_what_is_unpacked_is_what_was_packed(rubric: Rubric) -> None:
    assert unpacked(packed(rubric)) == rubric


@pytest.mark.parametrize("name", rubric_names())
def test_packed_forms_are_up_to_date(name: str) -> None:
    path = shipped_rubric_path(name)

    assert packed_path(path).read_text(encoding="utf-8") == packed_text(path), "run: python docs/tables.py"


@pytest.mark.parametrize("name", rubric_names())
def test_a_packed_rubric_is_the_one_that_people_read(name: str) -> None:
    path = shipped_rubric_path(name)

    assert unpacked_rubric(path) == files.load_rubric(path) == read_rubric(name).value


def test_a_file_that_was_changed_or_has_no_packed_form_is_read_itself(tmp_path: Path) -> None:
    shipped = shipped_rubric_path("responsibility-2021")
    path = Path(shutil.copy(shipped, tmp_path))
    assert unpacked_rubric(path) is None

    shutil.copy(packed_path(shipped), packed_path(path))
    assert unpacked_rubric(path) is not None

    path.write_text(path.read_text(encoding="utf-8").replace("2021.1", "2021.2"), encoding="utf-8")
    assert unpacked_rubric(path) is None
