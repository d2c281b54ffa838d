"""Quarters and half-years joined into a year; what sections declare of one kind."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from dangfeng.checks import check
from dangfeng.gathering import merge, signed
from dangfeng.gathering.parts import Part
from dangfeng.model import (
    Completeness,
    Expenditure,
    Lecture,
    Ledger,
    Meeting,
    Member,
    RectificationItem,
    Talk,
    UnitInfo,
)
from dangfeng.period import Period
from dangfeng.problem import Gravity, InvalidData
from dangfeng.quantity import Bounded
from dangfeng.vocabulary import CompletenessState, ExpenseItem, ItemStatus, Post, Unit

from .books import FIRST_HALF, QUARTERS, SECOND_HALF, YEAR, book, codes, total

DAY = date(2021, 3, 5)
COMPLETE, NIL = CompletenessState.COMPLETE, CompletenessState.NIL
NOT_APPLICABLE, OPEN = CompletenessState.NOT_APPLICABLE, CompletenessState.OPEN


def said(kind: str, state: CompletenessState, **more: object) -> Completeness:
    return Completeness(kind=kind, state=state, **more)


def declared(*books: Ledger) -> tuple[Completeness, ...]:
    return merge(books).ledger.completeness


# -- periods


@pytest.mark.parametrize("spans", [QUARTERS, (FIRST_HALF, SECOND_HALF), (QUARTERS[0], QUARTERS[1], SECOND_HALF)])
def test_periods_side_by_side_form_the_year(spans: tuple[Period, ...]) -> None:
    assert merge([book(period=span) for span in reversed(spans)]).ledger.period == YEAR


def test_a_quarter_may_lie_in_the_year_of_another_section() -> None:
    assert merge([book(), book(period=QUARTERS[1])]).ledger.period == YEAR


@pytest.mark.parametrize(
    ("spans", "wanted", "code"),
    [
        ((QUARTERS[0], QUARTERS[2]), None, "merge.period-missing"),
        ((FIRST_HALF, Period(date(2021, 6, 1), date(2021, 12, 31))), None, "merge.periods-overlap"),
        ((QUARTERS[0], QUARTERS[1]), SECOND_HALF, "merge.outside-period"),
    ],
)
def test_periods_that_form_none_are_refused(spans: tuple[Period, ...], wanted: Period | None, code: str) -> None:
    with pytest.raises(InvalidData) as refused:
        merge([book(period=span) for span in spans], period=wanted)

    assert {problem.code for problem in refused.value.problems} == {code}


def test_a_year_that_is_asked_for_may_have_a_gap_which_stays_open() -> None:
    complete = (said("meeting", COMPLETE),)
    merged = merge([book(period=span, completeness=complete) for span in (QUARTERS[0], QUARTERS[2])], period=YEAR)

    assert merged.ledger.period == YEAR
    assert [entry.span for entry in merged.ledger.completeness] == [QUARTERS[0], QUARTERS[2]]


def test_ledgers_of_two_units_are_refused() -> None:
    with pytest.raises(InvalidData) as refused:
        merge([book(), Ledger(unit=UnitInfo(name="某县司法局"), period=YEAR)])

    assert codes(refused.value.problems) == ["merge.other-unit"]


def test_what_has_no_day_keeps_the_quarter_it_came_with() -> None:
    spent = Expenditure(id="E1", item=ExpenseItem.RECEPTION, spent=Decimal(100))
    merged = merge([book(Lecture(id="L1"), spent, period=QUARTERS[0]), book(spent, period=QUARTERS[1])])

    assert [(record.id, record.belongs_to) for record in merged.ledger.records] == [
        ("L1", QUARTERS[0]),
        ("E1", QUARTERS[0]),
        ("E1-2", QUARTERS[1]),
    ]
    assert codes(merged.problems) == ["merge.id-reused"]


def test_a_point_put_right_in_a_later_quarter_is_one_point() -> None:
    point = RectificationItem(id="Z1", on=DAY, problem="台账不全", status=ItemStatus.OPEN, measures=("补录",))
    closed = evolve(point, status=ItemStatus.DONE, closed_on=date(2021, 5, 1), measures=("补录", "抽查"))

    merged = merge(
        [book(point, period=QUARTERS[0]), book(closed, period=QUARTERS[1]), book(closed, period=QUARTERS[2])]
    )

    assert merged.ledger.records == (closed,)
    told = [(problem.code, problem.place.field) for problem in merged.problems]
    assert sorted(told) == [("merge.carried-on", name) for name in ("closed_on", "measures", "status")]


def test_a_point_told_otherwise_in_a_later_quarter_is_a_conflict() -> None:
    point = RectificationItem(id="Z1", on=DAY, problem="台账不全", closed_on=date(2021, 3, 20))
    other = evolve(point, closed_on=date(2021, 5, 1))

    merged = merge([book(point, period=QUARTERS[0]), book(other, period=QUARTERS[1])])

    assert codes(merged.problems) == ["merge.conflict"]
    assert len(merged.ledger.records) == 2


# -- figures of the period, and figures of the year to date


def quarters_of(*figures: object) -> list[Ledger]:
    spans = zip(QUARTERS, figures, strict=False)
    return [book(Talk(id=f"T{n}", total=total(span, each)), period=span) for n, (span, each) in enumerate(spans, 1)]


@pytest.mark.parametrize("figures", [(10, 12, 9, 11), (10, 12), (10, 12, 14, 15), (10, Bounded(lower=1), 31, 36)])
def test_figures_of_the_periods_raise_no_suspicion(figures: tuple[object, ...]) -> None:
    assert not merge(quarters_of(*figures)).problems


def test_figures_to_date_entered_as_those_of_the_quarter_are_shown_with_the_evidence() -> None:
    [problem] = merge(quarters_of(10, 25, 31, 36)).problems

    assert (problem.code, problem.gravity) == ("figure.rises-like-to-date", Gravity.ODDITY)
    assert (problem.found, problem.place.record, problem.place.file) == ("10 → 25 → 31 → 36", "T4", "#4")


def test_two_figures_to_date_are_known_by_the_single_records() -> None:
    days = (date(2021, 2, 1), date(2021, 3, 1), date(2021, 5, 1))
    singles = [Talk(id=f"S{n}", on=day, persons=(f"王{n}",)) for n, day in enumerate(days)]
    parts = [
        book(*singles[:2], Talk(id="T1", total=total(QUARTERS[0], 2, Unit.TIMES)), period=QUARTERS[0]),
        book(singles[2], Talk(id="T2", total=total(QUARTERS[1], 3, Unit.TIMES)), period=QUARTERS[1]),
    ]

    [problem] = merge(parts).problems

    assert problem.code == "figure.singles-make-it-to-date"
    assert (problem.param("own"), problem.param("to_date")) == ("1", "3")


def test_spending_of_a_quarter_above_that_of_the_year_is_a_contradiction() -> None:
    def spent(id: str, amount: int) -> Expenditure:
        return Expenditure(id=id, item=ExpenseItem.RECEPTION, spent=Decimal(amount))

    merged = merge([book(spent("E0", 500)), book(spent("E1", 600), period=QUARTERS[0])])

    assert codes(merged.problems) == ["figure.part-exceeds-whole"]


def test_figures_of_quarters_are_kept_with_their_spans_and_add_up() -> None:
    parts = quarters_of(10, 12, 9, 11)

    merged = merge(parts)

    assert [record.total.span for record in merged.ledger.records] == list(QUARTERS)
    assert not merged.problems
    assert not [each for each in check(merged.ledger) if each.gravity is Gravity.CONTRADICTION]


def test_a_figure_that_runs_from_january_contains_the_earlier_ones() -> None:
    to_date = [Period(QUARTERS[0].start, span.end) for span in QUARTERS]
    figures = zip(QUARTERS, to_date, (10, 25, 31, 36), strict=True)
    parts = [
        book(Talk(id=f"T{n}", total=total(span, count)), period=own) for n, (own, span, count) in enumerate(figures)
    ]

    merged = merge(parts)

    assert [record.total.part_of for record in merged.ledger.records] == ["T1", "T2", "T3", None]
    assert [record.total.counts[0].count for record in merged.ledger.records] == [10, 25, 31, 36]
    assert codes(merged.problems) == ["merge.cumulative"] * 3
    assert not [each for each in check(merged.ledger) if each.gravity is Gravity.CONTRADICTION]


def test_a_figure_of_other_things_is_not_contained() -> None:
    to_date = Talk(id="T2", rank=None, reason="任前", total=total(FIRST_HALF, 25))
    merged = merge(
        [book(Talk(id="T1", total=total(QUARTERS[0], 10)), period=QUARTERS[0]), book(to_date, period=QUARTERS[1])]
    )

    assert not merged.problems
    assert merged.ledger.records[0].total.part_of is None


# -- declarations


def test_a_kind_is_complete_if_every_quarter_is() -> None:
    books = [book(period=span, completeness=(said("meeting", COMPLETE, declared_by="办公室"),)) for span in QUARTERS]

    assert declared(*books) == (said("meeting", COMPLETE, declared_by="办公室"),)


def test_a_quarter_without_word_stays_open() -> None:
    books = [
        book(period=span, completeness=(said("meeting", COMPLETE),) if span != QUARTERS[1] else ()) for span in QUARTERS
    ]
    books[1] = evolve(books[1], records=(Meeting(id="M1", on=date(2021, 5, 5)),))

    assert declared(*books) == (
        said("meeting", COMPLETE, span=QUARTERS[0]),
        said("meeting", COMPLETE, span=SECOND_HALF),
    )


def test_a_kind_closed_before_the_end_of_a_quarter_stands_for_itself() -> None:
    early = said("meeting", COMPLETE, cut_off=date(2021, 3, 20))
    books = [
        book(period=QUARTERS[0], completeness=(early,)),
        book(period=QUARTERS[1], completeness=(said("meeting", COMPLETE),)),
    ]

    assert [(entry.span, entry.cut_off) for entry in declared(*books)] == [
        (QUARTERS[0], date(2021, 3, 20)),
        (QUARTERS[1], None),
    ]


def test_a_section_that_says_nothing_leaves_the_kind_open() -> None:
    merged = merge([book(completeness=(said("meeting", COMPLETE),)), book(Meeting(id="M1", on=DAY))])

    assert merged.ledger.completeness == ()
    assert codes(merged.problems) == ["merge.not-all-complete"]


def test_a_section_that_files_no_such_thing_is_not_asked() -> None:
    complete = said("meeting", COMPLETE, declared_by="办公室")

    assert declared(book(Meeting(id="M1", on=DAY), completeness=(complete,)), book(Talk(id="T1", on=DAY))) == (
        complete,
    )


def test_one_section_has_none_and_another_has_filed_all() -> None:
    none = said("case", NIL, declared_by="办公室")
    complete = said("case", COMPLETE, declared_by="机关纪委", confirmed_by="派驻组")
    apart = said("case", NOT_APPLICABLE, reason="不办案", declared_by="财务科")

    [entry] = declared(*(book(completeness=(each,)) for each in (none, complete, apart)))

    assert (entry.state, entry.declared_by, entry.confirmed_by) == (COMPLETE, "办公室、机关纪委", None)
    merged = merge([book(completeness=(each,)) for each in (none, complete)])
    assert codes(merged.problems) == ["merge.confirmation-not-kept"]


def test_nobody_has_any_and_it_applies_to_nobody() -> None:
    assert (
        declared(book(completeness=(said("case", NIL, declared_by="甲科"),)), book(completeness=(said("case", NIL),)))[
            0
        ].state
        is NIL
    )
    apart = said("case", NOT_APPLICABLE, reason="不办案")
    other = said("case", NOT_APPLICABLE, reason="无执纪权")
    assert declared(book(completeness=(apart,)), book(completeness=(other,)))[0].reason == "不办案、无执纪权"


@pytest.mark.parametrize(
    ("entry", "filer", "code"),
    [
        (said("case", NIL), "机关纪委", "merge.nil-against-records"),
        (said("case", NIL, declared_by="机关纪委"), "机关纪委", "merge.nil-against-records"),
        (said("case", NIL, declared_by="办公室", confirmed_by="派驻组"), "机关纪委", "merge.nil-against-records"),
        (said("case", NIL, declared_by="办公室"), "机关纪委", "merge.nil-beside-records"),
    ],
)
def test_nil_and_records_do_not_go_together(entry: Completeness, filer: str, code: str) -> None:
    from dangfeng.model import Case

    merged = merge([book(completeness=(entry,)), book(Case(id="C1", on=DAY, filed_by=filer))])

    assert code in codes(merged.problems)
    assert not [each for each in merged.ledger.completeness if each.state is NIL]


@pytest.mark.parametrize("entries", [(), *((said("case", state),) for state in (NIL, OPEN, COMPLETE))])
@pytest.mark.parametrize(
    ("mistaken", "code"),
    [
        ((said("case", NIL, declared_by="机关纪委"),), "completeness.nil-with-records"),
        ((said("case", NOT_APPLICABLE, reason="不办案"),), "completeness.not-applicable-with-records"),
        ((said("case", COMPLETE, cut_off=date(2021, 2, 1)),), "completeness.cut-off-before-record"),
        ((said("case", COMPLETE), said("case", OPEN)), "completeness.states-disagree"),
    ],
)
@pytest.mark.parametrize("filed", [True, False])
def test_a_section_that_contradicts_itself_is_not_covered_up_by_another(
    entries: tuple[Completeness, ...], mistaken: tuple[Completeness, ...], code: str, filed: bool
) -> None:
    from dangfeng.model import Case

    section = book(Case(id="C1", on=DAY), completeness=mistaken)
    other = book(*([Case(id="C2", on=date(2021, 5, 5))] if filed else []), completeness=entries)

    merged = merge([Part(name="机关纪委", ledger=section), Part(name="办公室", ledger=other)])

    told = [each for each in merged.problems if each.code == code]
    assert len(told) + codes(check(merged.ledger)).count(code) == 1
    assert all((each.gravity, each.place.file) == (Gravity.CONTRADICTION, "机关纪委") for each in told)


def test_a_list_of_filers_is_cut_where_the_field_ends() -> None:
    entries = [said("case", COMPLETE, declared_by=f"第{number:02d}科室{'某' * 20}") for number in range(12)]

    [entry] = declared(*(book(completeness=(each,)) for each in entries))

    assert len(entry.declared_by) <= 200


# -- the leadership over the year


def test_who_is_gone_without_a_last_day_is_named() -> None:
    first = book(
        period=FIRST_HALF, roster=(Member(name="张明远", post=Post.SECRETARY), Member(name="李清", post=Post.MEMBER))
    )
    second = book(period=SECOND_HALF, roster=(Member(name="张明远", post=Post.SECRETARY),))

    merged = merge([first, second])

    assert [(each.code, each.param("name")) for each in merged.problems] == [("merge.member-gone", "李清")]
    assert len(merged.ledger.roster) == 2


def test_a_last_day_told_later_is_taken_unless_it_makes_no_sense() -> None:
    first = book(period=FIRST_HALF, roster=(Member(name="李清", post=Post.MEMBER),))
    left = Member(name="李清", post=Post.MEMBER, until=date(2021, 8, 1))

    assert merge([first, book(period=SECOND_HALF, roster=(left,))]).ledger.roster == (left,)


def test_records_without_a_section_are_signed_by_the_one_that_filed_them() -> None:
    part = signed(
        Part(name="办公室.yaml", ledger=book(Meeting(id="M1"), Meeting(id="M2", filed_by="财务科"))), "办公室"
    )

    assert [record.filed_by for record in part.ledger.records] == ["办公室", "财务科"]
