"""The table of a rubric in each form it is printed or written in (考核评分表输出)."""

import json
from pathlib import Path

from dangfeng.files.saving import write_whole
from dangfeng.files.source import refuse
from dangfeng.problem import Place
from dangfeng.report.caution import CAUTION
from dangfeng.report.markdown import to_markdown
from dangfeng.report.plain_text import to_text
from dangfeng.report.rubric_lines import RubricTable
from dangfeng.report.rubric_page import rubric_blocks
from dangfeng.report.rubric_table_json import rubric_table_to_dict
from dangfeng.wording.language import choose_language
from dangfeng.wording.persons import Mask

#: Forms of the table by the suffix of the file.
FORMS = {".txt": "text", ".md": "md", ".html": "html", ".json": "json"}
#: Columns of a text that is read on no terminal.
COLUMNS = 120


def rubric_table_text(
    table: RubricTable, form: str, *, language: str = "zh", columns: int = COLUMNS, mask: Mask | None = None
) -> str:
    """The table of a rubric as text, Markdown, a page or JSON (考核评分表).

    Args:
        table: What `rubric_table` gives.
        form: `text`, `md`, `html` or `json`.
        language: `"zh"` or `"en"`.
        columns: Columns of the terminal, for `text`.
        mask: What masks names, as `masker` makes it; left out, those that the scorecard itself names are masked.

    Raises:
        ValueError: If the form is none of these.
    """
    if form == "json":
        return json.dumps(rubric_table_to_dict(table, mask), ensure_ascii=False, indent=2)
    blocks = rubric_blocks(table, language=language, mask=mask)
    match form:
        case "text":
            return to_text(blocks, columns, language=language)
        case "md":
            return to_markdown(blocks, language=language).rstrip("\n")
        case "html":
            from dangfeng.report.html import to_html

            foot = None if table.card is None else CAUTION
            return to_html(blocks, language=language, landscape=True, foot=foot)
    raise ValueError(f"form must be one of text, md, html, json, got {form!r}")


def write_rubric_table(
    table: RubricTable,
    path: str | Path,
    *,
    language: str | None = None,
    mask: Mask | None = None,
    overwrite: bool = False,
) -> None:
    """Write the table of a rubric to a file (写出考核评分表), in the form that its suffix names.

    Args:
        table: What `rubric_table` gives.
        path: Where to: `.xlsx`, `.html`, `.md`, `.txt` or `.json`.
        language: `"zh"` or `"en"`; left out, that of the system, else Chinese.
        mask: What masks names, as `masker` makes it; left out, those that the scorecard itself names are masked.
        overwrite: Whether a file that is there is replaced.

    Raises:
        InvalidData: If the suffix is none of these, or the file cannot be written; nothing half-written is left.
        MissingExtra: If the packages for workbooks are not installed.
        UnknownName: If the language is neither.
    """
    target = Path(path)
    form, place = FORMS.get(target.suffix.lower()), Place(file=str(target))
    if target.is_dir():
        refuse("file.is-folder", place, found=target, expected="a file")
    if target.suffix.lower() == ".xlsx":
        from dangfeng.files.workbook_writing import write_workbook
        from dangfeng.report.rubric_workbook import rubric_sheet

        sheet = rubric_sheet(table, language=choose_language(language), mask=mask)
        write_workbook(sheet.table, target, overwrite=overwrite)
        return
    if form is None:
        refuse("file.unknown-suffix", place, found=target.suffix or target.name, expected=" ".join((*FORMS, ".xlsx")))
    text = rubric_table_text(table, form, language=choose_language(language), mask=mask)
    write_whole(target, text + "\n", overwrite=overwrite)
