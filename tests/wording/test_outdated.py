"""What a rubric is based on is held against the period it scores."""

from decimal import Decimal

import pytest

from dangfeng.catalogue import load_rubric
from dangfeng.period import Period
from dangfeng.rubric.measures import Judged
from dangfeng.rubric.rubric import Bonus, Item, Part, Rubric, Rule, Section
from dangfeng.wording.outdated import basis_remarks

NEW = "《纪检监察机关派驻机构工作规则》"
OLD = "《中国共产党纪律处分条例》（2015年修订）"
YEAR = Period.year(2021)


def rule(id: str, basis: str | None = None) -> Rule:
    return Rule(id=id, measure=Judged(points=Decimal(5)), basis=basis)


def rubric(*, whole: str | None = None, item: str | None = None, inner: str | None = None, bonus: str | None = None):
    parts = (Part(id="P1", points=Decimal(5), rules=(rule("R1", inner),)),)
    items = (Item(id="A1", title="甲", basis=item, parts=parts),)
    return Rubric(
        title="某细则",
        version="1",
        basis=(whole,) if whole else (),
        sections=(Section(id="A", title="甲", points=Decimal(5), items=items),),
        bonus=Bonus(rules=(rule("J1", bonus),)),
    )


def test_the_shipped_rubric_is_based_on_what_was_in_force() -> None:
    shipped = load_rubric("responsibility-2021")

    assert basis_remarks(shipped, YEAR) == ()


@pytest.mark.parametrize(
    ("made", "where"),
    [
        (rubric(whole=NEW), ""),
        (rubric(item=NEW), "“A1”"),
        (rubric(inner=NEW), "“R1”"),
        (rubric(bonus=NEW), "“J1”"),
    ],
)
def test_what_came_later_is_named_with_its_day(made: Rubric, where: str) -> None:
    said = basis_remarks(made, YEAR)

    assert said == (f"细则{where}引用的{NEW}自2022年6月22日起施行，晚于考核期2021年",)
    assert basis_remarks(made, Period.year(2022)) == ()
    assert "in force from 22 June 2022" in basis_remarks(made, YEAR, "en")[0]


def test_what_was_replaced_is_named_with_its_day() -> None:
    older = "《中国共产党纪律处分条例》（2003年）"

    assert basis_remarks(rubric(whole=older), YEAR) == (
        f"细则引用的{older}至迟自2018年10月1日起已由新文本替代，早于考核期2021年",
    )
    assert "had been replaced by 1 October 2018" in basis_remarks(rubric(whole=older), YEAR, "en")[0]
    # The first day of the text of 2015 is not confirmed, nor that of the text after the one of 2016: nothing is said.
    assert basis_remarks(rubric(whole=OLD), YEAR) == ()
    assert basis_remarks(rubric(whole="《中国共产党问责条例》（2016年）"), YEAR) == ()


def test_one_instrument_is_named_once() -> None:
    assert len(basis_remarks(rubric(whole=NEW, item=NEW, inner=NEW), YEAR)) == 1
