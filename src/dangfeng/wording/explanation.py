"""A scorecard as text: why each point (得分计算说明). Renders the tree and never computes a score."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dangfeng.problem import UnknownName
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Line, LineKind, Scorecard, Undeclared, UnknownFact
from dangfeng.wording import terms
from dangfeng.wording.contributions import contribution_text
from dangfeng.wording.labels import field_label, kind_label, label, term_label
from dangfeng.wording.language import choose_language
from dangfeng.wording.limits import with_limits
from dangfeng.wording.persons import Mask, masked_problem, masker, unmasked
from dangfeng.wording.problems import render_problem
from dangfeng.wording.sentences import sentence_text
from dangfeng.wording.steps import holds_nothing, next_steps_text
from dangfeng.wording.summary import Writer, sentence
from dangfeng.wording.values import points_phrase, range_text
from dangfeng.wording.width import COLUMNS, printable, spread, wrapped

_MOST_RECORDS = 12


def explain(
    card: Scorecard,
    language: str = "zh",
    item: str | None = None,
    *,
    show_names: bool = False,
    mask: Mask | None = None,
) -> str:
    """The scorecard with the reason of each point, as text for a terminal.

    Args:
        card: The scorecard.
        language: `"zh"` or `"en"`.
        item: Id of a section, item, part or rule: only that line and what is below it.
        show_names: Whether names of persons are printed in full.
        mask: What masks names; left out, those that the scorecard itself names are masked.

    Returns:
        The text, without a final line break. A book that holds nothing is answered with what to enter next.

    Raises:
        UnknownName: If the scorecard has no line *item*, or the language is neither.
    """
    language = choose_language(language)
    writer = _Writer(language, unmasked if show_names else mask or masker(card=card))
    card = with_limits(card)
    if item is not None:
        lines = [*writer.identity(card), "", *writer.tree(_line(card, item), 0)]
    elif holds_nothing(card):
        lines = [*writer.identity(card), "", next_steps_text(card, language)]
    else:
        lines = [*writer.head(card), "", *_parted(writer.tree(line, 0) for line in card.total.lines)]
        lines += writer.unknowns(card)
    legend = [terms.LEGEND.in_(language)] if any(terms.NOT_TIGHT in line for line in lines) else []
    return "\n".join((*lines, "", *legend, sentence(terms.NOTICE, language)))


class _Writer(Writer):
    """Puts all pieces of a scorecard into words of one language."""

    def __init__(self, language: str, mask: Mask) -> None:
        super().__init__(language)
        # Names are masked before lines are broken: a name may be broken too.
        self.mask = mask
        self.kinds: dict[str, str] = {}

    # -- what stands above the tree

    def head(self, card: Scorecard) -> list[str]:
        """Everything above the tree: identity, total, grades, vetoes, contradictions, silence."""
        lines = [*self.identity(card), "", f"{self.say(terms.TOTAL)}  {self.score(card.total)}", *self.outcome(card)]
        if card.problems:
            lines += ["", self.say(terms.CONTRADICTIONS, count=len(card.problems))]
            masked = (masked_problem(problem, self.mask) for problem in card.problems)
            shown = (render_problem(problem, self.language, show_names=self.mask is unmasked) for problem in masked)
            lines += [f"  {line}" for problem in shown for line in problem.splitlines()]
        return lines + self._silence(card.undeclared)

    def _silence(self, undeclared: tuple[Undeclared, ...]) -> list[str]:
        silent = [each for each in undeclared if each.points]
        if not silent:
            return []
        points = points_phrase(sum((each.points for each in silent), Decimal(0)), self.language)
        lines = ["", f"{self.say(terms.SILENCE, points=points)}{self.stop}"]
        for each in sorted(silent, key=lambda one: -one.points):
            kinds = self.comma.join(kind_label(kind, self.language) for kind in each.kinds)
            parts, points = self.comma.join(each.parts), points_phrase(each.points, self.language)
            lines += wrapped(self.say(terms.SILENT_PART, kinds=kinds, points=points, parts=parts), COLUMNS, "  ")
        return lines

    # -- the tree

    def tree(self, line: Line, depth: int) -> Iterator[str]:
        """A line with all below it."""
        yield from self._correction(line, depth) if line.kind.is_correction else self._value(line, depth)
        for below in line.lines:
            yield from self.tree(below, depth + 1)

    def _value(self, line: Line, depth: int) -> Iterator[str]:
        indent = "  " * depth
        if line.kind is LineKind.RULE:
            yield from spread(f"· {self.title(line)}", contribution_text(line, self.language), COLUMNS, indent)
        else:
            yield from spread(self.title(line), self.score(line), COLUMNS, indent)
        inner = indent + "  "
        if line.sentence:
            said = self.mask(sentence_text(line.sentence, self.language, show_names=True))
            yield from wrapped(printable(said), COLUMNS, inner)
        if line.kind is LineKind.RULE and line.records:
            yield from wrapped(self._records(line.records), COLUMNS, inner)
        if line.basis:
            yield from wrapped(printable(self.say(terms.BASIS, basis=line.basis)), COLUMNS, inner)
        # The sentence of a judged rule speaks of its mark already.
        judged = line.sentence is not None and line.sentence.code == "judged.mark"
        for mark in () if judged else line.marks:
            yield from wrapped(self._mark(mark), COLUMNS, inner)

    def _correction(self, line: Line, depth: int) -> Iterator[str]:
        said = sentence_text(line.sentence, self.language) if line.sentence else self.say(terms.LINE_NAMES[line.kind])
        text, moved = printable(f"· {said.rstrip('。.')}"), contribution_text(line, self.language)
        yield from spread(text, moved, COLUMNS, "  " * depth)

    def score(self, line: Line) -> str:
        """Range, points by the records and full points of a value line."""
        if not line.applicable:
            return self.say(terms.NOT_APPLICABLE)
        parts = []
        if (line.lower, line.upper) != (line.recorded, line.recorded):
            mark = "" if line.tight else terms.NOT_TIGHT
            parts.append(f"{self.say(terms.RANGE)} {range_text(line.lower, line.upper, self.language)}{mark}")
        if line.recorded is not None:
            parts.append(f"{self.say(terms.RECORDED)} {points_phrase(line.recorded, self.language)}")
        if line.full is not None:
            parts.append(f"{self.say(terms.FULL)} {points_phrase(line.full, self.language)}")
        return ("; " if self.language == "en" else "，").join(parts)

    def _records(self, ids: tuple[str, ...]) -> str:
        shown = self.comma.join(ids[:_MOST_RECORDS])
        more = self.say(terms.RECORDS_MORE, count=len(ids)) if len(ids) > _MOST_RECORDS else ""
        return printable(self.say(terms.RECORDS, ids=shown + more))

    def _mark(self, mark: Mark) -> str:
        points = points_phrase(mark.points, self.language)
        text = self.say(terms.MARK, stage=label(mark.stage, self.language), points=points)
        details = ((terms.MARK_BY, mark.by), (terms.MARK_REASON, mark.reason), (terms.MARK_FACT, mark.fact))
        for words, value in (*details, (terms.MARK_ANSWER, mark.answer)):
            if value:
                text += self.say(words, value=value)
        return printable(self.mask(text))

    # -- what stands below the tree

    def unknowns(self, card: Scorecard) -> list[str]:
        """What is not known, by remedy, the most points first."""
        facts = card.unknowns
        if not facts:
            return []
        # One name may be that of fields of several kinds; the rule that looks at it says of which.
        said = ((line.id, line.sentence.param("kind")) for line in card.total.walk() if line.sentence)
        self.kinds = {id: kind for id, kind in said if isinstance(kind, str)}
        lines = ["", self.say(terms.UNKNOWN)]
        for why, words in terms.BY_REMEDY.items():
            group = sorted((fact for fact in facts if fact.why == why), key=lambda fact: (-fact.points, fact.record))
            if group:
                lines.append(f"  {self.say(words)}")
                # A total and a part of it may read alike; once is enough.
                for text in dict.fromkeys(self._together(group)):
                    lines += wrapped(text, COLUMNS, "    ")
        return lines

    def _together(self, facts: list[UnknownFact]) -> Iterator[str]:
        """The facts in words; records of which the same is blank, for the same points and rules, in one line."""
        blank: dict[tuple[Decimal, tuple[str, ...]], dict[str, list[str]]] = {}
        for fact in facts:
            if not fact.shown:
                fields = blank.setdefault((fact.points, fact.rules), {}).setdefault(fact.record, [])
                fields.append(self._field(fact))
        for fact in facts:
            if fact.shown:
                yield self._unknown(fact)
                continue
            group = blank.get((fact.points, fact.rules), {})
            labels = group.get(fact.record)
            if labels is None:
                continue
            alike = [record for record, others in group.items() if others == labels]
            yield self._unknown(fact, self.comma.join(alike), self.comma.join(dict.fromkeys(labels)))
            for record in alike:
                del group[record]

    def _field(self, fact: UnknownFact) -> str:
        """What the field of a fact is called in its kind of record."""
        kind = next((self.kinds[rule] for rule in fact.rules if rule in self.kinds), None)
        return field_label(fact.field, self.language, kind)

    def _unknown(self, fact: UnknownFact, records: str = "", fields: str = "") -> str:
        # Bounds without a text, such as `0..`, were never written by anybody.
        written = "" if re.fullmatch(r"\d*\.\.\d*", fact.shown) else fact.shown
        shown = self.mask(written)
        values = {
            "record": records or fact.record,
            "field": fields or self._field(fact),
            "shown": self.say(terms.QUOTED, text=shown) if shown else "",
            "points": points_phrase(fact.points, self.language),
        }
        rules = self.say(terms.UNKNOWN_RULES, rules=self.comma.join(fact.rules)) if fact.rules else ""
        # Of a total, what is missing is said by name instead of a value.
        if fact.field == "total" and fact.why == "pending" and fact.shown:
            missing = (term_label(term, self.language) for term in fact.shown.split("、"))
            values["shown"] = self.comma.join(missing)
            return printable(self.say(terms.UNKNOWN_TOTAL, **values) + rules)
        return printable(self.say(terms.UNKNOWN_FACT, **values) + rules)


def _line(card: Scorecard, id: str) -> Line:
    found = card.line(id)
    if found is None:
        from difflib import get_close_matches

        known = tuple(line.id for line in card.total.walk() if line.id and not line.kind.is_correction)
        same = [each for each in known if each.lower() == id.lower()]
        close = same + get_close_matches(id, known, n=3, cutoff=0.4)
        raise UnknownName(id, known, tuple(dict.fromkeys(close))[:3])
    return found


def _parted(blocks: Iterable[Iterable[str]]) -> Iterator[str]:
    """Blocks of lines with a blank line between them; single lines stay together."""
    before = False
    for block in blocks:
        lines = list(block)
        if before and len(lines) > 1:
            yield ""
        yield from lines
        before = True
