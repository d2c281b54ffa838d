"""Readings and points of facts that are known, by functions written for the rubric (已知事实的直接计分).

The general engine carries every number as a range, and asks one compiled closure after another. For most ledgers there
is nothing to range over: what a rubric looks at is known, and every kind that it looks at is declared complete. For
those, a rubric is written out as Python source, as attrs does for the methods of a class: one pass over each kind of
record, conditions in place, whole numbers throughout. Once with the numbers that every rule measures and the ids of the
records that moved it, for reasons: what comes of such numbers is asked of the general engine once, and kept. Once with
the points of all lines, for totals alone. A rule that is not known exactly is left to the general engine; the tests
hold the two equal.
"""

from dangfeng.scoring.fused.lane import Fused, Lane, Meter
from dangfeng.scoring.fused.writing import fuse, fuse_readings

__all__ = ["Fused", "Lane", "Meter", "fuse", "fuse_readings"]
