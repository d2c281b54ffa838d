"""Shipped rubrics in packed form, beside the files that people read (打包的随附细则).

Putting one together from it takes a sixth of the time of reading its file, which every command on it would have to
wait for. The packed forms are written by `docs/tables.py`, after a rubric or the classes of rubrics changed.
"""

import json
from pathlib import Path
from zlib import crc32

from dangfeng.files.packing import packed, unpacked
from dangfeng.rubric.rubric import Rubric

_SUFFIX = ".packed.json"


def unpacked_rubric(path: Path) -> Rubric | None:
    """The rubric of a shipped file out of its packed form; `None` if there is none, or the file was changed since."""
    beside = packed_path(path)
    if not beside.is_file():
        return None
    data = json.loads(beside.read_text(encoding="utf-8"))
    if data["of"] != _digest(path):
        return None
    rubric = unpacked(data["rubric"])
    assert isinstance(rubric, Rubric)
    return rubric


def packed_path(path: Path) -> Path:
    """Where the packed form of a shipped rubric stands."""
    return path.with_name(path.stem + _SUFFIX)


def packed_text(path: Path) -> str:
    """The packed form of a shipped rubric, as the text of its file."""
    from dangfeng.files import load_rubric

    data = {"of": _digest(path), "rubric": packed(load_rubric(path))}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _digest(path: Path) -> int:
    """What tells whether a file was changed; line ends are not looked at."""
    return crc32(path.read_bytes().replace(b"\r\n", b"\n"))
