"""`dangfeng report`: the yearly report that the records support (年度报告)."""

from dangfeng.cli.books import scored, scoring_params
from dangfeng.cli.commands import FILE, Command, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.remarks import say_force
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng report 台账 --rubric 细则 --out 文件 [--marks 评分文件] [--prior 上年度台账] [--overwrite]",
    "dangfeng report LEDGER --rubric RUBRIC --out FILE [--marks FILE] [--prior LEDGER] [--overwrite]",
)
_ABOUT = Words(
    "写出年度报告：按文件后缀为Markdown（.md）或网页（.html）。",
    "Write the yearly report: Markdown (.md) or one page (.html), as the suffix says.",
)
_OUT = Words("写到哪个文件：.md或.html", "Where to: a .md or .html file.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        *scoring_params(language),
        option("--out", FILE, _OUT, language, required=True),
        flag("--overwrite", OVERWRITE, language),
        show_names(language),
    ]
    return Command("report", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(
    console: Console,
    *,
    ledger: str,
    rubric: str,
    marks: str | None,
    prior: str | None,
    out: str,
    overwrite: bool,
    show_names: bool,
) -> int:
    """Write the report."""
    from dangfeng.report import write_report

    read = scored(ledger, rubric, marks, prior)
    write_report(read.ledger, read.card, out, language=console.language, overwrite=overwrite, show_names=show_names)
    say_written(console, [out])
    say_force(console, read)
    return 0
