"""What the words of claims and assertions say (文字表述): 全部整改、逐年下降、100%、未发生."""

import re
from collections.abc import Iterator

from attrs import frozen

from dangfeng.checks.claims import ALL_DONE, CLAUSE, COUNTED_WORDS, EVERY_YEAR, FALL, ITEM_WORDS, NOT, NOT_ALL
from dangfeng.checks.statements import kind_spoken_of
from dangfeng.model import (
    Assertion,
    Case,
    DocumentMeetingCount,
    Expenditure,
    Ledger,
    Meeting,
    Pledge,
    RectificationItem,
)
from dangfeng.vocabulary import ClaimKind, CountedThing, ExpenseItem

ALL_RECTIFIED, FALLING, FOR_YEARS = "all-rectified", "falling", "falling-for-years"
FULL_RATE, NONE_OCCURRED, OTHER = "full-rate", "none-occurred", "other"
_HUNDRED = r"100[%％]|百分之百|全覆盖"
_NONE = r"(未|没有|无)(发生|出现)[^，。；]*?(违纪|违法|案件|腐败|处分)|(零|无)(违纪|案件|处分)"
_ATTENDANCE = r"到会|出席|参会"
_SIGNED = r"签订率|签订面|签字背书率"
_THREE_PUBLIC = r"[“\"]?三公[”\"]?经费"
_THREE = (ExpenseItem.THREE_PUBLIC, ExpenseItem.OVERSEAS_TRAVEL, ExpenseItem.VEHICLES, ExpenseItem.RECEPTION)
#: What is found at inspections is no number of inspections.
_FOUND = r"问题|线索|案件"


@frozen
class Said:
    """What one clause says.

    Attributes:
        words: The clause.
        source: Where it stands.
        says: What it says.
        about: The kind of record that it speaks of, or nothing.
        topic: The topic that is named beside the words.
        things: The figures that it speaks of: items of expenditure, things counted over the year.
    """

    words: str
    source: str
    says: str
    about: str = ""
    topic: str = ""
    things: tuple[ExpenseItem | CountedThing, ...] = ()


def all_said(ledger: Ledger) -> Iterator[Said]:
    """What the words of all claims say, clause by clause, then what each assertion says."""
    for claim in ledger.claims:
        for clause in re.split(CLAUSE, claim.words or ""):
            yield from _in_clause(clause.strip(), claim.target)
    for record in ledger.of(Assertion):
        yield _asserted(record)


def _in_clause(words: str, source: str) -> Iterator[Said]:
    whole = not re.search(NOT_ALL, words)
    if whole and re.search(ALL_DONE, words):
        yield Said(words, source, ALL_RECTIFIED, RectificationItem.KIND)
    elif whole and re.search(_HUNDRED, words):
        signed = Pledge.KIND if re.search(_SIGNED, words) else ""
        yield Said(words, source, FULL_RATE, Meeting.KIND if re.search(_ATTENDANCE, words) else signed)
    if re.search(FALL, words) and not re.search(NOT, words):
        says = FOR_YEARS if re.search(EVERY_YEAR, words) else FALLING
        things = _things_in(words)
        yield Said(words, source, says, _kind_of(things), things=things)
    if re.search(_NONE, words):
        yield Said(words, source, NONE_OCCURRED, Case.KIND)


def _asserted(record: Assertion) -> Said:
    words, topic = record.words or (record.claim.zh if record.claim else ""), record.topic or ""
    says = OTHER if record.claim is None else str(record.claim.value)
    if record.claim is ClaimKind.FALLING and re.search(EVERY_YEAR, words):
        says = FOR_YEARS
    about, things = kind_spoken_of(record) or "", _things_in(f"{topic} {words}")
    if says in (FALLING, FOR_YEARS):
        if about == DocumentMeetingCount.KIND:
            # Words that name none of what is counted speak of all of it.
            things = tuple(each for each in things if isinstance(each, CountedThing)) or tuple(CountedThing)
        elif about == Expenditure.KIND:
            things = tuple(each for each in things if isinstance(each, ExpenseItem))
        about = about or _kind_of(things)
    return Said(words, record.id, says, about, topic, things)


def _things_in(words: str) -> tuple[ExpenseItem | CountedThing, ...]:
    """The figures that words name, each once."""
    items: list[ExpenseItem | CountedThing] = [
        item for item, pattern in ITEM_WORDS.items() if re.search(pattern, words)
    ]
    # The three together may be on record as one figure or each by itself.
    items += _THREE if re.search(_THREE_PUBLIC, words) else ()
    if not re.search(_FOUND, words):
        items += [thing for thing, pattern in COUNTED_WORDS.items() if re.search(pattern, words)]
    return tuple(dict.fromkeys(items))


def _kind_of(things: tuple[ExpenseItem | CountedThing, ...]) -> str:
    """The kind of record that has these figures; empty if there are none, or they stand in two."""
    kinds = {Expenditure.KIND if isinstance(each, ExpenseItem) else DocumentMeetingCount.KIND for each in things}
    return kinds.pop() if len(kinds) == 1 else ""
