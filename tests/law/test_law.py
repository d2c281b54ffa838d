"""Dated law: which text holds on which day, and that the data leave no gap and no row without a source."""

import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import dangfeng.law
from dangfeng.law import (
    Assumptions,
    Bar,
    FourthForm,
    Only,
    Subject,
    allowed,
    barred,
    depth,
    effect_in_force,
    effect_period,
    extended_term,
    families_of,
    family_since,
    form_of,
    forms_agree,
    fourth_form_asks,
    heaviest,
    instrument_in_force,
    instrument_keys,
    instrument_versions,
    is_party,
    merged,
    only_for,
    sanctions_on,
    text_dates,
    texts,
)
from dangfeng.problem import InvalidValue
from dangfeng.vocabulary import Form, Measure, SanctionFamily, SanctionKind

DATA = sorted((Path(dangfeng.law.__file__).parent / "data").glob("*.json"))
ASSUMED = Assumptions(first_days={"discipline-2015": date(2016, 1, 1)})


def rows_in(held: object) -> list[dict[str, object]]:
    """Every row of a data file, wherever it stands."""
    if isinstance(held, dict):
        if "source" in held:
            return [held]
        return [row for each in held.values() for row in rows_in(each)]
    return [row for each in held for row in rows_in(each)] if isinstance(held, list) else []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_every_row_has_its_source_and_the_day_it_was_checked(path: Path) -> None:
    rows = rows_in(json.loads(path.read_text(encoding="utf-8")))

    assert rows
    for row in rows:
        assert row["source"]
        assert date.fromisoformat(str(row["checked_on"])) <= date(2026, 11, 23)


def test_every_article_belongs_to_a_text_and_no_text_is_left_over() -> None:
    named = {str(row["text"]) for path in DATA for row in rows_in(json.loads(path.read_text("utf-8"))) if "text" in row}

    assert named <= set(texts())
    assert {text.replaces for text in texts().values() if text.replaces} <= set(texts())


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


def test_an_unconfirmed_first_day_may_be_assumed() -> None:
    assert str(instrument_in_force("discipline/referral", date(2017, 6, 1), ASSUMED)).endswith("第三十条")
    assert str(instrument_in_force("discipline/referral", date(2015, 12, 31), ASSUMED)).endswith("第三十二条")
    assert text_dates(texts()["discipline-2003"], ASSUMED)[1] == date(2015, 12, 31)
    assert text_dates(texts()["discipline-2003"])[1] == date(2015, 10, 17)
    assert hash(ASSUMED) == hash(Assumptions())


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(KeyError):
        instrument_in_force("hearsay", date(2021, 1, 1))


def test_versions_stand_in_order_and_do_not_overlap() -> None:
    for key in instrument_keys():
        for older, newer in pairwise(instrument_versions(key)):
            assert older.until is not None
            assert newer.since is not None
            assert older.until < newer.since


def test_every_measure_and_sanction_is_in_the_table_of_forms() -> None:
    unplaced = {handling for handling in (*Measure, *SanctionKind) if form_of(handling) is None}

    assert unplaced == {
        Measure.DEMOTION,
        Measure.ORDERED_UNDERTAKING,
        Measure.EXTEND_PROBATIONARY_PERIOD,
        Measure.REORGANISE,
        Measure.DISSOLVE,
    }
    assert [depth(form) for form in Form] == [1, 2, 3, 4]


def test_the_heaviest_gives_the_form() -> None:
    both = (Measure.ORDERED_SELF_CRITICISM, SanctionKind.PARTY_WARNING)

    assert heaviest(both) is Form.SECOND
    assert heaviest(()) is None
    assert heaviest((Measure.DEMOTION,)) is None
    assert forms_agree(Form.SECOND, both)
    assert not forms_agree(Form.FIRST, both)


def test_what_the_fourth_form_asks_for() -> None:
    assert fourth_form_asks(date(2016, 10, 26)) is None
    assert fourth_form_asks(date(2016, 10, 27)) is FourthForm.SUSPECTED_ILLEGALITY
    assert fourth_form_asks(date(2024, 1, 1)) is FourthForm.CRIME


def test_what_may_be_written_beside_a_sanction() -> None:
    def lengths(kind: SanctionKind, day: date) -> tuple[int, ...]:
        effect = effect_in_force(kind, day)
        assert effect is not None
        assert effect.checked_on <= date(2026, 11, 23)
        return effect.lengths

    assert lengths(SanctionKind.PARTY_SERIOUS_WARNING, date(2021, 5, 20)) == (18, 24)
    assert lengths(SanctionKind.PARTY_SERIOUS_WARNING, date(2015, 1, 1)) == (12,)
    assert lengths(SanctionKind.PARTY_PROBATION, date(2021, 5, 20)) == (12, 24)
    assert lengths(SanctionKind.GOV_DISMISSAL, date(2021, 5, 20)) == ()


def test_every_sanction_has_an_effect_on_a_day_of_2021_and_of_2024() -> None:
    for day in (date(2021, 5, 20), date(2024, 5, 20)):
        assert all(effect_in_force(kind, day) for kind in SanctionKind)


def test_party_sanctions_are_told_from_governmental_ones() -> None:
    party = {kind for kind in SanctionKind if kind.value.startswith("party-")}

    assert {kind for kind in SanctionKind if is_party(kind)} == party
    assert {kind for kind in SanctionKind if SanctionFamily.PARTY in families_of(kind)} == party


def test_governmental_sanctions_came_with_the_supervision_law() -> None:
    since, basis = family_since(SanctionFamily.GOVERNMENTAL)

    assert since == date(2018, 3, 20)
    assert basis.document == "中华人民共和国监察法"
    assert SanctionKind.GOV_WARNING in sanctions_on(date(2010, 1, 1))
    assert SanctionKind.GOV_WARNING not in sanctions_on(date(2010, 1, 1), SanctionFamily.GOVERNMENTAL)


@pytest.mark.parametrize(("term", "to", "may"), [(12, 24, True), (24, 36, False), (12, 18, False), (24, 24, False)])
def test_a_term_of_one_year_is_extended_once_to_two(term: int, to: int, *, may: bool) -> None:
    assert extended_term(term, to) is may


def test_what_is_merged_is_alike() -> None:
    with pytest.raises(InvalidValue, match="two or more of one family"):
        merged([SanctionKind.PARTY_WARNING, SanctionKind.GOV_WARNING], date(2021, 5, 20))
    with pytest.raises(InvalidValue):
        merged([SanctionKind.PARTY_WARNING], date(2021, 5, 20))
    unknown = merged([SanctionKind.PARTY_WARNING] * 2, date(2017, 5, 20))
    assert (unknown.kind, unknown.least, unknown.basis) == (SanctionKind.PARTY_SERIOUS_WARNING, None, None)


def test_a_term_left_out_is_the_shorter_one() -> None:
    found = effect_period(SanctionKind.PARTY_PROBATION, date(2021, 5, 20))

    assert found is not None
    assert found.term_end == date(2022, 5, 19)


def test_who_may_be_given_what() -> None:
    day = date(2021, 5, 20)

    assert allowed(Subject(member=True), day, SanctionFamily.PARTY) == sanctions_on(day, SanctionFamily.PARTY)
    assert allowed(Subject(retired=True), day, SanctionFamily.GOVERNMENTAL) == ()
    assert allowed(Subject(organisation=True), day, SanctionFamily.PARTY) == ()
    nobody = barred(SanctionKind.GOV_WARNING, Subject(retired=True))
    assert nobody is None, "the article on the retired is of one text; without a day it is not applied"
    assert barred(SanctionKind.PARTY_WARNING, Subject(member=False)).bar is Bar.NON_MEMBER


@pytest.mark.parametrize(
    ("measure", "subject", "only"),
    [
        (Measure.LIFE_MEETING_CRITICISM, Subject(), None),
        (Measure.LIFE_MEETING_CRITICISM, Subject(member=False), Only.MEMBER),
        (Measure.CANCEL_PROBATIONARY_MEMBERSHIP, Subject(member=True), None),
        (Measure.CANCEL_PROBATIONARY_MEMBERSHIP, Subject(member=False), Only.PROBATIONARY),
        (Measure.EXTEND_PROBATIONARY_PERIOD, Subject(probationary=False), Only.PROBATIONARY),
        (Measure.LOWER_RETIREMENT_BENEFIT, Subject(retired=True), None),
        (Measure.LOWER_RETIREMENT_BENEFIT, Subject(retired=False), Only.RETIRED),
        (Measure.REORGANISE, Subject(organisation=True), None),
        (Measure.DISSOLVE, Subject(), Only.ORGANISATION),
        (Measure.ADMONITION, Subject(organisation=True), None),
    ],
)
def test_measures_that_are_for_one_kind_of_subject(measure: Measure, subject: Subject, only: Only | None) -> None:
    assert only_for(measure, subject) is only


def test_importing_the_room_reads_no_data() -> None:
    script = (
        "import builtins, io, sys\n"
        "import dangfeng.law\n"
        "from dangfeng.law import instruments, sanctions, forms, pairs, subjects\n"
        "caches = [instruments.texts, instruments._rules, sanctions._effects]\n"
        "caches += [forms._forms, pairs._pairs, subjects._bars]\n"
        "sys.exit(any(each.cache_info().currsize for each in caches))\n"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
