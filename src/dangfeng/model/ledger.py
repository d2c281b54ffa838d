"""The ledger: one unit's assessment period (台账)."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar, cast

from attrs import evolve

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Annotated, Noun
from dangfeng.model.appraisal import DemocraticAppraisal, DutyIntegrityReport
from dangfeng.model.campaign import SpecialCampaign
from dangfeng.model.case import Case
from dangfeng.model.decision import MajorMatter
from dangfeng.model.disclosure import Disclosure, GiftHandedIn, Pledge
from dangfeng.model.document import IssuedRule
from dangfeng.model.education import EducationActivity, PublicityMonth
from dangfeng.model.expenditure import Expenditure
from dangfeng.model.figures import DocumentMeetingCount, Reception
from dangfeng.model.inspection import DoubleRandomInspection, FieldInspection
from dangfeng.model.lead import LeadTransfer
from dangfeng.model.lecture import Lecture
from dangfeng.model.life_meeting import DemocraticLifeMeeting
from dangfeng.model.meeting import Meeting
from dangfeng.model.outcome import ExternalResult, Honour, ResultUse
from dangfeng.model.petition import OpinionsCollected, Petition
from dangfeng.model.record import Evidence, Record
from dangfeng.model.rectification import RectificationItem
from dangfeng.model.responsibility import ResponsibilityItem, ResponsibilityList
from dangfeng.model.risk import IntegrityFile, IntegrityRisk
from dangfeng.model.statement import Assertion, OtherActivity, OwnProblem
from dangfeng.model.supervision import InspectionReceived, SupervisionLetter
from dangfeng.model.talk import Talk
from dangfeng.period import Period
from dangfeng.problem import Fault
from dangfeng.value import field, frozen
from dangfeng.vocabulary import CompletenessState, Post

Text = Annotated[str, MinLen(1)]
R = TypeVar("R", bound=Record)

AnyRecord = (
    ResponsibilityList
    | ResponsibilityItem
    | Pledge
    | Meeting
    | MajorMatter
    | DemocraticLifeMeeting
    | Lecture
    | EducationActivity
    | PublicityMonth
    | Talk
    | FieldInspection
    | DoubleRandomInspection
    | SpecialCampaign
    | IssuedRule
    | IntegrityRisk
    | IntegrityFile
    | DutyIntegrityReport
    | DemocraticAppraisal
    | OpinionsCollected
    | SupervisionLetter
    | InspectionReceived
    | RectificationItem
    | LeadTransfer
    | Case
    | GiftHandedIn
    | Disclosure
    | Petition
    | Expenditure
    | Reception
    | DocumentMeetingCount
    | Honour
    | ExternalResult
    | ResultUse
    | OwnProblem
    | Assertion
    | OtherActivity
)

#: Every kind of record by its word in files, in the order in which ledgers, forms and reports have them.
KINDS: dict[str, type[Record]] = {
    cls.KIND: cls
    for cls in (
        ResponsibilityList,
        ResponsibilityItem,
        Pledge,
        Meeting,
        MajorMatter,
        DemocraticLifeMeeting,
        Lecture,
        EducationActivity,
        PublicityMonth,
        Talk,
        FieldInspection,
        DoubleRandomInspection,
        SpecialCampaign,
        IssuedRule,
        IntegrityRisk,
        IntegrityFile,
        DutyIntegrityReport,
        DemocraticAppraisal,
        OpinionsCollected,
        SupervisionLetter,
        InspectionReceived,
        RectificationItem,
        LeadTransfer,
        Case,
        GiftHandedIn,
        Disclosure,
        Petition,
        Expenditure,
        Reception,
        DocumentMeetingCount,
        Honour,
        ExternalResult,
        ResultUse,
        OwnProblem,
        Assertion,
        OtherActivity,
    )
}


@frozen(kw_only=True, eq=False, repr=False)
class UnitInfo(Noun):
    """The unit whose year it is (单位)."""

    name: Annotated[str, About("单位名称", mandatory_hint=True), MinLen(1), MaxLen(200)]
    #: Class of unit, as rubrics tell units apart; a free word.
    class_: Annotated[Text | None, About("单位类别"), MaxLen(64)] = None
    level: Annotated[Text | None, About("单位层级"), MaxLen(64)] = None
    #: The leading Party members group, or Party committee, that signs the report.
    party_group: Annotated[Text | None, About("党组名称", mandatory_hint=True), MaxLen(200)] = None

    @property
    def leading_body(self) -> str:
        """What the leading Party body is called for short, as its name says: 党组, 党委 or 党工委."""
        name = self.party_group or ""
        if name.endswith(("工作委员会", "工委")):
            return "党工委"
        committee = name.endswith(("委员会", "党委")) and not name.endswith("纪律检查委员会")
        return "党委" if committee else "党组"


@frozen(kw_only=True, eq=False, repr=False)
class Member(Noun):
    """A member of the leadership (班子成员); the roster is always taken as complete."""

    name: Annotated[str, About("姓名", mandatory_hint=True), MinLen(1), MaxLen(200)]
    post: Annotated[Post, About("班子职务", mandatory_hint=True)]
    #: Post in words (职务), such as 党组成员、副局长.
    title: Annotated[Text | None, About("职务"), MaxLen(200)] = None
    #: Rank in words (职级), such as 二级调研员.
    grade: Annotated[Text | None, About("职级"), MaxLen(200)] = None
    #: First day in post; left out, since before the period.
    since: Annotated[date | None, About("任职日期")] = None
    #: Last day in post; left out, beyond the period.
    until: Annotated[date | None, About("离任日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nobody leaves before they came."""
        if self.since and self.until and self.until < self.since:
            yield Fault(field="until", code="too-early", found=str(self.until), expected=f"{self.since} or later")

    def tenure(self, period: Period) -> Period | None:
        """The part of *period* in which the member was in post."""
        start = max(self.since or period.start, period.start)
        end = min(self.until or period.end, period.end)
        return Period(start, end) if start <= end else None


@frozen(kw_only=True, eq=False, repr=False)
class Completeness(Noun):
    """How complete the book is for one kind of record (报送状态); a blank kind is open, never nil."""

    kind: Annotated[str, About("类别"), MinLen(1), MaxLen(64)]
    state: Annotated[CompletenessState, About("状态")]
    #: The span it is said of; left out, the whole period.
    span: Annotated[Period | None, About("期间")] = None
    #: Day up to which the book was complete.
    cut_off: Annotated[date | None, About("截止日期")] = None
    #: Who said so (填报人).
    declared_by: Annotated[Text | None, About("填报人"), MaxLen(200)] = None
    #: Who confirmed it, such as 派驻纪检监察组 (审核人).
    confirmed_by: Annotated[Text | None, About("审核人"), MaxLen(200)] = None
    reason: Annotated[Text | None, About("理由")] = None

    def nonsense(self) -> Iterator[Fault]:
        """What does not apply has a reason."""
        if self.state is CompletenessState.NOT_APPLICABLE and self.reason is None:
            yield Fault(
                field="reason", code="missing", found="nothing", expected="the reason why the kind does not apply"
            )


@frozen(kw_only=True, eq=False, repr=False)
class Claim(Noun):
    """Points that the unit gives itself for a section, an item or the whole (自评得分)."""

    #: Id of the section or item in the rubric; `total` for the whole, also written 总分 or 合计 in files.
    target: Annotated[str, About("评分项"), MinLen(1), MaxLen(64)]
    points: Annotated[Decimal, About("自评分")]
    #: The words around it in the unit's own report.
    words: Annotated[Text | None, About("说明")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Ledger(Noun):
    """One unit's assessment period: who, when, what is recorded, how complete it is, what is claimed (台账)."""

    unit: Annotated[UnitInfo, About("单位", mandatory_hint=True)]
    period: Annotated[Period, About("考核期", mandatory_hint=True)]
    #: The ledger's own "today"; left out, the period's last day.
    as_of: Annotated[date | None, About("截止日")] = None
    roster: Annotated[tuple[Member, ...], About("班子成员", mandatory_hint=True)] = ()
    completeness: Annotated[tuple[Completeness, ...], About("报送状态", mandatory_hint=True)] = ()
    claims: Annotated[tuple[Claim, ...], About("自评")] = ()
    attachments: Annotated[tuple[Evidence, ...], About("附件")] = ()
    records: Annotated[tuple[AnyRecord, ...], About("记录", mandatory_hint=True)] = ()
    #: Kinds of which every record is a single that counts once: no totals, times or verdicts.
    plain_kinds: frozenset[str] = field(default=frozenset(), init=False)
    _by_kind: dict[str, tuple[Record, ...]] = field(factory=dict, init=False)
    _totals: dict[str, tuple[Record, ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        Noun.__attrs_post_init__(self)
        groups: dict[str, list[Record]] = {}
        for record in flattened(self.records):
            groups.setdefault(record.KIND, []).append(record)
        self._by_kind.update({kind: tuple(records) for kind, records in groups.items()})
        plain = frozenset(kind for kind, records in groups.items() if all(map(_counts_once, records)))
        object.__setattr__(self, "plain_kinds", plain)
        for kind in groups.keys() - plain:
            self._totals[kind] = tuple(record for record in groups[kind] if record.total is not None)

    def nonsense(self) -> Iterator[Fault]:
        """Ids are unique, members too, and only known kinds are declared complete."""
        if self.as_of is not None and self.as_of < self.period.start:
            expected = f"{self.period.start} or later"
            yield Fault(field="as_of", code="too-early", found=str(self.as_of), expected=expected)
        seen: set[str] = set()
        for record in flattened(self.records):
            if record.id in seen:
                yield Fault(field="records", code="duplicate-id", found=record.id, expected="each id once")
            seen.add(record.id)
        names: set[tuple[str, date | None]] = set()
        for member in self.roster:
            if (member.name, member.since) in names:
                yield Fault(field="roster", code="duplicate-member", found=member.name, expected="each member once")
            names.add((member.name, member.since))
        for index, entry in enumerate(self.completeness):
            if entry.kind not in KINDS:
                yield Fault(
                    field=f"completeness[{index}].kind",
                    code="unknown-kind",
                    found=entry.kind,
                    expected=" | ".join(KINDS),
                )

    @property
    def today(self) -> date:
        """The day up to which the ledger speaks."""
        return self.as_of or self.period.end

    def of(self, cls: type[R]) -> tuple[R, ...]:
        """All records of one kind, entries of responsibility lists included, in their order."""
        # Grouped by the word of their class when the ledger was made: there is nothing else among them.
        return cast("tuple[R, ...]", self._by_kind.get(cls.KIND, ()))

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """All records of the kind with this word, without looking at their class."""
        return self._by_kind.get(kind, ())

    def totals_of(self, kind: str) -> tuple[Record, ...]:
        """The totals among the records of the kind with this word."""
        return self._totals.get(kind, ())

    def all_records(self) -> Iterator[Record]:
        """Every record, entries of lists after their list."""
        return flattened(self.records)

    def in_post(self, day: date) -> tuple[Member, ...]:
        """The members of the leadership who were in post on *day*."""
        return tuple(member for member in self.roster if (member.since or day) <= day <= (member.until or day))


def _counts_once(record: Record) -> bool:
    return record.total is None and record.verdict is None and record.times == 1


def flattened(records: tuple[AnyRecord, ...]) -> Iterator[Record]:
    """Records with the entries of responsibility lists after their list."""
    for record in records:
        yield record
        if isinstance(record, ResponsibilityList):
            yield from record.items


def with_records(ledger: Ledger, replaced: Mapping[str, Record]) -> Ledger:
    """The ledger with some records replaced by others of the same kind and id, entries of lists included."""

    def changed(record: AnyRecord) -> AnyRecord:
        new = replaced.get(record.id, record)
        if isinstance(new, ResponsibilityList):
            items = tuple(replaced.get(item.id, item) for item in new.items)
            new = evolve(new, items=tuple(item for item in items if isinstance(item, ResponsibilityItem)))
        assert isinstance(new, AnyRecord)
        return new

    return evolve(ledger, records=tuple(changed(record) for record in ledger.records))


def assume_complete(ledger: Ledger, *, confirmed_by: str | None = None) -> Ledger:
    """The ledger with every open kind taken as complete: the book that the *recorded* column is about (视同报齐).

    Args:
        ledger: The ledger.
        confirmed_by: Who is taken to have confirmed it, for rubrics that ask for that.

    >>> from datetime import date
    >>> book = Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021))
    >>> {entry.state.value for entry in assume_complete(book).completeness}
    {'complete'}
    """
    kept = tuple(entry for entry in ledger.completeness if entry.state is CompletenessState.NOT_APPLICABLE)
    closed = tuple(
        Completeness(kind=kind, state=CompletenessState.COMPLETE, confirmed_by=confirmed_by) for kind in KINDS
    )
    return evolve(ledger, completeness=(*kept, *closed))
