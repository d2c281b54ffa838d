"""What a rule measures: counts, ratios, periods, members, days (度量)."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from dangfeng.constraints import Ge, Le, MaxLen, MinLen
from dangfeng.fields import About, Annotated, Noun
from dangfeng.model.ledger import KINDS
from dangfeng.period import Per
from dangfeng.problem import Fault
from dangfeng.rubric.where import EVERYTHING, Condition
from dangfeng.value import frozen
from dangfeng.vocabulary import Post, Unit

Word = Annotated[str, MinLen(1), MaxLen(64)]


class Reach(Enum):
    """Which records a rule looks at, in time."""

    BELONGS = "belongs"  #: those that belong to the period scored
    DURING = "during"  #: those in force or open at some time during the period, whenever they began

    __hash__ = object.__hash__  # members are singletons, and often looked up by


class WhenNone(Enum):
    """What a ratio over nothing, or a rule over nobody, gives; there is no default."""

    ZERO = "zero"
    FULL = "full"
    NOT_APPLICABLE = "not-applicable"


class WhenBaseZero(Enum):
    """What a comparison with a year in which there was nothing gives, if there is something now."""

    ZERO = "zero"
    FULL = "full"


@frozen(kw_only=True, eq=False, repr=False)
class Selection(Noun):
    """The records that a measure looks at (统计对象)."""

    #: Kind of record, by its word.
    kind: Annotated[Word, About("类别")]
    where: Condition = EVERYTHING
    #: Unit counted in; left out, the kind's own.
    unit: Annotated[Unit | None, About("单位")] = None
    reach: Annotated[Reach, About("时间范围")] = Reach.BELONGS
    #: The date that places a record in the period, instead of the period it belongs to.
    dated: Annotated[Word | None, About("按日期")] = None

    def nonsense(self) -> Iterator[Fault]:
        """What is kept but never scored cannot be looked at."""
        cls = KINDS.get(self.kind)
        if cls is not None and not cls.SCORED:
            expected = " | ".join(kind for kind, each in KINDS.items() if each.SCORED)
            yield Fault(field="kind", code="not-scored", found=self.kind, expected=expected)


@frozen(kw_only=True, eq=False, repr=False)
class Count(Noun):
    """How many (数量)."""

    FORM = "count"
    of: Selection


@frozen(kw_only=True, eq=False, repr=False)
class Distinct(Noun):
    """How many different values a field has over records: topics, named texts, persons, days (不重复计数)."""

    FORM = "distinct"
    of: Selection
    field: Word


@frozen(kw_only=True, eq=False, repr=False)
class Sum(Noun):
    """The sum of a number or amount over records (合计); amounts in 元."""

    FORM = "sum"
    of: Selection
    field: Word


@frozen(kw_only=True, eq=False, repr=False)
class Periods(Noun):
    """In how many months, quarters or half-years of the period there are at least so many (分期达标数)."""

    FORM = "periods"
    of: Selection
    per: Per
    at_least: Annotated[int, About("每期至少"), Ge(1)] = 1


@frozen(kw_only=True, eq=False, repr=False)
class Members(Noun):
    """How many members of the leadership have their due number of records (按班子成员).

    With *per*, each member is looked at in each part of the period that lies wholly in the member's tenure.
    """

    FORM = "members"
    of: Selection
    #: Field that names the member.
    field: Word
    per: Per | None = None
    at_least: Annotated[int, About("每人至少"), Ge(1)] = 1
    #: Posts of the members obliged; none means all.
    posts: Annotated[tuple[Post, ...], About("适用职务")] = ()
    #: Least number of months in post during the period.
    least_months: Annotated[int, About("最少任职月数"), Ge(0), Le(120)] = 0
    when_none: Annotated[WhenNone, About("无人适用时")]


@frozen(kw_only=True, eq=False, repr=False)
class Entry(Noun):
    """A named thing on a checklist (清单项)."""

    title: Annotated[str, About("名称"), MinLen(1), MaxLen(200)]
    where: Condition


@frozen(kw_only=True, eq=False, repr=False)
class Checklist(Noun):
    """How many of a list of named things are on record (清单核对)."""

    FORM = "checklist"
    of: Selection
    entries: Annotated[tuple[Entry, ...], About("清单"), MinLen(1)]


@frozen(kw_only=True, eq=False, repr=False)
class Ratio(Noun):
    """The share of records that meet a further condition (比例)."""

    FORM = "ratio"
    of: Selection
    part: Condition
    when_none: Annotated[WhenNone, About("无对象时")]


@frozen(kw_only=True, eq=False, repr=False)
class SumRatio(Noun):
    """The sum of one number over the sum of another, such as attended over expected (合计之比)."""

    FORM = "sum-ratio"
    of: Selection
    part: Word
    whole: Word
    when_none: Annotated[WhenNone, About("无对象时")]


@frozen(kw_only=True, eq=False, repr=False)
class YearOverYear(Noun):
    """The sum of an amount over that of the period before (与上年相比)."""

    FORM = "year-over-year"
    of: Selection
    field: Word
    #: The record's own figure for the period before, used where no ledger of that period is given.
    base_field: Word
    when_base_zero: Annotated[WhenBaseZero, About("上年为零时")]


@frozen(kw_only=True, eq=False, repr=False)
class Earliest(Noun):
    """The earliest day on record (最早日期)."""

    FORM = "earliest"
    of: Selection
    field: Word = "on"


@frozen(kw_only=True, eq=False, repr=False)
class Judged(Noun):
    """Points that a person gives within bounds, with a reason (评定)."""

    FORM = "judged"
    points: Annotated[Decimal, About("最高分")]
    least: Annotated[Decimal, About("最低分")] = Decimal(0)
    step: Annotated[Decimal | None, About("分档")] = None


RubricMeasure = (
    Count | Distinct | Sum | Periods | Members | Checklist | Ratio | SumRatio | YearOverYear | Earliest | Judged
)
