"""The verb: the same ledgers under two versions of a rubric (修订影响测算)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from attrs import frozen

from dangfeng.model import Ledger
from dangfeng.revising.difference import compare_rubrics
from dangfeng.revising.recorded import NotRecorded, not_recorded
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Line, LineKind, Points, Scorecard
from dangfeng.scoring import Prepared, prepare, score

#: A line of a scorecard by what it is and its id.
Key = tuple[LineKind, str]
_NONE = Points(Decimal(0), Decimal(0), Decimal(0))


@frozen(kw_only=True, eq=False)
class Move:
    """What one rule, or one correction, adds to the total before and after (分数变动来源).

    Where deductions have no bound and stop within a part or item, that line is told as a whole.

    Attributes:
        kind: Rule, start, stop, cap, or another correction; else a part, item or pool as a whole.
        id: Id of the rule, or of the line that is corrected, in the new version; of one that went, in the old one.
        title: Its wording or title.
        old: What it added in each column; zero if it was not there.
        new: What it adds.
    """

    kind: LineKind
    id: str
    title: str
    old: Points
    new: Points

    @property
    def change(self) -> Points:
        """What it adds more now, in each column; `None` where an end has no bound."""
        return _less(self.new, self.old)


@frozen(kw_only=True, eq=False)
class Rescored:
    """One ledger under both versions (一个单位的变动).

    Attributes:
        name: What the ledger is called: its file, or its unit.
        ledger: The ledger.
        old: Its score by the version before.
        new: Its score by the version after.
        moves: The rules and corrections that add something else now; in each column they sum to `change`.
    """

    name: str
    ledger: Ledger
    old: Scorecard
    new: Scorecard
    moves: tuple[Move, ...]

    @property
    def change(self) -> Points:
        """How the total moves, in each column; `None` where an end has no bound."""
        return _less(_total(self.new), _total(self.old))

    @property
    def moved(self) -> bool:
        """Whether any column of the total is another one."""
        return _total(self.old) != _total(self.new)

    @property
    def grade_changed(self) -> bool:
        """Whether it has another grade by the records, or other grades within reach."""
        return (self.old.grades, self.old.grade_recorded) != (self.new.grades, self.new.grade_recorded)


@frozen(kw_only=True, eq=False)
class Rescoring:
    """Ledgers under both versions of a rubric (修订影响测算).

    Attributes:
        ledgers: Each of them, in the order given.
        not_recorded: What the new version looks at and none of them holds.
    """

    ledgers: tuple[Rescored, ...]
    not_recorded: tuple[NotRecorded, ...] = ()


def rescore(
    old: Rubric, new: Rubric, ledgers: Mapping[str, Ledger] | Sequence[Ledger], *, marks: Marks | None = None
) -> Rescoring:
    """Score ledgers by two versions of a rubric, and say who moves and by which rule (修订影响测算).

    A ledger of the same unit that ends on the day before another begins is its prior ledger.

    Args:
        old: The version before.
        new: The version after.
        ledgers: The ledgers, or the ledgers by what each is called.
        marks: Marks that hold for every ledger; those on lines that a version does not have are left out there.

    Returns:
        Each ledger with both scores and the rules that move it; what nobody records.

    Raises:
        InvalidRubric: If the parts of one of the rubrics do not fit together.
        InvalidData: If a mark lies outside its bounds.
    """
    named = ledgers if isinstance(ledgers, Mapping) else {_called(each, ledgers): each for each in ledgers}
    before, after = prepare(old), prepare(new)
    same = {now: was for was, now in compare_rubrics(old, new).same}
    found = []
    for name, ledger in named.items():
        prior = _prior(ledger, named.values())
        was, now = (_card(ledger, prepared, marks, prior) for prepared in (before, after))
        moves = tuple(_moves(was.total, now.total, same))
        found.append(Rescored(name=name, ledger=ledger, old=was, new=now, moves=moves))
    return Rescoring(ledgers=tuple(found), not_recorded=tuple(not_recorded(old, new, tuple(named.values()))))


def _called(ledger: Ledger, among: Sequence[Ledger]) -> str:
    """The unit, with the period and its place where that is not enough to tell ledgers apart."""
    alike = [each for each in among if each.unit.name == ledger.unit.name]
    if len(alike) == 1:
        return ledger.unit.name
    same = [each for each in alike if each.period == ledger.period]
    place = next(place for place, each in enumerate(same, 1) if each is ledger)
    return f"{ledger.unit.name} {ledger.period}" + (f" ({place})" if len(same) > 1 else "")


def _prior(ledger: Ledger, among: Iterable[Ledger]) -> Ledger | None:
    last = ledger.period.start - timedelta(days=1)
    return next((each for each in among if each.unit.name == ledger.unit.name and each.period.end == last), None)


def _card(ledger: Ledger, prepared: Prepared, marks: Marks | None, prior: Ledger | None) -> Scorecard:
    known = None
    if marks is not None:
        known = Marks(rubric=marks.rubric, marks=tuple(m for m in marks.marks if m.target in prepared.targets))
    return score(ledger, prepared, marks=known, prior=prior)


def _moves(old: Line, new: Line, same: Mapping[str, str]) -> Iterator[Move]:
    """Lines whose contributions sum to the total, each with what it adds before and after."""
    was, now = _Ids({}), _Ids(same)
    whole = was.stopped(old) | now.stopped(new)
    before, after = was.leaves(old, whole), now.leaves(new, whole)
    for key in dict.fromkeys([*after, *before]):
        added = tuple(_sum(lines.get(key, [])) for lines in (before, after))
        if added[0] != added[1]:
            line = (after.get(key) or before[key])[0]
            yield Move(kind=line.kind, id=line.id, title=line.title, old=added[0], new=added[1])


class _Ids:
    """The lines of one scorecard by kind and by their ids in the old version."""

    def __init__(self, same: Mapping[str, str]) -> None:
        self.same, self.taken = same, frozenset(same.values())

    def key(self, line: Line) -> Key:
        """An id that now stands for something else is a new one."""
        known = self.same.get(line.id) or (f"{line.id}+" if line.id in self.taken else line.id)
        return (line.kind, known)

    def stopped(self, total: Line) -> frozenset[Key]:
        """Lines that are known although an end of those inside them has no bound: these cannot be summed."""
        return frozenset(self.key(line) for line in total.walk() if _is_stopped(line))

    def leaves(self, line: Line, whole: frozenset[Key]) -> dict[Key, list[Line]]:
        """The lines that have none inside, or are taken as a whole."""
        key = self.key(line)
        if not line.lines or key in whole:
            return {key: [line]}
        found: dict[Key, list[Line]] = {}
        for inner in line.lines:
            for name, lines in self.leaves(inner, whole).items():
                found.setdefault(name, []).extend(lines)
        return found


def _is_stopped(line: Line) -> bool:
    columns = zip(line.contribution, *(inner.contribution for inner in line.lines), strict=True)
    return any(own is not None and None in inner for own, *inner in columns)


def _sum(lines: Sequence[Line]) -> Points:
    summed = _NONE
    for line in lines:
        summed = Points(*(_added(one, two) for one, two in zip(summed, line.contribution, strict=True)))
    return summed


def _less(new: Points, old: Points) -> Points:
    return Points(*(_added(one, None if two is None else -two) for one, two in zip(new, old, strict=True)))


def _added(one: Decimal | None, two: Decimal | None) -> Decimal | None:
    return None if one is None or two is None else one + two


def _total(card: Scorecard) -> Points:
    return Points(card.total.lower, card.total.recorded, card.total.upper)
