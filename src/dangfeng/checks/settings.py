"""The local rules that checks go by (本地规则): named, with defaults, to be replaced by an office's own."""

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from dangfeng.period import Per


@frozen(kw_only=True)
class Settings:
    """What no national text fixes and each place decides for itself.

    Attributes:
        list_due: Month and day by which the year's responsibility lists are adopted.
        least_months_in_post: Months in post from which a member is expected to lead an entry of a list.
        study_group_per: How often the theory-study group meets at least.
        study_group_quorum: Share of those expected who attend a session of the theory-study group.
        governance_per: How often the Party group takes up strict Party governance as a subject of its own.
        governance_topics: Words that mark such a subject in a topic or title.
        december_share: Share of a year's spending above which December looks like a rush.
        decimal_slip: How near a power of ten two amounts are to look like a slipped decimal point.
        sum_tolerance: Difference in 元 that parts may have from their sum through rounding.
        announce_months: Months from a decision to its announcement.
        execution_report_months: Months from a decision to the report of its execution.
        full_points: Points of a full total, by which a claim of full marks is known.
    """

    list_due: tuple[int, int] = (3, 31)
    least_months_in_post: int = 3
    study_group_per: Per = Per.QUARTER
    study_group_quorum: Fraction = Fraction(1, 2)
    governance_per: Per = Per.HALF_YEAR
    governance_topics: tuple[str, ...] = ("全面从严治党", "党风廉政")
    december_share: Fraction = Fraction(1, 3)
    decimal_slip: Fraction = Fraction(1, 5)
    sum_tolerance: Decimal = Decimal(100)
    announce_months: int = 1
    execution_report_months: int = 6
    full_points: Decimal = Decimal(100)


DEFAULT = Settings()
