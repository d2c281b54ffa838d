"""Issued rules and documents (制度文件)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated
from dangfeng.model.record import Record, ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Count, Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import DocumentType, Unit

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class IssuedRule(Record):
    """A rule, plan or other document that the unit issued (制发的制度、文件); `on` is the day of issue."""

    KIND = "issued-rule"
    ZH = "制度文件"
    UNITS = (
        (Unit.PIECES, "times"),
        (Unit.COPIES, "copies"),
        (Unit.TERMS, "times"),
    )
    OPEN_BETWEEN = ("effective_on", "repealed_on")

    title: Annotated[Text | None, About("文件名称", mandatory_hint=True)] = None
    document_type: Annotated[DocumentType | None, About("文件类型", Absent.UNKNOWN, mandatory_hint=True)] = None
    number: Annotated[Text | None, About("文号", mandatory_hint=True), MaxLen(200)] = None
    #: Subjects, as tags; rubrics compare them letter by letter.
    topics: Annotated[tuple[Text, ...], About("主题", mandatory_hint=True)] = ()
    organ: Annotated[Name | None, About("制发机关")] = None
    #: How many copies were printed, of study material.
    copies: Annotated[Count | None, About("印发份数", Absent.UNKNOWN)] = None
    adopted_on: Annotated[Day | None, About("审议日期")] = None
    #: Id of the meeting that adopted it.
    adopted_by: Annotated[Text | None, About("审议会议"), MaxLen(64)] = None
    #: First day in force; left out, the day of issue.
    effective_on: Annotated[Day | None, About("施行日期")] = None
    repealed_on: Annotated[Day | None, About("废止日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is in force before it is adopted, nor repealed before it is in force."""
        yield from Record.nonsense(self)
        yield from ordered(self, "adopted_on", "on", "effective_on", "repealed_on")
