"""A small rubric, and ledgers whose audit can be worked out by hand."""

from datetime import date
from decimal import Decimal

from dangfeng.model import (
    KINDS,
    Claim,
    Completeness,
    Evidence,
    Ledger,
    Meeting,
    Record,
    Talk,
    UnitInfo,
)
from dangfeng.period import Period
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric import where as w
from dangfeng.rubric.rubric import Effect, Item, Rubric, Rule, Section, Start
from dangfeng.vocabulary import CompletenessState, MeetingBody

PERIOD = Period.year(2021)
PAPER = (Evidence(number="1", title="会议纪要"),)
#: A01: 2 study meetings, 1 point each. A02: two talks, 1 point each. B01: 4 points, of which each case takes 2.
RUBRIC = Rubric(
    title="示例",
    version="1",
    sections=(
        Section(
            id="A",
            title="学习",
            points=Decimal(4),
            items=(
                Item(
                    id="A01",
                    title="中心组学习",
                    points=Decimal(2),
                    rules=(
                        Rule(
                            id="A01-1",
                            measure=m.Count(of=m.Selection(kind="meeting", where=w.Is("body", "study-group"))),
                            scale=s.Each(points=Decimal(1)),
                        ),
                    ),
                ),
                Item(
                    id="A02",
                    title="谈话",
                    points=Decimal(2),
                    rules=(
                        Rule(
                            id="A02-1",
                            measure=m.Count(of=m.Selection(kind="talk")),
                            scale=s.Each(points=Decimal(1)),
                        ),
                    ),
                ),
            ),
        ),
        Section(
            id="B",
            title="案件",
            points=Decimal(4),
            items=(
                Item(
                    id="B01",
                    title="案件",
                    points=Decimal(4),
                    start=Start.FULL,
                    rules=(
                        Rule(
                            id="B01-1",
                            measure=m.Count(of=m.Selection(kind="case")),
                            scale=s.Each(points=Decimal(2)),
                            effect=Effect.DEDUCT,
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def paper(number: str) -> tuple[Evidence, ...]:
    return (Evidence(number=number, title=f"材料{number}"),)


def meeting(id: str, evidence: tuple[Evidence, ...] = (), **given: object) -> Meeting:
    values = {"on": date(2021, 3, 1), "body": MeetingBody.STUDY_GROUP, "evidence": evidence, **given}
    return Meeting(id=id, **values)


def talk(id: str, evidence: tuple[Evidence, ...] = (), **given: object) -> Talk:
    return Talk(id=id, **{"on": date(2021, 5, 6), "evidence": evidence, **given})


def claim(target: str, points: str, words: str | None = None) -> Claim:
    return Claim(target=target, points=Decimal(points), words=words)


def book(*records: Record, claims: tuple[Claim, ...] = (), still_open: tuple[str, ...] = ()) -> Ledger:
    """A ledger of these records, everything but *still_open* declared complete."""
    said = tuple(Completeness(kind=kind, state=CompletenessState.COMPLETE) for kind in KINDS if kind not in still_open)
    unit = UnitInfo(name="某市司法局")
    return Ledger(unit=unit, period=PERIOD, completeness=said, claims=claims, records=records)
