"""The yearly report, and the scorecard for other programs: the only home of templates (报告)."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dangfeng.report.audit_json import audit_to_dict
    from dangfeng.report.audit_schemas import audit_schema, evidence_schema
    from dangfeng.report.evidence_pages import evidence_blocks, evidence_to_dict
    from dangfeng.report.gathering_json import comparison_to_dict, difference_to_dict, merge_to_dict
    from dangfeng.report.gathering_schemas import comparison_schema, difference_schema, merge_schema
    from dangfeng.report.html import to_html
    from dangfeng.report.letter_to_unit import letter
    from dangfeng.report.markdown import to_markdown
    from dangfeng.report.revising_json import rubric_difference_schema, rubric_difference_to_dict
    from dangfeng.report.rubric_analysis_json import rubric_analysis_schema, rubric_analysis_to_dict
    from dangfeng.report.rubric_lines import RubricTable, rubric_table
    from dangfeng.report.rubric_page import rubric_blocks
    from dangfeng.report.rubric_table_json import rubric_table_schema, rubric_table_to_dict
    from dangfeng.report.rubric_update import Updated, updated_rubric
    from dangfeng.report.rubric_writing import rubric_table_text, write_rubric_table
    from dangfeng.report.schemas import problems_schema, scorecard_schema
    from dangfeng.report.scorecard_json import problems_to_dict, scorecard_to_dict
    from dangfeng.report.writing import write_blocks, write_report

__all__ = [
    "RubricTable",
    "Updated",
    "audit_schema",
    "audit_to_dict",
    "comparison_schema",
    "comparison_to_dict",
    "difference_schema",
    "difference_to_dict",
    "evidence_blocks",
    "evidence_schema",
    "evidence_to_dict",
    "letter",
    "merge_schema",
    "merge_to_dict",
    "problems_schema",
    "problems_to_dict",
    "rubric_analysis_schema",
    "rubric_analysis_to_dict",
    "rubric_blocks",
    "rubric_difference_schema",
    "rubric_difference_to_dict",
    "rubric_table",
    "rubric_table_schema",
    "rubric_table_text",
    "rubric_table_to_dict",
    "scorecard_schema",
    "scorecard_to_dict",
    "to_html",
    "to_markdown",
    "updated_rubric",
    "write_blocks",
    "write_report",
    "write_rubric_table",
]

#: JSON is asked for far more often than a page: each name is loaded when it is first used.
_MODULE_OF = {
    "audit_schema": "audit_schemas",
    "audit_to_dict": "audit_json",
    "evidence_blocks": "evidence_pages",
    "evidence_schema": "audit_schemas",
    "evidence_to_dict": "evidence_pages",
    "comparison_schema": "gathering_schemas",
    "comparison_to_dict": "gathering_json",
    "difference_schema": "gathering_schemas",
    "difference_to_dict": "gathering_json",
    "letter": "letter_to_unit",
    "merge_schema": "gathering_schemas",
    "merge_to_dict": "gathering_json",
    "problems_schema": "schemas",
    "problems_to_dict": "scorecard_json",
    "RubricTable": "rubric_lines",
    "Updated": "rubric_update",
    "updated_rubric": "rubric_update",
    "rubric_analysis_schema": "rubric_analysis_json",
    "rubric_analysis_to_dict": "rubric_analysis_json",
    "rubric_blocks": "rubric_page",
    "rubric_difference_schema": "revising_json",
    "rubric_difference_to_dict": "revising_json",
    "rubric_table": "rubric_lines",
    "rubric_table_schema": "rubric_table_json",
    "rubric_table_text": "rubric_writing",
    "rubric_table_to_dict": "rubric_table_json",
    "write_rubric_table": "rubric_writing",
    "scorecard_schema": "schemas",
    "scorecard_to_dict": "scorecard_json",
    "to_html": "html",
    "to_markdown": "markdown",
    "write_blocks": "writing",
    "write_report": "writing",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module."""
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'dangfeng.report' has no attribute {name!r}")
    value: object = getattr(import_module(f"dangfeng.report.{module}"), name)
    globals()[name] = value
    return value
