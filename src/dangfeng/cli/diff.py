"""`dangfeng diff`: what changed from one ledger to another (台账变动)."""

from dangfeng.cli.commands import Command, argument, show_names
from dangfeng.cli.console import Console
from dangfeng.cli.gathered import parts
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng diff 原台账 新台账", "dangfeng diff OLD NEW")
_ABOUT = Words(
    "逐条说明两本台账的差别：新增、减少、改动了哪些记录和字段，班子名册、报送状态、自评有何变动。",
    "Say what changed from one ledger to another: records that came, went or changed, field by field, and the same of "
    "roster, completeness and claims.",
)
_OLD, _NEW = Words("原台账", "OLD"), Words("新台账", "NEW")


def command(language: Language) -> Command:
    """The command in one language."""
    params = [argument("old", _OLD, language), argument("new", _NEW, language), show_names(language)]
    return Command("diff", run, language, usage=_USAGE, about=_ABOUT, params=params)


def run(console: Console, *, old: str, new: str, show_names: bool) -> int:
    """Print the differences; that there are some is no failure."""
    from dangfeng.gathering import difference
    from dangfeng.wording.persons import masker, unmasked

    before, after = parts((old, new))
    mask = unmasked if show_names else masker(before.ledger, after.ledger)
    found = difference(before.ledger, after.ledger)
    if console.as_json:
        from dangfeng.report import difference_to_dict

        console.write_json(difference_to_dict(found, mask))
    else:
        from dangfeng.wording.gathering import difference_text

        console.write(difference_text(found, console.language, mask))
    return 0
