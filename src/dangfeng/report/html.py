"""The report as one self-contained page (报告网页): no script, nothing fetched, prints on A4, readable on a phone."""

from functools import lru_cache
from importlib.resources import files

from attrs import frozen
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dangfeng.report.blocks import Block, Heading
from dangfeng.report.caution import CAUTION
from dangfeng.wording.language import Words
from dangfeng.wording.numbers import no_numbers

#: What the page may load: its own styles and pictures inside itself.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

_CONTENTS = Words("目录", "Contents")
_RECORDS = Words("涉及记录：", "Records: ")


@frozen
class Chapter:
    """What stands under one heading of the second level; the first chapter has the title.

    Attributes:
        anchor: Place to point to.
        annex: Whether it begins on a page of its own when printed.
        blocks: Its blocks, each with the name of its class.
    """

    anchor: str
    annex: bool
    blocks: tuple[tuple[str, Block], ...]


def to_html(
    blocks: tuple[Block, ...], *, language: str = "zh", landscape: bool = False, foot: Words | None = CAUTION
) -> str:
    """The blocks as one HTML page.

    Args:
        blocks: What `outline` gives.
        language: `"zh"` or `"en"`; the language that the page says it is in.
        landscape: Whether it is printed on A4 across, as wide tables are.
        foot: What the page says at its end; `None` where no score is printed.

    Returns:
        The page; every text of the ledger is escaped.
    """
    headings = [block for block in blocks if isinstance(block, Heading)]
    page = _template().render(
        lang="en" if language == "en" else "zh-CN",
        policy=POLICY,
        landscape=landscape,
        title=next((heading.text for heading in headings if heading.level == 1), ""),
        contents=[heading for heading in headings if heading.level == 2 and heading.anchor],
        chapters=_chapters(blocks),
        words={
            "contents": _CONTENTS.in_(language),
            "records": _RECORDS.in_(language),
            "foot": "" if foot is None else foot.in_(language),
            "colon": ": " if language == "en" else "：",
        },
    )
    return no_numbers(page)


def _chapters(blocks: tuple[Block, ...]) -> list[Chapter]:
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            groups.append([])
        groups[-1].append(block)
    return [_chapter(group) for group in groups if group]


def _chapter(blocks: list[Block]) -> Chapter:
    first = blocks[0]
    place = first.anchor if isinstance(first, Heading) and first.level == 2 else ""
    annex = place in ("statistics", "line-total", "records")
    return Chapter(place, annex, tuple((type(block).__name__, block) for block in blocks))


@lru_cache(maxsize=1)
def _template() -> Template:
    text = files("dangfeng.report").joinpath("templates", "report.html.j2").read_text(encoding="utf-8")
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(text)
