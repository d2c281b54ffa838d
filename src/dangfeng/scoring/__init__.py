"""Scoring: from a ledger and a rubric to a scorecard that explains itself (评分)."""

from dangfeng.scoring.prepare import Prepared, prepare
from dangfeng.scoring.score import Totals, completed, score, score_totals

__all__ = ["Prepared", "Totals", "completed", "prepare", "score", "score_totals"]
