"""`dangfeng schema`: the JSON Schemas of what goes in and out (JSON 模式)."""

import click

from dangfeng.cli.commands import Command
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

_KINDS = ("ledger", "rubric", "marks", "scorecard", "problems")
_USAGE = Words(*["dangfeng schema ledger|rubric|marks|scorecard|problems"] * 2)
_ABOUT = Words(
    "打印数据格式的JSON Schema，供编辑器和其他系统使用：台账、细则、评分、评分结果、问题清单。",
    "Print the JSON Schema of a format, for editors and other systems. "
    "Ledger, rubric and marks are read; scorecard and problems are written.",
)


def command(language: Language) -> Command:
    """The command in one language."""
    kind = click.Argument(["kind"], type=click.Choice(_KINDS), metavar="|".join(_KINDS))
    return Command("schema", run, language, usage=_USAGE, about=_ABOUT, params=[kind])


def run(console: Console, *, kind: str) -> int:
    """Print a schema; it is JSON in every form of output."""
    if kind in ("scorecard", "problems"):
        from dangfeng.report import problems_schema, scorecard_schema

        console.write_json(scorecard_schema() if kind == "scorecard" else problems_schema())
    else:
        from dangfeng.files import json_schema

        console.write_json(json_schema(kind))
    return 0
