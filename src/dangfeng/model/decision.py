"""Major matters: decided, told, reported (三重一大、重大事项)."""

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import MatterKind, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class MajorMatter(Record):
    """A major matter (三重一大、重大事项请示报告); `on` is the day of the decision or of the matter."""

    KIND = "major-matter"
    ZH = "重大事项"
    UNITS = (
        (Unit.ITEMS, "times"),
        (Unit.PERSONS, "headcount"),
    )
    PART_OF = (("attended", "expected"),)

    matter_kind: Annotated[MatterKind | None, About("事项类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    title: Annotated[Text | None, About("事项", mandatory_hint=True)] = None
    #: Whether a meeting decided it, not one person.
    decided_by_meeting: Annotated[bool | None, About("集体决策", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Id of the meeting.
    meeting: Annotated[Text | None, About("会议编号"), MaxLen(64)] = None
    expected: Annotated[Count | None, About("应到人数", Absent.UNKNOWN)] = None
    attended: Annotated[Count | None, About("实到人数", Absent.UNKNOWN)] = None
    leader_spoke_last: Annotated[bool | None, About("末位表态", Absent.UNKNOWN)] = None
    opinions_recorded: Annotated[bool | None, About("如实记录意见", Absent.UNKNOWN)] = None
    #: The day on which the stationed group was told.
    stationed_group_told_on: Annotated[Day | None, About("告知派驻组日期", mandatory_hint=True)] = None
    #: For an appointment: persons concerned.
    persons: Annotated[tuple[Name, ...], About("任免人员")] = ()
    headcount: Annotated[Count, About("任免人数"), Ge(1)] = 1
    #: For an appointment: the day on which the opinion on integrity was asked for.
    integrity_opinion_on: Annotated[Day | None, About("征求廉政意见日期", mandatory_hint=True)] = None
    #: For large funds: the sum in 元.
    amount: Annotated[Amount | None, About("金额")] = None
    #: The day by which it had to be reported above.
    report_due: Annotated[Day | None, About("应报告日期", mandatory_hint=True)] = None
    reported_up_on: Annotated[Day | None, About("报告日期", mandatory_hint=True)] = None
    reported_to: Annotated[Name | None, About("报告对象")] = None
