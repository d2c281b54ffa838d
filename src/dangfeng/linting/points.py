"""Faults of points: what does not add up, cannot be reached, has no floor, or never counts (分值)."""

from collections.abc import Iterable

from dangfeng.fields import ChoiceShape, field_named
from dangfeng.linting.bounds import Bound, Ends, stopped
from dangfeng.linting.contradictions import matches_nothing
from dangfeng.linting.courses import steps_reached
from dangfeng.linting.finding import Findings, Subject, finding
from dangfeng.linting.forms import Numbers, Zeroing
from dangfeng.model.ledger import KINDS
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Above, Below, Item, Part, Rule
from dangfeng.rubric.scorecard import LineKind
from dangfeng.scoring.terms import share_text
from dangfeng.vocabulary import Form, OrganLevel

#: Words by which an office says where deductions stop.
_FLOOR_WORDS = ("为止", "扣完", "不再扣", "最多扣", "可为负", "倒扣", "down to 0", "until used up", "may be negative")


def sums(subject: Subject) -> Findings:
    """Points that are not the sum of those below."""
    for line in subject.lines:
        inner = [each for each in line.inner if each.full is not None]
        if line.kind not in (LineKind.SECTION, LineKind.ITEM) or not inner:
            continue
        added = sum(each.full or 0 for each in inner)
        if added != line.full:
            found, expected = subject.text(added), subject.text(line.full)
            yield finding("lint.points-do-not-add-up", line, "points", found=found, expected=expected)


def out_of_reach(subject: Subject) -> Findings:
    """Full points that no ledger reaches, said of the innermost line."""
    for line in subject.lines:
        if line.kind not in (LineKind.ITEM, LineKind.PART) or not line.own_rules or line.full is None:
            continue
        greatest = line.ends.greatest
        if greatest is not None and greatest < line.full and not _is_dead(line):
            found, expected = subject.text(greatest), subject.text(line.full)
            yield finding("lint.points-out-of-reach", line, "points", found=found, expected=expected)


def floors(subject: Subject) -> Findings:
    """Deductions that may exceed what they are taken from, where nobody says where they stop."""
    for line in subject.lines:
        noun = line.noun
        if not isinstance(noun, Part | Item) or not line.own_rules or noun.below is not Below.STOP:
            continue
        least = line.added.least
        deducting = [each for each in line.own_rules if (each.ends.least is None or each.ends.least < 0)]
        if not deducting or (least is not None and least >= 0) or subject.is_written(f"{line.path}.below"):
            continue
        if not _says_where(noun, [each.noun for each in deducting]) and not _is_dead(line):
            lost = sum(each.ends.least for each in deducting if each.ends.least is not None)
            without = any(each.ends.least is None for each in deducting)
            most = {"found": "no limit", "found_zh": "不限"} if without else {"found": subject.text(-lost)}
            yield finding("lint.no-floor", line, "", expected="—", full=subject.text(line.full), **most)


def _says_where(noun: Part | Item, rules: Iterable[object]) -> bool:
    texts = [noun.title, noun.note if isinstance(noun, Item) else None]
    texts += [rule.wording for rule in rules if isinstance(rule, Rule)]
    return any(word in text for text in texts if text for word in _FLOOR_WORDS)


def without_effect(subject: Subject) -> Findings:
    """Rules that can never change the score: proved by arithmetic, whatever a ledger holds."""
    for line in subject.rules:
        rule = line.noun
        assert isinstance(rule, Rule)
        if matches_nothing(subject, rule) or _decides(line):
            # That is said of its condition; or without it the line around would apply elsewhere.
            continue
        if _never_counts(line):
            field = "" if rule.scale is None else _scale_field(rule)
            found = f"{subject.text(line.ends.least) or '…'} – {subject.text(line.ends.greatest) or '…'}"
            yield finding("lint.rule-without-effect", line, field, found=found, expected="—")
        elif _is_constant(line):
            field = "" if rule.scale is None else _scale_field(rule)
            yield finding("lint.always-the-same", line, field, found=subject.text(line.ends.least), expected="—")


def _scale_field(rule: Rule) -> str:
    return "zero_item" if isinstance(rule.scale, s.ZeroItem) else rule.effect.value


def _decides(line: Bound) -> bool:
    """Whether it hangs on a rule, whatever its points, that the line around applies at all."""
    return line.may_vanish and line.around is not None and line.around.may_vanish


def _never_counts(line: Bound) -> bool:
    """Whether the score is the same with a rule and without it, whatever it and all others come to."""
    if line.course is not None and isinstance(line.course.form, Zeroing):
        return _never_zeroes(line)
    if line.ends == Ends(0, 0):
        return True
    here, values = line, line.handed_up.or_nothing()
    while here.around is not None:
        around = here.around
        added = _rest(around, here) + values
        full = around.full
        topped = around.above is Above.STOP and full is not None
        if topped and added.least is not None and full is not None and added.least >= full:
            return True
        if around.below is Below.STOP and added.greatest is not None and added.greatest <= 0:
            return True
        # With it and without it, the line around lies within these ends.
        here, values = around, stopped(around, added).or_nothing() if around.may_vanish else stopped(around, added)
    return False


def _rest(around: Bound, line: Bound) -> Ends:
    """What else is added up in a line."""
    least, greatest = _share(line).least, _share(line).greatest
    added = around.added
    if added.least is not None and added.greatest is not None and least is not None and greatest is not None:
        return Ends(added.least - least, added.greatest - greatest)
    rest = Ends(around.start, around.start)
    for each in around.inner:
        rest = rest if each is line else rest + _share(each)
    return rest


def _share(line: Bound) -> Ends:
    """What a line gives to the one around it."""
    vanishes = line.may_vanish and line.course is None
    return line.handed_up.or_nothing() if vanishes else line.handed_up


def _is_constant(line: Bound) -> bool:
    """Whether a rule gives the same points whatever a ledger holds."""
    zeroing = line.course is not None and isinstance(line.course.form, Zeroing)
    return not zeroing and line.ends.least is not None and line.ends.least == line.ends.greatest


def _never_zeroes(line: Bound) -> bool:
    course = line.course
    if course is None or not isinstance(course.form, Zeroing) or not isinstance(course.domain, Numbers):
        return False
    most, needed = course.domain.most, course.form.from_
    return most is not None and needed is not None and needed > most


def _is_dead(line: Bound) -> bool:
    """Whether a line comes to the same points whatever stands below it."""
    least, greatest = line.handed_up.least, line.handed_up.greatest
    return least is not None and least == greatest and bool(line.inner)


def tiers(subject: Subject) -> Findings:
    """Steps that are never reached, and steps and levels whose points turn back."""
    for line in subject.rules:
        rule, course = line.noun, line.course
        assert isinstance(rule, Rule)
        assert course is not None
        field, scale = _scale_field(rule), rule.scale
        if isinstance(scale, s.CountSteps | s.RatioSteps | s.Deadlines):
            reached = steps_reached(scale, course, subject.period)
            lost = [place for place in range(len(scale.steps)) if place not in reached]
            for place in lost:
                found = _step_text(scale, place)
                yield finding("lint.step-never-reached", line, f"{field}.steps[{place}]", found=found, expected="—")
            if not lost and not course.rises and not course.falls:
                found = " → ".join(_step_text(scale, place) for place in range(len(scale.steps)))
                yield finding("lint.tiers-out-of-order", line, f"{field}.steps", found=found, expected="—")
        elif isinstance(scale, s.ByLevel) and isinstance(rule.measure, m.Count):
            names = _ordered_levels(scale, rule.measure.of.kind)
            if _turns_back(scale, tuple(names)):
                told = [(level.value, names.get(level.value, level.value), level.points) for level in scale.levels]
                found = " → ".join(f"{word} {points:f}" for word, _, points in told)
                chinese = " → ".join(f"{name}{points:f}分" for _, name, points in told)
                where = f"{field}.levels"
                yield finding("lint.tiers-out-of-order", line, where, found=found, found_zh=chinese, expected="—")


def _step_text(scale: s.CountSteps | s.RatioSteps | s.Deadlines, place: int) -> str:
    match scale.steps[place]:
        case s.Deadline(by=by, points=points):
            return f"{by} {points:f}"
        case s.CountStep(at_least=least, points=points):
            return f"≥{least} {points:f}"
        case s.RatioStep(at_least=share, at_most=most, points=points):
            mark = f"≥{share_text(share)}" if share is not None else f"≤{share_text(most)}" if most is not None else ""
            return f"{mark} {points:f}"


def _ordered_levels(scale: s.ByLevel, kind: str) -> dict[str, str]:
    """The words of levels that have an order of their own, in that order, each with its Chinese term."""
    row = field_named(KINDS[kind], scale.field)
    if row is None or not isinstance(row.shape, ChoiceShape) or row.shape.options not in (Form, OrganLevel):
        return {}
    return {str(option.value): str(getattr(option, "zh", "")) for option in row.shape.options}


def _turns_back(scale: s.ByLevel, order: tuple[str, ...]) -> bool:
    """Whether levels are priced up and down along their order."""
    priced = sorted((order.index(level.value), level.points) for level in scale.levels if level.value in order)
    points = [each for _, each in priced]
    return points not in (sorted(points), sorted(points, reverse=True))
