"""From the words of a command line to an exit code (运行命令)."""

import sys
from io import TextIOWrapper

import click

from dangfeng.cli.app import App
from dangfeng.cli.usage import usage_text
from dangfeng.problem import UnknownName
from dangfeng.wording.language import Language, choose_language

#: Encodings of consoles that hold Chinese; what others cannot show is written in UTF-8 instead.
_CHINESE = ("utf", "gb", "cp936", "cp54936", "big5", "cp950", "hz")
_INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run one command line.

    Args:
        arguments: The words after the name of the program.

    Returns:
        What the process exits with.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            _make_tolerant(stream)
    language = asked_language(arguments)
    try:
        code: object = App(language).main(arguments, "dangfeng", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "", err=True)
        return 2
    except click.ClickException as error:
        click.echo(usage_text(error, language), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    return code if isinstance(code, int) else 0


def asked_language(arguments: list[str]) -> Language:
    """The language of help and errors: what `--language` says if it says one of ours, else that of the system."""
    asked: str | None = None
    for place, word in enumerate(arguments):
        if word == "--language":
            asked = "".join(arguments[place + 1 : place + 2])
        elif word.startswith("--language="):
            asked = word.partition("=")[2]
    try:
        return choose_language(asked)
    except UnknownName:
        return choose_language()


def _make_tolerant(stream: TextIOWrapper) -> None:
    """A console that cannot show a character gets a question mark, not a failure."""
    if stream.encoding.lower().startswith(_CHINESE):
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")
