"""党风廉政建设责任制: a unit's year as typed records, scored by a rubric, explained, reported.

The names below are what others may rely on. Each is loaded from its room when it is first used, so that
`import dangfeng` reads no file and loads no library that is not needed yet.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dangfeng.catalogue import load_rubric
    from dangfeng.checks import check
    from dangfeng.files import (
        from_dict,
        load_ledger,
        load_marks,
        read_ledger,
        save_ledger,
        save_marks,
        save_rubric,
        to_dict,
    )
    from dangfeng.model import (
        Case,
        Evidence,
        Expenditure,
        IssuedRule,
        Lecture,
        Ledger,
        Meeting,
        Member,
        RectificationItem,
        ResponsibilityItem,
        ResponsibilityList,
        Talk,
        Total,
        UnitInfo,
        assume_complete,
    )
    from dangfeng.period import Period
    from dangfeng.problem import DangfengError, InvalidData, Problem
    from dangfeng.quantity import Bounded, Masked
    from dangfeng.report import write_report
    from dangfeng.rubric.marks import Mark, Marks
    from dangfeng.rubric.rubric import Rubric
    from dangfeng.rubric.scorecard import Line, Scorecard
    from dangfeng.scoring import prepare, score, score_totals
    from dangfeng.wording import explain

__version__ = "0.1.0"

_ROOMS = {
    "catalogue": ("load_rubric",),
    "checks": ("check",),
    "files": (
        "from_dict",
        "load_ledger",
        "load_marks",
        "read_ledger",
        "save_ledger",
        "save_marks",
        "save_rubric",
        "to_dict",
    ),
    "model": (
        "Case",
        "Evidence",
        "Expenditure",
        "IssuedRule",
        "Lecture",
        "Ledger",
        "Meeting",
        "Member",
        "RectificationItem",
        "ResponsibilityItem",
        "ResponsibilityList",
        "Talk",
        "Total",
        "UnitInfo",
        "assume_complete",
    ),
    "period": ("Period",),
    "problem": ("DangfengError", "InvalidData", "Problem"),
    "quantity": ("Bounded", "Masked"),
    "report": ("write_report",),
    "rubric.marks": ("Mark", "Marks"),
    "rubric.rubric": ("Rubric",),
    "rubric.scorecard": ("Line", "Scorecard"),
    "scoring": ("prepare", "score", "score_totals"),
    "wording": ("explain",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Bounded",
    "Case",
    "DangfengError",
    "Evidence",
    "Expenditure",
    "InvalidData",
    "IssuedRule",
    "Lecture",
    "Ledger",
    "Line",
    "Mark",
    "Marks",
    "Masked",
    "Meeting",
    "Member",
    "Period",
    "Problem",
    "RectificationItem",
    "ResponsibilityItem",
    "ResponsibilityList",
    "Rubric",
    "Scorecard",
    "Talk",
    "Total",
    "UnitInfo",
    "assume_complete",
    "check",
    "explain",
    "from_dict",
    "load_ledger",
    "load_marks",
    "load_rubric",
    "prepare",
    "read_ledger",
    "save_ledger",
    "save_marks",
    "save_rubric",
    "score",
    "score_totals",
    "to_dict",
    "write_report",
]


def __getattr__(name: str) -> object:
    """Load a public name from its room."""
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module 'dangfeng' has no attribute {name!r}")
    value: object = getattr(import_module(f"dangfeng.{room}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
