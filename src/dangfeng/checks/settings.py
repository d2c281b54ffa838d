"""The local rules that checks go by (本地规则): named, with defaults, to be replaced by an office's own."""

from decimal import Decimal
from fractions import Fraction

from dangfeng.law import CONFIRMED, Assumptions
from dangfeng.period import Per
from dangfeng.value import Value, frozen
from dangfeng.vocabulary import Advancement


@frozen(kw_only=True, eq=False, repr=False)
class Settings(Value):
    """What no national text fixes, or none that is confirmed, and each place decides for itself.

    Attributes:
        list_due: Month and day by which the year's responsibility lists are adopted.
        least_months_in_post: Months in post from which a member is expected to lead an entry of a list.
        study_group_per: How often the theory-study group meets at least.
        study_group_quorum: Share of those expected who attend a session of the theory-study group.
        governance_per: How often the Party group takes up strict Party governance as a subject of its own.
        governance_topics: Words that mark such a subject in a topic or title.
        life_meeting_months: First and last month in which the yearly democratic-life meeting is normally held.
        life_meeting_wrap_up_months: Months after the meeting from which its plan of fixes and its report are missed.
        life_meeting_report_days: Days from the meeting to its report, where a place sets them; `None` sets none.
        additional_meeting_months: Months after an inspection's feedback, or a case of a member, from which a further
            life meeting is missed.
        appraisal_return: Share of those entitled whose ballots come back.
        inspection_report_months: Months from the feedback of an inspection to the reports on it.
        least_inspectors: How many inspectors make a random check.
        most_checks_of_target: How often one target is checked at random in a year at most.
        sampling_rate: Share of the population that is drawn at least, where a place sets one; `None` sets none.
        publish_days: Days from a random check to the publication of its result.
        personal_matters_due: Month and day by which the yearly reports on personal matters are handed in.
        few_guests: Up to how many guests a reception is a small one.
        few_companions: How many companions a small reception has at most.
        companions_share: Companions of a larger reception as a share of its guests.
        december_share: Share of a year's spending above which its last month looks like a rush.
        decimal_slip: How near a power of ten two amounts are to look like a slipped decimal point.
        sum_tolerance: Difference in 元 that parts may have from their sum through rounding.
        disclosure_days: Days from the approval of accounts to their disclosure.
        announce_months: Months from a decision to its announcement.
        execution_report_months: Months from a decision to the report of its execution.
        advancements_barred: What nobody is given while a sanction takes effect.
        assuming: First days in force of texts that are not confirmed, where an office takes them for granted.
        full_points: Points of a full total, by which a claim of full marks is known.
    """

    list_due: tuple[int, int] = (3, 31)
    least_months_in_post: int = 3
    study_group_per: Per = Per.QUARTER
    study_group_quorum: Fraction = Fraction(1, 2)
    governance_per: Per = Per.HALF_YEAR
    governance_topics: tuple[str, ...] = ("全面从严治党", "党风廉政")
    life_meeting_months: tuple[int, int] = (10, 12)
    life_meeting_wrap_up_months: int = 1
    life_meeting_report_days: int | None = None
    additional_meeting_months: int = 3
    appraisal_return: Fraction = Fraction(1, 2)
    inspection_report_months: int = 2
    least_inspectors: int = 2
    most_checks_of_target: int = 2
    sampling_rate: Fraction | None = None
    publish_days: int = 5
    personal_matters_due: tuple[int, int] = (1, 31)
    few_guests: int = 10
    few_companions: int = 3
    companions_share: Fraction = Fraction(1, 3)
    december_share: Fraction = Fraction(1, 3)
    decimal_slip: Fraction = Fraction(1, 5)
    sum_tolerance: Decimal = Decimal(100)
    disclosure_days: int = 20
    announce_months: int = 1
    execution_report_months: int = 6
    advancements_barred: frozenset[Advancement] = frozenset(
        {Advancement.PROMOTION, Advancement.RANK_RISE, Advancement.AWARD, Advancement.EXCELLENT}
    )
    assuming: Assumptions = CONFIRMED
    full_points: Decimal = Decimal(100)


DEFAULT = Settings()
