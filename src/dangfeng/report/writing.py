"""Writing the report to a file, in the form that the file's suffix names (写出报告)."""

from pathlib import Path

from dangfeng.files.saving import write_whole
from dangfeng.files.source import refuse
from dangfeng.model import Ledger
from dangfeng.problem import Place
from dangfeng.report.blocks import Block
from dangfeng.report.markdown import to_markdown
from dangfeng.report.outline import outline
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.wording.language import choose_language

#: Suffixes of the forms a report can be written in.
SUFFIXES = (".md", ".html")


def write_report(
    ledger: Ledger,
    card: Scorecard,
    path: str | Path,
    *,
    language: str | None = None,
    show_names: bool = False,
    overwrite: bool = False,
) -> None:
    """Write the yearly report of a ledger and its score.

    Args:
        ledger: The unit's year.
        card: Its score.
        path: Where to; `.md` gives Markdown, `.html` one self-contained page.
        language: `"zh"` or `"en"`; left out, that of the system, else Chinese.
        show_names: Whether names of persons are printed in full.
        overwrite: Whether a file that is there is replaced.

    Raises:
        InvalidData: If the suffix is not one of these, the score is of another unit or period than the ledger, or
            the file cannot be written; nothing half-written is left.
        UnknownName: If the language is neither.
    """
    target = _target(path)
    if (card.unit, card.period) != (ledger.unit.name, ledger.period):
        found, expected = f"{card.unit} {card.period}", f"{ledger.unit.name} {ledger.period}"
        refuse("report.other-ledger", Place(file=str(target)), found=found, expected=expected)
    chosen = choose_language(language)
    write_blocks(outline(ledger, card, language=chosen, show_names=show_names), target, chosen, overwrite=overwrite)


def write_blocks(blocks: tuple[Block, ...], path: str | Path, language: str, *, overwrite: bool = False) -> None:
    """Write blocks to a file in the form that its suffix names.

    Args:
        blocks: What to write.
        path: Where to; `.md` gives Markdown, `.html` one self-contained page.
        language: `"zh"` or `"en"`.
        overwrite: Whether a file that is there is replaced.

    Raises:
        InvalidData: If the suffix is not one of these, or the file cannot be written; nothing half-written is left.
    """
    target = _target(path)
    if target.suffix.lower() == ".md":
        text = to_markdown(blocks, language=language)
    else:
        from dangfeng.report.html import to_html

        text = to_html(blocks, language=language)
    write_whole(target, text, overwrite=overwrite)


def _target(path: str | Path) -> Path:
    target = Path(path)
    suffix = target.suffix.lower()
    place = Place(file=str(target))
    if target.is_dir():
        refuse("file.is-folder", place, found=target, expected="a file")
    if suffix not in SUFFIXES:
        refuse("file.unknown-suffix", place, found=suffix or target.name, expected=" ".join(SUFFIXES))
    return target
