"""Sentences that every kind of record shares: totals, parts of totals, what was left out (通用语句)."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from dangfeng.fields import ChoiceShape, CountShape, DecimalShape, field_named, table
from dangfeng.model.record import Record, Subset, Total
from dangfeng.quantity import Bounded, Count, Why
from dangfeng.report.figures import beside_its_counts, contains_singles, counted, grouped, having, singles, totals
from dangfeng.report.view import HEADS, View
from dangfeng.vocabulary import IncludesSingles, Scope, Unit
from dangfeng.wording.labels import label
from dangfeng.wording.language import Words
from dangfeng.wording.values import period_text

_RELATION = {
    IncludesSingles.YES: Words("上述汇总数已含逐条记录", "The totals contain the single records"),
    IncludesSingles.NO: Words("上述汇总数不含逐条记录", "The totals do not contain the single records"),
    IncludesSingles.UNKNOWN: Words(
        "汇总数是否已含逐条记录，待核实", "Whether the totals contain the single records is not known"
    ),
}
_BY_TOTAL = Words("据汇总，{span}{scope}{what}{counts}", "By a total for {span}{scope}, {what}{counts}")
_OF_WHOLE = Words("其中{scope}{what}{counts}", "Of these{scope}, {what}{counts}")


#: Figures that other sentences tell.
_TOLD = frozenset({*(row.name for row in table(Record)), "last_year"})


def total_sentences(
    view: View,
    records: Sequence[Record],
    what: str | Callable[[Record], str],
    more: Callable[[Record], list[str]] = lambda _: [],
) -> list[str]:
    """What totals say, each as it was given, and how they stand to the single records.

    Args:
        view: The report in the making.
        records: The records of one paragraph.
        what: What is counted, or what the total of a record counts.
        more: What else a record tells, beside its counts and its own figures.
    """
    found = totals(records)
    sentences = []
    spans = {record.id: total.span for record, total in found}
    for record, total in found:
        named = what if isinstance(what, str) else what(record)
        # Of a part, the span and the scope are those of its whole, which has said them.
        of_whole = total.part_of is not None and spans.get(total.part_of) == total.span
        scope = "" if of_whole and record.scope is Scope.OWN else scope_text(view, record, records)
        text = _total(view, record, total, named, scope, with_span=not of_whole)
        text += "".join(view.comma + each for each in (*_figures(view, record), *more(record)))
        sentences.append(text + _origin(view, total, of_whole=of_whole))
    if found and singles(records):
        sentences.append(view.say(_RELATION[contains_singles(found)]))
    return sentences


def _total(view: View, record: Record, total: Total, what: str, scope: str, *, with_span: bool) -> str:
    known = [each for each in total.counts if not _to_come(each.count)]
    listed = view.listing.join(view.count(each.count, each.unit) for each in known)
    text = view.say(
        _BY_TOTAL if with_span else _OF_WHOLE,
        span=period_text(total.span, view.language),
        scope=scope,
        what=what,
        counts=view.say(Words("{x}", ": {x}"), x=listed) if listed else "",
    )
    for each in total.counts:
        if each not in known:
            text += view.say(Words("，{x}待核实", ", {x} not entered"), x=_head(view, each.unit))
    if total.subsets:
        text += view.say(Words("，其中{parts}", ", of which {parts}"), parts=parts_of(view, record, total))
    return text


def _figures(view: View, record: Record) -> list[str]:
    """The numbers and amounts that a total gives beside what it counts: `采纳条数38`, `金额2.3万元`."""
    said = []
    for row in table(type(record)):
        value: object = getattr(record, row.name)
        if row.name in _TOLD or value is None:
            continue
        if isinstance(row.shape, CountShape):
            number = beside_its_counts(record, row.name)
            if number is None:
                continue
            n = view.count(number)
        elif isinstance(row.shape, DecimalShape) and row.shape.money and isinstance(value, Decimal | Bounded):
            n = view.money(value)
        else:
            continue
        said.append(view.say(Words("{x}{n}", "{x}: {n}"), x=label(row, view.language), n=n))
    return said


def _origin(view: View, total: Total, *, of_whole: bool) -> str:
    """Of which other total a total is part, unless the sentence says so, and where it is taken from."""
    text = ""
    if total.part_of and not of_whole:
        wholes = [one.total.span for one in view.ledger.all_records() if one.id == total.part_of and one.total]
        span = period_text(wholes[0], view.language) if wholes else ""
        words = Words("（已含在{span}汇总数内）", " (part of the total for {span})")
        text = view.say(words if span else Words("（已含在另一汇总数内）", " (part of another total)"), span=span)
    if total.taken_from:
        text += view.say(Words("（数据来源：{source}）", " (source: {source})"), source=total.taken_from)
    return text


def _to_come(count: Count) -> bool:
    """Whether all that is known of a number is that it is still to be entered."""
    return isinstance(count, Bounded) and count.why is Why.PENDING and not count.shown and count.upper is None


def _head(view: View, unit: Unit) -> str:
    name = view.say(HEADS[unit])
    return name.lower() if view.language == "en" else name


def parts_of(view: View, record: Record, total: Total) -> str:
    """The parts of a total; those by several values of one field together, whether they add up or not."""
    groups: dict[str, list[Subset]] = {}
    for each in total.subsets:
        groups.setdefault(each.field, []).append(each)
    said = []
    for name, parts in groups.items():
        listed = view.listing.join(view.subset(record, each) for each in parts)
        row = field_named(type(record), name)
        if row is not None and isinstance(row.shape, ChoiceShape) and len(parts) > 1:
            words = Words("按{name}分为{listed}{rest}", "by {name}: {listed}{rest}")
            listed = view.say(words, name=label(row, view.language), listed=listed, rest=_rest(view, total, parts))
        said.append(listed)
    joint = view.listing if all(len(parts) == 1 for parts in groups.values()) else view.say(Words("；", "; "))
    return joint.join(said)


def _rest(view: View, total: Total, parts: Sequence[Subset]) -> str:
    """A remark where the parts that are known do not make up the whole."""
    known = [part.count for part in parts if isinstance(part.count, int)]
    whole = total.count(parts[0].unit)
    same_unit = len({part.unit for part in parts}) == 1
    if len(known) < len(parts) or not isinstance(whole, int) or not same_unit or sum(known) == whole:
        return ""
    words = Words("（分列合计{n}，与总数不等，照原数列出）", " (together {n}, not the total; as given)")
    return view.say(words, n=view.count(sum(known), parts[0].unit))


def scope_text(view: View, record: Record, among: Sequence[Record]) -> str:
    """Whom a figure covers: said of every figure as soon as one covers more than the unit itself."""
    if all(each.scope is Scope.OWN for each in among):
        return ""
    return view.say(Words("（{x}）", " ({x})"), x=view.term(record.scope))


def scopes(view: View, records: Sequence[Record]) -> list[str]:
    """How many single records cover more than the unit itself."""
    wide = [record for record in singles(records) if record.scope is not Scope.OWN]
    words = Words("上述逐条记录中，统计范围为{scope}的{n}条", "Single records covering {scope}: {n}")
    return [
        view.say(words, scope=scope, n=len(each))
        for scope, each in grouped(wide, lambda record: view.term(record.scope)).items()
    ]


def flags(view: View, records: Sequence[Record], names: Sequence[tuple[str, Words]], unit: Unit | Words) -> str:
    """How many of the single records have each property; those that none has are passed over."""
    parts = []
    for name, words in names:
        found = having(records, name)
        if found:
            count = view.sum(found, unit)
            parts.append(view.say(Words("{what}{count}", "{what} {count}"), what=view.say(words), count=count))
    return view.listing.join(parts)


def left_out(view: View, records: Sequence[Record]) -> list[str]:
    """What stands in the ledger and is not in the figures: what was not recognised, what is of another period."""
    sentences = []
    rejected = sum(1 for record in records if not counted(record))
    if rejected:
        sentences.append(
            view.say(
                Words("经核实不予认定{n}条，未计入上述数字", "Records not recognised, and not counted here: {n}"),
                n=rejected,
            )
        )
    return sentences


def outside(view: View, records: Sequence[Record]) -> list[str]:
    """The sentence on records that belong to another period."""
    if not records:
        return []
    words = Words("另有考核期外记录{n}条，未计入上述数字", "Records of other periods, not counted here: {n}")
    return [view.say(words, n=len(records))]
