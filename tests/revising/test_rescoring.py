"""The same ledgers under two versions of a rubric: who moves, by which rule, what nobody records."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from dangfeng import Ledger, load_ledger, load_marks, load_rubric, rescore
from dangfeng.catalogue import example_ledger_path, example_marks_path, shipped_rubric_path
from dangfeng.revising import Rescored, Rescoring
from dangfeng.rubric.scorecard import LineKind
from dangfeng.wording.rescoring import rescoring_text

from .rubrics import CASE_RULE, rubric

HEAD = "schema: dangfeng.ledger/1\nunit: {name: 某市司法局}\nperiod: 2021\n"
CLOSED = "completeness: [{kind: meeting, state: complete}, {kind: case, state: nil}, {kind: honour, state: nil}]\n"
MEETINGS = "records:\n" + "".join(
    f"  - {{kind: meeting, id: M0{n}, on: 2021-0{n}-05, body: party-group, discussion: true, minutes: {done}}}\n"
    for n, done in ((2, "true"), (5, "false"), (8, "true"))
)
#: Three quarters 3, two thirds with minutes 0, no case 4: 7 of 10.
BOOK = f"{HEAD}{CLOSED}{MEETINGS}"

Book = Callable[[str], Ledger]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    def read(text: str) -> Ledger:
        file = tmp_path / f"l{len(list(tmp_path.iterdir()))}.yaml"
        file.write_text(text, encoding="utf-8")
        return load_ledger(file)

    return read


def columns(each: Rescored) -> tuple[str, ...]:
    return tuple(str(value) for value in each.change)


def moves(each: Rescored) -> dict[str, str]:
    return {f"{move.kind.value} {move.id}": str(move.change.recorded) for move in each.moves}


def test_the_rule_that_moves_a_unit_is_named_with_what_it_moves(tmp_path: Path, book: Book) -> None:
    old, new = rubric(tmp_path), rubric(tmp_path, ("at_least: 80%", "at_least: 60%"))
    (found,) = rescore(old, new, [book(BOOK)]).ledgers
    assert (str(found.old.total.recorded), str(found.new.total.recorded)) == ("7.00", "8.00")
    assert columns(found) == ("1.00", "1.00", "1.00")
    assert moves(found) == {"rule A1-2": "1.00"}
    assert not found.grade_changed


def test_a_grade_that_changes_is_told(tmp_path: Path, book: Book) -> None:
    old = rubric(tmp_path)
    new = rubric(tmp_path, ("title: 合格, at_least: 6", "title: 合格, at_least: 8"))
    (found,) = rescore(old, new, [book(BOOK)]).ledgers
    assert (found.moved, found.grade_changed) == (False, True)
    text = rescoring_text(rescore(old, new, [book(BOOK)]))
    assert "得分变动的0本，等次变动的1本" in text
    assert "某市司法局：按现有记录计仍为7分；等次由“合格”变为“不合格”" in text
    assert "grade 合格 → 不合格" in rescoring_text(rescore(old, new, [book(BOOK)]), "en")


def test_a_rule_that_went_takes_its_points_with_it(tmp_path: Path, book: Book) -> None:
    judged = "          - {id: A2-2, measure: {form: judged, points: 1}}\n"
    case = f"{HEAD}{CLOSED.replace('case, state: nil', 'case, state: complete')}"
    records = f"{MEETINGS}  - {{kind: case, id: C1, on: 2021-03-01}}\n"
    found = rescore(rubric(tmp_path), rubric(tmp_path, (CASE_RULE, judged)), [book(case + records)])
    text = rescoring_text(found)
    assert moves(found.ledgers[0])["rule A2-1"] == "1.00"
    assert "规则A2-1（每起扣1分）（已取消）：+1" in text


def test_moves_sum_to_the_change_in_every_column(tmp_path: Path) -> None:
    old = load_rubric("responsibility-2021")
    text = shipped_rubric_path("responsibility-2021").read_text(encoding="utf-8")
    for before, after in (("points: 0.5", "points: 0.75"), ("id: A05", "id: A95"), ("A05-", "A95-"), ("80%", "70%")):
        text = text.replace(before, after)
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    new = load_rubric(str(tmp_path / "new.yaml"))
    names = ("bureau-2021-full", "bureau-2021-masked")
    ledgers = {name: load_ledger(example_ledger_path(name)) for name in names}
    found = rescore(old, new, ledgers, marks=load_marks(example_marks_path("bureau-2021-full")))
    assert [each.name for each in found.ledgers] == [*ledgers]
    for each in found.ledgers:
        assert each.moved
        for column, change in enumerate(each.change):
            assert sum((move.change[column] for move in each.moves), Decimal(0)) == change


def test_a_new_number_alone_moves_nobody(tmp_path: Path, book: Book) -> None:
    new = rubric(tmp_path, ("id: A2\n", "id: A9\n"), ("id: A2-1", "id: A9-1"))
    (found,) = rescore(rubric(tmp_path), new, [book(BOOK)]).ledgers
    assert not found.moved
    assert found.moves == ()


def test_a_number_that_now_stands_for_something_else_is_another_line(tmp_path: Path, book: Book) -> None:
    another = "      - {id: A2, title: 学习, points: 1, rules: [{id: A2-1, measure: {form: judged, points: 1}}]}\n"
    new = rubric(tmp_path, ("      - id: A2\n", another + "      - id: A3\n"), ("{id: A2-1, w", "{id: A3-1, w"))
    case = BOOK.replace("case, state: nil", "case, state: complete") + "  - {kind: case, id: C1, on: 2021-03-01}\n"
    (found,) = rescore(rubric(tmp_path), new, [book(case)]).ledgers
    assert {move.id for move in found.moves if move.kind is LineKind.RULE} == {"A2-1"}
    assert columns(found) == ("0.00", "0.00", "1.00")


def test_an_end_without_bound_is_no_number(tmp_path: Path, book: Book) -> None:
    worse = ("  cap: 2\n", ""), ("provincial, points: 2", "provincial, points: 3")
    keep = ("schema: dangfeng.rubric/1", "schema: dangfeng.rubric/1\nabove: keep")
    open_book = book(BOOK.replace(", {kind: honour, state: nil}", ""))
    found = rescore(rubric(tmp_path, keep), rubric(tmp_path, keep, *worse), [open_book])
    assert found.ledgers[0].change.upper is None
    assert "不设限" in rescoring_text(found)
    assert "no bound" in rescoring_text(found, "en")


def test_the_ledger_of_the_year_before_is_the_prior_one(tmp_path: Path, book: Book) -> None:
    measure = "{form: year-over-year, of: expenditure, field: spent, base_field: last_year, when_base_zero: zero}"
    scale = "{form: ratio-steps, steps: [{at_most: 100%, points: 1}]}"
    rule = f"          - {{id: A1-3, measure: {measure}, award: {scale}}}\n      - id: A2\n"
    new = rubric(tmp_path, ("      - id: A2\n", rule))

    def of(year: int, spent: int) -> Ledger:
        record = f"records: [{{kind: expenditure, id: E1, item: reception, spent: {spent}元, belongs_to: {year}}}]\n"
        closed = "completeness: [{kind: expenditure, state: complete}]\n"
        return book(f"{HEAD.replace('2021', str(year))}{closed}{record}")

    later = next(iter(rescore(new, new, [of(2021, 90), of(2020, 100)]).ledgers))
    alone = next(iter(rescore(new, new, [of(2021, 90)]).ledgers))
    assert later.new.line("A1-3").recorded == 1
    assert alone.new.line("A1-3").recorded == 0


def test_what_the_new_version_looks_at_and_nobody_records_is_named(tmp_path: Path, book: Book) -> None:
    petition = "          - {id: A2-2, measure: {form: count, of: petition}, deduct: {form: each, points: 1}}\nbonus:"
    where = ("discussion: true}", "discussion: true, stationed_group_present: true}")
    new = rubric(tmp_path, ("bonus:", petition), where)
    found = rescore(rubric(tmp_path), new, [book(BOOK)])
    facts = {(fact.kind, fact.field): (fact.rules, fact.before) for fact in found.not_recorded}
    assert facts[("petition", "")] == (("A2-2",), False)
    assert facts[("meeting", "stationed_group_present")] == (("A1-1",), False)
    assert ("case", "") not in facts
    assert ("meeting", "minutes") not in facts
    text = rescoring_text(found)
    assert "没有记录，也未申报，原细则未看（规则A2-2）" in text
    assert "的“派驻组到会”：没有一条记录填写，原细则未看（规则A1-1）" in text


def test_ledgers_of_one_unit_are_told_apart(tmp_path: Path, book: Book) -> None:
    found = rescore(rubric(tmp_path), rubric(tmp_path), [book(BOOK), book(BOOK), book(BOOK.replace("某市", "某县"))])
    assert [each.name for each in found.ledgers] == ["某市司法局 2021 (1)", "某市司法局 2021 (2)", "某县司法局"]
    assert "得分、等次不变：某市司法局 2021 (1)、某市司法局 2021 (2)、某县司法局" in rescoring_text(found)


def test_rules_are_summed_over_all_ledgers(tmp_path: Path, book: Book) -> None:
    new = rubric(tmp_path, ("at_least: 80%", "at_least: 60%"))
    found = rescore(rubric(tmp_path), new, [book(BOOK), book(BOOK.replace("某市", "某县"))])
    assert "规则A1-2：2本台账变动，合计+2" in rescoring_text(found)
    assert "rule A1-2: moves 2 ledger(s), +2 in all" in rescoring_text(found, "en")


def test_every_printed_score_says_that_it_is_no_result(tmp_path: Path) -> None:
    nothing = Rescoring(ledgers=())
    assert rescoring_text(nothing).endswith("自动测算，仅供核对，不作考核结论。")
    assert rescoring_text(nothing, "en").endswith("not the result of an assessment.")
