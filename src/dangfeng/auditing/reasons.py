"""Why the points of a line are not supported, rule by rule (原因)."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from dangfeng.auditing.nouns import Cause, Reason
from dangfeng.auditing.variants import most_of
from dangfeng.model import Ledger
from dangfeng.rubric.marks import latest
from dangfeng.rubric.measures import Judged
from dangfeng.rubric.rubric import Effect, Rule
from dangfeng.rubric.scorecard import Line, LineKind, Scorecard
from dangfeng.vocabulary import Stage


@frozen(kw_only=True)
class Known:
    """What reasons are found in.

    Attributes:
        ledger: The ledger.
        card: Its scorecard.
        moved: The rules of the scorecard on which records of other periods count.
        rules: The rules of the rubric by id.
        bare: Rules that are certain of less where records without evidence prove nothing.
        single: Rules that are certain of less where a paper proves one item alone.
        lacking: Ids of records without evidence.
        used: Of each record whose evidence stands for another item already, the papers.
    """

    ledger: Ledger
    card: Scorecard
    moved: Mapping[str, Line]
    rules: Mapping[str, Rule]
    bare: frozenset[str]
    single: frozenset[str]
    lacking: frozenset[str]
    used: Mapping[str, tuple[str, ...]]

    @property
    def declared(self) -> frozenset[str]:
        """Kinds of which the ledger says how complete it is."""
        return frozenset(entry.kind for entry in self.ledger.completeness)

    def of(self, line: Line) -> tuple[Reason, ...]:
        """The reasons of a line, in the order of its rules."""
        if not line.applicable:
            return (Reason(cause=Cause.NOT_APPLICABLE),)
        short = {rule.id for part in _parts(line) for rule in _values_of(part) if _is_short(part)}
        found: list[Reason] = []
        for each in line.walk():
            if each.kind is LineKind.RULE:
                found += self._of_rule(each, self.rules[each.id], short=each.id in short)
        return tuple(found)

    def _of_rule(self, line: Line, rule: Rule, *, short: bool) -> Iterator[Reason]:
        measure = rule.measure
        kind = "" if isinstance(measure, Judged) else measure.of.kind

        own = Reason(cause=Cause.SHORT, rule=line.id, wording=line.title, kind=kind, sentence=line.sentence)
        if line.id in self.bare:
            yield evolve(own, cause=Cause.NO_PAPER, records=tuple(id for id in line.records if id in self.lacking))
        if line.id in self.single:
            records = tuple(id for id in line.records if id in self.used)
            papers = tuple(dict.fromkeys(paper for id in records for paper in self.used[id]))
            yield evolve(own, cause=Cause.PAPER_USED, records=records, papers=papers)
        if line.id in self.moved:
            # What counts only now is of another period.
            counted = frozenset(line.records)
            records = tuple(id for id in self.moved[line.id].records if id not in counted)
            yield evolve(own, cause=Cause.OTHER_PERIOD, records=records)
        if isinstance(measure, Judged):
            yield from _of_judgement(line, own, short=short)
            return
        yield from self._undecided(line, own)
        if short and _costs(line, rule):
            yield evolve(own, records=line.records)

    def _undecided(self, line: Line, own: Reason) -> Iterator[Reason]:
        columns = line.contribution_units
        if columns.lower == columns.upper and columns.lower is not None:
            return
        facts = tuple(fact for fact in self.card.unknowns if line.id in fact.rules)
        if facts:
            records = tuple(dict.fromkeys(fact.record for fact in facts))
            yield evolve(own, cause=Cause.UNKNOWN, records=records, facts=facts)
        if line.sentence is not None and line.sentence.param("open") == "true":
            kind = str(line.sentence.param("kind"))
            silent = not self.ledger.of_kind(kind) and kind not in self.declared
            declared = line.sentence.param("unconfirmed_by") is not None
            cause = Cause.UNCONFIRMED if declared else Cause.SILENT if silent else Cause.OPEN
            yield evolve(own, cause=cause, records=line.records)


def _of_judgement(line: Line, own: Reason, *, short: bool) -> Iterator[Reason]:
    mark = latest(line.marks)
    if mark is None:
        yield evolve(own, cause=Cause.UNMARKED)
    elif mark.stage is Stage.SELF:
        yield evolve(own, cause=Cause.SELF_MARKED)
    if mark is not None and short:
        yield own


def _parts(line: Line) -> Iterator[Line]:
    """The smallest lines that have points of their own."""
    inner = [each for each in line.walk() if each.kind is LineKind.PART]
    return iter(inner or [line])


def _values_of(part: Line) -> Iterator[Line]:
    return (each for each in part.walk() if each.kind is LineKind.RULE)


def _is_short(part: Line) -> bool:
    """Whether full points are out of reach, whatever the unknowns turn out to be; of deductions, whether any is."""
    most = part.value_units.upper if part.value_units else None
    full = part.full_units or 0
    return most is not None and most < full


def _costs(line: Line, rule: Rule) -> bool:
    """Whether a rule can be why points are missing: one that takes nothing off, or gives all it can, cannot."""
    upper = line.upper
    if rule.effect is Effect.DEDUCT:
        return upper is None or upper < 0
    most = most_of(rule)
    return most is None or upper is None or upper < most
