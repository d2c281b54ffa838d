"""`dangfeng rubric update`: take back the table of a rubric that an office edited (评分表收回)."""

from dangfeng.cli.commands import FILE, RUBRIC, Command, argument, flag, option
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng rubric update 细则 评分表.xlsx --out 新细则.yaml [--overwrite]",
    "dangfeng rubric update RUBRIC TABLE.xlsx --out NEW.yaml [--overwrite]",
)
_ABOUT = Words(
    "收回办公室改过的评分表：分值、评分标准、考核方式、数据来源、评分单位写进新细则，并说明改了什么。"
    "其他地方改动过的，一次列出所在单元格，不写文件。",
    "Take back a table that an office edited: points, standard, method, source and scored-by go into a new rubric, and "
    "what changed is said. If anything else was edited, all such cells are named and nothing is written.",
)
_TABLE = Words("评分表", "TABLE")
_OUT = Words("新细则写到哪个文件：.yaml或.json", "Where to: a .yaml or .json file.")
_FILLED = Words(
    "自评分、考核组评分、扣分原因三栏不属于细则，没有收回。",
    "Self-scores, the assessors' scores and reasons are no part of the rubric and were not taken back.",
)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("rubric", RUBRIC, language),
        argument("table", _TABLE, language),
        option("--out", FILE, _OUT, language, required=True),
        flag("--overwrite", OVERWRITE, language),
    ]
    return Command("update", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, rubric: str, table: str, out: str, overwrite: bool) -> int:
    """Write the rubric with what was edited."""
    from dangfeng.catalogue import load_rubric
    from dangfeng.files import save_rubric
    from dangfeng.report import updated_rubric

    old = load_rubric(rubric)
    taken = updated_rubric(old, table)
    save_rubric(taken.rubric, out, overwrite=overwrite)
    if not console.as_json:
        from dangfeng.revising import compare_rubrics
        from dangfeng.wording.revising import rubric_difference_text

        console.write(rubric_difference_text(compare_rubrics(old, taken.rubric), console.language) + "\n")
        if taken.filled:
            console.note(console.say(_FILLED))
    say_written(console, [out])
    return 0
