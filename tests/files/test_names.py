"""Names as they are typed."""

from pathlib import Path

import pytest

from dangfeng.files import read_ledger
from dangfeng.files.misread import Misread
from dangfeng.files.names import bare_name, several
from dangfeng.quantity import Masked

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
