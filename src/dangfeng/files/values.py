"""Yes and no, and choices from closed lists; with `numbers` and `days`, all that is read tolerantly (取值)."""

from enum import Enum
from functools import cache
from types import MappingProxyType

from dangfeng.files.misread import Misread, narrow
from dangfeng.period import Per
from dangfeng.quantity import Why
from dangfeng.rubric.measures import Reach, WhenBaseZero, WhenNone
from dangfeng.vocabulary import Vocabulary

#: Words for yes and no.
FLAGS = MappingProxyType(
    {"true": True, "yes": True, "是": True, "有": True, "false": False, "no": False, "否": False, "无": False}
)
_ZH: MappingProxyType[Enum, str] = MappingProxyType(
    {
        Reach.BELONGS: "归属本期",
        Reach.DURING: "期间有效",
        WhenNone.ZERO: "记零分",
        WhenNone.FULL: "记满分",
        WhenNone.NOT_APPLICABLE: "不涉及",
        WhenBaseZero.ZERO: "记零分",
        WhenBaseZero.FULL: "记满分",
    }
)


def read_flag(text: str) -> bool:
    """Yes or no: `true`, `yes`, 是, 有; `false`, `no`, 否, 无.

    Raises:
        Misread: If it is neither.
    """
    found = FLAGS.get(narrow(text).lower())
    if found is None:
        raise Misread("not-a-flag", "true | false | 是 | 否")
    return found


def term(member: Enum) -> str:
    """The Chinese term of a member of a closed list."""
    return member.zh if isinstance(member, Vocabulary | Per | Why) else _ZH[member]


@cache
def choices(options: type[Enum]) -> MappingProxyType[str, Enum]:
    """The members of a closed list by each word that stands for them."""
    words: dict[str, Enum] = {}
    for member in options:
        words[str(member.value)] = member
        words.setdefault(narrow(term(member)), member)
    for member in options:
        for word in member.also if isinstance(member, Vocabulary) else ():
            words.setdefault(narrow(word), member)
    return MappingProxyType(words)


@cache
def _by_value(options: type[Enum]) -> MappingProxyType[str, Enum]:
    return MappingProxyType({str(member.value): member for member in options})


def read_choice(text: str, options: type[Enum]) -> Enum:
    """A member of a closed list, by its word in files or its Chinese term.

    Raises:
        Misread: If it is none of them.
    """
    bare = narrow(text)
    found = _by_value(options).get(bare)
    if found is None:
        # Most files have the words of files: only others need the Chinese terms.
        words = choices(options)
        found = words.get(bare) or words.get(bare.lower())
    if found is None:
        expected = " | ".join(str(member.value) for member in options)
        terms = "、".join(map(term, options))
        raise Misread("not-a-choice", expected, hint=close(text, word_list(options)), choices_zh=terms)
    return found


def word_list(options: type[Enum]) -> tuple[str, ...]:
    """All words of a closed list, English and Chinese."""
    return tuple(word for member in options for word in (str(member.value), term(member)))


def close(word: str, known: tuple[str, ...]) -> str:
    """The known words that look like *word*, joined by " / "; empty if none does."""
    from difflib import get_close_matches

    # Chinese words are short: at the usual 0.6, 会义 would not suggest 会议.
    cutoff = 0.6 if word.isascii() else 0.4
    return " / ".join(get_close_matches(word, known, n=3, cutoff=cutoff))
