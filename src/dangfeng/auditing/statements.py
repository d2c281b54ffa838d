"""Statements in words, held against the records (文字表述核对): 全部整改、逐年下降、100%、未发生.

A statement is supported only by records that leave no doubt, and contradicted by a single record that shows otherwise.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from dangfeng.auditing.nouns import Finding, Statement
from dangfeng.checks.claims import ALL_DONE, CLAUSE, EVERY_YEAR, FALL, ITEM_WORDS, NOT
from dangfeng.model import KINDS, Assertion, Case, Expenditure, Ledger, Meeting, Pledge, Record, RectificationItem
from dangfeng.quantity import Amount, Count, highest, lowest
from dangfeng.vocabulary import ClaimKind, CompletenessState, ExpenseItem, ItemStatus, VerdictResult

ALL_RECTIFIED, FALLING, FOR_YEARS = "all-rectified", "falling", "falling-for-years"
FULL_RATE, NONE_OCCURRED, OTHER = "full-rate", "none-occurred", "other"
_HUNDRED = r"100[%％]|百分之百|全覆盖"
_NONE = r"(未|没有|无)(发生|出现)[^，。；]*?(违纪|违法|案件|腐败|处分)|(零|无)(违纪|案件|处分)"
_ATTENDANCE = r"到会|出席|参会"
_THREE_PUBLIC = r"[“\"]?三公[”\"]?经费"
_THREE = (ExpenseItem.THREE_PUBLIC, ExpenseItem.OVERSEAS_TRAVEL, ExpenseItem.VEHICLES, ExpenseItem.RECEPTION)
_SIGNED = r"签订率|签订面|签字背书率"
#: Numbers whose first is all of the second at a rate of 100 %.
_RATES = (("attended", "expected"), ("signed", "due"))


@frozen
class Said:
    """What one clause says.

    Attributes:
        words: The clause.
        source: Where it stands.
        says: What it says.
        about: The kind of record that it speaks of, or nothing.
        items: The items of expenditure that it speaks of.
    """

    words: str
    source: str
    says: str
    about: str = ""
    items: tuple[ExpenseItem, ...] = ()


@frozen
class Answer:
    """What the records say."""

    finding: Finding
    why: str
    records: tuple[str, ...] = ()


def statements(ledger: Ledger, prior: Ledger | None = None) -> tuple[Statement, ...]:
    """The statements in the words of the claims, each with what the records say of it."""
    return tuple(_held(said, ledger, prior) for said in _said(ledger))


def _said(ledger: Ledger) -> Iterator[Said]:
    for claim in ledger.claims:
        for clause in re.split(CLAUSE, claim.words or ""):
            yield from _in_clause(clause.strip(), claim.target)
    for record in ledger.of(Assertion):
        yield _asserted(record)


def _in_clause(words: str, source: str) -> Iterator[Said]:
    if re.search(ALL_DONE, words):
        yield Said(words, source, ALL_RECTIFIED, RectificationItem.KIND)
    elif re.search(_HUNDRED, words):
        signed = Pledge.KIND if re.search(_SIGNED, words) else ""
        yield Said(words, source, FULL_RATE, Meeting.KIND if re.search(_ATTENDANCE, words) else signed)
    if re.search(FALL, words) and not re.search(NOT, words):
        says = FOR_YEARS if re.search(EVERY_YEAR, words) else FALLING
        yield Said(words, source, says, Expenditure.KIND, _items_in(words))
    if re.search(_NONE, words):
        yield Said(words, source, NONE_OCCURRED, Case.KIND)


def _asserted(record: Assertion) -> Said:
    words = record.words or (record.claim.zh if record.claim else "")
    says = OTHER if record.claim is None else str(record.claim.value)
    if record.claim is ClaimKind.FALLING and re.search(EVERY_YEAR, words):
        says = FOR_YEARS
    return Said(words, record.id, says, record.about or "", _items_in(f"{record.topic or ''} {words}"))


def _items_in(words: str) -> tuple[ExpenseItem, ...]:
    named = [item for item, pattern in ITEM_WORDS.items() if re.search(pattern, words)]
    # The three together may be on record as one figure or each by itself.
    three = _THREE if re.search(_THREE_PUBLIC, words) else ()
    return tuple(dict.fromkeys((*named, *three)))


def _held(said: Said, ledger: Ledger, prior: Ledger | None) -> Statement:
    rectified = said.about == RectificationItem.KIND
    match said.says:
        case "all-rectified" if rectified or not said.about:
            answer = _all_rectified(ledger)
        case "full-rate" if rectified:
            answer = _all_rectified(ledger)
        case "falling" | "falling-for-years" if said.items:
            answer = _together([_falling(item, said.says, ledger, prior) for item in said.items])
        case "full-rate":
            answer = _full_rate(said.about, ledger)
        case "none-occurred" if said.about in KINDS:
            answer = _none_occurred(said.about, ledger)
        case _:
            answer = Answer(Finding.UNDECIDED, "not-measured")
    return Statement(
        words=said.words,
        source=said.source,
        says=said.says,
        finding=answer.finding,
        why=answer.why,
        records=answer.records,
    )


def _together(answers: list[Answer]) -> Answer:
    """One answer of several: contradicted if one is, supported if all are.

    Nobody spends on everything: of an item without a record nothing is said, unless no item has one.
    """
    found = [each for each in answers if each.why != "no-record"] or answers[:1]
    order = (Finding.CONTRADICTED, Finding.UNDECIDED, Finding.SUPPORTED)
    worst = min(found, key=lambda each: order.index(each.finding))
    return Answer(worst.finding, worst.why, tuple(id for each in found if each.why == worst.why for id in each.records))


def _counted(ledger: Ledger, kind: str) -> list[Record]:
    """The records of a kind that are not rejected and may belong to the period."""
    found = []
    for record in ledger.of_kind(kind):
        days = record.belongs_to or record.day_bounds
        rejected = record.verdict is not None and record.verdict.result is VerdictResult.REJECTED
        if not rejected and (days is None or days.meets(ledger.period)):
            found.append(record)
    return found


def _is_closed_book(ledger: Ledger, kind: str) -> bool:
    """Whether a kind is declared complete or nil for the whole period."""
    done = (CompletenessState.COMPLETE, CompletenessState.NIL)
    entries = [entry for entry in ledger.completeness if entry.kind == kind]
    whole = [entry for entry in entries if entry.span is None or entry.span.covers(ledger.period)]
    return any(entry.state in done for entry in whole) and all(entry.state in done for entry in entries)


def _ids(records: list[Record]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _all_rectified(ledger: Ledger) -> Answer:
    points = [
        record
        for record in ledger.of(RectificationItem)
        if record.verdict is None or record.verdict.result is not VerdictResult.REJECTED
    ]
    undone: list[Record] = [point for point in points if _is_undone(point)]
    if undone:
        return Answer(Finding.CONTRADICTED, "still-open", _ids(undone))
    unsure: list[Record] = [point for point in points if not _is_done(point)]
    if unsure:
        return Answer(Finding.UNDECIDED, "state-not-known", _ids(unsure))
    if not points:
        return Answer(Finding.UNDECIDED, "no-record")
    if not _is_closed_book(ledger, RectificationItem.KIND):
        return Answer(Finding.UNDECIDED, "not-complete", _ids([*points]))
    return Answer(Finding.SUPPORTED, "all-closed", _ids([*points]))


def _is_done(point: RectificationItem) -> bool:
    return point.total is None and (point.closed_on is not None or point.put_right_on is not None)


def _is_undone(point: RectificationItem) -> bool:
    said = point.status in (ItemStatus.OPEN, ItemStatus.IN_PROGRESS)
    return said and point.closed_on is None and point.put_right_on is None


def _falling(item: ExpenseItem, says: str, ledger: Ledger, prior: Ledger | None) -> Answer:
    own = _spending(ledger, item)
    if not own:
        return Answer(Finding.UNDECIDED, "no-record")
    before = [] if prior is None else _spending(prior, item)
    years: list[Amount | None] = [own[0].spent]
    if len(own) == 1 and len(before) <= 1:
        years += [before[0].spent, before[0].last_year] if before else [own[0].last_year]
    ids = tuple(record.id for record in own)
    return _over_years(years, ids, most=3 if says == FOR_YEARS else 2)


def _spending(ledger: Ledger, item: ExpenseItem) -> list[Expenditure]:
    return [each for each in _counted(ledger, Expenditure.KIND) if isinstance(each, Expenditure) and each.item is item]


def _over_years(years: list[Amount | None], ids: tuple[str, ...], *, most: int) -> Answer:
    """What this year's figure and those before say of a fall, the latest first; *most* years are needed to show it."""
    asked = years[:most]
    given = [each for each in asked if each is not None]
    pairs = [(later, earlier) for later, earlier in pairwise(asked) if later is not None and earlier is not None]
    if any(_did_not_fall(later, earlier) for later, earlier in pairs):
        return Answer(Finding.CONTRADICTED, "did-not-fall", ids)
    if len(given) < most:
        return Answer(Finding.UNDECIDED, "one-year" if len(given) < 2 else "years-missing", ids)
    if not all(_fell(later, earlier) for later, earlier in pairs):
        return Answer(Finding.UNDECIDED, "not-exact", ids)
    return Answer(Finding.SUPPORTED, "fell", ids)


def _did_not_fall(later: Amount, earlier: Amount) -> bool:
    base = highest(earlier)
    return base is not None and lowest(later) >= base


def _fell(later: Amount, earlier: Amount) -> bool:
    top = highest(later)
    return top is not None and top < lowest(earlier)


def _full_rate(kind: str, ledger: Ledger) -> Answer:
    rate = next((each for each in _RATES if kind in KINDS and each in KINDS[kind].PART_OF), None)
    if rate is None:
        return Answer(Finding.UNDECIDED, "not-measured")
    held = _counted(ledger, kind)
    short = [each for each in held if _missed(each, *rate) is True]
    if short:
        return Answer(Finding.CONTRADICTED, "not-all", _ids(short))
    unsure = [each for each in held if _missed(each, *rate) is None]
    if unsure:
        return Answer(Finding.UNDECIDED, "not-exact", _ids(unsure))
    if not held:
        return Answer(Finding.UNDECIDED, "no-record")
    if not _is_closed_book(ledger, kind):
        return Answer(Finding.UNDECIDED, "not-complete", _ids(held))
    return Answer(Finding.SUPPORTED, "all", _ids(held))


def _missed(record: Record, part: str, whole: str) -> bool | None:
    """Whether the first number is less than the second; `None` if that is not known."""
    came: Count | None = getattr(record, part)
    expected: Count | None = getattr(record, whole)
    if came is None or expected is None or record.total is not None:
        return None
    most = highest(came)
    if most is not None and most < lowest(expected):
        return True
    least = highest(expected)
    return False if least is not None and lowest(came) >= least else None


def _none_occurred(kind: str, ledger: Ledger) -> Answer:
    found = _counted(ledger, kind)
    certain = [record for record in found if _is_there(record)]
    if certain:
        return Answer(Finding.CONTRADICTED, "occurred", _ids(certain))
    if found:
        return Answer(Finding.UNDECIDED, "not-exact", _ids(found))
    if _is_closed_book(ledger, kind):
        return Answer(Finding.SUPPORTED, "declared")
    return Answer(Finding.UNDECIDED, "not-declared")


def _is_there(record: Record) -> bool:
    """Whether a record stands for at least one thing."""
    if record.total is None:
        return lowest(record.times) > 0
    return any(lowest(each.count) > 0 for each in record.total.counts)
