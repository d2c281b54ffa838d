"""What changed from one version of a rubric to another, as data and in words."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dangfeng import compare_rubrics, load_rubric
from dangfeng.revising import Aspect, RubricDifference, State
from dangfeng.rubric.nodes import walk
from dangfeng.wording.revising import rubric_difference_text

from .rubrics import CASE_RULE, rubric

Compare = Callable[..., RubricDifference]
SAID = yaml.safe_load(Path(__file__).with_name("changes.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    """Compares the rubric with itself after some words of it were replaced."""
    return lambda *changes: compare_rubrics(rubric(tmp_path), rubric(tmp_path, *changes))


def test_a_rubric_does_not_differ_from_itself(compare: Compare) -> None:
    found = compare()
    assert not found
    assert not found.scores
    assert "两份细则没有差别。" in rubric_difference_text(found)


@pytest.mark.parametrize("case", SAID, ids=[case["zh"] for case in SAID])
def test_each_change_is_said_in_both_languages(compare: Compare, case: dict[str, str]) -> None:
    found = compare((case["old"], case["new"]))
    assert case["zh"] in _text(found, "zh")
    assert case.get("en", "") in _text(found, "en")


def test_a_threshold_is_known_by_its_place_and_both_values(compare: Compare) -> None:
    (line,) = compare(("at_least: 95%", "at_least: 90%")).lines
    (change,) = line.changes
    assert (line.kind, line.id, [owner.id for owner in line.owners]) == ("rule", "A1-2", ["A", "A1"])
    assert (change.path, change.aspect) == ("scale.steps[1].at_least", Aspect.THRESHOLD)
    assert (change.old, change.new) == (Fraction(19, 20), Fraction(9, 10))


@pytest.mark.parametrize(
    ("change", "aspect"),
    [
        (("points: 6", "points: 7"), Aspect.POINTS),
        (("per: quarter", "per: month"), Aspect.RULE),
        (("of: case", "of: petition"), Aspect.RULE),
        (("each, points: 1}\n          - id: A1-2", "each, points: 2}\n          - id: A1-2"), Aspect.THRESHOLD),
        (("minutes: true", "minutes: false"), Aspect.CONDITION),
        (("cap: 2", "cap: 3"), Aspect.CAP),
        (("at_least: 9}", "at_least: 8}"), Aspect.GRADE),
        (("effect: lowest", "effect: drop"), Aspect.VETO),
        (("in_force_from: 2021", "in_force_from: 2022"), Aspect.FORCE),
        (("start: full", "start: zero"), Aspect.SETTING),
        (("[《某办法》]", "[《又一办法》]"), Aspect.BASIS),
        (("每季度1次", "每季度"), Aspect.WORDING),
        (("grades:\n", "known: [{code: lint.no-basis, reason: 自拟示例}]\ngrades:\n"), Aspect.WORDING),
        (("id: A2-1", "id: A2-9"), Aspect.NUMBER),
    ],
)  # fmt: skip
def test_each_change_is_about_one_thing(compare: Compare, change: tuple[str, str], aspect: Aspect) -> None:
    found = compare(change)
    changes = [*found.head, *(each for line in found.lines for each in line.changes)]
    assert [each.aspect for each in changes] == [aspect]
    assert found.scores is aspect.scores


def test_lines_come_and_go_with_what_is_in_them(compare: Compare) -> None:
    whole = "      - id: A2\n        title: 案件\n        start: full\n        points: 4\n        rules:\n"
    found = compare((whole + CASE_RULE, ""))
    assert [(line.state, line.kind, line.id) for line in found.lines] == [(State.REMOVED, "item", "A2")]
    assert "取消指标A2 案件（4分）" in _text(found, "zh")
    back = compare_rubrics(found.new, found.old)
    assert [line.state for line in back.lines] == [State.ADDED]
    assert "新增指标A2 案件（4分）" in _text(back, "zh")
    assert "规则A2-1：每起扣1分" in _text(back, "zh")


def test_an_item_put_in_between_leaves_the_others_alone(compare: Compare) -> None:
    new = "      - {id: A1, title: 学习, points: 1, rules: [{id: A1-1, measure: {form: judged, points: 1}}]}\n"
    found = compare(
        ("      - id: A2\n", "      - id: A3\n"),
        ("id: A2-1", "id: A3-1"),
        ("      - id: A1\n", new + "      - id: A2\n"),
        ("          - id: A1-1\n", "          - id: A2-1\n"),
        ("          - id: A1-2\n", "          - id: A2-2\n"),
    )
    told = [(line.state, line.id, [change.path for change in line.changes]) for line in found.lines]
    assert told == [(State.ADDED, "A1", []), (State.CHANGED, "A2", ["id"]), (State.CHANGED, "A3", ["id"])]
    assert dict(found.same) == {"A1": "A2", "A1-1": "A2-1", "A1-2": "A2-2", "A2": "A3", "A2-1": "A3-1"}


def test_a_rule_that_moves_to_another_item_is_one_that_moved(compare: Compare) -> None:
    judged = "          - {id: A2-2, measure: {form: judged, points: 1}}\n"
    changed = CASE_RULE.replace("form: each, points: 1", "form: each, points: 2")
    found = compare((CASE_RULE, judged), ("      - id: A2\n", changed + "      - id: A2\n"))
    moved = next(line for line in found.lines if line.state is State.MOVED)
    assert (moved.id, moved.was_in.id, [change.path for change in moved.changes]) == ("A2-1", "A2", ["scale.points"])
    assert "规则A2-1由指标A2 案件移到指标A1 会议；每次分值由1分改为2分" in _text(found, "zh")
    assert [line.id for line in found.of("A1")] == ["A2-1"]


def test_the_order_of_lines_makes_no_difference_and_that_of_grades_is_said(compare: Compare) -> None:
    one, two = "  - {title: 优秀, at_least: 9}\n", "  - {title: 合格, at_least: 6}\n"
    found = compare((one + two, two + one))
    assert [change.path for change in found.head] == ["grades"]
    shipped = load_rubric("responsibility-2021")
    turned = _turned(shipped)
    assert not compare_rubrics(shipped, turned)


def test_steps_that_come_are_told_as_the_whole_list(compare: Compare) -> None:
    found = compare(("{at_least: 80%, points: 1}", "{at_least: 80%, points: 1}, {at_least: 60%, points: 0.5}"))
    (line,) = found.lines
    assert [change.path for change in line.changes] == ["scale.steps"]
    assert "不低于60%，分值0.5分" in _text(found, "zh")


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_changed_is_found_at_its_line_and_back_again(data: st.DataObject) -> None:
    from attrs import evolve

    shipped = load_rubric("responsibility-2021")
    s = data.draw(st.integers(0, len(shipped.sections) - 1))
    i = data.draw(st.integers(0, len(shipped.sections[s].items) - 1))
    item = shipped.sections[s].items[i]
    other = evolve(item, note="改过", points=(item.points or Decimal(0)) + 1)
    items = (*shipped.sections[s].items[:i], other, *shipped.sections[s].items[i + 1 :])
    section = evolve(shipped.sections[s], items=items)
    new = evolve(shipped, sections=(*shipped.sections[:s], section, *shipped.sections[s + 1 :]))

    there, back = compare_rubrics(shipped, new), compare_rubrics(new, shipped)

    assert [line.id for line in there.lines] == [line.id for line in back.lines] == [item.id]
    assert {change.path for change in there.lines[0].changes} == {"note", "points"}


def test_every_line_of_a_rubric_is_met_once_in_its_order() -> None:
    ids = [node.id for node in walk(load_rubric("responsibility-2021"))]
    assert len(ids) == len(set(ids))
    assert ids.index("A01") < ids.index("A01-1") < ids.index("A02") < ids.index("A02-1-1")


def _text(found: RubricDifference, language: str) -> str:
    return rubric_difference_text(found, language, columns=400)


def _turned(rubric):
    from attrs import evolve

    return evolve(rubric, sections=tuple(evolve(each, items=each.items[::-1]) for each in rubric.sections[::-1]))
