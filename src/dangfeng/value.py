"""What small values have in common: they compare and print by their fields (值)."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter

import attrs


class Value:
    """Base of attrs classes that compare and print by the fields of their constructor.

    The three methods stand here once and are not generated for each class: with more than a hundred classes, that
    halves the time to import them. The classes say `eq=False, repr=False`, so that attrs leaves these in place.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        values = _getter(type(self))
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        cls = type(self)
        return hash((cls, _getter(cls)(self)))

    def __repr__(self) -> str:
        given = (f"{name}={getattr(self, name)!r}" for name in _names(type(self)))
        return f"{type(self).__name__}({', '.join(given)})"


def _getter(cls: type) -> Callable[[object], object]:
    """A function that takes the values of all fields of an instance at once."""
    return _made_getter(cls)


@cache
def _made_getter(cls: type) -> Callable[[object], object]:
    names = _names(cls)
    return attrgetter(*names) if names else _nothing


def _names(cls: type) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attrs.fields(cls) if attribute.init)


def _nothing(value: object) -> tuple[()]:
    return ()
