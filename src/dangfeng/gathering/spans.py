"""Periods that are joined into one: quarters and half-years that lie side by side form the year (期间拼接)."""

from collections.abc import Iterator
from datetime import timedelta

from dangfeng.gathering.parts import Part, remark
from dangfeng.period import Period
from dangfeng.problem import InvalidData, Problem

_A_DAY = timedelta(days=1)


def joined_period(parts: tuple[Part, ...], wanted: Period | None) -> Period:
    """The period of the whole: that of all parts, or the one that their periods form side by side.

    Args:
        parts: What is joined; a quarter may lie inside another section's year.
        wanted: The period asked for; every part has to lie in it, and it may have gaps.

    Raises:
        InvalidData: If two periods overlap in part, a gap lies between them, or one leaves the period asked for.
    """
    found = [problem for part in parts[1:] for problem in _overlap(part, parts)]
    whole = wanted or Period(
        min(part.ledger.period.start for part in parts), max(part.ledger.period.end for part in parts)
    )
    if wanted is not None:
        found += [_outside(part, wanted) for part in parts if not wanted.covers(part.ledger.period)]
    elif not found:
        found += _gaps(parts, whole)
    if found:
        raise InvalidData(found)
    return whole


def _overlap(part: Part, parts: tuple[Part, ...]) -> Iterator[Problem]:
    """The first part before this one whose period it meets without lying in it or around it."""
    mine = part.ledger.period
    for other in parts[: parts.index(part)]:
        theirs = other.ledger.period
        if mine.meets(theirs) and not (mine.covers(theirs) or theirs.covers(mine)):
            place = part.place(field="period")
            yield remark("merge.periods-overlap", place, found=mine, expected="—", other=other.name, other_span=theirs)
            return


def _outside(part: Part, wanted: Period) -> Problem:
    place = part.place(field="period")
    return remark("merge.outside-period", place, found=part.ledger.period, expected=wanted)


def _gaps(parts: tuple[Part, ...], whole: Period) -> Iterator[Problem]:
    reached = whole.start - _A_DAY
    for part in sorted(parts, key=lambda each: (each.ledger.period.start, each.ledger.period.end)):
        start = part.ledger.period.start
        if start > reached + _A_DAY:
            gap = Period(reached + _A_DAY, start - _A_DAY)
            yield remark("merge.period-missing", part.place(field="period"), found=part.ledger.period, expected=gap)
        reached = max(reached, part.ledger.period.end)


def cut_at_borders(parts: tuple[Part, ...], whole: Period, spans: Iterator[Period]) -> tuple[Period, ...]:
    """The whole, cut wherever a part or one of the spans begins or ends."""
    starts = {whole.start}
    for span in (*(part.ledger.period for part in parts), *spans):
        starts |= {day for day in (span.start, span.end + _A_DAY) if whole.holds(day)}
    ordered = sorted(starts)
    ends = [*(day - _A_DAY for day in ordered[1:]), whole.end]
    return tuple(Period(start, end) for start, end in zip(ordered, ends, strict=True))


def later_as_of(parts: tuple[Part, ...]) -> tuple[Problem, ...]:
    """Parts of one period that speak up to different days: the last of these is taken."""
    latest = max(parts, key=lambda part: part.ledger.today)
    return tuple(
        remark(
            "merge.as-of-differs",
            part.place(field="as_of"),
            found=part.ledger.today,
            other_value=latest.ledger.today,
            other=latest.name,
        )
        for part in parts
        if part.ledger.period.end == latest.ledger.period.end and part.ledger.today != latest.ledger.today
    )
