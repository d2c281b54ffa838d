"""`dangfeng diff`: what changed, in words and as data."""

import json

import jsonschema

from .samples import Runner

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
OLD = f"""{HEAD}roster: [{{name: 张明远, post: secretary}}]
records: [{{kind: meeting, id: M01, title: 会, host: 张明远}}]
"""
NEW = f"""{HEAD}roster: [{{name: 张明远, post: member}}]
completeness: [{{kind: meeting, state: complete, span: 2021-H1}}, {{kind: case, state: nil}}]
claims: [{{target: A, points: 5}}]
attachments: [{{number: "1"}}]
records:
  - {{kind: meeting, id: M01, title: 会, host: 李清, times: 30余, minutes: true, belongs_to: 2021}}
  - {{kind: case, id: C01, measures: [admonition], sanctions: [{{kind: party-warning, decided_on: 2021-05-20}}]}}
  - {{kind: talk, id: T01, total: {{span: 2021, counts: {{times: 2}}}}}}
  - {{kind: expenditure, id: E01, item: reception, spent: 12万元}}
"""


def test_changes_are_said_in_both_languages(run: Runner, write) -> None:
    write("old.yaml", OLD)
    write("new.yaml", NEW)

    done = run("diff", "old.yaml", "new.yaml")
    assert done.code == 0
    assert (
        "改动 会议 M01：归属期间补填为“2021年”；次数由“1”改为“30余”；主持人由“张某”改为“李某”；会议记录补填为“是”"
        in done.out
    )
    assert "改动 张某：班子职务由“党组书记”改为“党组成员”" in done.out
    assert "新增 谈话 T01（2021年、2次）" in done.out
    assert "张明远" not in done.out
    english = run("diff", "old.yaml", "new.yaml", "--language", "en", "--show-names")
    assert "host: 张明远 → 李清" in english.out
    assert run("diff", "new.yaml", "new.yaml").out == "两本台账没有差别。\n"


def test_as_json_it_fits_its_schema(run: Runner, write) -> None:
    write("old.yaml", OLD)
    write("new.yaml", NEW)
    schema = json.loads(run("schema", "difference").out)
    jsonschema.Draft202012Validator.check_schema(schema)

    for one, two in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml"), ("old.yaml", "old.yaml")):
        done = run("diff", one, two, "--format", "json")
        data = json.loads(done.out)
        assert (data["schema"], data["differs"]) == ("dangfeng.difference/1", one != two)
        assert "张明远" not in done.out
        jsonschema.validate(data, schema)
    added = json.loads(run("diff", "old.yaml", "new.yaml", "--format", "json").out)["records"]["added"]
    assert added[-1] == {"kind": "expenditure", "id": "E01", "item": "reception", "spent": "120000"}


def test_a_changed_declaration_and_claim_are_known_by_what_they_are_about(run: Runner, write) -> None:
    write("old.yaml", NEW)
    write("new.yaml", NEW.replace("points: 5", "points: 6").replace("state: complete", "state: nil"))

    changed = json.loads(run("diff", "old.yaml", "new.yaml", "--format", "json").out)

    assert changed["claims"]["changed"][0]["entry"] == {"target": "A"}
    assert changed["completeness"]["changed"][0]["entry"] == {"kind": "meeting", "span": "2021-01-01..2021-06-30"}
