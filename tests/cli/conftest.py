from collections.abc import Callable
from pathlib import Path

import pytest

from dangfeng.cli.running import run as run_line

from .samples import Done, Runner


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test in an empty folder, in Chinese unless it says otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DANGFENG_LANG", "zh")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    def line(*words: str) -> Done:
        code = run_line(list(words))
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Done(code, out, err)

    return line


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    def file(name: str, content: str | bytes) -> str:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(data)
        return name

    return file
