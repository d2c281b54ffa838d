"""What a constructor or reader expected, in Chinese (应为): they say it in English, as short fixed phrases."""

import re

from dangfeng.model import KINDS
from dangfeng.vocabulary import Unit
from dangfeng.wording.labels import field_label, kind_label
from dangfeng.wording.outside import outside_text

_PHRASES = {
    "nothing": "未填写",
    "true or false": "是或否",
    "true | false | 是 | 否": "是或否",
    "a tuple": "列表",
    "a text": "文字",
    "text": "文字",
    "a value": "填写内容，或不写这一项",
    "a single value": "只写一个内容",
    "a file": "文件",
    "a text or number": "文字或数字",
    "a text in quotation marks": "带引号的文字",
    "a number or null": "数字，不知道的写null",
    "a text that is not blank": "不为空的文字",
    "a text without control characters": "不含控制字符的文字",
    "a text file in UTF-8": "UTF-8编码的文本文件",
    "a file that can be opened": "能打开的文件",
    "a ledger, rubric or marks file": "台账、细则或评分文件",
    "a list, each entry with a dash before it": "逐项列出，如 [甲, 乙]",
    "a word as key": "冒号前写文字",
    "an ASCII comma and a blank": "半角逗号加空格",
    "an ASCII colon and a blank": "半角冒号加空格",
    "blanks": "空格",
    "keys and values": "分项写的“名称: 内容”",
    "one document": "一份内容",
    "the value itself": "直接写内容",
    "the value without a tag": "不带!的内容",
    "a whole number": "整数",
    "an exact decimal": "准确的小数",
    "an exact number": "准确的数字",
    "an exact amount": "准确的金额",
    "a number of a few digits": "位数合理的数字",
    "the smaller number first": "小的数在前",
    "the smaller amount first": "少的金额在前",
    "the earlier day first": "早的日期在前",
    "a first and a last day": "起止两个日期",
    "a day of the calendar": "日历上有的日期",
    "each id once": "编号不重复",
    "each key once": "每项只写一次",
    "one name each": "每人一个姓名",
    "each member once": "每人一条",
    "each unit once": "每个单位一次",
    "a unit twice": "同一单位两次",
    "a single record": "逐条记录",
    "a total": "汇总数",
    "a total with a day or times": "汇总数又带日期或次数",
    "one of them": "两者只填一个",
    "times": "认定次数",
    "times only if partly true": "只有“部分属实”才填认定次数",
    "the reason": "理由",
    "nothing, except beside probation within the Party": "不填，仅留党察看填写",
    "nothing, except beside a serious warning": "不填，仅党内严重警告填写",
    "two or more of one family": "同一类别的两个以上处分",
    "no term": "不填期限",
    "the reason why the kind does not apply": "不涉及的理由",
    "somebody other than the talker": "谈话人以外的人",
    "a group under groups": "groups（不重复计分组）下已有的组",
    "a grade under grades": "grades（等次）下已有的等次",
    "a group of the rubric": "细则中已有的不重复计分组",
    "a field with single values, or given: true": "取单个值的项，或写 given: true",
    "a field with a number or amount": "数量或金额项",
    "a field with a number or amount that can be added up": "可以合计的数量或金额项（增减比例不能合计）",
    "a yes/no field or a field with a list of values": "是否项或选项项",
    "at_least, and at_most for a day": "写明不少于（at_least）；日期还要写明不多于（at_most）",
    "a whole number of days": "整数天数",
    "a word": "一个词",
    "an exact value": "确切的值",
    "at_least or at_most": "at_least、at_most之一",
    "none or both": "都没写，或都写了",
    "a name and a text": "一个名称、一段文字",
    "no scale": "不写计分方式",
    "no unit": "不写单位",
    "a new name, or leave to overwrite": "没有用过的文件名",
    "a folder that can be written to": "可以写入的文件夹",
    "a list or group as key": "冒号前是括号",
    "a tab": "制表符",
    "an empty file": "空文件",
    "a binary file": "不是文本的文件",
    "half a character": "不完整的字符",
    "more": "更多层",
    "the id of a line of the rubric": "细则中某一行的编号",
    "an item without parts or rules": "没有分项和规则",
    "at least one of them": "至少有其一",
    "no points": "没有分值",
    "points of the item": "指标的分值",
    "parts that fit together": "前后一致的设定",
    "a rule over records needs a scale: award, deduct or zero_item": "规则没有写明得分或扣分",
    "deadlines need the measure earliest": "deadlines须与度量earliest配用",
    "zero-item has no points": "zero-item没有分值",
    "missing needs the number needed: say need": "missing须写明应有数need",
    "enough needs a number: say at_least": "enough须写明at_least",
    "zero-item needs either fewer_than or at_least": "zero-item须写明fewer_than、at_least之一",
    "zero-item needs a number": "zero-item须写明数量",
    "a field of the kind with a closed list of values": "该类别的是否项或选项项",
    "Masked(...) for a name with a masked part, else a plain text": "隐去部分的姓名用Masked(...)，其余用文字",
}

#: Classes that a program may be asked for.
_NOUNS = {cls.__name__: cls.ZH for cls in KINDS.values()} | {
    "UnitInfo": "单位",
    "Member": "班子成员",
    "Completeness": "报送状态",
    "Claim": "自评",
    "Evidence": "佐证材料",
    "Verdict": "核实结论",
    "Total": "汇总数",
    "UnitCount": "数量与单位",
    "Subset": "其中数",
    "Sanction": "处分",
    "CasePerson": "涉案人员",
    "MeasureTaken": "处置经过",
    "CaseMoney": "涉案款项",
    "InternalHandling": "单位内部处理",
    "AdvancementGiven": "晋升奖励",
    "Approval": "处分审批",
}
_SUFFIXES = re.compile(r"\.[a-z]+( \.[a-z]+)*")

#: Pattern and Chinese template; `{}` stands for what the groups hold, in order.
_PATTERNS = (
    (r"(\d+) characters", "{}个字符"),
    (r"\[(\d+)\]", "有{}项的列表"),
    (r"a period with its year, such as (.+)", "带年份的期间，如{}"),
    (r"at most (\d+) characters", "不超过{}个字符"),
    (r"at most (\d+ MB)", "不超过{}"),
    (r"at most (\d+) decimal places", "不超过{}位小数"),
    (r"at most (\d+) levels", "不超过{}层"),
    (r"a year from (\d+) to (\d+)", "{}至{}年之间"),
    (r"a text such as (.+)", "文字，如{}"),
    (r"an amount such as (.+)", "金额，如{}"),
    (r"a number such as (.+)", "数字，如{}"),
    (r"a day such as (.+)", "日期，如{}"),
    (r"a period such as (.+)", "期间，如{}"),
    (r"a share such as (.+)", "比例，如{}"),
    (r"a day with its year, such as (.+)", "带年份的日期，如{}"),
    (r"(\S+) or more", "不小于{}"),
    (r"(\S+) or later", "不早于{}"),
    (r"at least (\S+)", "不小于{}"),
    (r"at most (\d\S*)", "不超过{}"),
    (r"more than (\d.*)", "超过{}"),
    (r"only (.+)", "只用{}"),
    (r"a value, a list of values, or one of: (.+)", "一个值、几个值，或写{}之一"),
    (r"(\S+)–([^\s,]+), (\S+)", "{}至{}，每档{}"),
    (r"(\S+) needs the measure count", "{}须与度量count配用"),
    (r"(\S+) does not fit the measure (\S+)", "{}与度量{}不配"),
    (r"unknown kind '(.+)'; known: .+", "没有“{}”这个类别"),
    (r"(\S+) has no field '(.+)'; its fields are .+", "{}没有“{}”这一项"),
    (r"'(.+)' is not one of (.+)", "“{}”不是{}之一"),
    (r"a condition cannot compare this field with '(.+)'", "此项不能与“{}”比较"),
    (r"'(.+)' is no value of this field", "“{}”不是此项可取的值"),
    (r"(\S+) is no number, amount or day", "“{}”不是数量、金额或日期项"),
    (r"'(.+)' is no day: write .+", "“{}”不是日期，可写2021-03-27、03-31、start、end、as-of"),
    (r"(\S+) and (\S+) must both be days", "“{}”和“{}”都须是日期项"),
)
#: The same, where the first group is the name of a field.
_BESIDE_FIELD = (
    (r"at most ([a-z_]+) \((.+)\)", "不超过{}（{}）"),
    (r"not before ([a-z_]+) \((.+)\)", "不早于{}（{}）"),
)


def expectation_text(text: str, language: str = "zh") -> str:
    """What was found or expected, in one language; a text that is no phrase of ours is left as it is.

    >>> expectation_text("at most 200 characters"), expectation_text("会议"), expectation_text("4 or more")
    ('不超过200个字符', '会议', '不小于4')
    """
    if _SUFFIXES.fullmatch(text):
        return (", " if language == "en" else "、").join(text.split(" "))
    if language == "en":
        return re.sub(r"^(\S+–[^\s,]+), (\S+)$", r"\1 in steps of \2", text)
    if text in _PHRASES:
        return _PHRASES[text]
    for pattern, template in _PATTERNS:
        match = re.fullmatch(pattern, text)
        if match:
            return template.format(*match.groups()).replace(" or ", "、").replace(", ", "、")
    for pattern, template in _BESIDE_FIELD:
        match = re.fullmatch(pattern, text)
        if match:
            return template.format(field_label(match.group(1)), match.group(2))
    if " | " in text:
        return "、".join(_word(word) for word in text.split(" | "))
    return _NOUNS.get(text) or outside_text(text)


def _word(word: str) -> str:
    """A word of files as people say it: a kind, a unit of counting, else the word itself."""
    unit = next((each.zh for each in Unit if each.value == word), None)
    return _NOUNS.get(word) or unit or kind_label(word)
