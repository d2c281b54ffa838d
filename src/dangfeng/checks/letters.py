"""Checks on letters of the supervising side (监察建议、工作提示核对)."""

from collections.abc import Iterator
from types import MappingProxyType

from dangfeng.checks.due import by_the_day
from dangfeng.checks.facts import NOTHING, singles
from dangfeng.checks.finding import contradiction, oddity, shortfall
from dangfeng.checks.settings import Settings
from dangfeng.law import instrument_in_force
from dangfeng.model import Ledger, SupervisionLetter
from dangfeng.problem import Problem
from dangfeng.quantity import highest, lowest
from dangfeng.vocabulary import Addressee, LetterKind

#: Whom a letter goes to; a combined one goes to either.
_GOES_TO = MappingProxyType(
    {
        LetterKind.SUPERVISORY: Addressee.UNIT,
        LetterKind.DISCIPLINE_INSPECTION: Addressee.PARTY_ORGANISATION,
    }
)


def closed(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A letter is not closed while points of it are open."""
    for letter in singles(ledger, SupervisionLetter):
        if letter.closed_on is None or letter.points is None or letter.points_closed is None:
            continue
        most = highest(letter.points_closed)
        if most is not None and most < lowest(letter.points):
            yield contradiction(
                "letter.closed-with-points-left",
                letter,
                "closed_on",
                found=letter.points_closed,
                expected=f"≥ {letter.points}",
                day=letter.closed_on,
            )


def opinion(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """The principal leader signs an opinion that names a leader and a section."""
    for letter in singles(ledger, SupervisionLetter):
        if letter.signed_by_principal is False:
            yield shortfall("letter.not-signed", letter, "signed_by_principal", found="false", expected="true")
        elif letter.signed_by_principal:
            if letter.leader is None:
                yield shortfall("letter.no-leader", letter, "leader", found=NOTHING, expected="≥ 1")
            if letter.section is None:
                yield shortfall("letter.no-section", letter, "section", found=NOTHING, expected="≥ 1")


def answered(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A letter is answered by the day that it sets itself."""
    for letter in singles(ledger, SupervisionLetter):
        yield from by_the_day(
            ledger, letter, "replied_on", letter.reply_due, "letter.not-replied", "letter.replied-late"
        )


def addressee(ledger: Ledger, settings: Settings) -> Iterator[Problem]:
    """A supervisory suggestion goes to a unit, one of discipline inspection to a Party organisation."""
    for letter in singles(ledger, SupervisionLetter):
        usual = _GOES_TO.get(letter.letter_kind) if letter.letter_kind is not None else None
        if usual is None or letter.addressee is None or letter.addressee is usual:
            continue
        supervisory = letter.letter_kind is LetterKind.SUPERVISORY
        yield oddity(
            "letter.addressee-unusual",
            letter,
            "addressee",
            found=letter.addressee.value,
            found_zh=letter.addressee.zh,
            expected=usual.value,
            expected_zh=usual.zh,
            basis=instrument_in_force("supervision-law/suggestion", ledger.period.end) if supervisory else None,
        )
