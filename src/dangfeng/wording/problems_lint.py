"""Texts of what is doubtful about a rubric (细则核查文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
LINT: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "lint.points-do-not-add-up": ProblemText(
            "“{record}”以下各项的分值加起来与它自己的分值不符。",
            "核对各项分值；原文如此的，在 known 中注明原因。",
            "The points below {record} do not add up to its own.",
            "Check the points; if the original has it so, say under known why it stays.",
        ),
        "lint.points-out-of-reach": ProblemText(
            "已证明：按现有规则，“{record}”最多只能得{found}分，得不到满分{expected}分。",
            "调整规则的分值，或更正满分。",
            "Proved: by its rules {record} comes to {found} at most, never to its full {expected}.",
            "Change the points of the rules, or the full points.",
        ),
        "lint.no-floor": ProblemText(
            "“{record}”满分{full}分，扣分可以超过它（最多：{found}），条文没有写明扣到多少为止。",
            "写明“扣完为止”，或用 below 注明：stop 扣完为止、overflow 不足部分在上一级扣、keep 可为负；"
            "未写明的，测算按扣完为止。",
            "Deductions from {record} may exceed its full {full} points (at most: {found}), and nothing says where "
            "they stop.",
            "Say in the wording where they stop, or with below: stop, overflow or keep; unsaid, they stop at 0.",
        ),
        "lint.rule-without-effect": ProblemText(
            "已证明：无论台账如何，有没有“{record}”这条规则，得分都一样。",
            "检查起点（start）、加扣方向、分值、上限和度量是否写错。",
            "Proved: whatever a ledger holds, the score is the same with {record} and without it.",
            "Check where the part starts, whether the rule adds or deducts, its points, cap and measure.",
        ),
        "lint.always-the-same": ProblemText(
            "已证明：无论台账如何，“{record}”都是{found}分。",
            "检查各档分值、when_none 和 otherwise 是否写错。",
            "Proved: whatever a ledger holds, {record} comes to {found} points.",
            "Check the points of its steps, when_none and otherwise.",
        ),
        "lint.matches-nothing": ProblemText(
            "已证明：“{record}”的条件自相矛盾，没有任何{found}记录能够符合。",
            "更正条件：同一字段不能同时取两个值，起止不能颠倒。",
            "Proved: the conditions of {record} contradict one another; no record ({found}) can meet them.",
            "Correct the condition: one field cannot have two values at once, nor a range end before it starts.",
        ),
        "lint.step-never-reached": ProblemText(
            "已证明：“{record}”的这一档永远取不到。",
            "各档从高到低排列；检查前面的档次是否已经包含它，或度量是否达不到。",
            "Proved: this step of {record} is never reached.",
            "List steps from the highest down; see whether an earlier one takes all of it, or the measure stays below.",
        ),
        "lint.tiers-out-of-order": ProblemText(
            "“{record}”各档的分值时高时低，没有随档次依次升降。",
            "核对各档的界限和分值；确属本意的，在 known 中注明原因。",
            "The points of the tiers of {record} turn back: they neither only rise nor only fall.",
            "Check limits and points of the tiers; if it is meant, say under known why.",
        ),
        "lint.band-hole": ProblemText(
            "等次“{grade}”与相邻等次之间有空档，{found}分没有等次。",
            "按“不低于”划分等次，不写上限；写上限的，考虑小数，例如80分以上不满90分。",
            "There is a hole beside the grade {grade}: no grade is said for {found} points.",
            'Write bands as "at least"; where an end is written, think of decimals: from 80 to below 90.',
        ),
        "lint.band-overlap": ProblemText(
            "等次“{grade}”的分数段与其他等次重叠，或者上下限颠倒。",
            "更正分数段，使每个分数只属于一个等次。",
            "The band of the grade {grade} overlaps another, or its ends are reversed.",
            "Correct the bands so that each score belongs to one.",
        ),
        "lint.bands-out-of-order": ProblemText(
            "等次没有从高到低排列。",
            "从最高等次写起。",
            "The grades are not listed from the highest down.",
            "Begin with the highest grade.",
        ),
        "lint.grade-out-of-reach": ProblemText(
            "已证明：等次“{grade}”不可能得到，总分只能在{found}分之间。",
            "调整分数段，或检查各部分的分值。",
            "Proved: the grade {grade} cannot be reached; the total lies within {found}.",
            "Change the bands, or check the points of the sections.",
        ),
        "lint.no-basis": ProblemText(
            "规则“{record}”及其所在的指标都没有注明依据。",
            "用 basis 注明文件名称和条款；没有文件依据的，在 known 中说明。",
            "Neither rule {record} nor its item names a basis.",
            "Name document and article under basis; if there is none, say so under known.",
        ),
        "lint.dates-reversed": ProblemText(
            "失效日期早于施行日期，这份细则从来没有施行过。",
            "更正 in_force_from 和 in_force_until。",
            "The rubric ends before it begins: it is never in force.",
            "Correct in_force_from and in_force_until.",
        ),
        "lint.not-in-force": ProblemText(
            "“{unit}”的考核期{found}不全在细则的施行期间内。",
            "换用当年有效的细则，或更正施行日期。",
            "The period {found} of {unit} does not lie within the time in which the rubric is in force.",
            "Take the rubric of that year, or correct its dates.",
        ),
        "lint.counted-twice": ProblemText(
            "同一条记录可以同时被“{other}”和“{record}”扣分，细则没有写明是否重复计。",
            "把两条规则放进同一个 groups 组，写明办法：highest 取最高、once 只计一次、sum 累计。",
            "One record can be deducted by both {other} and {record}, and no policy says whether it may.",
            "Put both rules into one group and say how: highest, once, or sum.",
        ),
        "lint.filled-by-silence": ProblemText(
            "台账什么也不填，“{record}”就能得满分{full}分，{found}也没有要求谁来核对或者零报告。",
            "在 confirmed_by 中写明由谁核对后方可视为零报告；考核组另有办法的，在 known 中注明。",
            "A book with nothing in it gives {record} its full {full}, and nobody must have confirmed that there is "
            "none: {found}.",
            "Say under confirmed_by who must confirm it; if the assessors see to it otherwise, say so under known.",
        ),
        "lint.reward-for-not-recording": ProblemText(
            "本单位自己发现、自己登记的，也被“{record}”扣分：不登记反而有利。",
            "把本单位发现的排除在外（例如 found_by: [superior, stationed-group]），或改为考核是否依规处理。",
            "What the unit found and recorded itself costs points under {record}: it would do better not to record it.",
            "Leave out what the unit found itself (found_by), or ask how it was dealt with.",
        ),
        "lint.reward-for-numbers": ProblemText(
            "“{record}”按数量加分：文件、会议或者受处理的人越多，得分越高。",
            "改为考核该做的是否做到：设定应有次数，或按比例、按时限计分。",
            "{record} rewards numbers: the more papers, meetings or people punished, the more points.",
            "Ask whether what was due was done: a number needed, a share, a deadline.",
        ),
        "lint.word-not-in-ledgers": ProblemText(
            "给出的台账都没有用“{found}”这个词，但有写法相近的；文字逐字比对，这样对不上。",
            "统一用词，或把几种写法都列入条件。",
            "None of the given ledgers uses the words {found!r}, though some use words much like them; texts are "
            "compared character by character.",
            "Agree on one wording, or list each of them in the condition.",
        ),
        "lint.known-not-found": ProblemText(
            "known 所列的“{found}”在这里没有发现。",
            "问题已经改正的，删去这一条；代码写错的，更正代码。",
            "The fault {found}, listed under known, is not found here.",
            "Delete the entry if the fault was mended; correct the code if it is misspelt.",
        ),
    }
)
