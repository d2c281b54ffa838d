"""What is said of a field: its term, what it means that it is missing, what else its type asks for (字段说明).

`Annotated` here is that of typing, and to type checkers nothing else. But typing takes longer over one annotation than
Python over a class, and there are hundreds of fields in what every command imports: what is said of a field is kept as
it stands, and brought to the form of typing for those who ask attrs for the type of a field.
"""

import typing
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Annotated

__all__ = ["About", "Absent", "Annotated", "Said"]


class Absent(Enum):
    """What it means that an optional field is not given."""

    NONE = "none"  #: there is no such thing: no closing date means not closed
    UNKNOWN = "unknown"  #: it was not entered: a condition on it is possible, neither certain nor excluded


class About:
    """What a field is, for people and for the rest of the library.

    Each field of each class has one of its own: plain objects, which compare by identity, are had fastest.

    Attributes:
        zh: The Chinese term, also read as a key in files.
        absent: What a missing value means.
        mandatory_hint: Whether blank forms ask for the field first.
    """

    __slots__ = ("absent", "mandatory_hint", "zh")

    def __init__(self, zh: str, absent: Absent = Absent.NONE, mandatory_hint: bool = False) -> None:
        self.zh = zh
        self.absent = absent
        self.mandatory_hint = mandatory_hint

    def __repr__(self) -> str:
        return f"About({self.zh!r})"


class Said:
    """The type of a field with what is said of it.

    Attributes:
        held: What it may hold.
        about: What it is.
        more: What else is asked of its values.
    """

    __slots__ = ("about", "held", "more")

    def __init__(self, held: object, about: About, more: tuple[object, ...]) -> None:
        self.held = held
        self.about = about
        self.more = more

    @property
    def typed(self) -> object:
        """The same as typing has it."""
        found: object = typing.Annotated[self.held, self.about, *self.more]
        return found

    def __repr__(self) -> str:
        return repr(self.typed)


if not TYPE_CHECKING:

    class Annotated:
        """Stands for that of typing, to which it leaves all that is said of no field."""

        def __class_getitem__(cls, said: tuple[object, ...]) -> object:
            held, first, *more = said
            return Said(held, first, tuple(more)) if type(first) is About else typing.Annotated[said]
