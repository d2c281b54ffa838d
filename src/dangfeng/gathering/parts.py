"""The ledgers that are gathered, each with its name and where everything stands in it (分册)."""

from collections.abc import Iterable
from types import MappingProxyType

from attrs import evolve, field, frozen

from dangfeng.basis import Basis
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


def contradiction(code: str, place: Place, *, found: object, expected: object = "—", **more: object) -> Problem:
    """What cannot be true of two ledgers at once (矛盾)."""
    return _problem(Gravity.CONTRADICTION, code, place, found, expected, more)


def oddity(code: str, place: Place, *, found: object, expected: object = "—", **more: object) -> Problem:
    """Possible, but somebody should look (疑点)."""
    return _problem(Gravity.ODDITY, code, place, found, expected, more)


def refusal(code: str, place: Place, *, found: object, expected: object, **more: object) -> Problem:
    """Why ledgers cannot be gathered at all (无法读取)."""
    return _problem(Gravity.UNREADABLE, code, place, found, expected, more)


def _problem(
    gravity: Gravity,
    code: str,
    place: Place,
    found: object,
    expected: object,
    more: dict[str, object],
    basis: Basis | None = None,
) -> Problem:
    params: dict[str, object] = {"found": found, "expected": expected, **more}
    return Problem(code=code, gravity=gravity, place=place, params=params, basis=basis)
