"""`dangfeng score`: the scorecard of a ledger (测算得分)."""

from dangfeng.cli.books import scored, scoring_params
from dangfeng.cli.commands import Command, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.remarks import say_claims, say_force
from dangfeng.wording.language import Language, Words

_USAGE = Words(
    "dangfeng score 台账 --rubric 细则 [--marks 评分文件] [--prior 上年度台账]",
    "dangfeng score LEDGER --rubric RUBRIC [--marks FILE] [--prior LEDGER]",
)
_ABOUT = Words(
    "按细则测算台账的得分：得分区间、按现有记录计的得分、满分。逐分的由来用dangfeng explain看。",
    "Score a ledger by a rubric: range of scores, points by the records, full points. "
    "Why each point: dangfeng explain.",
)
_CONTRADICTIONS = Words(
    "台账有{count}处矛盾，测算结果可能因此不实；详见：dangfeng check {ledger}",
    "The ledger has {count} contradiction(s), which the score may rest on; see: dangfeng check {ledger}",
)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [*scoring_params(language), show_names(language)]
    return Command("score", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, ledger: str, rubric: str, marks: str | None, prior: str | None, show_names: bool) -> int:
    """Print the scorecard; of a ledger that holds nothing, what to enter next."""
    read = scored(ledger, rubric, marks, prior)
    card = read.card
    if console.as_json:
        from dangfeng.report import scorecard_to_dict

        console.write_json(scorecard_to_dict(card, mask=read.mask(show_names=show_names)))
        return 0
    from dangfeng.wording import holds_nothing, scorecard_text

    spoken = console.language
    # The table names nobody: whom the ledger names is looked for only where it is not what is printed.
    if holds_nothing(card):
        from dangfeng.wording import explain

        console.write(explain(card, spoken, mask=read.mask(show_names=show_names)))
    else:
        console.write(scorecard_text(card, spoken))
    if card.problems:
        given = ledger if prior is None else f"{ledger} --prior {prior}"
        console.note(console.say(_CONTRADICTIONS, count=len(card.problems), ledger=given))
    say_force(console, read)
    say_claims(console, read)
    return 0
