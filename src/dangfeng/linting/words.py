"""Words of a rubric that no ledger uses, where one is close: texts are compared character by character (用词)."""

from collections.abc import Iterator
from difflib import get_close_matches

from dangfeng.fields import ManyShape, TextShape, field_named
from dangfeng.linting.finding import Findings, Subject, finding
from dangfeng.model.ledger import KINDS
from dangfeng.rubric import measures as m
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.where import AllOf, AnyOf, Condition, Is, Not


def unknown_words(subject: Subject) -> Findings:
    """Texts that rules ask for and no given ledger has, where some ledger has one much like it."""
    if not subject.ledgers:
        return
    used: dict[tuple[str, str], frozenset[str]] = {}
    for line in subject.rules:
        rule = line.noun
        assert isinstance(rule, Rule)
        if isinstance(rule.measure, m.Judged):
            continue
        kind = rule.measure.of.kind
        for path, leaf in _texts(rule.measure):
            row = field_named(KINDS[kind], leaf.field)
            shape = row.shape.item if row is not None and isinstance(row.shape, ManyShape) else row and row.shape
            if not isinstance(shape, TextShape):
                continue
            known = used.setdefault((kind, leaf.field), _used(subject, kind, leaf.field))
            if known and not known & set(leaf.values):
                hint = get_close_matches(leaf.values[0], sorted(known), n=2) if leaf.values else []
                if hint:
                    found, close = " | ".join(leaf.values), " / ".join(hint)
                    yield finding("lint.word-not-in-ledgers", line, path, found=found, expected="—", hint=close)


def _used(subject: Subject, kind: str, field: str) -> frozenset[str]:
    found: set[str] = set()
    for ledger in subject.ledgers:
        for record in ledger.of_kind(kind):
            value = getattr(record, field)
            found |= {each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str)}
    return frozenset(found)


def _texts(measure: m.RubricMeasure) -> Iterator[tuple[str, Is]]:
    """The conditions of a measure that ask for values, each with its path in the rule."""
    if isinstance(measure, m.Judged):
        return
    yield from (("measure.of.where", leaf) for leaf in _leaves(measure.of.where))
    match measure:
        case m.Ratio(part=part):
            yield from (("measure.part", leaf) for leaf in _leaves(part))
        case m.Checklist(entries=entries):
            for index, entry in enumerate(entries):
                yield from ((f"measure.entries[{index}].where", leaf) for leaf in _leaves(entry.where))


def _leaves(condition: Condition) -> Iterator[Is]:
    match condition:
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            for part in parts:
                yield from _leaves(part)
        case Not(condition=inner):
            yield from _leaves(inner)
        case Is():
            yield condition
        case _:
            return
