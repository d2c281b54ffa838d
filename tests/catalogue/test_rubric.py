from decimal import Decimal

import pytest

from dangfeng.catalogue import shipped_rubric
from dangfeng.model import KINDS
from dangfeng.rubric.measures import Judged
from dangfeng.rubric.rubric import VetoEffect
from dangfeng.scoring import prepare

#: Kinds that the office keeps for itself and its report, and that move no points here.
NOT_ASKED = {
    "assertion",
    "gift-handed-in",
    "integrity-file",
    "opinions-collected",
    "other-activity",
    "own-problem",
    "petition",
    "reception",
    "result-use",
}


@pytest.fixture(scope="module")
def rubric():
    return shipped_rubric("responsibility-2021")


def items(rubric):
    return [item for section in rubric.sections for item in section.items]


def parts(rubric):
    return [part for item in items(rubric) for part in (item.parts or (item,))]


def rules(rubric):
    return [rule for part in parts(rubric) for rule in part.rules]


def test_it_says_that_it_is_ours(rubric):
    for text in (rubric.title, rubric.notice, *(item.note for item in items(rubric))):
        assert "自拟示例" in text
        assert "非官方评分细则" in text


def test_it_has_the_three_blocks_and_all_items(rubric):
    assert [(section.id, section.points) for section in rubric.sections] == [("A", 25), ("B", 45), ("C", 30)]
    expected = [f"{letter}{n:02d}" for letter, last in (("A", 10), ("B", 20), ("C", 11)) for n in range(1, last + 1)]
    assert [item.id for item in items(rubric)] == expected
    assert len(expected) == 41


def test_points_add_up(rubric):
    for section in rubric.sections:
        assert sum(part.points for item in section.items for part in (item.parts or (item,))) == section.points


def test_every_amount_is_a_multiple_of_a_half(rubric):
    assert all(part.points % Decimal("0.5") == 0 for part in parts(rubric))


def test_ids_follow_the_item(rubric):
    for item in items(rubric):
        for part in item.parts or (item,):
            assert part is item or part.id.startswith(f"{item.id}-")
            assert [rule.id for rule in part.rules] == [f"{part.id}-{n}" for n in range(1, len(part.rules) + 1)]


def test_every_rule_asks_for_a_kind_or_a_judgement(rubric):
    asked = set()
    for rule in (*rules(rubric), *rubric.bonus.rules):
        if not isinstance(rule.measure, Judged):
            asked.add(rule.measure.of.kind)
    assert asked == set(KINDS) - NOT_ASKED


def test_every_rule_is_worded_and_asks_for_evidence(rubric):
    for rule in rules(rubric):
        assert rule.wording
        assert rule.evidence
        assert rule.method
        assert rule.scored_by


def test_cases_and_leads_need_the_stationed_group(rubric):
    group = ("派驻纪检监察组",)
    assert [(each.kind, each.by) for each in rubric.confirmed_by] == [("case", group), ("lead-transfer", group)]


def test_grades_and_vetoes(rubric):
    assert [(g.title, g.at_least, g.zero_items) for g in rubric.grades] == [
        ("优秀", 90, 0),
        ("良好", 80, 1),
        ("一般", 60, None),
        ("较差", 0, None),
    ]
    assert [(v.id, v.effect, v.grade) for v in rubric.vetoes] == [
        ("V01", VetoEffect.LOWEST, None),
        ("V02", VetoEffect.CAP, "一般"),
    ]


def test_judged_points_are_two_of_a_hundred(rubric):
    judged = [rule.measure.points for rule in rules(rubric) if isinstance(rule.measure, Judged)]
    assert sum(judged) == 2


def test_it_can_be_prepared(rubric):
    assert prepare(rubric)
