"""Objects that work is done with: their constructors are written when they are needed."""

import copy
import weakref
from typing import ClassVar

import pytest

from dangfeng.working import define, field


@define(eq=False)
class Tray:
    """Holds cups."""

    MOST: ClassVar[int] = 12

    cups: int
    label: str = "cups"
    taken: list[str] = field(factory=list)
    _spare: int = 0
    room: int = field(init=False)
    seen: list[str] = field(factory=list, init=False)
    full: bool = field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        self.room = self.MOST - self.cups

    @property
    def spare(self) -> int:
        """What lies beside."""
        return self._spare


@define(eq=False)
class Hook:
    """Holds nothing."""


def test_fields_are_given_by_place_or_name() -> None:
    tray = Tray(3, taken=["by 张"], spare=2)

    assert (tray.cups, tray.label, tray.taken, tray.spare, tray.room, tray.full) == (3, "cups", ["by 张"], 2, 9, False)


def test_each_instance_has_lists_of_its_own() -> None:
    first, second = Tray(1), Tray(2)
    first.taken.append("one")
    first.seen.append("one")

    assert (second.taken, second.seen) == ([], [])


def test_instances_are_changed_freely_but_have_no_further_fields() -> None:
    tray = Tray(1)
    tray.cups = 5

    assert tray.cups == 5
    with pytest.raises(AttributeError):
        tray.colour = "red"  # type: ignore[attr-defined]


def test_instances_compare_by_identity_and_can_be_copied_and_referred_to_weakly() -> None:
    tray = Tray(1)

    assert tray != Tray(1)
    assert copy.copy(tray).cups == 1
    assert weakref.ref(tray)() is tray
    assert isinstance(Hook(), Hook)


@pytest.mark.parametrize("given", [{}, {"cups": 1, "colour": "red"}, {"cups": 1, "seen": []}])
def test_what_does_not_fit_the_fields_is_a_type_error(given: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="argument"):
        Tray(**given)  # type: ignore[arg-type]
