"""What two sections tell differently: every conflict is reported, and nothing is dropped."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from attrs import evolve

from dangfeng.gathering import Merged, Part, Renamed, merge
from dangfeng.model import (
    Case,
    Claim,
    Evidence,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Member,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Talk,
    Total,
)
from dangfeng.model.case import Sanction
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.vocabulary import CaseRole, ExpenseItem, Form, ItemStatus, MeetingBody, Post, SanctionKind, TalkKind

from .books import YEAR, book, codes, total

DAY = date(2021, 3, 5)
#: Twenty pairs, each of one act told in two ways: the record, and the fields that the other section has otherwise.
SEEDED = (
    (Meeting(id="M01", on=DAY, body=MeetingBody.PARTY_GROUP, title="党组专题会议"), {"on": date(2021, 3, 6)}),
    (Meeting(id="M02", on=date(2021, 5, 5), body=MeetingBody.STUDY_GROUP), {"body": MeetingBody.PARTY_GROUP}),
    (Meeting(id="M03", on=DAY, attended=8, expected=9), {"attended": 7}),
    (Meeting(id="M04", on=DAY, number="第3次", title="例会"), {"number": "第4次"}),
    (Meeting(id="M05", title="部署会", minutes=True), {"minutes": False}),
    (Lecture(id="L01", on=DAY, lecturer="张明远"), {"lecturer": "李清"}),
    (Lecture(id="L02", on=DAY, minutes=60), {"minutes": 90}),
    (Talk(id="T01", on=DAY, talkers=("张明远",), headcount=3), {"headcount": 4}),
    (Talk(id="T02", on=DAY, talk_kind=TalkKind.REMINDER), {"talk_kind": TalkKind.ADMONITION}),
    (Talk(id="T03", on=date(2021, 6, 5), talkers=("张明远",)), {"talkers": ("王平",)}),
    (Talk(id="T04", total=total(YEAR, 36)), {"total": total(YEAR, 63)}),
    (IssuedRule(id="R01", on=DAY, title="《议事清单制度》", number="某司〔2021〕3号"), {"number": "某司〔2021〕5号"}),
    (IssuedRule(id="R02", on=DAY, title="《学习计划》"), {"title": "《工作要点》"}),
    (Case(id="C01", form=Form.FIRST), {"form": Form.SECOND}),
    (Case(id="C02", on=DAY, role=CaseRole.OTHER), {"role": CaseRole.TEAM_MEMBER}),
    (
        Case(id="C03", sanctions=(Sanction(kind=SanctionKind.PARTY_WARNING),)),
        {"sanctions": (Sanction(kind=SanctionKind.GOV_WARNING),)},
    ),
    (Expenditure(id="E01", item=ExpenseItem.RECEPTION, spent=Decimal(1000)), {"spent": Decimal(1200)}),
    (RectificationItem(id="Z01", problem="台账不全", deadline=DAY), {"deadline": date(2021, 4, 5)}),
    (RectificationItem(id="Z02", problem="台账不全", status=ItemStatus.OPEN), {"status": ItemStatus.DONE}),
    (ResponsibilityItem(id="Q01", task="专题研究", leader="张明远"), {"leader": "李清"}),
)


def told(problem: Problem) -> tuple[str, str, str]:
    return (problem.code, problem.place.record, problem.place.field)


def test_twenty_seeded_conflicts_are_all_reported_and_both_sides_kept() -> None:
    ours = book(*(record for record, _ in SEEDED))
    theirs = book(*(evolve(record, **changed) for record, changed in SEEDED))

    merged = merge([ours, theirs])

    conflicts = {told(problem) for problem in merged.problems if problem.code == "merge.conflict"}
    assert conflicts == {("merge.conflict", record.id, name) for record, changed in SEEDED for name in changed}
    assert len(conflicts) == 20
    assert {problem.gravity for problem in merged.problems} == {Gravity.CONTRADICTION}
    kept = {record.id: record for record in merged.ledger.records}
    for mine, other in zip(ours.records, theirs.records, strict=True):
        assert kept[mine.id] == mine
        assert kept[f"{mine.id}-2"] == evolve(other, id=f"{mine.id}-2")
    assert len(kept) == 40


@pytest.mark.parametrize("seed", range(5))
def test_conflicts_are_found_among_many_sound_records(seed: int) -> None:
    rnd = Random(seed)
    sound = [
        Meeting(id=f"S{number}", on=date(2021, 1 + number % 12, 1 + number % 28), title=f"第{number}件")
        for number in range(60)
    ]
    picked = rnd.sample(SEEDED, 7)
    parts: list[list[Record]] = [[], [], []]
    for record in sound:
        for place in rnd.sample(range(3), rnd.randint(1, 2)):
            parts[place].append(record)
    for record, changed in picked:
        one, two = rnd.sample(range(3), 2)
        parts[one].append(record)
        parts[two].append(evolve(record, **changed))

    merged = merge([book(*rnd.sample(records, len(records))) for records in parts])

    conflicts = {told(problem) for problem in merged.problems if problem.gravity is Gravity.CONTRADICTION}
    assert conflicts == {("merge.conflict", record.id, name) for record, changed in picked for name in changed}
    assert len(merged.ledger.records) == 60 + 14


def test_both_values_and_both_places_are_named() -> None:
    places = {("M01", "on"): Place(file="b.yaml", line=7, column=3, text="on: 2021-03-06")}
    first = Part(name="a.yaml", ledger=book(Meeting(id="M01", on=DAY)))
    second = Part(name="b.yaml", ledger=book(Meeting(id="M01", on=date(2021, 3, 6))), places=places)

    [problem] = merge([first, second]).problems

    assert (problem.found, problem.param("other_value"), problem.param("other")) == (
        "2021-03-06",
        "2021-03-05",
        "a.yaml",
    )
    assert (problem.place.file, problem.place.line, problem.place.text) == ("b.yaml", 7, "on: 2021-03-06")
    assert problem.param("new") == "M01-2"


def test_what_may_agree_is_an_oddity() -> None:
    merged = merge([book(Meeting(id="M01", on=DAY, minutes=True)), book(Meeting(id="M01", on=DAY))])

    assert [told(problem) for problem in merged.problems] == [("merge.differs", "M01", "minutes")]
    assert len(merged.ledger.records) == 2


def test_papers_and_the_section_are_filled_in_where_only_one_side_gives_them() -> None:
    paper = Evidence(number="A-01")
    merged = merge(
        [book(Meeting(id="M01", on=DAY, filed_by="办公室")), book(Meeting(id="M01", on=DAY, evidence=(paper,)))]
    )

    assert merged.ledger.records == (Meeting(id="M01", on=DAY, filed_by="办公室", evidence=(paper,)),)
    assert not merged.problems


def test_one_act_that_two_sections_sign_is_one_record_of_both() -> None:
    act = Meeting(id="M01", on=DAY, title="专题会")
    signed_by = [book(evolve(act, filed_by=name)) for name in ("办公室", "机关纪委", "人事科")]

    merged = merge([*signed_by, signed_by[0]])

    assert merged.ledger.records == (evolve(act, filed_by="办公室、机关纪委、人事科"),)
    assert not merged.renamed
    assert [(told(each), each.found, each.param("other_value"), each.gravity) for each in merged.problems] == [
        (("merge.filed-twice", "M01", "filed_by"), "机关纪委", "办公室", Gravity.ODDITY),
        (("merge.filed-twice", "M01", "filed_by"), "人事科", "办公室、机关纪委", Gravity.ODDITY),
    ]


def test_a_figure_that_two_sections_sign_may_be_one_of_each() -> None:
    merged = merge([book(Talk(id="T01", total=total(YEAR, 12), filed_by=name)) for name in ("办公室", "机关纪委")])

    assert [record.filed_by for record in merged.ledger.records] == ["办公室", "机关纪委"]
    assert [told(each) for each in merged.problems] == [("merge.figure-twice", "T01", "filed_by")]


def test_more_sections_than_the_field_holds_stay_apart() -> None:
    names = ("科" * 150, "室" * 150)

    merged = merge([book(Meeting(id="M01", on=DAY, filed_by=name)) for name in names])

    assert [record.filed_by for record in merged.ledger.records] == list(names)


def test_one_id_for_two_things_is_said_once_and_references_follow() -> None:
    first = book(Meeting(id="1", on=DAY, title="甲会"), IssuedRule(id="R1", title="《一》", adopted_by="1"))
    second = book(
        Meeting(id="1", on=date(2021, 8, 1), title="乙会"),
        IssuedRule(id="R2", title="《二》", adopted_by="1"),
        Talk(id="R1", on=DAY, headcount=2),
    )

    merged = merge([first, second])

    assert codes(merged.problems) == ["merge.id-reused", "merge.id-reused"]
    kept = {record.id: record for record in merged.ledger.records}
    assert kept["R1"].adopted_by == "1"
    assert kept["R2"].adopted_by == "1-2"
    assert kept["1-2"].title == "乙会"
    assert merged.renamed == (Renamed(part="#2", old="1", new="1-2"), Renamed(part="#2", old="R1", new="R1-2"))


def test_a_total_that_is_part_of_a_renamed_one_follows_it() -> None:
    def part(count: int) -> Ledger:
        inner = Total(span=YEAR, counts=total(YEAR, 2).counts, part_of="T0")
        return book(Talk(id="T0", total=total(YEAR, count)), Talk(id=f"T{count}", total=inner))

    merged = merge([part(36), part(63)])

    kept = {record.id: record for record in merged.ledger.records}
    assert (kept["T36"].total.part_of, kept["T63"].total.part_of) == ("T0", "T0-2")


def test_the_same_variant_from_a_third_section_is_not_kept_twice() -> None:
    one, two = Case(id="C1", form=Form.FIRST), Case(id="C1", form=Form.SECOND)

    merged = merge([book(one), book(two), book(two, IssuedRule(id="R1", title="《一》", adopted_by="C1"))])

    assert [record.id for record in merged.ledger.records] == ["C1", "C1-2", "R1"]
    assert merged.ledger.records[2].adopted_by == "C1-2"


def test_a_long_id_makes_room_for_its_number() -> None:
    merged = merge([book(Case(id="号" * 64, form=Form.FIRST)), book(Case(id="号" * 64, form=Form.SECOND))])

    assert [len(record.id) for record in merged.ledger.records] == [64, 64]
    assert merged.ledger.records[1].id.endswith("号-2")


def test_entries_of_one_list_filed_by_two_sections_are_joined() -> None:
    def listed(*items: ResponsibilityItem) -> Ledger:
        return book(ResponsibilityList(id="Q", title="清单", items=items))

    same, mine = ResponsibilityItem(id="Q-1", task="一"), ResponsibilityItem(id="Q-2", task="二")
    other, told_otherwise = (
        ResponsibilityItem(id="Q-3", task="三"),
        ResponsibilityItem(id="Q-2", task="二", status=ItemStatus.DONE),
    )

    merged = merge([listed(same, mine), listed(same, other, told_otherwise)])

    [record] = merged.ledger.records
    assert [item.id for item in record.items] == ["Q-1", "Q-2", "Q-3", "Q-2-2"]
    assert [told(problem) for problem in merged.problems] == [("merge.differs", "Q-2", "status")]


# -- one act under two ids


def pair(one: Record, two: Record) -> Merged:
    merged = merge([book(one), book(two)])
    assert len(merged.ledger.records) == 2
    return merged


@pytest.mark.parametrize(
    ("one", "two", "code"),
    [
        (Meeting(id="A", on=DAY, title="专题会议"), Meeting(id="B", on=DAY, title="专题会议"), "merge.looks-duplicate"),
        (
            Meeting(id="A", on=DAY, body=MeetingBody.PARTY_GROUP),
            Meeting(id="B", on=DAY, body=MeetingBody.PARTY_GROUP),
            "merge.looks-duplicate",
        ),
        (
            Lecture(id="A", on=DAY, lecturer="张明远"),
            Lecture(id="B", on=DAY, lecturer="张明远"),
            "merge.looks-duplicate",
        ),
        (
            IssuedRule(id="A", number="某司〔2021〕3号"),
            IssuedRule(id="B", number="某司[2021]3号"),
            "merge.looks-duplicate",
        ),
        (Talk(id="A", total=total(YEAR, 36)), Talk(id="B", total=total(YEAR, 36)), "merge.looks-duplicate"),
        (
            IssuedRule(id="A", on=DAY, number="某司〔2021〕3号"),
            IssuedRule(id="B", on=date(2021, 3, 9), number="某司〔2021〕3号"),
            "merge.days-differ",
        ),
        (
            Meeting(id="A", on=DAY, title="专题会议"),
            Meeting(id="B", on=date(2021, 3, 6), title="专题会议"),
            "merge.days-unsure",
        ),
    ],
)
def test_one_act_filed_under_two_ids_is_named_and_both_kept(one: Record, two: Record, code: str) -> None:
    [problem] = pair(one, two).problems

    assert (problem.code, problem.place.record, problem.param("other_id")) == (code, "B", "A")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Meeting(id="A", on=DAY, title="专题会议"), Meeting(id="B", on=DAY, title="部署会")),
        (Talk(id="A", on=DAY, talkers=("张明远",)), Talk(id="B", on=DAY, talkers=("李清",))),
        (Case(id="A", on=DAY), Case(id="B", on=DAY)),
        (IssuedRule(id="A", on=DAY, number="1号"), IssuedRule(id="B", on=DAY, number="2号")),
        (Talk(id="A", total=total(YEAR, 36)), Talk(id="B", total=total(YEAR, 30))),
        (Meeting(id="A", on=DAY), Talk(id="B", on=DAY)),
    ],
)
def test_what_may_well_be_two_things_is_left_alone(one: Record, two: Record) -> None:
    assert not pair(one, two).problems


def test_a_name_used_every_month_tells_nothing() -> None:
    monthly = [Meeting(id=f"M{month}", on=date(2021, month, 5), title="党组会议") for month in range(1, 7)]

    assert not merge([book(*monthly[:3]), book(*monthly[3:])]).problems


# -- the book beside its records


def test_what_sections_say_of_the_leadership_and_of_points() -> None:
    first = book(
        roster=(Member(name="张明远", post=Post.SECRETARY), Member(name="李清", post=Post.MEMBER)),
        claims=(Claim(target="A", points=Decimal(25)),),
        attachments=(Evidence(number="1", title="清单"),),
    )
    second = book(
        roster=(
            Member(name="张明远", post=Post.MEMBER, title="局长"),
            Member(name="李清", post=Post.MEMBER, since=date(2021, 4, 1)),
        ),
        claims=(Claim(target="A", points=Decimal(24)),),
        attachments=(Evidence(number="1", title="纪要"),),
    )

    merged = merge([first, second])

    assert codes(merged.problems) == [
        "merge.attachment-differs",
        "merge.claim-differs",
        "merge.member-differs",
        "merge.member-twice",
    ]
    assert merged.ledger.roster[0] == Member(name="张明远", post=Post.SECRETARY, title="局长")
    assert len(merged.ledger.roster) == 3
    assert len(merged.ledger.claims) == len(merged.ledger.attachments) == 2


def test_the_unit_is_filled_in_and_its_differences_named() -> None:
    plain = book()
    first = evolve(plain, unit=evolve(plain.unit, level="city"), as_of=date(2021, 12, 31))
    second = evolve(plain, unit=evolve(plain.unit, level="county", party_group="党组"), as_of=date(2021, 11, 30))

    merged = merge([first, second])

    assert (merged.ledger.unit.level, merged.ledger.unit.party_group) == ("city", "党组")
    assert merged.ledger.as_of == date(2021, 12, 31)
    assert codes(merged.problems) == ["merge.as-of-differs", "merge.unit-differs"]


def test_there_must_be_something_to_join() -> None:
    with pytest.raises(ValueError, match="nothing to join"):
        merge([])


def test_parts_of_one_name_are_told_apart() -> None:
    part = Part(name="a.yaml", ledger=book(Case(id="C1", form=Form.FIRST)))
    other = Part(name="a.yaml", ledger=book(Case(id="C1", form=Form.SECOND)))

    assert merge([part, other]).renamed == (Renamed(part="a.yaml #2", old="C1", new="C1-2"),)
