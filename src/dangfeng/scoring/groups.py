"""One fact, one score: rules of a group share out what they have in common (不重复计分).

Of the events with one key, the dearest counts, then what the policy leaves of the rest; ties go to the earlier rule,
then the earlier day, then the smaller id. With events that are only possible, each rule takes its own worst and best
end: at the most, all that it may win; at the least, what nothing can take from it.
"""

from datetime import date

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
    """One record under one rule of a group."""

    rule: int
    key: object
    record: Record
    low: int
    high: int | None
    cheap: int
    dear: int
    certain: bool

    @property
    def tie(self) -> tuple[int, date, str]:
        """Order among events that cost the same."""
        day = self.record.on
        return (self.rule, date.max if day is None else lowest(day), self.record.id)

    @property
    def rank(self) -> tuple[int, tuple[int, date, str]]:
        """Order in which events of one key are picked: dearest first."""
        return (-self.dear, self.tie)


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
                key = _key(group, record)
                sure = certain and low > 0
                event = _Event(index, key, record, low, high, cheap, dear if dear is not None else cheap, sure)
                events.setdefault(key, []).append(event)
    least, most = [0] * len(rules), [0] * len(rules)
    unbounded = [False] * len(rules)
    for same in events.values():
        same.sort(key=lambda event: event.rank)
        for position, event in enumerate(same):
            few, many, endless = _counted(group, same, position)
            least[event.rule] += few
            most[event.rule] += many
            unbounded[event.rule] |= endless
    return {
        rule.rule.id: _outcome(rule, group, readings[i], (least[i], None if unbounded[i] else most[i]), facts)
        for i, rule in enumerate(rules)
    }


def _key(group: Group, record: Record) -> object:
    if group.key is None:
        return record.id
    value = getattr(record, group.key, None)
    # What has no key, or a masked one, is a fact of its own.
    return value if isinstance(value, str) else (record.id,)


def _counted(group: Group, same: list[_Event], position: int) -> tuple[int, int, bool]:
    """Least and most points of one event among those with its key, and whether the most has no bound."""
    event = same[position]
    times_most = event.high
    low = event.low * event.cheap if event.certain else 0
    high = event.dear if times_most is None else times_most * event.dear
    endless = times_most is None and event.dear > 0
    match group.policy:
        case Policy.SUM:
            return low, high, endless
        case Policy.HIGHEST | Policy.ONCE | Policy.HIGHEST_THEN_SHARE:
            pass
    rivals = [other for other in same if other is not event]
    certain_win = all(_beats(event, other) for other in rivals)
    certain_loss = any(other.certain and _beats(other, event) for other in rivals)
    # Within one key a fact counts once, however often it is recorded.
    one_low, one_high = (event.cheap if event.certain else 0), (event.dear if times_most != 0 else 0)
    if group.key is None and len({other.record.id for other in same}) == 1:
        one_low, one_high = low, high
    else:
        endless = False
    share = group.share if group.policy is Policy.HIGHEST_THEN_SHARE else None
    part_low = 0 if share is None else divide_half_up(one_low * share.numerator, share.denominator)
    part_high = 0 if share is None else divide_half_up(one_high * share.numerator, share.denominator)
    if certain_loss:
        return part_low, part_high, False
    return (one_low if certain_win else part_low), one_high, endless


def _beats(event: _Event, other: _Event) -> bool:
    """Whether one event is picked before another, whatever the two cost within their ends."""
    return event.cheap > other.dear or (event.cheap == other.dear and event.tie < other.tie)


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
