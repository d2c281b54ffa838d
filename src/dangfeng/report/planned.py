"""The plans: what the report says of kinds that one writer can write about (各类记录的语句)."""

from dangfeng.report.plans import EACH, Plan
from dangfeng.vocabulary import Unit
from dangfeng.wording.language import Words

PLEDGES = Plan(
    did=Words("签订责任书、承诺书", "Pledges and responsibility letters signed"),
    unit=Unit.COPIES,
    sorts=("pledge_kind",),
    sums=(("due", Words("应签", "to sign"), Unit.PERSONS), ("signed", Words("已签", "signed"), Unit.PERSONS)),
    listed=(("signed_with", Words("签订对方有{x}", "Signed with {x}")),),
)
MATTERS = Plan(
    did=Words("研究决定、请示报告重大事项", "Major matters decided or reported"),
    unit=Unit.ITEMS,
    sorts=("matter_kind",),
    had=(
        ("decided_by_meeting", Words("集体研究决定", "decided by a meeting")),
        ("leader_spoke_last", Words("主要负责人末位表态", "principal leader spoke last")),
        ("opinions_recorded", Words("如实记录意见", "opinions recorded")),
        ("stationed_group_told_on", Words("告知派驻纪检监察组", "stationed group told")),
        ("integrity_opinion_on", Words("征求廉政意见", "opinion on integrity asked for")),
        ("reported_up_on", Words("向上级报告", "reported above")),
    ),
    money=("amount", Words("涉及金额{x}", "Amounts concerned: {x}")),
    quoted=(("title", Words("事项有{x}", "Matters: {x}")),),
)
EDUCATION = Plan(
    did=Words("开展教育活动", "Education activities"),
    unit=Unit.TIMES,
    also=(Unit.PERSON_TIMES,),
    sorts=("form",),
    sums=(
        ("cases_read", Words("通报案例", "cases read"), Words("起", "")),
        ("test_taken", Words("参加测试", "tested"), Unit.PERSONS),
        ("test_passed", Words("测试合格", "passed"), Unit.PERSONS),
    ),
    quoted=(
        ("title", Words("活动有{x}", "Activities: {x}")),
        ("topics", Words("主题有{x}", "Topics: {x}")),
    ),
    titled=(
        ("texts", Words("宣讲{x}", "Texts taught: {x}")),
        ("materials", Words("片目、案例和资料有{x}", "Films, cases and papers: {x}")),
    ),
    listed=(
        ("subjects", Words("专题为{x}", "Subjects of education: {x}")),
        ("audiences", Words("教育对象为{x}", "Held for: {x}")),
        ("occasion", Words("时机为{x}", "On the occasion of: {x}")),
    ),
)
INSPECTIONS = Plan(
    did=Words("开展督导检查", "Visits and checks on the spot"),
    unit=Unit.TIMES,
    also=(Unit.PERSON_TIMES,),
    sorts=("inspection_kind", "target_kind"),
    had=(
        ("joint_with_stationed_group", Words("会同派驻纪检监察组", "joint with the stationed group")),
        ("notice_issued", Words("下发通报", "followed by a notice")),
    ),
    sums=(
        ("problems", Words("发现问题", "problems found"), EACH),
        ("fixed", Words("已整改", "put right"), EACH),
    ),
    quoted=(("themes", Words("检查主题有{x}", "Themes: {x}")),),
    listed=(("target", Words("检查单位有{x}", "Visited: {x}")),),
)
RANDOM_CHECKS = Plan(
    did=Words("开展“双随机、一公开”抽查", "Checks drawn at random"),
    unit=Unit.TIMES,
    had=(("published_on", Words("公开抽查结果", "results made public")),),
    sums=(
        ("population", Words("对象总数", "targets in all"), EACH),
        ("sampled", Words("抽查对象", "targets drawn"), EACH),
        ("problems_with", Words("发现问题对象", "targets with problems"), EACH),
    ),
    quoted=(("area", Words("抽查领域有{x}", "Fields of work: {x}")),),
)
RISKS = Plan(
    did=Words("在册廉政风险点", "Integrity risks on the register"),
    unit=Unit.ITEMS,
    standing=True,
    sorts=("risk_class", "grade"),
    had=(
        ("measures", Words("有防控措施", "with measures")),
        ("owner", Words("明确部门负责人", "with an owner")),
        ("reviewed_on", Words("已复核", "reviewed")),
        ("removed_on", Words("已撤销", "removed")),
    ),
    quoted=(("point", Words("风险点有{x}", "Risks: {x}")),),
    listed=(("section", Words("涉及{x}", "Sections: {x}")),),
)
FILES = Plan(
    did=Words("建立、更新廉政档案", "Integrity files built or brought up to date"),
    unit=Unit.COPIES,
    sorts=("rank",),
    sums=(("headcount", Words("涉及", "persons concerned"), Unit.PERSONS),),
)
DUTY_REPORTS = Plan(
    did=Words("领导干部述责述廉", "Reports on duty and integrity"),
    unit=Unit.PERSONS,
    had=(
        ("at_meeting", Words("在会议上述责述廉", "given at a meeting")),
        ("appraised", Words("接受评议", "appraised")),
        ("mentions_sanction", Words("报告受处分情况", "speaking of a sanction")),
    ),
    listed=(("parts", Words("报告内容包括{x}", "They speak of: {x}")),),
)
OPINIONS = Plan(
    did=Words("征求意见建议", "Opinions and suggestions asked for"),
    unit=Unit.TIMES,
    sums=(
        ("collected", Words("收到意见建议", "received"), Unit.ENTRIES),
        ("adopted", Words("采纳", "adopted"), Unit.ENTRIES),
    ),
    quoted=(("topic", Words("征集主题有{x}", "Subjects: {x}")),),
    listed=(
        ("asked_of", Words("征集对象有{x}", "Asked of: {x}")),
        ("way", Words("征集方式有{x}", "Ways: {x}")),
    ),
)
LETTERS = Plan(
    did=Words("收到监察建议、工作提示等", "Letters of the supervising side"),
    unit=Unit.PIECES,
    sorts=("letter_kind",),
    had=(
        ("signed_by_principal", Words("主要负责人签批", "signed by the principal leader")),
        ("leader", Words("明确责任领导", "with a leader named")),
        ("section", Words("明确承办科室", "with a section named")),
        ("replied_on", Words("已回复", "answered")),
        ("closed_on", Words("已办结", "closed")),
    ),
    sums=(
        ("points", Words("提出建议事项", "points made"), Unit.ITEMS),
        ("points_closed", Words("已办结", "dealt with"), Unit.ITEMS),
    ),
    listed=(
        ("sender", Words("发文机关有{x}", "Senders: {x}")),
        ("number", Words("文号为{x}", "Numbers: {x}")),
    ),
)
LEADS = Plan(
    did=Words("收到、发现问题线索", "Leads received or found"),
    unit=Unit.PIECES,
    also=(Unit.PERSONS,),
    sorts=("rank",),
    had=(
        ("transferred_on", Words("已移送", "handed over")),
        ("receipt", Words("有回执", "with a receipt")),
        ("concluded_on", Words("已办结", "concluded")),
    ),
    listed=(
        ("transferred_to", Words("移送{x}", "Handed to {x}")),
        ("lead_source", Words("线索来源有{x}", "Sources: {x}")),
        ("disciplines", Words("涉及{x}", "Disciplines concerned: {x}")),
        ("outcome", Words("办理结果有{x}", "Outcomes: {x}")),
    ),
)
GIFTS = Plan(
    did=Words("上交礼品礼金", "Gifts and cash surrendered"),
    unit=Unit.TIMES,
    also=(Unit.PERSON_TIMES, Unit.PIECES),
    sorts=("gift_kind", "rank"),
    money=("value", Words("金额合计{x}", "Value in all: {x}")),
    listed=(("disposal", Words("处理情况为{x}", "Disposal: {x}")),),
)
DISCLOSURES = Plan(
    did=Words("报告、登记有关事项", "Reports and register entries"),
    unit=Unit.TIMES,
    sorts=("disclosure_kind",),
    had=(
        ("nil_return", Words("零报告", "nil returns")),
        ("dealt_with", Words("查出问题已处理", "findings dealt with")),
        ("reported_up_on", Words("已上报", "reported above")),
    ),
    sums=(
        ("obliged", Words("应报告", "obliged to report"), Unit.PERSONS),
        ("reported", Words("按时报告", "reported in time"), Unit.PERSONS),
        ("checked", Words("核查", "checked"), Unit.PERSONS),
        ("found", Words("核查不一致", "found at odds"), Unit.PERSONS),
    ),
    listed=(
        ("finding", Words("核查结果有{x}", "Findings: {x}")),
        ("handled_as", Words("处理措施有{x}", "Measures taken: {x}")),
    ),
)
PETITIONS = Plan(
    did=Words("收到信访举报", "Petitions and reports received"),
    unit=Unit.PIECES,
    also=(Unit.PERSON_TIMES,),
    sorts=("way", "matter", "rank", "discipline"),
    had=(
        ("repeated", Words("重复信访", "repeated")),
        ("anonymous", Words("匿名", "anonymous")),
        ("concluded_on", Words("已办结", "concluded")),
        ("reviewed", Words("经复查复核", "reviewed")),
    ),
)
RECEPTIONS = Plan(
    did=Words("公务接待", "Official receptions"),
    unit=Unit.BATCHES,
    also=(Unit.PERSON_TIMES,),
    had=(
        ("official_letter", Words("有公函", "with an official letter")),
        ("invoice", Words("有发票", "with an invoice")),
        ("guest_list", Words("有接待清单", "with a list of guests")),
        ("approved_on", Words("有审批日期", "with a day of approval")),
    ),
    sums=(("companions", Words("陪餐", "companions"), Unit.PERSON_TIMES),),
    money=("amount", Words("接待费用合计{x}", "Cost of receptions: {x}")),
)
HONOURS = Plan(
    did=Words("获得表彰、经验推广和宣传报道", "Commendations, adopted experience and publicity"),
    unit=Unit.TIMES,
    sorts=("honour_kind", "level"),
    quoted=(("title", Words("名称有{x}", "Titles: {x}")),),
    listed=(("organ", Words("授予、刊发单位有{x}", "Given or published by {x}")),),
)
USES = Plan(
    did=Words("运用考核结果", "Uses of assessment results"),
    unit=Unit.TIMES,
    also=(Unit.PERSONS,),
    sorts=("use",),
    had=(("applied", Words("已兑现", "carried out")),),
    quoted=(("basis", Words("依据为{x}", "Grounds: {x}")),),
)
