"""The office's table as a workbook: it goes out, is edited, and comes back; whatever else was touched is named."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from dangfeng import compare_rubrics, load_rubric
from dangfeng.files.workbook import HIDDEN
from dangfeng.wording.problems_workbook import WORKBOOK

from .samples import LEDGER, RUBRIC, Done, Runner

TEXT = """\
schema: dangfeng.rubric/1
title: 考核细则
version: "1"
precision: 1
sections:
  - id: A
    title: 组织领导
    points: 3
    items:
      - id: A1
        title: 会议
        evidence: 会议记录
        parts:
          - id: A1-1
            title: 部署
            points: 2
            rules:
              - {id: A1-1-1, wording: "=每季度1次", method: 查记录, measure: {form: judged, points: 1}}
              - {id: A1-1-2, wording: 有纪要, scored_by: 办公室, measure: {form: judged, points: 1}}
      - id: A2
        title: 作风
        points: 1
        start: full
        rules: [{id: A2-1, measure: {form: count, of: case}, deduct: {form: each, points: 1}}]
bonus: {rules: [{id: X1, wording: 加分, measure: {form: count, of: honour}, award: {form: each, points: 1, most: 1}}]}
"""
Cells = dict[str, object]
Edit = Callable[[Cells], Done]


@pytest.fixture
def edit(run: Runner, write) -> Edit:
    """Writes the table, puts values into cells of it, and takes it back."""

    def edited(cells: Cells) -> Done:
        write("r.yaml", TEXT)
        assert run("rubric", "show", "r.yaml", "--out", "t.xlsx", "--overwrite").code == 0
        book = load_workbook("t.xlsx")
        for name, value in cells.items():
            book.worksheets[0][name].value = value
        book.save("t.xlsx")
        return run("rubric", "update", "r.yaml", "t.xlsx", "--out", "new.yaml", "--overwrite")

    return edited


def table() -> dict[str, str]:
    """The cells of the table, by address."""
    sheet = load_workbook("t.xlsx").worksheets[0]
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def changed() -> dict[str, object]:
    """What is new in the rubric that was taken back, by line and field."""
    found = compare_rubrics(load_rubric("r.yaml"), load_rubric("new.yaml"))
    return {f"{line.id}.{change.path}": change.new for line in found.lines for change in line.changes}


def test_what_was_not_edited_comes_back_as_it_went(edit: Edit) -> None:
    done = edit({})
    assert done.code == 0, done.err
    assert "两份细则没有差别。" in done.out
    assert load_rubric("new.yaml") == load_rubric("r.yaml")


def test_the_shipped_rubric_comes_back_as_it_went(run: Runner) -> None:
    for language in ("zh", "en"):
        assert run("rubric", "show", RUBRIC, "--out", "t.xlsx", "--overwrite", "--language", language).code == 0
        assert run("rubric", "update", RUBRIC, "t.xlsx", "--out", "new.yaml", "--overwrite").code == 0
        assert load_rubric("new.yaml") == load_rubric(RUBRIC)


def test_the_table_has_the_columns_of_the_office_and_merges_cells(edit: Edit) -> None:
    edit({})
    sheet = load_workbook("t.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[3]][:4] == ["考核指标", "考核内容", "分值", "评分标准"]
    assert {"A1:J1", "A4:B4", "A5:A6", "B5:B6", "C5:C6", "H5:H6"} <= {str(each) for each in sheet.merged_cells.ranges}
    assert sheet.column_dimensions["K"].hidden
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$3:$3")
    assert (sheet["D5"].protection.locked, sheet["A5"].protection.locked) == (False, True)


def test_a_text_that_looks_like_a_formula_is_a_text(edit: Edit) -> None:
    edit({})
    cell = load_workbook("t.xlsx").worksheets[0]["D5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=每季度1次", "s", True)


def test_edited_points_wording_method_source_and_who_scores_are_taken(edit: Edit) -> None:
    done = edit(
        {
            "C4": 3.5,
            "C5": "2.5分",
            "D6": "有纪要\n且已印发",
            "E5": "",
            "F5": "纪要",
            "G6": "机关党委",
            "D7": "每起扣1分",
        }
    )
    assert done.code == 0, done.err
    assert {name: str(value) for name, value in changed().items()} == {
        "A.points": "3.5",
        "A1-1.points": "2.5",
        "A1-1-1.method": "None",
        "A1-1-1.evidence": "纪要",
        "A1-1-2.wording": "有纪要 且已印发",
        "A1-1-2.scored_by": "机关党委",
        "A2-1.wording": "每起扣1分",
    }
    assert "分值由2分改为2.5分" in done.out


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("C5", "=1+1", "workbook.formula"),
        ("D5", "#N/A", "workbook.error-value"),
        ("C5", date(2021, 3, 1), "workbook.wrong-type"),
        ("D5", True, "workbook.wrong-type"),
        ("C5", "两分", "workbook.not-points"),
        ("C5", None, "workbook.not-points"),
        ("C5", 1.25, "workbook.too-fine"),
        ("C5", -1, "value.too-small"),
        ("A5", "A1 专题会议", "workbook.not-taken"),
        ("A1", "另一个标题", "workbook.not-taken"),
        ("C8", 2, "workbook.not-taken"),
        ("D3", "标准", "workbook.not-taken"),
        ("C9", 2, "workbook.not-taken"),
        ("D30", "新增一条", "workbook.unknown-row"),
        ("K6", "A1-1-1", "workbook.doubled-row"),
        ("K6", "A9", "workbook.unknown-row"),
    ],
)
def test_what_cannot_be_taken_is_named_with_its_cell(edit: Edit, cell: str, value: object, code: str) -> None:
    done = edit({cell: value})
    assert done.code == 1
    assert f"[{code}]" in done.err
    # A row with a wrong key is named by the first cell in it.
    assert f"t.xlsx:考核评分表!{'D6' if cell == 'K6' else cell}" in done.err
    assert not Path("new.yaml").exists()


def test_all_problems_are_named_at_once(edit: Edit) -> None:
    done = edit({"C5": "=1", "A5": "改了", "K7": "", "D30": "新增"})
    assert done.code == 1
    named = ("workbook.formula", "workbook.not-taken", "workbook.unknown-row", "workbook.missing-row")
    assert [code for code in named if code not in done.err] == []


def test_what_is_filled_in_by_hand_stays_where_it_is(edit: Edit) -> None:
    done = edit({"H5": 1.5, "J5": "缺一次"})
    assert done.code == 0
    assert "没有收回" in done.err
    assert load_rubric("new.yaml") == load_rubric("r.yaml")


def test_a_table_that_a_ledger_fills_comes_back_too(run: Runner) -> None:
    assert run("rubric", "show", RUBRIC, "--ledger", LEDGER, "--out", "t.xlsx").code == 0
    cells = table()
    assert "自动测算，仅供核对，不作考核结论" in " ".join(str(value) for value in cells.values())
    assert [name for name, value in cells.items() if name.startswith("H") and isinstance(value, int | float)]
    done = run("rubric", "update", RUBRIC, "t.xlsx", "--out", "new.yaml")
    assert (done.code, "没有收回" in done.err) == (0, True)
    assert load_rubric("new.yaml") == load_rubric(RUBRIC)


def test_a_table_of_another_version_is_refused(edit: Edit, run: Runner, write) -> None:
    edit({})
    write("r.yaml", TEXT.replace('version: "1"', 'version: "2"'))
    done = run("rubric", "update", "r.yaml", "t.xlsx", "--out", "newer.yaml")
    assert (done.code, "workbook.other-rubric" in done.err) == (1, True)


def test_what_is_no_workbook_of_ours_is_refused(run: Runner, write) -> None:
    write("r.yaml", TEXT)
    Workbook().save("foreign.xlsx")
    write("text.xlsx", "不是工作簿")
    with ZipFile("damaged.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    Path("folder.xlsx").mkdir()
    expected = {
        "foreign.xlsx": "workbook.not-ours",
        "text.xlsx": "workbook.unreadable",
        "damaged.xlsx": "workbook.unreadable",
        "folder.xlsx": "file.is-folder",
        "nothing.xlsx": "file.missing",
        "r.yaml": "file.unknown-suffix",
    }
    for name, code in expected.items():
        done = run("rubric", "update", "r.yaml", name, "--out", "new.yaml")
        assert (done.code, code in done.err) == (1, True), name


def test_a_workbook_that_unpacks_to_too_much_is_not_read(run: Runner, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("r.yaml", TEXT)
    run("rubric", "show", "r.yaml", "--out", "t.xlsx")
    for name in ("_MOST_UNPACKED", "_MOST_ROWS"):
        with monkeypatch.context() as patch:
            patch.setattr(f"dangfeng.files.workbook_reading.{name}", 3)
            done = run("rubric", "update", "r.yaml", "t.xlsx", "--out", "new.yaml")
        assert (done.code, "workbook.too-large" in done.err) == (1, True)


def test_the_same_table_gives_the_same_bytes(run: Runner, write) -> None:
    write("r.yaml", TEXT)
    for name in ("a.xlsx", "b.xlsx"):
        assert run("rubric", "show", "r.yaml", "--out", name).code == 0
    assert Path("a.xlsx").read_bytes() == Path("b.xlsx").read_bytes()
    assert load_workbook("a.xlsx")[HIDDEN].sheet_state == "veryHidden"


def test_without_the_packages_it_says_what_to_install(run: Runner, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("r.yaml", TEXT)
    monkeypatch.setattr("dangfeng.files.workbook.find_spec", lambda name: None)
    done = run("rubric", "show", "r.yaml", "--out", "t.xlsx")
    assert (done.code, "dangfeng[xlsx]" in done.err) == (1, True)


def test_json_names_the_file_that_was_written(edit: Edit, run: Runner) -> None:
    edit({})
    done = run("rubric", "update", "r.yaml", "t.xlsx", "--out", "b.yaml", "--format", "json")
    assert done.out.startswith('{\n  "schema": "dangfeng.written/1"')


def test_each_text_of_a_workbook_is_shown_by_a_test() -> None:
    shown = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in WORKBOOK if code not in shown] == []
