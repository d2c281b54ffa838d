"""From a path to text: everything that can be wrong with a file before its first line is read (读取文件)."""

import re
from enum import Enum
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import NoReturn

import attrs

from dangfeng.problem import Gravity, InvalidData, Place, Problem

#: The largest file that is read, in bytes: a hundred times the ledger of a large bureau.
MOST_BYTES = 20 * 1000 * 1000
#: How deep groups and lists may lie within one another.
MOST_DEPTH = 60
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"


class Format(Enum):
    """What a file is written in, told by its suffix."""

    YAML = "yaml"
    JSON = "json"


_SUFFIXES = {".yaml": Format.YAML, ".yml": Format.YAML, ".json": Format.JSON}


class Source:
    """A file that could be read as text.

    Attributes:
        name: The path as the user gave it; empty for what did not come from a file.
        text: The text, without byte-order mark.
        format: What it is written in.
    """

    def __init__(self, name: str = "", text: str = "", format: Format = Format.JSON) -> None:
        self.name = name
        self.text = text
        self.format = format

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as an editor shows them."""
        return tuple(line.rstrip("\r") for line in self.text.split("\n"))

    def place(self, line: int = 0, column: int = 0, *, record: str = "", field: str = "") -> Place:
        """A place in the file with its line quoted; the file alone if *line* is 0."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Place(file=self.name, line=line, column=column, record=record, field=field, text=text)


def refuse(code: str, place: Place, *, found: object, expected: object, **params: object) -> NoReturn:
    """Raise `InvalidData` with one problem that stops the reading of a file."""
    raise InvalidData([unreadable(code, place, found=found, expected=expected, **params)])


def unreadable(code: str, place: Place, *, found: object, expected: object, **params: object) -> Problem:
    """A problem that keeps a file, or a part of it, from being read."""
    given: dict[str, object] = {"found": found, "expected": expected, **params}
    return Problem(code=code, gravity=Gravity.UNREADABLE, place=place, params=given)


def format_of(path: Path) -> Format:
    """The format that a suffix stands for.

    Raises:
        InvalidData: If the suffix is none of ours.
    """
    known = _SUFFIXES.get(path.suffix.lower())
    if known is None:
        found = path.suffix or path.name
        refuse("file.unknown-suffix", Place(file=str(path)), found=found, expected=" ".join(_SUFFIXES))
    return known


def read_source(path: str | PathLike[str]) -> Source:
    """Read a file as text.

    Args:
        path: A file that ends in `.yaml`, `.yml` or `.json`, in UTF-8 with or without byte-order mark.

    Raises:
        InvalidData: If there is no such file, it cannot be opened, is too large, or is not a text in UTF-8.
    """
    file = Path(path)
    here = Place(file=str(file))
    if is_folder(file):
        refuse("file.is-folder", here, found=file, expected="a file")
    known = format_of(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        refuse("file.missing", here, found=file, expected="a file")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        refuse("file.unreadable", here, found=reason or type(error).__name__, expected="a file that can be opened")
    if len(data) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1000_000} MB"
        refuse("file.too-large", here, found=f"more than {limit}", expected=f"at most {limit}", limit=limit)
    source = Source(str(file), _decoded(data, here), known)
    if not source.text.strip():
        refuse("file.empty", here, found="an empty file", expected="a ledger, rubric or marks file")
    _refuse_control_characters(source)
    return source


def is_folder(path: Path) -> bool:
    """Whether a path is that of a folder; a path that no system knows is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _decoded(data: bytes, here: Place) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        refuse("file.wrong-encoding", here, found="UTF-16", expected="UTF-8", encoding="UTF-16")
    if b"\0" in data:
        refuse("file.binary", here, found="a binary file", expected="a text file in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = attrs.evolve(here, line=line)
        try:
            data.decode("gb18030")
        except UnicodeDecodeError:
            refuse("file.binary", here, found="a binary file", expected="a text file in UTF-8")
        refuse("file.wrong-encoding", place, found="GBK", expected="UTF-8", encoding="GBK")


def _refuse_control_characters(source: Source) -> None:
    # Most texts do without the expression, which takes longer to compile than a ledger to look through.
    if source.text.replace("\n", "").isprintable():
        return
    hit = re.search(_CONTROL, source.text)
    if hit:
        line = source.text.count("\n", 0, hit.start()) + 1
        column = hit.start() - (source.text.rfind("\n", 0, hit.start()) + 1) + 1
        found = f"U+{ord(hit.group()):04X}"
        place = attrs.evolve(source.place(line, column), text="")
        refuse("file.control-character", place, found=found, expected="text")
