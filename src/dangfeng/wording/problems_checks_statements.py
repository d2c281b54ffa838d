"""Texts of the checks on statements of the report and on claims without figures (陈述核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
STATEMENTS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "assertion.unknown-kind": ProblemText(
            "陈述{record}的“涉及类别”填的不是台账已有的记录类别。",
            "改填台账的记录类别，写全称，如{expected}。",
            'Statement {record} is about "{found}", which is no kind of record.',
            "Give the word of a kind, such as {expected}.",
        ),
        "assertion.all-rectified-but-open": ProblemText(
            "陈述{record}称全部整改，但有{found}条记录尚未整改到位：{ids}。",
            "已整改的，更新记录；未整改的，改用如实的表述。",
            "Statement {record} says that all is put right, but {found} record(s) are still open: {ids}.",
            "Update the records that are done; otherwise word the statement as things are.",
        ),
        "assertion.full-rate-not-reached": ProblemText(
            "陈述{record}称达到100%，但有{found}条记录未达到：{ids}。",
            "核对记录中的人数或完成情况；确未达到的，改用实际比率。",
            "Statement {record} says 100%, but {found} record(s) stay below: {ids}.",
            "Check the figures of these records; if they are right, state the real rate.",
        ),
        "assertion.none-occurred-but-recorded": ProblemText(
            "陈述{record}称没有发生，但台账中有{found}条记录：{ids}。",
            "核对陈述所指范围；确有发生的，如实表述。",
            "Statement {record} says that none occurred, but the book has {found} record(s): {ids}.",
            "Check what the statement is about; if it occurred, say so.",
        ),
        "assertion.falling-but-risen": ProblemText(
            "陈述{record}称下降，但有{found}项数字比上年上升：{ids}。",
            "核对本年数和上年数；确有上升的，如实表述并说明原因。",
            "Statement {record} says that figures fall, but {found} rose over last year: {ids}.",
            "Check both years; if one rose, say so and why.",
        ),
        "assertion.every-year-unproven": ProblemText(
            "陈述{record}称逐年下降，台账只有本年和上年的数字，至少还须上溯一年。",
            "附上前几年的数字作为佐证材料，或改为“比上年下降”。",
            "Statement {record} says that something falls every year; the book has this year and the last, and one "
            "more year is needed.",
            "Attach the figures of the years before as evidence, or say that it fell over last year.",
        ),
        "claim.no-problem-named": ProblemText(
            "自评{found}分（满分），台账中没有登记存在的问题和下步打算。",
            "如实查找问题，补登“存在问题与打算”；确无问题的，说明依据。",
            "{found} points are claimed, the full total, and the unit names no problem of its own.",
            "Look for what is wanting and enter it with the next steps; if there is nothing, say on what that rests.",
        ),
    }
)
