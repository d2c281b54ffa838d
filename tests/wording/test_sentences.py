"""Every form has its sentence in both languages; the examples read as an assessor would write them."""

import re
from itertools import product
from string import Formatter
from typing import get_args

import pytest

from dangfeng.rubric.measures import RubricMeasure
from dangfeng.rubric.scales import Scale
from dangfeng.rubric.scorecard import Param, Sentence
from dangfeng.wording.facts import Facts
from dangfeng.wording.phrases import CORRECTION_DETAILS, CORRECTIONS, MEASURES, SCALES
from dangfeng.wording.sentences import rule_text, sentence_text

INTEGERS = ("count", "distinct", "sum", "periods", "members", "checklist")
ON_NUMBERS = ("enough", "no-more-than", "each", "missing", "base-plus", "count-steps", "zero-item")
RATIOS = ("periods", "members", "checklist", "ratio", "sum-ratio", "year-over-year")
ON_RATIOS = ("share", "ratio-steps", "per-step")
PAIRS = [
    *product(INTEGERS, ON_NUMBERS),
    *product(RATIOS, ON_RATIOS),
    ("count", "by-level"),
    ("sum", "proportion"),
    ("count", "by-case"),
    ("count", "by-number"),
    ("count", "by-delay"),
    ("earliest", "deadlines"),
    ("judged", "mark"),
    ("judged", "none"),
]

MEASURE_PARAMS: dict[str, dict[str, Param]] = {
    "count": {"n_low": "3", "n_high": "5"},
    "distinct": {"n_low": "3", "n_high": "5", "field": "times"},
    "sum": {"n_low": "3", "n_high": "5"},
    "periods": {"per": "quarter", "at_least": 1, "n_low": "3", "n_high": "3", "due": 4},
    "members": {"per": "half-year", "at_least": 2, "n_low": "3", "n_high": "4", "due": 9, "members_missing": "党组"},
    "checklist": {"n_low": "1", "n_high": "2", "due": 3, "missing_titles": "《》"},
    "ratio": {"part_low": "2", "part_high": "3", "whole_low": "3", "whole_high": "4", "none": "possible"},
    "sum-ratio": {"part_low": "2", "part_high": "3", "whole_low": "3", "whole_high": "4", "none": "possible"},
    "year-over-year": {
        "now_low": "20000",
        "now_high": "",
        "base_low": "0",
        "base_high": "12345.67",
        "none": "possible",
    },
    "earliest": {"day_low": "2021-03-01", "day_high": "2021-04-01"},
    "judged": {},
}
RATIO_PARAMS: dict[str, Param] = {"ratio_low": "66.67%", "ratio_high": "100%"}
SCALE_PARAMS: dict[str, dict[str, Param]] = {
    "enough": {"points": "1", "need": 4, "otherwise": "0.5"},
    "no-more-than": {"points": "2", "at_most": 1, "otherwise": "0.5"},
    "each": {"points": "0.5", "most": 2},
    "proportion": {"points": "2"},
    "missing": {"points": "0.5", "need": 4},
    "base-plus": {"need": 2, "base": "1", "extra": "0.25"},
    "count-steps": {"steps": "≥4:2; ≥2:1", "otherwise": "0.5"},
    "share": {"points": "4"},
    "ratio-steps": {"steps": "≥95%:2; ≤80%:1", "otherwise": "0.5"},
    "per-step": {"points": "0.5", "mark": "100%", "step": "10%", "side": "below", "count": "begun"},
    "deadlines": {"steps": "03-31:1; 06-30:0.5", "later": "0.2", "never": "0.1"},
    "by-level": {"steps": "city:2; county:1", "otherwise": "0.5", "combine": "highest"},
    "by-case": {"steps": "…:2; ……:1", "otherwise": "0.5", "combine": "lowest"},
    "by-number": {
        "field": "times",
        "mark": "1",
        "full": "5",
        "points": "0.5",
        "step": "2",
        "side": "above",
        "count": "full",
        "least_points": "1",
        "otherwise": "0.5",
        "combine": "mean",
    },
    "by-delay": {"late": "0.5", "per_day": "0.1", "absent": "1", "late_low": "1", "late_high": "1", "absent_low": "2"},
    "zero-item": {"fewer_than": 2, "at_least": 3},
    "mark": {"points_mark": "3", "least": "0", "most_points": "4", "reason": "…", "by": "……", "stage": "final"},
    "none": {"points": "4", "least": "0", "most_points": "4"},
}
COMMON: dict[str, Param] = {"effect": "deduct", "kind": "case", "unit": "pieces", "cap": "3", "open": "true"}
RESULT: dict[str, Param] = {"result_low": "-2.00", "result_high": "-0.50"}


def full(measure: str, scale: str) -> dict[str, Param]:
    ratio = RATIO_PARAMS if measure in RATIOS else {}
    found = {**COMMON, **MEASURE_PARAMS[measure], **ratio, **SCALE_PARAMS[scale], **RESULT}
    return {name: value for name, value in found.items() if measure != "judged" or name != "open"}


def say(code: str, language: str = "zh", **params: Param) -> str:
    return sentence_text(Sentence(code, tuple(params.items())), language)


def test_every_form_of_the_rubric_has_clauses() -> None:
    assert {form.FORM for form in get_args(RubricMeasure)} == set(MEASURES)
    assert {form.FORM for form in get_args(Scale)} | {"mark", "none"} == set(SCALES)


@pytest.mark.parametrize(("measure", "scale"), PAIRS)
def test_every_pair_says_something_in_each_language(measure: str, scale: str) -> None:
    zh = say(f"{measure}.{scale}", "zh", **full(measure, scale))
    en = say(f"{measure}.{scale}", "en", **full(measure, scale))

    assert zh.endswith("。")
    assert not re.search(r"[A-Za-z{}]", zh), zh
    assert en.endswith(".")
    assert not re.search(r"[\u3000-\u9fff\uff00-\uffef{}]", en.replace("党组", "").replace("《》", "")), en


@pytest.mark.parametrize(("measure", "scale"), PAIRS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_missing_is_not_mentioned(measure: str, scale: str, language: str) -> None:
    params = full(measure, scale)
    for left_out in params:
        for absent in ({}, {left_out: None}, {left_out: ""}):
            rest = {**{name: value for name, value in params.items() if name != left_out}, **absent}

            text = say(f"{measure}.{scale}", language, **rest)

            assert not re.search(r"[{}]|None|，，|；；|，。|: ;|\(\)|（）", text), text


@pytest.mark.parametrize("scale", [scale for measure, scale in PAIRS if measure == "members"])
def test_a_roster_that_nobody_entered_is_said_to_be_missing(scale: str) -> None:
    params = {**full("members", scale), "due": 0, "n_low": 0, "n_high": 0, "need": None}

    text = say(f"members.{scale}", **params)

    assert "班子名册中没有应达标的成员" in text
    assert not re.search(r"(?<![0-9.])0(人|名|期)", text), text


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def known_to(measure: str, scale: str) -> list[set[str]]:
    """What the clauses of one pair may name, with the parameters varied."""
    changes: list[dict[str, Param]] = [
        {},
        {"need": None},
        {"due": 0},
        {"late": "1"},
        {"field": "item"},
        {"per": None},
        {"part_low": "1", "part_high": "1", "whole_low": "2", "whole_high": "2"},
        {"n_low": "3", "n_high": "3", "open": None},
        dict.fromkeys(("n_high", "part_high", "now_high"), "") | dict.fromkeys(("n_low", "part_low", "now_low"), "0"),
    ]
    params = [{**full(measure, scale), **change} for change in changes]
    return [set(Facts(Sentence(f"{measure}.{scale}", tuple(each.items())), "zh").named) for each in params]


@pytest.mark.parametrize(("position", "form"), [*((0, form) for form in MEASURES), *((1, form) for form in SCALES)])
def test_no_clause_is_never_said(position: int, form: str) -> None:
    """A clause whose names nothing supplies would be a sentence that nobody ever reads."""
    clauses = SCALES[form] if position else (*MEASURES[form].due, *MEASURES[form].found)
    known = [each for pair in PAIRS if pair[position] == form for each in known_to(*pair)]

    for words in clauses:
        assert names(words.zh) == names(words.en)
        assert any(names(words.zh) <= each for each in known), words


@pytest.mark.parametrize(("measure", "scale"), PAIRS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_rule_asks_does_not_depend_on_what_is_on_record(measure: str, scale: str, language: str) -> None:
    said = tuple(full(measure, scale).items())
    bare = tuple(pair for pair in said if not pair[0].endswith(("_low", "_high")))

    text = rule_text(Sentence(f"{measure}.{scale}", said), language)

    assert text
    assert text == rule_text(Sentence(f"{measure}.{scale}", bare), language)
    assert not re.search(r"[{}]|None|[。.]$", text)


def test_what_is_no_rule_asks_nothing() -> None:
    assert rule_text(Sentence("cap", ())) == ""


@pytest.mark.parametrize("code", CORRECTIONS)
def test_every_correction_says_something(code: str) -> None:
    assert say(code).endswith("。")
    assert say(code, "en").endswith(".")
    assert not re.search(r"[{}A-Za-z]", say(code))


def test_corrections_tell_their_details() -> None:
    assert set(CORRECTION_DETAILS) <= set(CORRECTIONS)
    assert say("cap", cap="2") == "以上限为限（上限2分）。"
    assert say("not-applicable", reason="无下属单位") == "不涉及，不计分（无下属单位）。"


def test_a_code_of_nobody_is_said_as_it_is() -> None:
    assert say("tea.leaves") == "tea.leaves"


MEETINGS: dict[str, Param] = {"kind": "meeting", "unit": "times"}

EXAMPLES: list[tuple[str, dict[str, Param], str, str]] = [
    (
        "count.missing",
        {
            **MEETINGS,
            "effect": "deduct",
            "n_low": "2",
            "n_high": "2",
            "need": 4,
            "points": "0.5",
            "result_low": "-1.00",
            "result_high": "-1.00",
        },
        "会议应有4次，记录2次，缺2次，每缺1次扣0.5分，扣1分。",
        "Meetings: 4 needed; 2 recorded; 2 missing; 0.5 points off for each one missing; 1 point off.",
    ),
    (
        "count.missing",
        {
            "effect": "deduct",
            "kind": "talk",
            "unit": "person-times",
            "n_low": "31",
            "n_high": "39",
            "need": 36,
            "points": "0.5",
            "cap": "3",
            "result_low": "-2.5",
            "result_high": "0",
            "open": "true",
        },
        (
            "谈话应有36人次，记录31至39人次，最多缺5人次，每缺1人次扣0.5分，最多扣3分，"
            "扣0至2.5分。该类未报齐，可能还有记录。"
        ),
        (
            "Talks: 36 person-times needed; 31 to 39 person-times recorded; at most 5 person-times missing; "
            "0.5 points off for each person-time missing; at most 3 points off; 0 to 2.5 points off. "
            "The kind is not declared complete; there may be further records."
        ),
    ),
    (
        "count.missing",
        {
            **MEETINGS,
            "effect": "deduct",
            "n_low": "4",
            "n_high": "",
            "need": 4,
            "points": "0.5",
            "result_low": "0",
            "result_high": "0",
        },
        "会议应有4次，记录至少4次，不缺，不扣分。",
        "Meetings: 4 needed; at least 4 recorded; none missing; nothing off.",
    ),
    (
        "count.enough",
        {
            "effect": "award",
            "kind": "lecture",
            "unit": "times",
            "n_low": "0",
            "n_high": "0",
            "need": 1,
            "points": "1.00",
            "otherwise": "0",
            "result_low": "0",
            "result_high": "0",
        },
        "党课应有1次，没有符合条件的记录，未达到，达到的得1分，不得分。",
        "Lectures: 1 needed; no such record; not reached; 1 point if reached; no points.",
    ),
    (
        "count.each",
        {
            "effect": "deduct",
            "kind": "case",
            "unit": "pieces",
            "n_low": "1",
            "n_high": "",
            "points": "2",
            "result_low": "",
            "result_high": "-2",
        },
        "案件有记录，件数待核实，每有1件扣2分，扣2分以上，不设上限。",
        "Cases: on record, number to be verified; 2 points off for each one; 2 points off or more, no bound.",
    ),
    (
        "periods.each",
        {
            **MEETINGS,
            "effect": "award",
            "per": "quarter",
            "at_least": 1,
            "due": 4,
            "n_low": "3",
            "n_high": "3",
            "points": "0.5",
            "result_low": "1.5",
            "result_high": "1.5",
        },
        "会议每季度至少1次，应达标4个季度，达标3个季度，每有1个季度得0.5分，得1.5分。",
        (
            "Meetings: at least 1 in each quarter; 4 quarters due; 3 quarters met; "
            "0.5 points for each quarter; 1.5 points."
        ),
    ),
    (
        "members.missing",
        {
            "effect": "deduct",
            "kind": "lecture",
            "unit": "times",
            "at_least": 1,
            "due": 5,
            "n_low": "3",
            "n_high": "3",
            "points": "0.5",
            "members_missing": "张明远、欧阳娜",
            "result_low": "-1",
            "result_high": "-1",
        },
        "党课每人至少1次，应达标5人，达标3人，未达标的有张某、欧阳某，缺2人，每缺1人扣0.5分，扣1分。",
        (
            "Lectures: each member at least 1; 5 persons due; 3 persons met; "
            "not met by 张某, 欧阳某; 2 persons missing; "
            "0.5 points off for each person missing; 1 point off."
        ),
    ),
    (
        "members.missing",
        {
            "effect": "deduct",
            "kind": "lecture",
            "unit": "times",
            "at_least": 1,
            "due": 2,
            "n_low": "0",
            "n_high": "2",
            "points": "0.5",
            "members_missing": "张明远、欧阳娜",
            "result_low": "-1",
            "result_high": "0",
        },
        "党课每人至少1次，应达标2人，达标0至2人，待核实的有张某、欧阳某，最多缺2人，每缺1人扣0.5分，扣0至1分。",
        (
            "Lectures: each member at least 1; 2 persons due; 0 to 2 persons met; "
            "to be verified: 张某, 欧阳某; at most 2 persons missing; "
            "0.5 points off for each person missing; 0 to 1 points off."
        ),
    ),
    (
        "members.missing",
        {
            "effect": "deduct",
            "kind": "lecture",
            "unit": "times",
            "at_least": 1,
            "due": 2,
            "n_low": "1",
            "n_high": "1",
            "points": "0.5",
            "members_missing": "张明远",
            "result_low": "-0.5",
            "result_high": "-0.5",
            "open": "true",
        },
        (
            "党课每人至少1次，应达标2人，达标1人，待核实的有张某，现有记录缺1人，每缺1人扣0.5分，扣0.5分。"
            "该类未报齐，可能还有记录。"
        ),
        (
            "Lectures: each member at least 1; 2 persons due; 1 person met; to be verified: 张某; "
            "1 person missing on record; 0.5 points off for each person missing; 0.5 points off. "
            "The kind is not declared complete; there may be further records."
        ),
    ),
    (
        "checklist.share",
        {
            "effect": "award",
            "kind": "issued-rule",
            "unit": "pieces",
            "due": 3,
            "n_low": "2",
            "n_high": "2",
            "points": "4",
            "missing_titles": "年度工作要点",
            "result_low": "2.67",
            "result_high": "2.67",
        },
        "制度文件清单所列3项，已有2项，未见年度工作要点，全部符合的得4分，按比例计，得2.67分。",
        (
            "Issued rules: 3 on the checklist; 2 found; not found: 年度工作要点; "
            "4 points for all, in proportion; 2.67 points."
        ),
    ),
    (
        "ratio.ratio-steps",
        {
            "effect": "award",
            "kind": "rectification-item",
            "unit": "items",
            "part_low": "2",
            "part_high": "2",
            "whole_low": "3",
            "whole_high": "3",
            "ratio_low": "66.67%",
            "ratio_high": "66.67%",
            "none": "no",
            "steps": "≥95%:2; ≥80%:1",
            "otherwise": "0",
            "result_low": "0",
            "result_high": "0",
        },
        "整改事项共3项，符合要求2项，比例66.67%，按比例分档（达到95%得2分；达到80%得1分），不得分。",
        (
            "Rectification items: 3 in all; 2 as required; that is 66.67%; by ratio (at least 95%: 2 points; "
            "at least 80%: 1 point); no points."
        ),
    ),
    (
        "ratio.share",
        {
            **MEETINGS,
            "effect": "award",
            "part_low": "0",
            "part_high": "0",
            "whole_low": "0",
            "whole_high": "0",
            "ratio_low": "",
            "ratio_high": "",
            "none": "certain",
            "points": "2",
            "result_low": "2",
            "result_high": "2",
        },
        "会议没有可计对象，全部符合的得2分，按比例计，得2分。",
        "Meetings: nothing to count; 2 points for all, in proportion; 2 points.",
    ),
    (
        "sum-ratio.ratio-steps",
        {
            "effect": "award",
            "kind": "democratic-appraisal",
            "field": "rated_well",
            "part_low": "68",
            "part_high": "68",
            "whole_low": "77",
            "whole_high": "77",
            "ratio_low": "88.31%",
            "ratio_high": "88.31%",
            "none": "no",
            "steps": "≥80%:0.5",
            "result_low": "0.5",
            "result_high": "0.5",
        },
        "民主测评基数77，评价为好的票数68，比例88.31%，按比例分档（达到80%得0.5分），得0.5分。",
        (
            "Democratic appraisals: out of 77; ballots rating well: 68; that is 88.31%; "
            "by ratio (at least 80%: 0.5 points); 0.5 points."
        ),
    ),
    (
        "members.missing",
        {
            "effect": "deduct",
            "kind": "duty-report",
            "unit": "persons",
            "at_least": 1,
            "due": 2,
            "n_low": "2",
            "n_high": "2",
            "points": "0.5",
            "result_low": "0",
            "result_high": "0",
        },
        "述责述廉报告每人至少1份，应达标2人，达标2人，不缺，不扣分。",
        ("Duty reports: each member at least 1; 2 persons due; 2 persons met; none missing; nothing off."),
    ),
    (
        "year-over-year.ratio-steps",
        {
            "effect": "award",
            "kind": "expenditure",
            "now_low": "125000",
            "now_high": "125000",
            "base_low": "130000",
            "base_high": "130000",
            "steps": "≤100%:0.5",
            "result_low": "0.5",
            "result_high": "0.5",
        },
        "经费支出本年12.5万元，上年13万元，按比例分档（不超过100%得0.5分），得0.5分。",
        (
            "Expenditure: 125,000 yuan this year; 130,000 yuan the year before; by ratio (at most 100%: 0.5 points); "
            "0.5 points."
        ),
    ),
    (
        "earliest.deadlines",
        {
            "effect": "award",
            "kind": "issued-rule",
            "day_low": "2021-04-09",
            "day_high": "2021-04-09",
            "steps": "03-31:1",
            "later": "0.5",
            "never": "0",
            "result_low": "0.5",
            "result_high": "0.5",
        },
        "制度文件最早为2021年4月9日，按时限分档（3月31日及以前得1分），逾期的得0.5分，得0.5分。",
        "Issued rules: the earliest on 9 April 2021; by day (by 31 March: 1 point); later 0.5 points; 0.5 points.",
    ),
    (
        "count.by-level",
        {
            "effect": "deduct",
            "kind": "case",
            "unit": "persons",
            "n_low": "2",
            "n_high": "3",
            "steps": "principal-leader:4; team-member:2; section-level:1",
            "result_low": "-4",
            "result_high": "-2",
        },
        "案件记录2至3人，按层级计（主要负责人扣4分；班子成员扣2分；科级干部扣1分），扣2至4分。",
        (
            "Cases: 2 to 3 persons recorded; by level (principal leader: 4 points off; team member: 2 points off; "
            "section level: 1 point off); 2 to 4 points off."
        ),
    ),
    (
        "count.by-delay",
        {
            "effect": "deduct",
            "kind": "rectification-item",
            "unit": "items",
            "n_low": "5",
            "n_high": "5",
            "late": "0.5",
            "per_day": "0",
            "absent": "0.5",
            "result_low": "-1",
            "result_high": "-1",
        },
        "整改事项记录5项，逾期或应办未办的每1项扣0.5分，扣1分。",
        "Rectification items: 5 recorded; 0.5 points off for each one late or due and not done; 1 point off.",
    ),
    (
        "count.zero-item",
        {
            "effect": "award",
            "kind": "responsibility-list",
            "n_low": "0",
            "n_high": "0",
            "fewer_than": 1,
            "result_low": "0",
            "result_high": "0",
        },
        "责任清单没有符合条件的记录，少于1份的该项不得分，已触及。",
        "Responsibility lists: no such record; the item is 0 if there are fewer than 1; this holds.",
    ),
    (
        "periods.zero-item",
        {
            **MEETINGS,
            "effect": "award",
            "per": "half-year",
            "at_least": 1,
            "due": 2,
            "n_low": "1",
            "n_high": "2",
            "fewer_than": 2,
        },
        "会议每半年至少1次，应达标2个半年，达标1至2个半年，少于2个半年的该项不得分，可能触及。",
        (
            "Meetings: at least 1 in each half-year; 2 half-years due; 1 to 2 half-years met; "
            "the item is 0 if there are fewer than 2 half-years; this may hold."
        ),
    ),
    (
        "count.enough",
        {
            "effect": "award",
            "kind": "lecture",
            "unit": "times",
            "need": 1,
            "n_low": "2",
            "n_high": "2",
            "points": "1",
            "otherwise": "0.5",
            "result_low": "1",
            "result_high": "1",
        },
        "党课应有1次，记录2次，已达到，得1分。",
        "Lectures: 1 needed; 2 recorded; reached; 1 point.",
    ),
    (
        "sum.enough",
        {
            "effect": "award",
            "kind": "lecture",
            "unit": "person-times",
            "field": "minutes",
            "n_low": "300",
            "n_high": "1399",
            "need": 1200,
            "points": "1",
            "result_low": "0",
            "result_high": "1",
        },
        "党课应有1,200，时长（分钟）合计300至1,399，尚不能确定是否达到，达到的得1分，得0至1分。",
        "Lectures: 1,200 needed; 300 to 1,399 in sum (minutes); perhaps reached; 1 point if reached; 0 to 1 points.",
    ),
    (
        "judged.mark",
        {
            "least": "0",
            "most_points": "4",
            "points_mark": "3.0",
            "reason": "材料齐全",
            "by": "李四",
            "stage": "first-review",
        },
        "初核评定3分，可评0至4分，评分人：李某，理由：材料齐全。",
        "First review: 3 points given; 0 to 4 points possible; by 李某; reason: 材料齐全.",
    ),
]


@pytest.mark.parametrize(("code", "params", "zh", "en"), EXAMPLES)
def test_sentences_read_as_an_assessor_writes_them(code: str, params: dict[str, Param], zh: str, en: str) -> None:
    assert say(code, "zh", **params) == zh
    assert say(code, "en", **params) == en


@pytest.mark.parametrize(
    ("params", "day"),
    [
        ({"day_low": "", "day_high": ""}, "没有符合条件的记录"),
        ({"day_low": "2021-03-01", "day_high": "2021-04-02"}, "最早在2021年3月1日至2021年4月2日之间"),
        ({"day_low": "2021-03-01", "day_high": ""}, "最早为2021年3月1日，也可能没有"),
        ({"day_low": "", "day_high": "2021-03-01"}, "最早不晚于2021年3月1日"),
        ({"day_low": "soon", "day_high": "soon"}, "最早为soon"),
    ],
)
def test_the_earliest_day_may_be_unknown(params: dict[str, Param], day: str) -> None:
    assert say("earliest.deadlines", kind="meeting", **params) == f"会议{day}。"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [("-1", "2", "得-1至2分"), ("-1", "-1", "扣1分"), ("", "2", "得分不高于2分"), ("1", "", "得1分以上，不设上限")],
)
def test_the_result_follows_its_sign(low: str, high: str, said: str) -> None:
    assert say("judged.none", effect="award", result_low=low, result_high=high).endswith(f"{said}。")


def test_names_are_shown_only_if_asked_for() -> None:
    sentence = Sentence("members.missing", (("members_missing", "张明远"),))

    assert "张明远" not in sentence_text(sentence)
    assert "张明远" in sentence_text(sentence, show_names=True)


UNBOUNDED = {"n_low": "1", "n_high": ""}


@pytest.mark.parametrize(
    ("code", "params", "zh", "en"),
    [
        (
            "count.each",
            {"kind": "case", "unit": "persons", "n_low": "0", "n_high": ""},
            "案件符合条件的人数待核实。",
            "Cases: number of persons to be verified.",
        ),
        (
            "count.missing",
            {"kind": "meeting", "unit": "times", **UNBOUNDED, "need": 4},
            "会议应有4次，有记录，次数待核实，缺多少待核实。",
            "Meetings: 4 needed; on record, number to be verified; how many are missing to be verified.",
        ),
        (
            "sum.each",
            {"kind": "lecture", "field": "minutes", **UNBOUNDED},
            "党课时长（分钟）合计待核实。",
            "Lectures: to be verified: the sum (minutes).",
        ),
        ("sum.each", {"kind": "lecture", **UNBOUNDED}, "党课合计待核实。", "Lectures: to be verified: the sum."),
        (
            "ratio.share",
            {
                "kind": "talk",
                "unit": "person-times",
                "part_low": "0",
                "part_high": "",
                "whole_low": "1",
                "whole_high": "",
                "ratio_low": "0%",
                "ratio_high": "100%",
            },
            "谈话总人次数和符合要求的人次数待核实。",
            ("Talks: to be verified: the number of person-times in all, the number of person-times as required."),
        ),
        (
            "year-over-year.ratio-steps",
            {"kind": "expenditure", "now_low": "0.01", "now_high": "", "base_low": "200", "base_high": "200"},
            "经费支出上年200元，本年金额待核实。",
            "Expenditure: 200 yuan the year before; to be verified: the amount this year.",
        ),
        ("count.each", {"kind": "case", "unit": "pieces", "n_low": "3", "n_high": ""}, "案件记录至少3件。", None),
    ],
)
def test_of_a_masked_number_not_even_the_bound_is_printed(
    code: str, params: dict[str, Param], zh: str, en: str | None
) -> None:
    assert say(code, "zh", **params) == zh
    assert en is None or say(code, "en", **params) == en


@pytest.mark.parametrize(
    ("params", "zh", "en"),
    [
        (
            {"result_low": "-5", "result_high": "0", "limit": "1.5", "limit_of": "part"},
            "案件应扣0至5分，本分项最多扣1.5分。",
            "Cases: 0 to 5 points off, at most 1.5 points off in this part.",
        ),
        (
            {"result_low": "-3", "result_high": "-3", "limit": "2.00", "limit_of": "item"},
            "案件应扣3分，本项最多扣2分。",
            "Cases: 3 points off, at most 2 points off in this item.",
        ),
        (
            {"result_low": "", "result_high": "0", "limit": "4", "limit_of": "item"},
            "案件可能扣分，本项最多扣4分。",
            "Cases: perhaps points off, at most 4 points off in this item.",
        ),
        (
            {"result_low": "3", "result_high": "3", "limit": "2", "limit_of": "section", "effect": "award"},
            "案件应得3分，本部分最多得2分。",
            "Cases: 3 points, at most 2 points in this section.",
        ),
    ],
)
def test_what_is_beyond_the_limit_of_the_item_is_said(params: dict[str, Param], zh: str, en: str) -> None:
    given = {"effect": "deduct", "kind": "case", **params}

    assert say("count.each", "zh", **given) == zh
    assert say("count.each", "en", **given) == en


def test_what_is_not_certainly_on_a_checklist_is_not_said_to_be_missing() -> None:
    params = {"kind": "lecture", "due": 2, "n_low": "0", "n_high": "2", "missing_titles": "宪法、民法典"}

    assert say("checklist.each", **params) == "党课清单所列2项，已有0至2项，待核实的有宪法、民法典。"


def test_two_readings_of_at_least_are_kept_apart() -> None:
    params = (
        ("kind", "meeting"),
        ("per", "quarter"),
        ("at_least", 1),
        ("n_low", "3"),
        ("n_high", "3"),
        ("at_least", 3),
    )

    text = sentence_text(Sentence("periods.zero-item", params))

    assert text == "会议每季度至少1次，达标3个季度，达到3个季度的该项不得分，已触及。"
