"""`dangfeng explain`: why each point (得分计算说明)."""

from dangfeng.cli.books import scored, scoring_params
from dangfeng.cli.commands import Command, argument, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.remarks import say_force
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng explain 台账 [编号] --rubric 细则 [--marks 评分文件] [--prior 上年度台账]",
    "dangfeng explain LEDGER [ITEM] --rubric RUBRIC [--marks FILE] [--prior LEDGER]",
)
_ABOUT = Words(
    "说明每一分的由来：依据哪条规则、哪些记录，哪些未知、关系多少分。给出编号（如A05）的，只说明这一项。",
    "Say why each point: by which rule, from which records, what is unknown and what it is worth. "
    "With an id, such as A05, only that section, item, part or rule.",
)
_ITEM = Words("编号", "ITEM")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [*scoring_params(language, argument("item", _ITEM, language, required=False)), show_names(language)]
    return Command("explain", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(
    console: Console,
    *,
    ledger: str,
    item: str | None,
    rubric: str,
    marks: str | None,
    prior: str | None,
    show_names: bool,
) -> int:
    """Print the tree with its reasons, or one line of it with what is below."""
    from dangfeng.wording import explain

    read = scored(ledger, rubric, marks, prior)
    card, mask = read.card, read.mask(show_names=show_names)
    # Asked for in either form, an unknown item is refused in the same way.
    text = explain(card, console.language, item, mask=mask)
    if console.as_json:
        from attrs import evolve

        from dangfeng.report import scorecard_to_dict

        line = None if item is None else card.line(item)
        if line is not None and line is not card.total:
            card = evolve(card, total=evolve(card.total, lines=(line,)))
        console.write_json(scorecard_to_dict(card, mask=mask))
    else:
        console.write(text)
    say_force(console, read)
    return 0
