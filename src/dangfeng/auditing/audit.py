"""The verb: hold the self-score of a unit against its records (自评核对)."""

from collections.abc import Callable, Iterable

from attrs import frozen

from dangfeng.auditing.claims import Claims, Scope, items_of
from dangfeng.auditing.nouns import Account, Audit, Cause, Claimed, Reason, Steps
from dangfeng.auditing.papers import Paper, has_paper, keys_of, shared, speaks_for_itself
from dangfeng.auditing.reasons import Known
from dangfeng.auditing.statements import statements
from dangfeng.auditing.variants import (
    all_rules,
    at_worst,
    least_places,
    lost,
    of_other_periods,
    proving,
    with_all_counted,
    with_any_date,
    with_marked_papers,
    with_rules,
    without_declarations,
    without_marks,
)
from dangfeng.model import Ledger, Record
from dangfeng.rubric.marks import Marks
from dangfeng.rubric.rubric import Rubric
from dangfeng.rubric.scorecard import NO_POINTS, Columns, Line, LineKind, Scorecard
from dangfeng.scoring import score, score_totals

#: The lower end of a line, in smallest points of the rubric; `None` where nothing bounds it.
Lower = Callable[[Line], int | None]


def audit(ledger: Ledger, rubric: Rubric, *, marks: Marks | None = None, prior: Ledger | None = None) -> Audit:
    """Hold the self-score of a unit against its records (自评核对): each claimed point falls into exactly one bin.

    Args:
        ledger: The year, with what the unit claims.
        rubric: The rubric.
        marks: Judgements, and scores of others.
        prior: The ledger of the period before, for comparisons with last year.

    Returns:
        Each claim with its points in bins, what was earned and not claimed, and what the records say of statements.

    Raises:
        InvalidRubric: If the rubric's parts do not fit together.
        InvalidData: If a mark names nothing in the rubric or lies outside its bounds.
    """
    card = score(ledger, rubric, marks=marks, prior=prior)
    places = least_places(*(claim.points for claim in ledger.claims))
    view = _view(ledger, rubric, card, marks, prior, max(rubric.precision, places))
    claims = Claims(ledger, card.total, view.digits)
    return Audit(
        unit=ledger.unit.name,
        period=ledger.period,
        as_of=ledger.today,
        digits=view.digits,
        claims=tuple(view.claimed(scope) for scope in claims.scopes()),
        unclaimed=tuple(view.account(line) for line in claims.unclaimed()),
        mismatches=tuple(claims.mismatches()),
        statements=statements(ledger, prior),
        card=card,
        ledger=ledger,
    )


@frozen(kw_only=True)
class _View:
    """The lines of one ledger under each supposition.

    Attributes:
        digits: Decimal places of the audit.
        factor: Smallest points of the audit in one of the rubric.
        single: Lower ends where a paper proves one item alone.
        papered: Lower ends where records without evidence prove nothing.
        moved: Lower ends where records of other periods count.
        without: Lower ends where no record proves anything; the same, where nothing is declared complete; the same,
            where nobody has judged.
        known: What reasons are found in.
    """

    digits: int
    factor: int
    single: Lower
    papered: Lower
    moved: Lower
    without: tuple[Lower, Lower, Lower]
    known: Known

    def claimed(self, scope: Scope) -> Claimed:
        """A claim with what stands behind it."""
        account, items = self._nowhere(scope.claim.target), tuple[Account, ...]()
        if scope.line is not None:
            account = self.account(scope.line, scope.inner)
            items = tuple(self.account(item, scope.inner) for item in items_of(scope.line, scope.inner))
        return Claimed(
            target=scope.claim.target,
            stated_units=scope.stated,
            units=scope.units,
            account=account,
            items=items,
            words=scope.claim.words,
        )

    def account(self, line: Line, inner: Iterable[Line] = ()) -> Account:
        """What stands behind a line, without the lines claimed by themselves."""
        below = [each for each in inner if each is not line and line.find(each.id) is each]
        values = line.value_units or NO_POINTS
        parts = [each.value_units or NO_POINTS for each in below]
        columns = Columns(*(self._rest(values[place], (part[place] for part in parts)) for place in range(3)))
        full = line.full_units
        for each in below:
            full = None if full is None or each.full_units is None else full - each.full_units
        level = line.kind in (LineKind.TOTAL, LineKind.SECTION)
        return Account(
            id=line.id,
            title="" if line.kind is LineKind.TOTAL else line.title,
            digits=self.digits,
            full_units=None if full is None else full * self.factor,
            columns=columns,
            steps=self._steps(line, below, columns),
            records=tuple(dict.fromkeys(record for each in line.walk() for record in each.records)),
            reasons=() if level else self.known.of(line),
        )

    def _steps(self, line: Line, below: list[Line], columns: Columns) -> Steps:
        ends = [end for end in columns if end is not None]
        # Without an end below nothing is certain; what the corrections of a section leave may stand in any order.
        certain = min(ends) if columns.lower is not None else min([0, *ends])
        reached = [self._rest(lower(line), map(lower, below)) for lower in (self.papered, self.single, self.moved)]
        papered, single, moved = (certain if each is None else each for each in reached)
        # A line below zero supports nothing; nobody claims less than nothing.
        certain = max(0, certain)
        papered = max(0, min(certain, papered))
        single = max(0, min(papered, single))
        moved = max(certain, moved)
        top = None if columns.upper is None else max(moved, *ends)
        left = [single]
        for lower in self.without:
            rest = self._rest(lower(line), map(lower, below))
            left.append(max(0, min(left[-1], 0 if rest is None else rest)))
        _, bare, undeclared, ruled = left
        shown = single - bare
        return Steps(
            shown=shown,
            judged=shown + undeclared - ruled,
            declared=single - ruled,
            single=single,
            papered=papered,
            certain=certain,
            moved=moved,
            top=top,
        )

    def _rest(self, whole: int | None, parts: Iterable[int | None]) -> int | None:
        rest = whole
        for part in parts:
            rest = None if rest is None or part is None else rest - part
        return None if rest is None else rest * self.factor

    def _nowhere(self, target: str) -> Account:
        return Account(
            id=target,
            title="",
            digits=self.digits,
            full_units=None,
            columns=NO_POINTS,
            steps=Steps(*(0,) * len(Steps._fields)),
            reasons=(Reason(cause=Cause.NOWHERE),),
        )


def _view(
    ledger: Ledger, rubric: Rubric, card: Scorecard, marks: Marks | None, prior: Ledger | None, digits: int
) -> _View:
    records = {record.id: record for record in ledger.all_records()}
    papered = frozenset(id for id, record in records.items() if has_paper(record))
    used = _used(ledger, card)
    single = frozenset(id for id in papered if _proven_apart(records[id], used.get(id, ())))

    def supposed(proven: frozenset[str]) -> tuple[frozenset[str], Lower]:
        return _supposed(ledger, rubric, card, marks, prior, proven)

    bare, papered_lower = supposed(papered)
    twice, single_lower = (bare, papered_lower) if single == papered else supposed(single)
    elsewhere = of_other_periods(ledger)
    moved, moved_lower = card, _lower_of(card.total)
    undated = with_any_date(rubric, ledger)
    if elsewhere or undated is not rubric:
        moved = score(with_all_counted(ledger, elsewhere), undated, marks=marks, prior=prior)
        moved_lower = _lower_of(moved.total)
    more = lost(moved.total, card.total)
    return _View(
        digits=digits,
        factor=10 ** (digits - rubric.precision),
        single=single_lower,
        papered=papered_lower,
        moved=moved_lower,
        without=_without_records(ledger, rubric, card, marks, prior),
        known=Known(
            ledger=ledger,
            card=card,
            moved={line.id: line for line in moved.total.walk() if line.id in more},
            rules=all_rules(rubric),
            bare=bare,
            single=twice - bare,
            lacking=frozenset(records) - papered,
            used={id: tuple(paper.label for paper in papers) for id, papers in used.items()},
        ),
    )


def _supposed(
    ledger: Ledger,
    rubric: Rubric,
    card: Scorecard,
    marks: Marks | None,
    prior: Ledger | None,
    proven: frozenset[str],
) -> tuple[frozenset[str], Lower]:
    """The rules that are certain of less where only these records prove anything, and the lower ends of all lines then.

    Rules that would gain, because records that cost points fall away with the others, are asked as they stand.
    """
    marked = with_marked_papers(ledger, proven)
    lines = {line.id: line for line in card.total.walk() if line.kind is LineKind.RULE}
    asked = {id: proving(rule, lines[id], proven) for id, rule in all_rules(rubric).items() if id in lines}
    judged = frozenset(id for id, rule in asked.items() if rule.scale is None)
    kept = without_marks(marks, judged - _judged_before(rubric))
    strict = score(marked, with_rules(rubric, asked), marks=kept, prior=prior)
    fewer = lost(card.total, strict.total)
    mixed = with_rules(rubric, {id: asked[id] for id in fewer})
    return fewer, _lowers(marked, mixed, kept, prior)


def _without_records(
    ledger: Ledger, rubric: Rubric, card: Scorecard, marks: Marks | None, prior: Ledger | None
) -> tuple[Lower, Lower, Lower]:
    """The lower ends where no record proves anything; without declarations as well; without judgements as well."""
    lines = {line.id: line for line in card.total.walk() if line.kind is LineKind.RULE}
    asked = {id: at_worst(rule, lines[id]) for id, rule in all_rules(rubric).items() if id in lines}
    judged = frozenset(id for id, rule in asked.items() if rule.scale is None) - _judged_before(rubric)
    bare, kept = with_marked_papers(ledger, frozenset()), without_marks(marks, judged)
    strict = score(bare, with_rules(rubric, asked), marks=kept, prior=prior)
    mixed = with_rules(rubric, {id: asked[id] for id in lost(card.total, strict.total)})
    silent = without_declarations(bare)

    declared, undeclared = _lowers(bare, mixed, kept, prior), _lowers(silent, mixed, kept, prior)
    return declared, undeclared, undeclared if kept is None else _lowers(silent, mixed, None, prior)


def _lowers(ledger: Ledger, rubric: Rubric, marks: Marks | None, prior: Ledger | None) -> Lower:
    """The lower ends of all lines; of rules only where one is claimed by itself, as they take a whole scorecard."""
    rules = all_rules(rubric)
    if any(claim.target in rules for claim in ledger.claims):
        walked = score(ledger, rubric, marks=marks, prior=prior).total.walk()
        lines = {line.id: line.value_units for line in walked if line.value_units is not None}
    else:
        lines = score_totals(ledger, rubric, marks=marks, prior=prior).lines()
    return lambda line: (lines.get(line.id) or line.value_units or NO_POINTS).lower


def _judged_before(rubric: Rubric) -> frozenset[str]:
    return frozenset(id for id, rule in all_rules(rubric).items() if rule.scale is None)


def _lower_of(total: Line) -> Lower:
    lowers = {line.id: line.value_units.lower for line in total.walk() if line.value_units is not None}
    return lambda line: lowers.get(line.id, 0)


def _used(ledger: Ledger, card: Scorecard) -> dict[str, tuple[Paper, ...]]:
    """Of each record whose evidence stands for another item already, the papers."""
    items: dict[str, dict[str, None]] = {}
    for item in items_of(card.total, ()):
        for line in item.walk():
            for record in line.records:
                items.setdefault(record, {})[item.id] = None
    found: dict[str, tuple[Paper, ...]] = {}
    for paper, _, others in shared(ledger, {record: tuple(ids) for record, ids in items.items()}):
        for record in others:
            found[record] = (*found.get(record, ()), paper)
    return found


def _proven_apart(record: Record, used: tuple[Paper, ...]) -> bool:
    """Whether a record has evidence beside the papers that stand for another item already, or needs none."""
    spent = [entry for paper in used for entry in paper.entries]
    return speaks_for_itself(record) or any(keys_of(entry) and entry not in spent for entry in record.evidence)
