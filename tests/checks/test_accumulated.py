"""Figures of several periods beside one another: what is worth a look, and what is not."""

from datetime import date
from decimal import Decimal

import pytest

from dangfeng.checks.accumulated import looks_cumulative, part_exceeds_whole
from dangfeng.checks.settings import DEFAULT
from dangfeng.model import DocumentMeetingCount, Expenditure, Ledger, Record, Talk, Total, UnitCount, UnitInfo
from dangfeng.period import Per, Period
from dangfeng.quantity import Bounded, Masked
from dangfeng.vocabulary import CountedThing, ExpenseItem, Unit

YEAR = Period.year(2021)
QUARTERS, HALVES, MONTHS = YEAR.cut(Per.QUARTER), YEAR.cut(Per.HALF_YEAR), YEAR.cut(Per.MONTH)


def found(*records: Record) -> list[str]:
    book = Ledger(unit=UnitInfo(name="某市司法局"), period=YEAR, records=records)
    return [each.code for check in (part_exceeds_whole, looks_cumulative) for each in check(book, DEFAULT)]


def spent(id: str, amount: object, span: Period | None = None, **more: object) -> Expenditure:
    return Expenditure(id=id, item=ExpenseItem.RECEPTION, spent=amount, belongs_to=span, **more)


def talks(id: str, count: object, span: Period, unit: Unit = Unit.PERSON_TIMES, **more: object) -> Talk:
    return Talk(id=id, total=Total(span=span, counts=(UnitCount(unit=unit, count=count),)), **more)


def row(*counts: object, spans: tuple[Period, ...] = QUARTERS) -> list[Talk]:
    return [talks(f"T{n}", count, span) for n, (count, span) in enumerate(zip(counts, spans, strict=False))]


@pytest.mark.parametrize(
    ("whole", "part", "codes"),
    [
        (spent("A", Decimal(500)), spent("B", Decimal(600), MONTHS[2]), ["figure.part-exceeds-whole"]),
        (spent("A", Decimal(500)), spent("B", Decimal(500), MONTHS[2]), []),
        (spent("A", Decimal(500)), spent("B", Decimal(600), MONTHS[2], coverage="本级"), []),
        (spent("A", Bounded(lower=Decimal(1))), spent("B", Decimal(600), MONTHS[2]), []),
        (spent("A", Decimal(500), HALVES[1]), spent("B", Decimal(600), MONTHS[2]), []),
        (spent("A", None), spent("B", Decimal(600), MONTHS[2]), []),
        (spent("A", Decimal(500)), spent("B", Decimal(600)), []),
        (talks("A", 36, YEAR), talks("B", 40, MONTHS[2]), []),
    ],
)
def test_a_part_is_not_above_its_whole(whole: Record, part: Record, codes: list[str]) -> None:
    assert found(whole, part) == found(part, whole) == codes


def test_papers_and_meetings_are_held_against_the_year_too() -> None:
    thing = next(iter(CountedThing))

    def counted(id: str, number: int, span: Period | None = None) -> DocumentMeetingCount:
        return DocumentMeetingCount(id=id, counted=thing, number=number, belongs_to=span)

    assert found(counted("A", 10), counted("B", 12, QUARTERS[0])) == ["figure.part-exceeds-whole"]


@pytest.mark.parametrize(
    "counts",
    [(10, 25, 31, 36), (10, 15, 20), (1, 2, 3, 4)],
)
def test_figures_that_rise_every_time_to_twice_the_first_are_worth_a_look(counts: tuple[int, ...]) -> None:
    assert found(*row(*counts)) == ["figure.rises-like-to-date"]


@pytest.mark.parametrize(
    "counts",
    [(10, 25), (10, 25, 25), (10, 12, 19), (0, 5, 9), (10, Bounded(lower=20), 31, 36), (36, 31, 25, 10)],
)
def test_other_figures_are_not(counts: tuple[object, ...]) -> None:
    assert not found(*row(*counts))


def test_a_gap_or_another_thing_ends_the_row() -> None:
    assert not found(talks("A", 10, QUARTERS[0]), talks("B", 20, QUARTERS[2]), talks("C", 30, QUARTERS[3]))
    apart = talks("C", 30, QUARTERS[2], talkers=("张明远",))
    assert not found(talks("A", 10, QUARTERS[0]), talks("B", 20, QUARTERS[1]), apart)
    masked = [talks(f"T{n}", 10 * n + 10, span, talkers=(Masked("XX"),)) for n, span in enumerate(QUARTERS)]
    assert not found(*masked)


def test_the_last_of_a_row_is_not_the_whole_year() -> None:
    halves = (spent("B", Decimal(300), HALVES[0]), spent("C", Decimal(500), HALVES[1]))

    assert found(spent("A", Decimal(500)), *halves) == ["figure.last-is-the-whole"]
    assert found(spent("A", Decimal(800)), *halves) == []
    assert found(spent("A", Decimal(500)), spent("B", Decimal(0), HALVES[0]), halves[1]) == []


def test_the_single_records_tell_a_figure_to_date() -> None:
    singles = [Talk(id=f"S{month}", on=date(2021, month, 3), persons=(f"王{month}",)) for month in (1, 2, 8)]

    def halves(first: int, second: int) -> list[Talk]:
        return [talks("A", first, HALVES[0], Unit.TIMES), talks("B", second, HALVES[1], Unit.TIMES)]

    assert found(*singles, *halves(2, 3)) == ["figure.singles-make-it-to-date"]
    assert not found(*singles, *halves(2, 1))
    assert not found(*singles, *halves(2, 4))
    assert not found(*singles[:2], *halves(2, 5))
