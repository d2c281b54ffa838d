"""The scorecard annex: the range at a glance, each point with its reason, what is unknown, what rests on silence.

得分一览、得分计算说明、未知事项、无记录且未申报。
"""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from dangfeng.problem import Place, Problem
from dangfeng.report.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Heading,
    Inline,
    Note,
    Reason,
    Row,
    ScoredItem,
    Span,
    Table,
    anchor,
    joined,
    link,
    plain,
)
from dangfeng.report.body import numbered
from dangfeng.report.caution import CAUTION
from dangfeng.report.view import View
from dangfeng.rubric.marks import Mark
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.wording.contributions import unbounded_text
from dangfeng.wording.labels import field_label
from dangfeng.wording.language import Words
from dangfeng.wording.problems import render_problem
from dangfeng.wording.sentences import sentence_text
from dangfeng.wording.values import range_text, signed_text

_FULL = Decimal(100)
_LEGEND = Words(
    "左起第一段为至少可得，第二段为得分区间，竖线为按现有记录计的得分；未知事项和未报齐的类别使得分成为区间。",
    "First segment: reached at least. Second: the range. Line: by the records as they stand. "
    "What is unknown or open makes a range.",
)


def caution(view: View) -> Note:
    """What every printed score says, and what the rubric says of itself."""
    notice = view.card.notice
    return Note(content=(Span(view.say(CAUTION), strong=True), *plain(view.stop + (notice or ""))), tone="caution")


def glance(view: View) -> Bars:
    """The total and the sections as ranges."""
    total = _bar(view, view.card.total, 0, view.say(Words("总分", "Total")), anchor("line", "total"))
    parts = [_bar(view, line, 1, line.title or line.id, anchor("line", line.id)) for line in _values(view.card.total)]
    caption = view.say(Words("得分一览", "The score at a glance"))
    return Bars(caption=caption, legend=view.say(_LEGEND), bars=(total, *parts))


def _values(line: Line) -> list[Line]:
    return [each for each in line.lines if not each.kind.is_correction]


def _bar(view: View, line: Line, level: int, title: str, target: str) -> Bar:
    return Bar(
        label=link(title, target) if target else plain(title),
        text=points_in_words(view, line) + _claim(view, line),
        lower=_percent(line.lower, line.full, Decimal(0)),
        recorded=_percent(line.recorded, line.full, Decimal(0)),
        upper=_percent(line.upper, line.full, _FULL),
        level=level,
        scaled=bool(line.full) and line.applicable,
    )


def _percent(points: Decimal | None, full: Decimal | None, otherwise: Decimal) -> Decimal:
    """Where points stand on a scale from 0 to the full points, from 0 to 100, for drawing only."""
    if points is None or not full:
        return otherwise
    return min(_FULL, max(Decimal(0), points * 100 / full)).quantize(Decimal("0.01"))


def points_in_words(view: View, line: Line) -> str:
    """The three columns and the full points: `得分区间82.5–91分，按现有记录计85分，满分100分`."""
    if not line.applicable:
        return view.say(Words("不涉及", "not applicable"))
    full = ""
    if line.full is not None:
        full = view.say(Words("，满分{x}分", ", full points {x}"), x=view.points(line.full))
    reach = range_text(line.lower, line.upper, view.language)
    if line.lower is not None and line.lower == line.recorded == line.upper:
        return view.say(Words("得{reach}{full}", "{reach}{full}"), reach=reach, full=full)
    words = Words("得分区间{reach}，按现有记录计{x}分{full}", "range {reach}, by the records {x} points{full}")
    return view.say(words, reach=reach, x=view.points(line.recorded), full=full)


def _claim(view: View, line: Line) -> str:
    """What the unit claims for the line, if it does."""
    points = view.claimed("total" if line.kind is LineKind.TOTAL else line.id)
    if points is None:
        return ""
    return view.say(Words("，单位自评{x}分", ", self-score {x}"), x=view.points(points))


def _rule_points(view: View, line: Line) -> str:
    """What a rule adds or takes off: `得1分`, `扣0.5分`, `0分`."""
    unbounded = unbounded_text(line, view.language) if line.applicable else ""
    if unbounded:
        return unbounded
    low, recorded, high = line.lower, line.recorded, line.upper
    if not line.applicable or low is None or recorded is None or high is None or high > 0 or low == 0:
        return points_in_words(view, line) if line.applicable and (high is None or high > 0) else _nothing(view, line)
    reach = range_text(-high, -low, view.language)
    if low == high:
        return view.say(Words("扣{x}", "{x} off"), x=reach)
    words = Words("扣{x}，按现有记录扣{y}分", "{x} off, by the records {y} off")
    return view.say(words, x=reach, y=view.points(-recorded))


def _nothing(view: View, line: Line) -> str:
    return view.say(Words("0分", "0 points")) if line.applicable else points_in_words(view, line)


def scorecard(view: View) -> Iterator[Block]:
    """The annex: totals, then every item with its reasons."""
    title = Words("附件2　得分计算说明", "Annex 2. Why each point")
    yield Heading(level=2, text=view.say(title), anchor=anchor("line", "total"))
    yield caution(view)
    yield Bullets(items=tuple(_standing(view)))
    for number, line in enumerate(_values(view.card.total), 1):
        heading = numbered(view, number, line.title or line.id)
        yield Heading(
            level=3, text=f"{heading}{view.colon}{points_in_words(view, line)}", anchor=anchor("line", line.id)
        )
        items = [each for each in _values(line) if each.kind is not LineKind.RULE]
        yield from (_item(view, item) for item in items)
        loose = [each for each in line.lines if each not in items]
        if loose:
            yield _loose(view, line, loose)
    corrections = [line for line in view.card.total.lines if line.kind.is_correction]
    if corrections:
        yield Bullets(items=tuple(plain(_correction_text(view, line)) for line in corrections))
    yield from _unknown(view)
    yield from _silent(view)
    yield from _contradictions(view)


def _standing(view: View) -> Iterator[Inline]:
    card = view.card
    rubric = Words("适用细则：{title}（版本{version}）", "Rubric: {title} (version {version})")
    yield plain(view.say(rubric, title=card.rubric, version=card.rubric_version))
    yield plain(
        view.say(Words("总分：{x}", "Total: {x}"), x=points_in_words(view, card.total) + _claim(view, card.total))
    )
    if card.grades:
        yield plain(view.say(Words("可能等次：{x}", "Grades in reach: {x}"), x=view.listing.join(card.grades)))
    if card.grade_recorded:
        yield plain(view.say(Words("按现有记录计的等次：{x}", "Grade by the records: {x}"), x=card.grade_recorded))
    if card.vetoes:
        yield plain(
            view.say(
                Words("有记录触及一票否决情形（条文见细则）：{x}", "Vetoes that hold (see the rubric): {x}"),
                x=view.listing.join(card.vetoes),
            )
        )
    if card.vetoes_possible:
        possible = Words(
            "以下一票否决情形尚不能排除（条文见细则）：{x}", "Vetoes not yet ruled out (see the rubric): {x}"
        )
        yield plain(view.say(possible, x=view.listing.join(card.vetoes_possible)))
    tight = Words("得分区间两端均可能达到", "Both ends of the range are reached by some completion")
    loose = Words("真实得分必在区间之内，区间可能偏宽", "The range holds the true score and may be wider than needed")
    yield plain(view.say(tight if card.total.tight else loose))


def _item(view: View, item: Line) -> ScoredItem:
    place = anchor("line", item.id)
    title = f"{item.id}{view.gap}{item.title}" if item.title else item.id
    return ScoredItem(
        anchor=place,
        title=title,
        bar=_bar(view, item, 2, title, ""),
        reasons=tuple(_reasons(view, item, {item.id})),
    )


def _loose(view: View, line: Line, lines: list[Line]) -> ScoredItem:
    """Rules and corrections that stand at a section, bonus or deduction list itself."""
    seen = {line.id}
    found = tuple(reason for each in lines for reason in _reason(view, each, seen))
    return ScoredItem(anchor="", title="", bar=_bar(view, line, 2, "", ""), reasons=found)


def _reasons(view: View, line: Line, seen: set[str]) -> Iterator[Reason]:
    if line.sentence is not None:
        yield Reason(label="", points="", sentence=_why(view, line), records=view.ids(line.records), depth=0)
    for each in line.lines:
        yield from _reason(view, each, seen)


def _reason(view: View, line: Line, seen: set[str]) -> Iterator[Reason]:
    if line.kind.is_correction:
        yield Reason(label=_correction_text(view, line), points=_contribution(view, line), sentence=(), depth=2)
        return
    place = "" if line.id in seen else anchor("line", line.id)
    seen.add(line.id)
    yield Reason(
        label=f"{line.id}{view.gap}{line.title}" if line.title and line.title != line.id else line.id,
        points=_rule_points(view, line) if line.kind is LineKind.RULE else points_in_words(view, line),
        sentence=_why(view, line),
        records=view.ids(line.records),
        depth=1 if line.kind is LineKind.RULE else 0,
        anchor=place,
    )
    for each in line.lines:
        yield from _reason(view, each, seen)


def _why(view: View, line: Line) -> Inline:
    said = [sentence_text(line.sentence, view.language, show_names=True)] if line.sentence else []
    if line.basis:
        said.append(view.say(Words("依据：{x}。", "Basis: {x}."), x=line.basis))
    said += [_mark(view, mark) for mark in line.marks]
    return plain((" " if view.language == "en" else "").join(said))


def _mark(view: View, mark: Mark) -> str:
    by = f"{mark.by}{view.comma}" if mark.by else ""
    words = Words("{stage}（{by}{x}分）：{reason}。", "{stage} ({by}{x} points): {reason}.")
    return view.say(words, stage=view.term(mark.stage), by=by, x=view.points(mark.points), reason=mark.reason)


def _correction_text(view: View, line: Line) -> str:
    return sentence_text(line.sentence, view.language) if line.sentence else view.say(_CORRECTION)


_CORRECTION = Words("按细则修正。", "Corrected as the rubric says.")


def _contribution(view: View, line: Line) -> str:
    columns = line.contribution
    unbounded = unbounded_text(line, view.language)
    if unbounded:
        return unbounded
    if columns.lower == columns.recorded == columns.upper:
        return _signed(view, columns.recorded)
    words = Words("{a}（低端）、{b}（按记录）、{c}（高端）", "{a} (low), {b} (recorded), {c} (high)")
    return view.say(
        words, a=_signed(view, columns.lower), b=_signed(view, columns.recorded), c=_signed(view, columns.upper)
    )


def _signed(view: View, points: Decimal | None) -> str:
    if points is None:
        return view.points(None)
    return view.say(Words("{x}分", "{x}"), x=signed_text(points))


def _unknown(view: View) -> Iterator[Block]:
    title = Words("未知事项及可影响的分值", "What is unknown, and the points it can move")
    yield Heading(level=3, text=view.say(title), anchor="unknown")
    facts = sorted(view.card.unknowns, key=lambda fact: (-fact.points, fact.record, fact.field))
    if not facts:
        yield Note(content=plain(view.say(Words("没有影响得分的未知事项。", "Nothing unknown moves a point."))))
        return
    kinds = {record.id: record.KIND for record in view.ledger.all_records()}
    rows = [
        Row(
            cells=(
                view.ids([fact.record]) if fact.record in kinds else plain(fact.record),
                plain(field_label(fact.field, view.language, kinds.get(fact.record))),
                plain(fact.shown or view.blank),
                plain(_why_unknown(view, fact.why)),
                plain(view.points(fact.points)),
                joined([link(rule, anchor("line", rule)) for rule in fact.rules], view.listing),
            )
        )
        for fact in facts
    ]
    head = (
        Words("记录", "Record"),
        Words("事项", "Field"),
        Words("原文", "As given"),
        Words("原因", "Why"),
        Words("可影响分值", "Points"),
        Words("涉及规则", "Rules"),
    )
    caption = view.say(Words("未知事项", "Unknown facts"))
    yield Table(caption=caption, head=tuple(view.say(each) for each in head), rows=tuple(rows), numeric=(4,))


_WHY = {
    "redacted": Words("隐去，请核对原件", "redacted: see the original"),
    "pending": Words("待核实，请补录", "not entered: fill in"),
    "approximate": Words("约数，请清点", "approximate: count it"),
}


def _why_unknown(view: View, why: str) -> str:
    return view.say(_WHY[why]) if why in _WHY else why


def _silent(view: View) -> Iterator[Block]:
    title = Words("无记录且未申报的类别", "Points that rest on silence")
    yield Heading(level=3, text=view.say(title), anchor="silence")
    if not view.card.undeclared:
        none = Words("按现有记录计的得分中，没有因无记录且未申报而得的分。", "No recorded point rests on silence.")
        yield Note(content=plain(view.say(none)))
        return
    rows = [
        Row(
            cells=(
                plain(view.listing.join(view.kind(kind) for kind in each.kinds)),
                plain(view.points(each.points)),
                joined([link(part, anchor("line", part)) for part in each.parts], view.listing),
            )
        )
        for each in view.card.undeclared
    ]
    head = (Words("类别", "Kinds"), Words("所涉分值", "Points"), Words("涉及分项", "Parts"))
    caption = view.say(Words("既无记录、又未申报报齐或零报告的类别", "Kinds with no record and no declaration"))
    yield Table(caption=caption, head=tuple(view.say(each) for each in head), rows=tuple(rows), numeric=(1,))


def _contradictions(view: View) -> Iterator[Block]:
    if not view.card.problems:
        return
    title = Words("台账中的矛盾", "Contradictions in the ledger")
    yield Heading(level=3, text=view.say(title), anchor="contradictions")
    yield Bullets(items=tuple(problem_line(view, problem) for problem in view.card.problems))


def problem_line(view: View, problem: Problem) -> Inline:
    """A problem in one paragraph, with its record pointed to and without the line of the file."""
    bare = attrs.evolve(problem, place=Place())
    text = " ".join(line.strip() for line in render_problem(bare, view.language, show_names=True).splitlines())
    if not problem.place.record:
        return plain(text)
    return (*view.ids([problem.place.record]), *plain(view.colon + text))
