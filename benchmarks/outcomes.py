"""What comes of a generated year: decisions, points, cases, money, letters, reports, results."""

from datetime import date, timedelta
from decimal import Decimal

from drawing import YEAR, Drawing

from dangfeng.model import (
    Case,
    DemocraticAppraisal,
    Disclosure,
    DocumentMeetingCount,
    DutyIntegrityReport,
    Expenditure,
    ExternalResult,
    Honour,
    InspectionReceived,
    IntegrityRisk,
    LeadTransfer,
    MajorMatter,
    Record,
    RectificationItem,
    Sanction,
    SupervisionLetter,
)
from dangfeng.period import Per
from dangfeng.vocabulary import (
    AppraisalObject,
    AppraisalSubject,
    CaseRole,
    CountedThing,
    DisclosureFinding,
    DisclosureKind,
    ExpenseItem,
    Form,
    FoundBy,
    HonourKind,
    MatterKind,
    OrganLevel,
    ReceivedKind,
    RectificationSource,
    ResultKind,
    RiskGrade,
    SanctionKind,
    Unit,
)


class Outcomes(Drawing):
    """Writes these records."""

    def case(self) -> Case:
        """A case (案件)."""
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

    def expense(self) -> Expenditure:
        """An expenditure (经费支出)."""
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
        """A rectification item (整改事项)."""
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
        """A total of the kind rectification item (整改事项)."""
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

    def matter(self) -> MajorMatter:
        """A major matter (重大事项)."""
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

    def risk_total(self) -> IntegrityRisk:
        """A total of the kind integrity risk (廉政风险点)."""
        return IntegrityRisk(
            **self.total(self.random.choice(list(Per)), Unit.ITEMS),
            grade=RiskGrade.LOW,
            measures=("岗位自查",),
            owner="直属单位负责人",
            reviewed_on=date(2021, 12, 1) if self.good() else date(2020, 12, 1),
        )

    def report(self) -> DutyIntegrityReport:
        """A duty report (述责述廉报告)."""
        return DutyIntegrityReport(**self.countable(), reporter=self.random.choice((*self.names, "科室负责人")))

    def ballot(self) -> DemocraticAppraisal:
        """A democratic appraisal (民主测评)."""
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
        """A supervision letter (监察建议、工作提示)."""
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
        """An inspection received (接受巡察审计)."""
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
        """A lead transfer (问题线索移送)."""
        values = self.countable()
        return LeadTransfer(**values, transferred_on=self.by(values["on"], 31))

    def disclosure(self) -> Disclosure:
        """A disclosure (报告登记)."""
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
        """A document meeting count (文件会议统计)."""
        before = self.random.choice((0, 20, 60, 100))
        more = 0 if self.good() else self.random.choice((0, before // 20, before // 20 + 1, 10))
        return DocumentMeetingCount(
            **self.common(), counted=self.random.choice(list(CountedThing)), number=before + more, last_year=before
        )

    def honour(self) -> Honour:
        """A honour (表彰宣传)."""
        return Honour(
            **self.countable(),
            honour_kind=self.random.choice(list(HonourKind)),
            level=self.random.choice(list(OrganLevel)),
            matter=self.random.choice(("党史学习教育", "法律援助", None)),
        )

    def notice(self) -> ExternalResult:
        """An external result (外部评价结果)."""
        return ExternalResult(
            **self.countable(),
            result_kind=self.random.choice((*ResultKind, ResultKind.CRITICISM_NOTICE)),
            level=self.random.choice(list(OrganLevel)),
            eight_point=self.rarely(0.5),
            case_number="2021-07" if self.rarely(0.5) else None,
        )
