"""What can be wrong with a rubric of well-formed lines: its parts must fit one another (细则内部一致)."""

from decimal import Decimal

from dangfeng.files.keys import Written
from dangfeng.files.nodes import Scalar
from dangfeng.files.reading import Spot
from dangfeng.rubric.measures import (
    Checklist,
    Count,
    Distinct,
    Earliest,
    Judged,
    Members,
    Periods,
    Ratio,
    RubricMeasure,
    Sum,
    SumRatio,
    YearOverYear,
)
from dangfeng.rubric.rubric import (
    Bonus,
    Deductions,
    Grade,
    Group,
    Item,
    Part,
    Rubric,
    Rule,
    Section,
    Veto,
)
from dangfeng.rubric.scales import (
    BasePlus,
    ByCase,
    ByDelay,
    ByLevel,
    ByNumber,
    CountSteps,
    Deadlines,
    Each,
    Enough,
    Missing,
    NoMoreThan,
    PerStep,
    Proportion,
    RatioSteps,
    Scale,
    Share,
    ZeroItem,
)

_WHOLE = (Enough, NoMoreThan, Each, Missing, BasePlus, CountSteps, ZeroItem)
_PARTS = (Share, RatioSteps, PerStep)
#: Which scales turn what a measure gives into points.
FITTING: dict[type, tuple[type, ...]] = {
    Count: (*_WHOLE, ByLevel, ByCase, ByNumber, ByDelay),
    Distinct: _WHOLE,
    Sum: (*_WHOLE, Proportion),
    Periods: (*_WHOLE, *_PARTS),
    Members: (*_WHOLE, *_PARTS),
    Checklist: (*_WHOLE, *_PARTS),
    Ratio: _PARTS,
    SumRatio: _PARTS,
    YearOverYear: _PARTS,
    Earliest: (Deadlines,),
    Judged: (),
}
#: Measures that know how many are due: all periods, members or entries.
_OF_SO_MANY = (Periods, Members, Checklist)
_NAMED = (Section, Item, Part, Rule, Bonus, Deductions, Veto)


class Met:
    """What was met on the way through a rubric, well-formed or not."""

    def __init__(self) -> None:
        self.ids: list[tuple[Spot, str]] = []
        self.groups: list[tuple[Spot, str]] = []
        self.group_uses: list[tuple[Spot, str]] = []
        self.grades: list[str] = []
        self.grade_uses: list[tuple[Spot, str]] = []
        self.points: list[tuple[Spot, Decimal]] = []
        self.precision = 2

    def remember(self, spot: Spot, cls: type, given: dict[str, Written]) -> None:
        """Note the names that an object gives or uses."""
        if cls in _NAMED:
            _take(self.ids, spot, given.get("id"))
        if cls is Rule:
            _take(self.group_uses, spot, given.get("group"))
        if cls is Group:
            _take(self.groups, spot, given.get("id"))
        if cls is Veto:
            _take(self.grade_uses, spot, given.get("grade"))
        title = given.get("title")
        if cls is Grade and title is not None and isinstance(title.node, Scalar):
            self.grades.append(title.node.text)
        digits = given.get("precision") if cls is Rubric else None
        if digits is not None and isinstance(digits.node, Scalar) and digits.node.text in ("0", "1", "2", "3", "4"):
            self.precision = int(digits.node.text)


def _take(found: list[tuple[Spot, str]], spot: Spot, entry: Written | None) -> None:
    if entry is not None and isinstance(entry.node, Scalar) and not entry.node.is_blank:
        found.append((spot.inner(entry.node, entry.path), entry.node.text))


def fit_rubric(met: Met) -> None:
    """Note what does not fit between the parts of a rubric: ids, groups, grades, precision."""
    for named in (met.ids, met.groups):
        first: dict[str, Spot] = {}
        for spot, name in named:
            earlier = first.setdefault(name, spot)
            if earlier is not spot:
                line = earlier.node.line
                spot.note("rubric.duplicate-id", found=name, expected="each id once", first=line)
    groups = [name for _, name in met.groups]
    for spot, name in met.group_uses:
        if name not in groups:
            spot.note("rubric.unknown-group", found=name, expected=" | ".join(groups) or "a group under groups")
    for spot, name in met.grade_uses:
        if name not in met.grades:
            spot.note("rubric.unknown-grade", found=name, expected=" | ".join(met.grades) or "a grade under grades")
    for spot, points in met.points:
        if points.scaleb(met.precision) != points.scaleb(met.precision).to_integral_value():
            expected = f"at most {met.precision} decimal places"
            spot.note("rubric.too-fine", found=f"{points:f}", expected=expected, precision=met.precision)


def fit_rule(spot: Spot, rule: Rule, given: dict[str, Written]) -> None:
    """Note what does not fit within a rule: its scale and its measure."""
    entry = given.get("scale")
    form = rule.measure.FORM
    if rule.scale is None:
        if FITTING[type(rule.measure)]:
            expected = "award | deduct | zero_item"
            spot.note("rubric.no-scale", found="nothing", expected=expected, form=form)
        return
    assert entry is not None
    inner = spot.inner(entry.node, entry.path)
    fitting = FITTING[type(rule.measure)]
    if not isinstance(rule.scale, fitting):
        expected = " | ".join(str(getattr(cls, "FORM", "")) for cls in fitting) or "no scale"
        inner.note("rubric.scale-does-not-fit", found=rule.scale.FORM, expected=expected, form=form)
        return
    _fit_need(inner, rule.measure, rule.scale)


def _fit_need(spot: Spot, measure: RubricMeasure, scale: Scale) -> None:
    """A number that is left out must follow from the measure."""
    field = {Missing: "need", Enough: "at_least"}.get(type(scale))
    asked = scale.need if isinstance(scale, Missing) else scale.at_least if isinstance(scale, Enough) else 1
    if field and asked is None and not isinstance(measure, _OF_SO_MANY):
        spot.note("rubric.no-number", found="nothing", expected=field, form=measure.FORM)
    if isinstance(scale, ZeroItem) and (scale.fewer_than is None) is (scale.at_least is None):
        spot.note("rubric.one-of-two", found=scale.FORM, expected="fewer_than | at_least")
    steps = scale.steps if isinstance(scale, RatioSteps) else ()
    if any((step.at_least is None) is (step.at_most is None) for step in steps):
        spot.note("rubric.one-of-two", found=scale.FORM, expected="at_least | at_most")
    if isinstance(scale, ByDelay) and (scale.due is None) is (scale.due_on is None):
        spot.note("rubric.one-of-two", found=scale.FORM, expected="due | due_on")


def fit_item(spot: Spot, item: Item) -> None:
    """Note what does not fit within an item: it has parts, or rules and points of its own."""
    if item.parts and item.rules:
        spot.note("rubric.parts-and-rules", found="parts + rules", expected="parts | rules")
    if not item.parts and not item.rules:
        spot.note("rubric.no-rules", found="nothing", expected="rules | parts")
    if item.rules and item.points is None:
        spot.note("rubric.no-points", found="nothing", expected="points")
