"""Figures of the year beside acts: papers, meetings, receptions (文件会议统计、公务接待)."""

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Percent, Record
from dangfeng.quantity import Amount, Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import CountedThing, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class DocumentMeetingCount(Record):
    """How many papers were issued or meetings held in the period, beside the period before (文件会议统计)."""

    KIND = "document-meeting-count"
    ZH = "文件会议统计"

    counted: Annotated[CountedThing | None, About("统计事项", Absent.UNKNOWN, mandatory_hint=True)] = None
    number: Annotated[Count | None, About("本年数", Absent.UNKNOWN, mandatory_hint=True)] = None
    last_year: Annotated[Count | None, About("上年数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: The change as the office states it, in percent: −18.5 for a fall.
    stated_change: Annotated[Percent | None, About("比上年增减（%）")] = None
    coverage: Annotated[Text | None, About("统计口径"), MaxLen(200)] = None
    rise_reason: Annotated[Text | None, About("增长原因")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Reception(Record):
    """One official reception (公务接待)."""

    KIND = "reception"
    ZH = "公务接待"
    UNITS = (
        (Unit.BATCHES, "times"),
        (Unit.PERSON_TIMES, "guests"),
    )

    guests_from: Annotated[Name | None, About("来访单位", mandatory_hint=True)] = None
    guests: Annotated[Count | None, About("接待人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    companions: Annotated[Count | None, About("陪餐人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Names of the two sides, where the list has them.
    guest_names: Annotated[tuple[Name, ...], About("来访人员")] = ()
    companion_names: Annotated[tuple[Name, ...], About("陪餐人员")] = ()
    #: The three papers of the bundle: official letter, invoice, list.
    official_letter: Annotated[bool | None, About("公函", Absent.UNKNOWN, mandatory_hint=True)] = None
    invoice: Annotated[bool | None, About("发票", Absent.UNKNOWN)] = None
    guest_list: Annotated[bool | None, About("接待清单", Absent.UNKNOWN, mandatory_hint=True)] = None
    approved_on: Annotated[Day | None, About("审批日期", mandatory_hint=True)] = None
    amount: Annotated[Amount | None, About("费用", Absent.UNKNOWN, mandatory_hint=True)] = None
    place: Annotated[Text | None, About("地点"), MaxLen(200)] = None
