"""Whatever can be written as a rubric can be looked at."""

from hypothesis import HealthCheck, given, settings
from tests.oracle.rubrics import examples

from dangfeng.linting import GRAVITIES, analyse_rubric, lint
from dangfeng.rubric.rubric import Rubric
from dangfeng.wording.problems import render_problems
from dangfeng.wording.reach import analysis_text
from rubric_strategies import rubrics


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(rubrics())
def test_any_rubric_can_be_looked_at_and_told(rubric: Rubric) -> None:
    found = lint(rubric)

    assert all(each.code in GRAVITIES or each.code.startswith("rubric.") for each in found)
    for language in ("zh", "en"):
        assert render_problems(found, language)
    if not any(each.code.startswith("rubric.") for each in found):
        analysis = analyse_rubric(rubric)
        assert analysis.lines[0].id == "total"
        assert analysis_text(analysis, "en").count("\n") > len(analysis.lines)


def test_a_judgement_in_steps_is_given_as_far_as_the_steps_go() -> None:
    from decimal import Decimal

    from dangfeng.rubric.measures import Judged
    from dangfeng.rubric.rubric import Item, Rule, Section

    rule = Rule(id="R1", measure=Judged(points=Decimal(2), step=Decimal("0.75")))
    item = Item(id="A1", title="甲", points=Decimal(2), rules=(rule,))
    section = Section(id="A", title="甲", points=Decimal(2), items=(item,))

    found = analyse_rubric(Rubric(title="示例", version="1", sections=(section,))).line("R1")

    assert found is not None
    assert (found.greatest, found.greatest_by) == (2, None)
    assert found.least_by is not None
