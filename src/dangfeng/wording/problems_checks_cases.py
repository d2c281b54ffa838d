"""Texts of the checks on cases, expenditure and rectification (案件、经费、整改核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
CASES: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "case.out-of-order": ProblemText(
            "案件{record}的{field_name}（{found}）早于{earlier_name}（{limit}）。",
            "按卷宗核对两个日期。",
            "In case {record} {field_name} ({found}) comes before {earlier_name} ({limit}).",
            "Check both days against the file.",
        ),
        "case.party-sanction-after-referral": ProblemText(
            "案件{record}于{found}移送司法，党纪处分在其后作出，原则上应先处后移（处分决定日期为{limit}）。",
            "核对日期；确属后处的，写明原因。",
            "Case {record} was handed to the judiciary on {found}, before the Party sanction; in principle "
            "that comes first (expected {expected}).",
            "Check the days; if it was so, state why.",
        ),
        "case.referral-without-filing": ProblemText(
            "案件{record}记为移送司法机关，但没有立案日期，也没有处分。",
            "核实是移送司法，还是向派驻组移送问题线索；属后者的，不记为移送司法。",
            "Case {record} is entered as handed to the judiciary, but was neither filed nor sanctioned.",
            "Find out whether a lead was passed to the stationed group instead; if so, do not enter it as a referral.",
        ),
        "case.sanction-without-filing": ProblemText(
            "案件{record}有处分，但没有立案日期。",
            "按卷宗填写立案日期；未立案即处分的，报有权机关处理。",
            "Case {record} has a sanction but no day of filing.",
            "Enter the day from the file; if it was never filed, refer the matter to the competent organ.",
        ),
        "case.announced-late": ProblemText(
            "案件{record}的处分宣布日期（{found}）超过期限（{limit}）。",
            "核对日期；确属迟延的，写明原因。",
            "The sanction in case {record} was announced on {found}, after the time set ({limit}).",
            "Check the day; if it was late, state why.",
        ),
        "case.not-announced": ProblemText(
            "案件{record}的处分未见宣布日期（期限为{limit}）。",
            "已宣布的，按材料填写日期；未宣布的，尽快宣布。",
            "No announcement is recorded for the sanction in case {record} (due {limit}).",
            "Enter the day from the papers if it was announced; if not, announce it.",
        ),
        "case.execution-reported-late": ProblemText(
            "案件{record}的执行情况报告日期（{found}）超过期限（{limit}）。",
            "核对日期；确属迟延的，写明原因。",
            "The execution in case {record} was reported on {found}, after the time set ({limit}).",
            "Check the day; if it was late, state why.",
        ),
        "case.execution-not-reported": ProblemText(
            "案件{record}未见处分执行情况报告（期限为{limit}）。",
            "已报告的，按材料填写日期；未报告的，尽快报告。",
            "No report of execution is recorded for case {record} (due {limit}).",
            "Enter the day from the papers if it was reported; if not, report it.",
        ),
        "case.no-reason-for-leniency": ProblemText(
            "案件{record}通常应予处分而仅作第一种形态处理，没有写明理由。",
            "按集体研究的结论填写理由。",
            "Case {record} would usually call for a sanction, was handled under the first form, and gives no reason.",
            "Enter the reason as it was decided.",
        ),
        "case.negative-list-not-applied": ProblemText(
            "案件{record}触及廉政负面清单，但奖金、晋升、职级未按清单执行。",
            "按负面清单处理并登记结果。",
            "Case {record} hits the integrity negative list, but bonus, promotion and rank did not follow it.",
            "Apply the list and enter the outcome.",
        ),
        "case.form-too-low": ProblemText(
            "案件{record}记为“{found_zh}”，但所用措施或处分属“{expected_zh}”。",
            "按最重的措施或处分核对运用形态。",
            "Case {record} is entered under the {found} form, but its heaviest measure or sanction is of the "
            "{expected}.",
            "Correct the form, or the measures, from the file.",
        ),
        "case.form-not-reached": ProblemText(
            "案件{record}记为“{found_zh}”，但所列措施和处分最重只到“{expected_zh}”。",
            "补登漏填的措施、处分，或更正运用形态。",
            "Case {record} is entered under the {found} form, but its heaviest measure or sanction is of the "
            "{expected}.",
            "Enter the measure or sanction that is left out, or correct the form.",
        ),
        "case.fourth-form-without-referral": ProblemText(
            "案件{record}记为“{found_zh}”，但没有移送司法，所列措施最重为“{expected_zh}”。",
            "核对是否移送；未移送的，更正运用形态。",
            "Case {record} is entered under the {found} form without a hand-over; its heaviest measure is of "
            "the {expected}.",
            "Check whether it was handed over; if not, correct the form.",
        ),
        "case.fourth-form-unproven": ProblemText(
            "案件{record}记为“{found_zh}”，未见移送司法；开除党籍、公职而未移送的一般属“{expected_zh}”。",
            "核实是否移送或先判后处，补登移送日期，或更正运用形态。",
            "Case {record} is entered under the {found} form, and no hand-over is recorded; without one it "
            "is usually of the {expected}.",
            "Find out whether it was handed over, or sentenced first; enter the day or correct the form.",
        ),
        "case.form-without-measure": ProblemText(
            "案件{record}记为“{form_zh}”，但没有任何措施或处分。",
            "填写所用的措施或处分。",
            "Case {record} is entered under the {form} form but names no measure or sanction.",
            "Enter what was done.",
        ),
        "case.party-sanction-of-non-member": ProblemText(
            "案件{record}的当事人不是中共党员，却有党纪处分“{found_zh}”。",
            "核对政治面貌和处分种类。",
            "The person in case {record} is no Party member but was given a Party sanction ({found}).",
            "Check membership and the kind of sanction.",
        ),
        "case.governmental-sanction-of-non-official": ProblemText(
            "案件{record}的当事人不是公职人员，却有政务处分“{found_zh}”。",
            "核对身份和处分种类。",
            "The person in case {record} is no public official but was given a governmental sanction ({found}).",
            "Check the person's position and the kind of sanction.",
        ),
        "case.two-sanctions-of-a-kind": ProblemText(
            "案件{record}同一决定给同一人两个同类处分（“{found_zh}”为其一）。",
            "数错并罚应合并为一个处分；涉及两人的，更正人数或分开登记。",
            "Case {record} gives one person two sanctions of one family in one decision ({found} is one of them).",
            "Several violations are merged into one sanction; if two persons are meant, correct the headcount "
            "or enter them apart.",
        ),
        "case.pairing-impossible": ProblemText(
            "案件{record}的处分“{found_zh}”不能并用（应为{expected_zh}）。",
            "按处分决定书核对党纪、政务处分。",
            "In case {record} the sanctions {found} cannot stand side by side (expected {expected}).",
            "Check both sanctions against the decisions.",
        ),
        "case.pairing-unusual": ProblemText(
            "案件{record}的党纪、政务处分“{found_zh}”轻重不匹配（一般为{expected_zh}）。",
            "按处分决定书核对；无误的不必改动。",
            "In case {record} the sanctions {found} do not usually go together (usual: {expected}).",
            "Check them against the decisions; leave them if they are right.",
        ),
        "case.pairing-missing": ProblemText(
            "案件{record}只有“{found_zh}”，未见与之匹配的处分（一般为{expected_zh}）。",
            "核实另一类处分是否漏登。",
            "Case {record} has {found} alone; a sanction of the other family usually goes with it ({limit}).",
            "Find out whether it was left out.",
        ),
        "sanction.months-differ": ProblemText(
            "案件{record}的“{kind_zh}”影响期填{found}个月，规定为{expected}个月。",
            "按处分决定日当时有效的规定更正。",
            "In case {record} the effect of {kind} is given as {found} months; by the rule it is {expected}.",
            "Correct it by the text in force on the day of the decision.",
        ),
        "sanction.months-above-cap": ProblemText(
            "案件{record}的“{kind_zh}”处分期{found}个月，超过合并上限{limit}个月。",
            "按处分决定书核对处分期。",
            "In case {record} the period of {kind} is {found} months, above the limit for combined periods ({limit}).",
            "Check it against the decision.",
        ),
        "sanction.months-long": ProblemText(
            "案件{record}的“{kind_zh}”影响期填{found}个月，长于规定的{expected}个月。",
            "数错并罚或前一处分未满的属正常，请核对处分决定书。",
            "In case {record} the effect of {kind} is {found} months, longer than the {expected} of the rule.",
            "That is so with several violations or an earlier sanction still running: check it against the decision.",
        ),
        "sanction.months-without-end": ProblemText(
            "案件{record}的“{kind_zh}”没有期限，却填了{found}个月。",
            "删去月数。",
            "In case {record} {kind} has no end, but {found} months are given.",
            "Leave the months out.",
        ),
        "expenditure.parts-differ": ProblemText(
            "支出{record}的合计（{found}）与分项{parts}之和（{limit}）不符。",
            "核对合计与分项的口径和数字。",
            "The amount of {record} ({found}) differs from the sum of its parts {parts} ({limit}).",
            "Check coverage and figures of the whole and the parts.",
        ),
        "expenditure.above-budget": ProblemText(
            "支出{record}的支出数（{found}）超过预算（{limit}）。",
            "核对数字；确超预算的，写明原因和审批情况。",
            "More was spent under {record} ({found}) than budgeted ({limit}).",
            "Check the figures; if it was so, state the reason and the approval.",
        ),
        "expenditure.rise-without-reason": ProblemText(
            "支出{record}（{found}）高于上年（{limit}），没有写明原因。",
            "填写增长原因。",
            "Spending under {record} ({found}) rose over the year before ({limit}) and no reason is given.",
            "Enter the reason.",
        ),
        "expenditure.fewer-persons-than-batches": ProblemText(
            "支出{record}的接待人次（{found}）少于批次（应{expected}）。",
            "核对批次和人次是否填反。",
            "Under {record} fewer guests ({found}) than batches are given (expected {expected}).",
            "Check whether the two are interchanged.",
        ),
        "expenditure.count-and-money-disagree": ProblemText(
            "支出{record}的{field_name}为{found}，支出数为{expected}，一个为零、一个不为零。",
            "核对数量和金额是否漏填。",
            "Under {record} {field_name} is {found} and the amount {expected}: one is nothing, the other is not.",
            "Check whether one of them is left out.",
        ),
        "expenditure.decimal-point": ProblemText(
            "支出{record}的金额（{found}）与对照数（{limit}）约差整数个十倍，可能小数点或“万”写错。",
            "核对金额单位（元、万元）。",
            "The amount of {record} ({found}) is about ten, a hundred or ten thousand times off {expected}: "
            "perhaps a slipped decimal point.",
            "Check the unit of the amount (元 or 万元).",
        ),
        "expenditure.december-rush": ProblemText(
            "“{item_zh}”12月支出{found}，占全年比重高于本地设定（{limit}）。",
            "核实是否集中列支，写明原因。",
            "December holds {found} of {item}, above the share set locally ({limit}).",
            "Find out whether spending was put off to the year's end, and state why.",
        ),
        "expenditure.coverage-changed": ProblemText(
            "支出{record}的统计口径为“{found}”，上年为“{expected}”，不宜直接比较。",
            "统一口径后再比较，或注明口径变化。",
            "The coverage of {record} is {found}, the year before {expected}: the two do not compare.",
            "Use one coverage, or note the change.",
        ),
        "expenditure.last-year-differs": ProblemText(
            "支出{record}所填上年数（{found}）与上年台账（{limit}）不符，计分以上年台账为准。",
            "核对上年决算数，更正其中一处。",
            "The last-year figure of {record} ({found}) differs from the prior ledger ({limit}), which counts.",
            "Check last year's accounts and correct the wrong one.",
        ),
        "rectification.closed-but-open": ProblemText(
            "整改事项{record}填了销号日期（{day}），状态却是“{found_zh}”。",
            "核实是否销号，更正日期或状态。",
            "Point {record} has a day of closing ({day}) but its status is {found}.",
            "Find out whether it was closed, and correct the day or the status.",
        ),
        "rectification.closed-without-evidence": ProblemText(
            "整改事项{record}已销号，但没有佐证材料。",
            "补登整改时形成的材料；没有材料支撑的，退回重新核实。",
            "Point {record} is closed but has no evidence.",
            "Enter the papers of the work done; if there are none, examine the closing again.",
        ),
        "rectification.closed-without-verifier": ProblemText(
            "整改事项{record}已销号，但没有销号人。",
            "填写核验销号的人员或机构。",
            "Point {record} is closed but nobody is named who confirmed it.",
            "Enter who confirmed the closing.",
        ),
        "rectification.verified-by-owner": ProblemText(
            "整改事项{record}的销号人就是责任人（{found}）。",
            "由责任人以外的人员重新核验销号。",
            "Point {record} was confirmed by its own owner ({found}).",
            "Let somebody other than the owner examine and confirm it.",
        ),
        "rectification.done-without-day": ProblemText(
            "整改事项{record}已完成，但没有整改到位或销号日期。",
            "按材料填写实际日期。",
            "Point {record} is done but does not say when.",
            "Enter the day it was really put right, as the papers show it.",
        ),
        "rectification.no-owner": ProblemText(
            "整改事项{record}没有责任人，也没有责任科室。",
            "明确并填写责任人或责任科室。",
            "Point {record} has neither owner nor section.",
            "Settle and enter who answers for it.",
        ),
        "rectification.overdue": ProblemText(
            "整改事项{record}已过整改时限（{day}），尚未完成。",
            "督促整改并说明原因；已整改到位的，填写日期和材料。",
            "Point {record} is past its time ({day}) and still open.",
            "Have it put right and state the reason; if it has been, enter day and papers.",
        ),
    }
)
