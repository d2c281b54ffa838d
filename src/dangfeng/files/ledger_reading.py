"""Ledgers out of nodes: one bad record never hides the others (读取台账)."""

from dangfeng.fields import (
    ChoiceShape,
    CountShape,
    FlagShape,
    GroupShape,
    ManyShape,
    Shape,
    VariantShape,
    field_named,
    table,
)
from dangfeng.files import numbers, values
from dangfeng.files.keys import KIND_KEYS, Written, as_table, keys, tag_of, without_tag, written
from dangfeng.files.kinds import plain_word, read_field_name, read_kind, stored
from dangfeng.files.misread import Misread, narrow
from dangfeng.files.names import bare_name
from dangfeng.files.nodes import Node, Row, Scalar, Style, Table
from dangfeng.files.reading import Refused, Spot
from dangfeng.files.structuring import Structurer, construct, single
from dangfeng.model import (
    KINDS,
    Claim,
    Completeness,
    Ledger,
    Member,
    Record,
    ResponsibilityItem,
    Subset,
    UnitCount,
    UnitInfo,
)
from dangfeng.period import Period
from dangfeng.vocabulary import Unit

#: How an id may be written; a JSON number is none.
_TEXTS = (Style.PLAIN, Style.QUOTED)
#: What offices call the whole that they claim points for.
_WHOLE = frozenset({"总分", "总得分", "合计", "总计"})


class LedgerReader:
    """Reads one ledger.

    Attributes:
        structurer: Reads what has no reader here.
        ids: Line of the first record with an id, in order of reading.
    """

    def __init__(self) -> None:
        self.structurer = Structurer()
        self.ids: dict[str, int] = {}
        records = field_named(Ledger, "records")
        assert records is not None
        assert isinstance(records.shape, ManyShape)
        assert isinstance(records.shape.item, VariantShape)
        self.structurer.variants[records.shape.item.classes] = self.any_record
        self.structurer.lists[UnitCount] = unit_counts
        # Entries of a list are records: a bad one does not hide the others.
        items = VariantShape((ResponsibilityItem,))
        self.structurer.variants[items.classes] = lambda spot: self.structurer.read(spot, ResponsibilityItem)
        self.structurer.lists[ResponsibilityItem] = lambda spot: self.structurer.entries(spot, items)[0]
        readers = self.structurer.readers
        readers[Subset] = self.subset
        readers[Completeness] = self.completeness
        readers[Member] = self.member
        readers[Claim] = self.claim
        for cls in KINDS.values():
            readers[cls] = self.record

    def ledger(self, spot: Spot, schema: Scalar | None) -> Ledger | None:
        """The well-formed part of a ledger, or `None` without unit or period."""
        given = written(spot, as_table(spot), keys(Ledger), () if schema is None else (schema,))
        if given.defect:
            # What stands under a key that is not known may be any of those that are not there.
            missing = {row.name for row in table(Ledger)} - set(given)
            spot.session.lost_kinds |= {"" if name == "records" else name for name in missing}
        found: dict[str, object] = {}
        rows = sorted(table(Ledger), key=lambda row: row.name != "period")
        for row in rows:
            entry = given.get(row.name)
            try:
                if entry is not None and isinstance(row.shape, ManyShape):
                    found[row.name] = self._list(spot.inner(entry.node, entry.path), row.shape.item)
                elif entry is not None and row.name == "unit":
                    found[row.name] = self.unit(spot.inner(entry.node, entry.path))
                else:
                    self.structurer.field(spot, row, entry, found)
            except Refused:
                spot.session.period_lost |= row.name == "period"
                spot.session.lost_kinds.add("" if row.name == "records" else row.name)
            period = found.get("period")
            if isinstance(period, Period):
                spot.session.period = period
        if "unit" not in found or "period" not in found:
            return None
        return construct(spot, Ledger, found)

    def _list(self, spot: Spot, item: Shape) -> tuple[object, ...]:
        """The well-formed entries of a list of the ledger."""
        spot.keep_place()
        found, defect = self.structurer.entries(spot, item)
        if isinstance(item, GroupShape) and item.cls is Member:
            kept = self._once(spot, found)
            found, defect = kept, defect or len(kept) < len(found)
        # Records were counted among the lost by their kinds.
        if defect and isinstance(item, GroupShape):
            spot.session.lost_kinds.add(spot.path)
        return found

    def unit(self, spot: Spot) -> UnitInfo:
        """The unit, as far as it is well-formed: without its name there is none."""
        spot.keep_place()
        given = written(spot, as_table(spot, UnitInfo), keys(UnitInfo))
        found: dict[str, object] = {}
        for row in table(UnitInfo):
            try:
                self.structurer.field(spot, row, given.get(row.name), found)
            except Refused:
                if row.required:
                    raise
        return construct(spot, UnitInfo, found)

    def any_record(self, spot: Spot) -> Record:
        """A record of the kind that its tag names."""
        if not isinstance(spot.node, Table):
            self._lose(spot, "")
        node = as_table(spot)
        tag = tag_of(node, KIND_KEYS)
        if tag is None:
            self._lose(spot, "", _id_of(node))
            raise without_tag(spot, node, KIND_KEYS) or spot.refuse(
                "record.missing-kind", found="nothing", expected=" | ".join(KINDS)
            )
        try:
            kind = read_kind(spot.in_record(_id_of(node)).inner(tag[1], "kind"))
        except Refused:
            self._lose(spot, "", _id_of(node))
            raise
        return self.structurer.read(spot, KINDS[kind])

    def record(self, spot: Spot, cls: type[Record]) -> Record:
        """A record of a known kind."""
        if not isinstance(spot.node, Table):
            self._lose(spot, cls.KIND)
        node = as_table(spot)
        name = _id_of(node)
        inner = (spot.in_record(name) if name else spot).about_kind(cls.KIND)
        inner.keep_place()
        tag = tag_of(node, KIND_KEYS)
        if tag is not None and not _says(tag[1], cls.KIND) and read_kind(inner.inner(tag[1], "kind")) != cls.KIND:
            # An entry of a list needs no tag; if it has one, it is the right one.
            self._lose(spot, cls.KIND, name)
            raise inner.refuse("record.unknown-kind", found=plain_word(inner.inner(tag[1], "kind")), expected=cls.KIND)
        before = len(self.ids)
        doubled = self._meet(inner, node)
        try:
            given = written(inner, node, keys(cls), () if tag is None else (tag[0],))
            found = self.structurer.formed(inner, cls, given)
        except Refused:
            self._lose(spot, cls.KIND, *list(self.ids)[before:])
            raise
        if doubled:
            self._lose(spot, cls.KIND)
            raise Refused("record.duplicate-id")
        assert isinstance(found, Record)
        return found

    def _meet(self, spot: Spot, node: Table) -> bool:
        """Remember the id of a record; whether it was met before, which is noted."""
        known = keys(Record)
        entry = next((value for key, value in node.entries if known.get(key.text) == "id"), None)
        if not spot.record or entry is None:
            return False
        if spot.record not in self.ids:
            self.ids[spot.record] = entry.line
            return False
        first = self.ids[spot.record]
        spot.inner(entry, "id").note("record.duplicate-id", found=spot.record, expected="each id once", first=first)
        return True

    def _lose(self, spot: Spot, kind: str, *ids: str) -> None:
        spot.session.lost_kinds.add(kind)
        spot.session.lost.update(name for name in ids if name)

    def _once(self, spot: Spot, found: tuple[object, ...]) -> tuple[object, ...]:
        """The members of the roster, each once; the constructor of the ledger asks for it."""
        seen: set[tuple[str, object]] = set()
        kept = []
        for member in found:
            assert isinstance(member, Member)
            if (member.name, member.since) in seen:
                at = self._second(spot, member.name)
                spot.note("value.duplicate-member", found=member.name, expected="each member once", at=at)
                continue
            seen.add((member.name, member.since))
            kept.append(member)
        return tuple(kept)

    def _second(self, spot: Spot, name: str) -> Scalar | None:
        """Where a name stands for the second time in a roster."""
        texts = [
            value
            for entry in (spot.node.items if isinstance(spot.node, Row) else ())
            if isinstance(entry, Table)
            for key, value in entry.entries
            if keys(Member).get(key.text) == "name" and isinstance(value, Scalar) and bare_name(value.text) == name
        ]
        return texts[1] if len(texts) > 1 else None

    def subset(self, spot: Spot, _: type[Subset]) -> Subset:
        """A part of a total: its field and value are words of the kind."""
        given = written(spot, as_table(spot, Subset), keys(Subset))
        name_entry, value_entry = given.get("field"), given.get("value")
        if name_entry is None or value_entry is None or not spot.kind:
            found = self.structurer.formed(spot, Subset, given)
            assert isinstance(found, Subset)
            return found
        expected = "a yes/no field or a field with a list of values"
        name = read_field_name(spot.inner(name_entry.node, "field"), _has_parts, expected)
        row = field_named(KINDS[spot.kind], name)
        assert row is not None
        value = stored(spot.inner(value_entry.node, "value"), row.shape)
        given["field"] = Written(name_entry.key, _renamed(name_entry.node, name), "field")
        given["value"] = Written(value_entry.key, _renamed(value_entry.node, value), "value")
        found = self.structurer.formed(spot, Subset, given)
        assert isinstance(found, Subset)
        return found

    def member(self, spot: Spot, _: type[Member]) -> Member:
        """An entry of the roster; its name is brought to the form that names in records have."""
        given = written(spot, as_table(spot, Member), keys(Member))
        entry = given.get("name")
        if entry is not None and isinstance(entry.node, Scalar) and not entry.node.is_blank:
            node = entry.node
            renamed = Scalar(bare_name(node.text), node.style, node.line, node.column)
            given["name"] = Written(entry.key, renamed, entry.path)
        found = self.structurer.formed(spot, Member, given)
        assert isinstance(found, Member)
        return found

    def claim(self, spot: Spot, _: type[Claim]) -> Claim:
        """A self-score; the whole is called as offices call it."""
        given = written(spot, as_table(spot, Claim), keys(Claim))
        entry = given.get("target")
        if entry is not None and isinstance(entry.node, Scalar) and narrow(entry.node.text) in _WHOLE:
            given["target"] = Written(entry.key, _renamed(entry.node, "total"), entry.path)
        found = self.structurer.formed(spot, Claim, given)
        assert isinstance(found, Claim)
        return found

    def completeness(self, spot: Spot, _: type[Completeness]) -> Completeness:
        """A declaration: its kind is one of ours, in either language."""
        given = written(spot, as_table(spot, Completeness), keys(Completeness))
        entry = given.get("kind")
        if entry is not None and not (isinstance(entry.node, Scalar) and entry.node.is_blank):
            kind = read_kind(spot.inner(entry.node, "kind"))
            given["kind"] = Written(entry.key, _renamed(entry.node, kind), "kind")
        found = self.structurer.formed(spot, Completeness, given)
        assert isinstance(found, Completeness)
        return found


def unit_counts(spot: Spot) -> tuple[UnitCount, ...]:
    """Figures by their units: `{人次: 36}`."""
    found: dict[str, UnitCount] = {}
    node = as_table(spot, UnitCount)
    shape = field_named(UnitCount, "count")
    assert shape is not None
    assert isinstance(shape.shape, CountShape)
    defect = not node.entries
    if defect:
        spot.note("value.too-few", found=0, expected="at least 1")
    for key, value in node.entries:
        inner = spot.inner(value, key.text)
        try:
            unit = values.read_choice(key.text, Unit)
            assert isinstance(unit, Unit)
            inner = spot.inner(value, unit.value)
            inner.keep_place()
            _refuse_other_unit(inner, unit, key)
            count = _count(inner, shape.shape, unit)
            if unit.value in found:
                raise inner.refuse("key.duplicate", found=key.text, expected="each unit once", at=key, first=key.line)
            found[unit.value] = construct(inner, UnitCount, {"unit": unit, "count": count})
        except Misread as misread:
            inner.misread(misread, key.text, at=key)
            defect = True
        except Refused:
            defect = True
    if defect:
        raise Refused("counts")
    return tuple(found.values())


def _refuse_other_unit(spot: Spot, unit: Unit, key: Scalar) -> None:
    """A kind is counted in its own units; one without any is refused as a whole."""
    own = [each for each, _ in KINDS[spot.kind].UNITS] if spot.kind else []
    if own and unit not in own:
        expected = " | ".join(each.value for each in own)
        raise spot.refuse("value.wrong-unit", found=key.text, expected=expected, at=key)


def _count(spot: Spot, shape: CountShape, unit: Unit) -> object:
    """The figure; if a unit is written behind it, it is the same one."""
    node = spot.node
    if isinstance(node, Scalar) and not node.is_blank:
        try:
            numbers.read_count(node.text, bounded=True, units=(unit.zh, *unit.also))
        except Misread as misread:
            raise spot.misread(misread, node.text) from None
    return single(spot, shape)


def _has_parts(shape: Shape) -> bool:
    item = shape.item if isinstance(shape, ManyShape) else shape
    return isinstance(item, FlagShape | ChoiceShape)


def _says(node: Node, word: str) -> bool:
    return isinstance(node, Scalar) and node.text == word


def _renamed(node: Node, text: str) -> Scalar:
    return Scalar(text, Style.QUOTED, node.line, node.column)


def _id_of(node: Table) -> str:
    """The id of a record as it is written, if it can be one."""
    known = keys(Record)
    for key, value in node.entries:
        if known.get(key.text.strip()) == "id" and isinstance(value, Scalar) and value.style in _TEXTS:
            return value.text if value.text.strip() else ""
    return ""
