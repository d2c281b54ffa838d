"""The law as dated data: sanctions, effects, forms, pairs, subjects, instruments, each by the day (法规数据).

The data stand in `law/data/*.json`, each row with its source and the day on which it was held against it. They are read
when they are first asked for; importing this room reads nothing.
"""

from dangfeng.law.forms import (
    FormAgreement,
    FourthForm,
    depth,
    form_agreement,
    form_of,
    forms_agree,
    fourth_form_asks,
    heaviest,
)
from dangfeng.law.instruments import (
    CONFIRMED,
    Assumptions,
    Text,
    instrument_in_force,
    instrument_keys,
    instrument_versions,
    text_dates,
    texts,
)
from dangfeng.law.outdated import Outdated, outdated
from dangfeng.law.pairs import Fit, Pairing, pairing
from dangfeng.law.periods import EffectPeriod, Merged, effect_period, extended_term, merged
from dangfeng.law.sanctions import (
    COMBINED_CAP,
    Effect,
    effect_in_force,
    families_of,
    family_since,
    is_party,
    sanctions_on,
)
from dangfeng.law.subjects import Bar, Barred, Only, Subject, allowed, barred, only_for

__all__ = [
    "COMBINED_CAP",
    "CONFIRMED",
    "Assumptions",
    "Bar",
    "Barred",
    "Effect",
    "EffectPeriod",
    "Fit",
    "FormAgreement",
    "FourthForm",
    "Merged",
    "Only",
    "Outdated",
    "Pairing",
    "Subject",
    "Text",
    "allowed",
    "barred",
    "depth",
    "effect_in_force",
    "effect_period",
    "extended_term",
    "families_of",
    "family_since",
    "form_agreement",
    "form_of",
    "forms_agree",
    "fourth_form_asks",
    "heaviest",
    "instrument_in_force",
    "instrument_keys",
    "instrument_versions",
    "is_party",
    "merged",
    "only_for",
    "outdated",
    "pairing",
    "sanctions_on",
    "text_dates",
    "texts",
]
