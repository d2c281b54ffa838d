"""`dangfeng audit` and `dangfeng evidence`: printed, as data, written, refused."""

import json
from pathlib import Path

import pytest

from dangfeng.catalogue import example_ledger_path, example_marks_path

from .samples import Runner

SCORED = (str(example_ledger_path("bureau-2021-full")), "--rubric", "responsibility-2021")


@pytest.mark.parametrize(("command", "said"), [("audit", "自评核对"), ("evidence", "佐证材料目录")])
def test_printed_in_both_languages(run: Runner, command: str, said: str) -> None:
    done = run(command, *SCORED)

    assert done.code == 0
    assert said in done.out
    assert said not in run(command, *SCORED, "--language", "en").out


@pytest.mark.parametrize("command", ["audit", "evidence"])
def test_as_json(run: Runner, command: str) -> None:
    data = json.loads(run(command, *SCORED, "--format", "json").out)

    assert data["schema"] == f"dangfeng.{command}/1"


@pytest.mark.parametrize("command", ["audit", "evidence"])
@pytest.mark.parametrize("file", ["page.md", "page.html"])
def test_written_and_replaced_only_if_asked(run: Runner, command: str, file: str) -> None:
    assert run(command, *SCORED, "--out", file).code == 0
    assert "某市" in Path(file).read_text(encoding="utf-8")
    assert run(command, *SCORED, "--out", file).code == 1
    assert run(command, *SCORED, "--out", file, "--overwrite").code == 0


@pytest.mark.parametrize("command", ["audit", "evidence"])
def test_other_suffixes_are_refused(run: Runner, command: str) -> None:
    done = run(command, *SCORED, "--out", "page.txt")

    assert done.code == 1
    assert "page.txt" in done.err


def test_marks_are_taken_into_the_audit(run: Runner) -> None:
    marks = example_marks_path("bureau-2021-full")
    assert marks is not None
    without = json.loads(run("audit", *SCORED, "--format", "json").out)
    with_marks = json.loads(run("audit", *SCORED, "--marks", str(marks), "--format", "json").out)

    assert float(with_marks["bins"]["undecidable"]) < float(without["bins"]["undecidable"])
    assert with_marks["claimed"] == without["claimed"]


def test_a_rubric_of_other_years_is_remarked_on(run: Runner, write) -> None:
    text = example_ledger_path("bureau-2021-masked").read_text(encoding="utf-8")
    write("old.yaml", text.replace("period: 2021", "period: 2019").replace("as_of: 2021-12-31", ""))
    done = run("audit", "old.yaml", "--rubric", "responsibility-2021")

    assert "提示" in done.err
