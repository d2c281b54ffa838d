"""All text for people, in Chinese and English, from codes and parameters (文字)."""

from importlib import import_module
from typing import TYPE_CHECKING

# Not left for later: loading the module of that name would put it in the place of the function `width`.
from dangfeng.wording.width import pad, printable, width

if TYPE_CHECKING:
    from dangfeng.wording.audit import audit_text
    from dangfeng.wording.evidence import evidence_text
    from dangfeng.wording.explanation import explain
    from dangfeng.wording.labels import field_label, kind_label, label, value_label
    from dangfeng.wording.language import LANGUAGES, Language, Words, choose_language
    from dangfeng.wording.names import is_person, mask_names, masked_line, masked_name
    from dangfeng.wording.numbers import no_numbers
    from dangfeng.wording.numerals import chinese_number, chinese_year
    from dangfeng.wording.persons import Mask, masked_data, masked_problem, masker
    from dangfeng.wording.problems import problem_text, render_problem, render_problems
    from dangfeng.wording.sentences import sentence_text
    from dangfeng.wording.steps import holds_nothing, next_steps_text
    from dangfeng.wording.summary import scorecard_text
    from dangfeng.wording.values import (
        count_text,
        day_text,
        money_text,
        number_text,
        period_text,
        points_phrase,
        points_text,
        range_text,
    )

__all__ = [
    "LANGUAGES",
    "Language",
    "Mask",
    "Words",
    "audit_text",
    "chinese_number",
    "chinese_year",
    "choose_language",
    "count_text",
    "day_text",
    "evidence_text",
    "explain",
    "field_label",
    "holds_nothing",
    "is_person",
    "kind_label",
    "label",
    "mask_names",
    "masked_data",
    "masked_line",
    "masked_name",
    "masked_problem",
    "masker",
    "money_text",
    "next_steps_text",
    "no_numbers",
    "number_text",
    "pad",
    "period_text",
    "points_phrase",
    "points_text",
    "printable",
    "problem_text",
    "range_text",
    "render_problem",
    "render_problems",
    "scorecard_text",
    "sentence_text",
    "value_label",
    "width",
]

#: Help needs no sentences about scores: each name is loaded when it is first used.
_MODULE_OF = {
    "Mask": "persons",
    "audit_text": "audit",
    "evidence_text": "evidence",
    "masked_data": "persons",
    "masked_problem": "persons",
    "masker": "persons",
    "no_numbers": "numbers",
    "LANGUAGES": "language",
    "Language": "language",
    "Words": "language",
    "chinese_number": "numerals",
    "chinese_year": "numerals",
    "choose_language": "language",
    "count_text": "values",
    "day_text": "values",
    "explain": "explanation",
    "field_label": "labels",
    "holds_nothing": "steps",
    "is_person": "names",
    "kind_label": "labels",
    "label": "labels",
    "mask_names": "names",
    "masked_line": "names",
    "masked_name": "names",
    "money_text": "values",
    "next_steps_text": "steps",
    "number_text": "values",
    "period_text": "values",
    "points_phrase": "values",
    "points_text": "values",
    "problem_text": "problems",
    "range_text": "values",
    "render_problem": "problems",
    "render_problems": "problems",
    "scorecard_text": "summary",
    "sentence_text": "sentences",
    "value_label": "labels",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module."""
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'dangfeng.wording' has no attribute {name!r}")
    value: object = getattr(import_module(f"dangfeng.wording.{module}"), name)
    globals()[name] = value
    return value
