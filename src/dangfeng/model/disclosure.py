"""What persons report, hand in and promise (报告登记、上交礼品、责任书)."""

from collections.abc import Iterator

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Amount, Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import DisclosureFinding, DisclosureKind, GiftKind, Measure, PledgeKind, Rank, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Disclosure(Record):
    """A report or register entry that leading cadres owe (个人有关事项报告、干预过问案件记录): never its content."""

    KIND = "disclosure"
    ZH = "报告登记"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PERSONS, "headcount"),
    )
    PART_OF = (
        ("reported", "obliged"),
        ("found", "checked"),
    )

    disclosure_kind: Annotated[DisclosureKind | None, About("报告类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: For a return: how many persons were obliged to report.
    obliged: Annotated[Count | None, About("应报告人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: For a return: how many of them reported by the day set.
    reported: Annotated[Count | None, About("按时报告人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: For a return: how many reports were checked, and in how many something was found.
    checked: Annotated[Count | None, About("核查人数", Absent.UNKNOWN)] = None
    found: Annotated[Count | None, About("核查不一致人数", Absent.UNKNOWN)] = None
    #: Whether it is a return that nothing occurred (零报告).
    nil_return: Annotated[bool | None, About("零报告", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: What a check found.
    finding: Annotated[DisclosureFinding | None, About("核查结果", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Whether what was found has been dealt with.
    dealt_with: Annotated[bool | None, About("是否处理", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: How it was dealt with.
    handled_as: Annotated[Measure | None, About("处理措施")] = None
    person: Annotated[Name | None, About("报告人")] = None
    rank: Annotated[Rank | None, About("职级")] = None
    headcount: Annotated[Count, About("人数"), Ge(1)] = 1
    #: Number of the case interfered with; never its content.
    case_number: Annotated[Text | None, About("案件编号"), MaxLen(64)] = None
    reported_up_on: Annotated[Day | None, About("上报日期")] = None


@frozen(kw_only=True, eq=False, repr=False)
class GiftHandedIn(Record):
    """Gifts, cash or red packets handed in (上交礼品礼金)."""

    KIND = "gift-handed-in"
    ZH = "上交礼品礼金"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PERSON_TIMES, "headcount"),
        (Unit.PIECES, "pieces"),
    )

    gift_kind: Annotated[GiftKind | None, About("财物类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    person: Annotated[Name | None, About("上交人")] = None
    rank: Annotated[Rank | None, About("职级", Absent.UNKNOWN)] = None
    headcount: Annotated[Count, About("上交人次"), Ge(1)] = 1
    pieces: Annotated[Count | None, About("件数", Absent.UNKNOWN)] = None
    #: Value in 元.
    value: Annotated[Amount | None, About("金额", Absent.UNKNOWN, mandatory_hint=True)] = None
    received_on: Annotated[Day | None, About("收受日期")] = None
    #: What was done with it.
    disposal: Annotated[Text | None, About("处理情况", mandatory_hint=True)] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is handed in before it was received."""
        yield from Record.nonsense(self)
        yield from ordered(self, "received_on", "on")


@frozen(kw_only=True, eq=False, repr=False)
class Pledge(Record):
    """A responsibility letter or pledge signed (责任书、承诺书)."""

    KIND = "pledge"
    ZH = "责任书和承诺书"
    UNITS = (
        (Unit.COPIES, "times"),
        (Unit.PERSONS, "signed"),
    )
    PART_OF = (("signed", "due"),)

    pledge_kind: Annotated[PledgeKind | None, About("责任书类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    signed_by: Annotated[tuple[Name, ...], About("签订人", Absent.UNKNOWN, mandatory_hint=True)] = ()
    #: The other party: whom it was signed with.
    signed_with: Annotated[Name | None, About("签订对方")] = None
    #: For a register: how many should sign, and how many did.
    due: Annotated[Count | None, About("应签人数", Absent.UNKNOWN)] = None
    signed: Annotated[Count | None, About("已签人数", Absent.UNKNOWN)] = None
    valid_until: Annotated[Day | None, About("到期日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """A term does not end before it begins."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "valid_until")
