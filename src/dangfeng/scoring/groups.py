"""One fact, one score: rules of a group share out what they have in common (不重复计分).

Of the events with one key, the dearest counts, then what the policy leaves of the rest; ties go to the earlier rule,
then the earlier day, then the smaller id. With events that are only possible, each rule takes its own worst and best
end: at the most, all that it may win; at the least, what nothing can take from it.
"""

from datetime import date
from fractions import Fraction

from attrs import define

from dangfeng.model.record import Record
from dangfeng.quantity import divide_half_up, lowest
from dangfeng.rubric.rubric import Group, Policy
from dangfeng.scoring.awarding import Ends
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.readings import Number
from dangfeng.scoring.rules import Outcome, PreparedRule, capped, signed


@define(eq=False)
class _Event:
    """One record under one rule of a group, with the least and most that it comes to there."""

    rule: int
    record: Record
    least: int
    most: int | None
    certain: bool

    @property
    def rank(self) -> tuple[bool, int, int, date, str]:
        """Order in which events of one key are picked: the dearest first, then rule, day and id."""
        day = self.record.on
        when = date.max if day is None else lowest(day)
        return (self.most is not None, -(self.most or 0), self.rule, when, self.record.id)

    def beats(self, other: "_Event") -> bool:
        """Whether it is picked before another, whatever the two come to within their ends."""
        if other.most is None or self.least < other.most:
            return False
        return self.least > other.most or self.rank[2:] < other.rank[2:]


@define(eq=False)
class GroupPlan:
    """The groups of a rubric, and the outcomes of their rules for one set of facts.

    Attributes:
        groups: Each group with its rules, in order.
        settled: Outcomes by rule id; filled at the first question.
    """

    groups: tuple[tuple[Group, tuple[PreparedRule, ...]], ...]
    settled: dict[str, Outcome] | None = None

    def fresh(self) -> "GroupPlan":
        """The same groups for another set of facts."""
        return self if not self.groups else GroupPlan(self.groups)

    def outcome(self, rule: PreparedRule, facts: Facts) -> Outcome:
        """What a rule comes to, in its group if it has one."""
        if rule.rule.group is None:
            return rule.evaluate(facts)
        if self.settled is None:
            self.settled = {}
            for group, rules in self.groups:
                self.settled.update(_share_out(group, rules, facts))
        return self.settled[rule.rule.id]


def _share_out(group: Group, rules: tuple[PreparedRule, ...], facts: Facts) -> dict[str, Outcome]:
    readings: list[Number] = []
    events: dict[object, list[_Event]] = {}
    for index, rule in enumerate(rules):
        assert rule.measure is not None
        assert rule.price is not None
        reading = rule.measure(facts)
        assert isinstance(reading, Number)
        readings.append(reading)
        for pieces, certain in ((reading.certain, True), (reading.possible, False)):
            for record, low, high in pieces:
                cheap, dear = rule.price(record, facts)
                most = 0 if high == 0 or dear == 0 else None if high is None or dear is None else high * dear
                event = _Event(index, record, low * cheap if certain else 0, most, certain and low > 0)
                events.setdefault(_key(group, record), []).append(event)
    least, most_of = [0] * len(rules), [0] * len(rules)
    unbounded = [False] * len(rules)
    for same in events.values():
        for event in same:
            few, many = _counted(group, same, event) if len(same) > 1 else (event.least, event.most)
            least[event.rule] += few
            most_of[event.rule] += many or 0
            unbounded[event.rule] |= many is None
    return {
        rule.rule.id: _outcome(rule, group, readings[i], (least[i], None if unbounded[i] else most_of[i]), facts)
        for i, rule in enumerate(rules)
    }


def _key(group: Group, record: Record) -> object:
    if group.key is None:
        return record.id
    value = getattr(record, group.key, None)
    # What has no key, or a masked one, is a fact of its own.
    return value if isinstance(value, str) else (record.id,)


def _counted(group: Group, same: list[_Event], event: _Event) -> Ends:
    """Least and most points of one event among those with its key."""
    if group.policy is Policy.SUM:
        return event.least, event.most
    rivals = [other for other in same if other is not event]
    share = group.share if group.policy is Policy.HIGHEST_THEN_SHARE else Fraction(0)
    if any(other.certain and other.beats(event) for other in rivals):
        return _part(event.least, share) or 0, _part(event.most, share)
    if all(event.beats(other) for other in rivals):
        return event.least, event.most
    return _part(event.least, share) or 0, event.most


def _part(points: int | None, share: Fraction) -> int | None:
    """What a share of some points comes to; nothing of no bound is still nothing."""
    if points is None:
        return None if share else 0
    return divide_half_up(points * share.numerator, share.denominator)


def _outcome(rule: PreparedRule, group: Group, reading: Number, closed: Ends, facts: Facts) -> Outcome:
    effect = rule.rule.effect
    if facts.is_open(rule.kind):
        # A further record may be dearer and take a fact from this rule, but only where facts have a key in common.
        open_ends = (closed[0] if group.key is None else 0, None)
        five = signed(closed, open_ends, effect, silent=facts.is_silent(rule.kind))
    else:
        five = signed(closed, closed, effect, silent=False)
    held = capped(five, rule.cap, effect)
    return Outcome(held, reading, False, None, five if held != five else None)
