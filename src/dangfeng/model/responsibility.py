"""Responsibility lists and their entries (主体责任清单)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Annotated
from dangfeng.model.action import Action, Progress
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import ItemStatus, ListOwner, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class ResponsibilityItem(Record):
    """An entry of a responsibility list (责任清单条目): goal, task, measure, leader, section.

    An entry without leader or section can be written down: that it lacks them is a shortfall, not nonsense.
    """

    KIND = "responsibility-item"
    ZH = "责任清单条目"
    UNITS = ((Unit.ITEMS, "times"),)
    OPEN_BETWEEN = ("on", "done_on")

    owner: Annotated[ListOwner | None, About("清单主体", mandatory_hint=True)] = None
    category: Annotated[Text | None, About("清单类别"), MaxLen(200)] = None
    goal: Annotated[Text | None, About("工作目标", mandatory_hint=True)] = None
    task: Annotated[Text | None, About("工作任务", mandatory_hint=True)] = None
    measure: Annotated[Text | None, About("工作措施", mandatory_hint=True)] = None
    #: Measures with an owner, a deadline and a day of their own.
    actions: Annotated[tuple[Action, ...], About("逐项措施")] = ()
    leader: Annotated[Name | None, About("责任领导", mandatory_hint=True)] = None
    section: Annotated[Text | None, About("承办科室", mandatory_hint=True), MaxLen(200)] = None
    supporting_sections: Annotated[tuple[Text, ...], About("配合科室")] = ()
    #: Unit whose work the leader is assigned to, if the entry assigns one.
    assigned_unit: Annotated[Text | None, About("联系单位"), MaxLen(200)] = None
    deadline: Annotated[Day | None, About("完成时限", mandatory_hint=True)] = None
    status: Annotated[ItemStatus | None, About("办理状态", mandatory_hint=True)] = None
    done_on: Annotated[Day | None, About("完成日期")] = None
    #: How it stood, reporting day by reporting day.
    progress: Annotated[tuple[Progress, ...], About("推进情况")] = ()

    def nonsense(self) -> Iterator[Fault]:
        """An entry is not done before it exists."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "done_on")


@frozen(kw_only=True, eq=False, repr=False)
class ResponsibilityList(Record):
    """A responsibility list as adopted, with its entries (责任清单)."""

    KIND = "responsibility-list"
    ZH = "责任清单"

    owner: Annotated[ListOwner | None, About("清单主体", mandatory_hint=True)] = None
    title: Annotated[Text | None, About("清单名称", mandatory_hint=True)] = None
    number: Annotated[Text | None, About("文号"), MaxLen(200)] = None
    #: Id of the meeting that adopted it.
    adopted_by: Annotated[Text | None, About("审议会议"), MaxLen(64)] = None
    items: Annotated[tuple[ResponsibilityItem, ...], About("清单条目", mandatory_hint=True)] = ()
