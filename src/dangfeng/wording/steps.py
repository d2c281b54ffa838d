"""What to enter next: the kinds of record, by the points that wait for them (下一步填报)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.rubric.scorecard import Line, LineKind, Scorecard
from dangfeng.wording import terms
from dangfeng.wording.labels import kind_label
from dangfeng.wording.values import points_phrase
from dangfeng.wording.width import COLUMNS, wrapped


def holds_nothing(card: Scorecard) -> bool:
    """Whether the scored book holds no record and no declaration that the rubric looks at."""
    rules = [line for line in card.total.walk() if line.kind is LineKind.RULE and line.sentence]
    asked = [line for line in rules if line.sentence and line.sentence.param("kind")]
    silent = bool(asked) and all(line.sentence and line.sentence.param("open") == "true" for line in asked)
    return silent and not card.unknowns and not any(line.records for line in rules)


def next_steps_text(card: Scorecard, language: str = "zh") -> str:
    """The kinds to enter next, the one that most points wait for first, with the parts of the rubric concerned.

    Several kinds may wait for the same points, so that the figures do not sum to the total.
    """
    waiting: dict[str, Decimal] = {}
    parts: dict[str, list[str]] = {}
    for line, kinds in _waiting(card):
        for kind in kinds:
            waiting[kind] = waiting.get(kind, Decimal(0)) + _width(line)
            parts.setdefault(kind, []).append(line.id)
    if not waiting:
        return terms.NEXT_NONE.in_(language)
    joint = ", " if language == "en" else "、"
    ordered = sorted(waiting, key=lambda kind: (-waiting[kind], kind))
    lines = [
        terms.NEXT_KIND.in_(language).format(
            number=number,
            kind=kind_label(kind, language, plural=True),
            points=points_phrase(waiting[kind], language),
            parts=joint.join(parts[kind]),
        )
        for number, kind in enumerate(ordered, 1)
    ]
    body = [part for line in lines for part in wrapped(line, COLUMNS, "  ")]
    how = wrapped(terms.NEXT_HOW.in_(language), COLUMNS)
    return "\n".join((terms.NEXT_TITLE.in_(language), *body, "", *how))


def _waiting(card: Scorecard) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """Lines that stand directly above open rules, with the kinds of those rules."""
    for line in card.total.walk():
        kinds = {
            str(below.sentence.param("kind")): None
            for below in line.lines
            if below.sentence and below.sentence.param("open") == "true" and below.sentence.param("kind")
        }
        if kinds:
            yield line, tuple(kinds)


def _width(line: Line) -> Decimal:
    """Points between the two ends of a line; where an end has no bound, its full points."""
    if line.lower is None or line.upper is None:
        return line.full or Decimal(0)
    return line.upper - line.lower
