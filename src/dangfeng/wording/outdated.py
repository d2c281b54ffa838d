"""Instruments that a rubric is based on although they were not in force (评分依据是否有效)."""

from collections.abc import Iterator

from dangfeng.law import CONFIRMED, Assumptions, Outdated, outdated
from dangfeng.period import Period
from dangfeng.rubric.rubric import Rubric, Rule
from dangfeng.wording.language import Words
from dangfeng.wording.values import day_text, period_text
from dangfeng.wording.width import printable

_YOUNGER = Words(
    "细则{where}引用的{named}自{day}起施行，晚于考核期{period}",
    "{named}, which the rubric is based on{where}, is in force from {day} on; the period is {period}",
)
_OLDER = Words(
    "细则{where}引用的{named}至迟自{day}起已由新文本替代，早于考核期{period}",
    "{named}, which the rubric is based on{where}, had been replaced by {day}; the period is {period}",
)
_AT = Words("“{id}”", " in {id}")


def basis_remarks(
    rubric: Rubric, period: Period, language: str = "zh", assuming: Assumptions = CONFIRMED
) -> tuple[str, ...]:
    """Instruments named in a rubric that were in force on no day of a period, each in a line without a full stop.

    Args:
        rubric: The rubric.
        period: The period to be scored.
        language: `"zh"` or `"en"`.
        assuming: First days of texts that are not confirmed.
    """
    said: dict[str, str] = {}
    for where, words in _named(rubric):
        for each in outdated(words, period.start, period.end, assuming):
            said.setdefault(each.named, _remark(where, each, period, language))
    return tuple(said.values())


def _remark(where: str, each: Outdated, period: Period, language: str) -> str:
    at = _AT.in_(language).format(id=where) if where else ""
    template = (_YOUNGER if each.younger else _OLDER).in_(language)
    values = {"day": day_text(each.day, language), "period": period_text(period, language)}
    return printable(template.format(where=at, named=each.named, **values))


def _named(rubric: Rubric) -> Iterator[tuple[str, str]]:
    """What the rubric says it is based on, with the id of the item or rule; "" for the whole of it."""
    yield from (("", words) for words in rubric.basis)
    for section in rubric.sections:
        for item in section.items:
            if item.basis:
                yield item.id, item.basis
            yield from _of_rules((*item.rules, *(rule for part in item.parts for rule in part.rules)))
    for beside in (rubric.bonus, rubric.deductions):
        yield from _of_rules(beside.rules if beside else ())


def _of_rules(rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    return ((rule.id, rule.basis) for rule in rules if rule.basis)
