"""Sentences that every kind of record shares: totals, parts of totals, what was left out (通用语句)."""

from collections.abc import Sequence

from dangfeng.model.record import Record, Total
from dangfeng.report.figures import contains_singles, counted, singles, tally, totals, weight
from dangfeng.report.view import View
from dangfeng.vocabulary import IncludesSingles, Unit
from dangfeng.wording.language import Words
from dangfeng.wording.values import period_text

_RELATION = {
    IncludesSingles.YES: Words("上述汇总数已含逐条记录", "The totals contain the single records"),
    IncludesSingles.NO: Words("上述汇总数不含逐条记录", "The totals do not contain the single records"),
    IncludesSingles.UNKNOWN: Words(
        "汇总数是否已含逐条记录，待核实", "Whether the totals contain the single records is not known"
    ),
}


def total_sentences(view: View, records: Sequence[Record], what: str) -> list[str]:
    """What totals say, each as it was given, and how they stand to the single records."""
    found = totals(records)
    sentences = [_total(view, record, total, what) for record, total in found]
    if found and singles(records):
        sentences.append(view.say(_RELATION[contains_singles(found)]))
    return sentences


def _total(view: View, record: Record, total: Total, what: str) -> str:
    counts = view.listing.join(view.count(each.count, each.unit) for each in total.counts)
    text = view.say(
        Words("据汇总，{span}{what}{counts}", "By a total for {span}, {what}: {counts}"),
        span=period_text(total.span, view.language),
        what=what,
        counts=counts,
    )
    if total.subsets:
        parts = view.listing.join(view.subset(record, each) for each in total.subsets)
        text += view.say(Words("，其中{parts}", ", of which {parts}"), parts=parts)
    if total.part_of:
        text += view.say(Words("（属于{whole}）", " (part of {whole})"), whole=total.part_of)
    if total.taken_from:
        text += view.say(Words("（数据来源：{source}）", " (source: {source})"), source=total.taken_from)
    return text


def flags(view: View, records: Sequence[Record], names: Sequence[tuple[str, Words]], unit: Unit) -> str:
    """How many of the single records have each property; those that none has are passed over."""
    parts = []
    for name, words in names:
        having = tally(weight(record) for record in singles(records) if getattr(record, name, None) is True)
        if having:
            parts.append(
                view.say(Words("{what}{count}", "{what} {count}"), what=view.say(words), count=view.sum(having, unit))
            )
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
