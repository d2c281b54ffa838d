"""`dangfeng check`: everything that is wrong, falls short or looks odd in a ledger (核对)."""

from typing import TYPE_CHECKING

from dangfeng.cli.commands import LEDGER, Command, argument, option, show_names
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.problem import Places, Problem

_USAGE = Words("dangfeng check 台账 [--prior 上年度台账]", "dangfeng check LEDGER [--prior LEDGER]")
_ABOUT = Words(
    "核对台账：一次列出全部问题及所在行。矛盾和无法读取的须更正（退出码1）；只有未达要求和疑点的，退出码0。",
    "Check a ledger: all problems at once, with their lines. "
    "What is unreadable or contradicts itself must be corrected (exit code 1); shortfalls and oddities alone exit 0.",
)
_PRIOR = Words("上年度台账，核对上年数", "The ledger of the year before, to hold its figures against.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [argument("ledger", LEDGER, language), option("--prior", LEDGER, _PRIOR, language), show_names(language)]
    return Command("check", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, ledger: str, prior: str | None, show_names: bool) -> int:
    """Check a ledger; the well-formed part is checked even if others cannot be read."""
    from dangfeng.checks import check
    from dangfeng.files import load_ledger, read_ledger
    from dangfeng.problem import Gravity

    before = None if prior is None else load_ledger(prior)
    reading = read_ledger(ledger)
    problems = list(reading.problems)
    if reading.value is not None:
        found = check(reading.value, prior=before, lost=reading.lost, lost_kinds=reading.lost_kinds)
        problems += [_placed(problem, reading.places, prior or "") for problem in found]
    problems.sort(key=lambda problem: problem.sort_key)
    console.write_problems(problems, show_names=show_names)
    grave = (Gravity.UNREADABLE, Gravity.CONTRADICTION)
    return int(any(problem.gravity in grave for problem in problems))


def _placed(problem: "Problem", places: "Places", prior: str) -> "Problem":
    """The problem where it stands; what is wrong with last year's ledger as a whole stands in that file."""
    from attrs import evolve

    from dangfeng.files import locate

    if problem.place.field == "prior":
        return evolve(problem, place=evolve(problem.place, file=prior, field=""))
    return locate(problem, places)
