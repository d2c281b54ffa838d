"""Paragraphs on money spent, papers issued and meetings held, against the year before (经费与文件会议语句)."""

from collections.abc import Sequence
from decimal import Decimal

from dangfeng.model import DocumentMeetingCount, Expenditure
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, Bounded, Count
from dangfeng.report.figures import singles_of
from dangfeng.report.occasions import figures
from dangfeng.report.sentences import scope_text
from dangfeng.report.view import View
from dangfeng.vocabulary import CountedThing, ExpenseItem, Unit
from dangfeng.wording.language import Words

#: What each thing of the yearly count is counted in.
_COUNTED_IN: dict[CountedThing, Unit | Words] = {
    CountedThing.DOCUMENTS: Unit.PIECES,
    CountedThing.MEETINGS: Unit.TIMES,
    CountedThing.BRIEFINGS: Unit.TERMS,
    CountedThing.INSPECTIONS: Unit.TIMES,
    CountedThing.APPS: Words("个", ""),
}
#: What the person-times beside an amount are.
_PERSONS: dict[ExpenseItem | None, Words] = {
    ExpenseItem.RECEPTION: Words("接待", "guests"),
    ExpenseItem.OVERSEAS_TRAVEL: Words("出访", "travellers"),
}


def counts(view: View, records: Sequence[Record]) -> list[str]:
    """How many papers were issued and meetings held, against the year before."""
    return [_counted(view, one, records) for one in singles_of(records, DocumentMeetingCount)]


def _counted(view: View, one: DocumentMeetingCount, among: Sequence[Record]) -> str:
    unit: Unit | Words = _COUNTED_IN[one.counted] if one.counted else Words("", "")
    thing = view.term(one.counted) if one.counted else view.say(Words("未注明统计事项", "an unnamed count"))
    text = view.say(
        Words("{period}{scope}{thing}{n}", "{thing} in {period}{scope}: {n}"),
        period=view.period,
        scope=scope_text(view, one, among),
        thing=thing,
        n=view.count(one.number, unit) if one.number is not None else view.say(Words("数量待核实", "not entered")),
    )
    if one.last_year is not None:
        text += view.say(Words("，上年{n}", ", the year before {n}"), n=view.count(one.last_year, unit))
    compared_ = _unless_stated(view, one.number, one.last_year, one.stated_change)
    return view.comma.join([text, *compared_, *_more(view, one.coverage, one.rise_reason)])


def expenditure(view: View, records: Sequence[Record]) -> list[str]:
    """What was spent on each item, against budget and the year before."""
    return [_spent(view, one, records) for one in singles_of(records, Expenditure)]


def _spent(view: View, one: Expenditure, among: Sequence[Record]) -> str:
    item = view.term(one.item) if one.item else view.say(Words("未注明项目", "an unnamed item"))
    scope = scope_text(view, one, among)
    words = Words("{item}{scope}支出{n}", "Spent on {item}{scope}: {n}")
    text = view.say(words, item=item, scope=scope, n=view.money(one.spent))
    if one.budget is not None:
        text += view.say(Words("，预算{n}", ", budget {n}"), n=view.money(one.budget))
    if one.last_year is not None:
        text += view.say(Words("，上年{n}", ", the year before {n}"), n=view.money(one.last_year))
    said = _unless_stated(view, one.spent, one.last_year, one.stated_change)
    said += stated(view, one.stated_budget_change, Words("比年初预算", "on the budget"))
    said += figures(
        view,
        (Words("团组", "groups"), one.groups, Words("个", "")),
        (Words("接待", "receptions"), one.batches, Unit.BATCHES),
        (_PERSONS.get(one.item, Words("", "persons")), one.persons, Unit.PERSON_TIMES),
        (Words("外事接待", "foreign receptions"), one.foreign_batches, Unit.BATCHES),
        (Words("外事接待", "foreign guests"), one.foreign_persons, Unit.PERSON_TIMES),
        (Words("购置车辆", "vehicles bought"), one.vehicles_bought, Words("辆", "")),
        (Words("车辆保有量", "vehicles held"), one.vehicles_held, Words("辆", "")),
    )
    return view.comma.join([text, *said, *_more(view, one.coverage, one.rise_reason)])


def _unless_stated(
    view: View, now: Amount | Count | None, before: Amount | Count | None, change: Decimal | None
) -> list[str]:
    """How a figure stands to last year's: by the figures, and as the unit states it."""
    by_statement = stated(view, change, Words("比上年", "on the year before"))
    if by_statement and (now is None or before is None):
        return by_statement
    return [view.say(compared(now, before)), *by_statement]


def stated(view: View, change: Decimal | None, than: Words) -> list[str]:
    """A change in percent that the unit states, without the figures behind it."""
    if change is None:
        return []
    if not change:
        words = Words("单位自述{than}持平", "by the unit's own statement no change {than}")
    elif change < 0:
        words = Words("单位自述{than}下降{x}%", "by the unit's own statement down {x}% {than}")
    else:
        words = Words("单位自述{than}增长{x}%", "by the unit's own statement up {x}% {than}")
    return [view.say(words, than=view.say(than), x=view.points(abs(change)))]


def _more(view: View, coverage: str | None, reason: str | None) -> list[str]:
    said = [view.say(Words("统计口径为{x}", "coverage: {x}"), x=coverage)] if coverage else []
    return said + ([view.say(Words("增长原因：{x}", "why it rose: {x}"), x=reason.rstrip("。"))] if reason else [])


def compared(now: Amount | Count | None, before: Amount | Count | None) -> Words:
    """How a figure stands to that of the year before, said only where it is certain."""
    if now is None or before is None:
        return Words("现有记录无法与上年比较", "not comparable with the year before on record")
    if not isinstance(now, Bounded) and not isinstance(before, Bounded) and now == before:
        return Words("与上年持平", "the same as the year before")
    most, most_before = _most(now), _most(before)
    if most is not None and most < _least(before):
        return Words("低于上年", "below the year before")
    if most_before is not None and most_before < _least(now):
        return Words("高于上年", "above the year before")
    return Words("是否高于上年待核实", "whether above the year before is not known")


def _least(value: Amount | Count) -> Decimal:
    return Decimal(value.lower if isinstance(value, Bounded) else value)


def _most(value: Amount | Count) -> Decimal | None:
    most = value.upper if isinstance(value, Bounded) else value
    return None if most is None else Decimal(most)
