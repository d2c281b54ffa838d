"""The ledger as measures see it: its pieces, the leadership, marks, and how complete it is (计数事实)."""

from collections.abc import Mapping, Sequence
from copy import copy
from datetime import date, timedelta

from dangfeng.model.ledger import KINDS, Completeness, Ledger, Member
from dangfeng.model.record import Record
from dangfeng.period import Per, Period
from dangfeng.rubric.marks import Mark, Marks, latest
from dangfeng.rubric.rubric import Confirmation
from dangfeng.scoring.context import Context, Piece
from dangfeng.scoring.operands import Other
from dangfeng.scoring.pieces import Key, Matched, Pieces
from dangfeng.scoring.readings import Reading
from dangfeng.vocabulary import CompletenessState, Post

_A_DAY = timedelta(days=1)


class Facts(Pieces):
    """One ledger, ready to be measured. Made for one scoring and thrown away."""

    __slots__ = (
        *("_open", "_silent", "_sorted", "_unconfirmed", "answers", "context", "due", "marks", "prior"),
        *("readings", "records", "unit_class", "waived"),
    )

    def __init__(
        self,
        ledger: Ledger,
        *,
        confirmations: tuple[Confirmation, ...] = (),
        marks: Marks | None = None,
        prior: "Facts | None" = None,
    ) -> None:
        super().__init__({kind: ledger.of_kind(kind) for kind in KINDS}, ledger.plain_kinds, ledger.period)
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
        self._sorted: dict[tuple[Key, frozenset[str], str], dict[object, list[Piece]]] = {}
        self.answers: dict[object, Matched] = {}
        #: What vetoes measure, by id, as far as it is known exactly; nobody measures that again.
        self.readings: dict[str, Reading] = {}
        #: Ids of the records that moved the rules of which all is known exactly, by id of the rule.
        self.records: Mapping[str, Sequence[str]] = {}
        self.due: dict[tuple[tuple[Post, ...], Per | None, int], list[tuple[Member, Period]]] = {}
        required = {each.kind: each.by for each in confirmations}
        declared: dict[str, list[Completeness]] = {}
        for entry in ledger.completeness:
            declared.setdefault(entry.kind, []).append(entry)
        last = min(ledger.period.end, ledger.today)
        self._open: dict[str, tuple[Period, ...]] = {}
        self._unconfirmed: dict[str, tuple[CompletenessState, tuple[str, ...]]] = {}
        for kind in KINDS:
            entries, confirmers = declared.get(kind, []), required.get(kind, ())
            if len(entries) != 1 or not _closes(entries[0], last) or not _confirmed(entries[0], confirmers):
                spans = _open_spans(entries, ledger, confirmers)
                if spans:
                    self._open[kind] = spans
                if spans and confirmers and not _open_spans(entries, ledger, ()):
                    self._unconfirmed[kind] = entries[0].state, confirmers
        self._silent = frozenset(kind for kind in self._open if kind not in declared and not self.kinds[kind])

    def with_records(self, kind: str, replaced: dict[str, Record]) -> "Facts":
        """The same facts with some records of one kind replaced by others of the same id."""
        other = copy(self)
        other._plain = self._plain - {kind}
        other.kinds = {**self.kinds, kind: tuple(replaced.get(record.id, record) for record in self.kinds[kind])}
        other._pieces, other._divided, other._figures, other._selected, other._sorted = {}, {}, {}, {}, {}
        other.answers, other.readings, other.records = {}, {}, {}
        return other

    def is_open(self, kind: str) -> bool:
        """Whether further records of the kind may exist."""
        return kind in self._open

    def unconfirmed(self, kind: str) -> tuple[CompletenessState, tuple[str, ...]] | None:
        """How a kind is declared that only lacks its confirmation, and whose: any of these; else `None`."""
        return self._unconfirmed.get(kind)

    def closed_kinds(self) -> frozenset[str]:
        """The kinds of which no further record may exist."""
        return frozenset(KINDS.keys() - self._open.keys())

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

    def sorted_by(self, key: Key, asked: frozenset[str], name: str) -> dict[object, list[Piece]]:
        """The pieces certainly in the period by the value of a field; under `None` those whose value is not known."""
        split = self.split(key[0], asked)
        found = self._sorted.get((key, split, name))
        if found is None:
            found = self._sorted[key, split, name] = {}
            for piece in self.selected(key, split)[0]:
                value = getattr(piece[0], name)
                found.setdefault(None if type(value) is Other else value, []).append(piece)
        return found


# -- completeness ------------------------------------------------------------------------------------------------------


def _open_spans(entries: Sequence[Completeness], ledger: Ledger, confirmers: tuple[str, ...]) -> tuple[Period, ...]:
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


def _closes(entry: Completeness, last: date) -> bool:
    """Whether an entry says by itself that nothing more is to come in the whole period."""
    return (
        entry.state in (CompletenessState.COMPLETE, CompletenessState.NIL)
        and entry.span is None
        and (entry.cut_off is None or entry.cut_off >= last)
    )


def _confirmed(entry: Completeness, confirmers: tuple[str, ...]) -> bool:
    return not confirmers or entry.confirmed_by in confirmers
