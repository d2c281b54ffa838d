"""Dated instruments that checks quote (法规依据): document, article, first and last day in force.

The texts stand in `data/texts.json`, the articles in `data/rules.json`, each row with its source and the day on which
it was held against it. An article that is not confirmed is left empty. Where only the day of issue or publication is
confirmed, that day stands as the first; where only the month or year is, its last day. A text whose first day is not
confirmed at all has none, and is quoted only if whoever asks names that day (`Assumptions`).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from types import MappingProxyType

from dangfeng.basis import Basis
from dangfeng.law.rows import document, rows
from dangfeng.value import Value, field, frozen


@frozen(kw_only=True, eq=False, repr=False)
class Text(Value):
    """One dated text of an instrument (法规文本).

    Attributes:
        id: Name of the text in data and settings, such as `discipline-2018`.
        document: Title as the document gives it.
        year: Year by which the text is told from others of that title.
        since: First day in force; `None` if it is not confirmed.
        since_is: What that day is: `in-force`, `issued`, `published`, `end-of-month`, `end-of-year`, `not-confirmed`.
        until: Last day on which it is known to have been in force; `None` while it is.
        replaces: Id of the text before it.
        is_first: Whether there was no text of that title before it.
        source: Where the row was taken from.
        checked_on: The day on which it was held against the source.
    """

    id: str
    document: str
    year: int
    since: date | None
    since_is: str
    until: date | None
    replaces: str | None
    is_first: bool
    source: str
    checked_on: date

    def basis(self, article: str = "") -> Basis:
        """An article of the text, or the whole of it."""
        return Basis(document=self.document, article=article, since=self.since, until=self.until)


def _frozen_days(days: Mapping[str, date]) -> Mapping[str, date]:
    return MappingProxyType(dict(days))


@frozen(kw_only=True, eq=False, repr=False)
class Assumptions(Value):
    """What is not confirmed, and what an office takes for granted all the same (未确认事项的设定).

    Attributes:
        first_days: First day in force of texts that have none in the data, by their ids: the text of 2015 of the
            disciplinary regulations by `{"discipline-2015": date(2016, 1, 1)}`. The text before it then holds until
            the day before.
    """

    first_days: Mapping[str, date] = field(default=MappingProxyType({}), converter=_frozen_days)

    def __hash__(self) -> int:
        # A mapping has none, and few are ever told apart.
        return hash(type(self))


#: Nothing is taken for granted: what is not confirmed is not used.
CONFIRMED = Assumptions()


@cache
def texts() -> Mapping[str, Text]:
    """The texts there are, by id, versions of one instrument in order of time."""
    found = {}
    for row in rows(document("texts")["texts"]):
        year = row.number("year")
        assert year is not None
        found[row.text("id")] = Text(
            id=row.text("id"),
            document=row.text("document"),
            year=year,
            since=row.day("since"),
            since_is=row.text("since_is"),
            until=row.day("until"),
            replaces=row.text_or_none("replaces"),
            is_first=row.flag("is_first"),
            source=row.source,
            checked_on=row.checked_on,
        )
    return MappingProxyType(found)


def text_dates(text: Text, assuming: Assumptions = CONFIRMED) -> tuple[date | None, date | None]:
    """First and last day in force of a text; without a first day nothing is known of it."""
    since = text.since if text.since is not None else assuming.first_days.get(text.id)
    successor = next((each for each in texts().values() if each.replaces == text.id and each.since is None), None)
    assumed = None if successor is None else assuming.first_days.get(successor.id)
    return since, text.until if assumed is None else assumed - timedelta(days=1)


@cache
def _rules() -> Mapping[str, tuple[tuple[str, str], ...]]:
    held = document("rules")["rules"]
    assert isinstance(held, dict)
    return {key: tuple((row.text("text"), row.text("article")) for row in rows(each)) for key, each in held.items()}


def instrument_keys() -> tuple[str, ...]:
    """What `instrument_in_force` can be asked for: `document` or `document/matter`."""
    return tuple(_rules())


def instrument_versions(key: str) -> tuple[Basis, ...]:
    """The confirmed versions of a rule, in order of time.

    Raises:
        KeyError: If there is no such key.
    """
    found = ((texts()[text], article) for text, article in _rules()[key])
    return tuple(text.basis(article) for text, article in found if text.since is not None)


def instrument_in_force(key: str, day: date, assuming: Assumptions = CONFIRMED) -> Basis | None:
    """The version of a rule that was in force on *day*; `None` if none is known to have been (当日有效的依据).

    Args:
        key: One of `instrument_keys()`.
        day: Usually the day of the decision or the last day of the period.
        assuming: First days of texts that are not confirmed.

    Raises:
        KeyError: If there is no such key.

    >>> str(instrument_in_force("discipline/referral", date(2021, 5, 20)))
    '《中国共产党纪律处分条例》第二十九条'
    """
    return _instrument(key, day, assuming)


# Sanctions of many units fall on the same days: what was in force on a day is told once.
@lru_cache(maxsize=4096)
def _instrument(key: str, day: date, assuming: Assumptions) -> Basis | None:
    for text, article in reversed(_rules()[key]):
        found = quoted(text, article, day, assuming)
        if found is not None:
            return found
    return None


def quoted(text: str, article: str, day: date, assuming: Assumptions = CONFIRMED) -> Basis | None:
    """An article of a text, if the text was in force on *day*."""
    since, until = text_dates(texts()[text], assuming)
    if since is None or day < since or (until is not None and until < day):
        return None
    return Basis(document=texts()[text].document, article=article, since=since, until=until)
