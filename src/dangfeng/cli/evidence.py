"""`dangfeng evidence`: the papers of a ledger by the items of a rubric (佐证材料目录)."""

from dangfeng.cli.books import scored, scoring_params
from dangfeng.cli.commands import FILE, Command, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

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
    params = [
        *scoring_params(language),
        option("--out", FILE, _OUT, language),
        flag("--overwrite", OVERWRITE, language),
        show_names(language),
    ]
    return Command("evidence", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(
    console: Console,
    *,
    ledger: str,
    rubric: str,
    marks: str | None,
    prior: str | None,
    out: str | None,
    overwrite: bool,
    show_names: bool,
) -> int:
    """Print the index, or write it to a file."""
    from dangfeng.auditing import evidence_index

    read = scored(ledger, rubric, marks, prior)
    index = evidence_index(read.ledger, read.rubric, marks=read.marks, prior=read.prior)
    mask = read.mask(show_names=show_names)
    if out is not None:
        from dangfeng.report import evidence_blocks, write_blocks

        blocks = evidence_blocks(index, language=console.language, mask=mask)
        write_blocks(blocks, out, console.language, overwrite=overwrite)
        say_written(console, [out])
    elif console.as_json:
        from dangfeng.report import evidence_to_dict

        console.write_json(evidence_to_dict(index, mask=mask))
    else:
        from dangfeng.wording.evidence import evidence_text

        console.write(evidence_text(index, console.language, mask=mask))
    return 0
