"""`dangfeng rubric diff`: two versions in words and as data, and what the second does to ledgers."""

import json
from pathlib import Path

import jsonschema
import pytest

from .samples import LEDGER, MARKS, RUBRIC, RUBRIC_FILE, SMALL, TINY, Runner

CAUTION = "自动测算，仅供核对，不作考核结论"


@pytest.fixture
def new(write) -> str:
    """The shipped rubric with another threshold, another item and another date."""
    text = Path(RUBRIC_FILE).read_text(encoding="utf-8")
    changes = (
        ("steps: [{at_least: 95%, points: 2}, {at_least: 80%, points: 1}]", "steps: [{at_least: 90%, points: 2}]"),
        ("in_force_from: 2021-01-01", "in_force_from: 2021-07-01"),
        ("title: 年度学习计划\n            points: 1", "title: 年度学习计划\n            points: 0.75"),
    )
    for old, changed in changes:
        assert old in text
        text = text.replace(old, changed, 1)
    return write("new.yaml", text)


def test_it_is_said_item_by_item(run: Runner, new: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    done = run("rubric", "diff", RUBRIC, new)
    assert done.code == 0
    assert "改动3处，其中影响得分或等次的3处。" in done.out
    assert "总则\n  · 施行日期由2021年1月1日改为2021年7月1日" in done.out
    assert (
        "A01 第一议题学习\n  · 规则A01-1：档次由不低于95%，分值2分；不低于80%，分值1分改为不低于90%，分值2分"
        in done.out
    )
    assert "A02 学习计划与学习制度\n  · 分项A02-1 年度学习计划：分值由1分改为0.75分" in done.out
    assert CAUTION not in done.out
    english = run("rubric", "diff", RUBRIC, new, "--language", "en").out
    assert "part A02-1 年度学习计划: points: 1 point → 0.75 points" in english


def test_the_same_rubric_does_not_differ(run: Runner) -> None:
    done = run("rubric", "diff", RUBRIC, RUBRIC_FILE)
    assert (done.code, done.out.splitlines()[-1]) == (0, "两份细则没有差别。")


def test_a_folder_of_ledgers_is_scored_by_both(run: Runner, write, new: str) -> None:
    Path("books").mkdir()
    write("books/full.yaml", Path(LEDGER).read_text(encoding="utf-8"))
    write("books/small.yaml", SMALL)
    write("books/marks.yaml", Path(MARKS).read_text(encoding="utf-8"))
    write("books/notes.txt", "其他文件")
    done = run("rubric", "diff", RUBRIC, new, "--ledgers", "books", "--marks", MARKS)
    assert done.code == 0
    assert "按两份细则分别测算2本台账：得分变动的1本" in done.out
    assert "某市司法局（small.yaml）：按现有记录计仍为44.5分；得分区间由7–99分变为7–98.75分" in done.out
    assert "得分、等次不变：某市司法局（full.yaml）" in done.out
    assert CAUTION in done.out
    assert run("rubric", "diff", RUBRIC, new, "--ledgers", "books/small.yaml").code == 0


def test_json_fits_its_schema(run: Runner, new: str) -> None:
    schema = json.loads(run("schema", "rubric-difference").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    for words in ((RUBRIC, new), (new, RUBRIC), (RUBRIC, RUBRIC), (RUBRIC, new, "--ledgers", LEDGER)):
        data = json.loads(run("rubric", "diff", *words, "--format", "json").out)
        jsonschema.validate(data, schema)
        assert data["differs"] == (words[0] != words[1])
    assert data["effects"]["caution"] == CAUTION
    changes = {change["path"]: change for line in data["lines"] for change in line["changes"]}
    assert [changes["points"][key] for key in ("aspect", "old", "new")] == ["points", "1", "0.75"]
    assert changes["scale.steps"]["new"] == [{"at_least": "90%", "points": "2"}]


def test_lines_that_come_and_go_are_in_json_too(run: Runner, write) -> None:
    write("a.yaml", TINY)
    write("b.yaml", TINY.replace("id: A1-1", "id: A1-2, wording: 另一条"))
    data = json.loads(run("rubric", "diff", "a.yaml", "b.yaml", "--format", "json").out)
    assert [(line["state"], line["id"], line["old_id"]) for line in data["lines"]] == [
        ("added", "A1-2", None),
        ("removed", "A1-1", "A1-1"),
    ]
    assert data["lines"][0]["zh"] == "新增规则A1-2：另一条"


def test_what_cannot_be_read_is_refused_with_all_its_problems(run: Runner, write) -> None:
    write("broken.yaml", TINY.replace("points: 2", "points: 很多"))
    done = run("rubric", "diff", "broken.yaml", "broken.yaml")
    assert done.code == 1
    assert "broken.yaml:" in done.err
    assert run("rubric", "diff", RUBRIC, "no-such-rubric").code == 2
    missing = run("rubric", "diff", RUBRIC, RUBRIC, "--ledgers", "nowhere")
    assert (missing.code, "没有这个文件" in missing.err) == (1, True)
    Path("empty").mkdir()
    empty = run("rubric", "diff", RUBRIC, RUBRIC, "--ledgers", "empty")
    assert (empty.code, "empty里没有台账" in empty.err) == (2, True)
    assert run("rubric", "diff", RUBRIC, RUBRIC, "--marks", MARKS).code == 2
    write("l.yaml", "schema: dangfeng.ledger/1\nunit: {}\n")
    assert run("rubric", "diff", RUBRIC, RUBRIC, "--ledgers", "l.yaml").code == 1
