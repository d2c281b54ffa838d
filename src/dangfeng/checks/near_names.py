"""A name that is not on the roster but nearly is (姓名与名册相近)."""

from collections.abc import Iterator

from dangfeng.checks.facts import is_clear, singles
from dangfeng.checks.finding import oddity
from dangfeng.checks.settings import Settings
from dangfeng.model import (
    DemocraticLifeMeeting,
    FieldInspection,
    IntegrityRisk,
    Lecture,
    Ledger,
    Record,
    RectificationItem,
    ResponsibilityItem,
    SupervisionLetter,
    Talk,
)
from dangfeng.problem import Problem
from dangfeng.quantity import Name, looks_masked

#: How alike two names of the same length are if all but one of their characters agree in place.
_ALIKE = 0.6
#: Fields that name a member of the leadership, as a rule.
_MEMBERS: tuple[tuple[type[Record], str], ...] = (
    (ResponsibilityItem, "leader"),
    (DemocraticLifeMeeting, "papers_by"),
    (DemocraticLifeMeeting, "criticised_by"),
    (Lecture, "lecturer"),
    (Talk, "talkers"),
    (FieldInspection, "leaders"),
    (IntegrityRisk, "leader"),
    (SupervisionLetter, "leader"),
    (RectificationItem, "leader"),
)


def near_roster(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """Who lectures, talks or leads is not somebody whose name differs from a member's by a slip of the keyboard."""
    known = [member.name for member in ledger.roster]
    if any(looks_masked(name) for name in known):
        return
    for kind, field in _MEMBERS:
        for record in singles(ledger, kind):
            names: Name | tuple[Name, ...] | None = getattr(record, field)
            if isinstance(names, tuple):
                for index, name in enumerate(names):
                    yield from _near(record, f"{field}[{index}]", name, known)
            else:
                yield from _near(record, field, names, known)


def _near(record: Record, field: str, name: Name | None, known: list[str]) -> Iterator[Problem]:
    if not isinstance(name, str) or not is_clear(name) or name in known:
        return
    member = next((each for each in known if looks_like(name, each)), None)
    if member is not None:
        yield oddity("record.name-near-roster", record, field, found=name, expected="roster", hint=member)


def looks_like(name: str, other: str) -> bool:
    """Whether two names have the same characters in another order, or differ in one after the same surname.

    Of two characters, one that differs makes another person of the same surname; of three or more it may be a slip.

    >>> looks_like("静李", "李静"), looks_like("张明元", "张明远"), looks_like("李静", "李强")
    (True, True, False)
    """
    if len(name) != len(other):
        return False
    if sorted(name) == sorted(other):
        return True
    differing = sum(one != two for one, two in zip(name, other, strict=True))
    if differing != 1 or name[0] != other[0]:
        return False
    # Few names come this far: the library is not loaded for the others.
    from difflib import SequenceMatcher

    return SequenceMatcher(None, name, other).ratio() > _ALIKE
