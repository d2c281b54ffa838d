"""Problems in words: place, caret, masked names, both languages."""

import pytest
from attrs import evolve

from dangfeng.basis import Basis
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.wording import problem_text, problems, render_problem, render_problems
from dangfeng.wording.expectations import expectation_text
from dangfeng.wording.problems_checks import CHECKS
from dangfeng.wording.problems_files import FILES
from dangfeng.wording.texts import ProblemText
from dangfeng.wording.width import width

TEXT = ProblemText(
    "主讲人{found}不在班子名单中",
    "核对{record}的姓名{nothing}，或补录名单",
    "{found} is not on the roster",
    "Add {found}",
)
SELDOM = ProblemText("{member}只有{found}次", "", "{member} only {found} times", "")


@pytest.fixture(autouse=True)
def _texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problems, "_texts", lambda: {"lecture.unknown-lecturer": TEXT, "member.seldom": SELDOM})


def lecturer(text: str = "  lecturer: 张明远, minutes: 五", column: int = 13, **params: str) -> Problem:
    place = Place(file="a.yaml", line=12, column=column, record="DK1", field="lecturer", text=text)
    given = {"found": "张明远", "expected": "名单中的姓名", **params}
    basis = Basis(document="中国共产党党章", article="第一条")
    return Problem(
        code="lecture.unknown-lecturer", gravity=Gravity.CONTRADICTION, place=place, params=given, basis=basis
    )


def test_a_problem_has_place_caret_and_remedy() -> None:
    assert render_problem(lecturer(hint="张明")).splitlines() == [
        "a.yaml:12:13 DK1.lecturer  [lecture.unknown-lecturer] 矛盾：主讲人张某不在班子名单中",
        "      lecturer: 张某, minutes: 五",
        "                ^",
        "    实际：张某",
        "    应为：名单中的姓名",
        "    是否为：张某",
        "    处理：核对DK1的姓名，或补录名单",
        "    依据：《中国共产党党章》第一条",
    ]


def test_the_same_in_english_with_names() -> None:
    assert render_problem(lecturer(), "en", show_names=True).splitlines() == [
        "a.yaml:12:13 DK1.lecturer  [lecture.unknown-lecturer] contradiction: 张明远 is not on the roster",
        "      lecturer: 张明远, minutes: 五",
        "                ^",
        "    found: 张明远",
        "    expected: 名单中的姓名",
        "    remedy: Add 张明远",
        "    basis: 《中国共产党党章》第一条",
    ]


@pytest.mark.parametrize(
    "text", ["{lecturer: 欧阳明远, 时长: -5}", "\t{persons: [张三, 李四], 时长: -5}", f"{'长' * 90} -5"]
)
@pytest.mark.parametrize("show_names", [True, False])
def test_the_caret_stands_under_its_column(text: str, show_names: bool) -> None:
    place = Place(file="a.yaml", line=3, column=text.index("-5") + 1, text=text)
    problem = Problem(
        code="my.own", gravity=Gravity.ODDITY, place=place, params={"found": "-5", "expected": "0 or more"}
    )

    head, quoted, caret = render_problem(problem, show_names=show_names).splitlines()

    assert head == f"a.yaml:3:{place.column}  [my.own] 疑点：-5，应为不小于0"
    assert width(quoted[: quoted.index("-5")]) == width(caret) - 1
    assert width(quoted) <= 110


def test_a_long_line_is_cut_around_the_caret() -> None:
    text = f"{'a' * 300} 错 {'b' * 300}"
    place = Place(file="a.yaml", line=1, column=302, text=text)

    _, quoted, caret = render_problem(Problem(code="my.own", gravity=Gravity.ODDITY, place=place)).splitlines()

    assert quoted.startswith("    …")
    assert quoted.endswith("…")
    assert width(quoted[: quoted.index("错")]) == caret.index("^")


def test_a_problem_without_a_place_or_known_text() -> None:
    problem = Problem(code="my.own", gravity=Gravity.SHORTFALL, params={"found": "2", "expected": "4"})

    assert render_problem(problem) == "[my.own] 未达要求：2，应为4"
    assert render_problem(problem, "en") == "[my.own] shortfall: found 2, expected 4"
    assert problem_text("my.own") is None


def test_chinese_terms_go_before_the_words_of_files() -> None:
    params = {"found": "done", "found_zh": "已完成", "expected": "open | done", "choices_zh": "未完成、已完成"}
    problem = Problem(code="my.own", gravity=Gravity.ODDITY, params=params)

    assert render_problem(problem) == "[my.own] 疑点：已完成，应为未完成、已完成"
    assert render_problem(problem, "en") == "[my.own] oddity: found done, expected open | done"


def test_yes_and_no_are_said_of_records_and_quoted_of_files() -> None:
    params = {"found": "false", "expected": "true"}

    assert render_problem(Problem(code="my.own", gravity=Gravity.SHORTFALL, params=params)).endswith("否，应为是")
    assert render_problem(Problem(code="my.own", gravity=Gravity.UNREADABLE, params=params)).endswith("false，应为true")


@pytest.mark.parametrize(("language", "expected"), [("zh", "on、times、persons"), ("en", "on, times, persons")])
def test_names_of_fields_are_listed_as_files_have_them(language: str, expected: str) -> None:
    problem = Problem(
        code="key.unknown", gravity=Gravity.UNREADABLE, params=(("found", "时间"), ("expected", "on | times | persons"))
    )

    assert expected in render_problem(problem, language)


def test_what_a_file_holds_cannot_move_the_cursor() -> None:
    place = Place(file="a\x1b.yaml", line=1, column=1, text="\x1b[2J")
    problem = Problem(
        code="my.own", gravity=Gravity.UNREADABLE, place=place, params={"found": "\x1b[2J", "expected": ""}
    )

    assert "\x1b" not in render_problem(problem)


def test_names_among_the_parameters_are_masked() -> None:
    params = {"found": "2", "expected": "3", "member": "张明远、党组"}
    problem = Problem(code="member.seldom", gravity=Gravity.SHORTFALL, params=params)

    assert render_problem(problem).splitlines()[0] == "[member.seldom] 未达要求：张某、党组只有2次"
    assert "张明远" in render_problem(problem, show_names=True)


@pytest.mark.parametrize("code", sorted({**FILES, **CHECKS}))
def test_every_code_of_ours_is_worded(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problems, "_texts", lambda: {**FILES, **CHECKS})
    problem = Problem(code=code, gravity=Gravity.ODDITY, params={"found": "2", "expected": "3"})

    for language in ("zh", "en"):
        assert not {"{", "}"} & set(render_problem(problem, language))


def test_many_problems_are_counted_and_put_in_order() -> None:
    odd = Problem(code="my.odd", gravity=Gravity.ODDITY, params={"found": "1", "expected": "2"})
    text = render_problems([odd, lecturer()])

    assert text.startswith("共2处问题：矛盾1，疑点1\n\na.yaml:12:13")
    assert text.index("lecture.unknown-lecturer") < text.index("my.odd")
    assert render_problems([odd], "en").startswith("1 problem: oddity 1")
    assert render_problems([odd, odd], "en").startswith("2 problems: oddity 2")
    assert render_problems([]) == "未发现问题。"
    assert render_problems([], "en") == "No problems found."


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("4 or more", "不小于4"),
        ("at most 200 characters", "不超过200个字符"),
        ("at most expected (30)", "不超过应到人数（30）"),
        ("not before filed_on (2021-03-01)", "不早于立案日期（2021-03-01）"),
        ("a day such as 2021-09-18", "日期，如2021-09-18"),
        ("meeting | talk", "会议、谈话"),
        ("a whole number", "整数"),
        ("at least 2", "不小于2"),
        ("a share such as 95% or 2/3", "比例，如95%、2/3"),
        ("a year from 1949 to 2199", "1949至2199年之间"),
        ("yes | no", "yes、no"),
        ("张明远", "张明远"),
    ],
)
def test_expectations_are_said_in_chinese(en: str, zh: str) -> None:
    assert expectation_text(en) == zh
    assert expectation_text(en, "en") == en


def test_what_is_missing_in_a_whole_list_quotes_no_line_of_it() -> None:
    place = Place(file="a.yaml", line=9, column=3, field="records", text="  - kind: lecture")
    params = {"found": 2, "expected": 0, "kind": "talk", "kind_zh": "谈话", "ids": "T1、T2"}
    missing = Problem(code="record.no-evidence", gravity=Gravity.SHORTFALL, place=place, params=params)

    assert "kind: lecture" not in render_problem(missing)
    assert "a.yaml:9:3 records" in render_problem(missing)
    assert "kind: lecture" in render_problem(evolve(missing, gravity=Gravity.UNREADABLE))


def test_of_several_parts_some_are_empty() -> None:
    params = {
        "found": 0,
        "expected": "≥ 1",
        "parts_zh": "第一季度、第二季度中至少有1个",
        "spans": "2021-01-01..2021-03-31, 2021-04-01..2021-06-30",
    }
    gap = Problem(code="meeting.study-group-missing", gravity=Gravity.SHORTFALL, params=params)

    values = problems._of_check(gap, "zh")

    assert values["spans"] == "2021年第一季度、2021年第二季度中至少有1个"
    assert values["expected"] == "至少1"
    assert problems._of_check(gap, "en")["spans"] == params["spans"]
