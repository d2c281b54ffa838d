"""What the blank form left to be filled in is remarked; what an office writes is not."""

from datetime import date

import pytest

from dangfeng.checks import check
from dangfeng.cli.blank import blank_ledger, blank_text
from dangfeng.files import read_ledger
from dangfeng.model import Ledger, Meeting, Member, Record, Talk, UnitInfo
from dangfeng.period import Period
from dangfeng.problem import Gravity
from dangfeng.vocabulary import Post

YEAR = Period.year(2021)


def remarked(*records: Record, **more: object) -> list[tuple[str, str]]:
    book = Ledger(unit=UnitInfo(name="某市司法局"), period=YEAR, records=records)
    for name, value in more.items():
        book = Ledger(**{"unit": book.unit, "period": YEAR, "records": records, name: value})
    found = [each for each in check(book) if each.code.endswith(".placeholder")]
    assert all(each.gravity is Gravity.ODDITY for each in found)
    return [(each.place.record, each.place.field) for each in found]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_untouched_form_is_remarked(language: str) -> None:
    problems = check(blank_ledger(YEAR, language))

    assert [each.place.field for each in problems if each.code == "unit.placeholder"] == ["unit.name"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_example_that_is_taken_up_and_left_as_it_is_is_remarked(tmp_path, language: str) -> None:
    path = tmp_path / "2021.yaml"
    text = blank_text(YEAR, language)
    path.write_text(
        "\n".join(
            line.replace("# ", "", 1) if line.startswith(("  # - ", "  #   ")) else line for line in text.splitlines()
        ),
        encoding="utf-8",
    )

    reading = read_ledger(path)

    assert reading.value is not None
    singles = {each.id for each in reading.value.all_records() if each.total is None}
    assert len(singles) > 30
    told = {each.place.record for each in check(reading.value) if each.code == "record.placeholder"}
    assert singles == told


def test_what_an_office_writes_is_left_alone() -> None:
    assert not remarked(
        Meeting(id="meeting-1", on=date(2021, 3, 5), title="（扩大）会议", topics=("（一）学习",)),
        Talk(id="T1", on=date(2021, 6, 30)),
        Meeting(id="M2", title="(3)"),
    )


def test_one_record_is_remarked_once_at_its_first_text() -> None:
    assert remarked(Meeting(id="M1", title="（会议名称）", topics=("（议题）",))) == [("M1", "title")]
    assert remarked(Meeting(id="M1", topics=("（议题）",))) == [("M1", "topics")]
    assert remarked(Talk(id="talk-1", on=date(2021, 6, 30))) == [("talk-1", "id")]
    assert remarked(roster=(Member(name="（姓名）", post=Post.SECRETARY),)) == [("", "roster[0].name")]
