"""The table of a rubric as a workbook to be edited (考核评分表工作簿): what may be edited, and whose each cell is."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from dangfeng.files.workbook import Value, WorkbookCell, WorkbookRow, WorkbookTable
from dangfeng.report.blocks import Bullets, Inline, Note, Paragraph, text_of
from dangfeng.report.rubric_lines import RubricTable, TableLine, mask_of
from dangfeng.report.rubric_page import Page, Parts, groups
from dangfeng.wording.language import Words
from dangfeng.wording.persons import Mask

_SHEET = Words("考核评分表", "Rubric")
#: Columns of the office's table that are taken back, by the field that each is of.
FIELDS = {2: "points", 3: "wording", 4: "method", 5: "evidence", 6: "scored_by"}
#: Columns that are filled in by hand, and are no part of the rubric.
FILLED = (7, 8, 9)
_COLUMNS = 10


@frozen(kw_only=True)
class Target:
    """What a cell of the table is of (单元格所属).

    Attributes:
        id: Id of the line.
        field: Field of the line.
    """

    id: str
    field: str


@frozen(kw_only=True)
class Sheet:
    """A rubric as a table to be edited.

    Attributes:
        table: What is written.
        targets: By the key of the row and the column: what an edit there changes.
    """

    table: WorkbookTable
    targets: dict[tuple[str, int], Target]


def rubric_sheet(table: RubricTable, *, language: str = "zh", mask: Mask | None = None) -> Sheet:
    """The table of a rubric for a workbook: points, wording, method, source and scored-by may be edited.

    Args:
        table: What `rubric_table` gives, blank or filled.
        language: `"zh"` or `"en"`.
        mask: What masks names, as `masker` makes it; left out, those that the scorecard itself names are masked.
    """
    return _Maker(table, language, mask_of(table, mask)).sheet()


class _Maker:
    def __init__(self, table: RubricTable, language: str, mask: Mask) -> None:
        self.table, self.language, self.mask = table, language, mask
        self.page = Page(table, language)
        self.rows: list[WorkbookRow] = []
        self.targets: dict[tuple[str, int], Target] = {}

    def sheet(self) -> Sheet:
        rubric = self.table.rubric
        self.over(rubric.title, "title")
        for block in self.page.blocks():
            if isinstance(block, Paragraph | Note):
                self.over(text_of(block.content), "note")
        head = len(self.rows)
        names = self.page.sheet().head
        self.add("#head", tuple(WorkbookCell(value=name, style="head") for name in names))
        for line in self.table.lines:
            self.section(line)
        for block in self.page.blocks():
            if isinstance(block, Bullets):
                for item in block.items:
                    self.over(text_of(item), "note")
        about = (
            ("title", rubric.title),
            ("version", rubric.version),
            ("language", self.language),
            ("filled", "no" if self.table.card is None else "yes"),
        )
        table = WorkbookTable(
            title=_SHEET.in_(self.language),
            about=about,
            widths=self.page.sheet().widths,
            head=head,
            rows=tuple(self.rows),
        )
        return Sheet(table=table, targets=self.targets)

    # -- rows

    def add(self, key: str, cells: tuple[WorkbookCell | None, ...]) -> None:
        self.rows.append(WorkbookRow(key=key, cells=cells))

    def over(self, text: str, style: str) -> None:
        """A row of one cell over the whole width."""
        first = WorkbookCell(value=self.mask(text), columns=_COLUMNS, style=style)
        self.add(f"#{len(self.rows)}", (first, *[None] * (_COLUMNS - 1)))

    def section(self, line: TableLine) -> None:
        """A section or pool, and all below it."""
        name = line.title if line.kind in ("bonus", "deductions") else f"{line.id} {line.title}"
        told = "；".join([name, *(words.in_(self.language) for words in line.settings)])
        first = WorkbookCell(value=told, columns=2, style="band")
        points = self.points(line, line.id)
        filled = (WorkbookCell(value=value, style="band", open=True) for value in self.filled(line, None))
        rest = WorkbookCell(columns=4, style="band")
        self.add(line.id, (first, None, points, rest, None, None, None, *filled))
        for rule in (each for each in line.lines if not each.lines):
            self.item(rule, ((rule, (rule,)),))
        for item in (each for each in line.lines if each.lines):
            self.item(item, tuple(groups(item)))

    def item(self, item: TableLine, parts: Parts) -> None:
        """An item with its parts and rules, a row for each rule."""
        parted = any(part is not item for part, _ in parts)
        whole = sum(max(1, len(rules)) for _, rules in parts)
        told = _told(self.page.item_lines(item, parted=parted))
        name: WorkbookCell | None = WorkbookCell(value=told, rows=whole, columns=1 if parted else 2)
        for part, rules in parts:
            for index, rule in enumerate(rules or (None,)):
                span = max(1, len(rules))
                key = part.id if rule is None else rule.id
                cells = [name, *(self.heads(part, key, span, parted=parted) if not index else (None, None))]
                cells += self.rule(rule, key, item)
                own, marked, reason = self.filled(part, rule)
                cells += [
                    WorkbookCell(value=each, rows=span, open=True) if not index else None for each in (own, marked)
                ]
                cells.append(WorkbookCell(value=reason, open=True))
                self.add(key, tuple(cells))
                name = None

    def heads(self, part: TableLine, key: str, span: int, *, parted: bool) -> Iterator[WorkbookCell | None]:
        """What is asked, and its points, over the rows of its rules."""
        yield WorkbookCell(value=f"{part.id} {part.title}".rstrip(), rows=span) if parted else None
        yield self.points(part, key, rows=span)

    def points(self, line: TableLine, key: str, *, rows: int = 1) -> WorkbookCell:
        own = line.points is not None and line.kind in ("section", "item", "part")
        if own:
            self.targets[key, 2] = Target(id=line.id, field="points")
        return WorkbookCell(value=line.points, rows=rows, open=own, style="band" if line.kind == "section" else "plain")

    def rule(self, rule: TableLine | None, key: str, item: TableLine) -> Iterator[WorkbookCell]:
        """Wording, method, source and scored-by of one rule; never merged, so that each can be edited."""
        values: dict[str, Value] = {}
        if rule is not None:
            words = self.page.counted(rule)
            values = {"wording": rule.wording or words, "method": rule.method, "scored_by": rule.scored_by}
            values["evidence"] = rule.evidence or item.evidence
        for column, field in list(FIELDS.items())[1:]:
            if rule is not None:
                self.targets[key, column] = Target(id=rule.id, field=field)
            yield WorkbookCell(value=values.get(field) or None, open=rule is not None)

    def filled(self, part: TableLine, rule: TableLine | None) -> tuple[Value, Value, Value]:
        """Self-score, the assessors' score and reasons, where a ledger fills them."""
        score = part.score
        own: Decimal | None = None
        if score is not None:
            own = score.recorded if score.own is None else score.own
        certain = score is not None and score.is_full
        reason = None if certain or rule is None or rule.reason is None else self.mask(rule.reason.in_(self.language))
        return own, None if score is None else score.group, reason


def _told(lines: tuple[Inline, ...]) -> str:
    return "\n".join(text_of(line) for line in lines)
