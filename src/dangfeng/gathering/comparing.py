"""A unit's own ledger against that of another office: what one has and the other has not (台账对照)."""

from collections.abc import Iterator

from attrs import field, frozen

from dangfeng.checks.facts import accepted, may_belong
from dangfeng.fields import table
from dangfeng.gathering.clues import clues_of, said, said_zh, same
from dangfeng.gathering.figures import Range, figure
from dangfeng.gathering.matching import Matching, Pair, Undecided, matched, undecided
from dangfeng.gathering.merging import in_order
from dangfeng.gathering.parts import Part, remark
from dangfeng.gathering.records import nested
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.period import Period
from dangfeng.problem import Gravity, Problem
from dangfeng.shapes import TextShape
from dangfeng.vocabulary import CompletenessState, Unit

#: What two offices may well write differently of one thing.
_OWN_WORDS = frozenset({"id", "belongs_to", "scope", "filed_by", "source", "verdict", "evidence", "extra", "total"})
#: So many candidates for one record are named; the data hold all of them.
_MOST_NAMED = 5
_CLOSED = (CompletenessState.COMPLETE, CompletenessState.NIL)


@frozen(kw_only=True)
class UnitFigures:
    """What the two books count in one unit (数量对照).

    Attributes:
        unit: Unit of counting; `None` where records are counted.
        own: The figure of our book.
        other: The figure of the other.
    """

    unit: Unit | None
    own: Range
    other: Range

    @property
    def own_has_fewer(self) -> bool:
        """Whether our book has fewer, whatever is unknown of both."""
        return self.own.upper is not None and self.own.upper < self.other.lower

    @property
    def other_has_fewer(self) -> bool:
        """Whether the other book has fewer, whatever is unknown of both."""
        return self.other.upper is not None and self.other.upper < self.own.lower


@frozen(kw_only=True)
class KindComparison:
    """One kind of record in both books (分类对照).

    Attributes:
        kind: Word of the kind.
        figures: How many, in each unit in which one of the two counts.
        pairs: Single records that are the same act.
        only_own: Ours that the other book surely does not have.
        only_other: Theirs that our book surely does not have.
        undecided: Theirs that may be one of ours.
        in_totals: Theirs that may be among what a total of ours counts.
        own_closed: Whether our book is declared complete or nil for the kind.
        other_closed: Whether the other is.
    """

    kind: str
    figures: tuple[UnitFigures, ...]
    pairs: tuple[Pair, ...] = ()
    only_own: tuple[Record, ...] = ()
    only_other: tuple[Record, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    in_totals: tuple[Record, ...] = ()
    own_closed: bool = False
    other_closed: bool = False


@frozen(kw_only=True)
class Comparison:
    """Our ledger against another office's (台账对照).

    Attributes:
        unit: The unit whose year it is.
        period: The period compared: ours.
        other: What the other side is called.
        kinds: The kinds of which the other book says anything, one by one.
        problems: Where the two surely disagree, and what nobody can decide, gravest first.
    """

    unit: str
    period: Period
    other: str
    kinds: tuple[KindComparison, ...]
    problems: tuple[Problem, ...] = field(default=())

    @property
    def agrees(self) -> bool:
        """Whether nothing in the two books contradicts each other."""
        return not any(problem.gravity is Gravity.CONTRADICTION for problem in self.problems)


def compare(own: Ledger | Part, other: Ledger | Part, *, name: str = "") -> Comparison:
    """Hold a unit's own ledger against the facts of another office (台账对照).

    Single records are matched by number, day, person and title, where they are known; a masked name may match. What
    fits several is said to be undecided, never guessed. Beside that both books are counted, in each unit.

    Args:
        own: The unit's own ledger, or a `Part` that says where its records stand.
        other: The ledger of the stationed group, the case office or another one; of the kinds it says nothing of,
            nothing is said.
        name: What to call the other side; left out, its unit if that is another one than ours.
    """
    ours = own if isinstance(own, Part) else Part(name="", ledger=own)
    theirs = other if isinstance(other, Part) else Part(name="", ledger=other)
    unit, stranger = ours.ledger.unit.name, theirs.ledger.unit.name
    kinds = tuple(_compared(kind, ours.ledger, theirs.ledger) for kind in _spoken_of(theirs.ledger))
    found = [problem for each in kinds for problem in _found(each, ours, theirs)]
    return Comparison(
        unit=unit,
        period=ours.ledger.period,
        other=name or (stranger if stranger != unit else ""),
        kinds=kinds,
        problems=in_order(found),
    )


def _spoken_of(ledger: Ledger) -> list[str]:
    declared = {entry.kind for entry in ledger.completeness if entry.state in _CLOSED}
    return [kind for kind in KINDS if ledger.of_kind(kind) or kind in declared]


def _compared(kind: str, own: Ledger, other: Ledger) -> KindComparison:
    period = own.period
    pairing = matched(_singles(own, kind, period), _singles(other, kind, period))
    open_questions = tuple(undecided(pairing.other, pairing.own))
    unsure = {each.other.id for each in open_questions}
    missing = [each for each in pairing.other if each.id not in unsure]
    in_totals = tuple(missing) if _has_total(own, kind, period) else ()
    return KindComparison(
        kind=kind,
        figures=tuple(_figures(kind, own, other)),
        pairs=tuple(pairing.pairs),
        only_own=tuple(_surely_ours(pairing, open_questions)) if not _has_total(other, kind, period) else (),
        only_other=() if in_totals else tuple(missing),
        undecided=open_questions,
        in_totals=in_totals,
        own_closed=_is_closed(own, kind, period),
        other_closed=_is_closed(other, kind, period),
    )


def _singles(ledger: Ledger, kind: str, period: Period) -> list[Record]:
    records = ledger.of_kind(kind)
    return [each for each in records if each.total is None and accepted(each) and may_belong(ledger, each, period)]


def _has_total(ledger: Ledger, kind: str, period: Period) -> bool:
    records = ledger.of_kind(kind)
    return any(each.total is not None and accepted(each) and may_belong(ledger, each, period) for each in records)


def _surely_ours(pairing: Matching, questions: tuple[Undecided, ...]) -> Iterator[Record]:
    asked = {each.id for question in questions for each in question.candidates}
    return (each for each in pairing.own if each.id not in asked)


def _is_closed(ledger: Ledger, kind: str, period: Period) -> bool:
    entries = [entry for entry in ledger.completeness if entry.kind == kind and entry.state in _CLOSED]
    return any(entry.span is None or entry.span.covers(period) for entry in entries)


def _figures(kind: str, own: Ledger, other: Ledger) -> Iterator[UnitFigures]:
    """The figures in the kind's own unit, and in those in which a total is given."""
    units = [unit for unit, _ in KINDS[kind].UNITS]
    counted = {
        entry.unit
        for record in (*own.of_kind(kind), *other.of_kind(kind))
        if record.total is not None
        for entry in record.total.counts
    }
    asked: list[Unit | None] = [unit for unit in units if unit is units[0] or unit in counted]
    for unit in asked or [None]:
        mine, theirs = (figure(book, kind, unit, own.period) for book in (own, other))
        yield UnitFigures(unit=unit, own=mine, other=theirs)


def _found(each: KindComparison, ours: Part, theirs: Part) -> Iterator[Problem]:
    about: dict[str, object] = {"kind": each.kind, "kind_zh": KINDS[each.kind].ZH}
    still_open = {} if each.own_closed else {"open": each.kind}
    for one in each.figures:
        unit = {"unit": one.unit.value if one.unit else "", "unit_zh": one.unit.zh if one.unit else "条"}
        ends = {"own": _ends(one.own), "theirs": _ends(one.other)}
        if one.own_has_fewer:
            place = ours.place(field="records")
            yield remark("compare.fewer", place, found=ends["own"], **ends, **unit, **about, **still_open)
        if one.other_has_fewer and each.other_closed:
            place = ours.place(field="records")
            yield remark("compare.more", place, found=ends["own"], **ends, **unit, **about)
    for record in each.only_other:
        place = theirs.place(record.id)
        yield remark("compare.not-in-own", place, found=record.id, **about, **still_open)
    for record in each.only_own if each.other_closed else ():
        yield remark("compare.not-in-other", ours.place(record.id), found=record.id, **about)
    for question in each.undecided:
        some = [candidate.id for candidate in question.candidates[:_MOST_NAMED]]
        ids = "、".join(some) + ("…" if len(question.candidates) > _MOST_NAMED else "")
        place = theirs.place(question.other.id)
        yield remark("compare.undecided", place, found=question.other.id, ids=ids, **about)
    for pair in each.pairs:
        yield from _disagreements(pair, ours, theirs, about)


def _ends(ends: Range) -> str:
    """A range as text: one figure, or two with dots between, or the least with a sign."""
    if ends.upper is None:
        return f"≥ {ends.lower}"
    return str(ends.lower) if ends.lower == ends.upper else f"{ends.lower}–{ends.upper}"


def _disagreements(pair: Pair, ours: Part, theirs: Part, about: dict[str, object]) -> Iterator[Problem]:
    """Fields in which two records of one act cannot both be right."""
    skipped = {*_OWN_WORDS, *nested(type(pair.own))}
    numbers = clues_of(type(pair.own)).numbers
    for row in table(type(pair.own)):
        if row.name in skipped or (isinstance(row.shape, TextShape) and row.name not in numbers):
            continue
        mine, yours = getattr(pair.own, row.name), getattr(pair.other, row.name)
        if same(mine, yours) is False:
            yield remark(
                "compare.differs",
                ours.place(pair.own.id, row.name),
                found=said(mine),
                found_zh=said_zh(mine),
                other_value=said(yours),
                other_value_zh=said_zh(yours),
                other=theirs.position(pair.other.id, row.name),
                other_id=pair.other.id,
                field_zh=row.zh,
                **about,
            )
