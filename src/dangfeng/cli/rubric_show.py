"""`dangfeng rubric show`: a rubric as the office's table, blank or filled from a ledger (考核评分表)."""

from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from dangfeng.cli.books import beside_params
from dangfeng.cli.commands import FILE, LEDGER, RUBRIC, Command, argument, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.report.rubric_lines import RubricTable
    from dangfeng.wording.persons import Mask

_USAGE = Words(
    "dangfeng rubric show 细则 [--format text|md|html|json] [--out 文件 [--overwrite]] "
    "[--ledger 台账 [--marks 评分文件] [--prior 上年度台账]]",
    "dangfeng rubric show RUBRIC [--format text|md|html|json] [--out FILE [--overwrite]] "
    "[--ledger LEDGER [--marks FILE] [--prior LEDGER]]",
)
_ABOUT = Words(
    "把细则排成办公室用的考核评分表：考核指标、考核内容、分值、评分标准、考核方式、数据来源、评分单位，"
    "自评分、考核组评分、扣分原因留空待填；给出台账的，按台账测算填好自评分和扣分原因。",
    "Print a rubric as the office's table: item, content, points, standard, method, source, scored by, with blank "
    "columns for self-score, the assessors' score and reasons. With a ledger, self-scores and reasons are filled in.",
)
_OUT = Words(
    "写到文件，形式看后缀：.xlsx、.html、.md、.txt、.json",
    "Write to a file; its suffix says the form: .xlsx .html .md .txt .json.",
)
_LEDGER_HELP = Words("按这本台账填写自评分和扣分原因", "Fill in self-scores and reasons from this ledger.")

_NO_LEDGER = Words("--marks、--prior要和--ledger一起用。", "--marks and --prior go with --ledger.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("rubric", RUBRIC, language),
        option("--out", FILE, _OUT, language),
        flag("--overwrite", OVERWRITE, language),
        option("--ledger", LEDGER, _LEDGER_HELP, language),
        *beside_params(language),
        show_names(language),
    ]
    formats = ("text", "md", "html", "json")
    return Command("show", run, language, usage=_USAGE, about=_ABOUT, params=params, formats=formats)


def run(
    console: Console,
    *,
    rubric: str,
    out: str | None,
    overwrite: bool,
    ledger: str | None,
    marks: str | None,
    prior: str | None,
    show_names: bool,
) -> int:
    """Print the table, or write it to a file."""
    from dangfeng.report import rubric_table_text, write_rubric_table
    from dangfeng.report.rubric_writing import COLUMNS

    if ledger is None and (marks or prior):
        raise click.UsageError(console.say(_NO_LEDGER))
    table, mask = _table(rubric, ledger, marks, prior, show_names=show_names)
    if out is not None:
        write_rubric_table(table, out, language=console.language, mask=mask, overwrite=overwrite)
        say_written(console, [out])
        return 0
    if console.as_json:
        from dangfeng.report import rubric_table_to_dict

        console.write_json(rubric_table_to_dict(table, mask))
        return 0
    columns = get_terminal_size((COLUMNS, 0)).columns
    text = rubric_table_text(table, console.format, language=console.language, columns=columns, mask=mask)
    (console.write_page if console.format == "html" else console.write)(text)
    return 0


def _table(
    rubric: str, ledger: str | None, marks: str | None, prior: str | None, *, show_names: bool
) -> "tuple[RubricTable, Mask | None]":
    """The table, and what masks the persons that it may name."""
    from dangfeng.report import rubric_table

    if ledger is None:
        from dangfeng.catalogue import load_rubric

        return rubric_table(load_rubric(rubric)), None
    from dangfeng.cli.books import scored

    read = scored(ledger, rubric, marks, prior)
    return rubric_table(read.rubric, read.card), read.mask(show_names=show_names)
