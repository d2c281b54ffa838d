"""What is saved is what is loaded: for every ledger, rubric and marks that can be built."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from dangfeng.files import (
    from_dict,
    json_schema,
    load_ledger,
    load_marks,
    load_rubric,
    save_ledger,
    save_marks,
    save_rubric,
    to_dict,
)
from dangfeng.model import Ledger
from dangfeng.problem import UnknownName
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from rubric_strategies import rubrics
from strategies import ledgers, marks

#: How many times as many examples were asked for.
TIMES = int(os.environ.get("DANGFENG_EXAMPLES", "1"))
FEW = settings(
    max_examples=40 * TIMES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@FEW
@given(ledgers())
def test_a_ledger_is_loaded_as_it_was_saved(ledger: Ledger) -> None:
    with TemporaryDirectory() as folder:
        for name, chinese in (("a.yaml", False), ("b.json", False), ("c.yml", True), ("d.json", True)):
            path = Path(folder, name)
            save_ledger(ledger, path, chinese_keys=chinese)

            assert load_ledger(path) == ledger


@FEW
@given(marks())
def test_marks_are_loaded_as_they_were_saved(given_marks: Marks) -> None:
    with TemporaryDirectory() as folder:
        for name, chinese in (("a.yaml", False), ("b.json", False), ("c.yaml", True)):
            path = Path(folder, name)
            save_marks(given_marks, path, chinese_keys=chinese)

            assert load_marks(path) == given_marks


@FEW
@given(ledgers())
def test_a_ledger_survives_a_program_of_somebody_else(ledger: Ledger) -> None:
    carried = json.loads(json.dumps(to_dict(ledger)))

    assert from_dict(carried, "ledger") == ledger


@FEW
@given(rubrics())
def test_a_rubric_is_loaded_as_it_was_saved(rubric: Rubric) -> None:
    with TemporaryDirectory() as folder:
        for name, chinese in (("a.yaml", False), ("b.json", False), ("c.yaml", True)):
            path = Path(folder, name)
            save_rubric(rubric, path, chinese_keys=chinese)

            assert load_rubric(path) == rubric

    assert from_dict(json.loads(json.dumps(to_dict(rubric))), "rubric") == rubric


SCHEMAS = {kind: jsonschema.Draft202012Validator(json_schema(kind)) for kind in ("ledger", "rubric", "marks")}


@FEW
@given(ledgers(), rubrics(), marks())
def test_what_is_saved_is_what_the_schema_describes(ledger: Ledger, rubric: Rubric, given_marks: Marks) -> None:
    SCHEMAS["ledger"].validate(json.loads(json.dumps(to_dict(ledger))))
    SCHEMAS["rubric"].validate(json.loads(json.dumps(to_dict(rubric))))
    SCHEMAS["marks"].validate(json.loads(json.dumps(to_dict(given_marks))))


@pytest.mark.parametrize("kind", list(SCHEMAS))
def test_a_schema_is_one_and_admits_nothing_else(kind: str) -> None:
    schema = json_schema(kind)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert not SCHEMAS[kind].is_valid({"schema": f"dangfeng.{kind}/1", "unknown": 1})


def test_there_is_a_schema_for_three_kinds_of_file() -> None:
    with pytest.raises(UnknownName):
        json_schema("scorecard")
