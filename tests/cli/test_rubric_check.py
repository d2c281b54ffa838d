import json
from pathlib import Path

import jsonschema
import pytest

from .samples import LEDGER, RUBRIC, Runner

BROKEN = Path(__file__).parents[1] / "broken" / "rubrics"
#: Nothing is doubtful about it unless a ledger of another year is given.
SOUND = BROKEN / "lint.not-in-force.yaml"


def test_a_sound_rubric_is_told_in_a_line_and_what_it_acknowledges_in_another(run: Runner) -> None:
    done = run("rubric", "check", RUBRIC, "--language", "zh")

    assert done.code == 0
    first, second = done.out.splitlines()
    assert "41项指标、98条规则，满分100分" in first
    assert second == "细则自己注明的已知问题：2条。"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_doubt_is_told_at_its_line(run: Runner, language: str) -> None:
    done = run("rubric", "check", str(BROKEN / "lint.no-floor.yaml"), "--language", language)

    assert done.code == 1
    assert "lint.no-floor.yaml:10:9 A01  [lint.no-floor]" in done.out
    assert "      - id: A01" in done.out


def test_doubts_as_json_are_problems_like_others(run: Runner) -> None:
    schema = json.loads(run("schema", "problems").out)
    done = run("rubric", "check", str(BROKEN / "lint.counted-twice.yaml"), "--format", "json")

    found = json.loads(done.out)
    jsonschema.validate(found, schema)
    assert done.code == 1
    assert [problem["code"] for problem in found["problems"]] == ["lint.counted-twice"]
    assert json.loads(run("rubric", "check", RUBRIC, "--format", "json").out)["problems"] == []


def test_ledgers_are_held_against_the_rubric(run: Runner) -> None:
    rubric = BROKEN / "lint.not-in-force.yaml"
    with_period = rubric.with_suffix(".ledger.yaml")

    assert run("rubric", "check", str(rubric)).code == 0
    assert run("rubric", "check", RUBRIC, "--ledger", LEDGER).code == 0
    done = run("rubric", "check", str(rubric), "--ledger", LEDGER, "--ledger", str(with_period), "--language", "en")
    assert done.code == 1
    assert done.out.count("[lint.not-in-force]") == 2


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", ("总分：0至5分（两端都能达到）", "A01-1 会议：不会降低——已证明", "合格：能达到", "不作考核结论")),
        ("en", ("Total: 0 to 5 (both reached)", "A01-1 meeting: never lowers: proved", "合格: can be reached", "only")),
    ],
)
def test_what_can_be_said_of_it_is_printed(run: Runner, language: str, told: tuple[str, ...]) -> None:
    done = run("rubric", "check", str(SOUND), "--prove", "--language", language)

    assert done.code == 0
    assert [each for each in told if each not in done.out] == []


def test_what_can_be_said_of_it_is_json_with_the_ledgers_that_show_it(run: Runner) -> None:
    schema = json.loads(run("schema", "rubric-analysis").out)
    done = run("rubric", "check", str(SOUND), "--prove", "--format", "json")

    found = json.loads(done.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema)
    raised = found["directions"][0]["raised_by"]
    assert len(raised["after"]["records"]) == len(raised["before"]["records"]) + 1
    assert found["grades"][0]["never_reached"] == "refuted"


def test_what_does_not_fit_together_is_told_first(run: Runner) -> None:
    Path("rubric.yaml").write_text(
        'schema: dangfeng.rubric/1\ntitle: 示例\nversion: "1"\nsections:\n  - id: A\n    title: 甲\n    points: 1\n'
        "    items:\n      - id: A1\n        title: 甲\n        points: 1\n        rules:\n          - id: A1-1\n"
        "            measure: {form: count, of: meeting}\n            award: {form: each, points: 1, most: 2}\n"
        "            group: g\ngroups: [{id: g}]\n",
        encoding="utf-8",
    )

    done = run("rubric", "check", "rubric.yaml", "--language", "en")

    assert done.code == 1
    assert "rubric.yaml:13:13 A1-1  [rubric.unfit] unreadable" in done.out
