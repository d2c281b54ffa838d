"""What a field asks of its values beside their type: the least and the most, of numbers and of lengths (约束).

They say the same as those of annotated-types, which is loaded only if somebody asks: to a library that reads its
constraints, such as Hypothesis, each is a group of one of them.
"""

from collections.abc import Iterator


class _Constraint:
    """One bound."""

    __slots__ = ("bound",)
    #: How annotated-types tells groups of constraints.
    __is_annotated_types_grouped_metadata__ = True

    def __init__(self, bound: int) -> None:
        self.bound = bound

    def __iter__(self) -> Iterator[object]:
        """The constraint of the same name."""
        import annotated_types

        yield getattr(annotated_types, type(self).__name__)(self.bound)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, _Constraint) and other.bound == self.bound

    def __hash__(self) -> int:
        return hash(self.bound)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.bound})"


class Ge(_Constraint):
    """At least so much (不小于)."""

    __slots__ = ()


class Gt(_Constraint):
    """More than so much (大于)."""

    __slots__ = ()


class Le(_Constraint):
    """At most so much (不大于)."""

    __slots__ = ()


class MinLen(_Constraint):
    """At least so many characters or entries (最短)."""

    __slots__ = ()


class MaxLen(_Constraint):
    """At most so many characters or entries (最长)."""

    __slots__ = ()
