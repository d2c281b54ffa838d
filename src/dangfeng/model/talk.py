"""Talks with cadres (谈话)."""

from collections.abc import Iterator

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import DisciplineType, Rank, TalkKind, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Talk(Record):
    """A talk of a leader with one or several cadres (谈话提醒、廉政谈话)."""

    KIND = "talk"
    ZH = "谈话"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.BATCHES, "times"),
        (Unit.PERSON_TIMES, "headcount"),
        (Unit.PERSONS, "headcount"),
    )

    #: Persons, or the body, that held the talk.
    talkers: Annotated[tuple[Name, ...], About("谈话人", Absent.UNKNOWN, mandatory_hint=True)] = ()
    #: Persons, or the unit, talked with; never required.
    persons: Annotated[tuple[Name, ...], About("谈话对象")] = ()
    #: How many were talked with.
    headcount: Annotated[Count, About("谈话人数", mandatory_hint=True), Ge(1)] = 1
    talk_kind: Annotated[TalkKind | None, About("谈话类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    rank: Annotated[Rank | None, About("对象职级", Absent.UNKNOWN)] = None
    reason: Annotated[Text | None, About("谈话原因")] = None
    disciplines: Annotated[tuple[DisciplineType, ...], About("涉及纪律")] = ()
    place: Annotated[Text | None, About("地点"), MaxLen(200)] = None
    written_record: Annotated[bool | None, About("谈话记录", Absent.UNKNOWN, mandatory_hint=True)] = None
    recorder: Annotated[Name | None, About("记录人")] = None
    undertaking: Annotated[Text | None, About("被谈人承诺")] = None
    #: What the persons talked with put right, or answered.
    reply: Annotated[Text | None, About("整改回复情况")] = None
    follow_up_on: Annotated[Day | None, About("回访日期")] = None

    def __attrs_post_init__(self) -> None:
        if self.headcount == 1 and self.total is None and len(self.persons) > 1:
            # Whoever lists three persons need not count them as well.
            object.__setattr__(self, "headcount", len(self.persons))
        Record.__attrs_post_init__(self)

    def nonsense(self) -> Iterator[Fault]:
        """Nobody talks with themselves, and there are not more names than persons."""
        yield from Record.nonsense(self)
        both = sorted(
            {name for name in self.talkers if isinstance(name, str)} & {n for n in self.persons if isinstance(n, str)}
        )
        if both:
            yield Fault(
                field="persons", code="own-talker", found="、".join(both), expected="somebody other than the talker"
            )
        if isinstance(self.headcount, int) and self.total is None and len(self.persons) > self.headcount > 1:
            expected = f"{len(self.persons)} or more"
            yield Fault(field="headcount", code="too-small", found=str(self.headcount), expected=expected)
        yield from ordered(self, "on", "follow_up_on")
