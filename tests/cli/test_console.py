"""What befalls a command that is not its own fault."""

import gc
import io
import sys

import click
import pytest

from dangfeng.cli import main, running
from dangfeng.cli.app import App
from dangfeng.cli.console import Console, guarded
from dangfeng.problem import Fault, InvalidValue, MissingExtra

from .samples import LEDGER


class Closed(io.StringIO):
    """Where nobody reads any more."""

    def flush(self) -> None:
        raise BrokenPipeError


def raising(error: BaseException):
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_not_installed_is_named_with_the_remedy(capsys, language) -> None:
    assert guarded(Console(language), raising(MissingExtra("xlsx"))) == 1
    assert 'pip install "dangfeng[xlsx]"' in capsys.readouterr().err


def test_other_errors_of_ours_are_said_too(capsys) -> None:
    fault = Fault(field="end", code="too-early", found="2020", expected="2021 or later")
    assert guarded(Console("en"), raising(InvalidValue("Period", (fault,)))) == 1
    assert "found 2020, expected 2021 or later" in capsys.readouterr().err


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_file_that_the_system_refuses(capsys, format) -> None:
    assert guarded(Console("zh", format), raising(PermissionError(13, "Permission denied", "a.yaml"))) == 1
    out, err = capsys.readouterr()
    assert "a.yaml" in out + err
    assert bool(out) == (format == "json")


def test_a_reader_that_has_enough(monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdout", Closed())
    assert guarded(Console("zh"), lambda: 0) == 1


def test_faults_of_the_library_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        guarded(Console("zh"), raising(ZeroDivisionError()))


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interrupt_ends_quietly(monkeypatch, capsys, error) -> None:
    monkeypatch.setattr("dangfeng.cli.check.run", lambda *_, **__: raising(error)())
    assert running.run(["check", LEDGER]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_the_entry_point_takes_the_words_of_the_process(monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "argv", ["dangfeng", "--version"])
    # A program that ends needs no collector; the tests that follow do.
    for name in ("disable", "freeze"):
        monkeypatch.setattr(gc, name, lambda: None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    with pytest.raises(SystemExit) as ended:
        main(["nothing"])
    assert ended.value.code == 2


def test_commands_are_listed_for_completion() -> None:
    app = App("zh")
    context = click.Context(app)
    assert app.list_commands(context)[0] == "demo"
    assert app.get_command(context, "nothing") is None


@pytest.mark.parametrize(("encoding", "becomes"), [("ascii", "utf-8"), ("gbk", "gbk"), ("utf-8", "utf-8")])
def test_a_console_that_cannot_show_chinese_gets_utf_8(monkeypatch, encoding, becomes) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    assert running.run(["--version"]) == 0
    assert stream.encoding == becomes
    assert stream.errors == "replace"
