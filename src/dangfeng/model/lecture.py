"""Party lectures (党课)."""

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record
from dangfeng.quantity import Count, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Lecture(Record):
    """A Party lecture given by a leader (党课)."""

    KIND = "lecture"
    ZH = "党课"
    UNITS = ((Unit.TIMES, "times"), (Unit.PERSON_TIMES, "attended"))
    PART_OF = (("attended", "expected"),)

    lecturer: Annotated[Name | None, About("主讲人", Absent.UNKNOWN, mandatory_hint=True)] = None
    title: Annotated[Text | None, About("题目", mandatory_hint=True)] = None
    topics: Annotated[tuple[Text, ...], About("主题", mandatory_hint=True)] = ()
    #: Laws and Party regulations taught, by their usual names.
    texts: Annotated[tuple[Text, ...], About("宣讲法规")] = ()
    place: Annotated[Text | None, About("地点"), MaxLen(200)] = None
    #: Length in minutes, at least one.
    minutes: Annotated[Count | None, About("时长（分钟）", Absent.UNKNOWN), Ge(1)] = None
    audience: Annotated[Text | None, About("听课对象"), MaxLen(200)] = None
    expected: Annotated[Count | None, About("应到人数", Absent.UNKNOWN)] = None
    attended: Annotated[Count | None, About("实到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
