"""`dangfeng compare`: the unit's own ledger against that of another office (台账对照)."""

from dangfeng.cli.commands import LEDGER, Command, argument, option, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.gathered import contradicted, parts
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng compare 本单位台账 对方台账 [--name 对方名称]", "dangfeng compare OWN OTHER [--name NAME]")
_ABOUT = Words(
    "把本单位台账与派驻组、案管室、信访室等提供的台账逐类对照：按编号、日期、人员能对上的逐条对，对不上的比总数。"
    "两本台账确有出入的，退出码1。",
    "Hold the unit's ledger against the facts of another office, kind by kind: one by one where number, day or person "
    "are known, else by their figures. Exit code 1 where the two surely disagree.",
)
_OTHER, _NAME_WORD = Words("对方台账", "OTHER"), Words("名称", "NAME")
_NAME = Words("对方的名称，如案管室", "What to call the other side.")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        argument("own", LEDGER, language),
        argument("other", _OTHER, language),
        option("--name", _NAME_WORD, _NAME, language),
        show_names(language),
    ]
    return Command("compare", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, own: str, other: str, name: str | None, show_names: bool) -> int:
    """Compare, and say kind by kind what one book has and the other has not."""
    from dangfeng.gathering import compare
    from dangfeng.wording.persons import masked_problem, masker, unmasked

    ours, theirs = parts((own, other))
    mask = unmasked if show_names else masker(ours.ledger, theirs.ledger)
    comparison = compare(ours, theirs, name=name or "")
    if console.as_json:
        from dangfeng.report import comparison_to_dict

        console.write_json(comparison_to_dict(comparison, mask))
        return contradicted(comparison.problems)
    from dangfeng.wording.gathering import comparison_text

    console.write(comparison_text(comparison, console.language, mask))
    if comparison.problems:
        console.write("")
        console.write_problems([masked_problem(each, mask) for each in comparison.problems], show_names=show_names)
    return contradicted(comparison.problems)
