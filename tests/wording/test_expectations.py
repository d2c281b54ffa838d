"""Whatever is raised has texts in both languages, and the Chinese ones hold no English."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import dangfeng
from dangfeng.checks import check
from dangfeng.fields import table
from dangfeng.files import Reading, load_ledger, read_ledger, read_marks, read_rubric
from dangfeng.files.rubric_fit import FITTING
from dangfeng.model import (
    KINDS,
    Case,
    Claim,
    Completeness,
    Ledger,
    Meeting,
    Member,
    Subset,
    Talk,
    Total,
    UnitCount,
    UnitInfo,
)
from dangfeng.period import Per, Period
from dangfeng.problem import Gravity, InvalidRubric, InvalidValue, Place, Problem
from dangfeng.quantity import Bounded, Masked
from dangfeng.rubric.measures import Count, Periods, Selection
from dangfeng.rubric.rubric import Group, Item, Rubric, Rule, Section, Veto
from dangfeng.rubric.scales import Each
from dangfeng.rubric.where import Is
from dangfeng.scoring import prepare
from dangfeng.vocabulary import Unit, Vocabulary
from dangfeng.wording import problem_text, render_problem
from dangfeng.wording.expectations import expectation_text

SOURCE = Path(dangfeng.__file__).parent
BROKEN = Path(__file__).parents[1] / "broken"
CODE = re.compile(r"(mark|rubric|name|file|yaml|json|schema|key|field|record|value)\.[a-z]+(-[a-z]+)*")


def constants(tree: ast.AST) -> Iterator[str]:
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def codes_raised() -> set[str]:
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if "wording" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {text for text in constants(tree) if CODE.fullmatch(text) and not text.endswith((".yaml", ".json"))}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
                codes = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                found |= {f"value.{each.value}" for each in codes if isinstance(each, ast.Constant)}
    shapes = ast.parse((SOURCE / "shapes.py").read_text(encoding="utf-8"))
    words = {text for text in constants(shapes) if re.fullmatch(r"(not|too|wrong|mask|control|unlikely)-[a-z-]+", text)}
    modules = {text for text in found if (SOURCE / text.replace(".", "/")).with_suffix(".py").exists()}
    return (found - modules) | {f"value.{word}" for word in {*words, "blank"}}


def test_whatever_is_raised_has_texts_in_both_languages() -> None:
    codes = codes_raised()

    assert {"mark.out-of-bounds", "rubric.unfit", "value.repeated", "value.mask-unclear", "file.missing"} <= codes
    for code in sorted(codes):
        text = problem_text(code)
        assert text is not None, code
        assert all(text), code


def words_of_files() -> set[str]:
    """Every word that files may hold: keys, kinds, options, forms; and names that are the same in any language."""
    classes = {*KINDS.values(), Ledger, UnitInfo, Member, Completeness, Claim, Rubric, Section, Item, Rule, Veto, Group}
    found = {"YAML", "JSON", "UTF", "GBK", "Word", "Excel", "Tab", "MB", "null", "true", "false", "dangfeng", "new"}
    found |= {
        "ledger",
        "rubric",
        "marks",
        "schema",
        "NaN",
        "Infinity",
        "YYYY",
        "XX",
        "Masked",
        "U",
        "form",
        "need",
        "show",
        "names",
    }
    found |= {
        "zero_item",
        "award",
        "deduct",
        "parts",
        "rules",
        "span",
        "days",
        "due",
        "due_on",
        "fewer_than",
        "at_least",
    }
    found |= {
        "at_most",
        "given",
        "not_after",
        "share_of",
        "posts",
        "shown",
        "contains",
        "start",
        "end",
        "as",
        "of",
        "yaml",
        "yml",
    }
    found |= {"contains", "not_less", "lasted_months", "lasted_days"}
    for cls in classes:
        found.add(cls.__name__)
        for row in table(cls):
            found.add(row.name)
            inner = getattr(row.shape, "item", row.shape)
            found |= {field.name for field in table(inner.cls)} if hasattr(inner, "cls") else set()
            options = getattr(inner, "options", ())
            found |= {part for each in options if isinstance(each, Vocabulary) for part in str(each.value).split("-")}
    for word in (*KINDS, *(str(getattr(cls, "FORM", "")) for pair in FITTING.items() for cls in (pair[0], *pair[1]))):
        found |= {word, *word.split("-")}
    return found


KNOWN = words_of_files()


def english_in(problem: Problem, text_of_file: str = "") -> set[str]:
    """Latin words of the Chinese message that neither the file holds nor any file could."""
    head, *lines = render_problem(problem).splitlines()
    said = [
        re.split(r"\[[a-z]+[a-z.-]*\] ", head, maxsplit=1)[1],
        *(line for line in lines if re.match(r"    (实际|应为|处理|说明|是否为)：", line)),
    ]
    words = {word for line in said for word in re.findall(r"[A-Za-z][A-Za-z_]+", line)}
    return {word for word in words - KNOWN if word not in text_of_file}


def reading(path: Path) -> Reading[object]:
    said = path.with_suffix(".expected") if path.suffix == ".json" else path
    kind = said.read_text(encoding="utf-8").splitlines()[0].rsplit(" ", 1)[-1]
    return {"rubric": read_rubric, "marks": read_marks}.get(kind, read_ledger)(path)


@pytest.mark.parametrize("path", sorted((BROKEN / "files").glob("*.[yj]*")), ids=lambda path: path.name)
def test_broken_files_are_explained_without_english(path: Path) -> None:
    for problem in reading(path).problems:
        assert not english_in(problem, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted((BROKEN / "checks").glob("*.yaml")), ids=lambda path: path.stem)
def test_checks_are_explained_without_english_or_signs(path: Path) -> None:
    for problem in check(load_ledger(path)):
        text = render_problem(problem)

        assert not english_in(problem, path.read_text(encoding="utf-8"))
        assert not re.search(r"[≥≤≠] |\d{4}-\d\d-\d\d|—|\.\.", text.split("] ", 1)[1])


def parted(field: str, value: str) -> Total:
    counts = (UnitCount(unit=Unit.PERSON_TIMES, count=3),)
    subset = Subset(field=field, value=value, unit=Unit.PERSON_TIMES, count=1)
    return Total(span=Period.year(2021), counts=counts, subsets=(subset,))


def faulty() -> Iterator[Problem]:
    """What constructors have against values that only programs can give."""
    total = Total(span=Period.year(2021), counts=(UnitCount(unit=next(iter(Talk.UNITS))[0], count=3),))
    given: list[tuple[type, dict[str, object]]] = [
        (Meeting, {"id": 5}),
        (Meeting, {"id": "M 1"}),
        (Meeting, {"id": ""}),
        (Meeting, {"id": "M" * 99, "title": "\x00", "topics": "甲", "minutes": 1.5, "attended": -1}),
        (Meeting, {"id": "M1", "on": "2021", "body": "会", "first_topic": 1, "total": 3, "belongs_to": 2021}),
        (Meeting, {"id": "M1", "on": date(1800, 1, 1), "attended": 10**12}),
        (Meeting, {"id": "M1", "on": Bounded(lower=date(2021, 1, 1)), "expected": 3, "attended": 4}),
        (Talk, {"id": "T1", "on": date(2021, 1, 1), "total": total}),
        (Talk, {"id": "T1", "persons": ("张×",), "talkers": (Masked("张三"),)}),
        (Case, {"id": "C1", "total": total, "filed_on": date(2021, 5, 1), "on": date(2021, 4, 1)}),
        (Talk, {"id": "T1", "total": parted("title", "甲")}),
        (Talk, {"id": "T1", "total": parted("talk_kind", "聊天")}),
        (Talk, {"id": "T1", "extra": (("甲",),)}),
        (Total, {"span": Period.year(2021), "counts": ()}),
        (Total, {"span": Period.year(2021), "counts": total.counts * 2}),
        (Completeness, {"kind": "case", "state": None}),
        (Claim, {"target": "A", "points": Decimal("1.23456")}),
        (Claim, {"target": "A", "points": Decimal("NaN")}),
        (Ledger, {"unit": None, "period": None, "records": (1,)}),
        (Member, {"name": "张三", "post": None, "since": date(2021, 5, 1), "until": None}),
    ]
    for cls, values in given:
        try:
            cls(**values)
        except InvalidValue as error:
            for fault in error.faults:
                params = {"found": fault.found, "expected": fault.expected}
                place = Place(field=fault.field)
                yield Problem(code=f"value.{fault.code}", gravity=Gravity.UNREADABLE, place=place, params=params)


def test_faults_of_constructors_are_explained_without_english() -> None:
    found = list(faulty())

    codes = {problem.code for problem in found}
    assert {"value.unknown-subset", "value.not-a-pair", "value.mask-unclear", "value.wrong-type"} <= codes
    for problem in found:
        assert not english_in(problem, problem.found), render_problem(problem)


def rule(id: str, **more: object) -> Rule:
    measure = Count(of=Selection(kind="meeting", where=Is(field="body", values=("nowhere",))))
    return Rule(**{"id": id, "wording": "每次1分", "measure": measure, "scale": Each(points=Decimal(1)), **more})


def test_rubrics_that_do_not_fit_together_are_explained_without_english() -> None:
    unmeasured = Periods(of=Selection(kind="meeting"), per=Per.QUARTER)
    rubric = Rubric(
        title="示例",
        version="1",
        sections=(
            Section(
                id="A",
                title="甲",
                points=Decimal(2),
                items=(
                    Item(id="A1", title="子", points=Decimal(1), rules=(rule("A1-1"), rule("A1-1", group="G"))),
                    Item(id="A2", title="丑"),
                ),
            ),
        ),
        vetoes=(Veto(id="V1", title="否决", measure=unmeasured),),
    )

    with pytest.raises(InvalidRubric) as caught:
        prepare(rubric)

    codes = {problem.code for problem in caught.value.problems}
    assert {
        "rubric.unfit",
        "rubric.duplicate-id",
        "rubric.empty-item",
        "rubric.no-points",
        "rubric.veto-measure",
    } <= codes
    for problem in caught.value.problems:
        assert not english_in(problem, "body nowhere")
        assert "（另一处在第行）" not in render_problem(problem)


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("No such file or directory", "没有这个文件或文件夹"),
        ("File exists", "已有同名文件"),
        ("a folder that can be written to", "可以写入的文件夹"),
        ("a new name, or leave to overwrite", "没有用过的文件名"),
        ("the id of a line of the rubric", "细则中某一行的编号"),
        ("0–5, 0.5", "0至5，每档0.5"),
        ("times | person-times", "次、人次"),
        (".md .html", ".md、.html"),
        ("Expecting ',' delimiter", "缺少逗号"),
        ("张三 found", "张三 found"),
    ],
)
def test_phrases(text: str, zh: str) -> None:
    assert expectation_text(text) == zh


def test_phrases_in_english() -> None:
    assert expectation_text("0–5, 0.5", "en") == "0–5 in steps of 0.5"
    assert expectation_text(".md .html", "en") == ".md, .html"


def test_somebody_named_for_several_is_masked() -> None:
    problem = reading(BROKEN / "files" / "value.and-others.yaml").problems[0]

    assert "吴十" not in render_problem(problem)
    assert "吴某等3人" in render_problem(problem)
