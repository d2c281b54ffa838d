"""A rubric as the table that an office prints (考核评分表): its lines, and the score of each where there is one."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from dangfeng.fields import Noun, table
from dangfeng.rubric.marks import Mark, latest
from dangfeng.rubric.nodes import holding, nodes, walk, word_of
from dangfeng.rubric.rubric import Effect, Group, Policy, Rubric, Rule, Veto
from dangfeng.rubric.scorecard import Line, Scorecard
from dangfeng.vocabulary import Stage
from dangfeng.wording.language import LANGUAGES, Words
from dangfeng.wording.persons import Mask, masker, unmasked
from dangfeng.wording.rubric_values import setting_text, term_text
from dangfeng.wording.rules import rule_words
from dangfeng.wording.sentences import sentence_text

#: Fields that have a column or a place of their own, or that no table of an office shows.
_SHOWN = frozenset(
    {
        *("id", "title", "points", "wording", "method", "evidence", "scored_by", "basis", "note", "start", "effect"),
        *("measure", "scale", "version", "notice", "precision", "rounding", "in_force_from", "in_force_until"),
        "known",
    }
)
_GROUP = Words("同一事项不重复计分（{policy}）：规则{rules}", "one fact, one score ({policy}): rules {rules}")
_VETO = Words("一票否决 {id}：{title}（{effect}）", "veto {id}: {title} ({effect})")


@frozen(kw_only=True)
class Score:
    """What one line was given (得分).

    Attributes:
        full: Full points; `None` where there are none.
        lower: Lower end of the range; `None` without bound.
        recorded: Points by the records as they stand.
        upper: Upper end of the range; `None` without bound.
        own: The unit's own mark on this line, if somebody entered one.
        group: The latest mark of the assessing side.
        group_reason: Its reason.
    """

    full: Decimal | None
    lower: Decimal | None
    recorded: Decimal | None
    upper: Decimal | None
    own: Decimal | None = None
    group: Decimal | None = None
    group_reason: str = ""

    @property
    def is_full(self) -> bool:
        """Whether all points are certain."""
        return self.full is not None and self.full == self.lower == self.recorded == self.upper


@frozen(kw_only=True)
class TableLine:
    """One line of the table, with the lines inside it (表中一行).

    Attributes:
        kind: `section`, `item`, `part`, `rule`, `bonus`, `deductions`.
        id: Its id.
        title: Its title; of a rule, empty.
        points: Its points; of a line without its own, the sum of those inside.
        wording: The office's own wording of a rule (评分标准).
        words: What the rule asks and gives, made from the rule itself.
        method: How it is checked (考核方式).
        evidence: The evidence expected (数据来源、佐证材料).
        scored_by: Who scores it (评分单位).
        basis: What it rests on.
        note: What the file notes beside it.
        settings: What else is set for it and is not as usual.
        score: What it was given, if a ledger was scored.
        reason: Why points are missing, or may be.
        lines: The lines inside it.
    """

    kind: str
    id: str
    title: str = ""
    points: Decimal | None = None
    wording: str = ""
    words: Words | None = None
    method: str = ""
    evidence: str = ""
    scored_by: str = ""
    basis: str = ""
    note: str = ""
    settings: tuple[Words, ...] = ()
    score: Score | None = None
    reason: Words | None = None
    lines: "tuple[TableLine, ...]" = ()


@frozen(kw_only=True)
class RubricTable:
    """A rubric as a table, blank or filled (考核评分表).

    Attributes:
        rubric: The rubric.
        full: Sum of the points of its sections.
        lines: Sections, then bonus and deductions from the total.
        remarks: What holds for the whole: grades, vetoes, one fact one score, who must confirm.
        card: The scorecard that it was filled from; `None` of a blank table.
        score: The total.
    """

    rubric: Rubric
    full: Decimal
    lines: tuple[TableLine, ...]
    remarks: tuple[Words, ...] = ()
    card: Scorecard | None = None
    score: Score | None = None


def rubric_table(rubric: Rubric, card: Scorecard | None = None) -> RubricTable:
    """The office's table of a rubric (考核评分表).

    Args:
        rubric: The rubric.
        card: A score of a ledger under this rubric; its points and reasons fill the columns that are else left blank.

    Returns:
        The table, with names of persons in full: whoever writes it masks them.
    """
    made = _Maker(card)
    return RubricTable(
        rubric=rubric,
        full=sum((section.points for section in rubric.sections), Decimal(0)),
        lines=tuple(made.line(node.noun) for node in nodes(rubric) if holding(node.noun)),
        remarks=tuple(_remarks(rubric)),
        card=card,
        score=None if card is None else made.score(card.total),
    )


def mask_of(table: RubricTable, mask: Mask | None) -> Mask:
    """What masks names: what was given, else those that the scorecard itself names are masked."""
    if mask is not None:
        return mask
    return unmasked if table.card is None else masker(card=table.card)


class _Maker:
    """Makes lines of a table, with what a scorecard says of each."""

    def __init__(self, card: Scorecard | None) -> None:
        self.card = card

    def line(self, noun: Noun) -> TableLine:
        inside = tuple(self.line(node.noun) for node in nodes(noun))
        id = str(getattr(noun, "id", ""))
        scored = None if self.card is None else self.card.line(id)
        return TableLine(
            kind=word_of(type(noun)),
            id=id,
            title=_text(noun, "title"),
            points=_points(noun, inside),
            wording=_text(noun, "wording"),
            words=Words(*(rule_words(noun, language) for language in LANGUAGES)) if isinstance(noun, Rule) else None,
            method=_text(noun, "method"),
            evidence=_text(noun, "evidence"),
            scored_by=_text(noun, "scored_by"),
            basis=_text(noun, "basis"),
            note=_text(noun, "note"),
            settings=tuple(_settings(noun)),
            score=None if scored is None else self.score(scored),
            reason=None if scored is None or not isinstance(noun, Rule) else self.reason(noun, scored),
            lines=inside,
        )

    def score(self, line: Line) -> Score:
        own = latest([mark for mark in line.marks if mark.stage is Stage.SELF])
        group = latest([mark for mark in line.marks if mark.stage is not Stage.SELF])
        return Score(
            full=line.full,
            lower=line.lower,
            recorded=line.recorded,
            upper=line.upper,
            own=_given(own),
            group=_given(group),
            group_reason="" if group is None else group.reason,
        )

    def reason(self, rule: Rule, line: Line) -> Words | None:
        """Why the rule gave or took what it did; nothing of a deduction that surely takes nothing."""
        sentence = line.sentence
        if sentence is None or (rule.effect is Effect.DEDUCT and not any(line.contribution)):
            return None
        return Words(*(sentence_text(sentence, language, show_names=True) for language in LANGUAGES))


def _given(mark: Mark | None) -> Decimal | None:
    return None if mark is None else mark.points


def _text(noun: Noun, name: str) -> str:
    held = getattr(noun, name, None)
    return held if isinstance(held, str) else ""


def _points(noun: Noun, inside: tuple[TableLine, ...]) -> Decimal | None:
    own = getattr(noun, "points", None)
    if isinstance(own, Decimal):
        return own
    given = [line.points for line in inside if line.points is not None]
    return sum(given, Decimal(0)) if given else None


def _settings(noun: Noun) -> Iterator[Words]:
    """What is set for a line and is not as usual, whatever fields it has."""
    # The words of a rule say its cap.
    skipped = {*_SHOWN, *holding(noun), "group", *(("cap",) if isinstance(noun, Rule) else ())}
    for row in table(type(noun)):
        held = getattr(noun, row.name)
        if row.name not in skipped and held != row.default:
            texts = ((term_text(row, each), setting_text(held, row, each)) for each in LANGUAGES)
            (zh, zh_value), (en, en_value) = texts
            yield Words(zh if held is True else f"{zh}：{zh_value}", en if held is True else f"{en}: {en_value}")


def _remarks(rubric: Rubric) -> Iterator[Words]:
    yield from _settings(rubric)
    for node in nodes(rubric):
        match node.noun:
            case Group(id=id, policy=policy):
                used = [each.id for each in walk(rubric) if getattr(each.noun, "group", None) == id]
                yield Words(*(_group(policy, used, language) for language in LANGUAGES))
            case Veto() as veto:
                yield Words(*(_veto(veto, language) for language in LANGUAGES))


def _group(policy: Policy, rules: list[str], language: str) -> str:
    listed = (", " if language == "en" else "、").join(rules)
    return _GROUP.in_(language).format(policy=setting_text(policy, None, language), rules=listed)


def _veto(veto: Veto, language: str) -> str:
    effect = setting_text(veto.effect, None, language)
    grade = Words("“{grade}”", " {grade!r}").in_(language).format(grade=veto.grade) if veto.grade else ""
    return _VETO.in_(language).format(id=veto.id, title=veto.title, effect=effect + grade)
