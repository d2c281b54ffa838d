"""What a rule asks, of which records, in words: for tables and comparisons of rubrics (规则文字)."""

from collections.abc import Iterator

from dangfeng.fields import Noun, table
from dangfeng.rubric.measures import Judged, Selection
from dangfeng.rubric.rubric import Rule
from dangfeng.rubric.scorecard import Sentence
from dangfeng.scoring.terms import code_of, said
from dangfeng.wording.conditions import condition_text, is_condition
from dangfeng.wording.language import Words
from dangfeng.wording.sentences import rule_text
from dangfeng.wording.values import points_text

_JUDGED = Words("由人评定，{least}至{most}分", "to be judged, {least} to {most} points")
_ONLY = Words("只计{x}的", "only with {x}")
#: Further conditions of a measure, by the name of the field.
_PARTS = {"part": Words("比例按{x}的计", "the share of those with {x}")}
_ASKED = Words("符合{x}", "{x}")
_LISTED = Words("清单：{x}", "on the list: {x}")


def rule_words(rule: Rule, language: str = "zh") -> str:
    """A rule as a clause: what is asked, what it gives, and which records it looks at (规则内容).

    Args:
        rule: The rule; one without a scale, which cannot be used, gives an empty text.
        language: `"zh"` or `"en"`.
    """
    measure = rule.measure
    if isinstance(measure, Judged):
        least, most = points_text(measure.least), points_text(measure.points)
        return _JUDGED.in_(language).format(least=least, most=most)
    if rule.scale is None:
        return ""
    clauses = [rule_text(Sentence(code_of(rule), said(rule)), language), *_further(measure, language)]
    return ("; " if language == "en" else "；").join(clause for clause in clauses if clause)


def _further(measure: Noun, language: str) -> Iterator[str]:
    """Which records are looked at, which of them count as done, what stands on the list: of any form alike."""
    of = getattr(measure, "of", None)
    kind = of.kind if isinstance(of, Selection) else None
    if isinstance(of, Selection):
        yield _clause(_ONLY, condition_text(of.where, language, kind), language)
    for row in table(type(measure)):
        held = getattr(measure, row.name)
        if is_condition(held):
            words = _PARTS.get(row.name, _ASKED)
            yield _clause(words, condition_text(held, language, kind), language)
        elif isinstance(held, tuple):
            titles = [str(each.title) for each in held if hasattr(each, "title")]
            yield _clause(_LISTED, (", " if language == "en" else "、").join(titles), language)


def _clause(words: Words, text: str, language: str) -> str:
    return words.in_(language).format(x=text) if text else ""
