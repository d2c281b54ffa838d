"""Commands that say of a scored ledger what can be printed, given as JSON, or written as a page (核对类命令)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dangfeng.cli.books import Scored, scored, scoring_params
from dangfeng.cli.commands import FILE, Command, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.remarks import say_force
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.report.blocks import Block
    from dangfeng.wording.persons import Mask


class Answer(NamedTuple):
    """An answer in each of its forms; only the one that is asked for is made.

    Attributes:
        text: For a terminal.
        data: For other programs.
        blocks: For a page.
    """

    text: Callable[[], str]
    data: Callable[[], Mapping[str, object]]
    blocks: Callable[[], "tuple[Block, ...]"]


#: What is said of a scored ledger, in a language, with persons masked.
Say = Callable[[Scored, Language, "Mask"], Answer]


def paged(name: str, say: Say, language: Language, *, usage: Words, about: Words, out: Words) -> Command:
    """A command with the options of scoring and `--out`.

    Args:
        name: Its name.
        say: What it says.
        language: The language of its help.
        usage: How it is called.
        about: What it does.
        out: What `--out` writes.
    """

    def run(
        console: Console,
        *,
        ledger: str,
        rubric: str,
        marks: str | None,
        prior: str | None,
        out: str | None,
        overwrite: bool,
        show_names: bool,
    ) -> int:
        read = scored(ledger, rubric, marks, prior)
        answer = say(read, console.language, read.mask(show_names=show_names))
        if out is not None:
            from dangfeng.report import write_blocks

            write_blocks(answer.blocks(), out, console.language, overwrite=overwrite)
            say_written(console, [out])
        elif console.as_json:
            console.write_json(answer.data())
        else:
            console.write(answer.text())
        say_force(console, read)
        return 0

    params = [
        *scoring_params(language),
        option("--out", FILE, out, language),
        flag("--overwrite", OVERWRITE, language),
        show_names(language),
    ]
    return Command(name, run, language, usage=usage, about=about, params=params)
