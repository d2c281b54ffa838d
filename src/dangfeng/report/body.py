"""The body of the report: which records stand in which section, and the numbered paragraphs on them (正文)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dangfeng.model import Assertion, Meeting, ResponsibilityList
from dangfeng.model.record import Record
from dangfeng.report.blocks import Block, Heading, Paragraph, anchor, plain
from dangfeng.report.figures import counted, grouped
from dangfeng.report.plans import Writer
from dangfeng.report.sentences import left_out, outside, scopes
from dangfeng.report.topics import TOPICS, Topic
from dangfeng.report.view import View
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.vocabulary import Vocabulary
from dangfeng.wording.language import Words
from dangfeng.wording.numerals import chinese_number


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
    nothing: Counter[int] = Counter()
    return [
        (record, _chosen((found, *(alike.get(each, nothing) for each in _models(record))), record, len(sections)))
        for record, found in own
    ]


def _models(record: Record) -> tuple[tuple[str, ...], ...]:
    """Records of which sort a record stands beside: those like it, its kind; a statement, what it is about."""
    if isinstance(record, Assertion) and record.about:
        return ((record.about,),)
    return (_likeness(record), (record.KIND,))


def _likeness(record: Record) -> tuple[str, ...]:
    """What sort of its kind a record is: the body of a meeting, the source of a point to be put right."""
    topic = TOPICS.get(record.KIND)
    sort: object = getattr(record, topic.sort) if topic and topic.sort else None
    return (record.KIND, str(sort.value) if isinstance(sort, Vocabulary) else "")


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
    topic = TOPICS.get(_models(record)[-1][0])
    return round((topic.place if topic else 1.0) * max(0, number - 1))


def _paragraphs(view: View, records: Sequence[Record]) -> Iterator[Block]:
    number = 0
    for number, (lead, target, sentences) in enumerate(_topics(view, records), 1):
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
    groups = grouped([record for record in records if record.KIND in TOPICS], _paragraph)
    for first in (kind for kind, topic in TOPICS.items() if not topic.beside):
        kinds = grouped(groups.get(first, ()), lambda record: record.KIND)
        if first == Meeting.KIND:
            for found in grouped(groups.get(first, ()), _body).values():
                lead = _meeting_lead(view, found)
                yield lead, anchor("kind", first), _sentences(view, TOPICS[first], found)
        elif kinds:
            here = [kind for kind in TOPICS if kind in kinds]
            leads = dict.fromkeys(view.say(TOPICS[kind].lead) for kind in here)
            yield view.listing.join(leads), anchor("kind", here[0]), _together(view, kinds, here)


def _together(view: View, kinds: dict[str, list[Record]], here: Sequence[str]) -> list[str]:
    """The sentences of one paragraph; kinds with one writer are written about at once."""
    told: dict[Writer, list[Record]] = {}
    for kind in here:
        told.setdefault(TOPICS[kind].write, []).extend(kinds[kind])
    return [each for found in told.values() for each in _sentences(view, TOPICS[found[0].KIND], found)]


def _paragraph(record: Record) -> str:
    """The kind that the paragraph of a record begins with."""
    return TOPICS[record.KIND].beside or record.KIND


def _sentences(view: View, topic: Topic, records: Sequence[Record]) -> list[str]:
    inner = [record for record in records if topic.whole or view.of_period(record)]
    entries = [entry for record in inner if isinstance(record, ResponsibilityList) for entry in record.items]
    shown = [record for record in (*inner, *entries) if counted(record)]
    told = [*topic.write(view, shown), *scopes(view, shown)] if shown else []
    apart = [record for record in records if not (topic.whole or view.of_period(record))]
    return told + left_out(view, inner) + outside(view, apart)


def _body(record: Record) -> str:
    return record.body.value if isinstance(record, Meeting) and record.body else ""


def _meeting_lead(view: View, records: Sequence[Record]) -> str:
    first = records[0]
    body = first.body if isinstance(first, Meeting) else None
    return view.term(body) if body else view.say(TOPICS[Meeting.KIND].lead)
