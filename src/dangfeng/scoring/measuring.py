"""Measures compiled into functions of the facts (度量)."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import assert_never

from dangfeng.fields import Absent, field_named
from dangfeng.model.ledger import KINDS, Member
from dangfeng.period import Period, months_after
from dangfeng.quantity import Masked
from dangfeng.rubric import measures as m
from dangfeng.scoring.conditions import Unfit, compile_condition
from dangfeng.scoring.context import Truth, days_of, within
from dangfeng.scoring.facts import Facts, Piece
from dangfeng.scoring.matching import Question, Questions, matched, summed, total_weight
from dangfeng.scoring.ratios import compare_years, ratio, sum_ratio
from dangfeng.scoring.readings import Earliest, Number, Reading

Measuring = Callable[[Facts], Reading]


def compile_measure(measure: m.RubricMeasure, questions: Questions) -> Measuring:
    """The function that takes a measure of the facts.

    Raises:
        Unfit: If a condition or field does not fit the kind of record.
        TypeError: For judged and pending measures, which look at no record.
    """
    if isinstance(measure, m.Judged | m.PendingKind):
        raise TypeError(f"{measure.FORM} looks at no record")
    question = questions.of(measure.of)
    match measure:
        case m.Count():
            return _count(question)
        case m.Sum(field=name):
            return _sum(question, name)
        case m.Periods():
            return _periods(measure, question)
        case m.Members():
            return _members(measure, question)
        case m.Checklist():
            return _checklist(measure, question)
        case m.Ratio(of=of, part=part):
            return ratio(question, compile_condition(part, KINDS[of.kind]))
        case m.SumRatio(part=numerator, whole=denominator):
            return sum_ratio(question, numerator, denominator)
        case m.YearOverYear(field=name, base_field=base):
            return compare_years(question, name, base)
        case m.Earliest(field=name):
            return _earliest(question, name)
        case _:
            assert_never(measure)


def _count(question: Question) -> Measuring:
    def count(facts: Facts) -> Number:
        certain, possible = matched(facts, question)
        low, high = total_weight(certain, possible)
        return Number(low, high, None, certain, possible)

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
    """How many of a number of cells are reached, from what certainly and possibly falls into each."""

    def __init__(self, number: int) -> None:
        self.sure = [0] * number
        self.most: list[int | None] = [0] * number
        self.settled = 0
        self.floating: int | None = 0

    def put(self, cells: list[tuple[int, Truth]], piece: Piece, *, certain: bool) -> None:
        """Let a piece fall into the cells it certainly or possibly fits.

        A piece in the record for certain that must lie in one of several cells is *settled*: it is somewhere.
        """
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
            self.floating = None if self.floating is None or high is None else self.floating + high

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

    def periods(facts: Facts) -> Number:
        period = facts.context.period
        parts = period.cut(per)
        starts = [part.start for part in parts]
        cells = _Cells(len(parts))
        certain, possible = matched(facts, question)
        for pieces, sure in ((certain, True), (possible, False)):
            for piece in pieces:
                days = days_of(piece[0], name, period)
                if days is None:
                    continue
                cells.put(_span_cells(days, starts, period), piece, certain=sure)
                if sure and within(days, period):
                    cells.settled += piece[1]
        low, high = cells.reached(at_least)
        lacking = [str(index + 1) for index, weight in enumerate(cells.sure) if weight < at_least]
        return Number(low, high, len(parts), certain, possible, lacking)

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


def _named(value: object, *, may_be_others: bool) -> tuple[frozenset[str], bool]:
    """The names in a field, and whether there may be others: a masked one, or anybody where nothing was entered."""
    if value is None or value == ():
        return frozenset(), may_be_others
    many = value if isinstance(value, tuple) else (value,)
    return frozenset(name for name in many if isinstance(name, str)), any(isinstance(n, Masked) for n in many)


def _members(measure: m.Members, question: Question) -> Measuring:
    get, at_least = attrgetter(measure.field), measure.at_least
    by_period, date_name = measure.per is not None, measure.of.dated or "on"
    row = field_named(KINDS[measure.of.kind], measure.field)
    if row is None:
        raise Unfit(f"{measure.of.kind} has no field {measure.field!r}")
    unsaid = row.absent is Absent.UNKNOWN

    def members(facts: Facts) -> Number:
        period = facts.context.period
        due = _due(measure, facts)
        cells = _Cells(len(due))
        by_name: dict[str, list[int]] = {}
        for index, (member, _) in enumerate(due):
            by_name.setdefault(member.name, []).append(index)
        certain, possible = matched(facts, question)
        for pieces, sure in ((certain, True), (possible, False)):
            for piece in pieces:
                names, others = _named(get(piece[0]), may_be_others=unsaid or piece[0].total is not None)
                days = days_of(piece[0], date_name, period) if by_period else None
                for name in names:
                    own = _fitting(by_name.get(name, ()), due, days, by_period=by_period, sure=True)
                    cells.put(own, piece, certain=sure)
                    if sure and own and days is not None and _all_due(days, [due[i][1] for i, _ in own]):
                        cells.settled += piece[1]
                if others:
                    rest = [index for index, (member, _) in enumerate(due) if member.name not in names]
                    cells.put(_fitting(rest, due, days, by_period=by_period, sure=False), piece, certain=sure)
        low, high = cells.reached(at_least)
        lacking = [due[index][0].name for index, weight in enumerate(cells.sure) if weight < at_least]
        return Number(low, high, len(due), certain, possible, tuple(dict.fromkeys(lacking)))

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
    """Whether every day from first to last lies in one of the parts, which follow one another."""
    return parts[0].start <= days[0] and days[1] <= parts[-1].end


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
        return Number(low, high, len(entries), list(counted.values()), [], lacking)

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
        return Earliest(best, worst, period.start.toordinal(), certain + possible)

    return earliest
