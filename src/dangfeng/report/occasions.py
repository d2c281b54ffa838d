"""Paragraphs on what is told one by one: life meetings, ballots, campaigns, inspections received (逐项叙述的事项)."""

from collections.abc import Sequence
from datetime import date

from dangfeng.model import (
    DemocraticAppraisal,
    DemocraticLifeMeeting,
    ExternalResult,
    InspectionReceived,
    OtherActivity,
    PublicityMonth,
    SpecialCampaign,
)
from dangfeng.model.appraisal import BallotQuestion
from dangfeng.model.life_meeting import DAY_OF_STEP
from dangfeng.model.record import Record
from dangfeng.quantity import Bounded, Count, Day, lowest
from dangfeng.report.figures import singles_of
from dangfeng.report.named import described, in_quotes
from dangfeng.report.plans import EACH
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import LifeMeetingStep, Unit
from dangfeng.wording.language import Words

#: A number of a record: the words before it, the number, what is counted.
Figure = tuple[Words, Count | None, Unit | Words]


def figures(view: View, *given: Figure) -> list[str]:
    """Numbers with the words before them; those not entered are passed over."""
    return [
        view.say(Words("{x}{n}", "{x}: {n}"), x=view.say(words), n=view.count(number, unit))
        for words, number, unit in given
        if number is not None
    ]


def dated(view: View, *given: tuple[Words, Day | None]) -> list[str]:
    """Acts in the order of their days: `3月2日制定方案`; those without a day are passed over.

    A day that is masked or known in part stands behind its act, in brackets.
    """
    given = tuple(sorted(given, key=lambda each: date.max if each[1] is None else lowest(each[1])))
    known, other = Words("{day}{act}", "{act} on {day}"), Words("{act}（{day}）", "{act} ({day})")
    return [
        view.say(other if isinstance(day, Bounded) else known, day=view.short_day(day), act=view.say(act))
        for act, day in given
        if day is not None
    ]


def _joined(view: View, parts: Sequence[str]) -> str:
    return view.comma.join(part for part in parts if part)


def _totals(view: View, records: Sequence[Record], what: Words) -> list[str]:
    return total_sentences(view, records, lambda record: view.say(what) + described(view, record))


def life_meetings(view: View, records: Sequence[Record]) -> list[str]:
    """Democratic-life meetings: when, on what, by which steps, with what result."""
    said = []
    for one in singles_of(records, DemocraticLifeMeeting):
        said += [_held(view, one), *_steps(view, one), *_results(view, one)]
    return said + _totals(view, records, Words("召开民主生活会", "democratic-life meetings"))


def _held(view: View, one: DemocraticLifeMeeting) -> str:
    what = Words("召开专题民主生活会", "additional democratic-life meeting held")
    usual = Words("召开民主生活会", "democratic-life meeting held")
    words = what if one.additional else usual
    when = dated(view, (words, one.on)) or [view.period_first(view.say(words))]
    topic = in_quotes(view, [one.topic] if one.topic else [], Words("主题为{x}", "subject: {x}"))
    present = figures(
        view,
        (Words("应到", "expected"), one.expected, Unit.PERSONS),
        (Words("实到", "present"), one.attended, Unit.PERSONS),
    )
    said = [view.say(Words("上级派员指导", "somebody from above sat in"))] if one.superior_present else []
    if one.spoke_for_team:
        said.append(view.say(Words("书记代表班子作对照检查", "the secretary spoke for the team")))
    return _joined(view, [*when, *topic, *present, *said])


def _steps(view: View, one: DemocraticLifeMeeting) -> list[str]:
    if not one.steps:
        return [view.say(Words("各环节完成情况未填", "Its steps are not entered"))]
    names = []
    for step in one.steps:
        day: Day | None = getattr(one, DAY_OF_STEP[step])
        text = view.term(step)
        names.append(text + (view.say(Words("（{x}）", " ({x})"), x=view.short_day(day)) if day is not None else ""))
    done = Words("已完成{x}等{n}个环节", "Steps carried out ({n}): {x}")
    said = [view.say(done, x=view.listing.join(names), n=len(names))]
    missing = [view.term(step) for step in LifeMeetingStep if step not in one.steps]
    if missing:
        words = Words("{x}环节台账未见记录", "Steps not on record: {x}")
        said.append(view.say(words, x=view.listing.join(missing)))
    return said


def _results(view: View, one: DemocraticLifeMeeting) -> list[str]:
    found = figures(
        view,
        (Words("征求意见", "opinions collected"), one.opinions_collected, Unit.ENTRIES),
        (Words("谈心谈话", "talks"), one.talks_held, Unit.PERSON_TIMES),
        (Words("查摆问题", "problems found"), one.problems, EACH),
        (Words("制定整改措施", "measures set"), one.measures, Unit.ITEMS),
    )
    if one.papers_by:
        found += figures(view, (Words("提交对照检查材料", "members with a paper"), len(one.papers_by), Unit.PERSONS))
    if one.criticised_by:
        found += figures(view, (Words("提出批评意见", "members who criticised"), len(one.criticised_by), Unit.PERSONS))
    asked = figures(
        view,
        (Words("被约谈函询", "members asked about leads"), one.asked, Unit.PERSONS),
        (Words("会上作出说明", "explained at the meeting"), one.explained, Unit.PERSONS),
    )
    notice = dated(view, (Words("在本单位通报", "made known in the unit"), one.notice_on))
    return [text for text in (_joined(view, found), _joined(view, asked), _joined(view, notice)) if text]


def ballots(view: View, records: Sequence[Record]) -> list[str]:
    """Ballots: on whom and what, how many papers, how they came out, and when the result went up."""
    said = []
    for one in singles_of(records, DemocraticAppraisal):
        words = Words("对{x}进行民主测评", "ballot held on {x}")
        objects = view.listing.join(view.term(each) for each in one.objects)
        words = words if objects else Words("进行民主测评", "ballot held")
        text = view.say(words, x=objects)
        subjects = view.listing.join(view.term(each) for each in one.subjects)
        about = [view.say(Words("测评内容为{x}", "about: {x}"), x=subjects)] if subjects else []
        held = Words(text, text)
        numbers = figures(
            view,
            (Words("应参加", "entitled"), one.eligible, Unit.PERSONS),
            (Words("发出测评票", "ballots issued"), one.issued, Words("张", "")),
            (Words("收回", "returned"), one.returned, Words("张", "")),
            (Words("有效", "valid"), one.valid, Words("张", "")),
            (Words("评价为好的", "rating well"), one.rated_well, Words("张", "")),
        )
        up = dated(view, (Words("上报测评结果", "result reported above"), one.reported_up_on))
        said.append(_joined(view, [*(dated(view, (held, one.on)) or [view.period_first(text)]), *about, *numbers, *up]))
        said += [_question(view, each) for each in one.questions]
    return said + _totals(view, records, Words("开展民主测评", "ballots"))


def _question(view: View, one: BallotQuestion) -> str:
    about = [str(one.about)] if one.about else []
    about += [view.term(one.subject)] if one.subject else []
    about += [view.quoted([one.words])] if one.words else []
    parts = [
        view.say(Words("{x}{n}", "{x} {n}"), x=each.option, n=view.count(each.votes, Words("票", "")))
        for each in one.options
    ]
    if one.mean is not None:
        full = view.say(Words("（满分{x}）", " (of {x})"), x=view.points(one.full)) if one.full is not None else ""
        parts.append(view.say(Words("平均{x}分", "mean {x}"), x=view.points(one.mean)) + full)
    name = view.listing.join(about) or view.say(Words("一题", "one question"))
    return view.say(Words("测评{x}：{y}", "On {x}: {y}"), x=name, y=view.listing.join(parts) or view.blank)


def campaigns(view: View, records: Sequence[Record]) -> list[str]:
    """Special campaigns, each with its group, its teams, and what it found and put right."""
    said = []
    for one in singles_of(records, SpecialCampaign):
        name = view.quoted([one.name]) if one.name else view.say(Words("专项治理", "a special campaign"))
        steps = dated(
            view,
            (Words("制定方案", "plan"), one.plan_on),
            (Words("成立领导小组", "leading group set up"), one.group_set_up_on),
            (Words("动员部署", "deployed"), one.deployed_on),
            (Words("启动", "begun"), one.on),
            (Words("结束", "ended"), one.ended_on),
            (Words("形成总结", "summed up"), one.summary_on),
        )
        numbers = figures(
            view,
            (Words("组建督导组", "teams"), one.teams, EACH),
            (Words("召开会议", "meetings"), one.meetings, Unit.TIMES),
            (Words("检查要点", "points checked"), one.check_points, Unit.ITEMS),
            (Words("应督导单位", "units to be reached"), one.targets, EACH),
            (Words("已督导", "reached"), one.targets_reached, EACH),
            (Words("发现问题", "problems found"), one.problems, EACH),
            (Words("已整改", "put right"), one.fixed, EACH),
        )
        words = Words("开展{x}", "Campaign: {x}")
        said.append(_joined(view, [view.say(words, x=name), *steps, *numbers]))
        said += in_quotes(view, one.topics, Words("治理主题有{x}", "Its subjects: {x}"))
    return said + _totals(view, records, Words("开展专项治理", "special campaigns"))


def publicity_months(view: View, records: Sequence[Record]) -> list[str]:
    """The publicity month: theme, plan, activities planned and held, summary."""
    said = []
    for one in singles_of(records, PublicityMonth):
        theme = in_quotes(view, [one.theme] if one.theme else [], Words("主题为{x}", "theme: {x}"))
        days = dated(
            view,
            (Words("制定方案", "plan"), one.plan_on),
            (Words("启动", "begun"), one.on),
            (Words("结束", "ended"), one.ended_on),
            (Words("上报总结", "summary sent in"), one.summary_on),
        )
        numbers = figures(
            view,
            (Words("计划活动", "activities planned"), one.activities_planned, Unit.ITEMS),
            (Words("开展活动", "activities held"), one.activities_held, Unit.ITEMS),
            (Words("采取具体措施", "measures"), one.measures, Unit.ITEMS),
            (Words("参加", "taking part"), one.participants, Unit.PERSON_TIMES),
        )
        lead = view.period_first(view.say(Words("开展党风廉政建设宣传教育月活动", "publicity month held")))
        said.append(_joined(view, [lead, *theme, *days, *numbers]))
        said += in_quotes(view, one.activities, Words("活动有{x}", "Activities: {x}"))
    return said


def received(view: View, records: Sequence[Record]) -> list[str]:
    """Inspections and audits of the unit: who, when, what was fed back, how much of it is put right."""
    said = []
    for one in singles_of(records, InspectionReceived):
        kind = view.term(one.received_kind) if one.received_kind else view.say(Words("检查", "inspection"))
        who = str(one.inspector or (view.term(one.level) if one.level else view.say(Words("上级", "a superior"))))
        text = view.say(Words("接受{who}{kind}", "{kind} by {who}"), who=who, kind=kind)
        days = dated(
            view,
            (Words("进驻", "begun"), one.started_on),
            (Words("撤离", "ended"), one.ended_on),
            (Words("反馈", "fed back"), one.on),
            (Words("报送整改报告", "report on putting right"), one.reported_on),
            (Words("主要负责人报告组织整改情况", "principal leader's report"), one.leader_reported_on),
            (Words("办结", "closed"), one.closed_on),
        )
        inner = view.say(Words("（{x}）", " ({x})"), x=one.reference) if one.reference else ""
        numbers = figures(
            view,
            (Words("反馈问题涉及", "aspects of the feedback"), one.aspects, Words("个方面", "")),
            (Words("反馈问题", "problems fed back"), one.problems, EACH),
            (Words("已整改", "put right"), one.fixed, EACH),
            (Words("基本完成", "basically put right"), one.basically_fixed, EACH),
            (Words("制定整改措施", "measures set"), one.measures, Unit.ITEMS),
            (Words("已完成措施", "measures carried out"), one.measures_done, Unit.ITEMS),
            (Words("建立、修订制度", "rules made or revised"), one.rules_made, Unit.ITEMS),
            (Words("处理", "dealt with"), one.persons_handled, Unit.PERSONS),
        )
        money = []
        if one.recovered is not None:
            money = [view.say(Words("清退追缴{x}", "recovered: {x}"), x=view.amounts([one.recovered]))]
        said.append(_joined(view, [text + inner, *days, *numbers, *money]))
    return said + _totals(view, records, Words("接受巡察、审计等检查", "inspections and audits received"))


def results(view: View, records: Sequence[Record]) -> list[str]:
    """Results that others gave the unit, each with its points, grade and rank."""
    said = []
    for one in singles_of(records, ExternalResult):
        bare = view.term(one.result_kind) if one.result_kind else view.say(Words("评价结果", "a result"))
        name = view.title(one.title) if one.title else bare
        organ = str(one.organ) if one.organ else view.say(Words("有关机关", "another body"))
        parts = [view.say(Words("{organ}{name}", "{name}, by {organ}"), organ=organ, name=name)]
        if one.points is not None:
            full = (
                view.say(Words("（满分{x}分）", " (of {x})"), x=view.points(one.full)) if one.full is not None else ""
            )
            parts.append(view.say(Words("得{x}分", "{x} points"), x=view.points(one.points)) + full)
        if one.grade:
            parts.append(view.say(Words("等次为{x}", "grade: {x}"), x=one.grade))
        if one.rank is not None:
            peers = ""
            if one.peers is not None:
                peers = view.say(Words("（共{n}个单位）", " (of {n} units)"), n=view.count(one.peers))
            parts.append(view.say(Words("列第{n}名", "rank {n}"), n=view.count(one.rank)) + peers)
        if one.eight_point:
            parts.append(view.say(Words("涉及中央八项规定精神", "about the spirit of the eight-point decision")))
        said.append(_joined(view, parts))
    return said + _totals(view, records, Words("外部评价结果", "results given by others"))


def other_activities(view: View, records: Sequence[Record]) -> list[str]:
    """Whatever else the office kept, as it was written."""
    said = []
    for one in singles_of(records, OtherActivity):
        what = view.colon.join(text for text in (one.title, one.description) if text)
        when = view.short_day(one.on) if one.on is not None else ""
        count = figures(view, (Words("参加", "taking part"), one.participants, Unit.PERSON_TIMES))
        inner = view.comma.join(each for each in (when, *count) if each)
        text = (what or view.say(Words("内容未填", "not entered"))).rstrip("。.；;")
        said.append(text + (view.say(Words("（{x}）", " ({x})"), x=inner) if inner else ""))
    return said + _totals(view, records, Words("开展其他工作", "other activities"))
