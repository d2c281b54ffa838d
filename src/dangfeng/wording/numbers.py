"""Numbers that name a person: of identity cards and mobile phones, never printed (证件号码、手机号)."""

import re
from functools import lru_cache

_ID = r"\d{6}\s?(?:19|20)\d{2}\s?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx]"
_PHONE = r"(?:86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}"
_HIDDEN = "（号码已隐去）"
#: A run of letters and digits as long as this is a hash, whatever stands in it.
_HASH = 32
_ASCII = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")


def no_numbers(text: str) -> str:
    """*text* without numbers of identity cards (18 digits) and mobile phones (11 digits): they are never printed.

    >>> no_numbers("联系电话：13800138000"), no_numbers("身份证号11010519491231002X")
    ('联系电话：（号码已隐去）', '身份证号（号码已隐去）')
    """
    # One character for one: what is found in the copy stands at the same place in the text.
    plain = text.translate(_ASCII)
    pieces: list[str] = []
    end = 0
    for hit in _numbers().finditer(plain):
        if not _in_hash(plain, *hit.span()):
            pieces += [text[end : hit.start()], _HIDDEN]
            end = hit.end()
    return "".join((*pieces, text[end:])) if pieces else text


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    # Not inside a longer number; what stands on one side of a decimal point is an amount.
    return re.compile(rf"(?<![0-9])(?<![0-9]\.)(?:{_ID}|{_PHONE})(?![0-9]|\.[0-9])")


def _in_hash(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a long run of letters and digits."""
    before = re.search(r"[0-9A-Za-z]*$", text[max(0, start - _HASH) : start])
    after = re.match(r"[0-9A-Za-z]*", text[end : end + _HASH])
    run = (len(before.group()) if before else 0) + end - start + (len(after.group()) if after else 0)
    return run >= _HASH
