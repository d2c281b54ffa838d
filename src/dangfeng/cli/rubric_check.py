"""`dangfeng rubric check`: whether a rubric can be used, and what is doubtful about it (检查细则)."""

from decimal import Decimal
from typing import TYPE_CHECKING

import click

from dangfeng.cli.commands import LEDGER, RUBRIC, Command, argument, flag
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.rubric.rubric import Rubric

_USAGE = Words(
    "dangfeng rubric check 细则 [--ledger 台账 …] [--prove]",
    "dangfeng rubric check RUBRIC [--ledger LEDGER ...] [--prove]",
)
_ABOUT = Words(
    "检查细则能否读取、各部分是否相符，有没有加不起来的分值、永远不起作用的规则、得不到的等次、重复扣分和反向激励，"
    "一次列出全部问题及所在行。有问题的，退出码1。",
    "Check whether a rubric can be read and its parts fit together, and what is doubtful about it: points that do not "
    "add up, rules without effect, grades out of reach, double counts, perverse incentives; all at once, with their "
    "lines. With findings the exit code is 1.",
)
_LEDGERS = Words(
    "细则所考核的台账，可以给出多份：核对施行期间和用词",
    "A ledger that the rubric is meant for, any number of them: its period and words are held against the rubric.",
)
_PROVE = Words(
    "没有问题时，再列出各行的可得分范围、增记方向和等次能否达到：已证明、有反例或未能判定",
    "With nothing doubtful, also say what each line can come to, what one more record does and which grades can be "
    "reached: proved, refuted by a ledger, or not decided.",
)
_FINE = Words(
    "细则可以使用：{title}（{version}），{sections}个部分、{items}项指标、{rules}条规则，满分{full}分。",
    "The rubric can be used: {title} ({version}), sections: {sections}, items: {items}, rules: {rules}, "
    "full points: {full}.",
)
_KNOWN = Words("细则自己注明的已知问题：{count}条。", "Faults that the rubric itself says are known: {count}.")


def command(language: Language) -> Command:
    """The command in one language."""
    ledgers = click.Option(
        ["--ledger", "ledgers"], metavar=LEDGER.in_(language), help=_LEDGERS.in_(language), multiple=True
    )
    params = [argument("rubric", RUBRIC, language), ledgers, flag("--prove", _PROVE, language)]
    return Command("check", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, rubric: str, ledgers: tuple[str, ...], prove: bool) -> int:
    """Read a rubric and look for all that is doubtful about it."""
    from dangfeng.cli.books import rubric_reading
    from dangfeng.cli.places import beside_rules
    from dangfeng.files import load_ledger
    from dangfeng.linting import lint

    books = tuple(load_ledger(path) for path in ledgers)
    reading = rubric_reading(rubric)
    noun = reading.value
    if noun is None or reading.problems:
        console.write_problems(reading.problems)
        return 1
    found = tuple(beside_rules(lint(noun, ledgers=books, places=reading.places), noun, reading.places))
    if found or (console.as_json and not prove):
        console.write_problems(found)
        return int(bool(found))
    if not console.as_json:
        _write_summary(console, noun)
    if prove:
        _write_analysis(console, noun)
    return 0


def _write_analysis(console: Console, rubric: "Rubric") -> None:
    from dangfeng.linting import analyse_rubric

    analysis = analyse_rubric(rubric)
    if console.as_json:
        from dangfeng.report import rubric_analysis_to_dict

        console.write_json(rubric_analysis_to_dict(analysis))
    else:
        from dangfeng.wording.reach import analysis_text

        console.write("\n" + analysis_text(analysis, console.language))


def _write_summary(console: Console, rubric: "Rubric") -> None:
    from dangfeng.rubric.rubric import Rule
    from dangfeng.wording import points_text

    items = [item for section in rubric.sections for item in section.items]
    pools = [pool for pool in (rubric.bonus, rubric.deductions) if pool is not None]
    rules: list[Rule] = [rule for pool in pools for rule in pool.rules]
    rules += [rule for item in items for rule in (*item.rules, *(rule for part in item.parts for rule in part.rules))]
    full = points_text(sum((section.points for section in rubric.sections), Decimal(0)))
    counts = {"sections": len(rubric.sections), "items": len(items), "rules": len(rules)}
    console.write(console.say(_FINE, title=rubric.title, version=rubric.version, full=full, **counts))
    parts = [part for item in items for part in item.parts]
    known = sum(len(line.known) for line in (rubric, *rubric.sections, *items, *parts, *pools, *rules))
    if known:
        console.write(console.say(_KNOWN, count=known))
