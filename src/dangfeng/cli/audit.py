"""`dangfeng audit`: the claimed self-score against what is recorded (自评核对)."""

from dangfeng.cli.books import scored, scoring_params
from dangfeng.cli.commands import FILE, Command, flag, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.remarks import say_force
from dangfeng.cli.written import OVERWRITE, say_written
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng audit 台账 --rubric 细则 [--marks 评分文件] [--prior 上年度台账] [--out 文件] [--overwrite]",
    "dangfeng audit LEDGER --rubric RUBRIC [--marks FILE] [--prior LEDGER] [--out FILE] [--overwrite]",
)
_ABOUT = Words(
    "核对自评得分：哪些有记录和材料支撑，哪些没有，为什么。"
    "每一分自评归入且只归入一类：有记录支撑、佐证重复使用、无佐证材料、非本期、无法判定、多报；"
    "并列出应得未报的分值，以及文字表述是否与记录相符。给出--out的，写成给单位的扣分事实单。",
    "Hold the self-score against the records: what carries it and what does not. "
    "Each claimed point is supported, rests on evidence used twice, has no "
    "evidence, is of another period, cannot be decided or is over-claimed; what was earned and not claimed, and what "
    "the records say of statements. With --out it is written as a letter to the unit.",
)
_OUT = Words("扣分事实单写到哪个文件：.md或.html", "Where to write the letter to the unit: a .md or .html file.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        *scoring_params(language),
        option("--out", FILE, _OUT, language),
        flag("--overwrite", OVERWRITE, language),
        show_names(language),
    ]
    return Command("audit", run, language, usage=_USAGE, about=_ABOUT, params=params)


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
    """Print the audit, or write the letter."""
    from dangfeng.auditing import audit

    read = scored(ledger, rubric, marks, prior)
    found = audit(read.ledger, read.rubric, marks=read.marks, prior=read.prior)
    mask = read.mask(show_names=show_names)
    if out is not None:
        from dangfeng.report import letter, write_blocks

        blocks = letter(found, language=console.language, mask=mask)
        write_blocks(blocks, out, console.language, overwrite=overwrite)
        say_written(console, [out])
    elif console.as_json:
        from dangfeng.report import audit_to_dict

        console.write_json(audit_to_dict(found, mask=mask))
    else:
        from dangfeng.wording.audit import audit_text

        console.write(audit_text(found, console.language, mask=mask))
    say_force(console, read)
    return 0
