"""Texts of the checks on attendance, decisions and life meetings (会议出席、议定事项、民主生活会核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
MEETINGS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "meeting.absent-but-present": ProblemText(
            "会议{record}的缺席人员中有{found}，“{field_name}”里却又有此人。",
            "按会议签到和记录核对，改正其中一处。",
            "Meeting {record} lists {found} as absent, and again under {field_name}.",
            "Compare with the attendance sheet and the minutes, and correct one of the two.",
        ),
        "meeting.absences-exceed": ProblemText(
            "会议{record}登记缺席{found}人，多于应到、实到之差（{limit}人）。",
            "按会议签到核对应到、实到和缺席人员；列席人员缺席的，不列入缺席名单。",
            "Meeting {record} lists {found} absent, more than expected less attended ({limit}).",
            "Check those expected, present and absent against the attendance sheet; who only sits in is not listed "
            "as absent.",
        ),
        "meeting.absent-without-reason": ProblemText(
            "会议{record}的缺席人员{member}没有写明原因。",
            "按请假材料填写缺席原因；未请假的，如实注明。",
            "Meeting {record}: no reason is given for the absence of {member}.",
            "Enter the reason from the request for leave; if there was none, say so.",
        ),
        "meeting.first-topic-disagrees": ProblemText(
            "会议{record}“第一议题学习”一栏与“第一议题项数”（{found}）不一致。",
            "按会议记录核对，改正其中一处。",
            "Meeting {record}: whether it had a first topic and how many items of it ({found}) do not agree.",
            "Check the minutes and correct one of the two.",
        ),
        "action.closed-but-open": ProblemText(
            "记录{record}中一项措施或议定事项的状态为“{found}”，却已有完成或销号日期（{day}）。",
            "按办结材料核对：确已办结的，状态改为“已完成”；未办结的，删去日期。",
            "A measure or decision in {record} has the status {found}, but was completed or closed on {day}.",
            "Check the papers: if it is done, set the status to done; if not, take the day out.",
        ),
        "action.open-inside-closed": ProblemText(
            "记录{record}已办结或销号，其中第{number}项措施的状态却是“{found}”。",
            "核对该项措施：确已完成的，更新状态和完成日期；未完成的，整项不应销号。",
            "{record} is closed, but measure {number} inside it is {found}.",
            "Check that measure: if it is done, say so with its day; if not, the whole should not be closed.",
        ),
        "action.no-owner": ProblemText(
            "记录{record}的“{task}”没有责任人，也没有责任科室。",
            "明确责任人或责任科室并填写。",
            '"{task}" in {record} names neither a person nor a section that answers for it.',
            "Settle who answers for it and enter it.",
        ),
        "action.overdue": ProblemText(
            "记录{record}的“{task}”应于{day}前完成，现状态为“{found}”。",
            "已完成的，更新状态和完成日期；未完成的，如实说明并抓紧落实。",
            '"{task}" in {record} was due by {day} and is {found}.',
            "If it is done, say so with its day; if not, say so and get on with it.",
        ),
        "action.done-without-day": ProblemText(
            "记录{record}的“{task}”已完成，但没有完成日期。",
            "按办结材料填写完成日期。",
            '"{task}" in {record} is done, but has no day of completion.',
            "Enter the day from the papers.",
        ),
        "action.closed-by-owner": ProblemText(
            "记录{record}的“{task}”由责任人本人（{found}）销号。",
            "销号应由责任人以外的人员核实；请补充复核情况。",
            '"{task}" in {record} was closed by its own owner ({found}).',
            "Somebody other than the owner confirms the closing; have it reviewed.",
        ),
        "life-meeting.steps-run-back": ProblemText(
            "民主生活会{record}的“{field_name}”（{found}）早于前一环节“{earlier_name}”（{limit}）。",
            "按方案、通知和记录核对两个日期，改正写错的一个。",
            "Life meeting {record}: {field_name} ({found}) lies before the earlier step {earlier_name} ({limit}).",
            "Compare both days with the plan, notices and minutes, and correct the wrong one.",
        ),
        "life-meeting.steps-missing": ProblemText(
            "按现有记录，民主生活会{record}没有这些环节：{found}。",
            "已开展的，补填环节或日期；未开展的，如实说明。",
            "By what is recorded, life meeting {record} lacks these steps: {found}.",
            "Enter the steps that were carried out, or their days; if one was left out, say so.",
        ),
        "life-meeting.no-two-thirds": ProblemText(
            "民主生活会{record}实到{found}人，不足应到人数的三分之二。",
            "核对应到、实到人数；确实不足的，如实说明，按要求另行组织。",
            "Life meeting {record} had {found} present, fewer than two thirds of those expected.",
            "Check the figures; if they are right, say so and hold the meeting as the rules ask.",
        ),
        "life-meeting.early-or-late": ProblemText(
            "民主生活会{record}于{found}召开，不在通常的{first}月至{last}月，也没有登记上级同意提前或推迟。",
            "核对日期；有上级同意文件的，填写“同意提前或推迟日期”。",
            "Life meeting {record} was held on {found}, outside the usual months {first} to {last}, and no consent "
            "to that is recorded.",
            "Check the day; if the superior consented, enter when (consent_on).",
        ),
        "life-meeting.missing": ProblemText(
            "按现有记录，本考核期没有召开年度民主生活会。",
            "已召开的，补登记录；次年初召开的，填写“归属期间”；未召开的，如实说明。",
            "By what is recorded there was no yearly life meeting in the period.",
            "Enter it if it was held; if it was held early in the next year, give belongs_to; if not at all, say so.",
        ),
        "life-meeting.secretary-silent": ProblemText(
            "民主生活会{record}上，主要负责人没有代表班子作对照检查。",
            "核对会议记录；今后按规定程序先由主要负责人代表班子发言。",
            "At life meeting {record} the secretary did not speak for the team.",
            "Check the minutes; from now on let the secretary speak for the team first.",
        ),
        "life-meeting.not-explained": ProblemText(
            "民主生活会{record}上作出说明的有{found}人，少于被约谈函询的人数（{limit}人）。",
            "核对人数；未说明的，按要求在会上补作说明。",
            "At life meeting {record} {found} explained what they had been asked about, fewer than those asked "
            "({limit}).",
            "Check the figures; whoever did not explain it has to do so.",
        ),
        "life-meeting.fewer-measures-than-problems": ProblemText(
            "民主生活会{record}查摆问题{limit}个，整改措施只有{found}条。",
            "核对整改方案，看是否每个问题都有措施、责任人和时限。",
            "Life meeting {record} named {limit} problems, but only {found} measures.",
            "Check in the plan of fixes whether each problem has a measure, an owner and a term.",
        ),
        "life-meeting.not-reported": ProblemText(
            "民主生活会{record}的情况应于{day}前上报，台账中没有上报日期。",
            "已上报的，填写上报日期；未上报的，尽快上报并说明。",
            "The report on life meeting {record} was due by {day}; no day of report is recorded.",
            "Enter the day if it was sent; if not, send it and say why it is late.",
        ),
        "life-meeting.reported-late": ProblemText(
            "民主生活会{record}的情况于{found}上报，晚于设定的期限（{limit}）。",
            "核对日期；确实迟报的，如实说明。",
            "The report on life meeting {record} went up on {found}, after the day set locally ({limit}).",
            "Check the day; if it was late, say so.",
        ),
        "life-meeting.paper-missing": ProblemText(
            "民主生活会{record}的对照检查材料中没有{members}的。",
            "已提交的，补列姓名；缺席的提交书面材料；未提交的，如实说明。",
            "Life meeting {record}: no self-examination paper of {members}.",
            "Add the names of those who handed one in; who is absent hands one in too; if there is none, say so.",
        ),
        "life-meeting.member-silent": ProblemText(
            "民主生活会{record}提出批评意见的成员中没有{members}。",
            "核对会议记录；确未提出的，如实说明。",
            "Life meeting {record}: {members} criticised nobody.",
            "Check the minutes; if that is so, say so.",
        ),
        "life-meeting.additional-missing": ProblemText(
            "“{kind_zh}”{record}（{day}）之后，按现有记录没有召开专题民主生活会。",
            "已召开的，补登并注明“专题民主生活会”；是否应当召开，由党组按规定研究。",
            "After {record} ({day}), by what is recorded, no further life meeting was held.",
            "Enter it if it was held, with additional: true; whether one is due is for the Party group to settle.",
        ),
    }
)
