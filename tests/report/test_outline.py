"""What the report says: form of the genre, own sentences from the records, masks as given, no names."""

import re
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from dangfeng.model import KINDS, Claim, Ledger, Meeting, Talk, UnitInfo
from dangfeng.period import Period
from dangfeng.problem import UnknownName
from dangfeng.report.blocks import Block, Facts, Heading, Paragraph, ScoredItem, Signature, Table, text_of, texts
from dangfeng.report.outline import outline
from dangfeng.rubric.scorecard import Scorecard

from . import books


def words(blocks: tuple[Block, ...]) -> str:
    """Everything a reader sees."""
    return "\n".join(texts(blocks))


def paragraphs(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The numbered paragraphs by their opening phrase."""
    return {block.lead: text_of(block.content) for block in blocks if isinstance(block, Paragraph) and block.lead}


@pytest.fixture
def blocks() -> tuple[Block, ...]:
    return outline(books.ledger(), books.card())


class TestForm:
    def test_has_the_title_of_the_genre_signed_by_the_party_group(self, blocks: tuple[Block, ...]) -> None:
        first = blocks[0]

        assert isinstance(first, Heading)
        assert first.text == "中共某市司法局党组关于2021年度落实党风廉政建设责任制情况的报告"
        assert [block for block in blocks if isinstance(block, Signature)] == [
            Signature(body="中共某市司法局党组", day="2021年12月31日")
        ]

    def test_has_the_sections_with_the_self_scores_that_are_claimed(self, blocks: tuple[Block, ...]) -> None:
        headings = [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]

        assert headings == [
            "一、加强组织领导（自评得分25分）",
            "二、推进党风廉政建设（自评得分45分）",
            "三、保持惩治腐败高压态势",
            "四、存在问题",
            "五、下步打算",
            "附件1　统计表",
            "附件2　得分计算说明",
            "附件3　记录明细",
        ]

    def test_says_on_every_score_that_it_is_no_assessment(self, blocks: tuple[Block, ...]) -> None:
        assert words(blocks).count("自动测算，仅供核对，不作考核结论") == 3
        assert "自拟示例，非官方评分细则" in words(blocks)

    def test_names_a_party_group_where_the_ledger_does_not(self) -> None:
        ledger = evolve(books.ledger(), unit=UnitInfo(name="某县司法局"))

        assert "某县司法局党组关于2021年度" in words(outline(ledger, books.card()))

    @pytest.mark.parametrize(
        ("period", "title"),
        [
            (Period(date(2020, 12, 1), date(2021, 11, 30)), "2020年12月1日至2021年11月30日"),
            (Period(date(2021, 1, 1), date(2021, 6, 30)), "2021年上半年"),
        ],
    )
    def test_names_periods_that_are_no_calendar_year(self, period: Period, title: str) -> None:
        ledger = Ledger(unit=UnitInfo(name="某局"), period=period)

        assert f"关于{title}落实" in words(outline(ledger, books.card()))

    def test_speaks_english(self) -> None:
        text = words(outline(books.ledger(), books.card(), language="en"))

        assert "4. Problems" in text
        assert "5. Next steps" in text
        assert "not the result of an assessment" in text
        assert "Meetings" in text

    def test_speaks_no_other_language(self) -> None:
        with pytest.raises(UnknownName):
            outline(books.ledger(), books.card(), language="fr")


class TestBody:
    def test_counts_singles_and_quotes_totals_apart(self, blocks: tuple[Block, ...]) -> None:
        text = paragraphs(blocks)["党组理论学习中心组"]

        assert "2021年召开党组理论学习中心组会议2次（9月18日、29日）" in text
        assert "据汇总，2021年召开党组理论学习中心组会议XX次，其中有研讨X次" in text
        assert "汇总数是否已含逐条记录，待核实" in text

    def test_leaves_out_of_the_figures_what_is_of_another_period(self, blocks: tuple[Block, ...]) -> None:
        text = paragraphs(blocks)["党组会议"]

        assert "2021年召开党组会议1次" in text
        assert "另有考核期外记录1条" in text

    def test_writes_a_mask_as_it_was_given(self, blocks: tuple[Block, ...]) -> None:
        found = paragraphs(blocks)

        assert "对X人给予开除党籍、开除公职处分" in found["案件处置"]
        assert "公务接待费支出XX万元" in found["文件会议、经费支出、公务接待"]
        assert "XX余人次" in found["谈话提醒"]
        assert "党组书记讲党课XX次" in found["讲党课"]

    def test_compares_amounts_only_where_that_is_certain(self, blocks: tuple[Block, ...]) -> None:
        text = paragraphs(blocks)["文件会议、经费支出、公务接待"]

        assert "公务接待费支出XX万元，现有记录无法与上年比较" in text
        assert "支出9.8万元，预算12万元，上年11万元，低于上年" in text

    def test_leaves_out_what_was_not_recognised(self, blocks: tuple[Block, ...]) -> None:
        assert "经核实不予认定1条" in paragraphs(blocks)["案件处置"]
        assert "处置案件及问题2件、涉及3人及X人" in paragraphs(blocks)["案件处置"]

    def test_says_what_is_late(self, blocks: tuple[Block, ...]) -> None:
        assert "逾期未办结1项" in paragraphs(blocks)["问题整改"]

    @pytest.mark.parametrize("language", ["zh", "en"])
    @pytest.mark.parametrize("kind", KINDS)
    def test_speaks_of_every_kind(self, kind: str, language: str) -> None:
        every = books.ledger()
        mine = tuple(record for record in every.records if kind == record.KIND)
        blocks = outline(evolve(every, records=mine), books.card(), language=language)
        nothing = outline(evolve(every, records=()), books.card(), language=language)
        entries = [block.anchor for block in blocks if isinstance(block, Facts)]

        assert set(paragraphs(blocks)) - set(paragraphs(nothing))
        assert {f"record-{record.id}" for record in mine} <= set(entries)

    def test_says_so_where_there_is_nothing(self) -> None:
        text = words(outline(Ledger(unit=UnitInfo(name="某局"), period=books.YEAR), books.card()))

        assert text.count("台账暂无记录") == 3

    def test_stands_without_sections(self) -> None:
        card = books.card()
        bare = evolve(card, total=evolve(card.total, lines=()))

        assert "一、工作情况" in words(outline(books.ledger(), bare))


class TestNames:
    def test_are_masked_wherever_they_stand(self) -> None:
        text = words(outline(books.ledger("由张明远牵头"), books.card("张明远负责")))

        for name in ("张明远", "李思齐", "王小川", "赵一凡"):
            assert name not in text
        assert "由张某牵头" in text
        assert "派驻纪检监察组" in text

    def test_are_shown_when_asked_for(self) -> None:
        assert "王小川" in words(outline(books.ledger(), books.card(), show_names=True))


class TestStatistics:
    def test_has_a_table_for_each_group(self, blocks: tuple[Block, ...]) -> None:
        tables = [block for block in blocks if isinstance(block, Table)]
        numbers = [re.match(r"表(\d+)　", table.caption) for table in tables]

        assert {f"kind-{kind}" for kind in KINDS} - {table.anchor for table in tables} == {"kind-responsibility-item"}
        assert [number[1] for number in numbers if number] == [str(n) for n in range(1, len(KINDS) + 1)]

    def test_rows_have_as_many_cells_as_columns(self, blocks: tuple[Block, ...]) -> None:
        for table in (block for block in blocks if isinstance(block, Table)):
            assert {len(row.cells) for row in table.rows} == {len(table.head)}

    def test_a_blank_kind_is_open_and_not_nil(self, blocks: tuple[Block, ...]) -> None:
        table = next(block for block in blocks if isinstance(block, Table) and block.anchor == "completeness")
        states = {text_of(row.cells[0]): text_of(row.cells[2]) for row in table.rows}

        assert states["谈话"] == "未报齐（未申报）"
        assert states["案件"] == "已报齐"

    def test_a_field_not_entered_is_not_a_no(self) -> None:
        meetings = (Meeting(id="M1", on=date(2021, 1, 2)), Meeting(id="M2", on=date(2021, 1, 3), minutes=True))
        blocks = outline(evolve(books.ledger(), records=meetings), books.card())
        table = next(block for block in blocks if isinstance(block, Table) and block.anchor == "kind-meeting")

        assert text_of(table.rows[0].cells[4]) == "1次、1次未填"


class TestScorecard:
    def test_gives_every_line_its_points_and_records(self, full: tuple[Ledger, Scorecard]) -> None:
        ledger, card = full
        items = {block.anchor: block for block in outline(ledger, card) if isinstance(block, ScoredItem)}
        wanted = [line for section in card.total.lines for line in section.lines if line.kind.value == "item"]

        assert {f"line-{line.id}" for line in wanted} <= set(items)
        assert len(wanted) == 41

    def test_every_link_leads_somewhere(self, full: tuple[Ledger, Scorecard], masked: tuple[Ledger, Scorecard]) -> None:
        for ledger, card in (full, masked, (books.ledger(), books.card())):
            blocks = outline(ledger, card)
            places = [place for place in _anchors(blocks) if place]

            assert _targets(blocks) <= set(places)
            assert len(places) == len(set(places))

    def test_what_leads_nowhere_is_no_link(self) -> None:
        # Only meetings of another period: there is no table of meetings to point to; and no line for a veto.
        fact = evolve(books.card().unknowns[0], rules=("V09",))
        ledger = evolve(books.ledger(), records=(Meeting(id="M1", on=date(2020, 1, 2)),))
        blocks = outline(ledger, evolve(books.card(), unknowns=(fact,)))

        assert _targets(blocks) <= set(_anchors(blocks))
        assert "V09" in words(blocks)

    def test_says_what_is_unknown_and_what_it_is_worth(self, blocks: tuple[Block, ...]) -> None:
        table = next(block for block in blocks if isinstance(block, Table) and block.caption == "未知事项")

        assert [text_of(cell) for cell in table.rows[0].cells] == [
            "M03",
            "汇总",
            "XX",
            "隐去，请核对原件",
            "1.5",
            "A01-1",
        ]

    def test_says_what_does_not_apply_and_what_has_no_bound(self, blocks: tuple[Block, ...]) -> None:
        items = {block.anchor: block.bar.text for block in blocks if isinstance(block, ScoredItem)}

        assert items["line-B02"] == "不涉及"
        assert "按现有记录计1.5分" in items["line-B01"]
        assert "超扣部分不计" in words(blocks)

    def test_says_so_when_nothing_is_unknown(self) -> None:
        card = evolve(books.card(), unknowns=(), undeclared=(), problems=())
        text = words(outline(books.ledger(), card))

        assert "没有影响得分的未知事项" in text
        assert "没有因无记录且未申报而得的分" in text
        assert "台账中的矛盾" not in text


class TestProspects:
    def test_names_shortfalls_open_items_and_what_to_do(self, blocks: tuple[Block, ...]) -> None:
        text = words(blocks)

        assert "按现有记录未达要求的事项" in {block.lead for block in blocks if isinstance(block, Paragraph)}
        assert "对逾期的1项整改事项重新明确完成时间" in text
        assert "向原件保管单位核对隐去的数据1处" in text
        assert "对谈话如实申报" in text

    def test_says_of_what_a_reason_speaks(self, full: tuple[Ledger, Scorecard]) -> None:
        text = words(outline(*full))
        card = full[1]
        rule = card.line("A02-1-1")

        assert rule is not None
        assert f"\n{rule.title}：制度文件最早为2021年4月9日" in text

    def test_says_so_when_the_records_show_nothing(self) -> None:
        card = books.card()
        bare = evolve(card, total=evolve(card.total, lines=()), unknowns=(), undeclared=(), problems=())
        ledger = Ledger(unit=UnitInfo(name="某局"), period=books.YEAR)

        assert "现有记录未显示未达要求或未办结的事项" in words(outline(ledger, bare))


class TestMasks:
    def test_no_masked_number_becomes_a_digit(self, masked: tuple[Ledger, Scorecard]) -> None:
        ledger, card = masked
        text = words(outline(ledger, card))

        for talk in ledger.of(Talk):
            assert talk.total is not None
        assert "XX余人次" in text
        assert "XX万元" in text
        assert not re.search(r"(?<![\dX〔])\d+余人次", text)
        assert not re.search(r"\d[\d.]*万元", text)

    def test_two_different_readings_of_a_mask_give_one_report(self, masked: tuple[Ledger, Scorecard]) -> None:
        # If a bound ever reached the page, another bound behind the same mask would change it.
        before = books.ledger()
        after = evolve(before, records=tuple(_rebounded(record) for record in before.records))

        assert words(outline(before, books.card())) == words(outline(after, books.card()))


def _rebounded(record: object) -> object:
    if isinstance(record, Talk) and record.total is not None:
        return evolve(
            record, total=books.total(books.Unit.PERSON_TIMES, evolve(books.masked("XX余"), lower=37, upper=73))
        )
    if getattr(record, "spent", None) is not None and getattr(record, "id", "") == "E01":
        return evolve(record, spent=evolve(books.money(), lower=Decimal(7), upper=Decimal(99)))
    if getattr(record, "id", "") == "K01":
        return evolve(record, headcount=evolve(books.masked("X"), lower=4, upper=9))
    return record


def test_claims_for_other_targets_stay_out_of_the_headings() -> None:
    ledger = evolve(books.ledger(), claims=(Claim(target="A01", points=Decimal(2)),))
    headings = [block.text for block in outline(ledger, books.card()) if isinstance(block, Heading)]

    assert not [heading for heading in headings if "自评得分" in heading]


def _anchors(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [place for each in value for place in _anchors(each)]
    found = [value.anchor] if hasattr(value, "anchor") else []
    for name in ("reasons", "rows"):
        found += _anchors(getattr(value, name, ()))
    return found


def _targets(value: object) -> set[str]:
    if isinstance(value, tuple):
        return {target for each in value for target in _targets(each)}
    found = {value.target} if getattr(value, "target", "") else set()
    for name in getattr(type(value), "__slots__", ()):
        if name != "__weakref__":
            found |= _targets(getattr(value, name)) if not isinstance(getattr(value, name), str) else set()
    return found
