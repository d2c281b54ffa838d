"""What can be said of a rubric before any ledger is scored by it, in words (细则分析文本)."""

from decimal import Decimal

from dangfeng.linting import Answer, Direction, GradeReach, LineReach, RubricAnalysis, Witness
from dangfeng.rubric.scorecard import LineKind
from dangfeng.wording.labels import kind_label
from dangfeng.wording.language import Words
from dangfeng.wording.terms import NOTICE
from dangfeng.wording.values import points_text

_HEAD = Words("细则分析：{title}（考核期{period}）", "What can be said of the rubric: {title} (period {period})")
_LINES = Words(
    "可得分范围。已证明：任何台账都不超出；有台账为证的，注明达到。",
    "What each line can come to. Proved: no ledger passes it; an end that a ledger comes to is said to be reached.",
)
_DIRECTIONS = Words(
    "每多登记一条记录，规则得分怎样变化（台账已报齐、内容都已知）。",
    "What one more record does to the points of a rule (of complete ledgers, everything known).",
)
_GRADES = Words("等次能否达到。", "Whether each grade can be reached.")
_ENDS = Words("{least}至{greatest}分", "{least} to {greatest}")
_NO_END = Words("不限", "no limit")
_TOTAL = Words("总分", "Total")
_BOTH, _NEITHER = Words("两端都能达到", "both reached"), Words("能否达到未能判定", "not decided whether reached")
_LOW = Words("最低能达到，最高未能判定", "the least reached, the most not decided")
_HIGH = Words("最高能达到，最低未能判定", "the most reached, the least not decided")
_MOVES = Words(
    "{rule} {kind}：不会降低——{lowers}；不会提高——{raises}",
    "{rule} {kind}: never lowers: {lowers}; never raises: {raises}",
)
_ANSWERS = {
    Answer.PROVED: Words("已证明", "proved"),
    Answer.REFUTED: Words("有反例", "refuted"),
    Answer.UNDECIDED: Words("未能判定", "not decided"),
}
_PAIR = Words("（{before}条记录{first}分，再加1条{second}分）", " ({before} records: {first}; one more: {second})")
_REACHED = Words("{title}：能达到，示例台账{points}分", "{title}: can be reached, by a ledger of {points} points")
_NEVER = Words("{title}：已证明不可能达到", "{title}: proved never to be reached")
_OPEN = Words("{title}：未能判定", "{title}: not decided")
_DEPTH = {LineKind.TOTAL: 0, LineKind.ITEM: 2, LineKind.PART: 3, LineKind.RULE: 4}


def analysis_text(found: RubricAnalysis, language: str = "zh") -> str:
    """An analysis of a rubric in words (细则分析文本).

    Args:
        found: What `dangfeng.analyse_rubric` gives.
        language: `"zh"` or `"en"`.
    """
    lines = [_HEAD.in_(language).format(title=found.rubric, period=found.period), ""]
    lines += [_LINES.in_(language), *(_line(each, language) for each in found.lines), ""]
    lines += [_DIRECTIONS.in_(language), *(f"  {_direction(each, language)}" for each in found.directions)]
    if found.grades:
        lines += ["", _GRADES.in_(language), *(f"  {_grade(each, language)}" for each in found.grades)]
    return "\n".join((*lines, "", NOTICE.in_(language) + ("." if language == "en" else "。")))


def _line(line: LineReach, language: str) -> str:
    ends = _ENDS.in_(language).format(least=_end(line.least, language), greatest=_end(line.greatest, language))
    total = line.kind is LineKind.TOTAL
    # A rule's wording says at length what its id stands for.
    named = "" if line.kind is LineKind.RULE else line.title
    name = _TOTAL.in_(language) if total else f"{line.id} {named}".strip()
    joint = ": " if language == "en" else "："
    said = f" ({_reached(line, language)})" if language == "en" else f"（{_reached(line, language)}）"
    return f"{'  ' * (_DEPTH.get(line.kind, 1) + 1)}{name}{joint}{ends}{said}"


def _end(points: Decimal | None, language: str) -> str:
    return _NO_END.in_(language) if points is None else points_text(points)


def _reached(line: LineReach, language: str) -> str:
    low = line.least is None or line.least_by is not None
    high = line.greatest is None or line.greatest_by is not None
    words = {(True, True): _BOTH, (True, False): _LOW, (False, True): _HIGH, (False, False): _NEITHER}[low, high]
    return words.in_(language)


def _direction(direction: Direction, language: str) -> str:
    lowers = _statement(direction.never_lowers, direction.lowered_by, language)
    raises = _statement(direction.never_raises, direction.raised_by, language)
    kind = kind_label(direction.record_kind, language)
    return _MOVES.in_(language).format(rule=direction.rule, kind=kind, lowers=lowers, raises=raises)


def _statement(answer: Answer, pair: tuple[Witness, Witness] | None, language: str) -> str:
    said = _ANSWERS[answer].in_(language)
    if pair is None:
        return said
    first, second = pair
    before = len(first.ledger.records)
    points = {"first": points_text(first.points), "second": points_text(second.points)}
    return said + _PAIR.in_(language).format(before=before, **points)


def _grade(grade: GradeReach, language: str) -> str:
    if grade.reached_by is not None:
        return _REACHED.in_(language).format(title=grade.title, points=points_text(grade.reached_by.points))
    words = _NEVER if grade.never_reached is Answer.PROVED else _OPEN
    return words.in_(language).format(title=grade.title)
