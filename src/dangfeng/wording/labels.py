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

#: Kinds that rubrics name although no class of record holds them yet.
_TO_COME = {
    "assertion": "未附佐证的陈述",
    "democratic-life-meeting": "民主生活会",
    "disclosure": "个人有关事项报告及干预办案登记",
    "document-meeting-count": "文件会议统计",
    "double-random-inspection": "双随机抽查",
    "duty-report": "述责述廉及民主测评",
    "education-activity": "教育活动",
    "external-result": "外部评价结果",
    "field-inspection": "实地检查",
    "gift": "上交礼品礼金",
    "honour": "荣誉及宣传",
    "inspection-received": "接受巡察、审计",
    "integrity-risk": "廉政风险点",
    "lead-transfer": "问题线索移送",
    "major-matter": "重大事项报告",
    "other-activity": "其他活动",
    "petition": "信访举报",
    "pledge": "廉政承诺",
    "publicity-month": "宣传教育月",
    "special-campaign": "专项治理",
    "supervision-letter": "监察建议、工作提示",
    "supervision-suggestion": "监察建议、工作提示",
}
#: English nouns without a plural of their own.
_UNCOUNTED = ("expenditure",)


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
            return _english(str(thing.value)) if language == "en" else thing.zh
        case Enum():
            return _english(str(thing.value))
        case Field():
            return _english(key_of(thing.name)) if language == "en" else thing.zh
        case str():
            return kind_label(thing, language)
        case _:
            return _english(thing.KIND) if language == "en" else thing.ZH


def kind_label(kind: str, language: str = "zh", *, plural: bool = False) -> str:
    """What a kind of record is called; a word that is no kind is left as it is."""
    cls = KINDS.get(kind) or next((each for each in KINDS.values() if kind == each.ZH), None)
    if language != "en":
        return cls.ZH if cls else _TO_COME.get(kind, kind)
    word = _english(cls.KIND if cls else kind) if cls or kind in _TO_COME else kind
    return f"{word}s" if cls and plural and word not in _UNCOUNTED else word


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
    return word.replace("-", " ").replace("_", " ")
