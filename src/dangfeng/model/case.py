"""Discipline cases (违纪案件): never more personal data than the office wants to give."""

from collections.abc import Iterator
from datetime import date

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.case_parts import (
    AdvancementGiven,
    Approval,
    CaseMoney,
    CasePerson,
    InternalHandling,
    MeasureTaken,
    Sanction,
)
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import (
    CaseMatter,
    CaseRole,
    CaseSubject,
    DisciplineType,
    Form,
    FoundBy,
    Handling,
    LeadSource,
    Measure,
    OrganLevel,
    Rank,
    ReferralOutcome,
    Unit,
)

__all__ = ["Case"]

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Case(Record):
    """A case or a matter handled under the four forms (案件及处置); `on` is the day of the decision.

    No name is ever required: a case may be a number with form, measure and date. The case of one person, or of several
    who were handled alike, says all of them in its own fields. Where each was handled in a way of their own, they stand
    under `persons`; the fields of the case then sum them up, and what is left out of these is taken from the persons:
    how many, the heaviest form, the highest rank and role, all measures and sanctions (see `concerned`).
    """

    KIND = "case"
    ZH = "案件"
    UNITS = (
        (Unit.PIECES, "times"),
        (Unit.PERSONS, "headcount"),
        (Unit.PERSON_TIMES, "headcount"),
    )
    OPEN_BETWEEN = ("filed_on", "on")

    lead_number: Annotated[Text | None, About("线索编号"), MaxLen(64)] = None
    case_number: Annotated[Text | None, About("案件编号"), MaxLen(64)] = None
    #: Number of the person, apart from that of the case.
    person_number: Annotated[Text | None, About("人员编号"), MaxLen(64)] = None
    person: Annotated[Name | None, About("当事人")] = None
    headcount: Annotated[Count, About("人数", mandatory_hint=True), Ge(1)] = 1
    persons: Annotated[tuple[CasePerson, ...], About("涉案人员")] = ()
    #: Whether it is about persons or about an organisation.
    subject: Annotated[CaseSubject, About("对象类型")] = CaseSubject.PERSON
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN, mandatory_hint=True)] = None
    role: Annotated[CaseRole | None, About("身份", Absent.UNKNOWN, mandatory_hint=True)] = None
    is_member: Annotated[bool | None, About("中共党员", Absent.UNKNOWN)] = None
    is_official: Annotated[bool | None, About("公职人员", Absent.UNKNOWN)] = None
    is_probationary: Annotated[bool | None, About("预备党员")] = None
    is_retired: Annotated[bool | None, About("已退休")] = None
    is_village_cadre: Annotated[bool | None, About("村（社区）干部")] = None
    confessed: Annotated[bool | None, About("主动交代", Absent.UNKNOWN)] = None
    discipline: Annotated[DisciplineType | None, About("涉及纪律", Absent.UNKNOWN)] = None
    matter: Annotated[CaseMatter | None, About("问题类型", Absent.UNKNOWN)] = None
    #: Whether the circumstances are serious (情节较重、严重).
    serious: Annotated[bool | None, About("情节较重", Absent.UNKNOWN)] = None
    #: Whether it breaks the spirit of the eight-point decision on improving conduct.
    eight_point: Annotated[bool | None, About("违反中央八项规定精神", Absent.UNKNOWN)] = None
    found_by: Annotated[FoundBy | None, About("发现主体", Absent.UNKNOWN, mandatory_hint=True)] = None
    lead_source: Annotated[LeadSource | None, About("线索来源", Absent.UNKNOWN)] = None
    #: Whether the unit had reported it before a superior acted.
    reported_up: Annotated[bool | None, About("主动上报", Absent.UNKNOWN)] = None
    #: Highest level of organ that named the case in a notice.
    notice_level: Annotated[OrganLevel | None, About("通报层级")] = None
    #: The last day of the conduct itself.
    acted_on: Annotated[Day | None, About("行为日期")] = None
    lead_on: Annotated[Day | None, About("线索日期")] = None
    accepted_on: Annotated[Day | None, About("受理日期")] = None
    verified_on: Annotated[Day | None, About("初核日期")] = None
    #: The first of the filings, if Party discipline and supervision filed it apart.
    filed_on: Annotated[Day | None, About("立案日期", mandatory_hint=True)] = None
    filing_organ: Annotated[Name | None, About("立案机关")] = None
    discipline_filed_on: Annotated[Day | None, About("纪委立案日期")] = None
    discipline_filing_organ: Annotated[Name | None, About("纪委立案机关")] = None
    supervision_filed_on: Annotated[Day | None, About("监委立案日期")] = None
    supervision_filing_organ: Annotated[Name | None, About("监委立案机关")] = None
    review_accepted_on: Annotated[Day | None, About("审理受理日期")] = None
    review_ended_on: Annotated[Day | None, About("审结日期")] = None
    form: Annotated[Form | None, About("运用形态", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: How the persons were dealt with, where the sanctions are not named one by one.
    handling: Annotated[Handling | None, About("处理类型", Absent.UNKNOWN)] = None
    measures: Annotated[tuple[Measure, ...], About("处理措施", mandatory_hint=True)] = ()
    #: Measures one after the other, each with its day; `measures` is then taken from them.
    measures_taken: Annotated[tuple[MeasureTaken, ...], About("处置经过")] = ()
    sanctions: Annotated[tuple[Sanction, ...], About("处分", mandatory_hint=True)] = ()
    approval: Annotated[Approval | None, About("处分审批")] = None
    #: Exempted from a sanction that would have been due (免予处分).
    exempted: Annotated[bool | None, About("免予处分")] = None
    written_conclusion: Annotated[bool | None, About("书面结论")] = None
    internal_handling: Annotated[tuple[InternalHandling, ...], About("单位内部处理")] = ()
    money: Annotated[tuple[CaseMoney, ...], About("涉案款项")] = ()
    referred_on: Annotated[Day | None, About("移送司法日期")] = None
    referral_organ: Annotated[Name | None, About("移送机关")] = None
    referral_outcome: Annotated[ReferralOutcome | None, About("移送结果")] = None
    announced_on: Annotated[Day | None, About("宣布日期")] = None
    executed_on: Annotated[Day | None, About("执行日期")] = None
    execution_reported_on: Annotated[Day | None, About("执行情况报告日期")] = None
    concluded_on: Annotated[Day | None, About("办结日期")] = None
    closed_on: Annotated[Day | None, About("结案日期")] = None
    #: Whether what was carried out differs from the decision.
    differs_from_decision: Annotated[bool | None, About("执行与决定不符", Absent.UNKNOWN)] = None
    #: Whether the talk was put on record.
    talk_record: Annotated[bool | None, About("谈话笔录", Absent.UNKNOWN)] = None
    written_self_criticism: Annotated[bool | None, About("书面检查", Absent.UNKNOWN)] = None
    #: Whether a sanction is the usual minimum for such a matter.
    sanction_usual: Annotated[bool | None, About("通常应予处分", Absent.UNKNOWN)] = None
    #: Why no sanction was given all the same.
    no_sanction_reason: Annotated[Text | None, About("未予处分理由")] = None
    #: Whether the decision followed the stationed group's opinion on the case.
    review_opinion_followed: Annotated[bool | None, About("采纳审议意见", Absent.UNKNOWN)] = None
    #: Why it did not, in writing.
    departure_reason: Annotated[Text | None, About("未采纳理由")] = None
    #: Whether it hits the integrity negative list.
    negative_list: Annotated[bool | None, About("触及廉政负面清单", Absent.UNKNOWN)] = None
    #: Whether bonus, promotion and rank followed the negative list.
    consequence_applied: Annotated[bool | None, About("负面清单结果运用", Absent.UNKNOWN)] = None
    #: What followed for bonus, promotion and rank, in words.
    consequence: Annotated[Text | None, About("结果运用情况")] = None
    #: Promotions, awards and grades that the person was given.
    advancements: Annotated[tuple[AdvancementGiven, ...], About("晋升奖励")] = ()

    def __attrs_post_init__(self) -> None:
        if self.measures_taken and not self.measures:
            taken = dict.fromkeys(each.measure for each in self.measures_taken)
            object.__setattr__(self, "measures", tuple(taken))
        if self.filed_on is None:
            filed = [day for day in (self.discipline_filed_on, self.supervision_filed_on) if day is not None]
            exact = [day for day in filed if isinstance(day, date)]
            if filed and len(exact) == len(filed):
                object.__setattr__(self, "filed_on", min(exact))
        if self.persons and self.total is None:
            self._sum_up()
        Record.__attrs_post_init__(self)

    def _sum_up(self) -> None:
        """Take from the persons what the case itself leaves out."""
        persons = self.persons
        if self.headcount == 1:
            object.__setattr__(self, "headcount", len(persons))
        forms, ranks, roles = [p.form for p in persons], [p.rank for p in persons], [p.role for p in persons]
        if self.form is None and None not in forms:
            object.__setattr__(self, "form", [form for form in Form if form in forms][-1])
        if self.rank is None and None not in ranks:
            object.__setattr__(self, "rank", next(rank for rank in Rank if rank in ranks))
        if self.role is None and None not in roles:
            object.__setattr__(self, "role", next(role for role in CaseRole if role in roles))
        if not self.measures:
            object.__setattr__(self, "measures", tuple(dict.fromkeys(each for p in persons for each in p.measures)))
        if not self.sanctions:
            object.__setattr__(self, "sanctions", tuple(each for p in persons for each in p.sanctions))

    @property
    def concerned(self) -> tuple[tuple[str, "Case | CasePerson"], ...]:
        """Whom the measures and sanctions are about, each with the path to where it is said (涉案人员逐一).

        Without `persons` it is the case itself, whose fields speak of one person, or of several handled alike.
        """
        if not self.persons:
            return (("", self),)
        return tuple((f"persons[{index}].", person) for index, person in enumerate(self.persons))

    def nonsense(self) -> Iterator[Fault]:
        """Lead, filing, decision, announcement and report of execution follow one another."""
        yield from Record.nonsense(self)
        yield from ordered(self, "lead_on", "filed_on", "on", "announced_on", "execution_reported_on")
        if isinstance(self.headcount, int) and self.headcount < len(self.persons):
            expected = f"{len(self.persons)} or more"
            yield Fault(field="headcount", code="too-small", found=str(self.headcount), expected=expected)
