"""How the points of sections, items and parts settle (汇总).

A node adds up what stands below it, then, in this order: zeroes itself if a rule says so, stops or overflows at 0,
stops at its full points, and, being a section, is scaled up for what does not apply. Every column settles by itself.
"""

from collections.abc import Callable, Mapping

from dangfeng.quantity import divide_down, divide_half_up
from dangfeng.rubric.rubric import Above, Below, Rounding
from dangfeng.rubric.scorecard import LineKind
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.groups import GroupPlan
from dangfeng.scoring.nodes import Node, Settled
from dangfeng.scoring.rules import BEST, LOWER, NOTHING, RECORDED, SILENT, UPPER, Five, Outcome

#: The five columns that are worst ends, then best ends.
_ALL = (LOWER, RECORDED, SILENT, BEST, UPPER)


def add(left: Five, right: Five) -> Five:
    """The sum, column by column; no bound stays no bound."""
    if left is NOTHING:
        return right
    return (
        None if left[0] is None or right[0] is None else left[0] + right[0],
        None if left[1] is None or right[1] is None else left[1] + right[1],
        None if left[2] is None or right[2] is None else left[2] + right[2],
        None if left[3] is None or right[3] is None else left[3] + right[3],
        None if left[4] is None or right[4] is None else left[4] + right[4],
    )


def settle(node: Node, facts: Facts, plan: GroupPlan, rounding: Rounding, told: Mapping[str, Outcome]) -> Settled:
    """What a node and all below it come to; *told* are the outcomes of rules that are known already."""
    outcomes, children, known, exact = [], [], node.start, True
    for rule in node.rules:
        outcome = told.get(rule.id) or plan.outcome(rule, facts)
        outcomes.append(outcome)
        exact = exact and outcome.exact
        known += outcome.five[0] or 0
    for below in node.children:
        child = settle(below, facts, plan, rounding, told)
        children.append(child)
        exact = exact and child.exact
        known += child.five[0] or 0
        if child.overflow is not NOTHING:
            known += child.overflow[0] or 0
    waived = _waived(node, facts) if node.classes or node.may_not_apply else False
    if exact and waived is False:
        # Start and all that stands below are known exactly and apply: added up, they are the node's.
        five = (known, known, known, known, known)
        settled = Settled(node, five, node.full, False, outcomes, children, [], exact=True)
        if known < 0 or node.full is None or known > node.full:
            _stop(settled, node, node.full)
        return settled
    if not node.stays:
        return _settle_unsure(node, rounding, outcomes, children, waived)
    total, fires = _added(node, outcomes, children)
    settled = Settled(node, total, node.full, False, outcomes, children, [], fires=fires)
    _zero(settled)
    _stop(settled, node, node.full)
    return settled


def _settle_unsure(
    node: Node, rounding: Rounding, outcomes: list[Outcome], children: list[Settled], waived: bool | None
) -> Settled:
    """Settle a node that may not apply, or something below it."""
    absent = waived
    if waived is not True:
        sections = node.kind is LineKind.TOTAL
        parts = [child for child in children if child.node.kind is LineKind.SECTION] if sections else children
        vanished = _vanished(outcomes, parts)
        absent = vanished if waived is False or vanished is True else None
    if absent is True:
        return Settled(node, NOTHING, 0, True, outcomes, children, [])
    total, fires = _added(node, outcomes, children)
    full, loose = node.full, absent is None or any(outcome.absent is None for outcome in outcomes)
    least_full = full
    for child in children:
        loose = loose or child.loose
        # What is taken out below lowers the full points here.
        if full is not None and least_full is not None and node.kind is not LineKind.TOTAL:
            whole = child.node.full or 0
            full -= whole - (child.full or 0)
            least_full -= whole - (child.least_full if child.least_full is not None else child.full or 0)
    if full is not None and least_full is not None:
        # Items may be worth more than their section: what is left of it is never less than nothing.
        full, least_full = max(full, 0), max(least_full, 0)
    result = Settled(node, total, full, absent, outcomes, children, [], fires=fires, loose=loose)
    result.least_full = least_full
    _zero(result)
    if node.rescale and (full != node.full or result.least_full != full):
        _rescale(result, node, rounding)
    _stop(result, node, result.full)
    if absent is None:
        _correct(result, LineKind.NOT_APPLICABLE, "not-applicable", _hull)
        lost = result.overflow
        result.overflow = (lost[0], lost[1], lost[2], 0, 0) if lost is not NOTHING else NOTHING
        result.least_full = 0
    return result


def _added(node: Node, outcomes: list[Outcome], children: list[Settled]) -> "tuple[Five, Fires | None]":
    """The start and all that stands below, added up; and whether something below zeroes the item."""
    known = node.start  # what is the same in every column is added once
    total: Five = NOTHING
    fires: Fires | None = None
    for outcome in outcomes:
        if outcome.exact:
            known += outcome.five[0] or 0
            continue
        if outcome.absent is not True:
            total = add(total, outcome.five)
        if outcome.fires is not None:
            fires = _either(fires, outcome.fires)
    for child in children:
        if child.exact:
            known += child.five[0] or 0
            if child.overflow is not NOTHING:
                known += child.overflow[0] or 0
            continue
        if child.absent is not True:
            total = add(total, child.five)
            if child.overflow is not NOTHING:
                total = add(total, child.overflow)
        if child.fires is not None:
            fires = _either(fires, child.fires)
    if total is NOTHING:
        return (known, known, known, known, known), fires
    return (add(total, (known, known, known, known, known)) if known else total), fires


def _waived(node: Node, facts: Facts) -> bool | None:
    if node.classes and facts.unit_class not in node.classes:
        return True if facts.unit_class is not None else None
    if node.may_not_apply and facts.waived:
        kinds = {rule.kind for rule in node.all_rules()}
        if kinds and kinds <= facts.waived:
            return True
    return False


def _vanished(outcomes: list[Outcome], children: list[Settled]) -> bool | None:
    """Whether all rules of a part are over nothing, or all nodes below do not apply."""
    certain = True
    for outcome in outcomes:
        if outcome.absent is False:
            if outcome.fires is None:
                return False
            continue
        certain = certain and outcome.absent is True
    for child in children:
        if child.absent is False:
            return False
        certain = certain and child.absent is True
    if not children and all(outcome.fires is not None for outcome in outcomes):
        return False
    return True if certain else None


Fires = tuple[bool, bool, bool, bool, bool]


def _either(left: Fires | None, right: Fires | None) -> Fires | None:
    if left is None or right is None:
        return left or right
    return (left[0] or right[0], left[1] or right[1], left[2] or right[2], left[3] or right[3], left[4] or right[4])


def _correct(
    result: Settled,
    kind: LineKind,
    code: str,
    change: Callable[[int | None, bool], int | None],
    only: Fires = (True, True, True, True, True),
) -> None:
    """Change the value in some columns and note the correction; where there was no bound, the note has none either."""
    values = list(result.five)
    notes: list[int | None] = [0, 0, 0, 0, 0]
    touched = False
    for column in _ALL:
        if not only[column]:
            continue
        before = values[column]
        after = change(before, column >= BEST)
        if after != before:
            touched = True
            values[column] = after
            notes[column] = None if before is None or after is None else after - before
    if touched:
        result.five = (values[0], values[1], values[2], values[3], values[4])
        result.corrections.append((kind, code, (notes[0], notes[1], notes[2], notes[3], notes[4])))


def _zero(result: Settled) -> None:
    """Zero an item if a rule below says so."""
    if result.fires is not None and result.node.kind is LineKind.ITEM:
        _correct(result, LineKind.ZEROED, "zeroed", _zeroed, result.fires)
        result.fires = None


def _zeroed(value: int | None, best: bool) -> int | None:
    if value is None:
        return 0 if best else None
    return min(value, 0)


def _hull(value: int | None, best: bool) -> int | None:
    if value is None:
        return None
    return max(value, 0) if best else min(value, 0)


def _stop(result: Settled, node: Node, full: int | None) -> None:
    # The first column is the least of all, the last the greatest: if they need no stop, none does.
    least = result.five[LOWER]
    if (least is None or least < 0) and node.below is not Below.KEEP:
        if node.below is Below.OVERFLOW:
            five = result.five
            # Without bound above there is nothing under 0.
            best, upper = _under(five[BEST]) or 0, _under(five[UPPER]) or 0
            result.overflow = (_under(five[LOWER]), _under(five[RECORDED]), _under(five[SILENT]), best, upper)
            _correct(result, LineKind.OVERFLOW, "overflow.out", _not_under)
        else:
            _correct(result, LineKind.STOP, "stop.zero", _not_under)
    limit = full if node.cap is None else node.cap
    most = result.five[UPPER]
    if limit is None or (node.cap is None and node.above is Above.KEEP):
        return
    # At its worst, what only possibly applies does not, and holds no points.
    held = limit if node.cap is not None or result.least_full is None else min(limit, result.least_full)
    if most is not None and most <= held:
        return
    top: int = limit

    def not_over(value: int | None, best: bool) -> int | None:
        if value is None:
            return top if best else None
        return min(value, top if best else held)

    if node.cap is None:
        _correct(result, LineKind.STOP, "stop.full", not_over)
    else:
        _correct(result, LineKind.CAP, "cap", not_over)


def _under(value: int | None) -> int | None:
    return None if value is None else min(value, 0)


def _not_under(value: int | None, best: bool) -> int | None:
    if value is None:
        return None if best else 0
    return max(value, 0)


def _rescale(result: Settled, node: Node, rounding: Rounding) -> None:
    """Scale what applies up to the section's points; with what only possibly does not apply, to both ends."""
    whole, most = node.full or 0, result.full or 0
    least = most if result.least_full is None else result.least_full
    divide = divide_half_up if rounding is Rounding.HALF_UP else divide_down

    def scaled(value: int | None, best: bool) -> int | None:
        if value is None:
            return None
        ends = [divide(value * whole, parts) for parts in {least, most} if parts > 0]
        if not ends:
            return 0
        return max(ends) if best else min(ends)

    _correct(result, LineKind.RESCALE, "rescale", scaled)
    result.loose = result.loose or least != most
    result.full = result.least_full = whole
