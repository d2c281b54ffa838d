"""Cases: several persons, families of sanctions, terms, approvals, and what is not certain enough to say."""

from datetime import date

import pytest
from attrs import evolve

from dangfeng.checks import Settings, check
from dangfeng.law import Assumptions
from dangfeng.model import (
    AdvancementGiven,
    Approval,
    Case,
    CaseMoney,
    CasePerson,
    InternalHandling,
    MeasureTaken,
    Record,
    Sanction,
)
from dangfeng.period import Period
from dangfeng.problem import InvalidValue
from dangfeng.quantity import Bounded, Masked
from dangfeng.vocabulary import (
    Advancement,
    CaseMatter,
    CaseMoneyKind,
    CaseRole,
    Form,
    Measure,
    OrganKind,
    OrganLevel,
    Rank,
    ReferralOutcome,
    SanctionFamily,
    SanctionKind,
    UnitHandling,
)
from dangfeng.wording import render_problem

from .books import book

DECIDED = date(2021, 5, 20)


def case(*sanctions: Sanction, **more: object) -> Case:
    values: dict[str, object] = {"id": "C1", "on": DECIDED, "filed_on": date(2021, 3, 1), **more}
    return Case(sanctions=sanctions, **values)


def given(kind: SanctionKind, **more: object) -> Sanction:
    return Sanction(kind=kind, **more)


def about(*records: Record, settings: Settings | None = None) -> dict[str, str]:
    """What is said of cases and sanctions: code and field."""
    year = records[0].on.year if isinstance(records[0].on, date) else 2021
    ledger = book(*records, period=Period.year(year), as_of=None)
    found = check(ledger, settings=settings or Settings())
    return {each.code: each.place.field for each in found if each.code.partition(".")[0] in ("case", "sanction")}


PERSONS = (
    CasePerson(
        number="R1",
        form=Form.FIRST,
        rank=Rank.STAFF,
        role=CaseRole.OTHER,
        measures=(Measure.CRITICISM_EDUCATION,),
    ),
    CasePerson(
        number="R2",
        form=Form.SECOND,
        rank=Rank.SECTION_LEVEL,
        role=CaseRole.SECTION_LEVEL,
        sanctions=(given(SanctionKind.PARTY_WARNING),),
    ),
)


def test_a_case_of_several_persons_sums_them_up() -> None:
    whole = Case(id="C1", persons=PERSONS)

    assert whole.headcount == 2
    assert whole.form is Form.SECOND
    assert whole.rank is Rank.SECTION_LEVEL
    assert whole.role is CaseRole.SECTION_LEVEL
    assert whole.measures == (Measure.CRITICISM_EDUCATION,)
    assert whole.sanctions == PERSONS[1].sanctions
    assert [path for path, _ in whole.concerned] == ["persons[0].", "persons[1]."]
    assert Case(id="C1").concerned == (("", Case(id="C1")),)


def test_what_the_case_itself_says_stands() -> None:
    whole = Case(id="C1", persons=PERSONS, headcount=5, form=Form.THIRD)

    assert (whole.headcount, whole.form) == (5, Form.THIRD)
    removal = (given(SanctionKind.PARTY_REMOVAL),)
    whole = Case(id="C1", persons=PERSONS, measures=(Measure.ADMONITION,), sanctions=removal)
    assert (whole.measures, whole.sanctions) == ((Measure.ADMONITION,), removal)
    with pytest.raises(InvalidValue, match="3 or more"):
        Case(id="C1", persons=(*PERSONS, PERSONS[0]), headcount=2)


def test_an_unknown_person_leaves_the_sum_open() -> None:
    whole = Case(id="C1", persons=(*PERSONS, CasePerson(number="R3")))

    assert (whole.form, whole.rank, whole.role) == (None, None, None)
    assert whole.headcount == 3


def test_measures_in_turn_and_two_filings() -> None:
    taken = (
        MeasureTaken(measure=Measure.REMINDER_TALK, on=date(2021, 3, 1)),
        MeasureTaken(measure=Measure.ADMONITION, on=date(2021, 2, 1)),
    )
    whole = case(
        measures_taken=taken, filed_on=None, discipline_filed_on=date(2021, 4, 1), supervision_filed_on=date(2021, 3, 1)
    )

    assert whole.measures == (Measure.REMINDER_TALK, Measure.ADMONITION)
    assert whole.filed_on == date(2021, 3, 1)
    assert about(whole)["case.out-of-order"] == "measures_taken[1].on"
    vague = Bounded(lower=date(2021, 1, 1), upper=date(2021, 12, 31))
    assert case(filed_on=None, discipline_filed_on=vague).filed_on is None


def test_each_person_is_judged_apart() -> None:
    wrong = evolve(PERSONS[1], form=Form.FIRST)

    found = about(Case(id="C1", on=DECIDED, filed_on=date(2021, 3, 1), persons=(PERSONS[0], wrong)))

    assert found["case.form-too-low"] == "persons[1].form"
    both = (given(SanctionKind.PARTY_REMOVAL), given(SanctionKind.GOV_DISMISSAL))
    pair = evolve(PERSONS[1], form=Form.THIRD, sanctions=both)
    found = about(Case(id="C1", on=DECIDED, filed_on=date(2021, 3, 1), persons=(PERSONS[0], pair)))
    assert found["case.pairing-impossible"] == "persons[1].sanctions"


def test_a_message_says_which_person_is_meant() -> None:
    wrong = evolve(PERSONS[1], form=Form.FIRST)
    ledger = book(Case(id="C1", on=DECIDED, filed_on=date(2021, 3, 1), persons=(PERSONS[0], wrong)))

    problem = next(each for each in check(ledger) if each.code == "case.form-too-low")

    assert "案件C1（第2名涉案人员）记为“第一种形态”" in render_problem(problem)
    assert "Case C1 (person 2) is entered" in render_problem(problem, "en")


def test_the_form_of_the_case_is_that_of_the_heaviest_person() -> None:
    assert "case.form-of-persons-differs" not in about(case(persons=PERSONS))
    assert "case.form-of-persons-differs" in about(case(persons=PERSONS, form=Form.FIRST))
    assert "case.form-of-persons-differs" in about(case(persons=PERSONS, form=Form.THIRD))
    assert "case.form-of-persons-differs" not in about(case(persons=PERSONS, form=Form.THIRD, headcount=4))


def test_the_sanctions_of_the_case_are_those_of_its_persons() -> None:
    more = (given(SanctionKind.PARTY_WARNING), given(SanctionKind.PARTY_REMOVAL))

    assert "case.sanctions-of-persons-differ" not in about(case(persons=PERSONS))
    assert "case.sanctions-of-persons-differ" in about(case(*more, persons=PERSONS))
    assert "case.sanctions-of-persons-differ" not in about(case(*more, persons=PERSONS, headcount=3))
    assert "case.sanctions-of-persons-differ" in about(case(more[1], persons=PERSONS, headcount=3))


def test_a_conviction_is_of_the_fourth_form() -> None:
    convicted = {"referral_outcome": ReferralOutcome.CONVICTED, "measures": (Measure.SENTENCED_THEN_EXPELLED,)}

    assert not {code for code in about(case(form=Form.FOURTH, **convicted)) if "form" in code}
    assert "case.form-too-low" in about(case(form=Form.THIRD, **convicted))


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        (SanctionKind.PARTY_WARNING, SanctionFamily.GOVERNMENTAL),
        (SanctionKind.GOV_WARNING, SanctionFamily.PARTY),
    ],
)
def test_a_kind_has_its_families(kind: SanctionKind, family: SanctionFamily) -> None:
    with pytest.raises(InvalidValue, match="family"):
        given(kind, family=family)


@pytest.mark.parametrize("more", [{"term_months": 12}, {"rights_restored_on": DECIDED}])
def test_only_probation_has_a_term(more: dict[str, object]) -> None:
    with pytest.raises(InvalidValue, match="except beside probation"):
        given(SanctionKind.PARTY_WARNING, **more)


def test_only_a_serious_warning_stands_in_for_another() -> None:
    with pytest.raises(InvalidValue, match="except beside a serious warning"):
        given(SanctionKind.PARTY_WARNING, deserved_kind=SanctionKind.PARTY_REMOVAL)


def test_a_serious_warning_instead_of_removal_lasts_longer() -> None:
    def months(number: int) -> dict[str, str]:
        instead = {"deserved_kind": SanctionKind.PARTY_REMOVAL, "months": number}
        return about(case(given(SanctionKind.PARTY_SERIOUS_WARNING, **instead)))

    assert "sanction.months-differ" in months(18)
    assert not {code for code in months(24) if code.startswith("sanction.")}


def test_the_text_of_2015_is_applied_where_its_first_day_is_assumed() -> None:
    settings = Settings(assuming=Assumptions(first_days={"discipline-2015": date(2016, 1, 1)}))
    short = case(given(SanctionKind.PARTY_SERIOUS_WARNING, months=12), on=date(2017, 5, 20), filed_on=date(2017, 3, 1))

    assert "sanction.months-differ" not in about(short)
    assert "sanction.months-differ" in about(short, settings=settings)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"term_months": 18}, "sanction.probation-term"),
        ({"term_months": 12, "extended_to_months": 18}, "sanction.probation-extension"),
        ({"extended_to_months": 36}, "sanction.probation-extension"),
        ({"term_months": 12, "extended_to_months": 24}, None),
        ({"term_months": 24, "rights_restored_on": date(2023, 5, 20)}, None),
        ({"term_months": 24, "rights_restored_on": date(2022, 5, 20)}, "sanction.rights-restored-early"),
        (
            {"term_months": 12, "extended_to_months": 24, "rights_restored_on": date(2022, 5, 20)},
            "sanction.rights-restored-early",
        ),
    ],
)
def test_probation(more: dict[str, object], code: str | None) -> None:
    found = about(case(given(SanctionKind.PARTY_PROBATION, **more), form=Form.THIRD))

    assert {each for each in found if each.startswith("sanction.")} == ({code} if code else set())


def test_sanctions_of_the_unit_and_of_the_supervision_organ() -> None:
    governmental = given(SanctionKind.GOV_WARNING, family=SanctionFamily.GOVERNMENTAL)
    own = given(SanctionKind.GOV_WARNING, family=SanctionFamily.APPOINTING_UNIT)

    found = about(case(governmental, own))
    assert "case.two-families-for-one-act" in found
    assert "case.two-sanctions-of-a-kind" not in found
    assert "case.two-families-for-one-act" not in about(case(governmental, own, headcount=2))
    assert "case.governmental-sanction-of-non-official" in about(case(governmental, is_official=False))
    assert "case.governmental-sanction-of-non-official" not in about(case(own, is_official=False))


def test_an_administrative_sanction_of_old_is_the_units_own() -> None:
    old = {"on": date(2016, 5, 20), "filed_on": date(2016, 3, 1)}

    assert "sanction.not-yet-there" in about(
        case(given(SanctionKind.GOV_DEMERIT, family=SanctionFamily.GOVERNMENTAL), **old)
    )
    assert "sanction.no-text-known" in about(case(given(SanctionKind.GOV_DEMERIT), **old))
    own = given(SanctionKind.GOV_DEMERIT, family=SanctionFamily.APPOINTING_UNIT)
    assert not {code for code in about(case(own, **old)) if code.startswith("sanction.")}


def test_a_basis_is_held_against_the_day_of_the_decision() -> None:
    def named(words: str, day: date = DECIDED) -> bool:
        one = case(given(SanctionKind.PARTY_WARNING, basis=words), on=day, filed_on=None)
        return "sanction.basis-not-in-force" in about(one)

    assert not named("《中国共产党纪律处分条例》（2018年修订）第三十七条")
    assert named("《中国共产党纪律处分条例》（2023年修订）第三十七条")
    assert named("《中国共产党纪律处分条例》（2018年修订）第三十七条", date(2024, 2, 1))
    assert not named("《某市机关工作人员管理办法》")


def test_who_approves_an_expulsion() -> None:
    def unapproved(approval: Approval | None, organ_kind: OrganKind | None = None) -> bool:
        expelled = given(SanctionKind.PARTY_EXPULSION, organ_kind=organ_kind)
        return "case.expulsion-not-approved" in about(case(expelled, approval=approval))

    assert unapproved(None)
    assert not unapproved(Approval(organ_kind=OrganKind.DISCIPLINE, level=OrganLevel.CITY))
    assert not unapproved(Approval(organ="某市纪委"))
    assert unapproved(Approval(organ_kind=OrganKind.DISCIPLINE, level=OrganLevel.UNIT))
    assert unapproved(Approval(organ_kind=OrganKind.PARTY_GROUP))
    assert not unapproved(None, OrganKind.DISCIPLINE)


def test_an_older_act_asks_for_its_rule() -> None:
    def asked(acted: date, filed: date, **more: object) -> bool:
        one = case(given(SanctionKind.GOV_DEMERIT, **more), acted_on=acted, filed_on=filed)
        return "case.older-rule-for-older-act" in about(one)

    before, after = date(2019, 8, 1), date(2020, 8, 1)
    assert asked(before, date(2020, 5, 6))
    assert not asked(before, after)
    assert not asked(after, after)
    assert not asked(before, date(2020, 5, 6), basis="《行政机关公务员处分条例》")
    assert not asked(before, date(2020, 5, 6), family=SanctionFamily.APPOINTING_UNIT)


def test_a_referral_to_a_discipline_organ_is_none() -> None:
    def odd(organ: str | Masked) -> bool:
        one = case(measures=(Measure.JUDICIAL_REFERRAL,), referral_organ=organ)
        return "case.referral-to-discipline-organ" in about(one)

    assert odd("驻某局纪检监察组")
    assert odd(Masked("XX纪委监委"))
    assert not odd("某市人民检察院")
    assert not odd(Masked("XX"))


def test_nobody_rises_while_a_sanction_takes_effect() -> None:
    def raised(day: date, *sanctions: Sanction, kind: Advancement = Advancement.PROMOTION, **more: object) -> bool:
        one = case(*sanctions, advancements=(AdvancementGiven(kind=kind, on=day),), **more)
        return "case.advancement-in-effect-period" in about(one)

    warning = given(SanctionKind.PARTY_WARNING)
    assert raised(date(2022, 5, 19), warning)
    assert not raised(date(2022, 5, 20), warning)
    assert not raised(date(2021, 5, 1), warning)
    assert not raised(date(2021, 6, 1), warning, kind=Advancement.BONUS)
    assert raised(date(2022, 11, 1), given(SanctionKind.PARTY_WARNING, months=24))
    assert raised(date(2024, 5, 19), given(SanctionKind.PARTY_PROBATION, term_months=12))
    assert not raised(date(2024, 5, 20), given(SanctionKind.PARTY_PROBATION, term_months=12))
    assert not raised(date(2024, 5, 19), given(SanctionKind.PARTY_PROBATION, term_months=18))
    assert not raised(date(2022, 1, 1), given(SanctionKind.GOV_DISMISSAL))
    assert not raised(date(2022, 1, 1), warning, headcount=2)


def test_what_the_negative_list_is_tied_to() -> None:
    def given_in(day: date, kind: Advancement = Advancement.BONUS) -> bool:
        one = case(negative_list=True, advancements=(AdvancementGiven(kind=kind, on=day),))
        return "case.advancement-despite-negative-list" in about(one)

    assert given_in(date(2021, 12, 20))
    assert not given_in(date(2021, 2, 1))
    assert not given_in(date(2022, 2, 1))
    assert not given_in(date(2021, 12, 20), Advancement.AWARD)
    vague = AdvancementGiven(kind=Advancement.BONUS)
    assert "case.advancement-despite-negative-list" not in about(case(negative_list=True, advancements=(vague,)))


def test_exemption() -> None:
    exempted = case(exempted=True, measures=(Measure.ADMONITION,), written_conclusion=True, form=Form.FIRST)

    assert not {code for code in about(exempted) if "exempted" in code}
    assert "case.exempted-without-conclusion" in about(evolve(exempted, written_conclusion=False))
    assert "case.exempted-without-filing" in about(evolve(exempted, filed_on=None))
    assert "case.form-without-measure" not in about(evolve(exempted, measures=()))


def test_improper_business_is_a_matter_for_a_sanction() -> None:
    light = case(form=Form.FIRST, measures=(Measure.CRITICISM_EDUCATION,), matter=CaseMatter.IMPROPER_BUSINESS)

    assert "case.no-reason-for-leniency" in about(light)
    assert "case.no-reason-for-leniency" not in about(evolve(light, sanction_usual=False))
    assert "case.no-reason-for-leniency" not in about(evolve(light, no_sanction_reason="任职前挂名，已退出"))


def test_concealment_that_is_serious() -> None:
    talk = case(matter=CaseMatter.CONCEALMENT, serious=True, measures=(Measure.REMINDER_TALK,))

    assert about(talk)["case.concealment-taken-lightly"] == "measures"
    assert "case.concealment-taken-lightly" not in about(evolve(talk, serious=None))
    assert "case.concealment-taken-lightly" not in about(evolve(talk, sanctions=(given(SanctionKind.GOV_WARNING),)))


def test_retired_and_probationary() -> None:
    assert "case.sanction-of-retired" in about(case(given(SanctionKind.GOV_REMOVAL), is_retired=True))
    assert "case.sanction-of-retired" not in about(case(given(SanctionKind.PARTY_REMOVAL), is_retired=True))
    lone = case(given(SanctionKind.PARTY_REMOVAL), is_retired=True, is_official=True)
    assert "case.pairing-missing" not in about(lone)
    assert "case.sanction-of-retired" not in about(case(given(SanctionKind.GOV_REMOVAL), is_retired=True, on=None))
    assert "case.sanction-of-probationary-member" in about(
        case(given(SanctionKind.PARTY_WARNING), is_probationary=True)
    )


def test_a_sentence_before_the_sanction_turns_the_order_round() -> None:
    late = given(SanctionKind.PARTY_EXPULSION, decided_on=date(2021, 9, 1))
    referred = case(late, on=None, referred_on=date(2021, 6, 1))

    assert "case.party-sanction-after-referral" in about(referred)
    sentenced = evolve(referred, measures=(Measure.SENTENCED_THEN_EXPELLED,))
    assert "case.party-sanction-after-referral" not in about(sentenced)


def test_days_inside_a_case_do_not_lie_ahead() -> None:
    late = date(2022, 2, 1)
    person = CasePerson(
        number="R1",
        sanctions=(given(SanctionKind.PARTY_WARNING, decided_on=late),),
        advancements=(AdvancementGiven(kind=Advancement.AWARD, on=late),),
        referred_on=late,
    )
    whole = case(
        persons=(person,),
        approval=Approval(on=late),
        measures_taken=(MeasureTaken(measure=Measure.ADMONITION, on=late),),
        money=(CaseMoney(kind=CaseMoneyKind.COLLECTED, on=late),),
        internal_handling=(InternalHandling(kind=UnitHandling.FINE, on=late),),
    )

    found = {each.place.field for each in check(book(whole)) if each.code == "record.after-as-of"}

    assert found == {
        "persons[0].sanctions[0].decided_on",
        "persons[0].advancements[0].on",
        "persons[0].referred_on",
        "approval.on",
        "measures_taken[0].on",
        "money[0].on",
        "internal_handling[0].on",
    }
    assert not {each for each in check(book(whole, as_of=None)) if each.code == "record.after-as-of"}


def test_without_a_day_of_its_own_a_case_was_decided_with_its_last_sanction() -> None:
    first, last = date(2021, 5, 20), date(2021, 6, 20)
    both = (
        given(SanctionKind.PARTY_WARNING, decided_on=first),
        given(SanctionKind.GOV_DEMERIT, decided_on=last),
    )

    def late(day: date, *sanctions: Sanction) -> bool:
        return "case.announced-late" in about(case(*sanctions, on=None, announced_on=day))

    assert not late(date(2021, 7, 20), *both)
    assert late(date(2021, 7, 21), *both)
    assert not late(date(2021, 12, 1), both[0], given(SanctionKind.GOV_DEMERIT))


def test_money_is_kept_by_what_was_done_with_it() -> None:
    from decimal import Decimal

    money = CaseMoney(kind=CaseMoneyKind.CONFISCATED, amount=Decimal("120000.00"))

    assert case(money=(money,)).money[0].kind.zh == "没收"
    with pytest.raises(InvalidValue):
        CaseMoney(kind=CaseMoneyKind.CONFISCATED, amount=Decimal(-1))
