"""What every record has (记录的共同字段)."""

from collections.abc import Iterator, Mapping
from copy import copy
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import ClassVar, TypeVar

from dangfeng.constraints import Ge, Le, MaxLen, MinLen
from dangfeng.fields import (
    About,
    Absent,
    Annotated,
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    Noun,
    Pattern,
    Shape,
    field_named,
    table,
)
from dangfeng.period import Period
from dangfeng.problem import Fault, InvalidValue
from dangfeng.quantity import Bounded, Count, Day, Masked, highest, lowest
from dangfeng.value import field, frozen
from dangfeng.vocabulary import IncludesSingles, Scope, Source, Unit, VerdictResult

R = TypeVar("R", bound="Record")

#: A rate or change in percent, as offices state it: −18.5 for a fall of 18.5 %.
Percent = Annotated[Decimal, Ge(-100), Le(1_000_000)]
#: An identifier: no blanks, so that it can be quoted in a sentence.
Id = Annotated[str, MinLen(1), MaxLen(64), Pattern(r"\S+", "M01")]


@frozen(kw_only=True, eq=False, repr=False)
class Evidence(Noun):
    """A paper that proves a record (佐证材料)."""

    #: Number in the evidence file.
    number: Annotated[str | None, About("编号"), MinLen(1), MaxLen(64)] = None
    title: Annotated[str | None, About("材料名称"), MinLen(1)] = None
    #: Number of the paper itself, such as `某司党〔2021〕3号`.
    document_number: Annotated[str | None, About("文号"), MinLen(1), MaxLen(200)] = None
    #: The paper's own date, not the date on which it was filed.
    dated: Annotated[Day | None, About("材料日期")] = None
    received: Annotated[Day | None, About("收到日期")] = None
    #: Box and page where it is kept.
    kept_at: Annotated[str | None, About("存放位置"), MinLen(1), MaxLen(200)] = None
    #: SHA-256 of the file, in lower-case hexadecimal digits.
    sha256: Annotated[str | None, About("文件校验值"), Pattern(r"[0-9a-f]{64}", "64 hexadecimal digits")] = None


@frozen(kw_only=True, eq=False, repr=False)
class Verdict(Noun):
    """What a reviewer held of a record (核实结论): 不予认定 takes it out of every measure."""

    result: Annotated[VerdictResult, About("结论")]
    #: How many times the record counts; only for 部分属实.
    times: Annotated[Count | None, About("认定次数")] = None
    reason: Annotated[str | None, About("理由"), MinLen(1)] = None
    by: Annotated[str | None, About("核实人"), MinLen(1), MaxLen(200)] = None

    def nonsense(self) -> Iterator[Fault]:
        """Nothing is rejected without a reason."""
        if self.result is VerdictResult.REJECTED and self.reason is None:
            yield Fault(field="reason", code="missing", found="nothing", expected="the reason")


@frozen(kw_only=True, eq=False, repr=False)
class UnitCount(Noun):
    """A number in one unit of counting (数量与单位)."""

    unit: Annotated[Unit, About("单位")]
    count: Annotated[Count, About("数量")]


@frozen(kw_only=True, eq=False, repr=False)
class Subset(Noun):
    """How many of a total have one property, such as 其中研讨XX次 (其中)."""

    #: Name of a yes/no field of the kind, or of a field with a closed list of values.
    field: Annotated[str, About("字段"), MinLen(1), MaxLen(64)]
    #: The value, as it is written in files.
    value: Annotated[str, About("取值"), MinLen(1), MaxLen(200)]
    unit: Annotated[Unit, About("单位")]
    count: Annotated[Count, About("数量")]


@frozen(kw_only=True, eq=False, repr=False)
class Total(Noun):
    """A figure for a span instead of single entries, such as 全年谈话36人次 (汇总数)."""

    span: Annotated[Period, About("统计期间")]
    counts: Annotated[tuple[UnitCount, ...], About("数量"), MinLen(1)]
    subsets: Annotated[tuple[Subset, ...], About("其中")] = ()
    includes_singles: Annotated[IncludesSingles, About("是否含逐条记录")] = IncludesSingles.UNKNOWN
    #: Id of the total that contains this one.
    part_of: Annotated[str | None, About("属于汇总"), MinLen(1), MaxLen(64)] = None
    #: Where the figure was taken from.
    taken_from: Annotated[str | None, About("数据来源"), MinLen(1)] = None

    def nonsense(self) -> Iterator[Fault]:
        """A figure is given once in each unit."""
        units = [each.unit for each in self.counts]
        if len(units) != len(set(units)):
            yield Fault(field="counts", code="repeated", found="a unit twice", expected="each unit once")

    def count(self, unit: Unit) -> Count | None:
        """The figure in *unit*, or `None` if it was not given in that unit."""
        return next((each.count for each in self.counts if each.unit is unit), None)


def unknown_fields(record: "Record") -> tuple[str, ...]:
    """Names of the fields of a record whose value is not known exactly; a total and a missing day among them."""
    undated = ("on",) if record.on is None and record.total is None else ()
    kind: type = type(record)
    rows = _rows_in_doubt(kind)
    given = [(row, getattr(record, row.name)) for row in rows]
    return undated + tuple([row.name for row, value in given if type(value) not in _EXACT and _unsure(value, row)])


#: Types of values that are known exactly: most are told by that alone.
_EXACT = frozenset({bool, date, Decimal, int, str})


@cache
def _rows_in_doubt(cls: type) -> tuple[Field, ...]:
    """The fields of a kind that may hold, or leave open, what is not known exactly."""
    return tuple(row for row in table(cls) if row.absent is Absent.UNKNOWN or _holds_doubt(row.shape))


def _holds_doubt(shape: Shape) -> bool:
    match shape:
        case CountShape(bounded=bounded) | DecimalShape(bounded=bounded) | DayShape(bounded=bounded):
            return bounded
        case ManyShape(item=item):
            return isinstance(item, NameShape)
        case NameShape() | GroupShape():
            return True
    return False


def _unsure(value: object, row: Field) -> bool:
    if value is None:
        return row.absent is Absent.UNKNOWN
    if isinstance(value, tuple):
        return any(isinstance(each, Masked) for each in value) or (not value and row.absent is Absent.UNKNOWN)
    if isinstance(value, Verdict):
        return isinstance(value.times, Bounded)
    return isinstance(value, (Bounded, Masked, Total))


@frozen(kw_only=True, eq=False, repr=False)
class Record(Noun):
    """What every kind of record has (记录).

    A record is a *single* (逐条) or, where its kind is countable, a *total* (汇总): then `total` is given, `on` is
    not, and a field that is left out is unknown for the things counted.
    """

    #: Word of the kind in files, such as `meeting`.
    KIND: ClassVar[str] = ""
    #: Chinese term of the kind.
    ZH: ClassVar[str] = ""
    #: Units the kind is counted in, each with the field of a single that says how many (`times` for the base unit).
    UNITS: ClassVar[tuple[tuple[Unit, str], ...]] = ()
    #: Numbers of which the first is never above the second, such as those who came and those expected.
    PART_OF: ClassVar[tuple[tuple[str, str], ...]] = ()
    #: Whether a rubric may look at it.
    SCORED: ClassVar[bool] = True
    #: Fields that say from when until when a record is in force or open.
    OPEN_BETWEEN: ClassVar[tuple[str, str] | None] = None

    id: Annotated[Id, About("编号", mandatory_hint=True)]
    #: The day it happened; left out, it may be any day of the ledger's period.
    on: Annotated[Day | None, About("日期", mandatory_hint=True)] = None
    #: The period it belongs to; left out, the period that holds its day.
    belongs_to: Annotated[Period | None, About("归属期间")] = None
    scope: Annotated[Scope, About("统计范围")] = Scope.OWN
    #: Section that filed the record.
    filed_by: Annotated[str | None, About("填报科室"), MinLen(1), MaxLen(200)] = None
    source: Annotated[Source, About("来源")] = Source.SELF_REPORTED
    verdict: Annotated[Verdict | None, About("核实")] = None
    evidence: Annotated[tuple[Evidence, ...], About("佐证材料")] = ()
    #: How many like occurrences the record stands for; 1 unless said otherwise.
    times: Annotated[Count, About("次数"), Ge(0)] = 1
    total: Annotated[Total | None, About("汇总")] = None
    #: Anything else the office keeps: names and texts, kept and never scored.
    extra: Annotated[tuple[tuple[str, str], ...], About("其他")] = ()
    #: Fields whose value is not known exactly.
    unknowns: tuple[str, ...] = field(default=(), init=False)

    def __attrs_post_init__(self) -> None:
        Noun.__attrs_post_init__(self)
        object.__setattr__(self, "unknowns", unknown_fields(self))

    def nonsense(self) -> Iterator[Fault]:
        """What cannot be, whatever other records say; each kind adds its own."""
        for part, whole in self.PART_OF:
            yield from at_most(self, part, whole)
        if self.total is not None:
            if not self.UNITS:
                yield Fault(field="total", code="not-countable", found="a total", expected="a single record")
            if self.on is not None or self.times != 1:
                yield Fault(
                    field="total", code="single-and-total", found="a total with a day or times", expected="one of them"
                )
            countable = {unit for unit, _ in self.UNITS}
            given = [each.unit for each in self.total.counts] + [each.unit for each in self.total.subsets]
            for unit in given if countable else ():
                if unit not in countable:
                    expected = " | ".join(each.value for each, _ in self.UNITS)
                    yield Fault(field="total.counts", code="wrong-unit", found=unit.value, expected=expected)
            yield from _subset_faults(type(self), self.total)
        # A shape knows lists of any length.
        pairs: tuple[tuple[str, ...], ...] = self.extra
        for index, pair in enumerate(pairs):
            if len(pair) != 2:
                found = " | ".join(pair)[:80]
                yield Fault(field=f"extra[{index}]", code="not-a-pair", found=found, expected="a name and a text")
        if self.verdict and self.verdict.times is not None and self.verdict.result is not VerdictResult.PARTLY_TRUE:
            yield Fault(field="verdict.times", code="not-allowed", found="times", expected="times only if partly true")

    @property
    def day_bounds(self) -> Period | None:
        """The days on which it may have happened, as far as the record itself says."""
        if self.total is not None:
            return self.total.span
        if self.on is None:
            return None
        end = highest(self.on)
        assert end is not None, "a bounded day has two ends"
        return Period(lowest(self.on), end)


def _subset_faults(cls: type[Record], total: Total) -> Iterator[Fault]:
    """Faults of parts that no record of the kind could be told by: a closed list of values is needed."""
    for index, subset in enumerate(total.subsets):
        row = field_named(cls, subset.field)
        known = () if row is None else closed_values(row.shape)
        if subset.value not in known:
            expected = " | ".join(known) or "a yes/no field or a field with a list of values"
            where, found = ("value", subset.value) if known else ("field", subset.field)
            yield Fault(field=f"total.subsets[{index}].{where}", code="unknown-subset", found=found, expected=expected)


def closed_values(shape: Shape) -> tuple[str, ...]:
    """The values of a yes/no field or of a closed list, as files write them; nothing for other fields."""
    match shape:
        case ManyShape(item=item):
            return closed_values(item)
        case FlagShape():
            return ("true", "false")
        case ChoiceShape(options=options):
            return tuple(str(option.value) for option in options)
    return ()


def with_values(record: R, values: Mapping[str, object]) -> R:
    """A copy of a record with some fields changed to values of the right shape.

    Raises:
        InvalidValue: If the changed record would be nonsense.
    """
    changed = copy(record)
    for name, value in values.items():
        object.__setattr__(changed, name, value)
    found = tuple(changed.nonsense())
    if found:
        raise InvalidValue(type(record).__name__, found)
    object.__setattr__(changed, "unknowns", unknown_fields(changed))
    return changed


def ordered(record: object, *names: str) -> Iterator[Fault]:
    """Faults for days that stand in the wrong order for certain; days not given are passed over."""
    known = [(name, getattr(record, name)) for name in names if getattr(record, name) is not None]
    for (earlier, first), (later, second) in pairwise(known):
        latest = highest(second)
        if latest is not None and lowest(first) > latest:
            yield Fault(field=later, code="too-early", found=str(second), expected=f"not before {earlier} ({first})")


def at_most(record: object, part: str, whole: str) -> Iterator[Fault]:
    """A fault if one number of a record exceeds, for certain, the number that contains it."""
    small, large = getattr(record, part), getattr(record, whole)
    if small is None or large is None:
        return
    most = highest(large)
    if most is not None and lowest(small) > most:
        yield Fault(field=part, code="too-large", found=str(small), expected=f"at most {whole} ({large})")
