"""What a record should be like, so that all rules on its kind gain by it, or all lose (取向).

A record made to move one rule should not move another the wrong way. Wishes are followed as far as they go together.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from dangfeng.linting.bounds import Bound
from dangfeng.linting.forms import Zeroing
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Effect, Rubric, Rule
from dangfeng.rubric.where import AllOf, AnyOf, Condition, Given, Not, NotAfter, ShareOf


def wishes(whole: Bound, rubric: Rubric, *, high: bool) -> Mapping[str, tuple[Condition, ...]]:
    """Of each kind of record, what is good for the unit's points (or bad), rule by rule."""
    found: dict[str, dict[Condition, None]] = {}
    for bound in whole.rules:
        rule = bound.noun
        if not isinstance(rule, Rule) or isinstance(rule.measure, m.Judged):
            continue
        for condition in _of_rule(rule, bound):
            wish = condition if high else Not(condition)
            found.setdefault(rule.measure.of.kind, {})[wish] = None
        if isinstance(rule.measure, m.Members):
            # Whoever it is: where nobody is named it may be any of them.
            found.setdefault(rule.measure.of.kind, {})[Given(rule.measure.field)] = None
    for veto in rubric.vetoes:
        if isinstance(veto.measure, m.Count):
            where = veto.measure.of.where
            found.setdefault(veto.measure.of.kind, {})[Not(where) if high else where] = None
    return {kind: tuple(each) for kind, each in found.items()}


def _of_rule(rule: Rule, bound: Bound) -> Iterator[Condition]:
    """What of a record is good under a rule."""
    course, measure = bound.course, rule.measure
    if course is None or isinstance(measure, m.Judged):
        return
    where = measure.of.where
    if isinstance(course.form, Zeroing):
        yield where if course.form.below is not None else Not(where)
        return
    if course.rises is course.falls:
        return
    more_is_good = course.rises is (rule.effect is Effect.AWARD)
    match measure:
        case m.Ratio(part=part):
            yield AnyOf((Not(where), part if more_is_good else Not(part)))
        case m.SumRatio(part=part_field, whole=whole_field):
            full = ShareOf(field=part_field, whole=whole_field, at_least=Fraction(1))
            yield AnyOf((Not(where), full if more_is_good else Not(full)))
        case m.Count() if isinstance(rule.scale, s.ByDelay):
            done, due = rule.scale.done, rule.scale.due
            in_time: Condition = Given(done) if due is None else AllOf((Given(done), NotAfter(done, due)))
            yield AnyOf((Not(where), Not(in_time) if more_is_good else in_time))
        case _:
            yield where if more_is_good else Not(where)
