"""What the command line says of itself: help and wrong usage, in both languages (用法)."""

import re
from collections.abc import Iterable, Sequence

import click

from dangfeng.wording.language import Language, Words
from dangfeng.wording.width import pad, width, wrapped

_COLUMNS = 88

ALL_HELP = Words("显示本说明", "Show this help.")
NO_COMMAND = Words("没有“{name}”这个命令。", "There is no command {name!r}. ")
CLOSE = Words("是否为：{names}？", "Did you mean {names}?")
KNOWN = Words("可用的有：{names}。", "There are: {names}.")
EXTRA = Words("多出了参数：{names}。", "Too many arguments: {names}.")
_USAGE = Words("用法：", "Usage: ")
_COMMANDS, _OPTIONS = Words("命令：", "Commands:"), Words("选项：", "Options:")
_WRONG = Words("用法有误：", "Wrong usage: ")
_HELP_HINT = Words("详细用法：{command} --help", "For help: {command} --help")
_MISSING = Words("缺少{name}。", "{name} is missing.")
_NO_OPTION = Words("没有{name}这个选项。", "There is no option {name}. ")
_NOT_ONE_OF = Words("{name}不能是“{value}”，应为{choices}。", "{name} cannot be {value!r}; it is one of {choices}.")
_NEEDS_VALUE = Words("选项{name}后面要写内容。", "The option {name} needs a value.")


def listed(names: Iterable[str], language: Language) -> str:
    """Names in a row, as the language separates them."""
    return (", " if language == "en" else "、").join(names)


def help_text(
    command: click.Command,
    language: Language,
    usage: Words,
    about: Words,
    commands: Sequence[tuple[str, str]] = (),
    last: str = "",
) -> str:
    """The help of a command, laid out so that Chinese characters take two columns.

    Args:
        command: The command; its options are listed.
        language: Language of the words around it.
        usage: How it is written.
        about: What it does.
        commands: Names of the commands under it, each with what it does.
        last: What stands below everything.

    Returns:
        The text with a final line break.
    """
    blocks = [_usage(usage.in_(language), _USAGE.in_(language)), wrapped(about.in_(language), _COLUMNS)]
    if commands:
        blocks.append([_COMMANDS.in_(language), *_rows(commands)])
    options = [(_written(param), param.help or "") for param in command.params if isinstance(param, click.Option)]
    blocks.append([_OPTIONS.in_(language), *_rows(options)])
    if last:
        blocks.append(wrapped(last, _COLUMNS))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _usage(usage: str, head: str) -> list[str]:
    """How a command is written; what does not fit in the line stands below, each option whole."""
    lines = [head]
    for piece in re.split(r" (?=\[|--)", usage):
        if lines[-1] != head and width(lines[-1]) + 1 + width(piece) > _COLUMNS:
            lines.append(" " * width(head))
        lines[-1] += f" {piece}" if lines[-1].strip() not in ("", head.strip()) else piece
    return lines


def _written(option: click.Option) -> str:
    name = ", ".join(option.opts)
    return name if option.is_flag else f"{name} {option.metavar}"


def _rows(rows: Sequence[tuple[str, str]]) -> list[str]:
    left = max(width(name) for name, _ in rows) + 4
    lines: list[str] = []
    for name, text in rows:
        said = wrapped(text, _COLUMNS - left) or [""]
        lines += [pad(f"  {name}", left) + said[0], *(" " * left + more for more in said[1:])]
    return [line.rstrip() for line in lines]


def usage_text(error: click.ClickException, language: Language) -> str:
    """What is wrong with a command line, and where to read more."""
    said = f"{_WRONG.in_(language)}{_reason(error, language)}"
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return said
    return f"{said}\n{_HELP_HINT.in_(language).format(command=context.command_path)}"


def _reason(error: click.ClickException, language: Language) -> str:
    match error:
        case click.NoSuchOption():
            said = _NO_OPTION.in_(language).format(name=error.option_name)
            close = list(error.possibilities or ())
            return said + (CLOSE.in_(language).format(names=listed(close, language)) if close else "")
        case click.BadOptionUsage():
            return _NEEDS_VALUE.in_(language).format(name=error.option_name)
        case click.MissingParameter():
            return _MISSING.in_(language).format(name=_name(error.param))
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            choices = listed([str(choice) for choice in error.param.type.choices], language)
            return _NOT_ONE_OF.in_(language).format(name=_name(error.param), value=_given(error), choices=choices)
        case _:
            return error.format_message()


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return str(param.metavar) if isinstance(param, click.Argument) else ""


def _given(error: click.BadParameter) -> str:
    """The value refused: click has it only inside its own sentence, in quotes at the start."""
    return error.message.split("'")[1] if error.message.count("'") > 1 else ""
