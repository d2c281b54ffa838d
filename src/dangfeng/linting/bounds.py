"""The least and the most that each line of a rubric can come to, by arithmetic with ends (可得分范围).

What is computed here encloses every score: no ledger passes it. Whether an end is reached is shown by scoring a ledger.
"""

from collections.abc import Iterable, Iterator

from attrs import define, frozen

from dangfeng.linting.courses import Course, course_of
from dangfeng.linting.forms import Zeroing
from dangfeng.period import Period
from dangfeng.quantity import in_units
from dangfeng.rubric import measures as m
from dangfeng.rubric.rubric import (
    Above,
    Below,
    Bonus,
    Deductions,
    Effect,
    Item,
    Part,
    Rubric,
    Rule,
    Section,
    Start,
)
from dangfeng.rubric.scorecard import LineKind


@frozen
class Ends:
    """Least and greatest, in smallest points; `None` is without bound."""

    least: int | None
    greatest: int | None

    def __add__(self, other: "Ends") -> "Ends":
        return Ends(_sum(self.least, other.least), _sum(self.greatest, other.greatest))

    def or_nothing(self) -> "Ends":
        """The hull with 0."""
        return Ends(_smaller(self.least, 0), _larger(self.greatest, 0))


NOTHING = Ends(0, 0)


def _sum(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right


def _smaller(end: int | None, other: int) -> int | None:
    return None if end is None else min(end, other)


def _larger(end: int | None, other: int) -> int | None:
    return None if end is None else max(end, other)


@define(eq=False)
class Bound:
    """A line of a rubric with what it can come to.

    Attributes:
        kind: What the line is.
        id: Its id.
        noun: The line of the rubric.
        full: Full points; `None` where there are none.
        start: What it starts from.
        added: What stands below, added up with the start, before any stop.
        ends: What the line comes to.
        handed_up: The same, before it was stopped at 0 if the rest is deducted one level up.
        may_vanish: Whether it may not apply.
        least_full: Full points of what applies for certain.
        inner: The lines below.
        course: Of a rule.
        path: Where it stands in a file, such as `sections[0].items[2]`.
        around: The line around it.
    """

    kind: LineKind
    id: str
    noun: Rubric | Section | Item | Part | Rule | Bonus | Deductions
    full: int | None = None
    start: int = 0
    added: Ends = NOTHING
    ends: Ends = NOTHING
    handed_up: Ends = NOTHING
    may_vanish: bool = False
    least_full: int = 0
    below: Below = Below.KEEP
    above: Above = Above.KEEP
    inner: "tuple[Bound, ...]" = ()
    course: Course | None = None
    path: str = ""
    around: "Bound | None" = None

    def walk(self) -> "Iterator[Bound]":
        """This line and all below."""
        yield self
        for each in self.inner:
            yield from each.walk()

    @property
    def owners(self) -> "Iterator[Bound]":
        """This line and those around it, outward."""
        here: Bound | None = self
        while here is not None:
            yield here
            here = here.around

    @property
    def own_rules(self) -> "tuple[Bound, ...]":
        """The rules right below this line."""
        return tuple(each for each in self.inner if each.kind is LineKind.RULE)

    @property
    def rules(self) -> "Iterator[Bound]":
        """The rules at and below this line."""
        return (each for each in self.walk() if each.kind is LineKind.RULE)


def bounds(rubric: Rubric, period: Period) -> Bound:
    """The whole of a rubric whose parts fit together, with all lines below."""
    whole = _Bounds(rubric, period).whole()
    for name in ("sections", "bonus", "deductions"):
        _place([each for each in whole.inner if _FIELDS[each.kind] == name], whole, name, many=name == "sections")
    return whole


_FIELDS = {
    LineKind.SECTION: "sections",
    LineKind.ITEM: "items",
    LineKind.PART: "parts",
    LineKind.RULE: "rules",
    LineKind.BONUS: "bonus",
    LineKind.DEDUCTIONS: "deductions",
}


def _place(lines: "list[Bound]", around: Bound, path: str, *, many: bool = True) -> None:
    """Note of lines where they stand, and of all below them."""
    for index, line in enumerate(lines):
        line.path, line.around = f"{path}[{index}]" if many else path, around
        for kind in (LineKind.ITEM, LineKind.PART, LineKind.RULE):
            _place([each for each in line.inner if each.kind is kind], line, f"{line.path}.{_FIELDS[kind]}")


class _Bounds:
    def __init__(self, rubric: Rubric, period: Period) -> None:
        self.rubric, self.period = rubric, period

    def whole(self) -> Bound:
        rubric = self.rubric
        inner = [self.section(section) for section in rubric.sections]
        full = sum(each.full or 0 for each in inner)
        if rubric.deductions is not None:
            inner.append(self.pool(LineKind.DEDUCTIONS, rubric.deductions, Below.KEEP, None))
        if rubric.bonus is not None:
            cap = None if rubric.bonus.cap is None else in_units(rubric.bonus.cap, rubric.precision)
            inner.append(self.pool(LineKind.BONUS, rubric.bonus, Below.STOP, cap))
        found = Bound(LineKind.TOTAL, "total", rubric, full, below=rubric.below, above=rubric.above)
        return _settled(found, tuple(inner))

    def section(self, section: Section) -> Bound:
        full = in_units(section.points, self.rubric.precision)
        found = Bound(LineKind.SECTION, section.id, section, full, below=section.below, above=section.above)
        return _settled(found, tuple(self.item(item) for item in section.items), rescale=section.rescale)

    def item(self, item: Item) -> Bound:
        parts = tuple(self.part(part) for part in item.parts)
        given = None if item.points is None else in_units(item.points, self.rubric.precision)
        full = sum(part.full or 0 for part in parts) if given is None else given
        found = Bound(LineKind.ITEM, item.id, item, full, below=item.below, above=item.above)
        found.start = full if item.start is Start.FULL and item.rules else 0
        found.may_vanish = item.may_not_apply or bool(item.unit_classes)
        return _settled(found, (*parts, *map(self.rule, item.rules)))

    def part(self, part: Part) -> Bound:
        full = in_units(part.points, self.rubric.precision)
        found = Bound(LineKind.PART, part.id, part, full, below=part.below, above=part.above)
        found.start = full if part.start is Start.FULL else 0
        found.may_vanish = part.may_not_apply
        return _settled(found, tuple(map(self.rule, part.rules)))

    def pool(self, kind: LineKind, pool: Bonus | Deductions, below: Below, cap: int | None) -> Bound:
        above = Above.KEEP if cap is None else Above.STOP
        found = Bound(kind, pool.id, pool, cap, below=below, above=above)
        return _settled(found, tuple(map(self.rule, pool.rules)))

    def rule(self, rule: Rule) -> Bound:
        course = course_of(rule, self.rubric.precision, self.rubric.rounding, self.period)
        found = Bound(LineKind.RULE, rule.id, rule, course=course)
        asked = (getattr(each, "when_none", None) for each in (rule.measure, rule.scale))
        found.may_vanish = m.WhenNone.NOT_APPLICABLE in asked
        cap = None if rule.cap is None else in_units(rule.cap, self.rubric.precision)
        found.ends = found.added = found.handed_up = ends_of(rule, course, cap, may_vanish=found.may_vanish)
        return found


def ends_of(rule: Rule, course: Course, cap: int | None, *, may_vanish: bool = False) -> Ends:
    """What a rule adds to its line."""
    least: int | None = course.least
    greatest = course.greatest
    if rule.group is not None or may_vanish:
        # What counts elsewhere counts for nothing here.
        least = _smaller(least, 0)
    if cap is not None:
        least = _smaller(least, cap)
        greatest = cap if greatest is None else min(greatest, cap)
    if rule.effect is Effect.DEDUCT:
        return Ends(None if greatest is None else -greatest, None if least is None else -least)
    return Ends(least, greatest)


def _settled(found: Bound, inner: tuple[Bound, ...], *, rescale: bool = False) -> Bound:
    """Add up what stands below and stop it as the line says."""
    found.inner = inner
    total = Ends(found.start, found.start)
    for each in inner:
        total += each.handed_up.or_nothing() if each.may_vanish and each.kind is not LineKind.RULE else each.handed_up
    found.added = total
    full = found.full
    least_full = full or 0
    if found.kind is not LineKind.TOTAL:
        for each in inner:
            if each.full is not None:
                least_full -= each.full if each.may_vanish else each.full - each.least_full
        least_full = max(least_full, 0)
    rules = [each for each in inner if each.kind is LineKind.RULE]
    if rules and len(rules) == len(inner) and any(each.may_vanish for each in rules):
        found.may_vanish = found.may_vanish or _all_may_vanish(rules)
    elif inner and not rules and all(each.may_vanish for each in inner):
        found.may_vanish = True
    if found.kind is LineKind.ITEM and any(_zeroes(each) for each in found.rules):
        total = Ends(_smaller(total.least, 0), total.greatest)
    if rescale and least_full != (full or 0):
        total = _rescaled(total, found)
        least_full = full or 0
    found.least_full = least_full
    found.handed_up, found.ends = stopped(found, total), held(found, total)
    if found.may_vanish:
        found.ends = found.ends.or_nothing()
    return found


def _all_may_vanish(rules: Iterable[Bound]) -> bool:
    counting = [each for each in rules if not _zeroes(each)]
    return bool(counting) and all(each.may_vanish for each in counting)


def _zeroes(bound: Bound) -> bool:
    return bound.course is not None and isinstance(bound.course.form, Zeroing)


def _rescaled(total: Ends, found: Bound) -> Ends:
    """What is scaled up to the section's points: within them as long as no item passes its own."""
    inner = found.inner
    sound = all(each.full is not None and each.ends.greatest is not None for each in inner)
    within = sound and all((each.ends.greatest or 0) <= (each.full or 0) for each in inner)
    within = within and sum(each.full or 0 for each in inner) <= (found.full or 0)
    least = 0 if total.least is not None and total.least >= 0 else None
    return Ends(least, max(found.full or 0, 0) if within else None)


def stopped(found: Bound, total: Ends) -> Ends:
    """What a line hands up: its points, and what is deducted one level up if it says so."""
    ends = held(found, total)
    if found.below is not Below.OVERFLOW:
        return ends
    least = total.least if total.least is None or total.least < 0 else ends.least
    over = total.greatest is not None and total.greatest < 0
    return Ends(least, total.greatest if over else ends.greatest)


def held(found: Bound, total: Ends) -> Ends:
    """What a line comes to, stopped at 0 and at its full points as it says."""
    least, greatest = total.least, total.greatest
    if found.below is not Below.KEEP:
        least = 0 if least is None else max(least, 0)
        greatest = _larger(greatest, 0)
    if found.above is Above.STOP and found.full is not None:
        least = _smaller(least, found.least_full)
        greatest = found.full if greatest is None else min(greatest, found.full)
    return Ends(least, greatest)
