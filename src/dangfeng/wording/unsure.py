"""Numbers of which a sentence can say nothing: not even the bound of a masked number is printed (待核实的数)."""

from collections.abc import Sequence
from decimal import Decimal

from dangfeng.wording.language import Words

_WORD = Words("{counter}数", "number{of}")
_AMOUNT = Words("金额", "amount")
#: What each measure holds a number for; `{word}` is what the number is a number of, `{field}` the field added up.
_MEANT = {
    ("sum", "n"): Words("{field}合计", "the sum{of_field}"),
    ("ratio", "whole"): Words("总{word}", "the {word} in all"),
    ("ratio", "part"): Words("符合要求的{word}", "the {word} as required"),
    ("sum-ratio", "whole"): Words("基数", "the whole"),
    ("sum-ratio", "part"): Words("{named}", "{named}"),
    ("year-over-year", "now"): Words("本年{word}", "the {word} this year"),
    ("year-over-year", "base"): Words("上年{word}", "the {word} the year before"),
}
#: In this order they are named.
_ORDER = ("n", "whole", "part", "now", "base")
_TO_VERIFY = Words("{meant}待核实", "to be verified: {meant}")
#: The least that a masked number or amount stands for; below it nothing is known at all.
_LEAST = 1


def is_hidden(low: str, high: str) -> bool:
    """Whether two ends say no more than that there may be some: 1 or more, 0.01 or more, 0 or more."""
    return bool(low) and not high and Decimal(low) <= _LEAST


def number_word(counter: str, language: str, *, money: bool = False) -> str:
    """What a number is called: 人数, 件数, 金额; `number of persons`, `amount`.

    >>> number_word("人", "zh"), number_word(" persons", "en"), number_word("", "zh", money=True)
    ('人数', 'number of persons', '金额')
    """
    if money:
        return _AMOUNT.in_(language)
    return _WORD.in_(language).format(counter=counter, of=f" of{counter}" if counter else "")


def unsure_text(measure: str, names: Sequence[str], word: str, field: str, language: str) -> str:
    """The clause that these numbers of a measure have to be verified.

    >>> unsure_text("ratio", ["part", "whole"], "件数", "", "zh")
    '总件数和符合要求的件数待核实'
    """
    found = [_MEANT[measure, name] for name in _ORDER if name in names and (measure, name) in _MEANT]
    part = Words("实际数", "the part").in_(language)
    values = {"word": word, "field": field, "of_field": f" ({field})" if field else "", "named": field or part}
    texts = [words.in_(language).format_map(values) for words in found]
    return _TO_VERIFY.in_(language).format(meant=(", " if language == "en" else "和").join(texts))
