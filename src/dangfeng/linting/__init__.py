"""Linting: what can be said of a rubric before any ledger is scored by it (细则核查)."""

from dangfeng.linting.analysis import analyse_rubric
from dangfeng.linting.answers import Answer, Direction, GradeReach, LineReach, RubricAnalysis, Witness
from dangfeng.linting.finding import GRAVITIES
from dangfeng.linting.lint import lint

__all__ = [
    "GRAVITIES",
    "Answer",
    "Direction",
    "GradeReach",
    "LineReach",
    "RubricAnalysis",
    "Witness",
    "analyse_rubric",
    "lint",
]
