"""A rubric compiled once, to score any number of ledgers (细则预处理)."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from dangfeng.fields import field_named
from dangfeng.model.ledger import KINDS
from dangfeng.problem import Gravity, InvalidRubric, Place, Problem
from dangfeng.rubric.measures import Count, Judged
from dangfeng.rubric.rubric import Above, Below, Group, Item, Part, Rubric, Rule, Section, Start, Veto
from dangfeng.rubric.scales import ByCase, ByLevel, ByNumber, Combine, Each, ZeroItem
from dangfeng.rubric.scorecard import LineKind
from dangfeng.scoring.bands import Bands, bands_of
from dangfeng.scoring.groups import GroupPlan
from dangfeng.scoring.matching import Questions
from dangfeng.scoring.measuring import Measuring, compile_measure
from dangfeng.scoring.nodes import Node
from dangfeng.scoring.operands import Unfit
from dangfeng.scoring.points import units
from dangfeng.scoring.rules import PreparedRule, prepare_rule
from dangfeng.working import define, field

if TYPE_CHECKING:
    from dangfeng.scoring.fused import Lane, Meter

T = TypeVar("T")


@define(eq=False)
class PreparedVeto:
    """A veto whose measure is compiled; judged findings have none."""

    veto: Veto
    measure: Measuring | None
    kind: str


@define(eq=False)
class Prepared:
    """A rubric ready to score with; made by `prepare`, shared freely between threads.

    Attributes:
        rubric: The rubric as written.
        root: The whole, as a tree of nodes.
        plan: Its groups.
        vetoes: Its vetoes.
        judged: Measures of its judged rules and vetoes, by id.
        targets: Ids that a mark may name.
        bands: Its grades.
    """

    rubric: Rubric
    root: Node
    plan: GroupPlan
    vetoes: tuple[PreparedVeto, ...]
    judged: dict[str, Judged]
    targets: frozenset[str]
    bands: Bands
    _lane: "list[Lane | None]" = field(factory=list, init=False)
    _meter: "list[Meter | None]" = field(factory=list, init=False)

    def __reduce__(self) -> "tuple[Callable[[Rubric], Prepared], tuple[Rubric]]":
        # What is compiled is compiled again where it arrives: functions do not travel between processes.
        return prepare, (self.rubric,)

    def lane(self) -> "Lane | None":
        """The points of facts that are all known, as one function, written at the first question."""
        if not self._lane:
            from dangfeng.scoring.fused import fuse

            self._lane.append(fuse(self.rubric, self.root))
        return self._lane[0]

    def meter(self) -> "Meter | None":
        """The readings of facts that are all known, as one function, written at the first question."""
        if not self._meter:
            from dangfeng.scoring.fused import fuse_readings

            self._meter.append(fuse_readings(self.rubric, self.root))
        return self._meter[0]

    def rules(self) -> Iterator[PreparedRule]:
        """All rules in order."""
        return self.root.all_rules()


def prepare(rubric: Rubric) -> Prepared:
    """Compile a rubric (细则预处理): conditions, measures and scales become functions.

    Raises:
        InvalidRubric: With a problem for each rule, group or veto whose parts do not fit together.
    """
    return _Preparation(rubric).prepared()


class _Preparation:
    """One pass over a rubric that collects what does not fit."""

    def __init__(self, rubric: Rubric) -> None:
        self.rubric = rubric
        self.problems: list[Problem] = []
        self.questions = Questions()
        self.groups: dict[str, list[PreparedRule]] = {group.id: [] for group in rubric.groups}

    def prepared(self) -> Prepared:
        rubric = self.rubric
        self._unique_ids()
        children = [self._section(section) for section in rubric.sections]
        if rubric.deductions:
            extra = rubric.deductions
            node = Node(LineKind.DEDUCTIONS, extra.id, extra.title, None, below=Below.KEEP, above=Above.KEEP)
            node.rules = self._rules(extra.rules, in_item=False)
            children.append(node)
        if rubric.bonus:
            pool = rubric.bonus
            cap = None if pool.cap is None else self._units(pool.cap, pool.id)
            node = Node(LineKind.BONUS, pool.id, pool.title, None, below=Below.STOP, above=Above.KEEP, cap=cap)
            node.rules = self._rules(pool.rules, in_item=False)
            children.append(node)
        full = sum(child.full or 0 for child in children if child.kind is LineKind.SECTION)
        root = Node(LineKind.TOTAL, "total", rubric.title, full, below=rubric.below, above=rubric.above)
        root.children = tuple(children)
        vetoes = tuple(self._veto(veto) for veto in rubric.vetoes)
        groups = tuple((group, tuple(self.groups[group.id])) for group in rubric.groups)
        for group, rules in groups:
            self._group(group, rules)
        if self.problems:
            raise InvalidRubric(self.problems)
        measures = {rule.rule.id: rule.rule.measure for rule in root.all_rules()}
        measures.update({veto.id: veto.measure for veto in rubric.vetoes})
        judged = {id: measure for id, measure in measures.items() if isinstance(measure, Judged)}
        targets = frozenset(measures).union(node.id for node in root.walk())
        return Prepared(rubric, root, GroupPlan(groups, rubric.rounding), vetoes, judged, targets, bands_of(rubric))

    def _section(self, section: Section) -> Node:
        node = Node(LineKind.SECTION, section.id, section.title, self._units(section.points, section.id))
        node.below, node.above, node.rescale = section.below, section.above, section.rescale
        node.children = tuple(self._item(item) for item in section.items)
        return node

    def _item(self, item: Item) -> Node:
        node = Node(LineKind.ITEM, item.id, item.title, None)
        node.below, node.above, node.may_not_apply = item.below, item.above, item.may_not_apply
        node.classes, node.basis = frozenset(item.unit_classes), item.basis
        node.children = tuple(self._part(part) for part in item.parts)
        node.rules = self._rules(item.rules)
        if not item.parts and not item.rules:
            self._problem("rubric.empty-item", item.id, "an item without parts or rules", "at least one of them")
        if item.points is not None:
            node.full = self._units(item.points, item.id)
        elif item.parts:
            node.full = sum(child.full or 0 for child in node.children)
        else:
            self._problem("rubric.no-points", item.id, "no points", "points of the item")
            node.full = 0
        node.start = node.full if item.start is Start.FULL and item.rules else 0
        return node

    def _part(self, part: Part) -> Node:
        full = self._units(part.points, part.id)
        node = Node(LineKind.PART, part.id, part.title or "", full)
        node.start = full if part.start is Start.FULL else 0
        node.below, node.above, node.may_not_apply = part.below, part.above, part.may_not_apply
        node.rules = self._rules(part.rules)
        return node

    def _rules(self, rules: tuple[Rule, ...], *, in_item: bool = True) -> tuple[PreparedRule, ...]:
        found = []
        for rule in rules:
            if isinstance(rule.scale, ZeroItem) and not in_item:
                self._problem("rubric.unfit", rule.id, "zero-item", "a rule of an item: there is no item to zero here")
            prepared = self._fitting(
                rule.id, partial(prepare_rule, rule, self.rubric.precision, self.rubric.rounding, self.questions)
            )
            if prepared is None:
                continue
            found.append(prepared)
            if rule.group is not None:
                if rule.group in self.groups:
                    self.groups[rule.group].append(prepared)
                else:
                    self._problem(
                        "rubric.unknown-group", rule.id, rule.group, " | ".join(self.groups) or "a group of the rubric"
                    )
        return tuple(found)

    def _veto(self, veto: Veto) -> PreparedVeto:
        if isinstance(veto.measure, Judged):
            return PreparedVeto(veto, None, "")
        measure = veto.measure
        if not isinstance(measure, Count):
            self._problem("rubric.veto-measure", veto.id, measure.FORM, "count | judged")
            return PreparedVeto(veto, None, "")
        if veto.grade is not None and veto.grade not in [grade.title for grade in self.rubric.grades]:
            known = " | ".join(grade.title for grade in self.rubric.grades)
            self._problem("rubric.unknown-grade", veto.id, veto.grade, known)
        compiled = self._fitting(veto.id, lambda: compile_measure(veto.id, measure, self.questions))
        return PreparedVeto(veto, compiled, measure.of.kind)

    def _group(self, group: Group, rules: tuple[PreparedRule, ...]) -> None:
        for rule in rules:
            scale = rule.rule.scale
            if not isinstance(rule.rule.measure, Count):
                self._problem("rubric.group-measure", rule.rule.id, rule.rule.measure.FORM, "count")
            elif isinstance(scale, Each) and scale.most is not None:
                self._problem("rubric.unfit", rule.rule.id, "most", "cap: a rule of a group picks before it counts")
            elif isinstance(scale, ByLevel | ByCase | ByNumber) and scale.combine is not Combine.SUM:
                found = f"combine {scale.combine.value}"
                self._problem("rubric.unfit", rule.rule.id, found, "sum: the group says what counts of several records")
            if group.key is not None and rule.kind and field_named(KINDS[rule.kind], group.key) is None:
                self._problem("rubric.unfit", rule.rule.id, f"key {group.key}", f"a field of {rule.kind}")

    def _unique_ids(self) -> None:
        seen: set[str] = set()
        for id in _ids(self.rubric):
            if id in seen:
                self._problem("rubric.duplicate-id", id, id, "each id once")
            seen.add(id)

    def _units(self, points: Decimal, id: str) -> int:
        return self._fitting(id, lambda: units(points, self.rubric.precision)) or 0

    def _fitting(self, id: str, build: Callable[[], T]) -> T | None:
        try:
            return build()
        except (Unfit, KeyError) as error:
            self._problem("rubric.unfit", id, str(error), "parts that fit together")
            return None

    def _problem(self, code: str, id: str, found: str, expected: str) -> None:
        params = {"found": found, "expected": expected}
        self.problems.append(Problem(code=code, gravity=Gravity.UNREADABLE, place=Place(record=id), params=params))


def _ids(rubric: Rubric) -> Iterator[str]:
    """Ids of everything that a mark or a mention can name."""
    for section in rubric.sections:
        yield section.id
        for item in section.items:
            yield item.id
            yield from (rule.id for rule in item.rules)
            for part in item.parts:
                yield part.id
                yield from (rule.id for rule in part.rules)
    for pool in (rubric.deductions, rubric.bonus):
        if pool is not None:
            yield pool.id
            yield from (rule.id for rule in pool.rules)
    yield from (veto.id for veto in rubric.vetoes)
