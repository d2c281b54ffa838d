"""The form in which the texts of problems are written (问题文本)."""

from typing import NamedTuple


class ProblemText(NamedTuple):
    """What a problem says, in both languages.

    Each text is a `str.format` template over the problem's parameters (`{found}`, `{expected}`, and its own) and the
    place's `{record}` and `{field}`.

    Attributes:
        zh: What is wrong, in office words.
        zh_remedy: What to do about it.
        en: The same in English.
        en_remedy: The same in English.
    """

    zh: str
    zh_remedy: str
    en: str
    en_remedy: str
