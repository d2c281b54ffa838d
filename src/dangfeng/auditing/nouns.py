"""What an audit of a self-score says: claims, the bins their points fall into, reasons, statements (自评核对结果)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from dangfeng.model import Ledger
from dangfeng.period import Period
from dangfeng.quantity import as_points
from dangfeng.rubric.scorecard import Columns, Scorecard, Sentence, UnknownFact
from dangfeng.vocabulary import Vocabulary


class Bin(Vocabulary):
    """What carries a claimed point (归类); in the order in which points are told apart."""

    SUPPORTED = "supported", "有记录支撑"
    JUDGED = "judged", "出自评定"
    DECLARED = "declared", "出自申报"
    BY_RULE = "by-rule", "无记录、按规则得分"
    USED_TWICE = "evidence-used-twice", "佐证重复使用"
    NO_EVIDENCE = "no-evidence", "无佐证材料"
    OTHER_PERIOD = "not-this-period", "非本期"
    UNDECIDABLE = "undecidable", "无法判定"
    OVER_CLAIMED = "over-claimed", "多报"


class Cause(Enum):
    """Why points of a line are not supported for certain (原因)."""

    NO_PAPER = "no-paper"  #: records that move the points have no evidence
    PAPER_USED = "paper-used"  #: their evidence stands for another item already
    OTHER_PERIOD = "other-period"  #: records that would move the points belong to another period
    SILENT = "silent"  #: no record of the kind, and no declaration
    OPEN = "open"  #: records of the kind, which is not declared complete
    UNCONFIRMED = "unconfirmed"  #: the kind is declared, and not confirmed by whom the rubric names
    UNKNOWN = "unknown"  #: values that are masked, pending or approximate
    UNMARKED = "unmarked"  #: a judgement nobody has made
    SELF_MARKED = "self-marked"  #: a judgement that only the unit itself has made
    SHORT = "short"  #: the records fall short of what the rubric asks
    NOT_APPLICABLE = "not-applicable"  #: the line does not apply to the unit
    NOWHERE = "nowhere"  #: the rubric has no such line


class Steps(NamedTuple):
    """How far each kind of support reaches on a line, in smallest points of the audit; never falling.

    Attributes:
        shown: Certain points that records give, with evidence that stands for no other item before.
        judged: The same with those that no record gives, but a judgement.
        declared: The same with those that no record gives, but a declaration (已报齐, 零报告).
        single: The same with those that the rule gives where there is nothing to look at.
        papered: Certain points whose records have evidence.
        certain: Points that the line has for certain: the lower end of its range.
        moved: The same, were the records of other periods counted too.
        top: The upper end of its range; `None` if nothing bounds it.
    """

    shown: int
    judged: int
    declared: int
    single: int
    papered: int
    certain: int
    moved: int
    top: int | None


@frozen(kw_only=True)
class Reason:
    """Why points of a line are not supported, and by which rule (原因说明).

    Attributes:
        cause: The cause.
        rule: Id of the rule; empty where the whole line is meant.
        wording: The rule in the office's own wording.
        kind: Kind of record concerned, or empty.
        records: Ids of the records concerned.
        papers: Papers concerned.
        facts: Values that are not known.
        sentence: What the scorecard says of the rule.
    """

    cause: Cause
    rule: str = ""
    wording: str = ""
    kind: str = ""
    records: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    facts: tuple[UnknownFact, ...] = ()
    sentence: Sentence | None = None


@frozen(kw_only=True)
class Account:
    """One line of the rubric, and what stands behind its points (逐项情况).

    Attributes:
        id: Id of the line in the rubric.
        title: Its title.
        digits: Decimal places of a smallest point.
        full_units: Full points in smallest points; `None` where there are none.
        columns: Lower end, recorded points, upper end, in smallest points.
        steps: How far each kind of support reaches.
        records: Ids of the records that move its rules.
        reasons: Why the rest is not supported.
    """

    id: str
    title: str
    digits: int
    full_units: int | None
    columns: Columns
    steps: Steps
    records: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def full(self) -> Decimal | None:
        """Full points (满分)."""
        return self._points(self.full_units)

    @property
    def lower(self) -> Decimal | None:
        """Lower end of the range of scores."""
        return self._points(self.columns.lower)

    @property
    def recorded(self) -> Decimal | None:
        """Points by the records as they stand (按现有记录计)."""
        return self._points(self.columns.recorded)

    @property
    def upper(self) -> Decimal | None:
        """Upper end of the range of scores."""
        return self._points(self.columns.upper)

    @property
    def certain(self) -> Decimal:
        """Points that the line has for certain."""
        return as_points(self.steps.certain, self.digits)

    def bins(self, units: int) -> tuple[int, ...]:
        """So many claimed smallest points in bins, in the order of `Bin`: the best supported first."""
        return sorted_out(units, self.steps)

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is asked of the unit for the full points."""
        return self.steps.single == self.full_units and not self.reasons

    @property
    def behind(self) -> dict[Bin, Decimal]:
        """What stands behind the full points, were all of them claimed; without full points, behind the upper end."""
        most = self.full_units if self.full_units is not None else self.steps.top
        units = self.bins(self.steps.moved if most is None else most)
        return {each: as_points(amount, self.digits) for each, amount in zip(Bin, units, strict=True)}

    def _points(self, units: int | None) -> Decimal | None:
        return None if units is None else as_points(units, self.digits)


def sorted_out(units: int, steps: Steps) -> tuple[int, ...]:
    """Claimed smallest points in bins, in the order of `Bin`; they sum to what is claimed, whatever the steps are.

    >>> sorted_out(10, Steps(shown=1, judged=1, declared=2, single=3, papered=4, certain=6, moved=6, top=9))
    (1, 0, 1, 1, 1, 2, 0, 3, 1)
    """
    reached = [min(units, step) for step in steps[:-1]]
    reached.append(units if steps.top is None else min(units, steps.top))
    reached.append(units)
    return (reached[0], *(after - before for before, after in pairwise(reached)))


@frozen(kw_only=True)
class Claimed:
    """A claim that is audited, with its points in bins (自评项核对).

    Attributes:
        target: Id of the line that the unit claims for; `total` for the whole.
        stated: What the unit claims for the line, in smallest points.
        units: What of it is claimed for no line below by itself, in smallest points: what is audited here.
        account: What stands behind the line, without the lines below that are claimed by themselves.
        items: The same, item by item.
        words: The words around the claim.
    """

    target: str
    stated_units: int
    units: int
    account: Account
    items: tuple[Account, ...] = ()
    words: str | None = None

    @property
    def stated(self) -> Decimal:
        """What the unit claims for the line (自评分)."""
        return as_points(self.stated_units, self.account.digits)

    @property
    def points(self) -> Decimal:
        """What is audited here: the claim without what is claimed below by itself."""
        return as_points(self.units, self.account.digits)

    @property
    def bins(self) -> dict[Bin, Decimal]:
        """The claimed points in bins; their sum is `points`, exactly."""
        amounts = self.account.bins(self.units)
        return {each: as_points(units, self.account.digits) for each, units in zip(Bin, amounts, strict=True)}

    @property
    def unclaimed(self) -> Decimal:
        """Points that the line has for certain beyond what is claimed (应得未报)."""
        return as_points(max(0, self.account.steps.certain - self.units), self.account.digits)


@frozen(kw_only=True)
class Mismatch:
    """Claims that do not fit together: the parts claim more than the whole (自评分前后不一).

    Attributes:
        target: Id of the whole.
        stated: What is claimed for it.
        parts: What is claimed for its parts: that is what is audited.
    """

    target: str
    stated: Decimal
    parts: Decimal


class Finding(Vocabulary):
    """What the records say of a statement (核对结论)."""

    SUPPORTED = "supported", "有记录支撑"
    CONTRADICTED = "contradicted", "与记录不符"
    UNDECIDED = "undecided", "无法判定"


@frozen(kw_only=True)
class Statement:
    """A statement in words, held against the records (文字表述核对).

    Attributes:
        words: The words.
        source: Target of the claim, or id of the record, in which they stand.
        says: What they say: `all-rectified`, `falling`, `falling-for-years`, `full-rate`, `none-occurred`, `other`.
        finding: What the records say of it.
        why: Code of the reason.
        records: Ids of the records that say so.
        kind: Kind of record that it was held against; empty if there is none.
        unknown: Names of the fields of these records that would tell, and are not known.
    """

    words: str
    source: str
    says: str
    finding: Finding
    why: str
    records: tuple[str, ...] = ()
    kind: str = ""
    unknown: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Audit:
    """The self-score of a unit, held against its records (自评核对).

    Attributes:
        unit: Name of the unit.
        period: Period scored.
        as_of: The ledger's own today.
        digits: Decimal places of a smallest point: those of the rubric, or more if a claim is finer.
        claims: Each claim with its points in bins, in the order of the ledger.
        unclaimed: Lines that nothing is claimed for, with what they have for certain.
        mismatches: Claims that do not fit together.
        statements: Statements in words.
        card: The scorecard that the audit rests on.
        ledger: The ledger that was audited.
    """

    unit: str
    period: Period
    as_of: date
    digits: int
    claims: tuple[Claimed, ...]
    unclaimed: tuple[Account, ...]
    mismatches: tuple[Mismatch, ...]
    statements: tuple[Statement, ...]
    card: Scorecard
    ledger: Ledger

    def __repr__(self) -> str:
        found = ", ".join(f"{each.value} {points}" for each, points in self.bins.items() if points)
        return f"Audit({self.unit}, {self.period}: claimed {self.claimed}: {found or 'nothing'})"

    @property
    def claimed(self) -> Decimal:
        """All that is claimed, each point once (自评总分)."""
        return as_points(sum(claim.units for claim in self.claims), self.digits)

    @property
    def bins(self) -> dict[Bin, Decimal]:
        """All claimed points in bins; their sum is `claimed`, exactly."""
        columns = zip(*(claim.account.bins(claim.units) for claim in self.claims), strict=True)
        amounts = [sum(column) for column in columns] or [0] * len(Bin)
        return {each: as_points(units, self.digits) for each, units in zip(Bin, amounts, strict=True)}

    @property
    def earned_unclaimed(self) -> Decimal:
        """Points that the records give for certain and nobody claims (应得未报)."""
        spare = sum(max(0, claim.account.steps.certain - claim.units) for claim in self.claims)
        return as_points(spare + sum(each.steps.certain for each in self.unclaimed), self.digits)
