"""Which language to speak (语言): an argument, then the environment, then Chinese."""

import os
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dangfeng.problem import UnknownName

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
DEFAULT: Language = "zh"

#: Read in this order; the first that names one of our languages decides.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class Words(NamedTuple):
    """One text in both languages, side by side; often a `str.format` template."""

    zh: str
    en: str

    def in_(self, language: str) -> str:
        """The text in one language."""
        return self.en if language == "en" else self.zh


def choose_language(explicit: str | None = None) -> Language:
    """The language to speak: *explicit*, else DANGFENG_LANG, else that of the system, else Chinese.

    Python's own view of the locale is not asked: in containers it says English where the user set Chinese.

    Args:
        explicit: What the user asked for, such as `zh`, `en` or `zh_CN.UTF-8`.

    Returns:
        `"zh"` or `"en"`.

    Raises:
        UnknownName: If *explicit* is neither Chinese nor English.

    >>> choose_language("en")
    'en'
    """
    if explicit is not None:
        chosen = _read(explicit)
        if chosen is None:
            raise UnknownName(explicit, LANGUAGES)
        return chosen
    return next(_from_environment(), DEFAULT)


def _from_environment() -> Iterator[Language]:
    for variable in ("DANGFENG_LANG", *_VARIABLES):
        # LANGUAGE may list several languages, most wanted first.
        for entry in os.environ.get(variable, "").split(":"):
            found = _read(entry)
            if found:
                yield found


def _read(text: str) -> Language | None:
    start = text.strip().lower()[:2]
    return next((language for language in LANGUAGES if language == start), None)
