"""`dangfeng rubric`: a rubric as the office's table, held together, compared with another version (考核细则)."""

from types import MappingProxyType

from dangfeng.cli.app import Family
from dangfeng.wording.language import Language, Words

_MODULES = MappingProxyType(
    {"show": "rubric_show", "check": "rubric_check", "diff": "rubric_diff", "update": "rubric_update"}
)
_USAGE = Words("dangfeng rubric show|check|diff|update 细则", "dangfeng rubric show|check|diff|update RUBRIC")
_ABOUT = Words(
    "考核细则：看成一张表，检查能否使用，对照两份细则，或收回改过的评分表。",
    "A rubric: as the office's table, whether it can be used, two versions compared, an edited table taken back.",
)


def command(language: Language) -> Family:
    """The commands on rubrics in one language."""
    return Family("rubric", language, _ABOUT, _USAGE, _MODULES)
