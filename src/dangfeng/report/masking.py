"""Leaving persons' names out of a report unless they are asked for (姓名脱敏)."""

from dangfeng.model import Ledger
from dangfeng.report.blocks import Block, changed
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.wording.persons import masker


def without_names(blocks: tuple[Block, ...], ledger: Ledger, card: Scorecard) -> tuple[Block, ...]:
    """The blocks with every person that the ledger or a mark names masked, wherever the name stands."""
    return changed(blocks, masker(ledger, card=card))
