"""Numbers that name a person: of identity cards and mobile phones, never printed (证件号码、手机号)."""

import re
from functools import lru_cache

_ID = r"\d{6}\s?(?:19|20)\d{2}\s?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXxＸｘ]"
_PHONE = r"(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}"
_HIDDEN = "（号码已隐去）"


def no_numbers(text: str) -> str:
    """*text* without numbers of identity cards (18 digits) and mobile phones (11 digits): they are never printed.

    >>> no_numbers("联系电话：13800138000"), no_numbers("身份证号11010519491231002X")
    ('联系电话：（号码已隐去）', '身份证号（号码已隐去）')
    """
    return _numbers().sub(_HIDDEN, text)


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    # Not inside a longer number or a hash; a decimal point or comma before it makes it a part of an amount.
    return re.compile(rf"(?<![0-9A-Za-z.,])(?:{_ID}|{_PHONE})(?![0-9A-Za-z]|[.,]\d)")
