"""What is odd about the points that a unit gives itself, seen beside its score (自评提示)."""

from collections.abc import Iterator

from dangfeng.model.ledger import Claim, Ledger
from dangfeng.rubric.scorecard import LineKind, Scorecard
from dangfeng.wording.language import Words
from dangfeng.wording.terms import TOTAL
from dangfeng.wording.values import points_phrase
from dangfeng.wording.width import printable

_ABOVE = Words(
    "{name}自评得分{claimed}，高于满分{full}", "{name}: the self-score of {claimed} is above the full {full}"
)
_NOWHERE = Words(
    "自评项“{target}”在细则中没有对应的部分或指标", "the self-score for {target!r} is for nothing in the rubric"
)
_WHOLE = "total"


def claim_remarks(ledger: Ledger, card: Scorecard, language: str = "zh") -> tuple[str, ...]:
    """Claims above the full points, or for nothing in the rubric, each in a line without a full stop.

    Args:
        ledger: The ledger that claims.
        card: Its score.
        language: `"zh"` or `"en"`.
    """
    return tuple(printable(text) for claim in ledger.claims for text in _remark(claim, card, language))


def _remark(claim: Claim, card: Scorecard, language: str) -> Iterator[str]:
    line = card.total if claim.target == _WHOLE else card.line(claim.target)
    if line is None:
        yield _NOWHERE.in_(language).format(target=claim.target)
    # Some rubrics let a line pass its full points; then the range says so.
    elif line.full is not None and claim.points > line.full and (line.upper is not None and claim.points > line.upper):
        name = TOTAL.in_(language) if line.kind is LineKind.TOTAL else f"{line.id} {line.title}".rstrip()
        claimed, full = points_phrase(claim.points, language), points_phrase(line.full, language)
        yield _ABOVE.in_(language).format(name=name, claimed=claimed, full=full)
