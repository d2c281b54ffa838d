"""What is saved is what is loaded: for every ledger, rubric and marks that can be built."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import ledgers, marks

from dangfeng.files import (
    from_dict,
    load_ledger,
    load_marks,
    save_ledger,
    save_marks,
    to_dict,
)
from dangfeng.model import Ledger
from dangfeng.rubric.marks import Marks

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


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
