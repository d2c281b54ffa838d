"""What things are called (名称): members of vocabularies, fields, kinds of record."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache

from dangfeng.fields import ChoiceShape, Field, GroupShape, ManyShape, Shape, field_named, key_of, table
from dangfeng.model import KINDS
from dangfeng.model.record import Record
from dangfeng.period import Per
from dangfeng.problem import Gravity
from dangfeng.quantity import Why
from dangfeng.vocabulary import Unit, Vocabulary

#: English plurals that are not the singular with an s.
_PLURALS = {
    "document meeting count": "counts of papers and meetings",
    "education activity": "education activities",
    "expenditure": "expenditure",
    "gift handed in": "gifts handed in",
    "inspection received": "inspections received",
    "opinions collected": "opinions collected",
    "other activity": "other activities",
    "result use": "uses of results",
}
#: English labels of fields whose name alone says too little, by their Chinese term.
_FIELDS = {
    "日期": "day",
    "被约谈函询人数": "asked about leads",
    "会上说明人数": "explained at the meeting",
    "书记代表班子对照检查": "secretary spoke for the team",
    "提交对照检查材料成员": "members with a paper",
    "提出批评意见成员": "members who criticised",
    "上级派员指导": "superior sat in",
    "专题民主生活会": "additional meeting",
    "查摆问题数": "problems found",
    "整改方案日期": "day of the plan to put right",
    "同意提前或推迟日期": "consent to another day",
    "应参加人数": "entitled to vote",
    "发出票数": "ballots issued",
    "收回票数": "ballots returned",
    "有效票数": "valid ballots",
    "评价为好的票数": "ballots rating well",
    "平均分": "mean of points",
    "满分": "full points",
    "会议述责述廉": "given at a meeting",
    "报告受处分情况": "speaks of a sanction",
    "接受评议": "appraised",
    "应报告人数": "persons obliged",
    "按时报告人数": "reported in time",
    "核查人数": "persons checked",
    "核查不一致人数": "found at odds",
    "应签人数": "to sign",
    "已签人数": "signed",
    "签订对方": "signed with",
    "征集条数": "opinions collected",
    "采纳条数": "opinions adopted",
    "征集对象": "asked of",
    "统计事项": "what is counted",
    "本年数": "number this year",
    "上年数": "last year",
    "比上年增减（%）": "stated change on last year (%)",
    "比预算增减（%）": "stated change on the budget (%)",
    "所述比率（%）": "stated rate (%)",
    "统计口径": "coverage",
    "陈述原文": "words of the statement",
    "陈述类型": "what is claimed",
    "涉及类别": "kind spoken of",
    "下步打算": "next step",
    "应督导单位数": "units to be reached",
    "已督导单位数": "units reached",
    "检查单位数": "units visited",
    "对象总数": "targets in all",
    "抽查数": "targets drawn",
    "发现问题对象数": "targets with problems",
    "会同派驻组": "joint with stationed group",
    "已整改数": "put right",
    "基本完成数": "basically put right",
    "建议事项数": "points of the letter",
    "已办结事项数": "points dealt with",
    "主要负责人签批": "signed by the principal leader",
    "告知派驻组日期": "stationed group told on",
    "征求廉政意见日期": "opinion on integrity asked on",
    "参评单位数": "units ranked",
    "是否兑现": "carried out",
    "处理人数": "persons dealt with",
    "处理类型": "how dealt with",
    "问题方面数": "aspects of the feedback",
    "整改措施数": "measures set",
    "已完成措施数": "measures carried out",
    "建章立制数": "rules made",
    "清退追缴金额": "sums recovered",
    "来访人次": "visitors",
}

#: English words for terms whose word in files says too little by itself, by their Chinese term.
_TERMS = {
    "整改方案": "plan to put right",
    "上报情况": "report above",
    "批评教育": "criticism and education",
    "责令检查": "self-criticism as ordered",
    "停止执行职务": "duties suspended",
    "组织处理": "organisational measure",
    "批评教育帮助": "criticism and education",
    "廉政讲座": "talk on integrity",
    "廉洁文化活动": "culture of integrity",
    "违规吃喝": "dining against the rules",
    "违规收送礼品礼金": "gifts taken or given",
    "违规发放津补贴或福利": "allowances against the rules",
    "违规旅游": "travel against the rules",
    "违规操办婚丧喜庆": "ceremonies against the rules",
    "楼堂馆所问题": "buildings against the rules",
    "任前谈话": "before appointment",
    "履责谈话": "on duty",
    "督促指导": "urging and guidance",
    "警务督察": "police inspection",
    "督导检查": "supervisory check",
    "参观教育基地": "visit to an education base",
    "以案示警": "warning by a case of its own",
    "观看警示教育片": "warning film",
    "家风建设活动": "family activity",
    "主体责任书": "principal responsibility letter",
    "监督责任书": "supervisory responsibility letter",
    "“一岗双责”责任书": "dual-duty letter",
    "廉洁承诺书": "integrity pledge",
    "风险防控承诺书": "risk pledge",
    "家庭助廉承诺书": "family pledge",
    "政治纪律": "political discipline",
    "组织纪律": "organisational discipline",
    "廉洁纪律": "integrity discipline",
    "群众纪律": "mass discipline",
    "工作纪律": "work discipline",
    "生活纪律": "life discipline",
}


#: The leading body as our terms and sentences have it; 党组织 is any Party organisation.
_GROUP = re.compile("党组(?!织)")


def with_body(text: str, body: str) -> str:
    """Chinese words of ours with the leading Party body that a unit has.

    >>> with_body("党组会议", "党委"), with_body("党组织", "党委")
    ('党委会议', '党组织')
    """
    return _GROUP.sub(body, text) if body not in ("", "党组") else text


def label(thing: Enum | Field | type[Record] | str, language: str = "zh") -> str:
    """What people call a member of a vocabulary, a field or a kind of record.

    Args:
        thing: The member, the row of the field table, the class of record, or the word of a kind in files; another
            word is left as it is.
        language: `"zh"` or `"en"`.

    >>> from dangfeng.vocabulary import MeetingBody
    >>> label(MeetingBody.STUDY_GROUP), label(MeetingBody.STUDY_GROUP, "en"), label("talk")
    ('党组理论学习中心组', 'study group', '谈话')
    """
    match thing:
        case Vocabulary() | Gravity() | Why() | Per():
            return _TERMS.get(thing.zh, _english(str(thing.value))) if language == "en" else thing.zh
        case Enum():
            return _english(str(thing.value))
        case Field():
            return _FIELDS.get(thing.zh, _english(key_of(thing.name))) if language == "en" else thing.zh
        case str():
            return kind_label(thing, language)
        case _:
            return _english(thing.KIND) if language == "en" else thing.ZH


def kind_label(kind: str, language: str = "zh", *, plural: bool = False) -> str:
    """What a kind of record is called; a word that is no kind is left as it is."""
    cls = KINDS.get(kind) or next((each for each in KINDS.values() if kind == each.ZH), None)
    if language != "en":
        return cls.ZH if cls else kind
    if cls is None:
        return kind
    word = _english(cls.KIND)
    return _PLURALS.get(word, f"{word}s") if plural else word


def field_label(path: str, language: str = "zh", kind: str | None = None) -> str:
    """What a field is called, by its path inside a record, such as `total.counts[0].count`.

    Args:
        path: Path of the field; what no kind of record knows is left as it is.
        language: `"zh"` or `"en"`.
        kind: Word of the kind, if it is known; else the first kind that has such a field is asked.
    """
    if path.startswith("total.counts."):
        unit = next((each for each in Unit if path.endswith(f".{each.value}")), None)
        if unit is not None:
            return f"total in {unit.value}" if language == "en" else f"汇总数（{unit.zh}）"
    classes: tuple[type, ...] = (KINDS[kind],) if kind in KINDS else tuple(KINDS.values())
    words: list[str] = []
    for step in path.split("."):
        name = re.sub(r"\[.*?\]", "", step)
        row = next(filter(None, (field_named(cls, name) for cls in classes)), None)
        word = label(row, language) if row else name
        words += [] if words and words[-1] == word else [word]
        classes = tuple(_inside(row.shape)) if row else ()
    # Inside a total or group the last word says what is meant.
    return words[-1] if language == "en" or len(words) == 1 else "·".join(words)


def term_label(zh: str, language: str = "zh") -> str:
    """What a field is called, by its Chinese term; a term that no kind of record knows is left as it is."""
    rows = (row for cls in KINDS.values() for row in table(cls))
    row = next((row for row in rows if row.zh == zh), None) if language == "en" else None
    return label(row, language) if row else zh


def value_label(value: str, language: str = "zh", kind: str | None = None, field: str = "") -> str:
    """What a value of a closed list is called, by its word in files; a word of no list is left as it is."""
    return value_labels([value], language, kind or "", field)[0]


def value_labels(values: Sequence[str], language: str = "zh", kind: str = "", field: str = "") -> list[str]:
    """What values of one closed list are called.

    Args:
        values: Words in files.
        language: `"zh"` or `"en"`.
        kind: Word of the kind of record; left out, all kinds are asked.
        field: Name of the field; left out, the list that knows most of the values is taken, since one word may stand
            in several lists.
    """
    lists = [members for name, members in _lists(kind if kind in KINDS else "") if field in ("", name)]
    best = max(lists, key=lambda members: sum(value in members for value in values), default={})
    return [label(best[value], language) if value in best else value for value in values]


@cache
def _lists(kind: str) -> tuple[tuple[str, dict[str, Vocabulary]], ...]:
    """The closed lists of a kind, or of all, each with the name of its field."""
    found = []
    for cls in [KINDS[kind]] if kind else KINDS.values():
        for row in table(cls):
            shape = row.shape.item if isinstance(row.shape, ManyShape) else row.shape
            if isinstance(shape, ChoiceShape):
                members = {str(member.value): member for member in shape.options if isinstance(member, Vocabulary)}
                found.append((row.name, members))
    return tuple(found)


def _inside(shape: Shape) -> Iterator[type]:
    match shape:
        case GroupShape(cls=cls):
            yield cls
        case ManyShape(item=item):
            yield from _inside(item)
        case _:
            return


def _english(word: str) -> str:
    return re.sub(r"^gov\b", "governmental", word.replace("-", " ").replace("_", " "))
