"""`dangfeng rubric`: a rubric as the office's table, and whether it holds together (考核细则)."""

from types import MappingProxyType

from dangfeng.cli.app import Family
from dangfeng.wording.language import Language, Words

_MODULES = MappingProxyType({"show": "rubric_show", "check": "rubric_check"})
_USAGE = Words("dangfeng rubric show|check 细则", "dangfeng rubric show|check RUBRIC")
_ABOUT = Words("考核细则：看成一张表，或检查能否使用。", "A rubric: as the office's table, or whether it can be used.")


def command(language: Language) -> Family:
    """The commands on rubrics in one language."""
    return Family("rubric", language, _ABOUT, _USAGE, _MODULES)
