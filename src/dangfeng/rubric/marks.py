"""Marks: what people add to what the records say (评分意见)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from dangfeng.constraints import MinLen
from dangfeng.fields import About, Annotated, Noun
from dangfeng.model.record import Id
from dangfeng.value import frozen
from dangfeng.vocabulary import Stage

Text = Annotated[str, MinLen(1)]
_STAGES = tuple(Stage)


@frozen(kw_only=True, eq=False, repr=False)
class Mark(Noun):
    """A judgement within bounds, or somebody's score of an item (评分).

    A mark whose target is a judged rule or veto enters the score: of several, that of the latest stage. A mark on an
    item, section or any other rule is shown beside the computed points and changes nothing.
    """

    #: Id of the rule, part, item, section or veto.
    target: Annotated[Id, About("评分项")]
    points: Annotated[Decimal, About("得分")]
    stage: Annotated[Stage, About("环节")] = Stage.SELF
    reason: Annotated[Text, About("理由")]
    by: Annotated[Text | None, About("评分人")] = None
    on: Annotated[date | None, About("评分日期")] = None
    #: The fact it rests on.
    fact: Annotated[Text | None, About("事实")] = None
    #: What the unit answered.
    answer: Annotated[Text | None, About("单位说明")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Marks(Noun):
    """All marks for one ledger under one rubric (评分表)."""

    #: Title of the rubric they belong to.
    rubric: Annotated[Text | None, About("细则")] = None
    marks: Annotated[tuple[Mark, ...], About("评分")] = ()

    def latest(self, target: str) -> Mark | None:
        """The mark of the latest stage on *target*; of two at one stage, the later in the file."""
        return latest(self.on_target(target))

    def on_target(self, target: str) -> tuple[Mark, ...]:
        """All marks on *target*."""
        return tuple(mark for mark in self.marks if mark.target == target)


def latest(marks: Sequence[Mark]) -> Mark | None:
    """Of several marks that of the latest stage; of two at one stage, the later."""
    found: Mark | None = None
    for mark in marks:
        if found is None or _STAGES.index(mark.stage) >= _STAGES.index(found.stage):
            found = mark
    return found
