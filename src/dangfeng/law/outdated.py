"""Instruments that a text names although they were not in force (引用的法规是否有效)."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from dangfeng.law.instruments import CONFIRMED, Assumptions, Text, text_dates, texts

#: A title in 《》 with the bracket behind it, if there is one: 《…条例》（2018年修订）.
_NAMED = re.compile(r"《(?P<title>[^《》]+(?:《[^《》]*》[^《》]*)*)》(?:\s*[（(]\s*(?P<year>\d{4})[^）)]*[）)])?")


@frozen(kw_only=True)
class Outdated:
    """An instrument that is named but was not in force (失效或尚未施行的依据).

    Attributes:
        named: What the text says.
        text: The text of it that is nearest in time.
        younger: Whether it came into force only afterwards; else it had been replaced before.
    """

    named: str
    text: Text
    younger: bool


def outdated(words: str, first: date, last: date, assuming: Assumptions = CONFIRMED) -> Iterator[Outdated]:
    """The instruments named in *words* that were, for certain, not in force on any day from *first* to *last*.

    A title alone means any version; with a year in brackets behind it, the version of that year. Titles that are not
    in the data, and texts whose first day is not confirmed, are passed over.

    >>> [each.younger for each in outdated("《纪检监察机关派驻机构工作规则》", date(2021, 1, 1), date(2021, 12, 31))]
    [True]
    """
    for match in _NAMED.finditer(words):
        meant = [text for text in texts().values() if _is_named(text, match["title"], match["year"])]
        spans = [text_dates(text, assuming) for text in meant]
        if not meant or any(since is None for since, _ in spans):
            continue
        if any(since <= last and (until is None or first <= until) for since, until in spans if since is not None):
            continue
        # Of several versions none was in force: the first one yet to come, or else the last one that was replaced.
        later = [text for text, (since, _) in zip(meant, spans, strict=True) if since is not None and last < since]
        yield Outdated(named=match[0], text=later[0] if later else meant[-1], younger=bool(later))


def _is_named(text: Text, title: str, year: str | None) -> bool:
    # Offices leave the 中华人民共和国 or 中国共产党 of a title out.
    short = text.document.removeprefix("中华人民共和国").removeprefix("中国共产党")
    plain = re.sub(r"[（(]试行[）)]$", "", title)
    return plain in (text.document, short) and year in (None, str(text.year))
