"""Scorecards and problems as JSON for other programs (评分结果 JSON), and the schemas that describe it.

Points are texts, exact to the rubric's smallest point; an end without bound is null. Within version 1 objects may gain
keys; none is renamed, removed or given another meaning.
"""

from decimal import Decimal

from attrs import evolve

from dangfeng.problem import Place, Problem
from dangfeng.report.caution import CAUTION
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Line, Points, Scorecard, Sentence, Undeclared, UnknownFact
from dangfeng.wording.language import LANGUAGES
from dangfeng.wording.limits import with_limits
from dangfeng.wording.names import is_name_field, masked_name
from dangfeng.wording.persons import NAMING, Mask, masked_data, masker, unmasked
from dangfeng.wording.problems import render_problem
from dangfeng.wording.sentences import sentence_text

JSON = None | bool | int | str | list["JSON"] | dict[str, "JSON"]
SCORECARD = "dangfeng.scorecard/1"
PROBLEMS = "dangfeng.problems/1"


def scorecard_to_dict(card: Scorecard, *, show_names: bool = False, mask: Mask | None = None) -> dict[str, JSON]:
    """A scorecard as JSON data of the schema `dangfeng.scorecard/1` (评分结果转为字典).

    Args:
        card: The scorecard.
        show_names: Whether names of persons are printed in full, also in sentences.
        mask: What masks names; left out, those that the scorecard itself names are masked.

    Returns:
        Dicts, lists, texts, integers, booleans and nulls alone; points as texts.
    """
    card = with_limits(card)
    total = card.total
    data: dict[str, JSON] = {
        "schema": SCORECARD,
        "notice": CAUTION.zh,
        "unit": card.unit,
        "period": str(card.period),
        "as_of": card.as_of.isoformat(),
        "rubric": {"title": card.rubric, "version": card.rubric_version, "notice": card.notice},
        "total": {**_columns(total), "tight": total.tight},
        "grades": list(card.grades),
        "grade_recorded": card.grade_recorded,
        "vetoes": list(card.vetoes),
        "vetoes_possible": list(card.vetoes_possible),
        "problems": [_problem(problem, show_names=show_names) for problem in card.problems],
        "undeclared": [_undeclared(each) for each in card.undeclared],
        "unknowns": [_unknown(each) for each in card.unknowns],
        "lines": [_line(line) for line in total.lines],
    }
    return masked_data(data, unmasked if show_names else mask or masker(card=card))


def problems_to_dict(problems: tuple[Problem, ...], *, show_names: bool = False) -> dict[str, JSON]:
    """Problems as JSON data of the schema `dangfeng.problems/1` (问题转为字典), in the order given."""
    data: dict[str, JSON] = {"schema": PROBLEMS}
    data["problems"] = [_problem(problem, show_names=show_names) for problem in problems]
    return masked_data(data, unmasked)


def _text(points: Decimal | None) -> str | None:
    return None if points is None else f"{points:f}"


def _columns(line: Line) -> dict[str, JSON]:
    return {
        "full": _text(line.full),
        "lower": _text(line.lower),
        "recorded": _text(line.recorded),
        "upper": _text(line.upper),
    }


def _contribution(points: Points) -> dict[str, JSON]:
    return {"lower": _text(points.lower), "recorded": _text(points.recorded), "upper": _text(points.upper)}


def _line(line: Line) -> JSON:
    return {
        "kind": line.kind.value,
        "id": line.id,
        "title": line.title,
        **_columns(line),
        "tight": line.tight,
        "applicable": line.applicable,
        "contribution": _contribution(line.contribution),
        "measured": line.measured,
        "amount": _text(line.amount),
        "basis": line.basis,
        "sentence": None if line.sentence is None else _sentence(line.sentence),
        "records": list(line.records),
        "marks": [_mark(mark) for mark in line.marks],
        "lines": [_line(each) for each in line.lines],
    }


def _sentence(sentence: Sentence) -> JSON:
    worded: dict[str, JSON] = {language: sentence_text(sentence, language, show_names=True) for language in LANGUAGES}
    return {"code": sentence.code, "params": {**dict(sentence.params)}, **worded}


def _masked(value: str) -> str:
    return "、".join(masked_name(name) for name in value.split("、"))


def _mark(mark: Mark) -> JSON:
    return {
        "points": _text(mark.points),
        "stage": mark.stage.value,
        "reason": mark.reason,
        "by": mark.by,
        "on": None if mark.on is None else mark.on.isoformat(),
    }


def _undeclared(each: Undeclared) -> JSON:
    return {"kinds": list(each.kinds), "points": _text(each.points), "parts": list(each.parts)}


def _unknown(each: UnknownFact) -> JSON:
    return {
        "record": each.record,
        "field": each.field,
        "shown": each.shown,
        "why": each.why,
        "points": _text(each.points),
        "rules": list(each.rules),
    }


def _problem(problem: Problem, *, show_names: bool) -> JSON:
    place = problem.place
    # The text alone: its place stands beside it, and the line of the file is not repeated.
    bare = evolve(problem, place=Place(field=place.field))
    worded: dict[str, JSON] = {
        language: render_problem(bare, language, show_names=show_names) for language in LANGUAGES
    }
    everywhere = is_name_field(place.field)
    return {
        "code": problem.code,
        "gravity": problem.gravity.value,
        "place": {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "cell": place.cell,
            "record": place.record,
            "field": place.field,
        },
        "params": {
            name: value if show_names or not (everywhere or name in NAMING or is_name_field(name)) else _masked(value)
            for name, value in problem.params
        },
        "basis": None if problem.basis is None else str(problem.basis),
        **worded,
    }
