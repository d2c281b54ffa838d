"""All text for people, in Chinese and English, from codes and parameters (文字)."""

from dangfeng.wording.explanation import explain, scorecard_text
from dangfeng.wording.labels import field_label, kind_label, label, value_label
from dangfeng.wording.language import LANGUAGES, Language, Words, choose_language
from dangfeng.wording.names import is_person, mask_names, masked_line, masked_name
from dangfeng.wording.numerals import chinese_number, chinese_year
from dangfeng.wording.problems import problem_text, render_problem, render_problems
from dangfeng.wording.sentences import sentence_text
from dangfeng.wording.steps import holds_nothing, next_steps_text
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
from dangfeng.wording.width import pad, printable, width

__all__ = [
    "LANGUAGES",
    "Language",
    "Words",
    "chinese_number",
    "chinese_year",
    "choose_language",
    "count_text",
    "day_text",
    "explain",
    "field_label",
    "holds_nothing",
    "is_person",
    "kind_label",
    "label",
    "mask_names",
    "masked_line",
    "masked_name",
    "money_text",
    "next_steps_text",
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
