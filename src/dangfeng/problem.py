"""What is wrong, where, and what to do about it: data first, exceptions as envelopes around it."""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from dangfeng.basis import Basis
from dangfeng.value import Value, field, frozen


class Gravity(Enum):
    """How a problem is to be taken."""

    UNREADABLE = "unreadable"  #: 无法读取: the file or a record in it cannot be formed
    CONTRADICTION = "contradiction"  #: 矛盾: records that cannot all be true
    SHORTFALL = "shortfall"  #: 未达要求: the records are sound, a duty is not met
    ODDITY = "oddity"  #: 疑点: possible, but somebody should look

    @property
    def zh(self) -> str:
        """The Chinese term."""
        return _GRAVITY_ZH[self]

    @property
    def rank(self) -> int:
        """Order in lists: gravest first."""
        return list(Gravity).index(self)


_GRAVITY_ZH = MappingProxyType(
    {
        Gravity.UNREADABLE: "无法读取",
        Gravity.CONTRADICTION: "矛盾",
        Gravity.SHORTFALL: "未达要求",
        Gravity.ODDITY: "疑点",
    }
)


@frozen(kw_only=True, eq=False, repr=False)
class Place(Value):
    """Where something stands: a file position, a record and field, or both.

    Attributes:
        file: File name as the user gave it; empty for objects made in Python.
        line: Line, counted from 1; 0 if unknown.
        column: Column in characters, counted from 1; 0 if unknown.
        record: Id of the record, if the place is in one.
        field: Path of the field inside the record or file, such as `sanctions[0].kind`.
        text: The line as it stands in the file.
        cell: Cell of a workbook as `sheet!cell`.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    record: str = ""
    field: str = ""
    text: str = ""
    cell: str = ""

    def __repr__(self) -> str:
        return f"Place({self})"

    def __str__(self) -> str:
        numbers = (str(number) for number in (self.line, self.column) if number)
        position = self.cell or ":".join(numbers)
        head = ":".join(part for part in (self.file, position) if part)
        inner = ".".join(part for part in (self.record, self.field) if part)
        return " ".join(part for part in (head, inner) if part)


#: Where things stand: by the id of a record ("" outside records) and the path of a field inside it.
Places = Mapping[tuple[str, str], Place]


def nearest(places: Places, record: str, field: str) -> Place | None:
    """Where a field stands; where the nearest field or record around it stands if it was not written itself."""
    while True:
        found = places.get((record, field))
        if found is not None or not field:
            return found
        field = _around(field)


def _around(path: str) -> str:
    """The path of what a field lies in: of `sanctions[0].kind`, `sanctions[0]`, then `sanctions`, then nothing."""
    if path.endswith("]"):
        return path[: path.rindex("[")] if "[" in path else ""
    return path.rpartition(".")[0]


def _frozen_params(params: Mapping[str, object] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = params.items() if isinstance(params, Mapping) else params
    return tuple((name, str(value)) for name, value in pairs)


@frozen(kw_only=True, eq=False, repr=False)
class Problem(Value):
    """One thing that is wrong, missing or odd (问题).

    The texts are made by `dangfeng.wording` from `code` and `params`, so that one problem can be read in any language.

    Attributes:
        code: Stable name, `kind.defect`: what tests and documentation refer to.
        gravity: Whether it stops reading, contradicts, falls short, or only looks odd.
        place: Where it was found.
        params: Names and values that the message is worded from, as text; `found` and `expected` among them.
        basis: The rule that says so, if a rule does.
    """

    code: str
    gravity: Gravity
    place: Place = Place()
    params: tuple[tuple[str, str], ...] = field(default=(), converter=_frozen_params)
    basis: Basis | None = None

    def param(self, name: str, default: str = "") -> str:
        """The value of one parameter, or *default*."""
        return dict(self.params).get(name, default)

    @property
    def found(self) -> str:
        """What was found (实际)."""
        return self.param("found")

    @property
    def expected(self) -> str:
        """What was expected (应为)."""
        return self.param("expected")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order in lists: by gravity, then place, then code."""
        where = self.place
        return (self.gravity.rank, where.file, where.line, where.column, where.record, where.field, self.code)


class DangfengError(Exception):
    """Everything this library raises on purpose.

    Attributes:
        exit_code: What the command line exits with.
    """

    exit_code = 1


class InvalidValue(DangfengError, ValueError):
    """A record, rubric or mark that its class refuses: nonsense cannot be built.

    Attributes:
        faults: What is wrong, each with its field.
    """

    def __init__(self, owner: str, faults: tuple["Fault", ...]) -> None:
        self.owner = owner
        self.faults = faults
        super().__init__(owner, faults)

    def __str__(self) -> str:
        return f"{self.owner}: " + "; ".join(str(fault) for fault in self.faults)


@frozen(kw_only=True, eq=False, repr=False)
class Fault(Value):
    """What a constructor has against a value: field, code and what was expected.

    Attributes:
        field: Name of the field.
        code: What is wrong, such as `too-small`.
        found: The value as text.
        expected: What would be right, as text.
    """

    field: str
    code: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.field}: found {self.found}, expected {self.expected}"


class InvalidData(DangfengError, ValueError):
    """A file that cannot be taken as it is.

    Attributes:
        problems: All problems found, in order of place.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(
            f"{problem.place}: {problem.code}: found {problem.found}, expected {problem.expected}"
            for problem in self.problems
        )


class InvalidRubric(InvalidData):
    """A rubric that cannot be prepared: its parts do not fit together."""


class UnknownName(DangfengError, LookupError):
    """A name that is not among the known ones.

    Attributes:
        name: The name asked for.
        known: The names there are.
        close: The known names that look like it.
    """

    exit_code = 2

    def __init__(self, name: str, known: tuple[str, ...], close: tuple[str, ...] = ()) -> None:
        self.name = name
        self.known = known
        self.close = close
        super().__init__(name, known, close)

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.close)}?" if self.close else f"; known: {', '.join(self.known)}"
        return f"unknown name {self.name!r}{hint}"


class MissingExtra(DangfengError, ImportError):
    """A capability whose optional packages are not installed.

    Attributes:
        extra: The extra to install.
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        return f'this needs the extra {self.extra!r}: pip install "dangfeng[{self.extra}]"'
