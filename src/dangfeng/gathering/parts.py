"""The ledgers that are gathered, each with its name and where everything stands in it (分册)."""

from collections.abc import Iterable
from types import MappingProxyType

from attrs import evolve, field, frozen

from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Place, Places, Problem, nearest


@frozen(kw_only=True, eq=False)
class Part:
    """One of several ledgers that are gathered: that of a section, a quarter, another office (分册).

    Attributes:
        name: What problems call it: the file, or the section that filed it.
        ledger: The book.
        places: Where its records and fields stand, as `Reading.places` has it.
    """

    name: str
    ledger: Ledger
    places: Places = field(factory=lambda: MappingProxyType({}), repr=False)

    def place(self, record: str = "", field: str = "") -> Place:
        """Where a field of the part stands; the name of the part alone if that is not known."""
        found = nearest(self.places, record, field) or Place(file=self.name)
        return evolve(found, record=record, field=field)

    def position(self, record: str = "", field: str = "") -> str:
        """Where a field stands, as text: `a.yaml:12:3`."""
        return str(evolve(self.place(record, field), record="", field=""))


def parts_of(ledgers: Iterable[Ledger | Part]) -> tuple[Part, ...]:
    """The parts, each with a name of its own; a bare ledger is called by its place in the row."""
    parts: dict[str, Part] = {}
    for number, each in enumerate(ledgers, 1):
        part = each if isinstance(each, Part) else Part(name=f"#{number}", ledger=each)
        name = f"{part.name} #{number}" if part.name in parts else part.name
        parts[name] = evolve(part, name=name)
    return tuple(parts.values())


_REFUSED, _CONTRADICTION, _ODDITY = Gravity.UNREADABLE, Gravity.CONTRADICTION, Gravity.ODDITY
#: How each finding is to be taken, by its code.
GRAVITIES: MappingProxyType[str, Gravity] = MappingProxyType(
    {
        "merge.other-unit": _REFUSED,
        "merge.periods-overlap": _REFUSED,
        "merge.period-missing": _REFUSED,
        "merge.outside-period": _REFUSED,
        "merge.unit-differs": _CONTRADICTION,
        "merge.as-of-differs": _ODDITY,
        "merge.member-differs": _CONTRADICTION,
        "merge.member-twice": _ODDITY,
        "merge.member-gone": _ODDITY,
        "merge.claim-differs": _CONTRADICTION,
        "merge.attachment-differs": _ODDITY,
        "merge.conflict": _CONTRADICTION,
        "merge.differs": _ODDITY,
        "merge.id-reused": _ODDITY,
        "merge.carried-on": _ODDITY,
        "merge.filed-twice": _ODDITY,
        "merge.figure-twice": _ODDITY,
        "merge.looks-duplicate": _ODDITY,
        "merge.days-differ": _CONTRADICTION,
        "merge.days-unsure": _ODDITY,
        "merge.cumulative": _ODDITY,
        "merge.not-all-complete": _ODDITY,
        "merge.confirmation-not-kept": _ODDITY,
        "merge.nil-against-records": _CONTRADICTION,
        "merge.nil-beside-records": _ODDITY,
        "add.id-taken": _REFUSED,
        "compare.fewer": _CONTRADICTION,
        "compare.more": _ODDITY,
        "compare.not-in-own": _CONTRADICTION,
        "compare.not-in-other": _ODDITY,
        "compare.undecided": _ODDITY,
        "compare.differs": _CONTRADICTION,
    }
)


def remark(code: str, place: Place, *, found: object, expected: object = "—", **more: object) -> Problem:
    """What was found while ledgers were gathered.

    Args:
        code: Its code; what it weighs is said once, in `GRAVITIES`.
        place: Where it was found.
        found: What stands there.
        expected: What should stand there, if anybody knows.
        **more: What its text is filled with.
    """
    params: dict[str, object] = {"found": found, "expected": expected, **more}
    return Problem(code=code, gravity=GRAVITIES[code], place=place, params=params)
