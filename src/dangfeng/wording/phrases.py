"""The clauses that sentences are put together from, one tuple per measure and per scale (句式).

A clause is said if everything it names in braces is known, and left out otherwise. What the names stand for is made in
`dangfeng.wording.facts`; amounts come with their verb (`扣0.5分`, `0.5 points off`), numbers with their counting word.
"""

from typing import NamedTuple

from dangfeng.wording.language import Words


class MeasureClauses(NamedTuple):
    """What a sentence says of the thing measured.

    Attributes:
        due: Clauses on what is asked for, said first.
        found: Clauses on what there is.
    """

    due: tuple[Words, ...]
    found: tuple[Words, ...]


_NEED = Words("应有{need}", "{need} needed")
_UNSURE = Words("{unsure}", "{unsure}")
_RATIO = (
    _UNSURE,
    Words("{nothing}", "{nothing}"),
    Words("比例{ratio}", "that is {ratio}"),
)

MEASURES: dict[str, MeasureClauses] = {
    "count": MeasureClauses((_NEED,), (Words("{recorded}", "{recorded}"),)),
    "distinct": MeasureClauses((_NEED,), (Words("不同的{of_field}有{n}", "{n} different ({of_field})"),)),
    "sum": MeasureClauses(
        (_NEED,),
        (Words("{field}合计{n}", "{n} in sum ({field})"), Words("合计{plain_n}", "{plain_n} in sum"), _UNSURE),
    ),
    "periods": MeasureClauses(
        (
            Words("每{per}至少{at_least}", "at least {at_least} in each {per}"),
            Words("应达标{all_due}", "{all_due} due"),
            Words("共{due_of}", "{due_of} in all"),
            Words("要求达标{own_need}", "{own_need} needed"),
        ),
        (Words("达标{n}", "{n} met"),),
    ),
    "members": MeasureClauses(
        (
            Words("每人每{per}至少{at_least}", "each member at least {at_least} in each {per}"),
            Words("每人至少{member_at_least}", "each member at least {member_at_least}"),
            Words("{nobody}", "{nobody}"),
            Words("应达标{all_due}", "{all_due} due"),
            Words("共{due_of}", "{due_of} in all"),
            Words("要求达标{own_need}", "{own_need} needed"),
        ),
        (
            Words("达标{n}", "{n} met"),
            Words("未达标的有{members_missing}", "not met by {members_missing}"),
            Words("待核实的有{members_unsure}", "to be verified: {members_unsure}"),
        ),
    ),
    "checklist": MeasureClauses(
        (
            Words("清单所列{due}", "{due} on the checklist"),
            Words("要求有{own_need}", "{own_need} needed"),
        ),
        (
            Words("已有{n}", "{n} found"),
            Words("未见{missing_titles}", "not found: {missing_titles}"),
            Words("待核实的有{unsure_titles}", "to be verified: {unsure_titles}"),
        ),
    ),
    "ratio": MeasureClauses(
        (),
        (Words("共{whole}", "{whole} in all"), Words("符合要求{part}", "{part} as required"), *_RATIO),
    ),
    "sum-ratio": MeasureClauses(
        (),
        (
            Words("基数{whole}", "out of {whole}"),
            Words("{field}{part}", "{field}: {part}"),
            Words("实际{plain_part}", "{plain_part} reached"),
            *_RATIO,
        ),
    ),
    "year-over-year": MeasureClauses(
        (),
        (
            Words("本年{now}", "{now} this year"),
            Words("上年{base}", "{base} the year before"),
            _UNSURE,
            Words("{nothing}", "{nothing}"),
            Words("为上年的{ratio}", "that is {ratio} of it"),
        ),
    ),
    "earliest": MeasureClauses((), (Words("{day}", "{day}"),)),
    "judged": MeasureClauses((), ()),
}

_OTHERWISE = Words("未达的{otherwise}", "otherwise {otherwise}")
_CAP = Words("{cap}", "{cap}")

_ONE_BY_ONE = (Words("其他的{otherwise}", "others {otherwise}"), Words("{combined}", "{combined}"), _CAP)

SCALES: dict[str, tuple[Words, ...]] = {
    "enough": (
        Words("{reached}", "{reached}"),
        Words("达到的{points}", "{points} if reached"),
        _OTHERWISE,
        _CAP,
    ),
    "no-more-than": (
        Words("{allowed}{points}", "{points} {allowed}"),
        Words("超过的{otherwise}", "otherwise {otherwise}"),
        _CAP,
    ),
    "each": (
        Words("每有{one}{points}", "{points} for each{one}"),
        Words("最多计{most}", "{most} counted at most"),
        _CAP,
    ),
    "proportion": (Words("每1{points}，按量折算", "{points} for each 1, in proportion"), _CAP),
    "missing": (
        Words("{short}", "{short}"),
        Words("每缺{one}{points}", "{points} for each{one} missing"),
        _CAP,
    ),
    "base-plus": (
        Words("满{base_need}{base_points}", "{base_points} for {base_need}"),
        Words("每多{one}{extra}", "{extra} for each{one} more"),
        _CAP,
    ),
    "count-steps": (
        Words("按数量分档（{steps}）", "by number ({steps})"),
        _OTHERWISE,
        _CAP,
    ),
    "share": (Words("全部符合的{points}，按比例计", "{points} for all, in proportion"), _CAP),
    "ratio-steps": (
        Words("按比例分档（{steps}）", "by ratio ({steps})"),
        _OTHERWISE,
        _CAP,
    ),
    "per-step": (Words("{steps_off}", "{steps_off}"), _CAP),
    "deadlines": (
        Words("按时限分档（{steps}）", "by day ({steps})"),
        Words("逾期的{later}", "later {later}"),
        Words("没有的{never}", "never {never}"),
        _CAP,
    ),
    "by-level": (Words("按层级计（{steps}）", "by level ({steps})"), *_ONE_BY_ONE),
    "by-case": (Words("按情形计（{steps}）", "by case ({steps})"), *_ONE_BY_ONE),
    "by-number": (
        Words("{of_field}达到{mark}的{full}", "{full} at {mark} ({of_field})"),
        Words("{steps_off}", "{steps_off}"),
        Words("{least_points}", "{least_points}"),
        *_ONE_BY_ONE,
    ),
    "by-delay": (
        Words("逾期{late_count}", "{late_count} late"),
        Words("应办未办{absent_count}", "{absent_count} not done although due"),
        Words("逾期或应办未办的每{one}{late_or_absent}", "{late_or_absent} for each{one} late or due and not done"),
        Words("逾期的每{one}{late}", "{late} for each{one} late"),
        Words("另每逾期1天{per_day}", "and {per_day} for each day late"),
        Words("应办未办的每{one}{absent}", "{absent} for each{one} due and not done"),
        _CAP,
    ),
    "zero-item": (
        Words("少于{fewer_than}的该项不得分", "the item is 0 if there are fewer than {fewer_than}"),
        Words("达到{reach}的该项不得分", "the item is 0 if there are {reach} or more"),
        Words("{touched}", "{touched}"),
    ),
    "mark": (
        Words("{stage}评定{points_mark}", "{stage}: {points_mark} given"),
        Words("可评{least}至{most_points}", "{least} to {most_points} possible"),
        Words("评分人：{by}", "by {by}"),
        Words("理由：{reason}", "reason: {reason}"),
    ),
    "none": (
        Words("由人评定", "to be judged by a person"),
        Words("尚无评分", "no mark yet"),
        Words("可评{least}至{most_points}", "{least} to {most_points} possible"),
    ),
}

CORRECTIONS: dict[str, Words] = {
    "start": Words("从满分起计", "starts from full points"),
    "stop.zero": Words("扣完为止，不计负分", "deductions stop at 0"),
    "stop.full": Words("以满分为限", "stops at full points"),
    "cap": Words("以上限为限", "stops at its limit"),
    "overflow.out": Words("不足扣的部分转上一级扣", "what could not be deducted here is deducted above"),
    "overflow.in": Words("下级不足扣的部分在此扣", "deducted here because it could not be below"),
    "zeroed": Words("触及规定情形，该项不得分", "the whole item is set to 0"),
    "rescale": Words("扣除不涉及的部分后按比例折算", "scaled to full points without what does not apply"),
    "not-applicable": Words("不涉及，不计分", "does not apply, not counted"),
}

#: Said where a correction comes with a parameter, after its text.
CORRECTION_DETAILS: dict[str, Words] = {
    "cap": Words("（上限{cap}分）", " ({cap} points)"),
    "not-applicable": Words("（{reason}）", " ({reason})"),
}

OPEN = Words("该类未报齐，可能还有记录。", "The kind is not declared complete; there may be further records.")
UNCONFIRMED = Words(
    "该类{declared}，但未经{by}核对，可能还有记录。",
    "The kind is declared {declared}, but not confirmed by {by}; there may be further records.",
)
