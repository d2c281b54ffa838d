"""Statements in words, held against the records (文字表述核对): 全部整改、逐年下降、100%、未发生.

A statement is supported only by records that leave no doubt, and contradicted by a single record that shows otherwise.
"""

import re
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from dangfeng.auditing.nouns import Finding, Statement
from dangfeng.auditing.said import FOR_YEARS, Said, all_said
from dangfeng.checks.statements import RATES
from dangfeng.fields import table
from dangfeng.model import (
    KINDS,
    DocumentMeetingCount,
    Expenditure,
    Ledger,
    Meeting,
    Record,
    RectificationItem,
    SupervisionLetter,
)
from dangfeng.quantity import Amount, Bounded, Count, highest, lowest
from dangfeng.vocabulary import CompletenessState, CountedThing, ExpenseItem, ItemStatus, MeetingBody, VerdictResult

_ANSWERED = r"回复|答复"


@frozen
class Answer:
    """What the records say.

    Attributes:
        finding: The finding.
        why: Code of the reason.
        records: Ids of the records that say so.
        unknown: Names of fields of theirs that would tell.
    """

    finding: Finding
    why: str
    records: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def statements(ledger: Ledger, prior: Ledger | None = None) -> tuple[Statement, ...]:
    """The statements in the words of the claims, each with what the records say of it."""
    return tuple(_held(said, ledger, prior) for said in all_said(ledger))


def _held(said: Said, ledger: Ledger, prior: Ledger | None) -> Statement:
    rectified = said.about == RectificationItem.KIND
    match said.says:
        case "all-rectified" if rectified or not said.about:
            answer = _all_rectified(ledger)
        case "full-rate" if rectified:
            answer = _all_rectified(ledger)
        case "falling" | "falling-for-years" if said.things:
            answer = _together([_falling(thing, said.says, ledger, prior) for thing in said.things])
        case "full-rate" | "all-rectified" if said.about in RATES:
            answer = _full_rate(said, ledger)
        case "none-occurred" if said.about in KINDS:
            answer = _none_occurred(said.about, ledger)
        case _ if said.about in KINDS:
            answer = _to_be_read(said, ledger)
        case _:
            answer = Answer(Finding.UNDECIDED, "not-measured")
    rectified = said.says == "all-rectified" and not said.about
    return Statement(
        words=said.words,
        source=said.source,
        says=said.says,
        finding=answer.finding,
        why=answer.why,
        records=answer.records,
        kind=RectificationItem.KIND if rectified else said.about if said.about in KINDS else "",
        unknown=answer.unknown,
    )


def _to_be_read(said: Said, ledger: Ledger) -> Answer:
    """What can be told of a statement that is no figure: which records it speaks of, and what is not known of them."""
    held = [record for record in _counted(ledger, said.about) if _is_meant(record, said.words)]
    if not held:
        return Answer(Finding.UNDECIDED, "no-record")
    if all(record.total is not None for record in held):
        return Answer(Finding.UNDECIDED, "totals-only", _ids(held))
    terms = {row.name: row.zh for row in table(KINDS[said.about])}
    asked = [name for name, zh in terms.items() if zh in said.words or (said.topic and said.topic in zh)]
    blank = [record for record in held if any(name in record.unknowns for name in asked)]
    if blank:
        fields = tuple(name for name in asked if any(name in record.unknowns for record in blank))
        return Answer(Finding.UNDECIDED, "not-filled", _ids(blank), fields)
    return Answer(Finding.UNDECIDED, "needs-reading", _ids(held))


def _is_meant(record: Record, words: str) -> bool:
    """Whether a record is of the body that the words name, if they name one."""
    named = [body for body in MeetingBody if body.zh in words]
    return not isinstance(record, Meeting) or not named or record.body in (None, *named)


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


def _falling(thing: ExpenseItem | CountedThing, says: str, ledger: Ledger, prior: Ledger | None) -> Answer:
    own = _figures(ledger, thing)
    if not own:
        return Answer(Finding.UNDECIDED, "no-record")
    before = [] if prior is None else _figures(prior, thing)
    years: list[Amount | None] = [own[0].now]
    if len(own) == 1 and len(before) <= 1:
        years += [before[0].now, before[0].before] if before else [own[0].before]
    return _over_years(years, tuple(each.record for each in own), most=3 if says == FOR_YEARS else 2)


@frozen
class _Figure:
    """A figure of this year beside that of the year before, and the record that has both."""

    record: str
    now: Amount | None
    before: Amount | None


def _figures(ledger: Ledger, thing: ExpenseItem | CountedThing) -> list[_Figure]:
    found = []
    for each in _counted(ledger, Expenditure.KIND if isinstance(thing, ExpenseItem) else DocumentMeetingCount.KIND):
        if isinstance(each, Expenditure) and each.item is thing:
            found.append(_Figure(each.id, each.spent, each.last_year))
        elif isinstance(each, DocumentMeetingCount) and each.counted is thing:
            found.append(_Figure(each.id, _as_amount(each.number), _as_amount(each.last_year)))
    return found


def _as_amount(count: Count | None) -> Amount | None:
    """A number where amounts are compared."""
    if isinstance(count, Bounded):
        upper = None if count.upper is None else Decimal(count.upper)
        return Bounded(lower=Decimal(count.lower), upper=upper, shown=count.shown, why=count.why)
    return None if count is None else Decimal(count)


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


def _full_rate(said: Said, ledger: Ledger) -> Answer:
    kind, words = said.about, f"{said.topic} {said.words}"
    held = _counted(ledger, kind)
    pairs = RATES.get(kind, ())
    if kind == SupervisionLetter.KIND and re.search(_ANSWERED, words):
        missed = {each.id: _unanswered(each, ledger) for each in held}
    elif pairs:
        # Words that name none of the rates of a kind mean the first.
        part, whole, _ = next((pair for pair in pairs if re.search(pair[2], words)), pairs[0])
        missed = {each.id: _missed(each, part, whole) for each in held}
    else:
        return _to_be_read(said, ledger)
    short = [each for each in held if missed[each.id] is True]
    if short:
        return Answer(Finding.CONTRADICTED, "not-all", _ids(short))
    unsure = [each for each in held if missed[each.id] is None]
    if unsure:
        return Answer(Finding.UNDECIDED, "not-exact", _ids(unsure))
    if not held:
        return Answer(Finding.UNDECIDED, "no-record")
    if not _is_closed_book(ledger, kind):
        return Answer(Finding.UNDECIDED, "not-complete", _ids(held))
    return Answer(Finding.SUPPORTED, "all", _ids(held))


def _unanswered(record: Record, ledger: Ledger) -> bool | None:
    """Whether a letter was to be answered and is not; `None` if that is not known."""
    if not isinstance(record, SupervisionLetter) or record.total is not None:
        return None
    if record.replied_on is not None:
        return False
    due = None if record.reply_due is None else highest(record.reply_due)
    return True if due is not None and due < ledger.today else None


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
