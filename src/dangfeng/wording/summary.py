"""A scorecard as a table: sections and items with their points (得分一览)."""

from dangfeng.rubric.scorecard import Line, LineKind, Scorecard
from dangfeng.wording import terms
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.values import day_text, period_text, points_text, range_text
from dangfeng.wording.width import COLUMNS, pad, printable, width, wrapped


def scorecard_text(card: Scorecard, language: str = "zh") -> str:
    """Sections and items with range of scores, points by the records and full points, as a table for a terminal.

    Raises:
        UnknownName: If the language is neither `"zh"` nor `"en"`.
    """
    language = choose_language(language)
    writer = Writer(language)
    lines = [line for line in card.total.walk() if line.kind in _TABLE]
    names = ["  " * (line.kind is LineKind.ITEM) + writer.title(line) for line in lines]
    heads = tuple(words.in_(language) for words in (terms.NAME, terms.HEAD_RANGE, terms.HEAD_RECORDED, terms.HEAD_FULL))
    cells = [heads, *((name, *writer.figures(line)) for name, line in zip(names, lines, strict=True))]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    widths[0] = min(widths[0], COLUMNS - sum(widths[1:]) - 2 * len(widths[1:]))

    def row(name: str, *figures: str) -> str:
        right = (pad(cell, wide, right=True) for cell, wide in zip(figures, widths[1:], strict=True))
        return "  ".join((pad(_cut(name, widths[0]), widths[0]), *right)).rstrip()

    head, total, *body = [row(*cell) for cell in cells]
    rule = "-" * (sum(widths) + 2 * len(widths[1:]))
    table = [head, rule, *body, rule, total]
    return "\n".join((*writer.identity(card), "", *table, "", *writer.outcome(card), sentence(terms.NOTICE, language)))


_TABLE = (LineKind.TOTAL, LineKind.SECTION, LineKind.ITEM, LineKind.BONUS, LineKind.DEDUCTIONS)


class Writer:
    """Puts the pieces of a scorecard that name nobody into words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.comma, self.stop = (", ", ".") if language == "en" else ("、", "。")

    def say(self, words: Words, **values: object) -> str:
        """Words with their values."""
        return words.in_(self.language).format_map(values) if values else words.in_(self.language)

    def identity(self, card: Scorecard) -> list[str]:
        """Whose score, by which rubric, for which period; the rubric's own notice."""
        brackets = " (" if self.language == "en" else "（", ")" if self.language == "en" else "）"
        lines = [
            f"{self.say(terms.UNIT)}{card.unit}",
            f"{self.say(terms.RUBRIC)}{card.rubric}{brackets[0]}{card.rubric_version}{brackets[1]}",
            "    ".join(
                (
                    f"{self.say(terms.PERIOD)}{period_text(card.period, self.language)}",
                    f"{self.say(terms.AS_OF)}{day_text(card.as_of, self.language)}",
                )
            ),
        ]
        if card.notice:
            lines += wrapped(f"{self.say(terms.ABOUT)}{card.notice}", COLUMNS)
        return [printable(line) for line in lines]

    def outcome(self, card: Scorecard) -> list[str]:
        """Grades and vetoes."""
        lines = []
        if card.grade_recorded:
            lines.append(f"{self.say(terms.GRADE_RECORDED)}{card.grade_recorded}")
        if card.grades:
            lines.append(f"{self.say(terms.GRADES)}{self.comma.join(card.grades)}")
        possible = tuple(id for id in card.vetoes_possible if id not in card.vetoes)
        for words, ids in ((terms.VETOES, card.vetoes), (terms.VETOES_POSSIBLE, possible)):
            if ids:
                lines.append(f"{self.say(words)}{self.comma.join(ids)}")
        return lines

    def title(self, line: Line) -> str:
        """Id and title of a line, as the rubric has them."""
        name = line.title or self._asked(line) or self.say(terms.LINE_NAMES[line.kind])
        if line.kind is LineKind.TOTAL:
            return self.say(terms.TOTAL)
        # Nobody asks for these two by their id.
        known = line.kind in (LineKind.BONUS, LineKind.DEDUCTIONS)
        return printable(name if known or not line.id else f"{line.id} {name}")

    def _asked(self, line: Line) -> str:
        """What a rule asks for, which stands for a title that it lacks; a table of sections and items has no rules."""
        if line.sentence is None:
            return ""
        from dangfeng.wording.sentences import rule_text

        return rule_text(line.sentence, self.language)

    def figures(self, line: Line) -> tuple[str, str, str]:
        """Range, points by the records and full points as they stand in a table."""
        full = "" if line.full is None else points_text(line.full, line.digits)
        if not line.applicable:
            return self.say(terms.NOT_APPLICABLE), "", full
        recorded = "" if line.recorded is None else points_text(line.recorded, line.digits)
        span = range_text(line.lower, line.upper, self.language, unit=False, places=line.digits)
        return span, recorded, full


def _cut(text: str, columns: int) -> str:
    """*text* within so many columns, with a mark where it was cut."""
    if width(text) <= columns:
        return text
    while width(text) > columns - 1:
        text = text[:-1]
    return f"{text}…"


def sentence(words: Words, language: str) -> str:
    """Words that are said as a sentence of their own."""
    return f"{words.in_(language)}{'.' if language == 'en' else '。'}"
