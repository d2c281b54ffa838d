"""The yearly report as neutral blocks, in the form that the genre has (年度报告)."""

from collections.abc import Iterator

from dangfeng.model import Ledger
from dangfeng.report.blocks import Block, Heading, Note, Paragraph, Signature, led, places, plain
from dangfeng.report.body import body
from dangfeng.report.caution import CAUTION
from dangfeng.report.masking import without_names
from dangfeng.report.prospects import prospects
from dangfeng.report.reasons import caution, glance, points_in_words, scorecard
from dangfeng.report.register import register
from dangfeng.report.statistics import statistics
from dangfeng.report.view import View
from dangfeng.rubric.scorecard import Scorecard
from dangfeng.wording.claims import claim_remarks
from dangfeng.wording.language import Words, choose_language
from dangfeng.wording.limits import with_limits

_TITLE = Words(
    "{signer}关于{period}落实党风廉政建设责任制情况的报告",
    "{signer}: report on the responsibility system for Party conduct and clean government, {period}",
)
_FORM = Words(
    "考核期：{period}　数据截至：{today}　台账记录：{n}条", "Period: {period}. Figures up to: {today}. Records: {n}."
)
_INTRO = Words(
    "按照年度考核安排，{signer}对{unit}{period}落实党风廉政建设责任制情况作了自查。"
    "以下数字均出自台账，隐去和待核实的照原样列出。现报告如下，请评议。",
    "As the yearly assessment requires, {signer} has looked at how {unit} carried out the responsibility system in "
    "{period}. All figures are from its ledger; what is masked or not entered is given as it stands. "
    "The report follows, for appraisal.",
)
_CLOSE = Words("综上，{claim}{score}。{caution}。", "In sum: {claim}{score}. {caution}.")
_CLAIM = Words("{unit}{period}自评得{x}分；", "self-score of {unit} for {period}: {x} points; ")
_SCORE = Words("按台账测算，{x}", "computed from the ledger: {x}")


def outline(ledger: Ledger, card: Scorecard, *, language: str = "zh", show_names: bool = False) -> tuple[Block, ...]:
    """The yearly report of a ledger and its score (年度报告), as blocks that Markdown, a page or Word can write.

    Args:
        ledger: The unit's year.
        card: Its score; its sections give the report its own.
        language: `"zh"` or `"en"`.
        show_names: Whether names of persons are printed in full.

    Returns:
        The blocks in order: title, score at a glance, body, problems and next steps, closing, three annexes.

    Raises:
        UnknownName: If the language is neither.
    """
    view = View(ledger=ledger, card=with_limits(card), language=choose_language(language))
    written = tuple(_blocks(view))
    blocks = led(written, places(written))
    return blocks if show_names else without_names(blocks, ledger, card)


def _blocks(view: View) -> Iterator[Block]:
    signer, unit, period = view.signer, view.ledger.unit.name, view.yearly
    yield Heading(level=1, text=view.say(_TITLE, signer=signer, period=period))
    today = view.day(view.ledger.today)
    number = sum(1 for _ in view.ledger.all_records())
    form = view.say(_FORM, period=view.period, today=today, n=number)
    yield Paragraph(content=plain(form), style="form")
    yield glance(view)
    yield caution(view)
    for remark in claim_remarks(view.ledger, view.card, view.language):
        yield Note(content=plain(remark + view.stop.rstrip()))
    yield Paragraph(content=plain(view.say(_INTRO, signer=signer, unit=unit, period=period)))
    yield from body(view)
    yield from prospects(view)
    yield Paragraph(content=plain(_closing(view)))
    yield Signature(body=signer, day=today)
    yield from statistics(view)
    yield from scorecard(view)
    yield from register(view)


def _closing(view: View) -> str:
    unit, period = view.ledger.unit.name, view.yearly
    points = view.claimed("total")
    claimed = "" if points is None else view.say(_CLAIM, unit=unit, period=period, x=view.points(points))
    score = view.say(_SCORE, x=points_in_words(view, view.card.total))
    return view.say(_CLOSE, claim=claimed, score=score, caution=view.say(CAUTION))
