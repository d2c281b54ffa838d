"""What the system and the parsers of YAML and JSON report, in Chinese (系统和解析程序的报告)."""

import re

_SYSTEM = {
    "No such file or directory": "没有这个文件或文件夹",
    "File exists": "已有同名文件",
    "a file of this name": "已有同名文件，不是文件夹",
    "Permission denied": "没有权限",
    "Operation not permitted": "系统不允许",
    "Is a directory": "这是一个文件夹",
    "Not a directory": "路径中有一级不是文件夹",
    "No space left on device": "磁盘已满",
    "Disk quota exceeded": "磁盘配额已用完",
    "Read-only file system": "所在磁盘只读",
    "File name too long": "文件名过长",
    "Too many levels of symbolic links": "链接循环",
    "Too many open files": "打开的文件过多",
    "Device or resource busy": "文件正在使用",
    "Text file busy": "文件正在使用",
    "Input/output error": "读写出错",
    "Invalid argument": "路径无效",
    "embedded null byte": "路径中有空字符",
    "embedded null character": "路径中有空字符",
    "embedded null character in path": "路径中有空字符",
}

#: The parsers word one defect in several ways; the first pattern that is found in the text says it.
_PARSERS = (
    (r"expected ',' or '\]'", "方括号内缺少逗号，或没有右方括号"),
    (r"expected ',' or '\}'", "花括号内缺少逗号，或没有右花括号"),
    (r"mapping values are not allowed", "此处不能再有冒号；文字中有冒号的要加引号"),
    (r"cannot start any token", "以此符号开头的文字要加引号"),
    (r"expected ':'|Expecting ':'", "缺少冒号"),
    (r"expected key|expected <block end>", "缩进没有对齐"),
    (r"expected '-' indicator|block sequence entries", "列表的短横线没有对齐"),
    (r"unexpected end of stream|Unterminated string", "引号没有成对"),
    (r"unexpected document indicator|found unexpected document", "引号内有分隔行"),
    (r"expected node content|Expecting value", "缺少内容"),
    (r"property name", "键要写在双引号内"),
    (r"Expecting ','", "缺少逗号"),
    (r"trailing comma", "末尾多了逗号"),
    (r"Extra data|expected <document start>", "末尾有多余的内容"),
    (r"control character|not allowed|unacceptable", "引号内有换行或不能使用的字符"),
    (r"escape", "反斜杠的写法不对"),
    (r"comment or line break", "这一行后面多了文字"),
    (r"alphabetic", "以&、*、!开头的文字要加引号"),
    (r"undefined alias", "引用了没有定义的锚点"),
    (r"directive|version", "以百分号开头的文字要加引号"),
)
#: Words by which a text is known as a report of a parser.
_OF_PARSER = re.compile(
    r"(did not|could not|cannot|found|expected|Expecting|Invalid|Unterminated|Extra|Illegal|mapping|block sequence)\b"
)


def outside_text(text: str) -> str:
    """A report of the system or of a parser in Chinese; another text is left as it is.

    >>> outside_text("Permission denied"), outside_text("did not find expected ',' or ']'"), outside_text("张三")
    ('没有权限', '方括号内缺少逗号，或没有右方括号', '张三')
    """
    if text in _SYSTEM:
        return _SYSTEM[text]
    if not _OF_PARSER.search(text):
        return text
    return next((zh for pattern, zh in _PARSERS if re.search(pattern, text)), text)
