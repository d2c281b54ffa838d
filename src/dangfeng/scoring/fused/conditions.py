"""Conditions as source text, for facts that are known (条件的源码形式).

Of a known record, a condition is two expressions: one that is true if the condition holds for certain, and one that is
true if it is not excluded. They differ only where a field may be left out and was not entered. Put together as Kleene's
connectives ask, the pair says what the three-valued predicates of `conditions` say.

Only names made here and names of the field table enter the text; every value is bound as a constant.
"""

from typing import NamedTuple, assert_never

from dangfeng.fields import Absent, ChoiceShape, Field, FlagShape, ManyShape, NameShape, field_named
from dangfeng.model.record import Record
from dangfeng.rubric.where import (
    AllOf,
    AnyOf,
    Between,
    Condition,
    Contains,
    Given,
    Holds,
    Is,
    Lasted,
    Not,
    NotAfter,
    NotLess,
    ShareOf,
)
from dangfeng.scoring.fused.source import Source
from dangfeng.scoring.operands import typed
from dangfeng.shapes import CountShape, DayShape, DecimalShape

#: Who held a post on a day is a question to the roster, and the others are seldom asked: the predicate itself is.
_PREDICATES = (Holds, Contains, Lasted, NotLess)


class Pair(NamedTuple):
    """A condition as two expressions over the record `r`."""

    certain: str
    possible: str


def row_of(kind: type[Record], name: str) -> Field:
    """The row of a field; the rubric was prepared, so there is one."""
    row = field_named(kind, name)
    assert row is not None, "checked when the rubric was prepared"
    return row


def is_loose(row: Field) -> bool:
    """Whether a field may hold what is only known by bounds, or masked."""
    match row.shape:
        case CountShape(bounded=bounded) | DecimalShape(bounded=bounded) | DayShape(bounded=bounded):
            return bounded
        case ManyShape(item=item):
            return isinstance(item, NameShape)
        case shape:
            return isinstance(shape, NameShape)


class Conditions:
    """Writes the conditions on records of one kind, and keeps what fields they look at."""

    def __init__(self, source: Source, kind: type[Record]) -> None:
        self.source = source
        self.kind = kind
        self.looked: set[str] = {"on", "times", "total", "verdict"}
        self.local: dict[str, str] = {}

    def value(self, name: str) -> str:
        """The expression of a field of the record."""
        self.looked.add(row_of(self.kind, name).name)
        return self.local.get(name, f"r.{name}")

    def first_asked(self, condition: Condition) -> Pair:
        """A condition as two expressions, of which the possible one is always asked before the certain one."""
        if not isinstance(condition, _PREDICATES):
            return self.pair(condition)
        predicate = self.source.predicate(condition, self.kind)
        truth = f"t_{predicate}"
        return Pair(f"{truth} is True", f"({truth} := {predicate}(r, context)) is not False")

    def pair(self, condition: Condition) -> Pair:
        """A condition as two expressions."""
        match condition:
            case Is():
                return self._is(condition)
            case Between():
                return self._between(condition)
            case Given(field=name):
                return self._given(name)
            case NotAfter():
                return self._not_after(condition)
            case ShareOf():
                return self._share_of(condition)
            case Holds() | Contains() | Lasted() | NotLess():
                asked = f"{self.source.predicate(condition, self.kind)}(r, context)"
                return Pair(f"({asked} is True)", f"({asked} is not False)")
            case AllOf(conditions=parts):
                return self._joined(parts, " and ", "True")
            case AnyOf(conditions=parts):
                return self._joined(parts, " or ", "False")
            case Not(condition=inner):
                certain, possible = self.pair(inner)
                return Pair(f"(not {possible})", f"(not {certain})")
            case _:
                assert_never(condition)

    def _joined(self, parts: tuple[Condition, ...], word: str, nothing: str) -> Pair:
        pairs = [self.pair(part) for part in parts]
        if not pairs:
            return Pair(nothing, nothing)
        return Pair(f"({word.join(each.certain for each in pairs)})", f"({word.join(each.possible for each in pairs)})")

    def _unless_missing(self, name: str, certain: str, missing: str) -> Pair:
        """The pair of a condition on one field, given how it looks if the field is left out."""
        unknown = row_of(self.kind, name).absent is Absent.UNKNOWN
        return Pair(certain, f"({missing} or {certain})" if unknown else certain)

    def _is(self, condition: Is) -> Pair:
        row = row_of(self.kind, condition.field)
        value = self.value(row.name)
        wanted = [typed(word, row.shape) for word in condition.values]
        if isinstance(row.shape, ManyShape):
            if len(wanted) == 1:
                return self._unless_missing(row.name, f"({self.source.bind(wanted[0])} in {value})", f"not {value}")
            several = f"(not {self.source.bind(frozenset(wanted))}.isdisjoint({value}))"
            return self._unless_missing(row.name, several, f"not {value}")
        if isinstance(row.shape, ChoiceShape | FlagShape) and len(wanted) <= 3:
            test = " or ".join(f"{value} is {self.source.bind(each)}" for each in wanted)
        elif len(wanted) == 1:
            test = f"{value} == {self.source.bind(wanted[0])}"
        else:
            test = f"{value} in {self.source.bind(frozenset(wanted))}"
        return self._unless_missing(row.name, f"({test})", f"{value} is None")

    def _between(self, condition: Between) -> Pair:
        row = row_of(self.kind, condition.field)
        value = self.value(row.name)
        tests = [f"{value} is not None"]
        for sign, word in ((">=", condition.at_least), ("<=", condition.at_most)):
            if word is not None and isinstance(row.shape, DayShape):
                tests.append(f"{value} {sign} {self.source.day(word)}")
            elif word is not None:
                tests.append(f"{value} {sign} {self.source.bind(typed(word, row.shape))}")
        return self._unless_missing(row.name, f"({' and '.join(tests)})", f"{value} is None")

    def _given(self, name: str) -> Pair:
        row = row_of(self.kind, name)
        value = self.value(name)
        certain = f"({value} != ())" if isinstance(row.shape, ManyShape) else f"({value} is not None)"
        return Pair(certain, "True" if row.absent is Absent.UNKNOWN else certain)

    def _both(self, first: str, second: str, test: str) -> Pair:
        """The pair of a condition on two fields: the first that is missing decides."""
        one, other = self.value(first), self.value(second)
        certain = f"({one} is not None and {other} is not None and {test})"
        possible = [certain]
        if row_of(self.kind, second).absent is Absent.UNKNOWN:
            possible.append(f"({one} is not None and {other} is None)")
        if row_of(self.kind, first).absent is Absent.UNKNOWN:
            possible.append(f"{one} is None")
        return Pair(certain, certain if len(possible) == 1 else f"({' or '.join(possible)})")

    def _not_after(self, condition: NotAfter) -> Pair:
        first, second = self.value(condition.field), self.value(condition.other)
        grace = self.source.bind(condition.days)
        return self._both(condition.field, condition.other, f"({first} - {second}).days <= {grace}")

    def _share_of(self, condition: ShareOf) -> Pair:
        part, whole = self.value(condition.field), self.value(condition.whole)
        share = condition.at_least
        numerator, denominator = self.source.bind(share.numerator), self.source.bind(share.denominator)
        return self._both(condition.field, condition.whole, f"{part} * {denominator} >= {whole} * {numerator}")
