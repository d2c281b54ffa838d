"""`dangfeng rubric`: a rubric as the office's table, held together, compared with another version (考核细则)."""

from types import MappingProxyType

from dangfeng.cli.app import Family
from dangfeng.wording.language import Language, Words

_MODULES = MappingProxyType({"show": "rubric_show", "check": "rubric_check", "diff": "rubric_diff"})
_USAGE = Words("dangfeng rubric show|check|diff 细则", "dangfeng rubric show|check|diff RUBRIC")
_ABOUT = Words(
    "考核细则：看成一张表，检查能否使用，或对照两份细则。",
    "A rubric: as the office's table, whether it can be used, or what changed from one version to another.",
)


def command(language: Language) -> Family:
    """The commands on rubrics in one language."""
    return Family("rubric", language, _ABOUT, _USAGE, _MODULES)
