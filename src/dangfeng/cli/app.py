"""The program `dangfeng` and its commands, each loaded when it is asked for (命令表)."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from dangfeng.cli.commands import first_sentence, flag, language_option
from dangfeng.cli.usage import ALL_HELP, NO_COMMAND, help_text
from dangfeng.wording.language import Language, Words

#: Commands in the order in which help has them, each with the module that holds it.
_COMMANDS = MappingProxyType(
    {
        "demo": "demo",
        "new": "new",
        "check": "check",
        "add": "add",
        "merge": "merge",
        "compare": "compare",
        "diff": "diff",
        "score": "score",
        "explain": "explain",
        "audit": "audit",
        "evidence": "evidence",
        "report": "report",
        "rubric": "rubric",
        "convert": "convert",
        "schema": "schema",
    }
)
_ABOUT = Words(
    "党风廉政建设责任制：把一个单位一年的工作记成台账，核对、按考核细则测算得分、说明每一分的由来、写出年度报告。"
    "测算结果仅供核对，不作考核结论。",
    "The responsibility system for Party conduct and clean government: keep a unit's year as a ledger, check it, "
    "score it by a rubric, explain each point, write the yearly report. Scores are for checking only.",
)
_USAGE = Words("dangfeng 命令 [参数]", "dangfeng COMMAND [ARGUMENTS]")
_VERSION = Words("显示版本号", "Show the version.")
_FIRST = Words(
    "第一次使用，先看示例：dangfeng demo --out out；再建自己的台账：dangfeng new 2021.yaml。"
    "各命令的用法：dangfeng 命令 --help。",
    "To begin, look at the example: dangfeng demo --out out; then begin a ledger: dangfeng new 2021.yaml. "
    "Each command explains itself: dangfeng COMMAND --help.",
)


class Family(click.Group):
    """Commands under one name, each loaded when it is asked for.

    Attributes:
        language: Language of help and errors.
        about: What the family is for.
    """

    def __init__(self, name: str, language: Language, about: Words, usage: Words, modules: Mapping[str, str]) -> None:
        help_option = flag("--help", ALL_HELP, language)
        help_option.is_eager, help_option.expose_value, help_option.callback = True, False, _show_help
        short = first_sentence(about, language)
        super().__init__(name, params=[help_option], add_help_option=False, no_args_is_help=True, short_help=short)
        self.language, self.about, self.usage, self.modules = language, about, usage, modules
        self.last = Words("", "")

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, or `None`."""
        module = self.modules.get(cmd_name)
        if module is None:
            return None
        command: object = import_module(f"dangfeng.cli.{module}").command(self.language)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names.

        Raises:
            UsageError: If it names none.
        """
        if args[0] not in self.modules:
            from difflib import get_close_matches

            close = get_close_matches(args[0], self.modules, n=2)
            hint = NO_COMMAND.in_(self.language).format(name=args[0])
            raise click.UsageError(hint + _listed(close or list(self.modules), bool(close), self.language), ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it is for, the commands, the options."""
        found = [(name, self.get_command(ctx, name)) for name in self.modules]
        commands = [(name, command.short_help or "") for name, command in found if command]
        last = self.last.in_(self.language)
        formatter.write(help_text(self, self.language, self.usage, self.about, commands, last))


class App(Family):
    """The program `dangfeng`."""

    def __init__(self, language: Language) -> None:
        super().__init__("dangfeng", language, _ABOUT, _USAGE, _COMMANDS)
        version = flag("--version", _VERSION, language)
        version.is_eager, version.expose_value, version.callback = True, False, _show_version
        # Which language it says was looked up before anything was worded; here it is allowed before the command too.
        spoken = language_option(language)
        spoken.expose_value = False
        self.params += (version, spoken)
        self.last = _FIRST


def _listed(names: list[str], close: bool, language: Language) -> str:
    from dangfeng.cli.usage import CLOSE, KNOWN, listed

    return (CLOSE if close else KNOWN).in_(language).format(names=listed(names, language))


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from dangfeng import __version__

        click.echo(f"dangfeng {__version__}")
        ctx.exit()
