"""The table of a rubric as neutral blocks, in the form that offices print (考核评分表版式)."""

from collections.abc import Iterator
from itertools import groupby

from attrs import evolve

from dangfeng.report.blocks import Block, Bullets, Cell, Heading, Inline, Note, Paragraph, Sheet, changed, plain
from dangfeng.report.caution import CAUTION
from dangfeng.report.rubric_lines import RubricTable, Score, TableLine, mask_of
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.persons import Mask
from dangfeng.wording.values import day_text, period_text, points_phrase, points_text, range_text

#: The columns, and their shares of the width: of a blank table, and of one with reasons.
_HEAD = (
    (Words("考核指标", "Item"), 10, 9),
    (Words("考核内容", "Content"), 10, 9),
    (Words("分值", "Points"), 5, 5),
    (Words("评分标准", "Standard"), 27, 21),
    (Words("考核方式", "Method"), 10, 8),
    (Words("数据来源", "Source"), 11, 8),
    (Words("评分单位", "Scored by"), 7, 6),
    (Words("自评分", "Self-score"), 6, 6),
    (Words("考核组评分", "Assessors' score"), 8, 8),
    (Words("扣分原因", "Reasons"), 12, 20),
)
_POINTS, _OWN, _GROUP, _REASON = 2, 7, 8, 9
_FORM = Words("版本：{version}　满分：{full}{force}", "Version: {version}. Full: {full}{force}")
_FORCE = Words("　施行期间：{start}至{end}", ". In force: {start} to {end}")
_NO_END, _NO_START = Words("另行通知", "further notice"), Words("此前", "before")
_BASIS = Words("依据：{basis}", "Basis: {basis}")
_OF = Words("单位：{unit}　考核期：{period}　数据截至：{today}", "Unit: {unit}. Period: {period}. As of: {today}")
_OWN_SCORE = Words(
    "自评分一栏：单位自己评过的照填，其余按现有记录测算，区间另起一行；扣分原因一栏列未得满分或尚不能确定的。{caution}。",
    "Self-score: what the unit entered, else computed from the records, the range below it. Reasons: where points are "
    "missing or not certain. {caution}.",
)
_TOTAL = Words("合计（{full}）", "Total ({full})")
_REMARKS = Words("说明", "Remarks")
_COUNTED = Words("（按记录自动计分：{rule}）", "(from the records: {rule})")
_TITLED, _AND_POINTS = Words("{id} {title}", "{id} {title}"), Words("{name}（{points}）", "{name} ({points})")
_BY_GROUP = Words("考核组：{reason}", "Assessors: {reason}")
_JOINED = Words("；", "; ")

#: Lines with points of their own, each with the rules right under it.
Parts = tuple[tuple[TableLine, tuple[TableLine, ...]], ...]


def rubric_blocks(table: RubricTable, *, language: str = "zh", mask: Mask | None = None) -> tuple[Block, ...]:
    """The office's table of a rubric, blank or filled, as blocks that every writer can write (考核评分表).

    Args:
        table: What `rubric_table` gives.
        language: `"zh"` or `"en"`; the rubric's own words stay as they are.
        mask: What masks names, as `masker` makes it; left out, those that the scorecard itself names are masked.

    Returns:
        Title, form, notice and basis; the table; remarks.

    Raises:
        UnknownName: If the language is neither.
    """
    return changed(tuple(Page(table, choose_language(language)).blocks()), mask_of(table, mask))


class Page:
    """The table of a rubric in one language, cell by cell."""

    def __init__(self, table: RubricTable, language: str) -> None:
        self.table, self.language = table, language
        self.filled = table.card is not None

    def say(self, words: Words, **values: object) -> str:
        """A phrase with its values filled in."""
        return words.in_(self.language).format(**values)

    def said(self, words: Words) -> str:
        """A text that is ready: what stands in braces in it is the office's own."""
        return words.in_(self.language)

    def blocks(self) -> Iterator[Block]:
        """Everything on the page."""
        rubric, card = self.table.rubric, self.table.card
        yield Heading(level=1, text=rubric.title)
        full = points_phrase(self.table.full, self.language)
        form = self.say(_FORM, version=rubric.version, full=full, force=self._force())
        yield Paragraph(content=plain(form), style="form")
        if card is not None:
            period, today = period_text(card.period, self.language), day_text(card.as_of, self.language)
            yield Paragraph(content=plain(self.say(_OF, unit=card.unit, period=period, today=today)), style="plain")
            yield Note(content=plain(self.say(_OWN_SCORE, caution=self.say(CAUTION))), tone="caution")
        if rubric.notice:
            yield Note(content=plain(rubric.notice))
        if rubric.basis:
            # Between two titles in their marks nothing stands.
            listed = (
                ", ".join(rubric.basis) if self.language == "en" else "、".join(rubric.basis).replace("》、《", "》《")
            )
            yield Paragraph(content=plain(self.say(_BASIS, basis=listed)), style="plain")
        yield self.sheet()
        if self.table.remarks:
            yield Heading(level=2, text=self.say(_REMARKS))
            yield Bullets(items=tuple(plain(self.said(words)) for words in self.table.remarks))

    def _force(self) -> str:
        start, end = self.table.rubric.in_force_from, self.table.rubric.in_force_until
        if start is None and end is None:
            return ""
        first, last = day_text(start, self.language), day_text(end, self.language)
        return self.say(_FORCE, start=first or self.say(_NO_START), end=last or self.say(_NO_END))

    def sheet(self) -> Sheet:
        """The table alone."""
        rows = [row for line in self.table.lines for row in self._band(line)]
        if self.table.score is not None:
            total = self.say(_TOTAL, full=points_phrase(self.table.full, self.language))
            rows.append(self._over(total, (), self.table.score))
        return Sheet(
            head=tuple(self.say(words) for words, _, _ in _HEAD),
            widths=tuple(filled if self.filled else blank for _, blank, filled in _HEAD),
            rows=tuple(rows),
            numeric=(_POINTS, _OWN, _GROUP),
            blank=() if self.filled else (_OWN, _GROUP, _REASON),
        )

    # -- rows

    def _band(self, line: TableLine) -> Iterator[tuple[Cell, ...]]:
        yield self._over(self._named(line), line.settings, line.score)
        rules = tuple(each for each in line.lines if not each.lines)
        for rule in rules:
            yield from self._item(rule, ((rule, (rule,)),))
        for item in line.lines:
            if item.lines:
                yield from self._item(item, tuple(groups(item)))

    def _over(self, name: str, settings: tuple[Words, ...], score: Score | None) -> tuple[Cell, ...]:
        """A row that heads those below it, or sums those above."""
        text = self.say(_JOINED).join([name, *(self.said(words) for words in settings)])
        width = _OWN if score is not None else len(_HEAD)
        band = Cell(lines=(plain(text),), columns=width, style="band")
        return (band, *self._scores(score, 1), Cell()) if score is not None else (band,)

    def _item(self, item: TableLine, parts: Parts) -> Iterator[tuple[Cell, ...]]:
        parted = any(group is not item for group, _ in parts)
        rows = sum(max(1, len(rules)) for _, rules in parts)
        lines = self.item_lines(item, parted=parted)
        first = [Cell(lines=lines, rows=rows, columns=1 if parted else 2, style="name")]
        for group, rules in parts:
            for index, row in enumerate(self._group(group, rules, item)):
                yield (*first, *(self._content(group, rules) if parted and not index else ()), *row)
                first = []

    def item_lines(self, item: TableLine, *, parted: bool) -> tuple[Inline, ...]:
        """An item by its name, with its points where its parts have points of their own."""
        name = self._named(item) if parted else self._titled(item)
        basis = [plain(self.say(_BASIS, basis=item.basis))] if item.basis else []
        return (plain(name), *basis, *(plain(self.said(words)) for words in item.settings))

    def counted(self, rule: TableLine) -> str:
        """What a rule without a wording of the office's own asks and gives."""
        made = "" if rule.words is None else self.said(rule.words)
        return self.say(_COUNTED, rule=made) if made else ""

    def _content(self, group: TableLine, rules: tuple[TableLine, ...]) -> tuple[Cell, ...]:
        settings = tuple(plain(self.said(words)) for words in group.settings)
        return (Cell(lines=(plain(self._titled(group)), *settings), rows=max(1, len(rules))),)

    def _group(self, group: TableLine, rules: tuple[TableLine, ...], item: TableLine) -> Iterator[tuple[Cell, ...]]:
        """The rows of lines that share one number of points."""
        spans = max(1, len(rules))
        points = "" if group.points is None else points_text(group.points)
        columns = [_runs([rule.method for rule in rules] or [group.method])]
        columns.append(_runs([rule.evidence or group.evidence or item.evidence for rule in rules] or [group.evidence]))
        columns.append(_runs([rule.scored_by for rule in rules] or [group.scored_by]))
        certain = group.score is not None and group.score.is_full
        for index in range(spans):
            rule = rules[index] if rules else None
            row = [_of(points, rows=spans)] if not index else []
            row.append(Cell(lines=self._standard(rule, item, several=spans > 1)))
            row += [cell for column in columns if (cell := column[index]) is not None]
            row += [] if index else self._scores(_marked(group, rules), spans)
            row.append(self._reason(rule, None if index else _marked(group, rules), certain=certain))
            yield tuple(row)

    def _standard(self, rule: TableLine | None, item: TableLine, *, several: bool) -> tuple[Inline, ...]:
        if rule is None:
            return ()
        text = rule.wording or self.counted(rule)
        gap = " " if self.language == "en" else "　"
        # The basis of the item stands at the item.
        basis = [self.say(_BASIS, basis=rule.basis)] if rule.basis not in ("", item.basis) else []
        return (plain(f"{rule.id}{gap}{text}" if several and text else text), *map(plain, basis))

    def _scores(self, score: Score | None, rows: int) -> list[Cell]:
        if score is None:
            return [Cell(rows=rows), Cell(rows=rows)]
        own: list[str] = []
        if score.own is not None:
            own = [points_text(score.own)]
        elif score.recorded is not None:
            span = range_text(score.lower, score.upper, self.language, unit=False)
            own = [points_text(score.recorded), *([span] if score.lower != score.upper else [])]
        group = [] if score.group is None else [points_text(score.group)]
        return [Cell(lines=tuple(plain(text) for text in texts), rows=rows) for texts in (own, group)]

    def _reason(self, rule: TableLine | None, score: Score | None, *, certain: bool) -> Cell:
        lines = [] if certain or rule is None or rule.reason is None else [plain(self.said(rule.reason))]
        marked = "" if score is None else score.group_reason
        return Cell(lines=(*lines, *([plain(self.say(_BY_GROUP, reason=marked))] if marked else [])))

    # -- names

    def _titled(self, line: TableLine) -> str:
        return self.say(_TITLED, id=line.id, title=line.title).strip()

    def _named(self, line: TableLine) -> str:
        name = line.title if line.kind in ("bonus", "deductions") else self._titled(line)
        if line.points is None:
            return name
        return self.say(_AND_POINTS, name=name, points=points_phrase(line.points, self.language))


def groups(item: TableLine) -> Iterator[tuple[TableLine, tuple[TableLine, ...]]]:
    """Lines with points of their own and the rules right under each, however deep they stand."""
    rules = tuple(line for line in item.lines if not line.lines)
    if rules or not item.lines:
        yield item, rules
    for line in item.lines:
        if line.lines:
            yield from groups(line)


def _marked(group: TableLine, rules: tuple[TableLine, ...]) -> Score | None:
    """The score of a line; with the marks on its only rule, where none are on the line itself."""
    score, only = group.score, rules[0].score if len(rules) == 1 else None
    if score is None or only is None or (score.own, score.group) != (None, None):
        return score
    return evolve(score, own=only.own, group=only.group, group_reason=only.group_reason)


def _runs(texts: list[str]) -> list[Cell | None]:
    """Equal texts one under the other as one cell over all of them."""
    found: list[Cell | None] = []
    for text, same in groupby(texts):
        number = len(list(same))
        found += [_of(text, rows=number), *[None] * (number - 1)]
    return found


def _of(text: str, *, rows: int = 1) -> Cell:
    return Cell(lines=(plain(text),) if text else (), rows=rows)
