"""The records of a ledger as pieces: what each counts, and whether it lies in the period (计数单元).

A *piece* is a record with the least and the most it counts. A total becomes the piece that is left of it beside the
single records in its span, so that every measure runs over one list and knows nothing of totals.
"""

from collections.abc import Mapping
from datetime import date

from dangfeng.model.ledger import KINDS
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.quantity import Count, highest, lowest
from dangfeng.rubric.measures import Reach, Selection
from dangfeng.scoring.context import Piece, Truth, days_of, within
from dangfeng.scoring.remainders import innermost_first, remainders
from dangfeng.vocabulary import Unit, VerdictResult

#: Pieces certainly, and pieces possibly, in the period.
Matched = tuple[list[Piece], list[Piece]]
Key = tuple[str, Unit | None, Reach, str | None]
#: Fields by which totals of a kind fall apart first, if figures for parts were given for several.
Split = frozenset[str]
NO_SPLIT: Split = frozenset()


def key_of(selection: Selection) -> Key:
    """What tells one list of pieces from another."""
    return (selection.kind, selection.unit, selection.reach, selection.dated)


class Pieces:
    """Records by kind, weighed and placed at the first question.

    Args:
        kinds: The records of each kind.
        plain: Kinds of which every record is a single that counts once.
        period: The period scored.
    """

    __slots__ = ("_divided", "_figures", "_pieces", "_plain", "_selected", "kinds", "period")

    def __init__(self, kinds: Mapping[str, tuple[Record, ...]], plain: frozenset[str], period: Period) -> None:
        self.kinds = kinds
        self.period = period
        self._plain = plain
        self._pieces: dict[tuple[str, Unit | None, Split], list[Piece]] = {}
        #: Fields by which a total of a kind is divided, where one is divided by several.
        self._divided: dict[str, frozenset[str]] = {}
        #: Of the pieces that totals leave, by identity: the least that the figure itself counts.
        self._figures: dict[int, int] = {}
        self._selected: dict[tuple[Key, Split], Matched] = {}

    def selected(self, key: Key, asked: frozenset[str] = NO_SPLIT) -> Matched:
        """The pieces that certainly, and those that possibly, lie in the period.

        Args:
            key: Which pieces.
            asked: Fields that will be asked for: a total falls apart by one of them, if it can.
        """
        split = self.split(key[0], asked)
        found = self._selected.get((key, split))
        if found is None:
            found = self._selected[key, split] = self._select(key, split)
        return found

    def split(self, kind: str, asked: frozenset[str]) -> Split:
        """Those of the fields asked for that make a difference to how the totals of a kind fall apart."""
        divided = self._divided.get(kind)
        if divided is None:
            divided = self._divided[kind] = NO_SPLIT if kind in self._plain else _divided(self.kinds[kind])
        return asked & divided if divided else NO_SPLIT

    def least_figure(self, certain: list[Piece]) -> int:
        """The most that one figure among these pieces counts at least, singles that it may contain included."""
        return max((self._figures.get(id(piece), 0) for piece in certain), default=0) if self._figures else 0

    def is_plain(self, kind: str) -> bool:
        """Whether all records of the kind are singles that count once."""
        return kind in self._plain

    def _select(self, key: Key, split: Split) -> Matched:
        kind, unit, reach, dated = key
        certain: list[Piece] = []
        possible: list[Piece] = []
        start, end = self.period.start, self.period.end
        plain = reach is Reach.BELONGS and dated is None
        for piece in self.pieces(kind, unit, split):
            day = piece[0].on
            if plain and type(day) is date and piece[0].belongs_to is None:
                if start <= day <= end:
                    certain.append(piece)
                continue
            truth = in_period(piece[0], reach, dated, self.period)
            if truth:
                certain.append(piece)
            elif truth is None:
                possible.append(piece)
        return certain, possible

    def pieces(self, kind: str, unit: Unit | None, split: Split = NO_SPLIT) -> list[Piece]:
        """All pieces of a kind, weighed in one unit (`None`: the kind's own)."""
        found = self._pieces.get((kind, unit, split))
        if found is None:
            found = self._pieces[kind, unit, split] = self._weigh(kind, unit, split)
        return found

    def _weigh(self, kind: str, unit: Unit | None, split: Split) -> list[Piece]:
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
            for piece, figure in remainders(total, unit or base, [*pieces, *struck], self.period, split):
                pieces.append(piece)
                if not judged:
                    self._figures[id(piece)] = figure
        return pieces


def in_period(record: Record, reach: Reach, dated: str | None, period: Period) -> Truth:
    """Whether a record lies in the period: by what it belongs to, by another date, or by when it was open."""
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


def _divided(records: tuple[Record, ...]) -> frozenset[str]:
    """The fields by which some total is divided, if it is divided by more than one."""
    found: set[str] = set()
    for record in records:
        names = {each.field for each in record.total.subsets} if record.total is not None else set()
        found |= names if len(names) > 1 else set()
    return frozenset(found)


def _weight(record: Record, times: Count, name: str) -> tuple[int, int | None]:
    low, high = lowest(times), highest(times)
    if name == "times":
        return low, high
    each = getattr(record, name)
    if each is None:
        return 0, (0 if high == 0 else None)
    most = highest(each)
    return low * lowest(each), None if high is None or most is None else high * most


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
