"""Writing ledgers, rubrics and marks: whole or not at all (写入文件)."""

import contextlib
import json
import os
import secrets
from os import PathLike
from pathlib import Path
from typing import NoReturn

from dangfeng.files.loading import VERSION
from dangfeng.files.source import Format, format_of, is_folder, refuse
from dangfeng.files.unstructuring import JSON, Unstructurer, Word
from dangfeng.model import Ledger
from dangfeng.problem import InvalidData, Place
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric

_KINDS: dict[type, str] = {Ledger: "ledger", Rubric: "rubric", Marks: "marks"}


def to_dict(value: Ledger | Rubric | Marks, *, chinese_keys: bool = False) -> dict[str, JSON]:
    """A ledger, rubric or marks as dicts, lists and words, as they stand in a file (转为字典).

    Args:
        value: What is to be turned.
        chinese_keys: Whether keys and words of closed lists are Chinese.

    Returns:
        A dict with the schema version under `schema`; points, amounts of money and days are texts, counts are integers.
    """
    kind = _KINDS[type(value)]
    schema: dict[str, JSON] = {"schema": Word(f"dangfeng.{kind}/{VERSION}")}
    return schema | Unstructurer(chinese_keys).group(value)


def save_ledger(
    ledger: Ledger, path: str | PathLike[str], *, overwrite: bool = False, chinese_keys: bool = False
) -> None:
    """Write a ledger to a file (保存台账), in the format of its suffix.

    Args:
        ledger: What is to be written.
        path: A `.yaml`, `.yml` or `.json` file.
        overwrite: Whether a file that is there already may be replaced.
        chinese_keys: Whether keys and words of closed lists are written in Chinese.

    Raises:
        InvalidData: If there is such a file already, or it cannot be written; what was there is then as it was.
    """
    save(to_dict(ledger, chinese_keys=chinese_keys), path, overwrite=overwrite)


def save_rubric(
    rubric: Rubric, path: str | PathLike[str], *, overwrite: bool = False, chinese_keys: bool = False
) -> None:
    """Write a rubric to a file (保存评分细则); as `save_ledger`."""
    save(to_dict(rubric, chinese_keys=chinese_keys), path, overwrite=overwrite)


def save_marks(marks: Marks, path: str | PathLike[str], *, overwrite: bool = False, chinese_keys: bool = False) -> None:
    """Write marks to a file (保存评分表); as `save_ledger`."""
    save(to_dict(marks, chinese_keys=chinese_keys), path, overwrite=overwrite)


def save(data: dict[str, JSON], path: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Write what `to_dict` gives; as `save_ledger`."""
    file = Path(path)
    if is_folder(file):
        refuse("file.is-folder", Place(file=str(file)), found=file, expected="a file")
    if format_of(file) is Format.JSON:
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    else:
        from dangfeng.files.yaml_writing import to_yaml

        text = to_yaml(data)
    write_whole(file, text, overwrite=overwrite)


def write_whole(file: Path, text: str, *, overwrite: bool) -> None:
    """Write a text file whole or not at all.

    Raises:
        InvalidData: If there is such a file already, or it cannot be written.
    """
    place = Place(file=str(file))
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        refuse("file.control-character", place, found="half a character", expected="text")
    write_bytes(file, data, overwrite=overwrite)


def write_bytes(file: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file whole or not at all.

    Raises:
        InvalidData: If there is such a file already, or it cannot be written.
    """
    place = Place(file=str(file))
    try:
        # A link is followed, so that the file it names is replaced and not the link.
        target = Path(os.path.realpath(file))
    except (OSError, ValueError) as error:
        _refuse_unwritable(place, error)
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(8)}")
    try:
        if target.exists() and not overwrite:
            refuse("file.exists", place, found=file, expected="a new name, or leave to overwrite")
        # Unlike a file of `tempfile`, this one gets the permissions that a new file has here.
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if overwrite:
            beside.replace(target)
        else:
            _publish_new(beside, target, place)
    except (OSError, ValueError) as error:
        if isinstance(error, InvalidData):
            raise
        _refuse_unwritable(place, error)
    finally:
        with contextlib.suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)


def _refuse_unwritable(place: Place, error: Exception) -> NoReturn:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    refuse("file.unwritable", place, found=reason or type(error).__name__, expected="a folder that can be written to")


def _publish_new(beside: Path, target: Path, place: Place) -> None:
    """Give the file its name unless somebody else took it meanwhile."""
    try:
        os.link(beside, target)
    except FileExistsError:
        refuse("file.exists", place, found=target, expected="a new name, or leave to overwrite")
    except OSError:
        # Some file systems know no links.
        if target.exists():
            refuse("file.exists", place, found=target, expected="a new name, or leave to overwrite")
        beside.replace(target)
