"""`dangfeng rubric check`: whether a rubric can be read and its parts fit together (检查细则)."""

from decimal import Decimal

from dangfeng.cli.commands import RUBRIC, Command, argument
from dangfeng.cli.console import Console
from dangfeng.wording.language import Language, Words

_USAGE = Words("dangfeng rubric check 细则", "dangfeng rubric check RUBRIC")
_ABOUT = Words(
    "检查细则能否读取、各部分是否相符，一次列出全部问题及所在行。有问题的，退出码1。",
    "Check whether a rubric can be read and its parts fit together; all problems at once, with their lines. "
    "With findings the exit code is 1.",
)
_FINE = Words(
    "细则可以使用：{title}（{version}），{sections}个部分、{items}项指标、{rules}条规则，满分{full}分。",
    "The rubric can be used: {title} ({version}), sections: {sections}, items: {items}, rules: {rules}, "
    "full points: {full}.",
)


def command(language: Language) -> Command:
    """The command in one language."""
    return Command("check", run, language, usage=_USAGE, about=_ABOUT, params=[argument("rubric", RUBRIC, language)])


def run(console: Console, *, rubric: str) -> int:
    """Read and prepare a rubric."""
    from dangfeng.cli.books import rubric_reading
    from dangfeng.problem import InvalidRubric
    from dangfeng.rubric.scorecard import LineKind
    from dangfeng.scoring import prepare

    reading = rubric_reading(rubric)
    noun = reading.value
    if noun is None or reading.problems:
        console.write_problems(reading.problems)
        return 1
    try:
        prepared = prepare(noun)
    except InvalidRubric as error:
        from dangfeng.cli.places import beside_rules

        console.write_problems(beside_rules(error.problems, noun, reading.places))
        return 1
    if console.as_json:
        console.write_problems(())
        return 0
    from dangfeng.wording import points_text

    counts = {
        "sections": len(noun.sections),
        "items": sum(node.kind is LineKind.ITEM for node in prepared.root.walk()),
        "rules": sum(1 for _ in prepared.rules()),
    }
    full = points_text(sum((section.points for section in noun.sections), Decimal(0)))
    console.write(console.say(_FINE, title=noun.title, version=noun.version, full=full, **counts))
    return 0
