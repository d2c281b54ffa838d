"""Conditions of a rubric that no record can meet: proved, because what they ask contradicts itself (条件矛盾)."""

from collections.abc import Iterator

from dangfeng.linting.cases import never_holds
from dangfeng.linting.finding import Finding, Findings, Subject, finding
from dangfeng.model.ledger import KINDS
from dangfeng.rubric import measures as m
from dangfeng.rubric import scales as s
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.where import AllOf, Condition

#: A condition and the path of the field that says it.
Asked = tuple[str, Condition]


def contradictions(subject: Subject) -> Findings:
    """Conditions of rules and vetoes that no record can meet; of one rule the first."""
    for line in subject.rules:
        rule = line.noun
        assert isinstance(rule, Rule)
        if isinstance(rule.measure, m.Judged):
            continue
        kind = rule.measure.of.kind
        for path, condition in _asked(rule):
            if never_holds(condition, KINDS[kind], subject.period):
                yield finding("lint.matches-nothing", line, path, **_told(kind))
                break
    for veto in subject.rubric.vetoes:
        if isinstance(veto.measure, m.Judged):
            continue
        kind, where = veto.measure.of.kind, veto.measure.of.where
        if never_holds(where, KINDS[kind], subject.period):
            yield Finding("lint.matches-nothing", None, "measure.of.where", _told(kind), id=veto.id)


def matches_nothing(subject: Subject, rule: Rule) -> bool:
    """Whether no record at all is looked at by a rule."""
    of = None if isinstance(rule.measure, m.Judged) else rule.measure.of
    return of is not None and never_holds(of.where, KINDS[of.kind], subject.period)


def _told(kind: str) -> dict[str, object]:
    return {"found": kind, "found_zh": KINDS[kind].ZH, "expected": "—"}


def _asked(rule: Rule) -> Iterator[Asked]:
    """The conditions of a rule, each together with that of its selection."""
    measure, scale = rule.measure, rule.scale
    if isinstance(measure, m.Judged):
        return
    where = measure.of.where
    yield "measure.of.where", where
    match measure:
        case m.Ratio(part=part):
            yield "measure.part", AllOf((where, part))
        case m.Checklist(entries=entries):
            for index, entry in enumerate(entries):
                yield f"measure.entries[{index}].where", AllOf((where, entry.where))
    if isinstance(scale, s.ByCase):
        for index, case in enumerate(scale.cases):
            yield f"{rule.effect.value}.cases[{index}].where", AllOf((where, case.where))
