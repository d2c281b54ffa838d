"""Petitions and opinions collected (信访、征集意见)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Percent, Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day
from dangfeng.value import frozen
from dangfeng.vocabulary import DisciplineType, PetitionMatter, PetitionWay, Rank, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Petition(Record):
    """A petition or report received (信访举报); never who sent it."""

    KIND = "petition"
    ZH = "信访"
    UNITS = (
        (Unit.PIECES, "times"),
        (Unit.TIMES, "times"),
        (Unit.PERSON_TIMES, "visitors"),
    )
    OPEN_BETWEEN = ("on", "concluded_on")

    way: Annotated[PetitionWay | None, About("信访方式", Absent.UNKNOWN, mandatory_hint=True)] = None
    matter: Annotated[PetitionMatter | None, About("信访性质", Absent.UNKNOWN, mandatory_hint=True)] = None
    number: Annotated[Text | None, About("信访编号"), MaxLen(64)] = None
    #: Rank of the person complained of.
    rank: Annotated[Rank | None, About("被反映人级别", Absent.UNKNOWN)] = None
    discipline: Annotated[DisciplineType | None, About("涉及纪律", Absent.UNKNOWN)] = None
    repeated: Annotated[bool | None, About("重复信访", Absent.UNKNOWN)] = None
    anonymous: Annotated[bool | None, About("匿名", Absent.UNKNOWN)] = None
    #: Day of the first petition in the matter.
    first_on: Annotated[Day | None, About("首次信访日期")] = None
    deadline: Annotated[Day | None, About("限办日期", mandatory_hint=True)] = None
    concluded_on: Annotated[Day | None, About("办结日期", mandatory_hint=True)] = None
    outcome: Annotated[Text | None, About("处理结果")] = None
    #: For a total: the figure of the period before.
    last_year: Annotated[Count | None, About("上年数", Absent.UNKNOWN)] = None
    #: For a total: the change on the period before as the unit states it, where the figure behind it is not given.
    stated_change: Annotated[Percent | None, About("比上年增减（%）")] = None
    #: How many came, of a visit.
    visitors: Annotated[Count | None, About("来访人次", Absent.UNKNOWN)] = None
    reviewed: Annotated[bool | None, About("复查复核", Absent.UNKNOWN)] = None

    def nonsense(self) -> Iterator[Fault]:
        """A matter is not concluded before it came."""
        yield from Record.nonsense(self)
        yield from ordered(self, "first_on", "on", "concluded_on")


@frozen(kw_only=True, eq=False, repr=False)
class OpinionsCollected(Record):
    """Opinions and suggestions that the unit asked for (征集意见建议)."""

    KIND = "opinions-collected"
    ZH = "征集意见建议"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.ENTRIES, "collected"),
    )
    PART_OF = (("adopted", "collected"),)

    asked_of: Annotated[Text | None, About("征集对象", mandatory_hint=True), MaxLen(200)] = None
    way: Annotated[Text | None, About("征集方式"), MaxLen(200)] = None
    topic: Annotated[Text | None, About("征集主题", mandatory_hint=True)] = None
    collected: Annotated[Count | None, About("征集条数", Absent.UNKNOWN, mandatory_hint=True)] = None
    adopted: Annotated[Count | None, About("采纳条数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: What came of them, in words.
    outcome: Annotated[Text | None, About("落实情况")] = None
