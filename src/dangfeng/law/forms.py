"""Which of the four forms a measure or sanction belongs to (处理措施、处分与四种形态的对应).

Source: the index of trial statistics of the Central Commission for Discipline Inspection, 9 December 2016, which names
the measures of each form. By it a double expulsion without referral is of the third form, 降级 of the second, and the
organisational measures listed here of the second.
"""

from collections.abc import Iterable
from types import MappingProxyType

from dangfeng.vocabulary import Form, Measure, SanctionKind

_FORM_OF: MappingProxyType[Measure | SanctionKind, Form] = MappingProxyType(
    {
        Measure.INQUIRY_CLOSED: Form.FIRST,
        Measure.VERIFICATION_CLOSED: Form.FIRST,
        Measure.REMINDER_TALK: Form.FIRST,
        Measure.WARNING_TALK: Form.FIRST,
        Measure.CRITICISM_EDUCATION: Form.FIRST,
        Measure.ORDERED_SELF_CRITICISM: Form.FIRST,
        Measure.PUBLIC_APOLOGY: Form.FIRST,
        Measure.CIRCULATED_CRITICISM: Form.FIRST,
        Measure.ADMONITION: Form.FIRST,
        Measure.SUSPEND_FOR_INSPECTION: Form.SECOND,
        Measure.POST_TRANSFER: Form.SECOND,
        Measure.REMOVE_FROM_POST: Form.SECOND,
        Measure.ORDERED_RESIGN: Form.SECOND,
        Measure.JUDICIAL_REFERRAL: Form.FOURTH,
        SanctionKind.PARTY_WARNING: Form.SECOND,
        SanctionKind.PARTY_SERIOUS_WARNING: Form.SECOND,
        SanctionKind.PARTY_REMOVAL: Form.THIRD,
        SanctionKind.PARTY_PROBATION: Form.THIRD,
        SanctionKind.PARTY_EXPULSION: Form.THIRD,
        SanctionKind.GOV_WARNING: Form.SECOND,
        SanctionKind.GOV_DEMERIT: Form.SECOND,
        SanctionKind.GOV_MAJOR_DEMERIT: Form.SECOND,
        SanctionKind.GOV_DOWNGRADE: Form.SECOND,
        SanctionKind.GOV_REMOVAL: Form.THIRD,
        SanctionKind.GOV_DISMISSAL: Form.THIRD,
    }
)
_DEPTH = MappingProxyType({form: depth for depth, form in enumerate(Form, start=1)})


def form_of(handling: Measure | SanctionKind) -> Form:
    """The form that a measure or sanction belongs to.

    >>> form_of(SanctionKind.GOV_DOWNGRADE).zh
    '第二种形态'
    """
    return _FORM_OF[handling]


def depth(form: Form) -> int:
    """The number of a form, 1 to 4: the heavier, the higher."""
    return _DEPTH[form]


def heaviest(handlings: Iterable[Measure | SanctionKind]) -> Form | None:
    """The form of the heaviest among several measures and sanctions; `None` if there are none."""
    return max((_FORM_OF[handling] for handling in handlings), key=_DEPTH.__getitem__, default=None)


def forms_agree(recorded: Form, handlings: Iterable[Measure | SanctionKind]) -> bool:
    """Whether the recorded form is that of the heaviest measure or sanction; lighter ones may stand beside it."""
    return heaviest(handlings) is recorded
