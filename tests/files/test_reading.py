"""What a reading gives: the well-formed part, places for later problems, and what was lost."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from dangfeng.fields import field_named, table
from dangfeng.files import (
    load_ledger,
    load_marks,
    load_rubric,
    locate,
    read_ledger,
    read_marks,
    read_rubric,
    save_ledger,
)
from dangfeng.files.keys import keys, term_of
from dangfeng.model import KINDS, Completeness, Expenditure, Ledger, Member, Talk, UnitInfo
from dangfeng.model.record import Evidence, Subset, Total, Verdict
from dangfeng.problem import Gravity, InvalidData, Place, Problem
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.rubric.rubric import Grade, Group, Item, Part, Rubric, Rule, Section
from dangfeng.rubric.scales import ByLevel
from dangfeng.rubric.where import (
    AllOf,
    AnyOf,
    Between,
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
from dangfeng.vocabulary import MeetingBody, Post, Unit

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
PLAIN = "unit: {name: 某局}\nperiod: 2021\n"
TOTAL = "records:\n  - kind: talk\n    id: T1\n    total: {span: 2021, counts: {次: 1}, subsets: "
CHINESE = """\
格式: dangfeng.ledger/1
单位: {单位名称: 某市司法局, 党组名称: 中共某市司法局党组}
考核期: 2020-12-01..2021-11-30
班子成员:
  - {姓名: 张明远, 班子职务: 党组书记, 任职日期: 2019年3月1日}
报送状态:
  - {类别: 案件, 状态: 零报告}
记录:
  - 类别: 会议
    编号: M01
    日期: 9月18日          # 年份取自考核期
    会议类型: 党组理论学习中心组
    主持人: 张××
    实到人数: ３０余
    会议记录: 有
    其他: {备注: 无}
  - 类别: 谈话
    编号: T01
    汇总:
      统计期间: 2021年上半年
      数量: {人次: 36, 次: XX}
      其中: [{字段: 谈话记录, 取值: 是, 单位: 人次, 数量: 30}]
"""


def ledger_file(folder: Path, text: str) -> Path:
    path = folder / "2021.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_ledger_may_be_written_in_chinese(tmp_path: Path) -> None:
    ledger = load_ledger(ledger_file(tmp_path, CHINESE))

    meeting, talk = ledger.records
    assert meeting.on == date(2021, 9, 18)
    assert meeting.body is MeetingBody.STUDY_GROUP
    assert meeting.host == Masked("张××")
    assert meeting.attended == Bounded(lower=31, upper=39, shown="３０余", why=Why.APPROXIMATE)
    assert meeting.minutes is True
    assert meeting.extra == (("备注", "无"),)
    assert isinstance(talk, Talk)
    assert talk.total is not None
    assert talk.total.count(Unit.PERSON_TIMES) == 36
    assert talk.total.subsets[0] == Subset(field="written_record", value="true", unit=Unit.PERSON_TIMES, count=30)


def test_a_blank_number_is_pending_and_a_missing_one_is_not_given(tmp_path: Path) -> None:
    text = HEAD + "records:\n  - {kind: meeting, id: M01, attended: , on: }\n  - {kind: talk, id: T01, headcount: }\n"

    meeting, talk = load_ledger(ledger_file(tmp_path, text)).records

    assert meeting.attended == Bounded(lower=0, why=Why.PENDING)
    assert meeting.expected is None
    assert meeting.on is None
    assert talk.headcount == Bounded(lower=1, why=Why.PENDING)


def test_a_change_may_be_a_fall_and_have_its_sign(tmp_path: Path) -> None:
    text = HEAD + "records:\n  - {kind: expenditure, id: E1, stated_change: -18.5%}\n"

    (record,) = load_ledger(ledger_file(tmp_path, text)).of(Expenditure)

    assert record.stated_change == Decimal("-18.5")


def test_texts_are_normalised_to_nfc(tmp_path: Path) -> None:
    ledger = load_ledger(ledger_file(tmp_path, HEAD + 'attachments: [{title: "e\u0301"}]\n'))

    assert ledger.attachments == (Evidence(title="\u00e9"),)


def test_a_later_problem_is_given_its_line(tmp_path: Path) -> None:
    reading = read_ledger(ledger_file(tmp_path, CHINESE))

    def at(record: str, field: str) -> tuple[int, int]:
        problem = Problem(code="a.b", gravity=Gravity.ODDITY, place=Place(record=record, field=field))
        place = locate(problem, reading.places).place
        assert (place.record, place.field) == (record, field)
        return place.line, place.column

    assert at("M01", "on") == (11, 9)
    assert at("M01", "expected") == (9, 5)
    assert at("T01", "total.subsets[0].count") == (22, 42)
    assert at("T01", "total.subsets[7].count") == (22, 11)
    assert at("", "roster[0].since") == (5, 33)
    assert at("Z99", "on") == (0, 0)


def test_a_place_that_is_known_is_kept(tmp_path: Path) -> None:
    reading = read_ledger(ledger_file(tmp_path, CHINESE))
    problem = Problem(code="a.b", gravity=Gravity.ODDITY, place=Place(file="x", line=3, record="M01"))

    assert locate(problem, reading.places) is problem


def test_what_is_lost_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    text = HEAD + (
        "records:\n"
        "  - {kind: responsibility-list, id: L1, items: [{id: L1-01, status: 不详}, {id: L1-02}]}\n"
        "  - {kind: responsibility-list, id: L2, owner: 某人, items: [{id: L2-01}]}\n"
        "  - {kind: meeting, id: M01, minutes: 有}\n"
    )

    reading = read_ledger(ledger_file(tmp_path, text))

    assert reading.value is not None
    assert [record.id for record in reading.value.all_records()] == ["L1", "L1-02", "M01"]
    assert reading.lost == {"L1-01", "L2", "L2-01"}
    assert reading.lost_kinds == {"responsibility-item", "responsibility-list"}
    with pytest.raises(InvalidData) as caught:
        load_ledger(tmp_path / "2021.yaml")
    assert caught.value.problems == reading.problems


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("period: 2021\n", ["field.missing"]),
        ("unit: {name: 某局}\nperiod: 2021\nrecords: 无\n", ["value.not-a-list"]),
        ("unit: {name: 某局}\nrecords: [{kind: meeting, id: M1, on: 9月18日}]\n", ["field.missing"]),
        ("unit: {}\nperiod: 2021\n", ["field.missing"]),
        ("unit: 某局\nperiod: 2021\n", ["value.not-a-group"]),
        ("unit: {name: 某局, level: [市]}\nperiod: 2021\n", ["value.not-single"]),
        ("unit: {name: 某局}\nperiod: 2021\nroster: [甲]\n", ["value.not-a-group"]),
        ("unit: {name: 某局}\nperiod: 2021\nrecords: [{kind: [], id: M1}]\n", ["value.not-single"]),
        ("unit: {name: 某局}\nperiod: 2021\nrecords: [{kind: , id: M1}]\n", ["value.blank"]),
        ("unit: {name: 某局}\nperiod: 2021\nrecords: [{kind: talk, id: T1, extra: 甲}]\n", ["value.not-a-list"]),
        ("unit: {name: 某局}\nperiod: 2021\nrecords: [{kind: talk, id: T1, extra: [甲]}]\n", ["value.not-a-group"]),
        (
            "unit: {name: 某局}\nperiod: 2021\nrecords: [{kind: talk, id: T1, extra: {甲: [乙]}}]\n",
            ["value.not-single"],
        ),
        (
            PLAIN
            + "records:\n  - {kind: talk, id: T1, total: {span: 2021, counts: {人次: 3人, 次: 1, times: 2, 斤: 3}}}\n",
            ["value.wrong-unit", "key.duplicate", "value.not-a-choice"],
        ),
        (
            PLAIN + TOTAL + "[{field: reason, value: 1}]}\n",
            ["rubric.wrong-field"],
        ),
        (
            PLAIN + TOTAL + "[{value: 1}]}\n",
            ["field.missing", "field.missing", "field.missing"],
        ),
    ],
)
def test_what_is_wrong_is_said_once(tmp_path: Path, text: str, codes: list[str]) -> None:
    reading = read_ledger(ledger_file(tmp_path, "schema: dangfeng.ledger/1\n" + text))

    assert [problem.code for problem in reading.problems] == codes


def test_a_mark_that_is_wrong_does_not_hide_the_others(tmp_path: Path) -> None:
    path = tmp_path / "marks.yaml"
    path.write_text(
        "schema: dangfeng.marks/1\nrubric: [细则]\nmarks:\n"
        "  - {target: A01-1, points: 2, reason: 属实}\n  - {target: A01-2, points: 两分半, reason: 属实}\n",
        encoding="utf-8",
    )

    reading = read_marks(path)

    assert [problem.code for problem in reading.problems] == ["value.not-single", "value.not-a-decimal"]
    assert reading.value is not None
    assert [mark.target for mark in reading.value.marks] == ["A01-1"]
    with pytest.raises(InvalidData):
        load_marks(path)


RUBRIC = """\
格式: dangfeng.rubric/1
名称: 示例细则
版本: "1"
部分:
  - 编号: A
    名称: 组织领导
    分值: 5
    指标:
      - 编号: A01
        指标: 学习
        分值: 5
        规则:
          - 编号: A01-1
            度量: {形式: count, 统计对象: {类别: 会议, 条件: WHERE}}
            得分: {形式: each, 每次分值: 0.5}
"""


@pytest.mark.parametrize(
    ("where", "condition"),
    [
        ("{}", AllOf(())),
        ("{会议类型: 党组理论学习中心组}", Is("body", ("study-group",))),
        ("{会议类型: [党组会议, branch]}", Is("body", ("party-group", "branch"))),
        ("{topics: [甲, 乙]}", Is("topics", ("甲", "乙"))),
        ("{minutes: 有}", Is("minutes", ("true",))),
        ("{attended: ３０}", Is("attended", ("30",))),
        ("{on: 2021年9月18日, belongs_to: 2021年}", AllOf((Is("on", ("2021-09-18",)), Is("belongs_to", ("2021",))))),
        ("{on: {at_least: , at_most: 12-31}}", Between(field="on", at_most="12-31")),
        ("{on: {at_least: 2021年3月27日, at_most: end}}", Between(field="on", at_least="2021-03-27", at_most="end")),
        ("{日期: {不低于: 3月27日, 不高于: 截止日}}", Between(field="on", at_least="03-27", at_most="as-of")),
        ("{attended: {at_least: 20}}", Between(field="attended", at_least="20")),
        ("{number: {given: true}}", Given("number")),
        ("{evidence: {given: 否}}", Not(Given("evidence"))),
        ("{on: {not_after: on, days: 5}}", NotAfter("on", "on", 5)),
        (
            "{attended: {share_of: 应到人数, at_least: 2/3}}",
            ShareOf(field="attended", whole="expected", at_least=Fraction(2, 3)),
        ),
        ("{title: {contains: 廉洁}}", Contains("title", ("廉洁",))),
        ("{会议名称: {包含: [廉洁, 廉政]}}", Contains("title", ("廉洁", "廉政"))),
        ("{attended: {not_less: 应到人数, plus: -1}}", NotLess("attended", "expected", -1)),
        ("{on: {lasted_months: 6, lasted_days: 3}}", Lasted(field="on", months=6, days=3)),
        ("{日期: {历时满月数: 6, until: on}}", Lasted(field="on", until="on", months=6)),
        ("{host: {posts: [党组书记]}}", Holds("host", (Post.SECRETARY,))),
        ("{not: {minutes: true}}", Not(Is("minutes", ("true",)))),
        ("{any: [{minutes: true}, {}]}", AnyOf((Is("minutes", ("true",)), AllOf(())))),
        ("{all: [{minutes: true}]}", AllOf((Is("minutes", ("true",)),))),
        ("{minutes: true, title: 甲}", AllOf((Is("minutes", ("true",)), Is("title", ("甲",))))),
    ],
)
def test_a_condition_is_read(tmp_path: Path, where: str, condition: object) -> None:
    path = ledger_file(tmp_path, RUBRIC.replace("WHERE", where))

    measure = load_rubric(path).sections[0].items[0].rules[0].measure

    assert measure.of.where == condition


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("{body: 学习会}", "value.not-a-choice"),
        ("{minutes: 齐全}", "value.not-a-flag"),
        ("{attended: XX}", "value.not-exact"),
        ("{title: [[甲]]}", "value.not-single"),
        ("{bodies: branch}", "rubric.unknown-field"),
        ("{evidence: 纪要}", "rubric.wrong-field"),
        ("{title: {at_least: 3}}", "rubric.wrong-field"),
        ("{title: {not_after: on}}", "rubric.wrong-field"),
        ("{on: {not_after: title}}", "rubric.wrong-field"),
        ("{title: {posts: [secretary]}}", "rubric.wrong-field"),
        ("{title: {share_of: expected, at_least: 1/2}}", "rubric.wrong-field"),
        ("{on: {not_after: on, days: 几天}}", "value.not-a-number"),
        ("{on: {not_after: on, days: 1.5}}", "value.not-a-number"),
        ("{on: {lasted_months: -3}}", "value.too-small"),
        ("{on: {lasted_months: 96000}}", "value.too-large"),
        ("{on: {lasted_days: 10000000000}}", "value.too-large"),
        ("{on: {at_least: 02-30}}", "value.no-such-day"),
        ("{on: {at_least: 月底}}", "value.not-a-day"),
        ("{on: 2021-09}", "value.day-not-exact"),
        ('{on: {not_after: on, days: "1,2"}}', "value.not-a-number"),
        ("{minutes: }", "value.blank"),
        ("{on: {before: 2021-01-01}}", "key.unknown"),
        ("{host: {posts: [局长]}}", "value.not-a-choice"),
        ("{any: {minutes: true}}", "value.not-a-list"),
        ("党组会议", "value.not-a-group"),
    ],
)
def test_a_condition_that_no_record_can_meet_is_refused(tmp_path: Path, where: str, code: str) -> None:
    reading = read_rubric(ledger_file(tmp_path, RUBRIC.replace("WHERE", where)))

    assert [problem.code for problem in reading.problems] == [code]
    assert reading.problems[0].place.line == 14
    assert reading.value is None


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("类别: 会议", "类别: 会义", ["record.unknown-kind"]),
        ("{类别: 会议, 条件: WHERE}", "会义", ["record.unknown-kind"]),
        ("{类别: 会议, 条件: WHERE}", "{类别: , 条件: {}}", ["field.missing"]),
        ("{形式: count, 统计对象: {类别: 会议, 条件: WHERE}}", "计数", ["rubric.missing-form"]),
        ("条件: WHERE", "unit: 件", ["value.wrong-unit"]),
        ("条件: WHERE", "dated: title", ["rubric.wrong-field"]),
        (
            "得分: {形式: each, 每次分值: 0.5}",
            "得分: {形式: each, 每次分值: 0.5}\n            加扣: 扣分",
            ["rubric.two-scales"],
        ),
        ("得分: {形式: each, 每次分值: 0.5}", "得分: 0.5", ["rubric.missing-form"]),
        ("分值: 5\n    指标", "分值: 五分儿\n    指标", ["value.not-a-decimal"]),
        ('版本: "1"\n', "", ["field.missing"]),
        (
            "得分: {形式: each, 每次分值: 0.5}",
            "得分: {形式: by-level, 字段: 会议类型, 层级: [{取值: 茶话会, 分值: 1}]}",
            ["value.not-a-choice"],
        ),
        (
            "得分: {形式: each, 每次分值: 0.5}",
            "得分: {形式: by-level, 字段: 会议类型, 层级: 无}",
            ["value.not-a-group"],
        ),
        (
            "得分: {形式: each, 每次分值: 0.5}",
            "得分: {形式: by-delay, 完成日期字段: 日期, 逾期: 1, 未办: 1}",
            ["rubric.one-of-two"],
        ),
    ],
)
def test_a_rule_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    text = RUBRIC.replace(old, new).replace("WHERE", "{}")

    assert text != RUBRIC.replace("WHERE", "{}")
    assert [problem.code for problem in read_rubric(ledger_file(tmp_path, text)).problems] == codes


def test_amounts_in_conditions_are_kept_in_yuan(tmp_path: Path) -> None:
    where = "{spent: {at_least: 1.2万元}, 预算数: 3万}"
    text = RUBRIC.replace("类别: 会议", "类别: 经费支出").replace("WHERE", where)

    condition = load_rubric(ledger_file(tmp_path, text)).sections[0].items[0].rules[0].measure.of.where

    assert condition == AllOf((Between(field="spent", at_least="12000"), Is("budget", ("30000",))))


def test_levels_are_read_in_chinese(tmp_path: Path) -> None:
    new = "得分: {形式: by-level, 字段: 会议类型, 层级: [{取值: 党组会议, 分值: 1}], 其他: 0.5}"
    text = RUBRIC.replace("得分: {形式: each, 每次分值: 0.5}", new).replace("WHERE", "{}")

    scale = load_rubric(ledger_file(tmp_path, text)).sections[0].items[0].rules[0].scale

    assert isinstance(scale, ByLevel)
    assert (scale.field, scale.levels[0].value, scale.otherwise) == ("body", "party-group", Decimal("0.5"))


def classes() -> list[type]:
    named = [
        Ledger,
        UnitInfo,
        Member,
        Completeness,
        Evidence,
        Total,
        Verdict,
        Rubric,
        Section,
        Item,
        Part,
        Rule,
        Grade,
        Group,
    ]
    scale, measure = field_named(Rule, "scale"), field_named(Rule, "measure")
    assert scale is not None
    assert measure is not None
    return [*named, *KINDS.values(), *scale.shape.classes, *measure.shape.classes]


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_each_field_has_a_chinese_key_of_its_own(cls: type) -> None:
    terms = [term_of(row.name, row.zh) for row in table(cls)]

    assert len(set(terms)) == len(terms)
    assert set(keys(cls).values()) == {row.name for row in table(cls)}
    assert all(not term.isascii() for term in terms)


def test_free_fields_with_one_name_twice_are_kept(tmp_path: Path) -> None:
    from attrs import evolve

    ledger = load_ledger(ledger_file(tmp_path, CHINESE))
    record = evolve(ledger.records[0], extra=(("备注", "甲"), ("备注", "乙")))
    changed = evolve(ledger, records=(record,))
    save_ledger(changed, tmp_path / "b.yaml")

    assert load_ledger(tmp_path / "b.yaml") == changed


@pytest.mark.parametrize("word", ["total", "总分", "合计", "总 分", "总得分"])
def test_the_whole_that_points_are_claimed_for_is_called_as_offices_call_it(tmp_path: Path, word: str) -> None:
    path = tmp_path / "ledger.yaml"
    head = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
    path.write_text(f"{head}claims: [{{评分项: {word}, 自评分: 94}}]\n", encoding="utf-8")

    assert [claim.target for claim in load_ledger(path).claims] == ["total"]
