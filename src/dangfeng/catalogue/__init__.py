"""Shipped rubrics and examples, by name (随附的评分细则与示例).

Everything here is our own example (自拟示例，非官方评分细则); units and people are invented.
"""

import os
from os import PathLike, fspath
from pathlib import Path

from dangfeng import files
from dangfeng.catalogue.packing import unpacked_rubric
from dangfeng.model import Ledger
from dangfeng.problem import UnknownName
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric

__all__ = [
    "example_ledger",
    "example_ledger_path",
    "example_marks",
    "example_marks_path",
    "example_names",
    "example_worked_path",
    "load_rubric",
    "read_rubric",
    "rubric_names",
    "rubric_path",
    "shipped_rubric",
    "shipped_rubric_path",
]

_SUFFIX = ".yaml"


def rubric_names() -> tuple[str, ...]:
    """Names of the shipped rubrics (评分细则), in order.

    >>> rubric_names()
    ('responsibility-2021',)
    """
    return _names("rubrics")


def example_names() -> tuple[str, ...]:
    """Names of the shipped example ledgers (示例台账), in order.

    >>> example_names()
    ('bureau-2021-full', 'bureau-2021-masked')
    """
    return _names("examples")


def shipped_rubric_path(name: str) -> Path:
    """Where a shipped rubric stands.

    Raises:
        UnknownName: If there is none with this name.
    """
    return _known(name, "rubrics")


def shipped_rubric(name: str) -> Rubric:
    """A shipped rubric (评分细则).

    Raises:
        UnknownName: If there is none with this name.
    """
    path = shipped_rubric_path(name)
    return unpacked_rubric(path) or files.load_rubric(path)


def load_rubric(name_or_path: str | PathLike[str]) -> Rubric:
    """A rubric by the name of a shipped one, or from a file (读取评分细则).

    Args:
        name_or_path: A name such as `responsibility-2021`; anything else is a path. A file without a suffix that is
            called like a shipped rubric is meant by a path with a folder, such as `./responsibility-2021`.

    Raises:
        UnknownName: If it is neither the name of a shipped rubric nor looks like a path.
        InvalidData: If anything is wrong with the file.
    """
    path = rubric_path(name_or_path)
    return _unpacked(path) or files.load_rubric(path)


def read_rubric(name_or_path: str | PathLike[str]) -> "files.Reading[Rubric]":
    """What `load_rubric` would read, and everything that is wrong with it; of a shipped rubric, no places are kept.

    Raises:
        UnknownName: If it is neither the name of a shipped rubric nor looks like a path.
    """
    path = rubric_path(name_or_path)
    shipped = _unpacked(path)
    return files.read_rubric(path) if shipped is None else files.Reading(value=shipped)


def rubric_path(name_or_path: str | PathLike[str]) -> str | Path:
    """Where the rubric stands that `load_rubric` would read; a path is given back as it is.

    Raises:
        UnknownName: If it is neither the name of a shipped rubric nor looks like a path.
    """
    given = fspath(name_or_path)
    return shipped_rubric_path(given) if isinstance(name_or_path, str) and not _is_path(given) else given


def example_ledger_path(name: str) -> Path:
    """Where a shipped example ledger stands.

    Raises:
        UnknownName: If there is none with this name.
    """
    return _known(name, "examples")


def example_ledger(name: str) -> Ledger:
    """A shipped example ledger (示例台账).

    Raises:
        UnknownName: If there is none with this name.
    """
    return files.load_ledger(example_ledger_path(name))


def example_marks_path(name: str) -> Path | None:
    """Where the marks that belong to an example stand, or `None` if it has none.

    Raises:
        UnknownName: If there is no example with this name.
    """
    path = _known(name, "examples").with_name(f"{name}.marks{_SUFFIX}")
    return path if path.is_file() else None


def example_marks(name: str) -> Marks | None:
    """The marks that belong to an example (评分意见), or `None` if it has none.

    Raises:
        UnknownName: If there is no example with this name.
    """
    path = example_marks_path(name)
    return None if path is None else files.load_marks(path)


def example_worked_path(name: str) -> Path:
    """Where an example's points stand as worked out by hand from its records (手工核算).

    Raises:
        UnknownName: If there is no example with this name.
    """
    return _known(name, "examples").with_name(f"{name}.worked{_SUFFIX}")


def _unpacked(path: str | Path) -> Rubric | None:
    """The rubric at a path that was found by its name; what somebody gave as a path is read as a file."""
    return unpacked_rubric(path) if isinstance(path, Path) else None


def _folder(name: str) -> Path:
    # A place on disk is what the readers need; importlib.resources would load archive readers to find the same one.
    return Path(__file__).with_name(name)


def _names(folder: str) -> tuple[str, ...]:
    stems = (path.name.removesuffix(_SUFFIX) for path in _folder(folder).glob(f"*{_SUFFIX}"))
    # What belongs to an example has a second suffix: its marks, its points worked by hand.
    return tuple(sorted(stem for stem in stems if "." not in stem))


def _known(name: str, folder: str) -> Path:
    known = _names(folder)
    if name not in known:
        from difflib import get_close_matches

        raise UnknownName(name, known, tuple(get_close_matches(name, known, n=3)))
    return _folder(folder) / f"{name}{_SUFFIX}"


def _is_path(text: str) -> bool:
    if Path(text).suffix != "" or Path(text).name != text:
        return True
    # os.path.exists says no where Path.exists fails: on a name too long for the file system.
    return text not in rubric_names() and os.path.exists(text)  # noqa: PTH110
