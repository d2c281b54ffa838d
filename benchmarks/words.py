"""Small words of the hand-written rubric: what is in time, a share, a year, a half-year."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from entries import (
    CaseEntry,
    DisclosureEntry,
    DocumentEntry,
    Entry,
    ExpenseEntry,
    ItemEntry,
    Leader,
    LectureEntry,
    MatterEntry,
    NoticeEntry,
)
from year import END, START, Year

E = TypeVar("E", bound=Entry)
END_OF_MARCH = date(2021, 3, 31)
NOTICE_POINTS = {"central": 200, "provincial": 150, "city": 100, "county": 50}
ROLE_POINTS = {"principal-leader": 400, "team-member": 200, "section-level": 100, "other": 50}


def this_year(year: Year) -> Year:
    """What of a year belongs to it."""
    kinds = list(Year.__slots__)[2:]
    return Year(
        year.today,
        year.leaders,
        *([each for each in getattr(year, kind) if START <= each.counts_on <= END] for kind in kinds),
    )


def was_open(begun: date, ended: date | None) -> bool:
    """Whether something was in force or open during the year."""
    return begun <= END and (not ended or ended >= START)


def count(entries: Iterable[Entry]) -> int:
    """How many entries there are, each as often as it stands for."""
    return sum(each.times for each in entries)


def persons(entries: Iterable[CaseEntry | MatterEntry | DisclosureEntry]) -> int:
    """How many persons the entries are about."""
    return sum(each.persons for each in entries)


def half_of(day: date) -> tuple[int, int]:
    """The half-year of a day."""
    return day.year, 1 if day.month <= 6 else 2


def halves(entries: Iterable[Entry]) -> set[tuple[int, int]]:
    """The half-years of the year in which one of the entries lies."""
    return {half_of(each.on) for each in entries if START <= each.on <= END}


def months_after(day: date, months: int) -> date:
    """The day so many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))


def about(documents: list[DocumentEntry], topic: str) -> bool:
    """Whether one of the documents is about a topic."""
    return any(topic in d.topics for d in documents)


def by_end_of_march(entries: list[E], points: int, later: int) -> int:
    """Points for the earliest entry, by its day."""
    if not entries:
        return 0
    return points if min(each.on for each in entries) <= END_OF_MARCH else later


def share(part: int, whole: int, steps: tuple[tuple[int, int], ...], none: int) -> int:
    """Points of the first step, in per cent, that a share reaches; *none* for a share of nothing."""
    if not whole:
        return none
    for percent, points in steps:
        if part * 100 >= whole * percent:
            return points
    return 0


def tenths_short(part: int, whole: int) -> int:
    """How many ten percentage points a share lacks, those begun counted whole."""
    return -((part - whole) * 10 // whole) if whole else 0


def spoken(speakers: int, members: int) -> int:
    """Points of A07-2: everybody, or two thirds."""
    if not members:
        return 0
    return 100 if speakers == members else 50 if speakers * 3 >= members * 2 else 0


def not_above(expenses: list[ExpenseEntry], *items: str) -> bool:
    """Whether what was spent on some items is not above the year before."""
    own = [e for e in expenses if e.item in items]
    return sum(e.spent for e in own) <= sum(e.last_year for e in own)


def lacks_something(item: ItemEntry) -> bool:
    """Whether an entry lacks goal, measure, leader or section."""
    return not (item.goal and item.measure and item.leader and item.section)


def in_time(done: date | None, due: date | None) -> bool:
    """Whether something was done, and not after its day."""
    return done is not None and due is not None and done <= due


def delay(done: date | None, due: date | None, today: date, late: int, absent: int) -> int:
    """Points lost by something done after its day, or not done though the day has passed."""
    if due is None:
        return 0
    if done is None:
        return absent if today > due else 0
    return late if done > due else 0


def fewer(year: Year, counted: str) -> int:
    """Points of B12 for papers or meetings: not above the year before, or up to 5 % more."""
    own = [c for c in year.counts if c.counted == counted]
    number, before = sum(c.number for c in own), sum(c.last_year for c in own)
    return 100 if number <= before else 50 if number * 100 <= before * 105 else 0


def opinion_ignored(c: CaseEntry) -> bool:
    """Whether the opinion of the stationed group was not followed, without a reason."""
    return c.form in ("second", "third", "fourth") and c.opinion_followed is False and not c.departure_reason


def notice(c: CaseEntry) -> int:
    """Points of B05 for one case."""
    if c.eight_point and c.found_by != "own-unit":
        return NOTICE_POINTS.get(c.notice_level, 0) * c.times
    return 0


def found_above(c: CaseEntry) -> int:
    """Points of C02 for one case."""
    if c.found_by == "superior" and not c.reported_up:
        return ROLE_POINTS[c.role] * c.persons
    return 0


def notice_of_unit(n: NoticeEntry) -> int:
    """Points of B05 for a notice that speaks of no case."""
    if n.kind == "criticism-notice" and n.eight_point and not n.case_number:
        return NOTICE_POINTS.get(n.level, 0) * n.times
    return 0


def gave(lecture: LectureEntry, leader: Leader) -> bool:
    """Whether a leader gave a lecture while in post; who was there at an edge of the year was there beyond it."""
    begun = leader.first in (START, lecture.on) or leader.first < lecture.on
    return lecture.lecturer == leader.name and begun and (leader.last == END or lecture.on <= leader.last)
