"""Our book against another office's: what is matched, what is missing, what nobody can decide."""

from datetime import date

import pytest

from dangfeng.gathering import Comparison, KindComparison, Range, compare
from dangfeng.gathering.figures import figure
from dangfeng.model import (
    Case,
    Completeness,
    Evidence,
    Expenditure,
    IssuedRule,
    Lecture,
    Ledger,
    Meeting,
    Record,
    Talk,
    Total,
    UnitInfo,
    Verdict,
)
from dangfeng.model.case import Sanction
from dangfeng.quantity import Bounded, Masked, Why
from dangfeng.vocabulary import (
    CompletenessState,
    Form,
    IncludesSingles,
    MeetingBody,
    SanctionKind,
    TalkKind,
    Unit,
    VerdictResult,
)

from .books import FIRST_HALF, YEAR, book, codes, total

DAY = date(2021, 5, 20)
NIL = Completeness(kind="case", state=CompletenessState.NIL)
COMPLETE = Completeness(kind="case", state=CompletenessState.COMPLETE)


def one_kind(own: Ledger, other: Ledger) -> KindComparison:
    [kind] = compare(own, other).kinds
    return kind


def cases(*records: Record) -> Ledger:
    return book(*records)


def pairs(own: Ledger, other: Ledger) -> list[tuple[str, str, str]]:
    return [(pair.own.id, pair.other.id, pair.by) for pair in one_kind(own, other).pairs]


def test_the_unit_reports_none_and_the_office_two() -> None:
    comparison = compare(book(completeness=(NIL,)), book(Case(id="A1", on=DAY), Case(id="A2")), name="案管室")

    [kind] = comparison.kinds
    [figures] = kind.figures
    assert (figures.unit, figures.own, figures.other) == (Unit.PIECES, Range(0, 0), Range(2, 2))
    assert [record.id for record in kind.only_other] == ["A1", "A2"]
    assert codes(comparison.problems) == ["compare.fewer", "compare.not-in-own", "compare.not-in-own"]
    assert not comparison.agrees
    assert comparison.other == "案管室"


@pytest.mark.parametrize(
    ("own", "other", "by"),
    [
        (Case(id="A", case_number="某纪〔2021〕7号", on=DAY), Case(id="1", case_number="某纪[2021]7号"), "number"),
        (Case(id="A", on=DAY, person="张明远"), Case(id="1", on=DAY, person="张明远"), "day-and-person"),
        (Meeting(id="A", on=DAY, title="专题会"), Meeting(id="1", on=DAY, title="专题会"), "day-and-title"),
        (Case(id="A", on=DAY, person=Masked("张×")), Case(id="1", on=DAY, person="张明远"), "day"),
        (Case(id="A", person="张明远"), Case(id="1", on=DAY, person="张明远"), "person"),
        (IssuedRule(id="A", title="《甲制度》"), IssuedRule(id="1", title="甲制度", on=DAY), "title"),
    ],
)
def test_records_are_matched_by_what_is_known(own: Record, other: Record, by: str) -> None:
    assert pairs(cases(own), cases(other)) == [("A", "1", by)]


def test_a_masked_name_of_another_surname_does_not_match() -> None:
    kind = one_kind(cases(Case(id="A", on=DAY, person=Masked("李×"))), cases(Case(id="1", on=DAY, person="张明远")))

    assert not kind.pairs
    assert [record.id for record in kind.only_other] == ["1"]


def test_what_fits_several_is_said_and_not_guessed() -> None:
    own = cases(Case(id="A", on=DAY), Case(id="B", on=DAY))
    comparison = compare(own, cases(Case(id="1", on=DAY)))

    [kind] = comparison.kinds
    assert not kind.pairs
    assert [(each.other.id, [record.id for record in each.candidates]) for each in kind.undecided] == [
        ("1", ["A", "B"])
    ]
    assert not kind.only_own
    assert codes(comparison.problems) == ["compare.undecided"]
    assert comparison.agrees


def test_surer_clues_go_first() -> None:
    own = cases(Case(id="A", on=DAY, person="张明远"), Case(id="B", on=DAY, person="李清"))
    other = cases(Case(id="1", on=DAY), Case(id="2", on=DAY, person="李清"))

    assert pairs(own, other) == [("B", "2", "day-and-person"), ("A", "1", "day")]


def test_one_name_a_few_days_apart_may_be_a_slip() -> None:
    own = cases(Meeting(id="A", on=DAY, title="专题会"))

    assert one_kind(own, cases(Meeting(id="1", on=date(2021, 5, 21), title="专题会"))).undecided
    assert one_kind(own, cases(Meeting(id="1", on=date(2021, 6, 21), title="专题会"))).only_other
    assert one_kind(cases(Meeting(id="A", title="专题会", on=Bounded(lower=DAY, upper=date(2021, 6, 1)))), own).pairs


def test_one_number_with_other_facts_is_one_record_told_in_two_ways() -> None:
    own = Case(
        id="A", case_number="7号", on=DAY, form=Form.FIRST, sanctions=(Sanction(kind=SanctionKind.PARTY_WARNING),)
    )
    other = Case(
        id="1",
        case_number="7号",
        on=date(2021, 5, 21),
        form=Form.SECOND,
        sanctions=(Sanction(kind=SanctionKind.PARTY_WARNING, decided_on=DAY),),
        evidence=(Evidence(number="1"),),
    )

    comparison = compare(cases(own), cases(other))

    assert [(each.code, each.place.field) for each in comparison.problems] == [
        ("compare.differs", "form"),
        ("compare.differs", "on"),
    ]


def test_what_is_ours_alone_is_asked_about_where_the_other_book_is_closed() -> None:
    own, closed = cases(Case(id="A", on=DAY)), book(completeness=(COMPLETE,))

    assert codes(compare(own, closed).problems) == ["compare.more", "compare.not-in-other"]
    assert compare(own, closed).agrees
    assert not compare(own, cases(Case(id="1", on=DAY), Talk(id="2"))).kinds[0].only_own


def test_of_what_the_other_book_says_nothing_nothing_is_said() -> None:
    assert compare(book(Case(id="A"), Talk(id="T")), book()).kinds == ()


def test_records_of_other_years_and_rejected_ones_are_left_out() -> None:
    rejected = Verdict(result=VerdictResult.REJECTED, reason="查无实据")
    other = book(Case(id="1", on=date(2020, 3, 1)), Case(id="2", on=DAY, verdict=rejected))

    [kind] = compare(book(), other).kinds

    assert kind.figures[0].other == Range(0, 0)
    assert not kind.only_other


def test_what_may_be_in_a_total_is_not_missing() -> None:
    comparison = compare(book(Talk(id="T", total=total(YEAR, 36))), book(Talk(id="1", on=DAY, persons=("王一",))))

    [kind] = comparison.kinds
    assert [record.id for record in kind.in_totals] == ["1"]
    assert comparison.agrees


def test_totals_are_held_against_each_other_in_each_unit() -> None:
    own = book(Talk(id="T", total=total(YEAR, Bounded(lower=31, upper=39, shown="30余", why=Why.APPROXIMATE))))
    other = book(Talk(id="1", total=total(YEAR, 45)))

    comparison = compare(own, other)

    times, person_times = comparison.kinds[0].figures
    assert (times.unit, times.own, times.other) == (Unit.TIMES, Range(0, None), Range(0, None))
    assert (person_times.own, person_times.other) == (Range(31, 39), Range(45, 45))
    assert [each.param("own") for each in comparison.problems] == ["31–39"]


def test_kinds_that_are_not_counted_are_counted_by_records() -> None:
    [kind] = compare(book(), book(Expenditure(id="E"))).kinds

    assert [(each.unit, each.other) for each in kind.figures] == [(None, Range(1, 1))]
    assert codes(compare(book(), book(Expenditure(id="E"))).problems) == ["compare.fewer", "compare.not-in-own"]


def test_the_other_side_is_called_by_its_unit_if_it_is_another() -> None:
    def called(name: str) -> Comparison:
        return compare(book(), Ledger(unit=UnitInfo(name=name), period=YEAR))

    assert [called(name).other for name in ("某市司法局", "派驻纪检监察组")] == ["", "派驻纪检监察组"]


# -- how many


def talks(*records: Record) -> Range:
    return figure(book(*records), "talk", Unit.TIMES, YEAR)


def whole(count: object, includes: IncludesSingles, **more: object) -> Talk:
    return Talk(id="T", total=total(YEAR, count, Unit.TIMES, includes_singles=includes), **more)


ONE, TWO = Talk(id="A", on=DAY, talk_kind=TalkKind.REMINDER), Talk(id="B", on=DAY, times=2)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((ONE, TWO), Range(3, 3)),
        ((Talk(id="A", on=Bounded(lower=date(2020, 12, 1), upper=DAY)),), Range(0, 1)),
        ((Talk(id="A", times=Bounded(lower=1)),), Range(1, None)),
        ((Talk(id="A", times=3, verdict=Verdict(result=VerdictResult.PARTLY_TRUE, times=1)),), Range(1, 1)),
        ((ONE, TWO, whole(5, IncludesSingles.NO)), Range(8, 8)),
        ((ONE, TWO, whole(5, IncludesSingles.YES)), Range(5, 5)),
        ((ONE, TWO, whole(5, IncludesSingles.UNKNOWN)), Range(5, 8)),
        ((ONE, TWO, whole(2, IncludesSingles.YES)), Range(3, 3)),
        ((ONE, whole(2, IncludesSingles.YES, talk_kind=TalkKind.ADMONITION)), Range(3, 3)),
        ((ONE, whole(Bounded(lower=1), IncludesSingles.YES)), Range(1, None)),
        ((Talk(id="T", total=total(YEAR, 9)),), Range(0, None)),
        (
            (
                whole(5, IncludesSingles.NO),
                Talk(id="P", total=Total(span=FIRST_HALF, counts=total(YEAR, 2, Unit.TIMES).counts, part_of="T")),
            ),
            Range(5, 5),
        ),
    ],
)
def test_a_book_holds_at_least_and_at_most(records: tuple[Record, ...], expected: Range) -> None:
    assert talks(*records) == expected


def test_persons_may_be_the_same_ones() -> None:
    records = (Talk(id="A", headcount=3), Talk(id="B", headcount=2))

    assert figure(book(*records), "talk", Unit.PERSONS, YEAR) == Range(3, 5)
    assert figure(book(*records), "talk", Unit.PERSON_TIMES, YEAR) == Range(5, 5)
    assert figure(book(Lecture(id="L")), "lecture", Unit.PERSON_TIMES, YEAR) == Range(0, None)
    assert figure(book(Meeting(id="M", body=MeetingBody.BRANCH)), "meeting", Unit.TIMES, FIRST_HALF) == Range(0, 1)
