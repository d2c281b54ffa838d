"""Reading and writing files: the only home of cattrs and YAML (文件读写)."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dangfeng.files.additions import read_additions
    from dangfeng.files.appending import append_records
    from dangfeng.files.converting import add_cattrs_hooks
    from dangfeng.files.loading import load_ledger, load_marks, load_rubric, read_ledger, read_marks, read_rubric
    from dangfeng.files.plain_data import from_dict
    from dangfeng.files.reading import Places, Reading, locate
    from dangfeng.files.saving import save_ledger, save_marks, save_rubric, to_dict, write_whole
    from dangfeng.files.schema import json_schema
    from dangfeng.files.unstructuring import JSON

__all__ = [
    "JSON",
    "Places",
    "Reading",
    "add_cattrs_hooks",
    "append_records",
    "from_dict",
    "json_schema",
    "load_ledger",
    "load_marks",
    "load_rubric",
    "locate",
    "read_additions",
    "read_ledger",
    "read_marks",
    "read_rubric",
    "save_ledger",
    "save_marks",
    "save_rubric",
    "to_dict",
    "write_whole",
]

#: Whoever reads need not load what writes: each name is loaded when it is first used.
_MODULE_OF = {
    "JSON": "unstructuring",
    "Places": "reading",
    "Reading": "reading",
    "add_cattrs_hooks": "converting",
    "append_records": "appending",
    "from_dict": "plain_data",
    "json_schema": "schema",
    "load_ledger": "loading",
    "load_marks": "loading",
    "load_rubric": "loading",
    "locate": "reading",
    "read_additions": "additions",
    "read_ledger": "loading",
    "read_marks": "loading",
    "read_rubric": "loading",
    "save_ledger": "saving",
    "save_marks": "saving",
    "save_rubric": "saving",
    "to_dict": "saving",
    "write_whole": "saving",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module."""
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'dangfeng.files' has no attribute {name!r}")
    value: object = getattr(import_module(f"dangfeng.files.{module}"), name)
    globals()[name] = value
    return value
