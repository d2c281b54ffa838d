"""Dated law: which text holds on which day, and that the tables leave no gap."""

from datetime import date
from itertools import pairwise

import pytest

from dangfeng.law import (
    EFFECTS,
    INSTRUMENTS,
    depth,
    effect_in_force,
    form_of,
    forms_agree,
    heaviest,
    instrument_in_force,
)
from dangfeng.law.sanctions import is_party
from dangfeng.vocabulary import Form, Measure, SanctionKind


@pytest.mark.parametrize(
    ("key", "day", "article"),
    [
        ("discipline/referral", date(2010, 1, 1), "第三十二条"),
        ("discipline/referral", date(2015, 10, 17), "第三十二条"),
        ("discipline/referral", date(2018, 10, 1), "第二十九条"),
        ("discipline/referral", date(2023, 12, 31), "第二十九条"),
        ("discipline/referral", date(2024, 1, 1), "第三十一条"),
        ("discipline/execution", date(2024, 1, 1), "第四十四条"),
    ],
)
def test_the_article_is_that_of_the_day(key: str, day: date, article: str) -> None:
    basis = instrument_in_force(key, day)

    assert basis is not None
    assert basis.article == article


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("discipline", date(2003, 12, 30)),
        ("discipline", date(2017, 6, 1)),
        ("discipline/execution", date(2023, 12, 31)),
        ("governmental-sanctions", date(2020, 6, 30)),
        ("principal-responsibility", date(2020, 3, 8)),
    ],
)
def test_nothing_is_quoted_for_a_day_that_no_confirmed_text_covers(key: str, day: date) -> None:
    assert instrument_in_force(key, day) is None


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(KeyError):
        instrument_in_force("hearsay", date(2021, 1, 1))


def test_versions_stand_in_order_and_do_not_overlap() -> None:
    for versions in INSTRUMENTS.values():
        for older, newer in pairwise(versions):
            assert older.until is not None
            assert newer.since is not None
            assert older.until < newer.since


def test_every_measure_and_sanction_has_a_form() -> None:
    assert all(form_of(handling) in Form for handling in (*Measure, *SanctionKind))
    assert [depth(form) for form in Form] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("handling", "form"),
    [
        (Measure.ADMONITION, Form.FIRST),
        (Measure.REMOVE_FROM_POST, Form.SECOND),
        (SanctionKind.GOV_DOWNGRADE, Form.SECOND),
        (SanctionKind.GOV_REMOVAL, Form.THIRD),
        (SanctionKind.PARTY_EXPULSION, Form.THIRD),
        (Measure.JUDICIAL_REFERRAL, Form.FOURTH),
    ],
)
def test_forms(handling: Measure | SanctionKind, form: Form) -> None:
    assert form_of(handling) is form


def test_the_heaviest_gives_the_form() -> None:
    both = (Measure.ORDERED_SELF_CRITICISM, SanctionKind.PARTY_WARNING)

    assert heaviest(both) is Form.SECOND
    assert heaviest(()) is None
    assert forms_agree(Form.SECOND, both)
    assert not forms_agree(Form.FIRST, both)


@pytest.mark.parametrize(
    ("kind", "day", "months"),
    [
        (SanctionKind.PARTY_SERIOUS_WARNING, date(2015, 1, 1), (12, 24)),
        (SanctionKind.PARTY_SERIOUS_WARNING, date(2021, 5, 20), (18, 24)),
        (SanctionKind.PARTY_WARNING, date(2024, 1, 1), (12,)),
        (SanctionKind.PARTY_REMOVAL, date(2021, 5, 20), (24,)),
        (SanctionKind.PARTY_EXPULSION, date(2021, 5, 20), (60,)),
        (SanctionKind.GOV_WARNING, date(2021, 5, 20), (6,)),
        (SanctionKind.GOV_DEMERIT, date(2019, 5, 20), (12,)),
        (SanctionKind.GOV_DISMISSAL, date(2021, 5, 20), ()),
    ],
)
def test_effects_by_day(kind: SanctionKind, day: date, months: tuple[int, ...]) -> None:
    effect = effect_in_force(kind, day)

    assert effect is not None
    assert effect.months == months


def test_effects_before_any_confirmed_text_are_unknown() -> None:
    assert effect_in_force(SanctionKind.PARTY_WARNING, date(2017, 1, 1)) is None
    assert effect_in_force(SanctionKind.GOV_WARNING, date(2000, 1, 1)) is None


def test_party_sanctions_are_told_from_governmental_ones() -> None:
    assert {kind for kind in SanctionKind if is_party(kind)} == {
        k for k in SanctionKind if k.value.startswith("party-")
    }
    assert {effect.kind for effect in EFFECTS} == set(SanctionKind)
