import json
import re
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from dangfeng import load_ledger, load_marks, load_rubric
from dangfeng.cli.app import App

from .samples import LEDGER, MARKS, MASKED, RUBRIC, RUBRIC_FILE, SMALL, TINY, Runner

NOTICE = "自动测算，仅供核对，不作考核结论"
DEMO = {"ledger.yaml", "rubric.yaml", "marks.yaml", "scorecard.json", "report.md", "report.html"}


def schema(run: Runner, kind: str) -> dict[str, object]:
    done = run("schema", kind)
    assert done.code == 0
    found = json.loads(done.out)
    jsonschema.Draft202012Validator.check_schema(found)
    return found


# -- demo


def test_demo_leaves_everything_and_prints_three_sections(run: Runner) -> None:
    done = run("demo", "--out", "out")
    assert done.code == 0, done.err
    assert {path.name for path in Path("out").iterdir()} == DEMO
    lines = done.out.splitlines()
    sections = {"A 加强组织领导": "25.00", "B 推进党风廉政建设": "45.00", "C 保持惩治腐败高压态势": "30.00"}
    for head, full in sections.items():
        assert [line for line in lines if line.startswith(head) and line.endswith(full)]
    assert NOTICE in done.out
    assert "<script" not in Path("out/report.html").read_text(encoding="utf-8")


def test_the_scorecard_of_the_demo_is_valid_and_can_be_had_again(run: Runner) -> None:
    run("demo", "--out", "out")
    card = json.loads(Path("out/scorecard.json").read_text(encoding="utf-8"))
    jsonschema.validate(card, schema(run, "scorecard"))
    given = ("out/ledger.yaml", "--rubric", "out/rubric.yaml", "--marks", "out/marks.yaml")
    again = run("score", *given, "--format", "json")
    assert json.loads(again.out) == card
    assert sorted(line["id"] for line in card["lines"] if line["kind"] == "section") == ["A", "B", "C"]


def test_the_demo_runs_twice_but_keeps_what_somebody_changed(run: Runner) -> None:
    assert run("demo", "--out", "out").code == 0
    assert run("demo", "--out", "out").code == 0
    Path("out/ledger.yaml").write_text("mine", encoding="utf-8")
    refused = run("demo", "--out", "out")
    assert refused.code == 1
    assert "--overwrite" in refused.err
    assert Path("out/ledger.yaml").read_text(encoding="utf-8") == "mine"
    assert run("demo", "--out", "out", "--overwrite").code == 0
    assert load_ledger("out/ledger.yaml") == load_ledger(LEDGER)


def test_demo_in_english_and_as_json(run: Runner) -> None:
    done = run("demo", "--out", "out", "--language", "en", "--format", "json")
    assert json.loads(done.out)["schema"] == "dangfeng.scorecard/1"
    assert "for checking only" in Path("out/report.md").read_text(encoding="utf-8")
    spoken = run("demo", "--out", "out", "--language", "en")
    assert spoken.code == 0
    assert "Written to out" in spoken.out


# -- new


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("short", [(), ("--short",)])
def test_the_first_run_on_an_empty_book_says_what_to_enter(run: Runner, language: str, short: tuple[str, ...]) -> None:
    made = run("new", "x2021.yaml", *short, "--language", language)
    assert made.code == 0
    assert "2021" in made.out
    done = run("score", "x2021.yaml", "--rubric", RUBRIC, "--language", language)
    assert done.code == 0
    assert ("建议依次填报" if language == "zh" else "Enter first") in done.out
    assert "0.00–" not in done.out
    assert run("check", "x2021.yaml").code == 0


def test_new_never_replaces_a_file(run: Runner, write) -> None:
    write("book.yaml", "mine")
    done = run("new", "book.yaml")
    assert done.code == 1
    assert Path("book.yaml").read_text(encoding="utf-8") == "mine"


def test_new_as_json_names_what_it_wrote(run: Runner) -> None:
    done = run("new", "book.json", "--year", "2022", "--format", "json")
    assert json.loads(done.out) == {"schema": "dangfeng.written/1", "files": ["book.json"]}
    jsonschema.validate(json.loads(Path("book.json").read_text(encoding="utf-8")), schema(run, "ledger"))
    assert str(load_ledger("book.json").period) == "2022"


def test_new_takes_this_year_where_nothing_says_another(run: Runner) -> None:
    assert run("new", "book.yaml").code == 0
    assert load_ledger("book.yaml").period.start.year >= 2024


def test_a_workbook_comes_with_a_later_version(run: Runner) -> None:
    done = run("new", "book.xlsx")
    assert done.code == 1
    assert "book.yaml" in done.err
    assert not Path("book.xlsx").exists()


@pytest.mark.parametrize("year", ["20x1", "1000", "99999", "", "1948", "2200"])
def test_new_refuses_what_is_no_year(run: Runner, year: str) -> None:
    done = run("new", "book.yaml", "--year", year)
    assert done.code == 2
    assert not Path("book.yaml").exists()


# -- check


def test_check_names_file_line_and_column(run: Runner, write) -> None:
    write("book.yaml", SMALL.replace("2021-03-05", "2021-02-30"))
    done = run("check", "book.yaml")
    assert done.code == 1
    assert "book.yaml:5:34" in done.out
    assert "^" in done.out


def test_shortfalls_and_oddities_alone_exit_0(run: Runner) -> None:
    done = run("check", LEDGER)
    assert done.code == 0
    assert "未达要求" in done.out


def test_contradictions_exit_1_and_the_good_part_is_checked_beside_the_bad(run: Runner, write) -> None:
    write(
        "book.yaml",
        SMALL + "  - {kind: meeting, id: M02, on: 2021-13-05}\n" + "completeness:\n  - {kind: meeting, state: nil}\n",
    )
    done = run("check", "book.yaml", "--format", "json")
    assert done.code == 1
    found = json.loads(done.out)
    jsonschema.validate(found, schema(run, "problems"))
    assert {"unreadable", "contradiction"} <= {problem["gravity"] for problem in found["problems"]}


def test_nothing_is_missing_among_records_that_could_not_be_read(run: Runner, write) -> None:
    write("book.yaml", SMALL.replace("2021-03-05", "2021-02-30"))
    assert "meeting.study-group-missing" not in run("check", "book.yaml").out
    write("book.yaml", SMALL)
    assert "meeting.study-group-missing" in run("check", "book.yaml").out


def test_names_are_masked_unless_asked_for(run: Runner, write) -> None:
    book = SMALL + "roster:\n  - {name: 张明远, post: secretary, since: 2021-13-01}\n"
    write("book.yaml", book)
    assert "张明远" not in run("check", "book.yaml").out
    assert "张明远" in run("check", "book.yaml", "--show-names").out


def test_check_holds_the_book_against_that_of_the_year_before(run: Runner, write) -> None:
    spent = "  - {kind: expenditure, id: E1, item: reception, spent: %s, last_year: 5万元}\n"
    write("now.yaml", SMALL + spent % "4万元")
    write("before.yaml", SMALL.replace("2021", "2020") + spent % "6万元")
    assert run("check", "now.yaml").code == 0
    done = run("check", "now.yaml", "--prior", "before.yaml")
    assert done.code == 1
    assert "now.yaml:6" in done.out


# -- score and explain


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("book", [LEDGER, MASKED])
def test_score_prints_the_table(run: Runner, book: str, language: str) -> None:
    done = run("score", book, "--rubric", RUBRIC, "--language", language)
    assert done.code == 0
    assert (NOTICE if language == "zh" else "Computed for checking only") in done.out
    assert "A01" in done.out
    assert "C11" in done.out


def test_a_book_that_contradicts_itself_is_scored_with_a_warning(run: Runner, write) -> None:
    write("book.yaml", SMALL + "completeness:\n  - {kind: meeting, state: nil}\n")
    done = run("score", "book.yaml", "--rubric", RUBRIC)
    assert done.code == 0
    assert "1处矛盾" in done.err
    card = json.loads(run("score", "book.yaml", "--rubric", RUBRIC, "--format", "json").out)
    assert [problem["place"]["line"] for problem in card["problems"]] == [7]


def test_score_with_the_year_before(run: Runner, write) -> None:
    write("before.yaml", SMALL.replace("2021", "2020"))
    assert run("score", LEDGER, "--rubric", RUBRIC, "--prior", "before.yaml").code == 0


def test_a_rubric_is_named_or_is_a_file(run: Runner) -> None:
    by_name = run("score", LEDGER, "--rubric", RUBRIC, "--marks", MARKS)
    assert by_name.out == run("score", LEDGER, "--rubric", RUBRIC_FILE, "--marks", MARKS).out


def test_explain_everything_and_one_item(run: Runner) -> None:
    whole = run("explain", LEDGER, "--rubric", RUBRIC)
    one = run("explain", LEDGER, "A08", "--rubric", RUBRIC)
    assert whole.code == one.code == 0
    assert "A08-1" in one.out
    assert "A07" not in one.out
    assert len(one.out) < len(whole.out)


def test_explain_one_line_as_json_is_a_scorecard_with_that_line(run: Runner) -> None:
    done = run("explain", LEDGER, "A08-1", "--rubric", RUBRIC, "--format", "json")
    card = json.loads(done.out)
    jsonschema.validate(card, schema(run, "scorecard"))
    assert [line["id"] for line in card["lines"]] == ["A08-1"]
    whole = json.loads(run("explain", LEDGER, "--rubric", RUBRIC, "--format", "json").out)
    assert len(whole["lines"]) > 3


def test_an_unknown_item_gets_a_hint(run: Runner) -> None:
    done = run("explain", LEDGER, "A8", "--rubric", RUBRIC)
    assert done.code == 2
    assert "是否为：A08" in done.err
    assert not done.out


# -- report


@pytest.mark.parametrize("name", ["r.md", "r.html"])
def test_report_is_written_whole_and_not_over_another(run: Runner, name: str) -> None:
    assert run("report", LEDGER, "--rubric", RUBRIC, "--out", name).code == 0
    text = Path(name).read_text(encoding="utf-8")
    assert "司法局" in text
    refused = run("report", LEDGER, "--rubric", RUBRIC, "--out", name, "--language", "en")
    assert refused.code == 1
    assert "--overwrite" in refused.err
    assert Path(name).read_text(encoding="utf-8") == text
    assert run("report", LEDGER, "--rubric", RUBRIC, "--out", name, "--language", "en", "--overwrite").code == 0
    assert Path(name).read_text(encoding="utf-8") != text
    assert [path.name for path in Path().iterdir()] == [name]


def test_report_shows_names_only_if_asked(run: Runner) -> None:
    run("report", LEDGER, "--rubric", RUBRIC, "--out", "masked.md")
    run("report", LEDGER, "--rubric", RUBRIC, "--out", "named.md", "--show-names")
    assert "周砚平" not in Path("masked.md").read_text(encoding="utf-8")
    assert "周砚平" in Path("named.md").read_text(encoding="utf-8")


# -- rubric


def test_rubric_check_says_that_it_can_be_used(run: Runner) -> None:
    done = run("rubric", "check", RUBRIC)
    assert done.code == 0
    assert "41项指标" in done.out
    assert json.loads(run("rubric", "check", RUBRIC, "--format", "json").out)["problems"] == []


# -- convert


@pytest.mark.parametrize(("source", "load"), [(LEDGER, load_ledger), (RUBRIC_FILE, load_rubric), (MARKS, load_marks)])
def test_convert_there_and_back(run: Runner, source: str, load) -> None:
    assert run("convert", source, "a.json").code == 0
    assert run("convert", "a.json", "b.yaml", "--chinese-keys").code == 0
    assert load("b.yaml") == load(source)
    assert run("convert", "a.json", "b.yaml").code == 1
    assert run("convert", "b.yaml", "c.json").code == 0
    assert load("c.json") == load(source)
    assert any(not key.isascii() for key in json.loads(Path("c.json").read_text(encoding="utf-8")))
    assert run("convert", "b.yaml", "d.yaml", "--english-keys").code == 0
    assert load("d.yaml") == load(source)
    assert not re.search(r"(?m)^[^\x00-\x7f]\S*:", Path("d.yaml").read_text(encoding="utf-8"))


def test_amounts_are_written_as_the_keys_are(run: Runner, write) -> None:
    spent = "{类别: 经费支出, 编号: E1, 支出项目: 公务接待费, 支出数: 125000, 预算数: 9800.5元, 上年数: 12345.67}"
    write("a.yaml", f"schema: dangfeng.ledger/1\n单位: {{单位名称: 某市司法局}}\n考核期: 2021\n记录:\n  - {spent}\n")
    assert run("convert", "a.yaml", "zh.yaml").code == run("convert", "a.yaml", "en.yaml", "--english-keys").code == 0
    chinese, english = (Path(name).read_text(encoding="utf-8") for name in ("zh.yaml", "en.yaml"))
    assert "支出数: 12.5万元\n  预算数: 9800.5元\n  上年数: 12345.67元\n" in chinese
    assert "spent: 125000\n  budget: 9800.5\n  last_year: 12345.67\n" in english
    assert load_ledger("zh.yaml") == load_ledger("en.yaml") == load_ledger("a.yaml")


def test_convert_writes_keys_in_one_language(run: Runner) -> None:
    done = run("convert", LEDGER, "a.yaml", "--english-keys", "--chinese-keys")
    assert done.code == 2
    assert "--english-keys" in done.err
    assert not Path("a.yaml").exists()


# -- around the commands


def test_the_app_runs_under_clicks_own_runner() -> None:
    runner = CliRunner()
    assert runner.invoke(App("zh"), ["check", LEDGER]).exit_code == 0
    assert runner.invoke(App("zh"), ["check", "none.yaml"]).exit_code == 1
    assert runner.invoke(App("zh"), ["explain", LEDGER, "Z", "--rubric", RUBRIC]).exit_code == 2


# -- remarks


CLAIMS = "claims: [{target: A, points: 99}, {target: Z, points: 1}, {target: total, points: 100}]\n"


@pytest.mark.parametrize(
    ("force", "zh", "en"),
    [
        (
            "in_force_from: 2022-01-01\nin_force_until: 2023-12-31\n",
            "自2022年1月1日至2023年12月31日",
            "from 1 January 2022 to 31 December 2023",
        ),
        ("in_force_from: 2022-01-01\n", "自2022年1月1日起", "from 1 January 2022 on"),
        ("in_force_until: 2020-12-31\n", "至2020年12月31日止", "until 31 December 2020"),
    ],
)
def test_a_rubric_that_is_not_in_force_is_remarked_on(run: Runner, write, force: str, zh: str, en: str) -> None:
    write("b.yaml", SMALL)
    write("r.yaml", TINY + force)
    given = ("b.yaml", "--rubric", "r.yaml")
    for words in (("score", *given), ("explain", *given), ("report", *given, "--out", "r.md", "--overwrite")):
        assert f"提示：该细则{zh}施行，考核期为2021年。" in run(*words).err
        said = f"Note: the rubric is in force {en}; the period is 2021."
        assert said in run(*words, "--language", "en").err
        assert not run(*words, "--format", "json").err


@pytest.mark.parametrize("force", ["", "in_force_from: 2021-06-01\n", "in_force_until: 2021-06-01\n"])
def test_a_rubric_in_force_on_some_of_the_period_is_not(run: Runner, write, force: str) -> None:
    write("b.yaml", SMALL)
    write("r.yaml", TINY + force)
    assert not run("score", "b.yaml", "--rubric", "r.yaml").err


def test_claims_that_cannot_be_are_remarked_on(run: Runner, write) -> None:
    write("b.yaml", SMALL + CLAIMS)
    write("r.yaml", TINY)
    given = ("b.yaml", "--rubric", "r.yaml")
    remarks = [
        "A 甲自评得分99分，高于满分2分",
        "自评项“Z”在细则中没有对应的部分或指标",
        "总分自评得分100分，高于满分2分",
    ]
    assert run("score", *given).err.splitlines() == [f"提示：{remark}。" for remark in remarks]
    assert not run("score", *given, "--format", "json").err
    run("report", *given, "--out", "r.md")
    assert all(f"{remark}。" in Path("r.md").read_text(encoding="utf-8") for remark in remarks)
    english = run("score", *given, "--language", "en").err
    assert "Note: A 甲: the self-score of 99 points is above the full 2 points." in english
    assert "Note: the self-score for 'Z' is for nothing in the rubric." in english


def test_the_way_to_the_contradictions_has_the_ledger_of_the_year_before(run: Runner, write) -> None:
    write("b.yaml", SMALL + CLAIMS.replace("100", "2"))
    write("r.yaml", TINY)
    write("p.yaml", SMALL.replace("2021", "2020"))
    given = ("score", "b.yaml", "--rubric", "r.yaml")
    assert "dangfeng check b.yaml\n" in run(*given).err
    assert "dangfeng check b.yaml --prior p.yaml\n" in run(*given, "--prior", "p.yaml").err
