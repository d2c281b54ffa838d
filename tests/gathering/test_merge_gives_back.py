"""Splitting a ledger among sections and joining them again gives it back."""

import os
from random import Random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dangfeng.catalogue import example_ledger_path
from dangfeng.files import load_ledger
from dangfeng.gathering import Part, compare, merge, signed
from dangfeng.model import Ledger
from dangfeng.period import Per
from oracle import books
from strategies import ledgers

EXAMPLES = 60 * int(os.environ.get("DANGFENG_EXAMPLES", "1"))


def split(rnd: Random, book: Ledger, number: int) -> list[Ledger]:
    """The ledger in parts: each record in one or several, each declaration with every part that files its kind."""
    homes = [rnd.sample(range(number), min(number, rnd.choice((1, 1, 1, 2)))) for _ in book.records]
    bare = evolve(book, records=(), completeness=(), claims=(), attachments=())
    parts = []
    for place in range(number):
        mine = [record for record, home in zip(book.records, homes, strict=True) if place in home]
        part = evolve(bare, records=tuple(rnd.sample(mine, len(mine))))
        said = tuple(entry for entry in book.completeness if place == 0 or part.of_kind(entry.kind))
        parts.append(evolve(part, completeness=said))
    holder = rnd.randrange(number)
    parts[holder] = evolve(parts[holder], claims=book.claims, attachments=book.attachments)
    if book.roster:
        witness = rnd.randrange(number)
        parts = [evolve(part, roster=book.roster if place == witness else ()) for place, part in enumerate(parts)]
    return rnd.sample(parts, number)


def unordered(book: Ledger) -> tuple[object, ...]:
    """All that a ledger says, without the order in which it says it."""
    lists = (book.roster, book.completeness, book.claims, book.attachments)
    return (
        book.unit,
        book.period,
        book.as_of,
        sorted(map(repr, book.records)),
        *(sorted(map(repr, each)) for each in lists),
    )


@settings(max_examples=EXAMPLES, deadline=None)
@given(ledgers(max_records=8), st.integers(1, 5), st.randoms(use_true_random=False))
def test_any_ledger_split_among_sections_comes_back(book: Ledger, number: int, rnd: Random) -> None:
    merged = merge(split(rnd, book, number))

    assert unordered(merged.ledger) == unordered(book)
    assert not merged.renamed


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, 12))
def test_a_year_of_many_sections_comes_back(rnd: Random, number: int) -> None:
    book = books.with_totals(rnd, books.with_open(rnd, books.ledger(rnd, most=40)), 3)

    merged = merge(split(rnd, book, number))

    assert unordered(merged.ledger) == unordered(book)
    assert not merged.renamed


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, 6))
def test_that_each_section_signs_its_own_makes_no_second_record_of_one_act(rnd: Random, number: int) -> None:
    book = books.with_open(rnd, books.ledger(rnd, most=30))
    parts = [Part(name=f"{place}.yaml", ledger=each) for place, each in enumerate(split(rnd, book, number))]

    merged = merge([signed(part, f"{place}科") for place, part in enumerate(parts)])

    assert not merged.renamed
    unsigned = {record.id: evolve(record, filed_by=None) for record in merged.ledger.records}
    assert unsigned == {record.id: evolve(record, filed_by=None) for record in book.records}
    filed_twice = [each.place.record for each in merged.problems if each.code == "merge.filed-twice"]
    joined = [record.id for record in merged.ledger.records if "、" in (record.filed_by or "")]
    assert sorted(filed_twice) == sorted(joined)


@settings(max_examples=EXAMPLES, deadline=None)
@given(ledgers(max_records=8))
def test_a_ledger_beside_itself_is_itself_without_remark(book: Ledger) -> None:
    merged = merge([book, book])

    assert merged.ledger == merge([book]).ledger
    assert unordered(merged.ledger) == unordered(book)
    assert not merged.problems


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from((Per.MONTH, Per.QUARTER, Per.HALF_YEAR)))
def test_a_year_cut_into_quarters_or_months_comes_back(rnd: Random, per: Per) -> None:
    book = evolve(books.ledger(rnd, most=40), as_of=None)
    spans = book.period.cut(per)
    homes = [next((span for span in spans if span.holds(record.on)), spans[-1]) for record in book.records]
    parts = []
    for span in spans:
        mine = tuple(record for record, home in zip(book.records, homes, strict=True) if home == span)
        parts.append(evolve(book, period=span, records=mine))

    merged = merge(rnd.sample(parts, len(parts)))

    assert unordered(merged.ledger) == unordered(book)
    assert not merged.renamed


def test_the_example_split_by_its_sections_comes_back_without_remark() -> None:
    book = load_ledger(example_ledger_path("bureau-2021-full"))
    sections = sorted({record.filed_by or "" for record in book.records})
    parts = []
    for section in sections:
        part = evolve(book, records=tuple(each for each in book.records if (each.filed_by or "") == section))
        said = tuple(entry for entry in book.completeness if part.of_kind(entry.kind) or section == sections[0])
        parts.append(evolve(part, completeness=said))

    merged = merge(parts)

    assert len(parts) > 10
    assert unordered(merged.ledger) == unordered(book)
    assert not merged.problems
    assert not compare(merged.ledger, book).problems
