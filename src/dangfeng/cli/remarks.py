"""What a scored command says beside its answer: a rubric of other years, odd claims (提示)."""

from typing import TYPE_CHECKING

from dangfeng.cli.console import Console
from dangfeng.wording.language import Words

if TYPE_CHECKING:
    from dangfeng.cli.books import Scored

_REMARK = Words("提示：{text}。", "Note: {text}.")
_IN_FORCE = Words("该细则{span}施行，考核期为{period}", "the rubric is in force {span}; the period is {period}")
_FROM_UNTIL = Words("自{start}至{end}", "from {start} to {end}")
_FROM, _UNTIL = Words("自{start}起", "from {start} on"), Words("至{end}止", "until {end}")


def say_force(console: Console, read: "Scored") -> None:
    """Say that the rubric, or what it is based on, is in force on no day of the period; JSON has no place for it."""
    if console.as_json:
        return
    from dangfeng.wording.outdated import basis_remarks

    for text in basis_remarks(read.rubric, read.ledger.period, console.language):
        console.note(console.say(_REMARK, text=text))
    start, end, period = read.rubric.in_force_from, read.rubric.in_force_until, read.ledger.period
    late, early = start is not None and start > period.end, end is not None and end < period.start
    if not (late or early):
        return
    from dangfeng.wording.values import day_text, period_text

    words = _FROM if end is None else _UNTIL if start is None else _FROM_UNTIL
    values = {name: day_text(day, console.language) for name, day in (("start", start), ("end", end)) if day}
    text = console.say(_IN_FORCE, span=console.say(words, **values), period=period_text(period, console.language))
    console.note(console.say(_REMARK, text=text))


def say_claims(console: Console, read: "Scored") -> None:
    """Say which claims cannot be, one in a line."""
    from dangfeng.wording.claims import claim_remarks

    for text in claim_remarks(read.ledger, read.card, console.language):
        console.note(console.say(_REMARK, text=text))
