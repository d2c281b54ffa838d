"""Leaving persons' names out of a report unless they are asked for (姓名脱敏)."""

import re
from collections.abc import Callable, Iterator

from dangfeng.fields import table
from dangfeng.model import Ledger
from dangfeng.report.blocks import Block, changed
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.shapes import GroupShape, ManyShape, NameShape
from dangfeng.wording.names import is_person, masked_name

#: Texts beside the fields for names that may name a person.
_SIGNERS = frozenset({"by", "declared_by", "confirmed_by", "filed_by"})
#: Entries of lists are records of their own; totals name nobody.
_ELSEWHERE = frozenset({"items", "total"})


def without_names(blocks: tuple[Block, ...], ledger: Ledger, card: Scorecard) -> tuple[Block, ...]:
    """The blocks with every person that the ledger or a mark names masked, wherever the name stands."""
    return changed(blocks, masker(ledger, card))


def masker(ledger: Ledger, card: Scorecard) -> Callable[[str], str]:
    """A function that masks the persons named in a ledger in any text."""
    marks = [mark.by for line in card.total.walk() for mark in line.marks if mark.by]
    found = {name for name in (*_named(ledger), *marks) if is_person(name) and masked_name(name) != name}
    if not found:
        return lambda text: text
    masks = {name: masked_name(name) for name in found}
    # The longest first, so that a name is not cut by a shorter one inside it.
    pattern = re.compile("|".join(re.escape(name) for name in sorted(found, key=lambda name: (-len(name), name))))
    return lambda text: pattern.sub(lambda hit: masks[hit.group()], text)


def _named(ledger: Ledger) -> Iterator[str]:
    for member in ledger.roster:
        yield member.name
    for thing in (*ledger.completeness, *ledger.all_records()):
        yield from _names_in(thing)


def _names_in(thing: object) -> Iterator[str]:
    """Every text in a field for names, also inside nested objects."""
    for row in table(type(thing)):
        value: object = getattr(thing, row.name)
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str):
                if isinstance(shape, NameShape) or row.name in _SIGNERS:
                    yield each
            elif isinstance(shape, GroupShape) and each is not None and row.name not in _ELSEWHERE:
                yield from _names_in(each)
