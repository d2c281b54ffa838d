"""What checks found, and what the system reports, in Chinese office words."""

import pytest

from dangfeng.wording.findings import finding_text, limit_text, own_field, spans_text
from dangfeng.wording.outside import outside_text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("≥ 2021-12-31", "list.adopted-late", "不早于2021年12月31日"),
        ("< 125000元", "claim.decline-not-borne-out", "少于12.5万元"),
        ("0元 + 180000元", "expenditure.parts-differ", "0元 + 18万元"),
        ("XX万元", "expenditure.parts-differ", "XX万元"),
        ("> 8 × 1/2", "meeting.no-quorum", "多于8的一半"),
        ("2021", "total.overlap", "2021年"),
        ("2021", "case.form-too-low", "2021"),
        ("2021-01-01..2021-06-30", "total.overlap", "2021年上半年"),
        ("3..5", "total.singles-exceed", "3..5"),
        ("part_of: T1", "total.overlap", "属于T1，或期间互不重叠"),
        ("talk", "total.part-of-nothing", "谈话"),
        ("done", "list-item.overdue", "已完成"),
        ("false", "meeting.no-first-topic", "否"),
        ("≠ owner", "rectification.verified-by-owner", "责任人以外的人员"),
        ("某县司法局", "prior.other-unit", "某县司法局"),
    ],
)
def test_findings(value: str, code: str, text: str) -> None:
    assert finding_text(value, code) == text


def test_a_bound_alone() -> None:
    assert limit_text("≤ 2021-12-31", "list.adopted-late", "zh") == "2021年12月31日"
    assert limit_text("≤ 2021-12-31", "list.adopted-late", "en") == "2021-12-31"
    assert limit_text("18", "sanction.months-long", "zh") == "18"


def test_fields_are_those_of_the_kind_that_the_code_speaks_of() -> None:
    assert own_field("on", "case.out-of-order", "zh") == "处分决定日期"
    assert own_field("on", "case.out-of-order", "en") == "day"
    assert own_field("deadline", "rectification.overdue", "zh") == "整改时限"


def test_spans() -> None:
    assert spans_text("2021, 2020-12-01..2021-11-30", "zh") == "2021年、2020年12月1日至2021年11月30日"
    assert spans_text("2021", "en") == "2021"


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("Is a directory", "这是一个文件夹"),
        ("mapping values are not allowed in this context", "此处不能再有冒号；文字中有冒号的要加引号"),
        ("could not find expected ':'", "缺少冒号"),
        ("Invalid \\escape", "反斜杠的写法不对"),
        ("Extra data", "末尾有多余的内容"),
        ("block sequence entries are not allowed in this context", "列表的短横线没有对齐"),
        ("found unexpected non-alphabetical character", "以&、*、!开头的文字要加引号"),
        ("found something that nobody has heard of", "found something that nobody has heard of"),
        ("会议", "会议"),
    ],
)
def test_reports_of_others(text: str, zh: str) -> None:
    assert outside_text(text) == zh
