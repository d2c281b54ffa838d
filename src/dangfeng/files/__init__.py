"""Reading and writing files: the only home of cattrs and YAML (文件读写)."""

from dangfeng.files.loading import (
    load_ledger,
    load_marks,
    load_rubric,
    read_ledger,
    read_marks,
    read_rubric,
)
from dangfeng.files.reading import Places, Reading, locate

__all__ = [
    "Places",
    "Reading",
    "load_ledger",
    "load_marks",
    "load_rubric",
    "locate",
    "read_ledger",
    "read_marks",
    "read_rubric",
]
