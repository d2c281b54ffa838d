"""`dangfeng new`: a blank ledger to fill in (新建台账)."""

import re

from dangfeng.cli.commands import FILE, Command, argument, flag, option
from dangfeng.cli.console import Console
from dangfeng.cli.written import say_written
from dangfeng.period import Period
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng new 文件 [--short] [--year 年份]", "dangfeng new FILE [--short] [--year YEAR]")
_ABOUT = Words(
    "新建空白台账：.yaml带填写说明和各类示例，.json不带。已有的文件不覆盖。",
    "Begin a blank ledger: .yaml with explanations and an example of each kind, .json without. "
    "A file that is there is never replaced.",
)
_SHORT = Words("只列常用类别的主要项目", "Show the kinds and fields that matter most, not all.")
_YEAR_HELP = Words(
    "考核年度；省略时取文件名里的年份，没有的取今年",
    "The year of assessment; left out, the year in the name of the file, else this year.",
)
_YEAR = Words("年份", "YEAR")
_NEXT = Words(
    "考核期为{year}年。先填单位名称和班子成员，再按示例填记录；填完运行：dangfeng check {file}",
    "The period is {year}. Fill in the unit and its leadership, then records after the examples; "
    "then: dangfeng check {file}",
)
_XLSX = Words(
    "本版本还不能新建Excel台账（.xlsx），以后的版本提供；请先用：dangfeng new {file}",
    "This version cannot begin a workbook (.xlsx) yet, a later one will; until then: dangfeng new {file}",
)
_NO_YEAR = Words("“{year}”不是年份，应为1949至2199的四位数字。", "{year!r} is no year; four digits from 1949 to 2199.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("file", FILE, language),
        flag("--short", _SHORT, language),
        option("--year", _YEAR, _YEAR_HELP, language),
    ]
    return Command("new", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, file: str, short: bool, year: str | None) -> int:
    """Write a blank ledger."""
    from pathlib import Path

    from dangfeng.cli.blank import blank_ledger, blank_text
    from dangfeng.files import save_ledger, write_whole
    from dangfeng.files.source import Format, format_of

    path = Path(file)
    if path.suffix.lower() == ".xlsx":
        console.note(console.say(_XLSX, file=path.with_suffix(".yaml")))
        return 1
    period = _period(path.stem, year)
    if period is None:
        console.note(console.say(_NO_YEAR, year=year))
        return 2
    if format_of(path) is Format.JSON:
        save_ledger(blank_ledger(period, console.language), path)
    else:
        write_whole(path, blank_text(period, console.language, short=short), overwrite=False)
    say_written(console, [file])
    if not console.as_json:
        console.write(console.say(_NEXT, year=period.start.year, file=file))
    return 0


def _period(name: str, year: str | None) -> Period | None:
    """The year asked for, that of the file's name, or the present one; `None` if what was asked for is no year."""
    if year is not None:
        return Period.year(int(year)) if re.fullmatch(r"(19[5-9]|194(?=9)|20|21)\d+", year) and len(year) == 4 else None
    named = re.search(r"(?<!\d)20\d\d(?!\d)", name)
    if named:
        return Period.year(int(named.group()))
    from datetime import datetime

    # The library never asks the clock; a form that somebody will look through may begin with it.
    return Period.year(datetime.now().astimezone().year)
