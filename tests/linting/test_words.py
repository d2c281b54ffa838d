"""Words of a rubric are held against those of the ledgers that it is meant for."""

from decimal import Decimal

import pytest

from dangfeng.linting import lint
from dangfeng.model import IssuedRule, Meeting, Talk, UnitInfo
from dangfeng.model.ledger import Ledger
from dangfeng.period import Period
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import Item, Rubric, Rule, Section

BOOK = Ledger(
    unit=UnitInfo(name="某单位"),
    period=Period.year(2021),
    records=(
        Meeting(id="M1", topics=("从严治党", "一把手监督")),
        Meeting(id="M2", topics=("三重一大",), minutes=True),
        IssuedRule(id="I1", title="学习计划"),
        Talk(id="T1"),
    ),
)


def words(measure: object) -> list[tuple[str, str, str]]:
    scale = s.Share(points=Decimal(1)) if isinstance(measure, m.Ratio) else s.Enough(points=Decimal(1))
    scale = None if isinstance(measure, m.Judged) else scale
    rule = Rule(id="R1", measure=measure, scale=scale, basis="《示例》")
    item = Item(id="A01", title="甲", points=Decimal(1), rules=(rule,))
    section = Section(id="A", title="甲", points=Decimal(1), items=(item,))
    found = lint(Rubric(title="示例", version="1", sections=(section,)), ledgers=[BOOK])
    return [(each.place.field, each.found, each.param("hint")) for each in found if each.code.endswith("ledgers")]


def count(*conditions: w.Condition) -> m.Count:
    return m.Count(of=m.Selection(kind="meeting", where=w.AllOf(conditions)))


ASKED = w.Is("topics", "“一把手”监督")
FOUND = ("“一把手”监督", "一把手监督")


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        (count(ASKED), [("measure.of.where", *FOUND)]),
        (count(w.AnyOf((w.Not(ASKED), w.Given("minutes")))), [("measure.of.where", *FOUND)]),
        (count(w.Is("topics", "三重一大")), []),
        (count(w.Is("topics", ("“一把手”监督", "一把手监督"))), []),
        (count(w.Is("topics", "完全不同的事项")), []),
        (count(w.Is("body", "special")), []),
        (m.Count(of=m.Selection(kind="lecture", where=w.Is("texts", "宪法"))), []),
        (
            m.Ratio(of=m.Selection(kind="meeting"), part=ASKED, when_none=m.WhenNone.ZERO),
            [("measure.part", *FOUND)],
        ),
        (
            m.Checklist(
                of=m.Selection(kind="meeting"),
                entries=(m.Entry(title="甲", where=w.Is("topics", "从严治党")), m.Entry(title="乙", where=ASKED)),
            ),
            [("measure.entries[1].where", *FOUND)],
        ),
        (m.Judged(points=Decimal(1)), []),
    ],
)
def test_a_word_that_no_ledger_has_is_told_with_one_like_it(measure: object, found: list[tuple[str, str, str]]) -> None:
    assert words(measure) == found
