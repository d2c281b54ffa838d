"""One report in the making: whose it is, in which language, and how figures are put into words (报告上下文)."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from attrs import frozen

from dangfeng.fields import field_named
from dangfeng.model import Ledger, Subset
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, Bounded, Count, Day
from dangfeng.report.blocks import Inline, Span, anchor, joined, link
from dangfeng.report.figures import Tally, belongs, exact_days
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.vocabulary import Unit, Vocabulary
from dangfeng.wording.labels import kind_label, label, value_label, with_body
from dangfeng.wording.language import Words
from dangfeng.wording.values import count_text, day_text, money_text, period_text, points_text

#: Days are listed one by one up to this number; beyond it the annex has them.
MOST_DAYS = 8
#: Titles are listed one by one up to this number.
MOST_TITLES = 12
#: What things without a property are called, where it is more than the want of it.
_OPPOSITES = {"anonymous": Words("署名", "signed"), "repeated": Words("初次", "for the first time")}
#: What a number in each unit is called.
HEADS = {
    Unit.TIMES: Words("次数", "Times"),
    Unit.SESSIONS: Words("场数", "Sessions"),
    Unit.TERMS: Words("期数", "Terms"),
    Unit.BATCHES: Words("批次", "Batches"),
    Unit.PIECES: Words("件数", "Pieces"),
    Unit.ITEMS: Words("项数", "Items"),
    Unit.PERSONS: Words("人数", "Persons"),
    Unit.PERSON_TIMES: Words("人次", "Person-times"),
    Unit.COPIES: Words("份数", "Copies"),
    Unit.ENTRIES: Words("条数", "Entries"),
}


@frozen(kw_only=True)
class View:
    """The ledger and scorecard a report is about, seen in one language.

    Attributes:
        ledger: The unit's year.
        card: Its score.
        language: `zh` or `en`.
    """

    ledger: Ledger
    card: Scorecard
    language: str

    def say(self, words: Words, **values: object) -> str:
        """A phrase with its values filled in."""
        return self._of_its_body(words.in_(self.language)).format(**values)

    def _of_its_body(self, text: str) -> str:
        return text if self.language == "en" else with_body(text, self.ledger.unit.leading_body)

    @property
    def comma(self) -> str:
        """What stands between the parts of a sentence."""
        return ", " if self.language == "en" else "，"

    @property
    def listing(self) -> str:
        """What stands between the members of a list."""
        return ", " if self.language == "en" else "、"

    @property
    def stop(self) -> str:
        """What ends a sentence."""
        return ". " if self.language == "en" else "。"

    @property
    def gap(self) -> str:
        """What stands between an id and a title."""
        return " " if self.language == "en" else "　"

    @property
    def colon(self) -> str:
        """What announces a list."""
        return ": " if self.language == "en" else "："

    @property
    def period(self) -> str:
        """The period of the report: `2021年`."""
        return period_text(self.ledger.period, self.language)

    @property
    def yearly(self) -> str:
        """The period as titles have it: `2021年度`."""
        text = self.period
        return f"{text}度" if self.language == "zh" and len(text) == 5 else text

    @property
    def signer(self) -> str:
        """The Party group that signs; the office itself never does."""
        named = self.ledger.unit.party_group
        return named or self.say(Words("{unit}党组", "Party group of {unit}"), unit=self.ledger.unit.name)

    def claimed(self, target: str) -> Decimal | None:
        """The points that the unit gives itself for a section, an item or the `total`."""
        return next((claim.points for claim in self.ledger.claims if claim.target == target), None)

    def of_period(self, record: Record) -> bool:
        """Whether the record is of the period reported."""
        return belongs(record, self.ledger.period)

    def day(self, value: Day | None) -> str:
        """A day in full."""
        return day_text(value, self.language)

    def short_day(self, value: Day) -> str:
        """A day inside a sentence: without the year where that is the report's own."""
        if self.language != "en" and not isinstance(value, Bounded) and self._is_own_year(value.year):
            return f"{value.month}月{value.day}日"
        return self.day(value)

    def period_first(self, text: str) -> str:
        """What was done in the period, on a day not given: `2021年召开民主生活会`."""
        return self.say(Words("{period}{x}", "{x} in {period}"), period=self.period, x=text)

    def days(self, values: Iterable[Day | None]) -> str:
        """Days as reports list them, each once, `9月18日、29日`; empty if one is not known, or there are too many."""
        known = tuple(dict.fromkeys(exact_days(values) or ()))
        if not known or len(known) > MOST_DAYS:
            return ""
        if self.language == "en":
            return ", ".join(day_text(day, "en") for day in known)
        shown = []
        for (year, month), same in groupby(known, key=lambda day: (day.year, day.month)):
            head = f"{month}月" if self._is_own_year(year) else f"{year}年{month}月"
            shown.append(head + "、".join(f"{day.day}日" for day in same))
        return "、".join(shown)

    def _is_own_year(self, year: int) -> bool:
        return self.ledger.period.start.year == year == self.ledger.period.end.year

    def count(self, value: Count | None, unit: Unit | Words | None = None) -> str:
        """A number with its unit, or with a counting word of its own; a mask as it was given."""
        return count_text(value, unit.in_(self.language) if isinstance(unit, Words) else unit, self.language)

    def sum(self, value: Tally, unit: Unit | Words | None = None) -> str:
        """A sum with its unit: `3次`, `XX次`, `3次及XX次`."""
        parts = [self.count(each, unit) for each in value.unsure]
        if value.exact or not parts:
            parts.insert(0, self.count(value.exact, unit))
        return self.say(Words("及", " and ")).join(parts)

    def money(self, value: Amount | None) -> str:
        """An amount with its unit."""
        return money_text(value, self.language) or self.blank

    def amounts(self, values: Iterable[Amount]) -> str:
        """The sum of amounts; those that are not known stand beside it as they were given."""
        given = list(values)
        exact = [each for each in given if not isinstance(each, Bounded)]
        parts = [self.money(sum(exact, Decimal(0)))] if exact else []
        return self.say(Words("及", " and ")).join(
            [*parts, *(self.money(each) for each in given if isinstance(each, Bounded))]
        )

    def points(self, value: Decimal | None, *, places: int | None = None) -> str:
        """Points; an end without bound in words."""
        return self.say(Words("无限制", "no bound")) if value is None else points_text(value, places)

    def term(self, value: Vocabulary | None) -> str:
        """A term of a closed list; what was not entered says so."""
        return self.blank if value is None else self._of_its_body(label(value, self.language))

    @property
    def blank(self) -> str:
        """What stands where nothing was entered."""
        return self.say(Words("待核实", "not entered"))

    def title(self, text: str) -> str:
        """A title in its marks, `《…》`, which are given once."""
        return text if text.startswith("《") else f"《{text}》"

    def quoted(self, texts: Iterable[str]) -> str:
        """Words in quotation marks, each once."""
        inner = str.maketrans("“”", "‘’")
        joint = "" if self.language == "zh" else ", "
        return joint.join(f"“{text.translate(inner)}”" for text in dict.fromkeys(texts))

    def kind(self, kind: str) -> str:
        """The name of a kind of record."""
        return kind_label(kind, self.language)

    def subset(self, record: Record, subset: Subset) -> str:
        """A part of a total in words: `研讨XX次`."""
        row = field_named(type(record), subset.field)
        name = subset.field if row is None else label(row, self.language)
        if subset.value == "true":
            what = self.say(Words("有{name}", "{name}"), name=name)
        elif subset.value == "false" and subset.field in _OPPOSITES:
            what = self.say(_OPPOSITES[subset.field])
        elif subset.value == "false":
            what = self.say(Words("无{name}", "no {name}"), name=name)
        else:
            what = value_label(subset.value, self.language, record.KIND, subset.field)
        return self.say(
            Words("{what}{count}", "{what}: {count}"), what=what, count=self.count(subset.count, subset.unit)
        )

    def ids(self, ids: Iterable[str]) -> Inline:
        """Records by their ids, each pointing to its entry."""
        return joined([link(id, anchor("record", id)) for id in ids], self.say(Words("、", ", ")))

    def see(self, target: str) -> Inline:
        """A pointer to an annex, at the end of a paragraph."""
        return (Span(self.say(Words("", " "))), Span(self.say(Words("（明细）", "(details)")), target))
