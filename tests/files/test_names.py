"""Names as they are typed."""

from pathlib import Path

import pytest

from dangfeng.files import load_ledger, read_ledger, save_ledger
from dangfeng.files.misread import Misread
from dangfeng.files.names import bare_name, several
from dangfeng.quantity import Masked
from dangfeng.vocabulary import Measure

LEDGER = """
schema: dangfeng.ledger/1
unit: {name: 某市司法局}
period: 2021
roster:
  - {name: 李　静, post: secretary}
records:
  - {kind: lecture, id: K01, on: 2021-03-01, lecturer: 李 静}
  - {kind: talk, id: T01, on: 2021-03-01, talkers: [李 静], persons: [赵六、钱 七，张×, 孙八]}
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("李　静", "李静"),
        ("李  静", "李静"),
        ("欧阳 静", "欧阳静"),
        ("李 小 静", "李小静"),
        ("李 小静", "李小静"),
        ("李 𠮷", "李𠮷"),
        ("李 小㐂", "李小㐂"),
        ("党组书记 张明远", "党组书记 张明远"),
        ("孙八 周九", "孙八 周九"),
        ("Zhang Wei", "Zhang Wei"),
    ],
)
def test_blanks_that_align_a_name_are_no_part_of_it(text: str, name: str) -> None:
    assert bare_name(text) == name


def test_names_of_roster_and_records_match_and_entries_hold_one_name_each(tmp_path: Path) -> None:
    path = tmp_path / "ledger.yaml"
    path.write_text(LEDGER, encoding="utf-8")

    reading = read_ledger(path)

    assert not reading.problems
    assert reading.value is not None
    lecture, talk = reading.value.records
    assert reading.value.roster[0].name == lecture.lecturer == talk.talkers[0] == "李静"
    assert talk.persons == ("赵六", "钱七", Masked("张×"), "孙八")


@pytest.mark.parametrize("text", ["张三（党组书记、局长）", "党组书记、局长张三", "张三", "市纪委"])
def test_a_name_with_posts_is_one(text: str) -> None:
    assert several(text) == (text,)


@pytest.mark.parametrize("text", ["吴十等3人", "吴十、郑一等三人", "吴十等 5 名同志", "吴十等"])
def test_others_who_are_only_counted_are_asked_for(text: str) -> None:
    with pytest.raises(Misread):
        several(text)


ADMONITION, SELF_CRITICISM = Measure.ADMONITION, Measure.ORDERED_SELF_CRITICISM
HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\nrecords:\n"


@pytest.mark.parametrize(
    ("written", "name", "read"),
    [
        ("{kind: talk, id: T1, talkers: 张明远}", "talkers", ("张明远",)),
        ("{kind: talk, id: T1, talkers: 张明远、李　静；王平}", "talkers", ("张明远", "李静", "王平")),
        ('{kind: talk, id: T1, talkers: "张明远,李静"}', "talkers", ("张明远", "李静")),
        ('{kind: talk, id: T1, talkers: "Smith, John"}', "talkers", ("Smith, John",)),
        ("{kind: talk, id: T1, persons: 张×}", "persons", (Masked("张×"),)),
        ("{kind: meeting, id: M1, topics: 专题学习}", "topics", ("专题学习",)),
        ("{kind: meeting, id: M1, topics: [学习部署、讨论制度]}", "topics", ("学习部署、讨论制度",)),
        ("{kind: case, id: C1, measures: 诫勉}", "measures", (ADMONITION,)),
        ("{kind: case, id: C1, measures: 诫勉、责令检查}", "measures", (ADMONITION, SELF_CRITICISM)),
        ("{kind: case, id: C1, measures: 判刑后开除党籍、公职}", "measures", (Measure.SENTENCED_THEN_EXPELLED,)),
    ],
)
def test_a_single_word_stands_for_a_list(tmp_path: Path, written: str, name: str, read: tuple[object, ...]) -> None:
    path = tmp_path / "ledger.yaml"
    path.write_text(f"{HEAD}  - {written}\n", encoding="utf-8")

    ledger = load_ledger(path)

    assert getattr(ledger.records[0], name) == read
    save_ledger(ledger, tmp_path / "saved.yaml")
    assert load_ledger(tmp_path / "saved.yaml") == ledger


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{kind: meeting, id: M1, topics: 学习部署、讨论制度}", "value.not-a-list"),
        ("{kind: talk, id: T1, talkers: {name: 张明远}}", "value.not-a-list"),
        ("{kind: talk, id: T1, talkers: 张明远等3人}", "value.and-others"),
        ("{kind: case, id: C1, measures: 诫勉、没有的措施}", "value.not-a-choice"),
        ("{kind: meeting, id: M1, papers: 学习}", "key.unknown"),
        ("{kind: meeting, id: M1, evidence: 会议纪要}", "value.not-a-group"),
    ],
)
def test_what_may_be_several_things_is_not_guessed(tmp_path: Path, written: str, code: str) -> None:
    path = tmp_path / "ledger.yaml"
    path.write_text(f"{HEAD}  - {written}\n", encoding="utf-8")

    assert [problem.code for problem in read_ledger(path).problems] == [code]


def test_a_number_of_json_is_no_list_of_names(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    record = '{"kind": "talk", "id": "T1", "talkers": 3}'
    path.write_text(
        f'{{"schema": "dangfeng.ledger/1", "unit": {{"name": "某局"}}, "period": "2021", "records": [{record}]}}'
    )

    assert [problem.code for problem in read_ledger(path).problems] == ["value.not-a-list"]
