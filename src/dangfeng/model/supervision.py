"""What the supervising side sends and sends in (监察建议、工作提示、巡察、审计)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Amount, Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import Addressee, LetterKind, OrganLevel, ReceivedKind, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class SupervisionLetter(Record):
    """A letter of the supervising side (监察建议、纪检建议、工作提示); `on` is the day it was received."""

    KIND = "supervision-letter"
    ZH = "监察建议和工作提示"
    UNITS = ((Unit.PIECES, "times"), (Unit.COPIES, "times"))
    PART_OF = (("points_closed", "points"),)
    OPEN_BETWEEN = ("on", "closed_on")

    letter_kind: Annotated[LetterKind | None, About("文书类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    number: Annotated[Text | None, About("文号", mandatory_hint=True), MaxLen(200)] = None
    sender: Annotated[Name | None, About("发文机关")] = None
    addressee: Annotated[Addressee | None, About("主送对象", Absent.UNKNOWN)] = None
    issued_on: Annotated[Day | None, About("发文日期")] = None
    reply_due: Annotated[Day | None, About("应回复日期", mandatory_hint=True)] = None
    replied_on: Annotated[Day | None, About("回复日期", mandatory_hint=True)] = None
    #: Whether the principal leader signed an opinion on it.
    signed_by_principal: Annotated[bool | None, About("主要负责人签批", Absent.UNKNOWN, mandatory_hint=True)] = None
    signed_on: Annotated[Day | None, About("签批日期")] = None
    #: Leader and section named in the opinion.
    leader: Annotated[Name | None, About("责任领导", mandatory_hint=True)] = None
    section: Annotated[Text | None, About("承办科室", mandatory_hint=True), MaxLen(200)] = None
    points: Annotated[Count | None, About("建议事项数", Absent.UNKNOWN, mandatory_hint=True)] = None
    points_closed: Annotated[Count | None, About("已办结事项数", Absent.UNKNOWN, mandatory_hint=True)] = None
    closed_on: Annotated[Day | None, About("办结日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """A letter is issued, received, answered and closed."""
        yield from Record.nonsense(self)
        yield from ordered(self, "issued_on", "on", "replied_on")
        yield from ordered(self, "on", "signed_on")
        yield from ordered(self, "on", "closed_on")


@frozen(kw_only=True, eq=False, repr=False)
class InspectionReceived(Record):
    """An inspection or audit of the unit, with its feedback (接受巡视巡察、审计); `on` is the day of feedback."""

    KIND = "inspection-received"
    ZH = "接受巡察审计"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.ITEMS, "problems"),
    )
    PART_OF = (("fixed", "problems"), ("measures_done", "measures"))
    OPEN_BETWEEN = ("on", "closed_on")

    received_kind: Annotated[ReceivedKind | None, About("检查类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    inspector: Annotated[Name | None, About("检查机关")] = None
    level: Annotated[OrganLevel | None, About("机关层级")] = None
    started_on: Annotated[Day | None, About("进驻日期")] = None
    ended_on: Annotated[Day | None, About("撤离日期")] = None
    reference: Annotated[Text | None, About("反馈文号"), MaxLen(200)] = None
    #: Number of problems fed back.
    problems: Annotated[Count | None, About("反馈问题数", Absent.UNKNOWN, mandatory_hint=True)] = None
    fixed: Annotated[Count | None, About("已整改数", Absent.UNKNOWN, mandatory_hint=True)] = None
    basically_fixed: Annotated[Count | None, About("基本完成数", Absent.UNKNOWN)] = None
    #: How many aspects the feedback has: 4个方面31个问题.
    aspects: Annotated[Count | None, About("问题方面数", Absent.UNKNOWN)] = None
    measures: Annotated[Count | None, About("整改措施数", Absent.UNKNOWN)] = None
    measures_done: Annotated[Count | None, About("已完成措施数", Absent.UNKNOWN)] = None
    #: Rules made or revised to put things right.
    rules_made: Annotated[Count | None, About("建章立制数", Absent.UNKNOWN)] = None
    recovered: Annotated[Amount | None, About("清退追缴金额", Absent.UNKNOWN)] = None
    persons_handled: Annotated[Count | None, About("处理人数", Absent.UNKNOWN)] = None
    report_due: Annotated[Day | None, About("整改报告应报日期", mandatory_hint=True)] = None
    reported_on: Annotated[Day | None, About("整改报告日期", mandatory_hint=True)] = None
    #: The principal leader's own report on organising the fixes.
    leader_reported_on: Annotated[Day | None, About("主要负责人报告日期")] = None
    closed_on: Annotated[Day | None, About("办结日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """An inspection begins and ends before its feedback; the report follows."""
        yield from Record.nonsense(self)
        yield from ordered(self, "started_on", "ended_on", "on", "reported_on")
        yield from ordered(self, "on", "leader_reported_on")
        yield from ordered(self, "on", "closed_on")
