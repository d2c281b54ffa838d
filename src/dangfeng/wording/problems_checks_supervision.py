"""Texts of the checks on inspections, campaigns, letters, rectification (检查、治理、建议、整改核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
SUPERVISION: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
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
            "整改事项{record}已过整改时限（{day}），状态仍为“{found}”。",
            "督促整改并说明原因；已整改到位的，填写日期和材料。",
            "Point {record} is past its time ({day}) and still {found}.",
            "Have it put right and state the reason; if it has been, enter day and papers.",
        ),
        "double-random.recused-inspector": ProblemText(
            "双随机抽查{record}的检查人员中有已回避的人员（{found}）。",
            "按抽查记录核对检查人员和回避人员。",
            "Random check {record} names among its inspectors somebody who was recused ({found}).",
            "Check inspectors and recusals against the record of the check.",
        ),
        "double-random.inspects-own": ProblemText(
            "双随机抽查{record}的检查人员（{found}）就是被抽查对象的负责人。",
            "核对人员；确属同一人的，应当回避并重新组织检查。",
            "Random check {record}: an inspector ({found}) is the head of what was checked.",
            "Check the names; if it is so, that inspector has to withdraw and the check be done again.",
        ),
        "double-random.few-inspectors": ProblemText(
            "双随机抽查{record}的检查人员只有{found}名，少于设定的人数（{limit}名）。",
            "核对检查记录，补列其他检查人员；确为一人检查的，如实说明。",
            "Random check {record} has {found} inspector(s), fewer than set locally ({limit}).",
            "Check the record and add the others; if one person did it alone, say so.",
        ),
        "double-random.not-published": ProblemText(
            "双随机抽查{record}的结果应于{day}前公开，台账中没有公开日期。",
            "已公开的，填写公开日期；未公开的，尽快公开并说明。",
            "The result of random check {record} was due to be published by {day}; no day of publication is recorded.",
            "Enter the day if it was published; if not, publish it and say why it is late.",
        ),
        "double-random.published-late": ProblemText(
            "双随机抽查{record}的结果于{found}公开，晚于设定的期限（{limit}）。",
            "核对日期；本地规定的期限更长的，不必改动；确实迟公开的，如实说明。",
            "The result of random check {record} was published on {found}, after the day set locally ({limit}).",
            "Check the day; if the term is another one where you are, change the setting.",
        ),
        "double-random.rate-low": ProblemText(
            "双随机抽查{record}抽查{found}个，低于设定的抽查比例（应{expected}）。",
            "核对抽查数和对象总数；比例不足的，如实说明或补抽。",
            "Random check {record} drew {found}, below the rate set locally (expected {expected}).",
            "Check both figures; if too few were drawn, say so or draw more.",
        ),
        "double-random.target-too-often": ProblemText(
            "{names}本期被双随机抽查{found}次（{ids}），超过设定的次数（{limit}次）。",
            "核对是否重复登记；确实过多的，如实说明。",
            "{names} was drawn for a random check {found} times in the period ({ids}), more often than set locally "
            "({limit}).",
            "Check for double entries; if it was drawn that often, say so.",
        ),
        "campaign.targets-left-out": ProblemText(
            "专项治理{record}已结束，督导单位{found}个，少于应督导的{limit}个。",
            "已督导的，补充登记；未督导的，如实说明。",
            "Campaign {record} is over and reached {found} units, fewer than it should ({limit}).",
            "Enter those that were reached; if some were not, say so.",
        ),
        "campaign.problems-left": ProblemText(
            "专项治理{record}已结束，所发现问题整改{found}个，少于发现的{limit}个。",
            "已整改的，更新数字；未整改的，列入整改事项并明确时限。",
            "Campaign {record} is over with {found} problems put right of {limit} found.",
            "Update the figure; what is left becomes points to be put right, each with a term.",
        ),
        "inspection.more-fixed-than-found": ProblemText(
            "巡察、审计{record}的已整改数与基本完成数合计（{found}）多于反馈问题数（{limit}）。",
            "按整改台账核对各数；基本完成的不重复计入已整改。",
            "Inspection {record}: those put right and those basically done ({found}) exceed the problems fed back "
            "({limit}).",
            "Check the figures; what is basically done is not counted again as put right.",
        ),
        "inspection.closed-with-points-left": ProblemText(
            "巡察、审计{record}已于{day}办结，但已整改{found}个，少于反馈的{limit}个。",
            "核对整改台账：确已整改的，更新数字；尚未整改的，不应登记办结。",
            "Inspection {record} was closed on {day} with {found} problems put right of {limit}.",
            "Check the register: update the figure, or take the closing out as long as points are left.",
        ),
        "inspection.not-reported": ProblemText(
            "巡察、审计{record}的整改报告应于{day}前报送，台账中没有报告日期。",
            "已报送的，填写整改报告日期；期限另有规定的，填写“整改报告应报日期”；未报送的，尽快报送并说明。",
            "The report on inspection {record} was due by {day}; no day of report is recorded.",
            "Enter the day if it was sent; if not, send it and say why it is late.",
        ),
        "inspection.reported-late": ProblemText(
            "巡察、审计{record}的整改报告于{found}报送，晚于应报日期（{limit}）。",
            "核对反馈日期和报送日期；期限另有规定的，填写“整改报告应报日期”；确实迟报的，如实说明。",
            "The report on inspection {record} was sent on {found}, after the day it was due ({limit}).",
            "Check both days; if it was late, say so.",
        ),
        "inspection.leader-not-reported": ProblemText(
            "巡察{record}的主要负责人组织整改情况报告应于{day}前报送，台账中没有报告日期。",
            "已报送的，填写主要负责人报告日期；未报送的，尽快报送并说明。",
            "The principal leader's own report on inspection {record} was due by {day}; no day of it is recorded.",
            "Enter the day if it was sent; if not, send it and say why it is late.",
        ),
        "inspection.leader-reported-late": ProblemText(
            "巡察{record}的主要负责人组织整改情况报告于{found}报送，晚于应报日期（{limit}）。",
            "核对日期；确实迟报的，如实说明。",
            "The principal leader's own report on inspection {record} was sent on {found}, after the day it was due "
            "({limit}).",
            "Check the day; if it was late, say so.",
        ),
        "letter.closed-with-points-left": ProblemText(
            "建议、提示{record}已于{day}办结，但已办结事项{found}项，少于所提的{limit}项。",
            "逐项核对：确已办结的，更新数字；尚有未办结的，不应登记办结。",
            "Letter {record} was closed on {day} with {found} of its {limit} points closed.",
            "Go through the points: update the figure, or take the closing out as long as points are left.",
        ),
        "letter.not-signed": ProblemText(
            "建议、提示{record}没有主要负责人签署的落实意见。",
            "核对原件；未签批的，请主要负责人签署意见，签批日期按实际填写。",
            "No opinion of the principal leader was signed on letter {record}.",
            "Check the original; if there is none, have one signed, with the day on which that really happens.",
        ),
        "letter.no-leader": ProblemText(
            "建议、提示{record}的签批意见没有明确责任领导。",
            "按签批意见填写责任领导。",
            "The opinion on letter {record} names no leader.",
            "Enter the leader from the opinion.",
        ),
        "letter.no-section": ProblemText(
            "建议、提示{record}的签批意见没有明确承办科室。",
            "按签批意见填写承办科室。",
            "The opinion on letter {record} names no section.",
            "Enter the section from the opinion.",
        ),
        "letter.not-replied": ProblemText(
            "建议、提示{record}应于{day}前回复，台账中没有回复日期。",
            "已回复的，填写回复日期；未回复的，尽快回复并说明。",
            "Letter {record} was to be answered by {day}; no day of reply is recorded.",
            "Enter the day if it was answered; if not, answer it and say why it is late.",
        ),
        "letter.replied-late": ProblemText(
            "建议、提示{record}于{found}回复，晚于应回复日期（{limit}）。",
            "核对日期；确实迟复的，如实说明。",
            "Letter {record} was answered on {found}, after the day it was due ({limit}).",
            "Check the day; if it was late, say so.",
        ),
        "letter.addressee-unusual": ProblemText(
            "建议{record}的主送对象是“{found}”，此类建议一般发给{expected}。",
            "按原件核对文书类型和主送对象。",
            "Letter {record} is addressed to a {found}; such letters usually go to a {expected}.",
            "Check the kind of letter and its addressee against the original.",
        ),
        "rectification.no-deadline": ProblemText(
            "整改事项{record}没有整改时限。",
            "按整改方案填写时限；长期坚持的，把状态填为“长期坚持”。",
            "Point {record} has no term.",
            "Enter the term from the plan of fixes; if it is to be kept up for good, set the status to long-term.",
        ),
    }
)
