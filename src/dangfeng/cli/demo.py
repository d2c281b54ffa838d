"""`dangfeng demo`: the whole way on the shipped example (示例)."""

from pathlib import Path
from typing import TYPE_CHECKING

from dangfeng.cli.commands import FOLDER, Command, flag, option
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dangfeng.problem import Problem

LEDGER, RUBRIC = "bureau-2021-full", "responsibility-2021"
_USAGE = Words("dangfeng demo --out 文件夹 [--overwrite]", "dangfeng demo --out DIR [--overwrite]")
_ABOUT = Words(
    "用随附的虚构示例走一遍：核对台账、测算得分、写出报告，材料都放进指定文件夹。",
    "Go the whole way on the shipped, invented example: check, score, write the report, all of it into one folder.",
)
_OUT = Words("放到哪个文件夹；没有的新建", "The folder to write to; it is made if it is not there.")
_CHECKED = Words(
    "核对台账：{parts}。逐条看：dangfeng check {ledger}",
    "Checked: {parts}. One by one: dangfeng check {ledger}",
)
_CLEAN = Words("未发现问题", "no problems")
_WRITTEN = Words("已写入{folder}：{files}", "Written to {folder}: {files}")
_NEXT = Words(
    "看某一项的由来：dangfeng explain {ledger} A08 --rubric {rubric} --marks {marks}",
    "Why an item has its points: dangfeng explain {ledger} A08 --rubric {rubric} --marks {marks}",
)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [option("--out", FOLDER, _OUT, language, required=True), flag("--overwrite", OVERWRITE, language)]
    return Command("demo", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, out: str, overwrite: bool) -> int:
    """Check, score and report the example; write everything, or nothing."""
    import json

    from dangfeng.catalogue import example_ledger_path, example_marks_path, shipped_rubric_path
    from dangfeng.checks import check
    from dangfeng.cli.books import scored
    from dangfeng.report import scorecard_to_dict, to_html, to_markdown
    from dangfeng.report.outline import outline
    from dangfeng.wording import scorecard_text

    marks = example_marks_path(LEDGER)
    inputs = {"ledger.yaml": example_ledger_path(LEDGER), "rubric.yaml": shipped_rubric_path(RUBRIC)}
    inputs |= {} if marks is None else {"marks.yaml": marks}
    read = scored(str(inputs["ledger.yaml"]), RUBRIC, None if marks is None else str(marks), None)
    ledger, card = read.ledger, read.card
    problems = check(ledger)
    blocks = outline(ledger, card, language=console.language)
    texts = {name: path.read_text(encoding="utf-8") for name, path in inputs.items()}
    data = scorecard_to_dict(card, mask=read.mask(show_names=False))
    texts["scorecard.json"] = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    texts["report.md"] = to_markdown(blocks, language=console.language)
    texts["report.html"] = to_html(blocks, language=console.language)
    _write(Path(out), texts, overwrite=overwrite)
    if console.as_json:
        console.write_json(data)
        return 0
    at = {name.partition(".")[0]: Path(out, name) for name in inputs}
    console.write(scorecard_text(card, console.language))
    console.write("")
    console.write(console.say(_CHECKED, parts=_counted(console, problems), ledger=at["ledger"]))
    joint = ", " if console.language == "en" else "、"
    console.write(console.say(_WRITTEN, folder=out, files=joint.join(texts)))
    console.write(console.say(_NEXT, **at))
    return 0


def _write(folder: Path, texts: "Mapping[str, str]", *, overwrite: bool) -> None:
    """Write files into a folder; one that is there with other words in it is kept, and then nothing is written.

    Raises:
        InvalidData: If a file is there already, or the folder cannot be written to.
    """
    from dangfeng.files import write_whole
    from dangfeng.files.source import refuse
    from dangfeng.problem import Place

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        place = Place(file=str(folder))
        refuse("file.unwritable", place, found="a file of this name", expected="a folder that can be written to")
    except (OSError, ValueError) as error:
        found = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
        refuse("file.unwritable", Place(file=str(folder)), found=found, expected="a folder that can be written to")
    for name, text in texts.items():
        file = folder / name
        # What an earlier run wrote may be written again; what somebody changed may not.
        if not overwrite and file.exists() and not (file.is_file() and file.read_bytes() == text.encode()):
            refuse("file.exists", Place(file=str(file)), found=file, expected="a new name, or leave to overwrite")
    for name, text in texts.items():
        write_whole(folder / name, text, overwrite=True)


def _counted(console: Console, problems: "tuple[Problem, ...]") -> str:
    from dangfeng.problem import Gravity
    from dangfeng.wording import label

    counts = [(gravity, sum(problem.gravity is gravity for problem in problems)) for gravity in Gravity]
    gap, joint = (" ", ", ") if console.language == "en" else ("", "，")
    parts = [f"{label(gravity, console.language)}{gap}{count}" for gravity, count in counts if count]
    return joint.join(parts) or console.say(_CLEAN)
