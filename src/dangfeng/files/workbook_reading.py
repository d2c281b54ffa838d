"""Reading a table back from a workbook (读工作簿): each row by its hidden key, each cell by its address."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dangfeng.files.source import MOST_BYTES, refuse, unreadable
from dangfeng.files.workbook import HIDDEN, SCHEMA, ReadRow, ReadTable, Value, need_workbooks
from dangfeng.problem import Place, Problem

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

#: Bytes that a workbook may unpack to, and rows that a table may have.
_MOST_UNPACKED, _MOST_ROWS = 5 * MOST_BYTES, 20_000


def read_workbook(path: str | Path, columns: int) -> ReadTable:
    """Read a table from a workbook of ours (读工作簿).

    Args:
        path: An `.xlsx` file that `write_workbook` wrote and somebody edited.
        columns: How many columns the table has, the hidden one left out.

    Returns:
        The rows with their keys, and the problems of single cells, all at once.

    Raises:
        InvalidData: If there is no such file, it is no workbook of ours, or too large.
        MissingExtra: If the packages for workbooks are not installed.
    """
    need_workbooks()
    file = Path(path)
    here = Place(file=str(path))
    if not file.exists():
        refuse("file.missing", here, found=path, expected="a file")
    if file.is_dir():
        refuse("file.is-folder", here, found=path, expected="a file")
    if file.suffix.lower() != ".xlsx":
        refuse("file.unknown-suffix", here, found=file.suffix or file.name, expected=".xlsx")
    book = _opened(file, here)
    about = _about(book, here)
    sheet = next(sheet for sheet in book.worksheets if sheet.title != HIDDEN)
    if sheet.max_row > _MOST_ROWS:
        refuse("workbook.too-large", here, found=sheet.max_row, expected=_MOST_ROWS)
    problems: list[Problem] = []
    rows = tuple(_rows(sheet, columns, here, problems))
    return ReadTable(about=about, rows=rows, problems=tuple(problems), place=here)


def _opened(file: Path, here: Place) -> "Workbook":
    from openpyxl import load_workbook

    try:
        with ZipFile(file) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (BadZipFile, OSError) as error:
        refuse("workbook.unreadable", here, found=error, expected=".xlsx")
    if unpacked > _MOST_UNPACKED:
        refuse("workbook.too-large", here, found=unpacked, expected=_MOST_UNPACKED)
    try:
        return load_workbook(file)
    except Exception as error:
        # A damaged workbook makes its parsers raise whatever they meet first.
        refuse("workbook.unreadable", here, found=type(error).__name__, expected=".xlsx")


def _about(book: "Workbook", here: Place) -> dict[str, str]:
    found: dict[str, str] = {}
    if HIDDEN in book.sheetnames:
        rows = book[HIDDEN].iter_rows(max_col=2, values_only=True)
        found = {str(row[0]): str(row[1]) for row in rows if len(row) > 1 and row[0] is not None}
    if found.get("schema") != SCHEMA or len(book.worksheets) < 2:
        refuse("workbook.not-ours", here, found=found.get("schema", " ".join(book.sheetnames)), expected=SCHEMA)
    return found


def _rows(sheet: "Worksheet", columns: int, here: Place, problems: list[Problem]) -> Iterator[ReadRow]:
    for cells in sheet.iter_rows(max_col=columns + 1):
        *own, last = cells
        key = "" if last.value is None else str(last.value)
        places = tuple(_place(sheet, cell, here) for cell in own)
        values = tuple(_value(cell, place, problems) for cell, place in zip(own, places, strict=True))
        if key or any(value is not None for value in values):
            yield ReadRow(key=key, values=values, places=places)


def _place(sheet: "Worksheet", cell: "Cell | MergedCell", here: Place) -> Place:
    cell_name = f"{sheet.title}!{cell.coordinate}"
    return Place(file=here.file, line=cell.row or 0, column=cell.column or 0, cell=cell_name)


def _value(cell: "Cell | MergedCell", place: Place, problems: list[Problem]) -> Value:
    """What stands in a cell, if it is a text or a number; a number as people wrote it."""
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if cell.data_type in ("f", "e"):
        code = "workbook.formula" if cell.data_type == "f" else "workbook.error-value"
        problems.append(unreadable(code, place, found=value, expected=""))
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    problems.append(unreadable("workbook.wrong-type", place, found=value, expected=""))
    return None
