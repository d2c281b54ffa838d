"""Writing the report: by suffix, whole or not at all."""

from pathlib import Path

import pytest
from attrs import evolve

from dangfeng.period import Period
from dangfeng.problem import InvalidData
from dangfeng.report import write_report
from dangfeng.wording import render_problem

from . import books


@pytest.mark.parametrize(("name", "begins"), [("r.md", "# 中共"), ("R.HTML", "<!DOCTYPE html>")])
def test_writes_by_suffix(tmp_path: Path, name: str, begins: str) -> None:
    write_report(books.ledger(), books.card(), tmp_path / name, language="zh")

    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["r.docx", "r.xlsx", "r.pdf", "r"])
def test_refuses_other_forms(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidData) as raised:
        write_report(books.ledger(), books.card(), tmp_path / name)

    assert [problem.code for problem in raised.value.problems] == ["file.unknown-suffix"]
    assert raised.value.problems[0].expected == ".md .html"
    assert list(tmp_path.iterdir()) == []


def test_replaces_only_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "r.md"
    target.write_text("mine", encoding="utf-8")

    with pytest.raises(InvalidData) as raised:
        write_report(books.ledger(), books.card(), target)

    assert raised.value.problems[0].code == "file.exists"
    assert target.read_text(encoding="utf-8") == "mine"

    write_report(books.ledger(), books.card(), target, overwrite=True)

    assert target.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("change", [{"unit": "某市教育局"}, {"period": Period.year(2020)}])
def test_refuses_the_score_of_another_ledger(tmp_path: Path, change: dict[str, object]) -> None:
    with pytest.raises(InvalidData) as raised:
        write_report(books.ledger(), evolve(books.card(), **change), tmp_path / "r.md")

    (problem,) = raised.value.problems
    assert problem.code == "report.other-ledger"
    assert "重新测算" in render_problem(problem)
    assert "Score this ledger" in render_problem(problem, "en")
    assert list(tmp_path.iterdir()) == []


def test_refuses_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "r.md"
    folder.mkdir()

    with pytest.raises(InvalidData) as raised:
        write_report(books.ledger(), books.card(), folder, overwrite=True)

    assert raised.value.problems[0].code == "file.is-folder"


def test_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidData) as raised:
        write_report(books.ledger(), books.card(), tmp_path / "none" / "r.md")

    assert raised.value.problems[0].code == "file.unwritable"


def test_shows_names_only_when_asked(tmp_path: Path) -> None:
    write_report(books.ledger(), books.card(), tmp_path / "a.md", language="zh")
    write_report(books.ledger(), books.card(), tmp_path / "b.md", language="zh", show_names=True)

    assert "张明远" not in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "张明远" in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_says_what_it_lacks() -> None:
    import dangfeng.report

    with pytest.raises(AttributeError):
        _ = dangfeng.report.nothing
