"""What a condition may look at beside the record: the period, the ledger's today, the leadership (语境)."""

from datetime import date

from dangfeng.model.ledger import Ledger, Member
from dangfeng.model.record import Record
from dangfeng.period import Period
from dangfeng.quantity import Bounded
from dangfeng.vocabulary import Post
from dangfeng.working import define

#: Certain, excluded, or `None` for possible.
Truth = bool | None
#: A record and the least and most it counts; `None` is no bound.
Piece = tuple[Record, int, int | None]


@define(eq=False)
class Context:
    """The frame in which records are looked at.

    Attributes:
        period: Period scored.
        today: Day up to which the ledger speaks.
        roster: Members of the leadership.
        by_name: The same by name; one who came back, or changed posts, is there more than once.
    """

    period: Period
    today: date
    roster: tuple[Member, ...]
    by_name: dict[str, list[Member]]

    @classmethod
    def of(cls, ledger: Ledger) -> "Context":
        """The frame of a ledger."""
        by_name: dict[str, list[Member]] = {}
        for member in ledger.roster:
            by_name.setdefault(member.name, []).append(member)
        return cls(ledger.period, ledger.today, ledger.roster, by_name)

    def holds(self, name: str, posts: frozenset[Post], days: tuple[date, date]) -> Truth:
        """Whether a person holds one of some posts on a day, known by its first and last possible value."""
        result: Truth = False
        first, last = days
        for member in self.by_name.get(name, ()):
            if member.post in posts:
                since, until = member.since or date.min, member.until or date.max
                if since <= first and last <= until:
                    return True
                if since <= last and first <= until:
                    result = None
        return result


def days_of(record: Record, name: str, period: Period) -> tuple[date, date] | None:
    """First and last day that a date field may be, or `None` if there is no such date.

    A record without a day of its own may have any day of its total's span, or of the period.
    """
    value = getattr(record, name)
    if type(value) is date:
        return value, value
    if isinstance(value, Bounded):
        return value.lower, value.upper or value.lower
    if name == "on":
        span = period if record.total is None else record.total.span
        return span.start, span.end
    return None


def within(days: tuple[date, date], period: Period) -> Truth:
    """Whether a day, known by its first and last possible value, lies in a period."""
    first, last = days
    if period.start <= first and last <= period.end:
        return True
    return None if first <= period.end and period.start <= last else False
