"""Leads and their transfer (问题线索移送)."""

from collections.abc import Iterator

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated, Noun
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import DisciplineType, LeadSource, LeadWay, Rank, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class LeadDisposal(Noun):
    """One step in handling a lead (处置方式): of several, each stands by itself."""

    way: Annotated[LeadWay, About("处置方式")]
    on: Annotated[Day | None, About("日期")] = None
    #: What the step led to, such as 了结澄清.
    result: Annotated[Text | None, About("结果")] = None


@frozen(kw_only=True, eq=False, repr=False)
class LeadTransfer(Record):
    """A lead that the unit received or found and handed over (问题线索移送): registered by number only.

    `on` is the day it was received or found. Handing it to the stationed group is no referral to the judiciary.
    """

    KIND = "lead-transfer"
    ZH = "问题线索移送"
    UNITS = (
        (Unit.PIECES, "times"),
        (Unit.ENTRIES, "times"),
        (Unit.PERSONS, "headcount"),
    )
    OPEN_BETWEEN = ("on", "transferred_on")

    number: Annotated[Text | None, About("线索编号", mandatory_hint=True), MaxLen(64)] = None
    lead_source: Annotated[LeadSource | None, About("线索来源", Absent.UNKNOWN, mandatory_hint=True)] = None
    headcount: Annotated[Count, About("涉及人数"), Ge(1)] = 1
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN)] = None
    disciplines: Annotated[tuple[DisciplineType, ...], About("涉及纪律")] = ()
    transferred_on: Annotated[Day | None, About("移送日期", mandatory_hint=True)] = None
    transferred_to: Annotated[Name | None, About("移送对象", mandatory_hint=True)] = None
    #: Number of the receipt.
    receipt: Annotated[Text | None, About("回执编号"), MaxLen(200)] = None
    #: How it was handled, step by step.
    disposals: Annotated[tuple[LeadDisposal, ...], About("处置经过")] = ()
    #: What became of it, in words.
    outcome: Annotated[Text | None, About("办理结果")] = None
    concluded_on: Annotated[Day | None, About("办结日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """A lead is received, handed over, concluded."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "transferred_on", "concluded_on")
