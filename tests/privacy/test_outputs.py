"""No output prints a person's name unless asked to, and none ever prints the number of a card or a phone."""

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from tests.privacy import planted

from dangfeng.auditing import audit, evidence_index
from dangfeng.catalogue import load_rubric
from dangfeng.checks import check
from dangfeng.cli.running import run as run_line
from dangfeng.files import save_ledger, save_marks
from dangfeng.model import Claim, Evidence, Ledger, Meeting, Member, UnitInfo
from dangfeng.period import Period
from dangfeng.report import (
    audit_to_dict,
    evidence_blocks,
    evidence_to_dict,
    letter,
    problems_to_dict,
    rubric_table,
    rubric_table_text,
    scorecard_to_dict,
    to_html,
    to_markdown,
    write_report,
)
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.scoring import score
from dangfeng.vocabulary import Post
from dangfeng.wording import explain, render_problems, scorecard_text
from dangfeng.wording.audit import audit_text
from dangfeng.wording.evidence import evidence_text
from dangfeng.wording.persons import masked_problem, masker

Run = Callable[..., str]
RUBRIC = ("--rubric", "responsibility-2021")
SCORED = ("book.json", *RUBRIC, "--marks", "marks.yaml", "--prior", "prior.json")
SHOWN = ("responsibility-2021", "--ledger", "book.json", "--marks", "marks.yaml", "--prior", "prior.json")
#: Every command that reads a ledger and says something of it; what writes a ledger is data and keeps its names.
COMMANDS = (
    ("check", "book.yaml", "--prior", "prior.json"),
    ("score", *SCORED),
    ("explain", *SCORED),
    ("explain", "book.json", "A04", *RUBRIC),
    ("audit", *SCORED),
    ("evidence", *SCORED),
    ("compare", "book.json", "other.json"),
    ("diff", "other.json", "book.json"),
    ("merge", "book.json", "other.json", "--out", "joined.yaml", "--overwrite"),
    ("add", "book.yaml", "small.yaml", "--out", "added.yaml", "--overwrite"),
    ("add", "book.yaml", "small-broken.yaml", "--out", "added.yaml", "--overwrite"),
    ("check", "broken.yaml"),
    ("score", "broken.yaml", *RUBRIC),
    ("audit", "broken.yaml", *RUBRIC),
    ("check", "torn.yaml"),
    ("rubric", "show", *SHOWN),
    ("rubric", "diff", "responsibility-2021", "responsibility-2021", "--ledgers", "book.json"),
)
WRITTEN = (("report", *SCORED), ("audit", *SCORED), ("evidence", *SCORED), ("rubric", "show", *SHOWN))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ledgers full of persons."""
    made = tmp_path_factory.mktemp("planted")
    book = planted.ledger()
    for suffix in ("yaml", "json"):
        save_ledger(book, made / f"book.{suffix}")
    save_ledger(evolve(book, period=book.period.year(2020), as_of=None), made / "prior.json")
    changed = tuple(evolve(record, filed_by="李红") for record in book.records[::2])
    save_ledger(evolve(book, records=changed), made / "other.json")
    save_marks(planted.marks(), made / "marks.yaml")
    text = (made / "book.yaml").read_text(encoding="utf-8")
    broken = re.sub(r"on: 2021-05-06", "on: 张明远当天13912345678", text)
    (made / "broken.yaml").write_text(
        re.sub(r"(?m)^( +)(filed_by|填报科室):", r"\1filled_by:", broken), encoding="utf-8"
    )
    small = "- {kind: talk, id: 张明远谈话, on: 2021-05-06, talkers: [张明远], reason: 与李红谈话13912345678}\n"
    (made / "small.yaml").write_text(small, encoding="utf-8")
    (made / "small-broken.yaml").write_text(small.replace("2021-05-06", "张明远"), encoding="utf-8")
    (made / "torn.yaml").write_text(text.replace("records:", "records: [张明远, {"), encoding="utf-8")
    return made


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command in that folder; what it printed."""
    monkeypatch.chdir(folder)

    def line(*words: str) -> str:
        run_line([*words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert out + err, words
        return out + err

    return line


def leaks(text: str, names: tuple[str, ...] = (*planted.NAMES, planted.ADDRESSED)) -> list[str]:
    """The planted persons in a text, a break or blank within a name notwithstanding."""
    joined = re.sub(r"\s+|\\n", "", text)
    return [each for each in (*names, *planted.NUMBERS) if each in text or re.sub(r"\s", "", each) in joined]


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_prints_a_person(run, words, form):
    assert not leaks(run(*words, "--format", form))


@pytest.mark.parametrize("words", [("explain", *SCORED), ("audit", *SCORED), ("evidence", *SCORED)], ids=" ".join)
def test_no_command_prints_a_person_in_english(run, words):
    assert not leaks(run(*words, "--language", "en"))


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("words", WRITTEN, ids=" ".join)
def test_no_page_prints_a_person(run, words, suffix):
    said = run(*words, "--out", f"page{suffix}", "--overwrite")

    assert not leaks(said + Path(f"page{suffix}").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", [each for each in COMMANDS if "explain" in each or "check" in each], ids=" ".join)
def test_names_are_printed_if_asked_for_but_never_numbers(run, words):
    said = run(*words, "--show-names")

    assert not leaks(said, ())
    if words != ("check", "torn.yaml"):
        assert leaks(said)


def _from_python(book: Ledger, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """What the functions give that others call."""
    rubric = load_rubric("responsibility-2021")
    card = score(book, rubric, marks=planted.marks())
    found, index = audit(book, rubric, marks=planted.marks()), evidence_index(book, rubric)
    problems = tuple(masked_problem(each, masker(book)) for each in check(book))
    mask = masker(book)
    yield "explain", explain(card, mask=mask)
    yield "scorecard_text", scorecard_text(card)
    yield "scorecard_to_dict", json.dumps(scorecard_to_dict(card, mask=mask), ensure_ascii=False)
    yield "letter", to_markdown(letter(found))
    for suffix in ("md", "html"):
        write_report(book, card, tmp_path / f"report.{suffix}")
        yield suffix, (tmp_path / f"report.{suffix}").read_text(encoding="utf-8")
    yield "audit_text", audit_text(found)
    for form in ("text", "md", "html", "json"):
        yield f"rubric_table_text {form}", rubric_table_text(rubric_table(rubric, card), form)
    yield "audit_to_dict", json.dumps(audit_to_dict(found), ensure_ascii=False)
    yield "evidence_text", evidence_text(index)
    yield "evidence_to_dict", json.dumps(evidence_to_dict(index), ensure_ascii=False)
    yield "evidence_blocks", to_html(evidence_blocks(index))
    yield "problems_to_dict", json.dumps(problems_to_dict(problems), ensure_ascii=False)
    yield "render_problems", render_problems(problems)


def test_no_function_prints_a_person(tmp_path):
    found = {name: leaks(text) for name, text in _from_python(planted.ledger(), tmp_path)}

    assert not {name: leaked for name, leaked in found.items() if leaked}


def test_two_persons_never_share_a_mask_and_one_never_has_two(run):
    text = run("explain", *SCORED)

    assert "张某甲" in text
    assert "张某乙" in text
    assert not re.search(r"张某(?![甲乙])", text)


def test_a_person_who_is_alone_with_a_mask_is_not_told_apart():
    book = planted.ledger()
    alone = evolve(book, roster=(Member(name="陈立", post=Post.SECRETARY),), records=(), completeness=(), claims=())

    assert masker(alone)("陈立、陈 立和副局长陈立") == "陈某、陈某和副局长陈某"


CALLED = "孙小军同志"


@pytest.mark.parametrize(
    "given",
    [
        {"claims": (Claim(target="A", points=Decimal(1), words=f"{CALLED}带头讲党课"),)},
        {"attachments": (Evidence(number="1", title=f"关于{CALLED}任职的通知"),)},
        {"records": (Meeting(id="M1", title=f"{CALLED}主持会议"),)},
        {"records": (Meeting(id="M1", extra=(("备注", f"由{CALLED}代为主持"),)),)},
        {"records": (Meeting(id="M1", evidence=(Evidence(title=f"{CALLED}讲话稿"),)),)},
        {"roster": (Member(name="孙小军", post=Post.SECRETARY),)},
    ],
    ids=["claim", "attachment", "title", "extra", "evidence", "roster"],
)
def test_who_is_called_a_comrade_in_free_text_alone_is_masked(given):
    book = Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021), **given)

    assert masker(book)(f"关于{CALLED}的说明") == "关于孙某同志的说明"


def test_whom_the_words_of_a_mark_call_a_comrade_is_masked_in_a_scorecard():
    mark = Mark(target="C11-2-1", points=Decimal("0.5"), reason=f"{CALLED}带头", by="考核组", fact=f"见{CALLED}笔录")
    card = score(book_of_nothing(), load_rubric("responsibility-2021"), marks=Marks(marks=(mark,)))

    assert "孙小军" not in explain(card, item="C11")
    assert "孙某同志带头" in explain(card, item="C11")


def book_of_nothing() -> Ledger:
    """A ledger without a roster and without records."""
    return Ledger(unit=UnitInfo(name="某市司法局"), period=Period.year(2021))
