"""Blank ledgers: read as they are, and with every example taken out of its comment."""

import re
from pathlib import Path

import pytest

from dangfeng import Period
from dangfeng.checks import check
from dangfeng.cli.blank import SHORT, blank_ledger, blank_text
from dangfeng.fields import key_of, table
from dangfeng.files import read_ledger
from dangfeng.model import KINDS
from dangfeng.problem import Gravity
from dangfeng.wording import width

CASES = [(language, short) for language in ("zh", "en") for short in (False, True)]


def reading(text: str):
    Path("book.yaml").write_text(text, encoding="utf-8")
    return read_ledger("book.yaml")


def filled_in(text: str) -> str:
    """The form with its examples uncommented; comments inside examples stay comments."""
    body = text[text.index("schema:") :]
    return re.sub(r"(?m)^( *)# (?=(?:[- ] )*(?:- )?[^\s:#]+:(?: |$))", r"\1", body)


@pytest.mark.parametrize(("language", "short"), CASES)
def test_a_blank_form_is_a_ledger_in_which_nothing_is_entered(language, short) -> None:
    found = reading(blank_text(Period.year(2021), language, short=short))
    assert not found.problems
    assert found.value.unit == blank_ledger(Period.year(2021), language).unit
    assert not found.value.records
    assert not found.value.roster
    assert {entry.state.value for entry in found.value.completeness} == {"open"}


@pytest.mark.parametrize(("language", "short"), CASES)
def test_every_example_is_read_once_it_is_no_comment(language, short) -> None:
    found = reading(filled_in(blank_text(Period.year(2021), language, short=short)))
    assert not found.problems
    kinds = {type(record).KIND for record in found.value.records}
    assert kinds == (set(SHORT) if short else set(KINDS))
    assert all(record.total for record in found.value.records if record.id.endswith("-2021"))
    assert found.value.roster
    assert {problem.gravity for problem in check(found.value)} <= set(Gravity)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_long_form_shows_every_field_and_the_short_one_the_main_ones(language) -> None:
    long = blank_text(Period.year(2021), language)
    short = blank_text(Period.year(2021), language, short=True)
    for cls in KINDS.values():
        for row in table(cls):
            key = re.escape(key_of(row.name) if language == "en" else row.zh)
            if row.name not in ("total", "extra", "unknowns"):
                assert re.search(rf"(?m)^  # [- ] +{key}:", long), (cls, row.name)
            if row.hint and cls.KIND in SHORT:
                assert re.search(rf"(?m)^  # [- ] +{key}:", short), (cls, row.name)
    assert len(short.splitlines()) < len(long.splitlines()) * 0.4
    assert max(map(width, (*long.splitlines(), *short.splitlines()))) <= 100


def test_a_chinese_form_is_chinese_throughout() -> None:
    lines = blank_text(Period.year(2021), "zh").splitlines()
    keys = {hit.group(1) for line in lines if (hit := re.match(r"[ #-]*([^\s:#，。]+):(?: |$)", line))}
    assert {key for key in keys if key.isascii()} == {"schema"}
    assert "  - {类别: 民主测评, 状态: 未报齐}" in lines
    assert "  #   谈话记录: 是                        # 是、否" in lines
    assert any("可选：党组会议、党组理论学习中心组" in line for line in lines)


def test_other_periods() -> None:
    from datetime import date

    period = Period(date(2020, 12, 1), date(2021, 11, 30))
    found = reading(filled_in(blank_text(period)))
    assert not found.problems
    assert found.value.period == period


@pytest.mark.parametrize(
    ("language", "keys"), [("zh", ("其中", "是否含逐条记录", "属于汇总", "其他")), ("en", ("subsets", "part_of"))]
)
def test_the_full_form_has_all_that_a_total_may_have_once(language: str, keys: tuple[str, ...]) -> None:
    full, short = (blank_text(Period.year(2021), language, short=short) for short in (False, True))

    for key in keys:
        assert len([line for line in full.splitlines() if re.match(rf"[# ]*{key}: ?", line)]) == 1, key
        assert not [line for line in short.splitlines() if re.match(rf"[# ]*{key}:", line)]


def test_the_form_says_what_the_day_of_a_kind_is() -> None:
    text = blank_text(Period.year(2021))

    assert re.search(r"日期: 2021-06-30 +# 处分决定日期", text)
    assert re.search(r"日期: 2021-06-30 +# 反馈日期", text)
