"""What the report states: assertions, own problems, other activities (陈述、存在问题、其他工作)."""

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Percent, Record
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import ClaimKind, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Assertion(Record):
    """A statement of the report that no record stands behind by itself (无佐证陈述): 全部整改, 逐年下降, 覆盖率100%."""

    KIND = "assertion"
    ZH = "无佐证陈述"

    words: Annotated[Text | None, About("陈述原文", mandatory_hint=True)] = None
    claim: Annotated[ClaimKind | None, About("陈述类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Kind of record it speaks of, by its word, such as `rectification-item`.
    about: Annotated[Text | None, About("涉及类别"), MaxLen(64)] = None
    topic: Annotated[Text | None, About("主题"), MaxLen(200)] = None
    #: The rate stated, in percent.
    rate: Annotated[Percent | None, About("所述比率（%）")] = None


@frozen(kw_only=True, eq=False, repr=False)
class OwnProblem(Record):
    """A problem that the unit names in its own report, and what it means to do (存在问题、下步打算)."""

    KIND = "own-problem"
    ZH = "存在问题与打算"
    UNITS = ((Unit.ITEMS, "times"),)

    problem: Annotated[Text | None, About("存在问题", mandatory_hint=True)] = None
    cause: Annotated[Text | None, About("原因")] = None
    next_step: Annotated[Text | None, About("下步打算", mandatory_hint=True)] = None
    leader: Annotated[Name | None, About("责任领导")] = None
    section: Annotated[Text | None, About("责任科室"), MaxLen(200)] = None
    deadline: Annotated[Day | None, About("完成时限")] = None


@frozen(kw_only=True, eq=False, repr=False)
class OtherActivity(Record):
    """Anything else the office wants to keep (其他工作): kept, printed and never scored."""

    KIND = "other-activity"
    ZH = "其他工作"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PERSON_TIMES, "participants"),
    )
    SCORED = False

    title: Annotated[Text | None, About("工作名称", mandatory_hint=True)] = None
    description: Annotated[Text | None, About("内容", mandatory_hint=True)] = None
    participants: Annotated[Count | None, About("参加人次", Absent.UNKNOWN)] = None
