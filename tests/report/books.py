"""A small ledger with every kind of record, masks and hostile texts among them, and a scorecard made by hand."""

from datetime import date
from decimal import Decimal

from dangfeng.model import (
    Case,
    Claim,
    Completeness,
    Evidence,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Member,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Sanction,
    Subset,
    Talk,
    Total,
    UnitCount,
    UnitInfo,
)
from dangfeng.model.record import Verdict
from dangfeng.period import Period
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Columns, Line, LineKind, Scorecard, Sentence, Undeclared, UnknownFact
from dangfeng.vocabulary import (
    CompletenessState,
    DocumentType,
    ExpenseItem,
    Form,
    IncludesSingles,
    ItemStatus,
    ListOwner,
    Measure,
    MeetingBody,
    Post,
    RectificationSource,
    SanctionKind,
    TalkKind,
    Unit,
    VerdictResult,
)

from . import kinds

YEAR = Period.year(2021)
#: What must come out as text, never as markup.
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} a|b `code` **粗** [x](http://evil.example) & \"'"


def masked(text: str = "XX") -> Bounded[int]:
    """A count published with a mask."""
    return Bounded(lower=1, shown=text, why=Why.REDACTED)


def money(text: str = "XX万元") -> Bounded[Decimal]:
    """An amount published with a mask."""
    return Bounded(lower=Decimal("0.01"), shown=text, why=Why.REDACTED)


def total(
    unit: Unit, count: int | Bounded[int], *subsets: Subset, includes: IncludesSingles = IncludesSingles.UNKNOWN
) -> Total:
    """A yearly figure."""
    return Total(span=YEAR, counts=(UnitCount(unit=unit, count=count),), subsets=subsets, includes_singles=includes)


def records(note: str = "清廉机关建设") -> tuple[object, ...]:
    """One or several of every kind."""
    return (
        ResponsibilityList(
            id="L1",
            on=date(2021, 3, 5),
            owner=ListOwner.PARTY_GROUP,
            title="2021年度主体责任清单",
            number="某司党〔2021〕3号",
            items=(
                ResponsibilityItem(id="L1-01", goal=note, leader="张明远", section="办公室", status=ItemStatus.DONE),
                ResponsibilityItem(
                    id="L1-02", goal="监督", leader="李思齐", status=ItemStatus.OPEN, assigned_unit="市强戒所"
                ),
            ),
        ),
        ResponsibilityItem(id="L2", goal="单列条目", status=ItemStatus.IN_PROGRESS),
        Meeting(
            id="M01",
            on=date(2021, 9, 18),
            body=MeetingBody.STUDY_GROUP,
            topics=("对一把手和领导班子的监督",),
            enlarged=True,
        ),
        Meeting(
            id="M02", on=date(2021, 9, 29), body=MeetingBody.STUDY_GROUP, discussion=True, minutes=True, title=note
        ),
        Meeting(
            id="M03",
            body=MeetingBody.STUDY_GROUP,
            total=total(
                Unit.TIMES, masked(), Subset(field="discussion", value="true", unit=Unit.TIMES, count=masked("X"))
            ),
        ),
        Meeting(
            id="M04", on=date(2021, 1, 20), body=MeetingBody.PARTY_GROUP, first_topic=True, minutes=True, host="张明远"
        ),
        Meeting(id="M05", on=date(2020, 12, 20), body=MeetingBody.PARTY_GROUP),
        Lecture(id="C01", on=date(2021, 6, 28), lecturer="张明远", title="筑牢防线", attended=86, texts=("民法典",)),
        Lecture(id="C02", lecturer="张明远", total=total(Unit.TIMES, masked("XX次"))),
        Talk(
            id="T01",
            on=date(2021, 4, 2),
            talkers=("张明远",),
            talk_kind=TalkKind.REMINDER,
            written_record=True,
            headcount=2,
        ),
        Talk(id="T02", total=total(Unit.PERSON_TIMES, masked("XX余"))),
        IssuedRule(
            id="D01",
            on=date(2021, 2, 8),
            title=note,
            number="某司〔2021〕5号",
            document_type=DocumentType.RULE,
            organ=Masked("XX市司法局"),
        ),
        IssuedRule(id="D02", on=date(2019, 5, 6), title="财务管理办法", document_type=DocumentType.RULE),
        Case(
            id="K01",
            on=date(2021, 8, 3),
            form=Form.THIRD,
            headcount=masked("X"),
            person="王小川",
            sanctions=(Sanction(kind=SanctionKind.PARTY_EXPULSION), Sanction(kind=SanctionKind.GOV_DISMISSAL)),
        ),
        Case(id="K02", on=date(2021, 7, 1), form=Form.FIRST, measures=(Measure.CRITICISM_EDUCATION,), headcount=3),
        Case(
            id="K03",
            on=date(2021, 7, 2),
            verdict=Verdict(result=VerdictResult.REJECTED, reason="重复", by="赵一凡"),
        ),
        Expenditure(id="E01", item=ExpenseItem.RECEPTION, spent=money(), last_year=None),
        Expenditure(
            id="E02",
            item=ExpenseItem.VEHICLES,
            spent=Decimal(98000),
            budget=Decimal(120000),
            last_year=Decimal(110000),
        ),
        RectificationItem(
            id="R01",
            on=date(2021, 5, 1),
            source_kind=RectificationSource.CAMPAIGN,
            problem=note,
            deadline=date(2021, 8, 31),
            status=ItemStatus.IN_PROGRESS,
            owner="李思齐",
        ),
        RectificationItem(
            id="R02",
            on=Bounded(lower=date(2010, 1, 1), upper=date(2019, 12, 31), shown="201X", why=Why.REDACTED),
            source_kind=RectificationSource.INSPECTION,
            closed_on=date(2021, 3, 1),
            evidence=(Evidence(number="佐1", title="销号单"),),
            extra=(("备注", note),),
        ),
        *kinds.ALL,
    )


def ledger(note: str = "清廉机关建设") -> Ledger:
    """The ledger of a made-up bureau."""
    return Ledger(
        unit=UnitInfo(name="某市司法局", party_group="中共某市司法局党组"),
        period=YEAR,
        roster=(
            Member(name="张明远", post=Post.SECRETARY, title="党组书记、局长"),
            Member(name="李思齐", post=Post.MEMBER),
        ),
        completeness=(
            Completeness(
                kind="case", state=CompletenessState.COMPLETE, declared_by="机关纪委", confirmed_by="派驻纪检监察组"
            ),
        ),
        claims=(
            Claim(target="A", points=Decimal(25)),
            Claim(target="B", points=Decimal(45)),
            Claim(target="total", points=Decimal(100)),
        ),
        records=records(note),
    )


def rule(id: str, title: str, low: int, recorded: int, high: int, *ids: str, code: str = "count.each") -> Line:
    """A rule line with a sentence."""
    params = (
        ("effect", "award"),
        ("kind", "meeting"),
        ("unit", "times"),
        ("n_low", 1),
        ("n_high", 3),
        ("points", "0.5"),
    )
    return Line(
        kind=LineKind.RULE,
        id=id,
        title=title,
        value_units=Columns(low, recorded, high),
        contribution_units=Columns(low, recorded, high),
        sentence=Sentence(code, params),
        basis="《责任制规定》第三条",
        records=ids,
        marks=(Mark(target=id, points=Decimal(1), reason="看过材料", by="赵一凡"),) if id == "A01-2" else (),
    )


def value(
    kind: LineKind, id: str, title: str, full: int, columns: Columns, *lines: Line, applicable: bool = True
) -> Line:
    """A line that adds up others."""
    return Line(
        kind=kind,
        id=id,
        title=title,
        full_units=full,
        value_units=columns,
        contribution_units=columns,
        lines=lines,
        applicable=applicable,
    )


def card(title: str = "党组学习") -> Scorecard:
    """A scorecard of three sections, with a correction, an end without bound and what is unknown."""
    stop = Line(
        kind=LineKind.STOP, id="A01-p", contribution_units=Columns(None, 0, 100), sentence=Sentence("stopped-at-zero")
    )
    part = value(
        LineKind.PART,
        "A01-p",
        "会议",
        200,
        Columns(50, 100, 200),
        rule("A01-1", title, 50, 100, 200, "M01", "M02", "M03"),
        stop,
    )
    first = value(LineKind.ITEM, "A01", title, 400, Columns(50, 100, 200), part, rule("A01-2", "讲课", 0, 0, 0, "C01"))
    second = value(
        LineKind.ITEM, "A02", "责任清单", 200, Columns(200, 200, 200), rule("A02-1", "清单", 200, 200, 200, "L1")
    )
    waived = value(LineKind.ITEM, "B02", "接待", 100, Columns(0, 0, 0), applicable=False)
    third = value(
        LineKind.ITEM, "B01", "经费", 300, Columns(None, 150, None), rule("B01-1", "支出", 0, 150, 300, "E01", "E02")
    )
    fourth = value(
        LineKind.ITEM, "C01x", "案件", 400, Columns(0, 400, 400), rule("C01-1", "案件", 0, 400, 400, "K01", "K02")
    )
    sections = (
        value(LineKind.SECTION, "A", "加强组织领导", 2500, Columns(250, 300, 400), first, second),
        value(LineKind.SECTION, "B", "推进党风廉政建设", 4500, Columns(0, 150, 300), third, waived),
        value(LineKind.SECTION, "C", "保持惩治腐败高压态势", 3000, Columns(0, 400, 400), fourth),
    )
    bonus = value(LineKind.BONUS, "bonus", "加分项", 200, Columns(0, 0, 0), rule("X01", "表彰", 0, 0, 0))
    return Scorecard(
        unit="某市司法局",
        period=YEAR,
        as_of=date(2021, 12, 31),
        rubric="党风廉政建设责任制考核评分细则（自拟示例，非官方评分细则）",
        rubric_version="1",
        notice="自拟示例，非官方评分细则。",
        total=value(LineKind.TOTAL, "total", "总分", 10000, Columns(250, 850, 1100), *sections, bonus),
        grades=("良好", "一般"),
        grade_recorded="一般",
        vetoes_possible=("V02",),
        problems=(
            Problem(
                code="ledger.test-problem",
                gravity=Gravity.CONTRADICTION,
                place=Place(record="M03", field="total"),
                params={"found": "张明远", "expected": "1"},
            ),
        ),
        undeclared=(Undeclared(kinds=("talk",), points=Decimal("2.5"), parts=("A01-p",)),),
        unknowns=(
            UnknownFact(
                record="M03", field="total", shown="XX", why="redacted", points=Decimal("1.5"), rules=("A01-1",)
            ),
        ),
    )
