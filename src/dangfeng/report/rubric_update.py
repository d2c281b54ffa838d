"""Taking back the table of a rubric that an office edited: points, wording, method, source (考核评分表收回)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from attrs import frozen

from dangfeng.fields import Noun, field_named, table
from dangfeng.files.source import refuse, unreadable
from dangfeng.files.workbook import ReadRow, ReadTable, Value
from dangfeng.files.workbook_reading import read_workbook
from dangfeng.problem import InvalidData, Place, Problem
from dangfeng.quantity import is_finer
from dangfeng.report.rubric_lines import rubric_table
from dangfeng.report.rubric_workbook import FILLED, Sheet, rubric_sheet
from dangfeng.rubric.nodes import id_of, walk
from dangfeng.rubric.rubric import Rubric

_COLUMNS = 10
#: New values by the id of the line and the field.
Edits = dict[str, dict[str, Value]]


@frozen(kw_only=True)
class Updated:
    """A rubric with what an office edited in its table (收回的细则).

    Attributes:
        rubric: The rubric with the new values.
        filled: Whether self-scores, scores or reasons stand in the table, which are no part of the rubric.
    """

    rubric: Rubric
    filled: bool


def updated_rubric(rubric: Rubric, path: str | Path) -> Updated:
    """Take back the points, wordings, methods, sources and scored-by that were edited in the table (收回评分表).

    Args:
        rubric: The rubric that the table was written from.
        path: The workbook, as `write_rubric_table` wrote it and somebody edited it.

    Returns:
        The rubric with the new values; self-scores, scores and reasons are left where they are.

    Raises:
        InvalidData: If the workbook cannot be read, is of another rubric or version, or anything else in it was
            edited, put in or taken out; all problems are in it, each with its cell.
        MissingExtra: If the packages for workbooks are not installed.
    """
    read = read_workbook(path, _COLUMNS)
    found, expected = (f"{about['title']} ({about['version']})" for about in (_about(read), _own(rubric)))
    if found != expected:
        refuse("workbook.other-rubric", read.place, found=found, expected=expected)
    taken = _Taken(rubric, rubric_sheet(rubric_table(rubric), language=read.about.get("language", "zh")), read)
    problems = [*read.problems, *taken.problems()]
    if problems:
        raise InvalidData(problems)
    changed = _edited(rubric, taken.edits)
    assert isinstance(changed, Rubric)
    return Updated(rubric=changed, filled=taken.filled)


def _about(read: ReadTable) -> dict[str, str]:
    return {"title": "", "version": "", **read.about}


def _own(rubric: Rubric) -> dict[str, str]:
    return {"title": rubric.title, "version": rubric.version}


class _Taken:
    """What was read, held against what was written."""

    def __init__(self, rubric: Rubric, sheet: Sheet, read: ReadTable) -> None:
        self.rubric, self.sheet, self.read = rubric, sheet, read
        self.nouns: dict[str, Noun] = {node.id: node.noun for node in walk(rubric)}
        self.written = {row.key: row for row in sheet.table.rows}
        self.edits: Edits = {}
        self.filled = False

    def problems(self) -> Iterator[Problem]:
        """Everything that cannot be taken back; what can be is left in `edits`."""
        met: set[str] = set()
        # Of a table that a ledger fills, the lines above and below the table say other things.
        filled = self.read.about.get("filled") == "yes"
        broken = {problem.place for problem in self.read.problems}
        for row in self.read.rows:
            if row.key not in self.written:
                if not (filled and row.key.startswith("#")):
                    yield self._row_problem("workbook.unknown-row", row, row.key or "—")
            elif row.key in met:
                yield self._row_problem("workbook.doubled-row", row, row.key)
            elif not (filled and row.key.startswith("#")):
                met.add(row.key)
                yield from self._row(row, broken)
        for key in self.written:
            if key not in met and not key.startswith("#"):
                yield unreadable("workbook.missing-row", self.read.place, found="—", expected=key)

    def _row_problem(self, code: str, row: ReadRow, found: str) -> Problem:
        filled = (place for place, value in zip(row.places, row.values, strict=True) if value is not None)
        return unreadable(code, next(filled, row.places[0]), found=found, expected="")

    def _row(self, row: ReadRow, broken: set[Place]) -> Iterator[Problem]:
        cells = self.written[row.key].cells
        for column, (value, place) in enumerate(zip(row.values, row.places, strict=True)):
            cell = cells[column]
            was = None if cell is None else cell.value
            if column in FILLED and not row.key.startswith("#"):
                self.filled = self.filled or value is not None
            elif place not in broken and not _is_same(value, was):
                yield from self._cell(row.key, column, value, was, place)

    def _cell(self, key: str, column: int, value: Value, was: Value, place: Place) -> Iterator[Problem]:
        """A cell that says something else than what was written."""
        target = self.sheet.targets.get((key, column))
        if target is None:
            yield unreadable("workbook.not-taken", place, found=_shown(value), expected=_shown(was))
            return
        new = _number(value) if target.field == "points" else _plain(value)
        if target.field == "points" and new is None:
            yield unreadable("workbook.not-points", place, found=_shown(value), expected=_shown(was))
            return
        faults = list(self._faults(target.id, target.field, new))
        yield from (unreadable(code, place, found=_shown(value), expected=expected) for code, expected in faults)
        if not faults:
            self.edits.setdefault(target.id, {})[target.field] = new

    def _faults(self, id: str, field: str, value: Value) -> Iterator[tuple[str, str]]:
        """What the field has against a value."""
        row = field_named(type(self.nouns[id]), field)
        if row is None or (value is None and row.optional):
            return
        for fault in row.shape.faults(value, field):
            yield f"value.{fault.code}", fault.expected
        if isinstance(value, Decimal) and is_finer(value, self.rubric.precision):
            yield "workbook.too-fine", str(self.rubric.precision)


def _is_same(value: Value, was: Value) -> bool:
    """Whether a cell still says what was written; a workbook keeps fifteen digits of a number."""
    if isinstance(value, Decimal) and isinstance(was, Decimal):
        return Decimal(f"{value:.15g}") == Decimal(f"{was:.15g}")
    return _plain(value) == _plain(was)


def _plain(value: Value) -> Value:
    """A value as it is kept: a text on one line, a number exact."""
    if isinstance(value, str):
        return " ".join(value.splitlines()).strip() or None
    return value


def _number(value: Value) -> Decimal | None:
    """Points, which may have been typed as a text."""
    try:
        return Decimal(value.strip().removesuffix("分")) if isinstance(value, str) else value
    except InvalidOperation:
        return None


def _shown(value: Value) -> str:
    return "—" if value is None else str(value)


def _edited(noun: Noun, edits: Mapping[str, Mapping[str, Value]]) -> Noun:
    """The same line with new values in it and in all lines inside it."""
    given = edits.get(id_of(noun), {})
    values = {row.name: given.get(row.name, _inside(getattr(noun, row.name), edits)) for row in table(type(noun))}
    return type(noun)(**values)


def _inside(held: object, edits: Mapping[str, Mapping[str, Value]]) -> object:
    if isinstance(held, Noun):
        return _edited(held, edits)
    if isinstance(held, tuple):
        return tuple(_inside(each, edits) for each in held)
    return held
