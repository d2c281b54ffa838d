"""Ledgers, rubrics and marks inside the classes of a program of one's own (cattrs 转换器)."""

from cattrs import BaseConverter

from dangfeng.files.plain_data import from_dict
from dangfeng.files.saving import to_dict
from dangfeng.model import Ledger
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric


def add_cattrs_hooks(converter: BaseConverter) -> None:
    """Teach a converter of cattrs to take ledgers, rubrics and marks apart, and to put them together again.

    A class that holds a ledger is then converted like any other. What is wrong with the ledger is told as `from_dict`
    tells it: everything at once, nothing coerced.

    Args:
        converter: The converter of the program.
    """
    converter.register_unstructure_hook_func(lambda cls: cls in (Ledger, Rubric, Marks), to_dict)
    converter.register_structure_hook_func(lambda cls: cls is Ledger, lambda data, _: from_dict(data, "ledger"))
    converter.register_structure_hook_func(lambda cls: cls is Rubric, lambda data, _: from_dict(data, "rubric"))
    converter.register_structure_hook_func(lambda cls: cls is Marks, lambda data, _: from_dict(data, "marks"))
