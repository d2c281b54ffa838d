"""`dangfeng schema`: the JSON Schemas of what goes in and out (JSON 模式)."""

import click

from dangfeng.cli.commands import Command
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

_READ = ("ledger", "rubric", "marks")
_WRITTEN = (
    *("scorecard", "problems", "merge", "comparison", "difference", "audit", "evidence"),
    *("rubric-table", "rubric-difference", "rubric-analysis"),
)
_USAGE = Words("dangfeng schema 格式", "dangfeng schema FORMAT")
_ABOUT = Words(
    f"打印数据格式的JSON Schema，供编辑器和其他系统使用。读取的格式：{'、'.join(_READ)}；"
    f"各命令用--format json写出的格式：{'、'.join(_WRITTEN)}。",
    "Print the JSON Schema of a format, for editors and other systems. "
    f"Read: {', '.join(_READ)}; written by commands with --format json: {', '.join(_WRITTEN)}.",
)


def command(language: Language) -> Command:
    """The command in one language."""
    kinds = (*_READ, *_WRITTEN)
    kind = click.Argument(["kind"], type=click.Choice(kinds), metavar="|".join(kinds))
    return Command("schema", run, language, usage=_USAGE, about=_ABOUT, params=[kind])


def run(console: Console, *, kind: str) -> int:
    """Print a schema; it is JSON in every form of output."""
    if kind in _WRITTEN:
        from dangfeng.report import (
            audit_schema,
            comparison_schema,
            difference_schema,
            evidence_schema,
            merge_schema,
            problems_schema,
            rubric_analysis_schema,
            rubric_difference_schema,
            rubric_table_schema,
            scorecard_schema,
        )

        made = {
            "scorecard": scorecard_schema,
            "problems": problems_schema,
            "merge": merge_schema,
            "comparison": comparison_schema,
            "difference": difference_schema,
            "audit": audit_schema,
            "evidence": evidence_schema,
            "rubric-table": rubric_table_schema,
            "rubric-difference": rubric_difference_schema,
            "rubric-analysis": rubric_analysis_schema,
        }
        console.write_json(made[kind]())
    else:
        from dangfeng.files import json_schema

        console.write_json(json_schema(kind))
    return 0
