"""Reading the data files of this room: JSON with dates, each row with its source (法规数据读取)."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from dangfeng.vocabulary import Vocabulary

V = TypeVar("V", bound=Vocabulary)

_DATA = Path(__file__).with_name("data")


def document(name: str) -> Mapping[str, object]:
    """A data file as it stands."""
    import json

    found: object = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict), name
    return found


class Row:
    """One row of a data file; asks for the type it needs, so that a slip in the file is found when it is read.

    Every row says where it was taken from (`source`) and when somebody last held it against that (`checked_on`).
    """

    __slots__ = ("_held",)

    def __init__(self, held: object) -> None:
        assert isinstance(held, dict), held
        self._held: Mapping[str, object] = held

    @property
    def source(self) -> str:
        """Where the row was taken from."""
        return self.text("source")

    @property
    def checked_on(self) -> date:
        """The day on which somebody last held it against the source."""
        return date.fromisoformat(self.text("checked_on"))

    def text(self, key: str) -> str:
        """A text."""
        value = self._held[key]
        assert isinstance(value, str), (key, value)
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text, or nothing."""
        return None if self._held[key] is None else self.text(key)

    def day(self, key: str) -> date | None:
        """A day, or nothing."""
        value = self.text_or_none(key)
        return None if value is None else date.fromisoformat(value)

    def number(self, key: str) -> int | None:
        """A whole number, or nothing."""
        value = self._held[key]
        assert value is None or type(value) is int, (key, value)
        return value

    def flag(self, key: str) -> bool:
        """Yes or no."""
        value = self._held[key]
        assert isinstance(value, bool), (key, value)
        return value

    def numbers(self, key: str) -> tuple[int, ...]:
        """Whole numbers."""
        return tuple(int(str(each)) for each in _listed(self._held[key]))

    def word(self, key: str, of: type[V]) -> V:
        """A member of a vocabulary, by its word in files."""
        return _member(self.text(key), of)

    def words(self, key: str, of: type[V]) -> tuple[V, ...]:
        """Members of a vocabulary, by their words in files."""
        return tuple(_member(each, of) for each in _listed(self._held[key]))


def rows(held: object) -> Iterator[Row]:
    """The rows of a list in a data file."""
    return (Row(each) for each in _listed(held))


def _member(word: object, of: type[V]) -> V:
    return next(member for member in of if member.value == word)


def _listed(held: object) -> list[object]:
    assert isinstance(held, list), held
    return held
