"""The nouns of scoring: conditions, measures, scales, rubric, marks and scorecard (评分细则)."""
