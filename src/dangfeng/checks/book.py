"""Checks on the book itself: what is declared of each kind, and who is on the roster (报送状态与班子名册核对)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dangfeng.checks.facts import NOTHING, accepted, is_there, may_be, may_belong, surely_after, surely_belongs
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.model import KINDS, Completeness, Ledger, Member
from dangfeng.period import Period
from dangfeng.problem import Problem
from dangfeng.vocabulary import CompletenessState, Post

_EMPTY = (CompletenessState.NIL, CompletenessState.NOT_APPLICABLE)


Entry = tuple[int, Completeness]


def _entries(ledger: Ledger) -> list[Entry]:
    """What is declared of the kinds, each entry with its number."""
    return [(index, entry) for index, entry in enumerate(ledger.completeness) if entry.kind in KINDS]


def _place(index: int) -> str:
    return f"completeness[{index}]"


def declared_empty(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A kind declared as nil, or as not applying, has no record."""
    for index, entry in _entries(ledger):
        if entry.state not in _EMPTY:
            continue
        span = entry.span or ledger.period
        there = [each for each in ledger.of_kind(entry.kind) if surely_belongs(ledger, each, span) and is_there(each)]
        if there:
            nil = entry.state is CompletenessState.NIL
            code = "completeness.nil-with-records" if nil else "completeness.not-applicable-with-records"
            yield _conflict(code, _place(index), entry, len(there), min(each.id for each in there))


def _conflict(code: str, place: str, entry: Completeness, count: int, example: str) -> Problem:
    return contradiction(
        code,
        None,
        f"{place}.state",
        found=count,
        expected=0,
        kind=entry.kind,
        kind_zh=KINDS[entry.kind].ZH,
        record_id=example,
    )


def cut_off_passed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A kind complete up to a day has no record of a later day, and that day is not ahead of the book."""
    for index, entry in _entries(ledger):
        if entry.cut_off is None or entry.state is CompletenessState.NOT_APPLICABLE:
            continue
        place, span, cut_off = _place(index), entry.span or ledger.period, entry.cut_off
        late = [
            each.id
            for each in ledger.of_kind(entry.kind)
            if (each.on > cut_off if type(each.on) is date else surely_after(each.on, cut_off))
            and may_belong(ledger, each, span)
            and accepted(each)
        ]
        if late:
            yield contradiction(
                "completeness.cut-off-before-record",
                None,
                f"{place}.cut_off",
                found=cut_off,
                expected=NOTHING,
                kind=entry.kind,
                kind_zh=KINDS[entry.kind].ZH,
                record_id=min(late),
                count=len(late),
            )
        if ledger.as_of is not None and cut_off > ledger.as_of:
            yield contradiction(
                "completeness.cut-off-after-as-of",
                None,
                f"{place}.cut_off",
                found=cut_off,
                expected=f"≤ {ledger.as_of}",
                kind=entry.kind,
                kind_zh=KINDS[entry.kind].ZH,
            )
        if not late and cut_off < min(span.end, ledger.today):
            yield oddity(
                "completeness.cut-off-early",
                None,
                f"{place}.cut_off",
                found=cut_off,
                expected=f"≥ {min(span.end, ledger.today)}",
                kind=entry.kind,
                kind_zh=KINDS[entry.kind].ZH,
            )


def states_disagree(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """One kind has one state on any day."""
    by_kind: dict[str, list[Entry]] = {}
    for index, entry in _entries(ledger):
        by_kind.setdefault(entry.kind, []).append((index, entry))
    for entries in by_kind.values():
        if len(entries) > 1:
            yield from _states_disagree([(e.span or ledger.period, _place(index), e) for index, e in entries])


def _states_disagree(entries: list[tuple[Period, str, Completeness]]) -> Iterator[Problem]:
    running: tuple[CompletenessState, date] | None = None
    for span, place, entry in sorted(entries, key=lambda each: each[:2]):
        if running is not None and running[1] >= span.start and running[0] is not entry.state:
            yield contradiction(
                "completeness.states-disagree",
                None,
                f"{place}.state",
                found=entry.state.value,
                expected=running[0].value,
                kind=entry.kind,
                kind_zh=KINDS[entry.kind].ZH,
                found_zh=entry.state.zh,
                expected_zh=running[0].zh,
            )
        if running is None or running[1] < span.end:
            running = (entry.state, span.end)


def complete_but_empty(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A kind said to be complete that holds nothing is better declared as nil."""
    for index, entry in _entries(ledger):
        records, span = ledger.of_kind(entry.kind), entry.span or ledger.period
        if entry.state is CompletenessState.COMPLETE and not any(may_belong(ledger, each, span) for each in records):
            yield oddity(
                "completeness.complete-but-empty",
                None,
                f"{_place(index)}.state",
                found=0,
                expected="≥ 1",
                kind=entry.kind,
                kind_zh=KINDS[entry.kind].ZH,
            )


def roster(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The leadership is named, it has a secretary, and never two at once."""
    if not ledger.roster:
        yield shortfall("roster.empty", None, "roster", found=0, expected="≥ 1")
        return
    secretaries = _secretaries(ledger)
    if not secretaries:
        yield shortfall("roster.no-secretary", None, "roster", found=0, expected="≥ 1")


def two_secretaries(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """No two persons are secretary on one day."""
    secretaries = _secretaries(ledger)
    for (_, one, first), (place, two, second) in pairwise(secretaries):
        if not may_be(one.name, two.name) and first.meets(second):
            yield contradiction("roster.two-secretaries", None, place, found=second, expected=f"> {first.end}")


def _secretaries(ledger: Ledger) -> list[tuple[str, Member, Period]]:
    found = [
        (f"roster[{index}]", member, tenure)
        for index, member in enumerate(ledger.roster)
        if member.post is Post.SECRETARY and (tenure := member.tenure(ledger.period)) is not None
    ]
    return sorted(found, key=lambda each: (each[2], each[0]))
