"""What a problem says where its parameters leave it open: its heading, what was due, a long list (补充说法)."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from types import MappingProxyType

from dangfeng.wording.labels import kind_label
from dangfeng.wording.language import Words

#: From here on two words look alike.
_ALIKE = 0.3
#: So many names are shown of a list that nobody reads to its end.
_MOST = 8
_NOT_WRITTEN = Words("未写出", "not written")
_NOT_ADDED = Words("未追加", "not added")
_NOT_JOINED = Words("不能合并", "not joined")
#: Headings of problems that keep something from being done, though everything could be read.
HEADINGS: Mapping[str, Words] = MappingProxyType(
    {
        "file.exists": _NOT_WRITTEN,
        "file.unwritable": _NOT_WRITTEN,
        "add.id-taken": _NOT_ADDED,
        "add.layout": _NOT_ADDED,
        "merge.other-unit": _NOT_JOINED,
        "merge.periods-overlap": _NOT_JOINED,
        "merge.period-missing": _NOT_JOINED,
        "merge.outside-period": _NOT_JOINED,
    }
)
_ONE_THING = Words("一件事一条记录", "one record for one thing")
_THE_SAME = Words("两处一致", "the same in both")
_REAL = Words("实际内容", "what was the case")
_OF_ITS_PERIOD = Words("各期当期发生数", "what fell in each period")
#: What should stand there, by the code of a problem that does not say it of itself.
EXPECTED: Mapping[str, Words] = MappingProxyType(
    {
        "add.id-taken": Words("没有用过的编号", "an id that is free"),
        "case.exempted-with-sanction": Words("免予处分、处分二者之一", "exemption or sanction, not both"),
        "case.two-families-for-one-act": Words("一件事只有一类处分", "sanctions of one family for one act"),
        "case.two-sanctions-of-a-kind": Words("合并为一个处分", "one sanction for all of it"),
        "completeness.cut-off-before-record": Words(
            "不早于最后一条记录的日期", "no earlier than the last of the records"
        ),
        "figure.last-is-the-whole": _OF_ITS_PERIOD,
        "figure.rises-like-to-date": _OF_ITS_PERIOD,
        "figure.singles-make-it-to-date": _OF_ITS_PERIOD,
        "issued-rule.same-number": Words("每份文件一个文号", "a number of its own for each document"),
        "life-meeting.early-or-late": Words(
            "10月至12月，或填写上级同意提前、推迟的日期",
            "October to December, or the day on which another was agreed to",
        ),
        "life-meeting.steps-missing": Words("各环节都有登记", "each step entered"),
        "meeting.absent-but-present": Words("缺席的不在其他名单中", "nobody both absent and on another list"),
        "record.looks-duplicate": _ONE_THING,
        "record.placeholder": _REAL,
        "unit.placeholder": _REAL,
        "sanction.months-without-end": Words("不填月数", "no months"),
        "sanction.probation-extension": Words("由12个月延长为24个月", "from 12 months to 24"),
        "merge.looks-duplicate": _ONE_THING,
        "merge.figure-twice": Words("一个数只报一次", "each figure once"),
        "merge.days-differ": _THE_SAME,
        "merge.conflict": _THE_SAME,
        "merge.differs": _THE_SAME,
        "merge.unit-differs": _THE_SAME,
        "merge.member-differs": _THE_SAME,
        "merge.claim-differs": _THE_SAME,
        "merge.nil-against-records": Words("零报告，或有记录，二者之一", "nil, or records, not both"),
        "merge.attachment-differs": Words("一份材料一个编号", "a number for each paper"),
        "compare.differs": _THE_SAME,
    }
)
_OF_RECORDS = Words(
    "等，共{count}项；全部见dangfeng new新建的空白台账",
    " and others, {count} in all: see a blank ledger (dangfeng new)",
)
#: Where all names stand of a list that is cut, by the code of the problem.
_ALL_NAMES = MappingProxyType(
    {
        "key.unknown": Words(
            "等，共{count}项；全部见dangfeng new新建的空白台账，细则的见dangfeng schema rubric",
            " and others, {count} in all: see a blank ledger (dangfeng new), for rubrics dangfeng schema rubric",
        ),
        "rubric.unknown-field": _OF_RECORDS,
    }
)
_ALL_KINDS = Words(
    "等，共{count}类；全部见dangfeng new新建的空白台账",
    " and others, {count} in all: see a blank ledger (dangfeng new)",
)
_OF_KINDS = ("record.unknown-kind", "record.missing-kind", "value.not-scored")
#: Kinds that a ledger is sure to have, shown where nothing tells which one is meant.
_COMMON = ("meeting", "talk", "lecture", "issued-rule", "rectification-item", "case", "expenditure", "other-activity")


def heading(code: str, gravity: str, language: str) -> str:
    """How the line of a problem begins: what could not be done, else how it is to be taken."""
    words = HEADINGS.get(code)
    return gravity if words is None else words.in_(language)


def named(code: str, found: str, listed: str, language: str, *, in_record: bool) -> str:
    """The names that a problem lists as there being: all if they are few, else the nearest, and where the others are.

    Names of fields stand as files have them; kinds as people say them.
    """
    kinds = code in _OF_KINDS
    names = {name: kind_label(name, language) if kinds else name for name in listed.split(" | ")}
    chosen = tuple(names)
    if len(names) > _MOST:
        ranked = _by_likeness("" if code == "record.missing-kind" else found, names)
        chosen = (*(*ranked, *_COMMON)[: _MOST - 1], _COMMON[-1]) if kinds else ranked[:_MOST]
    joint = ", " if language == "en" else "、"
    words = joint.join(names[name] for name in dict.fromkeys(chosen) if name in names)
    rest = _OF_RECORDS if in_record and not kinds else _ALL_NAMES.get(code, _ALL_KINDS)
    return words + (rest.in_(language).format(count=len(names)) if len(names) > _MOST else "")


def lists_names(code: str) -> bool:
    """Whether what a problem expects is a list of names of fields or kinds."""
    return code in _ALL_NAMES or code in _OF_KINDS


def _by_likeness(found: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The names, those that look like *found* first; of kinds none that does not."""

    def likeness(name: str) -> float:
        return max(SequenceMatcher(None, found, word).ratio() for word in (name, names[name]))

    ranked = sorted(names, key=lambda name: -likeness(name))
    return tuple(name for name in ranked if names[name] == name or (likeness(name) > _ALIKE and name != _COMMON[-1]))
