"""Several ledgers of one unit joined into one: those of its sections, of its quarters (台账合并)."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from dangfeng.checks.accumulated import looks_cumulative, part_exceeds_whole
from dangfeng.checks.settings import DEFAULT
from dangfeng.gathering.accumulated import with_parts_marked
from dangfeng.gathering.book import joined_attachments, joined_claims, joined_roster, joined_unit
from dangfeng.gathering.declared import contradictions_left_behind, joined_completeness
from dangfeng.gathering.duplicates import likely_duplicates
from dangfeng.gathering.parts import Part, parts_of
from dangfeng.gathering.records import Joiner, Renamed
from dangfeng.gathering.spans import joined_period, later_as_of
from dangfeng.model import Ledger
from dangfeng.model.ledger import AnyRecord
from dangfeng.model.record import with_values
from dangfeng.period import Period
from dangfeng.problem import Problem


@frozen(kw_only=True)
class Merged:
    """Several ledgers as one (合并结果).

    Attributes:
        ledger: The joined book; it holds every record of every part.
        problems: Conflicts, likely duplicates and everything else that somebody should look at, gravest first.
        renamed: The records whose id was taken, with the id they have now.
    """

    ledger: Ledger
    problems: tuple[Problem, ...] = ()
    renamed: tuple[Renamed, ...] = ()


def merge(ledgers: Iterable[Ledger | Part], *, period: Period | None = None) -> Merged:
    """Join the ledgers of sections, or of quarters and half-years, into one (台账合并).

    Nothing is dropped: equal records become one; two records of one id that differ are both kept, the second under a
    new id, and what refers to it follows. Likely duplicates are named, never taken out.

    Args:
        ledgers: Ledgers of one unit, or each as a `Part` that says what it is called and where its records stand;
            of one period, or of periods that lie side by side or within one another.
        period: The period of the whole; left out, what the parts cover together, which must have no gap.

    Returns:
        The joined ledger and what was found while joining.

    Raises:
        InvalidData: If the parts are of different units, or their periods do not form one; all reasons are in it.
        ValueError: If there is nothing to join.
    """
    given = parts_of(ledgers)
    if not given:
        raise ValueError("there is nothing to join")
    found: list[Problem] = []
    unit = joined_unit(given, found)
    whole = joined_period(given, period)
    parts = tuple(sorted(given, key=lambda part: (part.ledger.period.start, part.ledger.period.end)))
    joiner = Joiner.of(parts, whole)
    for part in parts:
        joiner.take(part)
    found += [*joiner.problems, *likely_duplicates(joiner.kept.values()), *later_as_of(parts)]
    ledger = Ledger(
        unit=unit,
        period=whole,
        as_of=_as_of(parts, whole),
        roster=joined_roster(parts, found),
        completeness=joined_completeness(parts, whole, found),
        claims=joined_claims(parts, found),
        attachments=joined_attachments(parts, found),
        records=with_parts_marked(joiner.joined(), {kept.id: kept.part for kept in joiner.kept.values()}, found),
    )
    found += contradictions_left_behind(parts, ledger)
    if any(part.ledger.period != whole for part in parts):
        found += _of_figures(ledger, joiner)
    return Merged(ledger=ledger, problems=in_order(found), renamed=joiner.renamings())


def _of_figures(ledger: Ledger, joiner: Joiner) -> Iterator[Problem]:
    """What the figures of several periods show beside one another, each at its place in the part it came with."""
    for problem in (*part_exceeds_whole(ledger, DEFAULT), *looks_cumulative(ledger, DEFAULT)):
        kept = joiner.kept[problem.place.record]
        yield evolve(problem, place=kept.part.place(kept.record.id, problem.place.field))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, gravest first, then by place."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (*problem.sort_key, problem.params)))


def _as_of(parts: tuple[Part, ...], whole: Period) -> date | None:
    """The day up to which the joined book speaks: that of its last part."""
    days = {part.ledger.as_of for part in parts if part.ledger.period.end == whole.end}
    if len(days) == 1 and None in days:
        return None
    return max(part.ledger.today for part in parts)


def signed(part: Part, section: str) -> Part:
    """The part with *section* as the filer of every record that names none (填报科室).

    Args:
        part: A part.
        section: The section that filed it.
    """

    def named(record: AnyRecord) -> AnyRecord:
        return record if record.filed_by else with_values(record, {"filed_by": section})

    ledger = part.ledger
    return evolve(part, ledger=evolve(ledger, records=tuple(named(record) for record in ledger.records)))
