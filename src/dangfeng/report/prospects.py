"""Problems and next steps (存在问题、下步打算): what the unit names, and what the records do not support.

Honest and without verdicts: nothing here proposes to conceal, backdate or paper over anything.
"""

from collections import Counter
from collections.abc import Iterator

from dangfeng.model import RectificationItem
from dangfeng.report.blocks import Block, Bullets, Heading, Inline, Paragraph, Span, anchor, link, plain
from dangfeng.report.body import numbered, sections_of
from dangfeng.report.figures import singles
from dangfeng.report.outcomes import State, is_late, state_of
from dangfeng.report.reasons import points_in_words
from dangfeng.report.statements import own_problems, own_steps
from dangfeng.report.view import View
from dangfeng.rubric.scorecard import Line, LineKind
from dangfeng.wording.language import Words
from dangfeng.wording.numerals import chinese_number
from dangfeng.wording.sentences import sentence_text


def prospects(view: View) -> Iterator[Block]:
    """The two sections after those of the rubric: what the unit says of itself first, then what the records show."""
    number = len(sections_of(view)) or 1
    yield Heading(level=2, text=numbered(view, number + 1, view.say(_PROBLEMS)), anchor="problems")
    found = (_own(view), _short(view), _unproven(view), _unsupported(view), _unsettled(view))
    points = [point for point in found if point[1]]
    for index, (lead, items) in enumerate(points):
        yield _lead(view, index, lead)
        yield Bullets(items=tuple(items))
    if not points:
        none = Words("现有记录未显示未达要求或未办结的事项。", "The records show nothing short of what is required.")
        yield Paragraph(content=plain(view.say(none)))
    yield Heading(level=2, text=numbered(view, number + 2, view.say(_STEPS)), anchor="steps")
    yield Bullets(items=(*own_steps(view), *_steps(view)), ordered=True)
    subject = Words("以上得分均以考核组核实为准。", "All points are subject to what the assessors find.")
    yield Paragraph(content=plain(view.say(subject)))


_PROBLEMS, _STEPS = Words("存在问题", "Problems"), Words("下步打算", "Next steps")


def _own(view: View) -> tuple[Words, list[Inline]]:
    return Words("本单位自查的问题", "Problems that the unit names"), list(own_problems(view))


def _lead(view: View, index: int, words: Words) -> Paragraph:
    number = f"({index + 1}) " if view.language == "en" else f"（{chinese_number(index + 1)}）"
    return Paragraph(number=number, lead=view.say(words), content=())


def _items(view: View) -> Iterator[Line]:
    for section in sections_of(view):
        yield from (line for line in section.lines if line.kind is LineKind.ITEM and line.applicable)


def _missed(line: Line) -> bool:
    """Whether full points are out of reach, whatever the unknowns turn out to be."""
    return line.full is not None and line.upper is not None and line.upper < line.full


def _open(line: Line) -> bool:
    """Whether the points hang on what is not known yet."""
    return line.lower is None or line.lower != line.upper


def _short(view: View) -> tuple[Words, list[Inline]]:
    lead = Words("按现有记录未达要求的事项", "Short of what is required, by the records")
    return lead, [_pointed(view, line) for line in _items(view) if _missed(line)]


def _unproven(view: View) -> tuple[Words, list[Inline]]:
    lead = Words(
        "因记录未报齐或数据待核实、尚不能确认的事项", "Not yet certain: kinds not complete, or values not known"
    )
    return lead, [_named(view, line) for line in _items(view) if _open(line) and not _missed(line)]


def _unsupported(view: View) -> tuple[Words, list[Inline]]:
    """Self-scores above all that the records can come to."""
    lead = Words("自评得分高于得分区间、暂无记录支持的部分", "Self-scores above the range that the records allow")
    found = []
    for line in view.card.total.walk():
        points = view.claimed(line.id) if line.kind in (LineKind.SECTION, LineKind.ITEM) else None
        if points is not None and line.upper is not None and line.upper < points:
            words = Words("：自评{x}分，{range}", ": self-score {x}, {range}")
            text = view.say(words, x=view.points(points), range=points_in_words(view, line))
            found.append((*link(line.title or line.id, anchor("line", line.id)), *plain(text)))
    return lead, found


def _pointed(view: View, line: Line) -> Inline:
    """An item with its points and the reasons of the rules that cost points."""
    joint = " " if view.language == "en" else ""
    return (*_named(view, line), *plain(view.stop, joint.join(_reasons(view, line))))


def _named(view: View, line: Line) -> Inline:
    named = link(f"{line.id} {line.title}", anchor("line", line.id))
    return (*named, *plain(view.colon + points_in_words(view, line)))


def _reasons(view: View, line: Line) -> list[str]:
    """Why parts that stop short do so; whole parts that have all their points are passed over."""
    parts = [part for part in line.lines if part.kind is LineKind.PART]
    short = [part for part in parts if part.full is None or part.upper is None or part.upper < part.full] or [line]
    said = []
    for part in short:
        rules = [rule for rule in part.walk() if rule.kind is LineKind.RULE and _costs(rule)]
        said += [_reason(view, rule) for rule in rules]
    return said


def _costs(rule: Line) -> bool:
    """Whether a rule can be why points are missing: one that takes nothing off cannot."""
    taken_off = rule.sentence is not None and rule.sentence.param("effect") == "deduct"
    return rule.sentence is not None and not (taken_off and rule.lower == 0)


def _reason(view: View, rule: Line) -> str:
    """The sentence of a rule, after the rule's own wording: the sentence alone does not say one of what."""
    text = sentence_text(rule.sentence, view.language, show_names=True) if rule.sentence else ""
    return f"{rule.title}{view.colon}{text}" if rule.title else text


def _unsettled(view: View) -> tuple[Words, list[Inline]]:
    lead = Words("尚未办结的整改事项", "Points not yet put right")
    items = [item for item in singles(view.ledger.of(RectificationItem)) if isinstance(item, RectificationItem)]
    return lead, [_point(view, item) for item in items if state_of(item) is not State.CLOSED]


def _point(view: View, item: RectificationItem) -> Inline:
    said = [item.problem or "", view.say(state_of(item).value)]
    if item.deadline is not None:
        said.append(view.say(Words("时限{day}", "due {day}"), day=view.day(item.deadline)))
    if is_late(view, item):
        said.append(view.say(Words("已逾期", "past its date")))
    if item.section:
        said.append(item.section)
    return (*view.ids([item.id]), *plain(view.colon + view.comma.join(each for each in said if each)))


def _steps(view: View) -> Iterator[Inline]:
    short = [line for line in _items(view) if _missed(line)]
    if short:
        words = Words(
            "对未达要求的{n}项指标逐项查明原因，明确责任领导、承办科室和时限，据实整改，不以补材料代替补工作。",
            "Find the cause of each of the {n} items that fall short, name leader, section and date, and do the work "
            "itself; papers made afterwards do not replace it.",
        )
        yield plain(view.say(words, n=len(short)))
    late = sum(1 for item in view.ledger.of(RectificationItem) if item.total is None and is_late(view, item))
    if late:
        words = Words(
            "对逾期的{n}项整改事项重新明确完成时间，说明逾期原因，整改到位并经他人核验后再销号。",
            "Set a new date for the {n} points past theirs, give the reason, and close each only after somebody else "
            "has seen it put right.",
        )
        yield plain(view.say(words, n=late))
    yield from _to_check(view)
    if view.card.problems:
        words = Words(
            "核对台账中的{n}处矛盾，以原始材料为准更正。",
            "Check the {n} contradictions in the ledger against the papers and correct them.",
        )
        yield plain(view.say(words, n=len(view.card.problems)))
    words = Words(
        "事项发生后及时登记台账、附上佐证材料，按季度核对报送状态。",
        "Enter each matter when it happens, with its evidence, and review every quarter how complete the book is.",
    )
    yield plain(view.say(words))


_REMEDIES = {
    "redacted": Words("向原件保管单位核对隐去的数据{n}处。", "Ask for the originals of {n} masked values."),
    "pending": Words("补录待核实的数据{n}处。", "Fill in {n} values not yet entered."),
    "approximate": Words("清点约数{n}处，改为准确数。", "Count {n} approximate values."),
}


def _to_check(view: View) -> Iterator[Inline]:
    """What is to be asked for, filled in, counted and declared."""
    why = Counter(fact.why for fact in view.card.unknowns)
    for reason, words in _REMEDIES.items():
        if why[reason]:
            yield (Span(view.say(words, n=why[reason]), "unknown"),)
    silent = dict.fromkeys(kind for each in view.card.undeclared for kind in each.kinds)
    if silent:
        words = Words(
            "对{kinds}如实申报：有记录的补录，确无发生的作零报告，并按规定请有关单位核对。",
            "Declare truthfully for {kinds}: enter what there is, make a nil return where there was nothing, and have "
            "it confirmed where that is required.",
        )
        yield (Span(view.say(words, kinds=view.listing.join(view.kind(kind) for kind in silent)), "silence"),)
