"""Persons left out of texts: each name in a document has one mask, and two persons never share one (姓名脱敏)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar, cast

from attrs import evolve

from dangfeng.fields import table
from dangfeng.model import Ledger
from dangfeng.problem import Problem
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.shapes import GroupShape, ManyShape, NameShape
from dangfeng.wording.names import addressed, masked_name, name_in, name_keys
from dangfeng.wording.numbers import no_numbers

Mask = Callable[[str], str]
T = TypeVar("T")
#: Texts beside the fields for names that may name a person.
_SIGNERS = frozenset({"by", "declared_by", "confirmed_by", "filed_by"})
#: Entries of lists are records of their own; totals name nobody.
_ELSEWHERE = frozenset({"items", "total"})
#: Fields for names that hold bodies and places far more often than persons.
_BODIES = frozenset(
    {
        *("organ", "referral_organ", "organiser", "team", "target", "targets", "sender", "inspector", "guests_from"),
        *("signed_with", "transferred_to", "reported_to"),
    }
)
#: What ends the name of a place: in a field for bodies no person's.
_PLACES = tuple("县市区镇乡村")
#: Parameters of sentences that name persons, several in one text.
NAMING = ("members_missing", "by", "member", "members", "names", "missing")
_TELLING = "甲乙丙丁戊己庚辛壬癸"


def masks_of(names: Iterable[str]) -> dict[str, str]:
    """The mask of each person among *names*, a post beside the name left out.

    Where two persons would share one, they are told apart in the order given: 张某甲, 张某乙.

    >>> masks_of(["张明远", "李红", "副局长张强", "办公室", "张明远"])
    {'张明远': '张某甲', '李红': '李某', '张强': '张某乙'}
    """
    persons = list(dict.fromkeys(filter(None, map(name_in, names))))
    sharing: dict[str, list[str]] = {}
    for person in persons:
        sharing.setdefault(masked_name(person), []).append(person)
    return {person: _told_apart(masked_name(person), person, sharing[masked_name(person)]) for person in persons}


def _told_apart(mask: str, person: str, sharing: list[str]) -> str:
    if len(sharing) == 1:
        return mask
    place = sharing.index(person)
    return f"{mask}{_TELLING[place] if place < len(_TELLING) else place + 1}"


def masking(names: Iterable[str]) -> Mask:
    """A function that masks these persons wherever they stand in a text, also with a blank between the characters."""
    masks: Mapping[str, str] = {re.sub(r"\s", "", name): mask for name, mask in masks_of(names).items()}
    if not masks:
        return unmasked
    # The longest first, so that a name is not cut by a shorter one inside it.
    ordered = sorted(masks, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(r"[ \u3000]?".join(map(re.escape, name)) for name in ordered))
    return lambda text: no_numbers(pattern.sub(lambda hit: masks[re.sub(r"\s", "", hit.group())], text))


def unmasked(text: str) -> str:
    """A text with its names: the mask where names are shown."""
    return no_numbers(text)


def masker(*ledgers: Ledger | None, card: Scorecard | None = None, marks: Marks | None = None) -> Mask:
    """A function that masks every person that ledgers, a scorecard or marks name in their fields for names."""
    names = [name for ledger in ledgers if ledger is not None for name in persons_of(ledger)]
    names += [] if card is None else persons_in(card)
    names += [name for mark in marks.marks for name in _named_by(mark)] if marks is not None else []
    return masking(names)


def persons_of(ledger: Ledger) -> Iterator[str]:
    """Every text of a ledger in a place for names, the roster first."""
    for member in ledger.roster:
        yield member.name
    for thing in (*ledger.completeness, *ledger.all_records(), *ledger.attachments, *ledger.claims):
        yield from _names_in(thing)
    for record in ledger.all_records():
        for key, text in record.extra:
            yield from addressed(text)
            if key in name_keys() or key.endswith(("姓名", "人", "名单")):
                yield from re.split(r"[、,，;；\s]+", text)


def persons_in(card: Scorecard) -> Iterator[str]:
    """Every person that the sentences and marks of a scorecard name."""
    for line in card.total.walk():
        for name, value in line.sentence.params if line.sentence else ():
            if name in NAMING and isinstance(value, str):
                yield from value.split("、")
        for mark in line.marks:
            yield from _named_by(mark)


def _named_by(mark: Mark) -> Iterator[str]:
    """Who gave a mark, and whom its words call 同志."""
    if mark.by:
        yield mark.by
    for text in (mark.reason, mark.fact, mark.answer):
        yield from addressed(text or "")


def masked_problem(problem: Problem, mask: Mask) -> Problem:
    """A problem with all its texts put through *mask*; the column moves with the line."""
    place = problem.place
    column = len(mask(place.text[: place.column - 1])) + 1 if place.column else 0
    column = column if place.text else place.column
    moved = evolve(place, text=mask(place.text), column=column, record=mask(place.record))
    return evolve(problem, place=moved, params=tuple((name, mask(value)) for name, value in problem.params))


def masked_data(data: T, mask: Mask) -> T:
    """JSON data with every text put through *mask*; keys stay."""
    if isinstance(data, str):
        return cast("T", mask(data))
    if isinstance(data, list):
        return cast("T", [masked_data(each, mask) for each in data])
    if isinstance(data, dict):
        return cast("T", {key: masked_data(value, mask) for key, value in data.items()})
    return data


def _names_in(thing: object) -> Iterator[str]:
    """Every text in a field for names, also inside nested objects."""
    for row in table(type(thing)):
        if row.name in _ELSEWHERE:
            continue
        value: object = getattr(thing, row.name)
        shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str):
                if isinstance(shape, NameShape) or row.name in _SIGNERS:
                    if row.name not in _BODIES or not each.endswith(_PLACES):
                        yield each
                else:
                    yield from addressed(each) if "同志" in each else ()
            elif isinstance(shape, GroupShape) and each is not None:
                yield from _names_in(each)
