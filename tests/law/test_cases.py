"""Every worked case of `cases.yaml`: the table is for people of the office, this module runs it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dangfeng.law import (
    CONFIRMED,
    Assumptions,
    Bar,
    Fit,
    FormAgreement,
    Subject,
    Text,
    barred,
    effect_in_force,
    effect_period,
    form_agreement,
    instrument_in_force,
    merged,
    outdated,
    pairing,
    sanctions_on,
    text_dates,
    texts,
)
from dangfeng.problem import InvalidValue
from dangfeng.vocabulary import Form, Measure, SanctionFamily, SanctionKind

Row = Mapping[str, Any]


def ungrouped(entries: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of a table; what stands at a group (各例) holds for each of its rows."""
    for entry in entries:
        shared = {key: value for key, value in entry.items() if key != "各例"}
        yield from ({**shared, **row} for row in entry.get("各例", [{}]))


CASES: dict[str, list[dict[str, Any]]] = {
    table: list(ungrouped(entries))
    for table, entries in yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8")).items()
}
BY_TERM = {member.zh: member for words in (Measure, SanctionKind, SanctionFamily, Form) for member in words}
FITS = {"匹配": Fit.FITS, "不常见": Fit.UNUSUAL, "一般另有处分": Fit.MISSING, "不能并用": Fit.IMPOSSIBLE}
FORMS = {
    "相符": FormAgreement.AGREES,
    "没有措施": FormAgreement.NOTHING_DONE,
    "偏低": FormAgreement.TOO_LOW,
    "够不上": FormAgreement.NOT_REACHED,
    "待证实": FormAgreement.FOURTH_UNPROVEN,
    "与标准不符": FormAgreement.FOURTH_WITHOUT_REFERRAL,
}
BARS = {
    "可以": None,
    "不是党员": Bar.NON_MEMBER,
    "不是公职人员": Bar.NON_OFFICIAL,
    "预备党员": Bar.PROBATIONARY,
    "已退休": Bar.RETIRED,
    "村居干部": Bar.VILLAGE_CADRE,
    "组织": Bar.ORGANISATION,
}
PERSON = {
    "中共党员": "member",
    "公职人员": "official",
    "预备党员": "probationary",
    "退休": "retired",
    "村居干部": "village_cadre",
    "组织": "organisation",
}
#: What a table may say; a slip in a key would make a case say less than it seems to.
KEYS = {
    "影响期": "决定日 生效日 处分 本应给予 察看期 察看期满 恢复权利日 原处分期满日 设定施行日"
    " 影响期 期满日 另据 不成立",
    "合并处理": "决定日 应受 给予 期限",
    "处分种类": "日期 类别 种数",
    "匹配": "日期 党纪 政务 中共党员 公职人员 村居干部 结论",
    "形态": "决定日 记为 处理 已立案 判决有罪 结论",
    "适用对象": "决定日 对象 处分 类别 结论",
    "法规是否有效": "年度 引用 结论",
}
#: A source: instrument, year of the text, article; 条文未核 where the number of the article is not confirmed.
SOURCE = re.compile(r"《(?P<document>[^》]+)》（(?P<year>\d{4})年）(?P<article>条文未核|第\S+条)")
IN_FORCE = "有效"


def rows(table: str) -> list[Any]:
    return [pytest.param(row, id=f"{index}") for index, row in enumerate(CASES[table], 1)]


def assumed(row: Row) -> Assumptions:
    day = row.get("设定施行日")
    return Assumptions(first_days={"discipline-2015": day}) if day else CONFIRMED


def test_there_are_enough_cases_and_each_says_only_what_is_read() -> None:
    assert sum(len(table) for table in CASES.values()) >= 60
    for table, found in CASES.items():
        for row in found:
            assert set(row) <= {*KEYS[table].split(), "依据", "当日"}, row


def source(words: str) -> tuple[Text, str]:
    """The text that a row names, and the basis as the library prints it."""
    named = SOURCE.fullmatch(words)
    assert named, words
    held = {(text.document, text.year): text for text in texts().values()}
    assert (named["document"], int(named["year"])) in held, words
    return held[
        named["document"], int(named["year"])
    ], f"《{named['document']}》{named['article'].replace('条文未核', '')}"


def days(row: Row) -> tuple[date, date]:
    """First and last day that a row speaks of: a year in one table, a day in the others."""
    if "年度" in row:
        return date(row["年度"], 1, 1), date(row["年度"], 12, 31)
    day = row.get("决定日") or row["日期"]
    return day, day


def standing(text: Text, row: Row) -> str:
    """Whether a text was in force on the day of a row, as the library knows its days."""
    (first, last), (since, until) = days(row), text_dates(text, assumed(row))
    if since is None:
        return "施行日未确认"
    if last < since:
        return "尚未施行"
    return IN_FORCE if until is None or first <= until else "已被替代"


@pytest.mark.parametrize(("table", "row"), [(table, row) for table, found in CASES.items() for row in found])
def test_each_case_names_its_source_of_that_day(table: str, row: Row) -> None:
    assert "依据" in row, (table, row)
    text, _ = source(row["依据"])
    assert standing(text, row) == row.get("当日", IN_FORCE)
    if "另据" in row:
        assert standing(source(row["另据"])[0], row) == IN_FORCE


def test_the_borders_of_each_text_are_in_the_table() -> None:
    days = {row["决定日"] for row in CASES["影响期"]}

    borders = {"2003-12-31", "2015-10-17", "2015-10-18", "2018-09-30", "2018-10-01", "2023-12-31", "2024-01-01"}
    assert {date.fromisoformat(border) for border in borders} <= days
    assert {date(2020, 6, 30), date(2020, 7, 1)} <= days


@pytest.mark.parametrize("row", rows("影响期"))
def test_effect_and_its_end(row: Row) -> None:
    kind, day, assuming = BY_TERM[row["处分"]], row["决定日"], assumed(row)
    given = {
        "effective_on": row.get("生效日"),
        "deserved": BY_TERM.get(row.get("本应给予")),
        "earlier_until": row.get("原处分期满日"),
        "term": row.get("察看期"),
        "rights_restored_on": row.get("恢复权利日"),
        "assuming": assuming,
    }

    if "不成立" in row:
        with pytest.raises(InvalidValue):
            effect_period(kind, day, **given)
        return
    period = effect_period(kind, day, **given)

    if row["影响期"] == "不明":
        assert period is None
        assert effect_in_force(kind, day, assuming) is None
        return
    assert period is not None
    assert period.months == (None if row["影响期"] == "无期限" else row["影响期"])
    assert period.end == row.get("期满日")
    assert period.term_end == row.get("察看期满")
    assert [str(basis) for basis in period.basis] == [source(row[key])[1] for key in ("依据", "另据") if key in row]
    assert all(basis.in_force(day) for basis in period.basis)
    assert period.holds(period.start)
    assert period.end is None or not period.holds(date.fromordinal(period.end.toordinal() + 1))


@pytest.mark.parametrize("row", rows("合并处理"))
def test_several_violations(row: Row) -> None:
    found = merged([BY_TERM[each] for each in row["应受"]], row["决定日"])

    assert found.kind is BY_TERM[row["给予"]]
    assert [found.least, found.most] == ([None, None] if row["期限"] == "无期限" else row["期限"])
    assert str(found.basis) == source(row["依据"])[1]


@pytest.mark.parametrize("row", rows("处分种类"))
def test_which_sanctions_there_were(row: Row) -> None:
    found = sanctions_on(row["日期"], BY_TERM[row["类别"]])

    assert len(found) == row["种数"]
    assert set(found) <= set(sanctions_on(row["日期"]))


@pytest.mark.parametrize("row", rows("匹配"))
def test_pairs(row: Row) -> None:
    found = pairing(
        BY_TERM.get(row.get("党纪")),
        BY_TERM.get(row.get("政务")),
        member=row.get("中共党员"),
        official=row.get("公职人员"),
        village_cadre=row.get("村居干部"),
    )

    assert found.fit is FITS[row["结论"]]
    assert found.fit is Fit.FITS or found.usual


@pytest.mark.parametrize("row", rows("形态"))
def test_forms(row: Row) -> None:
    done = [BY_TERM[each] for each in row["处理"]]
    more = {"filed": row.get("已立案", False), "done": row.get("判决有罪", False)}

    assert form_agreement(BY_TERM[row["记为"]], done, row["决定日"], **more) is FORMS[row["结论"]]
    assert str(instrument_in_force("discipline/forms", row["决定日"])) == source(row["依据"])[1]


@pytest.mark.parametrize("row", rows("适用对象"))
def test_what_applies_to_whom(row: Row) -> None:
    subject = Subject(**{PERSON[name]: value for name, value in row["对象"].items()})

    found = barred(BY_TERM[row["处分"]], subject, row["决定日"], BY_TERM.get(row.get("类别")))

    assert (found and found.bar) is BARS[row["结论"]]
    if found:
        assert str(found.basis) == source(row["依据"])[1]


@pytest.mark.parametrize("row", rows("法规是否有效"))
def test_what_is_out_of_force_is_named(row: Row) -> None:
    found = list(outdated(row["引用"], date(row["年度"], 1, 1), date(row["年度"], 12, 31)))

    said = {True: "尚未施行", False: "已被替代"}
    assert [said[each.younger] for each in found] == ([] if row["结论"] == "有效" else [row["结论"]])
    assert all(each.named in row["引用"] for each in found)
    assert all(each.document == source(row["依据"])[0].document for each in found)


def test_a_paper_that_is_no_instrument_of_the_data_is_passed_over() -> None:
    assert not list(outdated("《某市某局工作规则》", date(2021, 1, 1), date(2021, 12, 31)))
