"""Two versions of a rubric: what changed, and what that does to ledgers (细则修订)."""

from dangfeng.revising.difference import compare_rubrics
from dangfeng.revising.nouns import Aspect, Revised, RubricDifference, Setting, State, Step
from dangfeng.revising.recorded import NotRecorded
from dangfeng.revising.rescoring import Move, Rescored, Rescoring, rescore

__all__ = [
    "Aspect",
    "Move",
    "NotRecorded",
    "Rescored",
    "Rescoring",
    "Revised",
    "RubricDifference",
    "Setting",
    "State",
    "Step",
    "compare_rubrics",
    "rescore",
]
