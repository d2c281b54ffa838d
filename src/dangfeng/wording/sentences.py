"""Sentences of the scorecard, worded from code and parameters (评分说明文字)."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from dangfeng.rubric.scorecard import Sentence
from dangfeng.vocabulary import CompletenessState
from dangfeng.wording.facts import Facts
from dangfeng.wording.language import Words
from dangfeng.wording.phrases import CORRECTION_DETAILS, CORRECTIONS, MEASURES, OPEN, SCALES, UNCONFIRMED
from dangfeng.wording.results import result_text


def sentence_text(
    sentence: Sentence, language: str = "zh", *, show_names: bool = False, said_open: bool = False
) -> str:
    """One sentence of the scorecard in words.

    Args:
        sentence: What is said, `<measure>.<scale>` for a rule or the word of a correction, and its parameters.
            A parameter that is missing is not mentioned.
        language: `"zh"` or `"en"`.
        show_names: Whether names of persons are printed in full.
        said_open: Whether it is said beside the sentence that the kind is not declared complete.

    Returns:
        The sentence with its full stop; a code that is not known gives the code itself.

    >>> params = (("effect", "deduct"), ("kind", "meeting"), ("unit", "times"), ("n_low", 2), ("n_high", 2),
    ...           ("need", 4), ("points", "0.5"), ("result_low", "-1"), ("result_high", "-1"))
    >>> sentence_text(Sentence("count.missing", params))
    '会议应有4次，记录2次，缺2次，每缺1次扣0.5分，扣1分。'
    """
    if sentence.code in CORRECTIONS:
        return _correction(sentence, language)
    measure, _, scale = sentence.code.partition(".")
    if measure not in MEASURES or scale not in SCALES:
        return sentence.code
    facts = Facts(sentence, language, show_names=show_names)
    words = MEASURES[measure]
    # A rule that zeroes the item gives no points of its own.
    result = "" if scale == "zero-item" else result_text(facts.given, language, deducts=facts.deducts)
    clauses = [*_said(words.due, facts), *_said(words.found, facts), *_said(SCALES[scale], facts), result]
    return _put_together(clauses, facts, said_open=said_open)


def rule_text(sentence: Sentence, language: str = "zh") -> str:
    """What a rule asks and gives, whatever is on record (规则内容): for rules without a wording of their own.

    Args:
        sentence: The sentence of the rule, with or without what was found.
        language: `"zh"` or `"en"`.

    Returns:
        The clauses without a full stop; empty for a code that is not of a rule.

    >>> rule_text(Sentence("count.each", (("effect", "deduct"), ("kind", "case"), ("unit", "pieces"), ("points", "2"))))
    '案件每有1件扣2分'
    """
    measure, _, scale = sentence.code.partition(".")
    if measure not in MEASURES or scale not in SCALES:
        return ""
    asked = tuple(pair for pair in sentence.params if not _is_found(pair[0], measure))
    facts = Facts(Sentence(sentence.code, asked), language)
    if measure == "judged":
        clauses = [SCALES["none"][0].in_(language)]
    else:
        clauses = [*_said(MEASURES[measure].due, facts), *_said(SCALES[scale], facts)]
    return _put_together(clauses, facts).rstrip("。.")


#: Parameters on what there is, beside those that are two ends.
_FOUND = frozenset(
    {"open", "declared", "unconfirmed_by", "none", "members_missing", "missing_titles", "limit", "limit_of"}
)


def _is_found(name: str, measure: str) -> bool:
    """Whether a parameter speaks of what is on record, or of the period, and not of the rule."""
    return name in _FOUND or name.endswith(("_low", "_high")) or (name == "due" and measure != "checklist")


def _put_together(clauses: list[str], facts: Facts, *, said_open: bool = False) -> str:
    said = [clause for clause in clauses if clause]
    kind = "" if facts.measure == "judged" else facts.named.get("kind", "")
    further = _further(facts) if facts.given.get("open") == "true" and not said_open else ""
    if facts.language == "en":
        text = f"{kind}: {'; '.join(said)}" if kind else "; ".join(said)
        return " ".join(part for part in (f"{text[:1].upper()}{text[1:]}.", further) if part)
    return f"{kind}{'，'.join(said)}。{further}"


def _further(facts: Facts) -> str:
    """That there may be further records, and why."""
    if "unconfirmed_by" not in facts.given:
        return OPEN.in_(facts.language)
    return UNCONFIRMED.in_(facts.language).format_map(unconfirmed(facts.given, facts.language))


def unconfirmed(given: Mapping[str, str], language: str) -> dict[str, str]:
    """How a kind is declared whose confirmation is missing, and whose that is: any of several."""
    state = next(each for each in CompletenessState if each.value == given["declared"])
    by = given["unconfirmed_by"].replace("、", " or " if language == "en" else "或")
    return {"declared": state.value if language == "en" else state.zh, "by": by}


def _correction(sentence: Sentence, language: str) -> str:
    known = {name: str(value) for name, value in sentence.params if value not in (None, "")}
    text = CORRECTIONS[sentence.code].in_(language)
    detail = CORRECTION_DETAILS.get(sentence.code)
    if detail and _names(detail.in_(language)) <= known.keys():
        text += detail.in_(language).format_map(known)
    return f"{text[:1].upper()}{text[1:]}." if language == "en" else f"{text}。"


def _said(clauses: Iterable[Words], facts: Facts) -> list[str]:
    texts = (clause.in_(facts.language) for clause in clauses)
    return [text.format_map(facts.named) for text in texts if _names(text) <= facts.named.keys()]


@lru_cache(maxsize=512)
def _names(template: str) -> frozenset[str]:
    """The names in braces of a template."""
    # Only sentences are built of templates; a scorecard without them does not load the formatter.
    from string import Formatter

    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
