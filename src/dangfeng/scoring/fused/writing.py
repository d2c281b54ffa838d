"""A rubric written as the text of one function (细则的源码形式)."""

from collections.abc import Sequence

from dangfeng.quantity import divide_down, divide_half_up, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Below, Effect, Group, Rounding, Rubric, Rule, Veto
from dangfeng.rubric.scorecard import LineKind
from dangfeng.scoring.bands import bands_of
from dangfeng.scoring.fused.answers import AnswerWriter
from dangfeng.scoring.fused.calls import CALLED
from dangfeng.scoring.fused.ends import Ends, Written, limit_of, number_in
from dangfeng.scoring.fused.lane import Closed, Lane, Meter
from dangfeng.scoring.fused.measures import RuleWriter, Task
from dangfeng.scoring.fused.points import PointsWriter
from dangfeng.scoring.fused.records import write_passes
from dangfeng.scoring.fused.source import Source
from dangfeng.scoring.nodes import Node
from dangfeng.scoring.rules import PreparedRule


class _Writer:
    """Writes the points of all lines of one rubric."""

    def __init__(self, rubric: Rubric, root: Node) -> None:
        self.rubric, self.root = rubric, root
        self.source = Source()
        self.tasks: list[tuple[PointsWriter, Task]] = []
        self.rules: dict[str, PointsWriter] = {}
        self.ids: list[str] = []
        self.ends: list[tuple[str, str]] = []
        self.zero_items: list[tuple[str, str]] = []

    def lane(self) -> Lane:
        """The whole, compiled."""
        source, rubric = self.source, self.rubric
        groups = group_lists(source, rubric)
        for prepared in rules_over_records(self.root):
            rule = prepared.rule
            self.rules[rule.id] = self._begin(rule, prepared, None if rule.group is None else groups[rule.group])
        vetoes = [self._veto(veto) for veto in rubric.vetoes]
        write_passes(source, self.tasks)
        for group in rubric.groups:
            share_out(source, rubric, group, [each for each in self.rules.values() if each.rule.group == group.id])
        self._node(self.root)
        fewest, most = (self._at_zero(end) for end in (1, 0))
        ends = [each for pair in self.ends for each in pair]
        source.put(f"out.extend(({', '.join([*ends, fewest, most, *vetoes])},))")
        kinds = frozenset(writer.of.kind for writer, _ in self.tasks)
        classes = tuple(node.classes for node in self.root.walk() if node.classes)
        function = source.function(CALLED)
        closed = Closed(kinds, {each.kind: each.by for each in rubric.confirmed_by})
        return Lane(function, closed, classes, tuple(self.ids), rubric.vetoes, bands_of(rubric))

    def _at_zero(self, end: int) -> str:
        """The expression of how many items stand at 0 or less at one end."""
        tests, number = [], 0
        for ends in self.zero_items:
            known = number_in(ends[end])
            if known is None:
                tests.append(f"({ends[end]} <= 0)")
            else:
                number += known <= 0
        return " + ".join([str(number), *tests])

    def _begin(self, rule: Rule, prepared: PreparedRule | None = None, group: str | None = None) -> PointsWriter:
        rubric, number = self.rubric, len(self.tasks)
        writer = PointsWriter(self.source, rule, number, rubric.precision, rubric.rounding, prepared, group)
        self.tasks.append((writer, writer.task()))
        return writer

    def _veto(self, veto: Veto) -> str:
        """The expression of whether a veto holds."""
        if isinstance(veto.measure, m.Judged):
            return f"is_found(frame.marks, {self.source.bind(veto.id)})"
        assert isinstance(veto.measure, m.Count), "checked when the rubric was prepared"
        writer = self._begin(Rule(id=veto.id, measure=veto.measure))
        return f"{writer.name('n')} > 0"

    # -- the tree ------------------------------------------------------------------------------------------------------

    def _node(self, node: Node) -> "Written":
        """Write a node and all below."""
        place = len(self.ids)
        self.ids.append(node.id)
        self.ends.append(("", ""))
        ends, fires = Ends(node.start), list[str]()
        for rule in node.rules:
            self._rule(rule, ends, fires)
        for child in node.children:
            below = self._node(child)
            ends.add(below.ends, may_fall=below.may_fall, most=below.most)
            ends.add(below.over, may_fall=True, most=0) if below.over != ("0", "0") else None
            fires += below.fires
        zeroed = f"({' or '.join(fires)})" if fires and node.kind is LineKind.ITEM else ""
        own, overs = [], []
        for letter, text in zip("vu", ends.texts(), strict=False):
            value, over = self._end(node, f"{letter}_{place}", text, zeroed, ends)
            own.append(value)
            overs.append(over)
        written = Written(
            (own[0], own[-1]),
            (overs[0], overs[-1]),
            [] if node.kind is LineKind.ITEM else fires,
            ends.may_fall and node.below is Below.KEEP,
            ends.most if limit_of(node) is None else limit_of(node),
        )
        self._kept(place, node, written.ends)
        return written

    def _end(self, node: Node, name: str, text: str, zeroed: str, ends: "Ends") -> tuple[str, str]:
        """Write one end of a node: zeroed, then stopped; its expression, and that of what overflows."""
        put, over, limit = self.source.put, "0", limit_of(node)
        put(f"{name} = {text}")
        if zeroed:
            put(f"if {name} > 0 and {zeroed}: {name} = 0")
        if ends.may_fall and node.below is Below.OVERFLOW:
            over = f"o{name}"
            put(f"{over} = min({name}, 0)")
        if ends.may_fall and node.below is not Below.KEEP:
            put(f"if {name} < 0: {name} = 0")
        if limit is not None and (ends.most is None or ends.most > limit):
            put(f"if {name} > {limit}: {name} = {limit}")
        return name, over

    def _kept(self, place: int, node: Node, ends: tuple[str, str]) -> None:
        """Keep the ends of a node for the answer."""
        self.ends[place] = ends
        if node.kind is LineKind.ITEM and node.full:
            self.zero_items.append(ends)

    def _rule(self, prepared: PreparedRule, ends: Ends, fires: list[str]) -> None:
        """Write what a rule adds to a node, or that it zeroes the item."""
        rule, digits = prepared.rule, self.rubric.precision
        sign = "+" if rule.effect is Effect.AWARD else "-"
        if isinstance(rule.measure, m.Judged):
            least, most = in_units(rule.measure.least, digits), in_units(rule.measure.points, digits)
            low, high = f"low_{len(self.source.names)}", f"high_{len(self.source.names)}"
            id = self.source.bind(rule.id)
            self.source.put(f"{low}, {high} = judged(frame.marks, {id}, {least}, {most}, {digits})")
            pair, top = ((low, high), most) if sign == "+" else ((high, low), -least)
            ends.add(pair, sign, may_fall=least < 0, most=max(0, top))
            return
        writer = self.rules[rule.id]
        if isinstance(rule.scale, s.ZeroItem):
            writer.fires(rule.scale)
            fires.append(writer.name("z"))
            return
        writer.cap() if rule.group is not None else writer.points()
        ends.add((writer.name("p"), writer.name("p")), sign)


def rules_over_records(root: Node) -> list[PreparedRule]:
    """The rules that measure something."""
    return [each for each in root.all_rules() if not isinstance(each.rule.measure, m.Judged)]


def group_lists(source: Source, rubric: Rubric) -> dict[str, str]:
    """Write the lists of the events of each group; their names."""
    names = {group.id: f"group{place}" for place, group in enumerate(rubric.groups)}
    for name in names.values():
        source.put(f"{name} = []")
    return names


def share_out(source: Source, rubric: Rubric, group: Group, writers: Sequence[PointsWriter]) -> None:
    """Write the points `p<number>` that each rule of a group wins."""
    if writers:
        divide = source.bind(divide_half_up if rubric.rounding is Rounding.HALF_UP else divide_down)
        numbers = tuple(each.number for each in writers)
        source.put(f"won = shared_out({writers[0].group}, {source.bind(group)}, {numbers}, {divide})")
        for number in numbers:
            source.put(f"p{number} = won[{number}]")


def fuse(rubric: Rubric, root: Node) -> Lane | None:
    """Write the points of a prepared rubric; `None` if its conditions are nested deeper than Python reads."""
    try:
        return _Writer(rubric, root).lane()
    except (SyntaxError, RecursionError, MemoryError):
        return None


def _answer_group(source: Source, rubric: Rubric, group: Group, writers: Sequence[AnswerWriter]) -> None:
    """Write the outcomes of the rules of a group, if those of all are known."""
    with source.block(f"if doubts.isdisjoint({[each.number for each in writers]}):"):
        with source.block("try:"):
            share_out(source, rubric, group, writers)
            for each in writers:
                each.answer()
            source.put("pass")
        source.put("except Unfused: pass")


def fuse_readings(rubric: Rubric, root: Node) -> Meter | None:
    """Write the outcomes of all rules over records, and the readings of vetoes; `None` as above."""
    source, digits, rounding = Source(), rubric.precision, rubric.rounding
    lists = group_lists(source, rubric)
    writers = [
        AnswerWriter(source, each, number, digits, rounding, lists.get(each.rule.group or ""))
        for number, each in enumerate(rules_over_records(root))
    ]
    vetoes = [
        RuleWriter(source, Rule(id=veto.id, measure=veto.measure), number)
        for number, veto in enumerate(rubric.vetoes, len(writers))
        if isinstance(veto.measure, m.Count)
    ]
    try:
        write_passes(source, [(writer, writer.task()) for writer in [*writers, *vetoes]])
        source.put("outcomes, records = out.outcomes, out.records")
        for writer in writers:
            if writer.group is None:
                writer.answer()
        for veto in vetoes:
            n, id = veto.name("n"), source.bind(veto.rule.id)
            source.put(f"if {veto.number} not in doubts: out.readings[{id}] = Number({n}, {n})")
        for group in rubric.groups:
            _answer_group(source, rubric, group, [each for each in writers if each.rule.group == group.id])
        return Meter(source.function(CALLED))
    except (SyntaxError, RecursionError, MemoryError):
        return None
