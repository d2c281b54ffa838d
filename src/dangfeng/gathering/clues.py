"""What one record is told from another by: numbers, titles, persons, the day, the sort of thing (识别要素)."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from unicodedata import normalize

from attrs import frozen

from dangfeng.fields import Noun, table
from dangfeng.model import Record
from dangfeng.quantity import Bounded, Masked, highest, looks_masked, lowest
from dangfeng.shapes import ChoiceShape, ManyShape, NameShape, Shape, TextShape

#: Numbers that an office gives out once.
_NUMBERS = ("number", "case_number", "lead_number", "reference")
#: What a thing is called; of several that are given each counts.
_TITLES = ("title", "name", "problem", "task", "topic", "theme", "point", "words", "matter", "area", "description")
#: Whom or what it is about. A host, a recorder or a leader tells no two meetings apart.
_PERSONS = (
    "lecturer",
    "talkers",
    "persons",
    "person",
    "reporter",
    "target",
    "targets",
    "guests_from",
    "signed_by",
    "concerned",
    "sender",
    "inspector",
)
#: The sort of thing, beside every field that ends in `_kind`: two of different sort are two things.
_SORTS = ("body", "item", "counted", "way", "risk_class")
_MASK = re.compile(r"[XＸ×*＊]+")


@frozen
class Clues:
    """The fields of one kind of record by which its records are told apart."""

    numbers: tuple[str, ...]
    titles: tuple[str, ...]
    persons: tuple[str, ...]
    sorts: tuple[str, ...]


def clues_of(cls: type) -> Clues:
    """The clues of a kind, from its field table; where no name is known to tell, every name and text may."""
    return _clues_of(cls)


@cache
def _clues_of(cls: type) -> Clues:
    shapes = {row.name: row.shape for row in table(cls)}
    own = [name for name in shapes if name not in {row.name for row in table(Record)}]
    titles = [name for name in _TITLES if isinstance(shapes.get(name), TextShape)]
    persons = [name for name in _PERSONS if name in shapes and _inner(shapes[name], NameShape)]
    if not titles and not persons:
        titles = [name for name in own if isinstance(shapes[name], TextShape) and name not in _NUMBERS]
        persons = [name for name in own if _inner(shapes[name], NameShape)]
    return Clues(
        numbers=tuple(name for name in _NUMBERS if isinstance(shapes.get(name), TextShape)),
        titles=tuple(titles),
        persons=tuple(persons),
        sorts=tuple(
            name for name in own if isinstance(shapes[name], ChoiceShape) and (name in _SORTS or name.endswith("_kind"))
        ),
    )


def _inner(shape: Shape, wanted: type) -> bool:
    return isinstance(shape.item if isinstance(shape, ManyShape) else shape, wanted)


@frozen
class Likeness:
    """How two records of one kind agree: yes, no, or not to be told (`None`), clue by clue."""

    number: bool | None
    title: bool | None
    person: bool | None
    day: bool | None
    sort: bool | None

    @property
    def apart(self) -> int:
        """How many clues say that they are two things."""
        return [self.number, self.title, self.person, self.day, self.sort].count(False)

    @property
    def together(self) -> int:
        """How many clues say that they are one thing; of what sort it is says little."""
        return [self.number, self.title, self.person, self.day].count(True)


def likeness(one: Record, two: Record) -> Likeness:
    """How two records of one kind agree in what tells records apart."""
    clues = clues_of(type(one))
    return Likeness(
        number=_alike(one, two, clues.numbers),
        title=_alike(one, two, clues.titles),
        person=_alike(one, two, clues.persons),
        day=same(one.on, two.on),
        sort=_alike(one, two, clues.sorts),
    )


def _alike(one: Record, two: Record, names: Iterable[str]) -> bool | None:
    answers = [same(getattr(one, name), getattr(two, name)) for name in names]
    if False in answers:
        return False
    return True if True in answers else None


def same(one: object, two: object) -> bool | None:
    """Whether two values are the same; `None` if one is not given, or what is unknown of them leaves it open.

    >>> same("某司〔2021〕3号", "某司[2021]3号"), same(Masked("张×"), "张明远"), same("张×", "李清"), same(None, 3)
    (True, None, False, None)
    """
    if one is None or two is None or one == () or two == ():
        return None
    if isinstance(one, tuple) and isinstance(two, tuple):
        return _same_many(one, two)
    if isinstance(one, Bounded) or isinstance(two, Bounded):
        return _same_bounds(one, two)
    if isinstance(one, str | Masked) and isinstance(two, str | Masked):
        return _same_text(str(one), str(two))
    if isinstance(one, Noun) and type(one) is type(two):
        return _same_group(one, two)
    return one == two


def _same_group(one: Noun, two: object) -> bool | None:
    """Whether two groups of fields say the same; what one of them leaves out says nothing against it."""
    answers = [same(getattr(one, row.name), getattr(two, row.name)) for row in table(type(one))]
    if False in answers:
        return False
    return True if one == two else None


def _same_many(one: tuple[object, ...], two: tuple[object, ...]) -> bool | None:
    if one == two or (len(one) == len(two) and all(each in two for each in one) and all(each in one for each in two)):
        return None if any(isinstance(each, Masked) for each in one) else True
    answers = [same(left, right) for left in one for right in two]
    return False if all(answer is False for answer in answers) else None


def _same_bounds(one: object, two: object) -> bool | None:
    """Whether two values of which at least one is known by bounds only may meet."""
    (low, high), (least, most) = _ends(one), _ends(two)
    if low is None or least is None or (high is not None and high < least) or (most is not None and most < low):
        return False
    return True if low == high == least == most else None


def _ends(value: object) -> tuple[Decimal | None, Decimal | None]:
    if isinstance(value, Bounded):
        return _on_a_line(value.lower), _on_a_line(value.upper)
    return _on_a_line(value), _on_a_line(value)


def _on_a_line(value: object) -> Decimal | None:
    """A number, amount or day as a point that can be compared."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    return Decimal(value) if isinstance(value, int | Decimal) else None


def plain(text: str) -> str:
    """A text without what typists do differently: width, blanks, quotation marks, brackets.

    >>> plain("《某司〔2021〕3号》") == plain("某司[2021] 3号")
    True
    """
    narrow = normalize("NFKC", text).translate(str.maketrans("〔【（", "[[(", "《》〈〉“”‘’\"' 　")).casefold()
    return re.sub(r"\s+", "", narrow.translate(str.maketrans("〕】）", "]])")))


def _same_text(one: str, two: str) -> bool | None:
    left, right = plain(one), plain(two)
    if looks_masked(one) or looks_masked(two) or one.endswith("某") or two.endswith("某"):
        return None if _may_cover(one, right) or _may_cover(two, left) or left == right else False
    if left == right:
        return True
    # 党组会 and 党组会议, 李清 and 局长李清 may be one.
    return None if left in right or right in left else False


def _may_cover(masked: str, other: str) -> bool:
    """Whether a text with masked parts may stand for another."""
    pieces = [re.escape(plain(piece)) for piece in _MASK.split(masked.removesuffix("某"))]
    pattern = ".+".join(pieces) + (".+" if masked.endswith("某") else "")
    return re.fullmatch(pattern, other) is not None


def exact_day(record: Record) -> date | None:
    """The day of a record if it is one day for certain."""
    day = record.on
    return None if day is None or lowest(day) != highest(day) else lowest(day)


def said(value: object) -> str:
    """A value as a problem names it: words as in files, several joined, nothing as a dash."""
    match value:
        case None | ():
            return "—"
        case tuple():
            return "、".join(said(each) for each in value)
        case Enum():
            return str(value.value)
        case bool():
            return "true" if value else "false"
        case str() | int():
            return str(value)
    if not isinstance(value, Noun):
        return str(value)
    given = [getattr(value, row.name) for row in table(type(value)) if getattr(value, row.name) != row.default]
    return " ".join(said(each) for each in given)


def said_zh(value: object) -> str:
    """The Chinese term of a word of a closed list, or of several; empty for other values."""
    several: tuple[object, ...] = value if isinstance(value, tuple) else (value,)
    terms = [getattr(each, "zh", "") for each in several]
    return "、".join(terms) if terms and all(isinstance(term, str) and term for term in terms) else ""
