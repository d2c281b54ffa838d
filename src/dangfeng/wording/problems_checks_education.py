"""Texts of the checks on education, reports on duty and ballots (教育、述责述廉、测评核对文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
EDUCATION: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "education.no-form": ProblemText(
            "警示教育活动{record}没有写明教育形式。",
            "填写形式，如观看警示教育片、旁听庭审。",
            "Warning education {record} does not say in which form it was held.",
            "Enter the form, such as a film or a court hearing.",
        ),
        "education.no-title": ProblemText(
            "警示教育活动{record}没有名称，也没有写明片目、案例或资料。",
            "填写活动名称，或所看的片目、所讲的案例。",
            "Warning education {record} has no title and names no film, case or paper.",
            "Enter the title, or what was shown or read.",
        ),
        "publicity-month.more-listed-than-held": ProblemText(
            "宣传教育月{record}列出活动{found}项，多于所报的开展活动数（{limit}项）。",
            "逐项核对活动清单和数字，改正其中一处。",
            "Publicity month {record} lists {found} activities, more than the number held ({limit}).",
            "Go through the list and the figure, and correct one of them.",
        ),
        "publicity-month.fewer-listed-than-held": ProblemText(
            "宣传教育月{record}报开展活动{limit}项，只列出{found}项。",
            "补列其余活动；没有开展的，更正数字。",
            "Publicity month {record} reports {limit} activities held, but lists {found}.",
            "List the others; if they were not held, correct the figure.",
        ),
        "publicity-month.not-all-held": ProblemText(
            "宣传教育月{record}已结束，开展活动{found}项，少于计划的{limit}项。",
            "已开展的，补充登记；未开展的，如实说明。",
            "Publicity month {record} is over with {found} activities held, fewer than planned ({limit}).",
            "Enter those that were held; if some were not, say so.",
        ),
        "duty-report.missing": ProblemText(
            "按现有记录，本考核期没有述责述廉报告。",
            "已述责述廉的，补登记录；未开展的，如实说明并作安排。",
            "By what is recorded nobody reported on duty and integrity in the period.",
            "Enter the reports that were given; if there was none, say so and arrange for it.",
        ),
        "duty-report.not-appraised": ProblemText(
            "述责述廉报告{record}没有接受评议。",
            "核对会议记录；未评议的，如实说明并补作评议。",
            "Report {record} was not appraised.",
            "Check the minutes; if it was not, say so and have it appraised.",
        ),
        "duty-report.sanction-not-mentioned": ProblemText(
            "述责述廉报告{record}未提到报告人受到的“{sanction_zh}”，而报告时仍在影响期内。",
            "核对是否同一人；确属同一人的，应在报告中如实说明。",
            "Report {record} does not speak of the sanction {sanction} that is still in effect for its reporter.",
            "Check whether it is the same person; if so, the report should say so.",
        ),
        "appraisal.votes-exceed": ProblemText(
            "民主测评{record}第{number}题各选项票数之和（{found}）多于有效票数（{limit}）。",
            "按计票单核对各选项票数和有效票数。",
            "Ballot {record}, question {number}: the votes for the options ({found}) exceed the valid ballots "
            "({limit}).",
            "Check both against the count sheet.",
        ),
        "appraisal.votes-short": ProblemText(
            "民主测评{record}第{number}题各选项票数之和（{found}）少于有效票数（{limit}）。",
            "按计票单核对；有弃权的，列为一个选项。",
            "Ballot {record}, question {number}: the votes for the options ({found}) fall short of the valid "
            "ballots ({limit}).",
            "Check the count sheet; enter abstentions as an option.",
        ),
        "appraisal.thin": ProblemText(
            "民主测评{record}收回{found}票，低于设定的比例（应{expected}）。",
            "核对应参加人数和收回票数；参加面确实偏小的，如实说明。",
            "Ballot {record}: {found} came back, below the share set locally (expected {expected}).",
            "Check the figures; if few took part, say so.",
        ),
        "appraisal.not-reported-up": ProblemText(
            "民主测评{record}的结果应于{day}前上报，台账中没有上报日期。",
            "已上报的，填写上报日期；未上报的，尽快上报并说明。",
            "The result of ballot {record} was due above by {day}; no day of report is recorded.",
            "Enter the day if it was sent; if not, send it and say why it is late.",
        ),
        "appraisal.reported-late": ProblemText(
            "民主测评{record}的结果于{found}上报，晚于应报日期（{limit}）。",
            "核对日期；确实迟报的，如实说明。",
            "The result of ballot {record} went up on {found}, after the day it was due ({limit}).",
            "Check the day; if it was late, say so.",
        ),
    }
)
