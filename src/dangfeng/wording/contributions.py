"""What a line of the scorecard adds, and between which ends (得失分): a missing bound is said in words."""

from decimal import Decimal

from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.wording import terms
from dangfeng.wording.language import Words
from dangfeng.wording.values import points_phrase


def contribution_text(line: Line, language: str = "zh") -> str:
    """What a line adds by the records, and the two ends if they differ: `-0.5分（-1.5分至0分）`."""
    if not line.applicable:
        return terms.NOT_APPLICABLE.in_(language)
    low, recorded, high = line.contribution
    said = _signed(recorded, language)
    if low == recorded == high:
        return said
    unbounded = unbounded_text(line, language)
    if unbounded:
        return unbounded
    # In a correction line the lower column may well hold the larger figure.
    span = terms.MINUS_RANGE.in_(language).format(low=_signed(low, language), high=_signed(high, language))
    return said + Words(f"（{span}）", f" ({span})").in_(language)


def unbounded_text(line: Line, language: str = "zh") -> str:
    """What a line adds if one of its ends has no bound; empty if both have one."""
    low, recorded, high = line.contribution
    if low is not None and recorded is not None and high is not None:
        return ""
    if line.kind in (LineKind.STOP, LineKind.CAP):
        full = line.sentence is not None and line.sentence.code == "stop.full"
        return (terms.BEYOND if full or line.kind is LineKind.CAP else terms.LIFTED).in_(language)
    said, most = _signed(recorded, language), _signed(high, language)
    if low is not None:
        return terms.MAY_GAIN.in_(language).format(recorded=said)
    if recorded is None:
        return terms.UNBOUNDED.in_(language).format(high=most)
    words = terms.MAY_LOSE if high == recorded else terms.MAY_LOSE_OR_GAIN
    return words.in_(language).format(recorded=said, high=most)


def _signed(points: Decimal | None, language: str) -> str:
    return terms.NO_BOUND.in_(language) if points is None else points_phrase(points, language, signed=True)
