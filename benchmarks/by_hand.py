"""The shipped rubric `responsibility-2021` as one would write it by hand in Python, for this rubric alone.

It is what the engine is measured against: plain slotted objects, one expression for each part, whole numbers of
hundredths of a point. It is neither tuned nor slowed down, and it knows far less than the engine: the facts must be
known, every kind complete, the year 2021, totals exact and beside the singles (`includes_singles: no`). It gives one
column, the lower, and no reasons.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from entries import DocumentEntry, HonourEntry, Leader
from words import (
    about,
    by_end_of_march,
    count,
    delay,
    fewer,
    found_above,
    gave,
    half_of,
    halves,
    in_time,
    lacks_something,
    months_after,
    not_above,
    notice,
    notice_of_unit,
    opinion_ignored,
    persons,
    share,
    spoken,
    tenths_short,
    this_year,
    was_open,
)
from year import END, START, Year

from dangfeng.rubric.marks import Marks

#: The opinion on supervising the "first hand" was issued on this day; earlier study does not count.
OPINION_ISSUED = date(2021, 3, 27)
OPINION = {"“一把手”监督意见", "一把手监督意见"}
HALVES = ((1, START, date(2021, 6, 30)), (2, date(2021, 7, 1), END))
TREATMENT = "法律服务行业专项治理"
LAWS = (
    {"宪法", "中华人民共和国宪法"},
    {"民法典", "中华人民共和国民法典"},
    {"中国共产党纪律处分条例", "纪律处分条例"},
    {"公职人员政务处分法", "中华人民共和国公职人员政务处分法"},
)
SUBJECTS = ("political", "party-history", "warning", "models")
STEPS = ("plan", "study", "opinions", "talks", "papers", "meeting", "fix-plan", "report-up")
THEMES = ({"突击花钱"}, {"违规使用公函接待", "吃公函"}, {"指尖上的形式主义"}, {"铺张浪费"})
AREAS = ({"机关管理"}, {"基层法律服务", "基层法律服务所"}, {"司法鉴定", "司法鉴定机构"}, {"公证", "公证机构"})
#: The four kinds of matters that a meeting must decide.
WEIGHTY = ("major-decision", "key-appointment", "major-project", "large-funds")
HONOUR_POINTS = {"central": 200, "provincial": 200, "city": 100}
MONTH, HALF_YEAR = timedelta(days=31), timedelta(days=184)
#: The rules that somebody judges.
JUDGED = ("B04-3-1", "C11-2-1")


def judged(marks: Marks | None) -> dict[str, int]:
    """The two judged parts from marks, in hundredths of a point."""
    found = {} if marks is None else {rule: marks.latest(rule) for rule in JUDGED}
    return {rule: int(mark.points * 100) for rule, mark in found.items() if mark is not None}


@dataclass(slots=True)
class Points:
    """What a year comes to, in hundredths of a point, by id."""

    parts: dict[str, int]
    items: dict[str, int]
    sections: dict[str, int]
    total: int


def score(year: Year, judgements: dict[str, int]) -> Points:
    """The points of a year; *judgements* are those of `judged`."""
    members = [m for m in year.leaders if m.first <= m.last and months_after(m.first, 6) <= m.last + timedelta(days=1)]
    own = this_year(year)
    in_force = [d for d in year.documents if was_open(d.in_force_from, d.repealed_on)]
    parts = leadership(own, members, in_force)
    parts |= conduct(year, own, members, in_force, judgements)
    parts |= discipline(year, own, members, judgements)
    return added_up(parts, any(each.owner == "party-group" for each in own.lists), bonus(own.honours))


def added_up(parts: dict[str, int], has_list: bool, extra: int) -> Points:
    """Items, sections and the total from the parts and the bonus."""
    by_item: dict[str, int] = {}
    for part, points in parts.items():
        by_item[part[:3]] = by_item.get(part[:3], 0) + points
    if not has_list:
        by_item["A05"] = 0  # A05-1-2: without a list of the Party group the whole item is lost
    sections = {"A": 0, "B": 0, "C": 0}
    for item, points in by_item.items():
        sections[item[0]] += points
    return Points(parts, by_item, sections, min(sum(sections.values()) + extra, 10000))


def leadership(year: Year, members: list[Leader], in_force: list[DocumentEntry]) -> dict[str, int]:
    """Section A, 加强组织领导."""
    party = [m for m in year.meetings if m.body == "party-group"]
    study = [m for m in year.meetings if m.body == "study-group"]
    on_opinion = [m for m in study if m.on >= OPINION_ISSUED and OPINION & set(m.topics)]
    rules = [d for d in in_force if d.document_type == "rule"]
    adopted = [each for each in year.lists if each.owner == "party-group" and each.adopted_by]
    at_units = [v for v in year.visits if v.target_kind == "direct-unit"]
    checks = [v for v in at_units if v.kind in ("site-check", "supervision", "police", "unannounced")]
    below = [v for v in year.visits if v.target_kind in ("direct-unit", "county", "grass-roots")]
    asked = [b for b in year.ballots if {"team", "members"} <= {*b.objects}]

    names = [m.name for m in members]
    others = [m.name for m in members if m.post != "secretary"]
    secretaries = [m for m in year.leaders if m.post == "secretary"]
    lecturers = {each.lecturer for each in year.lectures}
    leading = {i.leader for i in year.items}
    speakers = {name for m in on_opinion for name in m.speakers}
    talked = {(name, half_of(t.on)) for t in year.talks for name in t.talkers}
    visiting = {name for v in below for name in v.leaders}
    reporting = {r.reporter for r in year.reports}
    duties = [(m.name, (2021, n)) for m in members for n, first, last in HALVES if m.first <= first and last <= m.last]
    return {
        # 第一议题: of the Party group's meetings, 95 % or 80 %
        "A01": share(count(m for m in party if m.first_topic), count(party), ((95, 200), (80, 100)), none=0),
        # 年度学习计划: by 31 March
        "A02-1": by_end_of_march([d for d in year.documents if d.document_type == "study-plan"], 100, 50),
        # 学习制度: two rules in force
        "A02-2": 100 - 50 * sum(not about(rules, topic) for topic in ("党组议事清单", "学习教育常态化")),
        # 按季度学习
        "A03-1": 50 * len({(m.on.year, (m.on.month - 1) // 3) for m in study if START <= m.on <= END}),
        # 集体研讨: the first two
        "A03-2": 50 * min(count(m for m in study if m.discussion), 2),
        # 党组书记讲党课
        "A04-1": 100 if any(gave(each, secretary) for each in year.lectures for secretary in secretaries) else 0,
        # 其他成员讲党课
        "A04-2": max(0, 100 - 50 * sum(name not in lecturers for name in others)),
        # 读书班
        "A04-3": 50 if any(e.form == "study-class" for e in year.education) else 0,
        # 责任清单: adopted, by 31 March
        "A05-1": by_end_of_march(adopted, 150, 100),
        # 年度工作要点
        "A05-2": 50 if any(d.document_type == "work-points" for d in year.documents) else 0,
        # 清单条目要素齐全
        "A05-3": max(0, 100 - 50 * count(i for i in year.items if not i.assigned_unit and lacks_something(i))),
        # 一岗双责到人: everybody
        "A05-4": 100 if names and all(name in leading for name in names) else 0,
        # 专题研究: each half-year
        "A06": 100 * len(halves(m for m in party if "全面从严治党" in m.topics)),
        # 专题学习: the first two
        "A07-1": 50 * min(count(on_opinion), 2),
        # 结合分工发言: everybody, or two thirds
        "A07-2": spoken(sum(name in speakers for name in names), len(names)),
        # 联系直属单位
        "A07-3": 50 if any(i.assigned_unit and i.leader for i in year.items) else 0,
        # 督促直属单位班子: both half-years
        "A07-4": 50 if len(halves(v for v in at_units if v.kind == "urging")) == 2 else 0,
        # 班子成员谈话: each member, each half-year in post
        "A08-1": max(0, 150 - 50 * sum(duty not in talked for duty in duties)),
        # 谈话留痕: by person-times, 90 % or 60 %
        "A08-2": share(
            sum(t.on_record for t in year.talks), sum(t.person_times for t in year.talks), ((90, 100), (60, 50)), none=0
        ),
        # 实地检查: each half-year
        "A09-1": 50 * len(halves(checks)),
        # 下基层调研督导
        "A09-2": max(0, 100 - 50 * sum(name not in visiting for name in names)),
        # 述责述廉
        "A10-1": max(0, 100 - 50 * sum(name not in reporting for name in names)),
        # 民主测评: of team and members, on three subjects
        "A10-2": 50 if any({"responsibility", "results", "style"} <= {*b.subjects} for b in asked) else 0,
        # 结果上报: in time
        "A10-3": 50 if any(in_time(b.reported_on, b.report_due) for b in year.ballots) else 0,
    }


def conduct(
    year: Year, own: Year, members: list[Leader], in_force: list[DocumentEntry], judgements: dict[str, int]
) -> dict[str, int]:
    """Section B, 推进党风廉政建设: *own* holds what belongs to the year, *year* what began before it as well."""
    education, documents = own.education, own.documents
    plans = [d for d in documents if d.document_type == "plan"]
    texts = {text for each in own.lectures for text in each.texts}
    taught = sum(not law.isdisjoint(texts) for law in LAWS)
    subjects = {subject for e in education for subject in e.subjects}
    forms = {e.form for e in education}
    warnings = [e for e in education if e.form in ("film", "court-hearing", "own-case", "case-circular")]
    steps = {step for each in own.life for step in each.steps}
    papers = {name for each in own.life for name in each.papers_by}
    looked_at = {theme for v in own.visits if v.result for theme in v.themes}
    drawn = {d.area for d in own.drawn}
    risks = [r for r in year.risks if was_open(r.on, r.removed_on)]
    treatment = [m for m in own.meetings if TREATMENT in m.topics]
    campaigns = [c for c in own.campaigns if TREATMENT in c.topics]
    reports = [m for m in own.meetings if "向派驻组汇报" in m.topics and m.group_present]
    deploying = [m for m in own.meetings if m.body == "work-meeting" and "工作部署" in m.topics]
    weighty = [m for m in own.matters if m.kind in WEIGHTY]
    due = [p for p in own.points if p.source == "campaign" and (not p.deadline or p.deadline <= year.today)]
    suggested = [p for p in own.points if p.source == "suggestion"]
    returns = [d for d in own.disclosures if d.kind == "interference" and START <= d.on <= END]
    return {
        # 专题覆盖
        "B01-1": 200 - 50 * sum(subject not in subjects for subject in SUBJECTS),
        # 参加面: 95 % or 80 %
        "B01-2": share(
            sum(e.attended * e.times for e in education),
            sum(e.expected * e.times for e in education),
            ((95, 100), (80, 50)),
            none=0,
        ),
        # 学习组织形式
        "B02": 50 * sum(form in forms for form in ("rotation", "study-class", "evening-class")),
        # 民主生活会程序: nothing without a meeting
        "B03": 400 - 50 * sum(step not in steps for step in STEPS) if "meeting" in steps else 0,
        # 对照检查材料: everybody
        "B04-1": 50 if members and all(m.name in papers for m in members) else 0,
        # 说明约谈函询: everybody who was asked
        "B04-2": 50 if all(each.explained == each.asked for each in own.life) else 0,
        # 查摆问题质量
        "B04-3": judgements.get("B04-3-1", 0),
        # 中央八项规定精神: unless C02 takes more for the same case; notices that speak of no case
        "B05": max(
            0,
            200
            - sum(notice(c) for c in own.cases if notice(c) >= found_above(c))
            - sum(notice_of_unit(n) for n in own.notices),
        ),
        # 警示教育: each half-year
        "B06-1": 50 * len(halves(warnings)),
        # 纪法宣讲
        "B06-2": 100 if taught == 4 else 50 if taught >= 2 else 0,
        # 学习资料
        "B06-3": 50 if any(d.document_type == "study-booklet" for d in documents) else 0,
        # 家风建设
        "B06-4": 50 if "family-activity" in forms or "family" in subjects else 0,
        # “四风”问题整治: checks with a result
        "B07": 50 * sum(not theme.isdisjoint(looked_at) for theme in THEMES),
        # 风险点要素: all
        "B08-1": 100 if risks and all(r.grade and r.measures and r.owner for r in risks) else 0,
        # 年度复核: 95 % or 80 %
        "B08-2": share(
            count(r for r in risks if r.reviewed_on and START <= r.reviewed_on <= END),
            count(risks),
            ((95, 100), (80, 50)),
            none=0,
        ),
        # 四个领域抽查
        "B09-1": 50 * sum(not area.isdisjoint(drawn) for area in AREAS),
        # 结果公开: all
        "B09-2": 50 if own.drawn and all(d.published_on for d in own.drawn) else 0,
        # 警务督察与执法检查: both half-years
        "B09-3": 50 if len(halves(v for v in own.visits if v.kind in ("police", "enforcement"))) == 2 else 0,
        # 内部管理制度
        "B10": 50 * sum(about(in_force, t) for t in ("预算绩效管理", "精简文件会议", "发文编号审批", "强戒所财务监督")),
        # 不高于上年
        "B11-1": 50 * not_above(own.expenses, "reception")
        + 50 * not_above(own.expenses, "meetings", "training", "meetings-and-training")
        + 50 * not_above(own.expenses, "vehicles", "vehicle-purchase", "vehicle-operation"),
        # 不超预算: every item
        "B11-2": 100 if own.expenses and all(e.spent <= e.budget for e in own.expenses) else 0,
        # 文件数量: not above last year, or up to 5 % more
        "B12-1": fewer(own, "documents"),
        # 会议数量
        "B12-2": fewer(own, "meetings"),
        # 领导小组
        "B13-1": 50 if any(d.document_type == "setting-up" and TREATMENT in d.topics for d in documents) else 0,
        # 专题传达
        "B13-2": 50 if any(m.body == "party-group" for m in treatment) else 0,
        # 全系统推进
        "B13-3": 50 if any(m.body in ("on-site", "work-meeting") for m in treatment) else 0,
        # 督导覆盖: all, or 80 %
        "B13-4": share(
            sum(c.reached * c.times for c in campaigns),
            sum(c.targets * c.times for c in campaigns),
            ((100, 100), (80, 50)),
            none=0,
        ),
        # 联合检查
        "B13-5": 50 if any(TREATMENT in v.themes and v.with_group for v in own.visits) else 0,
        # 专项治理问题整改: 0.5 for each ten percentage points begun
        "B14": max(0, 200 - 50 * tenths_short(count(p for p in due if in_time(p.closed_on, p.deadline)), count(due))),
        # 汇报党风廉政建设情况: each half-year
        "B15-1": 50 * len(halves(m for m in reports if m.body in ("party-group", "work-meeting", "other"))),
        # 邀请参加部署会议: all
        "B15-2": 50 if deploying and all(m.group_invited for m in deploying) else 0,
        # 重大决策事前通报
        "B15-3": max(0, 100 - 50 * count(m for m in weighty if not in_time(m.told_on, m.on))),
        # 落实案件审议意见
        "B15-4": max(0, 50 - 50 * count(c for c in own.cases if opinion_ignored(c))),
        # 主要负责人签批
        "B16-1": max(0, 100 - 50 * count(n for n in own.letters if not (n.signed and n.leader and n.section))),
        # 按期回复
        "B16-2": max(
            0, 100 - sum(n.times * delay(n.replied_on, n.reply_due, year.today, 50, 100) for n in own.letters)
        ),
        # 整改销号: all, or 90 %
        "B16-3": share(count(p for p in suggested if p.closed_on), count(suggested), ((100, 100), (90, 50)), none=100),
        # 传达纪委全会精神
        "B17-1": 50 if any("纪委全会精神" in m.topics for m in own.meetings) else 0,
        # 清廉建设方案
        "B17-2": 50 * sum(about(plans, topic) for topic in ("系统清廉建设", "清廉机关建设")),
        # 考评办法
        "B18-1": 50 if about(in_force, "廉政负面清单") else 0,
        # 结果运用
        "B18-2": max(0, 50 - 50 * count(c for c in own.cases if c.negative_list and c.consequence_applied is False)),
        # 三个规定
        "B19-1": 50 if about(in_force, "三个规定") else 0,
        # 按月报告: every month
        "B19-2": 50 if len({d.on.month for d in returns}) == 12 else 0,
        # 方案与主题
        "B20-1": 50 if any(m.theme and m.plan_on for m in own.months) else 0,
        # 活动落实
        "B20-2": 50 if any(m.held >= m.planned for m in own.months) else 0,
        # 总结上报
        "B20-3": 50 if any(m.summary_on for m in own.months) else 0,
    }


def discipline(year: Year, own: Year, members: list[Leader], judgements: dict[str, int]) -> dict[str, int]:
    """Section C, 保持惩治腐败高压态势: *own* holds what belongs to the year, *year* what began before it as well."""
    cases, today = own.cases, year.today
    party = [m for m in own.meetings if m.body == "party-group"]
    decided = [m for m in party if "三重一大" in m.topics]
    personnel = [m for m in party if m.personnel_item]
    sanctioned = [c for c in cases if c.sanctioned and c.form != "first"]
    first = [c for c in cases if c.form == "first"]
    on_record = [c for c in first if c.talk_record or c.written_self_criticism]
    yearly = [d for d in own.disclosures if d.kind == "personal-matters"]
    checked = [d for d in own.disclosures if d.kind == "personal-matters-check"]
    omitted = [d for d in checked if d.finding == "omission" and d.dealt_with is False]
    inspected = [p for p in year.points if p.source == "inspection" and was_open(p.on, p.closed_on)]
    closed = [p for p in inspected if p.closed_on]
    visited = ("provincial-inspection", "city-inspection", "look-back")
    feedback = [r for r in year.received if r.kind in visited and was_open(r.on, r.closed_on)]
    weighty = [m for m in own.matters if m.kind in WEIGHTY]
    unasked = [m for m in weighty if m.kind == "key-appointment" and not in_time(m.opinion_on, m.on)]
    pledged = {name for p in own.pledges for name in p.signed_by}
    ballots = [b for b in own.ballots if "team" in b.objects]
    return {
        # 处分执行: announced in 31 days, carried out and reported in 184, as decided
        "C01": max(
            0,
            400
            - 100 * persons(c for c in sanctioned if delay(c.announced_on, c.on + MONTH, today, 1, 1))
            - 100 * persons(c for c in sanctioned if delay(c.executed_on, c.on + HALF_YEAR, today, 1, 1))
            - 100 * persons(c for c in sanctioned if delay(c.reported_on, c.on + HALF_YEAR, today, 1, 1))
            - 100 * persons(c for c in sanctioned if c.differs_from_decision),
        ),
        # 本级发现与上级查处: unless B05 takes as much or more for the same case
        "C02": max(0, 400 - sum(found_above(c) for c in cases if found_above(c) > notice(c))),
        # 问题线索移送
        "C03": max(0, 300 - sum(n.times * delay(n.transferred_on, n.on + MONTH, today, 50, 150) for n in own.leads)),
        # 留痕: all, or 90 %
        "C04-1": share(persons(on_record), persons(first), ((100, 200), (90, 100)), none=200),
        # 不以谈话代替处分
        "C04-2": max(0, 100 - 50 * persons(c for c in first if c.sanction_usual and not c.no_sanction_reason)),
        # 按时报告: all
        "C05-1": share(
            sum(d.reported * d.times for d in yearly), sum(d.obliged * d.times for d in yearly), ((100, 100),), none=0
        ),
        # 漏报瞒报处理
        "C05-2": max(0, 150 - 50 * persons(omitted) - 150 * persons(d for d in checked if d.finding == "concealment")),
        # 巡察整改销号: 0.5 for each ten percentage points begun
        "C06-1": max(0, 300 - 50 * tenths_short(count(closed), count(inspected))),
        # 他人确认: all
        "C06-2": 50 if all(p.verified_by for p in closed) else 0,
        # 整改报告: all
        "C06-3": 50 if all(in_time(r.reported_on, r.report_due) for r in feedback) else 0,
        # 集体决策
        "C07-1": max(0, 200 - 100 * count(m for m in weighty if m.by_meeting is False)),
        # 主要负责人末位表态: all
        "C07-2": 50 if decided and all(m.leader_spoke_last for m in decided) else 0,
        # 到会人数: two thirds at every meeting
        "C07-3": 50 if all(m.attended * 3 >= m.expected * 2 for m in personnel) else 0,
        # 选人用人廉政把关
        "C08": max(0, 150 - 50 * persons(unasked)),
        # 重大事项请示报告
        "C09": max(0, 150 - sum(m.times * delay(m.reported_on, m.report_due, today, 50, 100) for m in own.matters)),
        # 廉洁承诺
        "C10-1": max(0, 100 - 50 * sum(m.name not in pledged for m in members)),
        # 提醒家属和身边人员
        "C10-2": 50 if any({"family", "close-staff"} & {*e.audiences} for e in own.education) else 0,
        # 民主测评结果: 90 % or 80 %
        "C11-1": share(
            sum(b.rated_well * b.times for b in ballots),
            sum(b.valid * b.times for b in ballots),
            ((90, 100), (80, 50)),
            none=0,
        ),
        # 综合评定
        "C11-2": judgements.get("C11-2-1", 0),
    }


def bonus(honours: list[HonourEntry]) -> int:
    """Bonus X01: commendations and adopted experience, the highest for each matter, at most 2 points."""
    best: dict[str, int] = {}
    for each in honours:
        if each.kind in ("commendation", "adopted-experience"):
            points, matter = HONOUR_POINTS.get(each.level, 0) * each.times, each.matter or each.id
            best[matter] = max(best.get(matter, 0), points)
    return min(sum(best.values()), 200)
