"""The program as the system runs it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .samples import LEDGER, RUBRIC, SMALL

PROGRAM = [sys.executable, "-m", "dangfeng"]


def process(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *words], capture_output=True, env=os.environ | more, timeout=60, check=False)


def test_the_module_and_the_script_are_the_same() -> None:
    script = Path(sys.executable).with_name("dangfeng")
    done = subprocess.run([script, "--version"], capture_output=True, check=False)
    assert done.stdout == process("--version").stdout
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "gbk"])
def test_odd_consoles_get_the_text_all_the_same(encoding: str) -> None:
    done = process("score", LEDGER, "--rubric", RUBRIC, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert not done.stderr
    assert "得分区间" in done.stdout.decode("gbk" if encoding == "gbk" else "utf-8")


def test_json_is_utf_8_on_every_console() -> None:
    done = process("schema", "problems", PYTHONIOENCODING="gbk")
    assert "问题" in done.stdout.decode("utf-8")


def test_a_reader_that_has_enough() -> None:
    with subprocess.Popen([*PROGRAM, "schema", "rubric"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "schema", "rubric"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr.decode()
    assert "输出写不进去" in done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    # Reading waits for whoever writes into the pipe, until it is interrupted.
    os.mkfifo(tmp_path / "book.yaml")
    # Begun in the background, as under nohup, this process ignores interrupts, and what it starts would too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        running = subprocess.Popen([*PROGRAM, "check", "book.yaml"], stderr=subprocess.PIPE, cwd=tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)
    with (tmp_path / "book.yaml").open("wb"):  # Opens once the program reads.
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in err


def test_exit_codes_of_the_process(tmp_path: Path) -> None:
    (tmp_path / "book.yaml").write_text(SMALL, encoding="utf-8")
    assert process("check", "book.yaml").returncode == 0
    assert process("check", "none.yaml").returncode == 1
    assert process("check").returncode == 2


def test_all_is_written_before_the_program_leaves(tmp_path: Path) -> None:
    # To a file, standard output is held back until there is much of it.
    for name in ("once", "again"):
        with (tmp_path / name).open("wb") as page:
            done = subprocess.run([*PROGRAM, "score", LEDGER, "--rubric", RUBRIC], stdout=page, check=False)
        assert done.returncode == 0
    assert (tmp_path / "once").read_bytes() == (tmp_path / "again").read_bytes()
    assert (tmp_path / "once").read_text(encoding="utf-8").rstrip().endswith("不作考核结论。")


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_program_without_console_ends_as_it_should(stream: str) -> None:
    code = f"import sys; from dangfeng.cli import program; sys.{stream} = None; program()"
    done = subprocess.run([sys.executable, "-c", code, "--version"], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_whoever_watches_the_program_has_its_say() -> None:
    code = (
        "import atexit, sys; from dangfeng.cli import program; atexit.register(print, 'watched'); "
        "sys.setprofile(lambda *_: None); program()"
    )
    done = subprocess.run([sys.executable, "-c", code, "--version"], capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout.endswith(b"watched\n")


def test_help_loads_no_room_that_it_does_not_need() -> None:
    code = (
        "import sys; from dangfeng.cli.running import run; run(['--help']); "
        "rooms = ('yaml', 'cattrs', 'jinja2', 'babel'); "
        "print(*sorted(name for name in sys.modules if name.split('.')[0] in rooms), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stderr.decode().strip() == ""
