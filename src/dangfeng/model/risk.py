"""Integrity risks and integrity files (廉政风险点、廉政档案)."""

from collections.abc import Iterator

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import Rank, RiskClass, RiskGrade, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class IntegrityRisk(Record):
    """An entry of the register of integrity risks (廉政风险点); `on` is the day it was registered."""

    KIND = "integrity-risk"
    ZH = "廉政风险点"
    UNITS = ((Unit.ITEMS, "times"),)
    OPEN_BETWEEN = ("on", "removed_on")

    point: Annotated[Text | None, About("风险点", mandatory_hint=True)] = None
    manifestation: Annotated[Text | None, About("表现形式")] = None
    risk_class: Annotated[RiskClass | None, About("风险类别", Absent.UNKNOWN)] = None
    grade: Annotated[RiskGrade | None, About("风险等级", mandatory_hint=True)] = None
    #: The post it belongs to; else the section is the subject.
    post: Annotated[Text | None, About("岗位"), MaxLen(200)] = None
    section: Annotated[Text | None, About("单位或科室", mandatory_hint=True), MaxLen(200)] = None
    measures: Annotated[tuple[Text, ...], About("防控措施", mandatory_hint=True)] = ()
    owner: Annotated[Name | None, About("部门负责人", mandatory_hint=True)] = None
    leader: Annotated[Name | None, About("责任领导")] = None
    indicator: Annotated[Text | None, About("监测指标")] = None
    reviewed_on: Annotated[Day | None, About("复核日期", mandatory_hint=True)] = None
    removed_on: Annotated[Day | None, About("撤销日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """A risk is registered before it is reviewed or removed."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "reviewed_on")
        yield from ordered(self, "on", "removed_on")


@frozen(kw_only=True, eq=False, repr=False)
class IntegrityFile(Record):
    """Integrity files built or brought up to date (廉政档案)."""

    KIND = "integrity-file"
    ZH = "廉政档案"
    UNITS = (
        (Unit.COPIES, "times"),
        (Unit.PERSONS, "headcount"),
    )

    person: Annotated[Name | None, About("建档对象")] = None
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN, mandatory_hint=True)] = None
    headcount: Annotated[Count, About("建档人数"), Ge(1)] = 1
    updated_on: Annotated[Day | None, About("更新日期")] = None
