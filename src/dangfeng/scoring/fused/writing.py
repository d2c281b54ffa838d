"""A rubric written as the text of one function (细则的源码形式)."""

from collections.abc import Iterator

from dangfeng.model.ledger import KINDS
from dangfeng.quantity import Bounded, divide_down, divide_half_up, in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Below, Effect, Group, Rounding, Rubric, Rule, Veto
from dangfeng.rubric.scorecard import LineKind
from dangfeng.rubric.where import AllOf, Between, Condition, Given, Holds, Is
from dangfeng.scoring.conditions import fields_of
from dangfeng.scoring.facts import Key, key_of
from dangfeng.scoring.fused.calls import CALLED
from dangfeng.scoring.fused.conditions import Conditions, Source, is_loose, row_of
from dangfeng.scoring.fused.ends import Ends, Written, limit_of, number_in, two_ends
from dangfeng.scoring.fused.lane import Lane
from dangfeng.scoring.fused.measures import RuleWriter, Task, is_plain_number
from dangfeng.scoring.grading import bands_of
from dangfeng.scoring.rules import PreparedRule
from dangfeng.scoring.tree import Node, Settled


class _Writer:
    """Writes one rubric."""

    def __init__(self, rubric: Rubric, root: Node) -> None:
        self.rubric, self.root = rubric, root
        self.source = Source()
        self.tasks: list[tuple[RuleWriter, Task]] = []
        self.rules: dict[str, RuleWriter] = {}
        self.ids: list[str] = []
        self.ends: list[tuple[str, str]] = []
        self.zero_items: list[tuple[str, str]] = []
        self.undated = False

    def lane(self) -> Lane:
        """The whole function, compiled."""
        source, rubric = self.source, self.rubric
        source.head += ["    ledger, context = frame.ledger, frame.context", "    period = context.period"]
        source.head += ["    start, end = period.start, period.end"]
        groups = {group.id: f"group{place}" for place, group in enumerate(rubric.groups)}
        for name in groups.values():
            source.put(f"{name} = []")
        for rule in self.root.all_rules():
            self._begin(rule, groups)
        vetoes = [self._veto(veto) for veto in rubric.vetoes]
        for kind in dict.fromkeys(writer.of.kind for writer, _ in self.tasks):
            self._kind(kind)
        for group in rubric.groups:
            self._group(group, groups[group.id])
        self._node(self.root)
        fewest, most = (self._at_zero(end) for end in (1, 0))
        ends = [each for pair in self.ends for each in pair]
        source.put(f"out.extend(({', '.join([*ends, fewest, most, *vetoes])},))")
        source.put("return True")
        return self._compiled()

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

    def _compiled(self) -> Lane:
        text = self.source.text("lane(frame, out)")
        names = {**self.source.names, **CALLED, "Bounded": Bounded}
        exec(compile(text, "<fused rubric>", "exec"), names)
        run = names["lane"]
        assert callable(run)
        kinds = frozenset(writer.of.kind for writer, _ in self.tasks)
        confirmed_by = {each.kind: each.by for each in self.rubric.confirmed_by}
        classes = tuple(node.classes for node in self.root.walk() if node.classes)
        return Lane(text, kinds, confirmed_by, classes, tuple(self.ids), self.rubric.vetoes, bands_of(self.rubric), run)

    # -- rules ---------------------------------------------------------------------------------------------------------

    def _begin(self, prepared: PreparedRule, groups: dict[str, str]) -> None:
        rule = prepared.rule
        if isinstance(rule.measure, m.Judged | m.PendingKind):
            return
        writer = RuleWriter(self.source, rule, len(self.tasks), self.rubric.precision, self.rubric.rounding)
        self.tasks.append((writer, writer.task(None if rule.group is None else groups[rule.group])))
        self.rules[rule.id] = writer

    def _veto(self, veto: Veto) -> str:
        """The expression of whether a veto holds."""
        if isinstance(veto.measure, m.Judged):
            return f"is_found(frame.marks, {self.source.bind(veto.id)})"
        assert isinstance(veto.measure, m.Count), "checked when the rubric was prepared"
        rule = Rule(id=veto.id, measure=veto.measure)
        writer = RuleWriter(self.source, rule, len(self.tasks), self.rubric.precision, self.rubric.rounding)
        self.tasks.append((writer, writer.task()))
        return f"{writer.name('n')} > 0"

    # -- records -------------------------------------------------------------------------------------------------------

    def _kind(self, kind: str) -> None:
        """Write one pass over the records of a kind, then one over those out of the ordinary."""
        source, conditions = self.source, Conditions(self.source, KINDS[kind])
        keys: dict[Key, list[Task]] = {}
        for writer, task in self.tasks:
            if writer.of.kind == kind:
                writer.conditions = conditions
                keys.setdefault(key_of(task.of), []).append(task)
        unsure = source.bind(None)
        # Where no rule looks at the day, a record without one is like any other: it has one of the period's.
        self.undated = not any(writer.of.kind == kind and _looks_at_day(writer.rule) for writer, _ in self.tasks)
        source.put("odd = []")
        with source.block(f"for r in ledger.of_kind({source.bind(kind)}):"):
            test = f"r.verdict is not None or r.belongs_to is not None or not {unsure}.isdisjoint(r.unknowns)"
            test += " or type(r.on) is Bounded" if self.undated else ""
            with source.block(f"if {test}:"):
                source.put("odd.append(r)")
                source.put("continue")
            for name in _often(tasks for tasks in keys.values()):
                row_of(conditions.kind, name)
                source.put(f"f_{name} = {conditions.value(name)}")
                conditions.local[name] = f"f_{name}"
            for key, tasks in keys.items():
                with source.block(f"if {self._inside(key, conditions)}:"):
                    source.put(f"w = {self._weight(key, conditions)}")
                    self._branch([(_conjuncts(task.of.where), task) for task in tasks], [], conditions)
        conditions.local = {}
        with source.block("if odd:"):
            for key, tasks in keys.items():
                with source.block(f"for r, w, sure in frame.odd({source.bind(key)}, odd):"):
                    self._one_by_one(tasks, conditions)
        looked = {name for name in conditions.looked if is_loose(row_of(conditions.kind, name))}
        source.names[unsure] = frozenset(looked - {"on"} | {"total"} | (set() if self.undated else {"on"}))

    def _inside(self, key: Key, conditions: Conditions) -> str:
        """The condition of lying in the period."""
        _, _, reach, dated = key
        between = conditions.kind.OPEN_BETWEEN
        if reach is m.Reach.DURING and between is not None:
            begun, ended = conditions.value(between[0]), conditions.value(between[1])
            return f"({begun} or r.on) <= end and ({ended} is None or {ended} >= start)"
        if dated is None or reach is m.Reach.DURING:
            return "r.on is None or start <= r.on <= end" if self.undated else "start <= r.on <= end"
        return f"{conditions.value(dated)} is not None and start <= {conditions.value(dated)} <= end"

    def _weight(self, key: Key, conditions: Conditions) -> str:
        units = dict(conditions.kind.UNITS)
        name = "times" if key[1] is None else units.get(key[1], "times")
        if name == "times":
            return "r.times"
        value = conditions.value(name)
        plain = is_plain_number(row_of(conditions.kind, name))
        return f"r.times * {value if plain else f'exact_amount({value})'}"

    def _branch(self, tasks: list[tuple[list[Condition], Task]], doubts: list[str], conditions: Conditions) -> None:
        """Write the tasks below what is left of their conditions, those with the same next one together."""
        later: dict[Condition, list[tuple[list[Condition], Task]]] = {}
        for parts, task in tasks:
            if parts:
                later.setdefault(parts[0], []).append((parts[1:], task))
                continue
            if doubts:
                self.source.put(f"if not ({' and '.join(doubts)}): return False")
            task.add(False)
        for condition, group in later.items():
            pair = conditions.pair(condition)
            more = [] if pair.certain == pair.possible else [pair.certain]
            with self.source.block(f"if {pair.possible}:"):
                self._branch(group, doubts + more, conditions)

    def _one_by_one(self, tasks: list[Task], conditions: Conditions) -> None:
        """Write the tasks for records of which not all may be known, each condition by its predicate."""
        source = self.source
        for where in dict.fromkeys(task.of.where for task in tasks):
            source.put(f"t = {source.predicate(where, conditions.kind)}(r, context)")
            with source.block("if t is not False:"):
                source.put("if t is None or w is None or not sure: return False")
                for task in tasks:
                    if task.of.where == where:
                        task.add(True)

    def _group(self, group: Group, name: str) -> None:
        source, numbers = self.source, [w.number for w in self.rules.values() if w.rule.group == group.id]
        divide = divide_half_up if self.rubric.rounding is Rounding.HALF_UP else divide_down
        source.put(f"won = shared_out({name}, {source.bind(group)}, {tuple(numbers)}, {source.bind(divide)})")
        for number in numbers:
            source.put(f"p{number} = won[{number}]")

    # -- the tree ------------------------------------------------------------------------------------------------------

    def _node(self, node: Node) -> "Written":
        """Write a node and all below."""
        if node.constant is not None:
            return self._constant(node.constant)
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

    def _constant(self, settled: Settled) -> "Written":
        for each in settled.walk():
            self.ids.append(each.node.id)
            self.ends.append(("", ""))
            self._kept(len(self.ids) - 1, each.node, two_ends(each.five))
        ends, over = two_ends(settled.five), two_ends(settled.overflow)
        return Written(ends, over, [], "-" in ends[0], number_in(ends[1]))

    def _rule(self, prepared: PreparedRule, ends: Ends, fires: list[str]) -> None:
        """Write what a rule adds to a node, or that it zeroes the item."""
        rule, digits = prepared.rule, self.rubric.precision
        sign = "+" if rule.effect is Effect.AWARD else "-"
        if isinstance(rule.measure, m.PendingKind | m.Judged):
            least = 0 if isinstance(rule.measure, m.PendingKind) else in_units(rule.measure.least, digits)
            most = in_units(rule.measure.points, digits)
            low, high = str(least), str(most)
            if isinstance(rule.measure, m.Judged):
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


def _conjuncts(where: Condition) -> list[Condition]:
    """The conditions that must all hold, those quickly told first."""
    if not isinstance(where, AllOf):
        return [where]
    return sorted(where.conditions, key=lambda each: not isinstance(each, Is))


def _looks_at_day(rule: Rule) -> bool:
    """Whether a rule looks at the day of a record, beyond the period that it belongs to."""
    measure = rule.measure
    if isinstance(measure, m.Judged | m.PendingKind):
        return False
    looked = set(fields_of(measure.of.where))
    match measure:
        case m.Ratio(part=part):
            looked |= fields_of(part)
        case m.Checklist(entries=entries):
            looked = looked.union(*(fields_of(entry.where) for entry in entries))
        case m.Members(per=None):
            pass
        case m.Periods() | m.Members() | m.Earliest():
            return True
        case _:
            pass
    priced = isinstance(rule.scale, s.ByDelay)
    return "on" in looked or priced or measure.of.reach is m.Reach.DURING or measure.of.dated is not None


def _often(all_tasks: Iterator[list[Task]]) -> list[str]:
    """Fields that several conditions look at before anything else: read once for each record."""
    wheres = {task.of.where for tasks in all_tasks for task in tasks}
    first = [parts[0] for parts in map(_conjuncts, wheres) if parts]
    names = [each.field for each in set(first) if isinstance(each, Is | Between | Given | Holds)]
    return sorted({name for name in names if names.count(name) > 1})


def fuse(rubric: Rubric, root: Node) -> Lane | None:
    """Write a prepared rubric as one function; `None` if its conditions are nested deeper than Python reads."""
    try:
        return _Writer(rubric, root).lane()
    except (SyntaxError, RecursionError, MemoryError):
        return None
