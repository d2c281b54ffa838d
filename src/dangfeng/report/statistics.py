"""The statistics annex: the same records as tables (统计附表)."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dangfeng.model import (
    KINDS,
    Case,
    CasePerson,
    Expenditure,
    IssuedRule,
    Lecture,
    Meeting,
    RectificationItem,
    ResponsibilityItem,
    ResponsibilityList,
    Talk,
)
from dangfeng.model.record import Record
from dangfeng.period import Per
from dangfeng.quantity import highest, lowest
from dangfeng.report.accounts import compared
from dangfeng.report.blocks import Block, Heading, Note, Row, Table, anchor, plain
from dangfeng.report.cases import by_form, money_cell, persons_cell
from dangfeng.report.figures import counted, grouped, singles, tally, weight
from dangfeng.report.outcomes import State, state_of
from dangfeng.report.tables import RECORDS, amount_cell, figures_of_kind, having_cell
from dangfeng.report.topics import TOPICS
from dangfeng.report.view import View
from dangfeng.vocabulary import ItemStatus, Unit, Vocabulary
from dangfeng.wording.language import Words
from dangfeng.wording.values import period_text

_TIMES = Words("次数", "Times")
_SCOPE = Words(
    "未注明统计范围的为机关本级；标“汇总”的为汇总数，照原数列出，不与逐条记录相加。",
    "Figures are of the unit itself unless said otherwise; those marked as totals are as given, never added to others.",
)


def statistics(view: View) -> Iterator[Block]:
    """All tables that have something to show, then how complete the book is."""
    yield Heading(level=2, text=view.say(Words("附件1　统计表", "Annex 1. Statistics")), anchor="statistics")
    number = 0
    yield Note(content=plain(view.say(_SCOPE)))
    for kind, cls in KINDS.items():
        build = _OWN_TABLES.get(kind)
        table = build(view) if build else _generic(view, cls)
        if table is not None:
            number += 1
            yield _captioned(view, table, number)
    yield _captioned(view, completeness(view), number + 1)


def _generic(view: View, cls: type[Record]) -> Table | None:
    topic = TOPICS.get(cls.KIND)
    found = [one for one in view.ledger.of_kind(cls.KIND) if counted(one) and (_whole(cls) or view.of_period(one))]
    return figures_of_kind(view, found, topic.sort if topic else "")


def _whole(cls: type[Record]) -> bool:
    """Whether the kind is one of what stands or is carried over, whatever its day."""
    topic = TOPICS.get(cls.KIND)
    return topic is not None and topic.whole


def _captioned(view: View, table: Table, number: int) -> Table:
    caption = view.say(Words("表{n}　{x}", "Table {n}. {x}"), n=number, x=table.caption)
    return Table(caption=caption, head=table.head, rows=table.rows, numeric=table.numeric, anchor=table.anchor)


def _table(
    view: View, kind: str, caption: Words, head: Sequence[Words], rows: Iterable[Row], numeric: int
) -> Table | None:
    """A table whose last column names the records and whose *numeric* columns before it hold figures."""
    found = tuple(rows)
    if not found:
        return None
    columns = tuple(view.say(words) for words in (*head, RECORDS))
    last = len(columns) - 1
    return Table(
        caption=view.say(caption),
        head=columns,
        rows=found,
        numeric=tuple(range(last - numeric, last)),
        anchor=anchor("kind", kind),
    )


def _row(view: View, records: Iterable[Record], *cells: str) -> Row:
    return Row(cells=(*(plain(cell) for cell in cells), view.ids(record.id for record in records)))


def _mine(view: View, cls: type[Record]) -> list[Record]:
    """The records of a kind that count and are of the period."""
    return [record for record in view.ledger.of(cls) if counted(record) and view.of_period(record)]


def meetings(view: View) -> Table | None:
    """Meetings by body."""
    found = _mine(view, Meeting)
    groups = grouped(found, lambda one: view.term(one.body if isinstance(one, Meeting) else None))
    flags = ("first_topic", "discussion", "minutes")
    rows = [
        _row(
            view,
            each,
            body,
            amount_cell(view, each, Unit.TIMES),
            *(having_cell(view, each, flag, Unit.TIMES) for flag in flags),
        )
        for body, each in groups.items()
    ]
    head = (
        Words("会议类型", "Body"),
        _TIMES,
        Words("第一议题学习", "First-topic study"),
        Words("集中研讨", "Set discussion"),
        Words("有会议记录", "Minuted"),
    )
    return _table(view, Meeting.KIND, Words("会议情况", "Meetings"), head, rows, 4)


def lectures(view: View) -> Table | None:
    """Lectures one by one."""
    rows = [
        _row(
            view,
            [one],
            view.day(one.on) or _span(view, one),
            str(one.lecturer or view.blank),
            view.title(one.title) if one.title else "—",
            amount_cell(view, [one], Unit.TIMES),
            amount_cell(view, [one], Unit.PERSON_TIMES) if one.attended is not None or one.total else view.blank,
        )
        for one in _mine(view, Lecture)
        if isinstance(one, Lecture)
    ]
    head = (
        Words("日期", "Day"),
        Words("主讲人", "Lecturer"),
        Words("题目", "Title"),
        _TIMES,
        Words("听课", "Attendance"),
    )
    return _table(view, Lecture.KIND, Words("讲党课情况", "Lectures"), head, rows, 2)


def _span(view: View, record: Record) -> str:
    if record.total is not None:
        return period_text(record.total.span, view.language)
    return view.blank


def talks(view: View) -> Table | None:
    """Talks by half-year; those that cannot be placed in one stand apart."""
    found = _mine(view, Talk)
    halves = view.ledger.period.cut(Per.HALF_YEAR)
    names = [period_text(half, view.language) for half in halves]
    apart = view.say(Words("未分半年", "Not placed"))

    def placed(record: Record) -> str:
        days = record.day_bounds
        fits = [name for name, half in zip(names, halves, strict=True) if days and half.covers(days)]
        return fits[0] if fits else apart

    groups = grouped(found, placed)
    rows = [
        _row(
            view,
            groups[name],
            name,
            amount_cell(view, groups[name], Unit.TIMES),
            amount_cell(view, groups[name], Unit.PERSON_TIMES),
            having_cell(view, groups[name], "written_record", Unit.TIMES),
        )
        for name in (*names, apart)
        if name in groups
    ]
    head = (
        Words("时段", "Span"),
        Words("次数", "Talks"),
        Words("人次", "Person-times"),
        Words("有谈话记录", "With a written record"),
    )
    return _table(view, Talk.KIND, Words("谈话情况（分半年）", "Talks by half-year"), head, rows, 3)


def documents(view: View) -> Table | None:
    """Issued documents with their numbers; older ones that are on record too."""
    rows = [
        _row(
            view,
            [one],
            view.title(one.title)
            if one.title
            else (_span(view, one) + " " + amount_cell(view, [one], Unit.PIECES)).strip(),
            one.number or "—",
            view.term(one.document_type),
            view.day(one.on) or "—",
        )
        for one in view.ledger.of(IssuedRule)
        if counted(one)
    ]
    head = (Words("文件名称", "Title"), Words("文号", "Number"), Words("类型", "Type"), Words("制发日期", "Issued on"))
    return _table(view, IssuedRule.KIND, Words("制度文件目录", "Issued rules and documents"), head, rows, 0)


def cases(view: View) -> Table | None:
    """Cases by form, and their persons by their own."""
    found = _mine(view, Case)
    groups = by_form(view, found)
    money = any(money_cell(view, each.own) for each in groups.values())
    rows = [
        _row(
            view,
            each.records,
            form,
            amount_cell(view, each.own, Unit.PIECES) if each.own else "—",
            persons_cell(view, each),
            _decided(view, each.handled),
            *([money_cell(view, each.own) or "—"] if money else []),
        )
        for form, each in groups.items()
    ]
    apart = any(each.records != each.own for each in groups.values())
    head = (
        Words("形态", "Form"),
        Words("件数（按最重的形态）", "Cases (by the heaviest form)") if apart else Words("件数", "Cases"),
        Words("人数", "Persons"),
        Words("处理和处分", "Decided"),
        *([Words("涉案款项", "Money")] if money else []),
    )
    table = _table(view, Case.KIND, Words("案件及问题处置（分形态）", "Cases and matters by form"), head, rows, 3)
    if table is None:
        return None
    return Table(caption=table.caption, head=table.head, rows=table.rows, numeric=(1, 2), anchor=table.anchor)


def _decided(view: View, handled: Sequence[Case | CasePerson]) -> str:
    decided: list[Vocabulary] = []
    for one in handled:
        decided += [sanction.kind for sanction in one.sanctions]
        decided += one.measures
    return view.listing.join(view.term(each) for each in dict.fromkeys(decided)) or "—"


def expenditure(view: View) -> Table | None:
    """Money spent against the year before and the budget."""
    rows = [
        _row(
            view,
            [one],
            view.term(one.item),
            view.money(one.spent),
            view.money(one.budget),
            view.money(one.last_year),
            view.say(compared(one.spent, one.last_year)),
            _within(view, one),
        )
        for one in _mine(view, Expenditure)
        if isinstance(one, Expenditure)
    ]
    head = (
        Words("支出项目", "Item"),
        Words("支出数", "Spent"),
        Words("预算数", "Budget"),
        Words("上年数", "Year before"),
        Words("与上年比", "Against the year before"),
        Words("与预算比", "Against the budget"),
    )
    table = _table(view, Expenditure.KIND, Words("经费支出情况", "Expenditure"), head, rows, 5)
    if table is None:
        return None
    return Table(caption=table.caption, head=table.head, rows=table.rows, numeric=(1, 2, 3), anchor=table.anchor)


def _within(view: View, record: Expenditure) -> str:
    if record.spent is None or record.budget is None:
        return view.blank
    most, most_budget = highest(record.spent), highest(record.budget)
    if most is not None and most <= lowest(record.budget):
        return view.say(Words("未超预算", "within"))
    if most_budget is not None and most_budget < lowest(record.spent):
        return view.say(Words("超出预算", "above"))
    return view.say(Words("待核实", "not known"))


def rectification(view: View) -> Table | None:
    """Points to be put right by source and state."""
    found = [one for one in view.ledger.of(RectificationItem) if counted(one)]
    groups = grouped(found, lambda one: view.term(one.source_kind if isinstance(one, RectificationItem) else None))
    states = {state_of(one) for one in singles(found) if isinstance(one, RectificationItem)}
    shown = [state for state in State if state in states]
    rows = []
    for source, each in groups.items():
        cells = [amount_cell(view, each, Unit.ITEMS)]
        for state in shown:
            number = tally(
                weight(one) for one in singles(each) if isinstance(one, RectificationItem) and state_of(one) is state
            )
            cells.append(view.sum(number, Unit.ITEMS))
        rows.append(_row(view, each, source, *cells))
    head = (Words("问题来源", "Source"), Words("合计", "All"), *(state.value for state in shown))
    caption = Words("问题整改情况", "Points put right")
    return _table(view, RectificationItem.KIND, caption, head, rows, len(shown) + 1)


def responsibility(view: View) -> Table | None:
    """Responsibility lists with their entries; entries without a list after them."""
    lists = [one for one in view.ledger.of(ResponsibilityList) if counted(one)]
    listed = {item.id for one in lists for item in one.items}
    loose = [one for one in view.ledger.of(ResponsibilityItem) if counted(one) and one.id not in listed]
    rows = [
        _entries(
            view, one.title or view.say(Words("责任清单", "List")), view.term(one.owner), one.items, (one, *one.items)
        )
        for one in lists
    ]
    if loose:
        rows.append(_entries(view, view.say(Words("单列条目", "Entries without a list")), "—", loose, loose))
    head = (
        Words("清单", "List"),
        Words("主体", "Of"),
        Words("条目", "Entries"),
        Words("有责任领导", "With a leader"),
        Words("有承办科室", "With a section"),
        Words("已完成", "Done"),
    )
    return _table(view, ResponsibilityList.KIND, Words("责任清单", "Responsibility lists"), head, rows, 4)


def _entries(view: View, title: str, owner: str, items: Sequence[ResponsibilityItem], shown: Sequence[Record]) -> Row:
    def number(having: Callable[[ResponsibilityItem], bool]) -> str:
        fitting = [weight(one) for one in items if one.total is None and counted(one) and having(one)]
        return view.sum(tally(fitting), Unit.ITEMS)

    return _row(
        view,
        shown,
        title,
        owner,
        amount_cell(view, items, Unit.ITEMS) if items else view.blank,
        number(lambda one: one.leader is not None),
        number(lambda one: one.section is not None),
        number(lambda one: one.status is ItemStatus.DONE),
    )


def completeness(view: View) -> Table:
    """How complete the book is for each kind; a blank is never a nil return."""
    rows = []
    for kind in KINDS:
        entries = [entry for entry in view.ledger.completeness if entry.kind == kind]
        number = str(len(view.ledger.of_kind(kind)))
        for entry in entries:
            inner = view.say(Words("（{x}）", " ({x})"), x=period_text(entry.span, view.language)) if entry.span else ""
            state = view.term(entry.state) + inner
            said = [each for each in (entry.declared_by, entry.confirmed_by, entry.reason) if each]
            rows.append(Row(cells=tuple(map(plain, (view.kind(kind), number, state, view.listing.join(said) or "—")))))
        if not entries:
            open_ = view.say(Words("未报齐（未申报）", "open (nothing declared)"))
            rows.append(Row(cells=tuple(map(plain, (view.kind(kind), number, open_, "—")))))
    head = (
        Words("类别", "Kind"),
        Words("记录条数", "Records"),
        Words("报送状态", "State"),
        Words("申报情况", "Declared, confirmed, reason"),
    )
    return Table(
        caption=view.say(Words("报送状态", "How complete the book is")),
        head=tuple(view.say(words) for words in head),
        rows=tuple(rows),
        numeric=(1,),
        anchor="completeness",
    )


def _nothing(view: View) -> None:
    """Entries of lists have the table of the lists."""


#: Kinds with a table of their own; all others have the same one.
_OWN_TABLES: dict[str, Callable[[View], Table | None]] = {
    ResponsibilityList.KIND: responsibility,
    ResponsibilityItem.KIND: _nothing,
    Meeting.KIND: meetings,
    Lecture.KIND: lectures,
    Talk.KIND: talks,
    IssuedRule.KIND: documents,
    Case.KIND: cases,
    Expenditure.KIND: expenditure,
    RectificationItem.KIND: rectification,
}
