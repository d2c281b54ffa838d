"""Special campaigns (专项治理)."""

from collections.abc import Iterator

from dangfeng.constraints import MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day
from dangfeng.value import frozen
from dangfeng.vocabulary import Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class SpecialCampaign(Record):
    """A focused campaign with its group, teams and results (专项整治、专项治理); `on` is its first day."""

    KIND = "special-campaign"
    ZH = "专项治理"
    UNITS = ((Unit.ITEMS, "times"),)
    PART_OF = (
        ("targets_reached", "targets"),
        ("fixed", "problems"),
    )
    OPEN_BETWEEN = ("on", "ended_on")

    name: Annotated[Text | None, About("治理名称", mandatory_hint=True)] = None
    topics: Annotated[tuple[Text, ...], About("主题")] = ()
    group_set_up_on: Annotated[Day | None, About("领导小组成立日期")] = None
    plan_on: Annotated[Day | None, About("方案日期", mandatory_hint=True)] = None
    deployed_on: Annotated[Day | None, About("动员部署日期")] = None
    teams: Annotated[Count | None, About("督导组数", Absent.UNKNOWN)] = None
    #: How many counties or units should be reached.
    targets: Annotated[Count | None, About("应督导单位数", Absent.UNKNOWN, mandatory_hint=True)] = None
    targets_reached: Annotated[Count | None, About("已督导单位数", Absent.UNKNOWN, mandatory_hint=True)] = None
    check_points: Annotated[Count | None, About("检查要点数", Absent.UNKNOWN)] = None
    meetings: Annotated[Count | None, About("会议次数", Absent.UNKNOWN)] = None
    problems: Annotated[Count | None, About("发现问题数", Absent.UNKNOWN, mandatory_hint=True)] = None
    fixed: Annotated[Count | None, About("已整改数", Absent.UNKNOWN, mandatory_hint=True)] = None
    ended_on: Annotated[Day | None, About("结束日期")] = None
    summary_on: Annotated[Day | None, About("总结日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """A campaign begins, ends, and is summed up."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "ended_on", "summary_on")
