"""Records of the kinds that a year has beside meetings, talks and cases: singles, totals, masks, other periods."""

from datetime import date
from decimal import Decimal

from dangfeng.model import (
    AnyRecord,
    Assertion,
    BallotQuestion,
    DemocraticAppraisal,
    DemocraticLifeMeeting,
    Disclosure,
    DocumentMeetingCount,
    DoubleRandomInspection,
    DutyIntegrityReport,
    EducationActivity,
    Evidence,
    ExternalResult,
    FieldInspection,
    GiftHandedIn,
    Honour,
    InspectionReceived,
    IntegrityFile,
    IntegrityRisk,
    LeadTransfer,
    MajorMatter,
    OpinionsCollected,
    OptionVotes,
    OtherActivity,
    OwnProblem,
    Petition,
    Pledge,
    PublicityMonth,
    Reception,
    ResultUse,
    SpecialCampaign,
    Subset,
    SupervisionLetter,
    Total,
    UnitCount,
)
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Why
from dangfeng.vocabulary import (
    AppraisalObject,
    AppraisalSubject,
    Audience,
    ClaimKind,
    CountedThing,
    DisclosureFinding,
    DisclosureKind,
    EducationForm,
    EducationSubject,
    GiftKind,
    HonourKind,
    InspectionKind,
    LetterKind,
    LifeMeetingStep,
    MatterKind,
    OrganLevel,
    PetitionMatter,
    PetitionWay,
    PledgeKind,
    Rank,
    ReceivedKind,
    ReportPart,
    ResultKind,
    RiskClass,
    RiskGrade,
    Scope,
    TargetKind,
    Unit,
    UseKind,
)

YEAR = Period.year(2021)
MASK = Bounded(lower=1, shown="XX", why=Why.REDACTED)


def day(month: int, number: int) -> date:
    return date(2021, month, number)


def total(*counts: tuple[Unit, int | Bounded[int]], subsets: tuple[Subset, ...] = ()) -> Total:
    return Total(span=YEAR, counts=tuple(UnitCount(unit=unit, count=n) for unit, n in counts), subsets=subsets)


def subset(field: str, value: str, unit: Unit, count: int | Bounded[int]) -> Subset:
    return Subset(field=field, value=value, unit=unit, count=count)


#: What was done, and how it was looked at from outside.
WORK: tuple[AnyRecord, ...] = (
    Pledge(id="P1", on=day(2, 1), pledge_kind=PledgeKind.DUAL_DUTY, due=30, signed=28, signed_with="各科室"),
    Pledge(id="P2", scope=Scope.WITH_SUBORDINATES, total=total((Unit.COPIES, 300))),
    MajorMatter(
        id="Z1",
        on=day(3, 1),
        matter_kind=MatterKind.LARGE_FUNDS,
        title="信息化建设经费",
        decided_by_meeting=True,
        amount=Decimal(350000),
    ),
    MajorMatter(
        id="Z2",
        on=day(4, 1),
        matter_kind=MatterKind.KEY_APPOINTMENT,
        integrity_opinion_on=day(3, 20),
        amount=Bounded(lower=Decimal(1), shown="XX万元", why=Why.REDACTED),
    ),
    DemocraticLifeMeeting(
        id="H1",
        on=day(1, 20),
        topic="忠诚纯洁可靠",
        steps=(LifeMeetingStep.STUDY, LifeMeetingStep.OPINIONS, LifeMeetingStep.TALKS, LifeMeetingStep.PAPERS),
        plan_on=day(1, 5),
        reported_up_on=day(2, 2),
        notice_on=day(2, 5),
        expected=7,
        attended=7,
        superior_present=True,
        spoke_for_team=True,
        papers_by=("张明远", "李思齐"),
        criticised_by=("张明远",),
        asked=1,
        explained=1,
        opinions_collected=26,
        problems=12,
    ),
    DemocraticLifeMeeting(id="H2", additional=True),
    EducationActivity(
        id="J1",
        on=day(5, 6),
        form=EducationForm.FILM,
        subjects=(EducationSubject.WARNING,),
        title="观看警示教育片",
        materials=("贪欲之害",),
        texts=("公职人员政务处分法",),
        audiences=(Audience.ALL_STAFF,),
        attended=86,
        cases_read=3,
    ),
    EducationActivity(id="J2", form=EducationForm.STUDY_CLASS, total=total((Unit.TERMS, MASK))),
    PublicityMonth(id="Y1", on=day(5, 1), theme="树新风正气", plan_on=day(4, 25), activities_planned=5, measures=MASK),
    FieldInspection(
        id="S1",
        on=day(6, 3),
        inspection_kind=InspectionKind.SITE_CHECK,
        target="市强戒所",
        target_kind=TargetKind.DIRECT_UNIT,
        themes=("执法规范",),
        joint_with_stationed_group=True,
        problems=6,
        fixed=5,
    ),
    FieldInspection(id="S2", on=day(6, 9), inspection_kind=InspectionKind.RESEARCH),
    DoubleRandomInspection(id="W1", on=day(7, 1), area="公证", population=40, sampled=4, published_on=day(7, 9)),
    SpecialCampaign(
        id="X1",
        name="法律服务行业专项治理",
        plan_on=day(3, 10),
        deployed_on=day(3, 15),
        teams=4,
        targets=7,
        targets_reached=MASK,
        problems=9,
        fixed=8,
        topics=("违规收费",),
    ),
    IntegrityRisk(
        id="F1",
        on=date(2020, 3, 1),
        point="案件审批",
        grade=RiskGrade.HIGH,
        risk_class=RiskClass.POST,
        measures=("双人审核",),
    ),
    IntegrityFile(id="G1", rank=Rank.SECTION_LEVEL, times=12),
    DutyIntegrityReport(
        id="U1", on=day(12, 20), reporter="张明远", at_meeting=True, parts=(ReportPart.DUTY, ReportPart.INTEGRITY)
    ),
    DemocraticAppraisal(
        id="V1",
        on=day(12, 20),
        objects=(AppraisalObject.TEAM,),
        subjects=(AppraisalSubject.RESPONSIBILITY, AppraisalSubject.STYLE),
        issued=80,
        returned=79,
        valid=78,
        rated_well=76,
        reported_up_on=day(12, 28),
        questions=(
            BallotQuestion(
                subject=AppraisalSubject.STYLE,
                options=(OptionVotes(option="好", votes=76), OptionVotes(option="一般", votes=2)),
            ),
            BallotQuestion(words="总体评价", mean=Decimal("96.5"), full=Decimal(100)),
        ),
    ),
    OpinionsCollected(id="N1", on=day(1, 8), asked_of="服务对象", topic="执法作风", collected=26, adopted=20),
)

#: What others found and said, what it cost, and what the unit says of itself.
OUTCOME: tuple[AnyRecord, ...] = (
    SupervisionLetter(
        id="B1",
        on=day(4, 1),
        letter_kind=LetterKind.SUPERVISORY,
        signed_by_principal=True,
        leader="李思齐",
        section="办公室",
        reply_due=day(5, 1),
        replied_on=day(5, 9),
        points=3,
        points_closed=2,
    ),
    SupervisionLetter(id="B2", on=day(6, 1), letter_kind=LetterKind.WORK_NOTICE),
    InspectionReceived(
        id="Q1",
        on=date(2019, 6, 18),
        received_kind=ReceivedKind.CITY_INSPECTION,
        inspector="市委第三巡察组",
        reference="某巡反〔2019〕7号",
        problems=MASK,
        fixed=MASK,
        persons_handled=4,
        reported_on=date(2019, 9, 1),
    ),
    LeadTransfer(
        id="A1", on=day(8, 1), number="线2021-1", headcount=2, transferred_on=day(8, 5), transferred_to="派驻纪检监察组"
    ),
    GiftHandedIn(id="AA1", on=day(2, 9), gift_kind=GiftKind.RED_PACKET, value=Decimal(800), disposal="上缴财政"),
    GiftHandedIn(id="AA2", on=day(9, 20), gift_kind=GiftKind.GIFT),
    Disclosure(id="AB1", on=day(1, 31), disclosure_kind=DisclosureKind.PERSONAL_MATTERS, obliged=20, reported=20),
    Disclosure(
        id="AB2",
        on=day(5, 31),
        disclosure_kind=DisclosureKind.PERSONAL_MATTERS,
        finding=DisclosureFinding.OMISSION,
        dealt_with=True,
    ),
    Petition(
        id="AC1",
        total=total(
            (Unit.PIECES, 80),
            subsets=(
                subset("way", "letter", Unit.PIECES, 20),
                subset("way", "visit", Unit.PIECES, 30),
                subset("matter", "accusation", Unit.PIECES, 80),
                subset("repeated", "true", Unit.PIECES, 5),
            ),
        ),
    ),
    Petition(
        id="AC2",
        on=day(3, 3),
        way=PetitionWay.LETTER,
        matter=PetitionMatter.CRITICISM,
        deadline=day(5, 3),
        anonymous=True,
    ),
    Reception(id="AD1", on=day(3, 9), guests=6, companions=2, official_letter=True, amount=Decimal(900)),
    DocumentMeetingCount(
        id="AE1", counted=CountedThing.DOCUMENTS, number=MASK, stated_change=Decimal("-18.5"), coverage="党政文件"
    ),
    DocumentMeetingCount(id="AE2", counted=CountedThing.MEETINGS, number=30, last_year=36),
    Honour(
        id="AF1",
        on=day(12, 1),
        honour_kind=HonourKind.COMMENDATION,
        level=OrganLevel.CITY,
        title="先进单位",
        organ="市委",
    ),
    ExternalResult(
        id="AG1",
        on=day(12, 9),
        result_kind=ResultKind.SURVEY,
        title="党风廉政建设民意调查",
        organ="市纪委监委",
        points=Decimal("92.5"),
        full=Decimal(100),
        grade="良好",
        rank=3,
        peers=40,
    ),
    ResultUse(id="AH1", use=UseKind.BONUS, basis="年度考核结果", headcount=60, applied=True),
    OwnProblem(
        id="AI1",
        problem="基层监督力量不足",
        cause="编制少",
        next_step="开展交叉检查",
        leader="李思齐",
        section="机关纪委",
        deadline=date(2022, 6, 30),
    ),
    OwnProblem(id="AI2", total=total((Unit.ITEMS, 3))),
    Assertion(
        id="AJ1",
        words="所有问题全部整改到位",
        claim=ClaimKind.ALL_RECTIFIED,
        about="rectification-item",
        rate=Decimal(100),
    ),
    Assertion(id="AJ2", words="没有发生违纪", evidence=(Evidence(number="佐9"),)),
    OtherActivity(id="AK1", on=day(7, 7), title="结对共建", description="与社区共建。", participants=30),
)
ALL = (*WORK, *OUTCOME)
