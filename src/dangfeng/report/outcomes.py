"""Paragraphs on what came of it: money, points put right, cases (工作成效与处置语句)."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from dangfeng.model import Case, Expenditure, RectificationItem
from dangfeng.model.record import Record
from dangfeng.quantity import Amount, highest, lowest
from dangfeng.report.figures import Tally, grouped, singles, sum_of, surely_before, tally, totals, weight
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import Form, ItemStatus, Unit
from dangfeng.wording.language import Words


class State(Enum):
    """How far a point is put right, as its record says (整改状态)."""

    CLOSED = Words("已销号", "closed")
    PUT_RIGHT = Words("整改到位、待销号", "put right, not yet closed")
    IN_PROGRESS = Words("推进中", "in progress")
    OPEN = Words("未完成", "open")
    UNKNOWN = Words("状态待核实", "state not entered")


def state_of(item: RectificationItem) -> State:
    """How far one point is put right."""
    if item.closed_on is not None:
        return State.CLOSED
    if item.put_right_on is not None or item.status is ItemStatus.DONE:
        return State.PUT_RIGHT
    if item.status is None:
        return State.UNKNOWN
    return State.IN_PROGRESS if item.status is ItemStatus.IN_PROGRESS else State.OPEN


def is_late(view: View, item: RectificationItem) -> bool:
    """Whether a point not yet put right is past its date for certain, on the ledger's own today."""
    settled = state_of(item) in (State.CLOSED, State.PUT_RIGHT)
    return not settled and surely_before(item.deadline, view.ledger.today)


def rectification(view: View, records: Sequence[Record]) -> list[str]:
    """Points to be put right, by source and state."""
    items = [record for record in singles(records) if isinstance(record, RectificationItem)]
    sentences = []
    for source, each in grouped(items, lambda one: _source(view, one)).items():
        points = [one for one in each if isinstance(one, RectificationItem)]
        words = Words("{source}问题{n}：{states}", "Points from {source}: {n} ({states})")
        sentences.append(
            view.say(words, source=source, n=view.sum(_times(points), Unit.ITEMS), states=states(view, points))
        )
    carried = [item for item in items if item.carried_over_from or not view.of_period(item)]
    if carried:
        words = Words("其中以前年度结转{n}", "Carried over from earlier years: {n}")
        sentences.append(view.say(words, n=view.sum(_times(carried), Unit.ITEMS)))
    late = [item for item in items if is_late(view, item)]
    if late:
        words = Words("截至{day}逾期未办结{n}", "Past their date and not put right by {day}: {n}")
        sentences.append(view.say(words, day=view.day(view.ledger.today), n=view.sum(_times(late), Unit.ITEMS)))
    for source, each in grouped([record for record, _ in totals(records)], lambda one: _source(view, one)).items():
        what = Words("{source}问题", "points from {source}")
        sentences += total_sentences(view, each, view.say(what, source=source))
    return sentences


def _times(records: Sequence[Record]) -> Tally:
    return tally(weight(record) for record in singles(records))


def _source(view: View, record: Record) -> str:
    kind = record.source_kind if isinstance(record, RectificationItem) else None
    return view.say(Words("来源待核实的", "an unnamed source")) if kind is None else view.term(kind)


def states(view: View, items: Sequence[RectificationItem]) -> str:
    """How many points stand in each state."""
    parts = []
    for state in State:
        number = _times([item for item in items if state_of(item) is state])
        if number:
            parts.append(view.say(Words("{x}{n}", "{x} {n}"), x=view.say(state.value), n=view.sum(number, Unit.ITEMS)))
    return view.listing.join(parts)


def expenditure(view: View, records: Sequence[Record]) -> list[str]:
    """What was spent on each item, against budget and the year before."""
    return [_spent(view, record) for record in singles(records) if isinstance(record, Expenditure)]


def _spent(view: View, record: Expenditure) -> str:
    item = view.term(record.item) if record.item else view.say(Words("未注明项目", "an unnamed item"))
    text = view.say(Words("{item}支出{n}", "Spent on {item}: {n}"), item=item, n=view.money(record.spent))
    if record.budget is not None:
        text += view.say(Words("，预算{n}", ", budget {n}"), n=view.money(record.budget))
    if record.last_year is not None:
        text += view.say(Words("，上年{n}", ", the year before {n}"), n=view.money(record.last_year))
    return text + view.comma + view.say(compared(record.spent, record.last_year))


def compared(now: Amount | None, before: Amount | None) -> Words:
    """How an amount stands to that of the year before, said only where it is certain."""
    if now is None or before is None:
        return Words("现有记录无法与上年比较", "not comparable with the year before on record")
    if _known(now) and _known(before) and now == before:
        return Words("与上年持平", "the same as the year before")
    most, most_before = highest(now), highest(before)
    if most is not None and most < lowest(before):
        return Words("低于上年", "below the year before")
    if most_before is not None and most_before < lowest(now):
        return Words("高于上年", "above the year before")
    return Words("是否高于上年待核实", "whether above the year before is not known")


def _known(amount: Amount) -> bool:
    return isinstance(amount, Decimal)


def cases(view: View, records: Sequence[Record]) -> list[str]:
    """Cases by form, what was decided for how many, and how decisions were carried out."""
    single = [record for record in singles(records) if isinstance(record, Case)]
    sentences = []
    if single:
        words = Words("{period}处置案件及问题{n}、涉及{persons}", "Cases and matters in {period}: {n}, {persons}")
        text = view.say(
            words,
            period=view.period,
            n=view.sum(_times(single), Unit.PIECES),
            persons=view.sum(sum_of(single, Unit.PERSONS), Unit.PERSONS),
        )
        forms = grouped(sorted(single, key=form_order), lambda one: _form(view, one))
        parts = view.listing.join(
            view.say(Words("{form}{n}", "{form} {n}"), form=form, n=view.sum(sum_of(each, Unit.PERSONS), Unit.PERSONS))
            for form, each in forms.items()
        )
        sentences.append(text + view.say(Words("，其中{parts}", ": {parts}"), parts=parts))
    for outcome, each in grouped(single, lambda one: _outcome(view, one)).items():
        words = Words("对{n}给予{outcome}", "For {n}: {outcome}") if outcome else _NO_OUTCOME
        n = view.sum(sum_of(each, Unit.PERSONS), Unit.PERSONS)
        sentences.append(view.say(words, n=n, outcome=outcome))
    sanctioned = [case for case in single if case.sanctions]
    if sanctioned:
        sentences.append(_carried_out(view, sanctioned))
    for what, each in grouped([record for record, _ in totals(records)], lambda one: _handled(view, one)).items():
        sentences += total_sentences(view, each, what)
    return sentences


_NO_OUTCOME = Words("{n}的处理结果未填", "Without an entry of what was decided: {n}")


def form_order(record: Record) -> int:
    """The four forms in their order; without a form, last."""
    forms = list(Form)
    return forms.index(record.form) if isinstance(record, Case) and record.form else len(forms)


def _form(view: View, record: Record) -> str:
    form = record.form if isinstance(record, Case) else None
    if form is None:
        return view.say(Words("形态待核实", "form not entered"))
    return view.say(Words("{x}", "{x} form"), x=view.term(form))


def _handled(view: View, record: Record) -> str:
    """What a total of cases is about: their form, and what was decided."""
    details = [_form(view, record), _outcome(view, record)] if isinstance(record, Case) and record.form else []
    inner = view.comma.join(each for each in details if each)
    text = view.say(Words("处置案件及问题", "cases and matters"))
    return text + view.say(Words("（{x}）", " ({x})"), x=inner) if inner else text


def _outcome(view: View, record: Record) -> str:
    if not isinstance(record, Case):
        return ""
    given = [view.term(sanction.kind) for sanction in record.sanctions] + [view.term(each) for each in record.measures]
    ending = Words("处分", " (sanction)") if record.sanctions and not record.measures else Words("处理", "")
    return view.listing.join(given) + view.say(ending) if given else ""


def _carried_out(view: View, records: Sequence[Case]) -> str:
    def dated(name: str) -> str:
        return view.sum(_times([case for case in records if getattr(case, name) is not None]), Unit.PIECES)

    words = Words(
        "给予处分的{n}中，载明宣布日期{a}、执行日期{b}、报告执行情况日期{c}",
        "Of cases with a sanction ({n}), with a day of announcement: {a}, of execution: {b}, of the report on it: {c}",
    )
    return view.say(
        words,
        n=view.sum(_times(records), Unit.PIECES),
        a=dated("announced_on"),
        b=dated("executed_on"),
        c=dated("execution_reported_on"),
    )


def other_records(view: View, records: Sequence[Record]) -> list[str]:
    """How many there are of a kind that has no paragraph of its own."""
    kind = view.kind(records[0].KIND)
    single = singles(records)
    words = Words("{period}台账载有{kind}{n}条", "{kind} on record in {period}: {n}")
    said = [view.say(words, period=view.period, kind=kind, n=len(single))] if single else []
    return said + total_sentences(view, records, kind)
