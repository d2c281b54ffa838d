"""Records as plain slotted objects, with what the hand-written rubric asks of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Entry:
    """What all records have. A total stands on the last day of its span, an undated record at the end of the year.

    Attributes:
        id: Id of the record.
        on: Day.
        counts_on: A day of the period that it belongs to.
        times: How often.
    """

    id: str
    on: date
    counts_on: date
    times: int


@dataclass(slots=True)
class MeetingEntry(Entry):
    """A meeting."""

    body: str | None
    topics: tuple[str, ...]
    speakers: tuple[str, ...]
    expected: int | None
    attended: int | None
    first_topic: bool | None
    discussion: bool | None
    personnel_item: bool | None
    leader_spoke_last: bool | None
    group_invited: bool | None
    group_present: bool | None


@dataclass(slots=True)
class LectureEntry(Entry):
    """A lecture."""

    lecturer: str | None
    texts: tuple[str, ...]


@dataclass(slots=True)
class TalkEntry(Entry):
    """A talk; `person_times` is how many were talked with, `on_record` how many of them in a talk put on record."""

    talkers: tuple[str, ...]
    person_times: int
    on_record: int


@dataclass(slots=True)
class DocumentEntry(Entry):
    """An issued rule or document; in force from one day to another."""

    document_type: str | None
    topics: tuple[str, ...]
    in_force_from: date
    repealed_on: date | None


@dataclass(slots=True)
class ListEntry(Entry):
    """A responsibility list."""

    owner: str | None
    adopted_by: str | None


@dataclass(slots=True)
class ItemEntry(Entry):
    """An entry of a responsibility list."""

    goal: str | None
    measure: str | None
    leader: str | None
    section: str | None
    assigned_unit: str | None


@dataclass(slots=True)
class CaseEntry(Entry):
    """A case; `persons` is how many it is about."""

    persons: int
    role: str | None
    form: str | None
    eight_point: bool | None
    notice_level: str | None
    found_by: str | None
    reported_up: bool | None
    sanctioned: bool
    announced_on: date | None
    executed_on: date | None
    reported_on: date | None
    differs_from_decision: bool | None
    talk_record: bool | None
    written_self_criticism: bool | None
    sanction_usual: bool | None
    no_sanction_reason: str | None
    opinion_followed: bool | None
    departure_reason: str | None
    negative_list: bool | None
    consequence_applied: bool | None


@dataclass(slots=True)
class ExpenseEntry(Entry):
    """An item of expenditure, amounts in 分."""

    item: str | None
    spent: int
    budget: int
    last_year: int


@dataclass(slots=True)
class PointEntry(Entry):
    """A point to be put right."""

    source: str | None
    deadline: date | None
    closed_on: date | None
    verified_by: str | None


@dataclass(slots=True)
class PledgeEntry(Entry):
    """A pledge signed."""

    signed_by: tuple[str, ...]


@dataclass(slots=True)
class MatterEntry(Entry):
    """A major matter; `persons` is how many were appointed."""

    kind: str | None
    persons: int
    by_meeting: bool | None
    told_on: date | None
    opinion_on: date | None
    report_due: date | None
    reported_on: date | None


@dataclass(slots=True)
class LifeEntry(Entry):
    """A democratic-life meeting."""

    steps: tuple[str, ...]
    papers_by: tuple[str, ...]
    asked: int
    explained: int


@dataclass(slots=True)
class EducationEntry(Entry):
    """An education activity."""

    form: str | None
    subjects: tuple[str, ...]
    audiences: tuple[str, ...]
    expected: int
    attended: int


@dataclass(slots=True)
class MonthEntry(Entry):
    """The publicity month."""

    theme: str | None
    plan_on: date | None
    planned: int
    held: int
    summary_on: date | None


@dataclass(slots=True)
class VisitEntry(Entry):
    """A visit or check on the spot."""

    kind: str | None
    leaders: tuple[str, ...]
    target_kind: str | None
    themes: tuple[str, ...]
    with_group: bool | None
    result: str | None


@dataclass(slots=True)
class DrawnEntry(Entry):
    """A check whose target was drawn."""

    area: str | None
    published_on: date | None


@dataclass(slots=True)
class CampaignEntry(Entry):
    """A special campaign."""

    topics: tuple[str, ...]
    targets: int
    reached: int


@dataclass(slots=True)
class RiskEntry(Entry):
    """An integrity risk."""

    grade: str | None
    measures: tuple[str, ...]
    owner: str | None
    reviewed_on: date | None
    removed_on: date | None


@dataclass(slots=True)
class ReportEntry(Entry):
    """A report on duty and integrity."""

    reporter: str | None


@dataclass(slots=True)
class BallotEntry(Entry):
    """A ballot."""

    objects: tuple[str, ...]
    subjects: tuple[str, ...]
    valid: int
    rated_well: int
    report_due: date | None
    reported_on: date | None


@dataclass(slots=True)
class LetterEntry(Entry):
    """A letter of the supervising side."""

    signed: bool | None
    leader: str | None
    section: str | None
    reply_due: date | None
    replied_on: date | None


@dataclass(slots=True)
class ReceivedEntry(Entry):
    """An inspection of the unit."""

    kind: str | None
    report_due: date | None
    reported_on: date | None
    closed_on: date | None


@dataclass(slots=True)
class LeadEntry(Entry):
    """A lead to be handed over."""

    transferred_on: date | None


@dataclass(slots=True)
class DisclosureEntry(Entry):
    """A report or return; `persons` is how many a check was about."""

    kind: str | None
    persons: int
    obliged: int
    reported: int
    finding: str | None
    dealt_with: bool | None


@dataclass(slots=True)
class CountEntry(Entry):
    """A yearly count of papers or meetings."""

    counted: str | None
    number: int
    last_year: int


@dataclass(slots=True)
class HonourEntry(Entry):
    """A commendation or the like."""

    kind: str | None
    level: str | None
    matter: str | None


@dataclass(slots=True)
class NoticeEntry(Entry):
    """A result that others gave."""

    kind: str | None
    level: str | None
    eight_point: bool | None
    case_number: str | None


@dataclass(slots=True)
class Leader:
    """A member of the leadership, with the days of the year in post."""

    name: str
    post: str
    first: date
    last: date
