"""Blank ledgers: read as they are, and with every example taken out of its comment."""

import re
from pathlib import Path

import pytest

from dangfeng import Period
from dangfeng.checks import check
from dangfeng.cli.blank import blank_ledger, blank_text
from dangfeng.fields import key_of, table
from dangfeng.files import read_ledger
from dangfeng.model import KINDS
from dangfeng.problem import Gravity

CASES = [(language, short) for language in ("zh", "en") for short in (False, True)]


def reading(text: str):
    Path("book.yaml").write_text(text, encoding="utf-8")
    return read_ledger("book.yaml")


def filled_in(text: str) -> str:
    """The form with its examples uncommented; comments inside examples stay comments."""
    body = text[text.index("schema:") :]
    return re.sub(r"(?m)^( *)# (?=(?:[- ] )*(?:- )?[a-z_0-9]+:)", r"\1", body)


@pytest.mark.parametrize(("language", "short"), CASES)
def test_a_blank_form_is_a_ledger_in_which_nothing_is_entered(language, short) -> None:
    found = reading(blank_text(Period.year(2021), language, short=short))
    assert not found.problems
    assert found.value.unit == blank_ledger(Period.year(2021), language).unit
    assert not found.value.records
    assert not found.value.roster
    assert {entry.state.value for entry in found.value.completeness} == {"open"}


@pytest.mark.parametrize(("language", "short"), CASES)
def test_every_example_is_read_once_it_is_no_comment(language, short) -> None:
    found = reading(filled_in(blank_text(Period.year(2021), language, short=short)))
    assert not found.problems
    kinds = [type(record).KIND for record in found.value.records]
    assert set(kinds) == set(KINDS)
    assert all(record.total for record in found.value.records if record.id.endswith("-2021"))
    assert found.value.roster
    assert {problem.gravity for problem in check(found.value)} <= set(Gravity)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_long_form_shows_every_field_and_the_short_one_the_main_ones(language) -> None:
    long = blank_text(Period.year(2021), language)
    short = blank_text(Period.year(2021), language, short=True)
    for cls in KINDS.values():
        for row in table(cls):
            if row.name not in ("total", "extra", "unknowns"):
                assert re.search(rf"(?m)^  # [- ] +{key_of(row.name)}:", long), (cls, row.name)
            if row.hint:
                assert re.search(rf"(?m)^  # [- ] +{key_of(row.name)}:", short), (cls, row.name)
    assert len(short.splitlines()) < len(long.splitlines()) * 0.6
    assert "nil" in long
    assert "not-applicable" in short
    assert max(map(len, long.splitlines())) <= 115


def test_other_periods() -> None:
    from datetime import date

    period = Period(date(2020, 12, 1), date(2021, 11, 30))
    found = reading(filled_in(blank_text(period)))
    assert not found.problems
    assert found.value.period == period
