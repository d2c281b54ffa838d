"""What is said of the shipped examples under the shipped rubric: every line, no name, no digit for a mask."""

import re
from functools import cache
from importlib.resources import files

import pytest

from dangfeng.files.loading import load_ledger, load_rubric
from dangfeng.model import Ledger
from dangfeng.problem import Gravity, Place, Problem
from dangfeng.rubric.scorecard import LineKind, Scorecard
from dangfeng.scoring import score
from dangfeng.wording import explain, holds_nothing, render_problem, scorecard_text, sentence_text, width
from dangfeng.wording.width import COLUMNS

EXAMPLES = ("bureau-2021-full", "bureau-2021-masked")


@cache
def scored(name: str) -> tuple[Ledger, Scorecard]:
    house = files("dangfeng.catalogue")
    ledger = load_ledger(str(house / "examples" / f"{name}.yaml"))
    return ledger, score(ledger, load_rubric(str(house / "rubrics" / "responsibility-2021.yaml")))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_is_explained(name: str, language: str) -> None:
    _, card = scored(name)

    text = explain(card, language)

    assert not holds_nothing(card)
    assert not {"{", "}", "\N{REPLACEMENT CHARACTER}"} & set(text)
    for line in card.total.walk():
        if line.kind in (LineKind.SECTION, LineKind.ITEM, LineKind.PART, LineKind.RULE):
            assert f"{line.id} " in text
        if line.sentence:
            assert sentence_text(line.sentence, language) != line.sentence.code
    assert all(width(line) <= COLUMNS for line in text.splitlines())
    assert all(width(line) <= COLUMNS for line in scorecard_text(card, language).splitlines()[5:])


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_name_of_a_person_is_printed_unasked(name: str) -> None:
    ledger, card = scored(name)
    persons = [member.name for member in ledger.roster if len(member.name) <= 4]

    assert not [person for person in persons if person in explain(card)]


def test_names_are_printed_if_asked_for() -> None:
    ledger, card = scored("bureau-2021-full")

    assert any(member.name in explain(card, show_names=True) for member in ledger.roster)


def test_what_is_masked_is_printed_as_given() -> None:
    _, card = scored("bureau-2021-masked")
    text = explain(card)

    masked = [fact for fact in card.unknowns if fact.why == "redacted"]
    assert masked
    for fact in masked:
        assert f"“{fact.shown}”" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_bound_of_a_masked_number_is_printed(language: str) -> None:
    _, card = scored("bureau-2021-masked")
    text = " ".join(explain(card, language).split())

    assert not re.search(r"(记录|共|符合要求|应达|实际|本年|上年|合计)至少(0|1|0\.01)(?!\d)", text)
    assert not re.search(
        r"at least (0|1|0\.01)( \S+)? (recorded|yuan|in all|as required|called|reached|this|the)", text
    )


def test_what_a_field_is_called_is_nobodys_name() -> None:
    problem = Problem(
        code="field.missing",
        gravity=Gravity.UNREADABLE,
        place=Place(field="unit.name"),
        params=(("found", "nothing"), ("expected", "name"), ("zh", "单位名称")),
    )

    assert "缺少“单位名称”" in render_problem(problem, "zh")
