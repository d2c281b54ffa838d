"""The sentences of single kinds, with the figures that real ledgers leave out."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from dangfeng.fields import table
from dangfeng.model import (
    KINDS,
    Case,
    CaseMoney,
    CasePerson,
    Expenditure,
    GiftHandedIn,
    InspectionReceived,
    IntegrityFile,
    IssuedRule,
    Lecture,
    Ledger,
    MeasureTaken,
    Meeting,
    OpinionsCollected,
    Petition,
    Pledge,
    Reception,
    RectificationItem,
    Sanction,
    Subset,
    Talk,
    UnitInfo,
)
from dangfeng.model.record import Record, Verdict
from dangfeng.period import Period
from dangfeng.problem import Gravity, Problem
from dangfeng.quantity import Bounded, Why
from dangfeng.report.accounts import compared, expenditure
from dangfeng.report.acts import documents, lectures, meetings, talks
from dangfeng.report.blocks import Table, texts
from dangfeng.report.cases import cases
from dangfeng.report.figures import amount_in, belongs, exact_days, tally, weight
from dangfeng.report.html import to_html
from dangfeng.report.markdown import to_markdown
from dangfeng.report.occasions import received
from dangfeng.report.outcomes import State, rectification, state_of
from dangfeng.report.outline import outline
from dangfeng.report.prospects import prospects
from dangfeng.report.register import value_text
from dangfeng.report.statistics import statistics
from dangfeng.report.topics import TOPICS, petitions
from dangfeng.report.view import View
from dangfeng.rubric.scorecard import Columns, Line, LineKind, Sentence
from dangfeng.vocabulary import (
    Addressee,
    CaseMatter,
    CaseMoneyKind,
    Form,
    Handling,
    IncludesSingles,
    ItemStatus,
    Measure,
    MeetingBody,
    PetitionWay,
    ProblemLevel,
    RectificationSource,
    SanctionKind,
    Unit,
    VerdictResult,
)

from . import books


def view(*records: Record, language: str = "zh") -> View:
    ledger = evolve(books.ledger(), records=records)
    return View(ledger=ledger, card=books.card(), language=language)


def masked_money(low: int, high: int | None) -> Bounded[Decimal]:
    upper = None if high is None else Decimal(high)
    return Bounded(lower=Decimal(low), upper=upper, shown="数万元", why=Why.APPROXIMATE)


class TestFigures:
    def test_a_partly_true_record_counts_what_was_recognised(self) -> None:
        found = Meeting(id="M1", times=3, verdict=Verdict(result=VerdictResult.PARTLY_TRUE, times=2))

        assert weight(found) == 2

    def test_headcounts_are_multiplied_by_times(self) -> None:
        assert amount_in(Talk(id="T1", times=3, headcount=2), Unit.PERSON_TIMES) == 6
        assert amount_in(Talk(id="T1", headcount=books.masked()), Unit.PERSON_TIMES) == books.masked()
        assert amount_in(Talk(id="T1", times=books.masked(), headcount=2), Unit.PERSON_TIMES) == books.masked()

    def test_a_unit_that_a_kind_is_not_counted_in_gives_nothing(self) -> None:
        assert amount_in(Talk(id="T1"), Unit.PIECES) is None
        assert amount_in(Lecture(id="C1"), Unit.PERSON_TIMES) is None

    def test_sums_keep_apart_what_is_not_known(self) -> None:
        shown = view().sum(tally((2, books.masked(), 3, Bounded(lower=0, why=Why.PENDING))), Unit.TIMES)

        assert shown == "5次及XX次及（待核实）"

    def test_a_stated_period_goes_before_the_day(self) -> None:
        meeting = Meeting(id="M1", on=date(2022, 1, 14), belongs_to=books.YEAR)

        assert belongs(meeting, books.YEAR)
        assert not belongs(evolve(meeting, belongs_to=None), books.YEAR)

    def test_days_are_listed_only_where_all_are_known(self) -> None:
        assert exact_days((date(2021, 2, 1), None)) is None
        assert view().days((date(2020, 12, 30), date(2021, 2, 1))) == "2020年12月30日、2月1日"
        assert view().days([date(2021, 1, day) for day in range(1, 10)]) == ""


class TestActs:
    def test_totals_say_how_they_stand_to_the_singles(self) -> None:
        single = Meeting(id="M1", on=date(2021, 1, 4))
        for includes, words in ((IncludesSingles.YES, "已含"), (IncludesSingles.NO, "不含")):
            total = Meeting(id="M2", total=books.total(Unit.TIMES, 9, includes=includes))

            assert any(words in each for each in meetings(view(), (single, total)))

    def test_long_lists_of_titles_are_cut(self) -> None:
        issued = [IssuedRule(id=f"D{n}", on=date(2021, 1, 1), title=f"办法{n}") for n in range(20)]
        text = "".join(documents(view(*issued), issued))

        assert "制发制度文件20件" in text
        assert "《办法11》等" in text
        assert "办法12" not in text

    def test_a_lecturer_may_be_unknown(self) -> None:
        given = (Lecture(id="C1", on=date(2021, 1, 4)), Lecture(id="C2", on=date(2021, 1, 5), lecturer="外请专家"))

        assert "其他主讲人1次" in "".join(lectures(view(*given), given))
        assert "主讲人待核实1次" in "".join(lectures(view(*given), given))

    def test_totals_alone_need_no_remark(self) -> None:
        total = (Talk(id="T1", total=books.total(Unit.PERSON_TIMES, 36)),)

        assert talks(view(*total), total) == ["据汇总，2021年开展谈话36人次"]

    def test_topics_in_quotation_marks_keep_theirs_inside(self) -> None:
        held = (Meeting(id="M1", topics=("“一把手”监督",)),)

        assert "议题涉及“‘一把手’监督”" in meetings(view(*held), held)


class TestOutcomes:
    @pytest.mark.parametrize(
        ("now", "before", "words"),
        [
            (Decimal(5), Decimal(5), "持平"),
            (Decimal(5), Decimal(6), "低于"),
            (Decimal(7), Decimal(6), "高于"),
            (masked_money(10, 20), Decimal(30), "低于"),
            (masked_money(10, 20), Decimal(15), "待核实"),
            (masked_money(10, None), Decimal(5), "高于"),
            (None, Decimal(5), "无法"),
        ],
    )
    def test_amounts_are_compared_where_certain(self, now: Decimal, before: Decimal, words: str) -> None:
        assert words in compared(now, before).zh

    def test_the_budget_is_compared_where_certain(self) -> None:
        spent = [
            Expenditure(id="E1", spent=Decimal(5), budget=Decimal(4)),
            Expenditure(id="E2", spent=Decimal(4), budget=Decimal(4)),
            Expenditure(id="E3", spent=masked_money(1, 9), budget=Decimal(4)),
        ]
        text = "\n".join(texts(tuple(statistics(view(*spent)))))

        assert "超出预算" in text
        assert "未超预算" in text
        assert "未注明项目支出5元" in "".join(expenditure(view(*spent), spent))

    @pytest.mark.parametrize(
        ("item", "state"),
        [
            (RectificationItem(id="R", closed_on=date(2021, 5, 1)), State.CLOSED),
            (RectificationItem(id="R", put_right_on=date(2021, 5, 1)), State.PUT_RIGHT),
            (RectificationItem(id="R", status=ItemStatus.DONE), State.PUT_RIGHT),
            (RectificationItem(id="R", status=ItemStatus.IN_PROGRESS), State.IN_PROGRESS),
            (RectificationItem(id="R", status=ItemStatus.LONG_TERM), State.LONG_TERM),
            (RectificationItem(id="R", status=ItemStatus.OPEN), State.OPEN),
            (RectificationItem(id="R"), State.UNKNOWN),
        ],
    )
    def test_the_state_of_a_point_is_read_from_its_record(self, item: RectificationItem, state: State) -> None:
        assert state_of(item) is state

    def test_points_without_source_and_totals_have_their_sentence(self) -> None:
        total = books.total(Unit.ITEMS, books.masked())
        found = (
            RectificationItem(id="R1"),
            RectificationItem(id="R2", source_kind=RectificationSource.AUDIT, total=total),
        )
        text = "".join(rectification(view(*found), found))

        assert "来源待核实的问题1项" in text
        assert "审计问题XX项" in text

    def test_totals_of_points_say_at_which_level_they_are_counted(self) -> None:
        aspects = RectificationItem(
            id="R1",
            source_kind=RectificationSource.INSPECTION,
            level=ProblemLevel.ASPECT,
            total=books.total(Unit.ITEMS, 4),
        )

        assert "巡察反馈问题（按方面计）4项" in rectification(view(aspects), (aspects,))[0]

    def test_totals_of_cases_say_what_they_are_of(self) -> None:
        dining = Case(
            id="C1", matter=CaseMatter.DINING, handling=Handling.PARTY_SANCTION, total=books.total(Unit.PERSONS, 3)
        )

        assert "处置案件及问题（党纪处分、违规吃喝）3人" in cases(view(dining), (dining,))[0]

    def test_petitions_of_one_sort_are_held_against_the_same_of_the_year_before(self) -> None:
        letters = Petition(id="P1", way=PetitionWay.LETTER, last_year=9, total=books.total(Unit.PIECES, 7))

        assert "信访举报（来信）上年9件，本年低于上年" in petitions(view(letters), (letters,))

    def test_a_change_may_be_stated_without_the_figure_behind_it(self) -> None:
        total = books.total(Unit.PIECES, 178, Subset(field="anonymous", value="false", unit=Unit.PIECES, count=40))
        found = Petition(id="P1", stated_change=Decimal(41), total=total)
        said = petitions(view(found), (found,))

        assert "信访举报单位自述比上年增长41%" in said
        assert "其中署名40件" in said[0]

    def test_an_inspection_tells_what_was_set_and_recovered(self) -> None:
        found = InspectionReceived(
            id="X1", aspects=4, problems=39, measures=157, measures_done=150, rules_made=12, recovered=Decimal(350_000)
        )
        text = received(view(found), (found,))[0]

        assert "反馈问题涉及4个方面，反馈问题39个，制定整改措施157项，已完成措施150项，建立、修订制度12项" in text
        assert "清退追缴35万元" in text

    def test_a_case_may_lack_form_and_outcome(self) -> None:
        found = (Case(id="K1", on=date(2021, 1, 4)), Case(id="K2", total=books.total(Unit.PERSONS, books.masked("X"))))
        text = "。".join(cases(view(*found), found))

        assert "形态待核实1人" in text
        assert "1人的处理结果未填" in text
        assert "据汇总，2021年处置案件及问题X人" in text

    def test_persons_of_several_forms_stand_under_their_own_in_paragraph_and_table(self) -> None:
        warned = CasePerson(form=Form.SECOND, sanctions=(Sanction(kind=SanctionKind.PARTY_WARNING),))
        removed = CasePerson(form=Form.THIRD, sanctions=(Sanction(kind=SanctionKind.PARTY_REMOVAL),))
        found = (
            Case(id="C1", form=Form.THIRD, persons=(removed, warned, warned)),
            Case(id="C2", form=Form.THIRD, total=books.total(Unit.PERSONS, 5)),
        )

        assert "其中第二种形态2人、第三种形态1人" in cases(view(*found), found)[0]
        rows = _table_of(found, "分形态")
        assert [row[:4] for row in rows] == [
            ["第二种形态", "—", "2人", "党内警告"],
            ["第三种形态", "1件", "1人、5人（汇总）", "撤销党内职务"],
        ]
        assert [row[-1] for row in rows] == ["C1", "C1、C2"]

    def test_what_was_done_in_turn_is_told_with_its_days(self) -> None:
        taken = (
            MeasureTaken(measure=Measure.SUSPEND_FOR_INSPECTION, on=date(2021, 4, 5)),
            MeasureTaken(measure=Measure.REMOVE_FROM_POST),
        )
        found = (Case(id="C1", on=date(2021, 8, 1), persons=(CasePerson(),), measures_taken=taken),)

        assert f"处置经过：4月5日{Measure.SUSPEND_FOR_INSPECTION.zh}、{Measure.REMOVE_FROM_POST.zh}" in cases(
            view(*found), found
        )

    def test_of_a_total_of_another_total_the_span_is_named_and_no_id(self) -> None:
        year = Talk(id="T0", total=books.total(Unit.PERSON_TIMES, 40))
        half = Talk(id="T1", total=evolve(year.total, span=Period(date(2021, 1, 1), date(2021, 6, 30)), part_of="T0"))

        text = "。".join(talks(view(year, half), (year, half)))
        assert "2021年上半年" in text
        assert "（已含在2021年汇总数内）" in text
        assert "T0" not in text

    @pytest.mark.parametrize(
        ("record", "sentence", "cells"),
        [
            (GiftHandedIn(id="L", value=Decimal(23000), total=books.total(Unit.PIECES, 7)), "金额2.3万元", "2.3万元"),
            (Reception(id="J", amount=Decimal(32000), total=books.total(Unit.BATCHES, 12)), "费用3.2万元", "3.2万元"),
            (OpinionsCollected(id="Y", adopted=38, total=books.total(Unit.TIMES, 3)), "采纳条数38", "38"),
            (Pledge(id="P", due=81, signed=80, total=books.total(Unit.COPIES, 82)), "已签人数80", "80人"),
            (
                Case(
                    id="C",
                    money=(CaseMoney(kind=CaseMoneyKind.COLLECTED, amount=Decimal(120000)),),
                    total=books.total(Unit.PIECES, 3),
                ),
                f"涉案款项：{CaseMoneyKind.COLLECTED.zh}12万元",
                f"{CaseMoneyKind.COLLECTED.zh}12万元",
            ),
        ],
    )
    def test_money_and_numbers_of_a_total_stand_in_paragraph_and_table(
        self, record: Record, sentence: str, cells: str
    ) -> None:
        shown = view(record)
        topic = TOPICS[record.KIND]

        assert sentence in topic.write(shown, (record,))[0]
        assert f"{cells}（汇总）" in [cell for row in _table_of((record,), "") for cell in row]

    def test_persons_of_files_are_no_second_number_of_files(self) -> None:
        found = (IntegrityFile(id="D1", headcount=66),)

        assert "。".join(TOPICS["integrity-file"].write(view(*found), found)).endswith("廉政档案1份。涉及66人")


def _table_of(found: tuple[Record, ...], caption: str) -> list[list[str]]:
    """The cells of the first table that is called so, row by row."""
    tables = [block for block in statistics(view(*found)) if isinstance(block, Table) and caption in block.caption]
    return [["".join(span.text for span in cell) for cell in row.cells] for row in tables[0].rows]


class TestBody:
    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("中共某市司法局党组", "党组"),
            ("中共某市卫生健康委员会党组", "党组"),
            ("中共某镇委员会", "党委"),
            ("中共某街道工作委员会", "党工委"),
            ("中共某县纪律检查委员会", "党组"),
            (None, "党组"),
        ],
    )
    def test_the_leading_body_is_called_as_its_name_says(self, name: str | None, body: str) -> None:
        seen = view()
        seen = evolve(seen, ledger=evolve(seen.ledger, unit=UnitInfo(name="某单位", party_group=name)))

        assert seen.term(MeetingBody.PARTY_GROUP) == f"{body}会议"
        assert seen.term(Addressee.PARTY_ORGANISATION) == "党组织"


class TestRegister:
    def test_bounds_of_an_approximate_value_are_shown_and_of_a_masked_one_not(self) -> None:
        row = next(row for row in table(Meeting) if row.name == "attended")

        assert value_text(view(), row.shape, Bounded(lower=30, upper=39, why=Why.APPROXIMATE)) == "30至39"
        assert value_text(view(), row.shape, Bounded(lower=30, upper=39, why=Why.REDACTED)) == "隐去"
        assert value_text(view(), row.shape, Bounded(lower=0, why=Why.PENDING)) == "待核实"

    def test_values_read_as_people_write_them(self) -> None:
        shape = table(Meeting)[0].shape

        assert value_text(view(), shape, value=False) == "否"
        assert value_text(view(), shape, date(2021, 9, 8)) == "2021年9月8日"
        assert value_text(view(), shape, Decimal("2.50")) == "2.5"
        assert value_text(view(), shape, books.YEAR) == "2021年"


class TestProspects:
    def test_a_claim_above_the_range_is_named(self) -> None:
        text = "\n".join(texts(tuple(prospects(view()))))

        assert "自评得分高于得分区间" in text
        assert "：自评25分，得分区间2.5–4分" in text

    def test_of_an_empty_book_nothing_is_claimed(self) -> None:
        bare = View(
            ledger=Ledger(unit=UnitInfo(name="某局"), period=books.YEAR),
            card=books.card(),
            language="en",
        )

        assert "Self-scores above" not in "\n".join(texts(tuple(prospects(bare))))


class TestEdges:
    @pytest.mark.parametrize("language", ["zh", "en"])
    @pytest.mark.parametrize("kind", KINDS)
    def test_a_record_of_nothing_but_its_id_can_be_reported(self, kind: str, language: str) -> None:
        ledger = Ledger(unit=UnitInfo(name="某局"), period=books.YEAR, records=(KINDS[kind](id="Z1"),))
        blocks = outline(ledger, books.card(), language=language)

        assert "Z1" in "\n".join(texts(blocks))
        assert to_html(blocks)
        assert to_markdown(blocks)

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("minutes", "true", "有会议记录3次"),
            ("minutes", "false", "无会议记录3次"),
            ("body", "party-group", "党组会议3次"),
        ],
    )
    def test_parts_of_totals_are_named(self, field: str, value: str, words: str) -> None:
        subset = Subset(field=field, value=value, unit=Unit.TIMES, count=3)
        held = (Meeting(id="M1", total=books.total(Unit.TIMES, 9, subset)),)

        assert f"其中{words}" in "".join(meetings(view(*held), held))

    def test_a_lecture_total_may_lack_its_lecturer(self) -> None:
        given = (Lecture(id="C1", total=books.total(Unit.TIMES, 9)),)

        assert lectures(view(*given), given) == ["据汇总，2021年讲党课9次"]

    def test_a_card_may_lack_grades_and_have_vetoes(self) -> None:
        card = books.card()
        loose = evolve(card, grades=(), grade_recorded=None, vetoes=("V01",), vetoes_possible=(), notice=None)
        bare = evolve(books.ledger(), records=())
        text = "\n".join(texts(outline(bare, evolve(loose, total=evolve(card.total, tight=False)))))

        assert "等次" not in text
        assert "有记录触及一票否决情形（条文见细则）：V01" in text
        assert "真实得分必在区间之内" in text

    def test_corrections_of_the_total_and_sentences_of_items_are_told(self) -> None:
        card = books.card()
        stop = Line(kind=LineKind.STOP, id="total", contribution_units=Columns(0, 0, -100))
        absent = books.value(LineKind.ITEM, "A09", "不涉及项", 100, Columns(0, 0, 0), applicable=False)
        absent = evolve(absent, sentence=Sentence("not-applicable"), value_units=None)
        first, *rest = card.total.lines
        changed = evolve(first, lines=(*first.lines, absent, stop))
        text = "\n".join(
            texts(outline(books.ledger(), evolve(card, total=evolve(card.total, lines=(changed, *rest, stop)))))
        )

        assert "按细则修正" in text
        assert "不涉及" in text

    def test_deductions_read_as_deductions(self) -> None:
        card = books.card()
        first, *rest = card.total.lines
        rules = (
            books.rule("A03-1", "甲", -200, -200, -200),
            books.rule("A03-2", "乙", -200, -100, -50),
            books.rule("A03-3", "丙", -200, 0, 0),
        )
        item = books.value(LineKind.ITEM, "A03", "扣分项", 400, Columns(0, 0, 0), *rules)
        changed = evolve(first, lines=(*first.lines, item))
        text = "\n".join(texts(outline(books.ledger(), evolve(card, total=evolve(card.total, lines=(changed, *rest))))))

        assert "扣2分" in text
        assert "扣0.5–2分，按现有记录扣1分" in text
        assert "扣0–2分，按现有记录扣0分" in text

    def test_a_contradiction_without_a_record_stands_alone(self) -> None:
        problem = Problem(code="ledger.test", gravity=Gravity.CONTRADICTION, params={"found": "一", "expected": "二"})
        text = "\n".join(texts(outline(books.ledger(), evolve(books.card(), problems=(problem,)))))

        assert "ledger.test" in text
