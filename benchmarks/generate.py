"""Complete, fully known ledgers of the year 2021 from a seed: small years and large ones, good ones and bad ones.

They walk along the edges of the shipped rubric: days before, at and after each limit, shares at the marks, members who
came or went in the year, records of other years, records that belong to another year than their day, records that
reviewers rejected or cut down, and totals beside the singles. What a rule looks at is always known.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from dangfeng.model import (
    KINDS,
    Case,
    Completeness,
    DemocraticAppraisal,
    DemocraticLifeMeeting,
    Disclosure,
    DocumentMeetingCount,
    DoubleRandomInspection,
    DutyIntegrityReport,
    EducationActivity,
    Expenditure,
    ExternalResult,
    FieldInspection,
    Honour,
    InspectionReceived,
    IntegrityRisk,
    IssuedRule,
    LeadTransfer,
    Lecture,
    Ledger,
    MajorMatter,
    Meeting,
    Member,
    Pledge,
    PublicityMonth,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Sanction,
    SpecialCampaign,
    Subset,
    SupervisionLetter,
    Talk,
    Total,
    UnitCount,
    UnitInfo,
    Verdict,
)
from dangfeng.period import Per, Period
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.vocabulary import (
    AppraisalObject,
    AppraisalSubject,
    Audience,
    CaseRole,
    CompletenessState,
    CountedThing,
    DisclosureFinding,
    DisclosureKind,
    DocumentType,
    EducationForm,
    EducationSubject,
    ExpenseItem,
    Form,
    FoundBy,
    HonourKind,
    IncludesSingles,
    InspectionKind,
    LifeMeetingStep,
    ListOwner,
    MatterKind,
    MeetingBody,
    OrganLevel,
    Post,
    ReceivedKind,
    RectificationSource,
    ResultKind,
    RiskGrade,
    SanctionKind,
    TargetKind,
    Unit,
    VerdictResult,
    Vocabulary,
)

YEAR = Period.year(2021)
NAMES = ("安若谷", "白知行", "程望舒", "杜怀瑾", "方既明", "顾长风", "贺清源", "江临川", "孔令远", "梁思齐")
MEETING_TOPICS = (
    *("全面从严治党", "“一把手”监督意见", "一把手监督意见", "纪委全会精神", "工作部署", "向派驻组汇报", "三重一大"),
    *("法律服务行业专项治理", "党史学习教育", "人事任免", "综合事项"),
)
DOCUMENT_TOPICS = (
    *("党组议事清单", "学习教育常态化", "预算绩效管理", "精简文件会议", "发文编号审批", "强戒所财务监督"),
    *("系统清廉建设", "清廉机关建设", "廉政负面清单", "三个规定", "法律服务行业专项治理", "节日作风"),
)
LAWS = (
    *("宪法", "中华人民共和国宪法", "民法典", "中华人民共和国民法典", "中国共产党纪律处分条例", "纪律处分条例"),
    *("公职人员政务处分法", "中华人民共和国公职人员政务处分法", "中国共产党章程"),
)
THEMES = (
    *("突击花钱", "违规使用公函接待", "吃公函", "指尖上的形式主义", "铺张浪费", "法律服务行业专项治理", "基层基础"),
)
AREAS = (*("机关管理", "基层法律服务", "基层法律服务所", "司法鉴定", "司法鉴定机构", "公证", "公证机构", "律师事务所"),)
#: Days at which something turns, and their neighbours.
EDGES = tuple(
    date(2021, month, day) + timedelta(days=shift)
    for month, day in ((1, 1), (3, 27), (3, 31), (7, 1), (10, 1), (12, 31))
    for shift in (-1, 0, 1)
)


def ledger(seed: int) -> Ledger:
    """The ledger of a seed; the same for the same seed."""
    return _Writer(Random(seed)).ledger()


def marks(seed: int) -> Marks:
    """Marks for the two judged parts, of which one or both may be left out."""
    random = Random(seed)
    found = []
    for target in ("B04-3-1", "C11-2-1"):
        if random.random() < 0.8:
            points = random.choice((Decimal(0), Decimal("0.5"), Decimal(1)))
            found.append(Mark(target=target, points=points, reason="考核组评定"))
    return Marks(marks=tuple(found))


class _Writer:
    """Writes one ledger; how good and how full a year it is, is drawn first."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.fullness = random.choice((0.1, 0.5, 1.0, 1.5, 2.0))
        self.goodness = random.choice((0.3, 0.7, 0.9, 0.97, 1.0))
        self.names = random.sample(NAMES, random.randint(3, 8))
        self.next_id = 0

    def ledger(self) -> Ledger:
        records: list[Record] = []
        for write, most in (
            (self.lists, 2),
            (self.item, 5),
            (self.meeting, 30),
            (self.meeting_total, 3),
            (self.lecture, 9),
            (self.lecture_total, 2),
            (self.talk, 24),
            (self.talk_total, 2),
            (self.document, 18),
            (self.case, 7),
            (self.expense, 7),
            (self.point, 30),
            (self.point_total, 2),
            (self.pledge, 6),
            (self.pledge_total, 1),
            (self.matter, 9),
            (self.life, 2),
            (self.education, 14),
            (self.education_total, 2),
            (self.month, 1.5),
            (self.visit, 16),
            (self.visit_total, 2),
            (self.drawn, 7),
            (self.campaign, 3),
            (self.risk, 16),
            (self.risk_total, 2),
            (self.report, 8),
            (self.ballot, 2),
            (self.letter, 6),
            (self.received, 3),
            (self.lead, 5),
            (self.disclosure, 6),
            (self.counted, 3),
            (self.honour, 3),
            (self.notice, 2),
        ):
            records += self.some(write, most)
        records += self.returns()
        return Ledger(
            unit=UnitInfo(name="某市司法局", class_="city-bureau", level="city"),
            period=YEAR,
            as_of=self.random.choice((None, date(2021, 12, 31), date(2021, 11, 30), date(2022, 1, 20))),
            roster=tuple(self.roster()),
            completeness=tuple(self.declared(kind) for kind in KINDS),
            records=tuple(self.random.sample(records, len(records))),
        )

    # -- small choices -----------------------------------------------------------------------------------------------

    def some(self, write: Callable[[], Record], most: int) -> list[Record]:
        """Up to so many records."""
        return [write() for _ in range(round(self.random.uniform(0, most) * self.fullness))]

    def good(self) -> bool:
        """Whether something is as it should be."""
        return self.random.random() < self.goodness

    def rarely(self, chance: float = 0.1) -> bool:
        """Whether something happens that seldom does."""
        return self.random.random() < chance

    def day(self) -> date:
        """Mostly a day of the year; sometimes one at an edge, or one of another year."""
        if self.rarely():
            return self.random.choice(EDGES)
        if self.rarely(0.04):
            return date(self.random.choice((2019, 2020, 2022)), self.random.randint(1, 12), 15)
        return date(2021, 1, 1) + timedelta(days=self.random.randrange(365))

    def topics(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """One to three subjects."""
        return tuple(self.random.sample(known, self.random.choice((1, 1, 2, 3))))

    def common(self, *, day: date | None = None) -> dict[str, object]:
        """The fields that every single has."""
        self.next_id += 1
        values: dict[str, object] = {"id": f"R{self.next_id:03d}", "on": day or self.day()}
        if self.rarely(0.04):
            values["belongs_to"] = Period.year(self.random.choice((2020, 2021, 2021, 2022)))
        if self.rarely(0.05):
            values["verdict"] = self.verdict()
        return values

    def countable(self) -> dict[str, object]:
        """The fields of a single that may stand for several."""
        return {**self.common(), "times": self.random.choice((1, 1, 1, 1, 1, 2, 3))}

    def verdict(self) -> Verdict:
        """What a reviewer held."""
        result = self.random.choice(list(VerdictResult))
        if result is VerdictResult.REJECTED:
            return Verdict(result=result, reason="佐证材料与记录不符")
        return Verdict(result=result, times=1 if result is VerdictResult.PARTLY_TRUE else None)

    def total(self, per: Per, *units: Unit) -> dict[str, object]:
        """The fields that every total has: exact, beside the singles, in one part of the year."""
        self.next_id += 1
        least = self.random.randint(1, 12)
        counts = tuple(UnitCount(unit=unit, count=least * (i + 1)) for i, unit in enumerate(units))
        span = self.random.choice(YEAR.cut(per))
        values: dict[str, object] = {"id": f"R{self.next_id:03d}"}
        values["total"] = Total(span=span, counts=counts, includes_singles=IncludesSingles.NO)
        return values

    # -- the frame ---------------------------------------------------------------------------------------------------

    def roster(self) -> Iterator[Member]:
        """The leadership: most for the whole year, some for a part of it."""
        for index, name in enumerate(self.names):
            post = Post.SECRETARY if index == 0 and not self.rarely() else self.random.choice(list(Post)[1:])
            since, until = date(2018, 6, 1), None
            if self.rarely(0.25):
                since = self.random.choice((date(2021, 6, 30), date(2021, 7, 1), date(2021, 7, 2), self.day()))
            if self.rarely(0.2):
                until = self.random.choice((date(2021, 6, 29), date(2021, 6, 30), date(2021, 8, 31), self.day()))
            yield Member(name=name, post=post, since=since, until=until if until and until >= since else None)

    def declared(self, kind: str) -> Completeness:
        """A kind said to be complete; cases and leads confirmed by those who must."""
        confirmed = "派驻纪检监察组" if kind in ("case", "lead-transfer") else None
        return Completeness(kind=kind, state=CompletenessState.COMPLETE, declared_by="办公室", confirmed_by=confirmed)

    # -- records -----------------------------------------------------------------------------------------------------

    def lists(self) -> ResponsibilityList:
        return ResponsibilityList(
            **self.common(),
            owner=self.random.choice((*ListOwner, *(ListOwner.PARTY_GROUP,) * 6)),
            adopted_by="M01" if self.good() else None,
            items=tuple(self.item() for _ in range(self.random.randint(0, 10))),
        )

    def item(self) -> ResponsibilityItem:
        values = self.countable()
        if self.rarely(0.3):
            values["on"] = None
        return ResponsibilityItem(
            **values,
            goal="逐级落实责任" if self.good() else None,
            measure="每季度检查" if self.good() else None,
            leader=self.random.choice(self.names) if self.good() else None,
            section="办公室" if self.good() else None,
            assigned_unit="市强制隔离戒毒所" if self.rarely(0.2) else None,
        )

    def meeting(self) -> Meeting:
        values = self.countable()
        expected = self.random.choice((0, 3, 6, 6, 9))
        enough = expected * 2 // 3
        return Meeting(
            **values,
            body=self.random.choice((*MeetingBody, *(MeetingBody.PARTY_GROUP, MeetingBody.STUDY_GROUP) * 4)),
            topics=self.topics(MEETING_TOPICS),
            speakers=tuple(name for name in self.names if self.good()),
            expected=expected,
            attended=expected if self.good() else self.random.choice((enough, max(0, enough - 1))),
            first_topic=self.good(),
            discussion=self.good(),
            personnel_item=self.rarely(0.2),
            leader_spoke_last=self.good(),
            stationed_group_invited=self.good(),
            stationed_group_present=self.good(),
        )

    def meeting_total(self) -> Meeting:
        """A total whose span lies in one quarter; study before the opinion was issued is about something else."""
        values = self.total(Per.QUARTER, Unit.TIMES)
        early = values["total"].span.start < date(2021, 3, 27)
        return Meeting(
            **values,
            body=self.random.choice((MeetingBody.BRANCH, MeetingBody.STUDY_GROUP, MeetingBody.PARTY_GROUP)),
            topics=("主题党日",) if early else self.topics(MEETING_TOPICS),
            speakers=tuple(self.random.sample(self.names, 2)),
            expected=6,
            attended=self.random.choice((3, 4, 6)),
            first_topic=self.good(),
            discussion=self.good(),
            personnel_item=self.rarely(),
            leader_spoke_last=self.good(),
            stationed_group_invited=self.good(),
            stationed_group_present=self.good(),
        )

    def lecture(self) -> Lecture:
        lecturer = self.random.choice((*self.names, "外请专家"))
        return Lecture(**self.countable(), lecturer=lecturer, texts=self.topics(LAWS))

    def lecture_total(self) -> Lecture:
        lecturer = self.random.choice((self.names[-1], "各党支部书记"))
        values = self.total(Per.YEAR, Unit.TIMES, Unit.PERSON_TIMES)
        return Lecture(**values, lecturer=lecturer, texts=self.topics(LAWS))

    def talk(self) -> Talk:
        talkers = tuple(self.random.sample(self.names, self.random.choice((1, 1, 1, 2))))
        headcount = self.random.choice((1, 1, 1, 2, 5))
        return Talk(**self.countable(), talkers=talkers, headcount=headcount, written_record=self.good())

    def talk_total(self) -> Talk:
        """A total whose span lies in one half-year; of some it is told how many were put on record."""
        values = self.total(self.random.choice((Per.HALF_YEAR, Per.QUARTER)), Unit.TIMES, Unit.PERSON_TIMES)
        talkers, whole = (self.random.choice(self.names),), values["total"]
        if self.rarely(0.5):
            return Talk(**values, talkers=talkers, written_record=self.good())
        number = self.random.randint(0, whole.counts[1].count)
        told = Subset(field="written_record", value="true", unit=Unit.PERSON_TIMES, count=number)
        values["total"] = Total(
            span=whole.span, counts=whole.counts, subsets=(told,), includes_singles=IncludesSingles.NO
        )
        return Talk(**values, talkers=talkers)

    def document(self) -> IssuedRule:
        values = self.countable()
        on = date(self.random.choice((2018, 2020)), 6, 1) if self.rarely(0.3) else self.day()
        effective = on + timedelta(days=self.random.randrange(60)) if self.rarely(0.4) else None
        repealed = None
        if self.rarely(0.2):
            options = (date(2020, 12, 31), date(2021, 1, 1), date(2021, 8, 1))
            repealed = max(self.random.choice(options), effective or on)
        return IssuedRule(
            **{**values, "on": on},
            document_type=self.random.choice((*DocumentType, *(DocumentType.RULE, DocumentType.PLAN) * 3)),
            topics=self.topics(DOCUMENT_TOPICS),
            effective_on=effective,
            repealed_on=repealed,
        )

    def case(self) -> Case:
        form = self.random.choice((*Form, Form.FIRST, Form.FIRST))
        values = self.countable()
        day = values["on"]
        announced = self.by(day, 31)
        reported = self.by(day, 184)
        return Case(
            **values,
            headcount=self.random.choice((1, 1, 1, 2, 3, 8)),
            role=self.random.choice(list(CaseRole)),
            form=form,
            eight_point=self.rarely(0.4),
            notice_level=self.random.choice((None, *OrganLevel)),
            found_by=self.random.choice(list(FoundBy)),
            reported_up=self.good(),
            sanctions=(Sanction(kind=SanctionKind.PARTY_WARNING),) if form is not Form.FIRST or self.rarely() else (),
            announced_on=announced,
            executed_on=self.by(day, 184),
            execution_reported_on=reported if reported is None or announced is None else max(announced, reported),
            differs_from_decision=not self.good(),
            talk_record=self.good(),
            written_self_criticism=self.good(),
            sanction_usual=self.rarely(0.4),
            no_sanction_reason="经集体研究，情节轻微" if self.good() else None,
            review_opinion_followed=self.good(),
            departure_reason="经党组会议研究并书面说明" if self.good() else None,
            negative_list=self.rarely(0.3),
            consequence_applied=self.good(),
        )

    def by(self, day: date, days: int) -> date | None:
        """A day well in time, at the limit, one day later, or not yet."""
        if self.good():
            return day + timedelta(days=self.random.choice((0, days // 2, days)))
        return self.random.choice((None, day + timedelta(days=days + 1)))

    def expense(self) -> Expenditure:
        spent = Decimal(self.random.choice((0, self.random.randrange(10**8)))).scaleb(-2)
        fen = Decimal("0.01")
        return Expenditure(
            **self.common(),
            item=self.random.choice(list(ExpenseItem)),
            spent=spent,
            budget=spent + fen * self.random.choice((0, 1, 100000)) if self.good() else max(Decimal(0), spent - fen),
            last_year=spent + fen * self.random.choice((0, 1, 5000)) if self.good() else max(Decimal(0), spent - fen),
        )

    def point(self) -> RectificationItem:
        values = self.countable()
        on = date(2019, 11, 20) if self.rarely(0.3) else self.day()
        deadline = on + timedelta(days=self.random.randrange(20, 400)) if not self.rarely() else None
        closed = None
        if self.good():
            closed = (deadline or on) - timedelta(days=self.random.choice((0, 0, 1, 15)))
        elif self.rarely(0.5):
            closed = (deadline or on) + timedelta(days=self.random.choice((1, 40)))
        if on.year == 2019 and self.rarely(0.3):
            closed = self.random.choice((date(2020, 12, 31), date(2021, 1, 1)))
        return RectificationItem(
            **{**values, "on": on},
            source_kind=self.source(),
            deadline=deadline,
            closed_on=None if closed is None else max(closed, on),
            verified_by="督察室" if self.good() else None,
        )

    def point_total(self) -> RectificationItem:
        deadline = self.random.choice((date(2021, 10, 31), date(2021, 12, 31), date(2022, 3, 31)))
        return RectificationItem(
            **self.total(self.random.choice(list(Per)), Unit.ITEMS),
            source_kind=self.source(),
            deadline=deadline,
            closed_on=deadline + timedelta(days=0 if self.good() else 1),
            verified_by="督察室",
        )

    def source(self) -> RectificationSource:
        """Where a point comes from: mostly one that the rubric asks for."""
        asked = (RectificationSource.INSPECTION, RectificationSource.CAMPAIGN, RectificationSource.SUGGESTION)
        return self.random.choice((*RectificationSource, *asked * 3))

    def several(self, members: type[Vocabulary], most: int = 3) -> tuple[Vocabulary, ...]:
        """Some members of a closed list, in an order of their own."""
        known = list(members)
        return tuple(self.random.sample(known, min(len(known), self.random.randint(1, most))))

    def part_of(self, whole: int) -> int:
        """A number not above another: mostly near it, at times at a mark."""
        if self.good():
            return whole - self.random.choice((0, 0, whole // 20, whole // 10))
        return self.random.choice((whole * 4 // 5, whole * 3 // 5, 0))

    def before(self, day: date) -> date | None:
        """A day in time before another, on it, after it, or none."""
        shifts = (0, 1, 9) if self.good() else (-1, None)
        shift = self.random.choice(shifts)
        return None if shift is None else day - timedelta(days=shift)

    def pledge(self) -> Pledge:
        return Pledge(
            **self.countable(), signed_by=tuple(self.random.sample(self.names, self.random.choice((1, 2, 3))))
        )

    def pledge_total(self) -> Pledge:
        values = self.total(self.random.choice(list(Per)), Unit.COPIES, Unit.PERSONS)
        return Pledge(**values, signed_by=("各科室负责人",))

    def matter(self) -> MajorMatter:
        values = self.countable()
        due = values["on"] + timedelta(days=self.random.randrange(5, 60)) if self.rarely(0.4) else None
        reported = self.by(due, 0) if due else None
        return MajorMatter(
            **values,
            matter_kind=self.random.choice((*MatterKind, MatterKind.KEY_APPOINTMENT)),
            headcount=self.random.choice((1, 1, 2, 3)),
            decided_by_meeting=self.good(),
            stationed_group_told_on=self.before(values["on"]),
            integrity_opinion_on=self.before(values["on"]),
            report_due=due,
            reported_up_on=reported,
        )

    def life(self) -> DemocraticLifeMeeting:
        """One with a day was held; of one without a day the steps alone say what took place."""
        values = self.countable()
        if self.rarely(0.3):
            values["on"] = None
        asked = self.random.choice((0, 0, 1, 3))
        return DemocraticLifeMeeting(
            **values,
            steps=tuple(step for step in LifeMeetingStep if self.good()) or (LifeMeetingStep.PLAN,),
            papers_by=tuple(name for name in self.names if self.good()) or (self.names[0],),
            asked=asked,
            explained=asked if self.good() else 0,
        )

    def education(self) -> EducationActivity:
        asked = (EducationForm.STUDY_CLASS, EducationForm.ROTATION, EducationForm.EVENING_CLASS, EducationForm.FILM)
        expected = self.random.choice((0, 5, 20, 40, 86, 100))
        return EducationActivity(
            **self.countable(),
            form=self.random.choice((*EducationForm, *asked)),
            subjects=self.several(EducationSubject, 2),
            audiences=self.several(Audience, 2),
            expected=expected,
            attended=self.part_of(expected),
        )

    def education_total(self) -> EducationActivity:
        """A total whose span lies in one half-year, of activities that were attended alike."""
        expected = self.random.choice((20, 40))
        return EducationActivity(
            **self.total(Per.HALF_YEAR, Unit.TIMES, Unit.TERMS),
            form=self.random.choice(list(EducationForm)),
            subjects=self.several(EducationSubject, 2),
            audiences=self.several(Audience, 2),
            expected=expected,
            attended=self.part_of(expected),
        )

    def month(self) -> PublicityMonth:
        values = self.common()
        planned = self.random.choice((0, 5, 5, 6))
        return PublicityMonth(
            **values,
            theme="学党史、守初心、严纪律" if self.good() else None,
            plan_on=values["on"] - timedelta(days=10) if self.good() else None,
            activities_planned=planned,
            activities_held=planned if self.good() else self.random.choice((max(0, planned - 1), planned + 1)),
            summary_on=values["on"] + timedelta(days=40) if self.good() else None,
        )

    def visit(self) -> FieldInspection:
        asked = (InspectionKind.URGING, InspectionKind.POLICE, InspectionKind.SITE_CHECK)
        return FieldInspection(
            **self.countable(),
            inspection_kind=self.random.choice((*InspectionKind, *asked)),
            leaders=tuple(self.random.sample(self.names, self.random.choice((1, 1, 2)))),
            target_kind=self.random.choice((*TargetKind, *(TargetKind.DIRECT_UNIT,) * 4)),
            themes=self.topics(THEMES),
            joint_with_stationed_group=self.rarely(0.3),
            result="现场反馈问题" if self.good() else None,
        )

    def visit_total(self) -> FieldInspection:
        """A total whose span lies in one half-year."""
        return FieldInspection(
            **self.total(Per.HALF_YEAR, Unit.TIMES),
            inspection_kind=self.random.choice(list(InspectionKind)),
            leaders=(self.random.choice((*self.names, "各科室负责人")),),
            target_kind=self.random.choice(list(TargetKind)),
            themes=self.topics(THEMES),
            joint_with_stationed_group=self.rarely(0.3),
            result="问题转有关单位办理",
        )

    def drawn(self) -> DoubleRandomInspection:
        values = self.countable()
        published = values["on"] + timedelta(days=5) if self.good() else None
        return DoubleRandomInspection(**values, area=self.random.choice(AREAS), published_on=published)

    def campaign(self) -> SpecialCampaign:
        targets = self.random.choice((0, 5, 7, 10))
        return SpecialCampaign(
            **self.countable(), topics=self.topics(THEMES), targets=targets, targets_reached=self.part_of(targets)
        )

    def risk(self) -> IntegrityRisk:
        """Registered in the year or before it, at times removed before it began."""
        values = self.countable()
        on = date(2019, 6, 10) if self.rarely(0.6) else self.day()
        removed = self.random.choice((date(2020, 12, 31), date(2021, 1, 1), date(2021, 6, 30)))
        reviewed = self.random.choice((None, date(2020, 12, 31), date(2022, 1, 1)))
        if self.good():
            reviewed = self.random.choice((date(2021, 1, 1), date(2021, 11, 30), date(2021, 12, 31)))
        return IntegrityRisk(
            **{**values, "on": on},
            grade=self.random.choice(list(RiskGrade)) if self.nearly_always() else None,
            measures=("双人审核",) if self.nearly_always() else (),
            owner="科室负责人" if self.nearly_always() else None,
            reviewed_on=None if reviewed is None else max(reviewed, on),
            removed_on=max(removed, on) if self.rarely() else None,
        )

    def nearly_always(self) -> bool:
        """Whether something is given that hardly anybody forgets."""
        return self.good() or self.rarely(0.9)

    def risk_total(self) -> IntegrityRisk:
        return IntegrityRisk(
            **self.total(self.random.choice(list(Per)), Unit.ITEMS),
            grade=RiskGrade.LOW,
            measures=("岗位自查",),
            owner="直属单位负责人",
            reviewed_on=date(2021, 12, 1) if self.good() else date(2020, 12, 1),
        )

    def report(self) -> DutyIntegrityReport:
        return DutyIntegrityReport(**self.countable(), reporter=self.random.choice((*self.names, "科室负责人")))

    def ballot(self) -> DemocraticAppraisal:
        values = self.countable()
        due = values["on"] + timedelta(days=15) if self.good() else None
        valid = self.random.choice((0, 40, 77, 100))
        asked = (AppraisalSubject.RESPONSIBILITY, AppraisalSubject.RESULTS, AppraisalSubject.STYLE)
        return DemocraticAppraisal(
            **values,
            objects=(AppraisalObject.TEAM, AppraisalObject.MEMBERS) if self.good() else self.several(AppraisalObject),
            subjects=asked if self.good() else self.several(AppraisalSubject),
            valid=valid,
            rated_well=self.part_of(valid),
            report_due=due,
            reported_up_on=self.by(values["on"], 15),
        )

    def letter(self) -> SupervisionLetter:
        values = self.countable()
        days = self.random.randrange(15, 60)
        return SupervisionLetter(
            **values,
            reply_due=values["on"] + timedelta(days=days) if not self.rarely() else None,
            replied_on=self.by(values["on"], days),
            signed_by_principal=self.good(),
            leader=self.random.choice(self.names) if self.good() else None,
            section="督察室" if self.good() else None,
        )

    def received(self) -> InspectionReceived:
        values = self.countable()
        on = date(2019, 11, 20) if self.rarely(0.4) else self.day()
        closed = self.random.choice((date(2020, 12, 31), date(2021, 1, 1), date(2021, 9, 30)))
        return InspectionReceived(
            **{**values, "on": on},
            received_kind=self.random.choice(list(ReceivedKind)),
            report_due=on + timedelta(days=61) if not self.rarely() else None,
            reported_on=self.by(on, 61),
            closed_on=max(closed, on) if self.rarely(0.5) else None,
        )

    def lead(self) -> LeadTransfer:
        values = self.countable()
        return LeadTransfer(**values, transferred_on=self.by(values["on"], 31))

    def disclosure(self) -> Disclosure:
        obliged = self.random.choice((0, 5, 14))
        return Disclosure(
            **self.countable(),
            disclosure_kind=self.random.choice(list(DisclosureKind)),
            obliged=obliged,
            reported=obliged if self.good() else self.part_of(obliged),
            nil_return=False,
            finding=self.random.choice(list(DisclosureFinding)),
            dealt_with=self.good(),
            headcount=self.random.choice((1, 1, 2)),
        )

    def returns(self) -> list[Record]:
        """The monthly returns, of which some may be missing."""
        days = [part.end for part in YEAR.cut(Per.MONTH) if self.nearly_always()]
        kind = DisclosureKind.INTERFERENCE
        given = [{**self.common(day=day), "disclosure_kind": kind, "nil_return": True} for day in days]
        return [Disclosure(**values, obliged=0, reported=0, finding=None, dealt_with=None) for values in given]

    def counted(self) -> DocumentMeetingCount:
        before = self.random.choice((0, 20, 60, 100))
        more = 0 if self.good() else self.random.choice((0, before // 20, before // 20 + 1, 10))
        return DocumentMeetingCount(
            **self.common(), counted=self.random.choice(list(CountedThing)), number=before + more, last_year=before
        )

    def honour(self) -> Honour:
        return Honour(
            **self.countable(),
            honour_kind=self.random.choice(list(HonourKind)),
            level=self.random.choice(list(OrganLevel)),
            matter=self.random.choice(("党史学习教育", "法律援助", None)),
        )

    def notice(self) -> ExternalResult:
        return ExternalResult(
            **self.countable(),
            result_kind=self.random.choice((*ResultKind, ResultKind.CRITICISM_NOTICE)),
            level=self.random.choice(list(OrganLevel)),
            eight_point=self.rarely(0.5),
            case_number="2021-07" if self.rarely(0.5) else None,
        )
