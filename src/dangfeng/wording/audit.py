"""An audit as text for a terminal (自评核对文本)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from dangfeng.auditing import Account, Audit, Bin, Cause, Claimed, Reason, Statement
from dangfeng.rubric.scorecard import Scorecard, UnknownFact
from dangfeng.wording import audit_terms as words
from dangfeng.wording import terms
from dangfeng.wording.labels import field_label, kind_label
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.limits import limited_sentences
from dangfeng.wording.persons import Mask, masker, unmasked
from dangfeng.wording.sentences import sentence_text, unconfirmed
from dangfeng.wording.values import day_text, period_text, points_phrase, points_text, range_text
from dangfeng.wording.width import COLUMNS, pad, printable, width, wrapped

#: The columns of the table of sections and items.
LINE_HEADS = (words.LINE, words.CLAIMED, terms.HEAD_RANGE, terms.HEAD_RECORDED, terms.HEAD_FULL)
#: Records are named one by one up to this number.
MOST_NAMED = 8


def audit_text(audit: Audit, language: str = "zh", *, show_names: bool = False, mask: Mask | None = None) -> str:
    """An audit as text: the bins in a table, then item by item what is not supported, and why.

    Args:
        audit: The audit.
        language: `"zh"` or `"en"`.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the ledger and the scorecard name are masked.

    Raises:
        UnknownName: If the language is neither.
    """
    spoken = choose_language(language)
    mask = unmasked if show_names else mask or masker(audit.ledger, card=audit.card)
    writer = AuditWords(spoken, mask, audit.card)
    card = audit.card
    lines = [
        f"{terms.UNIT.in_(spoken)}{audit.unit}",
        f"{terms.RUBRIC.in_(spoken)}{card.rubric}{writer.bracketed(card.rubric_version)}",
        f"{terms.PERIOD.in_(spoken)}{period_text(audit.period, spoken)}",
        f"{terms.AS_OF.in_(spoken)}{day_text(audit.as_of, spoken)}",
    ]
    lines += wrapped(f"{terms.ABOUT.in_(spoken)}{card.notice}", COLUMNS) if card.notice else []
    lines += ["", *(_table(writer, audit) if audit.claims else [words.NO_CLAIM.in_(spoken)])]
    lines += _lines(writer, audit)
    remarks = writer.remarks(audit)
    lines += ["", *(line for each in remarks for line in wrapped(each, COLUMNS))] if remarks else []
    for claim in audit.claims:
        lines += _claim(writer, claim)
    if any(each.certain for each in audit.unclaimed):
        lines += ["", words.UNCLAIMED.in_(spoken)]
        lines += [f"  {writer.name(each)}  {writer.points(each.certain)}" for each in audit.unclaimed if each.certain]
    if audit.statements:
        lines += ["", words.STATEMENTS.in_(spoken)]
        lines += [line for each in audit.statements for line in wrapped(f"· {writer.statement(each)}", COLUMNS, "  ")]
    return "\n".join(printable(line) for line in (*lines, "", writer.stopped(terms.NOTICE.in_(spoken))))


def _table(writer: "AuditWords", audit: Audit) -> list[str]:
    rows = writer.binned(audit, words.SHORT)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    widths[0] = min(widths[0], COLUMNS - sum(widths[1:]) - 2 * len(widths[1:]))
    head, *body, total = [_row(row, widths) for row in rows]
    rule = "-" * (sum(widths) + 2 * len(widths[1:]))
    return [writer.say(words.TITLE), "", head, rule, *body, rule, total, "", words.LAW.in_(writer.language)]


def _lines(writer: "AuditWords", audit: Audit) -> list[str]:
    """Range and recorded points of each section and item, in a table."""
    rows = [[writer.say(each) for each in LINE_HEADS], *writer.lines(audit)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    widths[0] = min(widths[0], COLUMNS - sum(widths[1:]) - 2 * len(widths[1:]))
    head, *body, total = [_row(row, widths) for row in rows]
    rule = "-" * (sum(widths) + 2 * len(widths[1:]))
    return ["", writer.say(words.BY_LINE), "", head, rule, *body, rule, total]


def _row(cells: list[str], widths: list[int]) -> str:
    name = cells[0]
    while width(name) > widths[0]:
        name = f"{name[:-2]}…"
    return "  ".join(
        (pad(name, widths[0]), *(pad(c, w, right=True) for c, w in zip(cells[1:], widths[1:], strict=True)))
    )


def _claim(writer: "AuditWords", claim: Claimed) -> Iterator[str]:
    yield ""
    yield f"{writer.claim_name(claim)}  {writer.say(words.CLAIMED)}{writer.gap}{writer.points(claim.points)}"
    if claim.items and claim.items[0].id != claim.account.id:
        yield f"  {writer.say(words.BY_FULL)}"
    for item in claim.items or (claim.account,):
        if item.is_settled:
            yield f"  {writer.name(item)}  {writer.bins(item)}"
            continue
        yield f"  {writer.name(item)}  {writer.behind(item)}"
        if item.full is not None:
            yield f"    {writer.bins(item)}"
        for said in writer.reasons(item):
            yield from wrapped(f"· {said}", COLUMNS, "    ")


class AuditWords:
    """Puts the pieces of an audit into words of one language: for text and letter alike."""

    def __init__(self, language: str, mask: Mask, card: Scorecard) -> None:
        # Names are masked before lines are broken: a name may be broken too.
        self.language, self.mask = language, mask
        self.sentences = limited_sentences(card)
        english = language == "en"
        self.comma, self.listing, self.stop, self.gap = (", ", ", ", ".", " ") if english else ("，", "、", "。", "")
        self.colon = ": " if english else "："

    def say(self, phrase: Words, **values: object) -> str:
        """A phrase with its values."""
        return phrase.in_(self.language).format_map(values)

    def stopped(self, text: str) -> str:
        """A sentence with its full stop."""
        return f"{text}{self.stop}"

    def points(self, points: Decimal) -> str:
        """Points with their word."""
        return points_phrase(points, self.language)

    def name(self, account: Account) -> str:
        """Id and title of a line."""
        return f"{account.id} {account.title}".rstrip() if account.id != "total" else self.say(words.WHOLE)

    def claim_name(self, claim: Claimed) -> str:
        """What a claim is for; of what lower claims leave, that it is the rest."""
        name = self.name(claim.account)
        return name if claim.units == claim.stated_units else self.say(words.REST, name=name)

    def binned(self, audit: Audit, names: Mapping[Bin, Words]) -> list[list[str]]:
        """The claims in bins, a row each, between the heads and the sum; of the bins those that hold something."""
        shown = [each for each, points in audit.bins.items() if points or each in _ALWAYS]
        heads = (words.ITEM, words.CLAIMED, *(names[each] for each in shown), words.UNCLAIMED)
        rows = [[self.say(each) for each in heads]]
        for claim in audit.claims:
            bins = {each: claim.bins[each] for each in shown}
            rows.append([self.claim_name(claim), *self.figures(claim.points, bins, claim.unclaimed)])
        bins = {each: audit.bins[each] for each in shown}
        return [*rows, [self.say(words.SUM), *self.figures(audit.claimed, bins, audit.earned_unclaimed)]]

    def figures(self, claimed: Decimal, bins: dict[Bin, Decimal], unclaimed: Decimal) -> list[str]:
        """The figures of a row: empty bins stay blank."""
        cells = [f"{points:f}" if points else "" for points in bins.values()]
        return [f"{claimed:f}", *cells, f"{unclaimed:f}" if unclaimed else ""]

    def lines(self, audit: Audit) -> Iterator[list[str]]:
        """Of each section and item what is claimed, its range, recorded and full points, as in `LINE_HEADS`."""
        for claim in audit.claims:
            yield [self.claim_name(claim), f"{claim.points:f}", *self._columns(claim.account)]
            for item in claim.items:
                if item.id != claim.account.id:
                    yield [f"  {self.name(item)}", "", *self._columns(item)]
        for account in audit.unclaimed:
            yield [self.name(account), "", *self._columns(account)]
        total = audit.card.total
        ends = range_text(total.lower, total.upper, self.language, unit=False, places=total.digits)
        cells = ("" if points is None else f"{points:f}" for points in (total.recorded, total.full))
        yield [self.say(words.WHOLE), f"{audit.claimed:f}", ends, *cells]

    def _columns(self, account: Account) -> list[str]:
        ends = range_text(account.lower, account.upper, self.language, unit=False, places=account.digits)
        return [ends, *("" if points is None else f"{points:f}" for points in (account.recorded, account.full))]

    def behind(self, account: Account) -> str:
        """Full points, range and recorded points of a line; a range of one figure is said once."""
        full = "—" if account.full is None else points_text(account.full)
        recorded = "—" if account.recorded is None else points_text(account.recorded)
        said = [self.say(words.FULL, full=full), self.say(words.RECORDED, recorded=recorded)]
        if not account.lower == account.recorded == account.upper:
            ends = range_text(account.lower, account.upper, self.language, unit=False)
            said.insert(1, f"{self.say(terms.RANGE)}{self.gap}{ends}")
        return self.comma.join(said)

    def bins(self, account: Account) -> str:
        """What stands behind the full points of a line."""
        found = [f"{self.say(words.BINS[each])}{self.gap}{points_text(p)}" for each, p in account.behind.items() if p]
        return self.comma.join(found)

    def reasons(self, account: Account, *, wording: bool = False) -> Iterator[str]:
        """Why the points of a line are not supported, rule by rule; with the wording of the rules, if asked."""
        for rule, same in groupby(account.reasons, key=lambda reason: reason.rule):
            reasons = list(same)
            named = f"{rule} {reasons[0].wording}{self.colon}" if wording and reasons[0].wording else f"{rule} "
            yield self.mask(self.rule(rule, reasons, named))

    def rule(self, rule: str, reasons: list[Reason], named: str) -> str:
        """All that is to be said of one rule, and what the scorecard says of it."""
        joint = "; " if self.language == "en" else "；"
        text = f"{named}{joint.join(self.reason(each) for each in reasons)}".strip()
        sentence = self.sentences.get(rule, reasons[0].sentence)
        if sentence is None or not any(each.cause in _WITH_SENTENCE for each in reasons):
            return self.stopped(text)
        said = sentence_text(sentence, self.language, show_names=True, said_open=True)
        return f"{self.stopped(text)}{' ' if self.language == 'en' else ''}{said}"

    def reason(self, reason: Reason) -> str:
        """One reason with its records, papers and values."""
        said, _ = words.of_reason(reason)
        kind = kind_label(reason.kind, self.language, plural=True) if reason.kind and reason.cause in _OF_KIND else ""
        text = f"{kind}{self.gap if kind else ''}{self.say(said, **self._values(reason))}"
        return text + self.bracketed(self._beside(reason))

    def bracketed(self, text: str) -> str:
        """A text in brackets behind another; nothing for nothing."""
        if not text:
            return ""
        return f" ({text})" if self.language == "en" else f"（{text}）"

    def _whys(self, facts: tuple[UnknownFact, ...]) -> str:
        """Why values are not known."""
        found = {fact.why for fact in facts}
        joint = " or " if self.language == "en" else "、"
        return joint.join(self.say(said) for why, said in words.NOT_KNOWN.items() if why in found)

    def needed(self, reason: Reason) -> str:
        """What is needed to change it."""
        _, needed = words.of_reason(reason)
        return self.say(needed, **self._values(reason))

    def _values(self, reason: Reason) -> dict[str, str]:
        """What the words of a reason name."""
        if reason.cause is Cause.UNCONFIRMED and reason.sentence is not None:
            given = {name: str(value) for name, value in reason.sentence.params}
            return unconfirmed(given, self.language)
        return {"why": self._whys(reason.facts)} if reason.facts else {}

    def _beside(self, reason: Reason) -> str:
        parts = []
        if reason.records and reason.cause in _WITH_RECORDS:
            parts.append(self.say(words.RECORDS, ids=self.named(reason.records)))
        if reason.papers:
            parts.append(self.say(words.PAPERS, papers=self.named(reason.papers)))
        if reason.facts:
            parts += self._facts(reason.facts, reason.kind)
        return ("; " if self.language == "en" else "；").join(parts)

    def _facts(self, facts: tuple[UnknownFact, ...], kind: str) -> Iterator[str]:
        """Field by field, the records in which it is not known, each with its text as far as there is one."""
        found: dict[str, dict[str, None]] = {}
        for fact in facts:
            shown = self.say(terms.QUOTED, text=fact.shown) if fact.shown else ""
            found.setdefault(field_label(fact.field, self.language, kind or None), {})[f"{fact.record}{shown}"] = None
        for field, records in found.items():
            yield f"{field}{self.colon}{self.named(tuple(records))}"

    def named(self, ids: tuple[str, ...]) -> str:
        """Ids, of many the first."""
        shown = self.listing.join(ids[:MOST_NAMED])
        more = Words("等{n}条", ", {n} in all")
        return shown if len(ids) <= MOST_NAMED else shown + self.say(more, n=len(ids))

    def remarks(self, audit: Audit) -> list[str]:
        """What is said of the whole beside its figures."""
        said = [*self.mismatches(audit), *self.empty(audit)]
        if audit.card.problems:
            said.append(self.stopped(self.say(words.CONTRADICTIONS, count=len(audit.card.problems))))
        if audit.earned_unclaimed:
            said.append(self.stopped(self.say(words.EARNED, points=self.points(audit.earned_unclaimed))))
        return said

    def mismatches(self, audit: Audit) -> Iterator[str]:
        """Claims that do not fit together."""
        for each in audit.mismatches:
            stated, parts = self.points(each.stated), self.points(each.parts)
            name = self.say(words.WHOLE) if each.target == "total" else each.target
            yield self.stopped(self.say(words.MISMATCH, name=name, stated=stated, parts=parts))

    def empty(self, audit: Audit) -> Iterator[str]:
        """Of each claim, the items that not a single record speaks for."""
        for claim in audit.claims:
            items = [item for item in claim.items if not item.records and item.steps.certain < (item.full_units or 0)]
            if items:
                points = self.points(sum((item.full or Decimal(0) for item in items), Decimal(0)))
                ids = self.listing.join(item.id for item in items)
                name = self.claim_name(claim)
                yield self.stopped(self.say(words.EMPTY, name=name, n=len(items), points=points, items=ids))

    def statement(self, statement: Statement) -> str:
        """A statement and what the records say of it."""
        quoted = f'"{statement.words}"' if self.language == "en" else f"“{statement.words}”"
        text = f"{quoted}{self.colon}{self.say(words.FINDINGS[statement.finding])}"
        kind = statement.kind and kind_label(statement.kind, self.language, plural=True)
        fields = self.named(tuple(field_label(name, self.language, statement.kind) for name in statement.unknown))
        why = self.say(words.WHYS[statement.why], fields=fields)
        text += self.comma + (self.say(words.HELD, kind=kind) if kind else "") + why
        ids = self.say(words.RECORDS, ids=self.named(statement.records)) if statement.records else ""
        return self.mask(self.stopped(text + self.bracketed(ids)))


#: Bins that have a column even where they hold nothing.
_ALWAYS = (Bin.SUPPORTED, Bin.NO_EVIDENCE, Bin.UNDECIDABLE, Bin.OVER_CLAIMED)
#: Causes that are said of a kind of record.
_OF_KIND = (Cause.SILENT, Cause.OPEN, Cause.UNCONFIRMED)
#: Causes of which the sentence of the rule says more.
_WITH_SENTENCE = (
    *(Cause.SHORT, Cause.OPEN, Cause.UNCONFIRMED, Cause.NO_PAPER, Cause.UNKNOWN),
    *(Cause.PAPER_USED, Cause.OTHER_PERIOD),
)
#: Causes whose records are named.
_WITH_RECORDS = (Cause.SHORT, Cause.NO_PAPER, Cause.PAPER_USED, Cause.OTHER_PERIOD)
