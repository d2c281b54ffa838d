"""What changed from one ledger to another, and records added to one."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import dangfeng.model
from dangfeng.fields import field_named
from dangfeng.gathering import add_records, difference
from dangfeng.gathering.records import REFERENCES
from dangfeng.model import (
    KINDS,
    Claim,
    Completeness,
    Evidence,
    Ledger,
    Meeting,
    Member,
    ResponsibilityItem,
    ResponsibilityList,
)
from dangfeng.problem import InvalidData
from dangfeng.vocabulary import CompletenessState, Post
from dangfeng.wording.gathering import difference_text
from strategies import ledgers

from .books import book

DAY = date(2021, 3, 5)
OLD = book(
    Meeting(id="M1", on=DAY, title="专题会", host="张明远"),
    Meeting(id="M2", on=DAY, title="例会"),
    Meeting(id="M3", on=DAY, title="部署会"),
    ResponsibilityList(
        id="Q", items=(ResponsibilityItem(id="Q-1", task="一"), ResponsibilityItem(id="Q-2", task="二"))
    ),
    roster=(Member(name="张明远", post=Post.SECRETARY), Member(name="李清", post=Post.MEMBER)),
    completeness=(Completeness(kind="meeting", state=CompletenessState.OPEN),),
    claims=(Claim(target="A", points=Decimal(25)), Claim(target="B", points=Decimal(45))),
    attachments=(Evidence(number="1", title="清单"),),
)
NEW = evolve(
    OLD,
    unit=evolve(OLD.unit, level="city"),
    as_of=date(2021, 6, 30),
    records=(
        Meeting(id="M1", on=date(2021, 3, 6), title="专题会"),
        Meeting(id="M3b", on=DAY, title="部署会"),
        Meeting(id="M4", on=DAY, title="座谈会"),
        ResponsibilityList(id="Q", items=(ResponsibilityItem(id="Q-1", task="一", leader="李清"),)),
    ),
    roster=(
        Member(name="张明远", post=Post.SECRETARY, until=date(2021, 5, 1)),
        Member(name="王平", post=Post.SECRETARY),
    ),
    completeness=(Completeness(kind="meeting", state=CompletenessState.COMPLETE, declared_by="李清"),),
    claims=(Claim(target="A", points=Decimal("24.5")),),
    attachments=(Evidence(number="2"),),
)


def test_a_difference_is_told_as_data() -> None:
    found = difference(OLD, NEW)

    assert [change.field for change in found.head] == ["level", "as_of"]
    assert [record.id for record in found.records.added] == ["M4"]
    assert [record.id for record in found.records.removed] == ["M2", "Q-2"]
    changed = {each.old.id: [change.field for change in each.changes] for each in found.records.changed}
    assert changed == {"M1": ["on", "host"], "Q-1": ["leader"]}
    assert [(old.id, new.id) for old, new in found.renumbered] == [("M3", "M3b")]
    assert [len(each) for each in (found.roster.added, found.roster.removed, found.roster.changed)] == [1, 1, 1]
    assert [change.field for change in found.completeness.changed[0].changes] == ["state", "declared_by"]
    assert found.claims.removed == (Claim(target="B", points=Decimal(45)),)
    assert found.attachments.added == NEW.attachments


def test_a_difference_in_words() -> None:
    assert difference_text(difference(OLD, NEW)).splitlines() == [
        "单位和考核期",
        "  单位层级补填为“city”",
        "  截止日补填为“2021年6月30日”",
        "记录",
        "  新增 会议 M4（2021年3月5日、座谈会）",
        "  减少 会议 M2（2021年3月5日、例会）",
        "  减少 责任清单条目 Q-2（二）",
        "  改动 会议 M1：日期由“2021年3月5日”改为“2021年3月6日”；主持人删去（原为“张某”）",
        "  改动 责任清单条目 Q-1：责任领导补填为“李某”",
        "  改编号 会议 M3 → M3b",
        "班子成员",
        "  新增 王某（党组书记）",
        "  减少 李某（党组成员）",
        "  改动 张某：离任日期补填为“2021年5月1日”",
        "报送状态",
        "  改动 会议：状态由“未报齐”改为“已报齐”；填报人补填为“李某”",
        "自评",
        "  减少 B 45分",
        "  改动 A：自评分由“25”改为“24.5”",
        "附件",
        "  新增 2",
        "  减少 1 清单",
    ]
    assert difference_text(difference(OLD, NEW), "en").startswith("Unit and period\n  level: city (was not given)\n")
    assert difference_text(difference(OLD, OLD)) == "两本台账没有差别。"


@settings(max_examples=40, deadline=None)
@given(ledgers(max_records=6), ledgers(max_records=3), st.randoms(use_true_random=False))
def test_a_ledger_differs_from_another_and_not_from_itself(one: Ledger, two: Ledger, rnd: Random) -> None:
    shuffled = evolve(one, records=tuple(rnd.sample(one.records, len(one.records))))

    assert not difference(one, shuffled)
    there, back = difference(one, two), difference(two, one)
    assert len(there.records.added) == len(back.records.removed)
    assert len(there.records.changed) == len(back.records.changed)
    for language in ("zh", "en"):
        assert difference_text(there, language)


# -- records added


def test_records_are_added_behind_those_of_the_ledger() -> None:
    grown = add_records(OLD, [Meeting(id="M9")])

    assert grown.records == (*OLD.records, Meeting(id="M9"))
    assert add_records(OLD, []) == OLD


def test_every_id_that_is_taken_or_given_twice_is_named() -> None:
    with pytest.raises(InvalidData) as refused:
        add_records(OLD, [Meeting(id="M1"), Meeting(id="Q-1"), Meeting(id="N"), Meeting(id="N"), Meeting(id="O")])

    assert [(each.code, each.found) for each in refused.value.problems] == [
        ("add.id-taken", id) for id in ("M1", "N", "Q-1")
    ]


# -- the tables of gathering keep up with the model


def test_every_field_that_holds_an_id_of_another_record_is_followed() -> None:
    """The model says so in a comment over the field; what is not followed would point nowhere after a new id."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(dangfeng.model.__file__).parent.glob("*.py"))
    said = set(re.findall(r"#: Ids? of [^\n]*\n    (\w+):", source)) - {"target", "part_of"}

    assert said == REFERENCES
    assert all(any(field_named(cls, name) for cls in KINDS.values()) for name in REFERENCES)
