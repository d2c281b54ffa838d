"""Points to be put right (整改事项)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.action import Action
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import ItemStatus, ProblemLevel, RectificationSource, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class RectificationItem(Record):
    """A point found by an inspection, a campaign or the unit itself, to be put right (整改事项).

    `on` is the day it was found or fed back; `closed_on` the day it was formally closed (销号).
    """

    KIND = "rectification-item"
    ZH = "整改事项"
    UNITS = ((Unit.ITEMS, "times"),)
    OPEN_BETWEEN = ("on", "closed_on")

    source_kind: Annotated[RectificationSource | None, About("问题来源", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Name or number of the feedback or letter.
    source_reference: Annotated[Text | None, About("来源文号"), MaxLen(200)] = None
    problem: Annotated[Text | None, About("问题", mandatory_hint=True)] = None
    #: Theme, as a tag.
    theme: Annotated[Text | None, About("主题"), MaxLen(200)] = None
    #: At which level the feedback counts it: 4个方面9项31个.
    level: Annotated[ProblemLevel | None, About("问题层级", Absent.UNKNOWN)] = None
    measures: Annotated[tuple[Text, ...], About("整改措施", mandatory_hint=True)] = ()
    #: Measures with an owner, a deadline and a day of their own.
    actions: Annotated[tuple[Action, ...], About("逐项措施")] = ()
    leader: Annotated[Name | None, About("责任领导")] = None
    owner: Annotated[Name | None, About("责任人", mandatory_hint=True)] = None
    section: Annotated[Text | None, About("责任科室", mandatory_hint=True), MaxLen(200)] = None
    #: Unit that leads where several are concerned, and those that support it.
    lead_unit: Annotated[Text | None, About("牵头单位"), MaxLen(200)] = None
    supporting_units: Annotated[tuple[Text, ...], About("配合单位")] = ()
    deadline: Annotated[Day | None, About("整改时限", mandatory_hint=True)] = None
    status: Annotated[ItemStatus | None, About("整改状态", Absent.UNKNOWN, mandatory_hint=True)] = None
    put_right_on: Annotated[Day | None, About("整改到位日期")] = None
    closed_on: Annotated[Day | None, About("销号日期", mandatory_hint=True)] = None
    #: Who confirmed the closing: somebody other than the owner.
    verified_by: Annotated[Name | None, About("销号人")] = None
    #: How many persons were dealt with over it.
    persons_handled: Annotated[Count | None, About("处理人数", Absent.UNKNOWN)] = None
    #: Year from which the point was carried over, if it was.
    carried_over_from: Annotated[Text | None, About("结转自"), MaxLen(64)] = None

    def nonsense(self) -> Iterator[Fault]:
        """A point is found, then put right, then closed."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "put_right_on", "closed_on")
