"""`dangfeng compare`: own facts against another office's."""

import json

import jsonschema
import pytest

from .samples import Runner

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
OWN = f"""{HEAD}completeness: [{{kind: case, state: nil}}]
records:
  - {{kind: talk, id: T01, on: 2021-04-02, talkers: [张明远], headcount: 3}}
  - {{kind: meeting, id: M01, total: {{span: 2021, counts: {{times: 30余}}}}}}
  - {{kind: lecture, id: L01, on: 2021-07-01}}
  - {{kind: lecture, id: L02, on: 2021-07-01}}
"""
OTHER = f"""{HEAD}completeness: [{{kind: honour, state: nil}}]
records:
  - {{kind: case, id: A1, on: 2021-05-20, person: 王平, case_number: 某纪〔2021〕7号}}
  - {{kind: case, id: A2}}
  - {{kind: talk, id: B1, on: 2021-04-02, talkers: [张明远], headcount: 2}}
  - {{kind: meeting, id: C1, on: 2021-04-02}}
  - {{kind: lecture, id: D1, on: 2021-07-01}}
  - {{kind: issued-rule, id: E1, title: 《甲》}}
"""


@pytest.fixture(autouse=True)
def _books(write) -> None:
    write("own.yaml", OWN)
    write("other.yaml", OTHER)


def test_what_one_has_and_the_other_has_not_is_listed_by_kind(run: Runner) -> None:
    done = run("compare", "own.yaml", "other.yaml", "--name", "案管室")

    assert done.code == 1
    for text in (
        "台账对照：某市司法局，2021年，单位台账与案管室",
        "案件：单位报0件，案管室2件（单位少）\n  案管室有、单位无：A1（2021年5月20日、某纪〔2021〕7号、王某）、A2",
        "谈话：单位报1次，案管室1次（数量一致）\n  对上1条：T01＝B1（按日期和人员）",
        "会议：单位报31至39次，案管室1次（单位多）\n  单位只有汇总数，无法逐条核对：C1（2021年4月2日）",
        "党课：单位报2次，案管室1次（单位多）\n  不能确定：D1（2021年7月1日）可能是L01、L02",
        "制度文件：单位报0件，案管室1件（单位少）",
        "T01.headcount  [compare.differs] 矛盾：“谈话”T01的“谈话人数”单位填的是“3”",
    ):
        assert text in done.out, text
    assert "王平" not in done.out
    assert "王平" in run("compare", "own.yaml", "other.yaml", "--show-names").out


def test_as_json_it_fits_its_schema(run: Runner) -> None:
    done = run("compare", "own.yaml", "other.yaml", "--format", "json")

    data = json.loads(done.out)
    assert done.code == 1
    assert (data["schema"], data["agrees"]) == ("dangfeng.comparison/1", False)
    figures = {each["kind"]: each["figures"][0] for each in data["kinds"]}
    assert figures["case"] == {
        "unit": "pieces",
        "own": {"lower": 0, "upper": 0},
        "other": {"lower": 2, "upper": 2},
    }
    assert "张明远" not in done.out
    schema = json.loads(run("schema", "comparison").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)


def test_of_many_candidates_a_few_are_named(run: Runner, write) -> None:
    many = "".join(f"  - {{kind: case, id: A{number}}}\n" for number in range(7))
    write("many.yaml", f"{HEAD}records:\n{many}")
    write("one.yaml", f"{HEAD}records: [{{kind: case, id: B}}]\n")

    assert "B可能是A0、A1、A2、A3、A4等7条" in run("compare", "many.yaml", "one.yaml").out
    assert "A4 or others, 7 in all" in run("compare", "many.yaml", "one.yaml", "--language", "en").out


def test_two_books_that_agree(run: Runner, write) -> None:
    write("none.yaml", HEAD)
    assert run("compare", "own.yaml", "own.yaml").code == 0
    done = run("compare", "own.yaml", "none.yaml", "--language", "en")
    assert done.code == 0
    assert "The ledger of the other side says nothing of any kind." in done.out
    assert run("compare", "own.yaml", "nowhere.yaml").code == 1
