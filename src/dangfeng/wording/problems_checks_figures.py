"""Texts of the checks on figures of several periods (本期数与累计数核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
FIGURES: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "figure.part-exceeds-whole": ProblemText(
            "{record}的{field_name}（{span}，{found}）多于{other}（{other_span}，{limit}），部分多于整体。",
            "核对两处数字和归属期间，按原始登记更正。",
            "{field_name} of {record} ({span}: {found}) is more than that of {other} ({other_span}: {expected}), "
            "which contains it.",
            "Check both figures and their periods against the original register.",
        ),
        "figure.last-is-the-whole": ProblemText(
            "{ids}各期数依次为{found}，最后一期等于{other}的全期数，而各期相加超过全期数：像是把累计数填成了本期数。",
            "确为累计数的，各期改填当期发生数，或把统计期间改为自期初起算。",
            "The figures of {ids} run {found}; the last equals the whole of {other}, though together they make more: "
            "they look like figures to date, entered as those of each period.",
            "If they run from the beginning, enter what fell in each period, or let each span begin at the start.",
        ),
        "figure.singles-make-it-to-date": ProblemText(
            "{ids}各期数依次为{found}{unit_zh}；逐条记录本期只有{own}{unit_zh}，自期初累计恰为{to_date}{unit_zh}："
            "像是把累计数填成了本期数。",
            "确为累计数的，改填当期发生数，或把统计期间改为自期初起算。",
            "The figures of {ids} run {found} ({unit}); the single records make {own} in the last period and exactly "
            "{to_date} since the beginning: it looks like a figure to date, entered as that of the period.",
            "If it runs from the beginning, enter what fell in the period, or let its span begin at the start.",
        ),
        "figure.rises-like-to-date": ProblemText(
            "{ids}各期数依次为{found}，逐期递增，末期为首期的两倍以上：可能是把累计数填成了本期数。",
            "核对各期数字；确为累计数的，改填当期发生数，或把统计期间改为自期初起算；确为当期数的，不必改动。",
            "The figures of {ids} run {found}: they rise every time, to twice the first and more, "
            "and may be figures to date.",
            "If they run from the beginning, enter what fell in each period, or let each span begin at the start; "
            "if they do not, leave them.",
        ),
    }
)
