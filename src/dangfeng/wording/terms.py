"""The words of a printed score (评分用语), zh and en side by side."""

from dangfeng.rubric.scorecard import LineKind
from dangfeng.wording.language import Words

NOTICE = Words("自动测算，仅供核对，不作考核结论", "Computed for checking only; not the result of an assessment")
UNIT, RUBRIC = Words("单位：", "Unit: "), Words("评分细则：", "Rubric: ")
PERIOD, AS_OF = Words("考核期：", "Period: "), Words("截止日：", "As of: ")
ABOUT = Words("说明：", "Note: ")
TOTAL = Words("总分", "Total")
RANGE = Words("得分区间", "range")
RECORDED = Words("按现有记录计", "by the records")
FULL = Words("满分", "full")
#: The same at the head of a column.
HEAD_RANGE, HEAD_RECORDED, HEAD_FULL = (Words(each.zh, each.en.capitalize()) for each in (RANGE, RECORDED, FULL))
NAME = Words("考核指标", "Item")
#: Behind a range whose ends may both be out of reach, with what it means below.
NOT_TIGHT = "※"
LEGEND = Words(
    "※ 真实得分必在区间之内，但区间可能偏宽：两端不一定都能达到",
    "※ The true score lies within the range, which may be wide: its ends may be out of reach",
)
NOT_APPLICABLE = Words("不涉及", "does not apply")
GRADES = Words("可能等次：", "Grades within reach: ")
GRADE_RECORDED = Words("按现有记录计的等次：", "Grade by the records: ")
VETOES = Words("有记录触及一票否决情形（条文见细则）：", "Vetoes that hold (see the rubric): ")
VETOES_POSSIBLE = Words(
    "以下一票否决情形尚不能排除（条文见细则）：", "Vetoes that cannot be ruled out yet (see the rubric): "
)
CONTRADICTIONS = Words("台账有{count}处矛盾，请先更正：", "Contradictions, to be corrected first: {count}")
SILENCE = Words(
    "无记录且未申报：按现有记录计的得分中，有{points}没有记录、也没有零报告或报齐申报支撑",
    "No record and no declaration: of the points by the records, {points} rest on silence",
)
SILENT_PART = Words("{kinds}：{points}（{parts}）", "{kinds}: {points} ({parts})")
UNKNOWN = Words("未知事项及可影响的分值", "What is not known, and the points it can move")
BY_REMEDY = {
    "redacted": Words("隐去——请调取原件", "Redacted: ask for the original"),
    "pending": Words("待核实——请补填", "Pending: fill in"),
    "approximate": Words("约数——请据实清点", "Approximate: count"),
}
UNKNOWN_FACT = Words("{record} {field}{shown}：最多影响{points}", "{record} {field}{shown}: up to {points}")
UNKNOWN_TOTAL = Words("{record} 汇总未注明{shown}：最多影响{points}", "{record} total without {shown}: up to {points}")
UNKNOWN_RULES = Words("（{rules}）", " ({rules})")
QUOTED = Words("“{text}”", ' "{text}"')
RECORDS = Words("记录：{ids}", "records: {ids}")
RECORDS_MORE = Words("等{count}条", ", {count} in all")
BASIS = Words("依据：{basis}", "basis: {basis}")
MARK = Words("{stage}评分{points}", "{stage}: {points}")
MARK_BY = Words("，评分人：{value}", ", by {value}")
MARK_REASON = Words("，理由：{value}", ", reason: {value}")
MARK_FACT = Words("，事实：{value}", ", fact: {value}")
MARK_ANSWER = Words("，单位说明：{value}", ", the unit answers: {value}")
NEXT_TITLE = Words(
    "台账尚无记录，也未作申报。建议依次填报：", "The ledger holds nothing yet. Enter first what most points wait for:"
)
NEXT_KIND = Words("{number}. {kind}：关系{points}（{parts}）", "{number}. {kind}: {points} ({parts})")
NEXT_HOW = Words(
    "有记录的逐条填报，只有全年数的填汇总数；全年确实没有的，作零报告；不清楚的留空，不要填0。",
    "Enter them one by one, or as a total for the year; declare nil what did not happen; leave the unknown blank.",
)
NEXT_NONE = Words("没有等待填报的类别。", "No kind is waiting.")
NO_BOUND = Words("不设限", "no bound")
MAY_LOSE = Words("{recorded}（可能扣分，下端不设限）", "{recorded} (more may come off, no lower bound)")
MAY_LOSE_OR_GAIN = Words(
    "{recorded}（可能扣分，下端不设限；最高{high}）", "{recorded} (no lower bound; {high} at most)"
)
MAY_GAIN = Words("{recorded}（可能加分，上端不设限）", "{recorded} (more may be added, no upper bound)")
UNBOUNDED = Words("扣分未知，不设限（最高{high}）", "points off not known, no bound ({high} at most)")
#: Of what stops deductions at zero where they have no bound.
LIFTED = Words("超扣部分不计", "what is taken beyond is not counted")
#: Of what stops at a limit, or at full points, where there may be any number more.
BEYOND = Words("超出部分不计", "what goes beyond is not counted")
MINUS_RANGE = Words("{low}至{high}", "{low} to {high}")

#: What a line is called if the rubric has no words for it.
LINE_NAMES = {
    LineKind.TOTAL: TOTAL,
    LineKind.SECTION: Words("部分", "section"),
    LineKind.ITEM: Words("指标", "item"),
    LineKind.PART: Words("分项", "part"),
    LineKind.RULE: Words("规则", "rule"),
    LineKind.BONUS: Words("加分项", "bonus"),
    LineKind.DEDUCTIONS: Words("总分扣分项", "deductions from the total"),
    LineKind.START: Words("起计", "start"),
    LineKind.STOP: Words("封顶保底", "stop"),
    LineKind.CAP: Words("上限", "limit"),
    LineKind.OVERFLOW: Words("转扣", "overflow"),
    LineKind.ZEROED: Words("该项不得分", "set to 0"),
    LineKind.RESCALE: Words("折算", "rescaled"),
}
