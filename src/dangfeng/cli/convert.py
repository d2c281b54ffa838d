"""`dangfeng convert`: a ledger, rubric or marks from one format to another (格式转换)."""

from dangfeng.cli.commands import Command, argument, flag
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng convert 原文件 新文件 [--overwrite]", "dangfeng convert FROM TO [--overwrite]")
_ABOUT = Words(
    "转换格式：台账、细则或评分文件在.yaml与.json之间互转；注释不保留。",
    "Convert a ledger, rubric or marks between .yaml and .json; comments are not kept.",
)
_FROM, _TO = Words("原文件", "FROM"), Words("新文件", "TO")
_CHINESE = Words("键和选项写成中文", "Write keys and words of closed lists in Chinese.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("source", _FROM, language),
        argument("target", _TO, language),
        flag("--chinese-keys", _CHINESE, language),
        flag("--overwrite", OVERWRITE, language),
    ]
    return Command("convert", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, source: str, target: str, chinese_keys: bool, overwrite: bool) -> int:
    """Read one file and write it as another; what it is, its own first key says."""
    from dangfeng.files import load_ledger, load_marks, load_rubric, save_ledger, save_marks, save_rubric
    from dangfeng.problem import InvalidData

    try:
        ledger = load_ledger(source)
    except InvalidData as error:
        if not any(problem.code == "schema.other-kind" for problem in error.problems):
            raise
        kind = next(problem.found for problem in error.problems if problem.code == "schema.other-kind")
        if kind.startswith("dangfeng.marks/"):
            save_marks(load_marks(source), target, overwrite=overwrite, chinese_keys=chinese_keys)
        else:
            save_rubric(load_rubric(source), target, overwrite=overwrite, chinese_keys=chinese_keys)
    else:
        save_ledger(ledger, target, overwrite=overwrite, chinese_keys=chinese_keys)
    say_written(console, [target])
    return 0
