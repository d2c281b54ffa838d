"""Complete, fully known ledgers of the year 2021 from a seed: small years and large ones, good ones and bad ones.

They walk along the edges of the shipped rubric: days before, at and after each limit, shares at the marks, members who
came or went in the year, records of other years, records that belong to another year than their day, records that
reviewers rejected or cut down, and totals beside the singles. What a rule looks at is always known.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from acts import Acts
from drawing import YEAR
from outcomes import Outcomes

from dangfeng.model import (
    KINDS,
    Completeness,
    Ledger,
    Member,
    Record,
    UnitInfo,
)
from dangfeng.rubric.marks import Mark, Marks
from dangfeng.vocabulary import (
    CompletenessState,
    Post,
)


def ledger(seed: int) -> Ledger:
    """The ledger of a seed; the same for the same seed."""
    return _Writer(Random(seed)).ledger()


def marks(seed: int) -> Marks:
    """Marks for the two judged parts, of which one or both may be left out."""
    random = Random(seed)
    found = []
    for target in ("B04-3-1", "C11-2-1"):
        if random.random() < 0.8:
            points = random.choice((Decimal(0), Decimal("0.5"), Decimal(1)))
            found.append(Mark(target=target, points=points, reason="考核组评定"))
    return Marks(marks=tuple(found))


class _Writer(Acts, Outcomes):
    """Writes one ledger."""

    def ledger(self) -> Ledger:
        records: list[Record] = []
        for write, most in (
            (self.lists, 2),
            (self.item, 5),
            (self.meeting, 30),
            (self.meeting_total, 3),
            (self.lecture, 9),
            (self.lecture_total, 2),
            (self.talk, 24),
            (self.talk_total, 2),
            (self.document, 18),
            (self.case, 7),
            (self.expense, 7),
            (self.point, 30),
            (self.point_total, 2),
            (self.pledge, 6),
            (self.pledge_total, 1),
            (self.matter, 9),
            (self.life, 2),
            (self.education, 14),
            (self.education_total, 2),
            (self.month, 1.5),
            (self.visit, 16),
            (self.visit_total, 2),
            (self.drawn, 7),
            (self.campaign, 3),
            (self.risk, 16),
            (self.risk_total, 2),
            (self.report, 8),
            (self.ballot, 2),
            (self.letter, 6),
            (self.received, 3),
            (self.lead, 5),
            (self.disclosure, 6),
            (self.counted, 3),
            (self.honour, 3),
            (self.notice, 2),
        ):
            records += self.some(write, most)
        records += self.returns()
        return Ledger(
            unit=UnitInfo(name="某市司法局", class_="city-bureau", level="city"),
            period=YEAR,
            as_of=self.random.choice((None, date(2021, 12, 31), date(2021, 11, 30), date(2022, 1, 20))),
            roster=tuple(self.roster()),
            completeness=tuple(self.declared(kind) for kind in KINDS),
            records=tuple(self.random.sample(records, len(records))),
        )

    def roster(self) -> Iterator[Member]:
        """The leadership: most for the whole year, some for a part of it."""
        for index, name in enumerate(self.names):
            post = Post.SECRETARY if index == 0 and not self.rarely() else self.random.choice(list(Post)[1:])
            since, until = date(2018, 6, 1), None
            if self.rarely(0.25):
                since = self.random.choice((date(2021, 6, 30), date(2021, 7, 1), date(2021, 7, 2), self.day()))
            if self.rarely(0.2):
                until = self.random.choice((date(2021, 6, 29), date(2021, 6, 30), date(2021, 8, 31), self.day()))
            yield Member(name=name, post=post, since=since, until=until if until and until >= since else None)

    def declared(self, kind: str) -> Completeness:
        """A kind said to be complete; cases and leads confirmed by those who must."""
        confirmed = "派驻纪检监察组" if kind in ("case", "lead-transfer") else None
        return Completeness(kind=kind, state=CompletenessState.COMPLETE, declared_by="办公室", confirmed_by=confirmed)
