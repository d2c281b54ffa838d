"""The evidence index: papers by item, gaps, papers of several items, dates that do not fit, files of two years."""

from datetime import date

import pytest
from attrs import evolve
from tests.audit.books import RUBRIC, book, meeting, paper, talk

from dangfeng.auditing import EvidenceIndex, evidence_index
from dangfeng.auditing.papers import keys_of, papers
from dangfeng.model import Evidence, IssuedRule, Ledger
from dangfeng.period import Period
from dangfeng.report import evidence_blocks, evidence_to_dict, to_html, to_markdown
from dangfeng.wording.evidence import evidence_text

HASH = "0" * 63 + "1"


def entry(**given: object) -> tuple[Evidence, ...]:
    return (Evidence(**{"number": "1", "title": "签到表", **given}),)


def shelves(index: EvidenceIndex) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    return {each.item: [(one.paper.number, one.records) for one in each.entries] for each in index.shelves}


def test_papers_stand_under_the_items_that_their_records_move_in_the_order_of_numbers():
    ledger = book(meeting("M1", paper("A-10")), meeting("M2", paper("A-2")), talk("T1", paper("B-1")))

    assert shelves(evidence_index(ledger, RUBRIC)) == {
        "A01": [("A-2", ("M2",)), ("A-10", ("M1",))],
        "A02": [("B-1", ("T1",))],
    }


def test_rules_whose_records_have_no_evidence_are_gaps():
    index = evidence_index(book(meeting("M1"), meeting("M2", paper("1")), talk("T1")), RUBRIC)

    gaps = [(gap.rule, gap.records, gap.none) for shelf in index.shelves for gap in shelf.gaps]
    assert gaps == [("A01-1", ("M1",), False), ("A02-1", ("T1",), True)]
    assert index.bare == (("meeting", ("M1",)), ("talk", ("T1",)))


def test_one_paper_for_several_items_and_papers_for_none():
    ledger = book(meeting("M1", paper("1")), talk("T1", paper("1")), meeting("M3", paper("3"), body=None))
    index = evidence_index(evolve(ledger, attachments=paper("9")), RUBRIC)

    assert [(each.number, items) for each, items in index.shared] == [("1", ("A01", "A02"))]
    assert [each.number for each in index.loose] == ["9"]
    assert index.shelves[0].entries[0].others == ("A02",)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (meeting("M1", entry(dated=date(2021, 3, 1))), []),
        (meeting("M1", entry(dated=date(2021, 3, 9))), []),
        (meeting("M1", entry(dated=date(2021, 2, 9))), ["before-act"]),
        (meeting("M1", entry(title="会议通知", dated=date(2021, 2, 9))), []),
        (meeting("M1", entry(title="征求意见汇总表", dated=date(2021, 2, 9))), []),
        (meeting("M1", entry(title="会议通知", dated=date(2021, 3, 2))), ["after-act"]),
        (IssuedRule(id="W1", on=date(2021, 3, 1), evidence=entry(dated=date(2021, 2, 1))), []),
        (IssuedRule(id="W1", on=date(2021, 3, 1), evidence=entry(dated=date(2021, 4, 1))), ["after-act"]),
        (meeting("M1", entry(dated=date(2021, 3, 2), received=date(2021, 3, 1))), ["received-before-made"]),
        (meeting("M1", entry(received=date(2022, 3, 1))), ["received-after-as-of"]),
        (meeting("M1", entry(dated=date(2021, 1, 1)), on=None), []),
    ],
)
def test_dates_that_do_not_fit(record, expected):
    index = evidence_index(book(record), RUBRIC)

    assert [each.oddity.value for each in index.timings] == expected


def test_the_same_file_in_two_years():
    prior = evolve(book(meeting("P1", entry(sha256=HASH), on=date(2020, 3, 1))), period=Period.year(2020), as_of=None)
    index = evidence_index(book(meeting("M1", entry(number="7", sha256=HASH))), RUBRIC, prior=prior)

    assert [(each.paper.number, each.before) for each in index.repeats] == [("7", ("P1",))]
    assert evidence_index(book(meeting("M1", entry())), RUBRIC, prior=prior).repeats == ()


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"number": "1"}, {"number": "1", "title": "纪要"}, True),
        ({"document_number": "某司〔2021〕1号"}, {"document_number": "某司〔2021〕1号", "number": "2"}, True),
        ({"title": "纪要"}, {"title": "纪要"}, True),
        ({"title": "纪要", "dated": date(2021, 1, 1)}, {"title": "纪要", "dated": date(2021, 2, 1)}, False),
        ({"title": "纪要", "number": "1"}, {"title": "纪要", "number": "2"}, False),
        ({"sha256": HASH}, {"sha256": HASH, "number": "2"}, True),
        ({"kept_at": "一号柜"}, {"kept_at": "一号柜"}, False),
    ],
)
def test_what_makes_two_entries_one_paper(first, second, same):
    found = papers(book(meeting("M1", (Evidence(**first),)), meeting("M2", (Evidence(**second),))))

    assert (len(found) == 1) is same


def test_an_entry_may_join_two_papers_into_one():
    entries = (Evidence(number="1"), Evidence(sha256=HASH), Evidence(number="1", sha256=HASH), Evidence(number="2"))
    found = papers(book(*(meeting(f"M{place}", (each,)) for place, each in enumerate(entries))))

    assert [each.records for each in found] == [("M0", "M1", "M2"), ("M3",)]
    assert keys_of(Evidence()) == ()


@pytest.fixture
def whole() -> EvidenceIndex:
    """An index that has something of everything."""
    prior = evolve(book(meeting("P1", entry(sha256=HASH), on=date(2020, 3, 1))), period=Period.year(2020), as_of=None)
    records = (
        meeting("M1", entry(sha256=HASH, dated=date(2021, 2, 1), document_number="某司〔2021〕3号", kept_at="2盒5页")),
        talk("T1", entry()),
        talk("T2"),
        talk("T3", (Evidence(number="8", received=date(2022, 2, 1)),)),
    )
    ledger: Ledger = evolve(book(*records), attachments=paper("9"))
    return evidence_index(ledger, RUBRIC, prior=prior)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_markdown_and_page_say_the_same(whole, language):
    text = evidence_text(whole, language)
    blocks = evidence_blocks(whole, language=language)

    for page in (text, to_markdown(blocks, language=language), to_html(blocks, language=language)):
        for said in ("签到表", "2盒5页", "M1", "T2", "P1", "材料9"):
            assert said in page


def test_an_index_without_papers_says_so():
    index = evidence_index(book(), RUBRIC)

    assert "没有登记佐证材料" in evidence_text(index)
    assert "没有登记佐证材料" in to_markdown(evidence_blocks(index, language="zh"))


def test_as_data(whole):
    data = evidence_to_dict(whole)

    assert data["schema"] == "dangfeng.evidence/1"
    assert [each["id"] for each in data["items"]] == ["A01", "A02"]
    assert [each["code"] for each in data["dates"]] == ["before-act", "received-after-as-of"]
    assert data["repeated"][0]["before"] == ["P1"]
