"""Checks on statements of the report against the records (陈述与记录核对): 全部整改, 逐年下降, 达到100%, 没有发生."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from dangfeng.checks.claims import EVERY_YEAR, ITEM_WORDS
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
from dangfeng.quantity import Count, highest, lowest
from dangfeng.vocabulary import ClaimKind, CountedThing

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
_RATES: MappingProxyType[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
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
_COUNTED_WORDS = MappingProxyType(
    {
        CountedThing.DOCUMENTS: r"文件|发文|公文",
        CountedThing.MEETINGS: r"会议(?!费|培训费|、培训费)",
        CountedThing.BRIEFINGS: r"简报",
        CountedThing.INSPECTIONS: r"督查|检查|考核",
        CountedThing.APPS: r"程序|工作群|APP",
    }
)
#: Fields that say in words what a record is about.
_TOPICAL = ("title", "theme", "topic", "name", "area", "source_reference", "reference", "number", "topics", "themes")


def known_kind(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A statement names a kind of record that there is."""
    for each in singles(ledger, Assertion):
        if each.about is not None and each.about not in KINDS:
            yield oddity("assertion.unknown-kind", each, "about", found=each.about, expected=RectificationItem.KIND)


def all_put_right(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where all is said to be put right, no point is open."""
    for each in _of(ledger, ClaimKind.ALL_RECTIFIED):
        undone = [record.id for kind in (RectificationItem.KIND, *_PUT_RIGHT) for record in _open(ledger, each, kind)]
        if undone:
            yield _against("assertion.all-rectified-but-open", each, undone)


def _open(ledger: Ledger, each: Assertion, kind: str) -> Iterator[Record]:
    if each.about not in (None, kind):
        return
    for record in _spoken_of(ledger, each, kind):
        if isinstance(record, RectificationItem):
            if _is_undone(record):
                yield record
        elif _falls_short(record, *_PUT_RIGHT[kind]):
            yield record


def full_rate(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where a rate is said to be 100 %, no record of it stays below."""
    for each in _of(ledger, ClaimKind.FULL_RATE):
        if each.about is None or (each.rate is not None and each.rate < 100):
            continue
        pairs = [pair for pair in _RATES.get(each.about, ()) if re.search(pair[2], _said(each))]
        found = [
            record.id
            for record in _spoken_of(ledger, each, each.about)
            if _is_undone(record) or any(_falls_short(record, part, whole) for part, whole, _ in pairs)
        ]
        if found:
            yield _against("assertion.full-rate-not-reached", each, found)


def none_occurred(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where something is said not to have occurred, there is no record of it."""
    for each in _of(ledger, ClaimKind.NONE_OCCURRED):
        if each.about is None:
            continue
        found = [
            record.id
            for record in _spoken_of(ledger, each, each.about)
            if is_there(record) and not (isinstance(record, Disclosure) and record.nil_return is not False)
        ]
        if found:
            yield _against("assertion.none-occurred-but-recorded", each, found)


def falling(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Where something is said to fall, it does not rise; that it falls every year needs the years before."""
    figures: list[Expenditure | DocumentMeetingCount] = []
    for each in _of(ledger, ClaimKind.FALLING):
        figures = figures or [*singles(ledger, Expenditure), *singles(ledger, DocumentMeetingCount)]
        risen = [record.id for record in figures if _is_named(each, record) and _has_risen(record)]
        if risen:
            yield _against("assertion.falling-but-risen", each, risen)
        if re.search(EVERY_YEAR, each.words or "") and not each.evidence:
            yield oddity("assertion.every-year-unproven", each, "words", found=2, expected="≥ 3")


def _of(ledger: Ledger, claim: ClaimKind) -> Iterator[Assertion]:
    return (each for each in singles(ledger, Assertion) if each.claim is claim)


def _spoken_of(ledger: Ledger, each: Assertion, kind: str) -> Iterator[Record]:
    """The records of the period and of a kind that a statement is about."""
    if kind in KINDS:
        for record in certain(ledger, KINDS[kind]):
            if each.topic is None or any(each.topic in _words(record, name) for name in _TOPICAL):
                yield record


def _said(each: Assertion) -> str:
    return f"{each.topic or ''} {each.words or ''}"


def _words(record: Record, name: str) -> tuple[object, ...]:
    value: object = getattr(record, name, None)
    return value if isinstance(value, tuple) else (value,)


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


def _is_named(each: Assertion, record: Expenditure | DocumentMeetingCount) -> bool:
    """Whether a statement is about a figure: by its words, or by its kind if its words name no figure of that kind."""
    said = _said(each)
    if isinstance(record, Expenditure):
        named = {item for item, words in ITEM_WORDS.items() if re.search(words, said)}
        return record.item in named or (not named and each.about == Expenditure.KIND)
    counted = {thing for thing, words in _COUNTED_WORDS.items() if re.search(words, said)}
    asked = each.about in (None, DocumentMeetingCount.KIND)
    return asked and (record.counted in counted or (not counted and each.about == DocumentMeetingCount.KIND))


def _has_risen(record: Expenditure | DocumentMeetingCount) -> bool:
    if isinstance(record, Expenditure):
        before = highest(record.last_year) if record.last_year is not None else None
        return before is not None and record.spent is not None and lowest(record.spent) > before
    counted = highest(record.last_year) if record.last_year is not None else None
    return counted is not None and record.number is not None and lowest(record.number) > counted


def _against(code: str, each: Assertion, ids: list[str]) -> Problem:
    shown = "、".join(sorted(ids)[:5]) + ("…" if len(ids) > 5 else "")
    return oddity(code, each, "words" if each.words else "claim", found=len(ids), expected=0, ids=shown)
