"""`dangfeng evidence`: the papers of a ledger by the items of a rubric (佐证材料目录)."""

from typing import TYPE_CHECKING

from dangfeng.cli.commands import Command
from dangfeng.cli.paged import Answer, paged
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.cli.books import Scored
    from dangfeng.wording.persons import Mask

_USAGE = Words(
    "dangfeng evidence 台账 --rubric 细则 [--marks 评分文件] [--prior 上年度台账] [--out 文件] [--overwrite]",
    "dangfeng evidence LEDGER --rubric RUBRIC [--marks FILE] [--prior LEDGER] [--out FILE] [--overwrite]",
)
_ABOUT = Words(
    "按考核指标列出佐证材料目录，缺哪些、哪些对不上。列明编号、名称、文号、日期、存放位置，缺材料的规则，一份材料用于多项的，时间对不上的。"
    "给出--prior的，列出两年用了同一文件的。",
    "List the evidence by the items of a rubric, with what is missing. "
    "Number, title, document number, dates, place; rules that lack it, "
    "papers that stand for several items, dates that do not fit. With --prior, files that stand in both years.",
)
_OUT = Words("目录写到哪个文件：.md或.html", "Where to write the index: a .md or .html file.")


def command(language: Language) -> Command:
    """The command in one language."""
    return paged("evidence", _say, language, usage=_USAGE, about=_ABOUT, out=_OUT)


def _say(read: "Scored", language: Language, mask: "Mask") -> Answer:
    """The index as text, data and page."""
    from dangfeng.auditing import evidence_index
    from dangfeng.report import evidence_blocks, evidence_to_dict
    from dangfeng.wording.evidence import evidence_text

    index = evidence_index(read.ledger, read.rubric, marks=read.marks, prior=read.prior)
    return Answer(
        text=lambda: evidence_text(index, language, mask=mask),
        data=lambda: evidence_to_dict(index, mask=mask),
        blocks=lambda: evidence_blocks(index, language=language, mask=mask),
    )
