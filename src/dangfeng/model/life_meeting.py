"""Democratic-life meetings (民主生活会)."""

from collections.abc import Iterator
from types import MappingProxyType

from dangfeng.constraints import MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import LifeMeetingStep, Unit

Text = Annotated[str, MinLen(1)]

#: The field that holds the day of each step.
DAY_OF_STEP = MappingProxyType(
    {
        LifeMeetingStep.PLAN: "plan_on",
        LifeMeetingStep.STUDY: "study_on",
        LifeMeetingStep.OPINIONS: "opinions_on",
        LifeMeetingStep.TALKS: "talks_on",
        LifeMeetingStep.PAPERS: "papers_on",
        LifeMeetingStep.MEETING: "on",
        LifeMeetingStep.FIX_PLAN: "fix_plan_on",
        LifeMeetingStep.REPORT_UP: "reported_up_on",
    }
)


@frozen(kw_only=True, eq=False, repr=False)
class DemocraticLifeMeeting(Record):
    """A democratic-life meeting of the leadership with its steps (民主生活会); `on` is the day of the meeting.

    A step that has a day is taken as done; steps without a known day are named in `steps`.
    """

    KIND = "democratic-life-meeting"
    ZH = "民主生活会"
    UNITS = ((Unit.TIMES, "times"),)
    PART_OF = (
        ("attended", "expected"),
        ("explained", "asked"),
    )

    topic: Annotated[Text | None, About("会议主题", mandatory_hint=True)] = None
    #: Whether it was held beyond the yearly one: after a grave error, an inspection or a case.
    additional: Annotated[bool | None, About("专题民主生活会", Absent.UNKNOWN)] = None
    #: Steps that were carried out.
    steps: Annotated[tuple[LifeMeetingStep, ...], About("已完成环节", Absent.UNKNOWN, mandatory_hint=True)] = ()
    plan_on: Annotated[Day | None, About("方案日期", mandatory_hint=True)] = None
    study_on: Annotated[Day | None, About("学习日期")] = None
    opinions_on: Annotated[Day | None, About("征求意见日期")] = None
    talks_on: Annotated[Day | None, About("谈心谈话日期")] = None
    papers_on: Annotated[Day | None, About("对照检查材料日期")] = None
    fix_plan_on: Annotated[Day | None, About("整改方案日期")] = None
    reported_up_on: Annotated[Day | None, About("上报日期", mandatory_hint=True)] = None
    #: The superior's consent to an early or late meeting.
    consent_on: Annotated[Day | None, About("同意提前或推迟日期")] = None
    #: The day on which the outcome was made known in the unit.
    notice_on: Annotated[Day | None, About("通报日期")] = None
    host: Annotated[Name | None, About("主持人")] = None
    expected: Annotated[Count | None, About("应到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    attended: Annotated[Count | None, About("实到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Whether somebody from above sat in.
    superior_present: Annotated[bool | None, About("上级派员指导", Absent.UNKNOWN)] = None
    #: Whether the secretary spoke for the team first.
    spoke_for_team: Annotated[bool | None, About("书记代表班子对照检查", Absent.UNKNOWN)] = None
    #: Members who handed in a paper, absent ones among them.
    papers_by: Annotated[tuple[Name, ...], About("提交对照检查材料成员", Absent.UNKNOWN, mandatory_hint=True)] = ()
    #: Members who criticised at least one other.
    criticised_by: Annotated[tuple[Name, ...], About("提出批评意见成员")] = ()
    #: How many members had been asked about a lead in the year.
    asked: Annotated[Count | None, About("被约谈函询人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: How many of them explained it at the meeting.
    explained: Annotated[Count | None, About("会上说明人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    opinions_collected: Annotated[Count | None, About("征求意见条数", Absent.UNKNOWN)] = None
    talks_held: Annotated[Count | None, About("谈心谈话人次", Absent.UNKNOWN)] = None
    problems: Annotated[Count | None, About("查摆问题数", Absent.UNKNOWN)] = None
    measures: Annotated[Count | None, About("整改措施数", Absent.UNKNOWN)] = None

    def __attrs_post_init__(self) -> None:
        given = [step for step, name in DAY_OF_STEP.items() if getattr(self, name) is not None]
        if self.total is None and not set(given) <= set(self.steps):
            # Whoever gives the day of a step need not name the step as well.
            both = {*self.steps, *given}
            object.__setattr__(self, "steps", tuple(step for step in LifeMeetingStep if step in both))
        Record.__attrs_post_init__(self)

    def nonsense(self) -> Iterator[Fault]:
        """Neither plan nor preparation follows the meeting, nor is it reported before it was held."""
        yield from Record.nonsense(self)
        yield from ordered(self, "plan_on", "on", "reported_up_on")
