"""Writing a table as a workbook (写工作簿): texts stay texts, the same table gives the same bytes."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dangfeng.files.saving import write_bytes
from dangfeng.files.workbook import HIDDEN, SCHEMA, Value, WorkbookCell, WorkbookRow, WorkbookTable, need_workbooks

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

#: Characters that the whole width of the table has room for, and the height of a line in points.
_CHARACTERS, _LINE = 150, 14.5
#: The first day that an archive can state.
_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001 - an archive knows no zones
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def write_workbook(table: WorkbookTable, path: str | Path, *, overwrite: bool = False) -> None:
    """Write a table as a workbook (写工作簿).

    Args:
        table: What is to be written; a text that begins with an equals sign stays a text.
        path: An `.xlsx` file.
        overwrite: Whether a file that is there already may be replaced.

    Raises:
        InvalidData: If there is such a file already, or it cannot be written; what was there is then as it was.
        MissingExtra: If the packages for workbooks are not installed.
    """
    need_workbooks()
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has a sheet"
    sheet.title = table.title
    _lay_out(sheet, table)
    for number, row in enumerate(table.rows, 1):
        _write(sheet, number, row, table)
    hidden = book.create_sheet(HIDDEN)
    for number, pair in enumerate((("schema", SCHEMA), *table.about), 1):
        for column, text in enumerate(pair, 1):
            _put(hidden.cell(number, column), text)
    hidden.sheet_state = "veryHidden"
    stream = BytesIO()
    book.save(stream)
    write_bytes(Path(path), _dated(stream.getvalue()), overwrite=overwrite)


def _lay_out(sheet: "Worksheet", table: WorkbookTable) -> None:
    """A4 across, one page wide, with the head on each page; the column of keys is hidden."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, wide in enumerate(_characters(table), 1):
        sheet.column_dimensions[get_column_letter(column)].width = wide
    sheet.column_dimensions[get_column_letter(len(table.widths) + 1)].hidden = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{table.head + 1}:{table.head + 1}"
    sheet.print_area = f"A1:{get_column_letter(len(table.widths))}{len(table.rows)}"
    sheet.freeze_panes = f"A{table.head + 2}"
    # What is not taken back is locked, without a password: whoever wants to may unlock it.
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _characters(table: WorkbookTable) -> list[float]:
    return [max(4.0, _CHARACTERS * share / sum(table.widths)) for share in table.widths]


def _write(sheet: "Worksheet", number: int, row: WorkbookRow, table: WorkbookTable) -> None:
    lines = 1.0
    wide = _characters(table)
    for column, cell in enumerate(row.cells, 1):
        if cell is None:
            continue
        target = sheet.cell(number, column)
        _put(target, cell.value)
        _style(sheet, number, column, cell)
        if cell.rows > 1 or cell.columns > 1:
            last = (number + cell.rows - 1, column + cell.columns - 1)
            sheet.merge_cells(start_row=number, start_column=column, end_row=last[0], end_column=last[1])
        lines = max(lines, _lines(cell, sum(wide[column - 1 : column - 1 + cell.columns])) / cell.rows)
    _put(sheet.cell(number, len(table.widths) + 1), row.key)
    sheet.row_dimensions[number].height = _LINE * lines + 4


def _lines(cell: WorkbookCell, wide: float) -> int:
    """Lines that a text takes, a Chinese character being two wide."""
    texts = str(cell.value or "").split("\n")
    room = max(2, int(wide) - 1)
    return sum(max(1, -(-sum(2 if ord(c) > 0x2E7F else 1 for c in text) // room)) for text in texts)


def _put(cell: "Cell | MergedCell", value: Value) -> None:
    """Fill a cell; a text that looks like a formula is none."""
    from openpyxl.cell.cell import Cell

    assert isinstance(cell, Cell), "what another cell reaches into is not filled"
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))  # what another program might read as a formula


def _style(sheet: "Worksheet", number: int, column: int, cell: WorkbookCell) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    thin = Side(style="thin", color="FF808080")
    centred = cell.style in ("title", "head") or not isinstance(cell.value, str)
    for y in range(number, number + cell.rows):
        for x in range(column, column + cell.columns):
            target = sheet.cell(y, x)
            target.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if centred else "left")
            target.font = Font(name="宋体", size=16 if cell.style == "title" else 10, bold=cell.style in _BOLD)
            target.protection = Protection(locked=not cell.open)
            if cell.style not in ("title", "note"):
                target.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            if cell.style in ("head", "band"):
                target.fill = PatternFill("solid", fgColor="FFF1EEE7")


_BOLD = ("title", "head", "band")


def _dated(data: bytes) -> bytes:
    """The same archive without the hour at which it was written."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + _EPOCH.isoformat().encode() + rb"Z\g<2>", content)
            entry = ZipInfo(name, _EPOCH.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, content)
    return stream.getvalue()
