"""What a unit does in a generated year: lists, meetings, lectures, education, talks, visits, documents."""

from datetime import date, timedelta

from drawing import Drawing

from dangfeng.model import (
    DemocraticLifeMeeting,
    DoubleRandomInspection,
    EducationActivity,
    FieldInspection,
    IssuedRule,
    Lecture,
    Meeting,
    Pledge,
    PublicityMonth,
    ResponsibilityItem,
    ResponsibilityList,
    SpecialCampaign,
    Subset,
    Talk,
    Total,
)
from dangfeng.period import Per
from dangfeng.vocabulary import (
    Audience,
    DocumentType,
    EducationForm,
    EducationSubject,
    IncludesSingles,
    InspectionKind,
    LifeMeetingStep,
    ListOwner,
    MeetingBody,
    TargetKind,
    Unit,
)

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


class Acts(Drawing):
    """Writes these records."""

    def lists(self) -> ResponsibilityList:
        """A responsibility list (责任清单)."""
        return ResponsibilityList(
            **self.common(),
            owner=self.random.choice((*ListOwner, *(ListOwner.PARTY_GROUP,) * 6)),
            adopted_by="M01" if self.good() else None,
            items=tuple(self.item() for _ in range(self.random.randint(0, 10))),
        )

    def item(self) -> ResponsibilityItem:
        """A responsibility item (责任清单条目)."""
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

    def pledge(self) -> Pledge:
        """A pledge (责任书、承诺书)."""
        return Pledge(
            **self.countable(), signed_by=tuple(self.random.sample(self.names, self.random.choice((1, 2, 3))))
        )

    def pledge_total(self) -> Pledge:
        """A total of the kind pledge (责任书、承诺书)."""
        values = self.total(self.random.choice(list(Per)), Unit.COPIES, Unit.PERSONS)
        return Pledge(**values, signed_by=("各科室负责人",))

    def meeting(self) -> Meeting:
        """A meeting (会议)."""
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

    def lecture(self) -> Lecture:
        """A lecture (党课)."""
        lecturer = self.random.choice((*self.names, "外请专家"))
        return Lecture(**self.countable(), lecturer=lecturer, texts=self.topics(LAWS))

    def lecture_total(self) -> Lecture:
        """A total of the kind lecture (党课)."""
        lecturer = self.random.choice((self.names[-1], "各党支部书记"))
        values = self.total(Per.YEAR, Unit.TIMES, Unit.PERSON_TIMES)
        return Lecture(**values, lecturer=lecturer, texts=self.topics(LAWS))

    def education(self) -> EducationActivity:
        """An education activity (教育活动)."""
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
        """A publicity month (宣传教育月)."""
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

    def talk(self) -> Talk:
        """A talk (谈话)."""
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

    def visit(self) -> FieldInspection:
        """A field inspection (实地检查)."""
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
        """A double random inspection (双随机抽查)."""
        values = self.countable()
        published = values["on"] + timedelta(days=5) if self.good() else None
        return DoubleRandomInspection(**values, area=self.random.choice(AREAS), published_on=published)

    def campaign(self) -> SpecialCampaign:
        """A special campaign (专项治理)."""
        targets = self.random.choice((0, 5, 7, 10))
        return SpecialCampaign(
            **self.countable(), topics=self.topics(THEMES), targets=targets, targets_reached=self.part_of(targets)
        )

    def document(self) -> IssuedRule:
        """An issued rule (制度文件)."""
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
