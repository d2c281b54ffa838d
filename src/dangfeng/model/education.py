"""Education activities and the yearly publicity month (教育活动、宣传教育月)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import Audience, EducationForm, EducationSubject, Occasion, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class EducationActivity(Record):
    """An education activity as it took place (教育活动): a training, film, court hearing, study class."""

    KIND = "education-activity"
    ZH = "教育活动"
    UNITS = (
        (Unit.TIMES, "times"),
        (Unit.SESSIONS, "times"),
        (Unit.TERMS, "times"),
        (Unit.BATCHES, "times"),
        (Unit.PERSON_TIMES, "attended"),
        (Unit.PERSONS, "attended"),
    )
    PART_OF = (
        ("attended", "expected"),
        ("test_passed", "test_taken"),
    )

    form: Annotated[EducationForm | None, About("教育形式", Absent.UNKNOWN, mandatory_hint=True)] = None
    subjects: Annotated[tuple[EducationSubject, ...], About("教育专题", Absent.UNKNOWN, mandatory_hint=True)] = ()
    title: Annotated[Text | None, About("活动名称", mandatory_hint=True)] = None
    #: Subjects in the office's own words, as tags; rubrics compare them letter by letter.
    topics: Annotated[tuple[Text, ...], About("主题")] = ()
    #: Laws and Party regulations taught, by their usual names.
    texts: Annotated[tuple[Text, ...], About("宣讲法规")] = ()
    #: Films shown, cases read, papers handed out.
    materials: Annotated[tuple[Text, ...], About("片目、案例、资料")] = ()
    audiences: Annotated[tuple[Audience, ...], About("教育对象", Absent.UNKNOWN)] = ()
    occasion: Annotated[Occasion | None, About("时机")] = None
    organiser: Annotated[Name | None, About("组织单位")] = None
    host: Annotated[Name | None, About("主持人")] = None
    place: Annotated[Text | None, About("地点"), MaxLen(200)] = None
    expected: Annotated[Count | None, About("应到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    attended: Annotated[Count | None, About("实到人数", Absent.UNKNOWN, mandatory_hint=True)] = None
    cases_read: Annotated[Count | None, About("通报案例数", Absent.UNKNOWN)] = None
    test_taken: Annotated[Count | None, About("测试人数", Absent.UNKNOWN)] = None
    test_passed: Annotated[Count | None, About("合格人数", Absent.UNKNOWN)] = None
    test_mean: Annotated[Decimal | None, About("平均分", Absent.UNKNOWN)] = None
    effect: Annotated[Text | None, About("成效")] = None
    follow_up_on: Annotated[Day | None, About("回访日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is followed up before it took place."""
        yield from Record.nonsense(self)
        yield from ordered(self, "on", "follow_up_on")


@frozen(kw_only=True, eq=False, repr=False)
class PublicityMonth(Record):
    """The yearly theme month of publicity and education (党风廉政建设宣传教育月); `on` is its first day."""

    KIND = "publicity-month"
    ZH = "宣传教育月"

    theme: Annotated[Text | None, About("主题", mandatory_hint=True)] = None
    plan_on: Annotated[Day | None, About("方案日期", mandatory_hint=True)] = None
    ended_on: Annotated[Day | None, About("结束日期")] = None
    #: Number of activities in the plan.
    activities_planned: Annotated[Count | None, About("计划活动数", Absent.UNKNOWN, mandatory_hint=True)] = None
    #: Number of activities held.
    activities_held: Annotated[Count | None, About("开展活动数", Absent.UNKNOWN, mandatory_hint=True)] = None
    activities: Annotated[tuple[Text, ...], About("活动")] = ()
    measures: Annotated[Count | None, About("具体措施数", Absent.UNKNOWN)] = None
    participants: Annotated[Count | None, About("参加人次", Absent.UNKNOWN)] = None
    #: The day on which the summary was sent in.
    summary_on: Annotated[Day | None, About("总结上报日期", mandatory_hint=True)] = None

    def nonsense(self) -> Iterator[Fault]:
        """A month is planned, begins, ends, and is summed up."""
        yield from Record.nonsense(self)
        yield from ordered(self, "plan_on", "on", "ended_on", "summary_on")
