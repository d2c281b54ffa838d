"""What a constructor or reader expected, in Chinese (应为): they say it in English, as short fixed phrases."""

import re

from dangfeng.wording.labels import field_label, kind_label

_PHRASES = {
    "nothing": "未填写",
    "true or false": "是或否（true、false）",
    "true | false | 是 | 否": "是或否（true、false）",
    "a tuple": "列表",
    "a text": "文字",
    "text": "文字",
    "a value": "一个值",
    "a single value": "单个值",
    "a file": "文件",
    "a text or number": "文字或数字",
    "a text in quotation marks": "带引号的文字",
    "a number or null": "数字或null",
    "a text that is not blank": "不为空的文字",
    "a text without control characters": "不含控制字符的文字",
    "a text file in UTF-8": "UTF-8编码的文本文件",
    "a file that can be opened": "能打开的文件",
    "a ledger, rubric or marks file": "台账、细则或评分文件",
    "a list, each entry with a dash before it": "列表，每条以短横线开头",
    "a word as key": "以文字为键",
    "an ASCII colon and a blank": "半角冒号加空格",
    "blanks": "空格",
    "keys and values": "键和值",
    "one document": "一个文档",
    "the value itself": "直接写值",
    "the value without a tag": "不带标签的值",
    "a whole number": "整数",
    "an exact decimal": "准确的小数",
    "an exact number": "准确的数字",
    "an exact amount": "准确的金额",
    "a number of a few digits": "位数合理的数字",
    "the smaller number first": "小数在前",
    "the smaller amount first": "小额在前",
    "the earlier day first": "早的日期在前",
    "a first and a last day": "起止两个日期",
    "a day of the calendar": "日历上有的日期",
    "a part of the ledger's period": "考核期内的一段",
    "each id once": "编号不重复",
    "each key once": "键不重复",
    "each member once": "每人一条",
    "each unit once": "每个单位一次",
    "a unit twice": "同一单位两次",
    "a single record": "逐条记录",
    "a total": "汇总数",
    "a total with a day or times": "汇总数又带日期或次数",
    "one of them": "二者之一",
    "times": "认定次数",
    "times only if partly true": "仅部分属实时填认定次数",
    "the reason": "理由",
    "the reason why the kind does not apply": "不涉及的理由",
    "somebody other than the talker": "谈话人以外的人",
    "Masked(...) for a name with a masked part, else a plain text": "隐去部分的姓名用Masked(...)，其余用文字",
}

#: Pattern and Chinese template; `{}` stands for what the groups hold, in order.
_PATTERNS = (
    (r"(\d+) characters", "{}个字符"),
    (r"at most (\d+) characters", "不超过{}个字符"),
    (r"at most (\d+) decimal places", "不超过{}位小数"),
    (r"at most (\d+) levels", "不超过{}层"),
    (r"a year from (\d+) to (\d+)", "{}至{}年之间"),
    (r"a text such as (.+)", "文字，如{}"),
    (r"a number such as (.+)", "数字，如{}"),
    (r"a day such as (.+)", "日期，如{}"),
    (r"a period such as (.+)", "期间，如{}"),
    (r"a share such as (.+)", "比例，如{}"),
    (r"a day with its year, such as (.+)", "带年份的日期，如{}"),
    (r"(\S+) or more", "不小于{}"),
    (r"(\S+) or later", "不早于{}"),
    (r"at least (\S+)", "不小于{}"),
    (r"at most (\d\S*)", "不超过{}"),
    (r"only (.+)", "只用{}"),
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
    if language == "en":
        return text
    if text in _PHRASES:
        return _PHRASES[text]
    for pattern, template in _PATTERNS:
        match = re.fullmatch(pattern, text)
        if match:
            return template.format(*match.groups()).replace(" or ", "、")
    for pattern, template in _BESIDE_FIELD:
        match = re.fullmatch(pattern, text)
        if match:
            return template.format(field_label(match.group(1)), match.group(2))
    return "、".join(kind_label(word) for word in text.split(" | ")) if " | " in text else text
