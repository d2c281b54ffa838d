"""Whether the ends of a range are reached (得分区间是否可达).

A line is called tight only on evidence: a completion of the unknowns is looked for at which each rule comes to its end,
and the rules are evaluated on it. What is not found is not claimed, so a tight line is never wrong.
"""

from collections.abc import Iterator
from itertools import islice

from dangfeng.model.record import Record
from dangfeng.rubric.measures import Earliest, Judged
from dangfeng.scoring.completions import PLENTY, complete_with, completions
from dangfeng.scoring.conditions import fields_of
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.nodes import Settled
from dangfeng.scoring.prepare import Prepared
from dangfeng.scoring.reasons import looked_at, pieces_of
from dangfeng.scoring.rules import BEST, LOWER, RECORDED, UPPER, Five, Outcome, PreparedRule
from dangfeng.working import define, field

#: Completed records by id: a witness of an end.
Witness = dict[str, Record]
#: Records with unknowns that one rule may look at before the search gives up.
MOST_RECORDS = 12
#: Completions tried for one end of a rule, and for a whole scorecard.
MOST_TRIALS_AN_END = 250
MOST_TRIALS = 6000


@define(eq=False)
class _Ends:
    """What is known of the two ends of one rule.

    Attributes:
        rule: The rule.
        outcome: What it came to.
        reached: Whether both ends were reached.
        low: Completion that reaches the worst end.
        high: Completion that reaches the best end.
    """

    rule: PreparedRule
    outcome: Outcome
    reached: bool = True
    low: Witness = field(factory=dict)
    high: Witness = field(factory=dict)

    @property
    def wants_more(self) -> bool:
        """Whether an end is reached only by further records of an open kind."""
        five = _shown(self.outcome)
        fires = self.outcome.fires
        more = five[LOWER] != five[RECORDED] or five[UPPER] != five[BEST]
        return more or (fires is not None and (fires[LOWER] != fires[RECORDED] or fires[UPPER] != fires[BEST]))


def loose_ids(prepared: Prepared, settled: Settled, facts: Facts) -> set[str]:
    """Ids of the lines that are not tight: of which an end is not known to be reached."""
    loose: set[str] = set()
    _Search(prepared, facts).node(settled, loose)
    return loose


def witnesses(prepared: Prepared, settled: Settled, facts: Facts) -> tuple[Witness, Witness] | None:
    """Completed records at which a node comes to its worst and to its best end, the book as it stands.

    `None` if the node is not tight, or an end is reached only by records that are not there yet, or by a judgement.
    """
    search, loose = _Search(prepared, facts), set[str]()
    ends = search.node(settled, loose)
    judged = any(not each.rule.kind for each in ends)
    if settled.node.id in loose or judged or any(each.wants_more for each in ends):
        return None
    low, high = (
        search.merged([(each, each.low) for each in ends])[0],
        search.merged([(each, each.high) for each in ends])[0],
    )
    return _flat(low), _flat(high)


def _flat(by_kind: dict[str, Witness]) -> Witness:
    return {id: record for records in by_kind.values() for id, record in records.items()}


class _Search:
    """The search for completions, for one scoring."""

    def __init__(self, prepared: Prepared, facts: Facts) -> None:
        self.prepared = prepared
        self.facts = facts
        self.left = MOST_TRIALS

    def node(self, settled: Settled, loose: set[str]) -> list[_Ends]:
        """Mark the lines that are not tight at and below a node; return its rules that have two ends."""
        if settled.is_settled:
            return []
        found: list[_Ends] = []
        tight = not settled.loose
        for rule, outcome in zip(settled.node.rules, settled.outcomes, strict=True):
            if _is_exact(outcome):
                continue
            ends = self.rule(rule, outcome)
            found.append(ends)
            if not ends.reached:
                loose.add(rule.rule.id)
                tight = False
        for child in settled.children:
            if not child.is_settled:
                found += self.node(child, loose)
                tight = tight and child.node.id not in loose
        if not (tight and self.together(found)):
            loose.add(settled.node.id)
        return found

    def rule(self, rule: PreparedRule, outcome: Outcome) -> _Ends:
        """Look for completions that reach the ends of one rule."""
        ends = _Ends(rule, outcome)
        if isinstance(rule.rule.measure, Judged):
            return ends
        # A further record cannot take any fact, nor have any day, that the rule's own condition leaves out.
        measure = rule.rule.measure
        days = isinstance(measure, Earliest) and measure.field in fields_of(measure.of.where)
        if ends.wants_more and (rule.rule.group is not None or days):
            ends.reached = False
            return ends
        if _same(outcome, RECORDED, BEST):
            return ends
        # Records beyond those that are looked at need not be completed to know that there are too many.
        options = list(islice(self.options(rule, outcome), MOST_RECORDS + 1))
        if len(options) > MOST_RECORDS or any(not each for each in options):
            ends.reached = False
            return ends
        low = self.search(rule, options, _target(outcome, RECORDED), best=False)
        high = self.search(rule, options, _target(outcome, BEST), best=True) if low is not None else None
        ends.reached = low is not None and high is not None
        ends.low, ends.high = low or {}, high or {}
        return ends

    def options(self, rule: PreparedRule, outcome: Outcome) -> Iterator[list[Record]]:
        """For each record with unknowns that matter to the rule, its completions; in the order of ids."""
        own = {record.id: record for record in self.facts.kinds[rule.kind]}
        for id in sorted({piece[0].id for piece in pieces_of(outcome.reading)}):
            record = own[id]
            if record.total is not None or looked_at(record, rule):
                if record.total is not None and len({each.field for each in record.total.subsets}) > 1:
                    yield []  # figures that overlap in ways nobody told
                    continue
                found = completions(record, rule, self.facts.context)
                if found != [record]:
                    yield found

    def search(
        self, rule: PreparedRule, options: list[list[Record]], target: tuple[int | None, bool], *, best: bool
    ) -> Witness | None:
        """A completion at which the rule comes to its end, changing one record after the other for the better."""
        chosen = [each[0] for each in options]
        value = self.value(rule, chosen, best=best)
        left = min(MOST_TRIALS_AN_END, self.left)
        for index, candidates in [*enumerate(options), *enumerate(options)]:
            if _reaches(value, target):
                break
            for candidate in candidates[:left]:
                left -= 1
                self.left -= 1
                tried = [*chosen[:index], candidate, *chosen[index + 1 :]]
                now = self.value(rule, tried, best=best)
                if _better(now, value, best=best):
                    chosen, value = tried, now
                    if _reaches(value, target):
                        break
        return {record.id: record for record in chosen} if _reaches(value, target) else None

    def value(self, rule: PreparedRule, records: list[Record], *, best: bool) -> tuple[int | None, bool, bool]:
        """Points of a rule on a completion, whether it zeroes its item, and whether nothing of it is left open."""
        facts = self.facts.with_records(rule.kind, {record.id: record for record in records})
        return _value(self.prepared.plan.fresh().outcome(rule, facts), best=best)

    def together(self, ends: list[_Ends]) -> bool:
        """Whether the worst ends of several rules are reached at once, and the best ends too."""
        if len(ends) < 2:
            return True
        if not _can_grow_together(ends, self.facts):
            return False
        return self.at_once([(each, each.low) for each in ends], RECORDED) and self.at_once(
            [(each, each.high) for each in ends], BEST
        )

    def at_once(self, ends: list[tuple[_Ends, Witness]], column: int) -> bool:
        """Whether one completion brings several rules to their ends: evaluated, where they complete the same record."""
        merged, shared = self.merged(ends)
        if not shared:
            return True
        for each, witness in ends:
            if not witness:
                continue
            facts = self.facts.with_records(each.rule.kind, merged[each.rule.kind])
            value = _value(self.prepared.plan.fresh().outcome(each.rule, facts), best=column == BEST)
            if not _reaches(value, _target(each.outcome, column)):
                return False
        return True

    def merged(self, ends: list[tuple[_Ends, Witness]]) -> tuple[dict[str, Witness], bool]:
        """The completions of several rules as one, by kind; and whether any two complete one record differently."""
        merged: dict[str, Witness] = {}
        shared = False
        for each, witness in ends:
            kind = merged.setdefault(each.rule.kind, {})
            for id, record in witness.items():
                if id in kind:
                    shared = shared or kind[id] != record
                    kind[id] = _merge(self.original(each.rule.kind, id), kind[id], record)
                else:
                    kind[id] = record
        return merged, shared

    def original(self, kind: str, id: str) -> Record:
        return next(record for record in self.facts.kinds[kind] if record.id == id)


def _merge(original: Record, first: Record, second: Record) -> Record:
    """One completion that takes from each of two what it alone completed; the first goes before."""
    changed = {}
    for name in original.unknowns:
        mine, theirs, was = getattr(first, name), getattr(second, name), getattr(original, name)
        if mine == was and theirs != was:
            changed[name] = theirs
    return complete_with(first, changed) or first


def _shown(outcome: Outcome) -> Five:
    """The points of the rule's own line: before its cap."""
    return outcome.five if outcome.uncapped is None else outcome.uncapped


def _is_exact(outcome: Outcome) -> bool:
    five, fires = _shown(outcome), outcome.fires
    return (
        five[0] is not None
        and five[0] == five[1] == five[3] == five[4]
        and (fires is None or fires[0] == fires[1] == fires[3] == fires[4])
    )


def _same(outcome: Outcome, left: int, right: int) -> bool:
    fires = outcome.fires
    five = _shown(outcome)
    return five[left] == five[right] and (fires is None or fires[left] == fires[right])


def _target(outcome: Outcome, column: int) -> tuple[int | None, bool]:
    return _shown(outcome)[column], outcome.fires is not None and outcome.fires[column]


def _value(outcome: Outcome, *, best: bool) -> tuple[int | None, bool, bool]:
    column = BEST if best else RECORDED
    settled = _same(outcome, RECORDED, BEST)
    return _shown(outcome)[column], outcome.fires is not None and outcome.fires[column], settled


def _better(now: tuple[int | None, bool, bool], before: tuple[int | None, bool, bool], *, best: bool) -> bool:
    return _rank(now, best=best) > _rank(before, best=best)


def _rank(value: tuple[int | None, bool, bool], *, best: bool) -> tuple[bool, int, bool]:
    points, fires, settled = value
    worth = 0 if points is None else points if best else -points
    return settled, worth, fires is not best


def _reaches(value: tuple[int | None, bool, bool], target: tuple[int | None, bool]) -> bool:
    points, fires, settled = value
    # An end without bound is come near enough where every stop and every full mark lies far behind.
    far = points is None or abs(points) >= PLENTY // 10
    near = far if target[0] is None else points == target[0]
    return settled and fires == target[1] and near


def _can_grow_together(ends: list[_Ends], facts: Facts) -> bool:
    """Whether no further record that one rule wants can get in the way of another rule over the same open kind."""
    by_kind: dict[str, int] = {}
    wanted: set[str] = set()
    for each in ends:
        if each.rule.kind and facts.is_open(each.rule.kind):
            by_kind[each.rule.kind] = by_kind.get(each.rule.kind, 0) + 1
            if each.wants_more:
                wanted.add(each.rule.kind)
    return all(by_kind[kind] == 1 for kind in wanted)
