"""The body of the report: which records stand in which section, and the numbered paragraphs on them (正文)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from dangfeng.model import KINDS, IssuedRule, Meeting, RectificationItem, ResponsibilityList
from dangfeng.model.record import Record
from dangfeng.report import acts, outcomes
from dangfeng.report.blocks import Block, Heading, Paragraph, anchor, plain
from dangfeng.report.figures import counted, grouped
from dangfeng.report.sentences import left_out, outside
from dangfeng.report.view import View
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.vocabulary import MeetingBody, Vocabulary
from dangfeng.wording.language import Words
from dangfeng.wording.numerals import chinese_number


@frozen
class Topic:
    """How one kind of record is written about.

    Attributes:
        lead: The opening phrase.
        write: Makes the sentences.
        whole: Whether records of other periods belong into the sentences too: what is in force or carried over.
        place: Where it stands if the scorecard does not say, from 0 for the first section to 1 for the last.
    """

    lead: Words
    write: acts.Writer
    whole: bool = False
    place: float = 0.0


TOPICS: dict[str, Topic] = {
    "responsibility-list": Topic(Words("责任清单", "Responsibility lists"), acts.responsibility, whole=True),
    "responsibility-item": Topic(Words("责任清单", "Responsibility lists"), acts.responsibility, whole=True),
    "meeting": Topic(Words("会议情况", "Meetings"), acts.meetings),
    "lecture": Topic(Words("讲党课", "Lectures"), acts.lectures),
    "talk": Topic(Words("谈话提醒", "Talks"), acts.talks),
    "issued-rule": Topic(Words("制度建设", "Rules and documents"), acts.documents, whole=True),
    "expenditure": Topic(Words("经费支出", "Expenditure"), outcomes.expenditure, place=0.5),
    "rectification-item": Topic(
        Words("问题整改", "Putting points right"), outcomes.rectification, whole=True, place=0.5
    ),
    "case": Topic(Words("案件处置", "Cases"), outcomes.cases, place=1.0),
}
#: Kinds that share a paragraph with another.
_TOGETHER = {"responsibility-item": "responsibility-list"}


def sections_of(view: View) -> tuple[Line, ...]:
    """The sections of the scorecard."""
    return tuple(line for line in view.card.total.lines if line.kind is LineKind.SECTION)


def body(view: View) -> Iterator[Block]:
    """The sections with the self-scores in their headings and the numbered paragraphs under them."""
    sections = sections_of(view)
    placed = placement(view, sections)
    for index, section in enumerate(sections):
        yield Heading(level=2, text=heading(view, section, index), anchor=anchor("section", section.id))
        yield from _paragraphs(view, [record for record, where in placed if where == index])
    if not sections:
        yield Heading(level=2, text=view.say(Words("一、工作情况", "1. What was done")))
        yield from _paragraphs(view, [record for record, _ in placed])


def heading(view: View, section: Line, index: int) -> str:
    """The heading of a section, with what the unit claims for it."""
    points = view.claimed(section.id)
    title = numbered(view, index + 1, section.title or section.id)
    if points is None:
        return title
    return title + view.say(Words("（自评得分{x}分）", " (self-score: {x} points)"), x=view.points(points))


def numbered(view: View, number: int, title: str) -> str:
    """A heading with its number; a number that the title brings along is left out."""
    bare = re.sub(r"^[一二三四五六七八九十]+、", "", title)
    return f"{number}. {bare}" if view.language == "en" else f"{chinese_number(number)}、{bare}"


def placement(view: View, sections: Sequence[Line]) -> list[tuple[Record, int]]:
    """Each record with the index of the section that looks at it most; else of the one that its kind goes to."""
    votes: dict[str, Counter[int]] = {}
    for index, section in enumerate(sections):
        for line in section.walk():
            for id in line.records:
                votes.setdefault(id, Counter())[index] += 1
    own = [(record, _votes(record, votes)) for record in view.ledger.records]
    alike: dict[tuple[str, ...], Counter[int]] = {}
    for record, found in own:
        for likeness in (_likeness(record), (record.KIND,)):
            alike.setdefault(likeness, Counter()).update(found)
    return [
        (record, _chosen((found, alike[_likeness(record)], alike[(record.KIND,)]), record, len(sections)))
        for record, found in own
    ]


def _likeness(record: Record) -> tuple[str, ...]:
    """What sort of its kind a record is: the body of a meeting, the source of a point to be put right."""
    sort: Vocabulary | None = None
    if isinstance(record, Meeting):
        sort = record.body
    elif isinstance(record, RectificationItem):
        sort = record.source_kind
    elif isinstance(record, IssuedRule):
        sort = record.document_type
    return (record.KIND, "" if sort is None else str(sort.value))


def _votes(record: Record, votes: dict[str, Counter[int]]) -> Counter[int]:
    """How often each section looks at a record, or at an entry of the list that it is."""
    entries: tuple[Record, ...] = record.items if isinstance(record, ResponsibilityList) else ()
    found: Counter[int] = Counter()
    for each in (record, *entries):
        found.update(votes.get(each.id, Counter()))
    return found


def _chosen(preferred: Sequence[Counter[int]], record: Record, number: int) -> int:
    """The section that most looks at the record, else at those like it, else at its kind."""
    for votes in preferred:
        if votes:
            return min(votes, key=lambda index: (-votes[index], index))
    topic = TOPICS.get(record.KIND)
    return round((topic.place if topic else 1.0) * max(0, number - 1))


def _paragraphs(view: View, records: Sequence[Record]) -> Iterator[Block]:
    number = 0
    for lead, target, sentences in _topics(view, records):
        if not sentences:
            continue
        number += 1
        text = view.stop.join(_capital(sentence) for sentence in sentences) + view.stop.rstrip()
        yield Paragraph(
            number=f"({number}) " if view.language == "en" else f"（{chinese_number(number)}）",
            lead=_capital(lead),
            content=plain(view.stop + text) + view.see(target),
        )
    if not number:
        yield Paragraph(content=plain(view.say(_EMPTY)))


_EMPTY = Words("本部分涉及的事项，台账暂无记录。", "The ledger has no record that belongs here.")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _topics(view: View, records: Sequence[Record]) -> Iterator[tuple[str, str, list[str]]]:
    """Lead, place of the details, and sentences for each thing there is to write about."""
    groups = grouped(records, lambda record: _TOGETHER.get(record.KIND, record.KIND))
    for kind in sorted(groups, key=_rank):
        topic = TOPICS.get(kind, Topic(Words(view.kind(kind), view.kind(kind)), outcomes.other_records))
        target = anchor("kind", kind)
        parts = grouped(groups[kind], _body) if kind == Meeting.KIND else {"": groups[kind]}
        for part, found in parts.items():
            lead = (part and view.term(_meeting_body(found))) or view.say(topic.lead)
            yield lead, target, _sentences(view, topic, found)


def _sentences(view: View, topic: Topic, records: Sequence[Record]) -> list[str]:
    inner = [record for record in records if topic.whole or view.of_period(record)]
    entries = [entry for record in inner if isinstance(record, ResponsibilityList) for entry in record.items]
    told = topic.write(view, [record for record in (*inner, *entries) if counted(record)]) if inner else []
    apart = [record for record in records if not (topic.whole or view.of_period(record))]
    return told + left_out(view, inner) + outside(view, apart)


def _rank(kind: str) -> int:
    order = [*TOPICS, *(other for other in KINDS if other not in TOPICS)]
    return order.index(kind) if kind in order else len(order)


def _body(record: Record) -> str:
    return record.body.value if isinstance(record, Meeting) and record.body else ""


def _meeting_body(records: Sequence[Record]) -> MeetingBody | None:
    first = records[0]
    return first.body if isinstance(first, Meeting) else None
