"""Sourced data: instruments in force, the four forms, the effect of sanctions, each with its dates (法规数据)."""

from dangfeng.law.forms import depth, form_of, forms_agree, heaviest
from dangfeng.law.instruments import INSTRUMENTS, instrument_in_force
from dangfeng.law.sanctions import COMBINED_CAP, EFFECTS, Effect, effect_in_force, is_party

__all__ = [
    "COMBINED_CAP",
    "EFFECTS",
    "INSTRUMENTS",
    "Effect",
    "depth",
    "effect_in_force",
    "form_of",
    "forms_agree",
    "heaviest",
    "instrument_in_force",
    "is_party",
]
