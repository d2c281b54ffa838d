"""Paragraphs on what came of it: points put right, cases (整改与处置语句)."""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from dangfeng.model import Case, RectificationItem
from dangfeng.model.record import Record
from dangfeng.report.figures import Tally, grouped, singles, sum_of, sum_over, surely_before, tally, weight
from dangfeng.report.sentences import total_sentences
from dangfeng.report.view import View
from dangfeng.vocabulary import Form, ItemStatus, ProblemLevel, Unit
from dangfeng.wording.language import Words

#: What problems are counted in at each level of a feedback.
_LEVELS = {
    ProblemLevel.ASPECT: Words("个方面", " aspects"),
    ProblemLevel.ITEM: Words("项", " items"),
    ProblemLevel.POINT: Words("个", " points"),
}


class State(Enum):
    """How far a point is put right, as its record says (整改状态)."""

    CLOSED = Words("已销号", "closed")
    PUT_RIGHT = Words("整改到位、待销号", "put right, not yet closed")
    BASICALLY_DONE = Words("基本完成", "basically done")
    LONG_TERM = Words("长期坚持", "kept up for good")
    ON_SCHEDULE = Words("按序时进度推进", "on schedule")
    IN_PROGRESS = Words("推进中", "in progress")
    MEASURES_SET = Words("已制定措施", "measures set")
    OPEN = Words("未完成", "open")
    UNKNOWN = Words("状态待核实", "state not entered")


def state_of(item: RectificationItem) -> State:
    """How far one point is put right."""
    if item.closed_on is not None:
        return State.CLOSED
    if item.put_right_on is not None or item.status is ItemStatus.DONE:
        return State.PUT_RIGHT
    # What is kept up for good or only basically done is neither closed nor open.
    return State.UNKNOWN if item.status is None else State[item.status.name]


def is_late(view: View, item: RectificationItem) -> bool:
    """Whether a point not yet put right is past its date for certain, on the ledger's own today."""
    settled = state_of(item) in (State.CLOSED, State.PUT_RIGHT)
    return not settled and surely_before(item.deadline, view.ledger.today)


def rectification(view: View, records: Sequence[Record]) -> list[str]:
    """Points to be put right, by source and state."""
    items = [record for record in singles(records) if isinstance(record, RectificationItem)]
    sentences = []
    for (source, level), points in _by_source(view, items).items():
        words = Words("{source}问题{n}：{states}", "Points from {source}: {n} ({states})")
        unit = _LEVELS[level] if level else Unit.ITEMS
        number = view.sum(_times(points), unit)
        sentences.append(view.say(words, source=source, n=number, states=states(view, points, unit)))
    carried = [item for item in items if item.carried_over_from or not view.of_period(item)]
    if carried:
        words = Words("其中以前年度结转{n}", "Carried over from earlier years: {n}")
        sentences.append(view.say(words, n=view.sum(_times(carried), Unit.ITEMS)))
    late = [item for item in items if is_late(view, item)]
    if late:
        words = Words("截至{day}逾期未办结{n}", "Past their date and not put right by {day}: {n}")
        sentences.append(view.say(words, day=view.day(view.ledger.today), n=view.sum(_times(late), Unit.ITEMS)))
    sentences += _measures(view, items)
    handled = sum_over(items, "persons_handled")
    if handled:
        words = Words("因整改事项处理{n}", "Dealt with over these points: {n}")
        sentences.append(view.say(words, n=view.sum(handled, Unit.PERSONS)))
    what = Words("{source}问题", "points from {source}")
    return sentences + total_sentences(view, records, lambda record: view.say(what, source=_source(view, record)))


def _by_source(
    view: View, items: Sequence[RectificationItem]
) -> dict[tuple[str, ProblemLevel | None], list[RectificationItem]]:
    """Points by source and by the level at which they are counted: 4个方面 and 31个 are never added up."""
    groups: dict[tuple[str, ProblemLevel | None], list[RectificationItem]] = {}
    for item in items:
        groups.setdefault((_source(view, item), item.level), []).append(item)
    return groups


def _measures(view: View, items: Sequence[RectificationItem]) -> list[str]:
    """Measures with an owner and a deadline of their own, and how many of them are done."""
    actions = [action for item in items for action in item.actions]
    if not actions:
        return []
    done = [action for action in actions if action.closed_on or action.done_on or action.status is ItemStatus.DONE]
    words = Words("分解整改措施{n}，已完成{done}", "Measures of their own: {n}, done: {done}")
    count = partial(view.count, unit=Unit.ITEMS)
    return [view.say(words, n=count(len(actions)), done=count(len(done)))]


def _times(records: Sequence[Record]) -> Tally:
    return tally(weight(record) for record in singles(records))


def _source(view: View, record: Record) -> str:
    kind = record.source_kind if isinstance(record, RectificationItem) else None
    return view.say(Words("来源待核实的", "an unnamed source")) if kind is None else view.term(kind)


def states(view: View, items: Sequence[RectificationItem], unit: Unit | Words = Unit.ITEMS) -> str:
    """How many points stand in each state."""
    parts = []
    for state in State:
        number = _times([item for item in items if state_of(item) is state])
        if number:
            parts.append(view.say(Words("{x}{n}", "{x} {n}"), x=view.say(state.value), n=view.sum(number, unit)))
    return view.listing.join(parts)


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
    return sentences + total_sentences(view, records, lambda record: _handled(view, record))


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
