"""The four forms: which a measure or sanction belongs to, and whether a recorded form agrees (四种形态).

Source: the index of trial statistics of the Central Commission for Discipline Inspection, 9 December 2016, which names
the measures of each form. By it a double expulsion without referral is of the third form, 降级 and 免职 of the second.
What the index was not seen to place has no form in `data/forms.json`, and nothing is judged by it.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType

from dangfeng.law.instruments import quoted
from dangfeng.law.rows import document, rows
from dangfeng.vocabulary import Form, Measure, SanctionKind

Handling = Measure | SanctionKind

_DEPTH = MappingProxyType({form: depth for depth, form in enumerate(Form, start=1)})
_ENDS_CAREER = (SanctionKind.PARTY_EXPULSION, SanctionKind.GOV_DISMISSAL)


class FourthForm(Enum):
    """What the fourth form asks for beside a serious violation (第四种形态的标准)."""

    SUSPECTED_ILLEGALITY = "suspected-illegality"  #: 涉嫌违法立案审查
    CRIME = "crime"  #: 涉嫌犯罪追究刑事责任


class FormAgreement(Enum):
    """How a recorded form stands to what was done (运用形态是否相符)."""

    AGREES = "agrees"  #: 相符，或没有什么与之不符
    NOTHING_DONE = "nothing-done"  #: 没有措施、处分
    TOO_LOW = "too-low"  #: 措施或处分重于所记形态
    NOT_REACHED = "not-reached"  #: 措施、处分都够不上所记形态
    FOURTH_UNPROVEN = "fourth-unproven"  #: 记为第四种形态，可能属实，尚无移送或判决
    FOURTH_WITHOUT_REFERRAL = "fourth-without-referral"  #: 记为第四种形态，与当时的标准不符


@cache
def _forms() -> Mapping[Handling, Form | None]:
    found: dict[Handling, Form | None] = {}
    by_word: dict[str, Handling] = {str(each.value): each for each in (*Measure, *SanctionKind)}
    for row in rows(document("forms")["handlings"]):
        handling = by_word[row.text("handling")]
        found[handling] = None if row.text_or_none("form") is None else row.word("form", Form)
    return found


@cache
def _fourth() -> tuple[tuple[str, FourthForm], ...]:
    return tuple((row.text("text"), FourthForm(row.text("asks"))) for row in rows(document("forms")["fourth"]))


def form_of(handling: Handling) -> Form | None:
    """The form that a measure or sanction belongs to; `None` if that is not confirmed, as for 降职.

    >>> form_of(SanctionKind.GOV_DOWNGRADE).zh, form_of(Measure.DEMOTION)
    ('第二种形态', None)
    """
    return _forms()[handling]


def depth(form: Form) -> int:
    """The number of a form, 1 to 4: the heavier, the higher."""
    return _DEPTH[form]


def heaviest(handlings: Iterable[Handling]) -> Form | None:
    """The form of the heaviest among several measures and sanctions; `None` if none of them has one."""
    forms = _forms()
    found = (form for form in (forms[handling] for handling in handlings) if form is not None)
    return max(found, key=_DEPTH.__getitem__, default=None)


def forms_agree(recorded: Form, handlings: Iterable[Handling]) -> bool:
    """Whether the recorded form is that of the heaviest measure or sanction; lighter ones may stand beside it."""
    return heaviest(handlings) is recorded


def fourth_form_asks(day: date) -> FourthForm | None:
    """What the fourth form turned on by the text in force on *day*; `None` where no confirmed text speaks of it.

    Legal basis: Internal Oversight Regulations of 2016, article 7; disciplinary regulations of 2018, article 5, both of
    a suspected unlawful act filed for review; disciplinary regulations of 2023, article 5, of a crime.

    >>> fourth_form_asks(date(2023, 12, 31)).value, fourth_form_asks(date(2024, 1, 1)).value
    ('suspected-illegality', 'crime')
    """
    asked = (asks for text, asks in reversed(_fourth()) if quoted(text, "", day) is not None)
    return next(asked, None)


def form_agreement(
    recorded: Form, handlings: Collection[Handling], day: date | None = None, *, filed: bool = False, done: bool = False
) -> FormAgreement:
    """How the recorded form stands to the measures and sanctions, by the text in force on the day (形态与措施是否相符).

    Args:
        recorded: The form as the office entered it.
        handlings: Measures and sanctions of one person, a hand-over to the judiciary among them.
        day: The day of the decision; `None` if it is not known.
        filed: Whether the case was filed (立案): before 2024 that may make it the fourth form.
        done: Whether the person was convicted, by which the fourth form is reached (判决有罪).

    Returns:
        The gravest thing to say. A measure whose form is not confirmed never makes a recorded form wrong.
    """
    reached = Form.FOURTH if done else heaviest(handlings)
    if reached is None:
        return FormAgreement.AGREES if handlings else FormAgreement.NOTHING_DONE
    if depth(reached) > depth(recorded):
        return FormAgreement.TOO_LOW
    if reached is recorded or any(_forms()[handling] is None for handling in handlings):
        return FormAgreement.AGREES
    if recorded is not Form.FOURTH:
        return FormAgreement.NOT_REACHED
    # Sentenced first and then expelled, or, before 2024, filed for a suspected unlawful act.
    by_filing = filed and (day is None or fourth_form_asks(day) is not FourthForm.CRIME)
    perhaps = by_filing or any(kind in handlings for kind in _ENDS_CAREER)
    return FormAgreement.FOURTH_UNPROVEN if perhaps else FormAgreement.FOURTH_WITHOUT_REFERRAL
