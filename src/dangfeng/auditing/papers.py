"""Papers: which entries of evidence are one paper, and which records have one (佐证材料)."""

from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from dangfeng.model import Evidence, IssuedRule, Ledger, ResponsibilityList
from dangfeng.model.record import Record
from dangfeng.vocabulary import Source


@frozen(kw_only=True)
class Paper:
    """One paper, wherever it is entered (材料).

    Attributes:
        entries: Its entries; the first says most of what it is.
        records: Ids of the records that it is entered on, in order.
        attached: Whether it is among the attachments of the ledger.
    """

    entries: tuple[Evidence, ...]
    records: tuple[str, ...]
    attached: bool = False

    @property
    def label(self) -> str:
        """What to call it: title and number, as far as they are given."""
        return " ".join(part for part in (self.title, self.document_number or self.number) if part) or self.sha256

    @property
    def number(self) -> str:
        """Number in the evidence file."""
        return _first(entry.number for entry in self.entries)

    @property
    def title(self) -> str:
        """Title."""
        return _first(entry.title for entry in self.entries)

    @property
    def document_number(self) -> str:
        """Number of the paper itself."""
        return _first(entry.document_number for entry in self.entries)

    @property
    def kept_at(self) -> str:
        """Box and page."""
        return _first(entry.kept_at for entry in self.entries)

    @property
    def sha256(self) -> str:
        """Hash of the file."""
        return _first(entry.sha256 for entry in self.entries)


def _first(texts: Iterable[str | None]) -> str:
    return next((text for text in texts if text), "")


def keys_of(entry: Evidence) -> tuple[Hashable, ...]:
    """What tells a paper: hash, number of the document, number in the file; a title only where there is none of these.

    A title alone is that of many a sign-in sheet, so its date and its place go with it.
    """
    keys: list[Hashable] = []
    if entry.sha256:
        keys.append(("sha256", entry.sha256))
    if entry.document_number:
        keys.append(("document", entry.document_number))
    if entry.number:
        keys.append(("number", entry.number))
    if not keys and entry.title:
        keys.append(("title", entry.title, entry.dated, entry.kept_at))
    return tuple(keys)


def papers(ledger: Ledger) -> tuple[Paper, ...]:
    """Every paper of a ledger once, in the order in which it first occurs; entries that name nothing are none."""
    entered = [(entry, record.id) for record in ledger.all_records() for entry in record.evidence]
    entered += [(entry, "") for entry in ledger.attachments]
    groups: list[list[int]] = []
    group_of: dict[Hashable, int] = {}
    for place, (entry, _) in enumerate(entered):
        keys = keys_of(entry)
        if not keys:
            continue
        known = sorted({group_of[key] for key in keys if key in group_of})
        target = known[0] if known else len(groups)
        if not known:
            groups.append([])
        groups[target].append(place)
        for other in known[1:]:
            # One entry has the number of one paper and the hash of another: they are one.
            groups[target] = sorted(groups[target] + groups[other])
            groups[other] = []
            group_of = {key: target if group == other else group for key, group in group_of.items()}
        group_of.update(dict.fromkeys(keys, target))
    return tuple(_paper([entered[place] for place in sorted(group)]) for group in groups if group)


def _paper(entered: list[tuple[Evidence, str]]) -> Paper:
    ids = tuple(dict.fromkeys(id for _, id in entered if id))
    return Paper(entries=tuple(entry for entry, _ in entered), records=ids, attached=any(not id for _, id in entered))


def speaks_for_itself(record: Record) -> bool:
    """Whether a record needs no paper of its own: others found it, or it is a document with a number."""
    if record.source is not Source.SELF_REPORTED:
        return True
    return isinstance(record, IssuedRule | ResponsibilityList) and bool(record.number)


def has_paper(record: Record) -> bool:
    """Whether a record has evidence, or needs none."""
    return speaks_for_itself(record) or any(keys_of(entry) for entry in record.evidence)


def shared(ledger: Ledger, items: dict[str, tuple[str, ...]]) -> Iterator[tuple[Paper, str, tuple[str, ...]]]:
    """Papers on records of different items.

    Args:
        ledger: The ledger.
        items: Of each record that moves points, the items it moves, in the order of the rubric.

    Yields:
        The paper, the item that it stands for, which is the first in the order of the rubric, and the records that
        move other items alone.
    """
    order = {item: place for place, item in enumerate(dict.fromkeys(item for each in items.values() for item in each))}
    for paper in papers(ledger):
        moving = [id for id in paper.records if items.get(id)]
        if len(moving) < 2:
            continue
        first = min((item for id in moving for item in items[id]), key=lambda item: order[item])
        others = tuple(id for id in moving if first not in items[id])
        if others:
            yield paper, first, others
