"""Texts of the checks on major matters, disclosures, pledges, risks, petitions (重大事项、报告、风险、信访核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
DECISIONS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "major-matter.decided-alone": ProblemText(
            "重大事项{record}登记为未经集体决策。",
            "核对会议记录；确未上会的，如实说明，按规定程序补充研究。",
            "Major matter {record} was not decided by a meeting.",
            "Check the minutes; if it was not put to a meeting, say so and put it to one as the rules ask.",
        ),
        "major-matter.leader-not-last": ProblemText(
            "研究重大事项{record}时，主要负责人没有末位表态。",
            "核对会议记录；今后由主要负责人最后表态。",
            "When major matter {record} was decided the principal leader did not speak last.",
            "Check the minutes; let the leader speak last from now on.",
        ),
        "major-matter.opinions-not-recorded": ProblemText(
            "研究重大事项{record}时，台账登记为没有如实记录各人意见。",
            "核对会议记录：已记录的，更正登记；确未记录的，如实说明，今后当场记录各人意见；事后不得补造。",
            "When major matter {record} was decided the opinions given were not put down.",
            "If the minutes have them, correct the entry; if not, say so and put them down as they are given from now "
            "on; none may be made up afterwards.",
        ),
        "major-matter.no-quorum": ProblemText(
            "研究重大事项{record}时实到{found}人，未达到规定人数（应{expected}）。",
            "核对应到、实到人数；确实不足的，所作决定应重新研究。",
            "Major matter {record} was decided with {found} present, fewer than the rules ask (expected {expected}).",
            "Check the figures; if they are right, the matter has to be decided again.",
        ),
        "major-matter.stationed-group-not-told": ProblemText(
            "重大事项{record}没有登记告知派驻纪检监察组的日期。",
            "已告知的，填写告知日期，或填写派驻组到会的会议编号；未告知的，如实说明。",
            "For major matter {record} no day is recorded on which the stationed group was told.",
            "Enter the day, or the id of the meeting at which the group was present; if it was not told, say so.",
        ),
        "major-matter.opinion-afterwards": ProblemText(
            "任免事项{record}征求廉政意见的日期（{found}）晚于决定日期（{limit}）。",
            "核对两个日期；确实倒置的，如实说明。",
            "Appointment {record}: the opinion on integrity was asked for on {found}, after the decision ({limit}).",
            "Check both days; if they are right, say so.",
        ),
        "major-matter.not-reported": ProblemText(
            "重大事项{record}应于{day}前报告，台账中没有报告日期。",
            "已报告的，填写报告日期；未报告的，尽快报告并说明。",
            "Major matter {record} was to be reported by {day}; no day of report is recorded.",
            "Enter the day if it was reported; if not, report it and say why it is late.",
        ),
        "major-matter.reported-late": ProblemText(
            "重大事项{record}于{found}报告，晚于应报告日期（{limit}）。",
            "核对日期；确实迟报的，如实说明。",
            "Major matter {record} was reported on {found}, after the day it was due ({limit}).",
            "Check the day; if it was late, say so.",
        ),
        "disclosure.nil-with-content": ProblemText(
            "报告登记{record}为零报告，却又登记了案件编号或核查出的问题。",
            "核对：确有情况的，零报告一栏改为“否”；没有的，删去内容。",
            "Entry {record} is a nil return, but names a case or something found.",
            "Check: if something occurred, it is no nil return; if nothing did, take the rest out.",
        ),
        "disclosure.not-all-reported": ProblemText(
            "个人有关事项报告{record}：按时报告{found}人，少于应报告的{limit}人。",
            "核对名单；未报告的，督促补报并如实说明。",
            "Personal matters {record}: {found} reported in time, fewer than owed a report ({limit}).",
            "Check the list; see that the others report, and say so.",
        ),
        "disclosure.return-late": ProblemText(
            "个人有关事项报告{record}的日期（{found}）晚于集中报告期限（{limit}）。",
            "核对日期；平时报告变化情况的，不填应报告人数；确实迟报的，如实说明。",
            "The return of personal matters {record} is dated {found}, after the day set for the yearly reports "
            "({limit}).",
            "Check the day; for a change reported during the year leave the number obliged blank; if it was late, "
            "say so.",
        ),
        "disclosure.rank-below": ProblemText(
            "个人有关事项报告{record}的报告人职级为“{found}”，一般{expected}才须报告。",
            "核对职级；本地另有规定的，不必改动。",
            "Entry {record} is of rank {found}; personal matters are usually reported from {expected} upwards.",
            "Check the rank; where a local rule asks for more, leave it.",
        ),
        "disclosure.not-dealt-with": ProblemText(
            "报告登记{record}核查出“{finding_zh}”，尚未处理。",
            "已处理的，填写处理情况；未处理的，按规定办理并如实说明。",
            "Entry {record}: the check found {finding}, and it has not been dealt with.",
            "Enter how it was dealt with; if it was not, see to it as the rules ask and say so.",
        ),
        "pledge.more-names-than-signed": ProblemText(
            "责任书{record}列出签订人{found}名，多于已签人数（{limit}人）。",
            "按签订原件核对名单和人数。",
            "Pledge {record} names {found} who signed, more than the number signed ({limit}).",
            "Check names and number against the originals.",
        ),
        "pledge.not-all-signed": ProblemText(
            "责任书{record}已签{found}人，少于应签的{limit}人。",
            "已签的，更新人数；未签的，如实说明，签订日期按实际填写。",
            "Pledge {record}: {found} signed of {limit} who should.",
            "Update the number; if some have not signed, say so, and date what is signed by the day it is signed.",
        ),
        "risk.no-grade": ProblemText(
            "廉政风险点{record}没有风险等级。",
            "按评定结果填写等级。",
            "Risk {record} has no grade.",
            "Enter the grade it was given.",
        ),
        "risk.no-measure": ProblemText(
            "廉政风险点{record}没有防控措施。",
            "填写防控措施；尚未制定的，抓紧制定。",
            "Risk {record} has no measure against it.",
            "Enter the measures; if there are none yet, draw them up.",
        ),
        "risk.no-owner": ProblemText(
            "廉政风险点{record}没有部门负责人，也没有责任领导。",
            "明确责任人并填写。",
            "Nobody answers for risk {record}.",
            "Settle who answers for it and enter it.",
        ),
        "petition.not-concluded": ProblemText(
            "信访件{record}应于{day}前办结，台账中没有办结日期。",
            "已办结的，填写办结日期；未办结的，说明原因和进展。",
            "Petition {record} was to be concluded by {day}; no day of conclusion is recorded.",
            "Enter the day if it was concluded; if not, say why and how it stands.",
        ),
        "petition.concluded-late": ProblemText(
            "信访件{record}于{found}办结，晚于限办日期（{limit}）。",
            "核对日期；经批准延期的，改填延期后的限办日期；确实超期的，如实说明。",
            "Petition {record} was concluded on {found}, after the day it was due ({limit}).",
            "Check the day; if an extension was granted, enter the later term; if it was late, say so.",
        ),
        "reference.other-kind": ProblemText(
            "记录{record}的“{field_name}”写的是{found}，但该编号是一条“{kind_zh}”记录。",
            "改填所指记录的编号。",
            "Record {record} gives {found} as its {field_name}, but that record is not a {expected}.",
            "Give the id of the record that is meant.",
        ),
        "issued-rule.title-marks": ProblemText(
            "文件{record}的名称“{found}”中书名号不成对。",
            "按原件填写名称，书名号成对使用。",
            'The title "{found}" of document {record} has unpaired title marks.',
            "Copy it from the original, with 《 and 》 in pairs.",
        ),
    }
)
