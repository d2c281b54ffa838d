"""Duty-and-integrity reports and the ballots on them (述责述廉、民主测评)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated, Noun
from dangfeng.model.record import Record, at_most, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import AppraisalObject, AppraisalSubject, ReportPart, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class OptionVotes(Noun):
    """How many chose one option of a ballot (选项票数)."""

    option: Annotated[Text, About("选项"), MaxLen(200)]
    votes: Annotated[Count, About("票数")]


@frozen(kw_only=True, eq=False, repr=False)
class BallotQuestion(Noun):
    """One question of a ballot, on a scale of its own (测评题目): votes by option, or a mean of points."""

    subject: Annotated[AppraisalSubject | None, About("测评内容")] = None
    about: Annotated[Name | None, About("测评对象")] = None
    words: Annotated[Text | None, About("题目")] = None
    options: Annotated[tuple[OptionVotes, ...], About("各选项票数")] = ()
    #: Mean of the points given, where the ballot gives points.
    mean: Annotated[Decimal | None, About("平均分")] = None
    full: Annotated[Decimal | None, About("满分")] = None

    def nonsense(self) -> Iterator[Fault]:
        """No mean lies above the full points."""
        yield from at_most(self, "mean", "full")


@frozen(kw_only=True, eq=False, repr=False)
class DutyIntegrityReport(Record):
    """A yearly report on duty and integrity (述责述廉报告); `on` is the day it was given or handed in."""

    KIND = "duty-report"
    ZH = "述责述廉报告"
    UNITS = (
        (Unit.PERSONS, "times"),
        (Unit.COPIES, "times"),
    )

    reporter: Annotated[Name | None, About("报告人", Absent.UNKNOWN, mandatory_hint=True)] = None
    parts: Annotated[tuple[ReportPart, ...], About("报告内容", Absent.UNKNOWN, mandatory_hint=True)] = ()
    #: Whether it was given at a meeting; a written one is only handed in.
    at_meeting: Annotated[bool | None, About("会议述责述廉", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Id of the meeting at which it was given.
    meeting: Annotated[Text | None, About("会议编号"), MaxLen(64)] = None
    #: Whether the reporter spoke of a sanction still in effect.
    mentions_sanction: Annotated[bool | None, About("报告受处分情况", Absent.UNKNOWN)] = None
    appraised: Annotated[bool | None, About("接受评议", Absent.UNKNOWN)] = None


@frozen(kw_only=True, eq=False, repr=False)
class DemocraticAppraisal(Record):
    """A ballot on the team and its members (民主测评)."""

    KIND = "democratic-appraisal"
    ZH = "民主测评"
    UNITS = ((Unit.TIMES, "times"),)
    PART_OF = (
        ("returned", "issued"),
        ("valid", "returned"),
        ("rated_well", "valid"),
    )

    objects: Annotated[tuple[AppraisalObject, ...], About("测评对象", Absent.UNKNOWN, mandatory_hint=True)] = ()
    subjects: Annotated[tuple[AppraisalSubject, ...], About("测评内容", Absent.UNKNOWN, mandatory_hint=True)] = ()
    eligible: Annotated[Count | None, About("应参加人数", Absent.UNKNOWN)] = None
    issued: Annotated[Count | None, About("发出票数", Absent.UNKNOWN, mandatory_hint=True)] = None
    returned: Annotated[Count | None, About("收回票数", Absent.UNKNOWN, mandatory_hint=True)] = None
    valid: Annotated[Count | None, About("有效票数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Valid ballots that rate the first object, usually the team, well (好、优秀).
    rated_well: Annotated[Count | None, About("评价为好的票数", Absent.UNKNOWN, mandatory_hint=True)] = None
    questions: Annotated[tuple[BallotQuestion, ...], About("各题结果")] = ()
    #: The day by which the result was due above.
    report_due: Annotated[Day | None, About("应上报日期", mandatory_hint=True)] = None
    reported_up_on: Annotated[Day | None, About("上报日期", mandatory_hint=True)] = None

    def nonsense(self) -> Iterator[Fault]:
        """A result is not reported before the ballot."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "reported_up_on")
