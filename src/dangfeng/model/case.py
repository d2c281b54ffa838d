"""Discipline cases (违纪案件): never more personal data than the office wants to give."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from annotated_types import Ge, Le, MaxLen, MinLen
from attrs import frozen

from dangfeng.fields import About, Absent, Noun
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.vocabulary import (
    CaseRole,
    DisciplineType,
    Form,
    FoundBy,
    Measure,
    OrganLevel,
    Rank,
    SanctionKind,
    Unit,
)

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Sanction(Noun):
    """A Party or governmental sanction (处分)."""

    kind: Annotated[SanctionKind, About("处分种类")]
    decided_on: Annotated[Day | None, About("决定日期")] = None
    effective_on: Annotated[Day | None, About("生效日期")] = None
    organ: Annotated[Name | None, About("决定机关")] = None
    #: Length of effect in months.
    months: Annotated[int | None, About("影响期（月）"), Ge(1), Le(120)] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing takes effect before it is decided."""
        yield from ordered(self, "decided_on", "effective_on")


@frozen(kw_only=True, eq=False, repr=False)
class Case(Record):
    """A case or a matter handled under the four forms (案件及处置); `on` is the day of the decision.

    No name is ever required: a case may be a number with form, measure and date.
    """

    KIND: ClassVar[str] = "case"
    ZH: ClassVar[str] = "案件"
    UNITS: ClassVar[tuple[tuple[Unit, str], ...]] = ((Unit.PIECES, "times"), (Unit.PERSONS, "headcount"))
    OPEN_BETWEEN: ClassVar[tuple[str, str] | None] = ("filed_on", "on")

    lead_number: Annotated[Text | None, About("线索编号"), MaxLen(64)] = None
    case_number: Annotated[Text | None, About("案件编号"), MaxLen(64)] = None
    person: Annotated[Name | None, About("当事人")] = None
    headcount: Annotated[Count, About("人数", mandatory_hint=True), Ge(1)] = 1
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN, mandatory_hint=True)] = None
    role: Annotated[CaseRole | None, About("身份", Absent.UNKNOWN, mandatory_hint=True)] = None
    is_member: Annotated[bool | None, About("中共党员", Absent.UNKNOWN)] = None
    is_official: Annotated[bool | None, About("公职人员", Absent.UNKNOWN)] = None
    discipline: Annotated[DisciplineType | None, About("涉及纪律", Absent.UNKNOWN)] = None
    #: Whether it breaks the spirit of the eight-point decision on improving conduct.
    eight_point: Annotated[bool | None, About("违反中央八项规定精神", Absent.UNKNOWN)] = None
    found_by: Annotated[FoundBy | None, About("发现主体", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Whether the unit had reported it before a superior acted.
    reported_up: Annotated[bool | None, About("主动上报", Absent.UNKNOWN)] = None
    #: Highest level of organ that named the case in a notice.
    notice_level: Annotated[OrganLevel | None, About("通报层级")] = None
    lead_on: Annotated[Day | None, About("线索日期")] = None
    filed_on: Annotated[Day | None, About("立案日期", mandatory_hint=True)] = None
    form: Annotated[Form | None, About("运用形态", Absent.UNKNOWN, mandatory_hint=True)] = None
    measures: Annotated[tuple[Measure, ...], About("处理措施", mandatory_hint=True)] = ()
    sanctions: Annotated[tuple[Sanction, ...], About("处分", mandatory_hint=True)] = ()
    referred_on: Annotated[Day | None, About("移送司法日期")] = None
    announced_on: Annotated[Day | None, About("宣布日期")] = None
    executed_on: Annotated[Day | None, About("执行日期")] = None
    execution_reported_on: Annotated[Day | None, About("执行情况报告日期")] = None
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

    def nonsense(self) -> Iterator[Fault]:
        """Lead, filing, decision, announcement and report of execution follow one another."""
        yield from Record.nonsense(self)
        yield from ordered(self, "lead_on", "filed_on", "on", "announced_on", "execution_reported_on")
