"""Headings, long lists and what was due, where a problem says them in a way of its own."""

import pytest

from dangfeng.gathering.parts import remark
from dangfeng.model import KINDS
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.wording import render_problem, render_problems
from dangfeng.wording.counted import _OF_CODE
from dangfeng.wording.names import is_person, masked_line
from dangfeng.wording.problems_checks import CHECKS
from dangfeng.wording.problems_files import FILES
from dangfeng.wording.problems_gathering import GATHERING
from dangfeng.wording.usual import EXPECTED, HEADINGS

KEYS = " | ".join(f"第{number}项" for number in range(40)) + " | 会议名称 | 会议类型 | 会次"


def unreadable(code: str, found: str, expected: str, **params: str) -> Problem:
    given = {"found": found, "expected": expected, **params}
    return Problem(code=code, gravity=Gravity.UNREADABLE, place=Place(file="a.yaml", line=2), params=given)


def lines(problem: Problem, language: str = "zh") -> dict[str, str]:
    first, *others = render_problem(problem, language).splitlines()
    return {"": first} | {word.strip(): text for word, _, text in (each.partition("：") for each in others)}


@pytest.mark.parametrize(
    ("code", "heading"), [("file.exists", "未写出"), ("file.unwritable", "未写出"), ("add.layout", "未追加")]
)
def test_what_could_be_read_and_not_be_done_is_not_called_unreadable(code: str, heading: str) -> None:
    problem = unreadable(code, "x.yaml", "a new name, or leave to overwrite")

    assert f"[{code}] {heading}：" in render_problem(problem)
    assert "无法读取" not in render_problems([problem])
    assert f"1处问题：{heading}1" in render_problems([problem])
    assert "unreadable" not in render_problems([problem], "en")


def test_a_refusal_to_add_says_what_would_do() -> None:
    problem = remark("add.id-taken", Place(file="b.yaml", line=1), found="M01")

    assert lines(problem)["应为"] == "没有用过的编号"


def test_a_long_list_of_keys_is_cut_to_those_that_look_alike() -> None:
    expected = lines(unreadable("key.unknown", "会议名", KEYS))["应为"]

    assert expected.startswith("会议名称、会议类型、会次、")
    assert expected.count("、") == 7
    assert "共43项" in expected
    assert "dangfeng new" in expected
    assert lines(unreadable("key.unknown", "会议名", "会议名称 | 会次"))["应为"] == "会议名称、会次"


@pytest.mark.parametrize(
    ("code", "found", "first"),
    [
        ("record.unknown-kind", "会义", "会议、"),
        ("record.unknown-kind", "植树", "会议、谈话、党课、"),
        ("record.missing-kind", "nothing", "会议、谈话、党课、"),
    ],
)
def test_of_the_kinds_the_nearest_are_shown_and_the_one_for_everything_else(code: str, found: str, first: str) -> None:
    said = lines(unreadable(code, found, " | ".join(KINDS)))

    assert said["应为"].startswith(first)
    assert "其他工作等，共" in said["应为"]
    assert "其他工作" in said["处理"]


def test_a_missing_field_is_called_by_its_name() -> None:
    assert lines(unreadable("field.missing", "nothing", "id", zh="编号"))["应为"] == "编号（id）"


def test_a_file_is_called_what_it_is() -> None:
    said = lines(unreadable("schema.other-kind", "dangfeng.rubric/1", "dangfeng.ledger/1"))

    assert "这个文件是评分细则（dangfeng.rubric/1），这里要的是台账（dangfeng.ledger/1）" in said[""]


def test_a_line_without_a_column_stands_alone() -> None:
    assert lines(unreadable("file.wrong-encoding", "GBK", "UTF-8", encoding="GBK"))[""].startswith("a.yaml:2  [")


def test_only_codes_of_ours_have_usual_words() -> None:
    assert {*HEADINGS, *EXPECTED} <= {*FILES, *CHECKS, *GATHERING}


@pytest.mark.parametrize("written", ["缺席人员: [张明远, 李静]", "absences: 张明远", '"班子成员": [张明远]'])
def test_a_name_alone_where_a_group_is_due_is_masked(written: str) -> None:
    text, _, names = masked_line(written)

    assert "张明远" in names
    assert not any(name in text for name in ("明远", "李静"))


@pytest.mark.parametrize(
    ("code", "expected", "said"),
    [
        ("expenditure.decimal-point", "130000元", "与13万元相差不大"),
        ("total.part-of-nothing", "talk", "另一条“谈话”汇总数的编号"),
        ("sanction.months-differ", "18 | 24", "18个月或24个月"),
        ("meeting.no-quorum", "> 8 × 1/2", "多于8人的一半"),
        ("record.looks-duplicate", "—", "一件事一条记录"),
        ("file.too-large", "at most 20 MB", "不超过20 MB"),
        ("value.outside-period", "a part of 2021-01-01..2021-06-30", "2021年上半年内"),
    ],
)
def test_what_was_due_is_no_figure_to_be_copied_and_no_sign(code: str, expected: str, said: str) -> None:
    gravity = Gravity.UNREADABLE if code in FILES else Gravity.ODDITY
    problem = Problem(code=code, gravity=gravity, params={"found": "3", "expected": expected})

    assert lines(problem)["应为"] == said


def test_in_a_record_only_the_blank_ledger_is_named() -> None:
    problem = Problem(
        code="key.unknown",
        gravity=Gravity.UNREADABLE,
        place=Place(file="a.yaml", line=2, record="M01"),
        params={"found": "会议名", "expected": KEYS},
    )

    assert "dangfeng schema rubric" not in render_problem(problem)


def test_a_kind_that_a_field_names_is_nobody() -> None:
    assert masked_line("about: 信访, lecturer: 张明远").text == "about: 信访, lecturer: 张某"


def said(code: str, gravity: Gravity = Gravity.UNREADABLE, field: str = "", **params: str) -> str:
    return render_problem(Problem(code=code, gravity=gravity, place=Place(field=field), params=params))


def test_periods_of_ledgers_that_are_joined_are_said_by_name() -> None:
    gap = said("merge.period-missing", found="2021-10-01..2021-12-31", expected="2021-07-01..2021-09-30")
    outside = said("merge.outside-period", found="2022", expected="2021-01-01..2021-06-30")

    assert "2021年第三季度" in gap
    assert "2022年" in outside
    assert "2021年上半年" in outside
    assert ".." not in gap + outside


def test_the_time_in_which_a_rubric_is_in_force_is_said_in_words() -> None:
    young = said("lint.not-in-force", Gravity.CONTRADICTION, found="2021", expected="2022-01-01..", unit="某局")
    old = said("lint.not-in-force", Gravity.CONTRADICTION, found="2023", expected="..2022-12-31", unit="某局")

    assert "应为：2022年1月1日起" in young
    assert "实际：2021年" in young
    assert "应为：2022年12月31日止" in old


def test_days_in_the_wrong_order_are_named_by_what_they_are_in_their_kind() -> None:
    decision = said(
        "value.too-early",
        field="on",
        found="2021-05-01",
        expected="not before filed_on (2021-06-01)",
        zh="日期",
        kind="case",
    )
    report = said(
        "value.too-early",
        field="reported_on",
        found="2021-05-01",
        expected="not before on (2021-06-01)",
        zh="报告日期",
        kind="inspection-received",
    )

    assert "“处分决定日期”填的是2021-05-01，应不早于立案日期（2021-06-01）" in decision
    assert "“报告日期”填的是2021-05-01，应不早于反馈日期（2021-06-01）" in report


def test_a_kind_of_record_is_no_person() -> None:
    text = "  - {类别: 无佐证陈述, 涉及类别: 整改工作}"
    problem = Problem(
        code="assertion.unknown-kind",
        gravity=Gravity.ODDITY,
        place=Place(file="a.yaml", line=1, column=5, record="U1", field="about", text=text),
        params={"found": "整改工作", "expected": "rectification-item"},
    )

    shown = render_problem(problem)
    assert "整改工作" in shown
    assert "应为：整改事项" in shown
    assert "整某" not in shown
    assert not is_person("整改")


def test_measure_words_are_of_problems_that_there_are() -> None:
    assert set(_OF_CODE) <= set(CHECKS)
