"""Records added to a ledger (追加记录)."""

from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from dangfeng.gathering.parts import remark
from dangfeng.model import Ledger
from dangfeng.model.ledger import AnyRecord, flattened
from dangfeng.problem import InvalidData, Place


def add_records(ledger: Ledger, records: Iterable[AnyRecord]) -> Ledger:
    """The ledger with further records behind its own (追加记录).

    Args:
        ledger: The book; it is not changed.
        records: What is added, each with an id of its own.

    Raises:
        InvalidData: If an id is there already, or given twice; all of them are in it.

    >>> from dangfeng.model import Meeting, UnitInfo
    >>> from dangfeng.period import Period
    >>> book = Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021))
    >>> [record.id for record in add_records(book, [Meeting(id="M01")]).records]
    ['M01']
    """
    added = tuple(records)
    here = {record.id for record in ledger.all_records()}
    given = Counter(record.id for record in flattened(added))
    doubled = [id for id, times in given.items() if times > 1 or id in here]
    if doubled:
        raise InvalidData(remark("add.id-taken", Place(record=id, field="id"), found=id) for id in doubled)
    return evolve(ledger, records=(*ledger.records, *added))
