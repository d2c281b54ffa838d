"""What is said of each kind beside meetings, talks and cases: its paragraph, its table, the sections that close."""

import os
from datetime import date
from decimal import Decimal

import attrs
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from dangfeng.fields import Noun, table
from dangfeng.model import (
    KINDS,
    Action,
    AnyRecord,
    Case,
    CaseMoney,
    CasePerson,
    DemocraticAppraisal,
    DocumentMeetingCount,
    Expenditure,
    ExternalResult,
    FieldInspection,
    InternalHandling,
    IssuedRule,
    LeadDisposal,
    LeadTransfer,
    Ledger,
    MajorMatter,
    Meeting,
    OwnProblem,
    Petition,
    Pledge,
    PublicityMonth,
    RectificationItem,
    Sanction,
    SupervisionLetter,
)
from dangfeng.quantity import Bounded, Why
from dangfeng.report.accounts import expenditure, stated
from dangfeng.report.acts import documents, meetings
from dangfeng.report.blocks import Block, Bullets, Facts, Heading, Paragraph, Table, anchor, text_of, texts
from dangfeng.report.cases import cases
from dangfeng.report.markdown import to_markdown
from dangfeng.report.outcomes import rectification
from dangfeng.report.outline import outline
from dangfeng.report.register import register
from dangfeng.report.sentences import scopes
from dangfeng.report.statements import own_problems
from dangfeng.report.topics import TOPICS
from dangfeng.vocabulary import (
    CaseMoneyKind,
    CountedThing,
    ExpenseItem,
    Form,
    ItemStatus,
    LeadWay,
    MatterKind,
    ProblemLevel,
    RectificationSource,
    SanctionKind,
    Scope,
    Unit,
    UnitHandling,
)
from dangfeng.wording.language import LANGUAGES, Words
from strategies import ledgers

from . import books, kinds
from .test_wordings import view

TIMES = int(os.environ.get("DANGFENG_EXAMPLES", "1"))
SAID = {
    "责任书签订": (
        "2021年签订责任书、承诺书1份（2月1日），其中“一岗双责”责任书1份。应签30人，已签28人",
        "据汇总，2021年（含直属单位）签订责任书、承诺书300份",
    ),
    "督导检查": (
        "2021年开展督导检查2次（6月3日、9日），其中实地检查1次、调研督导1次",
        "按检查对象类型分，直属单位1次（另有1条记录未填）",
        "会同派驻纪检监察组1次。发现问题6个，已整改5个",
    ),
    "述责述廉、民主测评": (
        "2021年领导干部述责述廉1人（12月20日）。在会议上述责述廉1人。报告内容包括履行责任、廉洁自律",
        "12月20日对领导班子进行民主测评，测评内容为落实主体责任、作风状况，发出测评票80张，收回79张，有效78张",
        "12月28日上报测评结果。测评作风状况：好76票、一般2票。测评“总体评价”：平均96.5分（满分100）",
    ),
    "教育活动": (
        "2021年开展教育活动1次、86人次（5月6日），其中观看警示教育片1次。通报案例3起",
        "据汇总，2021年开展教育活动（读书班）XX期",
        "宣讲《公职人员政务处分法》。片目、案例和资料有《贪欲之害》。专题为警示教育",
    ),
    "宣传教育月": ("主题为“树新风正气”，4月25日制定方案，5月1日启动，计划活动5项，采取具体措施XX项",),
    "民主生活会": (
        "1月20日召开民主生活会，主题为“忠诚纯洁可靠”，应到7人，实到7人，上级派员指导，书记代表班子作对照检查",
        "对照检查材料、召开会议（1月20日）、上报情况（2月2日）等7个环节。整改方案环节台账未见记录",
        "征求意见26条，查摆问题12个，提交对照检查材料2人，提出批评意见1人。被约谈函询1人，会上作出说明1人",
        "2021年召开专题民主生活会。各环节完成情况未填",
    ),
    "征求意见": ("2021年征求意见建议1次（1月8日）。收到意见建议26条，采纳20条",),
    "重大事项": ("其中大额资金使用1项、重要干部任免1项", "涉及金额35万元及XX万元"),
    "监察建议和工作提示": (
        "其中监察建议1件、工作提示1件。主要负责人签批1件、明确责任领导1件、明确承办科室1件、已回复1件",
        "提出建议事项3项（另有1条记录未填），已办结2项（另有1条记录未填）",
        "逾期回复或到期未回复1件",
    ),
    "专项治理": (
        "开展“法律服务行业专项治理”，3月10日制定方案，3月15日动员部署，组建督导组4个，应督导单位7个，已督导XX个",
        "发现问题9个，已整改8个。治理主题有“违规收费”",
    ),
    "双随机抽查": ("2021年开展“双随机、一公开”抽查1次（7月1日）。公开抽查结果1次。对象总数40个，抽查对象4个",),
    "廉政风险防控、廉政档案": (
        "在册廉政风险点1项，其中岗位职责1项。按风险等级分，高1项。有防控措施1项",
        "2021年建立、更新廉政档案12份，其中乡科级正职12份",
        "涉及12人",
    ),
    "文件会议、经费支出、公务接待": (
        "2021年印发文件XX件，单位自述比上年下降18.5%，统计口径为党政文件。2021年召开会议30次，上年36次，低于上年",
        "2021年公务接待1批、6人次（3月9日）。有公函1批。陪餐2人次。接待费用合计900元",
    ),
    "接受巡察审计": (
        "接受市委第三巡察组巡察（某巡反〔2019〕7号），2019年6月18日反馈，2019年9月1日报送整改报告",
        "反馈问题XX个，已整改XX个，处理4人",
    ),
    "表彰宣传、外部评价": (
        "2021年获得表彰、经验推广和宣传报道1次（12月1日），其中表彰1次。按层级分，市级1次",
        "市纪委监委《党风廉政建设民意调查》，得92.5分（满分100分），等次为良好，列第3名（共40个单位）",
    ),
    "结果运用": ("2021年运用考核结果1次、60人，其中目标奖、绩效1次。已兑现1次。依据为“年度考核结果”",),
    "问题线索移送": ("2021年收到、发现问题线索1件、2人（8月1日）。已移送1件。移送派驻纪检监察组",),
    "信访举报": (
        "2021年收到信访举报1件（3月3日），其中来信1件。按信访性质分，批评建议1件。匿名1件",
        "80件，其中按信访方式分为来信20件、来访30件（分列合计50件，与总数不等，照原数列出）；检举控告80件；",
        "逾期办结或到期未办结1件",
    ),
    "报告登记": (
        "查出问题已处理1次。应报告20人（另有1条记录未填），按时报告20人",
        "核查结果有漏报",
    ),
    "上交礼品礼金": ("其中红包1次、礼品1次。金额合计800元（另有1条记录未填）。处理情况为上缴财政",),
    "单位陈述": (
        "“所有问题全部整改到位”（整改事项，全部整改，所述比率100%，未附佐证）",
        "“没有发生违纪”（附佐证材料1份）",
    ),
    "其他工作": ("结对共建：与社区共建（7月7日，参加30人次）",),
}
SAID_IN_ENGLISH = {
    "Pledges": "By a total for 2021 (with subordinates), pledges and responsibility letters signed: 300 copies",
    "Education": "By a total for 2021, education activities (study class): XX terms",
    "Democratic-life meeting": "Steps not on record: plan to put right",
    "Integrity risks, Integrity files": "Integrity risks on the register: 1 item; of which post 1 item",
    "Papers and meetings, Expenditure, Receptions": "down 18.5% on the year before, coverage: 党政文件",
    "Petitions": "by way: letter: 20 pieces, visit: 30 pieces (together 50 pieces, not the total; as given)",
    "What the unit states": "(rectification item, all rectified, rate stated: 100%, without evidence)",
}


def paragraphs(blocks: tuple[Block, ...]) -> dict[str, str]:
    """What is said under each opening phrase, which may stand in several sections."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph) and block.lead:
            found[block.lead] = found.get(block.lead, "") + text_of(block.content)
    return found


@pytest.fixture(scope="module")
def blocks() -> tuple[Block, ...]:
    return outline(books.ledger(), books.card())


class TestParagraphs:
    @pytest.mark.parametrize("lead", SAID)
    def test_say_what_the_records_say(self, lead: str, blocks: tuple[Block, ...]) -> None:
        text = paragraphs(blocks)[lead]

        assert [each for each in SAID[lead] if each not in text] == []

    def test_speak_english(self) -> None:
        found = paragraphs(outline(books.ledger(), books.card(), language="en"))

        assert {lead: each for lead, each in SAID_IN_ENGLISH.items() if each not in found[lead]} == {}

    @pytest.mark.parametrize("language", ["zh", "en"])
    @pytest.mark.parametrize("kind", TOPICS)
    def test_of_records_with_nothing_but_a_day_are_sentences(self, kind: str, language: str) -> None:
        record = next(each for each in (*kinds.ALL, *books.records()) if kind == each.KIND)
        bare = type(record)(id="Z1", on=date(2021, 5, 6))
        said = TOPICS[kind].write(view(bare, language=language), (bare,))

        assert said
        assert all(sentence and "None" not in sentence for sentence in said)

    def test_stand_where_records_like_them_stand(self) -> None:
        letters = [record for record in kinds.ALL if isinstance(record, SupervisionLetter)]
        ledger = evolve(books.ledger(), records=tuple(letters))
        headed = ""
        for block in outline(ledger, books.card()):
            headed = block.text if isinstance(block, Heading) and block.level == 2 else headed
            if isinstance(block, Paragraph) and block.lead == "监察建议和工作提示":
                break

        assert headed.startswith("二、")


class TestClosingSections:
    def test_the_units_own_problems_and_steps_come_first(self, blocks: tuple[Block, ...]) -> None:
        at = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == "problems")
        lead, problems = blocks[at + 1 : at + 3]
        steps = next(block for block in blocks[at:] if isinstance(block, Bullets) and block.ordered)

        assert isinstance(lead, Paragraph)
        assert lead.lead == "本单位自查的问题"
        assert isinstance(problems, Bullets)
        assert text_of(problems.items[0]) == "AI1：基层监督力量不足（原因：编制少）"
        assert text_of(problems.items[1]) == "据汇总，2021年自查存在问题3项"
        assert text_of(steps.items[0]) == "开展交叉检查（李某，机关纪委，时限2022年6月30日）。"

    def test_a_step_alone_is_no_problem(self) -> None:
        step = OwnProblem(id="P1", next_step="加强培训")

        assert list(own_problems(view(step))) == []


class TestTables:
    def table(self, blocks: tuple[Block, ...], kind: str) -> Table:
        return next(block for block in blocks if isinstance(block, Table) and block.anchor == f"kind-{kind}")

    def test_have_a_row_for_each_sort_and_figures_with_units(self, blocks: tuple[Block, ...]) -> None:
        found = self.table(blocks, "gift-handed-in")

        assert found.head == ("财物类型", "次数", "人次", "金额", "记录")
        assert [[text_of(cell) for cell in row.cells] for row in found.rows] == [
            ["红包", "1次", "1人次", "800元", "AA1"],
            ["礼品", "1次", "1人次", "—", "AA2"],
        ]

    def test_keep_totals_and_what_was_not_entered_apart(self, blocks: tuple[Block, ...]) -> None:
        pledges, letters = self.table(blocks, "pledge"), self.table(blocks, "supervision-letter")

        assert [text_of(cell) for cell in pledges.rows[1].cells][:2] == ["待核实", "300份（汇总）"]
        assert text_of(letters.rows[1].cells[letters.head.index("主要负责人签批")]) == "1件未填"

    def test_count_persons_only_where_the_record_is_about_some(self) -> None:
        records = (
            MajorMatter(id="A1", matter_kind=MatterKind.LARGE_FUNDS),
            MajorMatter(id="A2", matter_kind=MatterKind.KEY_APPOINTMENT, headcount=3),
        )
        found = self.table(outline(evolve(books.ledger(), records=records), books.card()), "major-matter")

        assert [text_of(row.cells[2]) for row in found.rows] == ["—", "3人"]

    def test_a_number_not_entered_is_not_a_zero(self) -> None:
        records = (Pledge(id="P1", signed=3), Pledge(id="P2"))
        found = self.table(outline(evolve(books.ledger(), records=records), books.card()), "pledge")

        assert text_of(found.rows[0].cells[2]) == "3人、1条未填"


class TestRest:
    def test_scopes_of_single_records_are_told(self) -> None:
        records = (Meeting(id="M1", scope=Scope.WHOLE_SYSTEM), Meeting(id="M2"))

        assert scopes(view(), records) == ["上述逐条记录中，统计范围为全系统的1条"]

    def test_meetings_tell_items_and_matters_decided(self) -> None:
        decided = (Action(task="修订制度", status=ItemStatus.DONE), Action(task="报送方案"))
        held = (Meeting(id="M1", on=date(2021, 5, 6), first_topic_items=3, decisions=decided),)
        text = "。".join(meetings(view(), held))

        assert "开展第一议题学习3项" in text
        assert "议定事项2项，已办结1项" in text

    def test_documents_tell_their_copies(self) -> None:
        issued = (IssuedRule(id="D1", on=date(2021, 5, 6), title="学习资料手册", copies=200),)

        assert "印发200份" in documents(view(), issued)

    def test_points_of_different_levels_are_never_added_up(self) -> None:
        source = RectificationSource.INSPECTION
        actions = (Action(task="补档", closed_on=date(2021, 5, 6)), Action(task="培训"))
        found = (
            RectificationItem(id="R1", source_kind=source, level=ProblemLevel.ASPECT, times=4, status=ItemStatus.DONE),
            RectificationItem(id="R2", source_kind=source, level=ProblemLevel.POINT, times=31, actions=actions),
            RectificationItem(id="R3", source_kind=source, status=ItemStatus.BASICALLY_DONE, persons_handled=2),
        )
        text = "。".join(rectification(view(), found))

        assert "巡察反馈问题4个方面：整改到位、待销号4个方面" in text
        assert "巡察反馈问题31个：状态待核实31个" in text
        assert "巡察反馈问题1项：基本完成1项" in text
        assert "分解整改措施2项，已完成1项。因整改事项处理2人" in text

    def test_persons_of_a_case_are_told_one_by_one(self) -> None:
        expelled = Sanction(kind=SanctionKind.PARTY_EXPULSION)
        found = (
            Case(
                id="K1",
                on=date(2021, 5, 6),
                headcount=3,
                persons=(
                    CasePerson(form=Form.THIRD, sanctions=(expelled,)),
                    CasePerson(form=Form.FIRST, exempted=True),
                ),
                money=(CaseMoney(kind=CaseMoneyKind.CONFISCATED, amount=Decimal(5000)),),
                internal_handling=(InternalHandling(kind=UnitHandling.FINE),),
                referred_on=date(2021, 6, 1),
            ),
        )
        text = "。".join(cases(view(), found))

        assert "1件、涉及3人，其中第一种形态1人、第三种形态1人、形态待核实1人" in text
        assert "对1人给予开除党籍处分。对1人给予免予处分。1人的处理结果未填" in text
        assert "涉案款项：没收5,000元" in text
        assert "单位内部处理（不属于处分）：经济处罚1次。移送司法机关1件" in text

    @pytest.mark.parametrize(
        ("change", "words"),
        [(Decimal(0), "单位自述比上年持平"), (Decimal("3.5"), "单位自述比上年增长3.5%"), (Decimal(-2), "下降2%")],
    )
    def test_a_change_is_quoted_as_the_units_own(self, change: Decimal, words: str) -> None:
        assert words in stated(view(), change, Words("比上年", "on the year before"))[0]

    def test_expenditure_tells_what_stands_beside_the_amount(self) -> None:
        spent = Expenditure(
            id="E1",
            item=ExpenseItem.RECEPTION,
            scope=Scope.WITH_SUBORDINATES,
            spent=Decimal(50000),
            last_year=Decimal(40000),
            stated_change=Decimal(25),
            batches=46,
            persons=600,
            rise_reason="接待增加。",
        )
        (text,) = expenditure(view(), (spent,))

        assert "公务接待费（含直属单位）支出5万元，上年4万元，高于上年，单位自述比上年增长25%" in text
        assert text.endswith("接待46批，接待600人次，增长原因：接待增加")

    def test_counts_and_results_may_lack_what_they_are_of(self) -> None:
        found: tuple[AnyRecord, ...] = (
            DocumentMeetingCount(id="A1"),
            DocumentMeetingCount(id="A2", counted=CountedThing.APPS, number=3, last_year=3),
            ExternalResult(id="B1", eight_point=True),
            DemocraticAppraisal(id="C1"),
        )
        text = "".join(texts(outline(evolve(books.ledger(), records=found), books.card())))

        assert "未注明统计事项数量待核实，现有记录无法与上年比较" in text
        assert "政务应用程序、工作群3个，上年3个，与上年持平" in text
        assert "有关机关评价结果，涉及中央八项规定精神" in text
        assert "2021年进行民主测评" in text

    def test_parts_of_a_total_that_add_up_need_no_remark(self) -> None:
        parts = (
            kinds.subset("way", "letter", Unit.PIECES, 20),
            kinds.subset("way", "visit", Unit.PIECES, kinds.MASK),
        )
        total = Petition(id="A1", total=kinds.total((Unit.PIECES, 80), subsets=parts))
        blocks = tuple(register(view(total)))

        assert "其中按信访方式分为来信20件、来访XX件，含逐条记录" in "".join(texts(blocks))

    def test_a_place_in_a_field_for_bodies_is_no_person(self) -> None:
        visited = tuple(
            FieldInspection(id=f"S{n}", on=date(2021, 5, n + 1), target=target, leaders=("王店村",))
            for n, target in enumerate(("安陆市", "张明远"))
        )
        text = "".join(texts(outline(evolve(books.ledger(), records=visited), books.card())))

        assert "检查单位有安陆市、张某" in text
        assert "王店村" not in text

    def test_a_figure_still_to_be_entered_is_no_figure(self) -> None:
        pending = Bounded(lower=0, why=Why.PENDING)
        matters = MajorMatter(id="A1", total=kinds.total((Unit.ITEMS, pending), (Unit.PERSONS, 3)))
        zh, en = (
            outline(evolve(books.ledger(), records=(matters,)), books.card(), language=each) for each in LANGUAGES
        )

        assert "据汇总，2021年研究决定、请示报告重大事项3人，项数待核实" in paragraphs(zh)["重大事项"]
        assert "major matters decided or reported: 3 persons, items not entered" in paragraphs(en)["Major matters"]

    def test_what_holds_of_a_whole_figure_is_said_of_it(self) -> None:
        letters = SupervisionLetter(id="A1", signed_by_principal=True, total=kinds.total((Unit.PIECES, kinds.MASK)))

        assert "据汇总，2021年收到监察建议、工作提示等（主要负责人签批）XX件" in TOPICS[letters.KIND].write(
            view(), [letters]
        )

    def test_petitions_stand_beside_the_year_before_and_leads_tell_their_steps(self) -> None:
        petitions = Petition(id="A1", total=kinds.total((Unit.PIECES, 80)), last_year=96)
        bare = Petition(id="A2", total=kinds.total((Unit.PIECES, 3)))
        steps = (LeadDisposal(way=LeadWay.TALK_INQUIRY), LeadDisposal(way=LeadWay.VERIFICATION))
        lead = LeadTransfer(id="B1", disposals=steps)

        assert "信访举报上年96件，本年低于上年" in TOPICS[petitions.KIND].write(view(), [petitions, bare])
        assert "处置方式：谈话函询1次、初步核实1次" in TOPICS[lead.KIND].write(view(), [lead])

    def test_a_masked_day_stands_behind_its_act(self) -> None:
        hidden = Bounded(lower=date(2021, 1, 1), upper=date(2021, 12, 31), shown="XX", why=Why.REDACTED)
        month = PublicityMonth(id="A1", plan_on=hidden)

        assert "制定方案（XX）" in TOPICS[month.KIND].write(view(), [month])[0]

    def test_the_kind_that_a_statement_is_about_is_named(self, blocks: tuple[Block, ...]) -> None:
        assert "\n涉及类别\n整改事项" in "\n".join(texts(blocks))


def test_what_stands_behind_a_mask_never_reaches_the_page() -> None:
    # If a bound ever were printed, another bound behind the same mask would change the page.
    before = books.ledger()
    after = evolve(before, records=tuple(rebounded(record) for record in before.records))

    assert after != before
    for language in LANGUAGES:
        assert texts(outline(before, books.card(), language=language)) == texts(
            outline(after, books.card(), language=language)
        )


@settings(max_examples=25 * TIMES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(ledgers())
def test_any_ledger_can_be_reported_with_every_record_in_it(ledger: Ledger) -> None:
    for language in LANGUAGES:
        blocks = outline(ledger, books.card(), language=language, show_names=True)

        assert to_markdown(blocks, language=language)
        assert [block.anchor for block in blocks if isinstance(block, Facts)] == [
            anchor("record", record.id) for record in ledger.all_records()
        ]


def rebounded(value: object) -> object:
    """The same thing with other bounds behind each of its masks."""
    if isinstance(value, Bounded):
        if value.why is not Why.REDACTED:
            return value
        ends = {int: (7, 73), Decimal: (Decimal(7), Decimal(73)), date: (date(2011, 2, 3), date(2018, 4, 5))}
        low, high = ends[type(value.lower)]
        return evolve(value, lower=low, upper=high)
    if isinstance(value, tuple):
        return tuple(rebounded(each) for each in value)
    if not attrs.has(type(value)) or not isinstance(value, Noun):
        return value
    held = {row.name: getattr(value, row.name) for row in table(type(value))}
    changed = {name: new for name, each in held.items() if (new := rebounded(each)) != each}
    return evolve(value, **changed) if changed else value


def test_every_kind_has_its_topic_but_the_one_that_closes() -> None:
    assert set(KINDS) - set(TOPICS) == {OwnProblem.KIND}
