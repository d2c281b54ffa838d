"""One ledger for each problem: the check finds it, at its place, and says it in words."""

import ast
import random
import re
from fractions import Fraction
from pathlib import Path
from string import Formatter

import attrs
import pytest

import dangfeng.checks
from dangfeng.checks import Settings, check, contradictions
from dangfeng.files.loading import load_ledger
from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Problem
from dangfeng.wording import render_problem
from dangfeng.wording.problems_checks import CHECKS as TEXTS

TESTS = Path(__file__).parents[1]
BROKEN = TESTS / "broken" / "checks"
FILES = sorted(path for path in BROKEN.glob("*.yaml") if not path.stem.endswith(".prior"))
#: The last number that each room of rules has in the table of the docs.
LAST_ROWS = "X-6 L-5 M-10 T-4 W-1 P-1 D-10 A-5 B-2 O-2 I-3 G-1 R-4 S-4 C-24 K-1 E-7 N-2 Q-2"
CODE = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")


def prior_of(path: Path) -> Ledger | None:
    prior = path.with_name(f"{path.stem}.prior.yaml")
    return load_ledger(prior) if prior.exists() else None


def noted(path: Path, word: str) -> list[str]:
    """What the head of a broken ledger notes: settings that it needs, contradictions that go with its own."""
    return re.findall(rf"^# {word}: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def settings_of(path: Path) -> Settings:
    given = dict(each.split("=") for each in noted(path, "Settings"))
    return Settings(**{name: Fraction(value) if "/" in value else int(value) for name, value in given.items()})


def beside(path: Path) -> list[str]:
    return noted(path, "Beside")


def codes_in_source() -> set[str]:
    """What the modules of the checks can emit: every text in the form of a code that is no path of a field."""
    found = set()
    for path in Path(dangfeng.checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found - {"total.counts", "total.span", "approval.on"}


def worded(problem: Problem) -> tuple[str, ...]:
    return render_problem(problem), render_problem(problem, "en")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_problem_is_found_at_its_place(path: Path) -> None:
    code, record, field = re.match(r"# Expected: (\S+) at (\S+) (\S+)\n", path.read_text(encoding="utf-8")).groups()
    ledger, prior, settings = load_ledger(path), prior_of(path), settings_of(path)

    found = check(ledger, prior=prior, settings=settings)

    places = [(each.code, each.place.record or "-", each.place.field) for each in found]
    assert (code, record, field) in places
    assert {each.code for each in found if each.gravity is Gravity.CONTRADICTION} <= {code, *beside(path)}
    assert contradictions(ledger, prior) == tuple(each for each in found if each.gravity is Gravity.CONTRADICTION)
    for problem in found:
        assert problem.found
        assert problem.expected
        assert all("{" not in text and problem.code in text for text in worded(problem))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_order_of_records_makes_no_difference(path: Path) -> None:
    ledger, prior = load_ledger(path), prior_of(path)
    records = list(ledger.records)
    random.Random(path.stem).shuffle(records)

    assert check(attrs.evolve(ledger, records=tuple(records)), prior=prior) == check(ledger, prior=prior)


def test_every_code_has_texts_a_ledger_and_a_place_in_the_docs() -> None:
    listed = set(re.findall(r"`([a-z-]+\.[a-z-]+)`", (TESTS.parent / "docs" / "checks.md").read_text(encoding="utf-8")))

    assert codes_in_source() == set(TEXTS) == {path.stem for path in FILES}
    assert set(TEXTS) == listed


def test_every_rule_has_a_home() -> None:
    page = (TESTS.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]-\d+[^|]*) \|[^|]+\| (.+) \|$", page, re.MULTILINE)
    homes = {number for numbers, home in rows if home.strip() for number in re.findall(r"[A-Z]-\d+", numbers)}
    lasts = (last.split("-") for last in LAST_ROWS.split())

    assert homes == {f"{room}-{number}" for room, last in lasts for number in range(1, int(last) + 1)}


def test_every_setting_is_in_the_table_of_the_docs() -> None:
    page = (TESTS.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    table = page.partition("| Setting |")[2].partition("\n\n")[0]
    named = {name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.partition(" | ")[0])}

    assert named == {field.name for field in attrs.fields(Settings)}


def test_no_text_leaves_out_its_remedy_or_names_what_must_not_be_proposed() -> None:
    for code, text in TEXTS.items():
        assert all(text), code
        assert text.zh.endswith("。")
        assert text.zh_remedy.endswith("。")
        assert not re.search(r"下界|上界|提分|证书|封账|倒签|补签", "".join(text)), code
        fields = {name for part in text for _, name, _, _ in Formatter().parse(part) if name}
        assert "" not in fields, code
