"""Measures compiled into functions of the facts (度量)."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import assert_never

from dangfeng.fields import Absent, DayShape, ManyShape, NameShape
from dangfeng.model.ledger import KINDS, Member
from dangfeng.period import Period, months_after
from dangfeng.quantity import Masked
from dangfeng.rubric import measures as m
from dangfeng.scoring.conditions import compile_condition, fields_of
from dangfeng.scoring.context import Piece, Truth, days_of, within
from dangfeng.scoring.distinct import distinct
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.matching import Question, Questions, matched, summed, total_weight
from dangfeng.scoring.operands import require, require_amounts, row_of
from dangfeng.scoring.ratios import compare_years, ratio, sum_ratio
from dangfeng.scoring.readings import Earliest, Number, Reading

Measuring = Callable[[Facts], Reading]


def compile_measure(id: str, measure: m.RubricMeasure, questions: Questions) -> Measuring:
    """The function that takes the measure of a rule or veto of the facts, unless they know the reading already.

    Raises:
        Unfit: If a condition or field does not fit the kind of record.
        TypeError: For judged and pending measures, which look at no record.
    """
    measuring = _compile(measure, questions)

    def measured(facts: Facts) -> Reading:
        reading = facts.readings.get(id)
        return measuring(facts) if reading is None else reading

    return measured


def _compile(measure: m.RubricMeasure, questions: Questions) -> Measuring:
    if isinstance(measure, m.Judged):
        raise TypeError(f"{measure.FORM} looks at no record")
    question = questions.of(measure.of, asked_beside(measure))
    kind = KINDS[measure.of.kind]
    match measure:
        case m.Count():
            return _count(question)
        case m.Distinct(field=name):
            return distinct(question, row_of(kind, name))
        case m.Sum(field=name):
            require_amounts(kind, name)
            return _sum(question, name)
        case m.Periods():
            return _periods(measure, question)
        case m.Members():
            return _members(measure, question)
        case m.Checklist():
            return _checklist(measure, question)
        case m.Ratio(part=part):
            return ratio(question, compile_condition(part, kind))
        case m.SumRatio(part=numerator, whole=denominator):
            require_amounts(kind, numerator, denominator)
            return sum_ratio(question, numerator, denominator)
        case m.YearOverYear(field=name, base_field=base):
            require_amounts(kind, name, base)
            return compare_years(question, name, base)
        case m.Earliest(field=name):
            require(kind, DayShape, name)
            return _earliest(question, name)
        case _:
            assert_never(measure)


def asked_beside(measure: m.RubricMeasure) -> frozenset[str]:
    """The fields that a measure looks at besides those of its selection."""
    match measure:
        case m.Ratio(part=part):
            return fields_of(part)
        case m.Checklist(entries=entries):
            return frozenset().union(*(fields_of(entry.where) for entry in entries))
        case m.Members(field=name) | m.Distinct(field=name):
            return frozenset({name})
    return frozenset()


def _count(question: Question) -> Measuring:
    def count(facts: Facts) -> Number:
        certain, possible = matched(facts, question)
        low, high = total_weight(certain, possible)
        # A figure that is all looked at counts at least itself, whichever singles it contains.
        return Number(max(low, facts.least_figure(certain)), high, None, certain, possible)

    return count


def _sum(question: Question, name: str) -> Measuring:
    get = attrgetter(name)

    def add(facts: Facts) -> Number:
        certain, possible = matched(facts, question)
        low, high = summed(certain, possible, get)
        return Number(low, high, None, certain, possible)

    return add


# -- cells: periods, members, entries --------------------------------------------------------------------------------


class _Cells:
    """How many of a number of cells are reached, from what certainly and possibly falls into each.

    Attributes:
        sure: Weight that lies in each cell for certain.
        most: Weight that may lie there; `None` is no bound.
        settled: Weight that lies in some cell for certain, whichever it is.
        floating: Weight that may add to what is sure; `None` is no bound.
    """

    def __init__(self, number: int) -> None:
        self.sure = [0] * number
        self.most: list[int | None] = [0] * number
        self.settled = 0
        self.floating: int | None = 0

    def hit(self, index: int, weight: int) -> None:
        """Let so many things fall into one cell for certain."""
        self.sure[index] += weight
        before = self.most[index]
        self.most[index] = None if before is None else before + weight

    def put(self, cells: list[tuple[int, Truth]], piece: Piece, *, certain: bool, each: int | None = 1) -> None:
        """Let a piece fall into the cells it certainly or possibly fits, a thing into *each* of them at most."""
        _, low, high = piece
        if not cells:
            return
        floats = False
        for index, truth in cells:
            if truth and certain:
                self.sure[index] += low
            if not (truth and certain) or low != high:
                floats = True
            before = self.most[index]
            self.most[index] = None if before is None or high is None else before + high
        if floats:
            if self.floating is None or high is None or each is None:
                self.floating = None
            else:
                self.floating += high * each

    def reachable(self, high: int, parts: Sequence[Period], spans: Sequence[Period]) -> int:
        """Most cells that are reached if further records may exist in some spans of the period."""
        return min(len(parts), high + sum(any(part.meets(span) for span in spans) for part in parts))

    def reached(self, at_least: int) -> tuple[int, int]:
        """Least and most cells that hold so many."""
        number = len(self.sure)
        certain = sum(weight >= at_least for weight in self.sure)
        possible = sum(weight is None or weight >= at_least for weight in self.most)
        most = possible if self.floating is None else min(possible, certain + self.floating)
        # Pigeonholes: more weight than all cells can hold without one being reached.
        least = max(certain, 1) if number and self.settled > number * (at_least - 1) else certain
        return least, max(least, most)


def _span_cells(days: tuple[date, date], starts: list[date], period: Period) -> list[tuple[int, Truth]]:
    """The parts of a period in which a day may lie; certain if it can only lie in one."""
    first, last = days
    if last < period.start or first > period.end:
        return []
    begin = max(0, bisect_right(starts, first) - 1)
    end = bisect_right(starts, last) - 1
    only: Truth = True if begin == end and period.start <= first and last <= period.end else None
    return [(index, only) for index in range(begin, end + 1)]


def _periods(measure: m.Periods, question: Question) -> Measuring:
    per, at_least, name = measure.per, measure.at_least, measure.of.dated or "on"
    get = attrgetter(name)

    def periods(facts: Facts) -> Number:
        period = facts.context.period
        parts = period.cut(per)
        starts = [part.start for part in parts]
        cells = _Cells(len(parts))
        certain, possible = matched(facts, question)
        for piece in certain:
            day = get(piece[0])
            if type(day) is date and piece[1] == piece[2]:
                if period.start <= day <= period.end:
                    cells.hit(bisect_right(starts, day) - 1, piece[1])
                    cells.settled += piece[1]
                continue
            days = days_of(piece[0], name, period)
            if days is not None:
                cells.put(_span_cells(days, starts, period), piece, certain=True)
                cells.settled += piece[1] if within(days, period) else 0
        for piece in possible:
            days = days_of(piece[0], name, period)
            if days is not None:
                cells.put(_span_cells(days, starts, period), piece, certain=False)
        low, high = cells.reached(at_least)
        lacking = [str(index + 1) for index, weight in enumerate(cells.sure) if weight < at_least]
        most = cells.reachable(high, parts, facts.open_spans(question.key[0]))
        return Number(low, high, len(parts), certain, possible, lacking, most)

    return periods


def _due(measure: m.Members, facts: Facts) -> list[tuple[Member, Period]]:
    """The members obliged, each with each part of the period that is due."""
    period = facts.context.period
    due: list[tuple[Member, Period]] = []
    for member in facts.context.roster:
        tenure = member.tenure(period)
        if tenure is None or (measure.posts and member.post not in measure.posts):
            continue
        if measure.least_months and months_after(tenure.start, measure.least_months) > _day_after(tenure.end):
            continue
        parts = period.cut(measure.per) if measure.per else (tenure,)
        due.extend((member, part) for part in parts if tenure.covers(part))
    return due


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _named(value: object, *, unsaid: int | None) -> tuple[frozenset[str], int | None]:
    """The names in a field, and how many others there may be: masked ones, or *unsaid* where nothing was entered."""
    if value is None or value == ():
        return frozenset(), unsaid
    many = value if isinstance(value, tuple) else (value,)
    return frozenset(name for name in many if isinstance(name, str)), sum(isinstance(name, Masked) for name in many)


def _members(measure: m.Members, question: Question) -> Measuring:
    get, at_least = attrgetter(measure.field), measure.at_least
    by_period, date_name = measure.per is not None, measure.of.dated or "on"
    row = require(KINDS[measure.of.kind], NameShape | ManyShape, measure.field)[0]
    # Where several names may stand, one thing may be the doing of everybody.
    everybody = None if isinstance(row.shape, ManyShape) else 1
    unknown = row.absent is Absent.UNKNOWN
    obliged = (measure.posts, measure.per, measure.least_months)
    get_day = attrgetter(date_name)

    def members(facts: Facts) -> Number:
        period = facts.context.period
        due = facts.due.get(obliged)
        if due is None:
            due = facts.due[obliged] = _due(measure, facts)
        cells = _Cells(len(due))
        by_name: dict[str, list[int]] = {}
        for index, (member, _) in enumerate(due):
            by_name.setdefault(member.name, []).append(index)
        certain, possible = matched(facts, question)
        for pieces, sure in ((certain, True), (possible, False)):
            for piece in pieces:
                record, low, high = piece
                unsaid = everybody if unknown or record.total is not None else 0
                names, others = _named(get(record), unsaid=unsaid)
                day = get_day(record)
                if sure and low == high and others == 0 and (type(day) is date or not by_period):
                    for name in names:
                        for index in by_name.get(name, ()):
                            if not by_period or due[index][1].holds(day):
                                cells.hit(index, low)
                                cells.settled += low
                    continue
                days = days_of(record, date_name, period) if by_period else None
                for name in names:
                    own = _fitting(by_name.get(name, ()), due, days, by_period=by_period, sure=True)
                    cells.put(own, piece, certain=sure)
                    if sure and own and (days is None or _all_due(days, [due[i][1] for i, _ in own])):
                        cells.settled += low
                if others != 0:
                    rest = [index for index, (member, _) in enumerate(due) if member.name not in names]
                    fitting = _fitting(rest, due, days, by_period=by_period, sure=False)
                    cells.put(fitting, piece, certain=sure, each=others)
        reached, most = cells.reached(at_least)
        lacking = [due[index][0].name for index, weight in enumerate(cells.sure) if weight < at_least]
        open_most = cells.reachable(most, [part for _, part in due], facts.open_spans(question.key[0]))
        return Number(reached, most, len(due), certain, possible, tuple(dict.fromkeys(lacking)), open_most)

    return members


def _fitting(
    indices: "list[int] | tuple[int, ...]",
    due: list[tuple[Member, Period]],
    days: tuple[date, date] | None,
    *,
    by_period: bool,
    sure: bool,
) -> list[tuple[int, Truth]]:
    """The cells among *indices* in which a day may lie; *sure* if the member is certain."""
    found: list[tuple[int, Truth]] = []
    for index in indices:
        truth: Truth = True if not by_period else (False if days is None else within(days, due[index][1]))
        if truth is not False:
            found.append((index, True if truth and sure else None))
    return found


def _all_due(days: tuple[date, date], parts: list[Period]) -> bool:
    """Whether every day from first to last lies in one of the parts, which are in order."""
    reached = days[0]
    for part in parts:
        if part.start <= reached <= part.end:
            reached = _day_after(part.end)
    return reached > days[1]


def _checklist(measure: m.Checklist, question: Question) -> Measuring:
    kind = KINDS[measure.of.kind]
    entries = [(entry.title, compile_condition(entry.where, kind)) for entry in measure.entries]

    def checklist(facts: Facts) -> Number:
        certain, possible = matched(facts, question)
        context = facts.context
        low = high = 0
        lacking: list[str] = []
        counted: dict[str, Piece] = {}
        for title, entry in entries:
            found = maybe = False
            for piece in certain:
                truth = entry(piece[0], context)
                if truth is False or piece[2] == 0:
                    continue
                counted[piece[0].id] = piece
                if truth and piece[1]:
                    found = True
                else:
                    maybe = True
            if not found:
                for piece in possible:
                    if piece[2] != 0 and entry(piece[0], context) is not False:
                        counted[piece[0].id] = piece
                        maybe = True
                lacking.append(title)
            low += found
            high += found or maybe
        return Number(low, high, len(entries), list(counted.values()), [], lacking, len(entries))

    return checklist


def _earliest(question: Question, name: str) -> Measuring:
    def earliest(facts: Facts) -> Earliest:
        certain, possible = matched(facts, question)
        period = facts.context.period
        best: int | None = None
        worst: int | None = None
        for pieces, sure in ((certain, True), (possible, False)):
            for record, low, high in pieces:
                days = days_of(record, name, period)
                if days is None or high == 0:
                    continue
                first, last = days[0].toordinal(), days[1].toordinal()
                best = first if best is None else min(best, first)
                if sure and low:
                    worst = last if worst is None else min(worst, last)
        spans = facts.open_spans(question.key[0])
        earliest_open = spans[0].start if spans else period.start
        return Earliest(best, worst, earliest_open.toordinal(), certain + possible)

    return earliest
