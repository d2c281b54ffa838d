"""What is to be done, by whom and by when, inside a record; and how it stands (措施、议定事项、进展)."""

from collections.abc import Iterator

from dangfeng.constraints import MaxLen, MinLen
from dangfeng.fields import About, Absent, Annotated, Noun
from dangfeng.model.record import ordered
from dangfeng.problem import Fault
from dangfeng.quantity import Day, Name
from dangfeng.value import frozen
from dangfeng.vocabulary import ItemStatus

Text = Annotated[str, MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Action(Noun):
    """A measure of an entry, or a matter decided by a meeting, with its owner and its closing (措施、议定事项)."""

    task: Annotated[Text, About("事项")]
    owner: Annotated[Name | None, About("责任人")] = None
    section: Annotated[Text | None, About("责任科室"), MaxLen(200)] = None
    deadline: Annotated[Day | None, About("完成时限")] = None
    status: Annotated[ItemStatus | None, About("办理状态", Absent.UNKNOWN)] = None
    done_on: Annotated[Day | None, About("完成日期")] = None
    closed_on: Annotated[Day | None, About("销号日期")] = None
    closed_by: Annotated[Name | None, About("销号人")] = None
    #: How far it has come, in words.
    progress: Annotated[Text | None, About("进展")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is closed before it is done."""
        yield from ordered(self, "done_on", "closed_on")


@frozen(kw_only=True, eq=False, repr=False)
class Progress(Noun):
    """How an entry stood on a reporting day (推进情况), with the grade its owner was given."""

    as_of: Annotated[Day, About("截至日期")]
    status: Annotated[ItemStatus | None, About("办理状态")] = None
    words: Annotated[Text | None, About("进展")] = None
    grade: Annotated[Text | None, About("评定等次"), MaxLen(64)] = None
