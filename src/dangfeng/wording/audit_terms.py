"""The words of an audit (自评核对用语), zh and en side by side: for text, letter and table alike."""

from dangfeng.auditing import Bin, Cause, Finding, Reason
from dangfeng.wording.language import Words

TITLE = Words("自评核对", "The self-score against the records")
CLAIMED, UNCLAIMED = Words("自评", "Claimed"), Words("应得未报", "Unclaimed")
ITEM, SUM = Words("自评项", "Claim"), Words("合计", "Sum")
LINE, BY_LINE = Words("考核指标", "Line"), Words("逐项得分", "Points by line")
WHOLE, REST = Words("总分", "Total"), Words("{name}（其余部分）", "{name} (the rest)")
_BINS_EN = (
    "supported",
    "judged",
    "declared",
    "by the rule, without a record",
    "evidence used twice",
    "no evidence",
    "not this period",
    "cannot be decided",
    "over-claimed",
)
#: What each bin is called.
BINS = {each: Words(each.zh, english) for each, english in zip(Bin, _BINS_EN, strict=True)}
#: The same at the head of a column.
HEADS = {each: Words(said.zh, said.en.capitalize()) for each, said in BINS.items()}
#: The same where there is little room.
SHORT = {
    Bin.SUPPORTED: Words("有支撑", "Supported"),
    Bin.JUDGED: Words("评定", "Judged"),
    Bin.DECLARED: Words("申报", "Declared"),
    Bin.BY_RULE: Words("按规则", "By rule"),
    Bin.USED_TWICE: Words("重复使用", "Twice"),
    Bin.NO_EVIDENCE: Words("无佐证", "No paper"),
    Bin.OTHER_PERIOD: Words("非本期", "Period"),
    Bin.UNDECIDABLE: Words("无法判定", "Undecided"),
    Bin.OVER_CLAIMED: Words("多报", "Over"),
}
BY_FULL = Words("逐项按满分列：", "Item by item, of the full points:")
LAW = Words("每一分自评只归一类，各类之和等于自评。", "Each claimed point is in one bin; the bins sum to the claim.")
#: What each cause says, and what is needed to change it.
CAUSES = {
    Cause.NO_PAPER: (
        Words("有记录，但未附佐证材料", "on record, without evidence"),
        Words(
            "附上当时形成的材料，注明编号、日期和存放位置", "attach the papers made at the time, with number and date"
        ),
    ),
    Cause.PAPER_USED: (
        Words("所附材料已用于另一指标", "the paper already stands for another item"),
        Words("附上本事项自己的材料", "attach a paper of its own"),
    ),
    Cause.OTHER_PERIOD: (
        Words("所依据的记录不属于本考核期", "the records belong to another period"),
        Words(
            "提供本考核期内的记录；归属期间填错的，说明依据后更正",
            "show records of this period",
        ),
    ),
    Cause.SILENT: (
        Words("既无记录，也未申报报齐或零报告", "no record, and no declaration"),
        Words("有记录的补录；确无发生的作零报告，按规定请有关单位核对", "enter what there is, or declare nil"),
    ),
    Cause.OPEN: (
        Words("未申报报齐", "not declared complete"),
        Words("核对后申报报齐，按规定请有关单位核对", "check, and declare the kind complete"),
    ),
    Cause.UNCONFIRMED: (
        Words("{declared}，但未经{by}核对", "declared {declared}, not confirmed by {by}"),
        Words("请{by}核对，并在报送状态中注明审核人", "have it confirmed by {by}, and name them in the declaration"),
    ),
    Cause.UNKNOWN: (
        Words("有数据{why}", "values are {why}"),
        Words("核对原件，填写准确数据", "fill in the exact values from the originals"),
    ),
    Cause.UNMARKED: (
        Words("需要评定，尚未评定", "to be judged, not judged yet"),
        Words("由评分单位评定并写明理由", "a judgement with its reason"),
    ),
    Cause.SELF_MARKED: (
        Words("需要评定，只有单位自己的评定", "to be judged, judged by the unit alone"),
        Words("由考核组评定并写明理由", "a judgement of the assessors, with its reason"),
    ),
    Cause.SHORT: (
        Words("按记录未达要求", "the records fall short"),
        Words("如有遗漏的记录，据实补录并附材料", "if records were left out, enter them truthfully with their papers"),
    ),
    Cause.NOT_APPLICABLE: (
        Words("本单位不涉及", "does not apply to the unit"),
        Words("撤回该项自评，或说明为何涉及", "withdraw the claim, or say why it applies"),
    ),
    Cause.NOWHERE: (
        Words("细则中没有这一项，或本单位不涉及", "the rubric has no such line, or it does not apply"),
        Words("改为细则中的编号", "name a line of the rubric"),
    ),
}
#: The same of deductions for what has happened, and of judgements.
_DEDUCTED = (
    Words("按记录应予扣分", "the records cost points"),
    Words(
        "对事实有不同意见的，附当时形成的材料说明",
        "where the facts are otherwise, answer with papers made at the time",
    ),
)
_JUDGED = (Words("评定未给满分", "judged below full points"), _DEDUCTED[1])
_FOR_EVENTS = ("each", "by-level", "by-delay")


def of_reason(reason: Reason) -> tuple[Words, Words]:
    """What is said of a reason, and what is needed to change it."""
    if reason.cause is Cause.SHORT and reason.sentence is not None:
        measure, _, scale = reason.sentence.code.partition(".")
        if measure == "judged":
            return _JUDGED
        if scale in _FOR_EVENTS and reason.sentence.param("effect") == "deduct":
            return _DEDUCTED
    return CAUSES[reason.cause]


#: Why values are not known.
NOT_KNOWN = {
    "redacted": Words("隐去", "masked"),
    "pending": Words("待核实", "pending"),
    "approximate": Words("为约数", "approximate"),
}
_FINDINGS_EN = ("supported", "contradicted", "cannot be decided")
FINDINGS = {each: Words(each.zh, english) for each, english in zip(Finding, _FINDINGS_EN, strict=True)}
#: Why the records say so of a statement.
WHYS = {
    "still-open": Words("尚有未完成的事项", "points are still open"),
    "state-not-known": Words("事项没有销号日期和整改到位日期，或只有汇总数", "points without a closing date"),
    "no-record": Words("没有可以对照的记录", "there is no record to hold it against"),
    "not-complete": Words("现有记录相符，但该类未申报报齐", "the records agree, but the kind is not declared complete"),
    "all-closed": Words("已报齐，事项均已整改到位或销号", "complete, and every point is put right or closed"),
    "not-measured": Words("没有说明对照哪一类记录的哪个数据", "it names no figure of any kind of record"),
    "needs-reading": Words("记录中没有这样的数据，须由人对照记录判断", "no figure says it; they are to be read"),
    "totals-only": Words("只有汇总数，没有逐项内容", "there are totals alone, nothing one by one"),
    "not-filled": Words("未填或已隐去：{fields}", "not filled in, or masked: {fields}"),
    "did-not-fall": Words("数据没有下降", "the figures did not fall"),
    "one-year": Words("只有一年的数据，不能说明升降", "one year's figure shows no fall"),
    "years-missing": Words("“逐年”至少要三年的数据", "a fall over years needs the figures of three"),
    "not-exact": Words("数据隐去、待核实或为约数", "the figures are masked, pending or approximate"),
    "fell": Words("数据逐期下降", "the figures fell"),
    "not-all": Words("有记录未达到全部", "on record it was not all of them"),
    "all": Words("已报齐，每条记录均达到全部", "complete, and all of them each time"),
    "occurred": Words("有相反的记录", "there is a record of it"),
    "declared": Words("没有记录，且已申报零报告或报齐", "no record, and declared so"),
    "not-declared": Words("没有记录，但未申报零报告或报齐", "no record, but nothing is declared"),
}
#: What a statement was held against.
HELD = Words("对照{kind}，", "held against {kind}: ")
STATEMENTS = Words("文字表述核对", "Statements against the records")
MISMATCH = Words(
    "{name}自评{stated}，其下各项自评合计{parts}：按各项核对",
    "{name}: claimed {stated}, its parts {parts}",
)
EMPTY = Words(
    "{name}：没有一条记录计入的指标{n}项，满分共{points}：{items}",
    "{name}: items for which no record counts: {n}, {points}: {items}",
)
EARNED = Words("应得未报：按记录确定可得而没有自评的，共{points}", "Earned by the records and not claimed: {points}")
CONTRADICTIONS = Words(
    "台账有{count}处矛盾，核对结果可能因此不实", "Contradictions in the ledger, which the audit may rest on: {count}"
)
NO_CLAIM = Words("台账没有填自评得分。", "The ledger claims nothing.")
FULL, RECORDED = Words("满分{full}", "full {full}"), Words("按现有记录计{recorded}", "by the records {recorded}")
RECORDS = Words("记录：{ids}", "records: {ids}")
PAPERS = Words("材料：{papers}", "papers: {papers}")
VALUES = Words("数据：{values}", "values: {values}")
