"""A sheet drawn with lines for a terminal (表格线): merged cells, wrapped texts, Chinese characters in two columns."""

from dangfeng.report.blocks import Cell, Sheet, plain, text_of
from dangfeng.wording.width import pad, width, wrapped

#: Columns that a narrow cell has at least, and that cells must have on the average to be read.
_LEAST, _READABLE = 6, 10
#: What stands where lines meet, by whether one goes up, down, left and right.
_MEETING = {
    (False, False, True, True): "─",
    (True, True, False, False): "│",
    (True, True, True, True): "┼",
    (True, True, True, False): "┤",
    (True, True, False, True): "├",
    (True, False, True, True): "┴",
    (False, True, True, True): "┬",
    (False, True, False, True): "┌",
    (False, True, True, False): "┐",
    (True, False, False, True): "└",
    (True, False, True, False): "┘",
}
Owners = list[list[tuple[int, int]]]


def grid(sheet: Sheet, columns: int) -> list[str]:
    """The sheet as a drawn table; no lines if the terminal is too narrow for it.

    Where all columns do not fit, those that are filled in by hand are left out.
    """
    widths = _widths(sheet, columns)
    if not widths and sheet.blank:
        sheet = _without(sheet, sheet.blank)
        widths = _widths(sheet, columns)
    return _Drawing(sheet, widths).lines() if widths else []


def _widths(sheet: Sheet, columns: int) -> list[int]:
    """Columns of each cell, by the shares that the sheet gives; none if they would be too narrow."""
    room, whole = columns - len(sheet.head) - 1, sum(sheet.widths)
    if room < _READABLE * len(sheet.head):
        return []
    least = [min(_LEAST, width(name)) for name in sheet.head]
    spare = room - sum(least)
    wide = [few + spare * share // whole for few, share in zip(least, sheet.widths, strict=True)]
    wide[wide.index(max(wide))] += room - sum(wide)
    return wide


def _without(sheet: Sheet, left_out: tuple[int, ...]) -> Sheet:
    kept = [index for index in range(len(sheet.head)) if index not in left_out]
    rows = []
    for row in sheet.laid():
        cells = [row[index] for index in kept]
        rows.append(tuple(_narrowed(cell, len(kept)) for cell in cells if cell is not None))
    return Sheet(
        head=tuple(sheet.head[index] for index in kept),
        widths=tuple(sheet.widths[index] for index in kept),
        rows=tuple(rows),
        numeric=tuple(new for new, old in enumerate(kept) if old in sheet.numeric),
    )


def _narrowed(cell: Cell, columns: int) -> Cell:
    return Cell(lines=cell.lines, rows=cell.rows, columns=min(cell.columns, columns), style=cell.style)


class _Drawing:
    """A sheet laid out on a terminal: which cell each place belongs to, how high each row is."""

    def __init__(self, sheet: Sheet, widths: list[int]) -> None:
        self.widths = widths
        self.numeric = sheet.numeric
        head = tuple(Cell(lines=(plain(name),)) for name in sheet.head)
        self.cells: dict[tuple[int, int], Cell] = {}
        rows = (head, *sheet.laid())
        self.owners: Owners = [[(-1, -1)] * len(widths) for _ in rows]
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if cell is not None:
                    self._put(y, x, cell)
        self.texts = {place: self._wrapped(place, cell) for place, cell in self.cells.items()}
        self.heights = self._heights()

    def _put(self, y: int, x: int, cell: Cell) -> None:
        self.cells[y, x] = cell
        for down in range(cell.rows):
            for right in range(cell.columns):
                self.owners[y + down][x + right] = (y, x)

    def _wrapped(self, place: tuple[int, int], cell: Cell) -> list[str]:
        wide = self._room(place)
        return [piece for line in cell.lines for piece in _cut(text_of(line), wide)]

    def _room(self, place: tuple[int, int]) -> int:
        cell, x = self.cells[place], place[1]
        return sum(self.widths[x : x + cell.columns]) + cell.columns - 1

    def _heights(self) -> list[int]:
        """Lines of each row: as many as its own cells need, the last row of a merged cell what is left of it."""
        heights = [1] * len(self.owners)
        for (y, x), cell in sorted(self.cells.items(), key=lambda pair: (pair[0][0] + pair[1].rows, pair[1].rows)):
            taken = sum(heights[y : y + cell.rows]) + cell.rows - 1
            heights[y + cell.rows - 1] += max(0, len(self.texts[y, x]) - taken)
        return heights

    def lines(self) -> list[str]:
        found = []
        for y, height in enumerate(self.heights):
            found.append(self._border(y))
            found += [self._inside(y, line) for line in range(height)]
        return [*found, self._border(len(self.heights))]

    def _inside(self, y: int, line: int) -> str:
        text = ""
        for x in range(len(self.widths)):
            place = self.owners[y][x]
            if x and place == self.owners[y][x - 1]:
                continue
            text += "│" + self._line(place, self._above(place, y) + line)
        return text + "│"

    def _line(self, place: tuple[int, int], number: int) -> str:
        """One line of a cell, as wide as the cell."""
        room, texts = self._room(place), self.texts.get(place, [])
        text = texts[number] if number < len(texts) else ""
        centred = place[0] == 0 or place[1] in self.numeric
        lead = (room - width(text)) // 2 if centred else 0
        return pad(" " * lead + text, room)

    def _border(self, y: int) -> str:
        """The line above a row; a merged cell goes on through it."""
        text = ""
        for x in range(len(self.widths) + 1):
            arms = (self._upright(y - 1, x), self._upright(y, x), self._level(y, x - 1), self._level(y, x))
            inside = not any(arms)
            text += "" if inside else _MEETING[arms]
            if self._level(y, x):
                text += "─" * self.widths[x]
            elif not inside and x < len(self.widths):
                place = self.owners[y][x]
                text += self._line(place, self._above(place, y) - 1)
        return text

    def _above(self, place: tuple[int, int], y: int) -> int:
        """Lines of a cell above the first line of row *y*, the lines between rows among them."""
        return sum(self.heights[place[0] : y]) + y - place[0]

    def _upright(self, y: int, x: int) -> bool:
        """Whether there is a line left of column *x* in row *y*."""
        if not 0 <= y < len(self.owners):
            return False
        return x in (0, len(self.widths)) or self.owners[y][x] != self.owners[y][x - 1]

    def _level(self, y: int, x: int) -> bool:
        """Whether there is a line above row *y* in column *x*."""
        if not 0 <= x < len(self.widths):
            return False
        return y in (0, len(self.owners)) or self.owners[y][x] != self.owners[y - 1][x]


def _cut(text: str, columns: int) -> list[str]:
    """A text in lines of at most so many columns; a word that is too long is cut."""
    lines: list[str] = []
    for line in wrapped(text, columns):
        while width(line) > columns:
            fitting = next(end for end in range(len(line), 0, -1) if end == 1 or width(line[:end]) <= columns)
            lines.append(line[:fitting])
            line = line[fitting:]
        lines.append(line)
    return lines
