"""Paragraphs on what the unit did: lists, meetings, lectures, talks, documents (履责情况语句)."""

from collections.abc import Sequence

from dangfeng.model import IssuedRule, Lecture, Meeting, ResponsibilityItem, ResponsibilityList, Talk
from dangfeng.model.record import Record
from dangfeng.quantity import Name
from dangfeng.report.figures import Tally, grouped, singles, sum_of, tally, weight
from dangfeng.report.named import as_titles, described, in_quotes, named_in
from dangfeng.report.sentences import flags, total_sentences
from dangfeng.report.view import MOST_TITLES, View
from dangfeng.vocabulary import ItemStatus, MeetingBody, Unit, Vocabulary
from dangfeng.wording.language import Words

_MEETING_FLAGS = (
    ("first_topic", Words("以第一议题开展学习", "with first-topic study")),
    ("enlarged", Words("扩大范围召开", "enlarged")),
    ("discussion", Words("安排集中研讨", "with set discussion")),
    ("personnel_item", Words("涉及人事或处分议题", "with a personnel or sanction item")),
    ("leader_spoke_last", Words("主要负责人末位表态", "principal leader spoke last")),
    ("minutes", Words("留有会议记录", "minuted")),
    ("stationed_group_invited", Words("邀请派驻纪检监察组", "stationed group invited")),
    ("stationed_group_present", Words("派驻纪检监察组到会", "stationed group present")),
)


def meetings(view: View, records: Sequence[Record]) -> list[str]:
    """Meetings of one body: how many, when, how, on what."""
    held = [record for record in records if isinstance(record, Meeting)]
    body = _body(view, held[0].body if held else None)
    sentences = []
    one_by_one = [record for record in singles(held) if isinstance(record, Meeting)]
    if one_by_one:
        text = view.say(
            Words("{period}召开{body}{n}", "{body} in {period}: {n}"),
            period=view.period,
            body=body,
            n=view.sum(sum_of(held, Unit.TIMES), Unit.TIMES),
        )
        sentences.append(
            text + _days(view, one_by_one) + _of_which(view, flags(view, held, _MEETING_FLAGS, Unit.TIMES))
        )
    met = view.say(Words("召开{body}", "{body}"), body=body)
    sentences += total_sentences(view, held, lambda record: met + described(view, record, "body", "topics"))
    items = sum_of(held, Unit.ITEMS)
    if items:
        words = Words("开展第一议题学习{n}", "Items of first-topic study: {n}")
        sentences.append(view.say(words, n=view.sum(items, Unit.ITEMS)))
    sentences += in_quotes(view, named_in(view, one_by_one, "title"), Words("会议名称有{x}", "Titles: {x}"))
    sentences += in_quotes(view, named_in(view, held, "topics"), Words("议题涉及{x}", "Subjects: {x}"))
    return sentences + _decisions(view, held)


def _body(view: View, body: MeetingBody | None) -> str:
    """A meeting of the body: `党组会议`, `党组理论学习中心组会议`."""
    if body is None:
        return view.say(Words("会议", "meetings"))
    name = view.term(body)
    if view.language == "en":
        return f"{name.removesuffix(' meeting')} meetings"
    return name if name.endswith(("会", "会议")) else f"{name}会议"


def _days(view: View, records: Sequence[Record]) -> str:
    days = view.days(record.on for record in records)
    return view.say(Words("（{days}）", " ({days})"), days=days) if days else ""


def _of_which(view: View, parts: str) -> str:
    return view.say(Words("，其中{parts}", "; of which {parts}"), parts=parts) if parts else ""


def _decisions(view: View, held: Sequence[Meeting]) -> list[str]:
    """Matters decided, and how many of them are carried out."""
    decided = [each for record in held for each in record.decisions]
    if not decided:
        return []
    done = [each for each in decided if each.closed_on or each.done_on or each.status is ItemStatus.DONE]
    words = Words("议定事项{n}，已办结{done}", "Matters decided: {n}, carried out: {done}")
    return [view.say(words, n=view.count(len(decided), Unit.ITEMS), done=view.count(len(done), Unit.ITEMS))]


def lectures(view: View, records: Sequence[Record]) -> list[str]:
    """Lectures: who gave how many, on what."""
    given = [record for record in records if isinstance(record, Lecture)]
    sentences = []
    if singles(given):
        groups = grouped(
            singles(given), lambda record: _post(view, record.lecturer if isinstance(record, Lecture) else None)
        )
        parts = view.listing.join(
            view.say(Words("{who}{n}", "{who} {n}"), who=who, n=view.sum(_times(each), Unit.TIMES))
            for who, each in groups.items()
        )
        words = Words("{period}讲党课{n}（{days}{parts}）", "Lectures in {period}: {n} ({days}{parts})")
        sentences.append(
            view.say(words, period=view.period, n=view.sum(_times(given), Unit.TIMES), days="", parts=parts)
        )
        heard = sum_of(given, Unit.PERSON_TIMES)
        if heard:
            sentences.append(view.say(Words("听课{n}", "Attendance: {n}"), n=view.sum(heard, Unit.PERSON_TIMES)))
    given_by = Words("{who}讲党课", "lectures{who}")
    sentences += total_sentences(view, given, lambda record: view.say(given_by, who=_lecturer(view, record)))
    sentences += as_titles(view, named_in(view, given, "title"), Words("党课题目有{x}", "Titles: {x}"))
    sentences += in_quotes(view, named_in(view, given, "topics"), Words("主题有{x}", "Subjects: {x}"))
    return sentences + as_titles(view, named_in(view, given, "texts"), Words("宣讲{x}", "Texts taught: {x}"))


def _times(records: Sequence[Record]) -> Tally:
    return tally(weight(record) for record in singles(records))


def _post(view: View, name: Name | None) -> str:
    member = next((each for each in view.ledger.roster if each.name == name), None)
    if member is not None:
        return view.term(member.post)
    return view.say(Words("其他主讲人", "others") if name else Words("主讲人待核实", "lecturer not entered"))


def _lecturer(view: View, record: Record) -> str:
    name = record.lecturer if isinstance(record, Lecture) else None
    if name is None:
        return ""
    return view.say(Words("{who}", " by {who}"), who=_post(view, name))


def _sort(view: View, sort: Vocabulary | None) -> str:
    return view.say(Words("类型待核实", "of no type entered")) if sort is None else view.term(sort)


def talks(view: View, records: Sequence[Record]) -> list[str]:
    """Talks: how many, with how many, of which kind."""
    held = [record for record in records if isinstance(record, Talk)]
    sentences = []
    if singles(held):
        words = Words("{period}开展谈话{n}、{persons}", "Talks in {period}: {n}, {persons}")
        text = view.say(
            words,
            period=view.period,
            n=view.sum(_times(held), Unit.TIMES),
            persons=view.sum(sum_of(held, Unit.PERSON_TIMES), Unit.PERSON_TIMES),
        )
        groups = grouped(singles(held), lambda one: _sort(view, one.talk_kind if isinstance(one, Talk) else None))
        kinds = view.listing.join(
            view.say(Words("{kind}{n}", "{kind} {n}"), kind=kind, n=view.sum(_times(each), Unit.TIMES))
            for kind, each in groups.items()
        )
        sentences.append(text + _of_which(view, kinds))
        written = flags(view, held, (("written_record", Words("留有谈话记录", "with a written record")),), Unit.TIMES)
        sentences += [written] if written else []
    talking = Words("开展谈话", "talks")
    return sentences + total_sentences(view, held, lambda record: view.say(talking) + described(view, record))


def documents(view: View, records: Sequence[Record]) -> list[str]:
    """Documents issued, by type, with their titles and numbers; older ones still in force apart."""
    issued = [record for record in records if isinstance(record, IssuedRule)]
    now = [record for record in singles(issued) if view.of_period(record) and isinstance(record, IssuedRule)]
    before = [record for record in singles(issued) if not view.of_period(record) and isinstance(record, IssuedRule)]
    sentences = []
    if now:
        words = Words("{period}制发制度文件{n}", "Documents issued in {period}: {n}")
        sentences.append(view.say(words, period=view.period, n=view.sum(_times(now), Unit.PIECES)))
        for kind, each in grouped(
            now, lambda one: _sort(view, one.document_type if isinstance(one, IssuedRule) else None)
        ).items():
            sentences.append(_documents(view, kind, each))
    if before:
        words = Words("考核期前制发、台账载有", "Issued before the period and on record:")
        sentences.append(_documents(view, view.say(words), before))
    copies = sum_of(now, Unit.COPIES)
    if copies:
        sentences.append(view.say(Words("印发{n}", "Copies printed: {n}"), n=view.sum(copies, Unit.COPIES)))
    issuing = Words("制发制度文件", "documents issued")
    return sentences + total_sentences(view, issued, lambda record: view.say(issuing) + described(view, record))


def _documents(view: View, kind: str, records: Sequence[Record]) -> str:
    named = [_document(view, record) for record in records if isinstance(record, IssuedRule) and record.title]
    text = view.say(Words("{kind}{n}", "{kind} {n}"), kind=kind, n=view.sum(_times(records), Unit.PIECES))
    if not named:
        return text
    more = view.say(Words("等", " and others")) if len(named) > MOST_TITLES else ""
    titles = view.listing.join(named[:MOST_TITLES])
    # Between two titles in their marks nothing stands; after a number in brackets something must.
    return text + view.colon + (titles.replace("》、《", "》《") if view.language == "zh" else titles) + more


def _document(view: View, record: IssuedRule) -> str:
    inner = view.say(Words("（{x}）", " ({x})"), x=record.number) if record.number else ""
    return view.title(record.title or "") + inner


_STATES: tuple[tuple[ItemStatus | None, Words], ...] = (
    (ItemStatus.DONE, Words("已完成", "done")),
    (ItemStatus.BASICALLY_DONE, Words("基本完成", "basically done")),
    (ItemStatus.LONG_TERM, Words("长期坚持", "kept up for good")),
    (ItemStatus.ON_SCHEDULE, Words("按序时进度推进", "on schedule")),
    (ItemStatus.IN_PROGRESS, Words("推进中", "in progress")),
    (ItemStatus.MEASURES_SET, Words("已制定措施", "measures set")),
    (ItemStatus.OPEN, Words("未完成", "open")),
    (None, Words("办理状态未填", "without a state")),
)


def responsibility(view: View, records: Sequence[Record]) -> list[str]:
    """Responsibility lists as adopted, and how far their entries are carried out."""
    sentences = []
    for each in records:
        if isinstance(each, ResponsibilityList):
            title = view.title(each.title) if each.title else view.say(Words("责任清单", "Responsibility list"))
            details = [detail for detail in (each.number, view.day(each.on)) if detail]
            inner = view.say(Words("（{x}）", " ({x})"), x=view.comma.join(details)) if details else ""
            words = Words("建立{title}{inner}，列明条目{n}", "{title}{inner}, entries: {n}")
            number = tally(weight(item) for item in each.items)
            bare = Words("建立{title}{inner}，条目未录入台账", "{title}{inner}, entries not on record")
            listed = words if each.items else bare
            sentences.append(view.say(listed, title=title, inner=inner, n=view.sum(number, Unit.ITEMS)))
    entries = [record for record in records if isinstance(record, ResponsibilityItem)]
    if singles(entries):
        sentences.append(_entries(view, entries))
    assigned = dict.fromkeys(entry.assigned_unit for entry in entries if entry.assigned_unit)
    if assigned:
        words = Words("明确班子成员联系{x}", "Units assigned to a leader: {x}")
        sentences.append(view.say(words, x=view.listing.join(assigned)))
    return sentences + total_sentences(
        view, entries, view.say(Words("责任清单条目", "entries of responsibility lists"))
    )


def _entries(view: View, entries: Sequence[ResponsibilityItem]) -> str:
    single = [entry for entry in entries if entry.total is None]
    parts = []
    for state, words in _STATES:
        number = _times([entry for entry in single if entry.status is state])
        if number:
            parts.append(view.say(Words("{x}{n}", "{x} {n}"), x=view.say(words), n=view.sum(number, Unit.ITEMS)))
    words = Words("责任条目共{n}：{parts}", "Entries of responsibility: {n} ({parts})")
    return view.say(words, n=view.sum(_times(entries), Unit.ITEMS), parts=view.listing.join(parts))
