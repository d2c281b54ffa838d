"""Comparisons and differences of ledgers in words (台账对照、台账变动的文字)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

from dangfeng.fields import Noun, table
from dangfeng.gathering import Change, Changed, Changes, Comparison, Difference, KindComparison, Range, UnitFigures
from dangfeng.gathering.clues import clues_of, said
from dangfeng.model import Claim, Completeness, Evidence, Member, Record
from dangfeng.period import Period
from dangfeng.quantity import Bounded, Masked
from dangfeng.shapes import DecimalShape, ManyShape, NameShape, Shape
from dangfeng.vocabulary import Unit
from dangfeng.wording.labels import kind_label, label
from dangfeng.wording.language import Words
from dangfeng.wording.names import masked_name
from dangfeng.wording.persons import Mask
from dangfeng.wording.values import counter, day_text, money_text, period_text, points_phrase, span_text
from dangfeng.wording.width import printable

_OWN, _OTHER = Words("单位", "the unit"), Words("对方", "the other side")
_COMPARED = Words(
    "台账对照：{unit}，{period}，单位台账与{other}", "Compared: {unit}, {period}; own ledger against {other}"
)
_NOTHING_SAID = Words(
    "{other}的台账没有任何一类记录或申报，无从对照。", "The ledger of {other} says nothing of any kind."
)
_FIGURE = Words("单位报{own}，{other}{theirs}", "the unit reports {own}, {other} {theirs}")
_NO_FIGURE = Words("{unit}数不详", "an unknown number of{unit}")
_FEWER, _MORE = Words("单位少", "the unit has fewer"), Words("单位多", "the unit has more")
_EQUAL, _UNSURE = Words("数量一致", "the figures agree"), Words("是否一致不能确定", "whether they agree cannot be told")
_LINES = {
    "pairs": Words("对上{count}条：{ids}", "matched: {ids}"),
    "only_other": Words("{other}有、单位无：{ids}", "known to {other} alone: {ids}"),
    "only_own": Words("单位有、{other}无：{ids}", "in the unit's ledger alone: {ids}"),
    "undecided": Words("不能确定：{ids}", "undecided: {ids}"),
    "in_totals": Words(
        "单位只有汇总数，无法逐条核对：{ids}", "the unit has a total, so these cannot be told one by one: {ids}"
    ),
}
_MAY_BE = Words("{id}可能是{candidates}", "{id} may be {candidates}")
_AND_MORE = Words("{named}等{count}条", "{named} or others, {count} in all")
#: Of the candidates for one record, so many are named.
_MOST_NAMED = 5
_BY = {
    "number": Words("编号", "number"),
    "day-and-person": Words("日期和人员", "day and person"),
    "day-and-title": Words("日期和名称", "day and title"),
    "day": Words("日期", "day"),
    "person": Words("人员", "person"),
    "title": Words("名称", "title"),
}
_PAIR = Words("{own}＝{other}（按{by}）", "{own} = {other} (by {by})")
_RECORDS = Words("{count}条", "{count} record(s)")

_SAME = Words("两本台账没有差别。", "The two ledgers say the same.")
_ADDED, _REMOVED = Words("新增", "added"), Words("减少", "removed")
_CHANGED, _RENUMBERED = Words("改动", "changed"), Words("改编号", "renumbered")
_CHANGE = Words("{field}由“{old}”改为“{new}”", "{field}: {old} → {new}")
_FILLED = Words("{field}补填为“{new}”", "{field}: {new} (was not given)")
_EMPTIED = Words("{field}删去（原为“{old}”）", "{field}: taken out (was {old})")
_LISTS = {
    "head": Words("单位和考核期", "Unit and period"),
    "records": Words("记录", "Records"),
    "roster": Words("班子成员", "Leadership"),
    "completeness": Words("报送状态", "Completeness"),
    "claims": Words("自评", "Claims"),
    "attachments": Words("附件", "Attachments"),
}


#: Texts that may name whoever signs, beside the fields for names.
_SIGNERS = frozenset({"by", "declared_by", "confirmed_by", "filed_by"})


class _Speaker:
    """Words in one language; without a mask for the whole text each name is masked by itself."""

    def __init__(self, language: str, mask: Mask | None) -> None:
        self.language = language
        self.mask = mask
        self.joint = ", " if language == "en" else "、"
        self.stop = "; " if language == "en" else "；"

    def say(self, words: Words, **values: object) -> str:
        return words.in_(self.language).format(**values)

    def aside(self, text: str) -> str:
        return f" ({text})" if self.language == "en" else f"（{text}）"

    def name(self, name: str | Masked) -> str:
        return masked_name(name) if self.mask is None else str(name)

    def finished(self, lines: Sequence[str]) -> str:
        """The lines as one text, masked as a whole, that cannot move the cursor."""
        text = "\n".join(printable(line) for line in lines)
        return text if self.mask is None else self.mask(text)

    # -- values

    def value(self, held: object, shape: Shape, field: str = "") -> str:
        """The value of a field, as people write it."""
        if isinstance(held, tuple):
            inner = shape.item if isinstance(shape, ManyShape) else shape
            return self.joint.join(self.value(each, inner, field) for each in held)
        if isinstance(held, str | Masked):
            return self.name(held) if isinstance(shape, NameShape) or field in _SIGNERS else str(held)
        return self.plain(held, money=isinstance(shape, DecimalShape) and shape.money)

    def plain(self, held: object, *, money: bool = False) -> str:
        match held:
            case Enum():
                return label(held, self.language)
            case bool():
                return self.say(Words("是", "yes") if held else Words("否", "no"))
            case date():
                return day_text(held, self.language)
            case Period():
                return period_text(held, self.language)
            case Decimal() if money:
                return money_text(held, self.language)
            case Bounded():
                return str(held)
        return self.group(held)

    def group(self, held: object) -> str:
        """A group of fields: what is given, in a row."""
        if not isinstance(held, Noun):
            return said(held)
        given = [(row, getattr(held, row.name)) for row in table(type(held))]
        return " ".join(self.value(value, row.shape, row.name) for row, value in given if value != row.default)

    # -- records

    def record(self, record: Record) -> str:
        """A record by its id, its day and what tells it from others."""
        clues = clues_of(type(record))
        told = [] if record.on is None else [self.plain(record.on)]
        if record.total is not None:
            told += [
                self.plain(record.total.span),
                *(f"{each.count}{counter(each.unit, self.language)}" for each in record.total.counts),
            ]
        rows = {row.name: row.shape for row in table(type(record))}
        for name in (*clues.sorts, *clues.numbers[:1], *clues.titles[:1], *clues.persons[:1]):
            held = getattr(record, name)
            if held not in (None, ()):
                told.append(self.value(held, rows[name]))
        return f"{record.id}{self.aside(self.joint.join(told))}" if told else record.id

    def records(self, records: Sequence[Record]) -> str:
        return self.joint.join(self.record(each) for each in records)


def comparison_text(comparison: Comparison, language: str = "zh", mask: Mask | None = None) -> str:
    """What one book has and the other has not, kind by kind.

    Args:
        comparison: What `compare` found.
        language: `"zh"` or `"en"`.
        mask: What to put the whole text through, as `masker` makes it; left out, each name is masked by itself.
    """
    speaker = _Speaker(language, mask)
    other = comparison.other or speaker.say(_OTHER)
    head = speaker.say(_COMPARED, unit=comparison.unit, period=period_text(comparison.period, language), other=other)
    if not comparison.kinds:
        return speaker.finished([head, speaker.say(_NOTHING_SAID, other=other)])
    lines = [head]
    for each in comparison.kinds:
        lines += ["", *_kind_lines(each, other, speaker)]
    return speaker.finished(lines)


def _kind_lines(each: KindComparison, other: str, speaker: _Speaker) -> Iterator[str]:
    colon = ": " if speaker.language == "en" else "："
    for figures in each.figures:
        own, theirs = (_count(ends, figures.unit, speaker) for ends in (figures.own, figures.other))
        said = speaker.say(_FIGURE, own=own, other=other, theirs=theirs)
        verdict = speaker.say(_verdict(figures))
        yield f"{kind_label(each.kind, speaker.language)}{colon}{said}{speaker.aside(verdict)}"
    pairs = [
        speaker.say(_PAIR, own=pair.own.id, other=pair.other.id, by=speaker.say(_BY[pair.by])) for pair in each.pairs
    ]
    asked = [
        speaker.say(
            _MAY_BE,
            id=speaker.record(question.other),
            candidates=_some([record.id for record in question.candidates], speaker),
        )
        for question in each.undecided
    ]
    listed = {
        "only_other": speaker.records(each.only_other),
        "only_own": speaker.records(each.only_own),
        "in_totals": speaker.records(each.in_totals),
        "undecided": speaker.stop.join(asked),
        "pairs": speaker.joint.join(pairs),
    }
    for name, ids in listed.items():
        if ids:
            yield f"  {speaker.say(_LINES[name], ids=ids, other=other, count=len(pairs))}"


def _some(ids: list[str], speaker: _Speaker) -> str:
    """The first few ids, and how many there are."""
    named = speaker.joint.join(ids[:_MOST_NAMED])
    return named if len(ids) <= _MOST_NAMED else speaker.say(_AND_MORE, named=named, count=len(ids))


def _verdict(figures: UnitFigures) -> Words:
    if figures.own_has_fewer:
        return _FEWER
    if figures.other_has_fewer:
        return _MORE
    exact = figures.own == figures.other and figures.own.lower == figures.own.upper
    return _EQUAL if exact else _UNSURE


def _count(ends: Range, unit: Unit | None, speaker: _Speaker) -> str:
    if not ends.lower and ends.upper is None:
        return speaker.say(_NO_FIGURE, unit="" if unit is None else counter(unit, speaker.language))
    text = span_text(str(ends.lower), "" if ends.upper is None else str(ends.upper), speaker.language)
    if unit is None:
        return speaker.say(_RECORDS, count=text)
    return f"{text}{counter(unit, speaker.language, one=text == '1')}"


def difference_text(found: Difference, language: str = "zh", mask: Mask | None = None) -> str:
    """What changed from one ledger to another, list by list.

    Args:
        found: What `difference` found.
        language: `"zh"` or `"en"`.
        mask: What to put the whole text through, as `masker` makes it; left out, each name is masked by itself.
    """
    speaker = _Speaker(language, mask)
    if not found:
        return speaker.say(_SAME)
    lines: list[str] = []
    if found.head:
        lines += [speaker.say(_LISTS["head"]), *(f"  {_change_text(each, speaker)}" for each in found.head)]
    for name in ("records", "roster", "completeness", "claims", "attachments"):
        changes: Changes = getattr(found, name)
        renumbered = found.renumbered if name == "records" else ()
        if changes or renumbered:
            lines += [speaker.say(_LISTS[name]), *_change_lines(changes, speaker)]
            lines += [
                f"  {speaker.say(_RENUMBERED)} {kind_label(old.KIND, language)} {old.id} → {new.id}"
                for old, new in renumbered
            ]
    return speaker.finished(lines)


def _change_lines(changes: Changes, speaker: _Speaker) -> Iterator[str]:
    for words, entries in ((_ADDED, changes.added), (_REMOVED, changes.removed)):
        yield from (f"  {speaker.say(words)} {_entry_text(entry, speaker)}" for entry in entries)
    for changed in changes.changed:
        told = speaker.stop.join(_change_text(each, speaker) for each in changed.changes)
        colon = ": " if speaker.language == "en" else "："
        yield f"  {speaker.say(_CHANGED)} {_known_by(changed, speaker)}{colon}{told}"


def _entry_text(entry: object, speaker: _Speaker) -> str:
    """An entry of one of the lists of a ledger."""
    match entry:
        case Record():
            return f"{kind_label(entry.KIND, speaker.language)} {speaker.record(entry)}"
        case Member():
            return f"{speaker.name(entry.name)}{speaker.aside(label(entry.post, speaker.language))}"
        case Completeness():
            state = label(entry.state, speaker.language)
            span = "" if entry.span is None else speaker.aside(speaker.plain(entry.span))
            return f"{kind_label(entry.kind, speaker.language)}{span} {state}"
        case Claim():
            return f"{entry.target} {points_phrase(entry.points, speaker.language)}"
        case Evidence():
            return " ".join(each for each in (entry.number, entry.title, entry.document_number) if each)
    return speaker.group(entry)


def _known_by(changed: Changed, speaker: _Speaker) -> str:
    """What a changed entry is called: by what did not change."""
    match changed.old:
        case Record() as record:
            return f"{kind_label(record.KIND, speaker.language)} {record.id}"
        case Member(name=name):
            return speaker.name(name)
        case Completeness(kind=kind):
            return kind_label(kind, speaker.language)
        case Claim(target=target):
            return target
    return speaker.group(changed.old)


def _change_text(change: Change, speaker: _Speaker) -> str:
    old, new = (
        "" if held is None else speaker.value(held, change.shape, change.field) for held in (change.old, change.new)
    )
    field = change.zh if speaker.language != "en" else change.field.rstrip("_").replace("_", " ")
    words = _FILLED if not old else _EMPTIED if not new else _CHANGE
    return speaker.say(words, field=field, old=old, new=new)
