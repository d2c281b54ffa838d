"""What a version of a rubric looks at, and what of that no ledger holds (尚无人记录的事项)."""

from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from dangfeng.fields import field_named, table
from dangfeng.model import KINDS, Ledger, Record
from dangfeng.quantity import Bounded
from dangfeng.rubric.nodes import id_of, walk
from dangfeng.rubric.rubric import Rubric
from dangfeng.vocabulary import CompletenessState

#: Fields of rules that hold the office's words or the values of records, never the name of a field.
_NO_FIELDS = frozenset({"kind", "value", "values", "title", "id"})
#: A kind of record, or one field of it.
Looked = tuple[str, str]


@frozen(kw_only=True)
class NotRecorded:
    """A kind, or a field of a kind, that a rubric looks at and none of the ledgers holds (尚无人记录的事项).

    Attributes:
        kind: Word of the kind of record.
        field: Name of the field; empty if there is no record of the kind at all, and no declaration.
        rules: Ids of the rules and vetoes that look at it.
        before: Whether the version before looked at it too.
    """

    kind: str
    field: str
    rules: tuple[str, ...]
    before: bool


def not_recorded(old: Rubric, new: Rubric, ledgers: Sequence[Ledger]) -> Iterator[NotRecorded]:
    """What the new version looks at and none of the ledgers holds; of a kind that is not there, no fields."""
    before, held = looked_at(old), _held(ledgers)
    for (kind, field), rules in looked_at(new).items():
        missing = (kind, field) not in held and (not field or (kind, "") in held)
        # Of a kind of which nil is declared, there is nothing to say of its fields.
        if missing and (not field or _has_records(kind, ledgers)):
            yield NotRecorded(kind=kind, field=field, rules=rules, before=(kind, field) in before)


def looked_at(rubric: Rubric) -> dict[Looked, tuple[str, ...]]:
    """Kinds and fields that the rules of a rubric look at, each with the rules that do (细则所看的事项)."""
    found: dict[Looked, dict[str, None]] = {}
    for node in walk(rubric):
        if getattr(node.noun, "measure", None) is None:
            continue
        for looked in _of_rule(node.noun):
            found.setdefault(looked, {})[id_of(node.noun)] = None
    return {looked: tuple(ids) for looked, ids in sorted(found.items())}


def _of_rule(rule: object) -> Iterator[Looked]:
    measure, scale = getattr(rule, "measure", None), getattr(rule, "scale", None)
    kind = next(_kinds(measure), "")
    yield from _of(measure, kind)
    yield from _of(scale, kind)


def _kinds(held: object) -> Iterator[str]:
    """The kinds that a measure is over, however deep they stand in it."""
    kind = getattr(held, "kind", None)
    if isinstance(kind, str) and kind in KINDS:
        yield kind
    for _, inner in _inside(held):
        yield from _kinds(inner)


def _of(held: object, kind: str) -> Iterator[Looked]:
    """Of any form: the kind, and every word in it that names a field of the kind."""
    own = getattr(held, "kind", None)
    if isinstance(own, str) and own in KINDS:
        kind = own
        yield (kind, "")
    for name, inner in _inside(held):
        if name in _NO_FIELDS:
            continue
        if isinstance(inner, str) and kind in KINDS and field_named(KINDS[kind], inner) is not None:
            yield (kind, inner)
        yield from _of(inner, kind)


def _inside(held: object) -> Iterator[tuple[str, object]]:
    """What a measure, scale, condition or list is made of, with the names of its fields."""
    cls = type(held)
    if isinstance(held, tuple):
        yield from (("", each) for each in held)
    elif attrs.has(cls):
        yield from ((attribute.name, getattr(held, attribute.name)) for attribute in attrs.fields(cls))


def _held(ledgers: Sequence[Ledger]) -> frozenset[Looked]:
    """The kinds that ledgers hold or declare, and the fields that are filled in some record of them."""
    found: set[Looked] = set()
    for ledger in ledgers:
        found |= {(entry.kind, "") for entry in ledger.completeness if entry.state is not CompletenessState.OPEN}
        for record in ledger.all_records():
            found |= {(record.KIND, ""), *((record.KIND, name) for name in _filled(record))}
    return frozenset(found)


def _filled(record: Record) -> Iterator[str]:
    for row in table(type(record)):
        value = getattr(record, row.name)
        pending = isinstance(value, Bounded) and not value.shown and value.upper is None
        if value not in (None, ()) and not pending:
            yield row.name
    if record.total is not None:
        yield from (subset.field for subset in record.total.subsets)


def _has_records(kind: str, ledgers: Sequence[Ledger]) -> bool:
    return any(kind == record.KIND for ledger in ledgers for record in ledger.all_records())
