"""The scorecard: a tree of lines that explains itself (评分结果)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

import attrs

from dangfeng.fields import Noun
from dangfeng.period import Period
from dangfeng.problem import Problem
from dangfeng.quantity import as_points
from dangfeng.rubric.marks import Mark
from dangfeng.value import Value, frozen


class LineKind(Enum):
    """What a line of the scorecard is."""

    TOTAL = "total"
    SECTION = "section"
    ITEM = "item"
    PART = "part"
    RULE = "rule"
    BONUS = "bonus"
    DEDUCTIONS = "deductions"
    # Correction lines: contributions only.
    START = "start"
    STOP = "stop"
    CAP = "cap"
    OVERFLOW = "overflow"
    ZEROED = "zeroed"
    RESCALE = "rescale"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_correction(self) -> bool:
        """Whether the line only corrects the sum of the lines beside it."""
        return self in _CORRECTIONS


_CORRECTIONS = frozenset(
    {
        LineKind.START,
        LineKind.STOP,
        LineKind.CAP,
        LineKind.OVERFLOW,
        LineKind.ZEROED,
        LineKind.RESCALE,
        LineKind.NOT_APPLICABLE,
    }
)


class Columns(NamedTuple):
    """Three columns in smallest points; `None` is an end without bound."""

    lower: int | None
    recorded: int | None
    upper: int | None


NO_POINTS = Columns(0, 0, 0)


class Points(NamedTuple):
    """Three columns as exact points; `None` is an end without bound."""

    lower: Decimal | None
    recorded: Decimal | None
    upper: Decimal | None

    def __repr__(self) -> str:
        return f"Points(lower={self.lower}, recorded={self.recorded}, upper={self.upper})"


#: A value that a sentence is worded from: a number, a text, or a range as two texts.
Param = str | int | None


# Hundreds are made for each scorecard: a constructor of their own is faster.
@attrs.frozen(eq=False, repr=False)
class Sentence(Value):
    """A sentence kept as code and parameters, worded on the way out by `dangfeng.wording`.

    Attributes:
        code: What is said, `measure.scale` for rules.
        params: Names and values in the order in which they were found.
    """

    code: str
    params: tuple[tuple[str, Param], ...] = ()

    def param(self, name: str) -> Param:
        """One value, or `None`."""
        return dict(self.params).get(name)


@frozen(kw_only=True, eq=False, repr=False)
class UnknownFact(Noun):
    """A value that is not known, and the points it can move (未知事项).

    Attributes:
        record: Id of the record.
        field: Path of the field in it.
        shown: The value as it was given; empty if nothing was entered.
        why: `redacted`, `pending` or `approximate`.
        points: Most points that it can move in the parts that look at it.
        rules: Ids of the rules that look at it.
    """

    record: str
    field: str
    shown: str
    why: str
    points: Decimal
    rules: tuple[str, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Undeclared(Noun):
    """Points of the *recorded* column that rest on silence: no record and no declaration (无记录且未申报).

    Attributes:
        kinds: The kinds of record that are silent.
        points: The points that rest on them.
        parts: Ids of the parts concerned.
    """

    kinds: tuple[str, ...]
    points: Decimal
    parts: tuple[str, ...]


@attrs.frozen(kw_only=True, repr=False, slots=False)
class Line:
    """One line of the scorecard.

    A value line (total, section, item, part, rule) has lower ≤ recorded ≤ upper. A correction line (start, stop, cap,
    overflow, zeroed, rescale) has contributions only. In each column the contributions of a line's own lines sum to it.

    Attributes:
        kind: What the line is.
        id: Id in the rubric; of a correction, the id of the line that it corrects.
        title: Title or wording in the rubric.
        digits: Decimal places of a point.
        full_units: Full points, in smallest points; `None` where there are none.
        value_units: The three columns of a value line, in smallest points.
        contribution_units: What the line adds to the one above, in smallest points.
        tight: Whether both ends are reached by some completion of what is unknown.
        applicable: `False` if the line was taken out as not applicable.
        measured: What was measured, as text: a number, a range, a ratio.
        amount: Points for each, in smallest points, where the rule has one amount.
        basis: Source of the rule.
        sentence: Why, as code and parameters.
        records: Ids of the records that moved it.
        marks: Marks given on it.
        lines: The lines below.
    """

    kind: LineKind
    id: str
    title: str = ""
    digits: int = 2
    full_units: int | None = None
    value_units: Columns | None = None
    contribution_units: Columns = NO_POINTS
    tight: bool = True
    applicable: bool = True
    measured: str | None = None
    amount_units: int | None = None
    basis: str | None = None
    sentence: Sentence | None = None
    records: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    lines: "tuple[Line, ...]" = ()

    # A scorecard has hundreds of lines, most of each the same for every ledger; constructors take long.

    def of_node(
        self, value: Columns, tight: bool, full: int | None, marks: tuple[Mark, ...], lines: "tuple[Line, ...]"
    ) -> "Line":
        """The line of a node like this one, with what one scoring found."""
        own = vars(self).copy()
        own["value_units"] = own["contribution_units"] = value
        own["tight"] = tight
        own["full_units"] = full
        own["marks"] = marks
        own["lines"] = lines
        return _line(own)

    def of_rule(self, value: Columns, tight: bool, measured: str | None, sentence: Sentence) -> "Line":
        """The line of a rule like this one, with what one scoring found."""
        own = vars(self).copy()
        own["value_units"] = own["contribution_units"] = value
        own["tight"] = tight
        own["measured"] = measured
        own["sentence"] = sentence
        return _line(own)

    def moved_by(self, records: tuple[str, ...], marks: tuple[Mark, ...]) -> "Line":
        """The same line with the records that moved it, and the marks on it."""
        own = vars(self).copy()
        own["records"] = records
        own["marks"] = marks
        return _line(own)

    def __repr__(self) -> str:
        if self.value_units is None:
            return f"Line({self.kind.value} {self.id}: {self.contribution})"
        of = "" if self.full is None else f" of {self.full}"
        return f"Line({self.kind.value} {self.id}: {self.lower}..{self.upper}, recorded {self.recorded}{of})"

    @property
    def full(self) -> Decimal | None:
        """Full points (满分)."""
        return self._points(self.full_units)

    @property
    def amount(self) -> Decimal | None:
        """Points for each one."""
        return self._points(self.amount_units)

    @property
    def lower(self) -> Decimal | None:
        """Lower end of the range of scores (得分区间下端)."""
        return None if self.value_units is None else self._points(self.value_units.lower)

    @property
    def recorded(self) -> Decimal | None:
        """Points by the records as they stand (按现有记录计)."""
        return None if self.value_units is None else self._points(self.value_units.recorded)

    @property
    def upper(self) -> Decimal | None:
        """Upper end of the range of scores (得分区间上端)."""
        return None if self.value_units is None else self._points(self.value_units.upper)

    @property
    def contribution(self) -> Points:
        """What the line adds to the one above, in each column."""
        return Points(*(self._points(units) for units in self.contribution_units))

    def _points(self, units: int | None) -> Decimal | None:
        return None if units is None else as_points(units, self.digits)

    def walk(self) -> Iterator["Line"]:
        """This line and all below it, in order."""
        yield self
        for line in self.lines:
            yield from line.walk()

    def find(self, id: str) -> "Line | None":
        """The first value line with this id."""
        return next((line for line in self.walk() if line.id == id and not line.kind.is_correction), None)


def _line(values: dict[str, object]) -> Line:
    line = object.__new__(Line)
    _put_values(line, values)
    return line


#: Sets all values of a line at once, past the guard that keeps it frozen.
_put_values = vars(Line)["__dict__"].__set__


@frozen(kw_only=True, eq=False, repr=False)
class Scorecard(Value):
    """The score of one ledger under one rubric, with its reasons (评分结果).

    Attributes:
        unit: Name of the unit.
        period: Period scored.
        as_of: The ledger's own today.
        rubric: Title of the rubric.
        rubric_version: Its version.
        notice: What the rubric says of itself.
        total: The tree; its lines are the sections, deductions, bonus and corrections.
        grades: Grades that the range may reach, highest first; empty if nothing applies or the rubric has none.
        grade_recorded: Grade of the *recorded* column.
        vetoes: Ids of vetoes that hold for certain, then of those that possibly hold.
        vetoes_possible: Ids of vetoes that possibly hold.
        problems: Contradictions found in the ledger.
        undeclared: What of the *recorded* column rests on silence.
        unknowns: What is not known, and the points that it can move.
    """

    unit: str
    period: Period
    as_of: date
    rubric: str
    rubric_version: str
    notice: str | None = None
    total: Line
    grades: tuple[str, ...] = ()
    grade_recorded: str | None = None
    vetoes: tuple[str, ...] = ()
    vetoes_possible: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    undeclared: tuple[Undeclared, ...] = ()
    unknowns: tuple[UnknownFact, ...] = ()

    def __repr__(self) -> str:
        return f"Scorecard({self.unit}, {self.period}: {self.total})"

    def line(self, id: str) -> Line | None:
        """The line with this id in the rubric, or `None`."""
        return self.total.find(id)
