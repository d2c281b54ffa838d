"""Which records a rule looks at, in words."""

from fractions import Fraction
from typing import ClassVar

import pytest

from dangfeng.fields import Noun
from dangfeng.rubric.where import (
    EVERYTHING,
    AllOf,
    AnyOf,
    Between,
    Condition,
    Contains,
    Given,
    Holds,
    Is,
    Lasted,
    Not,
    NotAfter,
    NotLess,
    ShareOf,
)
from dangfeng.value import frozen
from dangfeng.vocabulary import Post
from dangfeng.wording.conditions import condition_text, end_text, is_condition

MEETING = [
    (EVERYTHING, "", ""),
    (Is("body", ("study-group",)), "会议类型为“党组理论学习中心组”", "body is study group"),
    (Is("minutes", (True,)), "“会议记录”为是", "minutes: yes"),
    (Is("topics", ("“一把手”监督", "纪律")), "“‘一把手’监督”“纪律”之一", "topics include one of"),
    (Given("topics"), "已填议题", "topics given"),
    (Not(Given("topics")), "未填议题", "topics not given"),
    (Not(Is("minutes", (True,))), "不属于（“会议记录”为是）", "not (minutes: yes)"),
    (Between(field="on", at_least="03-27", at_most="end"), "日期不早于3月27日且不晚于考核期最后一天", "27 March"),
    (Between(field="on", at_most="2021-06-30"), "日期不晚于2021年6月30日", "day not after 30 June 2021"),
    (Between(field="attended", at_least="10"), "实到人数不少于10", "attended at least 10"),
    (Between(field="attended"), "已填实到人数", "attended given"),
    (ShareOf(field="attended", whole="expected", at_least=Fraction(2, 3)), "实到人数达到应到人数的2/3", "at least 2/3"),
    (NotLess("attended", "expected", 2), "实到人数不少于应到人数加2", "attended at least expected and 2 more"),
    (Contains("title", ("党风", "廉政")), "写有“党风”“廉政”之一", "contains one of 党风, 廉政"),
    (Contains("title", ("党风",)), "写有“党风”", "contains 党风"),
    (Lasted(field="on", months=6), "日期起满6个月", "day: 6 month(s) or more since"),
    (Holds("host", (Post.SECRETARY,)), "主持人是“党组书记”", "host is secretary"),
    (AllOf((Given("topics"), AnyOf((Given("on"), Given("host"))))), "已填议题、（已填日期，或已填主持人）", " and ("),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "zh", "en"), MEETING, ids=[zh for _, zh, _ in MEETING])
def test_conditions_on_meetings(condition: Condition, zh: str, en: str) -> None:
    assert condition_text(condition, "zh", "meeting").endswith(zh)
    assert en in condition_text(condition, "en", "meeting")


def test_days_of_grace_and_lasting_are_said() -> None:
    assert condition_text(NotAfter("closed_on", "deadline", 5), "zh", "rectification-item").endswith("（宽限5天）")
    lasted = Lasted(field="on", until="closed_on", months=1, days=3)
    assert "满1个月3天" in condition_text(lasted, "zh", "rectification-item")
    assert "0 day(s)" in condition_text(Lasted(field="on"), "en", "meeting")


def test_amounts_of_money_have_their_unit() -> None:
    assert condition_text(Between(field="spent", at_least="125000"), "zh", "expenditure").endswith("不少于12.5万元")
    assert condition_text(Between(field="spent", at_least="not a number"), "zh", "expenditure").endswith("not a number")


def test_without_a_kind_words_stay_as_they_are() -> None:
    assert "甲" in condition_text(Is("no_such_field", ("甲",)), "zh")


def test_a_form_without_words_is_given_as_it_is_written() -> None:
    @frozen(kw_only=True, eq=False, repr=False)
    class Strange(Noun):
        FORM: ClassVar[str] = "strange"
        field: str

    assert condition_text(Strange(field="on"), "zh", "meeting") == '{"form": "strange", "field": "on"}'


def test_days_of_any_year_are_written_out() -> None:
    assert [end_text(end, "en") for end in ("03-31", "2021-02-03", "XX-9", "12")] == [
        *("31 March", "3 February 2021", "XX-9", "12"),
    ]


def test_measures_are_no_conditions() -> None:
    assert is_condition(EVERYTHING)
    assert not is_condition("topics")
