"""Texts of the checks on lists, meetings, lectures, talks and documents (清单、会议、党课、谈话、文件核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
ACTS: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "list.missing": ProblemText(
            "现有记录中没有本期的主体责任清单。",
            "已制定的，补登清单及条目；未制定的，如实列入存在的问题。",
            "By what is recorded the period has no responsibility list.",
            "Enter the list and its entries if there is one; otherwise name it among the problems.",
        ),
        "list.empty": ProblemText(
            "责任清单{record}没有条目。",
            "登记清单各条目的任务、措施、责任领导和承办科室。",
            "Responsibility list {record} has no entries.",
            "Enter task, measure, leader and section of each entry.",
        ),
        "list.adopted-late": ProblemText(
            "责任清单{record}的审议日期（{found}）晚于设定的期限（{limit}）。",
            "核对日期；本地规定的期限更晚的，不必改动；确属迟定的，写明原因，下一年度按期制定。",
            "Responsibility list {record} was adopted on {found}, after the day set ({limit}).",
            "Check the day; if the local day is later, leave it; if it was late, state why and be in time next year.",
        ),
        "list.adopted-by-nobody": ProblemText(
            "党组责任清单{record}未注明由哪次党组会议审议。",
            "填写审议会议的编号；未经会议审议的，提请党组会议研究。",
            "The Party group's list {record} does not say which meeting adopted it.",
            "Give the id of the meeting; if none did, put it before the Party group.",
        ),
        "list.adopted-by-other-body": ProblemText(
            "党组责任清单{record}由“{found_zh}”（{meeting}）审议，不是党组会议。",
            "核对会议类型；确未经党组会议的，提请党组会议研究。",
            "The Party group's list {record} was adopted by another body ({found}, {meeting}).",
            "Check the body; if the Party group has not dealt with it, put it before the group.",
        ),
        "list.member-leads-nothing": ProblemText(
            "现有责任清单中没有由班子成员{member}牵头的条目。",
            "对照分工核实“一岗双责”是否落实，已分工的补登责任领导。",
            "By what is recorded member {member} leads no entry of any responsibility list.",
            "Compare with the division of work; enter the leader where the work has been assigned.",
        ),
        "list-item.no-leader": ProblemText(
            "清单条目{record}没有责任领导。",
            "填写责任领导。",
            "Entry {record} names no leader.",
            "Enter the leader who answers for it.",
        ),
        "list-item.no-section": ProblemText(
            "清单条目{record}没有承办科室。",
            "填写承办科室。",
            "Entry {record} names no section.",
            "Enter the section that carries it out.",
        ),
        "list-item.leader-not-on-roster": ProblemText(
            "清单条目{record}的责任领导{found}不在班子名册中。",
            "核对姓名；已调整分工的，更新责任领导或名册。",
            "The leader of entry {record}, {found}, is not on the roster.",
            "Check the name; update the leader or the roster if the work has been reassigned.",
        ),
        "list-item.done-but-open": ProblemText(
            "清单条目{record}填了完成日期（{day}），状态却是“{found_zh}”。",
            "核实是否完成，更正日期或状态。",
            "Entry {record} has a day of completion ({day}) but its status is {found}.",
            "Find out whether it is done, and correct the day or the status.",
        ),
        "list-item.done-without-day": ProblemText(
            "清单条目{record}已完成，但没有完成日期。",
            "按材料填写实际完成日期。",
            "Entry {record} is done but does not say when.",
            "Enter the day it was really done, as the papers show it.",
        ),
        "list-item.done-without-evidence": ProblemText(
            "清单条目{record}已完成，但没有佐证材料。",
            "补登完成该事项时形成的材料。",
            "Entry {record} is done but has no evidence.",
            "Enter the papers that came about when it was done.",
        ),
        "list-item.overdue": ProblemText(
            "清单条目{record}已过完成时限（{day}），状态仍为“{found}”。",
            "督促承办科室完成，说明延期原因；已完成的，填写完成日期。",
            "Entry {record} is past its time ({day}) and still {found}.",
            "Have it done and state the reason for the delay; if it is done, enter the day.",
        ),
        "meeting.more-speakers-than-present": ProblemText(
            "会议{record}的发言人（列席人员不计）有{found}人，多于实到人数（{limit}人）。",
            "核对实到人数和发言名单。",
            "Meeting {record} has {found} speakers, those sitting in left out: more than were present ({limit}).",
            "Check the number present and the list of speakers.",
        ),
        "meeting.no-quorum": ProblemText(
            "党组会议{record}实到{found}人，未超过应到人数的一半（应{expected}）。",
            "核对应到、实到人数；确不足半数的，所议事项应重新提请会议研究。",
            "At meeting {record} of the Party group {found} were present, not more than half (expected {expected}).",
            "Check the figures; if it was so, what was decided has to be put before the group again.",
        ),
        "meeting.no-two-thirds": ProblemText(
            "党组会议{record}研究人事或处分事项，实到{found}人，不足三分之二（应{expected}）。",
            "核对人数；确不足的，该事项应重新提请会议研究。",
            "Meeting {record} dealt with an appointment or sanction with {found} present, less than two thirds "
            "(expected {expected}).",
            "Check the figures; if it was so, the item has to be put before the group again.",
        ),
        "meeting.no-first-topic": ProblemText(
            "党组会议{record}没有安排第一议题学习。",
            "核对会议记录；确未安排的，今后按第一议题制度执行。",
            "Meeting {record} of the Party group had no first-topic study.",
            "Check the minutes; if there was none, follow the first-topic rule from now on.",
        ),
        "meeting.leader-not-last": ProblemText(
            "党组会议{record}主要负责人没有末位表态。",
            "核对会议记录；今后由主要负责人最后表态。",
            "At meeting {record} the principal leader did not speak last.",
            "Check the minutes; let the leader speak last from now on.",
        ),
        "meeting.stationed-group-not-told": ProblemText(
            "党组会议{record}研究人事或处分事项，未邀请派驻纪检监察组。",
            "核对会议通知；今后提前告知并邀请派驻组。",
            "Meeting {record} dealt with an appointment or sanction, and the stationed group was not invited.",
            "Check the notice of the meeting; tell and invite the stationed group from now on.",
        ),
        "meeting.study-group-thin": ProblemText(
            "中心组学习{record}实到{found}人，低于设定的比例（应{expected}）。",
            "核对应到、实到人数；缺席的安排补学。",
            "Study-group session {record} had {found} present, below the share set locally (expected {expected}).",
            "Check the figures; let those who were absent make up for it.",
        ),
        "meeting.study-group-missing": ProblemText(
            "按现有记录，{spans}没有中心组学习。",
            "已组织的，补登记录；未组织的，如实说明。",
            "By what is recorded the study group did not meet in {per} {parts} ({spans}).",
            "Enter the sessions that were held; if there was none, say so.",
        ),
        "meeting.governance-missing": ProblemText(
            "按现有记录，{spans}党组没有专题研究全面从严治党。",
            "已研究的，在会议议题中注明；未研究的，如实说明并安排研究。",
            "By what is recorded the Party group did not take up strict Party governance in {per} {parts} ({spans}).",
            "Name the topic of the meetings that did; if there was none, say so and put it on the agenda.",
        ),
        "lecture.none-by-secretary": ProblemText(
            "按现有记录，党组书记{member}本期没有讲党课。",
            "已讲的，补登党课记录；未讲的，如实说明并作安排。",
            "By what is recorded the secretary {member} gave no lecture in the period.",
            "Enter the lecture if there was one; if not, say so and arrange for it.",
        ),
        "lecture.no-lecturer": ProblemText(
            "党课{record}没有主讲人。",
            "填写主讲人。",
            "Lecture {record} names no lecturer.",
            "Enter who gave it.",
        ),
        "lecture.no-subject": ProblemText(
            "党课{record}没有题目或主题。",
            "填写题目。",
            "Lecture {record} has no title and no topic.",
            "Enter the title.",
        ),
        "talk.no-record": ProblemText(
            "谈话{record}没有谈话记录的：{found}{unit_zh}。",
            "核对谈话档案：有记录的，更正登记；确无记录的，如实说明，今后谈话当场形成记录；事后不得补造。",
            "Of talk {record}, not put on record: {found} {unit}.",
            "If there is a record, correct the entry; if not, say so and keep one as each talk takes place; none may "
            "be made up afterwards.",
        ),
        "issued-rule.adoption-day-differs": ProblemText(
            "文件{record}的审议日期（{found}）与审议会议{meeting}的日期（{limit}）不同。",
            "核对会议记录，更正日期或会议编号。",
            "Document {record} was adopted on {found} by its own entry, but meeting {meeting} was held on {expected}.",
            "Check the minutes, and correct the day or the id of the meeting.",
        ),
        "issued-rule.no-title": ProblemText(
            "文件{record}没有名称。",
            "填写文件全称。",
            "Document {record} has no title.",
            "Enter its full title.",
        ),
        "issued-rule.number-form": ProblemText(
            "文件{record}的文号“{found}”不合公文格式（应如{expected}）。",
            "按原件填写，年份用六角括号〔〕。",
            'The number "{found}" of document {record} is not written as document numbers are (such as {expected}).',
            "Copy it from the original, with the year in brackets 〔〕.",
        ),
        "issued-rule.number-year": ProblemText(
            "文件{record}的文号“{found}”的年份与印发日期不符（应含{expected}）。",
            "核对文号和印发日期。",
            'The year in the number "{found}" of document {record} does not fit its day of issue (expected '
            "{expected}).",
            "Check the number and the day.",
        ),
        "issued-rule.same-number": ProblemText(
            "文件{record}与{other}名称不同，文号却都是“{found}”。",
            "按原件核对两份文件的文号。",
            'Documents {record} and {other} have different titles but the same number "{found}".',
            "Check both numbers against the originals.",
        ),
    }
)
