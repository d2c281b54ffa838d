"""In what the numbers of a problem are counted (计量单位): 实际：0次，应为：至少1次."""

import re
from collections.abc import Mapping
from types import MappingProxyType

#: Measure word, and the codes whose found and expected numbers are counted in it.
_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "次": (
            "double-random.target-too-often",
            "lecture.none-by-secretary",
            "life-meeting.additional-missing",
            "life-meeting.missing",
            "meeting.governance-missing",
            "meeting.study-group-missing",
        ),
        "人": (
            "disclosure.not-all-reported",
            "double-random.few-inspectors",
            "life-meeting.member-silent",
            "life-meeting.no-two-thirds",
            "life-meeting.not-explained",
            "life-meeting.paper-missing",
            "major-matter.no-quorum",
            "meeting.absences-exceed",
            "meeting.more-speakers-than-present",
            "meeting.no-quorum",
            "meeting.no-two-thirds",
            "meeting.study-group-thin",
            "pledge.more-names-than-signed",
            "pledge.not-all-signed",
            "reception.many-companions",
            "roster.empty",
            "roster.no-secretary",
        ),
        "份": (
            "duty-report.missing",
            "list-item.done-without-evidence",
            "list.missing",
            "rectification.closed-without-evidence",
        ),
        "张": ("appraisal.thin", "appraisal.votes-exceed", "appraisal.votes-short"),
        "条": (
            "assertion.all-rectified-but-open",
            "assertion.none-occurred-but-recorded",
            "claim.all-rectified-but-open",
            "completeness.complete-but-empty",
            "completeness.nil-with-records",
            "completeness.not-applicable-with-records",
            "life-meeting.fewer-measures-than-problems",
            "list.empty",
            "record.no-evidence",
        ),
        "项": (
            "case.form-without-measure",
            "inspection.closed-with-points-left",
            "inspection.more-fixed-than-found",
            "letter.closed-with-points-left",
            "list.member-leads-nothing",
            "meeting.first-topic-disagrees",
            "publicity-month.fewer-listed-than-held",
            "publicity-month.more-listed-than-held",
            "publicity-month.not-all-held",
            "risk.no-measure",
        ),
        "个": ("campaign.problems-left", "campaign.targets-left-out"),
        "批": ("expenditure.less-than-receptions",),
        "分": ("claim.full-marks", "claim.no-problem-named", "claim.sum-exceeds", "claim.sum-short", "claim.twice"),
        "年": ("assertion.every-year-unproven", "claim.every-year-unproven"),
        "个月": (
            "sanction.months-above-cap",
            "sanction.months-differ",
            "sanction.months-long",
            "sanction.months-without-end",
            "sanction.probation-extension",
            "sanction.probation-term",
        ),
    }
)
_OF_CODE = MappingProxyType({code: word for word, codes in _WORDS.items() for code in codes})


def counted(code: str, value: str, unit: str = "") -> str:
    """A number with its measure word, where the problem tells what is counted; any other text as it is.

    Args:
        code: The code of the problem.
        value: What was found or expected, in Chinese: a number, a bound, a sum.
        unit: The measure word, if the problem itself says it.

    >>> counted("life-meeting.missing", "至少1"), counted("appraisal.thin", "不少于60的一半")
    ('至少1次', '不少于60张的一半')
    >>> counted("total.part-exceeds-whole", "40", "人次"), counted("talk.too-early", "2021年5月1日")
    ('40人次', '2021年5月1日')
    """
    word = unit or _OF_CODE.get(code, "")
    whole = (
        re.fullmatch(r"(?P<number>\D*\d[\d.]*(?:个月或\d+)?(?: [-+−=] \d[\d.]*)*)(?P<share>的\S+)?", value)
        if word
        else None
    )
    return f"{whole['number']}{word}{whole['share'] or ''}" if whole else value
