"""What a blank form left for the office to fill in, and is still there (未改的示例)."""

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from dangfeng.checks.facts import NOTHING
from dangfeng.checks.finding import oddity
from dangfeng.checks.settings import Settings
from dangfeng.fields import Noun, table
from dangfeng.model import Ledger, Record
from dangfeng.problem import Problem
from dangfeng.shapes import ManyShape, NameShape, TextShape

#: What a blank form has for the name of the unit, in Chinese and in English.
UNIT_NAMES = ("（请填写单位全称）", "(full name of the unit)")
#: Month and day of the examples of a form.
EXAMPLE_DAY = (6, 30)
#: The name of a field in brackets: what a form has where a text is due.
_ENGLISH = r"\([a-z][a-z ,’'-]*\)"


def example_id(kind: str, number: int) -> str:
    """The id that a form gives to an example of a kind."""
    return f"{kind}-{number}"


def untouched(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Nothing in the book is still as the blank form had it: the unit, a member, a text or the whole of an example."""
    for path, group in (("unit", ledger.unit), *((f"roster[{i}]", each) for i, each in enumerate(ledger.roster))):
        for name, text, _ in _left(group):
            yield oddity("unit.placeholder", None, f"{path}.{name}", found=text, expected=NOTHING)
    day = ledger.period.on(*EXAMPLE_DAY)
    for record in ledger.all_records():
        left = next(_left(record), None)
        if left is None and record.on == day and _has_example_id(record):
            left = ("id", record.id, "编号")
        if left is not None:
            name, text, zh = left
            kind = record.ZH
            yield oddity("record.placeholder", record, name, found=text, expected=NOTHING, kind_zh=kind, field_zh=zh)


def _has_example_id(record: Record) -> bool:
    head, _, number = record.id.rpartition("-")
    return head == record.KIND and number.isdecimal()


def _left(group: Noun) -> Iterator[tuple[str, str, str]]:
    """The texts of a group that say no more than what the field is called, each with its field and Chinese term."""
    names, terms = _texts_of(type(group))
    for name, term, held in zip(names, terms, attrgetter(*names)(group), strict=True):
        if not held:
            continue
        text = held[0] if isinstance(held, tuple) else held
        if (
            isinstance(text, str)
            and text[0] in "（("
            and (text == term or text in UNIT_NAMES or re.fullmatch(_ENGLISH, text))
        ):
            yield name, text, term[1:-1]


def _texts_of(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return _texts(cls)


@cache
def _texts(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a class that hold texts or names, one or several, and what a form has there."""
    rows = [
        row
        for row in table(cls)
        if isinstance(row.shape.item if isinstance(row.shape, ManyShape) else row.shape, TextShape | NameShape)
    ]
    bare = (re.sub(r"[（）]", "", row.zh) for row in rows)
    return tuple(row.name for row in rows), tuple(f"（{name}）" for name in bare)
