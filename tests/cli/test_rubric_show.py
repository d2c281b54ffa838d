"""`dangfeng rubric show`: the office's table in each form, blank and filled."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from dangfeng import load_rubric
from dangfeng.rubric.nodes import walk
from dangfeng.wording import width

from .samples import LEDGER, MARKS, RUBRIC, TINY, Runner

BLANKS = ("自评分", "考核组评分", "扣分原因")
CAUTION = "自动测算，仅供核对，不作考核结论"
SHARED = """\
schema: dangfeng.rubric/1
title: 考核细则<b>（自拟示例）</b>
version: "1"
sections:
  - id: A
    title: 组织领导
    points: 3
    items:
      - id: A1
        title: 会议|研究
        basis: 《某办法》
        parts:
          - id: A1-1
            title: 部署
            points: 2
            rules:
              - {id: A1-1-1, wording: 每季度1次, method: 查记录, scored_by: 办公室, measure: {form: judged, points: 1}}
              - id: A1-1-2
                wording: 有纪要
                basis: 《纪要办法》
                method: 查记录
                scored_by: 党委
                measure: {form: judged, points: 1}
      - id: A2
        title: 作风
        points: 1
        start: full
        rules:
          - id: A2-1
            measure: {form: count, of: {kind: case, where: {eight_point: true}}}
            deduct: {form: each, points: 0.5}
"""


class Page(HTMLParser):
    """The cells of the table on a page: text, rows and columns that each stands over."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.cells: list[tuple[str, int, int]] = []
        self.inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "th"):
            given = dict(attrs)
            self.cells.append(("", int(given.get("rowspan") or 1), int(given.get("colspan") or 1)))
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.inside:
            text, *spans = self.cells[-1]
            self.cells[-1] = (text + data, *spans)


def test_every_item_and_wording_is_in_every_form(run: Runner) -> None:
    nouns = [node.noun for node in walk(load_rubric(RUBRIC))]
    wordings = [noun.wording for noun in nouns if getattr(noun, "wording", None)]
    titles = [noun.title for noun in nouns if type(noun).__name__ in ("Section", "Item", "Part")]
    for form in ("md", "html", "json"):
        done = run("rubric", "show", RUBRIC, "--format", form)
        assert done.code == 0
        assert [text for text in (*wordings, *titles) if text not in done.out] == []


def test_a_terminal_is_given_a_drawn_table_as_wide_as_it_is(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in (120, 160, 111):
        monkeypatch.setenv("COLUMNS", str(columns))
        table = [
            line for line in run("rubric", "show", RUBRIC).out.splitlines() if line.startswith(("┌", "├", "│", "└"))
        ]
        assert {width(line) for line in table} == {columns}


def test_what_is_filled_in_by_hand_is_the_first_to_go(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    narrow = run("rubric", "show", RUBRIC).out
    assert "评分标准" in narrow
    assert not [name for name in BLANKS if name in narrow]


def test_a_narrow_terminal_has_lines_instead_of_a_table(run: Runner, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("r.yaml", SHARED)
    monkeypatch.setenv("COLUMNS", "50")
    text = run("rubric", "show", "r.yaml").out
    assert max(map(width, text.splitlines())) <= 50
    assert "  · 评分标准：A1-1-1　每季度1次\n" in text


def test_a_drawn_table_merges_cells(run: Runner, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("r.yaml", SHARED)
    monkeypatch.setenv("COLUMNS", "84")
    lines = run("rubric", "show", "r.yaml").out.splitlines()
    first = next(line for line in lines if "每季度1次" in line)
    between = lines[lines.index(first) + 1]
    assert between.startswith("│")
    assert between.count("├") == 2
    assert "查记录" in first
    assert "查记录" not in lines[lines.index(first) + 2]


def test_the_page_merges_sections_items_and_what_is_the_same(run: Runner, write) -> None:
    write("r.yaml", SHARED)
    cells = Page(run("rubric", "show", "r.yaml", "--format", "html").out).cells

    assert ("A 组织领导（3分）", 1, 10) in cells
    assert ("A1 会议|研究（2分）依据：《某办法》", 2, 1) in cells
    assert ("A1-1 部署", 2, 1) in cells
    assert ("查记录", 2, 1) in cells
    assert ("办公室", 1, 1) in cells
    assert ("A2 作风", 1, 2) in cells
    assert ("A1-1-2　有纪要依据：《纪要办法》", 1, 1) in cells


def test_the_page_runs_nothing_and_fetches_nothing(run: Runner, write) -> None:
    write("r.yaml", SHARED)
    page = run("rubric", "show", "r.yaml", "--format", "html").out

    assert re.search('Content-Security-Policy" content="default-src &#39;none&#39;; style-src', page)
    assert "A4 landscape" in page
    assert "考核细则&lt;b&gt;（自拟示例）&lt;/b&gt;" in page
    assert re.findall(r"<script|<link|<img|https?:|url\(", page) == []
    assert CAUTION not in page


def test_markdown_keeps_the_columns_apart(run: Runner, write) -> None:
    write("r.yaml", SHARED)
    text = run("rubric", "show", "r.yaml", "--format", "md").out
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {11}
    assert "A1 会议\\|研究" in text


def test_a_rule_without_wording_is_worded_from_what_it_counts(run: Runner, write) -> None:
    write("r.yaml", SHARED)
    zh = run("rubric", "show", "r.yaml", "--format", "md").out
    en = run("rubric", "show", "r.yaml", "--format", "md", "--language", "en").out
    assert "（按记录自动计分：案件每有1件扣0.5分；只计“违反中央八项规定精神”为是的）" in zh
    assert "(from the records: Cases: 0.5 points off for each one; only with eight point: yes)" in en


def test_a_judged_rule_says_its_bounds(run: Runner, write) -> None:
    write("r.yaml", TINY)
    assert "由人评定，0至2分" in run("rubric", "show", "r.yaml", "--format", "md").out


def test_remarks_say_grades_vetoes_and_groups(run: Runner) -> None:
    text = run("rubric", "show", RUBRIC, "--format", "md").out
    assert "- 一票否决 V02：瞒案不报、佐证材料弄虚作假（不高于“一般”）" in text
    assert "- 同一事项不重复计分（取最高）：规则B05-1、C02-1" in text
    assert "lint." not in text
    assert "- 等次：优秀（不低于90，零分指标不超过0）、" in text


def test_a_ledger_fills_self_scores_and_reasons(run: Runner) -> None:
    done = run("rubric", "show", RUBRIC, "--ledger", LEDGER, "--marks", MARKS, "--format", "json")
    table = json.loads(done.out)
    card = json.loads(run("score", LEDGER, "--rubric", RUBRIC, "--marks", MARKS, "--format", "json").out)
    assert table["unit"] == "某市司法局"
    assert table["caution"] == CAUTION
    assert table["score"]["recorded"] == card["total"]["recorded"]
    late = next(each for each in _lines(table["lines"]) if each["id"] == "A02-1-1")
    assert "最早为2021年4月9日" in late["reason"]["zh"]
    judged = next(each for each in _lines(table["lines"]) if each["id"] == "B04-3-1")
    assert (judged["score"]["group"], judged["score"]["own"]) == ("0.5", None)
    assert "6条没有写完成时限" in judged["score"]["group_reason"]


def test_a_filled_page_says_what_every_score_says_and_names_nobody(run: Runner) -> None:
    words = ("rubric", "show", RUBRIC, "--ledger", LEDGER, "--format", "md")
    masked, named = run(*words).out, run(*words, "--show-names").out
    assert CAUTION in masked
    assert CAUTION in run(*words[:-1], "html").out
    persons = set(re.findall(r"未达标的有([^，]+)，", named))
    assert persons
    assert not [each for each in persons if each in masked]


def test_ranges_stand_below_the_recorded_points(run: Runner, write) -> None:
    write("r.yaml", TINY)
    write("l.yaml", "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n")
    text = run("rubric", "show", "r.yaml", "--ledger", "l.yaml", "--format", "md").out
    assert "| 0<br>0–2 |" in text


def test_a_mark_of_the_unit_itself_is_its_self_score(run: Runner, write) -> None:
    write("r.yaml", TINY)
    write("l.yaml", "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n")
    marks = [("self", 2, "做得好"), ("final", 1, "材料不齐")]
    lines = "".join(f"  - {{target: A1-1, points: {p}, stage: {s}, reason: {r}}}\n" for s, p, r in marks)
    write("m.yaml", f"schema: dangfeng.marks/1\nmarks:\n{lines}")
    text = run("rubric", "show", "r.yaml", "--ledger", "l.yaml", "--marks", "m.yaml", "--format", "md").out
    assert "| 2 | 1 |" in text
    assert "考核组：材料不齐" in text


@pytest.mark.parametrize("given", [(), ("--ledger", LEDGER, "--marks", MARKS)])
def test_json_fits_its_schema(run: Runner, given: tuple[str, ...]) -> None:
    schema = json.loads(run("schema", "rubric-table").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(run("rubric", "show", RUBRIC, *given, "--format", "json").out), schema)


@pytest.mark.parametrize("suffix", ["html", "md", "txt", "json"])
def test_a_file_is_written_whole_and_replaced_only_if_asked(run: Runner, suffix: str) -> None:
    name = f"table.{suffix}"
    assert run("rubric", "show", RUBRIC, "--out", name).code == 0
    first = Path(name).read_text(encoding="utf-8")
    refused = run("rubric", "show", RUBRIC, "--out", name, "--language", "en")
    assert refused.code == 1
    assert "--overwrite" in refused.err
    assert Path(name).read_text(encoding="utf-8") == first
    assert run("rubric", "show", RUBRIC, "--out", name, "--language", "en", "--overwrite").code == 0
    assert [path.name for path in Path().iterdir()] == [name]


def test_what_cannot_be_is_refused(run: Runner) -> None:
    assert "--ledger" in run("rubric", "show", RUBRIC, "--marks", MARKS).err
    assert run("rubric", "show", RUBRIC, "--marks", MARKS).code == 2
    assert run("rubric", "show", "no-such-rubric").code == 2
    assert run("rubric", "show", RUBRIC, "--out", "table.doc").code == 1
    Path("folder.md").mkdir()
    assert run("rubric", "show", RUBRIC, "--out", "folder.md").code == 1


def _lines(lines: list[dict]) -> list[dict]:
    return [each for line in lines for each in (line, *_lines(line["lines"]))]
