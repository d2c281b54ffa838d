"""Makes records that meet a condition, to show by a ledger what is said of a rubric (构造记录).

Whatever is made is held against the condition itself before it is given out: a record that is found is right, and one
that is not found proves nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count, islice, product
from types import MappingProxyType

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    DayShape,
    DecimalShape,
    Field,
    FlagShape,
    GroupShape,
    ManyShape,
    NameShape,
    PeriodShape,
    Shape,
    ShareShape,
    TextShape,
    VariantShape,
    field_named,
    table,
)
from dangfeng.linting.cases import Case, Leaf, cases, ends_of, fields_of_leaf, is_contradictory
from dangfeng.model.ledger import KINDS, AnyRecord, Completeness, Ledger, Member, UnitInfo
from dangfeng.model.record import Record, with_values
from dangfeng.period import Period
from dangfeng.problem import InvalidValue
from dangfeng.quantity import MOST_COUNT
from dangfeng.rubric.measures import Reach, Selection
from dangfeng.rubric.rubric import Confirmation
from dangfeng.rubric.where import AllOf, Between, Condition, Holds, Is, Not, ShareOf
from dangfeng.scoring.conditions import compile_condition, fields_of
from dangfeng.scoring.context import Context
from dangfeng.scoring.kleene import Predicate
from dangfeng.scoring.operands import Unfit, typed
from dangfeng.vocabulary import CompletenessState, Post

#: Combinations of values that are tried for one case.
_MOST_TRIES = 400
#: Values of one field that are tried.
_MOST_VALUES = 8
_SOMETHING, _SOMEBODY = "示例", "甲某某"
#: What is asked of one field: leaves, each to hold or not.
Asked = Sequence[tuple[Leaf, bool]]
_NAMES = ("赵某一", "钱某二", "孙某三", "李某四", "周某五", "吴某六", "郑某七", "王某八")
_POSTS = (*Post, *Post)


_NO_WISHES: Mapping[str, tuple[Condition, ...]] = MappingProxyType({})


class Maker:
    """Makes records for one period and an invented roster.

    Args:
        period: The period of the ledgers.
        unit_class: Class of their unit.
        confirmed_by: Who must have confirmed that a kind is complete; in these ledgers they have.
        wishes: What records of a kind should be like besides, as far as it goes together.
    """

    def __init__(
        self,
        period: Period,
        unit_class: str | None = None,
        confirmed_by: tuple[Confirmation, ...] = (),
        wishes: Mapping[str, tuple[Condition, ...]] = _NO_WISHES,
    ) -> None:
        self.period, self._wishes = period, wishes
        confirmers = {each.kind: each.by[0] for each in confirmed_by}
        self._complete = tuple(
            Completeness(kind=kind, state=CompletenessState.COMPLETE, confirmed_by=confirmers.get(kind))
            for kind in KINDS
        )
        pairs = zip(_NAMES, _POSTS, strict=False)
        self.roster = tuple(Member(name=name, post=post) for name, post in pairs)
        self.unit = UnitInfo(name="某单位", class_=unit_class)
        self.context = Context.of(Ledger(unit=self.unit, period=period, roster=self.roster))
        self._ids = count(1)
        self._found: dict[tuple[str, Condition], Record | None] = {}
        self._compiled: dict[tuple[str, Condition], Predicate] = {}

    def wishing(self, wishes: Mapping[str, tuple[Condition, ...]]) -> "Maker":
        """One like this with other wishes; no two records of the two have one id."""
        other = Maker(self.period, self.unit.class_, (), wishes)
        other._complete, other._ids = self._complete, self._ids
        return other

    def ledger(self, records: Iterable[Record]) -> Ledger:
        """A ledger of these records, complete, its roster included."""
        known = tuple(record for record in records if isinstance(record, AnyRecord))
        return Ledger(
            unit=self.unit, period=self.period, roster=self.roster, completeness=self._complete, records=known
        )

    def record(self, selection: Selection, *also: Condition) -> Record | None:
        """A record that a selection certainly looks at, and that meets further conditions; `None` if none is found."""
        kind = KINDS[selection.kind]
        asked = AllOf((selection.where, *self._placed(selection, kind), *also))
        key = (selection.kind, asked)
        if key not in self._found:
            self._found[key] = self._wished(kind, asked)
        found = self._found[key]
        return None if found is None else self.again(found)

    def _wished(self, kind: type[Record], asked: Condition) -> Record | None:
        """A record that meets a condition, and as many wishes as go together with it."""
        found = self.matching(kind, asked)
        for wish in self._wishes.get(kind.KIND, ()) if found is not None else ():
            assert found is not None
            truth = self._told(kind, wish)(found, self.context)
            # What cannot be as it should is at least known.
            for wanted in (wish,) if truth is False else (wish, Not(wish)):
                better = found if truth is True else self.matching(kind, AllOf((asked, wanted)))
                if better is not None:
                    found, asked = better, AllOf((asked, wanted))
                    break
        return found

    def _placed(self, selection: Selection, kind: type[Record]) -> Iterator[Condition]:
        """What makes a record lie in the period for certain, and count once."""
        if selection.dated is not None:
            yield Between(field=selection.dated, at_least="start", at_most="end")
        elif selection.reach is Reach.BELONGS:
            yield Between(field="on", at_least="start", at_most="end")
        weight = dict(kind.UNITS).get(selection.unit, "times") if selection.unit is not None else "times"
        if weight != "times":
            yield Between(field=weight, at_least="1", at_most="1")

    def matching(self, kind: type[Record], wanted: Condition) -> Record | None:
        """A record of a kind that certainly meets a condition; `None` if none is found."""
        split = cases(wanted)
        # What is made gets an id of its own.
        if split is None or "id" in fields_of(wanted):
            return None
        meets = compile_condition(wanted, kind)
        for case in split:
            if is_contradictory(case, kind, self.period):
                continue
            for values in islice(self._tries(case, kind), _MOST_TRIES):
                record = _built(kind, {"on": self._middle, **values})
                if record is not None and meets(record, self.context) is True:
                    return self.again(record)
        return None

    def _told(self, kind: type[Record], condition: Condition) -> Predicate:
        """A condition compiled, once."""
        found = self._compiled.get((kind.KIND, condition))
        if found is None:
            found = self._compiled[kind.KIND, condition] = compile_condition(condition, kind)
        return found

    def again(self, record: Record) -> Record:
        """The same record under another id."""
        return with_values(record, {"id": f"L{next(self._ids):04d}"})

    @property
    def _middle(self) -> date:
        return self.period.start + (self.period.end - self.period.start) // 2

    def _tries(self, case: Case, kind: type[Record]) -> Iterator[dict[str, object]]:
        """Combinations of values for the fields that a case speaks of."""
        leaves: dict[str, list[tuple[Leaf, bool]]] = {}
        for leaf, holds in case:
            for name in fields_of_leaf(leaf):
                leaves.setdefault(name, []).append((leaf, holds))
        scratch, choices = kind(id="L0000", on=self._middle), []
        for name, asked in leaves.items():
            row = field_named(kind, name)
            if row is None:
                return
            alone = [(self._told(kind, leaf), holds) for leaf, holds in asked if len(fields_of_leaf(leaf)) == 1]
            fitting, kept = [], getattr(scratch, name)
            for value in self._values(row, asked, case):
                object.__setattr__(scratch, name, value)
                if all(meets(scratch, self.context) is holds for meets, holds in alone):
                    fitting.append(value)
                    if len(fitting) == _MOST_VALUES:
                        break
            object.__setattr__(scratch, name, kept)
            choices.append(fitting)
        for chosen in product(*choices):
            yield dict(zip(leaves, chosen, strict=True))

    def _values(self, row: Field, asked: Asked, case: Case) -> Iterator[object]:
        """Values of a field that are worth a try, likely ones first."""
        seen: list[object] = []
        for value in self._candidates(row.shape, row.name, asked, case):
            if value not in seen:
                seen.append(value)
                yield value
        if row.optional or row.default == ():
            yield row.default if row.default == () else None

    def _candidates(self, shape: Shape, name: str, asked: Asked, case: Case) -> Iterator[object]:
        for leaf, holds in asked:
            if isinstance(leaf, Is) and holds:
                yield from _typed(leaf.values, shape)
            if isinstance(leaf, Holds) and holds:
                names = [member.name for member in self.roster if member.post in leaf.posts]
                yield from ((each,) if isinstance(shape, ManyShape) else each for each in names)
        match shape:
            case ManyShape(item=item):
                wanted = [list(_typed(leaf.values, item)) for leaf, holds in asked if isinstance(leaf, Is) and holds]
                if wanted and all(wanted):
                    yield tuple(dict.fromkeys(each[0] for each in wanted))
                yield from ((each,) for each in self._candidates(item, name, (), ()))
            case ChoiceShape(options=options):
                yield from options
            case FlagShape():
                yield from (True, False)
            case CountShape() | DecimalShape():
                yield from _numbers(shape, asked)
            case DayShape():
                yield from self._days(asked, case)
            case TextShape(pattern=pattern):
                yield _SOMETHING if pattern is None else pattern.example
            case NameShape():
                yield from (_SOMEBODY, *(member.name for member in self.roster))
            case PeriodShape():
                yield self.period
            case GroupShape(cls=cls):
                yield from _sample(cls)
            case VariantShape() | ShareShape():
                return

    def _days(self, asked: Asked, case: Case) -> Iterator[date]:
        days: list[date] = []
        for leaf, _ in (*asked, *case):
            if isinstance(leaf, Between):
                for end in ends_of(leaf, DayShape(), self.period):
                    if isinstance(end, int):
                        days += [date.fromordinal(end), date.fromordinal(end - 1), date.fromordinal(end + 1)]
        yield from (day for day in days if self.period.holds(day))
        yield from (self._middle, self.period.start, self.period.end)
        yield from days
        yield self.period.start - timedelta(days=400)


def _built(kind: type[Record], values: dict[str, object]) -> Record | None:
    try:
        return with_values(kind(id="L0000"), values)
    except InvalidValue:
        return None


def _typed(words: Iterable[str], shape: Shape) -> Iterator[object]:
    for word in words:
        try:
            value = typed(word, shape)
        except Unfit:
            continue
        yield (value,) if isinstance(shape, ManyShape) else value


def _numbers(shape: CountShape | DecimalShape, asked: Asked) -> Iterator[object]:
    found: list[Decimal] = []
    for leaf, _ in asked:
        if isinstance(leaf, Between):
            ends = [end for end in ends_of(leaf, shape, Period.year(2021)) if isinstance(end, Decimal)]
            found += [each for end in ends for each in (end, end - 1, end + 1)]
        if isinstance(leaf, ShareOf):
            found += [Decimal(leaf.at_least.numerator), Decimal(leaf.at_least.denominator)]
    for number in (*found, Decimal(1), Decimal(0), Decimal(10), Decimal(1000)):
        if shape.least <= number <= min(shape.most, MOST_COUNT):
            yield int(number) if isinstance(shape, CountShape) else number


def _sample(cls: type) -> Iterator[object]:
    """A group with what must be given, if that can be made up."""
    values: dict[str, object] = {}
    for row in table(cls):
        if row.required:
            first = next(_simple(row.shape), None)
            if first is None:
                return
            values[row.name] = first
    try:
        yield cls(**values)
    except InvalidValue:
        return


def _simple(shape: Shape) -> Iterator[object]:
    match shape:
        case ChoiceShape(options=options):
            yield from options
        case FlagShape():
            yield True
        case CountShape(least=least):
            yield max(least, 1)
        case DecimalShape():
            yield Decimal(1)
        case DayShape():
            yield date(2021, 6, 30)
        case TextShape(pattern=pattern):
            yield _SOMETHING if pattern is None else pattern.example
        case NameShape():
            yield _SOMEBODY
        case GroupShape(cls=cls):
            yield from _sample(cls)
        case ManyShape(item=item):
            yield from ((each,) for each in _simple(item))
        case _:
            return
