"""The ledger as measures see it: pieces with weights, in and out of the period, book open or closed (计数事实).

A *piece* is a record with the least and the most it counts. A total becomes the piece that is left of it beside the
single records in its span, so that every measure runs over one list and knows nothing of totals.
"""

from collections.abc import Sequence
from copy import copy
from datetime import date, timedelta

from dangfeng.model.ledger import KINDS, Completeness, Ledger, Member
from dangfeng.model.record import Record
from dangfeng.period import Per, Period
from dangfeng.quantity import Count, highest, lowest
from dangfeng.rubric.marks import Mark, Marks, latest
from dangfeng.rubric.measures import Reach, Selection
from dangfeng.rubric.rubric import Confirmation
from dangfeng.scoring.conditions import Other
from dangfeng.scoring.context import Context, Piece, Truth, days_of, within
from dangfeng.scoring.readings import Reading
from dangfeng.scoring.remainders import innermost_first, remainders
from dangfeng.vocabulary import CompletenessState, Post, Unit, VerdictResult

#: Pieces certainly, and pieces possibly, in the period.
Matched = tuple[list[Piece], list[Piece]]
Key = tuple[str, Unit | None, Reach, str | None]

_A_DAY = timedelta(days=1)


def key_of(selection: Selection) -> Key:
    """What tells one list of pieces from another."""
    return (selection.kind, selection.unit, selection.reach, selection.dated)


class Facts:
    """One ledger, ready to be measured. Made for one scoring and thrown away."""

    __slots__ = (
        "_figures",
        "_open",
        "_pieces",
        "_plain",
        "_selected",
        "_silent",
        "_sorted",
        "answers",
        "context",
        "due",
        "kinds",
        "marks",
        "prior",
        "readings",
        "unit_class",
        "waived",
    )  # fmt: skip

    def __init__(
        self,
        ledger: Ledger,
        *,
        confirmations: tuple[Confirmation, ...] = (),
        marks: Marks | None = None,
        prior: "Facts | None" = None,
    ) -> None:
        self.context = Context.of(ledger)
        self.prior = prior
        self.marks: dict[str, list[Mark]] = {}
        for mark in () if marks is None else marks.marks:
            self.marks.setdefault(mark.target, []).append(mark)
        self.unit_class = ledger.unit.class_
        self.waived = frozenset(
            entry.kind
            for entry in ledger.completeness
            if entry.state is CompletenessState.NOT_APPLICABLE
            and (entry.span is None or entry.span.covers(ledger.period))
        )
        self.kinds = {kind: ledger.of_kind(kind) for kind in KINDS}
        self._plain = ledger.plain_kinds
        self._pieces: dict[tuple[str, Unit | None], list[Piece]] = {}
        #: Of the pieces that totals leave, by identity: the least that the figure itself counts.
        self._figures: dict[int, int] = {}
        self._selected: dict[Key, Matched] = {}
        self._sorted: dict[tuple[Key, str], dict[object, list[Piece]]] = {}
        self.answers: dict[object, Matched] = {}
        #: What is known exactly of rules and vetoes, by id; nobody measures that again.
        self.readings: dict[str, Reading] = {}
        self.due: dict[tuple[tuple[Post, ...], Per | None, int], list[tuple[Member, Period]]] = {}
        required = {each.kind: each.by for each in confirmations}
        declared: dict[str, list[Completeness]] = {}
        for entry in ledger.completeness:
            declared.setdefault(entry.kind, []).append(entry)
        self._open = {
            kind: spans
            for kind in KINDS
            if (spans := _open_spans(declared.get(kind, []), ledger, required.get(kind, ())))
        }
        self._silent = frozenset(kind for kind in self._open if kind not in declared and not self.kinds[kind])

    def with_records(self, kind: str, replaced: dict[str, Record]) -> "Facts":
        """The same facts with some records of one kind replaced by others of the same id."""
        return self.with_only(kind, [replaced.get(record.id, record) for record in self.kinds[kind]])

    def with_only(self, kind: str, records: Sequence[Record]) -> "Facts":
        """The same facts with other records of one kind."""
        other = copy(self)
        other._plain = self._plain - {kind}
        other.kinds = {**self.kinds, kind: tuple(records)}
        other._pieces, other._figures, other._selected, other._sorted = {}, {}, {}, {}
        other.answers, other.readings = {}, {}
        return other

    def least_figure(self, certain: list[Piece]) -> int:
        """The most that one figure among these pieces counts at least, singles that it may contain included."""
        return max((self._figures.get(id(piece), 0) for piece in certain), default=0) if self._figures else 0

    def is_plain(self, kind: str) -> bool:
        """Whether all records of the kind are singles that count once."""
        return kind in self._plain

    def is_open(self, kind: str) -> bool:
        """Whether further records of the kind may exist."""
        return kind in self._open

    def open_spans(self, kind: str) -> tuple[Period, ...]:
        """The spans of the period in which further records of the kind may lie."""
        return self._open.get(kind, ())

    def mark(self, target: str) -> Mark | None:
        """The mark of the latest stage on a rule or veto."""
        return latest(self.marks.get(target, ()))

    @property
    def has_silence(self) -> bool:
        """Whether there is any kind with neither a record nor a declaration."""
        return bool(self._silent)

    def is_silent(self, kind: str) -> bool:
        """Whether there is neither a record nor a declaration of the kind."""
        return kind in self._silent

    def selected(self, key: Key) -> Matched:
        """The pieces that certainly, and those that possibly, lie in the period."""
        found = self._selected.get(key)
        if found is None:
            found = self._selected[key] = self._select(key)
        return found

    def sorted_by(self, key: Key, name: str) -> dict[object, list[Piece]]:
        """The pieces certainly in the period by the value of a field; under `None` those whose value is not known."""
        found = self._sorted.get((key, name))
        if found is None:
            found = self._sorted[(key, name)] = {}
            for piece in self.selected(key)[0]:
                value = getattr(piece[0], name)
                found.setdefault(None if type(value) is Other else value, []).append(piece)
        return found

    def _select(self, key: Key) -> Matched:
        kind, unit, reach, dated = key
        certain: list[Piece] = []
        possible: list[Piece] = []
        start, end = self.context.period.start, self.context.period.end
        plain = reach is Reach.BELONGS and dated is None
        for piece in self.pieces(kind, unit):
            day = piece[0].on
            if plain and type(day) is date and piece[0].belongs_to is None:
                if start <= day <= end:
                    certain.append(piece)
                continue
            truth = self._in_period(piece[0], reach, dated)
            if truth:
                certain.append(piece)
            elif truth is None:
                possible.append(piece)
        return certain, possible

    def _in_period(self, record: Record, reach: Reach, dated: str | None) -> Truth:
        period = self.context.period
        if reach is Reach.DURING:
            return _during(record, period)
        if dated is not None:
            days = days_of(record, dated, period)
            if days is None:
                return None if record.total is not None else False
            return within(days, period)
        own = record.belongs_to
        if own is not None:
            return True if period.covers(own) else (None if period.meets(own) else False)
        days = days_of(record, "on", period)
        return None if days is None else within(days, period)

    def pieces(self, kind: str, unit: Unit | None) -> list[Piece]:
        """All pieces of a kind, weighed in one unit (`None`: the kind's own)."""
        found = self._pieces.get((kind, unit))
        if found is None:
            found = self._pieces[(kind, unit)] = self._weigh(kind, unit)
        return found

    def _weigh(self, kind: str, unit: Unit | None) -> list[Piece]:
        cls = KINDS[kind]
        base = cls.UNITS[0][0] if cls.UNITS else Unit.TIMES
        name = dict(cls.UNITS).get(unit or base, "times")
        if name == "times" and kind in self._plain:
            return [(record, 1, 1) for record in self.kinds[kind]]
        pieces: list[Piece] = []
        totals: list[Record] = []
        struck: list[Piece] = []
        # What a reviewer took out of a single may still be in the figure of a total.
        judged = False
        for record in self.kinds[kind]:
            verdict = record.verdict
            rejected = verdict is not None and verdict.result is VerdictResult.REJECTED
            if record.total is not None:
                totals += () if rejected else (record,)
                continue
            judged = judged or rejected or (verdict is not None and verdict.times is not None)
            times: Count = record.times
            if rejected:
                # It counts for nothing, but a total that contains it still has it in its figure.
                struck.append((record, *_weight(record, times, name)))
                continue
            if verdict is not None and verdict.times is not None:
                times = verdict.times
            if times == 1 and name == "times":
                pieces.append((record, 1, 1))
            else:
                pieces.append((record, *_weight(record, times, name)))
        for total in innermost_first(totals):
            for piece, figure in remainders(total, unit or base, [*pieces, *struck], self.context.period):
                pieces.append(piece)
                if not judged:
                    self._figures[id(piece)] = figure
        return pieces


def _weight(record: Record, times: Count, name: str) -> tuple[int, int | None]:
    low, high = lowest(times), highest(times)
    if name == "times":
        return low, high
    each = getattr(record, name)
    if each is None:
        return 0, (0 if high == 0 else None)
    most = highest(each)
    return low * lowest(each), None if high is None or most is None else high * most


# -- time and completeness ---------------------------------------------------------------------------------------------


def _during(record: Record, period: Period) -> Truth:
    """Whether a record was in force or open at some time during the period."""
    between = type(record).OPEN_BETWEEN
    if between is None:
        days = days_of(record, "on", period)
        return None if days is None else within(days, period)
    begun = days_of(record, between[0], period) or days_of(record, "on", period)
    assert begun is not None, "a record has a day, if only its period's"
    if begun[0] > period.end:
        return False
    ended = days_of(record, between[1], period) if between[1] != "on" or record.on is not None else None
    if ended is None:
        if record.total is not None and begun[0] < period.start:
            return None  # nothing is said of how many of them ended before
        return True if begun[1] <= period.end else None
    if ended[1] < period.start:
        return False
    return True if begun[1] <= period.end and ended[0] >= period.start else None


def _open_spans(entries: list[Completeness], ledger: Ledger, confirmers: tuple[str, ...]) -> tuple[Period, ...]:
    """The spans for which the book is not declared complete, up to the ledger's today, by those who must confirm it."""
    last = min(ledger.period.end, ledger.today)
    spans = []
    for entry in entries:
        if entry.state is CompletenessState.OPEN:
            # What is said to be open is open, whatever else is said of it.
            return (ledger.period,)
        # "Does not apply" removes what the rubric lets it remove; of anything else it says nothing.
        if entry.state is not CompletenessState.NOT_APPLICABLE and _confirmed(entry, confirmers):
            span = entry.span or ledger.period
            spans.append((span.start, span.end if entry.cut_off is None else min(span.end, entry.cut_off)))
    found = []
    reached = ledger.period.start
    for start, end in sorted(spans):
        if start > reached:
            found.append(Period(reached, min(start - _A_DAY, last)))
        reached = max(reached, end + _A_DAY)
    return (*found, Period(reached, last)) if reached <= last else tuple(found)


def _confirmed(entry: Completeness, confirmers: tuple[str, ...]) -> bool:
    return not confirmers or entry.confirmed_by in confirmers
