"""What every printed score says of itself (提示)."""

from dangfeng.wording.language import Words

CAUTION = Words(
    "自动测算，仅供核对，不作考核结论", "Computed automatically for checking only; not an assessment result"
)
