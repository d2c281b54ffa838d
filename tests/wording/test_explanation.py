"""Scorecards as text: the tree with its reasons, the table, the first steps of an empty book."""

import re
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from dangfeng.period import Period
from dangfeng.problem import Gravity, Place, Problem, UnknownName
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import (
    Columns,
    Line,
    LineKind,
    Param,
    Scorecard,
    Sentence,
    Undeclared,
    UnknownFact,
)
from dangfeng.vocabulary import Stage
from dangfeng.wording import explain, holds_nothing, next_steps_text, scorecard_text, width
from dangfeng.wording.width import COLUMNS


def said(code: str, **params: Param) -> Sentence:
    return Sentence(code, tuple(params.items()))


def value(
    kind: LineKind,
    id: str,
    title: str,
    points: tuple[int, int, int | None],
    *lines: Line,
    full: int | None = None,
    tight: bool = True,
) -> Line:
    columns = Columns(*points)
    return Line(
        kind=kind,
        id=id,
        title=title,
        full_units=full,
        value_units=columns,
        contribution_units=columns,
        lines=lines,
        tight=tight,
    )


START = Line(kind=LineKind.START, id="A01", contribution_units=Columns(200, 200, 200), sentence=said("start"))
STOP = Line(kind=LineKind.STOP, id="A01", contribution_units=Columns(50, 0, 0))
MISSING = Line(
    kind=LineKind.RULE,
    id="A01-1",
    title="党组会议每年4次，每缺1次扣0.5分",
    value_units=Columns(-150, -50, 0),
    contribution_units=Columns(-150, -50, 0),
    sentence=said(
        "count.missing",
        effect="deduct",
        kind="meeting",
        unit="times",
        n_low="2",
        n_high="3",
        need=4,
        points="0.5",
        result_low="-1",
        result_high="-0.5",
        open="true",
    ),
    records=("M01", "M02"),
    basis="《党组工作条例》",
    marks=(
        Mark(
            target="A01-1",
            points=Decimal("1.50"),
            stage=Stage.FIRST_REVIEW,
            reason="已查阅会议记录",
            by="李四",
            fact="另有1次无记录",
            answer="同意",
        ),
    ),
)
MEMBERS = Line(
    kind=LineKind.RULE,
    id="A02-1",
    title="班子成员讲党课",
    value_units=Columns(0, 100, 100),
    contribution_units=Columns(0, 100, 100),
    sentence=said(
        "members.enough", effect="award", kind="lecture", due=5, n_low="4", n_high="4", members_missing="张明远"
    ),
    records=tuple(f"L{number:02}" for number in range(20)),
)
JUDGED = Line(
    kind=LineKind.RULE,
    id="A03-1",
    title="",
    value_units=Columns(300, 300, 300),
    contribution_units=Columns(300, 300, 300),
    sentence=said("judged.mark", points_mark="3", reason="齐全", stage="self"),
    marks=(Mark(target="A03-1", points=Decimal(3), reason="齐全"),),
)
GONE = Line(
    kind=LineKind.ITEM,
    id="A04",
    title="下属单位",
    applicable=False,
    value_units=Columns(0, 0, 0),
    full_units=100,
    sentence=said("not-applicable", reason="无下属单位"),
)
A01 = value(LineKind.ITEM, "A01", "研究部署", (100, 150, 200), START, MISSING, STOP, full=200)
A02 = value(LineKind.ITEM, "A02", "党课", (0, 100, 100), MEMBERS, full=200, tight=False)
A03 = value(LineKind.ITEM, "A03", "领导作用" * 12, (300, 300, 300), JUDGED, full=400)
SECTION = value(LineKind.SECTION, "A", "主体责任", (400, 550, 600), A01, A02, A03, GONE, full=2500)
BONUS = value(LineKind.BONUS, "bonus", "加分项", (0, 0, None))
TOTAL = value(LineKind.TOTAL, "total", "", (400, 550, 600), SECTION, BONUS, full=10000)
CARD = Scorecard(
    unit="某市司法局",
    period=Period.year(2021),
    as_of=date(2021, 12, 31),
    rubric="考核评分细则（自拟示例）",
    rubric_version="2021.1",
    notice="自拟示例，非官方评分细则",
    total=TOTAL,
    grades=("良好", "一般"),
    grade_recorded="一般",
    vetoes=("V1",),
    vetoes_possible=("V1", "V2"),
    problems=(
        Problem(
            code="my.own",
            gravity=Gravity.CONTRADICTION,
            place=Place(record="M01", field="on"),
            params={"found": "2", "expected": "3"},
        ),
    ),
    undeclared=(
        Undeclared(kinds=("case",), points=Decimal("1.00"), parts=("B01",)),
        Undeclared(kinds=("talk", "lecture"), points=Decimal("9.50"), parts=("A08", "A09")),
        Undeclared(kinds=("meeting",), points=Decimal(0), parts=("A01",)),
    ),
    unknowns=(
        UnknownFact(
            record="T01",
            field="total.counts.person-times",
            shown="XX余",
            why="redacted",
            points=Decimal("2.0"),
            rules=("A05-1", "A05-2"),
        ),
        UnknownFact(
            record="T02", field="total", shown="谈话记录、谈话类型", why="pending", points=Decimal(1), rules=("A05-1",)
        ),
        UnknownFact(record="M01", field="attended", shown="0..", why="pending", points=Decimal("0.5"), rules=()),
        UnknownFact(record="M02", field="host", shown="张明远", why="approximate", points=Decimal(1), rules=()),
    ),
)


def test_the_whole_explanation() -> None:
    text = explain(CARD)

    for expected in (
        "单位：某市司法局",
        "评分细则：考核评分细则（自拟示例）（2021.1）",
        "考核期：2021年    截止日：2021年12月31日",
        "说明：自拟示例，非官方评分细则",
        "总分  得分区间 4–6分，按现有记录计 5.5分，满分 100分",
        "按现有记录计的等次：一般",
        "可能等次：良好、一般",
        "有记录触及一票否决情形（条文见细则）：V1",
        "以下一票否决情形尚不能排除（条文见细则）：V2",
        "台账有1处矛盾，请先更正：\n  M01.on  [my.own] 矛盾：2，应为3",
        (
            "无记录且未申报：按现有记录计的得分中，有10.5分没有记录、也没有零报告或报齐申报支撑。\n"
            "  谈话、党课：9.5分（A08、A09）\n  案件：1分（B01）\n"
        ),
        "会议应有4次，记录2至3次，缺1至2次，每缺1次扣0.5分，扣0.5至1分。该类未报齐，可能还有记录。",
        (
            "      记录：M01、M02\n      依据：《党组工作条例》\n      初核评分1.5分，评分人：李某，"
            "理由：已查阅会议记录，事实：另有1次无记录，单位说明：同意"
        ),
        "党课应达标5人，达标4人，未达标的有张某",
        "※",
        "※ 真实得分必在区间之内，但区间可能偏宽：两端不一定都能达到\n自动测算",
        "L10、L11等20条",
        "A03-1 由人评定",
        "不涉及，不计分（无下属单位）。",
        "得分区间 0分起，不设上限，按现有记录计 0分",
        (
            "未知事项及可影响的分值\n  隐去——请调取原件\n    T01 汇总数（人次）“XX余”：最多影响2分（A05-1、A05-2）\n"
            "  待核实——请补填\n    T02 汇总未注明谈话记录、谈话类型：最多影响1分（A05-1）\n"
            "    M01 实到人数：最多影响0.5分\n"
            "  约数——请据实清点\n    M02 主持人“张某”：最多影响1分\n"
        ),
    ):
        assert expected in text or expected in re.sub(r"\n +", "", text)
    assert re.search(r"A 主体责任 +得分区间 4–6分，按现有记录计 5.5分，满分 25分\n", text)
    assert re.search(r"· 从满分起计 +\+2分\n", text)
    assert re.search(r"每缺1次扣0.5分 +-0.5分（-1.5分至0分）\n", text)
    assert re.search(r"· 封顶保底 +0分（\+0.5分至0分）\n", text)
    assert text.endswith("\n自动测算，仅供核对，不作考核结论。")
    assert text.count("评定3分") == 1
    assert all(width(line) <= COLUMNS for line in text.splitlines())


def test_the_whole_explanation_in_english() -> None:
    text = explain(CARD, "en", show_names=True)

    for expected in (
        "Total  range 4–6 points; by the records 5.5 points; full 100 points",
        "No record and no declaration: of the points by the records, 10.5 points rest on silence.",
        "T02 total without written record, talk kind: up to 1 point (A05-1)",
        'M02 host "张明远": up to 1 point',
        "Contradictions, to be corrected first: 1",
        "first review: 1.5 points, by 李四",
    ):
        assert expected in text
    assert text.endswith("\nComputed for checking only; not the result of an assessment.")


def test_one_item_with_all_below_it() -> None:
    text = explain(CARD, item="A02")

    assert "A02-1 班子成员讲党课" in text
    assert "A01" not in text
    assert text.endswith("不作考核结论。")


def test_an_item_that_is_not_there_is_answered_with_its_neighbours() -> None:
    with pytest.raises(UnknownName) as caught:
        explain(CARD, item="A2")

    assert "A02" in caught.value.close


def test_a_short_card_says_no_more_than_it_knows() -> None:
    card = Scorecard(
        unit="某局",
        period=Period.year(2021),
        as_of=date(2021, 6, 30),
        rubric="细则",
        rubric_version="1",
        total=value(LineKind.TOTAL, "total", "", (0, 0, 0)),
    )

    assert explain(card).splitlines() == [
        "单位：某局",
        "评分细则：细则（1）",
        "考核期：2021年    截止日：2021年6月30日",
        "",
        "总分  按现有记录计 0分",
        "",
        "",
        "自动测算，仅供核对，不作考核结论。",
    ]


def test_the_table_of_sections_and_items() -> None:
    lines = scorecard_text(CARD).splitlines()
    table = lines[lines.index("") + 1 : -6]

    assert re.fullmatch(r"考核指标 +得分区间 +按现有记录计 +满分", table[0])
    assert re.fullmatch(r"A 主体责任 +4\.00–6\.00 +5\.50 +25\.00", table[2])
    assert re.fullmatch(r"  A01 研究部署 +1\.00–2\.00 +1\.50 +2\.00", table[3])
    assert re.fullmatch(r"  A03 (领导作用)+领?导?作?… +3\.00 +3\.00 +4\.00", table[5])
    assert re.fullmatch(r"  A04 下属单位 +不涉及 +1\.00", table[6])
    assert re.fullmatch(r"加分项 +0\.00起，不设上限 +0\.00", table[7])
    assert re.fullmatch(r"总分 +4\.00–6\.00 +5\.50 +100\.00", table[9])
    assert len({width(line) for line in (table[0], table[2], table[3], table[9])}) == 1
    assert width(table[1]) == width(table[0])
    assert lines[-1] == "自动测算，仅供核对，不作考核结论。"
    assert "by the records" in scorecard_text(CARD, "en")


EMPTY = evolve(
    CARD,
    unknowns=(),
    total=evolve(TOTAL, lines=(evolve(SECTION, lines=(evolve(A01, lines=(START, evolve(MISSING, records=()))),)),)),
)


def test_an_empty_book_is_met_with_what_to_enter_next() -> None:
    text = explain(EMPTY)

    assert holds_nothing(EMPTY)
    assert not holds_nothing(CARD)
    assert "台账尚无记录，也未作申报。建议依次填报：\n  1. 会议：关系1分（A01）\n\n有记录的逐条填报" in text
    assert "得分区间" not in text
    assert "1. meetings: 1 point (A01)" in explain(EMPTY, "en")


def test_next_steps_go_by_the_points_that_wait() -> None:
    case = evolve(MISSING, sentence=said("count.each", kind="case", open="true"))
    item = evolve(value(LineKind.ITEM, "C01", "案件", (0, 0, None), case), full_units=400)
    card = evolve(EMPTY, total=evolve(TOTAL, lines=(evolve(SECTION, lines=(*EMPTY.total.lines[0].lines, item)),)))

    lines = next_steps_text(card).splitlines()

    assert lines[1:3] == ["  1. 案件：关系4分（C01）", "  2. 会议：关系1分（A01）"]
    assert next_steps_text(evolve(CARD, total=BONUS)) == "没有等待填报的类别。"
    assert next_steps_text(evolve(CARD, total=BONUS), "en") == "No kind is waiting."


def test_unprintable_characters_of_a_file_do_not_reach_the_terminal() -> None:
    card = evolve(CARD, unit="某局\x1b[2J", total=evolve(TOTAL, lines=(evolve(SECTION, title="\x1b[2J"),)))

    assert "\x1b" not in explain(card) + scorecard_text(card)


def moved(low: str | None, recorded: str | None, high: str | None, kind: LineKind = LineKind.RULE) -> str:
    """What is said of a line whose contribution has these ends."""
    units = Columns(*(None if end is None else int(end) * 100 for end in (low, recorded, high)))
    line = evolve(MISSING if kind is LineKind.RULE else STOP, contribution_units=units)
    text = explain(evolve(CARD, total=evolve(TOTAL, lines=(evolve(SECTION, lines=(line,)),))))
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((None, "0", "0"), "0分（可能扣分，下端不设限）"),
        ((None, "0", "1"), "0分（可能扣分，下端不设限；最高+1分）"),
        ((None, None, "0"), "扣分未知，不设限（最高0分）"),
        (("0", "1", None), "+1分（可能加分，上端不设限）"),
        (("-1", "0", "0"), "0分（-1分至0分）"),
    ],
)
def test_ends_without_bound_are_said_in_words(ends: tuple[str | None, ...], said: str) -> None:
    assert said in moved(*ends)


def test_what_stops_deductions_without_bound_is_no_figure() -> None:
    assert "超扣部分不计" in moved(None, "0", "0", LineKind.STOP)


@pytest.mark.parametrize(("kind", "code"), [(LineKind.CAP, "cap"), (LineKind.STOP, "stop.full")])
def test_what_holds_points_without_bound_is_no_figure_either(kind: LineKind, code: str) -> None:
    held = Line(kind=kind, id="A01", contribution_units=Columns(0, 0, None), sentence=said(code))
    text = explain(evolve(CARD, total=evolve(TOTAL, lines=(evolve(SECTION, lines=(held,)),))))

    assert "超出部分不计" in text
    assert "上端不设限" not in text


def test_the_same_id_in_other_letters_is_suggested_first() -> None:
    with pytest.raises(UnknownName) as raised:
        explain(CARD, "zh", "a02")

    assert raised.value.close[0] == "A02"
    assert len(raised.value.close) <= 3


@pytest.mark.parametrize("say", [explain, scorecard_text])
def test_speaks_no_other_language(say) -> None:
    with pytest.raises(UnknownName):
        say(CARD, "fr")


def test_records_of_which_the_same_is_blank_stand_in_one_line() -> None:
    def blank(record: str, field: str, rules: tuple[str, ...] = ("R1",), shown: str = "") -> UnknownFact:
        return UnknownFact(record=record, field=field, shown=shown, why="pending", points=Decimal(1), rules=rules)

    rule = Line(kind=LineKind.RULE, id="R1", sentence=Sentence("ratio.share", (("kind", "meeting"),)))
    facts = (
        blank("M1", "attended"),
        blank("M1", "expected"),
        blank("M2", "attended"),
        blank("M2", "expected"),
        blank("M3", "attended"),
        blank("M4", "attended", rules=("R2",)),
        blank("M5", "attended", shown="若干"),
    )
    text = explain(evolve(CARD, total=evolve(CARD.total, lines=(*CARD.total.lines, rule)), unknowns=facts))

    assert "    M1、M2 实到人数、应到人数：最多影响1分（R1）\n" in text
    assert "    M3 实到人数：最多影响1分（R1）\n" in text
    assert "    M4 实到人数：最多影响1分（R2）\n" in text
    assert "    M5 实到人数“若干”：最多影响1分（R1）\n" in text


@pytest.mark.parametrize(("kind", "label"), [("document-meeting-count", "本年数"), ("issued-rule", "文号")])
def test_a_field_is_called_as_in_the_kind_of_its_rule(kind: str, label: str) -> None:
    rule = Line(kind=LineKind.RULE, id="R1", sentence=Sentence("count.each", (("kind", kind),)))
    fact = UnknownFact(record="W1", field="number", shown="XX件", why="redacted", points=Decimal(1), rules=("R1",))
    text = explain(evolve(CARD, total=evolve(CARD.total, lines=(*CARD.total.lines, rule)), unknowns=(fact,)))

    assert f"W1 {label}“XX件”：最多影响1分（R1）" in text
