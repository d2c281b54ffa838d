"""Where a command speaks: the answer to standard output, what is wrong to standard error (输出)."""

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from io import TextIOWrapper
from pathlib import Path

import click

from dangfeng.cli.usage import CLOSE, KNOWN, listed
from dangfeng.problem import DangfengError, Gravity, InvalidData, MissingExtra, Place, Problem, UnknownName
from dangfeng.wording.language import Language, Words

_UNKNOWN = Words("没有“{name}”。", "There is no {name!r}. ")
_EXTRA = Words(
    '这项功能需要另装组件：pip install "dangfeng[{extra}]"', 'This needs more packages: pip install "dangfeng[{extra}]"'
)
_OVERWRITE = Words("要覆盖已有的文件，加 --overwrite。", "To replace the file, add --overwrite.")
_NO_OUTPUT = Words("输出写不进去：{reason}", "The output cannot be written: {reason}")
#: Of many known names, so many are listed.
_MOST_LISTED = 12


class Console:
    """The console of one command.

    Attributes:
        language: The language to speak.
        format: `text`, `json`, or another form that the command knows.
        overwrites: Whether the command has `--overwrite`.
        files: Files that the command was given: whom they name is masked in what is said of any of them.
    """

    def __init__(
        self, language: Language, format: str = "text", *, overwrites: bool = False, files: tuple[str, ...] = ()
    ) -> None:
        self.language = language
        self.format = format
        self.overwrites = overwrites
        self.files = files

    @property
    def as_json(self) -> bool:
        """Whether the answer is to be JSON."""
        return self.format == "json"

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the console."""
        return words.in_(self.language).format(**values)

    def write(self, text: str) -> None:
        """The answer, or a part of it."""
        click.echo(_printed(text))

    def write_json(self, data: Mapping[str, object]) -> None:
        """The answer as JSON, in UTF-8 whatever the console is."""
        self.write_page(json.dumps(data, ensure_ascii=False, indent=2))

    def write_page(self, text: str) -> None:
        """The answer as a page that says itself that it is in UTF-8, whatever the console is."""
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        click.echo(_printed(text))

    def note(self, text: str) -> None:
        """What is said beside the answer."""
        click.echo(_printed(text), err=True)

    def refuse(self, problems: Iterable[Problem], *, show_names: bool = False) -> None:
        """Why there is no answer: as text to standard error, as JSON instead of the answer."""
        if self.as_json:
            self.write_problems(problems, show_names=show_names)
        else:
            from dangfeng.wording.problems import render_problems

            found = _masked(problems, self.files, show_names=show_names)
            self.note(render_problems(found, self.language, show_names=show_names))
            if self.overwrites and any(problem.code == "file.exists" for problem in found):
                self.note(self.say(_OVERWRITE))

    def write_problems(self, problems: Iterable[Problem], *, show_names: bool = False) -> None:
        """Problems as the answer."""
        found = _masked(problems, self.files, show_names=show_names)
        if self.as_json:
            from dangfeng.report import problems_to_dict

            self.write_json(problems_to_dict(found, show_names=show_names))
        else:
            from dangfeng.wording.problems import render_problems

            self.write(render_problems(found, self.language, show_names=show_names))


def _printed(text: str) -> str:
    """What may be printed: numbers of identity cards and phones never are."""
    from dangfeng.wording.numbers import no_numbers

    return no_numbers(text)


def _masked(problems: Iterable[Problem], files: tuple[str, ...], *, show_names: bool) -> tuple[Problem, ...]:
    """Problems without the persons that their files name, so that a name is masked in free text as well."""
    found = tuple(problems)
    if show_names or not found:
        return found
    from dangfeng.files.source import MOST_BYTES
    from dangfeng.wording.names import named_in
    from dangfeng.wording.persons import masked_problem, masking

    names: list[str] = []
    for file in dict.fromkeys((*(problem.place.file for problem in found if problem.place.file), *files)):
        # What cannot be read, or is not looked into because of its size, is not quoted from either.
        with contextlib.suppress(OSError, ValueError):
            path = Path(file)
            names += named_in(path.read_text(encoding="utf-8")) if path.stat().st_size <= MOST_BYTES else ()
    mask = masking(names)
    return tuple(masked_problem(problem, mask) for problem in found)


def guarded(console: Console, run: Callable[[], int]) -> int:
    """Run a command; what it raises over bad input becomes words and an exit code.

    Args:
        console: Where to say it.
        run: The command.

    Returns:
        The exit code.
    """
    try:
        try:
            code = run()
            sys.stdout.flush()
        except InvalidData as error:
            console.refuse(error.problems)
            return error.exit_code
        except UnknownName as error:
            if console.as_json:
                console.write_problems((_of_name(error),))
            else:
                console.note(_failure(error, console.language))
            return error.exit_code
        except DangfengError as error:
            console.note(_failure(error, console.language))
            return error.exit_code
    except BrokenPipeError:
        # The reader, such as `head`, has enough; nothing more may be written, not even on the way out.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        with contextlib.suppress(OSError):
            if error.filename is None:
                # No file of the user's: it is the console, or where the output is sent, that fails.
                console.note(console.say(_NO_OUTPUT, reason=error.strerror or type(error).__name__))
            else:
                console.refuse((_of_system(error),))
        return 1
    return code


def _failure(error: DangfengError, language: Language) -> str:
    match error:
        case UnknownName():
            said = _UNKNOWN.in_(language).format(name=error.name)
            names = listed((error.close or error.known)[:_MOST_LISTED], language)
            return said + (CLOSE if error.close else KNOWN).in_(language).format(names=names)
        case MissingExtra():
            return _EXTRA.in_(language).format(extra=error.extra)
        case _:
            return str(error)


def _of_name(error: UnknownName) -> Problem:
    params = {"found": error.name, "expected": " | ".join(error.known)}
    if error.close:
        params["hint"] = " / ".join(error.close)
    return Problem(code="name.unknown", gravity=Gravity.UNREADABLE, params=params)


def _of_system(error: OSError) -> Problem:
    params = {"found": error.strerror or type(error).__name__, "expected": "a file that can be opened"}
    place = Place(file=str(error.filename))
    return Problem(code="file.unreadable", gravity=Gravity.UNREADABLE, place=place, params=params)
