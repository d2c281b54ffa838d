"""What the body of the report writes about: each kind of record with its opening phrase and its writer (写作要目)."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from dangfeng.model import LeadTransfer, Petition, SupervisionLetter
from dangfeng.model.record import Record
from dangfeng.report import accounts, acts, occasions, outcomes, planned, statements
from dangfeng.report.cases import cases
from dangfeng.report.figures import singles_of, surely_before, totals
from dangfeng.report.named import described
from dangfeng.report.plans import Writer, times, told
from dangfeng.report.view import View
from dangfeng.vocabulary import Unit
from dangfeng.wording.language import Words


@frozen(kw_only=True)
class Topic:
    """How one kind of record is written about.

    Attributes:
        lead: The opening phrase; kinds that share a paragraph have theirs one after the other.
        write: Makes the sentences.
        whole: Whether records of other periods belong into the sentences too: what is in force or carried over.
        place: Where it stands if the scorecard does not say, from 0 for the first section to 1 for the last.
        sort: The closed field that tells what sort of its kind a record is.
        beside: The kind whose paragraph it shares.
    """

    lead: Words
    write: Writer
    whole: bool = False
    place: float = 0.0
    sort: str = ""
    beside: str = ""


_LETTERS, _PETITIONS, _LEADS = told(planned.LETTERS), told(planned.PETITIONS), told(planned.LEADS)


def letters(view: View, records: Sequence[Record]) -> list[str]:
    """Letters of the supervising side, and those answered late."""
    found = singles_of(records, SupervisionLetter)
    late = [one for one in found if surely_before(one.reply_due, one.replied_on or view.ledger.today)]
    words = Words("逾期回复或到期未回复{n}", "Answered late, or due and not answered: {n}")
    return _LETTERS(view, records) + _late(view, late, words)


def petitions(view: View, records: Sequence[Record]) -> list[str]:
    """Petitions by way, matter, rank and subject, against the year before, and those past their date."""
    found = singles_of(records, Petition)
    late = [one for one in found if surely_before(one.deadline, one.concluded_on or view.ledger.today)]
    words = Words("逾期办结或到期未办结{n}", "Concluded late, or due and not concluded: {n}")
    return _PETITIONS(view, records) + _before(view, records) + _late(view, late, words)


def _before(view: View, records: Sequence[Record]) -> list[str]:
    """Totals of petitions against those of the year before, by the figures or as the unit states it."""
    said = []
    for record, total in totals(records):
        if not isinstance(record, Petition):
            continue
        what, now = described(view, record), total.count(Unit.PIECES)
        if record.last_year is not None:
            words = Words("信访举报{what}上年{n}，本年{how}", "Petitions{what} in the year before: {n}; now {how}")
            how = view.say(accounts.compared(now, record.last_year))
            said.append(view.say(words, what=what, n=view.count(record.last_year, Unit.PIECES), how=how))
        change = accounts.stated(view, record.stated_change, Words("比上年", "on the year before"))
        words = Words("信访举报{what}{change}", "Petitions{what}, {change}")
        said += [view.say(words, what=what, change=each) for each in change]
    return said


def leads(view: View, records: Sequence[Record]) -> list[str]:
    """Leads received and handed over, and the steps in which they were handled."""
    ways = [view.term(step.way) for one in singles_of(records, LeadTransfer) for step in one.disposals]
    parts = view.listing.join(
        view.say(Words("{x}{n}", "{x} {n}"), x=way, n=view.count(number, Unit.TIMES))
        for way, number in Counter(ways).items()
    )
    words = Words("处置方式：{x}", "Handled by: {x}")
    return _LEADS(view, records) + ([view.say(words, x=parts)] if parts else [])


def _late(view: View, late: Sequence[Record], words: Words) -> list[str]:
    return [view.say(words, n=view.sum(times(late), Unit.PIECES))] if late else []


#: Every kind that the body speaks of, in the order in which it does; `own-problem` has the sections that close it.
TOPICS: dict[str, Topic] = {
    "responsibility-list": Topic(
        lead=Words("责任清单", "Responsibility lists"), write=acts.responsibility, whole=True, sort="owner"
    ),
    "responsibility-item": Topic(
        lead=Words("责任清单", "Responsibility lists"),
        write=acts.responsibility,
        whole=True,
        sort="owner",
        beside="responsibility-list",
    ),
    "pledge": Topic(lead=Words("责任书签订", "Pledges"), write=told(planned.PLEDGES), sort="pledge_kind"),
    "meeting": Topic(lead=Words("会议情况", "Meetings"), write=acts.meetings, sort="body"),
    "lecture": Topic(lead=Words("讲党课", "Lectures"), write=acts.lectures),
    "talk": Topic(lead=Words("谈话提醒", "Talks"), write=acts.talks, sort="talk_kind"),
    "field-inspection": Topic(
        lead=Words("督导检查", "Visits and checks"), write=told(planned.INSPECTIONS), sort="inspection_kind"
    ),
    "duty-report": Topic(lead=Words("述责述廉", "Reports on duty and integrity"), write=told(planned.DUTY_REPORTS)),
    "democratic-appraisal": Topic(lead=Words("民主测评", "Ballots"), write=occasions.ballots, beside="duty-report"),
    "issued-rule": Topic(
        lead=Words("制度建设", "Rules and documents"), write=acts.documents, whole=True, sort="document_type"
    ),
    "education-activity": Topic(
        lead=Words("教育活动", "Education"), write=told(planned.EDUCATION), place=0.5, sort="form"
    ),
    "publicity-month": Topic(lead=Words("宣传教育月", "Publicity month"), write=occasions.publicity_months, place=0.5),
    "democratic-life-meeting": Topic(
        lead=Words("民主生活会", "Democratic-life meeting"), write=occasions.life_meetings, place=0.5
    ),
    "opinions-collected": Topic(lead=Words("征求意见", "Opinions collected"), write=told(planned.OPINIONS), place=0.5),
    "major-matter": Topic(
        lead=Words("重大事项", "Major matters"), write=told(planned.MATTERS), place=0.5, sort="matter_kind"
    ),
    "supervision-letter": Topic(
        lead=Words("监察建议和工作提示", "Letters of the supervising side"),
        write=letters,
        place=0.5,
        sort="letter_kind",
    ),
    "special-campaign": Topic(
        lead=Words("专项治理", "Special campaigns"), write=occasions.campaigns, whole=True, place=0.5
    ),
    "double-random-inspection": Topic(
        lead=Words("双随机抽查", "Checks drawn at random"), write=told(planned.RANDOM_CHECKS), place=0.5
    ),
    "integrity-risk": Topic(
        lead=Words("廉政风险防控", "Integrity risks"), write=told(planned.RISKS), whole=True, place=0.5, sort="grade"
    ),
    "integrity-file": Topic(
        lead=Words("廉政档案", "Integrity files"),
        write=told(planned.FILES),
        place=0.5,
        sort="rank",
        beside="integrity-risk",
    ),
    "document-meeting-count": Topic(
        lead=Words("文件会议", "Papers and meetings"), write=accounts.counts, place=0.5, sort="counted"
    ),
    "expenditure": Topic(
        lead=Words("经费支出", "Expenditure"),
        write=accounts.expenditure,
        place=0.5,
        sort="item",
        beside="document-meeting-count",
    ),
    "reception": Topic(
        lead=Words("公务接待", "Receptions"),
        write=told(planned.RECEPTIONS),
        place=0.5,
        beside="document-meeting-count",
    ),
    "inspection-received": Topic(
        lead=Words("接受巡察审计", "Inspections received"),
        write=occasions.received,
        whole=True,
        place=0.5,
        sort="received_kind",
    ),
    "rectification-item": Topic(
        lead=Words("问题整改", "Putting points right"),
        write=outcomes.rectification,
        whole=True,
        place=0.5,
        sort="source_kind",
    ),
    "honour": Topic(lead=Words("表彰宣传", "Honours"), write=told(planned.HONOURS), place=0.5, sort="honour_kind"),
    "external-result": Topic(
        lead=Words("外部评价", "Results given by others"),
        write=occasions.results,
        place=0.5,
        sort="result_kind",
        beside="honour",
    ),
    "result-use": Topic(lead=Words("结果运用", "Use of results"), write=told(planned.USES), place=0.5, sort="use"),
    "lead-transfer": Topic(lead=Words("问题线索移送", "Leads"), write=leads, place=1.0),
    "case": Topic(lead=Words("案件处置", "Cases"), write=cases, place=1.0, sort="form"),
    "petition": Topic(lead=Words("信访举报", "Petitions"), write=petitions, place=1.0, sort="way"),
    "disclosure": Topic(
        lead=Words("报告登记", "Disclosures"), write=told(planned.DISCLOSURES), place=1.0, sort="disclosure_kind"
    ),
    "gift-handed-in": Topic(
        lead=Words("上交礼品礼金", "Gifts handed in"), write=told(planned.GIFTS), place=1.0, sort="gift_kind"
    ),
    "assertion": Topic(
        lead=Words("单位陈述", "What the unit states"), write=statements.assertions, place=1.0, sort="claim"
    ),
    "other-activity": Topic(lead=Words("其他工作", "Other work"), write=occasions.other_activities, place=1.0),
}
