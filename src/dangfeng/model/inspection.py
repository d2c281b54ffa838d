"""Inspections that the unit makes (调研督导、实地检查、双随机抽查)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import InspectionKind, TargetKind, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class FieldInspection(Record):
    """A visit or check on the spot by leaders or teams of the unit (调研督导、实地检查、执法检查)."""

    KIND = "field-inspection"
    ZH = "实地检查"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.BATCHES, "times"),
        (Unit.PERSON_TIMES, "participants"),
        (Unit.ITEMS, "problems"),
    )
    PART_OF = (("fixed", "problems"),)

    inspection_kind: Annotated[InspectionKind | None, About("检查类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Leaders who went, or led the team.
    leaders: Annotated[tuple[Name, ...], About("带队领导", Absent.UNKNOWN, mandatory_hint=True)] = ()
    #: How many went, leaders counted.
    participants: Annotated[Count | None, About("参加人次", Absent.UNKNOWN)] = None
    team: Annotated[Name | None, About("检查组")] = None
    #: The unit or place visited.
    target: Annotated[Name | None, About("被检查单位", mandatory_hint=True)] = None
    target_kind: Annotated[TargetKind | None, About("检查对象类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    targets: Annotated[Count | None, About("检查单位数", Absent.UNKNOWN)] = None
    #: Themes, as tags; rubrics compare them letter by letter.
    themes: Annotated[tuple[Text, ...], About("检查主题", mandatory_hint=True)] = ()
    #: Id of the campaign it belongs to.
    campaign: Annotated[Text | None, About("专项治理编号"), MaxLen(64)] = None
    joint_with_stationed_group: Annotated[bool | None, About("会同派驻组", Absent.UNKNOWN)] = None
    #: What came of it, in words.
    result: Annotated[Text | None, About("检查结果", mandatory_hint=True)] = None
    problems: Annotated[Count | None, About("发现问题数", Absent.UNKNOWN)] = None
    fixed: Annotated[Count | None, About("已整改数", Absent.UNKNOWN)] = None
    #: Whether the result was made known in writing.
    notice_issued: Annotated[bool | None, About("下发通报", Absent.UNKNOWN)] = None


@frozen(kw_only=True, eq=False, repr=False)
class DoubleRandomInspection(Record):
    """A check whose target and inspectors are drawn and whose result is published (双随机、一公开)."""

    KIND = "double-random-inspection"
    ZH = "双随机抽查"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.ITEMS, "sampled"),
    )
    PART_OF = (
        ("sampled", "population"),
        ("problems_with", "sampled"),
    )

    #: Field of work, as a tag.
    area: Annotated[Text | None, About("抽查领域", mandatory_hint=True), MaxLen(200)] = None
    plan_reference: Annotated[Text | None, About("抽查计划"), MaxLen(200)] = None
    population: Annotated[Count | None, About("对象总数", Absent.UNKNOWN)] = None
    sampled: Annotated[Count | None, About("抽查数", Absent.UNKNOWN, mandatory_hint=True)] = None
    targets: Annotated[tuple[Name, ...], About("被抽查对象")] = ()
    #: Head of what was checked.
    target_owner: Annotated[Name | None, About("对象负责人")] = None
    inspectors: Annotated[tuple[Name, ...], About("检查人员", Absent.UNKNOWN, mandatory_hint=True)] = ()
    recusals: Annotated[tuple[Name, ...], About("回避人员")] = ()
    result: Annotated[Text | None, About("抽查结果", mandatory_hint=True)] = None
    #: Targets at which problems were found.
    problems_with: Annotated[Count | None, About("发现问题对象数", Absent.UNKNOWN)] = None
    published_on: Annotated[Day | None, About("公开日期", mandatory_hint=True)] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is published before it was checked."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "published_on")
