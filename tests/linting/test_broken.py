"""One faulty rubric for each fault: it is found, alone, at its line and column, and said in both languages."""

import re
from pathlib import Path
from string import Formatter

import pytest

from dangfeng.cli.places import beside_rules
from dangfeng.files import load_ledger, read_rubric
from dangfeng.linting import GRAVITIES, lint
from dangfeng.problem import Problem
from dangfeng.wording.problems import render_problem
from dangfeng.wording.problems_lint import LINT

BROKEN = Path(__file__).parents[1] / "broken" / "rubrics"
FILES = sorted(path for path in BROKEN.glob("*.yaml") if not path.name.endswith(".ledger.yaml"))
HEAD = re.compile(r"# Expected: (\S+) at (\d+):(\d+)")


def found_in(path: Path) -> list[Problem]:
    reading = read_rubric(path)
    assert reading.value is not None
    assert not reading.problems
    ledger = path.with_suffix(".ledger.yaml")
    ledgers = [load_ledger(ledger)] if ledger.exists() else []
    return list(
        beside_rules(lint(reading.value, places=reading.places, ledgers=ledgers), reading.value, reading.places)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_fault_is_found_alone_at_its_place(path: Path) -> None:
    match = HEAD.match(path.read_text(encoding="utf-8"))
    assert match is not None

    found = found_in(path)

    assert [(each.code, each.place.line, each.place.column) for each in found] == [
        (match[1], int(match[2]), int(match[3]))
    ]
    assert path.name.startswith(match[1])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_fault_is_said_whole(path: Path, language: str) -> None:
    head, *rest = render_problem(found_in(path)[0], language).splitlines()

    assert not re.search(r"[{}]|\bNone(?! of)\b", head)
    remedies = [line for line in rest if line.strip().startswith("处理：" if language == "zh" else "remedy: ")]
    assert len(remedies) == 1
    assert language == "zh" or not re.search(r"[\u4e00-\u9fff]", remedies[0])


def test_each_fault_has_a_file_and_texts() -> None:
    shown = {HEAD.match(path.read_text(encoding="utf-8"))[1] for path in FILES}

    assert set(GRAVITIES) == set(LINT) == shown


def test_each_text_names_only_what_its_problem_knows() -> None:
    given = {
        code: {name for path in FILES if path.name.startswith(code) for name, _ in found_in(path)[0].params}
        for code in LINT
    }

    for code, texts in LINT.items():
        for text in texts:
            used = {name for _, name, _, _ in Formatter().parse(text) if name}
            assert used <= given[code] | {"record"}, code
