"""`dangfeng merge`: several files as one, and what is said about it."""

import json
from pathlib import Path

import jsonschema
import pytest

from dangfeng import load_ledger

from .samples import Runner

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
OFFICE = f"""{HEAD}roster: [{{name: 张明远, post: secretary}}]
records:
  - {{kind: meeting, id: M01, on: 2021-03-05, title: 张明远主持的专题会, host: 张明远, filed_by: 办公室}}
  - {{kind: lecture, id: L01, on: 2021-07-01, lecturer: 张明远}}
"""
DISCIPLINE = f"""{HEAD}records:
  - {{kind: meeting, id: M01, on: 2021-03-06, title: 张明远主持的专题会, host: 李清}}
  - {{kind: case, id: C01, on: 2021-05-20}}
"""


@pytest.fixture(autouse=True)
def _sections(write) -> None:
    write("办公室.yaml", OFFICE)
    write("机关纪委.yaml", DISCIPLINE)


def test_sections_are_joined_and_conflicts_named_with_exit_code_1(run: Runner) -> None:
    done = run("merge", "办公室.yaml", "机关纪委.yaml", "--out", "2021.yaml")

    assert done.code == 1
    assert done.out.startswith(
        "已合并2本台账，共4条记录（2021年）：2021.yaml\n  办公室.yaml：2条（办公室 1、未注明科室 1）\n"
    )
    assert "改编号：机关纪委.yaml的M01→M01-2" in done.out
    assert "机关纪委.yaml:5:34 M01.on  [merge.conflict] 矛盾" in done.out
    assert "办公室.yaml:6:34" in done.out
    assert [record.id for record in load_ledger("2021.yaml").records] == ["M01", "L01", "M01-2", "C01"]


def test_names_are_masked_unless_asked_for(run: Runner) -> None:
    line = ("merge", "办公室.yaml", "机关纪委.yaml", "--out", "2021.yaml", "--overwrite")

    for more in ((), ("--format", "json")):
        out = run(*line, *more).out
        assert "张明远" not in out
        assert "李清" not in out
        assert "张某" in out
    assert "李清" in run(*line, "--show-names").out
    assert "李清" in run(*line, "--show-names", "--format", "json").out


def test_as_json_it_fits_its_schema(run: Runner) -> None:
    done = run("merge", "办公室.yaml", "机关纪委.yaml", "--out", "2021.json", "--format", "json")

    data = json.loads(done.out)
    assert done.code == 1
    assert (data["schema"], data["records"], data["files"]) == ("dangfeng.merge/1", 4, ["2021.json"])
    assert data["renamed"] == [{"part": "机关纪委.yaml", "old": "M01", "new": "M01-2"}]
    schema = json.loads(run("schema", "merge").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)


def test_without_conflicts_it_is_done(run: Runner, write) -> None:
    write("财务科.yaml", f"{HEAD}records: [{{kind: expenditure, id: E01, item: reception}}]\n")
    done = run("merge", "办公室.yaml", "财务科.yaml", "--out", "y.yaml", "--sections", "--language", "en")

    assert done.code == 0
    assert "No problems found." in done.out
    assert [record.filed_by for record in load_ledger("y.yaml").records] == ["办公室", "办公室", "财务科"]


def test_signing_by_file_makes_no_second_record_of_one_act(run: Runner, write) -> None:
    for name in ("甲科.yaml", "乙科.yaml"):
        write(name, f"{HEAD}records: [{{kind: meeting, id: M01, on: 2021-03-05, title: 专题会}}]\n")
    done = run("merge", "甲科.yaml", "乙科.yaml", "--sections", "--out", "y.yaml")

    assert done.code == 0
    assert [(record.id, record.filed_by) for record in load_ledger("y.yaml").records] == [("M01", "甲科、乙科")]
    assert "由“乙科”和“甲科”" in done.out


CHINESE = """\
schema: dangfeng.ledger/1
单位: {单位名称: 某市司法局}
考核期: 2021
记录:
  - {类别: 会议, 编号: M02, 日期: 2021-04-05, 会议类型: 党组会议}
"""


def test_keys_are_written_in_the_language_of_the_first_ledger(run: Runner, write) -> None:
    write("丙科.yaml", CHINESE)
    run("merge", "丙科.yaml", "机关纪委.yaml", "--out", "y.yaml")
    run("merge", "机关纪委.yaml", "丙科.yaml", "--out", "z.yaml")

    chinese, english = (Path(name).read_text(encoding="utf-8") for name in ("y.yaml", "z.yaml"))
    assert "记录:\n- 类别: 会议\n  编号: M02\n  日期: 2021-04-05\n  会议类型: 党组会议\n" in chinese
    assert "kind" not in chinese
    assert "records:\n- kind: meeting\n  id: M01\n" in english
    assert "类别" not in english
    assert len(load_ledger("y.yaml").records) == len(load_ledger("z.yaml").records) == 3


def test_a_file_that_is_there_is_left_alone(run: Runner, write) -> None:
    write("2021.yaml", "mine")
    done = run("merge", "办公室.yaml", "机关纪委.yaml", "--out", "2021.yaml")

    assert done.code == 1
    assert "--overwrite" in done.err
    assert Path("2021.yaml").read_text(encoding="utf-8") == "mine"


def test_quarters_need_a_period_where_one_is_missing(run: Runner, write) -> None:
    for quarter in (1, 3):
        write(f"q{quarter}.yaml", HEAD.replace("2021", f"2021-Q{quarter}"))

    refused = run("merge", "q1.yaml", "q3.yaml", "--out", "y.yaml")
    assert refused.code == 1
    assert "merge.period-missing" in refused.err
    assert not Path("y.yaml").exists()
    assert run("merge", "q1.yaml", "q3.yaml", "--out", "y.yaml", "--period", "2021").code == 0
    assert str(load_ledger("y.yaml").period) == "2021"
    wrong = run("merge", "q1.yaml", "--out", "z.yaml", "--period", "某年")
    assert wrong.code == 2
    assert "某年" in wrong.err


def test_every_unreadable_file_is_named_at_once(run: Runner, write) -> None:
    write("a.yaml", HEAD.replace("2021", "某年"))
    done = run("merge", "a.yaml", "b.yaml", "--out", "y.yaml")

    assert done.code == 1
    assert "a.yaml" in done.err
    assert "b.yaml" in done.err
    assert run("merge", "--out", "y.yaml").code == 2
