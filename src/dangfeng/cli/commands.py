"""What every command is made of: its words, its options, its console (命令)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import click

from dangfeng.cli.console import Console, guarded
from dangfeng.cli.usage import ALL_HELP, EXTRA, help_text, listed
from dangfeng.wording.language import LANGUAGES, Language, Words

#: What a command does: it is given its console and its options by name, and answers with the exit code.
Run = Callable[..., int]

_FORMAT = Words("输出形式：{choices}；默认text", "Form of the output: {choices}; text if left out.")
_LANGUAGE = Words("语言：zh中文、en英文；默认随系统", "Language: zh or en; that of the system if left out.")
_SHOW_NAMES = Words("显示人名；默认只留姓，如“张某”", "Print names of persons in full; they are masked otherwise.")

LEDGER = Words("台账", "LEDGER")
RUBRIC = Words("细则", "RUBRIC")
FILE = Words("文件", "FILE")
FOLDER = Words("文件夹", "DIR")


class Command(click.Command):
    """A command that speaks the user's language and never ends in a traceback over bad input.

    Attributes:
        language: Language of help; of everything unless `--language` says otherwise.
        formats: What `--format` takes, the default first.
    """

    def __init__(
        self,
        name: str,
        run: Run,
        language: Language,
        *,
        usage: Words,
        about: Words,
        params: Sequence[click.Parameter],
        formats: tuple[str, ...] = ("text", "json"),
    ) -> None:
        choices = listed(formats, language)
        common = [
            _choice("--format", formats, _FORMAT.in_(language).format(choices=choices)),
            language_option(language),
            flag("--help", ALL_HELP, language),
        ]
        common[-1].is_eager, common[-1].expose_value, common[-1].callback = True, False, _show_help
        super().__init__(
            name,
            params=[*params, *common],
            add_help_option=False,
            short_help=first_sentence(about, language),
            context_settings={"allow_extra_args": True},
        )
        self.run, self.language, self.usage, self.about = run, language, usage, about

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options.

        Raises:
            UsageError: If something is missing, unknown or left over.
        """
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise click.UsageError(EXTRA.in_(self.language).format(names=listed(ctx.args, self.language)), ctx)
        return rest

    def invoke(self, ctx: click.Context) -> NoReturn:
        """Run the command; what it raises over bad input is said, not shown as a traceback.

        Raises:
            Exit: Always, with the exit code.
        """
        given = dict(ctx.params)
        language: Language = given.pop("language") or self.language
        words = [word for value in given.values() for word in (value if isinstance(value, tuple) else (value,))]
        files = tuple(word for word in words if isinstance(word, str) and Path(word).suffix)
        console = Console(language, given.pop("format") or "text", overwrites="overwrite" in given, files=files)
        ctx.exit(guarded(console, lambda: self.run(console, **given)))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, its options."""
        formatter.write(help_text(self, self.language, self.usage, self.about))


def first_sentence(about: Words, language: Language) -> str:
    """What the list of commands says of one."""
    return about.in_(language).split("。" if language == "zh" else ". ")[0].rstrip("。.")


def argument(name: str, metavar: Words, language: Language, *, required: bool = True) -> click.Argument:
    """A word that stands by its place."""
    return click.Argument([name], metavar=metavar.in_(language), required=required)


def option(name: str, metavar: Words, help: Words, language: Language, *, required: bool = False) -> click.Option:
    """An option with a value."""
    return click.Option([name], metavar=metavar.in_(language), help=help.in_(language), required=required)


def flag(name: str, help: Words, language: Language) -> click.Option:
    """An option without a value."""
    return click.Option([name], is_flag=True, help=help.in_(language))


def show_names(language: Language) -> click.Option:
    """`--show-names`."""
    return flag("--show-names", _SHOW_NAMES, language)


def language_option(language: Language) -> click.Option:
    """`--language`."""
    return _choice("--language", LANGUAGES, _LANGUAGE.in_(language))


def _choice(name: str, choices: tuple[str, ...], help: str) -> click.Option:
    return click.Option([name], type=click.Choice(choices), metavar="|".join(choices), help=help)


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
