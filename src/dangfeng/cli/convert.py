"""`dangfeng convert`: a ledger, rubric or marks from one format to another (格式转换)."""

from dangfeng.cli.commands import Command, argument, flag
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng convert 原文件 新文件 [--overwrite]", "dangfeng convert FROM TO [--overwrite]")
_ABOUT = Words(
    "转换格式：台账、细则或评分文件在.yaml与.json之间互转；注释不保留。键的语言随原文件，另有要求的除外。",
    "Convert a ledger, rubric or marks between .yaml and .json; comments are not kept. "
    "Keys stay in the language of the file unless asked otherwise.",
)
_FROM, _TO = Words("原文件", "FROM"), Words("新文件", "TO")
_CHINESE = Words("键和选项写成中文", "Write keys and words of closed lists in Chinese.")
_ENGLISH = Words("键和选项写成英文", "Write keys and words of closed lists in English.")
_BOTH = Words(
    "--chinese-keys和--english-keys只能用一个；都不用的，随原文件。",
    "Give --chinese-keys or --english-keys, not both; without them the keys stay in the language of the file.",
)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("source", _FROM, language),
        argument("target", _TO, language),
        flag("--chinese-keys", _CHINESE, language),
        flag("--english-keys", _ENGLISH, language),
        flag("--overwrite", OVERWRITE, language),
    ]
    return Command("convert", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, source: str, target: str, chinese_keys: bool, english_keys: bool, overwrite: bool) -> int:
    """Read one file and write it as another; what it is, its own first key says."""
    from dangfeng.files import read_ledger, read_marks, read_rubric, save_ledger, save_marks, save_rubric
    from dangfeng.files.loading import whole

    if chinese_keys and english_keys:
        console.note(console.say(_BOTH))
        return 2
    book = read_ledger(source)
    chinese = chinese_keys or (book.chinese_keys and not english_keys)
    kind = next((problem.found for problem in book.problems if problem.code == "schema.other-kind"), "")
    if kind.startswith("dangfeng.marks/"):
        save_marks(whole(read_marks(source)), target, overwrite=overwrite, chinese_keys=chinese)
    elif kind:
        save_rubric(whole(read_rubric(source)), target, overwrite=overwrite, chinese_keys=chinese)
    else:
        save_ledger(whole(book), target, overwrite=overwrite, chinese_keys=chinese)
    say_written(console, [target])
    return 0
