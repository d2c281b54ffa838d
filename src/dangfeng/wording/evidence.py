"""The words of an evidence index, and the index as text for a terminal (佐证材料目录文本)."""

from collections.abc import Iterator
from datetime import date

from dangfeng.auditing import EvidenceIndex, Gap, Oddity, Paper, Repeat, Timing
from dangfeng.model.record import Evidence
from dangfeng.wording import terms
from dangfeng.wording.labels import kind_label
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.persons import Mask, masker, unmasked
from dangfeng.wording.values import day_text, period_text
from dangfeng.wording.width import COLUMNS, printable, wrapped

TITLE = Words("{unit}{period}佐证材料目录", "{unit}: index of evidence, {period}")
NUMBER, NAME = Words("编号", "Number"), Words("材料名称", "Title")
DOCUMENT, DATED = Words("文号", "Document"), Words("材料日期", "Dated")
RECEIVED, KEPT = Words("收到日期", "Received"), Words("存放位置", "Kept at")
RECORDS, ALSO = Words("证明的记录", "Records"), Words("同时用于", "Also for")
HEADS = (NUMBER, NAME, DOCUMENT, DATED, RECEIVED, KEPT, RECORDS, ALSO)
GAPS = Words("缺少佐证材料的规则", "Rules with records that have no evidence")
SHARED = Words("一份材料用于多项指标", "Papers that stand for several items")
LOOSE = Words("没有用于任何指标的材料", "Papers that stand for no item")
BARE = Words("没有佐证材料的记录", "Records without evidence")
TIMINGS = Words("时间对不上的材料", "Papers whose dates do not fit")
REPEATS = Words("上年度台账中已有的同一文件", "Files that stand in last year's ledger as well")
NONE = Words("没有登记佐证材料。", "No evidence is entered.")
UNNAMED = Words("（未写名称）", "(untitled)")
_GAP = Words("{rule} {wording}：{state}，{records}", "{rule} {wording}: {state}: {records}")
_ALL_BARE = Words("所依据的记录均无材料", "no record of it has evidence")
_SOME_BARE = Words("部分记录无材料", "some records have none")
_EXPECTED = Words("；应附：{expected}", "; asked for: {expected}")
_SHARED = Words("{paper}：{items}", "{paper}: {items}")
_ODDITIES = {
    Oddity.BEFORE: Words("材料日期{made}，早于所证明的事项（{act}）", "dated {made}, before the act ({act})"),
    Oddity.AFTER: Words(
        "应在事项之前形成，材料日期{made}，晚于事项（{act}）", "made to go before the act ({act}), but dated {made}"
    ),
    Oddity.RECEIVED_EARLY: Words("{made}收到，早于材料日期{act}", "received {made}, before its own date {act}"),
    Oddity.RECEIVED_LATE: Words(
        "{made}收到，晚于台账截止日{act}", "received {made}, after the day the ledger speaks for, {act}"
    ),
}
_TIMING = Words("{record}所附{paper}：{said}", "{record}, {paper}: {said}")
_REPEAT = Words("{paper}（{records}），上年用于{before}", "{paper} ({records}), last year for {before}")
_ATTACHED = Words("附件", "attachment")


class EvidenceWords:
    """Puts the pieces of an evidence index into words of one language: for text and page alike."""

    def __init__(self, language: str, mask: Mask) -> None:
        # Names are masked before lines are broken: a name may be broken too.
        self.language, self.mask = language, mask
        self.listing = ", " if language == "en" else "、"

    def say(self, phrase: Words, **values: object) -> str:
        """A phrase with its values, names masked."""
        return self.mask(phrase.in_(self.language).format_map(values))

    def title(self, index: EvidenceIndex) -> str:
        """The title."""
        return self.say(TITLE, unit=index.unit, period=period_text(index.period, self.language))

    def cells(self, paper: Paper, records: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
        """A paper as a row of the index, in the order of `HEADS`."""
        entries = paper.entries
        return [
            self.mask(text)
            for text in (
                paper.number,
                paper.title or self.say(UNNAMED),
                paper.document_number,
                self._days(entries, "dated"),
                self._days(entries, "received"),
                paper.kept_at,
                self.listing.join(records),
                self.listing.join(others),
            )
        ]

    def _days(self, entries: tuple[Evidence, ...], name: str) -> str:
        days = (entry.dated if name == "dated" else entry.received for entry in entries)
        return self.listing.join(dict.fromkeys(day_text(day, self.language) for day in days if day is not None))

    def gap(self, gap: Gap) -> str:
        """A gap in a line."""
        state = (_ALL_BARE if gap.none else _SOME_BARE).in_(self.language)
        text = self.say(_GAP, rule=gap.rule, wording=gap.wording, state=state, records=self.listing.join(gap.records))
        return text + (self.say(_EXPECTED, expected=gap.expected) if gap.expected else "")

    def paper(self, paper: Paper) -> str:
        """What a paper is called."""
        name = paper.label
        return f"“{name}”" if self.language == "zh" else f'"{name}"'

    def shared(self, paper: Paper, items: tuple[str, ...]) -> str:
        """A paper with the items that it stands for."""
        return self.say(_SHARED, paper=self.paper(paper), items=self.listing.join(items))

    def bare(self, kind: str, records: tuple[str, ...]) -> str:
        """The records of a kind without evidence."""
        return self.say(_SHARED, paper=kind_label(kind, self.language), items=self.listing.join(records))

    def timing(self, timing: Timing) -> str:
        """What does not fit about the dates of a paper."""
        act: date = timing.act
        values = {"made": day_text(timing.made, self.language), "act": day_text(act, self.language)}
        said = _ODDITIES[timing.oddity].in_(self.language).format_map(values)
        return self.say(_TIMING, record=timing.record, paper=self.paper(timing.paper), said=said)

    def repeat(self, repeat: Repeat) -> str:
        """A file of two years."""
        here, before = (self.listing.join(ids) or self.say(_ATTACHED) for ids in (repeat.paper.records, repeat.before))
        return self.say(_REPEAT, paper=self.paper(repeat.paper), records=here, before=before)

    def lists(self, index: EvidenceIndex) -> Iterator[tuple[str, list[str]]]:
        """Each list of the index that is not empty, with its heading."""
        found = (
            (SHARED, [self.shared(paper, items) for paper, items in index.shared]),
            (TIMINGS, [self.timing(each) for each in index.timings]),
            (REPEATS, [self.repeat(each) for each in index.repeats]),
            (LOOSE, [self.mask(self.paper(paper)) for paper in index.loose]),
            (BARE, [self.bare(kind, records) for kind, records in index.bare]),
        )
        return ((self.say(heading), lines) for heading, lines in found if lines)


def evidence_text(
    index: EvidenceIndex, language: str = "zh", *, show_names: bool = False, mask: Mask | None = None
) -> str:
    """An evidence index as text: the papers of each item with its gaps, then what is shared, odd, loose or missing.

    Args:
        index: The index.
        language: `"zh"` or `"en"`.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.

    Raises:
        UnknownName: If the language is neither.
    """
    spoken = choose_language(language)
    writer = EvidenceWords(spoken, unmasked if show_names else mask or masker(index.ledger, card=index.card))
    lines = [writer.title(index), f"{terms.AS_OF.in_(spoken)}{day_text(index.as_of, spoken)}"]
    for shelf in index.shelves:
        lines += ["", f"{shelf.item} {shelf.title}"]
        for entry in shelf.entries:
            cells = zip(HEADS, writer.cells(entry.paper, entry.records, entry.others), strict=True)
            named = [text if head in (NUMBER, NAME) else f"{writer.say(head)} {text}" for head, text in cells if text]
            lines += wrapped("· " + ("; " if spoken == "en" else "；").join(named), COLUMNS, "  ")
        if shelf.gaps:
            lines.append(f"  {writer.say(GAPS)}")
            lines += [line for gap in shelf.gaps for line in wrapped(f"· {writer.gap(gap)}", COLUMNS, "    ")]
    if not any(shelf.entries for shelf in index.shelves) and not index.loose:
        lines += ["", writer.say(NONE)]
    for heading, said in writer.lists(index):
        lines += ["", heading, *(line for each in said for line in wrapped(f"· {each}", COLUMNS, "  "))]
    return "\n".join(map(printable, lines))
