"""What a check found or asked for, in Chinese office words (核对所见): checks say it in signs and words of files."""

import re
from datetime import date
from decimal import Decimal

from dangfeng.period import Period
from dangfeng.wording.labels import field_label, kind_label, value_label
from dangfeng.wording.own_days import own_day
from dangfeng.wording.values import day_text, money_text, period_text

_PHRASES = {
    "≥ 1": "至少1",
    "true": "是",
    "false": "否",
    "party-group": "党组会议",
    "roster": "班子名册中的成员",
    "≠ owner": "责任人以外的人员",
    "≠ recusals": "回避人员以外的人员",
    "≠ target_owner": "对象负责人以外的人员",
    "is_member = true": "当事人是中共党员",
    "is_official = true": "当事人是公职人员",
    "filed_on": "有立案日期",
}
_SIGNS = {"≥": ("不早于", "不少于"), "≤": ("不晚于", "不超过"), ">": ("晚于", "多于"), "<": ("早于", "少于")}
#: Shares that rules are stated in.
_SHARES = {"1/2": "一半", "1/3": "三分之一", "2/3": "三分之二", "1/4": "四分之一", "3/4": "四分之三", "4/5": "五分之四"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
#: Where four digits are a year and no number.
_SPANS = frozenset(
    {
        "record.outside-period",
        "record.after-as-of",
        "total.crosses-period",
        "total.overlap",
        "total.part-outside-whole",
        "prior.not-before",
        "roster.two-secretaries",
        "figure.part-exceeds-whole",
        "merge.cumulative",
        "lint.not-in-force",
    }
)
#: Kinds that the first word of a code stands for, where it is not the word of the kind itself.
_KINDS = {
    "list": "responsibility-list",
    "list-item": "responsibility-item",
    "rectification": "rectification-item",
    "sanction": "case",
    "action": "rectification-item",
    "life-meeting": "democratic-life-meeting",
    "education": "education-activity",
    "appraisal": "democratic-appraisal",
    "double-random": "double-random-inspection",
    "campaign": "special-campaign",
    "inspection": "inspection-received",
    "letter": "supervision-letter",
    "risk": "integrity-risk",
    "document-count": "document-meeting-count",
}


def finding_text(value: str, code: str) -> str:
    """A value found or expected by a check, in Chinese.

    Args:
        value: A number, day, period, amount, word of files, or one of these behind a sign of comparison.
        code: The code of the problem.

    >>> finding_text("≥ 2021-12-31", "list.adopted-late"), finding_text("> 8 × 1/2", "meeting.no-quorum")
    ('不早于2021年12月31日', '多于8的一半')
    """
    if value in _PHRASES:
        return _PHRASES[value]
    sign, _, rest = value.partition(" ")
    if sign in _SIGNS and rest:
        of_days, of_numbers = _SIGNS[sign]
        return f"{of_days if _DAY.match(rest) else of_numbers}{_plain(rest, code)}"
    return _plain(value, code)


def limit_text(value: str, code: str, language: str) -> str:
    """The bound alone of what was expected: of `≤ 2021-12-31` the day."""
    sign, _, rest = value.partition(" ")
    bare = rest if sign in _SIGNS and rest else value
    return bare if language == "en" else _plain(bare, code)


def own_field(path: str, code: str, language: str) -> str:
    """What a field is called in the kind of record that a code speaks of."""
    kind = own_kind(code)
    term = own_day(kind) if language != "en" and path == "on" else ""
    return term or field_label(path, language, kind)


def own_kind(code: str) -> str:
    """The word of the kind of record that a code speaks of, or the first word of the code."""
    head = code.partition(".")[0]
    return _KINDS.get(head, head)


def own_record(record: str, path: str, language: str) -> str:
    """The record that a problem stands at, and which of its persons.

    >>> own_record("C1", "persons[1].form", "zh"), own_record("C1", "form", "zh")
    ('C1（第2名涉案人员）', 'C1')
    """
    person = re.match(r"persons\[(\d+)\]", path)
    if person is None:
        return record
    number = int(person[1]) + 1
    return f"{record} (person {number})" if language == "en" else f"{record}（第{number}名涉案人员）"


def spans_text(value: str, language: str) -> str:
    """Periods one after the other, by their names: 2021年第一季度、2021年第四季度."""
    if language == "en":
        return value
    return "、".join(_span(part) for part in value.split(", "))


def _plain(value: str, code: str) -> str:
    if re.fullmatch(r"\d{4}", value) and code in _SPANS:
        return f"{value}年"
    if ".." in value:
        return _span(value)
    if value.startswith("part_of: "):
        return f"属于{value.removeprefix('part_of: ')}，或期间互不重叠"
    if re.fullmatch(r"[a-z-]+", value):
        return value_label(kind_label(value))
    text = _DAY.sub(lambda day: day_text(date(*map(int, day.groups()))), value)
    text = re.sub(r"(?<![\d.,])(\d+(?:\.\d+)?)元", lambda amount: money_text(Decimal(amount.group(1))), text)
    return re.sub(r" × (\d+/\d+)$", lambda share: f"的{_SHARES.get(share.group(1), share.group(1))}", text)


def _span(value: str) -> str:
    if re.fullmatch(r"\d{4}", value):
        return f"{value}年"
    ends = [_DAY.fullmatch(end) for end in value.split("..")]
    days = [date(*map(int, end.groups())) for end in ends if end]
    if len(days) == 2:
        return period_text(Period(days[0], days[1]))
    # A time that is open at one end.
    open_end, open_start = value.endswith(".."), value.startswith("..")
    return f"{day_text(days[0])}{'起' if open_end else '止'}" if days and (open_end or open_start) else value
