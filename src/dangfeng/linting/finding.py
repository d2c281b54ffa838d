"""A fault of a rubric on its way to becoming a problem (核查发现)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import define, field, frozen

from dangfeng.linting.bounds import Bound
from dangfeng.linting.maker import Maker
from dangfeng.model.ledger import Ledger
from dangfeng.period import Period
from dangfeng.problem import Gravity, Place, Places, Problem
from dangfeng.quantity import as_points
from dangfeng.rubric.rubric import Rubric
from dangfeng.scoring.terms import plain

#: How each fault is to be taken.
GRAVITIES: Mapping[str, Gravity] = MappingProxyType(
    {
        "lint.points-do-not-add-up": Gravity.ODDITY,
        "lint.points-out-of-reach": Gravity.ODDITY,
        "lint.no-floor": Gravity.SHORTFALL,
        "lint.rule-without-effect": Gravity.CONTRADICTION,
        "lint.always-the-same": Gravity.ODDITY,
        "lint.matches-nothing": Gravity.CONTRADICTION,
        "lint.step-never-reached": Gravity.CONTRADICTION,
        "lint.tiers-out-of-order": Gravity.ODDITY,
        "lint.band-hole": Gravity.CONTRADICTION,
        "lint.band-overlap": Gravity.CONTRADICTION,
        "lint.bands-out-of-order": Gravity.ODDITY,
        "lint.grade-out-of-reach": Gravity.CONTRADICTION,
        "lint.no-basis": Gravity.SHORTFALL,
        "lint.dates-reversed": Gravity.CONTRADICTION,
        "lint.not-in-force": Gravity.CONTRADICTION,
        "lint.counted-twice": Gravity.SHORTFALL,
        "lint.filled-by-silence": Gravity.SHORTFALL,
        "lint.reward-for-not-recording": Gravity.ODDITY,
        "lint.reward-for-numbers": Gravity.ODDITY,
        "lint.word-not-in-ledgers": Gravity.ODDITY,
        "lint.known-not-found": Gravity.ODDITY,
    }
)


@frozen
class Finding:
    """A fault found.

    Attributes:
        code: Its code.
        line: The line that has it; `None` for the rubric as a whole.
        field: The field.
        params: Parameters of its words.
        id: Id of what has it, if that is no line: of a veto.
    """

    code: str
    line: Bound | None
    field: str
    params: Mapping[str, object]
    id: str = ""

    def problem(self) -> Problem:
        """The fault as a problem, known by the id of its line."""
        line = self.line
        named = line is not None and line.path not in ("bonus", "deductions")
        path = self.field if line is None or named else f"{line.path}.{self.field}".strip(".")
        place = Place(record=line.id if line is not None and named else self.id, field=path)
        params = {name: str(value) for name, value in self.params.items()}
        return Problem(code=self.code, gravity=GRAVITIES[self.code], place=place, params=params)


Findings = Iterator[Finding]


@define(eq=False)
class Subject:
    """A rubric under examination.

    Attributes:
        rubric: The rubric.
        whole: What each of its lines can come to.
        period: The period it is looked at for.
        ledgers: Ledgers that it is meant for.
        places: What is written in its file, and where; `None` for a rubric made in Python.
        maker: What makes up records, to show a fault by one.
        lines: All lines in order, the whole first.
        rules: Those of them that are rules.
    """

    rubric: Rubric
    whole: Bound
    period: Period
    ledgers: tuple[Ledger, ...] = ()
    places: Places | None = None
    maker: Maker = field(init=False)
    lines: tuple[Bound, ...] = field(init=False)
    rules: tuple[Bound, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.maker = Maker(self.period)
        self.lines = tuple(self.whole.walk())
        self.rules = tuple(line for line in self.lines if line.course is not None)

    def text(self, units: int | None) -> str:
        """Smallest points as people write points; nothing where there is no bound."""
        return "" if units is None else plain(as_points(units, self.rubric.precision))

    @property
    def smallest(self) -> Decimal:
        """The smallest point."""
        return Decimal(1).scaleb(-self.rubric.precision)

    def is_written(self, path: str) -> bool:
        """Whether something is written at a path of the file."""
        return self.places is not None and ("", path) in self.places


def finding(code: str, line: Bound | None, field: str, **params: object) -> Finding:
    """A fault."""
    return Finding(code, line, field, params)
