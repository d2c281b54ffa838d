"""`dangfeng rubric diff`: what changed from one version of a rubric to another, and what that does (细则修订对照)."""

from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from dangfeng.cli.commands import FILE, FOLDER, Command, argument, option
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.model import Ledger
    from dangfeng.revising import Rescoring
    from dangfeng.rubric.rubric import Rubric

_USAGE = Words(
    "dangfeng rubric diff 原细则 新细则 [--ledgers 文件夹 [--marks 评分文件]]",
    "dangfeng rubric diff OLD NEW [--ledgers DIR [--marks FILE]]",
)
_ABOUT = Words(
    "逐项说明两份细则的差别：分值、文字、规则、标准、条件、上限、等次、一票否决、施行日期、依据；"
    "给出台账的，按两份细则分别测算：谁的得分变动、因哪条规则、等次有无变化、哪些事项还没有人记录。",
    "Say what changed from one version of a rubric to another, item by item. With a folder of ledgers, score them by "
    "both: who moves, by which rule, which grades change, which facts nobody records yet.",
)
_OLD, _NEW = Words("原细则", "OLD"), Words("新细则", "NEW")
_LEDGERS_HELP = Words(
    "台账所在的文件夹（或一本台账），按两份细则各测算一遍", "A folder of ledgers, or one, to score by both."
)
_MARKS_HELP = Words("评分文件，每本台账都用", "A file of marks that hold for every ledger.")
_NO_LEDGERS = Words("--marks要和--ledgers一起用。", "--marks goes with --ledgers.")
_EMPTY = Words("{folder}里没有台账。", "There is no ledger in {folder}.")
_NAMED = Words("{unit}（{file}）", "{unit} ({file})")
_SUFFIXES = (".yaml", ".yml", ".json")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("old", _OLD, language),
        argument("new", _NEW, language),
        option("--ledgers", FOLDER, _LEDGERS_HELP, language),
        option("--marks", FILE, _MARKS_HELP, language),
    ]
    return Command("diff", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, old: str, new: str, ledgers: str | None, marks: str | None) -> int:
    """Print what changed; that something did is no failure."""
    from dangfeng.revising import compare_rubrics

    if marks and ledgers is None:
        raise click.UsageError(console.say(_NO_LEDGERS))
    before, after = _rubrics(old, new)
    found = compare_rubrics(before, after)
    effects = None if ledgers is None else _effects(console, before, after, ledgers, marks)
    if console.as_json:
        from dangfeng.report import rubric_difference_to_dict

        console.write_json(rubric_difference_to_dict(found, effects))
        return 0
    from dangfeng.wording.revising import rubric_difference_text
    from dangfeng.wording.width import COLUMNS

    columns = get_terminal_size((COLUMNS, 0)).columns
    console.write(rubric_difference_text(found, console.language, columns=columns))
    if effects is not None:
        from dangfeng.wording.rescoring import rescoring_text

        console.write("\n" + rescoring_text(effects, console.language, columns=columns))
    return 0


def _rubrics(old: str, new: str) -> "tuple[Rubric, Rubric]":
    """Both rubrics.

    Raises:
        InvalidData: If anything is wrong with one of the files; all problems of both are in it.
    """
    from dangfeng.cli.books import rubric_reading
    from dangfeng.problem import InvalidData

    before, after = rubric_reading(old), rubric_reading(new)
    problems = [*before.problems, *after.problems]
    if problems or before.value is None or after.value is None:
        raise InvalidData(problems)
    return before.value, after.value


def _effects(console: Console, old: "Rubric", new: "Rubric", folder: str, marks: str | None) -> "Rescoring":
    from dangfeng.files import load_marks
    from dangfeng.revising import rescore

    named = {console.say(_NAMED, unit=ledger.unit.name, file=file): ledger for file, ledger in _ledgers(folder).items()}
    if not named:
        raise click.UsageError(console.say(_EMPTY, folder=folder))
    return rescore(old, new, named, marks=None if marks is None else load_marks(marks))


def _ledgers(folder: str) -> "dict[str, Ledger]":
    """The ledgers of a folder by the names of their files; rubrics and marks that lie beside them are left alone.

    Raises:
        InvalidData: If anything is wrong with one of them; all problems of all of them are in it.
    """
    from dangfeng.files import read_ledger
    from dangfeng.files.source import refuse
    from dangfeng.problem import InvalidData, Place

    path = Path(folder)
    if not path.exists():
        refuse("file.missing", Place(file=folder), found=folder, expected="a file")
    files = [each for each in sorted(path.iterdir()) if each.suffix in _SUFFIXES] if path.is_dir() else [path]
    readings = {file.name: read_ledger(file) for file in files}
    ours = {
        name: reading
        for name, reading in readings.items()
        if path.is_file() or not any(problem.code == "schema.other-kind" for problem in reading.problems)
    }
    problems = [problem for reading in ours.values() for problem in reading.problems]
    if problems:
        raise InvalidData(problems)
    return {name: reading.value for name, reading in ours.items() if reading.value is not None}
