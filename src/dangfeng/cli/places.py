"""The lines of what is known by an id alone: rules that do not fit together, marks out of bounds (定位)."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from dangfeng.files import Places, Reading, locate
from dangfeng.problem import Place, Problem
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.nodes import walk
from dangfeng.rubric.rubric import Rubric


def beside_rules(problems: Iterable[Problem], rubric: Rubric, places: Places) -> Iterator[Problem]:
    """Problems of a rubric whose parts do not fit together, known by their ids, with their lines in its file."""
    # Of two with one id, the second is the one too many.
    paths = {node.id: node.path for node in walk(rubric)}
    for problem in problems:
        yield _placed(problem, paths.get(problem.place.record, ""), places)


def beside_marks(problems: Iterable[Problem], marks: Reading[Marks] | None) -> Iterator[Problem]:
    """Problems of marks, which are known by their targets, with their lines in the file of marks."""
    written = marks.value.marks if marks and marks.value else ()
    places = marks.places if marks else {}
    first = {mark.target: f"marks[{index}]" for index, mark in reversed(list(enumerate(written)))}
    for problem in problems:
        yield _placed(problem, first.get(problem.place.record, ""), places)


def _placed(problem: Problem, path: str, places: Places) -> Problem:
    """The problem at a path of the file, still called by its own id and field."""
    own = problem.place
    inner = ".".join(part for part in (path, own.field) if part)
    found = locate(evolve(problem, place=Place(field=inner)), places)
    return evolve(found, place=evolve(found.place, record=own.record, field=own.field))
