"""The runner of examples fails where an example is wrong; else the docs would prove nothing."""

import importlib.util
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.chdir(tmp_path)
    spec = importlib.util.spec_from_file_location("examples_runner", ROOT / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def block(text: str) -> SimpleNamespace:
    return SimpleNamespace(parsed=text)


@pytest.mark.parametrize(
    "piece",
    [
        "- {kind: meeting, id: M01, bodi: study-group}\n",
        "- {id: R, measure: {form: count, of: meeting}}\n",
        "grades: [{title: 优秀}]\n",
        "completeness: [{kind: meeting, state: finished}]\n",
        "marks: [{target: A1}]\n",
        "# book.yaml\nschema: dangfeng.ledger/1\nunit: {}\nperiod: 2021\n",
    ],
)
def test_a_wrong_piece_of_a_file_fails(runner: ModuleType, piece: str) -> None:
    with pytest.raises(AssertionError):
        runner.evaluate_yaml(block(piece))


@pytest.mark.parametrize(
    "commands",
    [
        "$ exit 3\n",
        "$ echo one\ntwo\n",
        "$ echo one\none\ntwo\n",
        "$ echo bad; exit 3\nbad\n",
        "$ echo bad; exit 3\nbad\n$ echo $?\n0\n",
        "$ echo Traceback\n...\n",
    ],
)
def test_a_wrong_console_block_fails(runner: ModuleType, commands: str) -> None:
    with pytest.raises(AssertionError):
        runner.evaluate_console(block(commands))


def test_a_right_console_block_passes(runner: ModuleType) -> None:
    runner.evaluate_console(
        block("$ echo one; echo two; echo three\none\n...\nthree\n$ echo bad; exit 3\nbad\n$ echo $?\n3\n")
    )


def test_every_page_is_looked_at(runner: ModuleType) -> None:
    pages = [ROOT / "README.md", ROOT / "README.zh-CN.md", ROOT / "CONTRIBUTING.md"]
    pages += [page for page in (ROOT / "docs").rglob("*.md") if "_build" not in page.parts]

    unseen = [page for page in pages if not runner._pages.should_parse(page)]

    assert not unseen
