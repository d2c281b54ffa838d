"""The evidence index: which paper stands for which item, what is missing, what does not fit (佐证材料目录)."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from dangfeng.auditing.claims import items_of
from dangfeng.auditing.papers import Paper, has_paper, papers
from dangfeng.auditing.variants import all_rules
from dangfeng.model import (
    DemocraticLifeMeeting,
    DoubleRandomInspection,
    EducationActivity,
    FieldInspection,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    PublicityMonth,
    Record,
    ResponsibilityList,
    SpecialCampaign,
)
from dangfeng.model.record import Evidence
from dangfeng.period import Period
from dangfeng.quantity import Day, highest, lowest
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Line, LineKind, Scorecard
from dangfeng.scoring import score
from dangfeng.vocabulary import Vocabulary

#: Kinds that are papers themselves: theirs bears their own day or an earlier one.
_DOCUMENTS = (IssuedRule.KIND, ResponsibilityList.KIND)
#: Papers that call to an act, and so are made before it.
_CALLS = r"(通知|方案|议程|议题单|日程)(》|$)"
#: Papers that prepare an act, and may well be made before it.
_PREPARES = r"请示|报备|征求意见|意见汇总|回复函|申请|审批|备案|预告|公示|提纲|送审|报审|对照检查材料|抽取记录"
#: Kinds of act that people are called to.
_CALLED = frozenset(
    cls.KIND
    for cls in (
        DemocraticLifeMeeting,
        DoubleRandomInspection,
        EducationActivity,
        FieldInspection,
        Lecture,
        Meeting,
        PublicityMonth,
        SpecialCampaign,
    )
)


class Oddity(Vocabulary):
    """What does not fit about the dates of a paper (时间疑点)."""

    BEFORE = "before-act", "材料日期早于所证明的事项"
    AFTER = "after-act", "应在事项之前形成的材料，日期晚于事项"
    RECEIVED_EARLY = "received-before-made", "收到日期早于材料日期"
    RECEIVED_LATE = "received-after-as-of", "收到日期晚于台账截止日"


@frozen(kw_only=True)
class Timing:
    """A paper whose dates do not fit the act that it proves (时间疑点).

    Attributes:
        oddity: What does not fit.
        paper: The paper.
        record: Id of the record.
        made: Day of the paper, or the day on which it was received.
        act: Day that it is held against, the first or last that it may be.
    """

    oddity: Oddity
    paper: Paper
    record: str
    made: Day
    act: date


@frozen(kw_only=True)
class Entry:
    """A paper under one item (材料条目).

    Attributes:
        paper: The paper.
        records: Ids of the records of this item that it stands for.
        others: Ids of the other items that it stands for.
    """

    paper: Paper
    records: tuple[str, ...]
    others: tuple[str, ...]


@frozen(kw_only=True)
class Gap:
    """A rule with records that have no evidence (缺材料).

    Attributes:
        rule: Id of the rule.
        wording: The rule in the office's own wording.
        expected: Evidence that the rubric asks for, if it says so.
        records: Ids of the records without evidence.
        none: Whether no record of the rule has any.
    """

    rule: str
    wording: str
    expected: str
    records: tuple[str, ...]
    none: bool


@frozen(kw_only=True)
class Shelf:
    """The papers of one item of the rubric, and its gaps (一项指标的材料)."""

    item: str
    title: str
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...]


@frozen(kw_only=True)
class Repeat:
    """A file that stands in the ledger of the period before as well (两年同一文件).

    Attributes:
        paper: The paper as it stands in this ledger.
        before: Ids of the records of the period before; none if it was an attachment there.
    """

    paper: Paper
    before: tuple[str, ...]


@frozen(kw_only=True, repr=False)
class EvidenceIndex:
    """All papers of a ledger by the items of a rubric (佐证材料目录).

    Attributes:
        unit: Name of the unit.
        period: Period of the ledger.
        as_of: The ledger's own today.
        shelves: The items of the rubric, in its order, those without a paper and without a gap left out.
        shared: Papers that stand for several items, each with the items.
        loose: Papers that stand for no item: of records that move no points, and attachments.
        bare: Ids of records without evidence, by kind.
        timings: Papers whose dates do not fit.
        repeats: Files that stand in the ledger of the period before as well.
        card: The scorecard that says which records move which item.
        ledger: The ledger.
    """

    unit: str
    period: Period
    as_of: date
    shelves: tuple[Shelf, ...]
    shared: tuple[tuple[Paper, tuple[str, ...]], ...]
    loose: tuple[Paper, ...]
    bare: tuple[tuple[str, tuple[str, ...]], ...]
    timings: tuple[Timing, ...]
    repeats: tuple[Repeat, ...]
    card: Scorecard
    ledger: Ledger

    def __repr__(self) -> str:
        papers = {id(entry.paper) for shelf in self.shelves for entry in shelf.entries}
        gaps = sum(len(shelf.gaps) for shelf in self.shelves)
        return f"EvidenceIndex({self.unit}, {self.period}: {len(papers) + len(self.loose)} papers, {gaps} gaps)"


def evidence_index(
    ledger: Ledger, rubric: Rubric, *, marks: Marks | None = None, prior: Ledger | None = None
) -> EvidenceIndex:
    """The papers of a ledger by the items of a rubric (佐证材料目录).

    Args:
        ledger: The year.
        rubric: The rubric.
        marks: Judgements, and scores of others.
        prior: The ledger of the period before: its files are looked for again in this one.

    Returns:
        The index, with gaps, papers that stand for several items, and dates that do not fit.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
        InvalidData: If a mark names nothing in the rubric or lies outside its bounds.
    """
    card = score(ledger, rubric, marks=marks, prior=prior)
    found = papers(ledger)
    items = [item for item in items_of(card.total, ()) if item.applicable]
    moved = {item.id: _moved(item) for item in items}
    serving = {id(paper): tuple(item for item, ids in moved.items() if ids & {*paper.records}) for paper in found}
    bare = {record.id: record.KIND for record in ledger.all_records() if not has_paper(record)}
    expected = _expected(rubric)
    shelves = (_shelf(item, moved[item.id], found, serving, bare, expected) for item in items)
    kinds = tuple(dict.fromkeys(bare.values()))
    return EvidenceIndex(
        unit=ledger.unit.name,
        period=ledger.period,
        as_of=ledger.today,
        shelves=tuple(shelf for shelf in shelves if shelf.entries or shelf.gaps),
        shared=tuple((paper, serving[id(paper)]) for paper in found if len(serving[id(paper)]) > 1),
        loose=tuple(paper for paper in found if not serving[id(paper)]),
        bare=tuple((kind, tuple(each for each, own in bare.items() if own == kind)) for kind in kinds),
        timings=tuple(_timings(ledger, found)),
        repeats=() if prior is None else tuple(_repeats(found, papers(prior))),
        card=card,
        ledger=ledger,
    )


def _moved(item: Line) -> frozenset[str]:
    return frozenset(record for line in item.walk() for record in line.records)


def _expected(rubric: Rubric) -> dict[str, str]:
    """The evidence that each rule asks for; its item's, where it says nothing itself."""
    found = {id: rule.evidence or "" for id, rule in all_rules(rubric).items()}
    for item in (item for section in rubric.sections for item in section.items):
        for rule in (*item.rules, *(rule for part in item.parts for rule in part.rules)):
            found[rule.id] = rule.evidence or item.evidence or ""
    return found


def _shelf(
    item: Line,
    moved: frozenset[str],
    found: tuple[Paper, ...],
    serving: dict[int, tuple[str, ...]],
    bare: dict[str, str],
    expected: dict[str, str],
) -> Shelf:
    entries = [
        Entry(
            paper=paper,
            records=tuple(record for record in paper.records if record in moved),
            others=tuple(other for other in serving[id(paper)] if other != item.id),
        )
        for paper in found
        if item.id in serving[id(paper)]
    ]
    gaps = []
    for line in item.walk():
        lacking = tuple(record for record in line.records if record in bare)
        if line.kind is LineKind.RULE and lacking:
            gaps.append(
                Gap(
                    rule=line.id,
                    wording=line.title,
                    expected=expected.get(line.id, ""),
                    records=lacking,
                    none=len(lacking) == len(line.records),
                )
            )
    entries.sort(key=lambda entry: (not entry.paper.number, _natural(entry.paper.number)))
    return Shelf(item=item.id, title=item.title, entries=tuple(entries), gaps=tuple(gaps))


def _natural(number: str) -> list[tuple[int, str]]:
    """Numbers in the order in which people file them: A-2 before A-10."""
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in re.findall(r"\d+|\D+", number)]


def _timings(ledger: Ledger, found: tuple[Paper, ...]) -> Iterator[Timing]:
    owner = {id(entry): paper for paper in found for entry in paper.entries}
    for record in ledger.all_records():
        for entry in record.evidence:
            if id(entry) in owner:
                yield from _timing(record, entry, owner[id(entry)], ledger.today)


def _timing(record: Record, entry: Evidence, paper: Paper, today: date) -> Iterator[Timing]:
    if entry.dated is not None and record.day_bounds is not None:
        act, last = record.day_bounds, highest(entry.dated)
        if last is not None and last < act.start and record.KIND not in _DOCUMENTS:
            if not _calls(record, entry) and not re.search(_PREPARES, entry.title or ""):
                yield Timing(oddity=Oddity.BEFORE, paper=paper, record=record.id, made=entry.dated, act=act.start)
        elif lowest(entry.dated) > act.end and (record.KIND in _DOCUMENTS or _calls(record, entry)):
            yield Timing(oddity=Oddity.AFTER, paper=paper, record=record.id, made=entry.dated, act=act.end)
    if entry.received is None:
        return
    last = highest(entry.received)
    if entry.dated is not None and last is not None and last < lowest(entry.dated):
        made = lowest(entry.dated)
        yield Timing(oddity=Oddity.RECEIVED_EARLY, paper=paper, record=record.id, made=entry.received, act=made)
    if lowest(entry.received) > today:
        yield Timing(oddity=Oddity.RECEIVED_LATE, paper=paper, record=record.id, made=entry.received, act=today)


def _calls(record: Record, entry: Evidence) -> bool:
    """Whether a paper calls to the act: a notice, a plan, an agenda."""
    return record.KIND in _CALLED and entry.title is not None and re.search(_CALLS, entry.title) is not None


def _repeats(found: tuple[Paper, ...], before: tuple[Paper, ...]) -> Iterator[Repeat]:
    hashes = {entry.sha256: paper for paper in before for entry in paper.entries if entry.sha256}
    for paper in found:
        again = next((hashes[entry.sha256] for entry in paper.entries if entry.sha256 in hashes), None)
        if again is not None:
            yield Repeat(paper=paper, before=again.records)
