"""Ledgers gathered: joined, added to, held against one another (台账归集)."""

from dangfeng.gathering.adding import add_records
from dangfeng.gathering.book import joined_unit
from dangfeng.gathering.comparing import Comparison, KindComparison, UnitFigures, compare
from dangfeng.gathering.difference import Change, Changed, Changes, Difference, difference
from dangfeng.gathering.figures import Range
from dangfeng.gathering.matching import Pair, Undecided
from dangfeng.gathering.merging import Merged, merge, signed
from dangfeng.gathering.parts import Part
from dangfeng.gathering.records import Renamed

__all__ = [
    "Change",
    "Changed",
    "Changes",
    "Comparison",
    "Difference",
    "KindComparison",
    "Merged",
    "Pair",
    "Part",
    "Range",
    "Renamed",
    "Undecided",
    "UnitFigures",
    "add_records",
    "compare",
    "difference",
    "joined_unit",
    "merge",
    "signed",
]
