"""Languages, labels, names and widths."""

import pytest

from dangfeng.fields import field_named
from dangfeng.model import KINDS, Meeting
from dangfeng.period import Per
from dangfeng.problem import Gravity, UnknownName
from dangfeng.quantity import Masked, Why
from dangfeng.rubric.measures import WhenNone
from dangfeng.vocabulary import CompletenessState
from dangfeng.wording import (
    choose_language,
    field_label,
    is_person,
    kind_label,
    label,
    mask_names,
    masked_line,
    masked_name,
    pad,
    printable,
    value_label,
    width,
)
from dangfeng.wording.labels import term_label, value_labels
from dangfeng.wording.width import spread, wrapped

VARIABLES = ("DANGFENG_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("explicit", "environment", "language"),
    [
        (None, {}, "zh"),
        (None, {"LANG": "C.UTF-8"}, "zh"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANGUAGE": "fr:en", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LC_MESSAGES": "en_US", "LANG": "zh_CN"}, "en"),
        (None, {"DANGFENG_LANG": "zh", "LANG": "en_US"}, "zh"),
        ("en", {"DANGFENG_LANG": "zh"}, "en"),
        ("zh_CN.UTF-8", {"LANG": "en_US"}, "zh"),
    ],
)
def test_language(
    explicit: str | None, environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert choose_language(explicit) == language


def test_a_language_we_do_not_speak_is_refused() -> None:
    with pytest.raises(UnknownName):
        choose_language("fr")


def test_labels() -> None:
    attended = field_named(Meeting, "attended")
    assert attended is not None
    assert label(attended) == "实到人数"
    assert label(attended, "en") == "attended"
    assert label(Meeting) == "会议"
    assert label(Meeting, "en") == "meeting"
    assert label("issued-rule", "en") == "issued rule"
    assert label(CompletenessState.NIL) == "零报告"
    assert label(Gravity.ODDITY) == "疑点"
    assert label(Why.REDACTED) == "隐去"
    assert label(Per.QUARTER, "en") == "quarter"
    assert label(WhenNone.NOT_APPLICABLE) == "not applicable"


def test_kinds_have_labels_in_both_languages() -> None:
    for kind, cls in KINDS.items():
        assert kind_label(kind) == cls.ZH
        assert kind_label(cls.ZH, "en") == kind.replace("-", " ")
    assert kind_label("case", "en", plural=True) == "cases"
    assert kind_label("expenditure", "en", plural=True) == "expenditure"
    assert kind_label("gift-handed-in", "en", plural=True) == "gifts handed in"
    assert kind_label("自拟类别", "en") == "自拟类别"


def test_fields_have_labels_by_their_path() -> None:
    assert field_label("attended") == "实到人数"
    assert field_label("sanctions[0].kind", kind="case") == "处分·处分种类"
    assert field_label("sanctions[0].decided_on", "en") == "decided on"
    assert field_label("total.counts.person-times") == "汇总数（人次）"
    assert field_label("total.counts.person-times", "en") == "total in person-times"
    assert field_label("items[1].goal") == "清单条目·工作目标"
    assert field_label("nowhere.at.all") == "nowhere·at·all"
    assert term_label("实到人数", "en") == "attended"
    assert term_label("没有的", "en") == "没有的"


def test_values_have_labels_from_the_list_that_knows_them() -> None:
    assert value_label("study-group") == "党组理论学习中心组"
    assert value_label("nothing") == "nothing"
    assert value_labels(["section-level", "team-member"], kind="case") == ["科级干部", "班子成员"]
    assert value_labels(["section-level"], kind="case", field="rank") == ["乡科级正职"]


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张明远", "张某"),
        ("欧阳娜", "欧阳某"),
        ("欧阳", "欧某"),
        ("李 四", "李某"),
        ("买买提·艾力", "买某"),
        ("张科", "张某"),
        ("Zhang Mingyuan", "Zhang M."),
        ("派驻纪检监察组", "派驻纪检监察组"),
        ("机关纪委", "机关纪委"),
        ("人事科", "人事科"),
        ("党组", "党组"),
        ("办公室", "办公室"),
        ("云梦县", "云梦县"),
        ("高村", "高某"),
        ("某市司法局", "某市司法局"),
        ("张某", "张某"),
        ("张×", "张×"),
        ("XX", "XX"),
        ("Discipline Office", "Discipline Office"),
        ("M01", "M01"),
        ("", ""),
        ("局党组成员甲", "局党组成员甲"),
        ("党组书记", "党组书记"),
        ("局长", "局长"),
        ("王副局长", "王副局长"),
        ("李书记", "李书记"),
        ("常务副局长", "常务副局长"),
        ("纪检组长", "纪检组长"),
        ("主要负责人", "主要负责人"),
        ("副局长李红", "副局长李某"),
        ("党组成员、副局长李红", "党组成员、副局长李某"),
        ("党组书记 欧阳明远", "党组书记欧阳某"),
        ("李红副局长", "李某副局长"),
        ("李红（副局长）", "李某（副局长）"),
        ("机关纪委（李红）", "机关纪委（李红）"),
        ("王𠮷", "王某"),
        ("𠮷田", "𠮷某"),
        ("李㐂", "李某"),
        ("张𪚥明", "张某"),
        ("孙\U00031350", "孙某"),
        ("王\ue123", "王某"),
        ("李 𠮷", "李某"),
        ("党组成员、副局长李𠮷", "党组成员、副局长李某"),
        ("买买提•艾𠮷", "买某"),
    ],
)
def test_names_of_persons_are_masked_and_those_of_offices_are_not(name: str, masked: str) -> None:
    assert masked_name(name) == masked


def test_a_masked_name_is_printed_as_given() -> None:
    assert masked_name(Masked("XX纪检监察组")) == "XX纪检监察组"
    assert not is_person("XX")


def test_names_are_masked_wherever_they_stand() -> None:
    assert (
        mask_names("张明远与张明远之子张明，见机关纪委", ["张明", "张明远", "机关纪委", " "])
        == "张某与张某之子张某，见机关纪委"
    )


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("  - {name: 张明远, post: secretary}", "  - {name: 张某, post: secretary}"),
        ("lecturer: 欧阳娜娜  # 补", "lecturer: 欧阳某  # 补"),
        ("谈话人：张明远、派驻纪检监察组", "谈话人：张某、派驻纪检监察组"),
        ('    "persons": ["张三", "李四"],', '    "persons": ["张某", "李某"],'),
        ("    persons: [张三, 李四", "    persons: [张某, 李某"),
        ("  - 王小明", "  - 王某"),
        ("topics: [张明远精神]", "topics: [张明远精神]"),
        ("  - 学习", "  - 学习"),
        ("unit: {name: 某市司法局}", "unit: {name: 某市司法局}"),
        ('name: "王\\U00020BB7"', 'name: "王某"'),
        ('"name": "\\u5f20\\u660e\\u8fdc",', '"name": "张某",'),
        ('"name": "\\u738b\\ud842\\udfb7",', '"name": "王某",'),
        ('"name": "\\u529e\\u516c\\u5ba4",', '"name": "\\u529e\\u516c\\u5ba4",'),
        ("- 李𠮷", "- 李某"),
        ("talkers: [李𠮷, 王㐂]", "talkers: [李某, 王某]"),
    ],
)
def test_quoted_lines_are_masked(line: str, shown: str) -> None:
    assert masked_line(line).text == shown


@pytest.mark.parametrize("after", ["minutes", "五"])
def test_the_column_moves_with_the_text(after: str) -> None:
    line = "lecturer: 欧阳明远, minutes: 五"

    quoted = masked_line(line, line.index(after) + 1)

    assert quoted.text[quoted.column - 1 :].startswith(after)
    assert quoted.names == ("欧阳明远",)


def test_a_column_inside_a_name_stays_inside_its_mask() -> None:
    line = "lecturer: 张明远"

    assert masked_line(line, 11).column == 11
    assert masked_line(line, 13).column == 12


def test_widths() -> None:
    assert width("党风a̐b") == 6
    assert pad("党", 4) == "党  "
    assert pad("党", 4, right=True) == "  党"
    assert printable("a\tb\x1b[0m\u202e") == "a b\N{REPLACEMENT CHARACTER}[0m\N{REPLACEMENT CHARACTER}"


def test_lines_are_cut_where_nothing_is_torn() -> None:
    text = "· 会议应有4次，记录2次，缺2次，每缺1次扣12.5分（见A01-1-1），扣1分。"
    lines = wrapped(text, 24, "  ")

    assert all(width(line) <= 24 for line in lines)
    assert "".join(line.strip() for line in lines) == text
    assert all(line.startswith("    ") for line in lines[1:])
    assert all(line.lstrip()[0] not in "，。；）" for line in lines)
    assert any("12.5分" in line for line in lines)
    assert wrapped("", 20) == []


def test_two_texts_stand_at_both_edges() -> None:
    assert spread("会议", "1分", 12) == ["会议     1分"]
    assert spread("会议会议", "10分", 12) == ["会议会议", "        10分"]
