"""Rubrics taken apart into what JSON holds, and put together again without a question (打包).

A file of somebody's own is read strictly, word by word, with its positions. What the library ships was read that way
when it was packed: putting it together again only calls the constructors.
"""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib import import_module

from dangfeng.fields import Noun, of_checked
from dangfeng.value import Value, stated

#: The keys of a class, and of the text of what is made of one text.
_CLASS, _TEXT = "", "="


def packed(value: object) -> object:
    """A value as dicts, lists and words; fields that have their default are left out."""
    if isinstance(value, tuple):
        return [packed(each) for each in value]
    if isinstance(value, Value):
        rows = [row for row in stated(type(value)).values() if row.init]
        given = {row.name: getattr(value, row.name) for row in rows}
        fields = {row.name: packed(given[row.name]) for row in rows if given[row.name] != row.default}
        return {_CLASS: _path(type(value)), **fields}
    if isinstance(value, Enum):
        return {_CLASS: _path(type(value)), _TEXT: value.value}
    if isinstance(value, Decimal | Fraction | date):
        return {_CLASS: _path(type(value)), _TEXT: str(value)}
    return value


def unpacked(data: object) -> object:
    """The value that was packed."""
    if isinstance(data, list):
        return tuple([unpacked(each) for each in data])
    # As JSON has it: whether something is any kind of mapping takes longer to tell.
    if not isinstance(data, dict):
        return data
    cls = _class(data[_CLASS])
    if _TEXT in data:
        return date.fromisoformat(data[_TEXT]) if cls is date else cls(data[_TEXT])
    values = {name: unpacked(each) for name, each in data.items() if name != _CLASS}
    made: object = of_checked(cls, values) if issubclass(cls, Noun) else cls(**values)
    return made


def _path(cls: type) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


@cache
def _class(path: str) -> type:
    module, _, name = path.partition(":")
    found: type = getattr(import_module(module), name)
    return found
