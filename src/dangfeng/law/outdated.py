"""Instruments that a text names although they were not in force (引用的法规是否有效)."""

import re
from collections.abc import Iterator
from datetime import date

from dangfeng.law.instruments import CONFIRMED, Assumptions, Text, text_dates, texts
from dangfeng.value import Value, frozen

#: A title in 《》 with the bracket behind it, if there is one: 《…条例》（2018年修订）.
_NAMED = r"《(?P<title>[^《》]+(?:《[^《》]*》[^《》]*)*)》(?:\s*[（(]\s*(?P<year>\d{4})[^）)]*[）)])?"


@frozen(kw_only=True, eq=False, repr=False)
class Outdated(Value):
    """An instrument that is named but was not in force (失效或尚未施行的依据).

    Attributes:
        named: What the words say.
        document: Its title.
        younger: Whether it came into force only afterwards; else it had been replaced before.
        day: Its first day in force; or the day on which, at the latest, a newer text had replaced it.
    """

    named: str
    document: str
    younger: bool
    day: date


def outdated(words: str, first: date, last: date, assuming: Assumptions = CONFIRMED) -> Iterator[Outdated]:
    """The instruments named in *words* that were, for certain, not in force on any day from *first* to *last*.

    A title alone means any version, also one before those in the data; with a year in brackets behind it, the version
    of that year. Titles that are not in the data, and texts whose first day is not confirmed, are passed over.

    >>> [each.younger for each in outdated("《纪检监察机关派驻机构工作规则》", date(2021, 1, 1), date(2021, 12, 31))]
    [True]
    """
    for match in re.finditer(_NAMED, words):
        meant = [text for text in texts().values() if _is_named(text, match["title"], match["year"])]
        if match["year"] is None and meant and not meant[0].is_first:
            # The title alone may mean a text older than any in the data, and the last one is not replaced.
            continue
        days = [(text_dates(text, assuming)[0], _replaced(text, assuming)) for text in meant]
        known = [(since, replaced) for since, replaced in days if since is not None]
        if not known or len(known) < len(days):
            continue
        if any(since <= last and (replaced is None or first < replaced) for since, replaced in known):
            continue
        later = [since for since, _ in known if last < since]
        day = min(later) if later else known[-1][1]
        assert day is not None, "what is over was replaced"
        yield Outdated(named=match[0], document=meant[0].document, younger=bool(later), day=day)


def _replaced(text: Text, assuming: Assumptions) -> date | None:
    """The day on which a newer text had replaced a text at the latest; `None` if none is confirmed to have."""
    successor = next((each for each in texts().values() if each.replaces == text.id), None)
    if successor is None:
        return None
    since, _ = text_dates(successor, assuming)
    return since if since is not None else _replaced(successor, assuming)


def _is_named(text: Text, title: str, year: str | None) -> bool:
    # Offices leave the 中华人民共和国 or 中国共产党 of a title out.
    short = text.document.removeprefix("中华人民共和国").removeprefix("中国共产党")
    plain = re.sub(r"[（(]试行[）)]$", "", title)
    return plain in (text.document, short) and year in (None, str(text.year))
