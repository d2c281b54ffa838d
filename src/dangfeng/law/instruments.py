"""Dated instruments that checks quote (法规依据): document, article, first and last day in force.

Titles, articles and days were each confirmed against a published text or the issuing organ's own account of it.
Where only the document is confirmed, the article is left empty; where only the publication day is confirmed, that day
stands as the first, and where only the year is, the year's last day.

The 2015 text of the disciplinary regulations is left out: its first day in force is not confirmed, so nothing is quoted
for decisions from 18 October 2015 to 30 September 2018.
"""

from datetime import date
from types import MappingProxyType

from dangfeng.basis import Basis

_DISCIPLINE = "中国共产党纪律处分条例"
_GOVERNMENTAL = "中华人民共和国公职人员政务处分法"
_OVERSIGHT = "中国共产党党内监督条例"

#: First and last day on which each text of the disciplinary regulations is known to have been in force, by its year.
DISCIPLINE_TEXTS = MappingProxyType(
    {
        2003: (date(2003, 12, 31), date(2015, 10, 17)),
        2018: (date(2018, 10, 1), date(2023, 12, 31)),
        2023: (date(2024, 1, 1), None),
    }
)
#: First day of the law on governmental sanctions.
GOVERNMENTAL_LAW_SINCE = date(2020, 7, 1)
#: First day of the rules on sanctions for civil servants.
CIVIL_SERVANT_RULES_SINCE = date(2007, 6, 1)


def discipline_text(year: int, article: str = "") -> Basis:
    """An article of one text of the disciplinary regulations (纪律处分条例), by the year of the text."""
    since, until = DISCIPLINE_TEXTS[year]
    return Basis(document=_DISCIPLINE, article=article, since=since, until=until)


def governmental_law(article: str = "") -> Basis:
    """An article of the law on governmental sanctions (公职人员政务处分法)."""
    return Basis(document=_GOVERNMENTAL, article=article, since=GOVERNMENTAL_LAW_SINCE)


#: What is quoted, by a key `document` or `document/matter`; versions of one rule in order of time.
INSTRUMENTS: MappingProxyType[str, tuple[Basis, ...]] = MappingProxyType(
    {
        "responsibility-system": (Basis(document="关于实行党风廉政建设责任制的规定", since=date(2010, 12, 15)),),
        "principal-responsibility": (
            Basis(document="党委（党组）落实全面从严治党主体责任规定", since=date(2020, 3, 9)),
        ),
        "party-group-work": (Basis(document="中国共产党党组工作条例", since=date(2019, 12, 31)),),
        "oversight/referral": (Basis(document=_OVERSIGHT, article="第三十七条", since=date(2016, 10, 27)),),
        "discipline": tuple(discipline_text(year) for year in DISCIPLINE_TEXTS),
        "discipline/forms": (discipline_text(2018, "第五条"), discipline_text(2023, "第五条")),
        "discipline/merging": (
            discipline_text(2003, "第二十五条"),
            discipline_text(2018, "第二十三条"),
            discipline_text(2023, "第二十四条"),
        ),
        "discipline/referral": (
            discipline_text(2003, "第三十二条"),
            discipline_text(2018, "第二十九条"),
            discipline_text(2023, "第三十一条"),
        ),
        "discipline/execution": (discipline_text(2023, "第四十四条"),),
        "discipline-work/filing": (
            Basis(document="中国共产党纪律检查机关监督执纪工作规则", article="第三十七条", since=date(2019, 1, 1)),
        ),
        "governmental-sanctions": (governmental_law(),),
        "governmental-sanctions/merging": (governmental_law("第十五条"),),
        "governmental-sanctions/light-handling": (governmental_law("第十二条、第三十六条"),),
        "document-format": (Basis(document="党政机关公文格式", article="GB/T 9704"),),
    }
)


def instrument_in_force(key: str, day: date) -> Basis | None:
    """The version of a rule that was in force on *day*; `None` if none is known to have been.

    Args:
        key: A key of `INSTRUMENTS`.
        day: Usually the day of the decision or the last day of the period.

    Raises:
        KeyError: If there is no such key.
    """
    return next((basis for basis in reversed(INSTRUMENTS[key]) if basis.in_force(day)), None)
