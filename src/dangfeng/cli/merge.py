"""`dangfeng merge`: the ledgers of sections or of quarters as one (合并台账)."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dangfeng.cli.commands import FILE, Command, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.gathered import contradicted, parts_and_keys
from dangfeng.cli.written import OVERWRITE
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.gathering import Merged, Part
    from dangfeng.period import Period
    from dangfeng.wording.persons import Mask

_USAGE = Words(
    "dangfeng merge 台账... --out 文件 [--period 考核期] [--sections] [--overwrite]",
    "dangfeng merge LEDGER... --out FILE [--period PERIOD] [--sections] [--overwrite]",
)
_ABOUT = Words(
    "把各科室、各季度的台账合并为一本：相同的记录并为一条，编号相同而内容不同的都保留并逐项指出，疑似重复的指出，不丢一条。"
    "键用中文还是英文，随第一本台账。有矛盾的，文件照写，退出码1。",
    "Join the ledgers of sections or quarters into one. Equal records become one; two of one id that differ are both "
    "kept and named field by field; likely duplicates are named; nothing is lost. "
    "Keys are written in the language of the first ledger. "
    "With contradictions the file is written all the same, and the exit code is 1.",
)
_LEDGERS = Words("台账...", "LEDGER...")
_OUT = Words("写出的台账：.yaml、.json", "The joined ledger: .yaml or .json.")
_PERIOD_WORD = Words("考核期", "PERIOD")
_PERIOD = Words(
    "合并后的考核期，如2021；不写则为各台账考核期首尾相接所得",
    "The period of the whole, such as 2021; left out, what the ledgers cover side by side.",
)
_SECTIONS = Words(
    "未写填报科室的记录，以文件名为填报科室", "Records that name no section are filed by the name of their file."
)
_NO_PERIOD = Words(
    "“{period}”不是考核期，可写2021、2021年上半年、2020-12-01..2021-11-30",
    "{period!r} is no period: write 2021, 2021-H1 or 2020-12-01..2021-11-30",
)
_DONE = Words(
    "已合并{parts}本台账，共{records}条记录（{period}）：{file}",
    "Joined {parts} ledgers, {records} records ({period}): {file}",
)
_PART = Words("  {name}：{count}条{by}", "  {name}: {count}{by}")
_BY, _NOBODY = Words("（{sections}）", " ({sections})"), Words("未注明科室", "no section named")
_RENAMED = Words("改编号：{renamed}", "Renumbered: {renamed}")
_NEW_ID = Words("{part}的{old}→{new}", "{old} of {part} → {new}")


def command(language: Language) -> Command:
    """The command in one language."""
    ledgers = click.Argument(["ledgers"], nargs=-1, required=True, metavar=_LEDGERS.in_(language))
    params = [
        ledgers,
        option("--out", FILE, _OUT, language, required=True),
        option("--period", _PERIOD_WORD, _PERIOD, language),
        flag("--sections", _SECTIONS, language),
        flag("--overwrite", OVERWRITE, language),
        show_names(language),
    ]
    return Command("merge", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(
    console: Console,
    *,
    ledgers: tuple[str, ...],
    out: str,
    period: str | None,
    sections: bool,
    overwrite: bool,
    show_names: bool,
) -> int:
    """Join, write, and say what was found."""
    from dangfeng.files import save_ledger
    from dangfeng.gathering import merge, signed
    from dangfeng.wording.persons import masked_problem, masker, unmasked

    span = None if period is None else _span(period)
    if period is not None and span is None:
        console.note(console.say(_NO_PERIOD, period=period))
        return 2
    given, chinese = parts_and_keys(ledgers)
    mask = unmasked if show_names else masker(*(part.ledger for part in given))
    if sections:
        given = tuple(signed(part, Path(part.name).stem) for part in given)
    merged = merge(given, period=span)
    save_ledger(merged.ledger, out, overwrite=overwrite, chinese_keys=chinese)
    if console.as_json:
        from dangfeng.report import merge_to_dict

        console.write_json(merge_to_dict(merged, (out,), mask))
        return contradicted(merged.problems)
    _summary(console, given, merged, out, mask)
    console.write("")
    console.write_problems([masked_problem(each, mask) for each in merged.problems], show_names=show_names)
    return contradicted(merged.problems)


def _span(text: str) -> "Period | None":
    """The period that a word of the command line names; `None` if it names none."""
    from dangfeng.files.days import read_period
    from dangfeng.files.misread import Misread

    try:
        return read_period(text)
    except Misread:
        return None


def _summary(console: Console, given: tuple["Part", ...], merged: "Merged", out: str, mask: "Mask") -> None:
    """How many records came from which file and section, and which of them have another id now."""
    from dangfeng.wording.values import period_text

    ledger = merged.ledger
    period, count = period_text(ledger.period, console.language), len(tuple(ledger.all_records()))
    console.write(console.say(_DONE, parts=len(given), records=count, period=period, file=out))
    joint = ", " if console.language == "en" else "、"
    for part in given:
        filed = Counter(record.filed_by or console.say(_NOBODY) for record in part.ledger.all_records())
        by = joint.join(f"{mask(section)} {number}" for section, number in filed.items())
        shown = console.say(_BY, sections=by) if by else ""
        console.write(console.say(_PART, name=part.name, count=filed.total(), by=shown))
    if merged.renamed:
        ids = joint.join(console.say(_NEW_ID, part=each.part, old=each.old, new=each.new) for each in merged.renamed)
        console.write(console.say(_RENAMED, renamed=ids))
