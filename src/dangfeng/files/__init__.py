"""Reading and writing files: the only home of cattrs and YAML (文件读写)."""

from dangfeng.files.loading import (
    load_ledger,
    load_marks,
    load_rubric,
    read_ledger,
    read_marks,
    read_rubric,
)
from dangfeng.files.plain_data import from_dict
from dangfeng.files.reading import Places, Reading, locate
from dangfeng.files.saving import save_ledger, save_marks, save_rubric, to_dict, write_whole
from dangfeng.files.schema import json_schema
from dangfeng.files.unstructuring import JSON

__all__ = [
    "JSON",
    "Places",
    "Reading",
    "from_dict",
    "json_schema",
    "load_ledger",
    "load_marks",
    "load_rubric",
    "locate",
    "read_ledger",
    "read_marks",
    "read_rubric",
    "save_ledger",
    "save_marks",
    "save_rubric",
    "to_dict",
    "write_whole",
]
