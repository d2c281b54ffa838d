"""Questions to the facts: the pieces that meet a condition, and what they weigh together (匹配与合计)."""

from collections.abc import Callable
from decimal import Decimal

from dangfeng.fields import ChoiceShape, DayShape, FlagShape, field_named
from dangfeng.model.ledger import KINDS
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, in_fen
from dangfeng.rubric.measures import Selection
from dangfeng.rubric.where import EVERYTHING, AllOf, Condition, Is
from dangfeng.scoring.conditions import compile_condition, fields_of
from dangfeng.scoring.context import Piece
from dangfeng.scoring.facts import Facts
from dangfeng.scoring.kleene import Predicate
from dangfeng.scoring.operands import Unfit, require, typed
from dangfeng.scoring.pieces import Key, Matched, key_of
from dangfeng.working import define


@define(eq=False)
class Question:
    """A selection, compiled: asked of the same facts twice, it is answered once.

    Attributes:
        key: Kind, unit and time.
        asked: Fields that the measure looks at.
        where: The whole condition.
        lead: Field with a closed list of values by which the pieces are sorted beforehand, if the condition has one.
        value: The value asked of it.
        rest: What is left of the condition then; `None` if nothing.
    """

    key: Key
    asked: frozenset[str]
    where: Predicate
    lead: str | None
    value: object
    rest: Predicate | None


class Questions:
    """The questions of one rubric: equal selections share one."""

    def __init__(self) -> None:
        self._asked: dict[tuple[Selection, frozenset[str]], Question] = {}

    def of(self, selection: Selection, beside: frozenset[str] = frozenset()) -> Question:
        """The question that a selection asks.

        Args:
            selection: The records looked at.
            beside: Fields that the measure looks at besides those of the selection's own condition.

        Raises:
            Unfit: If a condition does not fit the kind of record.
        """
        asked = fields_of(selection.where) | beside
        found = self._asked.get((selection, asked))
        if found is None:
            found = self._asked[selection, asked] = _compile(selection, asked)
        return found


def _compile(selection: Selection, asked: frozenset[str]) -> Question:
    kind = KINDS[selection.kind]
    if selection.unit is not None and selection.unit not in {unit for unit, _ in kind.UNITS}:
        known = " | ".join(unit.value for unit, _ in kind.UNITS)
        raise Unfit(f"{kind.KIND} is not counted in {selection.unit.value}; its units are {known}")
    if selection.dated is not None:
        require(kind, DayShape, selection.dated)
    where = compile_condition(selection.where, kind)
    conditions = selection.where.conditions if isinstance(selection.where, AllOf) else (selection.where,)
    lead = next((each for each in conditions if _leads(each, kind)), None)
    if not isinstance(lead, Is):
        rest = where if selection.where != EVERYTHING else None
        return Question(key_of(selection), asked, where, None, None, rest)
    row = field_named(kind, lead.field)
    assert row is not None, "compiled above"
    others = tuple(each for each in conditions if each is not lead)
    rest = compile_condition(AllOf(others), kind) if others else None
    return Question(key_of(selection), asked, where, lead.field, typed(lead.values[0], row.shape), rest)


def _leads(condition: Condition, kind: type[Record]) -> bool:
    if not isinstance(condition, Is) or len(condition.values) != 1:
        return False
    row = field_named(kind, condition.field)
    return row is not None and isinstance(row.shape, ChoiceShape | FlagShape)


def matched(facts: Facts, question: Question) -> Matched:
    """Pieces that certainly, and pieces that possibly, are in the period and meet the condition; not to be changed."""
    answer = facts.answers.get(question)
    if answer is None:
        answer = facts.answers[question] = _match(facts, question)
    return answer


def _match(facts: Facts, question: Question) -> Matched:
    inside, perhaps = facts.selected(question.key, question.asked)
    where, context = question.where, facts.context
    possible: list[Piece] = []
    if question.lead is not None:
        sorted_ = facts.sorted_by(question.key, question.asked, question.lead)
        inside = sorted_.get(question.value, [])
        # Where the leading field is not known, the condition is at best possible.
        possible += [piece for piece in sorted_.get(None, []) if where(piece[0], context) is not False]
    certain = inside
    if question.rest is not None:
        rest, certain = question.rest, []
        for piece in inside:
            truth = rest(piece[0], context)
            if truth:
                certain.append(piece)
            elif truth is None:
                possible.append(piece)
    if perhaps:
        possible += [piece for piece in perhaps if where(piece[0], context) is not False]
    return certain, possible


def total_weight(certain: list[Piece], possible: list[Piece]) -> tuple[int, int | None]:
    """Least and most that the pieces count together."""
    low, high, bounded = 0, 0, True
    for _, least, most in certain:
        low += least
        if most is None:
            bounded = False
        else:
            high += most
    for _, _, most in possible:
        if most is None:
            bounded = False
        else:
            high += most
    return low, high if bounded else None


def amount_of(value: object) -> tuple[int, int | None]:
    """Least and most of a number or amount, amounts in 分; a value that is not given may be anything."""
    if isinstance(value, Bounded):
        return _whole(value.lower), None if value.upper is None else _whole(value.upper)
    if value is None:
        return 0, None
    exact = _whole(value)
    return exact, exact


def _whole(value: object) -> int:
    if isinstance(value, Decimal):
        return in_fen(value)
    assert isinstance(value, int), "only numbers and amounts are summed"
    return value


def summed(certain: list[Piece], possible: list[Piece], get: Callable[[Record], object]) -> tuple[int, int | None]:
    """Least and most of the sum of a field over pieces."""
    low, high, bounded = 0, 0, True
    for pieces, sure in ((certain, True), (possible, False)):
        for record, least, most in pieces:
            small, large = amount_of(get(record))
            if sure:
                low += least * small
            if most == 0 or large == 0:
                continue
            if most is None or large is None:
                bounded = False
            else:
                high += most * large
    return low, high if bounded else None
