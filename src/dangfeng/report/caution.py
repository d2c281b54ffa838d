"""What every printed score says of itself (提示): on pages the same as on a terminal."""

from dangfeng.wording.terms import NOTICE as CAUTION

__all__ = ["CAUTION"]
