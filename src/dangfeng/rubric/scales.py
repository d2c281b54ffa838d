"""How what is measured becomes points: amount × how often (计分方式).

Every scale gives an amount of zero or more; whether it is added or taken off is said by the rule.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from dangfeng.constraints import Ge, MaxLen, MinLen
from dangfeng.fields import About, Annotated, Noun, Pattern
from dangfeng.problem import Fault
from dangfeng.rubric.measures import WhenNone
from dangfeng.rubric.where import Condition
from dangfeng.value import frozen
from dangfeng.vocabulary import Vocabulary

Points = Annotated[Decimal, Ge(0)]
Word = Annotated[str, MinLen(1), MaxLen(64)]
#: A day of the year, `MM-DD`.
MonthDay = Annotated[str, Pattern(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "03-31")]


class Steps(Vocabulary):
    """How many steps a distance makes (档数)."""

    BEGUN = "begun", "不足一档按一档计"
    FULL = "full", "满一档计一档"
    EXACT = "exact", "按比例计"


class Combine(Vocabulary):
    """What comes of the points of several records (多条合并)."""

    SUM = "sum", "累计"
    HIGHEST = "highest", "取最高"
    LOWEST = "lowest", "取最低"
    MEAN = "mean", "取平均"


class Side(Vocabulary):
    """On which side of a mark points are lost (失分方向)."""

    ABOVE = "above", "高于基准"
    BELOW = "below", "低于基准"


@frozen(kw_only=True, eq=False, repr=False)
class Enough(Noun):
    """All or nothing: the points if there are at least so many (达到即得). With 1, mere presence."""

    FORM = "enough"
    points: Annotated[Points, About("分值")]
    #: How many are needed; left out, all that are due.
    at_least: Annotated[int | None, About("至少"), Ge(1)] = 1
    otherwise: Annotated[Points, About("未达")] = Decimal(0)


@frozen(kw_only=True, eq=False, repr=False)
class NoMoreThan(Noun):
    """All or nothing: the points if there are no more than so many (不超过即得). With 0, that nothing happened."""

    FORM = "no-more-than"
    points: Annotated[Points, About("分值")]
    at_most: Annotated[int, About("至多"), Ge(0)] = 0
    otherwise: Annotated[Points, About("超过")] = Decimal(0)


@frozen(kw_only=True, eq=False, repr=False)
class Each(Noun):
    """So many points for each one, for at most so many of them (按次计)."""

    FORM = "each"
    points: Annotated[Points, About("每次分值")]
    most: Annotated[int | None, About("最多计次"), Ge(1)] = None


@frozen(kw_only=True, eq=False, repr=False)
class Proportion(Noun):
    """So many points for each 1 of a sum, exactly, rounded once: points lost elsewhere count twice (按量折算)."""

    FORM = "proportion"
    points: Annotated[Points, About("每1分值")]


@frozen(kw_only=True, eq=False, repr=False)
class Missing(Noun):
    """So many points for each one that is missing from the number needed (每缺一次)."""

    FORM = "missing"
    points: Annotated[Points, About("每缺分值")]
    #: How many are needed; left out, all that are due: all periods, members or entries.
    need: Annotated[int | None, About("应有"), Ge(1)] = None


@frozen(kw_only=True, eq=False, repr=False)
class BasePlus(Noun):
    """The base for so many, and so much more for each further one (基础分加增量)."""

    FORM = "base-plus"
    need: Annotated[int, About("基础数"), Ge(1)]
    base: Annotated[Points, About("基础分")]
    extra: Annotated[Points, About("每增分值")]


@frozen(kw_only=True, eq=False, repr=False)
class CountStep(Noun):
    """A step on a number (档次)."""

    at_least: Annotated[int, About("至少"), Ge(0)]
    points: Annotated[Points, About("分值")]


@frozen(kw_only=True, eq=False, repr=False)
class CountSteps(Noun):
    """Points of the highest step reached (按数量分档)."""

    FORM = "count-steps"
    steps: Annotated[tuple[CountStep, ...], About("档次"), MinLen(1)]
    otherwise: Annotated[Points, About("未达")] = Decimal(0)


@frozen(kw_only=True, eq=False, repr=False)
class Share(Noun):
    """That share of the points, rounded once (按比例得分)."""

    FORM = "share"
    points: Annotated[Points, About("分值")]


@frozen(kw_only=True, eq=False, repr=False)
class RatioStep(Noun):
    """A step on a ratio; either *at_least* or *at_most* (比例档次)."""

    at_least: Annotated[Fraction | None, About("不低于")] = None
    at_most: Annotated[Fraction | None, About("不高于")] = None
    points: Annotated[Points, About("分值")]

    def nonsense(self) -> Iterator[Fault]:
        """A step has one end: with none it would always be reached."""
        if (self.at_least is None) is (self.at_most is None):
            yield Fault(field="at_least", code="one-of-two", found="none or both", expected="at_least or at_most")


@frozen(kw_only=True, eq=False, repr=False)
class RatioSteps(Noun):
    """Points of the first step, in the order written, that the ratio reaches (按比例分档). One step is a mark."""

    FORM = "ratio-steps"
    steps: Annotated[tuple[RatioStep, ...], About("档次"), MinLen(1)]
    otherwise: Annotated[Points, About("未达")] = Decimal(0)


@frozen(kw_only=True, eq=False, repr=False)
class PerStep(Noun):
    """So many points for each step below or above a mark (每低一档、每高一档)."""

    FORM = "per-step"
    points: Annotated[Points, About("每档分值")]
    mark: Annotated[Fraction, About("基准")] = Fraction(1)
    step: Annotated[Fraction, About("每档")] = Fraction(1, 10)
    side: Annotated[Side, About("方向")] = Side.BELOW
    count: Annotated[Steps, About("档数")] = Steps.BEGUN

    def nonsense(self) -> Iterator[Fault]:
        """A step has a width."""
        if self.step == 0:
            yield Fault(field="step", code="too-small", found="0", expected="more than 0")


@frozen(kw_only=True, eq=False, repr=False)
class Deadline(Noun):
    """A day of the period and the points for being there by then (时限档次)."""

    by: Annotated[MonthDay, About("不晚于")]
    points: Annotated[Points, About("分值")]


@frozen(kw_only=True, eq=False, repr=False)
class Deadlines(Noun):
    """Points by how early the earliest day is (按最早日期分档)."""

    FORM = "deadlines"
    steps: Annotated[tuple[Deadline, ...], About("时限"), MinLen(1)]
    #: Points for coming after all of them.
    later: Annotated[Points, About("逾期")] = Decimal(0)
    never: Annotated[Points, About("没有")] = Decimal(0)


@frozen(kw_only=True, eq=False, repr=False)
class Level(Noun):
    """A value of a field and its points (层级分值)."""

    value: Annotated[Word, About("取值")]
    points: Annotated[Points, About("分值")]


@frozen(kw_only=True, eq=False, repr=False)
class _OneByOne(Noun):
    """What scales have in common that price records one by one (逐条计分)."""

    #: Points of a record that is priced nowhere.
    otherwise: Annotated[Points, About("其他")] = Decimal(0)
    combine: Annotated[Combine, About("多条合并")] = Combine.SUM
    #: What the lowest or the mean of nothing gives; there is no default.
    when_none: Annotated[WhenNone | None, About("没有记录时")] = None

    def nonsense(self) -> Iterator[Fault]:
        """Only the lowest and the mean of nothing need an answer, and they need one."""
        needed = self.combine in (Combine.LOWEST, Combine.MEAN)
        if needed and self.when_none is None:
            yield Fault(field="when_none", code="missing", found="nothing", expected="zero | full | not-applicable")
        if not needed and self.when_none is not None:
            yield Fault(field="when_none", code="not-allowed", found=self.when_none.value, expected="nothing")


@frozen(kw_only=True, eq=False, repr=False)
class ByLevel(_OneByOne):
    """Points for each record by the value of one of its fields (按层级计)."""

    FORM = "by-level"
    field: Annotated[Word, About("字段")]
    levels: Annotated[tuple[Level, ...], About("层级"), MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class PricedCase(Noun):
    """A condition on a record and its points (情形分值)."""

    title: Annotated[str, About("情形"), MinLen(1), MaxLen(200)]
    where: Condition
    points: Annotated[Points, About("分值")]


@frozen(kw_only=True, eq=False, repr=False)
class ByCase(_OneByOne):
    """Points for each record by the first of several conditions that it meets (按情形计)."""

    FORM = "by-case"
    cases: Annotated[tuple[PricedCase, ...], About("情形"), MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class ByNumber(_OneByOne):
    """Points for each record by one of its numbers: so many at a mark, so many less for each step away (按数值计).

    A rank loses points above its mark, a score below it. A record without the number has the points of `otherwise`.
    """

    FORM = "by-number"
    field: Annotated[Word, About("字段")]
    mark: Annotated[Fraction, About("基准")]
    full: Annotated[Points, About("达到基准")]
    points: Annotated[Points, About("每档减分")]
    step: Annotated[Fraction, About("每档")] = Fraction(1)
    side: Annotated[Side, About("方向")] = Side.ABOVE
    count: Annotated[Steps, About("档数")] = Steps.BEGUN
    least: Annotated[Points, About("最低")] = Decimal(0)

    def nonsense(self) -> Iterator[Fault]:
        """A step has a width, and points fall."""
        yield from _OneByOne.nonsense(self)
        if self.step == 0:
            yield Fault(field="step", code="too-small", found="0", expected="more than 0")
        if self.least > self.full:
            yield Fault(field="least", code="too-large", found=str(self.least), expected=f"at most {self.full}")


@frozen(kw_only=True, eq=False, repr=False)
class ByDelay(Noun):
    """Points for each record that is late, or not done although due (逾期计).

    Due is a day of the record (*due*), or of the period (*due_on*), and some days more (*days_after* another day).
    What is not done is looked at on the ledger's own today.
    """

    FORM = "by-delay"
    #: Day on which it was done.
    done: Annotated[Word, About("完成日期字段")]
    #: Field that holds the day it was due, or from which *days* are counted.
    due: Annotated[Word | None, About("应完成日期字段")] = None
    due_on: Annotated[MonthDay | None, About("应完成日")] = None
    days: Annotated[int, About("加天数"), Ge(0)] = 0
    #: Points for each late one.
    late: Annotated[Points, About("逾期")]
    #: Points for each day late, on top.
    per_day: Annotated[Points, About("每日")] = Decimal(0)
    #: Points for each one not done although due.
    absent: Annotated[Points, About("未办")]


@frozen(kw_only=True, eq=False, repr=False)
class ZeroItem(Noun):
    """The whole item is 0 if there are fewer than so many, or at least so many (该项不得分)."""

    FORM = "zero-item"
    fewer_than: Annotated[int | None, About("少于"), Ge(1)] = None
    at_least: Annotated[int | None, About("达到"), Ge(1)] = None


Scale = (
    Enough
    | NoMoreThan
    | Each
    | Proportion
    | Missing
    | BasePlus
    | CountSteps
    | Share
    | RatioSteps
    | PerStep
    | Deadlines
    | ByLevel
    | ByCase
    | ByNumber
    | ByDelay
    | ZeroItem
)
#: Scales that price records one by one.
Priced = ByLevel | ByCase | ByNumber | ByDelay
