"""The evidence index as blocks for Markdown or a page, and as JSON (佐证材料目录)."""

from collections.abc import Iterator

from dangfeng.auditing import EvidenceIndex, Paper
from dangfeng.report.blocks import Block, Bullets, Heading, Note, Row, Table, anchor, plain
from dangfeng.report.scorecard_json import JSON
from dangfeng.wording import evidence as words
from dangfeng.wording.evidence import EvidenceWords
from dangfeng.wording.language import choose_language
from dangfeng.wording.persons import Mask, masked_data, masker, unmasked

EVIDENCE = "dangfeng.evidence/1"


def evidence_blocks(
    index: EvidenceIndex, *, language: str | None = None, show_names: bool = False, mask: Mask | None = None
) -> tuple[Block, ...]:
    """The evidence index (佐证材料目录) as blocks that Markdown or a page can write.

    Args:
        index: The index.
        language: `"zh"` or `"en"`; left out, that of the system, else Chinese.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.

    Raises:
        UnknownName: If the language is neither.
    """
    masked = unmasked if show_names else mask or masker(index.ledger, card=index.card)
    return tuple(_blocks(EvidenceWords(choose_language(language), masked), index))


def _blocks(writer: EvidenceWords, index: EvidenceIndex) -> Iterator[Block]:
    yield Heading(level=1, text=writer.title(index))
    if not any(shelf.entries for shelf in index.shelves) and not index.loose:
        yield Note(content=plain(writer.say(words.NONE)))
    for shelf in index.shelves:
        yield Heading(level=2, text=f"{shelf.item} {shelf.title}", anchor=anchor("item", shelf.item))
        if shelf.entries:
            rows = (writer.cells(entry.paper, entry.records, entry.others) for entry in shelf.entries)
            yield Table(
                caption=shelf.title,
                head=tuple(writer.say(head) for head in words.HEADS),
                rows=tuple(Row(cells=tuple(plain(cell) for cell in row)) for row in rows),
            )
        if shelf.gaps:
            yield Note(content=plain(writer.say(words.GAPS)))
            yield Bullets(items=tuple(plain(writer.gap(gap)) for gap in shelf.gaps))
    for number, (heading, said) in enumerate(writer.lists(index)):
        yield Heading(level=2, text=heading, anchor=f"list-{number}")
        yield Bullets(items=tuple(plain(each) for each in said))


def evidence_to_dict(index: EvidenceIndex, *, show_names: bool = False, mask: Mask | None = None) -> dict[str, JSON]:
    """The evidence index as JSON data of the schema `dangfeng.evidence/1` (佐证材料目录转为字典).

    Args:
        index: The index.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.
    """
    data: dict[str, JSON] = {
        "schema": EVIDENCE,
        "unit": index.unit,
        "period": str(index.period),
        "as_of": index.as_of.isoformat(),
        "items": [
            {
                "id": shelf.item,
                "title": shelf.title,
                "papers": [
                    {**_paper(entry.paper), "records": list(entry.records), "also_for": list(entry.others)}
                    for entry in shelf.entries
                ],
                "gaps": [
                    {
                        "rule": gap.rule,
                        "wording": gap.wording,
                        "expected": gap.expected,
                        "records": list(gap.records),
                        "none": gap.none,
                    }
                    for gap in shelf.gaps
                ],
            }
            for shelf in index.shelves
        ],
        "shared": [{**_paper(paper), "items": list(items)} for paper, items in index.shared],
        "loose": [{**_paper(paper), "records": list(paper.records)} for paper in index.loose],
        "without_evidence": {kind: list(records) for kind, records in index.bare},
        "dates": [
            {
                "code": each.oddity.value,
                "record": each.record,
                "paper": each.paper.label,
                "made": str(each.made),
                "act": each.act.isoformat(),
            }
            for each in index.timings
        ],
        "repeated": [
            {**_paper(each.paper), "records": list(each.paper.records), "before": list(each.before)}
            for each in index.repeats
        ],
    }
    return masked_data(data, unmasked if show_names else mask or masker(index.ledger, card=index.card))


def _paper(paper: Paper) -> dict[str, JSON]:
    return {
        "number": paper.number,
        "title": paper.title,
        "document_number": paper.document_number,
        "dated": [str(entry.dated) for entry in paper.entries if entry.dated is not None],
        "received": [str(entry.received) for entry in paper.entries if entry.received is not None],
        "kept_at": paper.kept_at,
        "sha256": paper.sha256,
    }
