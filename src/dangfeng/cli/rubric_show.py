"""`dangfeng rubric show`: a rubric as the office's table (考核细则表)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from dangfeng.cli.commands import RUBRIC, Command, argument
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.rubric.rubric import Item, Part, Rubric, Rule

_USAGE = Words(
    "dangfeng rubric show 细则 [--format text|markdown|json]",
    "dangfeng rubric show RUBRIC [--format text|markdown|json]",
)
_ABOUT = Words(
    "把细则列成一张表：指标、分值、评分标准、考核方式、依据、评分单位。",
    "Show a rubric as a table: item, points, wording, method, basis, scored by.",
)
_ITEM, _POINTS = Words("考核指标", "Item"), Words("分值", "Points")
_WORDING, _METHOD = Words("评分标准", "Wording"), Words("考核方式", "Method")
_BASIS, _SCORED_BY = Words("依据", "Basis"), Words("评分单位", "Scored by")
_VERSION = Words("版本：{version}", "Version: {version}")
_COLON = Words("：", ": ")
_GRADES, _VETOES = Words("等次", "Grades"), Words("一票否决", "Vetoes")
_GRADE = Words("{title}：{points}以上", "{title}: {points} or more")
_JUDGED = Words("（由人评定）", "(to be judged)")
#: Of a rule without a wording of the office's own.
_COUNTED = Words("（按记录自动计分：{rule}）", "(from the records: {rule})")
_COUNTED_OF_SOME = Words("（按符合条件的记录自动计分：{rule}）", "(from the records that meet its conditions: {rule})")
_HEADS = (_ITEM, _POINTS, _WORDING, _METHOD, _BASIS, _SCORED_BY)
_COLUMNS = 92


class Row(NamedTuple):
    """A row of the table: a section, an item or part, or a rule."""

    depth: int
    name: str
    points: Decimal | None = None
    wording: str = ""
    method: str = ""
    basis: str = ""
    scored_by: str = ""


def command(language: Language) -> Command:
    """The command in one language."""
    formats = ("text", "markdown", "json")
    params = [argument("rubric", RUBRIC, language)]
    return Command("show", run, language, usage=_USAGE, about=_ABOUT, params=params, formats=formats)


def run(console: Console, *, rubric: str) -> int:
    """Print the rubric."""
    from dangfeng.catalogue import load_rubric

    noun = load_rubric(rubric)
    if console.as_json:
        from dangfeng.files import to_dict

        console.write_json(to_dict(noun))
        return 0
    from dangfeng.wording import printable

    lines = _markdown(console, noun) if console.format == "markdown" else _text(console, noun)
    console.write("\n".join(printable(line) for line in lines))
    return 0


def _rows(rubric: "Rubric", language: Language) -> Iterator[Row]:
    for section in rubric.sections:
        yield Row(0, f"{section.id} {section.title}", section.points)
        for item in section.items:
            yield from _item_rows(item, language)
    for pool in (rubric.bonus, rubric.deductions):
        if pool is not None:
            yield Row(0, pool.title)
            for rule in pool.rules:
                yield _rule_row(rule, 1, "", language)


def _item_rows(item: "Item", language: Language) -> Iterator[Row]:
    points = item.points if item.points is not None else sum((part.points for part in item.parts), Decimal(0))
    yield Row(1, f"{item.id} {item.title}", points, basis=item.basis or "")
    for rule in item.rules:
        yield _rule_row(rule, 2, item.basis or "", language)
    for part in item.parts:
        yield from _part_rows(part, item, language)


def _part_rows(part: "Part", item: "Item", language: Language) -> Iterator[Row]:
    yield Row(2, f"{part.id} {part.title or ''}".rstrip(), part.points)
    for rule in part.rules:
        yield _rule_row(rule, 3, item.basis or "", language)


def _rule_row(rule: "Rule", depth: int, basis: str, language: Language) -> Row:
    own = rule.basis or ""
    return Row(
        depth,
        rule.id,
        None,
        rule.wording or _unworded(rule, language),
        rule.method or "",
        # The basis of the item stands at the item.
        "" if own == basis else own,
        rule.scored_by or "",
    )


def _unworded(rule: "Rule", language: Language) -> str:
    from dangfeng.rubric.measures import Judged
    from dangfeng.rubric.scorecard import Sentence
    from dangfeng.rubric.where import EVERYTHING
    from dangfeng.scoring.terms import code_of, said
    from dangfeng.wording.sentences import rule_text

    if isinstance(rule.measure, Judged):
        return _JUDGED.in_(language)
    if rule.scale is None:
        return ""  # Such a rule can be read and shown; it cannot be used.
    words = _COUNTED if rule.measure.of.where == EVERYTHING else _COUNTED_OF_SOME
    return words.in_(language).format(rule=rule_text(Sentence(code_of(rule), said(rule)), language))


def _text(console: Console, rubric: "Rubric") -> Iterator[str]:
    from dangfeng.wording import points_phrase
    from dangfeng.wording.width import spread, wrapped

    yield from _head(console, rubric)
    for row in _rows(rubric, console.language):
        if row.depth < 2:
            yield ""
        indent = "  " * row.depth
        if row.points is not None:
            yield from spread(row.name, points_phrase(row.points, console.language), _COLUMNS, indent)
        else:
            yield from wrapped(f"· {row.name} {row.wording}".rstrip() if row.wording else row.name, _COLUMNS, indent)
        said = ((_BASIS, row.basis), (_METHOD, row.method), (_SCORED_BY, row.scored_by))
        notes = [f"{console.say(word)}{console.say(_COLON)}{value}" for word, value in said if value]
        yield from wrapped(("; " if console.language == "en" else "；").join(notes), _COLUMNS, indent + "  ")
    yield from _foot(console, rubric, "")


def _markdown(console: Console, rubric: "Rubric") -> Iterator[str]:
    from dangfeng.wording import points_text

    title, *rest = _head(console, rubric)
    yield from (f"# {title}", "", *(line for text in rest for line in (text, "")))
    yield "| " + " | ".join(console.say(words) for words in _HEADS) + " |"
    yield "|" + "---|" * len(_HEADS)
    for row in _rows(rubric, console.language):
        points = "" if row.points is None else points_text(row.points)
        name = f"**{row.name}**" if row.depth < 2 else row.name
        cells = (name, points, row.wording, row.method, row.basis, row.scored_by)
        yield "| " + " | ".join(_cell(cell) for cell in cells) + " |"
    yield from _foot(console, rubric, "- ")


def _head(console: Console, rubric: "Rubric") -> Iterator[str]:
    from dangfeng.wording.width import wrapped

    yield rubric.title
    yield console.say(_VERSION, version=rubric.version)
    if rubric.notice:
        yield from [rubric.notice] if console.format == "markdown" else wrapped(rubric.notice, _COLUMNS)
    if rubric.basis:
        basis = (", " if console.language == "en" else "、").join(rubric.basis)
        text = f"{console.say(_BASIS)}{console.say(_COLON)}{basis}"
        yield from [text] if console.format == "markdown" else wrapped(text, _COLUMNS)


def _foot(console: Console, rubric: "Rubric", mark: str) -> Iterator[str]:
    from dangfeng.wording import points_phrase

    for words, lines in (
        (_GRADES, [(grade.title, points_phrase(grade.at_least, console.language)) for grade in rubric.grades]),
        (_VETOES, [(f"{veto.id} {veto.title}", "") for veto in rubric.vetoes]),
    ):
        if lines:
            yield from ("", console.say(words), *([""] if mark else []))
            for title, points in lines:
                yield f"{mark or '  '}{console.say(_GRADE, title=title, points=points) if points else title}"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
