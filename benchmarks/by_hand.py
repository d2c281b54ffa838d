"""The shipped rubric `responsibility-2021` as one would write it by hand in Python, for this rubric alone.

It is what the engine is measured against: plain slotted objects, one expression for each part, whole numbers of
hundredths of a point. It is neither tuned nor slowed down, and it knows far less than the engine: the facts must be
known, every kind complete, the year 2021, totals exact and beside the singles (`includes_singles: no`). It gives one
column, the lower: parts over kinds that cannot be kept yet count 0. It gives no reasons.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from year import (
    END,
    START,
    CaseEntry,
    DocumentEntry,
    Entry,
    ExpenseEntry,
    ItemEntry,
    Leader,
    LectureEntry,
    ListEntry,
    MeetingEntry,
    PointEntry,
    TalkEntry,
    Year,
)

from dangfeng.rubric.marks import Marks

E = TypeVar("E", bound=Entry)
END_OF_MARCH = date(2021, 3, 31)
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
NOTICE_POINTS = {"central": 200, "provincial": 150, "city": 100, "county": 50}
ROLE_POINTS = {"principal-leader": 400, "team-member": 200, "section-level": 100, "other": 50}
#: The rules that somebody judges.
JUDGED = ("B04-3-1", "C11-2-1")
#: The parts over kinds of record that cannot be kept yet.
PENDING = (
    *("A04-3", "A07-4", "A09-1", "A09-2", "A10-1", "A10-2", "A10-3", "B01-1", "B01-2", "B02", "B03"),
    *("B04-1", "B04-2", "B06-1", "B06-4", "B07", "B08-1", "B08-2", "B09-1", "B09-2", "B09-3", "B12-1"),
    *("B12-2", "B13-4", "B13-5", "B15-3", "B16-1", "B16-2", "B19-2", "B20-1", "B20-2", "B20-3", "C03"),
    *("C05-1", "C05-2", "C06-3", "C07-1", "C08", "C09", "C10-1", "C10-2", "C11-1"),
)


def gave(lecture: LectureEntry, leader: Leader) -> bool:
    """Whether a leader gave a lecture while in post; who was there at an edge of the year was there beyond it."""
    begun = leader.first in (START, lecture.on) or leader.first < lecture.on
    return lecture.lecturer == leader.name and begun and (leader.last == END or lecture.on <= leader.last)


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
    meetings = this_year(year.meetings)
    lectures = this_year(year.lectures)
    talks = this_year(year.talks)
    documents = this_year(year.documents)
    lists = this_year(year.lists)
    items = this_year(year.items)
    cases = this_year(year.cases)
    expenses = this_year(year.expenses)
    points = this_year(year.points)
    in_force = [d for d in year.documents if d.in_force_from <= END and (not d.repealed_on or d.repealed_on >= START)]
    carried = [p for p in year.points if p.on <= END and (not p.closed_on or p.closed_on >= START)]

    parts = dict.fromkeys(PENDING, 0)
    parts |= leadership(year, members, meetings, lectures, talks, documents, in_force, lists, items)
    parts |= conduct(year, meetings, lectures, documents, in_force, cases, expenses, points, judgements)
    parts |= discipline(year, meetings, cases, carried, judgements)
    return added_up(parts, any(each.owner == "party-group" for each in lists))


def added_up(parts: dict[str, int], has_list: bool) -> Points:
    """Items, sections and the total from the parts."""
    by_item: dict[str, int] = {}
    for part, points in parts.items():
        by_item[part[:3]] = by_item.get(part[:3], 0) + points
    if not has_list:
        by_item["A05"] = 0  # A05-1-2: without a list of the Party group the whole item is lost
    sections = {"A": 0, "B": 0, "C": 0}
    for item, points in by_item.items():
        sections[item[0]] += points
    return Points(parts, by_item, sections, sum(sections.values()))


def leadership(
    year: Year,
    members: list[Leader],
    meetings: list[MeetingEntry],
    lectures: list[LectureEntry],
    talks: list[TalkEntry],
    documents: list[DocumentEntry],
    in_force: list[DocumentEntry],
    lists: list[ListEntry],
    items: list[ItemEntry],
) -> dict[str, int]:
    """Section A, 加强组织领导."""
    party = [m for m in meetings if m.body == "party-group"]
    study = [m for m in meetings if m.body == "study-group"]
    on_opinion = [m for m in study if m.on >= OPINION_ISSUED and OPINION & set(m.topics)]
    rules = [d for d in in_force if d.document_type == "rule"]
    adopted = [each for each in lists if each.owner == "party-group" and each.adopted_by]

    names = [m.name for m in members]
    others = [m.name for m in members if m.post != "secretary"]
    secretaries = [m for m in year.leaders if m.post == "secretary"]
    lecturers = {each.lecturer for each in lectures}
    leading = {i.leader for i in items}
    speakers = {name for m in on_opinion for name in m.speakers}
    talked = {(name, half_of(t.on)) for t in talks for name in t.talkers}
    duties = [(m.name, (2021, n)) for m in members for n, first, last in HALVES if m.first <= first and last <= m.last]
    return {
        # 第一议题: of the Party group's meetings, 95 % or 80 %
        "A01": share(count(m for m in party if m.first_topic), count(party), ((95, 200), (80, 100)), none=0),
        # 年度学习计划: by 31 March
        "A02-1": by_end_of_march([d for d in documents if d.document_type == "study-plan"], 100, 50),
        # 学习制度: two rules in force
        "A02-2": 100 - 50 * sum(not about(rules, topic) for topic in ("党组议事清单", "学习教育常态化")),
        # 按季度学习
        "A03-1": 50 * len({(m.on.year, (m.on.month - 1) // 3) for m in study if START <= m.on <= END}),
        # 集体研讨: the first two
        "A03-2": 50 * min(count(m for m in study if m.discussion), 2),
        # 党组书记讲党课
        "A04-1": 100 if any(gave(each, secretary) for each in lectures for secretary in secretaries) else 0,
        # 其他成员讲党课
        "A04-2": max(0, 100 - 50 * sum(name not in lecturers for name in others)),
        # 责任清单: adopted, by 31 March
        "A05-1": by_end_of_march(adopted, 150, 100),
        # 年度工作要点
        "A05-2": 50 if any(d.document_type == "work-points" for d in documents) else 0,
        # 清单条目要素齐全
        "A05-3": max(0, 100 - 50 * count(i for i in items if not i.assigned_unit and lacks_something(i))),
        # 一岗双责到人: everybody
        "A05-4": 100 if names and all(name in leading for name in names) else 0,
        # 专题研究: each half-year
        "A06": 100 * len({half_of(m.on) for m in party if "全面从严治党" in m.topics and START <= m.on <= END}),
        # 专题学习: the first two
        "A07-1": 50 * min(count(on_opinion), 2),
        # 结合分工发言: everybody, or two thirds
        "A07-2": spoken(sum(name in speakers for name in names), len(names)),
        # 联系直属单位
        "A07-3": 50 if any(i.assigned_unit and i.leader for i in items) else 0,
        # 班子成员谈话: each member, each half-year in post
        "A08-1": max(0, 150 - 50 * sum(duty not in talked for duty in duties)),
        # 谈话留痕: by person-times, 90 % or 60 %
        "A08-2": share(heads(t for t in talks if t.written_record), heads(talks), ((90, 100), (60, 50)), none=0),
    }


def conduct(
    year: Year,
    meetings: list[MeetingEntry],
    lectures: list[LectureEntry],
    documents: list[DocumentEntry],
    in_force: list[DocumentEntry],
    cases: list[CaseEntry],
    expenses: list[ExpenseEntry],
    points: list[PointEntry],
    judgements: dict[str, int],
) -> dict[str, int]:
    """Section B, 推进党风廉政建设."""
    plans = [d for d in documents if d.document_type == "plan"]
    texts = {text for each in lectures for text in each.texts}
    taught = sum(not law.isdisjoint(texts) for law in LAWS)
    treatment = [m for m in meetings if TREATMENT in m.topics]
    reports = [m for m in meetings if "向派驻组汇报" in m.topics and m.body in ("party-group", "work-meeting", "other")]
    deploying = [m for m in meetings if m.body == "work-meeting" and "工作部署" in m.topics]
    due = [p for p in points if p.source == "campaign" and (not p.deadline or p.deadline <= year.today)]
    in_time = [p for p in due if p.deadline and p.closed_on and p.closed_on <= p.deadline]
    suggested = [p for p in points if p.source == "suggestion"]
    return {
        # 查摆问题质量
        "B04-3": judgements.get("B04-3-1", 0),
        # 中央八项规定精神: unless C02 takes more for the same case
        "B05": max(0, 200 - sum(notice(c) for c in cases if notice(c) >= found_above(c))),
        # 纪法宣讲
        "B06-2": 100 if taught == 4 else 50 if taught >= 2 else 0,
        # 学习资料
        "B06-3": 50 if any(d.document_type == "study-booklet" for d in documents) else 0,
        # 内部管理制度
        "B10": 50 * sum(about(in_force, t) for t in ("预算绩效管理", "精简文件会议", "发文编号审批", "强戒所财务监督")),
        # 不高于上年
        "B11-1": 50 * not_above(expenses, "reception")
        + 50 * not_above(expenses, "meetings", "training", "meetings-and-training")
        + 50 * not_above(expenses, "vehicles", "vehicle-purchase", "vehicle-operation"),
        # 不超预算: every item
        "B11-2": 100 if expenses and all(e.spent <= e.budget for e in expenses) else 0,
        # 领导小组
        "B13-1": 50 if any(d.document_type == "setting-up" and TREATMENT in d.topics for d in documents) else 0,
        # 专题传达
        "B13-2": 50 if any(m.body == "party-group" for m in treatment) else 0,
        # 全系统推进
        "B13-3": 50 if any(m.body in ("on-site", "work-meeting") for m in treatment) else 0,
        # 专项治理问题整改: 0.5 for each ten percentage points begun
        "B14": max(0, 200 - 50 * tenths_short(count(in_time), count(due))),
        # 汇报党风廉政建设情况: each half-year
        "B15-1": 50 * len({half_of(m.on) for m in reports if m.group_present and START <= m.on <= END}),
        # 邀请参加部署会议: all
        "B15-2": 50 if deploying and all(m.group_invited for m in deploying) else 0,
        # 落实案件审议意见
        "B15-4": max(0, 50 - 50 * count(c for c in cases if opinion_ignored(c))),
        # 整改销号: all, or 90 %
        "B16-3": share(count(p for p in suggested if p.closed_on), count(suggested), ((100, 100), (90, 50)), none=100),
        # 传达纪委全会精神
        "B17-1": 50 if any("纪委全会精神" in m.topics for m in meetings) else 0,
        # 清廉建设方案
        "B17-2": 50 * sum(about(plans, topic) for topic in ("系统清廉建设", "清廉机关建设")),
        # 考评办法
        "B18-1": 50 if about(in_force, "廉政负面清单") else 0,
        # 结果运用
        "B18-2": max(0, 50 - 50 * count(c for c in cases if c.negative_list and c.consequence_applied is False)),
        # 三个规定
        "B19-1": 50 if about(in_force, "三个规定") else 0,
    }


def discipline(
    year: Year,
    meetings: list[MeetingEntry],
    cases: list[CaseEntry],
    carried: list[PointEntry],
    judgements: dict[str, int],
) -> dict[str, int]:
    """Section C, 保持惩治腐败高压态势."""
    party = [m for m in meetings if m.body == "party-group"]
    weighty = [m for m in party if "三重一大" in m.topics]
    personnel = [m for m in party if m.personnel_item]
    sanctioned = [c for c in cases if c.sanctioned and c.form != "first"]
    first = [c for c in cases if c.form == "first"]
    on_record = [c for c in first if c.talk_record or c.written_self_criticism]
    inspected = [p for p in carried if p.source == "inspection"]
    closed = [p for p in inspected if p.closed_on]
    return {
        # 处分执行: announced in 31 days, carried out and reported in 184, as decided
        "C01": max(
            0,
            400
            - 100 * heads_of(c for c in sanctioned if late(c.announced_on, c.on + timedelta(days=31), year.today))
            - 100 * heads_of(c for c in sanctioned if late(c.executed_on, c.on + timedelta(days=184), year.today))
            - 100 * heads_of(c for c in sanctioned if late(c.reported_on, c.on + timedelta(days=184), year.today))
            - 100 * heads_of(c for c in sanctioned if c.differs_from_decision),
        ),
        # 本级发现与上级查处: unless B05 takes as much or more for the same case
        "C02": max(0, 400 - sum(found_above(c) for c in cases if found_above(c) > notice(c))),
        # 留痕: all, or 90 %
        "C04-1": share(heads_of(on_record), heads_of(first), ((100, 200), (90, 100)), none=200),
        # 不以谈话代替处分
        "C04-2": max(0, 100 - 50 * heads_of(c for c in first if c.sanction_usual and not c.no_sanction_reason)),
        # 巡察整改销号: 0.5 for each ten percentage points begun
        "C06-1": max(0, 300 - 50 * tenths_short(count(closed), count(inspected))),
        # 他人确认: all
        "C06-2": 50 if all(p.verified_by for p in closed) else 0,
        # 主要负责人末位表态: all
        "C07-2": 50 if weighty and all(m.leader_spoke_last for m in weighty) else 0,
        # 到会人数: two thirds at every meeting
        "C07-3": 50 if all(m.attended * 3 >= m.expected * 2 for m in personnel) else 0,
        # 综合评定
        "C11-2": judgements.get("C11-2-1", 0),
    }


# -- small words -----------------------------------------------------------------------------------------------------


def this_year(entries: list[E]) -> list[E]:
    """The entries that belong to the year."""
    return [each for each in entries if START <= each.counts_on <= END]


def count(entries: Iterable[Entry]) -> int:
    """How many entries there are, each as often as it stands for."""
    return sum(each.times for each in entries)


def heads(talks: Iterable[TalkEntry]) -> int:
    """How many were talked with."""
    return sum(each.person_times for each in talks)


def heads_of(cases: Iterable[CaseEntry]) -> int:
    """How many persons the cases are about."""
    return sum(each.persons for each in cases)


def half_of(day: date) -> tuple[int, int]:
    """The half-year of a day."""
    return day.year, 1 if day.month <= 6 else 2


def months_after(day: date, months: int) -> date:
    """The day so many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))


def about(documents: list[DocumentEntry], topic: str) -> bool:
    """Whether one of the documents is about a topic."""
    return any(topic in d.topics for d in documents)


def by_end_of_march(entries: list[E], points: int, later: int) -> int:
    """Points for the earliest entry, by its day."""
    if not entries:
        return 0
    return points if min(each.on for each in entries) <= END_OF_MARCH else later


def share(part: int, whole: int, steps: tuple[tuple[int, int], ...], none: int) -> int:
    """Points of the first step, in per cent, that a share reaches; *none* for a share of nothing."""
    if not whole:
        return none
    for percent, points in steps:
        if part * 100 >= whole * percent:
            return points
    return 0


def tenths_short(part: int, whole: int) -> int:
    """How many ten percentage points a share lacks, those begun counted whole."""
    return -((part - whole) * 10 // whole) if whole else 0


def spoken(speakers: int, members: int) -> int:
    """Points of A07-2: everybody, or two thirds."""
    if not members:
        return 0
    return 100 if speakers == members else 50 if speakers * 3 >= members * 2 else 0


def not_above(expenses: list[ExpenseEntry], *items: str) -> bool:
    """Whether what was spent on some items is not above the year before."""
    own = [e for e in expenses if e.item in items]
    return sum(e.spent for e in own) <= sum(e.last_year for e in own)


def lacks_something(item: ItemEntry) -> bool:
    """Whether an entry lacks goal, measure, leader or section."""
    return not (item.goal and item.measure and item.leader and item.section)


def late(done: date | None, due: date, today: date) -> bool:
    """Whether something was done after its day, or is not done though the day has passed."""
    return (done or today) > due


def opinion_ignored(c: CaseEntry) -> bool:
    """Whether the opinion of the stationed group was not followed, without a reason."""
    return c.form in ("second", "third", "fourth") and c.opinion_followed is False and not c.departure_reason


def notice(c: CaseEntry) -> int:
    """Points of B05 for one case."""
    if c.eight_point and c.found_by != "own-unit":
        return NOTICE_POINTS.get(c.notice_level, 0) * c.times
    return 0


def found_above(c: CaseEntry) -> int:
    """Points of C02 for one case."""
    if c.found_by == "superior" and not c.reported_up:
        return ROLE_POINTS[c.role] * c.persons
    return 0
