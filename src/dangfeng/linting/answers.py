"""What an analysis of a rubric answers: proved, refuted by a ledger, or not decided (细则分析结果)."""

from decimal import Decimal

from attrs import frozen

from dangfeng.model.ledger import Ledger
from dangfeng.period import Period
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.scorecard import LineKind
from dangfeng.vocabulary.base import Vocabulary


class Answer(Vocabulary):
    """What is known of a statement about every ledger."""

    PROVED = "proved", "已证明"
    REFUTED = "refuted", "有反例"
    UNDECIDED = "not-decided", "未能判定"


@frozen(kw_only=True, repr=False)
class Witness:
    """A small ledger that shows something of a rubric: it was scored, and came to these points (示例台账).

    Attributes:
        ledger: The ledger, complete, with nothing unknown.
        marks: What people give, where points are judged.
        points: What the line in question came to.
    """

    ledger: Ledger
    marks: Marks
    points: Decimal

    def __repr__(self) -> str:
        return f"Witness({len(self.ledger.records)} records: {self.points})"


@frozen(kw_only=True, repr=False)
class LineReach:
    """What a line of a rubric can come to (可得分范围). No ledger passes the two ends: that is proved.

    Attributes:
        kind: What the line is.
        id: Its id.
        title: Its title, of a rule the office's wording; empty if there is none.
        least: The least it comes to; `None` is without bound.
        greatest: The most; `None` is without bound.
        least_by: A ledger that comes to the least; `None` if none was found, so that it is not decided.
        greatest_by: A ledger that comes to the most.
    """

    kind: LineKind
    id: str
    title: str
    least: Decimal | None
    greatest: Decimal | None
    least_by: Witness | None = None
    greatest_by: Witness | None = None

    @property
    def is_exact(self) -> bool:
        """Whether each end that there is, is reached."""
        low = self.least is None or self.least_by is not None
        return low and (self.greatest is None or self.greatest_by is not None)

    def __repr__(self) -> str:
        return f"LineReach({self.kind.value} {self.id}: {self.least}..{self.greatest})"


@frozen(kw_only=True, repr=False)
class Direction:
    """What one further record of a kind, one that the rule looks at, does to the rule's points (增记方向).

    Of a rule that zeroes its item, it is what is left of an item of one point.

    Both statements are about complete ledgers of single records of which everything is known.

    Attributes:
        rule: Id of the rule.
        record_kind: Kind of record.
        never_lowers: Whether it never lowers the points.
        never_raises: Whether it never raises them.
        lowered_by: Refuting the first: a ledger, and the same with one more record, which has fewer points.
        raised_by: Refuting the second.
    """

    rule: str
    record_kind: str
    never_lowers: Answer
    never_raises: Answer
    lowered_by: tuple[Witness, Witness] | None = None
    raised_by: tuple[Witness, Witness] | None = None

    def __repr__(self) -> str:
        lowers, raises = self.never_lowers.value, self.never_raises.value
        return f"Direction({self.rule} {self.record_kind}: never lowers {lowers}, never raises {raises})"


@frozen(kw_only=True, repr=False)
class GradeReach:
    """Whether a grade can be reached at all (等次可达).

    Attributes:
        title: The grade.
        never_reached: Proved where nothing reaches it; refuted where a ledger does.
        reached_by: That ledger, with the points of the total.
    """

    title: str
    never_reached: Answer
    reached_by: Witness | None = None

    def __repr__(self) -> str:
        return f"GradeReach({self.title}: never reached {self.never_reached.value})"


@frozen(kw_only=True, repr=False)
class RubricAnalysis:
    """What can be said of a rubric before any ledger is scored by it (细则分析).

    Attributes:
        rubric: Title of the rubric.
        period: The period it was looked at for; of another length there are more or fewer quarters.
        lines: What each line can come to, in the order of the rubric, the total first.
        directions: What further records do to each rule that looks at records.
        grades: Which grades can be reached, highest first.
    """

    rubric: str
    period: Period
    lines: tuple[LineReach, ...] = ()
    directions: tuple[Direction, ...] = ()
    grades: tuple[GradeReach, ...] = ()

    def line(self, id: str) -> LineReach | None:
        """The line with this id, or `None`."""
        return next((each for each in self.lines if each.id == id), None)

    def direction(self, rule: str) -> Direction | None:
        """What further records do to a rule, or `None` if it looks at none."""
        return next((each for each in self.directions if each.rule == rule), None)

    def grade(self, title: str) -> GradeReach | None:
        """The grade with this title, or `None`."""
        return next((each for each in self.grades if each.title == title), None)

    def __repr__(self) -> str:
        return f"RubricAnalysis({self.rubric}, {self.period}: {len(self.lines)} lines)"
