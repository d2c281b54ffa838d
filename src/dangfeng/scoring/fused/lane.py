"""A rubric as one function, and what comes of a ledger under it (直接计分)."""

from collections.abc import Sequence

from attrs import define, field, frozen

from dangfeng.model.ledger import Ledger
from dangfeng.model.record import Record, Total
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.measures import Reach
from dangfeng.rubric.rubric import Veto
from dangfeng.rubric.scorecard import Columns
from dangfeng.scoring.bands import Bands, band_at, reachable
from dangfeng.scoring.context import Context
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.fused.source import Function, Unfused
from dangfeng.scoring.pieces import Key, Pieces, Split, in_period
from dangfeng.scoring.readings import Reading
from dangfeng.scoring.remainders import remainders
from dangfeng.scoring.rules import Outcome, PreparedRule
from dangfeng.vocabulary import CompletenessState, IncludesSingles, Unit

_UNMARKED = Marks()

#: A record out of the ordinary: how often it counts, if that is known, and whether it lies in the period for certain.
Odd = tuple[Record, int | None, bool]


@define(eq=False)
class Frame:
    """One ledger, as the written function sees it."""

    ledger: Ledger
    context: Context
    closed: frozenset[str]
    marks: Marks = _UNMARKED
    _facts: Facts | None = field(default=None, alias="facts")
    _apart: dict[str, Pieces] = field(factory=dict, init=False)
    _told_by: dict[str, frozenset[str]] = field(factory=dict, init=False)
    _figures: dict[tuple[str, Unit | None, Split], list[Odd]] = field(factory=dict, init=False)
    _odd: dict[tuple[Key, Split], list[Odd]] = field(factory=dict, init=False)

    def odd(self, key: Key, asked: frozenset[str], records: Sequence[Record]) -> list[Odd]:
        """What records out of the ordinary weigh, and whether they lie in the period.

        Args:
            key: Which records.
            asked: Fields that will be asked for: a total falls apart by one of them, if it can.
            records: All of the kind that are out of the ordinary.
        """
        kind, unit, reach, dated = key
        told_by = self._told_by.get(kind)
        if told_by is None:
            told_by = self._told_by[kind] = _told_by(records)
        figures = self._figures.get((kind, unit, asked & told_by))
        if figures is None:
            figures = self._figures[kind, unit, asked & told_by] = self._as_figures(unit, asked, records)
        if figures:
            return figures if dated is None and reach is Reach.BELONGS else self._placed(figures, reach, dated)
        apart = self._apart.get(kind)
        if apart is None:
            beside = any(each.total and each.total.includes_singles is not IncludesSingles.NO for each in records)
            # What a total counts beside singles that it may contain is told from all of them.
            own = {kind: tuple(records)}
            apart = self._apart[kind] = self.facts if beside else Pieces(own, frozenset(), self.context.period)
        split = apart.split(kind, asked)
        found = self._odd.get((key, split))
        if found is None:
            found = self._odd[key, split] = self._weighed(apart, key, split, records)
        return found

    def _placed(self, figures: list[Odd], reach: Reach, dated: str | None) -> list[Odd]:
        """Those of the figures that lie in the period, or may."""
        found: list[Odd] = []
        for record, weight, _ in figures:
            truth = in_period(record, reach, dated, self.context.period)
            if truth is not False:
                found.append((record, weight, truth is True))
        return found

    def _weighed(self, apart: Pieces, key: Key, split: Split, records: Sequence[Record]) -> list[Odd]:
        ids = {record.id for record in records}
        found: list[Odd] = []
        for pieces, sure in zip(apart.selected(key, split), (True, False), strict=True):
            found += [(record, low if low == high else None, sure) for record, low, high in pieces if record.id in ids]
        return found

    @property
    def facts(self) -> Facts:
        """The ledger, as the general engine sees it."""
        if self._facts is None:
            self._facts = Facts(self.ledger)
        return self._facts

    def points(self, rule: PreparedRule) -> int:
        """The points of a rule by the general engine, if that comes to one number."""
        outcome = rule.evaluate(self.facts)
        if not outcome.exact:
            raise Unfused("points that are not known")
        return abs(outcome.five[0] or 0)

    def _as_figures(self, unit: Unit | None, asked: frozenset[str], records: Sequence[Record]) -> list[Odd]:
        """The figures of totals that stand beside all others, in this period, with nothing said against them.

        Nothing if any of the records is something else.
        """
        period = self.context.period
        found: list[Odd] = []
        for record in records:
            total = record.total
            if (
                total is None
                or total.includes_singles is not IncludesSingles.NO
                or total.part_of is not None
                or record.verdict is not None
                or record.belongs_to is not None
                or not period.covers(total.span)
            ):
                return []
            base = unit or type(record).UNITS[0][0]
            if any(each.unit is base for each in total.subsets):
                parts = [piece for piece, _ in remainders(record, base, [], period, asked)]
                found += [(part, low if low == high else None, True) for part, low, high in parts]
            else:
                found.append((record, _figure(total, base), True))
        return found


def _told_by(records: Sequence[Record]) -> frozenset[str]:
    """The fields by which some totals fall apart."""
    return frozenset([each.field for record in records if record.total is not None for each in record.total.subsets])


def _figure(total: Total, unit: Unit) -> int | None:
    for each in total.counts:
        if each.unit is unit:
            return each.count if isinstance(each.count, int) else None
    return None


@define(eq=False)
class Fused:
    """What came of one ledger.

    Attributes:
        ids: Ids of all lines, the total first.
        ends: Worst and best end of each, one after the other.
        grades: Grades that the range may reach, highest first.
    """

    ids: Sequence[str]
    ends: list[int]
    grades: tuple[str, ...]

    @property
    def total(self) -> Columns:
        """The three columns of the total."""
        worst, best = self.ends[:2]
        return Columns(worst, worst, best)

    def lines(self) -> dict[str, Columns]:
        """The three columns of each line; the recorded one is the worst end, for every kind is complete."""
        pairs = zip(self.ends[::2], self.ends[1::2], strict=True)
        return {id: Columns(worst, worst, best) for id, (worst, best) in zip(self.ids, pairs, strict=True)}


@frozen(eq=False)
class Closed:
    """What must be declared complete before facts are known exactly.

    Attributes:
        kinds: The kinds of record that are looked at.
        confirmed_by: Who must have confirmed a kind, by kind.
    """

    kinds: frozenset[str]
    confirmed_by: dict[str, tuple[str, ...]]

    def of(self, ledger: Ledger) -> frozenset[str]:
        """The kinds that are declared complete in plain words: once, for the whole period."""
        last = min(ledger.period.end, ledger.today)
        closed, open_ = set(), set()
        for entry in ledger.completeness:
            confirmers = self.confirmed_by.get(entry.kind)
            if entry.state is CompletenessState.OPEN or entry.span is not None:
                open_.add(entry.kind)
            elif (
                entry.state is not CompletenessState.NOT_APPLICABLE
                and (entry.cut_off is None or entry.cut_off >= last)
                and (confirmers is None or entry.confirmed_by in confirmers)
            ):
                closed.add(entry.kind)
        return frozenset(closed - open_)


@define(eq=False)
class Lane:
    """The points of a rubric as one function.

    Attributes:
        function: The function.
        closed: What must be complete.
        classes: Classes of unit that items are for; a unit must be of them all.
        ids: Ids of the lines, in the order of their columns.
        vetoes: The vetoes of the rubric.
        bands: Its grades.
    """

    function: Function
    closed: Closed
    classes: tuple[frozenset[str], ...]
    ids: tuple[str, ...]
    vetoes: tuple[Veto, ...]
    bands: Bands
    #: Grades by the bands of both ends, the items at 0 and the vetoes that hold.
    _graded: dict[tuple[int, int, tuple[int, ...]], tuple[str, ...]] = field(factory=dict, init=False)

    def score(self, ledger: Ledger, marks: Marks | None) -> Fused | None:
        """What a ledger comes to; `None` if something about it is not known exactly."""
        closed = self.closed.of(ledger)
        waived = any(entry.state is CompletenessState.NOT_APPLICABLE for entry in ledger.completeness)
        if waived or not self.closed.kinds <= closed or not all(ledger.unit.class_ in each for each in self.classes):
            return None
        found: list[int] = []
        try:
            if self.function.run(Frame(ledger, Context.of(ledger), closed, marks or _UNMARKED), found) is not True:
                return None
        except Unfused:
            return None
        number = 2 * len(self.ids)
        return Fused(self.ids, found[:number], self._grades(found, found[number:]))

    def _grades(self, ends: list[int], rest: list[int]) -> tuple[str, ...]:
        """The grades: from the range, the fewest and most items that stand at 0, and which vetoes hold."""
        if not self.bands:
            return ()
        key = (band_at(self.bands, ends[1]), band_at(self.bands, ends[0]), tuple(rest))
        found = self._graded.get(key)
        if found is None:
            held = [veto for veto, holds in zip(self.vetoes, rest[2:], strict=True) if holds]
            places = reachable(self.bands, (ends[0], ends[1]), set(rest[:2]), held, [])
            found = self._graded[key] = tuple(self.bands[place][1].title for place in places)
        return found


@define(eq=False)
class Known:
    """What is known exactly of one ledger.

    Attributes:
        readings: What vetoes measure, by id.
        outcomes: What rules come to, by id.
        records: Ids of the records that moved them, by id.
    """

    readings: dict[str, Reading] = field(factory=dict)
    outcomes: dict[str, Outcome] = field(factory=dict)
    records: dict[str, list[str]] = field(factory=dict)


@frozen(eq=False)
class Meter:
    """The outcomes of a rubric's rules, and the readings of its vetoes, as one function.

    Attributes:
        function: The function.
    """

    function: Function

    def known(self, ledger: Ledger, facts: Facts) -> Known:
        """What the rules over records come to and the vetoes measure, as far as it is known exactly."""
        found = Known()
        try:
            self.function.run(Frame(ledger, facts.context, facts.closed_kinds(), facts=facts), found)
        except Unfused:
            return Known()
        return found
