"""What every closed list of terms has (词汇)."""

from enum import Enum
from typing import Self


class Vocabulary(Enum):
    """A closed list of terms; `value` is the word in files, `zh` the Chinese term.

    What other offices call the same stands in `also`: it is read in files, and never written.
    """

    zh: str
    also: tuple[str, ...]

    def __new__(cls, value: str, zh: str, *also: str) -> Self:
        """A member from its words."""
        member = object.__new__(cls)
        member._value_ = value
        member.zh = zh
        member.also = also
        return member

    # Members are singletons: identity hashing spares every look-up a call into Python code.
    __hash__ = object.__hash__
