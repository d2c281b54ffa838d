"""Passes over the records as source text: each record is looked at once for all rules (逐条遍历的源码形式)."""

from collections.abc import Iterable, Sequence

from dangfeng.model.ledger import KINDS
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.where import AllOf, Between, Condition, Given, Holds, Is
from dangfeng.scoring.conditions import fields_of
from dangfeng.scoring.fused.conditions import Conditions, is_loose, row_of
from dangfeng.scoring.fused.measures import RuleWriter, Task
from dangfeng.scoring.fused.source import Source
from dangfeng.scoring.measuring import asked_beside
from dangfeng.scoring.pieces import Key, key_of


def write_passes(source: Source, tasks: Sequence[tuple[RuleWriter, Task]]) -> None:
    """Write one pass over the records of each kind that some tasks look at."""
    for kind in dict.fromkeys(writer.of.kind for writer, _ in tasks):
        _Pass(source, kind, [(writer, task) for writer, task in tasks if writer.of.kind == kind]).write()


class _Pass:
    """Writes the pass over the records of one kind, then one over those out of the ordinary."""

    def __init__(self, source: Source, kind: str, tasks: Sequence[tuple[RuleWriter, Task]]) -> None:
        self.source, self.kind = source, kind
        self.conditions = Conditions(source, KINDS[kind])
        self.keys: dict[Key, list[Task]] = {}
        #: The same by the fields asked for as well: a total falls apart by one of them.
        self.asked: dict[tuple[Key, frozenset[str]], list[Task]] = {}
        for writer, task in tasks:
            writer.conditions = self.conditions
            key, asked = key_of(task.of), fields_of(task.of.where) | asked_beside(writer.measure)
            self.keys.setdefault(key, []).append(task)
            self.asked.setdefault((key, asked), []).append(task)
        # Where no rule looks at the day, a record without one is like any other: it has one of the period's.
        self.undated = not any(_looks_at_day(writer.rule) for writer, _ in tasks)
        self.numbers = [writer.number for writer, _ in tasks]
        self.kept = [name for writer, _ in tasks for name in writer.kept()]

    def write(self) -> None:
        """Write both passes, for a kind that is complete."""
        source = self.source
        with source.block(f"if {source.bind(self.kind)} not in frame.closed:"):
            source.put(f"doubts.update({tuple(self.numbers)})")
        with source.block("else:"):
            self._write_closed()

    def _write_closed(self) -> None:
        source, conditions, keys = self.source, self.conditions, self.keys
        unsure = source.bind(None)
        source.put("odd = []")
        with source.block(f"for r in ledger.of_kind({source.bind(self.kind)}):"):
            source.put("times = r.times if r.verdict is None else held_times(r)")
            test = f"not {unsure}.isdisjoint(r.unknowns)"
            test += " or type(r.on) is Bounded" if self.undated else ""
            with source.block(f"if {test}:"):
                source.put("odd.append(r)")
                source.put("continue")
            source.put("if times is None: continue")
            for name in _often(keys.values()):
                row_of(conditions.kind, name)
                source.put(f"f_{name} = {conditions.value(name)}")
                conditions.local[name] = f"f_{name}"
            for key, tasks in keys.items():
                with source.block(f"if {self._inside(key)}:"):
                    weight, known = self._weight(key)
                    source.put(f"w = {weight}")
                    self._branch([(_conjuncts(task.of.where), task) for task in tasks], known)
        conditions.local = {}
        with source.block("if odd:"):
            for (key, asked), tasks in self.asked.items():
                with source.block(f"for r, w, sure in frame.odd({source.bind(key)}, {source.bind(asked)}, odd):"):
                    self._one_by_one(tasks)
            if self.kept:
                source.put(f"in_order(ledger.of_kind({source.bind(self.kind)}), odd, ({', '.join(self.kept)},))")
        looked = {name for name in conditions.looked if is_loose(row_of(conditions.kind, name))}
        source.names[unsure] = frozenset(looked - {"on"} | {"total", "verdict"} | (set() if self.undated else {"on"}))

    def _inside(self, key: Key) -> str:
        """The condition of lying in the period."""
        conditions = self.conditions
        _, _, reach, dated = key
        between = conditions.kind.OPEN_BETWEEN
        if reach is m.Reach.DURING and between is not None:
            begun, ended = conditions.value(between[0]), conditions.value(between[1])
            return f"({begun} or r.on) <= end and ({ended} is None or {ended} >= start)"
        if dated is None or reach is m.Reach.DURING:
            own = "r.on is None or start <= r.on <= end" if self.undated else "start <= r.on <= end"
            return own if reach is m.Reach.DURING else f"({own}) if r.belongs_to is None else lies_in(r, period)"
        return f"{conditions.value(dated)} is not None and start <= {conditions.value(dated)} <= end"

    def _weight(self, key: Key) -> tuple[str, list[str]]:
        """The expression of how much a record counts, and what tells that this is known."""
        kind = self.conditions.kind
        name = "times" if key[1] is None else dict(kind.UNITS).get(key[1], "times")
        if name == "times":
            return "times", []
        row = row_of(kind, name)
        if not row.optional and not is_loose(row):
            return f"times * r.{name}", []
        # Whoever is not asked for this record is not in doubt of it.
        return f"times * r.{name} if type(r.{name}) is int else None", ["w is not None"]

    def _branch(self, tasks: list[tuple[list[Condition], Task]], doubts: list[str]) -> None:
        """Write the tasks below what is left of their conditions, those with the same next one together."""
        later: dict[Condition, list[tuple[list[Condition], Task]]] = {}
        for parts, task in tasks:
            if parts:
                later.setdefault(parts[0], []).append((parts[1:], task))
                continue
            if not doubts:
                task.add(False)
                continue
            with self.source.block(f"if {' and '.join(doubts)}:"):
                task.add(False)
            self.source.put(f"else: {task.doubt}")
        for condition, group in later.items():
            pair = self.conditions.first_asked(condition)
            more = [] if pair.certain == pair.possible else [pair.certain]
            with self.source.block(f"if {pair.possible}:"):
                self._branch(group, doubts + more)

    def _one_by_one(self, tasks: list[Task]) -> None:
        """Write the tasks for records of which not all may be known, each condition by its predicate."""
        source = self.source
        for where in dict.fromkeys(task.of.where for task in tasks):
            source.put(f"t = {source.predicate(where, self.conditions.kind)}(r, context)")
            with source.block("if t is not False:"):
                asked = [task for task in tasks if task.of.where == where]
                with source.block("if t and sure and w is not None:"):
                    for task in asked:
                        with source.block("try:"):
                            task.add(True)
                        source.put(f"except Unfused: {task.doubt}")
                with source.block("else:"):
                    for task in asked:
                        source.put(task.doubt)


def _conjuncts(where: Condition) -> list[Condition]:
    """The conditions that must all hold, those quickly told first."""
    if not isinstance(where, AllOf):
        return [where]
    return sorted(where.conditions, key=lambda each: not isinstance(each, Is))


def _looks_at_day(rule: Rule) -> bool:
    """Whether a rule looks at the day of a record, beyond the period that it belongs to."""
    measure = rule.measure
    if isinstance(measure, m.Judged):
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


def _often(all_tasks: Iterable[list[Task]]) -> list[str]:
    """Fields that several conditions look at before anything else: read once for each record."""
    wheres = {task.of.where for tasks in all_tasks for task in tasks}
    first = [parts[0] for parts in map(_conjuncts, wheres) if parts]
    names = [each.field for each in set(first) if isinstance(each, Is | Between | Given | Holds)]
    return sorted({name for name in names if names.count(name) > 1})
