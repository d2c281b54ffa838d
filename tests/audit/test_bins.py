"""Each claimed point falls into one bin: a case for each, worked by hand, and the law that they sum to the claim."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve
from tests.audit.books import RUBRIC, book, claim, meeting, paper, talk
from tests.oracle import books, rubrics

from dangfeng.auditing import Audit, Bin, Cause, Steps, audit
from dangfeng.auditing.nouns import sorted_out
from dangfeng.catalogue import load_rubric
from dangfeng.model import Case, Evidence, Expenditure, Ledger, UnitInfo
from dangfeng.period import Period
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.rubric.measures import Count, Judged, Members, Ratio, Selection, WhenBaseZero, WhenNone, YearOverYear
from dangfeng.rubric.rubric import Effect, Rubric, Rule, Start
from dangfeng.rubric.scales import CountStep, CountSteps, Each, Enough, Missing, RatioStep, RatioSteps, Share
from dangfeng.rubric.where import Given
from dangfeng.vocabulary import ExpenseItem, Source, Stage


def bins(found: Audit, target: str | None = None) -> dict[str, str]:
    """The bins that hold something."""
    held = found.bins if target is None else next(each.bins for each in found.claims if each.target == target)
    return {each.value: f"{points:f}" for each, points in held.items() if points}


def causes(found: Audit, item: str) -> list[Cause]:
    accounts = [each for one in found.claims for each in one.items if each.id == item]
    return [reason.cause for reason in accounts[0].reasons]


class TestOneCaseForEachBin:
    def test_supported_by_records_with_papers(self):
        ledger = book(meeting("M1", paper("1")), meeting("M2", paper("2")), claims=(claim("A01", "2"),))

        assert bins(audit(ledger, RUBRIC)) == {"supported": "2.00"}

    def test_what_only_a_declaration_carries_is_called_so(self):
        found = audit(book(claims=(claim("B01", "4"),)), RUBRIC)

        assert bins(found) == {"declared": "4.00"}

    def test_what_the_rule_gives_where_nobody_is_due_rests_on_no_record(self):
        due = Members(of=Selection(kind="lecture"), field="lecturer", when_none=WhenNone.FULL)
        rule = Rule(id="A01-1", measure=due, scale=Missing(points=Decimal(1)), effect=Effect.DEDUCT)
        ledger = book(claims=(claim("A01", "2"),), still_open=("lecture",))

        assert bins(audit(ledger, _with_rule(rule, Start.FULL))) == {"by-rule": "2.00"}

    @pytest.mark.parametrize(("records", "expected"), [((), "declared"), ((meeting("M1", paper("1")),), "supported")])
    def test_a_ratio_over_nothing_rests_on_the_declaration_and_over_something_on_it(self, records, expected):
        measure = Ratio(of=Selection(kind="meeting"), part=Given("body"), when_none=WhenNone.FULL)
        rule = Rule(id="A01-1", measure=measure, scale=Share(points=Decimal(2)))
        ledger = book(*records, claims=(claim("A01", "2"),))

        assert bins(audit(ledger, _with_rule(rule))) == {expected: "2.00"}

    @pytest.mark.parametrize(("records", "expected"), [(("M1", "M2"), "supported"), (("M1",), "over-claimed")])
    def test_what_is_left_because_nothing_is_missing_rests_on_what_is_there(self, records, expected):
        count = Count(of=Selection(kind="meeting"))
        rule = Rule(id="A01-1", measure=count, scale=Missing(need=2, points=Decimal(2)), effect=Effect.DEDUCT)
        ledger = book(*(meeting(id, paper(id)) for id in records), claims=(claim("A01", "2"),))

        assert bins(audit(ledger, _with_rule(rule, Start.FULL))) == {expected: "2.00"}

    @pytest.mark.parametrize(("spent", "expected"), [((3,), "supported"), ((), "declared")])
    def test_points_kept_by_a_figure_that_fell_rest_on_it(self, spent, expected):
        measure = YearOverYear(
            of=Selection(kind="expenditure"), field="spent", base_field="last_year", when_base_zero=WhenBaseZero.FULL
        )
        scale = RatioSteps(steps=(RatioStep(at_most=Fraction(1), points=Decimal(0)),), otherwise=Decimal(2))
        rule = Rule(id="A01-1", measure=measure, scale=scale, effect=Effect.DEDUCT)
        records = [
            Expenditure(
                id="J1", item=ExpenseItem.RECEPTION, spent=Decimal(n), last_year=Decimal(5), evidence=paper("1")
            )
            for n in spent
        ]

        assert bins(audit(book(*records, claims=(claim("A01", "2"),)), _with_rule(rule, Start.FULL))) == {
            expected: "2.00"
        }

    @pytest.mark.parametrize(("evidence", "expected"), [(paper("1"), "supported"), ((), "no-evidence")])
    def test_a_rule_that_is_claimed_by_itself_is_looked_at_by_itself(self, evidence, expected):
        ledger = book(meeting("M1", evidence), claims=(claim("A01-1", "1"),))

        assert bins(audit(ledger, RUBRIC)) == {expected: "1.00"}

    def test_an_empty_ledger_has_no_point_that_a_record_supports(self):
        unit = UnitInfo(name="某市司法局")
        ledger = Ledger(unit=unit, period=Period.year(2021), claims=(claim("total", "100"),))
        found = audit(ledger, load_rubric("responsibility-2021"))

        assert found.bins[Bin.SUPPORTED] == 0
        assert found.bins[Bin.BY_RULE] == found.card.total.lower

    def test_over_claimed_beyond_what_the_records_can_give(self):
        ledger = book(meeting("M1", paper("1")), claims=(claim("A01", "2"),))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.00", "over-claimed": "1.00"}
        assert causes(found, "A01") == [Cause.SHORT]

    def test_no_evidence(self):
        ledger = book(meeting("M1", paper("1")), meeting("M2"), claims=(claim("A01", "2"),))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.00", "no-evidence": "1.00"}
        assert [reason.records for reason in found.claims[0].items[0].reasons] == [("M2",)]

    def test_an_entry_that_names_no_paper_is_no_evidence(self):
        ledger = book(meeting("M1", (Evidence(kept_at="一号柜"),)), claims=(claim("A01", "1"),))

        assert bins(audit(ledger, RUBRIC)) == {"no-evidence": "1.00"}

    def test_what_others_found_needs_no_paper(self):
        ledger = book(meeting("M1", source=Source.STATIONED_GROUP), claims=(claim("A01", "1"),))

        assert bins(audit(ledger, RUBRIC)) == {"supported": "1.00"}

    def test_evidence_used_twice_stands_for_the_first_item(self):
        ledger = book(talk("T1", paper("1")), meeting("M1", paper("1")), claims=(claim("A", "2"),))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.00", "evidence-used-twice": "1.00"}
        assert causes(found, "A02")[0] is Cause.PAPER_USED

    def test_one_paper_on_records_of_one_item_is_used_once(self):
        ledger = book(meeting("M1", paper("1")), meeting("M2", paper("1")), claims=(claim("A", "2"),))

        assert bins(audit(ledger, RUBRIC)) == {"supported": "2.00"}

    def test_not_this_period(self):
        old = meeting("M0", paper("9"), on=date(2020, 12, 20))
        ledger = book(meeting("M1", paper("1")), old, claims=(claim("A01", "2"),))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.00", "not-this-period": "1.00"}
        assert Cause.OTHER_PERIOD in causes(found, "A01")

    def test_not_this_period_goes_before_what_an_open_kind_leaves_open(self):
        old = meeting("M0", paper("9"), on=date(2020, 12, 20))
        ledger = book(old, claims=(claim("A01", "2"),), still_open=("meeting",))

        assert bins(audit(ledger, RUBRIC)) == {"not-this-period": "1.00", "undecidable": "1.00"}

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"on": date(2021, 3, 1), "filed_on": date(2021, 2, 1)}, {"supported": "1.00", "over-claimed": "1.00"}),
            # It happened this year, but the day that the rule looks at is of the year before.
            (
                {"on": date(2021, 3, 1), "filed_on": date(2020, 12, 1)},
                {"not-this-period": "1.00", "over-claimed": "1.00"},
            ),
            # It is of the year before, but the day that the rule looks at is of this year.
            (
                {"belongs_to": Period.year(2020), "filed_on": date(2021, 2, 1)},
                {"supported": "1.00", "over-claimed": "1.00"},
            ),
            (
                {"on": date(2020, 12, 1), "filed_on": date(2020, 11, 1)},
                {"not-this-period": "1.00", "over-claimed": "1.00"},
            ),
            ({"on": date(2021, 3, 1)}, {"over-claimed": "2.00"}),
        ],
    )
    def test_the_day_that_a_rule_looks_at_says_of_which_period_a_record_is(self, given, expected):
        measure = Count(of=Selection(kind="case", dated="filed_on"))
        dated = _with_rule(Rule(id="A01-1", measure=measure, scale=Each(points=Decimal(1))))
        ledger = book(Case(id="C1", source=Source.STATIONED_GROUP, **given), claims=(claim("A01", "2"),))
        found = audit(ledger, dated)

        assert bins(found) == expected
        elsewhere = [each for each in found.claims[0].items[0].reasons if each.cause is Cause.OTHER_PERIOD]
        assert [each.records for each in elsewhere] == ([("C1",)] if "not-this-period" in expected else [])

    def test_undecidable_while_a_kind_is_open(self):
        ledger = book(meeting("M1", paper("1")), claims=(claim("A01", "2"),), still_open=("meeting",))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.00", "undecidable": "1.00"}
        assert causes(found, "A01") == [Cause.OPEN]

    def test_undecidable_where_full_points_rest_on_silence(self):
        found = audit(book(claims=(claim("B01", "4"),), still_open=("case",)), RUBRIC)

        assert bins(found) == {"undecidable": "4.00"}
        assert causes(found, "B01") == [Cause.SILENT]

    def test_undecidable_until_somebody_judges(self):
        judged = _with_rule(Rule(id="A01-1", measure=Judged(points=Decimal(2))))
        ledger = book(claims=(claim("A01", "2"),))
        own = Mark(target="A01-1", points=Decimal("1.5"), reason="自查")
        marks = Marks(marks=(own, evolve(own, stage=Stage.FIRST_REVIEW, reason="抽查")))

        assert bins(audit(ledger, judged)) == {"undecidable": "2.00"}
        assert causes(audit(ledger, judged), "A01") == [Cause.UNMARKED]
        assert causes(audit(ledger, judged, marks=Marks(marks=(own,))), "A01") == [Cause.SELF_MARKED, Cause.SHORT]
        assert causes(audit(ledger, judged, marks=marks), "A01") == [Cause.SHORT]
        assert bins(audit(ledger, judged, marks=marks)) == {"judged": "1.50", "over-claimed": "0.50"}

    @pytest.mark.parametrize(
        "scale",
        [
            Enough(points=Decimal(1), at_least=1),
            Each(points=Decimal(1), most=1),
            Each(points=Decimal("0.5"), most=2),
            CountSteps(steps=(CountStep(at_least=1, points=Decimal(1)),)),
        ],
    )
    def test_a_rule_that_gives_all_it_can_is_not_why_points_are_missing(self, scale):
        full = Rule(id="A01-1", measure=Count(of=Selection(kind="meeting")), scale=scale)
        short = Rule(id="A01-2", measure=Count(of=Selection(kind="lecture")), scale=scale)
        section = RUBRIC.sections[0]
        item = evolve(section.items[0], rules=(full, short))
        both = evolve(RUBRIC, sections=(evolve(section, items=(item, section.items[1])), RUBRIC.sections[1]))
        ledger = book(meeting("M1", paper("1")), meeting("M2", paper("2")), claims=(claim("A01", "2"),))

        found = audit(ledger, both).claims[0].items[0].reasons
        assert [(each.cause, each.rule) for each in found] == [(Cause.SHORT, "A01-2")]


class TestRulesThatFewerRecordsDoNotHurt:
    def test_records_that_cost_points_need_no_paper_of_the_unit(self):
        ledger = book(Case(id="C1", filed_on=date(2021, 4, 1)), claims=(claim("B01", "4"),))

        assert bins(audit(ledger, RUBRIC)) == {"declared": "2.00", "over-claimed": "2.00"}

    def test_of_a_ratio_a_record_without_evidence_does_not_meet_the_condition(self):
        measure = Ratio(of=Selection(kind="meeting"), part=Given("body"), when_none=WhenNone.FULL)
        scale = RatioSteps(steps=(RatioStep(at_least=Fraction(1), points=Decimal(2)),))
        ratio = _with_rule(Rule(id="A01-1", measure=measure, scale=scale))
        ledger = book(meeting("M1"), claims=(claim("A01", "2"),))

        assert bins(audit(ledger, ratio)) == {"no-evidence": "2.00"}

    @pytest.mark.parametrize(("evidence", "expected"), [((), "no-evidence"), (paper("1"), "supported")])
    def test_figures_held_against_each_other_need_their_paper(self, evidence, expected):
        measure = YearOverYear(
            of=Selection(kind="expenditure"), field="spent", base_field="last_year", when_base_zero=WhenBaseZero.ZERO
        )
        scale = RatioSteps(steps=(RatioStep(at_most=Fraction(1), points=Decimal(2)),))
        spending = Expenditure(
            id="J1", item=ExpenseItem.RECEPTION, spent=Decimal(3), last_year=Decimal(5), evidence=evidence
        )
        ledger = book(spending, claims=(claim("A01", "2"),))

        assert bins(audit(ledger, _with_rule(Rule(id="A01-1", measure=measure, scale=scale)))) == {expected: "2.00"}


class TestClaimsAtSeveralLevels:
    def test_the_lowest_claim_speaks_for_its_line_and_the_rest_for_the_others(self):
        records = (meeting("M1", paper("1")), talk("T1", paper("2")))
        ledger = book(*records, claims=(claim("A", "4"), claim("A01", "1"), claim("total", "8"), claim("B", "4")))
        found = audit(ledger, RUBRIC)

        assert found.claimed == 8
        assert [(each.target, each.points) for each in found.claims] == [("A", 3), ("A01", 1), ("B", 4)]
        assert bins(found, "A") == {"supported": "1.00", "over-claimed": "2.00"}
        assert bins(found, "A01") == {"supported": "1.00"}

    def test_parts_that_claim_more_than_the_whole_are_what_is_audited(self):
        ledger = book(claims=(claim("A", "1"), claim("A01", "1"), claim("A02", "1.5")))
        found = audit(ledger, RUBRIC)

        assert found.claimed == Decimal("2.5")
        assert [(each.target, each.stated, each.parts) for each in found.mismatches] == [("A", 1, Decimal("2.5"))]

    def test_what_the_rubric_does_not_have_is_over_claimed(self):
        found = audit(book(claims=(claim("Z", "3"), claim("total", "3"))), RUBRIC)

        assert found.claimed == 3
        assert bins(found) == {"over-claimed": "3.00"}
        assert found.claims[0].account.reasons[0].cause is Cause.NOWHERE

    def test_claims_finer_than_the_rubric_are_kept_to_the_last_digit(self):
        ledger = book(meeting("M1", paper("1")), claims=(claim("A01", "1.0005"),))
        found = audit(ledger, RUBRIC)

        assert bins(found) == {"supported": "1.0000", "over-claimed": "0.0005"}

    def test_what_was_earned_and_not_claimed_stands_beside(self):
        ledger = book(meeting("M1", paper("1")), meeting("M2"), talk("T1"), claims=(claim("A01", "1"),))
        found = audit(ledger, RUBRIC)

        assert found.claims[0].unclaimed == 1
        assert [(each.id, each.certain) for each in found.unclaimed] == [("A02", 1), ("B", 4)]
        assert found.earned_unclaimed == 6

    def test_nothing_is_claimed(self):
        found = audit(book(), RUBRIC)

        assert found.claimed == 0
        assert set(found.bins.values()) == {0}
        assert repr(found) == "Audit(某市司法局, 2021: claimed 0.00: nothing)"


def _with_rule(rule: Rule, start: Start = Start.ZERO) -> Rubric:
    section = RUBRIC.sections[0]
    item = evolve(section.items[0], rules=(rule,), start=start)
    return evolve(RUBRIC, sections=(evolve(section, items=(item, section.items[1])), RUBRIC.sections[1]))


SEEDS = pytest.mark.parametrize("block", range(rubrics.examples(4)))
BLOCK = 25


def _drawn(rnd: Random) -> tuple[Ledger, Rubric]:
    """A random ledger with papers, records of other years and claims, and a random rubric."""
    ledger = books.with_totals(rnd, books.ledger(rnd), rnd.choice((0, 0, 1)))
    ledger = books.with_open(rnd, books.blur(rnd, ledger, rnd.randint(0, 3), wide=True))
    rubric = rubrics.rubric(rnd, ledger)
    records = []
    for record in ledger.records:
        evidence = paper(str(rnd.randint(1, 3))) if rnd.random() < 0.6 else ()
        changed = evolve(record, evidence=evidence)
        if rnd.random() < 0.2:
            changed = evolve(changed, belongs_to=books.PERIOD.year(2020))
        records.append(changed)
    targets = ["total", "S", "I0", "I1", "P00", "P01", "P10", "bonus", "deductions", "R1", "nowhere"]
    points = [Decimal(rnd.randint(0, 1500)) / 100 for _ in range(5)]
    claims = tuple(
        claim(target, f"{each}")
        for target, each in zip(rnd.choices(targets, k=rnd.randint(0, 5)), points, strict=False)
    )
    return evolve(ledger, records=tuple(records), claims=claims), rubric


class TestTheLaw:
    @SEEDS
    def test_the_bins_sum_exactly_to_what_is_claimed(self, block):
        for seed in range(block * BLOCK, (block + 1) * BLOCK):
            ledger, rubric = _drawn(Random(seed))
            found = audit(ledger, rubric)

            for each in found.claims:
                assert sum(each.bins.values()) == each.points, seed
                assert all(points >= 0 for points in each.bins.values()), seed
                assert each.unclaimed >= 0, seed
            assert sum(found.bins.values()) == found.claimed == sum(each.points for each in found.claims), seed

    @SEEDS
    def test_nothing_is_claimed_twice_and_nothing_lost(self, block):
        for seed in range(block * BLOCK, (block + 1) * BLOCK):
            ledger, rubric = _drawn(Random(seed))
            found = audit(ledger, rubric)
            first = {each.target: each.points for each in reversed(ledger.claims)}

            if "total" in first and not found.mismatches:
                assert found.claimed == first["total"], seed
            assert found.claimed >= first.get("total", found.claimed), seed

    @SEEDS
    def test_with_every_paper_and_only_this_year_nothing_is_unproven(self, block):
        for seed in range(block * BLOCK, (block + 1) * BLOCK):
            ledger, rubric = _drawn(Random(seed))
            records = tuple(evolve(record, evidence=paper(record.id), belongs_to=None) for record in ledger.records)
            found = audit(evolve(ledger, records=records), rubric)

            assert not any(found.bins[each] for each in (Bin.NO_EVIDENCE, Bin.USED_TWICE)), seed

    @SEEDS
    def test_papers_taken_away_never_support_more(self, block):
        for seed in range(block * BLOCK, (block + 1) * BLOCK):
            ledger, rubric = _drawn(Random(seed))
            without = evolve(ledger, records=tuple(evolve(record, evidence=()) for record in ledger.records))
            before, after = audit(ledger, rubric), audit(without, rubric)

            assert after.bins[Bin.SUPPORTED] <= before.bins[Bin.SUPPORTED], seed
            carried = (Bin.SUPPORTED, Bin.USED_TWICE, Bin.NO_EVIDENCE)
            assert sum(after.bins[each] for each in carried) == sum(before.bins[each] for each in carried), seed
            for each in (Bin.OTHER_PERIOD, Bin.UNDECIDABLE, Bin.OVER_CLAIMED):
                assert after.bins[each] == before.bins[each], seed

    def test_the_best_supported_points_are_claimed_first(self):
        steps = Steps(shown=1, judged=2, declared=3, single=4, papered=5, certain=6, moved=7, top=None)

        assert [sorted_out(units, steps) for units in (0, 2, 12)] == [
            (0, 0, 0, 0, 0, 0, 0, 0, 0),
            (1, 1, 0, 0, 0, 0, 0, 0, 0),
            (1, 1, 1, 1, 1, 1, 1, 5, 0),
        ]
