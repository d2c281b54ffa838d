"""Runs every example: Python, YAML and console blocks of README and docs, doctests of the library.

- A `python` block runs; what it states with `assert` or after `>>>` must hold.
- A `yaml` block whose first line is a comment with a file name is that file for the blocks after it. Any other is read
  as the piece of a ledger, rubric or marks file that it begins like, and must be free of problems.
- A `console` block runs each line after `$`; output that is shown must be the output, with `...` for what is left out.
- `sh` blocks set a machine up, and are run by `.ci/run`.

Each document works in a folder of its own; documents in Chinese speak Chinese, all others English.
"""

import doctest
import os
import re
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document, Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

_FILE_NAME = re.compile(r"# (?P<name>[\w.-]+\.yaml)$")
_LEDGER = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
_RUBRIC = "schema: dangfeng.rubric/1\ntitle: example\nversion: '1'\n"
_ITEM = """sections:
  - id: S
    title: S
    points: 100
    items:
      - id: I
        title: I
        points: 100
"""
_SECTIONS = "sections:\n  - {id: S, title: S, points: 100, items: [{id: I, title: I, points: 100, rules: [RULE]}]}\n"
_RULE = "{id: R, measure: {form: judged, points: 1}}"
#: What is put before a piece of a file, by the first key of the piece.
_RUBRIC_KEYS = ("grades", "vetoes", "bonus", "deductions", "groups", "confirmed_by", "sections")


def whole_file(piece: str) -> str:
    """The smallest file that a piece of one can stand in."""
    first = re.match(r"[-{ ]*(\w+)", piece)
    assert first, "a YAML block begins with a key, or with a comment that names its file"
    key = first.group(1)
    if piece.startswith("-") and key in ("kind", "类别"):
        return f"{_LEDGER}records:\n{_indented(piece, 2)}"
    if piece.startswith("-"):
        return f"{_RUBRIC}{_ITEM}        rules:\n{_indented(piece, 10)}"
    if key == "sections":
        return f"{_RUBRIC}{piece}"
    if key in _RUBRIC_KEYS:
        return f"{_RUBRIC}{_SECTIONS.replace('RULE', _RULE)}{piece}"
    if key == "marks":
        return f"schema: dangfeng.marks/1\n{piece}"
    return f"{_LEDGER}{piece}"


def _indented(text: str, columns: int) -> str:
    return "".join(f"{' ' * columns}{line}" for line in text.splitlines(keepends=True))


def evaluate_yaml(example: Example) -> None:
    """Write the file that the block names, or read the piece that it is."""
    from dangfeng.files import read_ledger, read_marks, read_rubric

    text = str(example.parsed)
    named = _FILE_NAME.match(text.splitlines()[0])
    path = Path(named["name"] if named else "piece.yaml")
    path.write_text(text if named else whole_file(text), encoding="utf-8")
    if path.name.startswith("broken"):
        return
    schema = re.search(r"^schema: dangfeng\.(\w+)/1$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert schema, f"{path} says what it is"
    reading = {"ledger": read_ledger, "rubric": read_rubric, "marks": read_marks}[schema.group(1)](path)
    assert not reading.problems, reading.problems


def evaluate_console(example: Example) -> None:
    """Run each command and hold what it prints against what is shown."""
    status = 0
    commands = list(_commands(str(example.parsed)))
    for (command, shown), (following, _) in zip(commands, [*commands[1:], ("", "")], strict=True):
        result = subprocess.run(
            command.replace("$?", str(status)),
            shell=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        status = result.returncode
        got = "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())
        assert "Traceback" not in got, got
        # A failure is shown as one: by `echo $?` under it.
        assert status == 0 or following == "echo $?", f"{command} exited with {status}:\n{got}"
        if shown and not doctest.OutputChecker().check_output(shown, got, doctest.ELLIPSIS):
            raise AssertionError(f"{command} exited with {status}.\nShown:\n{shown}\nPrinted:\n{got}")


def _commands(block: str) -> Iterator[tuple[str, str]]:
    """Commands, each with the output that is shown under it."""
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = piece.partition("\n")
        lines = shown.rstrip().splitlines()
        yield command, "".join(f"{line.rstrip()}\n" for line in lines)


@pytest.fixture(scope="module")
def folder(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder, a language and a search path for one document."""
    path = Path(request.node.path)
    chinese = "zh" in path.parts or path.name == "README.zh-CN.md"
    back = Path.cwd()
    with tempfile.TemporaryDirectory() as temporary, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DANGFENG_LANG", "zh" if chinese else "en")
        patch.setenv("PYTHONUTF8", "1")
        patch.setenv("PATH", sysconfig.get_path("scripts") + os.pathsep + os.environ["PATH"])
        os.chdir(temporary)
        try:
            yield Path(temporary)
        finally:
            os.chdir(back)


_pages = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser("yaml", evaluate_yaml),
        CodeBlockParser("console", evaluate_console),
    ],
    patterns=["docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    filenames=["README.md", "README.zh-CN.md", "CONTRIBUTING.md"],
    fixtures=["folder"],
    document_types={".md": Document},
)
_docstrings = Sybil(
    parsers=[DocTestParser()],
    patterns=["src/dangfeng/*.py", "src/dangfeng/*/*.py"],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (_pages + _docstrings).pytest()
