"""A table as a workbook holds it: rows that are known by hidden keys, cells that may be edited (工作簿表格)."""

from decimal import Decimal
from importlib.util import find_spec

from attrs import frozen

from dangfeng.problem import MissingExtra, Place, Problem

#: What the hidden sheet of a workbook of ours begins with.
SCHEMA = "dangfeng.rubric-workbook/1"
#: The hidden sheet.
HIDDEN = "_dangfeng"

Value = str | Decimal | None


@frozen(kw_only=True)
class WorkbookCell:
    """One cell to be written (单元格).

    Attributes:
        value: A text or a number; nothing of a blank one.
        rows: Rows that it stands over.
        columns: Columns that it stands over.
        style: `plain`, `title`, `head`, `band` or `note`.
        open: Whether it is there to be edited.
    """

    value: Value = None
    rows: int = 1
    columns: int = 1
    style: str = "plain"
    open: bool = False


@frozen(kw_only=True)
class WorkbookRow:
    """One row to be written: what it is known by, and its cells, `None` where one reaches in (行).

    Attributes:
        key: What the row is known by, in a hidden column.
        cells: A cell for each column.
    """

    key: str
    cells: tuple[WorkbookCell | None, ...]


@frozen(kw_only=True)
class WorkbookTable:
    """A table to be written (工作簿表格).

    Attributes:
        title: Name of the sheet.
        about: What the hidden sheet says beside the schema: names and values.
        widths: Shares of the columns in the width.
        head: Number of the row with the names of the columns, from 0; it is repeated on each printed page.
        rows: All rows.
    """

    title: str
    about: tuple[tuple[str, str], ...]
    widths: tuple[int, ...]
    head: int
    rows: tuple[WorkbookRow, ...]


@frozen(kw_only=True)
class ReadRow:
    """One row as it was read (读到的行).

    Attributes:
        key: Its hidden key; empty of a row that was put in.
        values: Values by the index of the column.
        places: Where each cell stands.
    """

    key: str
    values: tuple[Value, ...]
    places: tuple[Place, ...]


@frozen(kw_only=True)
class ReadTable:
    """A table as it was read, with all problems of its cells (读到的表格).

    Attributes:
        about: What the hidden sheet says.
        rows: Rows that have a key or anything in them.
        problems: Formulas, errors, and what is neither text nor number.
        place: The sheet.
    """

    about: dict[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[Problem, ...]
    place: Place


def need_workbooks() -> None:
    """See that workbooks can be read and written.

    Raises:
        MissingExtra: If the packages for it are not installed.
    """
    if find_spec("openpyxl") is None or find_spec("defusedxml") is None:
        raise MissingExtra("xlsx")
