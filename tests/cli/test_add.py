"""`dangfeng add`: records behind those of a ledger, whose text stays."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dangfeng import load_ledger, save_ledger

from .samples import Runner

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
LEDGER = f"""# 某市司法局台账
{HEAD}records:
  # 会议
  - {{kind: meeting, id: M01, on: 2021-03-05, body: party-group}}  # 第一次
  - kind: meeting
    id: M02
    on: 2021-04-05
    # 缺记录

# 自评由机关党委填
claims:
  - {{target: A, points: 25}}
"""
SMALL = """- {kind: meeting, on: 2021-05-05, times: 30余}
- kind: responsibility-list
  items: [{task: 一}, {id: Q9, task: 二}]
- {kind: issued-rule, title: 《甲》}
"""
Write = Callable[[str, str | bytes], str]


def test_the_text_and_the_comments_of_the_ledger_stay(run: Runner, write: Write) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", SMALL)

    done = run("add", "book.yaml", "more.yaml")

    assert done.code == 0
    assert done.out == "已追加3条：M03、RL01、IR01\n已写入：book.yaml\n"
    text = Path("book.yaml").read_text(encoding="utf-8")
    before, _, after = LEDGER.partition("\n# 自评")
    assert text.startswith(f"{before}  - kind: meeting\n    id: M03\n")
    assert text.endswith(f"\n# 自评{after}")
    assert [each.id for each in load_ledger("book.yaml").all_records()] == [
        "M01",
        "M02",
        "M03",
        "RL01",
        "RL01-01",
        "Q9",
        "IR01",
    ]


@pytest.mark.parametrize(
    "book",
    [
        HEAD,
        HEAD.rstrip(),
        f"{HEAD}records: []\n",
        f"{HEAD}records:   # 待填\nas_of: 2021-12-31\n",
        f"{HEAD}records: [ ] # 待填\n",
        f"{HEAD}records:\n- {{kind: case, id: C1}}",
        f"{HEAD}records:\n    - kind: case\n      id: C1\n\n\n",
        f"{HEAD}records:\n  - {{kind: case, id: C1}}\n# 完\nas_of: 2021-12-31\n",
        "格式: dangfeng.ledger/1\n单位: {单位名称: 某市司法局}\n考核期: 2021\n记录:\n  - {类别: 案件, 编号: C1}\n",
        "格式: dangfeng.ledger/1\n单位: {单位名称: 某市司法局}\n考核期: 2021\n",
        HEAD.replace("\n", "\r\n"),
        f"\ufeff{HEAD}records:\r\n  - {{kind: case, id: C1}}\r\n",
    ],
)
def test_every_layout_is_continued_in_its_own_way(run: Runner, write: Write, book: str) -> None:
    write("book.yaml", book.encode())
    write("more.json", '[{"kind": "case", "form": "first"}]')
    before = load_ledger("book.yaml")

    assert run("add", "book.yaml", "more.json").code == 0

    data = Path("book.yaml").read_bytes()
    after = load_ledger("book.yaml")
    assert after.records[:-1] == before.records
    assert (after.records[-1].id, len(after.records)) == ("C2" if before.records else "C01", len(before.records) + 1)
    assert data.startswith(b"\xef\xbb\xbf") is book.startswith("\ufeff")
    assert (b"\r\n" in data) is ("\r\n" in book)
    assert data.count(b"\r\n") in (0, data.count(b"\n"))
    kept = [line for line in book.splitlines() if line.strip() and not line.startswith("records:")]
    assert all(line in data.decode() for line in kept)
    assert ("\n  - 类别: 案件" in f"{data.decode()}\n  ".replace("\n- ", "\n  - ")) is ("单位:" in book)
    assert "记录类别" not in data.decode()


@pytest.mark.parametrize(
    "flow",
    [
        f"{HEAD}records: [{{kind: case, id: C1}}]\n",
        f"{HEAD}records:\n  -\n    kind: case\n    id: C1\n",
        f"{HEAD}records:\n  - {{kind: case, id: C1}}\n...\n",
    ],
)
def test_a_layout_that_cannot_be_continued_needs_another_file(run: Runner, write: Write, flow: str) -> None:
    write("book.yaml", flow)
    write("more.yaml", "{kind: case}")

    refused = run("add", "book.yaml", "more.yaml")
    assert refused.code == 1
    assert "add.layout" in refused.err
    assert Path("book.yaml").read_text(encoding="utf-8") == flow
    assert run("add", "book.yaml", "more.yaml", "--out", "new.yaml").code == 0
    assert [record.id for record in load_ledger("new.yaml").records] == ["C1", "C2"]
    assert Path("book.yaml").read_text(encoding="utf-8") == flow


def test_another_file_is_written_once_and_replaced_only_if_asked(run: Runner, write: Write) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", SMALL)

    assert run("add", "book.yaml", "more.yaml", "--out", "new.yaml").code == 0
    assert "# 缺记录" in Path("new.yaml").read_text(encoding="utf-8")
    assert run("add", "book.yaml", "more.yaml", "--out", "new.yaml").code == 1
    assert run("add", "book.yaml", "more.yaml", "--out", "new.yaml", "--overwrite").code == 0
    assert run("add", "book.yaml", "more.yaml", "--out", "new.json").code == 0
    assert load_ledger("new.json") == load_ledger("new.yaml")
    assert Path("book.yaml").read_text(encoding="utf-8") == LEDGER


@pytest.mark.parametrize("book", [LEDGER, HEAD, f"{HEAD}records: []\n"])
def test_json_is_continued_too(run: Runner, write: Write, book: str) -> None:
    write("book.yaml", book)
    save_ledger(load_ledger("book.yaml"), "book.json")
    write("more.yaml", SMALL)
    listed = '"records"' in Path("book.json").read_text(encoding="utf-8")

    done = run("add", "book.json", "more.yaml", "--format", "json")

    assert done.code == (0 if listed else 1)
    if listed:
        assert json.loads(done.out) == {"schema": "dangfeng.written/1", "files": ["book.json"]}
        assert len(load_ledger("book.json").records) == 5


def test_empty_list_in_json(run: Runner, write: Write) -> None:
    write(
        "book.json", '{"schema": "dangfeng.ledger/1", "unit": {"name": "某市司法局"}, "period": "2021", "records": []}'
    )
    write("more.yaml", SMALL)

    assert run("add", "book.json", "more.yaml").code == 0
    assert len(load_ledger("book.json").records) == 3


def test_ids_that_are_taken_are_all_named_and_nothing_is_written(run: Runner, write: Write) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", "- {kind: meeting, id: M01}\n- {kind: case, id: M02}\n- {kind: talk}\n")

    done = run("add", "book.yaml", "more.yaml")

    assert done.code == 1
    assert "more.yaml:1:23 M01.id  [add.id-taken]" in done.err
    assert "more.yaml:2:20 M02.id  [add.id-taken]" in done.err
    assert Path("book.yaml").read_text(encoding="utf-8") == LEDGER


@pytest.mark.parametrize(
    ("small", "code"),
    [
        (HEAD.replace("某市", "某县") + "records: [{kind: talk, id: T1}]\n", "merge.other-unit"),
        ("- {kind: 闲谈}\n", "record.unknown-kind"),
        ("- {kind: talk, headcount: -1}\n", "value.too-small"),
        ("- 文字\n", "value.not-a-group"),
        ("文字\n", "value.not-a-group"),
        ("records: 文字\n", "value.not-a-list"),
        ("- kind: responsibility-list\n  items: 文字\n", "value.not-a-list"),
        ("- kind: responsibility-list\n  items: [文字]\n", "value.not-a-group"),
        ("", "file.empty"),
    ],
)
def test_what_is_wrong_with_the_small_file_is_said_at_its_line(
    run: Runner, write: Write, small: str, code: str
) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", small)

    done = run("add", "book.yaml", "more.yaml")

    assert done.code == 1
    assert f"[{code}]" in done.err
    assert "more.yaml" in done.err
    assert Path("book.yaml").read_text(encoding="utf-8") == LEDGER


def test_a_ledger_as_small_file_gives_its_records(run: Runner, write: Write) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", f"{HEAD}records:\n  - {{kind: meeting, id: 会3}}\n  - {{kind: meeting}}\n")

    assert run("add", "book.yaml", "more.yaml", "--language", "en").out.startswith("Added 2: 会3, M03\n")


@pytest.mark.parametrize(
    "book", [f"{HEAD}records: ~\n", "{schema: dangfeng.ledger/1, unit: {name: 某市司法局}, period: 2021}\n"]
)
def test_a_ledger_without_a_list_to_continue_needs_another_file(run: Runner, write: Write, book: str) -> None:
    write("book.yaml", book)
    write("more.yaml", SMALL)

    assert "add.layout" in run("add", "book.yaml", "more.yaml").err
    assert Path("book.yaml").read_text(encoding="utf-8") == book


def test_no_records_change_nothing(run: Runner, write: Write) -> None:
    write("book.yaml", LEDGER)
    write("more.yaml", "records: []\n")

    assert run("add", "book.yaml", "more.yaml").code == 0
    assert Path("book.yaml").read_text(encoding="utf-8") == LEDGER
