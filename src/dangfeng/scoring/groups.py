"""One fact, one score: rules of a group share out what they have in common (不重复计分).

Of the events with one key, the dearest counts, then what the policy leaves of the rest; ties go to the earlier rule,
then the earlier day, then the smaller id. With events that are only possible, each rule takes its own worst and best
end: at the most, all that it may win; at the least, what nothing can take from it.
"""

from collections.abc import Callable
from datetime import date

from dangfeng.fields import Absent, field_named
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, Masked, divide_down, divide_half_up, lowest
from dangfeng.rubric.rubric import Group, Policy, Rounding
from dangfeng.scoring.awarding import Ends
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.operands import Other
from dangfeng.scoring.readings import Number
from dangfeng.scoring.rules import Outcome, PreparedRule, capped, signed
from dangfeng.working import define


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
        rounding: How the rubric rounds.
        settled: Outcomes by rule id; filled at the first question.
    """

    groups: tuple[tuple[Group, tuple[PreparedRule, ...]], ...]
    rounding: Rounding = Rounding.HALF_UP
    settled: dict[str, Outcome] | None = None

    def fresh(self) -> "GroupPlan":
        """The same groups for another set of facts."""
        return self if not self.groups else GroupPlan(self.groups, self.rounding)

    def outcome(self, rule: PreparedRule, facts: Facts) -> Outcome:
        """What a rule comes to, in its group if it has one."""
        if rule.rule.group is None:
            return rule.evaluate(facts)
        if self.settled is None:
            self.settled = {}
            for group, rules in self.groups:
                self.settled.update(_share_out(group, rules, facts, self.rounding))
        return self.settled[rule.rule.id]


def _share_out(group: Group, rules: tuple[PreparedRule, ...], facts: Facts, rounding: Rounding) -> dict[str, Outcome]:
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
                cheap, dear = rule.price(record, facts.context)
                most = 0 if high == 0 or dear == 0 else None if high is None or dear is None else high * dear
                event = _Event(index, record, low * cheap if certain else 0, most, certain and low > 0)
                events.setdefault(fact_of(group, record), []).append(event)
    # What may be any fact may be this one or that one: a rival of all, and beaten for certain by none.
    unsure = events.pop(None, [])
    shares = [_Share() for _ in rules]
    for same in events.values():
        for event in same:
            shares[event.rule].add(group, event, [*same, *unsure], same)
    everything = [event for same in events.values() for event in same] + unsure if unsure else []
    for event in unsure:
        shares[event.rule].add(group, event, everything, [])
    open_ = group.key is not None and any(facts.is_open(rule.kind) for rule in rules)
    divide = divide_half_up if rounding is Rounding.HALF_UP else divide_down
    return {
        rule.rule.id: _outcome(rule, readings[i], shares[i].ends(group, divide), facts, open_=open_)
        for i, rule in enumerate(rules)
    }


def fact_of(group: Group, record: Record) -> object:
    """What makes two records one fact; `None` if that is not known."""
    if group.key is None:
        # The parts of a total are different things under one id.
        subsets = () if record.total is None else record.total.subsets
        return (record.id, *(str(getattr(record, each.field, "")) for each in subsets))
    value = getattr(record, group.key, None)
    if isinstance(value, Masked | Other | Bounded) or (value is None and _may_have(record, group.key)):
        return None
    # What has no such thing is a fact of its own.
    return (record.id,) if value is None else ("key", value)


def _may_have(record: Record, key: str) -> bool:
    row = field_named(type(record), key)
    return record.total is not None or (row is not None and row.absent is Absent.UNKNOWN)


@define(eq=False)
class _Share:
    """What one rule of a group comes to: in full, and as the rest of a fact that counts elsewhere."""

    least: int = 0
    most: int | None = 0
    rest_least: int = 0
    rest_most: int | None = 0

    def add(self, group: Group, event: _Event, rivals: list[_Event], certain: list[_Event]) -> None:
        """Add one event, beaten by none, by some possibly, or by one of the *certain* rivals."""
        others = [other for other in rivals if other is not event]
        if group.policy is Policy.SUM or all(event.beats(other) for other in others):
            self.least += event.least
            self.most = _plus(self.most, event.most)
        elif any(other.certain and other.beats(event) for other in certain if other is not event):
            self.rest_least += event.least
            self.rest_most = _plus(self.rest_most, event.most)
        else:
            self.rest_least += event.least
            self.most = _plus(self.most, event.most)

    def ends(self, group: Group, divide: Callable[[int, int], int]) -> Ends:
        """Least and most points; what is left of the rest is rounded once."""
        if group.policy is not Policy.HIGHEST_THEN_SHARE:
            return self.least, self.most
        share = group.share
        least = self.least + divide(self.rest_least * share.numerator, share.denominator)
        if self.most is None or self.rest_most is None:
            return least, None
        return least, self.most + divide(self.rest_most * share.numerator, share.denominator)


def _plus(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right


def _outcome(rule: PreparedRule, reading: Number, closed: Ends, facts: Facts, *, open_: bool) -> Outcome:
    effect = rule.rule.effect
    if open_ or facts.is_open(rule.kind):
        # A further record may be dearer and take a fact from this rule, but only where facts have a key in common.
        further = None if facts.is_open(rule.kind) else closed[1]
        ends = (0 if open_ else closed[0], further)
        five = signed(closed, ends, effect, silent=facts.is_silent(rule.kind))
    else:
        five = signed(closed, closed, effect, silent=False)
    held = capped(five, rule.cap, effect)
    return Outcome(held, reading, False, None, five if held != five else None)
