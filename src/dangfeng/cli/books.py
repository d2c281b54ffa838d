"""What a scored command reads: ledger, rubric, marks, last year's ledger, each with its places (读取材料)."""

from typing import TYPE_CHECKING, NamedTuple

import click

from dangfeng.cli.commands import FILE, LEDGER, RUBRIC, argument, option
from dangfeng.wording.language import Language, Words

if TYPE_CHECKING:
    from dangfeng.files import Reading
    from dangfeng.model import Ledger
    from dangfeng.rubric.marks import Marks
    from dangfeng.rubric.rubric import Rubric
    from dangfeng.rubric.scorecard import Scorecard
    from dangfeng.wording.persons import Mask

_RUBRIC_HELP = Words(
    "考核细则：随附细则的名称（如responsibility-2021）或细则文件",
    "The rubric: the name of a shipped one, such as responsibility-2021, or a file.",
)
_MARKS_HELP = Words("评分文件：需要人评定的分数", "A file of marks: what people have judged.")
_PRIOR_HELP = Words("上年度台账，用于与上年比较", "The ledger of the year before, to compare with.")


class Scored(NamedTuple):
    """A ledger, its score, and what it was scored by."""

    ledger: "Ledger"
    card: "Scorecard"
    rubric: "Rubric"
    marks: "Marks | None"
    prior: "Ledger | None"

    def mask(self, *, show_names: bool) -> "Mask":
        """What masks the persons that any of these name, one mask for each."""
        from dangfeng.wording.persons import masker, unmasked

        return unmasked if show_names else masker(self.ledger, self.prior, card=self.card, marks=self.marks)


def scoring_params(language: Language, *more: click.Parameter) -> list[click.Parameter]:
    """The arguments and options of every command that scores a ledger."""
    return [
        argument("ledger", LEDGER, language),
        *more,
        option("--rubric", RUBRIC, _RUBRIC_HELP, language, required=True),
        *beside_params(language),
    ]


def beside_params(language: Language) -> list[click.Parameter]:
    """The options for what a score is made of beside ledger and rubric."""
    return [option("--marks", FILE, _MARKS_HELP, language), option("--prior", LEDGER, _PRIOR_HELP, language)]


def scored(ledger: str, rubric: str, marks: str | None, prior: str | None) -> Scored:
    """Read everything and score it.

    Raises:
        InvalidData: If anything is wrong with one of the files; all problems of all of them are in it.
        UnknownName: If the rubric is neither a shipped one nor a file.
    """
    from attrs import evolve

    from dangfeng.catalogue import read_rubric
    from dangfeng.files import locate, read_ledger, read_marks
    from dangfeng.problem import InvalidData, InvalidRubric
    from dangfeng.scoring import score

    book, noun = read_ledger(ledger), read_rubric(rubric)
    given = None if marks is None else read_marks(marks)
    before = None if prior is None else read_ledger(prior)
    problems = [problem for each in (book, noun, given, before) if each is not None for problem in each.problems]
    if problems or book.value is None or noun.value is None:
        raise InvalidData(problems)
    try:
        judged, earlier = None if given is None else given.value, None if before is None else before.value
        card = score(book.value, noun.value, marks=judged, prior=earlier)
    except InvalidData as error:
        from dangfeng.cli.places import beside_marks, beside_rules

        found = beside_rules(error.problems, noun.value, noun.places)
        raise InvalidData(found if isinstance(error, InvalidRubric) else beside_marks(error.problems, given)) from None
    if card.problems:
        card = evolve(card, problems=tuple(locate(each, book.places) for each in card.problems))
    return Scored(book.value, card, noun.value, judged, earlier)


def rubric_reading(name_or_path: str) -> "Reading[Rubric]":
    """A shipped rubric or a rubric file, with its places.

    Raises:
        UnknownName: If it is neither the name of a shipped rubric nor looks like a path.
    """
    from dangfeng.catalogue import rubric_path
    from dangfeng.files import read_rubric

    return read_rubric(rubric_path(name_or_path))
