"""The ledgers that a command gathers, each with its places (读取多本台账)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dangfeng.gathering import Part
    from dangfeng.problem import Problem


def parts(paths: Sequence[str]) -> tuple["Part", ...]:
    """The ledgers as parts, called by their files.

    Raises:
        InvalidData: If anything is wrong with one of the files; all problems of all of them are in it.
    """
    return parts_and_keys(paths)[0]


def parts_and_keys(paths: Sequence[str]) -> tuple[tuple["Part", ...], bool]:
    """The ledgers as parts, called by their files, and whether the first of them has Chinese keys.

    Raises:
        InvalidData: If anything is wrong with one of the files; all problems of all of them are in it.
    """
    from dangfeng.files import read_ledger
    from dangfeng.gathering import Part
    from dangfeng.problem import InvalidData

    readings = [(path, read_ledger(path)) for path in paths]
    problems = [problem for _, reading in readings for problem in reading.problems]
    if problems:
        raise InvalidData(problems)
    found = tuple(
        Part(name=path, ledger=reading.value, places=reading.places)
        for path, reading in readings
        if reading.value is not None
    )
    return found, readings[0][1].chinese_keys


def contradicted(problems: Sequence["Problem"]) -> int:
    """The exit code: 1 if there is a contradiction among the problems."""
    from dangfeng.problem import Gravity

    return int(any(problem.gravity is Gravity.CONTRADICTION for problem in problems))
