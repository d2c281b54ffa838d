"""`dangfeng check` on files that are broken in many ways at once."""

import json
import re
from pathlib import Path

import jsonschema

from .samples import LEDGER, RUBRIC, Runner

PLANTED = str(Path(__file__).parents[1] / "broken" / "files" / "twenty-five-defects.yaml")


def test_twenty_five_defects_are_twenty_five_problems_in_one_run(run: Runner) -> None:
    """What depends on lost records is not blamed as well."""
    planted = [
        (match[1], number, int(match[2]))
        for number, line in enumerate(Path(PLANTED).read_text(encoding="utf-8").splitlines(), 1)
        if (match := re.search(r"# (\S+\.\S+) (\d+)$", line))
    ]

    done = run("check", PLANTED, "--format", "json")

    found = json.loads(done.out)["problems"]
    assert done.code == 1
    assert [(each["code"], each["place"]["line"], each["place"]["column"]) for each in found] == planted
    assert len(planted) == 25
    assert run("check", PLANTED).out.startswith("共25处问题：无法读取25\n")


def test_an_unknown_name_is_a_problem_in_json(run: Runner) -> None:
    done = run("score", LEDGER, "--rubric", "responsibility-2012", "--format", "json")

    data = json.loads(done.out)
    assert done.code == 2
    assert [each["code"] for each in data["problems"]] == ["name.unknown"]
    assert "responsibility-2021" in done.out
    schema = json.loads(run("schema", "problems").out)
    jsonschema.validate(data, schema)
    assert run("explain", LEDGER, "Z99", "--rubric", RUBRIC, "--format", "json").code == 2


def test_a_type_of_file_that_will_not_do_is_answered_with_those_that_will(run: Runner) -> None:
    ledger = run("check", "book.docx")
    report = run("report", LEDGER, "--rubric", RUBRIC, "--out", "report.docx")

    assert "改用此处可用的类型：.yaml、.yml、.json" in ledger.out
    assert "改用此处可用的类型：.md、.html" in report.err


def test_a_folder_that_is_a_file_is_named_as_such(run: Runner) -> None:
    Path("out").write_text("", encoding="utf-8")

    done = run("demo", "--out", "out")

    assert done.code == 1
    assert "已有同名文件，不是文件夹" in done.err
    assert "a folder" not in done.err
    assert Path("out").read_text(encoding="utf-8") == ""


def test_what_is_wrong_with_last_years_ledger_stands_in_its_file(run: Runner, write) -> None:
    for name in ("now.yaml", "before.yaml"):
        write(name, "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n")

    done = run("check", "now.yaml", "--prior", "before.yaml")

    assert done.code == 1
    assert "before.yaml  [prior.not-before] 矛盾" in done.out
