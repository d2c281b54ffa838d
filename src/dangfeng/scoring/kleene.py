"""Three-valued connectives after Kleene: certain, excluded, or `None` for possible (三值逻辑)."""

from collections.abc import Callable

from dangfeng.model.record import Record
from dangfeng.scoring.context import Context, Truth

Predicate = Callable[[Record, Context], Truth]


def all_of(predicates: list[Predicate]) -> Predicate:
    """Excluded as soon as one is; certain only if all are."""
    if len(predicates) == 1:
        return predicates[0]
    if len(predicates) == 2:
        first, second = predicates

        def both(record: Record, context: Context) -> Truth:
            left = first(record, context)
            if left is False:
                return False
            right = second(record, context)
            return right if left or right is False else None

        return both

    def every(record: Record, context: Context) -> Truth:
        result: Truth = True
        for predicate in predicates:
            truth = predicate(record, context)
            if truth is False:
                return False
            if truth is None:
                result = None
        return result

    return every


def any_of(predicates: list[Predicate]) -> Predicate:
    """Certain as soon as one is; excluded only if all are."""

    def some(record: Record, context: Context) -> Truth:
        result: Truth = False
        for predicate in predicates:
            truth = predicate(record, context)
            if truth:
                return True
            if truth is None:
                result = None
        return result

    return some


def not_(predicate: Predicate) -> Predicate:
    """The opposite; what is possible stays possible."""

    def negated(record: Record, context: Context) -> Truth:
        truth = predicate(record, context)
        return None if truth is None else not truth

    return negated
