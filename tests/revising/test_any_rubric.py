"""Whatever rules a rubric has, it is shown in every form, comes back from a workbook, and is compared."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dangfeng import Rubric, compare_rubrics
from dangfeng.files.workbook_writing import write_workbook
from dangfeng.report import (
    rubric_difference_schema,
    rubric_difference_to_dict,
    rubric_table,
    rubric_table_schema,
    rubric_table_text,
    updated_rubric,
)
from dangfeng.report.rubric_workbook import rubric_sheet
from dangfeng.revising.recorded import looked_at
from dangfeng.rubric.nodes import walk
from dangfeng.rubric.rubric import Rule
from dangfeng.wording.revising import rubric_difference_text
from dangfeng.wording.rules import rule_words
from rubric_strategies import rubrics

some = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def schema(of: str) -> jsonschema.Draft202012Validator:
    made = {"table": rubric_table_schema, "difference": rubric_difference_schema}
    return jsonschema.Draft202012Validator(made[of]())


@some
@given(rubrics())
def test_it_is_shown_in_every_form(rubric: Rubric) -> None:
    for language in ("zh", "en"):
        texts = {form: rubric_table_text(rubric_table(rubric), form, language=language) for form in FORMS}
        schema("table").validate(json.loads(texts.pop("json")))
        for text in texts.values():
            assert all(section.id in text for section in rubric.sections)


FORMS = ("text", "md", "html", "json")


def test_there_is_no_other_form() -> None:
    with pytest.raises(ValueError, match="form must be one of"):
        rubric_table_text(rubric_table(_shipped()), "docx")


@some
@given(rubrics())
def test_every_rule_is_worded_and_says_what_it_looks_at(rubric: Rubric) -> None:
    rules = [node.noun for node in walk(rubric) if isinstance(node.noun, Rule)]
    for rule in rules:
        assert all(rule_words(rule, language) for language in ("zh", "en"))
    kinds = {rule.measure.of.kind for rule in rules if hasattr(rule.measure, "of")}
    assert kinds <= {kind for kind, _ in looked_at(rubric)}


@some
@given(rubrics(), st.sampled_from(["zh", "en"]))
def test_it_comes_back_from_a_workbook_as_it_went(rubric: Rubric, language: str) -> None:
    path = Path("table.xlsx")
    write_workbook(rubric_sheet(rubric_table(rubric), language=language).table, path, overwrite=True)
    back = updated_rubric(rubric, path).rubric
    lines = compare_rubrics(rubric, back).lines
    assert [(line.id, each.path, each.new) for line in lines for each in line.changes] == []
    assert back == rubric


@some
@given(rubrics(), rubrics())
def test_two_are_compared_in_words_and_as_data(old: Rubric, new: Rubric) -> None:
    found = compare_rubrics(old, new)
    schema("difference").validate(rubric_difference_to_dict(found))
    for language in ("zh", "en"):
        told = rubric_difference_text(found, language)
        assert told.count("· ") >= len(found.head) + len(found.lines)
    assert not compare_rubrics(new, new)


@some
@given(rubrics(), rubrics())
def test_another_measure_of_one_rule_is_all_that_is_found(rubric: Rubric, other: Rubric) -> None:
    section = rubric.sections[0]
    item = section.items[0]
    rule = (item.rules or item.parts[0].rules)[0]
    donor = next(node.noun for node in walk(other) if isinstance(node.noun, Rule))
    changed = evolve(rule, measure=donor.measure, scale=donor.scale)
    rules = tuple(changed if each is rule else each for each in item.rules)
    parts = tuple(
        evolve(part, rules=tuple(changed if each is rule else each for each in part.rules)) for part in item.parts
    )
    items = (evolve(item, rules=rules, parts=parts), *section.items[1:])
    new = evolve(rubric, sections=(evolve(section, items=items), *rubric.sections[1:]))

    found = compare_rubrics(rubric, new)

    assert [line.id for line in found.lines] == ([] if changed == rule else [rule.id])
    assert {change.steps[0].row.name for line in found.lines for change in line.changes} <= {"measure", "scale"}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _shipped() -> Rubric:
    from dangfeng import load_rubric

    return load_rubric("responsibility-2021")
