"""What a scored command reads: ledger, rubric, marks, last year's ledger, each with its places (读取材料)."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

import click
from attrs import evolve

from dangfeng.cli.commands import FILE, LEDGER, RUBRIC, argument, option
from dangfeng.files import Places, Reading, locate, read_ledger, read_marks, read_rubric
from dangfeng.model import Ledger
from dangfeng.problem import InvalidData, InvalidRubric, Place, Problem
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.scoring import prepare, score
from dangfeng.wording.language import Language, Words

V = TypeVar("V")

_RUBRIC_HELP = Words(
    "考核细则：随附细则的名称（如responsibility-2021）或细则文件",
    "The rubric: the name of a shipped one, such as responsibility-2021, or a file.",
)
_MARKS_HELP = Words("评分文件：需要人评定的分数", "A file of marks: what people have judged.")
_PRIOR_HELP = Words("上年度台账，用于与上年比较", "The ledger of the year before, to compare with.")


class Scored(NamedTuple):
    """A ledger and its score."""

    ledger: Ledger
    card: Scorecard


def scoring_params(language: Language, *more: click.Parameter) -> list[click.Parameter]:
    """The arguments and options of every command that scores a ledger."""
    return [
        argument("ledger", LEDGER, language),
        *more,
        option("--rubric", RUBRIC, _RUBRIC_HELP, language, required=True),
        option("--marks", FILE, _MARKS_HELP, language),
        option("--prior", LEDGER, _PRIOR_HELP, language),
    ]


def scored(ledger: str, rubric: str, marks: str | None, prior: str | None) -> Scored:
    """Read everything and score it.

    Raises:
        InvalidData: If anything is wrong with one of the files; all problems of all of them are in it.
        UnknownName: If the rubric is neither a shipped one nor a file.
    """
    book = read_ledger(ledger)
    noun = rubric_reading(rubric)
    given = Reading[Marks](value=None) if marks is None else read_marks(marks)
    before = Reading[Ledger](value=None) if prior is None else read_ledger(prior)
    problems = (*book.problems, *noun.problems, *given.problems, *before.problems)
    if problems or book.value is None or noun.value is None:
        raise InvalidData(problems)
    prepared = located(noun.places, prepare, noun.value)
    try:
        card = score(book.value, prepared, marks=given.value, prior=before.value)
    except InvalidData as error:
        raise InvalidData(_beside_mark(problem, given) for problem in error.problems) from None
    return Scored(book.value, evolve(card, problems=tuple(locate(each, book.places) for each in card.problems)))


def rubric_reading(name_or_path: str) -> Reading[Rubric]:
    """A shipped rubric or a rubric file, with its places.

    Raises:
        UnknownName: If it is neither the name of a shipped rubric nor looks like a path.
    """
    from dangfeng.catalogue import rubric_path

    return read_rubric(rubric_path(name_or_path))


def located(places: Places, work: Callable[[Rubric], V], rubric: Rubric) -> V:
    """What *work* makes of a rubric; what it has against it, with the lines of the file.

    Raises:
        InvalidRubric: If its parts do not fit together.
    """
    try:
        return work(rubric)
    except InvalidRubric as error:
        raise InvalidRubric(locate(problem, places) for problem in error.problems) from None


def _beside_mark(problem: Problem, marks: Reading[Marks]) -> Problem:
    """A problem of a mark, which is known by its target, with its line in the file of marks."""
    for index, mark in enumerate(marks.value.marks if marks.value else ()):
        if mark.target == problem.place.record:
            found = locate(evolve(problem, place=Place(field=f"marks[{index}].{problem.place.field}")), marks.places)
            return evolve(found, place=evolve(found.place, record=mark.target, field=problem.place.field))
    return problem
