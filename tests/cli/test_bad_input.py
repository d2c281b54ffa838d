"""Whatever is wrong with what comes in: words, the right exit code, nothing half-written."""

import json
import sys
from pathlib import Path

import pytest

from .samples import LEDGER, RUBRIC, RUBRIC_FILE, SMALL, TINY, Runner

TALK = SMALL + "  - {kind: talk, id: T1, headcount: %s}\n"
SPENT = SMALL + "  - {kind: expenditure, id: E1, item: reception, spent: %s}\n"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

LEDGERS: dict[str, str | bytes] = {
    "wrong-type": SMALL.replace("某市司法局", "[1, 2]"),
    "records-no-list": SMALL.partition("records:")[0] + "records: 12\n",
    "unknown-key": SMALL.replace("body:", "boddy:"),
    "unknown-kind": SMALL.replace("kind: meeting", "kind: meating"),
    "missing-field": SMALL.replace("id: M01, ", ""),
    "no-unit": SMALL.replace("unit: {name: 某市司法局}\n", ""),
    "duplicate-id": SMALL + "  - {kind: meeting, id: M01, on: 2021-04-05}\n",
    "duplicate-key": SMALL + "period: 2021\n",
    "alias-bomb": BOMB,
    "tab": SMALL.replace("  - {", "\t- {"),
    "full-width-colon": SMALL.replace("period: 2021", "period：2021"),
    "gbk": SMALL.encode("gbk"),
    "utf-16": SMALL.encode("utf-16"),
    "binary": b"PK\x03\x04" + bytes(range(256)) * 8,
    "control-character": SMALL.replace("某市", "某\x07市"),
    "empty": "",
    "blank": " \n\n",
    "only-comments": "# 空\n",
    "nan": SPENT % ".nan",
    "infinity": SPENT % "-.inf",
    "number-nan": TALK % "NaN",
    "no-such-day": SMALL.replace("2021-03-05", "2021-02-30"),
    "forty-digits": TALK % ("9" * 40),
    "forty-digit-amount": SPENT % ("9" * 40),
    "about": TALK % "约30",
    "unclosed": SMALL + "  - {kind: talk, id: [\n",
    "deep": "a: " + "[" * 5000 + "]" * 5000,
    "two-documents": SMALL + "---\n" + SMALL,
    "tagged": SMALL.replace("某市司法局", "!!python/object/apply:os.system [ls]"),
    "other-schema": SMALL.replace("ledger/1", "rubric/1"),
    "later-version": SMALL.replace("ledger/1", "ledger/9"),
    "scalar": "只有一句话\n",
    "lone-surrogate": SMALL.replace("某市司法局", '"\\ud800"'),
}
RUBRIC_TEXT = Path(RUBRIC_FILE).read_text(encoding="utf-8")
RUBRICS: dict[str, str | bytes] = {
    "points-are-text": RUBRIC_TEXT.replace("    points: 25\n", "    points: 很多\n", 1),
    "points-nan": RUBRIC_TEXT.replace("    points: 25\n", "    points: .nan\n", 1),
    "unknown-form": RUBRIC_TEXT.replace("form: ratio-steps", "form: ratio-stepps", 1),
    "unknown-kind": RUBRIC_TEXT.replace("kind: meeting", "kind: meating", 1),
    "no-sections": RUBRIC_TEXT.partition("sections:")[0],
    "duplicate-id": RUBRIC_TEXT.replace("id: A02-2-1", "id: A02-1-1", 1),
    "too-fine": RUBRIC_TEXT.replace("points: 25\n", "points: 25.00001\n", 1),
    "empty": "",
    "gbk": RUBRIC_TEXT.encode("gb18030"),
}


@pytest.mark.parametrize("name", LEDGERS)
def test_a_bad_ledger_is_refused_in_words(run: Runner, write, name: str) -> None:
    write("book.yaml", LEDGERS[name])
    checked = run("check", "book.yaml")
    assert checked.code == 1, checked
    assert "book.yaml" in checked.out
    assert "无法读取" in checked.out
    write("rubric.yaml", TINY)
    for words in (("score",), ("explain",), ("report", "--out", "r.md")):
        done = run(words[0], "book.yaml", "--rubric", "rubric.yaml", *words[1:])
        assert done.code == 1
        assert done.err.startswith("共")
        assert not done.out
    assert run("convert", "book.yaml", "copy.json").code == 1
    assert {path.name for path in Path().iterdir()} == {"book.yaml", "rubric.yaml"}


@pytest.mark.parametrize("name", LEDGERS)
def test_a_bad_ledger_is_refused_as_json(run: Runner, write, name: str) -> None:
    write("book.yaml", LEDGERS[name])
    write("rubric.yaml", TINY)
    for words in (("check",), ("score", "--rubric", "rubric.yaml")):
        done = run(words[0], "book.yaml", *words[1:], "--format", "json", "--language", "en")
        assert done.code == 1
        found = json.loads(done.out)
        assert found["schema"] == "dangfeng.problems/1"
        assert any(problem["gravity"] == "unreadable" for problem in found["problems"])
        assert not done.err


@pytest.mark.parametrize("name", RUBRICS)
def test_a_bad_rubric_is_refused_in_words(run: Runner, write, name: str) -> None:
    write("rubric.yaml", RUBRICS[name])
    for words in (("rubric", "check"), ("rubric", "show"), ("score", LEDGER, "--rubric")):
        if name in ("duplicate-id", "too-fine") and words[1] == "show":
            continue  # Such a rubric can be read and shown; it cannot be used.
        done = run(*words, "rubric.yaml")
        assert done.code == 1
        assert "rubric.yaml" in done.out + done.err
    assert [path.name for path in Path().iterdir()] == ["rubric.yaml"]
    found = json.loads(run("rubric", "check", "rubric.yaml", "--format", "json").out)
    assert found["problems"]


@pytest.mark.parametrize("name", ["points-are-text", "duplicate-id"])
def test_a_bad_rubric_is_refused_with_its_line(run: Runner, write, name: str) -> None:
    write("rubric.yaml", RUBRICS[name])
    found = json.loads(run("rubric", "check", "rubric.yaml", "--format", "json").out)
    assert all(problem["place"]["line"] > 0 for problem in found["problems"])


def test_marks_out_of_bounds_are_named_with_their_line(run: Runner, write) -> None:
    write(
        "m.yaml",
        """\
schema: dangfeng.marks/1
marks:
  - {target: B04-3-1, points: 9, reason: 甲}
  - {target: ZZZ, points: 1, reason: 乙}
""",
    )
    done = run("score", LEDGER, "--rubric", RUBRIC, "--marks", "m.yaml")
    assert done.code == 1
    assert "m.yaml:3:31" in done.err
    assert "m.yaml:4:27" in done.err


def test_problems_of_all_files_come_at_once(run: Runner, write) -> None:
    write("book.yaml", LEDGERS["no-such-day"])
    write("rubric.yaml", RUBRICS["points-are-text"])
    write("m.yaml", "schema: dangfeng.marks/1\nmarks: 3\n")
    done = run("score", "book.yaml", "--rubric", "rubric.yaml", "--marks", "m.yaml", "--prior", "none.yaml")
    assert done.code == 1
    for name in ("book.yaml:5", "rubric.yaml:", "m.yaml:2", "none.yaml"):
        assert name in done.err


def test_a_file_above_the_limit(run: Runner, write) -> None:
    write("book.yaml", b"#" * 20_000_001)
    done = run("check", "book.yaml")
    assert done.code == 1
    assert "20 MB" in done.out


def test_a_file_above_the_limit_is_not_looked_through_for_names(run: Runner, write, monkeypatch) -> None:
    """A hundred megabytes would take minutes."""
    looked: list[str] = []
    monkeypatch.setattr("dangfeng.wording.names.named_in", lambda text: looked.append(text) or ())
    write("book.yaml", b"#" * 20_000_001)
    assert run("convert", "book.yaml", "copy.json").code == 1
    assert not looked


@pytest.mark.parametrize("path", ["none.yaml", ".", "folder.yaml", "book.txt", "none", "\0.yaml", "x" * 300 + ".yaml"])
def test_a_path_that_is_no_file_of_ours(run: Runner, write, path: str) -> None:
    Path("folder.yaml").mkdir()
    write("book.txt", SMALL)
    assert run("check", path).code == 1
    assert run("score", path, "--rubric", RUBRIC).code == 1
    assert run("rubric", "check", path if "." in path else path + ".yaml").code == 1
    assert run("convert", path, "y.json").code == 1


def test_a_rubric_that_nobody_knows(run: Runner) -> None:
    for words in (("score", LEDGER, "--rubric"), ("rubric", "show"), ("rubric", "check")):
        done = run(*words, "responsibility")
        assert done.code == 2
        assert "responsibility-2021" in done.err


REPORTS = ["none/r.md", "folder", "r.docx", "r", "file/r.md", "\0.md", "y" * 300 + ".md", "/proc/r.md"]


@pytest.mark.parametrize("out", REPORTS)
def test_a_report_that_cannot_be_written(run: Runner, write, out: str) -> None:
    write("file", "")
    Path("folder").mkdir()
    done = run("report", LEDGER, "--rubric", RUBRIC, "--out", out)
    assert done.code == 1
    assert done.err.startswith("共1处问题")
    assert sorted(path.name for path in Path().rglob("*")) == ["file", "folder"]


@pytest.mark.parametrize("out", ["file", "file/out", "/proc/none", "\0", "z" * 300])
def test_a_demo_that_cannot_be_written(run: Runner, write, out: str) -> None:
    write("file", "mine")
    done = run("demo", "--out", out)
    assert done.code == 1
    assert done.err.startswith("共1处问题")
    assert [path.name for path in Path().rglob("*")] == ["file"]


def test_a_demo_over_a_folder_of_the_same_name(run: Runner) -> None:
    Path("out/report.md").mkdir(parents=True)
    assert run("demo", "--out", "out").code == 1
    assert [path.name for path in Path("out").iterdir()] == ["report.md"]


@pytest.mark.parametrize("name", ["book.txt", "book", "none/book.yaml", "book.YAML/x.yaml"])
def test_a_blank_ledger_that_cannot_be_written(run: Runner, name: str) -> None:
    assert run("new", name).code == 1
    assert not list(Path().iterdir())


def test_problems_without_file_are_worded_too(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        encoding = "utf-8"

        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

        def flush(self) -> None: ...

    monkeypatch.setattr(sys, "stdout", Full())
    done = run("schema", "problems")
    assert done.code == 1
    assert "No space left" in done.err


UNFIT = """\
schema: dangfeng.rubric/1
title: 示例
version: "1"
sections:
  - id: A
    title: 甲
    points: 3
    items:
      - {id: A1, title: 子, points: 2, rules: [{id: A1-1, measure: {form: judged, points: 2}}]}
      - {id: A2, title: 丑, parts: [{id: A2-1, points: 1, rules: [{id: A2-1-1, measure: {form: judged, points: 1}}]}]}
bonus: {rules: [{id: X1, measure: {form: judged, points: 1}}]}
vetoes:
  - {id: V1, title: 寅, measure: {form: ratio, of: meeting, part: {minutes: true}, when_none: zero}}
"""


def test_a_rubric_whose_parts_do_not_fit_together_is_refused_with_its_lines(run: Runner, write) -> None:
    write("r.yaml", UNFIT)
    for words in (("rubric", "check", "r.yaml"), ("score", LEDGER, "--rubric", "r.yaml")):
        done = run(*words)
        assert done.code == 1
        assert "r.yaml:13:" in done.out + done.err
        assert "V1" in done.out + done.err
