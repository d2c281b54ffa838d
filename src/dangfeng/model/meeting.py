"""Meetings (会议)."""

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated, Noun
from dangfeng.model.action import Action
from dangfeng.model.record import Record
from dangfeng.quantity import Count, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import MeetingBody, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Absence(Noun):
    """Who was away from a meeting, and why (缺席)."""

    person: Annotated[Name, About("姓名")]
    reason: Annotated[Text | None, About("缺席原因")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Meeting(Record):
    """A meeting as it took place (会议): of the Party group, its theory-study group, or another body."""

    KIND = "meeting"
    ZH = "会议"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.PERSON_TIMES, "attended"),
        (Unit.ITEMS, "first_topic_items"),
    )
    PART_OF = (("attended", "expected"),)

    body: Annotated[MeetingBody | None, About("会议类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    title: Annotated[Text | None, About("会议名称", mandatory_hint=True)] = None
    #: Subjects dealt with, as tags; rubrics compare them letter by letter.
    topics: Annotated[tuple[Text, ...], About("议题", mandatory_hint=True)] = ()
    number: Annotated[Text | None, About("会次"), MaxLen(64)] = None
    place: Annotated[Text | None, About("地点"), MaxLen(200)] = None
    host: Annotated[Name | None, About("主持人")] = None
    recorder: Annotated[Name | None, About("记录人")] = None
    expected: Annotated[Count | None, About("应到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    attended: Annotated[Count | None, About("实到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Who was away, and why.
    absences: Annotated[tuple[Absence, ...], About("缺席人员")] = ()
    #: Who sat in without a vote, guests from above among them.
    sitting_in: Annotated[tuple[Name, ...], About("列席人员")] = ()
    speakers: Annotated[tuple[Name, ...], About("发言人")] = ()
    #: Whether the first item was the study of instructions from above.
    first_topic: Annotated[bool | None, About("第一议题学习", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: How many items of first-topic study it had; offices count 90 items in 20 meetings.
    first_topic_items: Annotated[Count | None, About("第一议题项数", Absent.UNKNOWN)] = None
    #: Whether the study group met in an enlarged session.
    enlarged: Annotated[bool | None, About("扩大会议", Absent.UNKNOWN)] = None
    #: Whether members held set discussions.
    discussion: Annotated[bool | None, About("研讨", Absent.UNKNOWN)] = None
    minutes: Annotated[bool | None, About("会议记录", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Whether an appointment, or the sanction of a Party member, was decided.
    personnel_item: Annotated[bool | None, About("人事或处分议题", Absent.UNKNOWN)] = None
    #: Whether the principal leader's opinion came last.
    leader_spoke_last: Annotated[bool | None, About("末位表态", Absent.UNKNOWN)] = None
    stationed_group_invited: Annotated[bool | None, About("邀请派驻组", Absent.UNKNOWN)] = None
    stationed_group_present: Annotated[bool | None, About("派驻组到会", Absent.UNKNOWN)] = None
    #: What was decided, each with owner, deadline and closing.
    decisions: Annotated[tuple[Action, ...], About("议定事项")] = ()
