"""One broken file for each problem: it is found, alone, at its line and column, and said in both languages."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import dangfeng.files
from dangfeng.files import Reading, read_ledger, read_marks, read_rubric
from dangfeng.model import Ledger
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.wording.problems_files import FILES as TEXTS

BROKEN = Path(__file__).parents[1] / "broken" / "files"
PLANTED = BROKEN / "twenty-five-defects.yaml"
FILES = sorted(path for path in BROKEN.glob("*") if path.suffix != ".expected" and path != PLANTED)
HEAD = re.compile(r"# Expected: (\S+) at (\d+):(\d+) in a (ledger|rubric|marks)")
CODE = re.compile(r"(file|yaml|json|schema|key|field|record|value|rubric)\.[a-z]+(-[a-z]+)*")
#: Problems that need no file with something written in it; each has a test of its own.
WITHOUT_FILE = {
    *("file.missing", "file.is-folder", "file.unreadable", "file.unknown-suffix", "file.too-large", "file.empty"),
    *("file.binary", "file.wrong-encoding", "file.too-deep", "file.exists", "file.unwritable", "value.not-plain"),
}


def read(path: Path, kind: str) -> Reading[Ledger] | Reading[Rubric] | Reading[Marks]:
    return {"ledger": read_ledger, "rubric": read_rubric, "marks": read_marks}[kind](path)


def expected(path: Path) -> tuple[str, int, int, str]:
    said = path.with_suffix(".expected") if path.suffix == ".json" else path
    match = HEAD.match(said.read_text(encoding="utf-8"))
    assert match is not None
    return match[1], int(match[2]), int(match[3]), match[4]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_defect_is_reported_at_its_place(path: Path) -> None:
    code, line, column, kind = expected(path)

    reading = read(path, kind)

    assert [(each.code, each.place.line, each.place.column) for each in reading.problems] == [(code, line, column)]
    assert reading.problems[0].found
    assert reading.problems[0].expected
    assert reading.problems[0].place.file == str(path)


def codes_in_source() -> set[str]:
    """Every problem that reading can emit, by the texts in its modules."""
    found = set()
    for path in Path(dangfeng.files.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value)):
                found.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Misread", "_vague_or"):
                found |= {f"value.{arg.value}" for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return found


def test_each_problem_has_a_broken_file_and_texts() -> None:
    shown = {expected(path)[0] for path in FILES} | WITHOUT_FILE

    assert codes_in_source() <= set(TEXTS)
    assert set(TEXTS) == shown


def test_each_text_names_only_what_its_problem_knows() -> None:
    common = {"found", "expected", "record", "field"}
    known = {
        "file.too-large": {"limit"},
        "file.too-deep": {"limit"},
        "file.wrong-encoding": {"encoding"},
        "yaml.syntax": {"problem"},
        "json.syntax": {"problem"},
        "key.duplicate": {"first"},
        "record.duplicate-id": {"first"},
        "rubric.duplicate-id": {"elsewhere"},
        "field.missing": {"zh"},
        "value.not-a-group": {"example", "example_zh"},
        "value.vague": {"bounds"},
        "value.part-exceeds-whole": {"zh"},
        # From the field and the kind of record that the problem gives.
        "value.too-early": {"where"},
        "rubric.unknown-field": {"kind"},
        "rubric.wrong-field": {"kind"},
        "rubric.scale-does-not-fit": {"form"},
        "rubric.no-number": {"form"},
    }
    for code, texts in TEXTS.items():
        for text in texts:
            used = {name for _, name, _, _ in Formatter().parse(text) if name}

            assert used <= common | known.get(code, set()), code


def test_twenty_five_defects_are_reported_in_one_run() -> None:
    """None is a defect of syntax, which stops a parse; none hides another, and what is sound is read."""
    planted = []
    for number, line in enumerate(PLANTED.read_text(encoding="utf-8").splitlines(), 1):
        match = re.search(r"# (\S+\.\S+) (\d+)$", line)
        if match:
            planted.append((match[1], number, int(match[2])))

    reading = read_ledger(PLANTED)

    assert len(planted) == 25
    assert [(each.code, each.place.line, each.place.column) for each in reading.problems] == planted
    assert reading.value is not None
    assert [record.id for record in reading.value.all_records()] == ["E02"]
    assert [member.name for member in reading.value.roster] == ["李文博"]
    assert reading.lost == {"M01", "M02", "M03", "K01", "K02", "K03", "T01", "T02", "C01", "E01", "R01"}
    kinds = {"", "meeting", "lecture", "talk", "case", "expenditure", "rectification-item"}
    assert reading.lost_kinds == kinds | {"as_of", "roster", "completeness", "claims"}


def test_a_number_is_reported_as_it_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "ledger.yaml"
    head = "schema: dangfeng.ledger/1\nunit: {name: 某局}\nperiod: 2021\nrecords:\n"
    path.write_text(f"{head}  - {{kind: expenditure, id: E01, spent: 123456789123亿元}}\n", encoding="utf-8")

    assert [(each.code, each.found) for each in read_ledger(path).problems] == [("value.too-large", "123456789123亿元")]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("records:\n  - kind：meeting\n", ""),
        ("records:\n  - {kind：meeting, id: M01}\n", ""),
        ("record:\n  - {kind: meeting, id: M01}\n", ""),
        ("records: []\nroser: []\n", "roster"),
    ],
)
def test_what_is_lost_with_its_key_may_be_anything_that_is_not_there(tmp_path: Path, text: str, lost: str) -> None:
    path = tmp_path / "ledger.yaml"
    path.write_text(f"schema: dangfeng.ledger/1\nunit: {{name: 某局}}\nperiod: 2021\n{text}", encoding="utf-8")

    assert lost in read_ledger(path).lost_kinds


def test_a_field_that_is_not_there_is_answered_in_its_own_language(tmp_path: Path) -> None:
    text = (BROKEN / "rubric.unknown-field.yaml").read_text(encoding="utf-8")
    for word, other in (("类型", "会议类型"), ("typ", "topics")):
        path = tmp_path / "rubric.yaml"
        path.write_text(text.replace("{类型:", f"{{{word}:"), encoding="utf-8")

        [problem] = read_rubric(path).problems

        names = problem.expected.split(" | ")
        assert other in names
        assert all(name.isascii() is word.isascii() for name in names)
