"""Checks on statements of the report against the records (陈述与记录核对): 全部整改, 逐年下降, 达到100%, 没有发生."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from dangfeng.checks.claims import COUNTED_WORDS, EVERY_YEAR, ITEM_WORDS
from dangfeng.checks.facts import certain, is_there, singles
from dangfeng.checks.finding import oddity
from dangfeng.checks.progress import is_waiting
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    KINDS,
    Assertion,
    Disclosure,
    DocumentMeetingCount,
    Expenditure,
    Ledger,
    Record,
    RectificationItem,
    ResponsibilityItem,
)
from dangfeng.problem import Problem
from dangfeng.quantity import Bounded, Count, highest, lowest
from dangfeng.vocabulary import ClaimKind, CountedThing, ExpenseItem

T = TypeVar("T", int, Decimal, date)
#: How many records that speak against a statement are named.
_SHOWN = 5

#: Kinds in which something is found and put right, with the numbers that say so.
_PUT_RIGHT = MappingProxyType(
    {
        "inspection-received": ("fixed", "problems"),
        "supervision-letter": ("points_closed", "points"),
        "special-campaign": ("fixed", "problems"),
        "field-inspection": ("fixed", "problems"),
    }
)
_ATTENDANCE = r"出席|参会|到会|参加|参学|参训|参与|到课|覆盖|教育面"
#: Numbers that a rate of 100 % may be about: the part, the whole, and the words that must name them ("" asks for none).
RATES: MappingProxyType[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        "meeting": (("attended", "expected", _ATTENDANCE),),
        "lecture": (("attended", "expected", _ATTENDANCE),),
        "education-activity": (("attended", "expected", _ATTENDANCE), ("test_passed", "test_taken", r"合格|通过")),
        "pledge": (("signed", "due", ""),),
        "disclosure": (("reported", "obliged", ""),),
        "democratic-appraisal": (("returned", "issued", r"收回|回收|参评"),),
        "opinions-collected": (("adopted", "collected", r"采纳|办理|落实|回应"),),
        "double-random-inspection": (("sampled", "population", r"抽查|覆盖"),),
        "inspection-received": (("fixed", "problems", ""),),
        "supervision-letter": (("points_closed", "points", r"办结|整改|落实|完成"),),
        "special-campaign": (("targets_reached", "targets", r"覆盖|督导|检查"), ("fixed", "problems", r"整改|销号")),
        "field-inspection": (("fixed", "problems", r"整改|销号"),),
    }
)
#: Fields that say in words what a record is about.
_TOPICAL = ("title", "theme", "topic", "name", "area", "source_reference", "reference", "number", "topics", "themes")


_BY_TERM = MappingProxyType({cls.ZH: kind for kind, cls in KINDS.items()})


def kind_spoken_of(each: Assertion) -> str | None:
    """The kind that a statement names, by its word or Chinese term or how one term alone begins; `None` if by none."""
    word = each.about or ""
    if word in KINDS:
        return word
    begun = [kind for term, kind in _BY_TERM.items() if len(word) > 1 and term.startswith(word)]
    return _BY_TERM.get(word) or (begun[0] if len(begun) == 1 else None)


def known_kind(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A statement names a kind of record that there is."""
    for each in singles(ledger, Assertion):
        if each.about is not None and kind_spoken_of(each) is None:
            yield oddity("assertion.unknown-kind", each, "about", found=each.about, expected=RectificationItem.KIND)


def all_put_right(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where all is said to be put right, no point is open."""
    kinds = (RectificationItem.KIND, *_PUT_RIGHT)
    shelves: dict[str | None, _Shelf] = {}
    for each in _of(ledger, ClaimKind.ALL_RECTIFIED):
        about = kind_spoken_of(each)
        if each.about is None or about in kinds:
            if about not in shelves:
                asked = kinds if about is None else (about,)
                shelves[about] = _Shelf(record for kind in asked for record in _open(ledger, kind))
            undone = shelves[about].on(each.topic)
            if undone:
                yield _against("assertion.all-rectified-but-open", each, undone)


def _open(ledger: Ledger, kind: str) -> Iterator[Record]:
    """The records of the period and of a kind in which something is not put right for certain."""
    for record in certain(ledger, KINDS[kind]):
        if _is_undone(record) or (kind in _PUT_RIGHT and _falls_short(record, *_PUT_RIGHT[kind])):
            yield record


def full_rate(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where a rate is said to be 100 %, no record of it stays below."""
    shelves: dict[tuple[str, tuple[tuple[str, str, str], ...]], _Shelf] = {}
    for each in _of(ledger, ClaimKind.FULL_RATE):
        about = kind_spoken_of(each)
        if about is None or (each.rate is not None and each.rate < 100):
            continue
        pairs = tuple(pair for pair in RATES.get(about, ()) if re.search(pair[2], _said(each)))
        if (about, pairs) not in shelves:
            shelves[about, pairs] = _Shelf(_below(ledger, about, pairs))
        found = shelves[about, pairs].on(each.topic)
        if found:
            yield _against("assertion.full-rate-not-reached", each, found)


def _below(ledger: Ledger, kind: str, pairs: tuple[tuple[str, str, str], ...]) -> Iterator[Record]:
    for record in certain(ledger, KINDS[kind]):
        if _is_undone(record) or any(_falls_short(record, part, whole) for part, whole, _ in pairs):
            yield record


def none_occurred(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where something is said not to have occurred, there is no record of it."""
    shelves: dict[str, _Shelf] = {}
    for each in _of(ledger, ClaimKind.NONE_OCCURRED):
        about = kind_spoken_of(each)
        if about is None:
            continue
        if about not in shelves:
            shelves[about] = _Shelf(_occurred(ledger, about))
        found = shelves[about].on(each.topic)
        if found:
            yield _against("assertion.none-occurred-but-recorded", each, found)


def _occurred(ledger: Ledger, kind: str) -> Iterator[Record]:
    for record in certain(ledger, KINDS[kind]):
        if is_there(record) and not (isinstance(record, Disclosure) and record.nil_return is not False):
            yield record


class _Shelf:
    """Ids of records in order, all together and by the words that say what a record is about."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._all: list[str] = []
        self._about: dict[str, list[str]] = {}
        for record in sorted(records, key=lambda each: each.id):
            self._all.append(record.id)
            for word in {word for name in _TOPICAL for word in _words(record, name)}:
                self._about.setdefault(word, []).append(record.id)

    def on(self, topic: str | None) -> list[str]:
        """The ids of those on a topic; without a topic, of all."""
        return self._all if topic is None else self._about.get(topic, [])


def _words(record: Record, name: str) -> Iterator[str]:
    value: object = getattr(record, name, None)
    return (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str))


def falling(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where something is said to fall, it does not rise; that it falls every year needs the years before."""
    risen: dict[ExpenseItem | CountedThing | None, list[str]] | None = None
    for each in _of(ledger, ClaimKind.FALLING):
        if risen is None:
            risen = _risen(ledger)
        found = [risen[thing] for thing in _things(each) if thing in risen]
        if found:
            ids = sorted(id for those in found for id in those[:_SHOWN])
            yield _against("assertion.falling-but-risen", each, ids, sum(map(len, found)))
        if re.search(EVERY_YEAR, each.words or "") and not each.evidence:
            yield oddity("assertion.every-year-unproven", each, "words", found=2, expected="≥ 3")


def _risen(ledger: Ledger) -> dict[ExpenseItem | CountedThing | None, list[str]]:
    """Ids of the figures that rose for certain, by what they are figures of."""
    found: dict[ExpenseItem | CountedThing | None, list[str]] = {}
    for record in singles(ledger, Expenditure):
        if _exceeds(record.spent, record.last_year):
            found.setdefault(record.item, []).append(record.id)
    for count in singles(ledger, DocumentMeetingCount):
        if _exceeds(count.number, count.last_year):
            found.setdefault(count.counted, []).append(count.id)
    return {thing: sorted(ids) for thing, ids in found.items()}


def _exceeds(now: T | Bounded[T] | None, before: T | Bounded[T] | None) -> bool:
    if now is None or before is None:
        return False
    most = highest(before)
    return most is not None and lowest(now) > most


def _things(each: Assertion) -> Iterator[ExpenseItem | CountedThing]:
    """What a statement is about: by its words, or all of its kind if its words name none of that kind."""
    items = [item for item, words in ITEM_WORDS.items() if re.search(words, _said(each))]
    yield from items or (ExpenseItem if kind_spoken_of(each) == Expenditure.KIND else ())
    if each.about is None or kind_spoken_of(each) == DocumentMeetingCount.KIND:
        counted = [thing for thing, words in COUNTED_WORDS.items() if re.search(words, _said(each))]
        yield from counted or (CountedThing if each.about is not None else ())


def _of(ledger: Ledger, claim: ClaimKind) -> Iterator[Assertion]:
    return (each for each in singles(ledger, Assertion) if each.claim is claim)


def _said(each: Assertion) -> str:
    return f"{each.topic or ''} {each.words or ''}"


def _is_undone(record: Record) -> bool:
    """Whether an entry or point is said to be still to be done."""
    if isinstance(record, RectificationItem):
        return is_waiting(record.status) and record.closed_on is None and record.put_right_on is None
    return isinstance(record, ResponsibilityItem) and is_waiting(record.status) and record.done_on is None


def _falls_short(record: Record, part: str, whole: str) -> bool:
    """Whether one number of a record is below another whatever is unknown of them."""
    small: Count | None = getattr(record, part)
    large: Count | None = getattr(record, whole)
    if small is None or large is None:
        return False
    most = highest(small)
    return most is not None and most < lowest(large)


def _against(code: str, each: Assertion, ids: list[str], count: int | None = None) -> Problem:
    found = len(ids) if count is None else count
    shown = "、".join(ids[:_SHOWN]) + ("…" if found > _SHOWN else "")
    return oddity(code, each, "words" if each.words else "claim", found=found, expected=0, ids=shown)
