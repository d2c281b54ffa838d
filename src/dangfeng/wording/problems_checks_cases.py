"""Texts of the checks on cases (案件核对文本)."""

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
            "案件{record}的处分于{found}宣布，晚于期限（自处分决定起算，至{limit}）。",
            "核对日期；确属迟延的，写明原因。",
            "The sanction in case {record} was announced on {found}, after the time set from the decision ({limit}).",
            "Check the day; if it was late, state why.",
        ),
        "case.not-announced": ProblemText(
            "案件{record}的处分应于{limit}前宣布（自处分决定起算），台账中没有宣布日期。",
            "已宣布的，按材料填写日期；未宣布的，尽快宣布。",
            "No announcement is recorded for the sanction in case {record} (due {limit}, counted from the decision).",
            "Enter the day from the papers if it was announced; if not, announce it.",
        ),
        "case.execution-reported-late": ProblemText(
            "案件{record}的处分执行情况于{found}报告，晚于期限（自处分决定起算，至{limit}）。",
            "核对日期；确属迟延的，写明原因。",
            "The execution in case {record} was reported on {found}, after the time set from the decision ({limit}).",
            "Check the day; if it was late, state why.",
        ),
        "case.execution-not-reported": ProblemText(
            "案件{record}的处分执行情况应于{limit}前报告（自处分决定起算），台账中没有报告日期。",
            "已报告的，按材料填写日期；未报告的，尽快报告。",
            "No report of execution is recorded for case {record} (due {limit}, counted from the decision).",
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
            "有几种违纪违法行为的，合并处理，只登记合并后的一个处分；涉及两人的，更正人数或逐人登记。",
            "Case {record} gives one person two sanctions of one family in one decision ({found} is one of them).",
            "Several violations are merged into one sanction; if two persons are meant, correct the headcount "
            "or enter them apart.",
        ),
        "case.pairing-impossible": ProblemText(
            "案件{record}的处分“{found_zh}”不能并用（与该党纪处分匹配的一般为{expected_zh}；党员被开除公职的，一般开除党籍）。",
            "按处分决定书核对党纪、政务处分，更正填错的一项；决定书确是如此的，向作出决定的机关核实。",
            "In case {record} the sanctions {found} cannot stand side by side (expected {expected}; with "
            "dismissal from public office a member is generally expelled).",
            "Check both sanctions against the decisions and correct the wrong one; if they do say so, ask the organ "
            "that decided.",
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
            "案件{record}的“{kind_zh}”影响期（处分期）填{found}个月，规定为{expected}个月。",
            "按处分决定书和决定当日有效的规定核对更正。",
            "In case {record} the effect of {kind} is given as {found} months; by the rule it is {expected}.",
            "Correct it by the decision and the text in force on its day.",
        ),
        "sanction.months-above-cap": ProblemText(
            "案件{record}的“{kind_zh}”处分期{found}个月，超过合并上限{limit}个月。",
            "按处分决定书核对处分期。",
            "In case {record} the period of {kind} is {found} months, above the limit for combined periods ({limit}).",
            "Check it against the decision.",
        ),
        "sanction.months-long": ProblemText(
            "案件{record}的“{kind_zh}”影响期（处分期）填{found}个月，长于规定的{expected}个月。",
            "有几种违纪违法行为合并处理的，或者前一处分期未满又受处分的，可以更长；请按处分决定书核对，无误的不必改动。",
            "In case {record} the effect of {kind} is {found} months, longer than the {expected} of the rule.",
            "That is so with several violations or an earlier sanction still running: check it against the decision.",
        ),
        "sanction.months-without-end": ProblemText(
            "案件{record}的“{kind_zh}”没有期限，却填了{found}个月。",
            "删去月数。",
            "In case {record} {kind} has no end, but {found} months are given.",
            "Leave the months out.",
        ),
    }
)
