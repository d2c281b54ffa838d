"""A unit's year as plain slotted objects, for `by_hand`: converted once from a ledger whose facts are all known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from entries import (
    BallotEntry,
    CampaignEntry,
    CaseEntry,
    CountEntry,
    DisclosureEntry,
    DocumentEntry,
    DrawnEntry,
    EducationEntry,
    ExpenseEntry,
    HonourEntry,
    ItemEntry,
    LeadEntry,
    Leader,
    LectureEntry,
    LetterEntry,
    LifeEntry,
    ListEntry,
    MatterEntry,
    MeetingEntry,
    MonthEntry,
    NoticeEntry,
    PledgeEntry,
    PointEntry,
    ReceivedEntry,
    ReportEntry,
    RiskEntry,
    TalkEntry,
    VisitEntry,
)

from dangfeng.model import (
    Case,
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
    Pledge,
    PublicityMonth,
    Record,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    SpecialCampaign,
    SupervisionLetter,
    Talk,
)
from dangfeng.vocabulary import Unit, VerdictResult, Vocabulary

START, END = date(2021, 1, 1), date(2021, 12, 31)
R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Year:
    """One unit's year."""

    today: date
    leaders: list[Leader]
    lists: list[ListEntry]
    items: list[ItemEntry]
    pledges: list[PledgeEntry]
    meetings: list[MeetingEntry]
    matters: list[MatterEntry]
    life: list[LifeEntry]
    lectures: list[LectureEntry]
    education: list[EducationEntry]
    months: list[MonthEntry]
    talks: list[TalkEntry]
    visits: list[VisitEntry]
    drawn: list[DrawnEntry]
    campaigns: list[CampaignEntry]
    documents: list[DocumentEntry]
    risks: list[RiskEntry]
    reports: list[ReportEntry]
    ballots: list[BallotEntry]
    letters: list[LetterEntry]
    received: list[ReceivedEntry]
    points: list[PointEntry]
    leads: list[LeadEntry]
    cases: list[CaseEntry]
    disclosures: list[DisclosureEntry]
    expenses: list[ExpenseEntry]
    counts: list[CountEntry]
    honours: list[HonourEntry]
    notices: list[NoticeEntry]

    @classmethod
    def of(cls, ledger: Ledger) -> "Year":
        """The year of a ledger whose facts are all known."""
        return cls(
            ledger.today,
            [_leader(m.name, m.post.value, m.since, m.until) for m in ledger.roster],
            [ListEntry(*_common(r), _word(r.owner), r.adopted_by) for r in _held(ledger.of(ResponsibilityList))],
            [_item(r) for r in _held(ledger.of(ResponsibilityItem))],
            [PledgeEntry(*_common(r), r.signed_by) for r in _held(ledger.of(Pledge))],
            [_meeting(r) for r in _held(ledger.of(Meeting))],
            [_matter(r) for r in _held(ledger.of(MajorMatter))],
            [_life(r) for r in _held(ledger.of(DemocraticLifeMeeting))],
            [LectureEntry(*_common(r), r.lecturer, r.texts) for r in _held(ledger.of(Lecture))],
            [_education(r) for r in _held(ledger.of(EducationActivity))],
            [_month(r) for r in _held(ledger.of(PublicityMonth))],
            [_talk(r) for r in _held(ledger.of(Talk))],
            [_visit(r) for r in _held(ledger.of(FieldInspection))],
            [DrawnEntry(*_common(r), r.area, r.published_on) for r in _held(ledger.of(DoubleRandomInspection))],
            [_campaign(r) for r in _held(ledger.of(SpecialCampaign))],
            [_document(r) for r in _held(ledger.of(IssuedRule))],
            [_risk(r) for r in _held(ledger.of(IntegrityRisk))],
            [ReportEntry(*_common(r), r.reporter) for r in _held(ledger.of(DutyIntegrityReport))],
            [_ballot(r) for r in _held(ledger.of(DemocraticAppraisal))],
            [_letter(r) for r in _held(ledger.of(SupervisionLetter))],
            [_received(r) for r in _held(ledger.of(InspectionReceived))],
            [_point(r) for r in _held(ledger.of(RectificationItem))],
            [LeadEntry(*_common(r), r.transferred_on) for r in _held(ledger.of(LeadTransfer))],
            [_case(r) for r in _held(ledger.of(Case))],
            [_disclosure(r) for r in _held(ledger.of(Disclosure))],
            [_expense(r) for r in _held(ledger.of(Expenditure))],
            [_count(r) for r in _held(ledger.of(DocumentMeetingCount))],
            [
                HonourEntry(*_common(r), _word(r.honour_kind), _word(r.level), r.matter)
                for r in _held(ledger.of(Honour))
            ],
            [_notice(r) for r in _held(ledger.of(ExternalResult))],
        )


def _held(records: tuple[R, ...]) -> list[R]:
    """The records that no reviewer rejected."""
    return [r for r in records if r.verdict is None or r.verdict.result is not VerdictResult.REJECTED]


def _times(record: Record) -> int:
    if record.total is not None:
        return record.total.count(type(record).UNITS[0][0])
    return record.times if record.verdict is None or record.verdict.times is None else record.verdict.times


def _common(record: Record) -> tuple[str, date, date, int]:
    on = record.total.span.end if record.total is not None else record.on or END
    return record.id, on, on if record.belongs_to is None else record.belongs_to.start, _times(record)


def _word(member: Vocabulary | None) -> str | None:
    return None if member is None else member.value


def _words(members: tuple[Vocabulary, ...]) -> tuple[str, ...]:
    return tuple(member.value for member in members)


def _fen(amount: Decimal) -> int:
    return int(amount * 100)


def _leader(name: str, post: str, since: date | None, until: date | None) -> Leader:
    return Leader(name, post, max(since or START, START), min(until or END, END))


def _meeting(r: Meeting) -> MeetingEntry:
    return MeetingEntry(
        *_common(r), _word(r.body), r.topics, r.speakers, r.expected, r.attended, r.first_topic, r.discussion,
        r.personnel_item, r.leader_spoke_last, r.stationed_group_invited, r.stationed_group_present,
    )  # fmt: skip


def _persons(r: Case) -> int:
    return _times(r) * r.headcount if r.total is None else r.total.count(Unit.PERSONS)


def _talk(r: Talk) -> TalkEntry:
    number = _times(r) * r.headcount if r.total is None else r.total.count(Unit.PERSON_TIMES)
    known = [each.count for each in r.total.subsets if each.field == "written_record"] if r.total else []
    return TalkEntry(*_common(r), r.talkers, number, sum(known) if known else number if r.written_record else 0)


def _document(r: IssuedRule) -> DocumentEntry:
    return DocumentEntry(*_common(r), _word(r.document_type), r.topics, r.effective_on or r.on, r.repealed_on)


def _item(r: ResponsibilityItem) -> ItemEntry:
    return ItemEntry(*_common(r), r.goal, r.measure, r.leader, r.section, r.assigned_unit)


def _case(r: Case) -> CaseEntry:
    return CaseEntry(
        *_common(r), _persons(r), _word(r.role), _word(r.form), r.eight_point, _word(r.notice_level),
        _word(r.found_by), r.reported_up, bool(r.sanctions), r.announced_on, r.executed_on, r.execution_reported_on,
        r.differs_from_decision, r.talk_record, r.written_self_criticism, r.sanction_usual, r.no_sanction_reason,
        r.review_opinion_followed, r.departure_reason, r.negative_list, r.consequence_applied,
    )  # fmt: skip


def _expense(r: Expenditure) -> ExpenseEntry:
    return ExpenseEntry(*_common(r), _word(r.item), _fen(r.spent), _fen(r.budget), _fen(r.last_year))


def _point(r: RectificationItem) -> PointEntry:
    return PointEntry(*_common(r), _word(r.source_kind), r.deadline, r.closed_on, r.verified_by)


def _matter(r: MajorMatter) -> MatterEntry:
    return MatterEntry(
        *_common(r), _word(r.matter_kind), _times(r) * r.headcount, r.decided_by_meeting, r.stationed_group_told_on,
        r.integrity_opinion_on, r.report_due, r.reported_up_on,
    )  # fmt: skip


def _life(r: DemocraticLifeMeeting) -> LifeEntry:
    return LifeEntry(*_common(r), _words(r.steps), r.papers_by, r.asked, r.explained)


def _education(r: EducationActivity) -> EducationEntry:
    common = _common(r)
    return EducationEntry(*common, _word(r.form), _words(r.subjects), _words(r.audiences), r.expected, r.attended)


def _month(r: PublicityMonth) -> MonthEntry:
    return MonthEntry(*_common(r), r.theme, r.plan_on, r.activities_planned, r.activities_held, r.summary_on)


def _visit(r: FieldInspection) -> VisitEntry:
    return VisitEntry(
        *_common(r), _word(r.inspection_kind), r.leaders, _word(r.target_kind), r.themes, r.joint_with_stationed_group,
        r.result,
    )  # fmt: skip


def _campaign(r: SpecialCampaign) -> CampaignEntry:
    return CampaignEntry(*_common(r), r.topics, r.targets, r.targets_reached)


def _risk(r: IntegrityRisk) -> RiskEntry:
    return RiskEntry(*_common(r), _word(r.grade), r.measures, r.owner, r.reviewed_on, r.removed_on)


def _ballot(r: DemocraticAppraisal) -> BallotEntry:
    common = _common(r)
    return BallotEntry(
        *common, _words(r.objects), _words(r.subjects), r.valid, r.rated_well, r.report_due, r.reported_up_on
    )


def _letter(r: SupervisionLetter) -> LetterEntry:
    return LetterEntry(*_common(r), r.signed_by_principal, r.leader, r.section, r.reply_due, r.replied_on)


def _received(r: InspectionReceived) -> ReceivedEntry:
    return ReceivedEntry(*_common(r), _word(r.received_kind), r.report_due, r.reported_on, r.closed_on)


def _disclosure(r: Disclosure) -> DisclosureEntry:
    return DisclosureEntry(
        *_common(r), _word(r.disclosure_kind), _times(r) * r.headcount, r.obliged, r.reported, _word(r.finding),
        r.dealt_with,
    )  # fmt: skip


def _count(r: DocumentMeetingCount) -> CountEntry:
    return CountEntry(*_common(r), _word(r.counted), r.number, r.last_year)


def _honour(r: Honour) -> HonourEntry:
    return HonourEntry(*_common(r), _word(r.honour_kind), _word(r.level), r.matter)


def _notice(r: ExternalResult) -> NoticeEntry:
    return NoticeEntry(*_common(r), _word(r.result_kind), _word(r.level), r.eight_point, r.case_number)
