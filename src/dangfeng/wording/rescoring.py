"""What another version of a rubric does to ledgers, in words (修订影响测算的文字)."""

from collections.abc import Iterator
from decimal import Decimal

from dangfeng.revising import Move, NotRecorded, Rescored, Rescoring
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.wording.labels import field_label, kind_label
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.terms import LINE_NAMES, NOTICE, TOTAL
from dangfeng.wording.values import points_phrase, range_text, signed_text
from dangfeng.wording.width import COLUMNS, printable, wrapped

_HEAD = Words(
    "按两份细则分别测算{count}本台账：得分变动的{moved}本，等次变动的{graded}本。",
    "Ledgers scored by both: {count}; of these the score moves for {moved}, the grade for {graded}.",
)
_RECORDED = Words("按现有记录计由{old}变为{new}（{change}）", "by the records {old} → {new} ({change})")
_STILL = Words("按现有记录计仍为{old}", "by the records still {old}")
_RANGE = Words("得分区间由{old}变为{new}", "range {old} → {new}")
_GRADE = Words("等次由“{old}”变为“{new}”", "grade {old} → {new}")
_GRADES = Words("可能等次由{old}变为{new}", "grades within reach {old} → {new}")
_NO_GRADE = Words("无等次", "none")
_SAME = Words("得分、等次不变：{names}", "Unchanged: {names}")
_MOVE = Words("{name}：{change}{ends}", "{name}: {change}{ends}")
_NAMED = Words("{kind}{id}", "{kind} {id}")
_TITLED = Words("{name}（{title}）", "{name} ({title})")
_CORRECTED = Words("{id}{kind}", "{kind} of {id}")
_GONE = Words("（已取消）", " (removed)")
_ENDS = Words("（得分区间两端{low}、{high}）", " (ends of the range {low}, {high})")
_OPEN = Words("不设限", "no bound")
_BY_RULE = Words("各规则的影响（按现有记录计）", "By rule (by the records)")
_OF_RULE = Words("{name}：{count}本台账变动，合计{change}", "{name}: moves {count} ledger(s), {change} in all")
_NOT_RECORDED = Words(
    "新细则要看、而这些台账都没有记录的事项", "What the new version looks at and none of these ledgers holds"
)
_NO_KIND = Words("{kind}：没有记录，也未申报", "{kind}: no record and no declaration")
_NO_FIELD = Words("{kind}的“{field}”：没有一条记录填写", "{field} of {kind}: given in no record")
_RULES = Words("（规则{rules}）", " (rules {rules})")
_NEWLY = Words("，原细则未看", "; the version before did not look at it")


def rescoring_text(rescoring: Rescoring, language: str = "zh", *, columns: int = COLUMNS) -> str:
    """Who moves, by which rule, which grades change, and what nobody records yet (修订影响测算).

    Args:
        rescoring: What `rescore` found.
        language: `"zh"` or `"en"`.
        columns: Columns of the terminal.

    Returns:
        The text, without a final line break; it says what every printed score says.

    Raises:
        UnknownName: If the language is neither.
    """
    writer = _Writer(choose_language(language), columns)
    return "\n".join(printable(line).rstrip() for line in writer.lines(rescoring))


#: Characters of a wording that are enough to know it by.
_ENOUGH = 18


class _Writer:
    def __init__(self, language: str, columns: int) -> None:
        self.language, self.columns = language, columns
        self.comma, self.listing = (", ", ", ") if language == "en" else ("，", "、")
        self.colon, self.stop = (": ", "; ") if language == "en" else ("：", "；")

    def say(self, words: Words, **values: object) -> str:
        return words.in_(self.language).format(**values)

    def point(self, text: str, indent: str = "  ") -> list[str]:
        return wrapped(f"· {text}", self.columns, indent)

    def lines(self, found: Rescoring) -> Iterator[str]:
        moved, graded = (
            sum(flag for flag in flags)
            for flags in ([each.moved for each in found.ledgers], [each.grade_changed for each in found.ledgers])
        )
        yield self.say(_HEAD, count=len(found.ledgers), moved=moved, graded=graded)
        still = [each.name for each in found.ledgers if not (each.moved or each.grade_changed)]
        for each in found.ledgers:
            if each.moved or each.grade_changed:
                yield from ("", *self.ledger(each))
        if still:
            yield from ("", *wrapped(self.say(_SAME, names=self.listing.join(still)), self.columns))
        yield from self.by_rule(found)
        if found.not_recorded:
            yield from ("", self.say(_NOT_RECORDED))
            for fact in found.not_recorded:
                yield from self.point(self.fact(fact))
        notice = self.say(NOTICE)
        yield from ("", f"{notice}{'.' if self.language == 'en' else '。'}")

    # -- one ledger

    def ledger(self, each: Rescored) -> Iterator[str]:
        said = [self.recorded(each), *self.range(each), *self.grade(each)]
        yield from wrapped(f"{each.name}{self.colon}{self.stop.join(said)}", self.columns)
        for move in each.moves:
            gone = "" if each.new.line(move.id) is not None or move.kind.is_correction else self.say(_GONE)
            yield from self.point(self.move(move, gone))

    def recorded(self, each: Rescored) -> str:
        old, new, change = each.old.total.recorded, each.new.total.recorded, each.change.recorded
        if change is not None and not change:
            return self.say(_STILL, old=self.points(old))
        return self.say(_RECORDED, old=self.points(old), new=self.points(new), change=self.signed(change))

    def range(self, each: Rescored) -> Iterator[str]:
        moved = any(change is None or change for change in (each.change.lower, each.change.upper))
        # Where both are known exactly, the recorded points say it all.
        if moved and any(card.total.lower != card.total.upper for card in (each.old, each.new)):
            old, new = (range_text(card.total.lower, card.total.upper, self.language) for card in (each.old, each.new))
            if old != new:
                yield self.say(_RANGE, old=old, new=new)

    def grade(self, each: Rescored) -> Iterator[str]:
        was, now = (card.grade_recorded or self.say(_NO_GRADE) for card in (each.old, each.new))
        if was != now:
            yield self.say(_GRADE, old=was, new=now)
        elif each.grade_changed:
            yield self.say(_GRADES, old=self.grades(each.old), new=self.grades(each.new))

    def grades(self, card: Scorecard) -> str:
        return self.listing.join(card.grades) or self.say(_NO_GRADE)

    def move(self, move: Move, gone: str) -> str:
        change = move.change
        low, high = self.signed(change.lower), self.signed(change.upper)
        ends = "" if change.lower == change.recorded == change.upper else self.say(_ENDS, low=low, high=high)
        return self.say(_MOVE, name=self.name(move) + gone, change=self.signed(change.recorded), ends=ends)

    def name(self, move: Move) -> str:
        kind = LINE_NAMES[move.kind].in_(self.language) if move.kind in LINE_NAMES else move.kind.value
        if not move.kind.is_correction:
            name = self.say(_NAMED, kind=kind, id=move.id)
            return self.say(_TITLED, name=name, title=_cut(move.title)) if move.title else name
        return self.say(_CORRECTED, kind=kind, id=self.say(TOTAL) if move.id == "total" else move.id)

    # -- all of them

    def by_rule(self, found: Rescoring) -> Iterator[str]:
        """What each rule does to all ledgers; of one ledger it was said above."""
        if len(found.ledgers) < 2:
            return
        by_name: dict[str, list[Move]] = {}
        for move in (move for each in found.ledgers for move in each.moves if not move.kind.is_correction):
            if move.change.recorded != 0:
                by_name.setdefault(self.name(move), []).append(move)
        if by_name:
            yield from ("", self.say(_BY_RULE))
        for name, moves in by_name.items():
            changes = [move.change.recorded for move in moves]
            known = [change for change in changes if change is not None]
            whole = sum(known, Decimal(0)) if len(known) == len(changes) else None
            yield from self.point(self.say(_OF_RULE, name=name, count=len(moves), change=self.signed(whole)))

    def fact(self, fact: NotRecorded) -> str:
        words = _NO_FIELD if fact.field else _NO_KIND
        field = field_label(fact.field, self.language, fact.kind) if fact.field else ""
        said = self.say(words, kind=kind_label(fact.kind, self.language), field=field)
        newly = "" if fact.before else self.say(_NEWLY)
        return f"{said}{newly}{self.say(_RULES, rules=self.listing.join(fact.rules))}"

    # -- points

    def points(self, value: Decimal | None) -> str:
        return self.say(_OPEN) if value is None else points_phrase(value, self.language)

    def signed(self, value: Decimal | None) -> str:
        return self.say(_OPEN) if value is None else signed_text(value)


def _cut(text: str) -> str:
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH]}…"
